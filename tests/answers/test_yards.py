"""A fair with a yard: days, booths, places, products and people that are asked for in few words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Faq, Hall, Room, Session, Stand, Transport
from bot.views.answers import BoothAnswer, FacilityAnswer, HoursAnswer, NoSuchBooth, TransportAnswer, WayAnswer
from bot.views.findings import (
    CountAnswer,
    ExhibitorAnswer,
    ExhibitorResults,
    NoSessionResults,
    SessionAnswer,
    SessionResults,
    SuperlativeAnswer,
)
from bot.views.message import View
from tests.answers.fairs import SHANGHAI, energy_programme

L = Localized.of
NOW = dt.datetime(2027, 9, 1, 10, tzinfo=SHANGHAI)
FRIDAY_NOON = dt.datetime(2027, 9, 17, 12, 20, tzinfo=SHANGHAI)


def _demo(number: int, day: int, clock: str, title: Localized, *, room: str = "ring") -> Session:
    start = dt.datetime.combine(dt.date(2027, 9, day), dt.time.fromisoformat(clock), SHANGHAI)
    return Session(
        f"Y{number}", dt.date(2027, 9, day), start, start + dt.timedelta(minutes=30), title, room,
        L(en="Demos", zh="演示"), (), ("zh", "en"),
    )  # fmt: skip


@cache
def index() -> AnswerIndex:
    programme = energy_programme()
    yard = Hall(
        "Y", L(en="Demo Yard", zh="室外演示场"), L(en="Outdoor: live demonstrations", zh="室外：现场演示"), 20_000,
        (L(en="phone charging lockers", zh="手机充电柜"),),
    )  # fmt: skip
    swap = Exhibitor(
        "Z1", L(en="Lumifoal", zh="驹明换电"), (Stand("W3", "W3-18"),), (L(en="Swapping", zh="换电"),),
        (L(en="home storage 10 kWh", zh="282kWh换电包"), L(en="balcony batteries", zh="阳台储能")),
        L(en="Germany", zh="德国"),
    )  # fmt: skip
    sled = Exhibitor(
        "Z2", L(en="Aurora Sled", zh="极光雪橇"), (Stand("Y", "Y-02"),), (L(en="Vehicles", zh="车辆"),),
        (L(en="electric snowmobiles", zh="电动雪橇车"),), L(en="Finland", zh="芬兰"),
    )  # fmt: skip
    tank = Exhibitor(
        "Z3", L(en="Quiet Tank", zh="静流"), (Stand("W2", "W2-B05"),), (L(en="Storage", zh="储能"),),
        (L(en="flow batteries in a tank", zh="大罐液流电池"),), L(en="China", zh="中国"),
    )  # fmt: skip
    days = tuple(
        replace(day, note=L(en="Half day. The lake track closes at 14:00.", zh="半天开放。湖滨跑道14:00关闭。"))
        if day.number == 3
        else day
        for day in programme.days
    )
    changed = replace(
        programme,
        days=days,
        halls=(*programme.halls, yard),
        rooms=(*programme.rooms, Room("ring", L(en="Ring", zh="演示环"), L(en="Demo Yard", zh="室外演示场"), 200)),
        exhibitors=(*programme.exhibitors, swap, sled, tank),
        sessions=(
            *programme.sessions,
            _demo(1, 15, "14:00", L(en="Demo: Battery Fire and Water Mist", zh="演示：电池起火与细水雾")),
            _demo(2, 16, "14:00", L(en="Charging Trucks in Winter", zh="冬天给卡车充电")),
            _demo(3, 16, "15:00", L(en="Charging at Home", zh="家里充电")),
            _demo(4, 17, "11:00", L(en="Start-up Pitches, Final", zh="创业路演决赛")),
        ),
        transport=(
            programme.transport[0],
            Transport(L(en="car"), L(en="Parking P1: CNY 8 per hour. Coaches park free on P3.", zh="大巴停P3。")),
            Transport(
                L(en="bus"),
                L(en="City bus 27 stops at Tide Hall Park. Last bus 21:30.", zh="公交27路，末班21:30。"),
            ),
        ),
        faq=(
            *programme.faq,
            Faq("Y1", L(en="Can I test-drive there?", zh="可以试驾吗？"),
                L(en="Demo Yard: 15 and 16 September 10:30-16:00.",
                  zh="室外演示场：15、16日10:30—16:00。")),
            Faq("Y2", L(en="Can I charge my car?", zh="能给自己的车充电吗？"),
                L(en="There are 80 chargers of 7 kW on P2.", zh="P2有80个7kW充电桩；馆内的充电柜仅供展示。")),
            Faq("Y3", L(en="Which sessions have interpretation?", zh="哪些论坛有同传？"),
                L(en="Interpretation for English sessions on the Charging Stage.", zh="英文论坛有中英同传。")),
        ),
    )  # fmt: skip
    return AnswerIndex.build(Catalogue(changed, 1, NOW))


def ask(*questions: str, now: dt.datetime = NOW) -> Answer:
    context, found = "", None
    for question in questions:
        found = answer(question, index(), now=now, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str, now: dt.datetime = NOW) -> View:
    return ask(*questions, now=now).message.view


@pytest.mark.parametrize(
    ("questions", "day"),
    [
        (("Is Friday a full day?",), 17),
        (("周五是全天吗",), 17),
        (("17号是不是半天",), 17),
        (("is the last day a regular day",), 17),
        (("last day weekday",), 17),
        (("openning houres wensday",), 15),
        (("when do you open on the first day", "and on the second?"), 16),
        (("opening hours on day 1", "what about the third?"), 17),
    ],
)
def test_hours_of_a_day_are_told(questions: tuple[str, ...], day: int) -> None:
    found = view(*questions)
    assert isinstance(found, HoursAnswer)
    assert found.date.day == day


@pytest.mark.parametrize(
    ("question", "hour"),
    [
        ("I can only come after lunch on 17 september, say 4pm, does that work", 16),
        ("can i come on friday at 5pm, is that ok?", 17),
        ("I will arrive at 6pm on friday, is that too late", 18),
        ("我周五下班后六点才能到，还进得去吗", 18),
    ],
)
def test_who_comes_too_late_is_told(question: str, hour: int) -> None:
    found = view(question)
    assert isinstance(found, HoursAnswer)
    assert (found.date.day, found.not_at) == (17, dt.time(hour))


@pytest.mark.parametrize(
    "question", ["on wich days is the forum held", "论坛在哪几天举行", "how many sessions each day"]
)
def test_days_with_sessions_are_counted(question: str) -> None:
    found = view(question)
    assert isinstance(found, CountAnswer)
    assert [(day.day, count) for day, count in found.dates] == [(15, 4), (16, 3), (17, 2)]


def test_the_day_with_most_sessions_is_no_list_of_days() -> None:
    assert isinstance(view("which day has the most sessions"), SuperlativeAnswer)


@pytest.mark.parametrize("question", ["W3馆18号展位是谁", "18 in W3", "who is at booth 18 in hall W3"])
def test_a_booth_is_known_by_its_number_within_its_hall(question: str) -> None:
    found = view(question)
    assert isinstance(found, BoothAnswer)
    assert found.exhibitor_ids == ("Z1",)
    assert isinstance(view("booth 99 in hall W3"), NoSuchBooth)


@pytest.mark.parametrize(
    "question", ["驹明换电 型号", "驹明换电的换电包多少度", "capacity of the Lumifoal home battery?"]
)
def test_products_and_their_measures_are_told(question: str) -> None:
    assert isinstance(view(question), ExhibitorAnswer)


@pytest.mark.parametrize(
    "question", ["capacity of the Lumifoal balcony storage unit lid", "驹明换电的换电包卖多少钱一台"]
)
def test_what_no_product_tells_is_not_told(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    "question", ["which exhibitors are outdoors in the demo yard?", "which exhibitors are in the yard?"]
)
def test_a_place_is_known_by_the_end_of_its_name(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("Z2",)


def test_the_short_form_of_a_product_finds_it() -> None:
    found = view("有做摩托车的吗")
    assert not (isinstance(found, ExhibitorResults) and found.ids)
    found = view("有做罐电池的吗")
    assert isinstance(found, ExhibitorResults)
    assert (found.ids[0], found.exact or found.total) == ("Z3", 1)


@pytest.mark.parametrize("question", ["how many square metres is the outdoor yard", "演示场面积"])
def test_its_area_is_told(question: str) -> None:
    assert ask(question).message.sources[0].id == "Y"


@pytest.mark.parametrize(
    "question", ["which hall is the biggest by area, not counting the yard", "最大的馆是哪个，不算演示场"]
)
def test_it_is_left_out_of_a_comparison(question: str) -> None:
    found = view(question)
    assert isinstance(found, SuperlativeAnswer)
    assert found.ids == ("W2",)


@pytest.mark.parametrize("question", ["anything else on in the yard today", "今天演示场还有什么演示吗"])
def test_nothing_is_left_of_the_day(question: str) -> None:
    assert isinstance(view(question, now=FRIDAY_NOON), NoSessionResults)


@pytest.mark.parametrize("question", ["湖滨跑道16号开到几点", "until when is the lake track open on the 16th"])
def test_the_hours_of_a_place_are_no_verdict_on_a_day(question: str) -> None:
    assert not isinstance(view(question), HoursAnswer)


def test_sessions_in_a_language_on_a_topic_are_listed() -> None:
    found = view("sessions in English on charging")
    assert isinstance(found, SessionResults)
    assert found.ids == ("Y2", "Y3")


@pytest.mark.parametrize("question", ["電池起火演示是哪天幾點", "battery fire demo, what time?"])
def test_a_demonstration_of_a_fire_is_no_emergency(question: str) -> None:
    found = view(question)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "Y1"
    assert ask("起火了怎么办").intent == "emergency"


@pytest.mark.parametrize(
    "question",
    ["路演决赛的三支队伍是谁", "names of the three start-ups in the pitches final", "接驳车司机师傅姓啥"],
)
def test_who_is_not_named_is_not_told(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    "question", ["从南门走到W3馆要几分钟", "how many steps is it from the South Entrance to hall W3"]
)
def test_a_way_that_nothing_tells_is_declined(question: str) -> None:
    assert isinstance(view(question), WayAnswer)
    assert ask(question).abstained


@pytest.mark.parametrize(
    ("question", "place"), [("coach parking", 1), ("zuo ji lu gongjiao", 2), ("last city bss", 2)]
)
def test_ways_to_get_there_are_told(question: str, place: int) -> None:
    found = view(question)
    assert isinstance(found, TransportAnswer)
    assert found.index == place


@pytest.mark.parametrize("question", ["手机充电柜", "phone charging lockers"])
def test_what_a_hall_lists_by_that_name_is_found_there(question: str) -> None:
    found = view(question)
    assert isinstance(found, FacilityAnswer)
    assert found.hits[0][0] == "Y"
