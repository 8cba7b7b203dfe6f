"""Speakers who are called by their first name alone, or by their name with a title."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told


@pytest.mark.parametrize(
    "case",
    [
        ("dairy", "when does Zofia speak", None, "Kefir in the Kitchen"),
        ("dairy", "who is zofia", None, "Zofia Wrona"),
        ("dairy", "Zofia", None, "Zofia Wrona speaks at 1 session"),
        ("dairy", "where is Davide's talk", None, "Climate in the Ripening Room"),
        ("dairy", "is Zofia speaking on friday?", None, "Zofia Wrona does not speak on Fri"),
        ("dairy", "达维德什么时候讲", None, "达维德·费兰多共有2场演讲"),
        ("dairy", "有达维德的演讲吗", None, "达维德·费兰多"),
        # Somebody else has that name, too.
        ("dairy", "is Davide Rossi speaking", None, "no speaker “Davide Rossi”"),
        ("dairy", "is davide rossi speaking", None, "no speaker “davide rossi”"),
        ("dairy", "when is Sofia speaking", None, "no speaker “Sofia”"),
        # Nothing is told of people but where they speak.
        ("dairy", "davide's phone number", None, "doesn't cover this"),
        ("dairy", "how old is Davide", None, "doesn't cover this"),
        ("dairy", "my name is Davide", None, "doesn't cover this"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_a_first_name_is_enough(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        ("seniorcare", "白蕴芝医生有哪几场", None, "白蕴芝共有2场演讲"),
        ("lifts", "岑露总经理有哪几场讲座", None, "岑露共有1场演讲"),
        ("medtech", "邓牧云医生15号讲吗", None, "10:15—11:00"),
        # In all, and no general manager.
        ("lifts", "岑露总共讲几场", None, "岑露共有1场演讲"),
    ],
)
def test_title_behind_a_name_is_a_part_of_it(case: Case) -> None:
    is_told(case, semantic=False)
