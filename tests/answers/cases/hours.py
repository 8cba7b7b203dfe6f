"""When it opens and closes, the last entry, and halls that keep hours of their own."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("dairytech", "20号下午四点下班过来，还开着门吗", "16:00不能入场"),
    told("railpower", "can visitors walk in at 8 am on the 19th", "No entry at 8:00"),
    told("northwindex", "my flight lands late, can I walk in at 18:00 on thursday 20 may", "No entry at 18:00"),
    told("hydrocity", "zhousi wanshang ba dian ban hai kaifang ma", "20:30不能入场"),
    told("aquatech", "我刚到门口，现在还能入场吗", "不能。\n", at="2027-10-19T17:10:00"),
    told("aquatech", "I'm at the gate now, can I still get in?", "No.\n", at="2027-10-19T17:10:00"),
    told("jadebay", "十月二十日晚上八點還開放參觀嗎", "20:00不能入场"),
    told("chargeway", "last entry Fri 19", "Last entry on Fri 19 May: 18:45"),
    told("seawater", "are you open at 2000", "No entry at 20:00"),
    told("heat", "so on thursday youre open till 8pm, right", "9:00–14:30"),
    told("fire", "ok to walk into W1 at nine on friday?", "opens at 10:30"),
    told("eyewear", "三天里哪天开得最晚", "21:00"),
    told("tides", "lst admision saterday?", "Last entry on Sat 18 September"),
    told("cleaning", "庭院周四几点关", "14:30"),
    told("fasteners", "6号馆第一天9点半就开了对吧", "10:30"),
    # A "Yes," is not told under a "No.".
    told("logihub", "could I drive on the test track at 5 pm on the 19th", "No.\nOn the test track"),
    told("windpv", "My meeting ends late. Can I still walk the halls at 19:00 on the 23rd?", "No entry at 19:00"),
    # 招待会 is no 待会, 短一点 no one o'clock, 五时间 no five o'clock.
    told("seawater", "灯光夜航招待会几点开始", "18:00"),
    told("bearing", "周四时间短一点吗", "9:30—14:00"),
    told("bearing", "周五时间", "5月21日"),
    told("bearing", "is the last day shorter?", "Fri 21 May"),
    # A hall that has days of its own.
    told("glass", "D馆哪几天开", "只开放两天"),
    told("glass", "opening times hall D on thursday", "10:00–18:00"),
    told("tea", "花园馆哪几天开", "仅公众日开放"),
    told("tea", "11号馆哪几天开", "11月9日"),
    told(
        "veggie",
        "Our flight lands early, can we already walk through the halls at 8:30 on Friday?",
        "No entry at 8:30",
    ),
    told("veggie", "现在还可以进场看展吗", begins="不能。\n", at="2027-05-20T18:20:00"),
    told("baysolar", "周六下班晚，晚上七点还能进去逛吗", begins="不能。\n19:00不能入场"),
    told(
        "quarrytech", "what time do you open on the first day >> and when does it close on the last one", "15:30"
    ),
    told("playground", "周五早上八点能近馆看展吗", "8:00不能入场"),
    told("rivergrid", "公众日早上九点观众能不能进场", "9:00不能入场"),
    told("oceanfarm", "is the show open to visitors at 8 in the morning on thursday", "No entry at 8:00"),
    told("handcraft", "I can only make it on Monday the 22nd, will it still be on?", "No expo on Mon 22 May"),
    # Who is free on a day, or has just parked, asks for the hours.
    told(
        "oilgas",
        "i'm only free on saturday 19 may, can i still see the fair",
        "No expo on Sat 19 May",
        at="2029-05-14T18:30",
    ),
    told("windnorth", "just parked the car, can i still get in now?", begins="No.", at="2033-06-17T14:10"),
    told("oilgas", "刚下高铁，现在赶过去还来得及看展吗", begins="不能", at="2029-05-18T15:10"),
    told("powertrade", "5月10号展会开门接待观众吗", "没有展会"),
    told("franchise", "can i pop in on friday at 7 in the evening after work", "No entry at 19:00"),
    told(
        "modelmaking",
        "I am only in town on Wednesday the 19th of October, can I visit the show then?",
        "No expo on Wed 19 October",
    ),
    # A hall, or a yard, that closes earlier than the fair, as the note on the day says.
    told("fuelcell", "is the quay yard still open", begins="No, closed now.", at="2028-09-22T17:30:00"),
    told("fuelcell", "is the quay yard still open", begins="Yes.", at="2028-09-22T16:30:00"),
    told("heliostat", "is the patio open at 3pm on wednesday", begins="Closed then."),
    told("puzzles", "will rook hall be open at 7 pm on friday", begins="Closed then."),
    told("puzzles", "will king hall be open at 7 pm on friday", begins="Yes."),
    told("puzzles", "车馆周五晚上7点还开吗", begins="那时不开放"),
    told("stairs", "just got out of the metro, will they still let me in now", "No.", at="2028-04-20T17:10:00"),
    told("tofu", "grind hall still open?", "No, closed now.", at="2027-11-06T18:30:00"),
    told("inverterexpo", "现在去还能进不", "不能。", at="2028-04-13T17:10:00"),
    told("windtower", "just arrived at north gate, can they still let me in now", "No.", at="2027-05-14T14:25:00"),
    told("h2truck", "普通观众周三早上九点能进场不", "不能。", at="2028-05-14T09:31:00"),
    told("toolcity", "刚下地铁 现在还放人进吗", "不能。", at="2027-10-29T17:20:00"),
    told("evcharge2", "starving. food court still open now?", "No.", at="2028-05-18T16:12:00"),
)
BY_WORDS: Cases = (
    told("hardware", "现在出发还进得去吗，最晚几点入场", "停止入场"),
    told("safety", "can I still get in now? just got off the metro", "Last entry today"),
    told("jewel", "by when do we have to leave the halls on Friday", "20:00"),
    told("windsea", "周六展馆几点锁门", "15:00"),
    # What a text tells of the hall's own hours is told, not the fair's.
    told("lifts", "when does hall h4 open on thursday", "Thursday and Friday at 10:00"),
    told("lifts", "H4馆周四几点开", "周四、周五10:00"),
    told("lifts", "hall h4 still shut?? its 10:20 already", "Wednesday at 11:00", at="2027-10-20T10:20"),
    told("lifts", "tower yard thursday until what time", "10:30 to 16:30"),
    told("lifts", "塔楼广场周五开吗", "周五关闭"),
    told("eyewear", "is hall 3 open on saturday", "Hall 3 does not open on Saturday"),
    # A hall of which no text tells other hours; one of which it does, on another day.
    told("lifts", "when does hall h1 open on thursday", "9:00", lacks="same opening hours", intent="hours"),
    told(
        "eyewear",
        "is hall 3 open till nine tonight as well",
        "21:00",
        lacks="same opening hours",
        intent="hours",
        at="2027-10-22T18:20",
    ),
    told("lifts", "when does it open on thursday", "9:00", lacks="same opening hours", intent="hours"),
    # A canteen, a cloakroom or a press room in the hall keeps hours of its own; so does a date no hall.
    told("wine", "when does hall 2 close", "Open today until", lacks="same opening hours", intent="hours"),
    told("screen", "2号馆几点开门", "今天开放到", lacks="same opening hours", intent="hours"),
    told("eyewear", "1号馆几点关门", "今天开放到", lacks="same opening hours", intent="hours"),
    told("tides", "when does hall E2 open", "Open today until", lacks="same opening hours", intent="hours"),
    told("pumps", "when does hall N1 close", "Open today until", lacks="same opening hours", intent="hours"),
    told("robots", "when does hall A close", "Open today until", lacks="same opening hours", intent="hours"),
    told("windsea", "when does hall W2 open", "Open today until", lacks="same opening hours", intent="hours"),
    told("furniture", "when does hall 4 open", "Open today until", lacks="same opening hours", intent="hours"),
    told("silver", "2号馆几点开门", "今天开放到", lacks="same opening hours", intent="hours"),
    # No day of the fair.
    told(
        "eyewear",
        "is hall 3 open on sunday",
        "No expo on Sun 24 October",
        lacks="same opening hours",
        intent="hours",
    ),
    told("grid", "A5馆周六几点开", "没有展会", lacks="same opening hours", intent="hours"),
    # Two halls, or the fair beside one.
    told(
        "lifts", "when do hall h1 and hall h4 open", "Open today until", lacks="same opening hours", intent="hours"
    ),
    # The evening is over before it begins.
    told("smartroad", "21号晚上还开吗", "那时不开放。\n"),
    told("smartroad", "is it open on friday evening", "Closed then.\n"),
    told("smartroad", "open wednesday after six?", "Closed then.\n"),
    # It is open then, and lets nobody in any more.
    told("northgrid", "Can I still get in at 17:15 today?", "No.\nNo entry at 17:15", at="2028-06-13T10:00"),
    # At an hour outside the fair's own.
    told(
        "cruise",
        "can I still walk around the stands at 4 this afternoon",
        "No entry at 16:00",
        at="2029-05-18T09:40",
    ),
    told("lighting", "週六晚上八點還開著嗎", "20:00不能入场"),
    told("welding", "Is it ok to turn up around 7 pm on Thursday", "No entry at 19:00"),
    told("welding", "Can visitors get into the halls at 7 pm on Thursday?", "No entry at 19:00"),
    # On no day.
    told("welding", "Is it ok to come in around 7 am", "No.\nOpening hours"),
    told("portwind", "opening hours day 1 >> can i come in at 8 already", "No entry at 8:00"),
)
BY_MEANING: Cases = (
    told("silver", "im a nurse, when do you close", "Open today until 17:00"),
    told("silver", "我带孩子来，几点关门", "今天开放到 17:00"),
    told("robots", "does the outdoor part shut earlier on the last day", "The Demo Yard closes at 14:00"),
    told("silver", "is the show open today", "until 17:00"),
    told(
        "dentech", "My train gets in at four on Friday. What's the latest I can still be let in that day?", "16:30"
    ),
    told("sunyard", "what's the latest I can still walk in on the Friday", "17:30"),
)
