"""A fair with numbered halls: how long it is and how often there is one, halls by a bare number, halls that lack a
thing, what is on in a hall, names that nobody has."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Document, Exhibitor, Hall, Room, Session, Stand
from bot.views.answers import (
    DatesAnswer,
    ExpoAnswer,
    FacilityAnswer,
    HallAnswer,
    HallsAnswer,
    HoursAnswer,
    NowAnswer,
    OutsideDay,
    PassageAnswer,
)
from bot.views.findings import (
    ExhibitorResults,
    NoExhibitorResults,
    NoSessionResults,
    NotListed,
    SessionAnswer,
    SessionResults,
)
from bot.views.message import View
from tests.answers.fairs import SHANGHAI, energy_programme

L = Localized.of
DAY1 = dt.date(2027, 9, 15)
NOON = dt.datetime.combine(DAY1, dt.time(12, 20), SHANGHAI)
BEFORE = dt.datetime(2027, 9, 1, 10, tzinfo=SHANGHAI)


def _session(number: int, day: int, clock: str, room: str, title: Localized, track: Localized) -> Session:
    date = dt.date(2027, 9, day)
    start = dt.datetime.combine(date, dt.time.fromisoformat(clock), SHANGHAI)
    end = start + dt.timedelta(minutes=45)
    return Session(f"N{number}", date, start, end, title, room, track, (), ("zh", "en"))


@cache
def index(*, edition: str = "2027", told: bool = True) -> AnswerIndex:
    """``edition``: what the expo says of it; ``told``: whether a text tells how often there is one."""
    programme = energy_programme()
    toilets, cafe = L(en="toilets", zh="卫生间"), L(en="café", zh="咖啡厅")
    family, orchard = L(en="Family programme", zh="家庭活动"), L(en="Orchards", zh="果园")
    halls = (
        Hall("1", L(en="Hall 1", zh="1号馆"), L(en="Cheese", zh="奶酪"), 900, (toilets, cafe)),
        Hall("2", L(en="Hall 2", zh="2号馆"), L(en="Dryers", zh="干燥机"), 700, (toilets,)),
        Hall("3", L(en="Dairy Hall", zh="乳品馆"), L(en="Milk", zh="牛奶"), 400, (toilets,)),
        Hall("16", L(en="Hall 16", zh="16号馆"), L(en="Jam", zh="果酱"), 300, (toilets,)),
    )
    press = Document(
        "press.md",
        "# Press\n\nThe sixth Harbour Energy Fair opens in September 2027. It is held every two years. The next"
        " fair is planned for 11 September 2029.\n\n# 新闻\n\n第六届海港能源展2027年9月开幕。展会每两年举办一届。"
        "下一届计划于2029年9月11日举行。\n",
    )
    note = L(en="Opens late: opening ceremony at 9:30.", zh="开馆较晚：9:30开幕式。")
    programme = replace(
        programme,
        expo=replace(programme.expo, edition=L(en=edition, zh=edition)),
        days=(replace(programme.days[0], note=note), *programme.days[1:]),
        halls=halls,
        rooms=(
            Room("vat", L(en="Copper Vat Stage", zh="铜锅舞台"), L(en="Hall 1", zh="1号馆"), 80),
            Room("loft", L(en="Hay Loft Room", zh="草垛厅"), L(en="Hall 2, upper floor", zh="2号馆二层"), 60),
        ),
        exhibitors=(
            Exhibitor(
                "D1", L(en="Windhold", zh="风谷机械"), (Stand("2", "2-A01"),), (L(en="Drying", zh="干燥"),),
                (L(en="sludge dryers", zh="污泥干燥机"), L(en="temperature loggers", zh="温度记录仪")),
            ),
            Exhibitor(
                "D2", L(en="Rindle", zh="林多"), (Stand("1", "1-A01"),), (L(en="Cheese", zh="奶酪"),),
                (L(en="cheese presses", zh="压酪机"),),
            ),
        ),
        sessions=(
            _session(1, 15, "12:00", "vat", L(en="Paperless Ripening Records", zh="无纸化熟成记录"), orchard),
            _session(2, 15, "14:00", "vat", L(en="Ripening Contest: Final", zh="熟成大赛：决赛"), orchard),
            _session(3, 16, "10:00", "loft", L(en="Build a Scarecrow", zh="扎稻草人"), family),
            _session(4, 16, "11:00", "loft", L(en="Kids Milk a Goat", zh="小朋友挤羊奶"), family),
        ),
        documents=(press,) if told else (),
    )  # fmt: skip
    return AnswerIndex.build(Catalogue(programme, 1, NOON))


def ask(*questions: str, now: dt.datetime = NOON, told: bool = True, edition: str = "2027") -> Answer:
    context, found = "", None
    for question in questions:
        found = answer(question, index(told=told, edition=edition), now=now, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str, now: dt.datetime = NOON) -> View:
    return ask(*questions, now=now).message.view


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("how many days is the fair", True),
        ("how long does it last", True),
        ("展会一共几天", True),
        ("when is the fair", False),
        ("how many days until the fair", False),
        ("展会什么时候", False),
    ],
)
def test_length_is_counted_where_it_is_asked(question: str, counted: bool) -> None:
    found = view(question, now=BEFORE)
    assert isinstance(found, DatesAnswer)
    assert found.counted is counted


@pytest.mark.parametrize(
    ("question", "presumed"),
    [("is it three days or four?", None), ("is it 5 days", 5), ("是两天还是三天", 2), ("展会是三天吗", None)],
)
def test_number_of_days_is_put_right(question: str, presumed: int | None) -> None:
    found = view(question)
    assert isinstance(found, DatesAnswer)
    assert found.presumed_days == presumed


@pytest.mark.parametrize("question", ["when is the harbour fair, I need to book leave", "海港展几号"])
def test_fair_is_called_by_words_of_its_name(question: str) -> None:
    assert isinstance(view(question), DatesAnswer)


@pytest.mark.parametrize("question", ["when is the wine fair", "what dates is the jewellery show"])
def test_another_fair_has_no_dates_here(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("when is the next edition", "2029"),
        ("下届什么时候", "2029"),
        ("how often is it held", "every two years"),
        ("多久办一次", "每两年"),
        ("which edition is this", "sixth"),
        ("第几届了", "第六届"),
    ],
)
def test_text_tells_what_the_edition_does_not(question: str, said: str) -> None:
    found = view(question)
    assert isinstance(found, PassageAnswer)
    assert said in found.fact


@pytest.mark.parametrize(
    "question", ["when is the next edition", "how often is it held", "下一届在哪年", "多久办一次"]
)
def test_edition_alone_tells_of_no_other(question: str) -> None:
    assert ask(question, told=False).abstained


@pytest.mark.parametrize("question", ["how often is it held", "which edition is this", "第几届了"])
def test_edition_that_tells_it_is_told(question: str) -> None:
    assert isinstance(ask(question, told=False, edition="6th, held every year").message.view, ExpoAnswer)


@pytest.mark.parametrize("question", ["organiser?", "the organiser", "主办方"])
def test_organiser_alone_is_no_call_for_one(question: str) -> None:
    assert isinstance(view(question), ExpoAnswer)


def test_organiser_to_talk_to_is_called() -> None:
    assert ask("can I talk to the organiser").intent == "human"


@pytest.mark.parametrize(
    ("questions", "hall"),
    [
        (("1号馆有什么", "2号呢"), "2"),
        (("1号馆有什么", "16号呢"), "16"),
        (("2号怎么样",), "2"),
        (("乳品馆在几号馆",), "3"),
    ],
)
def test_hall_is_asked_for_by_its_number(questions: tuple[str, ...], hall: str) -> None:
    found = view(*questions)
    assert isinstance(found, HallAnswer)
    assert found.hall_id == hall


@pytest.mark.parametrize(("question", "day"), [("16号开门吗", 16), ("16号几点开门", 16)])
def test_number_of_a_day_stays_a_date(question: str, day: int) -> None:
    found = view(question)
    assert isinstance(found, HoursAnswer)
    assert found.date.day == day


def test_day_outside_the_fair_stays_a_date() -> None:
    assert isinstance(view("2号开门吗"), OutsideDay)


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("which halls have no café", ("2", "3", "16")),
        ("哪个馆没有咖啡厅", ("2", "3", "16")),
        ("which hall doesn't have toilets", ()),
        ("which hall has a café", ()),
        ("哪个馆有咖啡厅", ()),
    ],
)
def test_halls_that_lack_a_thing_are_named(question: str, lacking: tuple[str, ...]) -> None:
    found = view(question)
    assert isinstance(found, FacilityAnswer)
    assert found.lacking == lacking


@pytest.mark.parametrize("question", ["洗碗机在几号管", "乳品在几号官"])
def test_hall_is_asked_for_by_a_character_of_the_same_sound(question: str) -> None:
    assert not isinstance(view(question), HoursAnswer | PassageAnswer)


@pytest.mark.parametrize("question", ["what's going on in hall 1", "1号馆在干嘛"])
def test_what_goes_on_in_a_hall_is_on_its_stage(question: str) -> None:
    found = view(question)
    assert isinstance(found, NowAnswer)
    assert found.running == ("N1",)


@pytest.mark.parametrize("question", ["what's going on in hall 16", "16号馆在干嘛"])
def test_hall_without_a_stage_is_what_it_shows(question: str) -> None:
    assert isinstance(view(question), HallAnswer)


@pytest.mark.parametrize("question", ["all halls together, how many square metres", "四个馆加起来多少平方米"])
def test_halls_are_summed(question: str) -> None:
    found = view(question)
    assert isinstance(found, HallsAnswer)
    assert found.summed


@pytest.mark.parametrize("question", ["why does wednesday start so late", "周三为什么开门那么晚"])
def test_note_tells_why_a_day_begins_late(question: str) -> None:
    assert isinstance(view(question), HoursAnswer)


@pytest.mark.parametrize("question", ["why does thursday end so early", "周四为什么关门那么早"])
def test_note_that_tells_nothing_of_it_is_no_reason(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    "question", ["is Bill Gates speaking", "when does elena markovic speak", "talk by john smith"]
)
def test_somebody_by_name_is_not_on_the_programme(question: str) -> None:
    found = ask(question)
    assert isinstance(found.message.view, NotListed)
    assert not found.abstained


@pytest.mark.parametrize("question", ["ripening records talk when", "is anyone speaking"])
def test_topic_is_no_name(question: str) -> None:
    assert not isinstance(view(question), NotListed)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("talks in spanish", NoSessionResults),
        ("有法语的讲座吗", NoSessionResults),
        ("workshop about sushi?", NoSessionResults),
        ("tv screens for hotel rooms anyone", NoExhibitorResults),
        ("does anyone show helicopters", NoExhibitorResults),
        ("有没有一家叫海鲸厨具的", NotListed),
    ],
)
def test_there_is_none(question: str, kind: type[View]) -> None:
    found = ask(question)
    assert isinstance(found.message.view, kind)
    assert not found.abstained


@pytest.mark.parametrize(
    ("question", "session"),
    [
        ("ripening paperles talk which room", "N1"),
        ("when does the ripening contest final start", "N2"),
        ("has the ripening contest started", "N2"),
        ("决赛jidian", "N2"),
    ],
)
def test_session_is_found_by_what_is_meant(question: str, session: str) -> None:
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == session


@pytest.mark.parametrize("question", ["what's on thursday for kids", "周四有什么给小朋友的活动"])
def test_track_for_families_is_for_children(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionResults)
    assert set(found.ids) == {"N3", "N4"}


@pytest.mark.parametrize("question", ["what can I still hear today", "今天还有什么场次"])
def test_rest_of_the_day_is_listed(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionResults)
    assert found.ids == ("N1", "N2")


@pytest.mark.parametrize("question", ["next session at the copper vat", "copper vat wed"])
def test_room_is_called_by_words_of_its_name(question: str) -> None:
    found = view(question)
    assert isinstance(found, NowAnswer | SessionResults)
    assert found.room_id == "vat"


@pytest.mark.parametrize("question", ["sludge drying companies", "who makes temperature loggers", "wuni ganzaoji"])
def test_product_is_found_as_it_is_called(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("D1",)


def test_company_shows_what_it_lists() -> None:
    assert ask("does Windhold sell temperature loggers").message.view.kind == "exhibitor_answer"


@pytest.mark.parametrize("question", ["when is the public day", "公众日几点开始"])
def test_day_by_whom_it_is_for_is_no_session(question: str) -> None:
    found = view(question)
    assert isinstance(found, HoursAnswer)
    assert found.date.day == 17


@pytest.mark.parametrize("question", ["rest of today", "what's left this afternoon"])
def test_part_of_the_rest_of_the_day_is_listed(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionResults)
    assert "N2" in found.ids
