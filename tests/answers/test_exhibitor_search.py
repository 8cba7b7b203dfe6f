"""Lists of those who show something: which stand first, and how many are shown."""

from __future__ import annotations

from tests.answers.conversations import last, needs_embedder
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


def test_those_that_list_it_stand_first_in_a_hall_too() -> None:
    lines = last("clocks", "K1馆里头做表盒的有几家")["answer"].splitlines()
    listed = {
        exhibitor.name.best("zh")
        for exhibitor in published(FOLDER / "clocks" / "expo", semantic=False).catalogue.programme.exhibitors
        if any(product.best("zh") == "表盒" for product in exhibitor.products)
    }
    shown = [line.removeprefix("• ").partition("：")[0] for line in lines if line.startswith("• ")]
    assert set(shown[: len(listed)]) == listed


def test_all_that_come_closest_are_shown() -> None:
    needs_embedder(semantic=True)
    answer = last("aqua", "wind turbines of 20 MW", semantic=True)["answer"]
    assert answer.startswith("No exhibitor for “wind turbines of 20 MW”")
    assert answer.count("•") == 6
