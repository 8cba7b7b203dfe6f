"""All that answering needs from a catalogue, built once a version."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from bot.answers.aliases import company_aliases, is_plain, place_beginnings, place_ends
from bot.answers.bm25 import Bm25
from bot.answers.catalogue_values import exhibitor_index, session_index
from bot.answers.countries import country_code, country_names, is_within
from bot.answers.denials import Denial, denials
from bot.answers.goods import Goods
from bot.answers.hall_kinds import HallKinds, hall_kinds, kinds_of_halls
from bot.answers.initials import initials
from bot.answers.likeness import Product, products_of
from bot.answers.models import Models
from bot.answers.named_texts import NamedTexts
from bot.answers.names import NameIndex
from bot.answers.naming import name_index, tokens_shown
from bot.answers.normalise import has_han, normalise
from bot.answers.occasions import occasions
from bot.answers.passages import Layout, Passage, passages
from bot.answers.people import People
from bot.answers.pinyin import SoundIndex
from bot.answers.places import PlaceIndex
from bot.answers.search import ValueIndex
from bot.answers.semantic import Compare, Similarity, Wording
from bot.answers.session_kinds import SessionKinds
from bot.answers.slots import Slot
from bot.answers.spelling import Speller
from bot.answers.tokens import HAN_RUN, tokens, unit_set, units
from bot.answers.words import Words
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized

_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_AND = re.compile("[与和及]")
# What is asked for by a country.
_OF_A_COUNTRY = ("exhibitors", "companies", "firms", "stands", "booths")
# Names of countries from this length on are recognised when they are mistyped.
_LONG = 5
_LATIN = re.compile(r"[a-z]{2,}")
# A Chinese name of so many characters is no other word.
_LONG_NAME = 4
# So many names end so; in Chinese, with so many characters.
_OFTEN, _HAN_END = 2, 2


@dataclass(frozen=True, slots=True, eq=False)
class AnswerIndex:
    """A catalogue with its look-ups by words. Immutable once built, but for ``heads``, ``layouts`` and
    ``halls_told``.

    ``people``: who speaks. ``countries``: code -> exhibitor ids (``?name`` for no country).
    ``topics``: Chinese words of categories and tracks. ``rooms_by_hall``: hall -> the rooms whose name or location
    names it. ``hall_kinds``: words for halls, and what is read instead;
    ``kinds_of_halls``: what several are called by.
    ``plain_halls``: (the name of a hall that is an everyday word, the hall);
    ``hall_ends``: (what a hall may be called by the end of its name, and no room is; the hall);
    ``hall_beginnings``: the same by what stands before the kind of place it is, whatever rooms are called.
    ``titles``: (session, one of its titles, normalised).
    ``name_ends``: what the names of several companies end with ("optics", 光学); ``initials``: short forms of what
    is listed and of companies' names.
    ``spoken``: (document, language) that has passages, files in one language each taken together.
    ``at_place``: ``Passage.place`` -> the numbers of the passages from there, in their order. The tokens
    ``called``: of the expo's name, ``headed``: of the heads of texts. ``asked``: (FAQ entry, words of a question).
    As far as they have been asked for, ``heads``: (kind, id, head) of a passage -> its content, ``layouts``:
    language -> how halls lie, ``halls_told``: a text of the catalogue -> the halls that it names.
    ``organisations``: names of those in sessions that do not exhibit; ``session_kinds``: what kinds these are;
    ``evenings``, ``contests``: those with a name of their own; ``denials``: what texts say there is not.
    ``products``: what is listed, with who lists it; ``listed``: where it is named. ``compare``: how a question
    stands beside each of ``texts_of(passages)``, ``like_products``, ``like_sessions``: how near words are to each
    of ``product_texts`` and ``session_texts``, ``like_wordings``: what of the catalogue is asked,
    ``likely_goods``: how likely words are goods; None without an embedder.
    """

    catalogue: Catalogue
    names: NameIndex
    places: PlaceIndex
    exhibitors: ValueIndex
    sessions: ValueIndex
    passages: tuple[Passage, ...]
    bm25: Bm25
    speller: Speller
    sounds: SoundIndex
    people: People
    countries: dict[str, tuple[str, ...]]
    topics: tuple[str, ...]
    goods: Goods
    rooms_by_hall: dict[str, frozenset[str]]
    hall_kinds: HallKinds
    kinds_of_halls: tuple[str, ...]
    plain_halls: tuple[tuple[str, str], ...]
    hall_ends: tuple[tuple[str, str], ...]
    hall_beginnings: tuple[tuple[str, str], ...]
    titles: tuple[tuple[str, str], ...]
    name_ends: frozenset[str]
    initials: dict[str, str]
    models: Models
    organisations: Words
    session_kinds: SessionKinds
    evenings: NamedTexts
    contests: NamedTexts
    denials: tuple[Denial, ...] = ()
    spoken: frozenset[tuple[str, str]] = frozenset()
    at_place: dict[tuple[str, str, int] | tuple[()], tuple[int, ...]] = field(default_factory=dict)
    called: frozenset[str] = frozenset()
    products: tuple[Product, ...] = ()
    listed: Words = field(default_factory=lambda: Words((), spaced=False))
    asked: tuple[tuple[str, frozenset[str]], ...] = ()
    headed: frozenset[str] = frozenset()
    compare: Compare | None = None
    like_products: Similarity | None = None
    like_sessions: Similarity | None = None
    like_wordings: Wording | None = None
    likely_goods: Callable[[str], float] | None = None
    heads: dict[tuple[str, str, str], tuple[tuple[Slot, ...], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    layouts: dict[str, tuple[Layout, ...]] = field(default_factory=dict, repr=False, compare=False)
    halls_told: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def build(cls, catalogue: Catalogue) -> AnswerIndex:
        """Index a catalogue (about a second for 1,000 exhibitors and 1,000 sessions)."""
        begun = occasions(catalogue)
        exhibitors, sessions = exhibitor_index(catalogue), session_index(catalogue, begun)
        texts = tuple(passages(catalogue))
        bm25 = Bm25((passage.index_tokens for passage in texts), (passage.around_tokens for passage in texts))
        people = People(catalogue.sessions)
        written, own = _written(catalogue, texts), _titles_of_companies(catalogue)
        shown = tokens_shown(catalogue)

        def is_word(token: str, part: str, name: str) -> bool:
            if not (bm25.knows(token) or sessions.says(token)):
                return False
            # 晴川 that stands in 晴川储能 alone, or in what the company itself presents, is no word.
            held, titles = written.count(part), "" if token in shown else own.get(name, "")
            return not held or held > written.count(name) + titles.count(part) - titles.count(name)

        names, places = name_index(catalogue, people.names, begun, shown, is_word), PlaceIndex(catalogue)
        return cls(
            catalogue=catalogue,
            names=names,
            places=places,
            exhibitors=exhibitors,
            sessions=sessions,
            passages=texts,
            bm25=bm25,
            speller=Speller(_written_words(catalogue, texts)),
            sounds=SoundIndex(
                _runs(names.han_names()),
                _runs(_values(catalogue)),
                _runs(f"{passage.head} {passage.body}" for passage in texts),
            ),
            people=people,
            countries=_countries(catalogue),
            topics=tuple(_topics(catalogue)),
            goods=Goods(catalogue.programme),
            rooms_by_hall=_rooms_by_hall(catalogue, places, names),
            hall_kinds=hall_kinds(catalogue),
            kinds_of_halls=kinds_of_halls(catalogue),
            plain_halls=tuple(_plain_halls(catalogue)),
            hall_ends=tuple(_hall_ends(catalogue)),
            hall_beginnings=tuple(_parts_of_halls(catalogue, place_beginnings)),
            name_ends=_name_ends(catalogue),
            initials=initials(_called_in_short(catalogue)),
            models=Models.of(catalogue),
            organisations=Words(_organisations(catalogue), spaced=False),
            session_kinds=SessionKinds(catalogue.sessions),
            evenings=NamedTexts.of(texts, "evening_called"),
            contests=NamedTexts.of(texts, "contest_called"),
            denials=tuple(denials(texts)),
            titles=tuple(
                (session.id, normalise(title))
                for session in catalogue.sessions
                for title in session.title.values()
            ),
            at_place=_at_place(texts),
            spoken=frozenset((one.work, one.language) for one in texts if one.language),
            called=frozenset(_tokens_of(catalogue.expo.name, catalogue.expo.short)),
            products=(listed := products_of(catalogue)),
            listed=Words((normalise(name) for one in listed for name in one.name.values()), spaced=False),
            asked=tuple(
                (entry.id, unit_set(normalise(text)))
                for entry in catalogue.programme.faq
                for text in entry.question.values()
            ),
            headed=frozenset(token for passage in texts for token in tokens(normalise(passage.head))),
        )

    def exhibitors_from(self, codes: str) -> frozenset[str]:
        """Ids of those from a country or region, or from abroad, or from one of several with commas."""
        sought = codes.split(",")
        homes = (ids for home, ids in self.countries.items() if any(is_within(home, code) for code in sought))
        return frozenset(id_ for ids in homes for id_ in ids)

    def passages_at(self, place: tuple[str, str, int] | tuple[()]) -> list[Passage]:
        """The passages from one place of the data (``Passage.place``), in their order; none from nowhere."""
        return [self.passages[number] for number in self.at_place.get(place, ())]

    def rooms_in(self, hall_id: str) -> frozenset[str]:
        """The rooms whose name or location names the hall."""
        return self.rooms_by_hall.get(hall_id, frozenset())

    def is_place(self, said: str) -> bool:
        """Whether a hall or room may be meant by it: by the first of its words, or a part of a Chinese name."""
        programme = self.catalogue.programme
        named = [hall.name for hall in programme.halls] + [room.name for room in programme.rooms]
        names = [normalise(value) for name in named for value in name.values()]
        if has_han(said):
            return any(said in name for name in names)
        first = said.split(maxsplit=1)[0]
        return any(part.startswith(first) for name in names for part in name.split())

    def knows(self, token: str) -> bool:
        """Whether a search token stands anywhere in the data."""
        return self.bm25.knows(token) or self.exhibitors.knows(token) or self.sessions.knows(token)

    def shows(self, token: str) -> bool:
        """Whether a search token stands in what somebody shows, or in the head of a text."""
        return token in self.headed or self.exhibitors.knows(token)


def _at_place(texts: tuple[Passage, ...]) -> dict[tuple[str, str, int] | tuple[()], tuple[int, ...]]:
    found: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    for number, passage in enumerate(texts):
        found[passage.place].append(number)
    return {place: tuple(numbers) for place, numbers in found.items()}


def _rooms_by_hall(catalogue: Catalogue, places: PlaceIndex, names: NameIndex) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for room in catalogue.programme.rooms:
        for text in map(normalise, (*room.location.values(), *room.name.values())):
            links = [*places.by_pattern(text)[0], *places.known_codes(text), *names.exact(units(text))]
            for ref in (ref for link in links for ref in link.refs if ref.kind == "hall"):
                found[ref.id].add(room.id)
    return {hall_id: frozenset(rooms) for hall_id, rooms in found.items()}


def _parts_of_halls(catalogue: Catalogue, parts_of: Callable[[str], Iterable[str]]) -> Iterator[tuple[str, str]]:
    for hall in catalogue.programme.halls:
        parts = {part for name in hall.name.values() for part in parts_of(normalise(name))}
        yield from ((part, hall.id) for part in sorted(parts))


def _plain_halls(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    named = ((normalise(name), hall.id) for hall in catalogue.programme.halls for name in hall.name.values())
    return ((name, hall_id) for name, hall_id in named if not has_han(name) and is_plain(name))


def _hall_ends(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    rooms = {
        end
        for one in catalogue.programme.rooms
        for name in one.name.values()
        for end in place_ends(normalise(name))
    }
    return ((end, hall_id) for end, hall_id in _parts_of_halls(catalogue, place_ends) if end not in rooms)


def _name_ends(catalogue: Catalogue) -> frozenset[str]:
    names = (normalise(name) for one in catalogue.programme.exhibitors for name in one.name.values())
    ends = Counter(name[-_HAN_END:] if has_han(name) else name.rsplit(maxsplit=1)[-1] for name in names if name)
    return frozenset(end for end, count in ends.items() if count >= _OFTEN and len(end) >= _HAN_END)


def _tokens_of(*texts: Localized | None) -> Iterator[str]:
    for text in texts:
        for value in text.values() if text else ():
            yield from tokens(normalise(value))


def _topics(catalogue: Catalogue) -> Iterable[str]:
    for name in (*catalogue.categories.values(), *catalogue.tracks.values()):
        yield from (word for value in name.values() for word in _HAN.findall(_AND.sub(" ", normalise(value))))


def _written(catalogue: Catalogue, texts: Iterable[Passage]) -> str:
    """All texts as they were written, in small letters."""
    written = [f"{one.head} {one.body}" for one in texts]
    for session in catalogue.sessions:
        written += [*session.title.values(), *session.track.values(), *session.abstract.values()]
    return "\n".join(written).casefold()


def _organisations(catalogue: Catalogue) -> Iterable[str]:
    """The names of several words of those that speakers are of, and that do not exhibit."""
    exhibit = {normalise(name) for one in catalogue.programme.exhibitors for name in one.name.values()}
    speakers = (speaker for session in catalogue.sessions for speaker in session.speakers)
    guests = (speaker for speaker in speakers if not speaker.exhibitor_id)
    names = {normalise(name) for speaker in guests for name in speaker.company.values()}
    return (one for one in names - exhibit if len(one.split()) > 1 or (has_han(one) and len(one) >= _LONG_NAME))


def _titles_of_companies(catalogue: Catalogue) -> dict[str, str]:
    """A company's normalised name -> the titles of the sessions that its people speak at, in small letters."""
    found: dict[str, str] = {}
    for exhibitor in catalogue.programme.exhibitors:
        sessions = catalogue.sessions_by_exhibitor.get(exhibitor.id, ())
        titles = "\n".join(title for one in sessions for title in one.title.values()).casefold()
        found.update((normalise(name), titles) for name in exhibitor.name.values() if titles)
    return found


def _values(catalogue: Catalogue) -> Iterable[str]:
    """What a question may be about, in a few words: no abstracts."""
    halls = catalogue.programme.halls
    written: list[Localized] = [session.title for session in catalogue.sessions]
    for exhibitor in catalogue.programme.exhibitors:
        written += [*exhibitor.categories, *exhibitor.products]
    written += [*catalogue.tracks.values(), *(hall.name for hall in halls)]
    written += [text for hall in halls for text in (hall.theme, *hall.facilities)]
    return (value for text in written for value in text.values())


def _called_in_short(catalogue: Catalogue) -> Iterator[str]:
    """What people may call by its initials: what is listed, companies, and what the title of a session joins by
    hyphens."""
    for exhibitor in catalogue.programme.exhibitors:
        listed = [*exhibitor.categories, *exhibitor.products]
        yield from (normalise(value) for text in listed for value in text.values() if value.isascii())
        names = (normalise(name) for name in exhibitor.name.values())
        yield from (alias for name in names if name.isascii() for alias in company_aliases(name))
    for session in catalogue.sessions:
        titles = (normalise(title) for title in session.title.values() if title.isascii())
        yield from (word for title in titles for word in title.split() if "-" in word)


def _runs(texts: Iterable[str]) -> Iterable[str]:
    """Their stretches of Chinese characters."""
    return (run for text in texts for run in HAN_RUN.findall(normalise(text)))


def _countries(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for exhibitor in catalogue.programme.exhibitors:
        if exhibitor.country:
            codes = (country_code(name) for name in exhibitor.country.values())
            code = next((code for code in codes if code), "?" + normalise(exhibitor.country.best("en")))
            found[code].append(exhibitor.id)
    return {code: tuple(ids) for code, ids in found.items()}


def _written_words(catalogue: Catalogue, texts: Iterable[Passage]) -> Iterable[list[str]]:
    """The Latin words of each text, in order."""
    programme = catalogue.programme
    written: list[Localized] = [programme.expo.name, programme.expo.theme, programme.venue.name]
    for exhibitor in programme.exhibitors:
        written += [exhibitor.name, *exhibitor.categories, *exhibitor.products, exhibitor.country]
    for session in catalogue.sessions:
        written += [session.title, session.track, session.abstract, *(s.name for s in session.speakers)]
    written += [hall.name for hall in programme.halls] + [room.name for room in programme.rooms]
    written += [text for hall in programme.halls for text in (hall.theme, *hall.facilities)]
    for text in written:
        for value in text.values():
            yield _LATIN.findall(normalise(value))
    for passage in texts:
        yield _LATIN.findall(normalise(f"{passage.head} {passage.body}"))
    names = [name for name in country_names() if len(name) >= _LONG and name.isascii() and name.isalpha()]
    # Beside such a word "finnsh" is a country, and nothing is finished.
    yield from ([name, noun] for name in names for noun in _OF_A_COUNTRY)
