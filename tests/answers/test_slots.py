"""The content of a question: what is left to be found in the data once small words are gone."""

from __future__ import annotations

from bot.answers.slots import slots


def test_a_word_of_goods_is_not_cut_by_a_small_word_in_it() -> None:
    found = slots("内窥镜", lambda _: False)
    assert "".join(slot.text for slot in found).startswith("内窥")
