"""Who lists something for a thing does not list the thing."""

from __future__ import annotations

import pytest

from bot.answers.facts.only_for import is_only_for
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor


def _lists(*products: str) -> Exhibitor:
    return Exhibitor("x", Localized.of(en="X"), products=tuple(Localized.of(en=one, zh=one) for one in products))


@pytest.mark.parametrize(
    ("thing", "products", "only"),
    [
        ("pumps", ("pump seals",), True),
        ("pumps", ("pump stations",), False),
        ("pumps", ("pumps for wells",), False),
        ("pumps", ("pump seals", "slurry pumps"), False),
        ("pumps", ("valves",), False),
        ("直升机", ("直升机吊运训练",), True),
        ("变压器", ("变压器油检测",), True),
        ("变压器", ("变压器成套设备", "油浸变压器"), False),
        ("变压器", ("变压器与开关",), False),
        # No goods by their name: storage systems are storage.
        ("storage", ("storage tenders",), False),
    ],
)
def test_goods_that_are_only_for_a_thing(thing: str, products: tuple[str, ...], *, only: bool) -> None:
    assert is_only_for(thing, _lists(*products)) is only
