"""The days of an entrance: only what the venue's list says of them is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Venue
from bot.views.answers import VenueAnswer
from tests.answers.mills import NOW, programme, view

L = Localized.of


@cache
def index() -> AnswerIndex:
    """A fair on 14 to 16 March 2029, a Wednesday to a Friday."""
    venue = Venue(
        L(en="Mill Park", zh="织造园"),
        L(en="1 Mill Road", zh="织造路1号"),
        entrances=(
            L(en="Bobbin Gate (15 and 16 March only)", zh="线轴门（仅3月15、16日）"),
            L(en="Garden Gate (west side, closed on 15 March)", zh="花园门（西侧，3月15日关闭）"),
            L(en="Pine Gate (taxis; from 7:30 on 14 March)", zh="松门（出租车，3月14日7:30起）"),
        ),
    )
    return AnswerIndex.build(Catalogue(replace(programme(), venue=venue), 1, NOW))


def _denied(question: str) -> bool:
    found = view(question, at=index())
    return isinstance(found, VenueAnswer) and found.verdict == "cannot"


@pytest.mark.parametrize(
    "question",
    [
        "can i get in by the bobbin gate on wednesday",
        "周三能从线轴门进场吗",
        "can i get in by the garden gate on thursday",
        "周四能从花园门进场吗",
    ],
)
def test_no_entry_on_a_day_that_the_list_excludes(question: str) -> None:
    assert _denied(question)


@pytest.mark.parametrize(
    "question",
    [
        "can i get in by the bobbin gate on thursday",
        "周五能从线轴门进场吗",
        "can i get in by the garden gate on friday",
        "周五能从花园门进场吗",
        "can i get in by the pine gate on thursday",
        "周四能从松门进场吗",
    ],
)
def test_a_day_with_other_hours_or_another_shut_day_denies_nothing(question: str) -> None:
    assert not _denied(question)
