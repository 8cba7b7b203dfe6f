"""A message that is too long for Telegram, in parts."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

LONGEST_TEXT = 4096
"""UTF-16 code units of a message's text, once its markup is read."""
LONGEST_CAPTION = 1024
"""The same of a file's caption."""

_TOKEN = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)[^>]*>|&(?:#\w+|\w+);|.", re.DOTALL)
_PARAGRAPH_END = re.compile(r"\n\s*\n\s*")
_LINE_END = re.compile(r"\n\s*")
# Chinese has no spaces: it may be broken after a mark.
_WORD_END = re.compile(r"\s+|(?<=[，。；：！？、）」』》…])")
_BREAKS = ((_PARAGRAPH_END, 0.25), (_LINE_END, 0.25), (_WORD_END, 0.5))
"""Where a text is broken, best first, and how full its first part has to be for that."""
_JOINER = "\u200d"


def utf16_length(text: str) -> int:
    """How Telegram counts: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(markup: str, longest: int = LONGEST_TEXT) -> tuple[str, str]:
    """Telegram's HTML as a first part of at most ``longest`` UTF-16 units of text, and the rest (empty: it fits).

    Broken where a paragraph ends, else a line, else a word; tags that are open there are closed and opened again.
    """
    if utf16_length(markup) <= longest:
        return markup, ""
    tokens = [(match, _shown(match)) for match in _TOKEN.finditer(markup)]
    text = "".join(shown for _, shown in tokens)
    if utf16_length(text) <= longest:
        return markup, ""
    end, begin = _break(text, longest)
    return _from_to(tokens, 0, end), _from_to(tokens, begin, len(text))


def _shown(token: re.Match[str]) -> str:
    """What a token adds to the text: a tag nothing, a reference its character."""
    return "" if token["name"] else html.unescape(token[0])


def _break(text: str, longest: int) -> tuple[int, int]:
    """Where the first part ends and the rest begins, in characters; what is between them is white space."""
    most = _fitting(text, longest)
    for separator, fullness in _BREAKS:
        # What ends at the very limit counts too: the white space behind it may stand beyond.
        found = [
            match for match in separator.finditer(text, 0, most + 2) if fullness * most < match.start() <= most
        ]
        if found:
            end = found[-1].start()
            behind = separator.match(text, end)
            return end, max(behind.end() if behind else end, found[-1].end())
    return most, most


def _fitting(text: str, longest: int) -> int:
    """The most characters that fit; what is drawn as one is not torn apart."""
    units = 0
    for place, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > longest:
            return _whole(text, place)
    return len(text)


def _whole(text: str, place: int) -> int:
    earliest = max(1, place - 16)
    end = place
    while end > earliest and (
        text[end] == _JOINER or text[end - 1] == _JOINER or unicodedata.category(text[end]) in ("Mn", "Me", "Sk")
    ):
        end -= 1
    return end if end > earliest else place


def _from_to(tokens: list[tuple[re.Match[str], str]], begin: int, end: int) -> str:
    """The markup of ``text[begin:end]``, complete in itself."""
    return "".join(_kept(tokens, begin, end))


def _kept(tokens: list[tuple[re.Match[str], str]], begin: int, end: int) -> Iterator[str]:
    open_tags: list[re.Match[str]] = []
    place, started = 0, begin == 0
    for token, shown in tokens:
        if shown:
            if place >= end:
                break
            if place >= begin:
                if not started:
                    yield from (tag[0] for tag in open_tags)
                    started = True
                yield token[0]
            place += len(shown)
        elif token["end"]:
            if open_tags:
                open_tags.pop()
            if started:
                yield token[0]
        elif place < end:
            open_tags.append(token)
            if started:
                yield token[0]
        else:
            break
    if started:  # Else nothing but white space and tags was left.
        yield from (f"</{tag['name']}>" for tag in reversed(open_tags))
