"""What strangers write to each other, without ways around asking: no address, number or name to write to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bot.domain.contact_ways import ways

HIDDEN = "…"
MOST_DIGITS_OF_A_QUANTITY = 10
"""A number with a unit behind it and no more digits says how much; mobile numbers have more."""

_START = r"(?<![A-Za-z0-9])"
_DATE = re.compile(rf"{_START}(?:19|20)\d\d([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_UNIT = re.compile(
    r"\s*(?:(?:[kMGT]?(?:W|Wh|Wp|V|VA|A|Ah|Hz|m|g|t|l)|mAh|mm|cm|m²|units?|pieces?|pcs|sets?|cells?|cycles?|"
    r"modules?|tons?|tonnes?|hours?|years?|people|euros?|eur|usd|rmb|cny)(?![A-Za-z0-9])|"
    r"[%€$¥台件套个只块片组辆元万亿吨米人次年瓦])",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:{_START}|(?<=tel)|(?<=phone)|(?<=mobile))(?:\+\s?)?[(]?\d"
    r"(?:(?:[\s()_.·-]{0,3}|[\s()./-]{0,2}|,)\d){6,}",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_HAN_DIGITS = str.maketrans("零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "001234567891123456789")
_AGAIN = re.compile(rf"{HIDDEN}(?:[\s,;，；、]*{HIDDEN})+")


def without_contacts(text: str, longest: int) -> str:
    """One line of at most ``longest`` characters, in which addresses, numbers and user names are hidden."""
    text = _visible(text)
    for way in ways():
        text = _hidden(text, (found.span() for found in way.finditer(_folded(text))))
    text = _hidden(text, _numbers(_folded(text)))
    line = _AGAIN.sub(HIDDEN, " ".join(text.split()))
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _visible(text: str) -> str:
    """Without what is not seen (a space of no width within a word), or only frames a digit."""
    return "".join(one for one in text if unicodedata.category(one) not in ("Cf", "Me") and one != "\ufe0f")


def _folded(text: str) -> str:
    """Wide and other forms of letters and digits as the plain ones, each in its place."""
    forms = ((one, unicodedata.normalize("NFKC", one)) for one in text)
    return "".join(form if len(form) == 1 else one for one, form in forms)


def _hidden(text: str, spans: Iterator[tuple[int, int]]) -> str:
    parts, end = [], 0
    for first, last in spans:
        # The space before it is no part of it.
        space = len(text[first:last]) - len(text[first:last].lstrip())
        parts += [text[end : first + space], HIDDEN]
        end = last
    return "".join((*parts, text[end:]))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that one can call: no dates, no quantities."""
    text = _DATE.sub(lambda found: "x" * len(found[0]), text.translate(_HAN_DIGITS))
    for found in _NUMBER.finditer(text):
        digits = sum(one.isdigit() for one in found[0])
        quantity = digits <= MOST_DIGITS_OF_A_QUANTITY and found[0][0] not in "+(0"
        if not (_THOUSANDS.fullmatch(found[0]) or (quantity and _UNIT.match(text, found.end()))):
            yield found.span()
