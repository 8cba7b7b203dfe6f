"""At a coast fair, a chip fair and a cold chain fair: short forms of names and things, floors, editions, first and
last runs, deadlines, and what is asked of this moment."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.initials import initials, written_out
from bot.answers.passages import work_of
from bot.views.answers import (
    BoothAnswer,
    DatesAnswer,
    FacilityAnswer,
    HoursAnswer,
    NowAnswer,
    OutsideDay,
    PassageAnswer,
    RoomAnswer,
    RoomsAnswer,
    VenueAnswer,
)
from bot.views.findings import (
    CountAnswer,
    ExhibitorAnswer,
    ExhibitorResults,
    NoExhibitorResults,
    SessionAnswer,
    SessionResults,
    SuperlativeAnswer,
    TopicAnswer,
)
from bot.views.message import View
from handlers.console.ask import Question
from tests.answers.evaluation.asking import asker, published
from tests.answers.evaluation.sets import FOLDER, SAMPLE


@cache
def index(fair: str) -> AnswerIndex:
    return published(SAMPLE if fair == "sample" else FOLDER / fair / "expo", semantic=False).index


def ask(question: str, fair: str, now: dt.datetime | None = None, context: str = "") -> Answer:
    expo = index(fair)
    zone, first = expo.catalogue.zone, expo.catalogue.expo.start_date
    at = now or dt.datetime.combine(first, dt.time(10, 50))
    return answer(question, expo, now=at.replace(tzinfo=zone), locale="en", context=context)


def view(question: str, fair: str, now: dt.datetime | None = None) -> View:
    return ask(question, fair, now).message.view


# -- Short forms


def test_initials_are_those_of_what_a_thing_is_and_of_what_hyphens_join() -> None:
    found = initials(["battery management systems", "vehicle-to-grid: who pays?", "rest of us"])
    assert found["bms"] == "battery management systems"
    assert found["v2g"] == found["vtg"] == "vehicle to grid"
    assert "rou" not in found  # "Rest of us" is no thing.


def test_initials_are_no_abbreviation_that_everybody_uses() -> None:
    assert initials(["electric steam generators", "16 mw onshore turbines", "a talk of many words here"]) == {}


@pytest.mark.parametrize("question", ["ESG", "who offers an MBA?", "any cpu vendors"])
def test_abbreviation_of_something_else_is_not_taken_for_a_thing_of_the_fair(question: str) -> None:
    found = ask(question, "sample").message.view
    assert not isinstance(found, (ExhibitorResults, ExhibitorAnswer))


def test_initials_of_several_things_stand_for_none() -> None:
    assert "bms" not in initials(["battery management system", "building monitoring service"])


def test_initials_that_are_a_word_of_the_data_stay() -> None:
    known = {"bms": "battery management system"}
    assert written_out("who sells bms?", known, lambda word: False) == "who sells battery management system?"
    assert written_out("who sells bms?", known, lambda word: word == "bms") == "who sells bms?"


def test_session_is_found_by_the_initials_of_its_title() -> None:
    found = view("V2G session", "coast")
    assert isinstance(found, SessionAnswer)
    session = index("coast").catalogue.session(found.session_id)
    assert session is not None
    assert session.title.best("en").startswith("Vehicle-to-Grid")


def test_company_is_found_by_the_short_name_that_its_organiser_gives() -> None:
    found = view("TBW - which hall?", "coast")
    assert isinstance(found, ExhibitorAnswer)
    company = index("coast").catalogue.exhibitor(found.exhibitor_id)
    assert company is not None
    assert company.name.best("en") == "Typhoon Bay Wind Power"


# -- Places


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("which rooms are on the second floor", 3),
        ("what rooms are on the second floor of the conference building", 3),
        ("rooms on level 3", 1),
        ("rooms on the second and third floor", 4),
        ("二层和三层有哪些会议室", 4),
        ("会议楼二层有哪些会议室", 3),
        ("三楼有哪些会议室", 1),
    ],
)
def test_rooms_on_a_floor(question: str, count: int) -> None:
    found = view(question, "coast")
    assert isinstance(found, RoomsAnswer)
    assert found.floors
    assert len(found.ids) == count


@pytest.mark.parametrize(
    ("question", "fair"), [("which rooms are on the ninth floor", "coast"), ("3楼有什么会议室", "beauty")]
)
def test_there_is_no_room_on_a_floor_that_no_room_is_on(question: str, fair: str) -> None:
    found = view(question, fair)
    assert isinstance(found, RoomsAnswer)
    assert (bool(found.floors), found.ids) == (True, ())


def test_rooms_on_a_floor_of_a_hall() -> None:
    found = view("A2馆二楼有哪些会议室", "beauty")
    assert isinstance(found, RoomsAnswer)
    assert len(found.ids) == 2


def test_what_a_room_on_a_floor_has_is_no_matter_of_where_it_is() -> None:
    assert ask("which meeting room on the 2nd floor can I book?", "mobility").abstained


def test_booth_is_read_whose_parts_stand_apart() -> None:
    found = view("stand 3 a 16 - who is that", "chips")
    assert isinstance(found, BoothAnswer)
    assert found.booth == "3A16"


@pytest.mark.parametrize(
    "question", ["which hall has the most floor space?", "which hall is biggest by floor space"]
)
def test_largest_hall_by_its_floor(question: str) -> None:
    found = view(question, "coast")
    assert isinstance(found, SuperlativeAnswer)
    assert found.ids == ("E1",)


def test_what_a_country_brings_is_compared_without_another() -> None:
    found = view("apart from china which country brings the most exhibitors", "coast")
    assert isinstance(found, SuperlativeAnswer)
    assert found.value == 7


@pytest.mark.parametrize("question", ["any loos in hall N4?", "which halls have somewhere to grab a coffee"])
def test_what_halls_have_in_other_words(question: str) -> None:
    assert isinstance(view(question, "coldchain"), FacilityAnswer)


def test_no_hall_tells_how_many_toilets_it_has() -> None:
    assert ask("how many toilets are there in hall N3, exact number please", "coldchain").abstained


def test_address_for_the_navigator_is_no_saturday() -> None:
    assert isinstance(view("street address for my sat nav pls", "coldchain"), VenueAnswer)


# -- Companies


def test_country_that_a_company_is_not_from_lists_no_others_from_there() -> None:
    assert ask("Tempwise being a German company, do they speak german at the booth", "coldchain").abstained
    assert isinstance(view("is Tempwise a German company?", "coldchain"), ExhibitorAnswer)
    assert isinstance(view("which other companies are from Germany", "coldchain"), ExhibitorResults)


def test_amount_of_money_is_nobody() -> None:
    found = ask("who gets the 100,000 yuan for the winner in the hydrogen category?", "coast")
    assert found.intent != "speaker"
    assert ask("when does Jiang Yuan speak", "coast").intent == "speaker"


def test_product_with_a_word_of_a_service_is_no_service() -> None:
    assert isinstance(view("wireless charging", "mobility"), TopicAnswer)
    assert not isinstance(view("charging", "mobility"), TopicAnswer)


def test_service_from_a_country_is_made_there() -> None:
    assert isinstance(view("EV chargers from korea", "sample"), ExhibitorResults)
    assert not isinstance(view("coffee from Ethiopia", "coldchain"), NoExhibitorResults)
    assert ask("do visitors from India need a visa?", "coldchain").intent != "exhibitors"


# -- Time


def test_next_of_a_kind_that_is_named() -> None:
    found = view("next live demo?", "coldchain")
    assert isinstance(found, NowAnswer)
    assert found.focus == "next"


@pytest.mark.parametrize("question", ["how many live demos are there over the four days", "how many live demos"])
def test_number_of_days_is_no_word_of_a_title(question: str) -> None:
    found = view(question, "chips")
    assert isinstance(found, SessionResults)
    assert found.total == 7


@pytest.mark.parametrize(
    ("first", "then", "day"),
    [
        ("how late are you open tomorrow", "and the day after that?", 18),
        ("when do you open on friday", "sat too pls", 19),
    ],
)
def test_hours_of_another_day_follow(first: str, then: str, day: int) -> None:
    now = dt.datetime(2026, 9, 16, 15, 20)
    found = ask(then, "coast", now, ask(first, "coast", now).context).message.view
    assert isinstance(found, HoursAnswer)
    assert found.date == dt.date(2026, 9, day)


def test_day_of_month_is_no_edition() -> None:
    found = view("what's on on sunday the 20th", "coast", dt.datetime(2026, 9, 14, 8, 50))
    assert isinstance(found, OutsideDay)


def test_another_edition_has_no_list_here() -> None:
    assert ask("第15届展会有多少展商", "coldchain").abstained
    found = view("第14届展会有多少展商", "coldchain")
    assert isinstance(found, CountAnswer)
    assert found.count == 94
    assert isinstance(view("第14届几号开", "coldchain"), DatesAnswer)
    assert isinstance(view("第十四届什么时候", "coldchain"), DatesAnswer)


@pytest.mark.parametrize("question", ["第二届什么时候", "第三届有多少观众", "any exhibitors at the tenth edition"])
def test_edition_that_no_text_names_is_not_known(question: str) -> None:
    assert ask(question, "coldchain").abstained


def test_which_edition_it_is() -> None:
    assert ask("how many editions have there been incl. this one", "coldchain").intent == "expo"


@pytest.mark.parametrize(
    ("question", "fair"),
    [
        ("first line 6 train in the mornng", "chips"),
        ("地铁6号线首班车几点", "coldchain"),
        ("how many forum passes are left", "coast"),
        ("现在馆里大概多少人", "coldchain"),
        ("昨天一共进了多少人", "chips"),
        ("东图的鱼片机什么价位", "coldchain"),
        ("烁能和辰巳谁家的IGBT更好", "chips"),
    ],
)
def test_what_nothing_tells_is_not_answered_by_what_is_near(question: str, fair: str) -> None:
    assert ask(question, fair).abstained


@pytest.mark.parametrize(
    ("question", "fair", "told"),
    [
        ("when does the last line 6 train leave", "chips", "22:48"),
        ("地铁6号线末班车几点", "coldchain", "22:40"),
        ("how many visitors came last year", "chips", "33460"),
        ("申报创新奖几号截止", "chips", "7月31日"),
        ("how much does novelty count in the judging", "chips", "35 percent"),
        ("我没名片，还能进去吗", "chips", "没有名片"),
        ("I have no business card, can I still get in", "chips", "business card"),
        ("can i bring my dgo", "chips", "guide dogs"),
        ("when's the last train back downtown", "coast", "22:40"),
    ],
)
def test_what_a_text_tells(question: str, fair: str, told: str) -> None:
    bot = asker(FOLDER / fair / "expo", semantic=False)
    catalogue = index(fair).catalogue
    now = dt.datetime.combine(catalogue.expo.start_date, dt.time(10, 50), catalogue.zone)
    assert told in bot.ask(Question("s:1", question, now, "en"))["answer"]


@pytest.mark.parametrize(
    ("question", "fair", "kind"),
    [
        ("any exhibitors in navigation?", "drones", ExhibitorResults),
        ("is there somewhere to drink?", "drones", FacilityAnswer),
        ("大礼堂里面坐多少人", "coldchain", RoomAnswer),
        ("现在有多少人在讲", "coldchain", NowAnswer),
        ("where is the 2nd exhibition hall?", "mobility", VenueAnswer),
    ],
)
def test_words_of_new_patterns_mean_what_they_meant(question: str, fair: str, kind: type[View]) -> None:
    assert isinstance(view(question, fair), kind)


def test_how_many_visitors_is_no_number_of_exhibitors() -> None:
    found = view("how many exhibitors were there last year", "chips")
    assert not isinstance(found, PassageAnswer) or "33460" not in found.text


def test_who_may_still_come_in_is_told_until_when_where_nothing_is_lacking() -> None:
    assert isinstance(view("my train is late, can i still get in", "chips"), HoursAnswer)


# -- Pinyin and documents


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("piao fu shi feng dian you jiang zuo ma", "session"),
        ("zuo di tie dao zhan guan zuo ji hao xian", "transport"),
        ("S1 guan shi zhan shen me de", "hall"),
        ("ji chang da ba duo shao qian yi zhang", "transport"),
    ],
)
def test_pinyin_with_small_words(question: str, intent: str) -> None:
    fair = "coldchain" if intent in ("hall",) or question.startswith("ji chang") else "coast"
    assert ask(question, fair).intent in (intent, f"{intent}s", "text")


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("award-rules_en.md", "award-rules.md"),
        ("award-rules_zh.md", "award-rules.md"),
        ("visitor-guide.zh.md", "visitor-guide.md"),
        ("观众指南-中文.md", "观众指南.md"),
        ("green.md", "green.md"),
        ("open_en_route.md", "open_en_route.md"),
    ],
)
def test_versions_of_a_document_in_two_languages_are_one(name: str, work: str) -> None:
    assert work_of(name) == work
