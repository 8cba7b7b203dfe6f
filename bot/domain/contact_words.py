"""What strangers write to each other, without ways around asking: no address, number or name to write to."""

from __future__ import annotations

import re

HIDDEN = "…"
_SERVICES = (
    r"wechat|weixin|微信|vx|v信|whats\s?app|telegram|tg|qq|line|skype|kakao|viber|signal|teams|linkedin|"
    r"instagram|insta|facebook|电话|手机|手机号|邮箱|tel|phone|mobile|e-?mail"
)
_WAYS = (
    re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE),
    re.compile(r"[\w.+-]+\s*(?:@|＠|\(at\)|\[at\])\s*[\w-]+(?:\s*(?:\.|\(dot\)|\[dot\])\s*\w+)+", re.IGNORECASE),
    re.compile(
        r"\b(?:t\.me|wa\.me|telegram\.me|[\w-]+\.(?:com|cn|net|org|io|me|de|eu|co))(?:/\S*)?", re.IGNORECASE
    ),
    re.compile(r"[@＠]\s*\w{3,}"),
    re.compile(
        rf"(?:{_SERVICES})\s*(?:id|号码?|no\.?|number|name)?\s*(?:is|是|为)?\s*[:：=]?\s*[A-Za-z0-9_+.-]*\d[A-Za-z0-9_.-]{{3,}}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:{_SERVICES})\s*(?:id|号码?|no\.?|number|name)?\s*[:：=]\s*[A-Za-z0-9_+.-]{{3,}}", re.IGNORECASE
    ),
    re.compile(r"(?<![\w.,])\+?[(（]?\d(?:[\s().（）/-]{0,2}\d){6,}"),
)


def without_contacts(text: str, longest: int) -> str:
    """One line of at most ``longest`` characters, in which addresses, numbers and user names are hidden."""
    for way in _WAYS:
        text = way.sub(HIDDEN, text)
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
