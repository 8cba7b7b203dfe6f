"""What is asked next of a text: a day, a price, a place, an hour; and what is a question of its own."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, not_told, told

BOTH: Cases = (
    told("hydrocity", "who shows hydrogen drones >> and the shuttle bus?", "Free shuttle"),
    told("sauna", "max stand height >> and in the ginkgo hall?", "in the Ginkgo Pavilion 3 m"),
    told("bakery", "how long are you open on sunday >> and the last time they let people in?", "14:30"),
    # What the last text tells further: where it is given back, until when on that day.
    told("brew", "品酒杯押金多少 >> 在哪儿退", "退杯处退还"),
    told("north", "记者，新闻中心在哪个房间 >> 13号开到几点", "9:00至14:00"),
    # Another way to get there than the one that was told.
    told("seawater", "how often does the boat from Old Customs Pier go >> and from the airport?", "CNY 45"),
    # The fair itself is no stranger.
    told("blind", "is it any good? >> when is it?", "19–20 May 2028"),
    told("gulfsolar", "What does a ticket for the Desert Evening cost? >> and for exhibitors?", "210 dirhams"),
    told("quarrytech", "砾石场头三天几点有机器演示 >> 一场多久", "每场35分钟"),
    declined("nursing", "安卧病床来参展吗 >> 他们有手摇的床吗 >> 多少钱一张"),
    told(
        "kites",
        "how many exhibitors all in all >> n from germany",
        "7 exhibitors from Germany: Hangar",
        at="2028-03-29T22:41:00",
    ),
    told(
        "evcharge2",
        "min age for test drive >> till what time on friday",
        "Test drives take place at the Nort",
        at="2028-05-17T09:55:30",
    ),
)
BY_WORDS: Cases = (
    told("hotelware", "How do I get there by metro? >> how far is the walk from there", "7 minutes on foot"),
    told("additive", "地铁哪个出口 >> 出站要走多久", "步行6分钟"),
    # A day, a place, an hour: of the text that was told.
    told("hydrogen", "ride and drive >> on friday?", "Wednesday and Thursday only", at="2026-09-16T10:30"),
    told("hydrogen", "试乘试驾怎么参加 >> 要预约吗 >> 周五有吗", "仅周三、周四", at="2026-09-16T10:30"),
    told("coast", "ferry >> on saturday? >> how much", "6 yuan", at="2026-09-16T13:05"),
    told("coast", "parking >> on saturday?", "P3 is closed on Saturday", at="2026-09-16T13:05"),
    told("hydrogen", "blue flame evening >> what time >> where", "roof terrace", at="2026-09-16T10:30"),
    told("gifts", "买手配对 >> 在哪", "207室", at="2026-11-05T10:50"),
    told("gifts", "tea festival >> where", "River Plaza", at="2026-11-05T10:50"),
    told("coast", "船长之夜多少钱 >> 在哪", "老海关楼", at="2026-09-16T13:05"),
    told("gifts", "茶席节 >> 要票吗 >> 几点到几点", "10:00—17:00", at="2026-11-05T10:50"),
    told("hydrogen", "where can I eat >> until when", "14:00", at="2026-09-16T10:30"),
    told("hydrogen", "interpretation >> in room 203?", "room 201 only", at="2026-09-16T10:30"),
    told("hydrogen", "有同传吗 >> 要押金吗 >> 203有吗", "仅极光厅和201", at="2026-09-16T10:30"),
    told("gifts", "wheelchair >> deposit", "RMB 200", at="2026-11-05T10:50"),
    told("chips", "students allowed? >> on which days", "Friday 16 and Saturday 17", at="2026-10-14T11:15"),
    told("silver", "lost something >> phone?", "700 5552 0275", at="2027-05-20T13:40"),
    told("silver", "by ferry >> how often >> price", "6 yuan", at="2027-05-20T13:40"),
    told("windsea", "有晚宴吗 >> 多少钱 >> 怎么去", "18:00西门发车", at="2027-05-12T10:30"),
    told("chips", "创新奖金奖多少钱 >> 银奖呢", "2万元", at="2026-10-14T11:15"),
    told("silver", "门票多少钱 >> 残疾人呢", "免费", at="2027-05-20T13:40"),
    # A day's note named it.
    told("coast", "Tide Award >> where", "Tide Hall", at="2026-09-16T13:05"),
    told("pets", "coral paw awards >> where", "Tide Auditorium", at="2029-10-19T10:30"),
    # Another matter is none of that text.
    told("windsea", "how to get there by metro >> what time does it close", "17:30", at="2027-05-12T10:30"),
    told(
        "coast",
        "is the quay wheelchair friendly >> can I smoke there >> what shoes",
        "flat shoes",
        at="2026-09-16T13:05",
    ),
    told("gifts", "寄存多少钱 >> 5号馆展商", "16", at="2026-11-05T10:50"),
    # A list, a count, an address, a ticket: complete questions, whatever text was told before.
    told("hydrogen", "Are balloons allowed? >> who makes hydrogen detectors", "W2-B02", at="2026-09-16T10:30"),
    told("hydrogen", "金分子奖奖金多少 >> 谁做双极板", "双极板”相关展商2家", at="2026-09-16T10:30"),
    told("hydrogen", "Are balloons allowed? >> how many exhibitors are there", "88", at="2026-09-16T10:30"),
    told("hydrogen", "Are balloons allowed? >> how many halls are there", "5", at="2026-09-16T10:30"),
    told("hydrogen", "Are balloons allowed? >> is there parking", "1,800 spaces", at="2026-09-16T10:30"),
    told("hydrogen", "Is there a cloakroom? >> where is the venue?", "Luohe North Road", at="2026-09-16T10:30"),
    told("hydrogen", "Is there a cloakroom? >> 展馆在哪", "螺河北路", at="2026-09-16T10:30"),
    told("hydrogen", "Is there a cloakroom? >> opening hours?", "9:30–17:30", at="2026-09-16T10:30"),
    told(
        "hydrogen",
        "where is the Aurora Plenary Hall >> are you open tomorrow?",
        "9:00–18:30",
        at="2026-09-16T10:30",
    ),
    # Nothing of the fair as a whole is told instead.
    not_told("hydrogen", "蓝焰之夜多少钱 >> 在哪", "螺河北路", at="2026-09-16T10:30"),
    not_told("coast", "interpretation? >> deposit", "raw space", at="2026-09-16T13:05"),
    not_told("silver", "parking >> for disabled?", "toilets", at="2027-05-20T13:40"),
    not_told("hydrogen", "罗知春讲什么 >> 还有别的场吗", "展商8家", at="2026-09-16T10:30"),
    # In few words: it stays with what was shown.
    told("robots", "when is the opening ceremony >> how many seats are there", "820 seats"),
    told("robots", "论坛通票多少钱 >> 大论坛厅要吗", "凭胸卡"),
    told("robots", "工作坊：ROS 2控制器上手 >> 要带什么", "Linux"),
    told("jewel", "do you have a vault for buyers >> until when on friday", "20:30"),
    told("jewel", "do you have a vault for buyers >> what do i need to bring", "passport"),
    told("jewel", "珍珠养殖场半日游几点集合 >> 多少钱 >> 含午饭吗", "含午餐"),
    told("jewel", "可以拍照吗 >> 钻石区呢", "禁止拍摄"),
    told("jewel", "现场能检测吗 >> 多少钱 >> 最多几件", "五件"),
    told("ceramics", "when is the dragon kiln lit >> and when is it opened", "20 October at 14:00"),
    told("ceramics", "when is the dragon kiln lit >> how long is the kiln", "38 metres"),
    told("ceramics", "what is the designer pass >> is lunch included", "CNY 260"),
    told("ceramics", "is there a metro >> how much is it >> when does it stop running", "22:30"),
    told("autoparts", "展商晚宴几点 >> 在哪里办", "隆中厅"),
    told("autoparts", "乘客圈怎么参加 >> 几个名额", "12位"),
    told("timber", "Jinyan Parquet >> 展位号多少", "N4-006"),
)
BY_MEANING: Cases = (
    # What is no such question is not taken for one.
    told("northgrid", "Where is Stekkertje? >> do I need a visa for that country", "invitation letter"),
    # What was shown last, and nothing of the fair in its place.
    told("silver", "where do i eat >> does it close soon", "10:30-14:30"),
    told("silver", "can my blind friend bring his dog >> is there water for it", "water bowl"),
    told("beauty", "company for wigs for my sick mum >> how long does it take", "21 days"),
    told("cargo", "electric truck hill start >> is that english", "Language: Chinese"),
    # A deadline is that of the document that was told of.
    told("print", "金折奖拿了头奖能得多少 >> 报名到哪天", "报名截止2027年7月31日"),
    told("sport", "特邀買家一共要談幾場 >> 申请到几号截止", "2月26日前提交"),
    # A text on it, which another entry of the same word would have hidden.
    told("wine", "酒窖几点 >> 要爬楼梯吗", "74级"),
    told("wine", "cellar tour >> lift?", "no lift"),
    told("wine", "exhibitors evening >> can i come as visitor", "Visitors cannot"),
    told("wine", "when tear down >> ice?", "Ice is brought"),
    told("pumps", "harbour evening >> tickets where", "in the app"),
    told("pumps", "电动汽车充电 >> 多少钱一度", "1.6元"),
    told("timber", "买的东西怎么寄 >> 最重多少", "30公斤"),
    told("timber", "会刊 >> 在哪买", "服务台"),
    told("tourism", "tours tonight? >> where buy ticket", "tour desk in hall A"),
    told("tourism", "记者证 >> 粉丝要多少", "5,000"),
    # Of something that nobody told of: no other price, place or hour.
    declined("wine", "tasting in english today >> cost?", "won't guess"),
    declined("timber", "律师看合同 >> 几点", "不猜"),
    # Of what was told, the text says nothing of it.
    declined("pumps", "cloakroom >> sauna?", "won't guess"),
    declined("wine", "parking >> toilets?", "won't guess"),
    # A new subject is one.
    told("timber", "parking >> toilets?", "toilet"),
    told("pumps", "harbour evening >> is there wifi", "HVR-Guest"),
    told("pumps", "海港之夜 >> 几点关门", "17:30"),
    told("jewel", "parking >> tickets", "Tickets for Sunday"),
    told("jewel", "停车 >> 门票", "周日门票"),
    told("jewel", "cloakroom >> minimum age", "16"),
    told("jewel", "parking >> email", "@"),
    # Whose age is told after a price asks for the price at that age.
    told("eyewear", "how much is a ticket on saturday >> my mum is 67, does she have to pay too", "over 65"),
    told("eyewear", "周六那天票价 >> 我妈67了，也要买吗", "65岁以上"),
)
