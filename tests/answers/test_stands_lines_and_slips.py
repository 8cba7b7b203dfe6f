"""At a hydrogen fair and a gifts fair: one's own stand, lines beside each other, halls that are none, hours while
on the way, the last edition by its year."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from bot.answers.emergencies import emergency_in
from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.views.answers import (
    DatesAnswer,
    FacilityAnswer,
    FactAnswer,
    HoursAnswer,
    NoSuchBooth,
    NowAnswer,
    PassageAnswer,
    WayAnswer,
)
from bot.views.findings import (
    CountAnswer,
    ExhibitorAnswer,
    ExhibitorResults,
    NoExhibitorResults,
    SessionAnswer,
    SessionResults,
    SpeakerAnswer,
)
from bot.views.message import View
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER

HYDROGEN, GIFTS = "hydrogen", "gifts"


@cache
def index(fair: str) -> AnswerIndex:
    return published(FOLDER / fair / "expo", semantic=False).index


def ask(question: str, fair: str, at: dt.time = dt.time(10, 50), context: str = "") -> Answer:
    expo = index(fair)
    now = dt.datetime.combine(expo.catalogue.expo.start_date, at, expo.catalogue.zone)
    return answer(question, expo, now=now, locale="en", context=context)


def view(question: str, fair: str, at: dt.time = dt.time(10, 50)) -> View:
    return ask(question, fair, at).message.view


# -- Stands


@pytest.mark.parametrize(
    ("question", "fair"),
    [
        ("展台上能放液氢吗", HYDROGEN),
        ("can we have liquid hydrogen on our stand", HYDROGEN),
    ],
)
def test_what_is_allowed_on_a_stand_is_told_by_a_text_whoever_shows_it(question: str, fair: str) -> None:
    assert isinstance(view(question, fair), PassageAnswer)


def test_who_shows_it_is_listed_still() -> None:
    assert isinstance(view("哪些展商有液氢", HYDROGEN), ExhibitorResults)
    assert isinstance(view("which stands have candles", GIFTS), ExhibitorResults)


def test_booth_of_a_hall_that_there_is_not_is_none() -> None:
    found = view("4A101是哪家", GIFTS)
    assert isinstance(found, NoSuchBooth)
    assert found.asked == "4A101"


def test_a_stand_in_a_year_is_no_number_of_a_booth() -> None:
    assert not isinstance(view("we want a stand in 2027, price per sqm for raw space?", HYDROGEN), NoSuchBooth)


def test_where_somebody_has_a_stand_by_a_word_of_the_street() -> None:
    found = view("质检中心在哪摆摊", HYDROGEN)
    assert isinstance(found, ExhibitorAnswer)


# -- Lines


def test_the_last_of_one_line_is_not_told_by_the_last_of_another_beside_it() -> None:
    assert ask("when does the last bus 108 leave", GIFTS).abstained
    assert ask("last bus 37 at night?", HYDROGEN).abstained


def test_the_last_of_a_line_that_is_told_is_quoted() -> None:
    assert not ask("when does the last bus 31 leave", GIFTS).abstained


def test_fare_after_the_way_that_was_told_of_is_that_way_s() -> None:
    told = ask("我坐高铁来，下车以后怎么到馆里，要多久", HYDROGEN)
    fare = ask("车票多少钱", HYDROGEN, context=told.context)
    assert fare.message.sources == told.message.sources


# -- Hours and days


@pytest.mark.parametrize(
    "question",
    [
        "现在赶过去还来得及进场吗，大概20分钟到",
        "星期三最晚几点之前到还能进去",
    ],
)
def test_until_when_one_gets_in_is_told_whatever_is_said_of_the_way(question: str) -> None:
    assert isinstance(view(question, HYDROGEN), HoursAnswer)


def test_day_after_a_question_for_the_last_admission_is_another_day_of_it() -> None:
    asked = ask("星期三最晚几点之前到还能进去", HYDROGEN)
    found = ask("那周四呢", HYDROGEN, context=asked.context).message.view
    assert isinstance(found, HoursAnswer)
    assert found.date == dt.date(2026, 9, 17)


@pytest.mark.parametrize(
    "question", ["Which days is this thing on again? need to book my train", "how long till it kicks off?"]
)
def test_days_are_told_whatever_they_are_needed_for(question: str) -> None:
    assert isinstance(view(question, HYDROGEN), DatesAnswer)


def test_what_begins_in_the_next_quarter_of_an_hour() -> None:
    found = view("anything starting in the next quarter of an hour?", GIFTS, dt.time(9, 50))
    assert isinstance(found, (NowAnswer, SessionResults, SessionAnswer))


def test_words_that_are_typed_in_a_hurry() -> None:
    assert isinstance(view("wat time dos the fair close on saterday", GIFTS), HoursAnswer)
    assert isinstance(view("how mny talks are thier", GIFTS), CountAnswer)


def test_the_last_edition_is_told_by_the_year_in_the_name_of_a_fact() -> None:
    found = view("how many visitors came last year", HYDROGEN)
    assert isinstance(found, FactAnswer)
    assert found.key == "visitors_2025"


# -- The programme


def test_number_of_days_is_no_topic() -> None:
    assert not isinstance(view("展会一共三天，最后一天是周六吧", GIFTS), SessionResults)


def test_who_speaks_beside_somebody_is_told_by_the_card_of_the_session() -> None:
    assert isinstance(view("颂萨·瓦塔纳那场还有谁一起讲", GIFTS), SessionAnswer)
    assert isinstance(view("颂萨·瓦塔纳什么时候讲", GIFTS), SpeakerAnswer)


def test_talks_and_demos_together_are_all_sessions() -> None:
    assert isinstance(view("how many talks and demos are in the programme altogether", HYDROGEN), CountAnswer)


def test_nobody_from_there() -> None:
    assert isinstance(view("anyone frm egypt here", HYDROGEN), NoExhibitorResults)


# -- Ways and places


def test_a_text_tells_how_long_a_walk_is_that_no_plan_tells() -> None:
    found = ask("how long is the walk from E1 all the way to W2", HYDROGEN)
    assert isinstance(found.message.view, WayAnswer)
    assert "nine minutes" in found.message.view.layout
    assert not found.abstained


def test_best_gate_for_halls_is_no_opinion() -> None:
    expo = index(GIFTS)
    now = dt.datetime.combine(expo.catalogue.expo.start_date, dt.time(10), expo.catalogue.zone)
    assert not read("which gate is best for halls 5 and 6", expo, now, "en").has("opinion")
    assert read("which hall is best", expo, now, "en").has("opinion")


def test_size_of_one_s_stand_is_no_list_of_all() -> None:
    assert ask("曜河的展台有多少平米", HYDROGEN).abstained


def test_what_a_badge_costs_at_the_door_is_no_address() -> None:
    assert ask("没提前注册，到门口办证要多少", HYDROGEN).message.sources[0].kind == "faq"


# -- Emergencies


def test_a_lost_coat_of_a_child_is_no_lost_child() -> None:
    assert emergency_in("孩子校服丢了第三件了") == ""
    assert emergency_in("孩子丢了") == "child"


# -- What hangs on the last question


def test_another_hall_after_what_is_not_known_is_not_known_either() -> None:
    asked = ask("what colour are the doors of hall 1", GIFTS)
    assert asked.abstained
    assert ask("and in hall 2?", GIFTS, context=asked.context).abstained


# -- What a first visitor says


@pytest.mark.parametrize(
    "question",
    ["do you speak chinese", "can you understand english?", "what languages do you speak", "你会说英文吗"],
)
def test_what_the_bot_speaks_is_told_by_what_it_is(question: str) -> None:
    assert ask(question, GIFTS).intent == "help"


def test_where_to_relieve_oneself_lists_the_toilets() -> None:
    assert isinstance(view("where can i pee", GIFTS), FacilityAnswer)


def test_what_is_fun_at_the_weekend_is_the_programme_of_these_days() -> None:
    assert isinstance(view("周末有什么好玩的活动", GIFTS), SessionResults)


def test_particle_at_the_end_is_no_slip_for_a_word_of_the_texts() -> None:
    assert ask("我想找做陶瓷杯的", GIFTS).context.count("陶瓷杯底") == 0


# -- What such rules must not take


@pytest.mark.parametrize(
    ("question", "fair"),
    [
        ("how much is line 4", "maritime"), ("4号线多久一班", "maritime"), ("how much is line 6", "toys"),
        ("6号线多久一班", "toys"), ("how much is line 3", "tourism"), ("3号线多少钱", "tourism"),
    ],
)  # fmt: skip
def test_minutes_and_fares_are_no_lines_beside_one(question: str, fair: str) -> None:
    found = ask(question, fair)
    assert [source.kind for source in found.message.sources] == ["transport"]


@pytest.mark.parametrize(
    "question", ["who makes 7B200 lamps", "flight 9C888", "门票订单号8B123", "code 4B250 not working"]
)
def test_code_of_something_else_is_no_booth(question: str) -> None:
    assert not isinstance(view(question, GIFTS), NoSuchBooth)


@pytest.mark.parametrize("question", ["明天去几场讲座合适", "从几场论坛里选"])
def test_how_many_talks_is_no_airport(question: str) -> None:
    assert all(source.kind != "transport" for source in ask(question, HYDROGEN).message.sources)


def test_sessions_of_the_opening_are_no_word_for_the_fair() -> None:
    assert isinstance(view("开展场次有哪些", HYDROGEN), SessionResults)


def test_how_many_booths_is_a_number() -> None:
    assert isinstance(view("展位多少", HYDROGEN), CountAnswer)


def test_booth_of_those_who_were_told_of() -> None:
    told = ask("谭慧文是哪家公司的", HYDROGEN)
    assert isinstance(ask("他们展位号多少", HYDROGEN, context=told.context).message.view, ExhibitorAnswer)


@pytest.mark.parametrize("question", ["check-in在哪", "几点可以check in"])
def test_check_in_at_a_fair_is_the_registration(question: str) -> None:
    assert not ask(question, GIFTS).abstained


def test_check_in_at_a_hotel_is_not_told_by_its_price() -> None:
    assert ask("Larch Inn 几点 check-in", HYDROGEN).abstained


def test_who_builds_stands_is_looked_for() -> None:
    assert isinstance(view("我们的展位要找搭建商", HYDROGEN), (ExhibitorResults, NoExhibitorResults))


def test_another_bus_is_no_topic_of_talks() -> None:
    assert not isinstance(view("last bus 37 at night?", HYDROGEN), SessionResults)


@pytest.mark.parametrize(
    "text", ["lost my kid's hand in the crowd", "i lost my boys in hall 2", "can't find my girls anywhere"]
)
def test_a_lost_child_is_one_however_it_is_said(text: str) -> None:
    assert emergency_in(text) == "child"


def test_a_child_s_jacket_is_none() -> None:
    assert emergency_in("i lost my kid's jacket") == ""


def test_people_who_speak_english_are_no_question_to_the_bot() -> None:
    assert ask("你会说英文的人在哪", HYDROGEN).intent != "help"


def test_another_year_is_not_told_by_this_one_s_figures() -> None:
    assert ask("visitor numbers 2023", HYDROGEN).abstained
    assert not ask("visitor numbers 2025", HYDROGEN).abstained
