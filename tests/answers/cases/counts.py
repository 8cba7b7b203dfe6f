"""How many there are, and which is the largest, the oldest, the first."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("jadebay", "座位最多的厅是哪个", "季风论坛厅，600座"),
    told("kitchen", "oldest cookware maker", "Bergkessel"),
    told("toyfair", "Which company was established first, Robotikka or Magnetta?", "Magnetta, in 2014"),
    told("toyfair", "Which hall is the oldest?", "4 halls"),
    told("fintech", "for my article: total number of exhibitors?", "70 exhibitors"),
    told("sport", "座位最多的场地是哪个", "湖畔球场"),
    # Who was founded first, by the column that tells it.
    told("toyfair", "历史最久的展商", "三叶草父子"),
    told("toyfair", "youngest company here", "Founded last: Voltpram, in 2020"),
    told("toyfair", "category with most exhibitors", "Board Games"),
    told("h2truck", "坐人最少的论坛厅是哪个", "账本", at="2028-05-06T11:11:00"),
)
BY_WORDS: Cases = (
    told("switchgear", "which hall has the least floor space", "Smallest: Hall 23"),
    told("rope", "参展商里最老的一家是哪年创立的哪家", "科恩布鲁克索业"),
    told("fishing", "last event on saturday", "Lake Songs at Dusk"),
    told("traffic", "bigest indoor hall?", "Hall B1"),
    told("power", "論壇最大的廳是哪個", "落叶松厅"),
    told("retail", "哪個展廳最大", "P厅"),
    told("telecom", "5月19日哪場活動結束得最晚", "猫声合唱"),
    # A stand of several numbers is so many booths.
    told("honey", "Which exhibitor has the most booths?", "Liufang Hives, 3"),
    # A theme that ends in a track is under a roof all the same.
    told("cycling", "which is the largest indoor hall?", "Hall C5"),
    # The youngest by the year that a column tells.
    told("language", "youngest company at the fair, by year of foundation", "Smalltongue Lab"),
)
BY_MEANING: Cases = (
    told("sunyard", "面积最大 展馆", "16000平方米"),
    told("gifts", "哪个厅座位最多", "320座"),
    told("lantern", "听说一共有七个馆，对吗", "共有5个展馆"),
)
