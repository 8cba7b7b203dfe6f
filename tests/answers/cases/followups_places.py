"""What is asked next of a hall, a room, a booth or what a hall has, and of the one that is named after it."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    told("zippers", "need cash. where is the atm? >> is there one in hall C as well?", "has none listed"),
    told("dairytech", "where are the lockers >> any in the pasture hall as well?", "doesn't mention Pasture Hall"),
    told("oldtown", "food court in blue hall? >> and in the green one?", "doesn't mention Green Hall"),
    told("chargeway", "G-102 展位是谁家的 >> and G-105", "There is no booth G-105"),
    told("hardware", "hall 1S toilets >> and in 2N?", "west side"),
    told("tea", "what is on in room 1101 >> and 1103?", "no room 1103"),
    told("tea", "what is on in room 1101 >> and 1102? >> 1103?", "no room 1103"),
    told("tea", "where is room 301 >> and 302?", "no room 302"),
    told("datacentre", "where's conference room A >> and E?", "no room"),
    told("datacentre", "where's conference room A >> and E? >> and B?", "Conference Room B"),
    told("hydropower", "tell me about hall 5.1 >> and 7.1?", "no hall 7.1"),
    told("tea", "1101会议室在哪 >> 那1102呢 >> 1105呢", "没有“1105会议室”"),
    told("tea", "9号馆有什么 >> 那15呢", "没有15号馆"),
    told("hydropower", "who is at W1-A01 >> and A99?", "no booth W1-A99"),
    told("dairy", "2.145是谁 >> 那2.146呢", "没有 2.146"),
    # Where a day is said beside the hall, a number may be the next day's.
    told("tea", "is hall 9 big? >> and day 2?", "6 November"),
    # So may an hour, or a day.
    told("sewing", "talks at 3 >> and 4?", "3 sessions at 16:00"),
    told("sewing", "talks at 3 >> 4? >> 12?", "at 12:00"),
    told("sewing", "talks on 21 may >> and 22?", "Fri 22 May"),
    told("sewing", "what is on at 10:30 >> and 12?", "On at 12:00"),
    told("sewing", "3点有什么演讲 >> 4呢", "16:00 进行中"),
    told("sewing", "top 3 talks >> and 4?", "No session for “4”"),
    # The room that is called as the last one was, but for its letter.
    told("charge", "论坛A厅能坐多少人 >> 那B厅呢", "180座"),
    told("charge", "how many seats in Forum A >> and B", "180 seats"),
    # The next booth of the hall, the next room, the next of a series.
    told("biogas", "who's at N3-B06 >> and b09?", "Lvjie CO2"),
    told("biogas", "N3-B06 是谁 >> 那b09呢 >> B99呢", "没有 N3-B99"),
    told("hydropower", "who is at W1-A01 >> and 02?", "W1-A02"),
    told("datacentre", "D会议室几楼 >> A呢", "会议中心3层"),
    told("cables", "how many seats are there in the Rhine Room >> and the Volga?", "48 seats"),
    told("cables", "哪个展馆最大 >> 那里有多少家展商", "B1馆展商"),
    # The hall that was told of, by what is in it.
    told("steppegrid", "which hall is the wind one >> does it have a prayer room", "doesn't mention Hall W1"),
    told("steppegrid", "风电在哪个馆 >> 那里有祈祷室吗", "资料里没有提到W1馆"),
    told("steppegrid", "which hall is the wind one >> and how big is it", "15,400 m²"),
    told(
        "quarrytech",
        "out of cash... where is an ATM >> does the granite hall have one too",
        "Granite Hall has none listed",
    ),
    told(
        "quarrytech",
        "how many people fit in the keystone auditorium >> and which building is it in",
        "Conference House",
    ),
    told("rivergrid", "洪水预警那场讲座改到哪天几点了 >> 换到哪个厅", "三角洲厅"),
    # That hall, that one, there at least.
    told("franchise", "atm in hall p >> and are there lockers in that hall?", "Hall P has none listed"),
    told(
        "photo",
        "which hall is the largest >> does that one have a cash machine",
        "Wide-Angle Hall has none listed",
    ),
    told(
        "catexpo",
        "is there a baby-care room in Smoke Hall >> a cash machine there at least?",
        "Smoke Hall has none listed",
    ),
    told("pestcontrol", "哪个馆最大 >> 那个馆有储物柜吗", "喜鹊馆的设施里没有列出"),
    # What is asked of everywhere is asked of the hall that is named next.
    told("smartmetering", "母婴室在哪 >> 3A呢", "3A馆的设施里没有列出"),
    told("smartmetering", "where is the nursing room >> and hall 3A?", "Hall 3A has none listed"),
    told(
        "polargrid",
        "What is in hall W3? >> Who makes inverters in that hall?",
        "1 exhibitor for “inverters” in Hall W3",
    ),
    told("polargrid", "E1馆有什么 >> 这个馆有逆变器吗", "没有E1馆“逆变器”相关展商"),
    told(
        "kites",
        "what time u open sat >> n last entry?",
        "Last entry on Sat 15 April: 20:00.",
        at="2028-04-02T14:21:00",
    ),
    told(
        "kites",
        "hangar 2 how big is it >> and a restaurant inside?",
        "Hangar 2 has none listed.",
        at="2028-04-05T09:13:00",
    ),
    told("tofu", "周日下午四点还能进场吗 >> 那三点呢", "不能。", at="2027-11-01T20:20:00"),
    told(
        "tofu",
        "atm in sprout hall? >> n the ferment one",
        "The information doesn't mention Fe",
        at="2027-11-06T13:02:00",
    ),
    told(
        "greenport",
        "opening hrs friday 15 oct >> and day 3? >> so i could still walk around at 4pm that day",
        "No entry at 16:00.",
        at="2027-09-20T14:10:00",
    ),
)
BY_WORDS: Cases = (
    # Goods named like a service are none.
    told("northgrid", "coffee machines in N2 >> and water", "drinking water"),
    # The exhibitors are those of the hall that was spoken of.
    told("jadebay", "how big is Hall E2 >> how many exhibitors are there", "in Hall E2"),
    told("craftbeer", "6号馆多大 >> 有多少家展商", "6号馆"),
    # After anything else it is asked of the fair.
    told("jadebay", "when do you open >> how many exhibitors are there", "87 exhibitors"),
    told("jadebay", "展会的主题是什么", "风来电至"),
    # What halls have, asked of another hall.
    told("clocks", "which hall has a cash machine >> one in K3 too?", "doesn't mention Hall K3"),
    told("oldtown", "取款机在哪 >> 绿馆里也有吗", "绿馆的设施里没有列出"),
    told("oldtown", "where are the toilets >> and the blue hall?", "Blue Hall: toilets"),
    # The room that was shown.
    told("pets", "灯笼舞台在哪 >> 今天有什么", "3场", at="2029-10-19T10:30"),
    told("pets", "Surgery Theatre >> today? >> and tomorrow", "Fracture Plates", at="2029-10-19T10:30"),
    told("coast", "锚点厅在哪 >> 明天有什么", "锚点厅论坛2场", at="2026-09-16T13:05"),
    told("coast", "潮汐厅在哪 >> 多少座", "620座", at="2026-09-16T13:05"),
    told("silver", "how many seats in the ginkgo hall >> and the bamboo one?", "120 seats", at="2027-05-20T13:40"),
    # What is "there", of the hall that was spoken of, whether or not it has that.
    told("facade", "is there an ATM in hall G5 >> and a prayer room there?", "doesn't mention Hall G5"),
    told("facade", "G5馆有什么 >> 那里有祈祷室吗", "没有提到G5馆"),
    told("toyfair", "baby care room on level 2?", "Level 2 has none listed"),
    told("nuts", "林园论坛厅这会儿有人讲吗 >> 那烘炒演示角呢", "现在没有烘炒演示角", at="2027-04-16T12:40:00"),
)
BY_MEANING: Cases = (
    # Another service is sought in the same hall, and the hall is named where it has none.
    told("northgrid", "N1馆有没有母婴室 >> 急救站呢", "资料里没有提到N1馆"),
    told("northgrid", "is there a nursing room in N2? >> and a first aid post?", "doesn't mention Hall N2"),
    told("northgrid", "is there a nursing room in N2? >> or a first aid post?", "doesn't mention Hall N2"),
    told("lantern", "流萤馆里面有母婴室吗 >> 祈祷室有吗", "资料里没有提到流萤馆"),
    told("dentech", "Give me an idea what is shown on floor C >> is there a cloakroom on it too", "Floor C"),
    told("teaware", "prayer room crane peak >> in mist ridge then?", "doesn't mention Mist Ridge Pavilion"),
    # A hall is no service.
    told("optic", "are there toilets in hall N1? >> and on the Light Bridge?", "Light Bridge has none listed"),
)
