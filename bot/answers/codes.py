"""The numbers of booths, halls and rooms: letters and digits, however they are parted ("W1-A01", "w1 a1")."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_PIECE = re.compile(r"[a-z]+|\d+")
# What stands between the numbers of a stand that has several.
_JOINT = re.compile(r"[/+&,;、]")


def pieces(code: str) -> tuple[str, ...]:
    """Letters and numbers of a normalised code, numbers without leading zeros: ``w1-a01`` -> w 1 a 1."""
    return tuple(piece.lstrip("0") or "0" if piece.isdigit() else piece for piece in _PIECE.findall(code))


def shape_of(code: Sequence[str]) -> str:
    """What its pieces have in common with those of other codes: ``a9a9``."""
    return "".join("9" if piece.isdigit() else "a" * len(piece) for piece in code)


def numbers_in(plain: str, halls: Collection[str]) -> list[str]:
    """The numbers of a stand that has several, each in full: those of "s1-040/s1-042" and of "5c41+43". None where
    it is one number: what the hall is called (of ``halls``) may stand before the slash, too ("e1/a05")."""
    parts = [part.strip() for part in _JOINT.split(plain) if part.strip()]
    first = _PIECE.findall(parts[0]) if len(parts) > 1 else []
    if len(first) < 2 or "".join(pieces(parts[0])) in halls:
        return []
    last = first[-1]
    start = parts[0].removesuffix(last)
    full = [f"{start}{part}" if part.isdigit() and len(part) == len(last) else part for part in parts]
    return full if len({shape_of(pieces(part)) for part in full}) == 1 else []
