"""Eight fairs more: cash machines, rides with other hours on one day, what is asked beside a statement, prices by
age, contests in a hurry, officials, and years that texts count."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder

PLACES: tuple[Case, ...] = (
    ("lagoonenergy", "cash machine which hall", None, "Hall N3: cash machine"),
    ("lagoonenergy", "is there an ATM in the Water Pavilion", None, "Water Pavilion W1 has none listed"),
    ("lagoonenergy", "can I pay with cash", None, "Cash and mobile payment"),
    ("zippers", "need cash. where is the atm? >> is there one in hall C as well?", None, "has none listed"),
    (
        "dairytech",
        "where are the lockers >> any in the pasture hall as well?",
        None,
        "doesn't mention Pasture Hall",
    ),
    ("oldtown", "food court in blue hall? >> and in the green one?", None, "doesn't mention Green Hall"),
    ("chemlab", "accessible toilet 2B", None, "Hall 2B has none listed"),
    ("eventtech", "is ther a quite room in Galey Hall", None, "Galley Hall has none listed"),
    ("eventtech", "is there a tram stop near the fair", None, "Tram 4 to Old Docks"),
    ("museumtech", "is there a museum shop nearby?", None, "museum shop"),
    ("lagoonenergy", "is there somewhere safe and dry to leave my bike", None, "220 covered bicycle stands"),
)
HOURS: tuple[Case, ...] = (
    # On the 22nd it begins later than on the other days.
    ("lagoonenergy", "22号早上八点半有免费接驳车吗", None, "没有。\n"),
    ("lagoonenergy", "does the shuttle run at 8:30 on 22 May", None, "No.\n"),
    (
        "dairytech",
        "we only have Sunday 21 May free, can we visit the fair that day?",
        None,
        "No expo on Sun 21 May",
    ),
    ("dairytech", "20号下午四点下班过来，还开着门吗", None, "16:00不能入场"),
    ("railpower", "can visitors walk in at 8 am on the 19th", None, "No entry at 8:00"),
    ("museumtech", "浔澜博物馆展几号开始几号结束", None, "2027年5月20日—5月23日"),
    ("lagoonenergy", "is there a hands-on workshop in the morning of 19 may", None, "No session for “workshop”"),
    ("plaingrid", "what's coming up on the spark stage this afternoon", "2027-10-23T11:40", "Prize-giving"),
    ("plaingrid", "下午火花舞台接下来有什么", "2027-10-23T11:40", "颁奖"),
    # Nothing is left of that afternoon.
    ("plaingrid", "what's on next this afternoon?", "2027-10-21T15:30", "Next, on Fri 22 October"),
)
NAMES: tuple[Case, ...] = (
    ("lagoonenergy", "請問東方明燈能源在哪一館", None, "没有“东方明灯能源”"),
    ("museumtech", "想找一下华彩博览的展位，他们家去年联系过我", None, "没有“华彩博览”"),
    ("lagoonenergy", "有英国占商吗", None, "没有英国展商"),
    ("batteryworld", "my old employer Northvolt, did they take a booth", None, "no “Northvolt”"),
    (
        "batteryworld",
        "we need wireless charging pads for cars, who has them",
        None,
        "No exhibitor for “wireless charging",
    ),
    (
        "museumtech",
        "Is there anything held in Spanish? My boss speaks nothing else.",
        None,
        "No session in Spanish",
    ),
)
TEXTS: tuple[Case, ...] = (
    ("dairytech", "长桌之夜一张票多少钱", None, "每位180元"),
    ("plaingrid", "is 23 October free, or do I pay?", None, "students enter free"),
    # The narrowest span of ages has the price.
    ("babyworld", "68岁周末票多少钱", None, "周末票20元"),
    ("babyworld", "what does my grandmother pay, she is 68", None, "20 yuan"),
    ("babyworld", "my son is 10, how much is his ticket", None, "children up to 14 come in free"),
    ("camping", "how much is it for my 8 year old", None, "From 6 to 12"),
    ("dairytech", "长桌之夜的票现场入口能买到吗", None, "现场入口不售票"),
    ("railpower", "how much does the winning team of the Line Fitters Cup get", None, "36,000 yuan"),
)
BY_MEANING: tuple[Case, ...] = (
    ("museumtech", "how many vistors came in 2025", None, "8,340"),
    ("museumtech", "2025年来了多少观众", None, "8340"),
)
UNTOLD = (
    ("lagoonenergy", "how much is a taxi from the airport roughly"),
    ("railpower", "what time does the minister arrive for his speech"),
    ("railpower", "帮我把展位从11馆换到12馆"),
    ("museumtech", "is there a supermarket nearby"),
    ("museumtech", "附近有没有超市"),
    ("museumtech", "how many visitors came in 2023"),
    ("plaingrid", "on which floor is the exhibitors' sauna"),
    ("chemlab", "附近住哪家酒店方便"),
    ("liftfront", "今晚的无人机灯光秀几点开始"),
)
BOTH = (False, True)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize("case", [*PLACES, *HOURS, *NAMES, *TEXTS])
def test_is_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize("case", BY_MEANING)
def test_is_told_by_meaning(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize(("fair", "question"), UNTOLD)
def test_is_not_known(fair: str, question: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, semantic=semantic)["abstained"]
