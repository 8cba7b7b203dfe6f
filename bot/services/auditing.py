"""What the organiser's team does is written down, in the transaction that does it."""

from __future__ import annotations

import datetime as dt

from bot.ports.unit_of_work import Transaction

COMMAND_LINE = 0
"""Who does what is done by ``main.py``: nobody of whom we know who they are."""
_LONGEST = 500


async def record(
    tx: Transaction, by: int, what: str, subject: str = "", *, before: str = "", after: str = "", at: dt.datetime
) -> None:
    """Add to the log: who (``by``, a viewer) did ``what`` (a code, see ``audit.*`` in the texts) to ``subject``.
    ``at`` is aware."""
    await tx.audit.add(by, what, _short(subject), _short(before), _short(after), at=at.astimezone(dt.UTC))


async def person(tx: Transaction, viewer_id: int) -> str:
    """Somebody as the subject of an entry: by our number for them, which stays when they are erased."""
    return f"person:{await tx.audit.person(viewer_id)}"


async def record_command(
    tx: Transaction, what: str, subject: str = "", *, after: str = "", at: dt.datetime
) -> None:
    """Add what ``main.py`` was told to do. It can be searched for by the name that is kept for it."""
    await record(tx, COMMAND_LINE, what, subject, after=after, at=at)
    await tx.audit.know(COMMAND_LINE, "command line")


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
