"""All that answering needs from a catalogue, built once a version."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.answers.aliases import company_aliases, first_word, is_plain, person_aliases, title_aliases
from bot.answers.bm25 import Bm25
from bot.answers.countries import country_code, country_names
from bot.answers.names import NameIndex, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.passages import Passage, passages
from bot.answers.places import PlaceIndex
from bot.answers.search import ValueIndex, exhibitor_index, session_index
from bot.answers.spelling import Speller
from bot.answers.tokens import tokens
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized

_LATIN = re.compile(r"[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class AnswerIndex:
    """A catalogue with its look-ups by words. Immutable once built.

    ``sessions_by_speaker``: a person's key (their first name in the file, normalised) -> session ids;
    ``speakers``: that key -> the name. ``countries``: code -> exhibitor ids (``?name`` for one that is no country).
    """

    catalogue: Catalogue
    names: NameIndex
    places: PlaceIndex
    exhibitors: ValueIndex
    sessions: ValueIndex
    passages: tuple[Passage, ...]
    bm25: Bm25
    speller: Speller
    speakers: dict[str, Localized]
    sessions_by_speaker: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]

    @classmethod
    def build(cls, catalogue: Catalogue) -> AnswerIndex:
        """Index a catalogue (about a second for 1,000 exhibitors and 1,000 sessions)."""
        exhibitors, sessions = exhibitor_index(catalogue), session_index(catalogue)
        texts = tuple(passages(catalogue))
        bm25 = Bm25(passage.search_tokens for passage in texts)
        speakers, by_speaker = _speakers(catalogue)
        words = {word for source in (exhibitors.words(), sessions.words()) for word in source}
        names = _names(catalogue, speakers, lambda token: bm25.knows(token) or sessions.knows(token))
        return cls(
            catalogue=catalogue,
            names=names,
            places=PlaceIndex(catalogue),
            exhibitors=exhibitors,
            sessions=sessions,
            passages=texts,
            bm25=bm25,
            speller=Speller({*_written_words(catalogue, texts), *words}),
            speakers=speakers,
            sessions_by_speaker=by_speaker,
            countries=_countries(catalogue),
        )

    def knows(self, token: str) -> bool:
        """Whether a search token stands anywhere in the data."""
        return self.bm25.knows(token) or self.exhibitors.knows(token) or self.sessions.knows(token)


def _speakers(catalogue: Catalogue) -> tuple[dict[str, Localized], dict[str, tuple[str, ...]]]:
    names: dict[str, Localized] = {}
    sessions: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for session in catalogue.sessions:
        for speaker in session.speakers:
            if speaker.name:
                key = normalise(speaker.name.best("en"))
                names.setdefault(key, speaker.name)
                sessions[key][session.id] = None
    return names, {key: tuple(ids) for key, ids in sessions.items()}


def _names(catalogue: Catalogue, speakers: dict[str, Localized], is_word: Callable[[str], bool]) -> NameIndex:
    index = NameIndex()
    programme = catalogue.programme

    def is_ordinary(alias: str) -> bool:
        found = tokens(alias)
        return is_plain(alias) or (len(found) == 1 and is_word(found[0]))

    firsts: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for exhibitor in programme.exhibitors:
        ref = Ref("exhibitor", exhibitor.id)
        for name in map(normalise, exhibitor.name.values()):
            for number, alias in enumerate(dict.fromkeys(company_aliases(name))):
                if len(alias) >= 2 and (number == 0 or not is_ordinary(alias)):
                    index.add(ref, alias)
            first = first_word(name)
            if first:
                firsts[first][ref] = None
    for word, refs in firsts.items():
        if len(refs) == 1 and not is_ordinary(word):
            index.add(next(iter(refs)), word)
    for key, person in speakers.items():
        for name in map(normalise, person.values()):
            for number, alias in enumerate(dict.fromkeys(person_aliases(name))):
                if number == 0 or not is_ordinary(alias):
                    index.add(Ref("speaker", key), alias, near=" " in alias or has_han(alias))
    for session in catalogue.sessions:
        for title in map(normalise, session.title.values()):
            for alias in dict.fromkeys(title_aliases(title)):
                index.add(Ref("session", session.id), alias, near=False)
    _add_places(index, catalogue)
    for value, ref in _topics(catalogue):
        for name in map(normalise, value.values()):
            if len(name) >= 2:
                index.add(ref, name, near=False)
    for name, code in country_names().items():
        if len(name) >= 2 and name not in ("us", "in", "it"):
            index.add(Ref("country", code), name, near=False)
    return index


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


def _topics(catalogue: Catalogue) -> Iterable[tuple[Localized, Ref]]:
    yield from ((name, Ref("category", key)) for key, name in catalogue.categories.items())
    yield from ((name, Ref("track", key)) for key, name in catalogue.tracks.items())


def _countries(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for exhibitor in catalogue.programme.exhibitors:
        if exhibitor.country:
            codes = (country_code(name) for name in exhibitor.country.values())
            code = next((code for code in codes if code), "?" + normalise(exhibitor.country.best("en")))
            found[code].append(exhibitor.id)
    return {code: tuple(ids) for code, ids in found.items()}


def _written_words(catalogue: Catalogue, texts: Iterable[Passage]) -> Iterable[str]:
    programme = catalogue.programme
    written: list[Localized] = [programme.expo.name, programme.expo.theme, programme.venue.name]
    for exhibitor in programme.exhibitors:
        written += [exhibitor.name, *exhibitor.categories, *exhibitor.products, exhibitor.country]
    for session in catalogue.sessions:
        written += [session.title, session.track, session.abstract, *(s.name for s in session.speakers)]
    written += [place.name for place in (*programme.halls, *programme.rooms)]
    written += [text for hall in programme.halls for text in (hall.theme, *hall.facilities)]
    for text in written:
        for value in text.values():
            yield from _LATIN.findall(normalise(value))
    for passage in texts:
        yield from _LATIN.findall(normalise(f"{passage.head} {passage.body}"))
