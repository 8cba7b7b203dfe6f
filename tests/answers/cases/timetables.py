"""Whether a bus or a boat runs at the hour or on the day that is asked about, as a text gives its times."""

from __future__ import annotations

from tests.answers.cases import Cases, affirmed, not_told, told

BOTH: Cases = (
    told("babyworld", "父母之夜散场以后有夜间巴士吗，几点开", "20:15和20:45"),
    told("babyworld", "机场大巴几点开", "07:30至21:00每30分钟"),
    told("bakery", "last airport coach", "16:00"),
    told("meters", "最后一天接泊车末班几点", "T1接驳车", at="2027-05-15T15:40"),
    # On the 22nd it begins later than on the other days.
    told("lagoonenergy", "22号早上八点半有免费接驳车吗", "没有。\n"),
    told("lagoonenergy", "does the shuttle run at 8:30 on 22 May", "No.\n"),
    # A place that is called by a country; a day that is no number of a bus.
    told("pharma", "shuttle A last bus 20 april", "15:45"),
    # What is told beside it begins early, and asks for nothing.
    told("steppegrid", "we start early, does the north station shuttle run at 7 in the morning", begins="No.\n"),
    told("baysolar", "晚宴结束后去东站的夜车几点开", "22:45"),
    told("stairs", "P2 neng ting xiaojiaoche ma", "不能。", at="2028-04-19T08:00:00"),
    told("tofu", "any free shuttle now to the station", "No.", at="2027-11-05T18:20:00"),
    told("h2truck", "晚上八点还坐得到42路吗", "没有。", at="2028-05-17T07:45:00"),
    told("greenport", "is the free shuttle to lanting east still going now", "No.", at="2027-10-16T15:50:00"),
    told("toolcity", "shuttle to the railway station still running", "No.", at="2027-10-28T19:00:00"),
)
BY_WORDS: Cases = (
    told("laundry", "last ferry back to old town?", "no ferries after 19:00"),
    told("laundry", "最后一班船几点", "19:00以后停航"),
    # A price before does not hide whether it still runs.
    told("coffeetea", "airport coach price >> does it still run at 9 in the evening", begins="No.\nAirport coach"),
    # What runs no more is said to.
    told("portwind", "晚上七点还有水上巴士吗", begins="没有。\n"),
    # It runs so late on another day only.
    told("portwind", "17号晚上九点还有没有接驳车", begins="没有。\n"),
    told("portwind", "机场大巴K3夜里十一点还有车吗", begins="没有。\n"),
    told("portwind", "any tram to the city after midnight?", begins="No.\n"),
    told("welding", "夜里十二点还有3号线电车回城吗", begins="没有。\n"),
    told("welding", "周三晚上八点还有去北站的免费班车吗", begins="没有。\n"),
    told("welding", "How do I get from the airport to you by coach? >> does it still go at 23:00", begins="No.\n"),
    told("bakepack", "晚上八点还有轮渡吗", begins="没有。\n"),
    # Departures one by one, and after the last; before the first.
    told("bakery", "下午五点还有机场大巴吗", begins="没有。\n"),
    told("bakery", "is there an airport coach after 4 pm?", begins="No.\n"),
    told("bakery", "airport coach at 6 pm?", begins="No.\n"),
    told("bakery", "机场大巴早上八点有吗", begins="没有。\n"),
    told("signage", "any boat after 5 pm", begins="No.\n"),
    # Whether one can is denied so.
    told("portwind", "晚上七点还能坐水上巴士吗", begins="不能。\n"),
    told("sunyard", "9月7日晚上十点还能进吗", begins="不能。\n"),
    # What still runs is told with its times.
    affirmed("portwind", "18号晚上八点还有没有接驳车"),
    affirmed("portwind", "any tram to the city at 10 pm?"),
    affirmed("lighting", "26号晚上九点还有接驳大巴吗"),
    affirmed("welding", "周五晚上八点还有去北站的免费班车吗"),
    affirmed("bakery", "is there an airport coach at 11 am?"),
    affirmed("bakery", "is there an airport coach after 3 pm?"),
    affirmed("bakery", "早上十点有机场大巴吗"),
    affirmed("ceramics", "is there an airport coach at 2:30 pm"),
    affirmed("signage", "is there a boat at 14:20"),
    # The hours in the text are of something else.
    affirmed("portwind", "Does the tram still run before midnight?"),
    affirmed("northgrid", "Can I leave my luggage at 10:00?"),
    affirmed("northgrid", "Can I get a coffee at 15:00?"),
    affirmed("oceanx", "Are there boat tours at 13:00?"),
)
BY_MEANING: Cases = (
    told("aquatech", "does the W2 boat still go when its foggy", "In fog it does not run"),
    told("coffeetea", "27路夜里十一点还有车回城吗", "没有。\n"),
    told("portwind", "does bus 31 run on the saturday of the fair", "Line 31 does not run on Saturdays"),
    # On the last day, at this moment, at an hour that stands alone.
    told(
        "solarnorth",
        "can i still get the free shuttle back to beiyao north now",
        begins="No.",
        at="2029-06-08T16:30",
    ),
    told("hydrostore", "25号傍晚六点还有免费接驳车吗", begins="没有"),
    told("peakshave", "shuttle friday 4pm back to station", begins="No."),
    told("polargrid", "airport coach at 6 in the morning", begins="No."),
    told("dentalcare", "zaoshang wu dian you jichang daba ma", begins="没有"),
    # Days that a sentence names, and all but one.
    told("oilgas", "do guided tours run on friday as well", begins="No."),
    not_told("oilgas", "do guided tours run on thursday", "No.\n"),
    told("modelmaking", "is there a guided walk on Sunday afternoon", begins="No."),
    not_told("modelmaking", "is there a guided walk on Saturday afternoon", "No.\n"),
    # What is so every day is so on each; what is open all day is open now.
    not_told("gale", "Is there a guided tour on day 2?", "No.\n"),
    not_told("gale", "第二天有导览吗", "没有。"),
    not_told("polargrid", "现在还有吃的吗", "没有。", at="2031-10-21T15:00"),
    not_told("polargrid", "Is there still no shuttle now?", "No.\n", at="2031-10-21T18:30"),
    told("polargrid", "Just arrived at the station, how do I get to you?", "shuttle"),
)
