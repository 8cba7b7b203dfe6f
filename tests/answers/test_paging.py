"""Lists: five at a time, the rest by a button, from what the chat remembers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.engine import answer, turn_page
from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.domain.catalogue import Catalogue
from bot.views.action import More
from bot.views.answers import ListGone
from bot.views.browsing_actions import MoreResults
from bot.views.findings import ExhibitorAnswer, ExhibitorResults, SessionResults
from tests.answers.fairs import SHANGHAI, energy_index, energy_programme

NOW = dt.datetime(2027, 9, 15, 14, 0, tzinfo=SHANGHAI)


def crowded() -> AnswerIndex:
    """The energy fair with twelve exhibitors in storage and seven sessions on its first day."""
    programme = energy_programme()
    firm, talk = programme.exhibitors[0], programme.sessions[1]
    firms = tuple(replace(firm, id=f"N{number}") for number in range(12))
    talks = tuple(
        replace(
            talk,
            id=f"T{number}",
            start=talk.start.replace(hour=9 + number, minute=0),
            end=talk.start.replace(hour=9 + number, minute=40),
        )
        for number in range(7)
    )
    published = dt.datetime(2027, 9, 15, 8, 10, tzinfo=SHANGHAI)
    return AnswerIndex.build(Catalogue(replace(programme, exhibitors=firms, sessions=talks), 1, published))


def test_list_of_exhibitors_goes_on_where_it_stopped() -> None:
    index = crowded()
    first = answer("storage exhibitors", index, now=NOW, locale="en")
    assert isinstance(first.message.view, ExhibitorResults)
    assert first.message.view.ids == ("N0", "N1", "N2", "N3", "N4")
    assert first.message.view.total == 12
    (more,) = first.message.rows[-1]
    assert isinstance(more, More)
    assert isinstance(more.to, MoreResults)
    second, _ = turn_page(index, first.context, more.to.list_key, more.to.page)
    assert isinstance(second.view, ExhibitorResults)
    assert (second.view.ids, second.view.first) == (("N5", "N6", "N7", "N8", "N9"), 6)
    third, _ = turn_page(index, first.context, more.to.list_key, 2)
    assert isinstance(third.view, ExhibitorResults)
    assert third.view.ids == ("N10", "N11")
    assert third.locale == "en"


def test_list_of_sessions_begins_with_what_is_not_over_and_misses_none() -> None:
    index = crowded()
    first = answer("今天有哪些论坛", index, now=NOW, locale="en")
    assert isinstance(first.message.view, SessionResults)
    key = Memory.load(first.context).lists[0].key
    second, _ = turn_page(index, first.context, key, 1)
    assert isinstance(second.view, SessionResults)
    assert first.message.view.ids == ("T5", "T6", "T0", "T1", "T2")
    assert second.view.ids == ("T3", "T4")
    assert second.locale == "zh"


def test_the_second_one_is_of_the_page_that_was_turned_to() -> None:
    index = crowded()
    first = answer("storage exhibitors", index, now=NOW, locale="en")
    key = Memory.load(first.context).lists[0].key
    _, context = turn_page(index, first.context, key, 1)
    found = answer("the second one", index, now=NOW, locale="en", context=context).message.view
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "N6"


def test_list_that_the_chat_forgot_says_so() -> None:
    assert turn_page(energy_index(), "", "abc", 1)[0].view == ListGone()


def test_page_behind_the_last_says_so() -> None:
    first = answer("storage exhibitors", energy_index(), now=NOW, locale="en")
    key = Memory.load(first.context).lists[0].key
    assert turn_page(energy_index(), first.context, key, 7)[0].view == ListGone()


def test_context_of_another_release_is_forgotten() -> None:
    assert Memory.load('{"lists": "none"}') == Memory()
