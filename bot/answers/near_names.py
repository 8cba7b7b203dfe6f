"""Names that look like one of the fair's, and are somebody else's: "Gelato Morandi" is no slip for Gelato
Morosini, 白鹭整烫 none for 白鹤整烫, and "Caseificio Bellavalle" is no Caseificio Montelupo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice, pairwise

from rapidfuzz.fuzz import ratio

from bot.answers.aliases import company_aliases, is_of_form, is_plain, person_aliases, telling_words
from bot.answers.countries import country_names
from bot.answers.han_names import longer_han_name, shown_by
from bot.answers.index import AnswerIndex
from bot.answers.language import is_stop_word, languages, languages_of
from bot.answers.latin_words import is_abbreviation, is_everyday
from bot.answers.names import Link, Ref, Unit
from bot.answers.normalise import has_han, normalise
from bot.answers.objects import is_without_capitals, place_named
from bot.answers.slips import holds_in_order, is_first_name_slip, is_slip
from bot.answers.spans import Span, meets
from bot.answers.tokens import is_han, stands_whole, stem, units
from bot.answers.unknown import Unknown
from bot.domain.programme import Hall, Room

_NAMED = frozenset({"exhibitor", "speaker"})
_PLACES = frozenset({"hall", "room"})
# Cues of where a stand is, and of who is here.
_PLACED = ("where", "booth", "which_hall", "present")
_SHOWN = 3
# What begins with so many letters alike is of one word ("lights", "lighting").
_TRUNK = 5
# So many letters more are its ending.
_ENDING = 2
# Shorter pieces of a word say nothing.
_PIECE = 2
# A word of the name with a slip.
_ALIKE = 75.0


def others_called(
    links: Iterable[Link], text: str, typed: Mapping[str, str], index: AnswerIndex
) -> tuple[tuple[Link, ...], tuple[Unknown, ...]]:
    """The links without those to companies and people that a name is only like; and these names.

    ``text`` is normalised, ``typed`` its words -> as they were written.
    """
    kept: list[Link] = []
    others: list[Unknown] = []
    for link in links:
        if link.kind in _PLACES and _is_other_place(text[link.start : link.end], link, index):
            others.append(Unknown(link.kind, text[link.start : link.end], link.start, link.end))
            continue
        span = _other(link, text, typed, index) if link.kind in _NAMED else None
        if span is None:
            kept.append(link)
        elif _is_written_so(text[slice(*span)], link, typed, index):
            # "Hans Wirkstein", where Anke Wirkstein speaks for Wirkstein Maschinen.
            is_person = span[0] < link.start and span[1] == link.end
            is_person = is_person and any(ref.kind == "speaker" for ref in link.refs)
            kind = "speaker" if is_person else link.kind
            others.append(Unknown(kind, _as_typed(text[slice(*span)], typed), *span))
    return tuple(kept), tuple(others)


def _is_other_place(written: str, link: Link, index: AnswerIndex) -> bool:
    """Whether a Chinese name is only nearly a hall's or room's, in a character that sounds otherwise: 丙排练厅 is
    no slip for 乙排练厅."""
    if link.is_sure or not is_han(written):
        return False
    found = [index.catalogue.hall(ref.id) or index.catalogue.room(ref.id) for ref in link.refs]
    names = [normalise(name) for one in found if one for name in one.name.values()]
    alike = [name for name in names if len(name) == len(written) and is_han(name)]
    return bool(alike) and not any(is_slip(written, name) for name in alike)


def places_called(
    text: str, typed: Mapping[str, str], taken: Iterable[Span], index: AnswerIndex
) -> tuple[Unknown, ...]:
    """The room or hall that is named in capitals as those here are ("the Butter Stage", where there is an Alpine
    Stage), and that there is not; ``taken``: what else is named."""
    named = list(taken)
    capitals = [
        (own, kind, (start, end))
        for (own, start, middle), (kind, follows, end) in pairwise(units(text))
        if text[middle:follows] == " " and all(typed.get(word, word)[:1].isupper() for word in (own, kind))
    ]
    pairs = [one for one in capitals if one[1].isalpha() and not (is_plain(one[0]) or meets(one[2], named))]
    if not pairs:
        return ()
    programme = index.catalogue.programme
    strange = (*_strange("room", programme.rooms, pairs, typed), *_strange("hall", programme.halls, pairs, typed))
    # "The Press Lounge", of which a text tells.
    texts = [normalise(passage.body) for passage in index.passages] if strange else []
    said = (one for one in strange if not any(stands_whole(normalise(one.text), text) for text in texts))
    return tuple(islice(said, 1))


def _strange(
    what: str, places: Iterable[Room | Hall], pairs: list[tuple[str, str, Span]], typed: Mapping[str, str]
) -> Iterator[Unknown]:
    """Those of a kind that places here are, or any town's, and of whose own word no place is called."""
    names = [normalise(value) for place in places for value in place.name.values()]
    kinds = {name.rpartition(" ")[2] for name in names if name.isascii() and " " in name}
    # The Needle Room is the Needle Stage.
    words = {word for name in names for word in name.split()}
    for own, kind, span in pairs:
        called = _any_towns(f"{own} {kind}")
        of_kind = kind in kinds or (called is not None and called.kind == what)
        slip = any(is_slip(own, word) for word in words)
        if of_kind and own not in words and not slip and (called or what == "room"):
            yield Unknown(what, _as_typed(f"{own} {kind}", typed), *span)


def _any_towns(name: str) -> Unknown | None:
    """A place that any town has ("The Concert Hall"), where that is asked for by this name."""
    asked = (one.vocabulary.templates.get("where_is") for one in languages())
    found = (place_named(question.format(name=name)) for question in asked if question)
    return next((one for one in found if one), None)


def alike(name: str, kind: str, index: AnswerIndex) -> tuple[Ref, ...]:
    """What of a kind (exhibitor | speaker) is called nearly as a name that nothing has, or by a part of it."""
    found = units(normalise(name))
    links = (*index.names.exact(found), *index.names.near(found))
    refs = dict.fromkeys(ref for link in links for ref in link.refs if ref.kind == kind)
    return tuple(refs)[:_SHOWN]


def _other(link: Link, text: str, typed: Mapping[str, str], index: AnswerIndex) -> tuple[int, int] | None:
    """The stretch that names another one than the link's; None where it is that."""
    written = text[link.start : link.end]
    names = list(_names_of(link, index))
    if not link.is_sure:
        meant = any(is_slip(written, name) for name in names)
        meant = meant or (link.kind == "speaker" and any(is_first_name_slip(written, name) for name in names))
        if not meant:
            return link.start, link.end
        # "Hansel Kettleworks" is no slip for Haneul Display.
        end = None if is_han(written) else _end_of_stranger(link, text, typed, names, index)
        return None if end is None else (link.start, end)
    if not is_han(written):
        return _longer(link, text, typed, names, index)
    return longer_han_name(link, text, names, index) if link.kind == "exhibitor" else None


def _end_of_stranger(
    link: Link, text: str, typed: Mapping[str, str], names: list[str], index: AnswerIndex
) -> int | None:
    """Where the word ends that stands behind a name with a slip, in capitals as that is, and that is strange to it
    and to the data; None where none does."""
    own = [unit for name in names for unit, _, _ in units(name)]
    for word, start, end in units(text):
        if start < link.end:
            continue
        capital = typed.get(word, "")[:1].isupper() and typed.get(text[link.start : link.end], "")[:1].isupper()
        strange = not (index.knows(stem(word)) or is_of_form(word) or is_plain(word) or word in _homes())
        strange = strange and all(ratio(word, one) < _ALIKE for one in own)
        return end if text[link.end : start] == " " and capital and strange else None
    return None


def _is_written_so(said: str, link: Link, typed: Mapping[str, str], index: AnswerIndex) -> bool:
    """Whether it is written like a name, and no word that only looks like one: in capitals; Chinese: as long as
    the name that it is like, or longer where it begins with that."""
    if is_han(said[:1]):
        alone = not is_stop_word(said[0], spaced=False)  # 那款机器人
        return link.is_sure or (alone and any(len(name) == len(said) for name in _names_of(link, index)))
    written = all(typed.get(word, word)[:1].isupper() or word.isdigit() for word in said.split())
    return written or is_without_capitals(typed)


def _names_of(link: Link, index: AnswerIndex) -> Iterator[str]:
    """The names, and the shorter ones, of all that a link may be of, normalised."""
    for ref in link.refs:
        if ref.kind == "speaker":
            name = index.people.names.get(ref.id)
            for value in map(normalise, name.values() if name else ()):
                yield from (value, *person_aliases(value))
        elif company := index.catalogue.exhibitor(ref.id):
            for value in map(normalise, company.name.values()):
                yield from (*company_aliases(value), *telling_words(value))


def _longer(
    link: Link, text: str, typed: Mapping[str, str], names: list[str], index: AnswerIndex
) -> tuple[int, int] | None:
    """The longer name that a word of the link's stands in, with one beside it that is strange to it and to the
    data, or with another number."""
    own = {unit for name in names for unit, _, _ in units(name)}
    shown = shown_by(link, index)
    found = units(text)
    inside = [at for at, (_, start, end) in enumerate(found) if link.start <= start and end <= link.end]
    if not inside:
        return None
    first, last = begin, end = inside[0], inside[-1]
    counts = own & _number_words()
    while begin > 0 and _is_beside(found[begin - 1], found[begin], text) and _is_name(found[begin - 1][0], counts):
        begin -= 1
    while end + 1 < len(found) and _is_beside(found[end], found[end + 1], text):
        word, after = found[end + 1][0], found[end + 2][0] if end + 2 < len(found) else ""
        # "Saigon Pump Works": whatever stands in capitals before a word of the name is of a name; so are goods,
        # whatever else their word may say ("Luming Doors").
        capital = typed.get(word, "")[:1].isupper()
        goods = capital and link.kind == "exhibitor" and index.exhibitors.knows(stem(word))
        if not (word in own or _is_name(word, own) or (after in own and capital) or goods):
            break
        end += 1
    beside = [found[at][0] for at in range(begin, end + 1) if not first <= at <= last]
    counted = [word for word in beside if word in _number_words() or word.isdigit()]
    if counted and not own & set(counted):
        return found[begin][1], found[end][2]  # "Four Moons" are no Three Moons, Nadelwerk 7 is no Nadelwerk 9.
    # "Rennex SAS", "Kurosawa Sake", "Kartonia Sweden": what it is, shows, or whence it comes.
    others = [
        word
        for word in beside
        if not (
            _is_own(word, own) or word in counted or is_of_form(word) or stem(word) in shown or word in _homes()
        )
    ]
    strange = [word for word in others if not (index.knows(stem(word)) or is_abbreviation(word))]
    written = [word for word in others if typed.get(word, word)[:1].isupper()]
    if link.kind == "exhibitor" and not _is_brand(text[link.start : link.end], link, index):
        # "Pacific Pumps" are no Pacific Tub, whoever has pumps.
        strange = strange or (written if typed.get(found[first][0], "")[:1].isupper() else [])
    if link.kind == "exhibitor":
        # "Saigon Pump Works" are no Saigon Valve Works, nor Moorgate Lace the Moorgate Mills.
        behind = {found[at][0]: {found[next_][0] for next_ in range(at + 1, end + 1)} for at in range(begin, end)}
        asked = found[first][0] in typed and typed[found[first][0]][:1].isupper() and _is_placed(text)
        strange = strange or [
            word
            for word in written
            if asked or word in index.name_ends or not own.isdisjoint(behind.get(word, ()))
        ]
    if link.kind == "speaker":
        strange = [word for word in strange if all(word[:2] != one[:2] for one in own)]
    capital = all(typed.get(word, word)[:1].isupper() for word in strange)
    capital = capital or (_is_placed(text) and is_without_capitals(typed) and not any(map(is_everyday, strange)))
    return (found[begin][1], found[end][2]) if strange and capital else None


def _is_placed(text: str) -> bool:
    """Whether it is asked where a stand is, or who is here, in letters alone."""
    if has_han(text):
        return False
    for one in languages_of(text):
        if any(one.cues[name].search(text) for name in _PLACED):
            return True
        if any(pattern.search(text) for pattern in one.objects.get("named_exhibitor", ())):
            return True
    return False


def _is_brand(written: str, link: Link, index: AnswerIndex) -> bool:
    """Whether it is all that tells the company from others, and no word of its name."""
    company = index.catalogue.exhibitor(link.refs[0].id)
    names = map(normalise, company.name.values()) if company else ()
    return any(written in company_aliases(name) for name in names)


def _is_beside(one: Unit, other: Unit, text: str) -> bool:
    return text[one[2] : other[1]] == " "


def _is_name(word: str, own: Collection[str]) -> bool:
    """Whether a word may be one of a name: no small word of a question; a number where the name has one."""
    if word.isdigit() or word in _number_words():
        return any(one.isdigit() == word.isdigit() for one in own if one.isdigit() or one in _number_words())
    return word.isascii() and word.isalpha() and not is_plain(word)


def _is_own(word: str, own: set[str]) -> bool:
    """Whether it is one of the name's words with a slip, or cut short ("Bros")."""
    cut = (sorted((word, one), key=len) for one in own if one[0] == word[0])
    return any(ratio(word, one) >= _ALIKE or _is_of_trunk(word, one) for one in own) or any(
        len(short) > _PIECE and holds_in_order(long, short) for short, long in cut
    )


def _is_of_trunk(word: str, one: str) -> bool:
    """Whether two words begin alike and end as forms of one do ("lights", "lighting"; Montefiore is no form of
    Montefusco)."""
    pairs = zip(word, one, strict=False)
    alike = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(word), len(one)))
    return alike == len(word) or (alike >= _TRUNK and min(len(word), len(one)) - alike <= _ENDING)


@lru_cache(maxsize=1)
def _homes() -> frozenset[str]:
    return frozenset(country_names())


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    return frozenset(word for one in languages() if one.spaced for word in one.numbers if word.isalpha())


def _as_typed(said: str, typed: Mapping[str, str]) -> str:
    return " ".join(typed.get(word, word) for word in said.split())
