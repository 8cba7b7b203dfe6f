"""Conversations with the bot at fairs of the evaluation."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import count
from typing import Any

import orjson
import pytest

from bot.answers.normalise import has_han
from handlers.console.ask import Asker
from tests.answers.evaluation.asking import asker, has_embedder, published
from tests.answers.evaluation.sets import FOLDER

_AT = dt.time(10, 50)
# What is asked hangs on nothing that an earlier test asked.
_CHATS = count()


@cache
def _bot(fair: str, semantic: bool) -> Asker:
    return asker(FOLDER / fair / "expo", semantic=semantic)


def needs_embedder(*, semantic: bool) -> None:
    """Skip where it is to be by meaning, and the extra is not installed."""
    if semantic and not has_embedder():
        pytest.skip("the extra semantic is not installed")


def last(fair: str, conversation: str, *, at: str | None = None, semantic: bool = False) -> dict[str, Any]:
    """The answer to the last turn of a conversation (`` >> `` between turns), as ``main.py ask --batch`` gives it;
    ``at``: local ISO time, the morning of the first day where it is left out."""
    first = published(FOLDER / fair / "expo", semantic=semantic).catalogue.expo.start_date
    now = at or dt.datetime.combine(first, _AT).isoformat()
    chat = next(_CHATS)
    lines = [
        orjson.dumps({"chat": chat, "text": text, "now": now, "lang": "zh" if has_han(text) else "en"})
        for text in conversation.split(" >> ")
    ]
    answers = list(_bot(fair, semantic).batch(line.decode() for line in lines))
    found: dict[str, Any] = orjson.loads(answers[-1])
    return found
