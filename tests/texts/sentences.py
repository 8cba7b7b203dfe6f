"""The sentences with facts that the code says (``bot/domain/sentence.py``), read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOME = ROOT / "bot" / "domain" / "sentence.py"


@dataclass(frozen=True)
class Call:
    """One call of ``sentence``. ``text`` is None where it does not stand there literally."""

    place: str
    text: str | None
    facts: dict[str, ast.expr]


@cache
def calls() -> tuple[Call, ...]:
    """Every one, in the order of files."""
    return tuple(_calls())


def _calls() -> Iterator[Call]:
    for path in paths():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) == "sentence":
                text = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                facts = {keyword.arg or "**": keyword.value for keyword in node.keywords}
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield Call(place, text if isinstance(text, str) else None, facts)


def made_elsewhere() -> list[str]:
    """Where a sentence is made past ``sentence``."""
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in paths()
        if path != HOME
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and called(node) == "Sentence"
    ]


def paths() -> list[Path]:
    return sorted(path for folder in ("bot", "handlers", "storage") for path in (ROOT / folder).rglob("*.py"))


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


TEXTS = frozenset(call.text for call in calls() if call.text is not None)
