"""``check``: what is wrong with this installation, and how to mend it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.domain.errors import ExpoBotError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: ``good`` or not, and a sentence. ``hint`` is good but worth a look."""

    subject: str
    good: bool
    sentence: str
    hint: bool = False


Look = Callable[[], Awaitable[list[Finding]]]


async def findings(subject: str, look: Look) -> list[Finding]:
    """What ``look`` finds; an error of ours is a finding too."""
    try:
        return await look()
    except ExpoBotError as error:
        return [Finding(subject, False, str(error))]


def report(found: list[Finding]) -> str:
    """One line a finding."""
    marks = {(True, False): "ok  ", (True, True): "note", (False, False): "FAIL", (False, True): "FAIL"}
    return "\n".join(f"{marks[item.good, item.hint]}  {item.subject}: {item.sentence}" for item in found)
