"""Yes or no, before the fact: where the question is whether something is so."""

from __future__ import annotations

import re

from bot.answers.draft import Ask
from bot.answers.replies import reply

_SENTENCE_END = re.compile(r"[.!;]\s+(?=\S)")
_CLAUSE = re.compile(r"[,;，；]\s*|\s[-–]\s")


def asks_whether(ask: Ask) -> bool:
    """Whether the whole question is one of yes or no ("is ... in hall 3?", "……吗"), or its last sentence, or the
    last clause of it ("my son is 9, can he come?")."""
    last = _SENTENCE_END.split(ask.reading.text)[-1]
    return any(reply(said, "whether") is not None for said in (ask.reading.text, last, _CLAUSE.split(last)[-1]))


def verdict(ask: Ask, is_so: bool | None) -> str:
    """``yes`` or how it is denied; empty where that was not asked, or nothing was presumed (None)."""
    if is_so is None or not asks_whether(ask):
        return ""
    return "yes" if is_so else denial(ask)


def denial(ask: Ask, otherwise: str = "no") -> str:
    """``cannot`` to who asks whether one may or can (还能进吗), ``none`` to "is there any", or what is said
    ``otherwise``."""
    if reply(ask.reading.text, "able"):
        return "cannot"
    return "none" if reply(ask.reading.text, "has") else otherwise
