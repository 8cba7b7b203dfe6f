"""Another name alone, asked like the last."""

from __future__ import annotations

import pytest

from bot.answers.another_name import of_another_name
from bot.answers.memory import Memory
from bot.answers.reader import read
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


@pytest.mark.parametrize("asked", ["and tomorrow?", "and parking?", "and Impastoro?", "and the booth number?"])
def test_what_is_no_strange_name_is_asked_for_itself(asked: str) -> None:
    index = published(FOLDER / "bakepack" / "expo", semantic=False).index

    now = index.catalogue.local(index.catalogue.published_at)
    memory = Memory(asked="is acme exhibiting")
    assert of_another_name(asked, memory, index, lambda text: read(text, index, now, "en")) == asked
