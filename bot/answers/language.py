"""What a question is made of in each language: words, patterns and ideas, read from ``languages/<tag>.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from bot.answers.pattern_sets import NamedPatterns, PatternSet
from bot.answers.patterns import WORD_BEGINS, WORD_ENDS

FOLDER = Path(__file__).parent / "languages"
_SECOND = re.compile(r"\(\?P<(\w+)>")
_NOTHING = r"(?!)"
_AMOUNT = r"(?:{codes}|[€$£¥₩₹])\s?\d|\d\s?(?:{codes}|{coins}|€)(?![a-z])"
_WORD = re.compile(r"[a-z]+")
_LATIN, _HAN = re.compile("[a-z]"), re.compile(r"[\u3400-\u9fff]")
# A word ends where Chinese begins: "day 1要", "morning有什么".
_AT_LATIN_WORDS = re.ASCII
# What stands around whole words.
_BEFORE, _AFTER = f"{WORD_BEGINS}(?:", f"){WORD_ENDS}"
# Whether a pattern has a letter, or what may stand for one; these have, and stand for none.
_MAY_BE_LATIN = re.compile(r"[a-z.\\]|\[\^")
_NOT_LATIN = re.compile(r"\\[sd]|\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern and what it means; ``values`` are the fixed values of the rule."""

    means: str
    pattern: re.Pattern[str]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ShortQuestion:
    """A question as it is ``said`` of what the last answer was about (``of`` any of these), and what it ``means``:
    ``{rest}`` is what the group captured."""

    of: frozenset[str]
    said: re.Pattern[str]
    means: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """One kind of emergency: how it is ``said``; what of that is so whatever else is said (``surely``: "there is a
    fire"), where the rest may be of products, talks or rules; and what a text that helps in it says (``told``)."""

    said: re.Pattern[str]
    surely: re.Pattern[str]
    told: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Language:
    """One language of questions. ``stop`` matches a word (or a stretch of Chinese) that says nothing; ``replies``
    are whole questions that hang on the last answer, ``short_questions`` such as are put in full;
    ``plain_questions``: how rules read what is asked of the catalogue, ``stand_ins`` for the names in them;
    ``objects`` capture what a question is outright after; ``glossary``: further words of ideas, for texts alone;
    ``shorthand`` and ``spellings`` (patterns) are written otherwise by the rules; ``light``: words that tell who
    asks, why and how, hardly what; ``apart`` matches what stands between two questions; ``repairs`` what takes
    back what was said before it; ``chatter`` matches what is said to any bot, and ``anchors`` what makes it a
    question about an expo all the same; ``refused``: orders to a machine, and other people's data; ``own_hours``:
    how a text goes on after a hall that keeps hours of its own, ``own_lead`` what may stand before its name;
    ``faraway``: how a question is set in a place (``@``) of the world, ``cities``: such places beside those that
    CLDR knows; ``asks``, ``tells``: how a kind of fact is asked for and told, ``details`` those of a known thing;
    ``measures``: how a measure of a product is asked for, and told in its name; ``having`` matches what a thing is
    asked to have ("a pool" in "does the hotel have a pool"); ``counted`` captures ``what`` a number is asked of,
    ``amounts`` matches a number; ``beside``: what somebody says beside a name who asks for no more than its card;
    ``senses``: the ideas of a word that alone may mean any of them; ``goods``: words for any kind of goods;
    ``endings`` of words, of which no slip makes a name; ``abbreviations`` that everybody uses: no slips, and
    nobody's own; ``amount`` matches one of money; ``elsewhere``: how all but one ``{country}`` are called;
    ``for_own_stand``: how an exhibitor's ``{question}`` is put for a stand of their own.
    """

    tag: str
    spaced: bool
    marks: re.Pattern[str]
    stop: re.Pattern[str]
    numbers: dict[str, int]
    months: dict[str, int]
    dayparts: dict[str, str]
    time_rules: PatternSet[TimeRule]
    cues: NamedPatterns
    spoken: NamedPatterns
    titled: dict[str, re.Pattern[str]]
    places: dict[str, tuple[re.Pattern[str], ...]]
    replies: dict[str, tuple[re.Pattern[str], ...]]
    short_questions: tuple[ShortQuestion, ...]
    plain_questions: dict[str, str]
    stand_ins: dict[str, str]
    objects: dict[str, tuple[re.Pattern[str], ...]]
    common: frozenset[str]
    light: frozenset[str]
    generic: tuple[str, ...]
    goods: tuple[str, ...]
    endings: tuple[str, ...]
    abbreviations: frozenset[str]
    titles: tuple[str, ...]
    surnames: frozenset[str]
    forms: frozenset[str]
    legal: frozenset[str]
    famous: frozenset[str]
    shorthand: dict[str, str]
    spellings: PatternSet[str]
    repairs: re.Pattern[str]
    apart: re.Pattern[str]
    chatter: re.Pattern[str]
    anchors: re.Pattern[str]
    refused: re.Pattern[str]
    own_hours: re.Pattern[str]
    own_lead: re.Pattern[str]
    emergencies: dict[str, Emergency]
    no_emergency: re.Pattern[str]
    faraway: re.Pattern[str]
    cities: tuple[str, ...]
    concepts: dict[str, tuple[str, ...]]
    glossary: dict[str, tuple[str, ...]]
    asks: NamedPatterns
    tells: dict[str, re.Pattern[str]]
    details: frozenset[str]
    measures: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]
    having: re.Pattern[str]
    beside: re.Pattern[str]
    counted: tuple[re.Pattern[str], ...]
    amounts: re.Pattern[str]
    senses: dict[str, tuple[str, ...]]
    countries: dict[str, str]
    amount: re.Pattern[str]
    elsewhere: str
    for_own_stand: str

    def number(self, text: str) -> int | None:
        """Digits or a number word."""
        return int(text) if text.isdigit() else self.numbers.get(text)


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the literal words, the longest first; matches nothing where there are none. What begins
    alike stands together: many times faster than one long list."""
    return _branches(sorted(set(words))) or r"(?!)"


def _branches(words: list[str]) -> str:
    """``words`` are sorted, so that those of one first letter are neighbours."""
    found = []
    for letter, group in groupby((word for word in words if word), key=lambda word: word[0]):
        rests = [word[1:] for word in group]
        rest = re.escape(rests[0]) if len(rests) == 1 else f"(?:{_branches(rests)})"
        found.append(re.escape(letter) + rest)
    return "|".join([*found, *([""] if "" in words else [])])


def _spaces(pattern: str) -> str:
    """A space in a pattern is any white space, ``" ?"`` any or none."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def _whole(patterns: list[str], spaced: bool) -> re.Pattern[str]:
    """Any of the patterns as whole words (where words are spaced)."""
    return re.compile(_whole_source(patterns, spaced))


def _whole_source(patterns: list[str], spaced: bool) -> str:
    ordered = [_spaces(pattern) for pattern in sorted(patterns, key=len, reverse=True)]
    if spaced:
        return f"{_BEFORE}{'|'.join(ordered)}{_AFTER}"
    # Latin words in a language without spaces are still words: "ok" is no part of "look".
    latin = [pattern for pattern in ordered if _MAY_BE_LATIN.search(_NOT_LATIN.sub("", pattern))]
    words = rf"|(?=[a-z]){_BEFORE}{'|'.join(latin)}{_AFTER}" if latin else ""
    return rf"(?![a-z])(?:{'|'.join(ordered)}){words}"


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for name, text in macros.items():
        pattern = pattern.replace("{" + name + "}", text)
    return pattern


def _macros(data: dict[str, Any]) -> dict[str, str]:
    words = "(?:" + any_of(data["numbers"]) + ")"
    simple = {
        "words": words,
        "n": rf"(?:\d{{1,3}}|{words})",
        "months": "(?:" + any_of(data.get("months", ())) + ")",
        "dayparts": "(?:" + any_of(data.get("dayparts", ())) + ")",
        "codes": "(?:" + any_of(data.get("currency_codes", ())) + ")",
        "coins": "(?:" + any_of(data.get("currency_names", ())) + ")",
        "kept": _not_after(word[:-1] for word in data.get("kept", ())),
    }
    clock = _expand(data["clock"]["pattern"], simple)
    return {"clock2": _SECOND.sub(r"(?P<\1_2>", clock), "clock": clock, **simple}


def _compiled(table: dict[str, list[str]], macros: dict[str, str]) -> dict[str, tuple[re.Pattern[str], ...]]:
    return {
        name: tuple(re.compile(_spaces(_expand(pattern, macros))) for pattern in patterns)
        for name, patterns in table.items()
    }


def _but_in(word: str, kept: Sequence[str]) -> str:
    """The pattern of a stop word, but for where it is the end of a word that is kept."""
    before = (one.removesuffix(word) for one in kept if one != word and one.endswith(word))
    return _not_after(before) + re.escape(word).replace("\\ ", " ")


def _not_after(words: Iterable[str]) -> str:
    """A pattern for where none of some words stands before."""
    return "".join(f"(?<!{re.escape(word)})" for word in words)


def _language(data: dict[str, Any]) -> Language:
    """Of a language file; only tag, script, marks, stop, numbers, clock, time and cues must be there."""
    spaced = data["script"] != "han"
    macros = _macros(data)
    names = data.get("names", {})
    rules = tuple(
        TimeRule(
            rule["means"],
            re.compile(_spaces(_expand(rule["pattern"], macros)), _AT_LATIN_WORDS if spaced else 0),
            {key: value for key, value in rule.items() if key not in ("means", "pattern")},
        )
        for rule in data["time"]
    )
    stop = [_but_in(word, data.get("kept", ())) for word in data["stop"]]
    asked, told = (data.get("details", {}).get(part, {}) for part in ("asked", "told"))
    return Language(
        tag=data["tag"],
        spaced=spaced,
        marks=_whole([re.escape(word) for word in data["marks"]], spaced),
        stop=_whole(stop, spaced),
        numbers=data["numbers"],
        months=data.get("months", {}),
        dayparts=data.get("dayparts", {}),
        time_rules=PatternSet((rule, rule.pattern) for rule in rules),
        cues=NamedPatterns({name: _whole(patterns, spaced) for name, patterns in data["cues"].items()}),
        spoken=NamedPatterns({tag: _whole(some, spaced) for tag, some in data.get("spoken", {}).items()}),
        titled={idea: _whole(begun, spaced) for idea, begun in data.get("titled", {}).items()},
        places=_compiled(data.get("places", {}), macros),
        replies=_compiled(data.get("replies", {}), macros),
        short_questions=tuple(
            ShortQuestion(frozenset(one["of"]), re.compile("|".join(one["said"])), one["means"])
            for one in data.get("short_questions", ())
        ),
        plain_questions=data.get("plain_questions", {}),
        stand_ins=data.get("stand_ins", {}),
        objects=_compiled(data.get("objects", {}), macros),
        common=frozenset(data.get("common", "").split()),
        light=frozenset(data.get("light", "").split()),
        generic=tuple(names.get("generic", ())),
        goods=tuple(names.get("goods", ())),
        endings=tuple(names.get("endings", ())),
        abbreviations=frozenset(names.get("abbreviations", "").split()),
        titles=tuple(names.get("titles", ())),
        surnames=frozenset(names.get("surnames", "").split()),
        forms=frozenset(names.get("forms", ())),
        legal=frozenset(names.get("legal", "").split()),
        shorthand=data.get("shorthand", {}),
        spellings=PatternSet(
            (right, _whole_source([pattern], spaced)) for pattern, right in data.get("spellings", {}).items()
        ),
        repairs=_whole(data.get("repairs", [_NOTHING]), spaced),
        apart=re.compile("|".join(data.get("apart", [_NOTHING]))),
        chatter=_whole([one for kind in data.get("chatter", {}).values() for one in kind] or [_NOTHING], spaced),
        anchors=_whole(data.get("anchors", [_NOTHING]), spaced),
        refused=_whole(data.get("refused", [_NOTHING]), spaced),
        own_hours=re.compile("|".join(data.get("own_hours", [_NOTHING]))),
        own_lead=re.compile(f"^(?:{'|'.join(data.get('own_lead', [_NOTHING]))})+"),
        emergencies={
            kind: Emergency(*(_whole(words.get(part, [_NOTHING]), spaced) for part in ("said", "surely", "told")))
            for kind, words in data.get("emergencies", {}).items()
        },
        no_emergency=_whole(data.get("no_emergency", [_NOTHING]), spaced),
        faraway=_whole(data.get("faraway", [_NOTHING]), spaced),
        cities=tuple(names.get("cities", ())),
        famous=frozenset(names.get("famous", ())),
        concepts={name: tuple(words) for name, words in data.get("concepts", {}).items()},
        glossary={name: tuple(words) for name, words in data.get("glossary", {}).items()},
        asks=NamedPatterns(
            {
                kind: _whole([_expand(pattern, macros) for pattern in patterns], spaced)
                for kind, patterns in {**data.get("asks", {}), **asked}.items()
            }
        ),
        tells={
            kind: _whole([_expand(pattern, macros) for pattern in patterns], spaced)
            for kind, patterns in {**data.get("tells", {}), **told}.items()
        },
        details=frozenset(asked),
        measures={
            name: (_whole(words["asked"], spaced), _whole(words["told"], spaced))
            for name, words in data.get("measures", {}).items()
        },
        having=_whole(data.get("having", [_NOTHING]), spaced),
        beside=_whole(data.get("beside", [_NOTHING]), spaced),
        counted=tuple(re.compile(pattern) for pattern in data.get("counted", ())),
        amounts=_whole(data.get("amounts", [_NOTHING]), spaced),
        senses={word: tuple(ideas) for word, ideas in data.get("senses", {}).items()},
        countries=data.get("countries", {}),
        amount=re.compile(_expand(_AMOUNT, macros)),
        elsewhere=data.get("elsewhere", "{country}"),
        for_own_stand=data.get("for_own_stand", "{question}"),
    )


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """All languages of questions, by tag."""
    return tuple(_language(tomllib.loads(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.toml")))


# Every pattern of a question is looked for in the same text.
@lru_cache(maxsize=200)
def languages_of(text: str) -> tuple[Language, ...]:
    """Those whose letters stand in normalised text: no pattern of the others says anything of it; all of them,
    where it has no letters ("9.16?")."""
    return _languages_with(latin=_LATIN.search(text) is not None, han=_HAN.search(text) is not None)


@lru_cache(maxsize=4)
def _languages_with(*, latin: bool, han: bool) -> tuple[Language, ...]:
    alike = latin is han
    return tuple(one for one in languages() if alike or (latin if one.spaced else han))


@lru_cache(maxsize=10_000)
def is_stop_word(word: str, *, spaced: bool) -> bool:
    """Whether a word (a stretch of Chinese) says nothing, in any language that is written so."""
    return any(one.stop.fullmatch(word) for one in languages() if one.spaced is spaced)


def is_surname(name: str) -> bool:
    """Whether a character or word is a surname, in any language."""
    return any(name in one.surnames for one in languages())


@lru_cache(maxsize=1)
def _light() -> tuple[frozenset[str], re.Pattern[str]]:
    """The light words of languages with spaces between words, and a pattern of the others."""
    spaced = frozenset(word for one in languages() if one.spaced for word in one.light)
    return spaced, re.compile(any_of({word for one in languages() if not one.spaced for word in one.light}))


def is_light(word: str) -> bool:
    """Whether a word in Latin letters is a light one."""
    return word in _light()[0]


@lru_cache(maxsize=200)
def light_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of normalised text that are light words."""
    spaced, unspaced = _light()
    words = (match.span() for match in _WORD.finditer(text) if match.group() in spaced)
    return (*words, *(match.span() for match in unspaced.finditer(text)))


def without_stop_words(text: str, *, spaced: bool, shortest: int = 1) -> str:
    """The text with its stop words of so many characters blanked out, places kept."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match.group()) if len(match.group()) >= shortest else match.group()

    for one in languages():
        if one.spaced is spaced:
            text = one.stop.sub(blank, text)
    return text


def language_of_question(text: str, locale: str) -> str:
    """The language to answer in: told by its small words, then by its script, the viewer's locale breaking ties.

    ``text`` is normalised. A booth number, a name or a language that we do not read says nothing: the locale
    decides.
    """
    han = len(re.findall(r"[\u3400-\u9fff]", text))
    latin = len(re.findall(r"[a-z]{2,}", text))
    marks = {one.tag: len(one.marks.findall(text)) for one in languages()}
    spaced = _most_marked([one.tag for one in languages() if one.spaced], marks, locale)
    unspaced = _most_marked([one.tag for one in languages() if not one.spaced], marks, locale)
    if han and unspaced and (not latin or marks[unspaced]):
        return unspaced
    if spaced and (marks[spaced] or (han and latin > han)):
        return spaced
    return unspaced if han and unspaced else locale


def _most_marked(tags: list[str], marks: dict[str, int], locale: str) -> str | None:
    """The language whose small words stand in the text most often; the viewer's where two are alike."""
    return max(tags, key=lambda tag: (marks[tag], tag == locale, tag == "en"), default=None)
