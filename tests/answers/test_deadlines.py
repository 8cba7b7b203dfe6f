"""Deadlines that are over are told with a "No", and none else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Faq
from bot.views.answers import FaqAnswer
from tests.answers.fairs import energy_programme

_REGISTRATION = Faq(
    "reg",
    Localized.of(en="Until when can I register online?", zh="网上登记到什么时候？"),
    Localized.of(
        en="Online registration closes on 10 April 2028 at midnight.", zh="网上登记2028年4月10日24:00截止。"
    ),
)


def _verdict(question: str, day: dt.date) -> str:
    programme = replace(energy_programme(), faq=(_REGISTRATION,))
    catalogue = Catalogue(programme, 1, dt.datetime(2028, 3, 1, tzinfo=dt.UTC))
    now = dt.datetime.combine(day, dt.time(12), catalogue.zone)
    found = answer(question, AnswerIndex.build(catalogue), now=now, locale="en").message.view
    assert isinstance(found, FaqAnswer)
    return found.verdict


@pytest.mark.parametrize("question", ["can i still register online", "现在还可以网上登记吗"])
def test_a_deadline_that_is_over_is_denied(question: str) -> None:
    assert _verdict(question, dt.date(2028, 4, 13)) == "cannot"


@pytest.mark.parametrize("question", ["can i still register online", "现在还可以网上登记吗"])
def test_one_that_is_to_come_is_not(question: str) -> None:
    assert _verdict(question, dt.date(2028, 4, 3)) == ""


def test_when_it_is_is_no_question_of_yes_or_no() -> None:
    assert _verdict("until when can i register online", dt.date(2028, 4, 13)) == ""
