"""What a question is made of in each language: words, patterns and ideas, read from ``languages/<tag>.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "languages"
_SECOND = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern and what it means; ``values`` are the fixed values of the rule."""

    means: str
    pattern: re.Pattern[str]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Language:
    """One language of questions. ``stop`` matches a word (or a stretch of Chinese) that says nothing; ``replies``
    are whole questions that hang on the last answer.
    """

    tag: str
    spaced: bool
    marks: re.Pattern[str]
    stop: re.Pattern[str]
    numbers: dict[str, int]
    months: dict[str, int]
    dayparts: dict[str, str]
    time_rules: tuple[TimeRule, ...]
    cues: dict[str, re.Pattern[str]]
    spoken: dict[str, re.Pattern[str]]
    places: dict[str, tuple[re.Pattern[str], ...]]
    replies: dict[str, tuple[re.Pattern[str], ...]]
    common: frozenset[str]
    generic: tuple[str, ...]
    titles: tuple[str, ...]
    pinyin: tuple[str, ...]
    concepts: dict[str, tuple[str, ...]]
    countries: dict[str, str]

    def number(self, text: str) -> int | None:
        """Digits or a number word."""
        return int(text) if text.isdigit() else self.numbers.get(text)


def _any_of(words: Any) -> str:
    """An alternation of literal words, the longest first; matches nothing where there are none."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _spaces(pattern: str) -> str:
    """A space in a pattern is any white space, ``" ?"`` any or none."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def _whole(patterns: list[str], spaced: bool) -> re.Pattern[str]:
    """Any of the patterns as whole words (where words are spaced)."""
    joined = "|".join(_spaces(pattern) for pattern in sorted(patterns, key=len, reverse=True))
    if spaced:
        return re.compile(rf"(?<![a-z0-9])(?:{joined})(?![a-z0-9])")
    # Latin words in a language without spaces are still words: "ok" is no part of "look".
    return re.compile(rf"(?<![a-z0-9])(?=[a-z])(?:{joined})(?![a-z0-9])|(?![a-z])(?:{joined})")


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for name, text in macros.items():
        pattern = pattern.replace("{" + name + "}", text)
    return pattern


def _macros(data: dict[str, Any]) -> dict[str, str]:
    words = "(?:" + _any_of(data["numbers"]) + ")"
    simple = {
        "words": words,
        "n": rf"(?:\d{{1,3}}|{words})",
        "months": "(?:" + _any_of(data["months"]) + ")",
        "dayparts": "(?:" + _any_of(data["dayparts"]) + ")",
    }
    clock = _expand(data["clock"]["pattern"], simple)
    return {"clock2": _SECOND.sub(r"(?P<\1_2>", clock), "clock": clock, **simple}


def _language(data: dict[str, Any]) -> Language:
    spaced = data["script"] != "han"
    macros = _macros(data)
    rules = tuple(
        TimeRule(
            rule["means"],
            re.compile(_spaces(_expand(rule["pattern"], macros))),
            {key: value for key, value in rule.items() if key not in ("means", "pattern")},
        )
        for rule in data["time"]
    )
    stop = [re.escape(word) for word in data["stop"]]
    return Language(
        tag=data["tag"],
        spaced=spaced,
        marks=_whole([re.escape(word) for word in data["marks"]], spaced),
        stop=_whole(stop, spaced),
        numbers=data["numbers"],
        months=data["months"],
        dayparts=data["dayparts"],
        time_rules=rules,
        cues={name: _whole(patterns, spaced) for name, patterns in data["cues"].items()},
        spoken={tag: _whole(patterns, spaced) for tag, patterns in data["spoken"].items()},
        places={
            name: tuple(re.compile(_spaces(_expand(p, macros))) for p in patterns)
            for name, patterns in data["places"].items()
        },
        replies={
            name: tuple(re.compile(_spaces(_expand(p, macros))) for p in patterns)
            for name, patterns in data["replies"].items()
        },
        common=frozenset(data.get("common", "").split()),
        generic=tuple(data["names"]["generic"]),
        titles=tuple(data["names"]["titles"]),
        pinyin=tuple(data["names"].get("pinyin", ())),
        concepts={name: tuple(words) for name, words in data["concepts"].items()},
        countries=data["countries"],
    )


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """All languages of questions, by tag."""
    return tuple(_language(tomllib.loads(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.toml")))


def language_of_question(text: str, locale: str) -> str:
    """The language to answer in: told by its small words, then by its script, the viewer's locale breaking ties.

    ``text`` is normalised. A booth number or a name alone says nothing: the locale decides.
    """
    han = len(re.findall(r"[\u3400-\u9fff]", text))
    latin = len(re.findall(r"[a-z]{2,}", text))
    marked = [one.tag for one in languages() if one.marks.search(text)]
    if han and (not latin or "zh" in marked):
        return "zh"
    if not han and "en" not in marked and latin <= 3:
        return locale
    if not han or "en" in marked or latin > han:
        return "en"
    return "zh"
