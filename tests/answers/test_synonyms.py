"""Goods that the fair calls otherwise."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path

from bot.answers import synonyms
from bot.answers.normalise import has_han, normalise
from bot.answers.synonyms import otherwise


def test_each_name_is_of_one_list_as_questions_are_read() -> None:
    listed = tomllib.loads(Path(synonyms.__file__).with_suffix(".toml").read_text("utf-8"))
    for tag, groups in listed.items():
        names = list(chain.from_iterable(groups))
        assert len(names) == len(set(names)), f"{tag}: a name stands twice"
        assert names == [normalise(name) for name in names]
        assert {has_han(name) for group in groups for name in group[:1]} == {tag == "zh"}


def test_the_goods_in_a_text_are_named_otherwise() -> None:
    assert list(otherwise("who makes nappies?", bool)) == ["who makes diaper?", "who makes nappy?"]
    assert "air conditioners?" in list(otherwise("aircons?", bool))
    assert list(otherwise("扫地机在哪", bool)) == ["扫地机器人在哪", "扫拖机器人在哪"]
    assert list(otherwise("who makes taps", bool)) == ["who makes faucets"]
    assert list(otherwise("tapestry, a bikeshed", bool)) == []
