"""Goods are told by the end of their name."""

from __future__ import annotations

from bot.answers.goods_heads import heads_of, is_called_like_goods


def test_goods_are_told_by_the_end_of_their_name() -> None:
    assert list(heads_of("wall-mounted chargers")) == ["charger"]
    assert list(heads_of("储能充电桩")) == ["充电桩", "电桩"]
    assert is_called_like_goods("welding robots")
    assert not is_called_like_goods("my neighbours")
    assert not list(heads_of("h2"))
