"""Which pieces of Chinese are words, and which words are of goods."""

from __future__ import annotations

from bot.answers.lexicon import goods_words, is_word


def test_words_of_goods_are_words() -> None:
    assert {"固态", "气动", "电动", "蒸汽"} <= goods_words()
    assert is_word("固态")
    assert not is_word("态电")
