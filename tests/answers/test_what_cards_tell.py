"""Cards, hours and ways answer what they tell, in whatever words it is asked, and nothing else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers.engine import Answer, answer
from bot.views.answers import HallAnswer, HoursAnswer, HoursTable, RoomAnswer, TransportAnswer
from bot.views.findings import Comparison, ExhibitorAnswer, SessionAnswer, SessionResults, SuperlativeAnswer
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SAMPLE

FOLDER = Path(__file__).parent / "evaluation"


def ask(fair: str, *questions: str) -> Answer:
    """The answer to the last of the questions of one chat, on the first morning of a fair."""
    index = published(SAMPLE if fair == "sample" else FOLDER / fair / "expo", semantic=False).index
    now = dt.datetime.combine(index.catalogue.expo.start_date, dt.time(10, 20), index.catalogue.zone)
    context, found = "", None
    for question in questions:
        found = answer(question, index, now=now, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("rail", "停车场限高多少"),
        ("machines", "停车场限高多少"),
        ("rail", "how high may my van be in the car park"),
        ("rail", "hall N2 ceiling height"),
        ("mobility", "how tall is the ceiling of hall E2"),
        ("rail", "N3馆 地面承重"),
        ("mobility", "how much did the Lake Auditorium cost to build"),
        ("mobility", "how high is the Lake Auditorium"),
    ],
)
def test_measure_or_price_that_no_entry_tells_is_declined(fair: str, question: str) -> None:
    assert ask(fair, question).abstained


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("mobility", "晚宴有什么着装要求"),
        ("sample", "歡迎酒會要穿正裝嗎"),
        ("mobility", "dress code for the award dinner?"),
    ],
)
def test_what_to_wear_is_not_told_by_the_card_of_a_reception(fair: str, question: str) -> None:
    assert ask(fair, question).abstained


def test_what_the_card_of_a_reception_tells_is_told() -> None:
    found = ask("sample", "欢迎酒会有吃的吗").message.view
    assert isinstance(found, SessionAnswer)


@pytest.mark.parametrize("question", ["停车场限高多少", "height limit of the car park"])
def test_height_of_a_car_park_is_told_where_its_entry_has_one(question: str) -> None:
    found = ask("mobility", question)
    assert isinstance(found.message.view, TransportAnswer)
    assert not found.abstained


@pytest.mark.parametrize(
    "question", ["public day几点开始", "公众日E5馆开吗", "when does the public day start", "公众日几点结束"]
)
def test_day_called_by_its_note_is_no_session_called_after_it(question: str) -> None:
    found = ask("mobility", question).message.view
    assert isinstance(found, HoursAnswer)
    assert found.date == dt.date(2028, 5, 20)


@pytest.mark.parametrize(
    ("fair", "question", "date"),
    [
        ("mobility", "lakeside yard friday night until", dt.date(2028, 5, 19)),
        ("mobility", "周六几点必馆", dt.date(2028, 5, 20)),
        ("mobility", "为什么day 1要晚open半小时", dt.date(2028, 5, 18)),
        ("sample", "sunday 3.30pm, can I still enter with my ticket?", dt.date(2021, 8, 1)),
        ("sample", "7月30日下午五点半还能看展吗", dt.date(2021, 7, 30)),
        ("sample", "what time can i come back tomorrow morning", dt.date(2021, 7, 31)),
        ("wine", "周六下午五点还能凭票入场吗", dt.date(2030, 5, 25)),
    ],
)
def test_hours_in_other_words(fair: str, question: str, date: dt.date) -> None:
    found = ask(fair, question).message.view
    assert isinstance(found, HoursAnswer)
    assert found.date == date


@pytest.mark.parametrize("fair", ["mobility", "wine", "games"])
def test_day_is_counted_on_from_the_day_before_it(fair: str) -> None:
    first = "what time does it open on the first day"
    for number, words in ((2, "and the second?"), (3, "the third one?")):
        found = ask(fair, first, words).message.view
        assert isinstance(found, HoursAnswer)
        assert found.number == number
    assert isinstance(ask(fair, first, "and the last?").message.view, HoursAnswer)


def test_until_when_one_may_enter_is_of_the_day_spoken_of() -> None:
    found = ask("sample", "周日最晚能逛到几点", "那几点以后就不让进了").message.view
    assert isinstance(found, HoursAnswer)
    assert (found.date, found.focus) == (dt.date(2021, 8, 1), "last_admission")


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("mobility", "venue的website是什么"),
        ("wine", "what's the website of the venue"),
        ("sample", "is there an email address I can write to about the expo"),
        ("wine", "e-mail address of the organiser"),
        ("sample", "主辦單位的聯絡電話是多少"),
    ],
)
def test_website_and_contact_are_asked_for_and_no_address(fair: str, question: str) -> None:
    assert ask(fair, question).intent == "expo"


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("mobility", "展館在哪個城市"),
        ("rail", "在鄭州哪個區"),
        ("rail", "which district is it in"),
        ("sample", "滹沱湾会展中心在哪条路上"),
    ],
)
def test_city_district_and_street_are_in_the_address(fair: str, question: str) -> None:
    assert ask(fair, question).intent == "venue"


def test_district_of_another_city_is_not_told_by_the_address() -> None:
    assert ask("sample", "which district of Beijing is it in").abstained


@pytest.mark.parametrize(
    ("fair", "word"), [("mobility", "ferry"), ("maritime", "ferry"), ("rail", "metro"), ("games", "bus")]
)
def test_means_of_transport_alone_is_a_way_there(fair: str, word: str) -> None:
    assert ask(fair, word).intent == "transport"


@pytest.mark.parametrize("question", ["which car park is cheaper", "哪个停车场便宜"])
def test_cheaper_of_car_parks_is_told_by_their_prices(question: str) -> None:
    assert isinstance(ask("rail", question).message.view, TransportAnswer)


@pytest.mark.parametrize(("fair", "question"), [("wine", "which wine is cheaper"), ("rail", "哪家的车更便宜")])
def test_cheaper_of_goods_is_nobodys_to_say(fair: str, question: str) -> None:
    assert ask(fair, question).abstained


@pytest.mark.parametrize(
    ("question", "hall"),
    [("最大室内展馆", "N2"), ("largest indoor hall", "N2"), ("smallest hall indoors", "N5"), ("最大的展馆", "OT")],
)
def test_largest_hall_of_one_side(question: str, hall: str) -> None:
    found = ask("rail", question).message.view
    assert isinstance(found, SuperlativeAnswer)
    assert len(found.ids) == 1
    assert (found.ids[0] == hall) or hall == "OT"


def test_tracks_outside_are_no_tracks_of_the_programme() -> None:
    assert ask("rail", "how many tracks are there").intent == "count"
    assert ask("rail", "how many tracks are there outside").intent != "count"


@pytest.mark.parametrize(
    "question", ["which room seats more people, Heron or Reed", "heron or reed, which room is bigger"]
)
def test_rooms_are_known_by_the_first_part_of_their_names(question: str) -> None:
    found = ask("mobility", question).message.view
    assert isinstance(found, Comparison)
    assert [seats for _, seats in found.items] == [120, 60]


def test_room_is_known_so_where_something_is_on_at_it() -> None:
    assert isinstance(ask("mobility", "how many seats in Heron").message.view, RoomAnswer)
    found = ask("rail", "what's on at pantograph this afternoon").message.view
    assert isinstance(found, SessionResults)
    assert found.total == 4
    assert ask("rail", "anything on trackside now?").intent == "now"


def test_hall_that_is_asked_for_by_its_number_is_the_one_spoken_of() -> None:
    found = ask("mobility", "E3馆是什么馆", "面积呢").message.view
    assert isinstance(found, HallAnswer)
    assert found.hall_id == "E3"


def test_last_ride_is_of_the_way_spoken_of() -> None:
    asked = (
        "is the shuttle bus from the high speed station free?",
        "how often does it run?",
        "last one on friday?",
    )
    views = [ask("rail", *asked[:count]).message.view for count in (1, 2, 3)]
    assert [type(one) for one in views] == [TransportAnswer] * 3
    assert len({one.index for one in views if isinstance(one, TransportAnswer)}) == 1
    assert isinstance(ask("wine", "接驳车几点有", "最后一班周五几点").message.view, TransportAnswer)
    assert ask("wine", "is there a shuttle bus?", "how often does it run?").abstained


def test_hours_of_a_session_are_those_of_the_one_spoken_of() -> None:
    found = ask("mobility", "Plug Award Dinner when?", "几点到几点").message.view
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "M106"


@pytest.mark.parametrize(
    ("fair", "question", "exhibitor"),
    [
        ("mobility", "where do I go for Huankuai Swap right now", "X055"),
        ("mobility", "我在E1，绿点充电网要去哪个馆", "X049"),
        ("sample", "b4-008的展商做啥的", None),
    ],
)
def test_exhibitor_is_asked_for_in_a_hurry(fair: str, question: str, exhibitor: str | None) -> None:
    found = ask(fair, question).message.view
    assert isinstance(found, ExhibitorAnswer)
    assert exhibitor is None or found.exhibitor_id == exhibitor


def test_booth_beside_another_is_asked_for_by_its_number() -> None:
    assert ask("sample", "湖畔氢能旁边那个B4-002是谁").intent == "booth"


def test_longest_session_of_an_evening_says_until_when() -> None:
    found = ask("mobility", "longest session on Thursday evening, until when does it go").message.view
    assert isinstance(found, SuperlativeAnswer)
    assert found.ids == ("M106",)


def test_number_of_stops_is_no_base_station() -> None:
    assert ask("rail", "地铁6号线到展馆要几站").abstained


@pytest.mark.parametrize(
    "question", ["how far is the walk from the metro station", "how far is the walk from the subway stop to you"]
)
def test_walk_from_the_station_is_no_chatter(question: str) -> None:
    assert isinstance(ask("mobility", question).message.view, TransportAnswer)


def test_year_of_the_fair_adds_nothing_to_its_dates() -> None:
    assert ask("rail", "dates cp rail fair 2028").intent == "dates"


@pytest.mark.parametrize("thing", ["pool?", "breakfast?"])
def test_thing_alone_is_what_the_hotel_was_asked_to_have(thing: str) -> None:
    assert ask("sample", "is there a gym in Hutuo Bay Hotel", thing).abstained


def test_topic_alone_is_a_topic_after_a_service() -> None:
    found = ask("sample", "is there a parking lot", "wind turbines?")
    assert found.message.view == ask("sample", "wind turbines?").message.view
    assert not found.abstained


@pytest.mark.parametrize(
    ("fair", "question", "date"),
    [
        ("toys", "family day opening hours", dt.date(2028, 10, 14)),
        ("toys", "family day几点开门", dt.date(2028, 10, 14)),
        ("wine", "which day can I come as an ordinary person who just likes wine", dt.date(2030, 5, 25)),
        ("harbour", "不是业内人士，哪天可以来看", dt.date(2028, 5, 13)),
    ],
)
def test_day_is_known_by_whom_it_is_for(fair: str, question: str, date: dt.date) -> None:
    found = ask(fair, question).message.view
    assert isinstance(found, HoursAnswer)
    assert found.date == date


@pytest.mark.parametrize(
    ("fair", "question"), [("harbour", "is the public day on friday"), ("toys", "is sunday the family day")]
)
def test_other_day_is_said_where_it_is_another(fair: str, question: str) -> None:
    found = ask(fair, question).message.view
    assert isinstance(found, HoursAnswer)
    assert (found.verdict, found.instead is None) == ("no", False)


@pytest.mark.parametrize("question", ["opening hours 19 april", "opening hours today", "今天的开放时间"])
def test_hours_of_today_are_told_from_when_on(question: str) -> None:
    found = ask("tourism", question).message.view
    assert isinstance(found, HoursAnswer)
    assert (found.date, found.state) == (dt.date(2029, 4, 19), "other")


@pytest.mark.parametrize(
    ("fair", "question"), [("machines", "which day is the shortest"), ("harbour", "哪天关得最早")]
)
def test_days_are_compared_by_the_hours_of_all(fair: str, question: str) -> None:
    assert isinstance(ask(fair, question).message.view, HoursTable)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("tourism", "买家休息室几点开门"),
        ("wine", "does the cafe in hall 2 have oat milk"),
        ("agrifood", "is there a swimming pool at the venue"),
        ("tourism", "how old is the venue"),
        ("agrifood", "hall 1 temperature"),
    ],
)
def test_what_no_list_of_facilities_tells_is_declined(fair: str, question: str) -> None:
    assert ask(fair, question).abstained


def test_fair_is_held_every_so_often() -> None:
    assert ask("machines", "how often does the show take place").intent == "expo"


def test_halls_are_known_by_the_first_part_of_their_names() -> None:
    found = ask("wine", "which hall is bigger, oak or vine").message.view
    assert isinstance(found, Comparison)
    assert [area for _, area in found.items] == [9600, 8200]


def test_biggest_room_for_talks_has_most_seats() -> None:
    found = ask("tourism", "biggest room for talks").message.view
    assert isinstance(found, SuperlativeAnswer)
    assert found.what == "room_seats"


def test_what_is_said_beside_a_question_is_no_topic() -> None:
    found = ask("sample", "I'm bored, which sessions run at the moment?")
    assert found.intent == "now"
    assert found.message.view == ask("sample", "which sessions run at the moment?").message.view


@pytest.mark.parametrize(
    ("fair", "questions", "hall"),
    [
        ("mobility", ("meeting cabins 在哪个hall", "and how big is that hall"), "E5"),
        ("rail", ("打印在哪", "那个馆多大"), "N1"),
    ],
)
def test_hall_that_has_it_is_the_one_spoken_of(fair: str, questions: tuple[str, ...], hall: str) -> None:
    found = ask(fair, *questions).message.view
    assert isinstance(found, HallAnswer)
    assert found.hall_id == hall
