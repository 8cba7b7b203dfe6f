"""What Telegram finds in a text by itself: commands, links, mentions, addresses, numbers, tags."""

from __future__ import annotations

import re
from typing import Final

from .entities import utf16_length
from .people import Json

_HINT: Final = re.compile(r"[/@#$+]|\w\.\w")
_TLDS: Final = (
    "com|org|net|edu|gov|int|info|biz|name|app|dev|io|ai|me|tv|cc|eu|us|uk|de|fr|es|it|nl|be|ch|at|pl|cz|se|no|fi|dk"
    "|ru|ua|by|kz|cn|hk|tw|jp|kr|in|sg|my|th|vn|id|au|nz|ca|br|mx|ar|za|ae|sa|il|tr|gr|pt|ie|expo|events|online|site"
)
_END: Final = r"(?![\w-])"
_PATH: Final = r"(?::\d{1,5})?(?:[/?#][^\s<>\"«»“”]*)?"
_URL: Final = re.compile(
    rf"(?<![\w@./])(?:(?:https?|ftp|tg|ton)://[^\s<>\"«»“”/?#]+{_PATH}|(?:[\w-]+\.)+(?:{_TLDS}){_END}{_PATH})",
    re.IGNORECASE,
)
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[a-zA-Z]{2,12}(?![\w@-])")
_OTHERS: Final = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>@])")),
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z0-9_]{4,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
    ("cashtag", re.compile(r"(?<!\w)\$[A-Z]{1,8}(?![\w$])")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[ ()-]{0,2}\d){6,14}(?!\w)")),
)
# Also the full-width ones: ideographic full stop, comma, exclamation, question mark, brackets.
_TRAILING: Final = ".,:;!?'\"`)]}\u2026\u3002\uff0c\uff01\uff1f\uff09\u3011\u300d"


def detect(text: str) -> list[Json]:
    """Entities that nobody marked, in the order of the text."""
    if _HINT.search(text) is None:
        return []
    taken: list[tuple[int, int, str]] = []
    if "." in text:
        _find(text, "email", _EMAIL, taken)
        _find(text, "url", _URL, taken)
    for kind, pattern in _OTHERS:
        _find(text, kind, pattern, taken)
    taken.sort()
    if text.isascii():
        return [{"type": kind, "offset": begin, "length": end - begin} for begin, end, kind in taken]
    return [
        {"type": kind, "offset": utf16_length(text[:begin]), "length": utf16_length(text[begin:end])}
        for begin, end, kind in taken
    ]


def _find(text: str, kind: str, pattern: re.Pattern[str], taken: list[tuple[int, int, str]]) -> None:
    for found in pattern.finditer(text):
        begin, end = found.span()
        if kind == "url":
            end = begin + len(_stripped(found[0]))
        if all(end <= other_begin or begin >= other_end for other_begin, other_end, _ in taken):
            taken.append((begin, end, kind))


def _stripped(url: str) -> str:
    """A URL without the punctuation of the sentence around it; a bracket that it opened itself stays."""
    while url and url[-1] in _TRAILING and not (url[-1] == ")" and "(" in url):
        url = url[:-1]
    return url
