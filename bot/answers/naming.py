"""Everything in a catalogue that has a name, under all the names that people use for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from bot.answers.aliases import (
    beginnings,
    company_aliases,
    initials,
    is_plain,
    noted_names,
    person_aliases,
    telling_words,
    without_note,
)
from bot.answers.all_words import name_words, whole_name
from bot.answers.concepts import concepts, words_of
from bot.answers.countries import ABROAD, HOME, country_names, home_of
from bot.answers.language import languages
from bot.answers.language_patterns import any_of
from bot.answers.latin_words import is_everyday
from bot.answers.names import NameIndex, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.people import DOT
from bot.answers.pinyin import romanised
from bot.answers.place_naming import add_places
from bot.answers.tokens import tokens, units
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor

_COLON = re.compile("[:：]")
_LONG_SURNAME = 3
# A title, a first name, and at least one more.
_TITLED = 2
# So many companies may share the beginning of a name.
_SHARED = 4
# Words of a part of a title that stands for all of it: before its colon, and after it.
_PARTS = (2, 3)
_LIST = re.compile("[;；,，、]")
# Every fair has one of each, whatever the language of its title.
_EVENTS = frozenset({"#opening_ceremony", "#closing_ceremony"})
# So short, a name is hardly ever mistyped for another; so long is a place with what is a company's own.
_INITIALS, _PLACE_AND_OWN = 4, 4


def name_index(
    catalogue: Catalogue,
    speakers: dict[str, Localized],
    begun: Mapping[str, str],
    things: set[str],
    is_word: Callable[[str, str, str], bool],
) -> NameIndex:
    """Index all names. ``speakers``: key -> name; ``begun``: see ``occasions``; ``things``: the tokens of what is
    shown. ``is_word`` tells whether a token is a word of the texts, where that part of a name stands without the
    rest of it: a short form that is one names nothing."""
    index = NameIndex()
    common = {word for one in languages() for word in one.common}

    def is_no_surname(alias: str) -> bool:
        return is_plain(alias) or alias in common or any(token in things for token in tokens(alias))

    def is_ordinary(alias: str, name: str) -> bool:
        return is_plain(alias) or (len(found := tokens(alias)) == 1 and is_word(found[0], alias, name))

    _add_exhibitors(index, catalogue, is_ordinary, things)
    _add_speakers(index, speakers, is_no_surname)
    add_places(index, catalogue, things)
    _add_topics(index, catalogue, begun, things)
    _add_countries(index, home_of(catalogue.expo.timezone))
    return index


def _add_countries(index: NameIndex, home: str) -> None:
    """Countries and regions; what is foreign depends on where the expo is."""
    there = {ABROAD: ABROAD + home, HOME: home}
    for name, code in country_names().items():
        if len(name) < 2 or name in name_words().no_country or (code in there and not home):
            continue
        index.add(Ref("country", there.get(code, code)), name, near=False)


def tokens_shown(catalogue: Catalogue) -> set[str]:
    """The tokens of categories and products."""
    return {
        token
        for exhibitor in catalogue.programme.exhibitors
        for text in (*exhibitor.categories, *exhibitor.products)
        for value in text.values()
        for token in tokens(normalise(value))
    }


def _add_exhibitors(
    index: NameIndex, catalogue: Catalogue, is_ordinary: Callable[[str, str], bool], things: set[str]
) -> None:
    words: defaultdict[str, dict[Ref, str]] = defaultdict(dict)
    generic = {romanised(word) for one in languages() for word in one.generic if has_han(word)}
    lines = {normalise(name) for category in catalogue.categories.values() for name in category.values()}
    for exhibitor in catalogue.programme.exhibitors:
        ref = Ref("exhibitor", exhibitor.id)
        for short, name in _initials(exhibitor, things):
            words[short][ref] = name
        if not exhibitor.id.isdigit() and not exhibitor.id.isalpha():
            index.add(ref, normalise(exhibitor.id), near=False)
        for called in _also_called(exhibitor):
            index.add(ref, called, near=len(called) > _INITIALS)
        for name in map(normalise, exhibitor.name.values()):
            for number, alias in enumerate(dict.fromkeys(company_aliases(name, lines))):
                if len(alias) >= 2 and (number == 0 or not is_ordinary(alias, name)):
                    # 北境 is not meant where somebody types "beijing".
                    index.add(ref, alias, near=number == 0 or romanised(alias) not in generic)
            for word in telling_words(name):
                # "Companies from Finland" are not Aurora Print Finland alone.
                if things.isdisjoint(tokens(word)) and word not in country_names():
                    words[word][ref] = name
            for word in beginnings(name):
                # 衡滩 of 衡滩巨丰, where the fair is, is said with what is its own.
                at_home = len(word) == _PLACE_AND_OWN and is_ordinary(word[:2], name)
                said = tokens(word[2:] if at_home else word)
                # 阳台 of 阳台记 is what half the hall sells.
                if things.isdisjoint(said) and not any(is_ordinary(one, name) for one in said):
                    words[word][ref] = name
    _add_words(index, words, is_ordinary)


def _initials(exhibitor: Exhibitor, things: set[str]) -> Iterator[tuple[str, str]]:
    """What its names begin with in capitals, each with its name; "who makes UPS?" asks for no UPS Power alone."""
    shorts = ((short, normalise(name)) for name in exhibitor.name.values() for short in initials(name))
    return (one for one in shorts if not one[0].isalpha() or things.isdisjoint(tokens(one[0])))


def is_of_names(column: str) -> bool:
    """Whether a further column of the list holds what people call a company."""
    return whole_name(column.strip().lower(), "alias_column") is not None


def _also_called(exhibitor: Exhibitor) -> Iterator[str]:
    """What the organiser says that people call it: in a further column, or in brackets behind its name."""
    shorts = (short for name in exhibitor.name.values() for short in noted_names(normalise(name)))
    yield from (one for one in shorts if not (is_plain(one) or is_everyday(one) or one in country_names()))
    for column, said in exhibitor.extra.items():
        if is_of_names(column):
            names = (normalise(name).strip() for name in _LIST.split(said))
            yield from (name for name in names if len(name) >= 2 and not is_plain(name))


def _add_words(
    index: NameIndex, words: dict[str, dict[Ref, str]], is_ordinary: Callable[[str, str], bool]
) -> None:
    """Words of one company's name alone, and beginnings that a few share ("Nordlys": the Blades or the Cables)."""
    for word, names in words.items():
        shared = len(names) <= _SHARED and all(name.startswith(word) for name in names.values())
        if (len(names) == 1 or shared) and not any(is_ordinary(word, name) for name in names.values()):
            for ref in names:
                index.add(ref, word, near=len(names) == 1 and len(word) > 2)


def _add_speakers(index: NameIndex, speakers: dict[str, Localized], is_ordinary: Callable[[str], bool]) -> None:
    for key, person in speakers.items():
        ref = Ref("speaker", key)
        for name in map(normalise, person.values()):
            for number, alias in enumerate(dict.fromkeys(person_aliases(name))):
                if number == 0 or not is_ordinary(alias):
                    # A surname alone must be right: "pieces" is not Ms Pierce.
                    index.add(ref, alias, near=" " in alias or has_han(alias))
        for called in _by_first_name(person):
            index.add(Ref("speaker", key), called, near=False)
        for name in filter(has_han, person.values()):
            # A foreign name in Chinese characters: 伊莫金·费尔韦瑟 is called by the last part too.
            surname = without_note(normalise(DOT.split(name)[-1]))
            if len(surname) >= _LONG_SURNAME and surname != normalise(name):
                index.add(ref, surname)


def _by_first_name(person: Localized) -> Iterator[str]:
    """Who has a title is called so by it and the first name, too: "Dr Ruth", 露丝博士 (of 露丝·安伯盖特博士)."""
    titles = {title for one in languages() for title in one.titles}
    for name in person.values():
        words = normalise(name).replace(".", "").split()
        if len(words) > _TITLED and words[0] in titles:
            yield f"{words[0]} {words[1]}"
        first, *rest = DOT.split(name)
        yield from (
            normalise(first) + title for title in titles if rest and has_han(name) and name.endswith(title)
        )


def _add_sessions(index: NameIndex, catalogue: Catalogue, begun: Mapping[str, str], things: set[str]) -> None:
    """Sessions by title, and by what stands before or after its colon where that is one's own."""
    parts: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    noted = _noted(catalogue)
    for session in catalogue.sessions:
        ref = Ref("session", session.id)
        for title in map(normalise, session.title.values()):
            index.add(ref, title, near=False)
            for part, least in zip(_COLON.split(title), _PARTS, strict=False):
                main = part.strip()
                long = len(units(main)) >= least + (1 if has_han(main) else 0)
                # "Home batteries" is a topic, "opening show" one session.
                if main != title and long and not (things.issuperset(tokens(main)) or _is_day(main, noted)):
                    parts[main][ref] = None
            for idea in concepts(title):
                if not _EVENTS.isdisjoint(idea.tokens):
                    for word in words_of(idea.tokens[0]):
                        index.add(ref, word, near=False)
    for id_, occasion in begun.items():
        for called in words_of(occasion):
            index.add(Ref("session", id_), called, near=False)
    for main, refs in parts.items():
        if len(refs) == 1 and not is_plain(main):
            index.add(next(iter(refs)), main, near=False)


def _noted(catalogue: Catalogue) -> set[str]:
    """The words of the notes on days."""
    notes = (text for day in catalogue.days for text in day.note.values())
    return {token for text in notes for token in tokens(normalise(text))}


def _is_day(called: str, noted: set[str]) -> bool:
    """Whether it is what a day is called by its note ("public day", 公众日): no session is meant."""
    match = whole_name(called, "day")
    said = tokens(match["called"]) if match else []
    return bool(said) and noted.issuperset(said)


@lru_cache(maxsize=1)
def _both() -> re.Pattern[str]:
    """Between two things of which either is meant ("Carbon Services & Green Finance")."""
    words = (
        f" {word} " if one.spaced else word
        for one in languages()
        for word in one.vocabulary.function_words.conjunctions
    )
    return re.compile(f" ?[&,/] ?|{any_of(words)}")


def _add_topics(index: NameIndex, catalogue: Catalogue, begun: Mapping[str, str], things: set[str]) -> None:
    """Sessions, categories and tracks."""
    _add_sessions(index, catalogue, begun, things)
    named = [(name, Ref("category", key)) for key, name in catalogue.categories.items()]
    named += [(name, Ref("track", key)) for key, name in catalogue.tracks.items()]
    for value, ref in named:
        for name in map(normalise, value.values()):
            if len(name) >= 2:
                index.add(ref, name, near=False)
            for part in _both().split(name):
                if part != name and len(units(part)) >= (4 if has_han(part) else 2):
                    index.add(ref, part, near=False)
