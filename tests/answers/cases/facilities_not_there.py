"""What a hall or an entrance has not, or a text places elsewhere alone."""

from __future__ import annotations

from tests.answers.cases import Cases, not_told, told

BOTH: Cases = (
    told("lagoonenergy", "is there an ATM in the Water Pavilion", "Water Pavilion W1 has none listed"),
    told("chemlab", "accessible toilet 2B", "Hall 2B has none listed"),
    told("eventtech", "is ther a quite room in Galey Hall", "Galley Hall has none listed"),
    told("gamefest", "are there lockers in hall 7", "Hall 7 has none listed."),
    told("gamefest", "are ther lokcers in hall 7", "Hall 7 has none listed."),
    told("gamefest", "are there lockers in hall 5", "Hall 5: lockers"),
    # A cloakroom is no locker, and neither are lockers for charging; toilets that move are toilets.
    told("medtools", "Are there lockers in hall 2C?", "doesn't mention Hall 2C"),
    told("harbour", "户外区有卫生间吗", "码头户外区：移动卫生间"),
    told("hydrocity", "木棉館有儲物櫃嗎", "木棉馆的设施里没有列出"),
    # Wheat Hall is not in Buckwheat Hall.
    told("bakerytools", "we need a prayer room, is there one in the wheat hall", "doesn't mention Wheat Hall"),
    told("rivergrid", "Does hall 2H have a food court or do I have to walk over", "Hall 2H has none listed"),
    # Of a list of halls the last one alone says what they are.
    told("quarrytech", "is there compressed air in the slate hall", "doesn't mention Slate Hall"),
    told("quarrytech", "is there compressed air in the dolomite hall", "Dolomite", lacks="doesn't mention"),
    told(
        "oilgas",
        "can i get money from a cash machine in the orange helmet hall",
        "Orange Helmet Hall has none listed",
    ),
    told("harbourlight", "绞盘馆有祈祷室吗", "资料里没有提到绞盘馆"),
    told("ncenergy", "祈祷室在几号馆呀 >> 5号馆里头也有一个吗", "5号馆的设施里没有列出", "2号馆：祈祷室"),
)
BY_WORDS: Cases = (
    told("sugar", "is there a cash machine in hall R", "doesn't mention Hall R"),
    told("forest", "showers in the Birch Sector", "has none listed"),
    # What stands for toilets is none.
    told("gelato", "snow court toilets", "Snow Court has none listed."),
    told("gelato", "雪庭里面有厕所没", "雪庭的设施里没有列出"),
    told("gelato", "prayer room in pavilion 1?", "doesn't mention Pavilion 1"),
    told("archive", "東1館有母嬰室嗎", "资料里没有提到东1馆"),
    # A hall in which a text does not place what is asked for, in whatever words.
    told("bamboo", "prayer room in Hall A", "doesn't mention Hall A"),
    told("microgrid", "1号馆里可以做祷告吗，有祈祷室没", "资料里没有提到1号馆"),
    # A hall that a text on others does not name.
    told("north", "is there a nursing room in hall E4", "doesn't mention Hall E4"),
    told("north", "E4馆有母婴室吗", "没有提到E4馆"),
    told("telecom", "is there a cloakroom in hall 13", "doesn't mention Hall 13"),
    # An entrance that a text names is not said to be missing.
    told(
        "smartroad",
        "can a taxi drop me off at the North Gate?",
        begins="Taxis and ride-hailing cars stop at the North Gate only.",
    ),
    # What an entry of the FAQ places in another hall than that which is asked about.
    told("valve", "can I find a cash machine in Hall 14", "doesn't mention Hall 14"),
    told("invert", "can I hang up my coat in a cloakroom in hall E2", "doesn't mention Hall E2"),
    told("seeds", "2号玻璃馆能取现金吗", "资料里没有提到2号玻璃馆"),
    told("valve", "hall 15 toilets >> is there a restaurant there too?", "doesn't mention Hall 15"),
)
BY_MEANING: Cases = (
    told("weather", "Is there interpreting in the Nimbus Room?", "doesn't mention Nimbus Room"),
    told("tyre", "我推着婴儿车，哪里能喂奶 >> 西馆里也有吗", "没有提到西馆"),
    # A rule for everywhere, and where there is none: neither says which halls have it.
    not_told("games", "can I take photos in hall 2?", "doesn't mention"),
    not_told("rail", "is there wifi in hall N2?", "doesn't mention"),
    # What a text says of other entrances alone.
    told("smartroad", "can a taxi drop me off at the South Gate?", "doesn't mention South Gate:\nTaxis"),
    told("smartroad", "接驳车停北门吗", "没有提到北门：\n"),
    told("harborgrid", "打车能在船闸门下车吗", "没有提到船闸门：\n出租车只在吊机门上下客"),
    told("gloves", "天桥门那边有寄存处吗", "没有提到天桥门：\n"),
    # Each of what a text places is asked for in a hall of its own.
    told("gale", "S1馆里有餐厅吗", "没有提到S1馆"),
    told("harborgrid", "七号仓里有医务室吗", "没有提到七号仓"),
    # In one hall, before what another has.
    told("gale", "can I hand in my coat at a cloakroom in hall L1", "doesn't mention Hall L1"),
    told("pipes", "can i sit down in a restaurant inside U2", "has none listed"),
    told("tools", "在4M夹层找个咖啡厅坐坐，有吗", "4M夹层·护盾的设施里没有列出"),
    told("tools", "I'm in Hall 5 with a big coat. does this hall have a cloakroom", "doesn't mention Hall 5"),
    # The hall that somebody stands in is meant.
    told("railway", "I'm in N1 with a heavy coat, is there a cloakroom in this hall", "doesn't mention Hall N1"),
    told("northgrid", "where in hall S3 is the cloakroom?", "doesn't mention Hall S3"),
)
