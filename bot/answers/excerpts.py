"""A paragraph of a document in excerpts: as much as answers one question, with what it hangs on.

What stands in a line, an item of a list or a row of a table was put there as one thing. A long one is read two
sentences at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bot.answers.sentences import sentences
from bot.answers.tokens import is_han

# More than this (a Chinese character counts double) is more than one thing.
_LONG = 240
# An unfinished line at least so long was broken by an editor, not by its writer.
_WRAPPED = 60
_RULE = re.compile(r"[|\s:-]{3,}")
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)、])\s*(?=\S)")
_BULLET = re.compile(r"^[-*+]\s+")
_QUOTE = re.compile(r"^>\s?")
_CELLS = re.compile(r"\s*\|\s*")
_EMPHASIS = re.compile(r"\*{1,3}|`|(?<!\w)_{1,2}|_{1,2}(?!\w)")
# A heading in the line of its text.
_RUN_IN = re.compile(
    r"^(?P<said>(?:[-*•] +|\d+[.)] +)?\*\*(?![不请勿禁])(?:[^*.。\s]+(?: [^*.。\s]+){0,2}|[\u3400-\u9fff]{1,8}))"
    r"(?P<mark>[.。])\*\*\s*(?=\S)"
)
_FINISHED = re.compile(r"[.!?。！？；;:：][\"'”’)）]*$")
_INTRODUCES = re.compile(r"[:：]$")


class Excerpt(NamedTuple):
    """``context`` is the line that introduces a list, or the head of a table; ``""`` where there is none."""

    context: str
    text: str


def without_markup(text: str) -> str:
    """Markdown as plain text: no emphasis, quotation marks or rules of tables; list items with a dot. What a
    paragraph is about, bold before it ("**Height.** In Hall 1 ..."), is of its first sentence: a colon follows."""
    lines = [_run_in(line) for line in text.splitlines() if not _RULE.fullmatch(line.strip())]
    plain = [_BULLET.sub("• ", _QUOTE.sub("", line.strip())).strip("| ") for line in lines]
    return _EMPHASIS.sub("", "\n".join(" – ".join(_CELLS.split(line)) for line in plain))


def _run_in(line: str) -> str:
    match = _RUN_IN.match(line)
    return f"{match['said']}**{'：' if match['mark'] == '。' else ': '}{line[match.end() :]}" if match else line


def excerpts(paragraph: str) -> Iterator[Excerpt]:
    """The excerpts of a paragraph in Markdown, in order, as plain text."""
    context = ""
    table = False
    for line in _lines(paragraph):
        said = without_markup(line).removeprefix("• ")
        begins_table = line.startswith("|") and not table
        table = line.startswith("|")
        if begins_table or (_INTRODUCES.search(said) and not _ITEM.match(line)):
            context = said
            if begins_table:
                continue
        elif not table and not _ITEM.match(line):
            context = ""
        yield from (Excerpt("" if said == context else context, piece) for piece in _pieces(said))


def _lines(paragraph: str) -> Iterator[str]:
    """Its lines as they were meant: those that an editor broke are whole again."""
    held = ""
    for raw in paragraph.splitlines():
        line = _QUOTE.sub("", raw.strip())
        if _RULE.fullmatch(line):
            continue
        starts = _ITEM.match(line) or line.startswith("|")
        if held and not starts and not _FINISHED.search(held) and _size(held) >= _WRAPPED:
            held += line if is_han(held[-1]) else f" {line}"
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _pieces(text: str) -> Iterator[str]:
    if _size(text) <= _LONG:
        yield text
        return
    said = sentences(text)
    if len(said) < 3:
        yield text
        return
    for one, after in pairwise(said):
        yield one + after if is_han(one[-2:-1]) else f"{one} {after}"


def _size(text: str) -> int:
    return sum(2 if is_han(character) else 1 for character in text)
