"""What a question takes from the one before, and what it must not."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.views.answers import HoursAnswer, NowAnswer
from bot.views.findings import ExhibitorAnswer, ExhibitorResults, SessionAnswer, SessionResults
from bot.views.message import View
from bot.views.screens import NothingLoaded
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SAMPLE
from tests.answers.fairs import energy_index

NOW = dt.datetime(2021, 7, 30, 10, 50)


def ask(*questions: str) -> Answer:
    """The answer to the last of the questions, asked one after another in one chat."""
    index = published(SAMPLE, semantic=False).index
    context, found = "", None
    for question in questions:
        now = NOW.replace(tzinfo=index.catalogue.zone)
        found = answer(question, index, now=now, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str) -> View:
    return ask(*questions).message.view


@pytest.mark.parametrize(
    ("questions", "kind"),
    [
        (("companies from germany", "is there wifi", "is there parking"), "faq_answer"),
        (("what's on now", "what time do you open tomorrow", "is there parking"), "faq_answer"),
        (("are you open?", "what's next"), "now_answer"),
        (("storage exhibitors", "and is there parking?"), "faq_answer"),
        (("companies from germany", "那里有停车场吗"), "faq_answer"),
        (("storage exhibitors", "is there wifi", "where is the opening ceremony"), "session_answer"),
    ],
)
def test_full_question_takes_nothing_from_the_last(questions: tuple[str, ...], kind: str) -> None:
    assert view(*questions).kind == kind
    assert view(*questions) == view(questions[-1])


@pytest.mark.parametrize("question", ["when do they speak", "他们讲什么论坛", "their website"])
def test_question_about_nobody_is_not_known(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize("earlier", [(), ("sessions tomorrow",), ("what time do you open tomorrow",)])
def test_country_is_never_dropped(earlier: tuple[str, ...]) -> None:
    found = view(*earlier, "and from france?")
    assert isinstance(found, ExhibitorResults)
    assert (found.country.best("en"), found.label) == ("France", "")


@pytest.mark.parametrize("question", ["and from france?", "from France"])
def test_country_narrows_the_list_before(question: str) -> None:
    found = view("storage exhibitors", question)
    assert isinstance(found, ExhibitorResults)
    assert (found.country.best("en"), found.label) == ("France", "storage")


@pytest.mark.parametrize("questions", [("storage exhibitors", "only in hall 2"), ("储能展商在几号馆", "2号馆的")])
def test_hall_narrows_the_list_before(questions: tuple[str, str]) -> None:
    found = view(*questions)
    assert isinstance(found, ExhibitorResults)
    assert (found.hall_id, found.label) == ("2", {"storage exhibitors": "storage"}.get(questions[0], "储能"))


@pytest.mark.parametrize("question", ["in English", "英文的"])
def test_language_narrows_the_list_before(question: str) -> None:
    found = view("sessions tomorrow", question)
    assert isinstance(found, SessionResults)
    assert (found.spoken, found.date) == ("en", dt.date(2021, 7, 31))


@pytest.mark.parametrize(
    ("first", "replies", "place"),
    [
        ("storage exhibitors", ("the first one",), 0),
        ("storage exhibitors", ("the second",), 1),
        ("storage exhibitors", ("the first one", "the second one"), 1),
        ("储能展商在几号馆", ("第一个",), 0),
        ("储能展商在几号馆", ("第二个",), 1),
    ],
)
def test_reply_picks_from_the_list(first: str, replies: tuple[str, ...], place: int) -> None:
    shown, found = view(first), view(first, *replies)
    assert isinstance(shown, ExhibitorResults)
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == shown.ids[place]


def test_reply_picks_a_session() -> None:
    shown, found = view("sessions tomorrow"), view("sessions tomorrow", "the second one")
    assert isinstance(shown, SessionResults)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == shown.ids[1]


@pytest.mark.parametrize(("first", "more"), [("storage exhibitors", "more"), ("储能展商在几号馆", "还有吗")])
def test_more_is_the_next_page(first: str, more: str) -> None:
    second, third = view(first, more), view(first, more, more)
    assert isinstance(second, ExhibitorResults)
    assert isinstance(third, ExhibitorResults)
    assert (second.first, third.first) == (6, 11)


@pytest.mark.parametrize(("question", "focus"), [("their website", "website"), ("where is it", "where")])
def test_company_is_still_spoken_of(question: str, focus: str) -> None:
    found = view("where is Sunbridge Energy Storage", question)
    assert isinstance(found, ExhibitorAnswer)
    assert found.focus == focus


@pytest.mark.parametrize(
    ("questions", "kind"),
    [
        (("what's on in room 301 right now", "what's next there"), "now_answer"),
        (("where is the main forum hall", "what else is on there today"), "session_results"),
        (("主论坛厅在哪", "那里今天还有什么"), "session_results"),
        (("where is the main forum hall", "how many seats"), "room_answer"),
        (("when is the opening ceremony", "which room"), "session_answer"),
        (("开幕式几点", "多长时间"), "session_answer"),
        (("开幕式几点", "是英文的吗"), "session_answer"),
        (("who is Jonas Müller", "what is his talk about"), "session_answer"),
        (("who is Jonas Müller", "which company"), "exhibitor_answer"),
        (("who is Zhao Jingwen", "where does he speak?"), "speaker_answer"),
        (("who is Zhao Jingwen", "where"), "speaker_answer"),
        (("赵景文讲几场", "在哪"), "speaker_answer"),
        (("when does it start tomorrow", "and end"), "hours_answer"),
        (("tell me about hall 2", "toilets", "who is in there"), "exhibitor_results"),
        (("tell me about hall 2", "who is exhibiting there"), "exhibitor_results"),
        (("hydrogen sessions", "in which rooms"), "session_results"),
        (("sessions tomorrow", "when does the second one start"), "session_answer"),
        (("明天有什么论坛", "第二个讲什么"), "session_answer"),
        (("sessions tomorrow", "the ones about hydrogen"), "session_results"),
        (("today's sessions", "how do i get there"), "transport_ways"),
        (("when is the opening ceremony", "how do i get there"), "session_answer"),
    ],
)
def test_question_hangs_on_what_was_spoken_of(questions: tuple[str, ...], kind: str) -> None:
    assert view(*questions).kind == kind


@pytest.mark.parametrize("question", ["only the english ones", "只看英文的"])
def test_language_may_be_called_by_its_country(question: str) -> None:
    found = view("sessions tomorrow", question)
    assert isinstance(found, SessionResults)
    assert (found.spoken, found.date) == ("en", dt.date(2021, 7, 31))


def test_line_that_the_list_does_not_have_shows_the_list_again() -> None:
    questions = ("hydrogen sessions on day 3", "the fifth one")
    assert view(*questions) == view(questions[0])


def test_what_comes_next_is_of_the_room_that_was_spoken_of() -> None:
    found = view("what's on in room 301 right now", "and after that?")
    assert isinstance(found, NowAnswer)
    assert found.next_ids == ("S112",)


@pytest.mark.parametrize("question", ["where is it", "在哪"])
def test_place_in_a_fresh_chat_is_the_venue(question: str) -> None:
    assert view(question).kind == "venue_answer"


@pytest.mark.parametrize("question", ["opening hours", "储能", "你好", "who are you"])
def test_without_a_programme_nothing_is_answered(question: str) -> None:
    loaded = energy_index().catalogue
    empty = AnswerIndex.build(Catalogue(loaded.programme, 0, loaded.published_at))
    found = answer(question, empty, now=NOW.replace(tzinfo=dt.UTC), locale="en")
    assert (found.message.view, found.message.rows) == (NothingLoaded(), ())
    assert (found.intent, found.abstained) == ("nothing_loaded", True)


@pytest.mark.parametrize(
    ("questions", "title"),
    [
        (("what's on tomorrow about storage", "remind me of the first one"), "Storage Plenary"),
        (("what's on tomorrow about storage", "save the second"), "Liquid Cooling"),
        (("明天有什么储能论坛", "提醒我第二场"), "Liquid Cooling"),
        (("明天有什么储能论坛", "收藏第一场"), "Storage Plenary"),
    ],
)
def test_line_of_a_list_can_be_kept(questions: tuple[str, ...], title: str) -> None:
    found = view(*questions)
    assert isinstance(found, SessionAnswer)
    session = published(SAMPLE, semantic=False).catalogue.session(found.session_id)
    assert session is not None
    assert session.title.best("en").startswith(title)


def test_line_that_the_list_does_not_have_is_asked_back() -> None:
    assert ask("hydrogen sessions on day 3", "remind me of the fifth").abstained


@pytest.mark.parametrize("question", ["国外的有吗", "有国外的吗", "any from abroad?"])
def test_list_is_narrowed_to_those_from_abroad(question: str) -> None:
    found = view("who makes inverters" if question.isascii() else "有没有做逆变器的", question)
    assert isinstance(found, ExhibitorResults)
    assert (found.total, found.country.best("en")) == (6, "outside China")


@pytest.mark.parametrize(
    ("earlier", "question"), [("can i bring my kid (8)", "price of a ticket"), ("小孩能进吗", "门票多少钱")]
)
def test_what_a_ticket_costs_is_asked_of_the_fair(earlier: str, question: str) -> None:
    assert not ask(question).abstained
    assert view(earlier, question) == view(question)


@pytest.mark.parametrize("question", ["when is the ceremony", "when is the award ceremony", "颁奖几点"])
def test_ceremony_is_a_session(question: str) -> None:
    assert isinstance(view(question), SessionAnswer)


def test_when_what_nobody_knew_is_is_not_known() -> None:
    assert ask("what's the dress code for the reception", "when is it").abstained


def test_first_line_of_a_list_is_no_day() -> None:
    found = view("what sessions are on hydrogen", "on saturday", "the first")
    assert isinstance(found, SessionAnswer)
    assert found.presumed_on is None


@pytest.mark.parametrize("question", ["今天几点开门", "第一天几点开门", "when does it open on day 1"])
def test_when_it_opens_is_told_of_a_day_that_has_begun(question: str) -> None:
    found = view(question)
    assert isinstance(found, HoursAnswer)
    assert (found.state, found.focus) == ("other", "open")
