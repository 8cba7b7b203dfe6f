"""What is answered, told by intent and by whether it is known; follow-ups."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import Answer, answer
from bot.views.answers import DatesAnswer, HoursAnswer
from bot.views.findings import (
    ChoicesAnswer,
    ExhibitorAnswer,
    NoExhibitorResults,
    NoSessionResults,
    SessionAnswer,
    SessionResults,
    SpeakerAnswer,
)
from bot.views.message import View
from tests.answers.fairs import SHANGHAI, energy_index

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)


def ask(*questions: str, locale: str = "en") -> Answer:
    """The answer to the last of the questions, asked one after another in one chat."""
    context, found = "", None
    for question in questions:
        found = answer(question, energy_index(), now=NOW, locale=locale, context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str) -> View:
    return ask(*questions).message.view


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("What time do you open tomorrow?", "hours"),
        ("今天开到几点", "hours"),
        ("when is the public day", "hours"),
        ("公众开放日是哪天，几点到几点", "hours"),
        ("when is the fair", "dates"),
        ("展会几天", "dates"),
        ("where is the fair held", "venue"),
        ("how do I get there", "transport"),
        ("which hall is the smallest", "superlative"),
        ("how many exhibitors are there", "count"),
        ("who is at W2-D03", "booth"),
        ("what's on now?", "now"),
        ("礁石厅现在在讲什么", "now"),
        ("储能展商在几号馆", "exhibitors"),
        ("who sells submarine cables", "exhibitors"),
        ("今天有哪些氢能场次", "sessions"),
        ("anything in Chinese today?", "sessions"),
        ("which talks are cancelled", "sessions"),
        ("can I leave my suitcase somewhere", "faq"),
        ("学生要买票吗", "faq"),
        ("创新奖大奖奖金多少", "text"),
        ("停車費多少", "transport"),
        ("who organises this", "expo"),
        ("hello", "greeting"),
        ("谢谢", "thanks"),
        ("what can you do", "help"),
        ("tell me a joke", "unknown"),
    ],
)
def test_intent_is_told(question: str, intent: str) -> None:
    assert ask(question).intent == intent


def test_follow_up_takes_another_day() -> None:
    found = view("第二天几点开门", "那第三天呢")
    assert isinstance(found, HoursAnswer)
    assert found.date == dt.date(2027, 9, 17)


def test_follow_up_keeps_the_topic_of_a_list() -> None:
    found = view("hydrogen sessions today", "and on day 3?")
    assert isinstance(found, SessionResults)
    assert (found.ids, found.date) == (("S6",), dt.date(2027, 9, 17))


def test_follow_up_without_result_says_none() -> None:
    found = view("hydrogen sessions today", "and tomorrow?")
    assert isinstance(found, NoSessionResults)
    assert (found.date, found.nearest) == (dt.date(2027, 9, 16), dt.date(2027, 9, 17))


def test_follow_up_asks_about_the_company() -> None:
    found = view("where is Balansys?", "what do they make?")
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.focus) == ("X2", "products")


def test_follow_up_asks_who_else() -> None:
    found = view("where is Balansys?", "who else makes those?")
    assert isinstance(found, NoExhibitorResults)
    assert (found.besides, found.in_category, found.near) == (("X2",), True, ("X1",))


def test_follow_up_asks_for_the_company_of_a_speaker() -> None:
    found = view("when does Maren Holst speak?", "and what does her company make?")
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "X3"


def test_follow_up_asks_when_a_session_is() -> None:
    found = view("where is Towers That Bend", "when is it?")
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "S4"


def test_follow_up_without_a_context_is_not_guessed() -> None:
    assert ask("and what do they make?").abstained


def test_new_question_is_no_follow_up() -> None:
    assert isinstance(view("where is Balansys?", "when is the fair?"), DatesAnswer)


def test_speaker_takes_the_day() -> None:
    found = view("when does Imogen Fairweather speak on Friday")
    assert isinstance(found, SpeakerAnswer)
    assert found.ids == ("S6",)


def test_draft_is_not_known() -> None:
    assert ask("when is Secret Draft?").abstained
    assert ask("秘密草稿什么时候").abstained


def test_markup_in_a_question_is_text() -> None:
    found = ask("talks about <b>{{ 7 * 7 }}</b> fishing")
    assert isinstance(found.message.view, NoSessionResults)


def test_names_that_are_near_to_several_are_offered() -> None:
    assert not isinstance(view("Balansys"), ChoicesAnswer)
