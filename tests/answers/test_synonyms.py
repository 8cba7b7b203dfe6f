"""Goods that the fair calls otherwise."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path

import pytest

from bot.answers import synonyms
from bot.answers.normalise import has_han, normalise
from bot.answers.synonyms import otherwise
from tests.answers.conversations import Case, is_told


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


@pytest.mark.parametrize(
    "case",
    [
        ("smarthome", "who sells aircon", None, "Daikaze"),
        ("smarthome", "any aircons?", None, "Daikaze"),
        ("smarthome", "who sells aircon in hall B", None, "Daikaze"),
        ("smarthome", "who sells aircon from Italy", None, "No exhibitor"),
        ("dairy", "冰激凌机哪家有", None, "广州冰山"),
        ("dairy", "有没有芝士", None, "奶酪"),
        ("dairy", "soft serve machines", None, "Guangzhou Bingshan"),
        ("fintech", "POS machines", None, "Xinduan Terminal"),
        ("fintech", "who has point of sale terminals", None, "Tapwell"),
        ("sewing", "who sells second hand machines", None, "Everyday Stitch"),
        # Who has none has none by another name.
        ("sewing", "who sells aircons", None, "No exhibitor for “aircons”"),
        ("sewing", "谁卖空调", None, "没有“空调”相关展商"),
        # A company that is not there is none that has such goods.
        ("smarthome", "where is Blauwal Aircons", None, "no “Blauwal Aircons”"),
        # What stands in the list is what is meant.
        ("plumbing", "who makes faucets", None, "Chaoyu Faucets"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_goods_are_found_by_another_name(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)
