"""What people type, by the usual question (``bot/answers/usual``) that they mean, and where a fair tells it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
# Those that may be read, and are trained on; and those that are looked at by their score alone.
READ, TESTS = ("en", "zh"), ("en-test", "zh-test")
# Beside each language's: details that no fair tells, and talk that is no matter of a fair.
NEAR, TALK = "-near", "-talk"


@dataclass(frozen=True, slots=True)
class Told:
    """Usual question -> a piece of each text of a fair that tells it; ``unsure``: half told, or a matter of
    opinion."""

    texts: Mapping[str, tuple[str, ...]]
    unsure: frozenset[str]


@cache
def wordings(name: str) -> Mapping[str, tuple[str, ...]]:
    """Usual question -> what people type."""
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return {usual: tuple(filter(None, lines.split("\n"))) for usual, lines in data.items()}


@cache
def _told(fair: str) -> Path:
    return FOLDER / "told" / f"{fair}.toml"


def is_told(fair: str) -> bool:
    """Whether somebody wrote down what a fair tells."""
    return _told(fair).exists()


def told_at(fair: str) -> Told:
    """What a fair tells, by the name of its folder (``sample``, ``outdoor``)."""
    data = tomllib.loads(_told(fair).read_text(encoding="utf-8"))
    return Told({usual: tuple(pieces) for usual, pieces in data["told"].items()}, frozenset(data["unsure"]))
