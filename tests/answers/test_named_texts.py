"""Evenings and contests with a name of their own."""

from __future__ import annotations

import pytest

from bot.answers.named_texts import NamedTexts
from bot.answers.passages import Passage


def _headed(*headings: str) -> NamedTexts:
    texts = (Passage("document", "d", number, heading, "…") for number, heading in enumerate(headings))
    return NamedTexts.of(texts, "evening_called")


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Baker's Night", "baker's night"),
        ("Programme of the Harbour Lantern Evening", "harbour lantern evening"),
        ("Golden Bollard Award and Harbour Evening", "harbour evening"),
        ("Night of the Pipes: programme for 22 October", "night of the pipes"),
        ("8. Night of Open Labs", "night of open labs"),
        ("灯笼之夜（10月16日）", "灯笼之夜"),
        ("大赛与鹭岛之夜", "鹭岛之夜"),
    ],
)
def test_heading_names_an_evening(heading: str, name: str) -> None:
    assert next(iter(_headed(heading).texts)) == name
    assert _headed(heading).within(f"when is the {name}?")


def test_evening_is_called_by_the_end_of_its_name_that_no_other_has() -> None:
    assert list(_headed("Harbour Lantern Evening").texts) == ["harbour lantern evening", "lantern evening"]
    two = _headed("Harbour Lantern Evening", "Hill Lantern Evening").texts
    assert list(two) == ["harbour lantern evening", "hill lantern evening"]


@pytest.mark.parametrize(
    "heading",
    [
        "Late Friday",
        "Public evening",
        "Getting back on Thursday night",
        "Night power",
        "夜间用电",
        "Evening",
        "周五夜",
    ],
)
def test_heading_names_none(heading: str) -> None:
    assert not _headed(heading).texts
