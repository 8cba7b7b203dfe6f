"""What one may do, buy and build, and what stands have to keep to."""

from __future__ import annotations

from tests.answers.cases import Cases, affirmed, declined, meant, not_meant, not_told, told

BOTH: Cases = (
    # What a text denies, where nothing else is known.
    told("water", "are skatebords allowed", "skateboards"),
    told("bladecycle", "展位能铺一次性地谈吗", "不允许使用一次性地毯"),
    declined("tides", "can i rent a stroller"),
    # What is forbidden is told so, and what is allowed in places is not.
    told("funeral", "无人机可以飞吗", "园区内禁止使用无人机", begins="不能。\n"),
    affirmed("toys", "气球能带进去吗", "氦气气球和明火一律禁止带入展馆"),
    affirmed("furniture", "photos ok??", "Drones are forbidden"),
    told("tunnel", "can I smoke anywhere", "Only in the marked area", begins="Only"),
    told("hydrocity", "how fast may i go on the test drive", "30 kilometres an hour"),
    told(
        "coffeetea",
        "may we run a gas roaster at our stand in crema hall",
        "No.\nGas roasters are allowed in Ember",
    ),
    told("tea", "刚买的菜刀能拎着到处逛吗", "不可以", at="2026-11-08T15:45"),
    told("appliances", "哪几天可以在展位买东西", "仅限周六、周日"),
    # A heading in the line of its text, of what follows.
    told("bearing", "2号馆展位限高多少米", "4米"),
    told("seawater", "floor load in P2", "30 kN"),
    told("gearworld", "what do i get once i have all seven stapms", "brass key ring"),
    told("gridedge", "黑客松每队几个人", "每队三至五人"),
    told("quarrytech", "馆内布展 开始日期", "布展5月14"),
    told("ferment", "my colleague fell ill, can i get the money back for her ticket", "not refunded"),
    # One of the things that are forbidden.
    told("cheese", "we'd like a little fondue flame on our stand, allowed?", begins="No."),
    told("locksmith", "does the wifi reach the workshop yard", begins="No."),
    # A gate for exhibitors alone.
    told("locksmith", "can i get in through the smithy gate", begins="No."),
    affirmed("locksmith", "we are exhibitors, can we get in through the smithy gate"),
    told(
        "inverterexpo",
        "helium balloons at my stand ok",
        "Stands may be up to 5.5 m high; tw",
        at="2028-03-20T14:14:00",
    ),
    told("inverterexpo", "我家小狗能带进去玩不", "可以带宠物吗？", at="2028-04-12T18:48:00"),
    told(
        "inverterexpo",
        "明天新闻中心开不开",
        "新闻中心在E2馆，13、14日随展馆开放，15日不开放。媒体注册20",
        at="2028-04-14T17:45:00",
    ),
    told(
        "h2truck",
        "金桥奖几个评委",
        "评委九人，主席为北湾交通研究所聂传麓教授。“司机之选”由试驾者凭签到",
        at="2028-04-20T19:19:00",
    ),
    told("h2truck", "sat ticket how much", "A trade badge (Wednesday to Friday", at="2028-05-12T20:40:00"),
    told("smartgridcity", "能带我家柯基进馆不", "不能。", at="2028-05-17T11:10:00"),
    told("smartgridcity", "canal kitchen serving at half past four?", "No.", at="2028-05-17T16:05:00"),
    told("evcharge2", "min age for test drive", "Test drives take place at the Nort", at="2028-05-17T09:55:00"),
    # Who may come all the same, and how it is done after a deadline.
    not_told("archive", "are guide dogs allowed", "No."),
    not_told("archive", "can i bring my guide dog", "No."),
    not_told("woodtoys", "专业观众还可以登记吗", "不能。"),
    not_told("audio", "can i still register as a trade visitor", "No."),
    not_told("silver", "现在还能买票吗", "不能。"),
    not_told("stove", "is it too late to apply for the gas demo permit", "No."),
)
BY_WORDS: Cases = (
    told("lab", "can I buy a beaker and take it home with me?", "Saturday 22 May from 12:00"),
    told("sauna", "can I buy a bathrobe at a stand on friday", "no sale of single pieces"),
    told("orchard", "can I buy some apples at the stands on the Sunday, and from when", "Sunday from 14:00"),
    # What may be done at a stand is no company.
    meant("water", "放个投影仪可以吗在展位", "unknown"),
    meant("water", "摆个花篮可以吗在展位", "unknown"),
    meant("water", "我们展位可以放气球吗", "unknown"),
    meant("water", "带个小冰箱可以吗在展台", "unknown"),
    # How much of it a stand may have is a rule; a session tells no limit and no prize money.
    told("gelato", "每个展位液氮最多放多少升", "最多50升"),
    told("noodle", "金勺獎有獎金嗎", "不设奖金"),
    # What a floor carries in a hall that is called by a name.
    told("radio", "floor load deck B", "350 kg"),
    # Nobody is listed for one's own stand.
    not_meant("roof", "by what time on Wednesday does my stand have to be finished", "exhibitors"),
)
BY_MEANING: Cases = (
    told("cutlery", "我们展台最高可以搭到几米", "限高5米"),
    # What one may do, or must pay, texts tell.
    told("gifts", "买了能当场拿走不", "单件购买"),
    told("edu", "能带无人机吗", "禁止带入"),
    told("gifts", "展位上蜡烛能点几根", "两支蜡烛"),
    told("drones", "展台电池充电规定", "40%"),
    told("drones", "灯光秀要不要买票", "凭胸牌免费"),
    told("drones", "is the light show free", "free with badge"),
    # Noise limits are no goods.
    told("office", "展位噪声上限是多少分贝", "65"),
    # What may be bought, and on which day.
    told("timber", "周六能买东西吗", "零售"),
    # What may be bought today is no list of talks.
    not_told("pumps", "今天能买东西吗", "论坛"),
    # A table of limits tells heights, whatever stands between its heads and its cells.
    told("lifts", "H4展台限高多少", "4.5米"),
    told("lifts", "我们在H4搭展台，最高能搭多高", "4.5米"),
    told("lifts", "塔楼广场展台限高", "12.0米"),
    told("peakgrid", "penatly for a lap over six minuts in the eco driving contest", "5 percent"),
    # Heights, extensions and who chairs, in more words.
    told("northsun", "how high may our stand be in hall 5?", "5.5 metres in halls 1, 2 and 3 and to 4 metres"),
    told("northsun", "how high may our stand be in hall 5? >> and in hall 1?", "5.5 metres"),
    told("powertrade", "how far may batteries be charged on a 展台", "50 percent"),
    told("pharma", "who chairs the awrd jury", "Li Mingyuan"),
    told("gelato", "who is the head referee", "Qiu Shuangyan"),
    told("edu", "館裡緊急電話是多少", "5119"),
    told("vineyard", "how many bottles am i allowed to buy per person", "at most six bottles"),
    told("stairs", "can i still preregister for free", "No.", at="2028-04-13T18:30:00"),
    told(
        "windtower",
        "cordless power wrench allowed for the bolt relay",
        "Teams of four, at least one visito",
        at="2027-05-12T15:40:00",
    ),
)
