"""How likely something is looked for, told by the frame that it is asked in, and soon."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.answers.engine import answer
from bot.answers.looked_for import WEIGHTS, likely_looked_for, pieces
from bot.answers.reader import read
from bot.services.helpdesk.forwarding import offering_team
from bot.views.helpdesk_actions import AskTeam
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER

REPOSITORY = Path(__file__).parents[2]


def test_what_is_not_found_may_be_asked_of_the_team_and_counts_as_not_known() -> None:
    index = published(FOLDER / "textile" / "expo", semantic=False).index
    now = index.catalogue.local(index.catalogue.published_at)

    presumed = answer("do you have horsehair canvas here?", index, now=now, locale="en")
    sure = answer("who sells horsehair canvas", index, now=now, locale="en")

    assert presumed.is_open
    assert not presumed.abstained
    assert not sure.is_open
    offered = offering_team(presumed, 7, 120).message
    assert offered.rows[-1] == (AskTeam(7),)


def test_no_message_of_repeated_words_keeps_the_bot_busy() -> None:
    """In a process of its own, which would need hours if a pattern tried all the ways to read one of them."""
    messages = [
        "our pump, who" + " or from a" * 20 + " 1",
        "环保讲座" + "有什么安排" * 40 + "é",
        "i wish abc" + ", anyone here" * 25 + " é",
        "这周末" * 60,
        "weather" + " today today" * 22 + " é",
        "so how is forecast going to be" + " in today" * 28 + " é",
        "today " * 43 + "é",
        "有没有这里有想找" * 28 + "é",
    ]
    code = (
        "import sys; from tests.answers.conversations import last\n"
        "for text in sys.argv[1:]: print(text[:20], last('water', text)['abstained'], flush=True)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *messages],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )

    assert len(told.stdout.splitlines()) == len(messages)


def likely(question: str) -> float:
    index = published(FOLDER / "water" / "expo", semantic=False).index
    now = index.catalogue.local(index.catalogue.published_at)
    return likely_looked_for(read(question, index, now, "en"), index.knows, index.exhibitors.knows)


def test_how_likely_something_is_looked_for_depends_on_the_frame_and_not_on_the_thing() -> None:
    for thing in ("grombels", "cooling towers"):
        assert likely(f"who sells {thing}") > likely(f"do you have {thing} here") > 0.5
        assert likely(f"who sells {thing}") > 0.9
        assert likely(f"how much are {thing}") < 0.3
        assert likely(f"are {thing} healthy for children") < 0.5


def test_weights_are_of_pieces_that_questions_have() -> None:
    bias, *lines = WEIGHTS.read_text("utf-8").splitlines()
    index = published(FOLDER / "water" / "expo", semantic=False).index
    now = index.catalogue.local(index.catalogue.published_at)
    reading = read("do you have grombels in hall 3 tomorrow?", index, now, "en")
    found = pieces(reading, index.knows, index.exhibitors.knows)

    assert float(bias) == pytest.approx(0, abs=5)
    assert lines == sorted(lines)
    assert {"^_do_you", "#thing", "@hall", "@time", "n1", "unknown1", "shown0"} <= found
    assert "w:grombels" in found
