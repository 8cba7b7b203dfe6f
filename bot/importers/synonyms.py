"""How other people call the columns of a programme, an exhibitor list and a plan."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

Fields = Mapping[str, tuple[str, ...]]
"""Synonyms by field, each as people write it; case, spaces and signs don't matter."""

_TABLES: dict[str, dict[str, list[str]]] = tomllib.loads(
    files(__package__).joinpath("synonyms.toml").read_text(encoding="utf-8")
)
PROGRAMME, EXHIBITORS, PLAN = (
    MappingProxyType({field: tuple(words) for field, words in _TABLES[name].items()})
    for name in ("programme", "exhibitors", "plan")
)

EXHIBITOR_LISTS = frozenset(("exhibitors", "exhibitor", "companies", "stands", "展商", "参展商"))
"""Keys of JSON whose objects are exhibitors, also where they say no more than a name."""

PRIVATE = (
    "email", "mail", "phone", "tel", "mobile", "cell", "fax", "wechat", "whatsapp", "contact", "address", "电话",
    "手机", "邮箱", "邮件", "微信", "联系", "传真", "地址", "身份证",
)  # fmt: skip
"""Further columns whose name holds one of these are about people, and are not kept."""

_LOCALES = {
    "en": "en", "eng": "en", "english": "en", "英文": "en", "英语": "en", "英": "en",
    "zh": "zh", "cn": "zh", "chn": "zh", "chinese": "zh", "zhcn": "zh-CN", "zhhans": "zh-Hans",
    "zhhant": "zh-Hant", "zhtw": "zh-TW", "中文": "zh", "中": "zh",
    "de": "de", "german": "de", "deutsch": "de", "fr": "fr", "french": "fr", "es": "es", "spanish": "es",
    "it": "it", "pt": "pt", "ja": "ja", "jp": "ja", "ko": "ko", "ru": "ru", "ar": "ar", "nl": "nl", "pl": "pl",
}  # fmt: skip
_SUFFIX = re.compile(
    r"^(.+?)(?:\s*[(（\[]\s*([\w-]+)\s*[)）\]]"
    r"|[\s_./-]+([a-z]{2,8}(?:[-_](?:cn|tw|hans|hant))?|中文|英文))$"
)
_CHINESE_AFFIX = re.compile(r"^(中文|英文)(.+)$|^(.+?)(中文|英文)$")
_NUMBER = re.compile(r"^(.*?\D)[\s_#]*\d{1,2}$")


@dataclass(frozen=True, slots=True)
class Label:
    """A header, taken apart: ``key`` is what is compared, ``locale`` of a suffix (or empty), ``numbered`` where it
    ends with a number (``speaker 2``)."""

    key: str
    locale: str = ""
    numbered: bool = False


def key_of(text: str) -> str:
    """``Start-Time (local)`` -> ``starttimelocal``."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def keys_of(fields: Fields) -> dict[str, tuple[str, int]]:
    """Field and rank (0 is the surest) by key."""
    return {key_of(word): (name, rank) for name, words in fields.items() for rank, word in enumerate(words)}


def readings(label: str) -> list[Label]:
    """How a header may be meant, the plainest first."""
    text = unicodedata.normalize("NFKC", label).casefold().strip()
    found = [Label(key_of(text))]
    base, locale = _split(text)
    if locale:
        found.append(Label(key_of(base), locale))
    if match := _NUMBER.fullmatch(base):
        found.append(Label(key_of(match[1]), locale, numbered=True))
    return found


def is_private(label: str) -> bool:
    """Whether a column that nobody knows is about how to reach people."""
    plain = key_of(label)
    return any(word in plain for word in PRIVATE)


def _split(text: str) -> tuple[str, str]:
    if match := _CHINESE_AFFIX.fullmatch(text):
        prefix, rest, base, suffix = match.groups()
        return (rest or base), _LOCALES[prefix or suffix]
    if match := _SUFFIX.fullmatch(text):
        locale = _LOCALES.get(key_of(match[2] or match[3]), "")
        if locale:
            return match[1], locale
    return text, ""
