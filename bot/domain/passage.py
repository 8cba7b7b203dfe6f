"""Paragraphs of a document: what the bot may quote in one go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.programme import Document

# A heading that is over others of its own level is so much higher.
_HALF = 0.5
_BLANK = re.compile(r"\n[ \t]*\n")


class _Heading(NamedTuple):
    """``bare``: no text has followed it yet."""

    level: float
    text: str
    bare: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph. ``index`` counts paragraphs of the document from 0, headings not counted; ``heading`` is the
    nearest one above, without its ``#`` signs, or ``""``; ``above``: the headings over that one, the highest
    first, such as the document's title."""

    index: int
    heading: str
    text: str
    above: tuple[str, ...] = ()


def passages(document: Document) -> tuple[Passage, ...]:
    """The paragraphs of a document, in order: blocks between blank lines; Markdown's ``#`` headings head them."""
    found: list[Passage] = []
    over: list[_Heading] = []
    for block in _BLANK.split(document.text.replace("\r\n", "\n")):
        lines = block.strip().splitlines()
        while lines and lines[0].startswith("#"):
            over = [*_still_over(over, _level(lines[0])), _Heading(_level(lines[0]), lines.pop(0).strip("# \t"))]
        if lines:
            heading = over[-1].text if over else ""
            above = tuple(one.text for one in over[:-1] if one.text)
            found.append(Passage(len(found), heading, "\n".join(lines).strip(), above))
            over = [*over[:-1], over[-1]._replace(bare=False)] if over else []
    return tuple(found)


def _level(line: str) -> float:
    return len(line) - len(line.lstrip("#"))


def _still_over(over: list[_Heading], level: float) -> list[_Heading]:
    """Of the headings so far, those that are over a new one. One without a text of its own is over its equals, as
    the title of the part in another language is."""
    kept = [one for one in over if one.level < level]
    if over and over[-1].bare and over[-1].level == level:
        kept = [*(one for one in kept if one.level < level - _HALF), over[-1]._replace(level=level - _HALF)]
    return kept
