"""What is on: on a day, at an hour, in a room, of a track; and what is cancelled."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    # Whether a cancelled session takes place.
    told("orchid", "is the cactus grafting workshop still going ahead", "Cancelled", begins="No.\n"),
    told("hydrocity", "港口与船舶有哪些场次", "“港口与船舶”相关论坛6场"),
    told("medtools", "公众日15号有什么讲座，想带我妈去听", "5月15日（周六）论坛5场"),
    told("semicon", "which sessions start at 8 in the morning on the 9th", "No session at 8:00"),
    told("toyfair", "明天还有场次吗", "4月16日"),
    told("nuts", "When on Sunday is the award ceremony?", "Fri 16 April", at="2027-03-15T10:00:00"),
    told("prefab", "what can I do with my kids today", "Build a Birdhouse", at="2027-04-24T10:00:00"),
    told("print", "what's on in the ink kitchen", "5 sessions in Ink Kitchen", at="2027-09-10T16:45"),
    told("tea", "what is on tomorrow afternoon before 3", "between 12:00 and 15:00"),
    # Hours within a part of the day, and until an hour from now on.
    told(
        "avionics",
        "anything in the beacon room this afternoon after 2",
        "between 14:00 and 18:00",
        at="2028-10-20T13:30",
    ),
    told("cleaning", "今天十二点前运河厅还有什么？", "10:05—12:00", at="2028-05-16T10:05"),
    # A band, a dance, a show: where its own words tell of one.
    told("bakery", "开幕式有什么表演", "醒狮"),
    told("dental", "湖畔之夜有什么表演", "铜管乐队"),
    told("beauty", "which band plays at the welcome evening", "Sea Breeze Band"),
    told("airport", "what music is there at the evening reception", "brass band"),
    told("kites", "今晚夜飞几点开始", "4月15日（周六）17:00以后的“夜飞”相关论坛2场", at="2028-04-15T16:30:00"),
    told("kites", "紙飛機那場在哪個廳", "积云厅", at="2028-04-09T08:40:00"),
)
BY_WORDS: Cases = (
    told("windcity", "what's happening on the Quay Stage on Friday", "Rescue from a Nacelle"),
    told("eldercare", "日程表上周六排了几场", "9场"),
    told("motor", "How many sessions take place on Saturday, not counting cancelled ones?", "15 sessions"),
    told("jewel", "what's going on in the jade salon during the fair", "5 sessions"),
    told("steel", "hands-on classes on Thursday", "Ultrasonic Testing", at="2027-05-18T09:00:00"),
    told("jewel", "sessions Friday 14:00 onwards", "from 14:00"),
    told("photonics", "周五有多少场会议", "26场"),
    # What somebody heard, or states to be told whether it is so.
    told("oldtown", "I heard the termite talk is off, true?", "Cancelled: “Termites"),
    told("oldtown", "听说白蚁那场取消了，是真的吗", "已取消：《白蚁"),
    told("clocks", "so the prize ceremony is on Saturday at five?", "No."),
    told("oldtown", "华冈石业的花岗岩讲座还照常吗", "已取消：《花岗岩"),
    # What there is for children on a day.
    told(
        "noodle", "anything for my kids (6 and 8) this morning?", "Kids Fold Dumplings", at="2027-10-23T08:40:00"
    ),
    # A room by the number that only its location tells.
    told("gifts", "what's in room 203 on thursday at 8 in the morning", "Kapok Room"),
    told("gifts", "room 205 is the Kapok Room right, what's on there friday 11:15", "Osmanthus Room"),
    # What there is for children is no answer to what else is asked of a day with them.
    told("hardware", "do I have to register for the kids' workshop on Saturday?", "Little Hammers Workshop"),
    told("hardware", "周六儿童工坊家长要陪吗", "8岁以下儿童须由家长陪同"),
    told("hardware", "how many children can join the workshop on Saturday?", "Little Hammers Workshop"),
    told("hardware", "until what time can children stay on Saturday?", "10:00–18:00"),
    told("furniture", "今天有没有带小朋友一起做手工的活动呀", "孩子们做鸟屋", at="2029-04-21T10:20:00"),
    told("toys", "周六娃娃时装秀活动几点", "16:30"),
    # What is cancelled in a room.
    told("parking", "has anything on the Ramp Stage been cancelled", "No session in Ramp Stage is cancelled"),
    told(
        "umbrella", "has any of the fashion walks been called off", "No session for “fashion walks” is cancelled"
    ),
    told("umbrella", "时装走秀有取消的吗", "“时装走秀”相关论坛都没有取消"),
)
BY_MEANING: Cases = (
    told("elevate", "限速厅 周四 日程", "9月14日（周四）限速厅"),
    # What is shown, by any of its words.
    told("drones", "几点有表演", "《飞行表演：上午编队》"),
    told("drones", "周六表演几点", "《穿越机竞速：决赛》"),
    told("drones", "when is the flight show", "Thursday and Friday at 11:00"),
    told("furniture", "今天下午有啥现场表演", "《演示：教机器人打磨一把椅子》"),
    told("aqua", "栈桥舞台有什么表演", "栈桥舞台论坛5场"),
    told("gifts", "等会儿6号馆是不是有演出，几点", "《夜市不插电》", at="2026-11-07T17:30"),
    # What is cancelled, and that nothing is.
    told("drones", "今天有取消的吗", "5月17日（周四）论坛都没有取消"),
    told("gifts", "今天有没有取消的", "《小单信用证实务》"),
    told("gifts", "what was cancelled", "3 cancelled sessions"),
    told("chips", "明天取消了啥", "《石英：没人谈的那个部件》"),
    # At an hour at which there is nothing.
    told("oceanx", "anything to listen to on the 14th before 9:30 in the morning?", "No session before 9:30"),
    # Talks of a day, an hour, a language or a track.
    told("northgrid", "anything about wind turbines on day 1 after 5pm", "from 17:00 on Tue 13 June"),
    told("sunyard", "any talks about hydrogen on the public day?", "No session for “hydrogen” on Sat 9 September"),
    told("dentech", "学生日板块的活动周三有吗", "没有3月22日（周三）"),
    told("teaware", "哪些讲座是用French讲的", "没有法语论坛"),
    told("elevate", "korean-speaking sessions?", "No session in Korean"),
    told("meterlab", "第三天下午有校准实训吗，一点以后的", "没有4月13日（周四）13:00—18:00“校准实训”相关论坛"),
    told("railway", "How many sessions belong to the Careers track?", "7 sessions for “Careers”"),
    told("lockers", "Which sessions have been called off?", "3 cancelled sessions"),
    # What is not wanted of days and languages is not left out.
    told("northgrid", "有没有氢能讲座呢，不要第三天的", "氢能"),
    told("sunyard", "what is on the public day", "11 sessions"),
    told("sunyard", "how much is it on the public day", "Public ticket for Saturday: 30 yuan"),
    told("sunyard", "公眾日那天有講氫能的嗎", "没有9月9日（周六）“氢能”相关论坛"),
)
