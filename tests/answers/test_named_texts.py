"""Evenings and contests with a name of their own."""

from __future__ import annotations

import pytest

from bot.answers.named_texts import NamedTexts
from bot.answers.passages import Passage
from tests.answers.conversations import Case, is_told, last

EVENINGS: tuple[Case, ...] = (
    ("medtools", "lamp nigt ticket prcie if im not a nurse", None, "80 yuan"),
    ("bakerytools", "how much is Baker's Night", None, "180 yuan"),
    ("bakerytools", "what does a place at Baker's Night cost >> and where is it held", None, "River Terrace"),
    ("bakerytools", "when does Baker's Night begin", None, "19:45"),
    ("bakerytools", "Baker's night 多少钱", None, "180 yuan"),
    ("lifts", "what time does the counterweight evening start", None, "19:00–22:00"),
    ("harborgrid", "what time does the lantern evening start", None, "19:30"),
    ("powerstore", "how much is a ticket for the Yellow River Night", None, "280 yuan"),
    ("powerstore", "大河之夜多少钱 >> 在哪里举行", None, "临河阁露台"),
    # The hours of its day are none of the evening's.
    ("telecom", "what time does the long night of networks start", None, "17:30"),
    # The entry fee of a contest that evening is none of its price.
    ("gamefest", "How much is the Long Game Night?", None, "The evening ticket costs 35 yuan"),
    # Its end stands in another text than its doors; its talks are a track of the same name.
    ("steppegrid", "草原之夜几点结束", None, "22:30结束"),
    ("steppegrid", "when does Steppe Night end", None, "the evening ends at 22:30"),
    ("steppegrid", "草原之夜门票多少钱 >> 几点结束", None, "22:30结束"),
    ("steppegrid", "when does Steppe Night end >> how much is it", None, "180 yuan"),
    ("steppegrid", "Steppe Night ticket price >> where is it", None, "Heron Lodge"),
    # What a session tells is told by the session.
    ("knit", "where is Knit Night", None, "Angora Stage"),
)
CONTESTS: tuple[Case, ...] = (
    ("aquatech", "How much does the winning team of the dirty water contest get?", None, "30,000 yuan"),
)


BOTH = (False, True)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize("case", [*EVENINGS, *CONTESTS])
def test_is_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


def test_price_of_parking_is_none_of_the_evening() -> None:
    assert last("bakerytools", "How much is parking at Baker's Night?")["abstained"]


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
    assert list(_headed(heading).texts) == [name]
    assert _headed(heading).within(f"when is the {name}?")


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
