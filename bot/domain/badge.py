"""Badges: what stands for a visitor until they agree to more."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0 O 1 I: they are read wrong."""
CODE_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Badge:
    """``code`` is printed and typed; ``viewer_id`` is None until the owner of a printed badge claims it."""

    id: int
    code: str
    viewer_id: int | None
    created_at: dt.datetime
    claimed_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class PrintedBadge:
    """What stands on a badge that is printed: the code to type, and the link in the picture."""

    code: str
    link: str


def in_use(badges: Iterable[Badge]) -> Badge | None:
    """Of a visitor's badges the one to show: what they claimed last hangs round their neck."""
    return max(badges, key=lambda badge: (badge.claimed_at or badge.created_at, badge.id), default=None)


def new_code() -> str:
    """40 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def read_code(text: str) -> str | None:
    """The code that somebody typed, however they spaced it; None where it is none."""
    code = "".join(sign for sign in text.upper() if sign not in " -–—·.")
    return code if len(code) == CODE_LENGTH and all(sign in ALPHABET for sign in code) else None


def spaced(code: str) -> str:
    """As it is shown: ``ABCD-EFGH``."""
    return f"{code[:4]}-{code[4:]}"
