"""Paragraphs of a document: what the bot may quote in one go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.programme import Document

_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph. ``index`` counts paragraphs of the document from 0, headings not counted; ``heading`` is the
    nearest one above, without its ``#`` signs, or ``""``."""

    index: int
    heading: str
    text: str


def passages(document: Document) -> tuple[Passage, ...]:
    """The paragraphs of a document, in order: blocks between blank lines; Markdown's ``#`` headings head them."""
    found: list[Passage] = []
    heading = ""
    for block in _BLANK.split(document.text.replace("\r\n", "\n")):
        lines = block.strip().splitlines()
        while lines and lines[0].startswith("#"):
            heading = lines.pop(0).strip("# \t")
        if lines:
            found.append(Passage(len(found), heading, "\n".join(lines).strip()))
    return tuple(found)
