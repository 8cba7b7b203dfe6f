"""Talks on fire and escape: a title is no cry for help."""

from __future__ import annotations

import pytest

from bot.domain.localized import Localized
from tests.answers.conversations import last
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER

FAIRS = ("liftfront", "ropeway", "security", "windpv", "power")
FRAMES = {
    "en": ('when is "{}"', "{} when", "where is {}", "who speaks at {}", "{} which room"),
    "zh": ("《{}》几点", "{}在哪讲", "{}谁讲", "{}什么时候", "{}在哪个会场", "{}几点开始"),
}
DANGER = {"en": ("vacuat", "earthquake", "Fire ", "Leak"), "zh": ("疏散", "起火", "逃生", "泄漏", "着火")}


def _titles(fair: str) -> list[tuple[str, str]]:
    def of(title: Localized) -> list[tuple[str, str]]:
        said = [(tag[:2], text) for tag, text in title.by_locale.items()]
        return [(tag, text) for tag, text in said if any(word in text for word in DANGER[tag])]

    sessions = published(FOLDER / fair / "expo", semantic=False).catalogue.sessions
    return [one for session in sessions for one in of(session.title)]


@pytest.mark.parametrize("fair", FAIRS)
def test_title_is_no_cry_for_help(fair: str) -> None:
    asked = [frame.format(title) for tag, title in _titles(fair) for frame in FRAMES[tag]]
    assert asked
    answers = {question: last(fair, question)["intent"] for question in asked}
    assert not {question for question, intent in answers.items() if intent == "emergency"}
