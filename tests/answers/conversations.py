"""Conversations with the bot at fairs of the evaluation."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import orjson
import pytest

from bot.answers.normalise import has_han
from handlers.console.ask import Asker
from tests.answers.evaluation.asking import asker, has_embedder, published
from tests.answers.evaluation.sets import FOLDER

_AT = dt.time(10, 50)


@cache
def _bot(fair: str, semantic: bool) -> Asker:
    return asker(FOLDER / fair / "expo", semantic=semantic)


# A fair, a conversation, its moment, and what the last answer has to hold.
Case = tuple[str, str, str | None, str]


def is_told(case: Case, *, semantic: bool) -> None:
    """Fail where it is not; skip where the extra is not installed."""
    needs_embedder(semantic=semantic)
    fair, conversation, at, told = case
    assert told in last(fair, conversation, at=at, semantic=semantic)["answer"]


def needs_embedder(*, semantic: bool) -> None:
    """Skip where it is to be by meaning, and the extra is not installed."""
    if semantic and not has_embedder():
        pytest.skip("the extra semantic is not installed")


def last(fair: str, conversation: str, *, at: str | None = None, semantic: bool = False) -> dict[str, Any]:
    """The answer to the last turn of a conversation (`` >> `` between turns), as ``main.py ask --batch`` gives it;
    ``at``: local ISO time, the morning of the first day where it is left out."""
    first = published(FOLDER / fair / "expo", semantic=semantic).catalogue.expo.start_date
    now = at or dt.datetime.combine(first, _AT).isoformat()
    lines = [
        orjson.dumps({"chat": conversation, "text": text, "now": now, "lang": "zh" if has_han(text) else "en"})
        for text in conversation.split(" >> ")
    ]
    answers = list(_bot(fair, semantic).batch(line.decode() for line in lines))
    found: dict[str, Any] = orjson.loads(answers[-1])
    return found
