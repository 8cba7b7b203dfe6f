"""What strangers write to each other, without ways around asking: no address, number or name to write to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

HIDDEN = "…"
MOST_DIGITS_OF_A_QUANTITY = 10
"""A number with a unit behind it and no more digits says how much; mobile numbers have more."""

_TOPS = (
    r"com|cn|net|org|io|me|de|eu|co|ai|app|dev|xyz|top|vip|cc|tv|info|biz|hk|tw|uk|jp|kr|sg|ru|fr|nl|ch|"
    r"tech|online|site|shop|store|club|live|link|work"
)
_START, _END = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_FILLING = r"\s*(?:id|号码|同号|账号|群|号|no\.?|number|name|me)?\s*(?:is|是|为)?\s*[:=]?\s*"
_MARKED = r"\s*(?:id|号码|同号|账号|群|号|no\.?|number|name|me)?\s*(?:[:=]|is\s|是|为)\s*"
_HANDLE = r"[A-Za-z0-9+][A-Za-z0-9_.:+-]{3,}"
_ODD_HANDLE = r"(?=[A-Za-z0-9.+-]*[\d_])[A-Za-z0-9_.+-]{4,}"
_DATE = re.compile(rf"{_START}(?:19|20)\d\d([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_UNIT = re.compile(
    r"\s*(?:(?:[kMGT]?(?:W|Wh|Wp|V|VA|A|Ah|Hz|m|g|t|l)|mAh|mm|cm|m²|units?|pieces?|pcs|sets?|cells?|cycles?|"
    r"modules?|tons?|tonnes?|hours?|years?|people|euros?|eur|usd|rmb|cny)(?![A-Za-z0-9])|"
    r"[%€$¥台件套个只块片组辆元万亿吨米人次年瓦])",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:{_START}|(?<=tel)|(?<=phone)|(?<=mobile))(?:\+\s?)?[(]?\d"
    r"(?:(?:[\s()_.·\u200b-\u200f\u2060-]{0,3}|[\s()./-]{0,2})\d){6,}",
    re.IGNORECASE,
)
_WAYS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"{_START}(?:[a-z][a-z0-9+.-]*://|www\.)\S+",
        r"[A-Za-z0-9_.+-]+\s*(?:@|\(at\)|\[at\])\s*[\w-]+(?:\s*(?:[.。]|\(dot\)|\[dot\])\s*\w+)+",
        rf"{_START}[A-Za-z0-9_.+-]+\s+at\s+[\w-]+(?:(?:\s+dot\s+\w+)+|(?:\.[\w-]+)*\.(?:{_TOPS}){_END})",
        rf"{_START}(?:[A-Za-z0-9-]+[.。])+(?:{_TOPS}){_END}(?:/\S*)?",
        r"@\s*\w{3,}",
        # These are about nothing but writing to somebody: whatever follows is a name.
        rf"(?:微信|v信|{_START}(?:wechat|weixin|vx|wx|qq|skype))(?:{_MARKED}|{_FILLING}){_HANDLE}",
        # V is a unit, too.
        rf"(?:(?<=[加我的])\s*v{_FILLING}|{_START}(?<!\d\s)v\s*[:=]\s*){_HANDLE}",
        rf"(?:电话|手机|邮箱|{_START}(?:whats\s?app|telegram|tg|kakao(?:talk)?|viber|linkedin|insta(?:gram)?|"
        rf"facebook|e-?mail))"
        rf"(?:{_MARKED}[A-Za-z0-9+][A-Za-z0-9_.+-]{{2,}}|{_FILLING}{_ODD_HANDLE})",
        # And these are words of every day.
        rf"{_START}(?:line|signal|teams|tel)\s*(?:id\s*[:=]?\s*{_HANDLE}|:\s*(?=[a-z0-9_]*[\d_])[a-z][a-z0-9_]{{5,}})",
        r"[零〇一二三四五六七八九幺]{7,}",
    )
)


def without_contacts(text: str, longest: int) -> str:
    """One line of at most ``longest`` characters, in which addresses, numbers and user names are hidden."""
    for way in _WAYS:
        text = _hidden(text, (found.span() for found in way.finditer(_folded(text))))
    text = _hidden(text, _numbers(_folded(text)))
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _folded(text: str) -> str:
    """Wide and other forms of letters and digits as the plain ones, each in its place."""
    forms = ((one, unicodedata.normalize("NFKC", one)) for one in text)
    return "".join(form if len(form) == 1 else one for one, form in forms)


def _hidden(text: str, spans: Iterator[tuple[int, int]]) -> str:
    parts, end = [], 0
    for first, last in spans:
        parts += [text[end:first], HIDDEN]
        end = last
    return "".join((*parts, text[end:]))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that one can call: no dates, no quantities."""
    text = _DATE.sub(lambda found: "x" * len(found[0]), text)
    for found in _NUMBER.finditer(text):
        digits = sum(one.isdigit() for one in found[0])
        quantity = digits <= MOST_DIGITS_OF_A_QUANTITY and found[0][0] not in "+(0"
        if not (quantity and _UNIT.match(text, found.end())):
            yield found.span()
