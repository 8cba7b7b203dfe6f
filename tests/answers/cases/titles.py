"""Sessions by their titles and what is told of them; titles that no session has."""

from __future__ import annotations

from tests.answers.cases import Cases, not_meant, not_told, told

BOTH: Cases = (
    told("jadebay", "i heard Packs After the Bus was moved. whats the new slot", "Thu 21 October 10:30"),
    told("brew", "《没人想当印刷工》主讲人是谁", "没有“没人想当印刷工”相关论坛"),
    told("gifts", "《职业：从论文到工厂》改时间了吗", "没有“职业:从论文到工厂”相关论坛"),
    told("foundry", 'is "Repairing a Bag Handle" on day 2', "No session for “Repairing a Bag Handle”"),
    told("brew", 'set a reminder for "Virtual Power Plants: One Million Fridges"', "No session for"),
    told("brew", 'has "Direct Air Capture in Cold Climates" been moved', "No session for"),
    told("blind", "聋人驾驶与道路安全用什么语言讲", "中国手语"),
    told("chocolate", "eclair masterclass", "No session for “eclair masterclass”"),
    told("fintech", "刷掌支付的演示几点", "12:00"),
    told("sport", "为亚洲脚型设计鞋楦", "语言：日语，中文翻译"),
    told("garden", "how much is the ikebana workshop", "CNY 320"),
    told("avionics", "雨云九号首飞影片哪天放", "10月19日"),
    # Of a series of sessions there is no such part.
    told("hotelware", "when is Copper Ladle Cup Heat E", "No session for “Copper Ladle Cup Heat E”"),
    told("hotelware", "铜勺杯预赛E组几点", "没有“铜勺杯预赛E组”"),
    told("hotelware", "第五轮对接什么时候", "《第一轮对接：厨房设备》"),
    told("tyre", "模拟器排位赛第三节几点", "没有“模拟器排位赛第三节”"),
    told("tyre", "heat C of the pit stop contest", "No session for “heat C of the pit stop contest”"),
    # One that there is.
    told("hotelware", "铜勺杯预赛B组几点", "13:30—15:00"),
    told("tyre", "pit-stop contest heat b time", "15:00–16:30"),
    # Titles with several slips.
    told("craftbeer", "kegs hthat come home when", "“Kegs That Come Home”"),
    told("craftbeer", "mead is nodt ust honey when", "“Mead Is Not Just Honey”"),
    told("northwindex", "a gateway in fvery cella when", "“A Gateway in Every Cellar”"),
    told("jadebay", 'when is "monopiles at seventy etres"', "“Monopiles at Seventy Metres”"),
    # What a session tells is told by the session.
    told("knit", "where is Knit Night", "Angora Stage"),
    # A title that no session has, whatever its words ask elsewhere.
    told("heat", 'when is "Biogas in Big Cities"', "No session for “Biogas in Big Cities”"),
    told("heat", "《煤矿瓦斯发电》几点开始", "没有“煤矿瓦斯发电”"),
    # What taking part in a session costs, its abstract tells.
    told("tea", "what does the mending a cup with gold class cost", "CNY 128"),
    # The number of a model, however it is joined.
    told("charge", "when is the HX480 talk", "Inside the HX-480"),
    # The title has the very words, and is on another day than a talk that has the ideas.
    told("peakgrid", "the summit lamp ceremony is on the 17th right? what time", "It is not on Sat 17 June"),
    told("peakgrid", "is the summit lamp ceremony on the 17th", "Fri 16 June 17:30", begins="No.\n"),
    # What stands in quotes is a title, whatever it is of.
    told("playground", 'when is "Slides on the Moon"', "No session for “Slides on the Moon”"),
)
BY_WORDS: Cases = (
    # Whatever is near it, or begins as it does.
    told("shoes", "《怎样进设计院》在哪个厅", "没有“怎样进设计院”相关论坛"),
    told("tourism", 'save "Snakes Without Fear"', "No session for “Snakes Without Fear”"),
    told("shoes", 'has "Painting without Masking" been moved', "No session for “Painting without Masking”"),
    told("voltcity", "《盐雾里的钙钛矿》在哪里", "没有“盐雾里的钙钛矿”相关论坛"),
    told("paper", "《山腹存气》用什么语言", "没有“山腹存气”相关论坛"),
    # What else is named in quotes is no title, and a session may be called for short.
    told("windservice", 'where is "Brisling Blade Works"', "S1-01", intent="exhibitor"),
    told("windservice", 'where is "Capstan Room"', "160 seats", intent="room"),
    told("windservice", "“迪特·罗森旺”什么时候讲", "1场演讲", intent="speaker"),
    told("windservice", 'when is "opening ceremony"', "“Opening: longer lives, safer climbs”"),
    told("windservice", "《开幕典礼》几点", "寿命更长"),
    told("signage", "《触摸屏上的过敏原标签》什么时候", "没有“触摸屏上的过敏原标签”相关论坛"),
    told("strait", 'where is "Washing at Thirty Degrees"', "No session for “Washing at Thirty Degrees”"),
    told("harborgrid", "《车队经理早餐会》谁讲", "没有“车队经理早餐会”相关论坛"),
    told("workwear", "who sits on the panel about heat pumps or gas", "Luo Changhe"),
    told("stove", "when is Training F", "No session for “Training F”"),
    told("stove", "培训F几点", "没有“培训F”"),
    told("stove", "when is Training E", "Training E: Refresher"),
    # A slip in a talk's topic, and talks in a language.
    told("tourism", "nothern lights talk when", "Watching the Northern Lights", intent="session"),
    # A company that names nobody speaks by its own name.
    told("bakepack", "who speaks at Bread Contest: Heat 1", "• Muyan Bakers' Guild"),
    told("bakepack", "谁在面包大赛：预赛第一场演讲", "• 穆堰烘焙师公会"),
    # What is no slip of a title is not taken for it.
    not_meant("craftbeer", "kegs that never come home again when", "session"),
    not_meant("northwindex", "a doorway to some other cellar when", "session"),
    not_meant("craftbeer", "how do you brew mead at home", "session"),
    # An hour is no member of a series.
    not_told("stove", "training 14:30 where?", "No session for “training", "“培训10”"),
    not_told("stove", "培训10点有吗", "No session for “training", "“培训10”"),
    not_told("stove", "which training I can attend tomorrow?", "No session for “training", "“培训10”"),
)
BY_MEANING: Cases = (
    told("elevate", 'Who sits on the panel "Who Pays for the Old Lift?"', "Fan Guilan"),
    told("sunyard", 'Who is speaking at "Nothing Like This Talk"?', "No session for “Nothing Like This Talk”"),
    told("bakepack", "“量子烘焙大会”在哪个厅", "没有“量子烘焙大会”"),
    told("machines", "welding competition final", "Young Welders"),
    told("autoparts", "开箱拆假配件那场什么时候", "拆十个盒子"),
    told("drones", "i fly at night, is there a session on the rules", "Night Flights"),
    told("textile", "tent with the dyeing stuff - where is it", "Tie-Dye"),
    told("drones", "light show who", "“Drone Light Show over the River”"),
)
