"""What somebody asks first who knows nothing of the fair yet, in few words; by words, with nothing spoken of."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import answer
from bot.answers.normalise import has_han
from bot.views.answers import DatesAnswer, ExpoAnswer, FaqAnswer, PassageAnswer, VenueAnswer
from bot.views.findings import ExhibitorResults
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER

FAIRS = ("jewel", "timber")


def asked(fair: str, conversation: str) -> object:
    """The view that answers the last turn (`` >> `` between turns)."""
    index = published(FOLDER / fair / "expo", semantic=False).index
    now = dt.datetime.combine(index.catalogue.expo.start_date, dt.time(10, 50), index.catalogue.zone)
    context, view = "", None
    for text in conversation.split(" >> "):
        locale = "zh" if has_han(text) else "en"
        found = answer(text, index, now=now, locale=locale, context=context)
        context, view = found.context, found.message.view
    return view


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize(
    "question",
    [
        "tell me about the fair",
        "what's this expo",
        "what is this",
        "an overview please",
        "what kind of fair is this",
        "介绍一下展会",
        "这是什么展会",
        "这个展会是干嘛的",
        "展会简介",
    ],
)
def test_what_the_fair_is(fair: str, question: str) -> None:
    found = asked(fair, question)
    assert isinstance(found, ExpoAnswer)
    assert found.field in {"overview", "expo_name"}


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize("question", ["when", "when?", "什么时候", "几号啊"])
def test_when_it_is(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), DatesAnswer)


def test_what_to_tell_a_driver() -> None:
    assert isinstance(asked("timber", "how do i tell a cab driver"), VenueAnswer)


def test_what_was_spoken_of_is_not_the_fair() -> None:
    about = asked("timber", "when is the opening >> what is this about")
    assert not isinstance(about, ExpoAnswer)
    assert not isinstance(asked("timber", "where is parking >> when?"), DatesAnswer)


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize(
    "question", ["who is exhibiting", "who's exhibiting here", "tell me about the exhibitors"]
)
def test_who_exhibits(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), ExhibitorResults)


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize("question", ["tell me about the fair >> is it free?", "介绍一下展会 >> 要钱吗"])
def test_what_it_costs_to_come_after_the_overview(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), FaqAnswer | PassageAnswer)


@pytest.mark.parametrize("fair", FAIRS)
@pytest.mark.parametrize("question", ["where do i buy tickets", "怎么买票", "how can i get a ticket"])
def test_how_to_come_by_a_ticket(fair: str, question: str) -> None:
    assert isinstance(asked(fair, question), FaqAnswer)
