"""Letters in pictures: the font that the project brings, and what it can write."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.localized import Localized

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONT = Path(__file__).parent / "fonts" / "wenquanyi-micro-hei-gbk.ttf"
_PROBE = 16
_NOBODYS = "\uffff"
"""Of no font: it is drawn as the box for what is missing."""
_MOST_CHARACTERS = 50_000


@cache
def font(size: int) -> FreeTypeFont:
    """The font, ``size`` pixels high."""
    from PIL import ImageFont

    return ImageFont.truetype(FONT, size)


def width(text: str, size: int) -> float:
    """In pixels."""
    return float(font(size).getlength(text))


def written(name: Localized, locale: str) -> str:
    """The name in ``locale``, or in another language where the font lacks letters of it; what it lacks in all is
    left out."""
    best = name.best(locale)
    texts = (best, *(text for text in name.values() if text != best))
    return next((text for text in texts if all(map(_is_known, text))), writable(best))


def writable(text: str) -> str:
    """Without the characters that the font lacks."""
    return " ".join("".join(filter(_is_known, text)).split())


def fitted(text: str, size: int, most: float) -> str:
    """As much of the text as is no wider than ``most`` pixels, with "..." where something is left out."""
    if width(text, size) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle].rstrip() + "...", size) <= most else (low, middle - 1)
    return text[:low].rstrip() + "..." if low else ""


@lru_cache(_MOST_CHARACTERS)
def _is_known(character: str) -> bool:
    if character.isspace():
        return True
    return character.isprintable() and _drawn(character) != _drawn(_NOBODYS)


@lru_cache(_MOST_CHARACTERS)
def _drawn(character: str) -> tuple[tuple[int, int], bytes]:
    mask = font(_PROBE).getmask(character)
    return mask.size, bytes(mask)
