"""Rooms, their seats and floors."""

from __future__ import annotations

from tests.answers.cases import Cases, not_meant, not_told, told

BOTH: Cases = (
    # Whether as many as are asked about find a seat.
    told("bladecycle", "does the neodymium room seat 200 people", "90 seats", begins="No.\n"),
    told("bladecycle", "钕厅坐得下80人吗", "90座", begins="是的。\n"),
    told("bladecycle", "钕厅坐得下两百人吗", "90座", begins="不能。\n"),
    told("northwindex", "Where is the Copper Room and how many people does it hold?", "140 seats"),
    told("gamefest", "how many does Prototype Den hold", "60 seats"),
    told("chargeway", "代码阁容量", "70座"),
    told("coach", "How many people can hear a talk in the Waitng Room?", "140 seats"),
    # Rooms by another name of theirs, and by the end of their name.
    told("facade", "204沙龙现在在讲什么", "《不再迷信U值》", at="2027-05-18T11:40:00"),
    told("nuts", "明天下午品鉴室有什么", "《葡萄干：日晒、阴干还是烘干》"),
    # Words of a title, and of a room of another kind, are nobody's name.
    told("dairy", "Golden Ladle which room", "Jury Kitchen"),
    told("robots", "Force Control which room", "Meeting Room 201"),
    told("sewing", "Where is the Needle Room", "Needle Stage"),
    told("dairy", "what's next at Lactaria?", "Next, at 11:00"),
    # A room that only a text tells of is no hall.
    told("fire", "E301在哪", "新闻中心在E301室"),
    # Two things of one room.
    told("tides", "灯塔厅在哪层 能坐多少人", "520座"),
    # Rooms and halls by their names.
    told("datacentre", "Could you please tell me how many people the Auditorium seats?", "1100 seats"),
    told("datacentre", "smallest confrence room", "Conference Room D"),
    told("fasteners", "hall 6 area m2", "Hall 6"),
    told("cables", "where is the Thames Room", "no room “Thames Room”"),
    told("franchise", "柜台剧场坐得下多少观众", "220座"),
    told("catexpo", "大赛环能做多少人", "420座"),
    told(
        "tofu",
        "会议室里有没有叫毛豆厅的",
        "没有“毛豆厅”这个会场。会场有：腐竹报告厅、盐卤厅、石膏厅、曲房沙龙",
        at="2027-10-22T10:37:00",
    ),
    told("tofu", "can koji salon seat 100", "No.", at="2027-10-16T13:31:00"),
    told("windtower", "我们团100人，沙洲厅够坐吗", "不是。", at="2027-05-06T11:11:00"),
    told(
        "evcharge2",
        "有个月光厅吗 朋友说在那开会",
        "没有“月光厅”这个会场。会场有：白鹭报告厅、浮桥舞台、茶舫厅、铜厅、",
        at="2028-05-17T13:00:00",
    ),
    told("evcharge2", "reed room is in hall 4?", "No.", at="2028-05-18T12:40:00"),
    # A room is asked for seats, or its hall, by who says so in so many words.
    told("stove", "does the Kiln Room in Ember Hall seat 200?", "No.", "180 seats"),
    told("stove", "炽炭馆的窑室能坐300人吗", "不能。", "180座"),
    told("stove", "有120人，窑室够不够坐", "是的。", "180座"),
    told("stove", "is the Kiln Room in Flint Hall", "No.", "Ember Hall"),
    not_told("stove", "is the Kiln Room in Ember Hall on the ground floor?", "Yes."),
    not_told("stove", "i'm in Flint Hall, where is the Kiln Room", "No."),
    not_told("stove", "is the Kiln Room next to Flint Hall", "No."),
    not_told("stove", "我在燧石馆，窑室在哪", "不是"),
    not_told("stove", "does the talk in the Kiln Room take 45 minutes?", "Yes."),
    not_told("stove", "is there space for 20 prams in the Kiln Room", "Yes."),
    told("stove", "会议室现在有什么", "正在进行（4场）"),
)
BY_WORDS: Cases = (
    told("robots", "305培训室怎么上去", "7号电梯"),
    # Rooms by how many they seat.
    told(
        "voltcity",
        "a room with more than 1500 seats",
        "No room seats more than 1,500 people. The largest:\n• Lodestone",
    ),
    told("voltcity", "有能坐1500人的会议室吗", "没有能坐1500人的会场。最大的是：\n• 磁石大厅"),
    told("voltcity", "which rooms seat 200 or more people", "3 rooms that seat 200 people"),
    # A room with a slip is no other room.
    not_meant("gridhub", "Coper Room which floor", "no_room"),
    # Rooms for more than the largest seats.
    told("voltcity", "a room for more than 1100 people", "No room seats more than 1,100 people"),
    told("voltcity", "a room for 1100 people", "1 room that seats 1,100 people"),
)
BY_MEANING: Cases = (
    # How many a room seats, in few words or beside what a speaker tells of their talk.
    told("gifts", "榕树厅几个座位", "320座"),
    told("chips", "潮声厅几个座", "600座"),
    told("edu", "我的讲座在柳岸厅，座位多少", "60座"),
    told("gifts", "木棉厅坐得下100人吗", "木棉厅：二层会议区203室，110座"),
    told("chips", "我老板要上台，讲台在哪个厅，潮声厅多大", "600座"),
    told("gifts", "i'm speaking on kapok room, where is it and how many seats", "110 seats"),
    told("hydrogen", "i speak in juniper room tomorrow, how many seats there", "120 seats"),
    told("silver", "where can i sit on the talks in hall 6, how many chairs", "75 seats"),
    told("cargo", "i have a talk in robot arena tomorrow, what mic do i get", "Headset microphones"),
)
