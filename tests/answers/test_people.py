"""People of one name."""

from __future__ import annotations

from bot.answers.people import People
from bot.domain.localized import Localized
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


def test_two_people_of_one_english_name_are_told_apart() -> None:
    sessions = published(FOLDER / "hydropower" / "expo", semantic=False).catalogue.sessions
    people = People(sessions)
    assert people.key(Localized.of(en="Chen Yihan", zh="陈奕涵")) != people.key(
        Localized.of(en="Chen Yihan", zh="陈一涵")
    )
    # The same person under one Chinese name, whatever is noted behind it, is one.
    assert len(people.names) == len(People(reversed(sessions)).names)
