"""Languages as organisers write them: tags, names ("English and 中文"), and who interprets beside."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from babel import Locale

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.importers.columns import canonical_tag
from bot.importers.plain import tagged

# Tags of so many letters are of languages that are spoken on stages.
_COMMON = 2
# Whose names of languages are read, beside each language's own in them.
_NAMED_IN = ("en", "zh", "de", "fr", "es", "pt", "it", "ja")
# What CLDR calls otherwise.
_ALSO = {
    "國語": "zh", "華語": "zh", "中國語": "zh",
    "mandarin": "zh", "putonghua": "zh", "普通话": "zh", "普通話": "zh", "汉语": "zh", "漢語": "zh", "国语": "zh",
    "华语": "zh", "广东话": "yue", "廣東話": "yue", "粵語": "yue", "粤语": "yue", "cantonese": "yue",
    "farsi": "fa",
}  # fmt: skip
# 中英双语: each character a language, where no name stands.
_SHORT = {
    "中": "zh", "英": "en", "日": "ja", "法": "fr", "德": "de", "俄": "ru", "韩": "ko", "西": "es", "意": "it",
    "葡": "pt", "粤": "yue",
}  # fmt: skip
# A country's code is no language's: KR stands for Korean, and for no Kanuri.
_OF_COUNTRIES = {"CN": "zh", "JP": "ja", "KR": "ko"}
_ITEMS = re.compile(r"[,;/；、]")
_TAGS = re.compile(r"[/,，、&+\s]+")
_SHORT_RUN = re.compile(
    rf"(?<![\u4e00-\u9fff])[{''.join(_SHORT)}]{{1,4}}(?=(?:双语|三语|雙語|三語|文|语|語)?(?:$|[^\u4e00-\u9fff]))"
)
_CLAUSE = re.compile(r"[,，;；(（)）]|\bwith\b|\binto\b|\bplus\b|[配附]")
_INTERPRETED = re.compile(
    r"interpret|translat|subtitle|caption|slides|翻译|翻譯|同传|同傳|交传|交傳|传译|傳譯|口译|口譯|字幕|课件|課件",
    re.IGNORECASE,
)
# What may stand beside names and says no more.
_BESIDE = re.compile(
    r"\b(?:and|or|und|et|y|only|bilingual|trilingual|languages?|spoken|in|simplified|traditional|brazilian)\b"
    r"|简体|繁体|簡體|繁體|双语|雙語|三语|三語|[文语語和及与與或、/&+.·\s-]",
    re.IGNORECASE,
)


def spoken_in(text: str) -> tuple[str, ...]:
    """The tags of the languages that a text says are spoken, those interpreted into left out: "Japanese with
    Chinese interpretation" and 日语，中文翻译 are both ``ja``. Empty where it says something else, or more."""
    tags = [_OF_COUNTRIES.get(part) or canonical_tag(part) for part in _TAGS.split(text.strip())]
    if all(tags):
        return tuple(dict.fromkeys(filter(None, tags)))
    # "Chinese with simultaneous interpretation into English": what stands before that.
    said = list(takewhile(lambda clause: not is_interpreted(clause), _CLAUSE.split(text)))
    text = " , ".join(said).casefold()
    found = [(match.start(), _tags()[match.group()]) for match in _names().finditer(text)]
    found += [(run.start(), _SHORT[c]) for run in _SHORT_RUN.finditer(text) for c in run.group()]
    rest = _BESIDE.sub("", _names().sub("", _SHORT_RUN.sub("", text)))
    return () if rest.replace(",", "") else tuple(dict.fromkeys(tag for _, tag in sorted(found, key=_place)))


def languages_of(text: str) -> tuple[str, ...]:
    """As ``spoken_in``; what it does not know is kept as it is written, item by item."""
    items = filter(None, map(str.strip, _ITEMS.split(text)))
    return spoken_in(text) or tuple(dict.fromkeys(tag for item in items for tag in spoken_in(item) or (item,)))


def _place(found: tuple[int, str]) -> int:
    return found[0]


def note_of(text: str, language: str) -> Localized:
    """What a text in a language says of languages beyond those that are spoken; empty where that is nothing."""
    return tagged(text, language) if is_interpreted(text) else EMPTY


def is_interpreted(text: str) -> bool:
    """Whether a text on languages tells of interpreting, too."""
    return _INTERPRETED.search(text) is not None


@lru_cache(maxsize=1)
def _tags() -> dict[str, str]:
    """Tag by name, without regions and scripts: the first language that is called so."""
    found = dict(_ALSO)
    for locale in _NAMED_IN:
        for tag, name in Locale.parse(locale).languages.items():
            # Longer tags are of languages that no forum speaks (Middle English), but for Cantonese, told above.
            if len(tag) == _COMMON:
                plain = name.casefold()
                found.setdefault(plain, tag)
                # 英语 is 英文.
                found.setdefault(f"{plain[:-1]}文" if plain.endswith(("语", "語")) else plain, tag)
    return found


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    """Any name as a whole word, the longest first."""
    names = sorted(_tags(), key=len, reverse=True)
    spaced = "|".join(re.escape(name) for name in names if not _is_han(name))
    return re.compile(
        rf"(?<!\w)(?:{spaced})(?!\w)|" + "|".join(re.escape(name) for name in names if _is_han(name))
    )


def _is_han(name: str) -> bool:
    return any("\u3400" <= c <= "\u9fff" for c in name)
