"""One spelling for what people type: width, case, accents, dashes, quotes, traditional characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# Letters that no decomposition takes apart, and every dash, quote and stop under one name.
_LETTERS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "－": "-", "﹣": "-",
        "‘": "'", "’": "'", "`": "'", "´": "'", "ʼ": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "「": '"', "」": '"', "『": '"', "』": '"',
        "《": '"', "》": '"', "〈": '"', "〉": '"', "【": '"', "】": '"',
        "。": ".", "、": ",", "·": " ", "•": " ", "・": " ",
        "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\ufe0f": "",
    }
)  # fmt: skip
# What is simplified into a character that nobody types, and the one that people do.
_TYPED = "\U00020bb6", "嗰"
# What most Chinese names are written with: nothing of it is written in another way too.
_PLAIN = re.compile(r"[!-_a-~ \u3400-\u4dbf\u4e00-\u9fff]*")
_GAP_IN_HAN = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def has_han(text: str) -> bool:
    """Whether there is a Chinese character in it."""
    return _HAN.search(text) is not None


# Names and products are looked at by several indexes; longer texts by one, and then by questions.
_SHORT = 60


def normalise(text: str) -> str:
    """Lower case, half width, without accents, simplified, with plain dashes and quotes and single spaces.

    Spaces between two Chinese characters go; all else keeps its order, so a stretch of the result reads like the
    same stretch of the question.
    """
    return _short(text) if len(text) <= _SHORT else _long(text)


def _normalised(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    folded = text.lower() if _PLAIN.fullmatch(text) else _unfolded(text)
    plain = " ".join(folded.split())
    if not has_han(plain):
        return plain
    simple = _simplifier().convert(plain).replace(*_TYPED)
    return _GAP_IN_HAN.sub("", simple) if " " in simple else simple


def _unfolded(text: str) -> str:
    """One character for each that is written in several ways, without accents, in lower case."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    bare = unicodedata.normalize("NFD", folded)
    if any(map(unicodedata.combining, bare)):
        bare = "".join([c for c in bare if not unicodedata.combining(c)])
    return unicodedata.normalize("NFC", bare)


_short = lru_cache(maxsize=30_000)(_normalised)
_long = lru_cache(maxsize=500)(_normalised)


def forget_names() -> None:
    """What was remembered for whoever looks at the same names again."""
    _short.cache_clear()
