"""Short questions are put in full, where the chat says what they are of."""

from __future__ import annotations

import pytest

from bot.answers.in_full import in_full
from bot.answers.memory import Criteria, Memory


@pytest.mark.parametrize(
    ("memory", "said", "means"),
    [
        (Memory(intent="session", sessions=("1",)), "time?", "when is it"),
        (Memory(intent="session", sessions=("1",)), "location?", "which room is it in"),
        (Memory(intent="speaker", speaker="x", sessions=("1",)), "sounds good, when", "when is it"),
        (Memory(intent="exhibitor", exhibitors=("1",)), "他们干啥的", "他们展什么产品"),
        (Memory(intent="session", sessions=("1",)), "那地点在哪", "在哪个厅"),
        (Memory(), "time?", "time?"),
        (Memory(intent="session", sessions=("1",)), "where is the cloakroom", "where is the cloakroom"),
        (Memory(intent="session", sessions=("1",)), "是什么", "是什么"),
        (Memory(intent="exhibitor", exhibitors=("1",)), "will they be there", "will they be there"),
    ],
)
def test_short_question_is_put_in_full_where_the_chat_says_what_it_is_of(
    memory: Memory, said: str, means: str
) -> None:
    assert in_full(said, memory, bool) == means


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("limit it to Switzerland", "only from switzerland"),
        ("who of those is in Hall 3", "only in hall 3"),
        ("wow how many are there", "how many"),
        ("只留德国的", "只看德国的"),
    ],
)
def test_list_is_narrowed_in_any_words(said: str, means: str) -> None:
    listed = Memory(intent="exhibitors", exhibitors=("1", "2")).listing(Criteria("exhibitor"), Memory())
    assert in_full(said, listed, bool) == means
