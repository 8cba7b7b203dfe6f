"""Everything in a catalogue that has a name, under all the names that people use for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from bot.answers.aliases import company_aliases, first_word, is_plain, person_aliases
from bot.answers.countries import country_names
from bot.answers.names import NameIndex, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.tokens import tokens
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized

# Short forms that are words of any sentence.
_NO_COUNTRY = frozenset({"us", "in", "it"})


def name_index(catalogue: Catalogue, speakers: dict[str, Localized], is_word: Callable[[str], bool]) -> NameIndex:
    """Index all names. ``speakers``: key -> name. ``is_word`` tells whether a token is a word of the texts: a
    short form that is one names nothing."""
    index = NameIndex()

    def is_ordinary(alias: str) -> bool:
        found = tokens(alias)
        return is_plain(alias) or (len(found) == 1 and is_word(found[0]))

    _add_exhibitors(index, catalogue, is_ordinary)
    _add_speakers(index, speakers, is_ordinary)
    _add_places(index, catalogue)
    _add_topics(index, catalogue)
    for name, code in country_names().items():
        if len(name) >= 2 and name not in _NO_COUNTRY:
            index.add(Ref("country", code), name, near=False)
    return index


def _add_exhibitors(index: NameIndex, catalogue: Catalogue, is_ordinary: Callable[[str], bool]) -> None:
    first_words: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for exhibitor in catalogue.programme.exhibitors:
        ref = Ref("exhibitor", exhibitor.id)
        if not exhibitor.id.isdigit() and not exhibitor.id.isalpha():
            index.add(ref, normalise(exhibitor.id), near=False)
        for name in map(normalise, exhibitor.name.values()):
            for number, alias in enumerate(dict.fromkeys(company_aliases(name))):
                if len(alias) >= 2 and (number == 0 or not is_ordinary(alias)):
                    index.add(ref, alias)
            word = first_word(name)
            if word:
                first_words[word][ref] = None
    for word, refs in first_words.items():
        if len(refs) == 1 and not is_ordinary(word):
            index.add(next(iter(refs)), word)


def _add_speakers(index: NameIndex, speakers: dict[str, Localized], is_ordinary: Callable[[str], bool]) -> None:
    for key, person in speakers.items():
        for name in map(normalise, person.values()):
            for number, alias in enumerate(dict.fromkeys(person_aliases(name))):
                if number == 0 or not is_ordinary(alias):
                    # A surname alone must be right: "pieces" is not Ms Pierce.
                    index.add(Ref("speaker", key), alias, near=" " in alias or has_han(alias))


def _add_places(index: NameIndex, catalogue: Catalogue) -> None:
    programme = catalogue.programme
    places = [(Ref("hall", h.id), name) for h in programme.halls for name in (h.name, h.short_name)]
    places += [(Ref("room", room.id), room.name) for room in programme.rooms]
    places += [(Ref("venue", ""), programme.venue.name)]
    places += [(Ref("expo", ""), programme.expo.name), (Ref("expo", ""), programme.expo.short)]
    for ref, names in places:
        for name in map(normalise, names.values()):
            if not name.isdigit() and not is_plain(name):
                index.add(ref, name, near=len(name) >= 5 or has_han(name))


def _add_topics(index: NameIndex, catalogue: Catalogue) -> None:
    """Sessions by title, categories and tracks."""
    for session in catalogue.sessions:
        for title in map(normalise, session.title.values()):
            index.add(Ref("session", session.id), title, near=False)
    named = [(name, Ref("category", key)) for key, name in catalogue.categories.items()]
    named += [(name, Ref("track", key)) for key, name in catalogue.tracks.items()]
    for value, ref in named:
        for name in map(normalise, value.values()):
            if len(name) >= 2:
                index.add(ref, name, near=False)
