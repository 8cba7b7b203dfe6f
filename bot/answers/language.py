"""What a question is made of in each language: words, patterns and ideas, read from ``languages/<tag>.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from bot.answers.compiled_patterns import Codes, PatternCompiler
from bot.answers.disk_cache import cached
from bot.answers.language_patterns import LanguagePatterns, any_of
from bot.answers.normalise import normalise
from bot.answers.pattern_sets import NamedPatterns, PatternSet
from bot.answers.tokens import tokens
from bot.answers.vocabulary import HallWords, Vocabulary

T = TypeVar("T")
FOLDER = Path(__file__).parent / "languages"
_WORD = re.compile(r"[a-z]+")
_LATIN, _HAN = re.compile("[a-z]"), re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern and what it means; ``values`` are the fixed values of the rule."""

    means: str
    pattern: re.Pattern[str]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ShortQuestion:
    """A question as it is ``said`` of what the last answer was about (``of`` any of these), of ``anything``, or of
    what somebody may ``need``; and what it ``means``: ``{rest}`` is what the group captured, ``{goods}`` the goods
    that were looked for, ``{service}`` what was asked for that halls have."""

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
    ``no_ideas``: what holds a word of an idea, and is none; ``compounds``: words of goods that hold a small word;
    ``shorthand`` and ``spellings`` (patterns) are written otherwise by the rules; ``light``: words that tell who
    asks, why and how, hardly what; ``apart`` matches what stands between two questions; ``repairs`` what takes
    back what was said before it; ``chatter`` matches what is said to any bot, and ``anchors`` what makes it a
    question about an expo all the same; ``refused``: orders to a machine, and other people's data; ``own_hours``:
    how a text goes on after a hall that keeps hours of its own, ``own_lead`` what may stand before its name;
    ``faraway``: how a question is set in a place (``@``) of the world, ``fairs_elsewhere``: how it asks of a fair
    there, ``cities``: such places beside those that CLDR knows; ``asks``, ``tells``: how a kind of fact is asked
    for and told, ``details`` those of a known thing; ``measures``: how a measure of a product is asked for, and
    told in its name; ``having`` matches what a thing is asked to have ("a pool" in "does the hotel have a pool");
    ``counted`` captures ``what`` a number is asked of, ``amounts`` matches a number; ``beside``: what somebody
    says beside a name who asks for no more than its card; ``senses``: the ideas of a word that alone may mean any
    of them; ``goods``: words for any kind of goods; ``titled_surnames`` are words too, and surnames before a
    title; ``hired``: how what is on hire is called; ``endings`` of words, of which no slip makes a name;
    ``abbreviations`` that everybody uses: no slips, and nobody's own; ``amount`` matches one of money;
    ``elsewhere``: how all but one ``{country}`` are called; ``for_own_stand``: how an exhibitor's ``{question}``
    is put for a stand of their own.
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
    titled_surnames: frozenset[str]
    hired: tuple[str, ...]
    forms: frozenset[str]
    firm_words: frozenset[str]
    no_first: frozenset[str]
    no_part: frozenset[str]
    sells: frozenset[str]
    legal: frozenset[str]
    famous: frozenset[str]
    shorthand: dict[str, str]
    spellings: PatternSet[str]
    repairs: re.Pattern[str]
    apart: re.Pattern[str]
    chatter: PatternSet[str]
    anchors: re.Pattern[str]
    refused: re.Pattern[str]
    own_hours: re.Pattern[str]
    own_lead: re.Pattern[str]
    emergencies: dict[str, Emergency]
    no_emergency: re.Pattern[str]
    faraway: re.Pattern[str]
    fairs_elsewhere: re.Pattern[str]
    cities: tuple[str, ...]
    concepts: dict[str, tuple[str, ...]]
    no_ideas: tuple[str, ...]
    compounds: tuple[str, ...]
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
    halls: HallWords | None
    vocabulary: Vocabulary

    def number(self, text: str) -> int | None:
        """Digits or a number word."""
        return int(text) if text.isdigit() else self.numbers.get(text)


def _language(data: dict[str, Any], compiler: PatternCompiler) -> Language:
    """Of a language file; only tag, script, marks, stop, numbers, clock, time and cues must be there."""
    made, names = LanguagePatterns(data, compiler), data.get("names", {})
    rules = [
        TimeRule(
            rule["means"],
            made.time(rule["pattern"]),
            {key: value for key, value in rule.items() if key not in ("means", "pattern")},
        )
        for rule in data["time"]
    ]
    asked, told = (data.get("details", {}).get(part, {}) for part in ("asked", "told"))
    return Language(
        tag=data["tag"],
        spaced=data["script"] != "han",
        marks=made.whole([re.escape(word) for word in data["marks"]]),
        stop=made.stop(data["stop"]),
        numbers=data["numbers"],
        months=data.get("months", {}),
        dayparts=data.get("dayparts", {}),
        time_rules=PatternSet((rule, rule.pattern) for rule in rules),
        cues=NamedPatterns(made.each_whole(data["cues"])),
        spoken=NamedPatterns(made.each_whole(data.get("spoken", {}))),
        titled=made.each_whole(data.get("titled", {})),
        places=made.each_anywhere(data.get("places", {})),
        replies=made.each_anywhere(data.get("replies", {})),
        short_questions=tuple(
            ShortQuestion(frozenset(one["of"]), made.as_written(one["said"]), one["means"])
            for one in data.get("short_questions", ())
        ),
        plain_questions=data.get("plain_questions", {}),
        stand_ins=data.get("stand_ins", {}),
        objects=made.each_anywhere(data.get("objects", {})),
        common=frozenset(data.get("common", "").split()),
        light=frozenset(data.get("light", "").split()),
        generic=tuple(names.get("generic", ())),
        goods=tuple(names.get("goods", ())),
        endings=tuple(names.get("endings", ())),
        abbreviations=frozenset(names.get("abbreviations", "").split()),
        titles=tuple(names.get("titles", ())),
        surnames=frozenset(names.get("surnames", "").split()),
        titled_surnames=frozenset(names.get("titled_surnames", "").split()),
        hired=tuple(names.get("hired", "").split()),
        forms=frozenset(names.get("forms", ())),
        firm_words=frozenset(names.get("firm_words", "").split()),
        no_first=frozenset(names.get("no_first", "")),
        no_part=frozenset(names.get("no_part", "").split()),
        sells=frozenset(names.get("sells", "")),
        legal=frozenset(names.get("legal", "").split()),
        shorthand=data.get("shorthand", {}),
        spellings=PatternSet((right, made.whole([said])) for said, right in data.get("spellings", {}).items()),
        repairs=made.whole(data.get("repairs", ())),
        apart=made.as_written(data.get("apart", ())),
        chatter=PatternSet(
            (kind, made.whole([one])) for kind, patterns in data.get("chatter", {}).items() for one in patterns
        ),
        anchors=made.whole(data.get("anchors", ())),
        refused=made.whole(data.get("refused", ())),
        own_hours=made.as_written(data.get("own_hours", ())),
        own_lead=made.as_written(data.get("own_lead", ()), repeated=True),
        emergencies={
            kind: Emergency(*(made.whole(words.get(part, ())) for part in ("said", "surely", "told")))
            for kind, words in data.get("emergencies", {}).items()
        },
        no_emergency=made.whole(data.get("no_emergency", ())),
        faraway=made.whole(data.get("faraway", ())),
        fairs_elsewhere=made.whole(data.get("fairs_elsewhere", ())),
        cities=tuple(names.get("cities", ())),
        famous=frozenset(names.get("famous", ())),
        concepts={name: tuple(words) for name, words in data.get("concepts", {}).items()},
        no_ideas=tuple(data.get("no_ideas", ())),
        compounds=tuple(data.get("compounds", ())),
        glossary={name: tuple(words) for name, words in data.get("glossary", {}).items()},
        asks=NamedPatterns(made.each_whole({**data.get("asks", {}), **asked})),
        tells=made.each_whole({**data.get("tells", {}), **told}),
        details=frozenset(asked),
        measures={
            name: (made.whole(words["asked"]), made.whole(words["told"]))
            for name, words in data.get("measures", {}).items()
        },
        having=made.whole(data.get("having", ())),
        beside=made.whole(data.get("beside", ())),
        counted=tuple(made.as_written([pattern]) for pattern in data.get("counted", ())),
        amounts=made.whole(data.get("amounts", ())),
        senses={word: tuple(ideas) for word, ideas in data.get("senses", {}).items()},
        countries=data.get("countries", {}),
        amount=made.amount(),
        elsewhere=data.get("elsewhere", "{country}"),
        for_own_stand=data.get("for_own_stand", "{question}"),
        halls=HallWords.of(data["halls"]) if "halls" in data else None,
        vocabulary=Vocabulary.of(data, made),
    )


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """All languages of questions, by tag."""
    compiler = PatternCompiler(cached_of_languages("patterns", pattern_codes))
    return tuple(_language(data, compiler) for data in _files())


def pattern_codes() -> Codes:
    """What all patterns of the languages are compiled to."""
    compiler = PatternCompiler()
    for data in _files():
        _language(data, compiler)
    return compiler.codes


def _files() -> Iterator[dict[str, Any]]:
    return map(tomllib.loads, _texts())


@lru_cache(maxsize=1)
def _texts() -> tuple[str, ...]:
    return tuple(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.toml")))


def cached_of_languages(name: str, make: Callable[[], T], *others: str) -> T:
    """What is made of the language files, and other texts, cached under a name: see ``cached``."""
    return cached(FOLDER, name, (*_texts(), *others), make)


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


def telling_tokens(text: str) -> frozenset[str]:
    """The tokens of normalised text, but those of small words."""
    return frozenset(token for token in tokens(text) if not is_stop_word(token, spaced=token.isascii()))


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


@lru_cache(maxsize=10_000)
def language_of_text(text: str) -> str:
    """The language that an organiser's text is written in: that of its characters, where it has any, else the one
    whose small words it has, else English. One in two languages counts as Chinese."""
    plain = normalise(text)
    marks = {one.tag: len(one.marks.findall(plain)) for one in languages()}
    by_script = [one.tag for one in languages() if one.spaced != bool(_HAN.search(plain))]
    return _most_marked(by_script, marks, "en") or "en"


def _most_marked(tags: list[str], marks: dict[str, int], locale: str) -> str | None:
    """The language whose small words stand in the text most often; the viewer's where two are alike."""
    return max(tags, key=lambda tag: (marks[tag], tag == locale, tag == "en"), default=None)
