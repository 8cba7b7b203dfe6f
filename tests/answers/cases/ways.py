"""Ways to the fair, its address and its gates."""

from __future__ import annotations

from tests.answers.cases import Cases, affirmed, declined, told

BOTH: Cases = (
    # What stands still on a day.
    told("cheese", "does the cable car run on thursday", "It stands still on Thursday", begins="No.\n"),
    told("cheese", "周日有机场大巴吗", "周日停运", begins="没有。\n"),
    told("orchid", "is the shuttle to the station still running", "18:45", begins="No.\n", at="2029-03-08T19:10"),
    told("penfair", "现在有接驳车回东站吗", "周日停运", begins="没有。\n", at="2029-10-21T15:00"),
    affirmed("windservice", "is the shuttle still free", "A free shuttle bus", at="2030-09-11T19:30"),
    told("eventtech", "is there a tram stop near the fair", "Tram 4 to Old Docks"),
    told("hydrocity", "airport coach K3 票价是多少", "28元"),
    told("nuts", "my taxi driver only reads Chinese, what is the address?", "筒仓路66号"),
    told("smarthome", "is there a tram to the venue", "no “tram”"),
    declined("dairy", "坐地铁几号线", "没有“地铁”"),
    told("garden", "2028年的展会在哪办", "花信路"),
    told("tides", "打车的话目的地填什么地址", "渔火路266号"),
    # The address for a driver, whatever the words are of.
    told("tea", "need the address in chinese to show a driver", "香樟大道316号"),
    told("nuclear", "要给出租车司机看，展馆的中文地址是啥", "铁桦大道219号"),
    told("baby", "场馆地址发一下，打车用", "268 Haizhi Road"),
    told("nuclear", "你们展会在北京哪个馆办", "铁桦大道"),
    # Lines with a letter are no booths.
    told("seafood", "机场那个 A7 bus 多久一班", "每小时"),
    told("seafood", "it is possible to come with the ferry?", "Old Port"),
    told("biogas", "从老城码头坐轮渡过来要多久 >> 最晚一班呢", "18:35"),
    told("portlogic", "去Q2馆 走哪个门", "西门（通往岸线翼Q1、Q2、Q3馆）"),
    # An entrance that is open on the public days alone.
    told("veggie", "周五能从花园门进场吗", "仅公众日开放", begins="不能。\n"),
    told("veggie", "周六能从花园门进场吗", "仅公众日开放", begins="苍浦"),
    told("gridedge", "my cab driver wants to know where he can drop us off", "North Portal only"),
    told("peakgrid", "我坐火车到雁朵西站，下车怎么去展馆", "雁朵西站至下门免费接驳车"),
    told("quarrytech", "adress of teh fairgrounds for my satnav", "6 Chisel Road"),
    told(
        "playground",
        "The courier wants the street address of the exhibition grounds. What do I tell him?",
        "19 Carousel Avenue",
    ),
    told("nursing", "10號走花園門進得去嗎", "仅5月12日和13日开放", begins="不能。\n"),
    told("nursing", "12號走花園門進得去嗎", "仅5月12日和13日开放", begins="白芷"),
    told("lakegrid", "can our cab drop us off at the Reed Gate", "doesn't mention Reed Gate"),
    # Whether it goes at an hour, by any word for it.
    told("substation", "is the metro running at midnight", begins="No."),
    told("penfair", "is there a tram stop close by", "tram"),
)
BY_WORDS: Cases = (
    # A water bus is no bus.
    told("penfair", "does the water bus run at 7pm on friday", "No.\n"),
    told("substation", "20号有水上巴士吗", "没有。\n"),
    told("clocks", "开车过去导航应该输什么地址", "鹭吟路88号"),
    told("compress", "从高铁站过来有免费的车吗", "接驳车"),
    told("concrete", "where is Gate B", "Gate B (South Foyer, taxis and ticket office)"),
    told("telecom", "Im in a taxi right now, where should the driver let me out?", "Gate 2"),
    told("timber", "is there a ferry", "name no “ferry”"),
    told("timber", "有没有轮渡可以到展馆？", "没有“轮渡”"),
    told("timber", "what's the address? need it for the cab", "展林大街288号"),
    told("insurance", "Sitting in a cab right now, where will he let me out?", "River Door"),
    told("radio", "tram to the fair?", "name no “tram”"),
    told("radio", "有没有有轨电车", "没有“电车”"),
    # Exits are of the metro, and the organiser lists no gate of them.
    told("retail", "I'm at metro exit 5, how do I get to the fair", "Line 6"),
    told("concrete", "从地铁D口出来怎么走", "5号线"),
    # The way in is no matter of taste.
    told("hardware", "推荐用哪个入口", "北大厅"),
    # What lifts pallets is no company of logistics; whoever shows ferries runs none.
    told("bearing", "is there a ferry to the exhibition centre", "name no “ferry”"),
    told("bearing", "can I take a boat to the fair", "name no “boat”"),
    # Whether a bus runs, in Chinese; 两点 is no 2:03 beside a line's number.
    told("algae", "夜里两点还有3路吗", "06:45至21:30", begins="没有。"),
    told("algae", "凌晨两点3路还开吗", "06:45至21:30", begins="没有。"),
    told("algae", "中午12点3路公交开不开", "06:45至21:30"),
)
BY_MEANING: Cases = (
    told("bakepack", "麻烦把展馆的门牌地址发我，要给货拉拉司机", "窑前路88号"),
    # A car that was called is a taxi.
    told("gifts", "滴滴在哪上", "C12柱"),
    told("drones", "滴滴", "东门"),
    told("edu", "网约车司机问在哪个门接人", "东入口"),
    told("cargo", "where does my grab pick me up", "East Entrance"),
    # Somebody shows tube trailers.
    told("portwind", "is there a metro", "name no “metro”"),
    # The ride that is named, from the place that is named.
    told("windsea", "从高铁站打车过来要多少", "岚湾南站约45元"),
    told("windsea", "高铁站打的到展馆多少钱", "岚湾南站约45元"),
    told("drones", "从青岚南站咋过来最省钱", "K1免费接驳车"),
    told("drones", "how do i get to the train station by bus, free one", "Free shuttle K1"),
    told("hydrogen", "im at the airport now, which bus do i take", "Airport coach"),
    told("hydrogen", "我刚到机场，坐什么大巴", "机场大巴"),
    told("chips", "回高铁站的班车还有吗", "南门返程"),
    # The way in of a group, and of lorries.
    told("chips", "我们单位15个人一起，走哪个门", "N5快速通道"),
    told("chips", "15 of us from one company, which entrance", "fast lane N5"),
    told("cargo", "we come with 20 people, special line?", "group lane at the East Entrance"),
    told("windsea", "i'm a teacher with 12 students what do we do", "Classes and groups of 10"),
    told("windsea", "我是老师，带12个学生，怎么办", "10人以上班级或团体"),
    told("furniture", "布展的车从哪个门进", "从舵门进场"),
    told("hillwind", "last courtesy shuttle?", "Free shuttle from Heqiu East"),
    told("wine", "when does the courtesy coach leave", "Free coach"),
)
