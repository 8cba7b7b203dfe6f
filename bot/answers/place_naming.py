"""What people call the places of a fair, and the fair itself: halls, rooms, the venue."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from bot.answers.aliases import is_plain, other_names, without_note
from bot.answers.all_words import place_words, whole_name
from bot.answers.concepts import concepts
from bot.answers.cues import says_cue
from bot.answers.hall_halves import own_names
from bot.answers.language import is_stop_word, languages
from bot.answers.language_patterns import any_of
from bot.answers.lexicon import is_common_word
from bot.answers.names import NameIndex, Ref
from bot.answers.normalise import has_han, normalise
from bot.answers.tokens import tokens, units
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Hall

_HAN_SHORT = (3, 4)
# A short name of so many characters that ends like a fair's is what the expo is called by the last two: 酒展.
_HAN_NAME = 5
# The kind of a room is its last word, or so many characters; a name of so many has none.
_HAN_KIND, _HAN_BRIEF = 3, 4
# A label before what a hall shows has so many characters, or words.
_HAN_LABEL, _LABEL = (3, 6), (2, 4)
# What an expo's name begins with that is written like no other word (GridLink, VoltHarbour).
_BRAND = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+\b")


def add_places(index: NameIndex, catalogue: Catalogue, shown: Collection[str]) -> None:
    """Know halls, rooms, the venue and the expo by all that they are called. ``shown``: the tokens of what
    exhibitors show."""
    programme = catalogue.programme
    places = [(Ref("hall", h.id), name) for h in programme.halls for name in (h.name, h.short_name)]
    places += [(Ref("room", room.id), room.name) for room in programme.rooms]
    places += [(Ref("venue", ""), programme.venue.name)]
    places += [(Ref("expo", ""), programme.expo.name), (Ref("expo", ""), programme.expo.short)]
    taken = {without_note(normalise(value)) for _, names in places for value in names.values()}
    for ref, names in places:
        for name in map(normalise, names.values()):
            others = [other for other in other_names(name) if other not in taken]
            for called in dict.fromkeys((name, without_note(name), *others)):
                if called and not called.isdigit() and not is_plain(called):
                    index.add(ref, called, near=len(called) >= 5 or has_han(called))
                elif ref.kind == "room" and called in place_words().sole_rooms and _is_alone(called, catalogue):
                    index.add(ref, called, near=False)
            if ref.kind == "expo":
                shorts = tuple(_short_names(name))
                for short in (*shorts, *(other for one in shorts for other in _by_another_word(one))):
                    index.add(ref, short, near=False)
    for brand in _brands(programme.expo.name, programme.expo.short):
        index.add(Ref("expo", ""), brand, near=False)
    _add_kinds_of_rooms(index, catalogue)
    _add_rooms_by_another_kind(index, catalogue)
    _add_short_rooms(index, catalogue)
    _add_rooms_by_code(index, catalogue)
    _add_heads_of_themes(index, catalogue)
    _add_numbered_halls(index, catalogue)
    _add_halls_without_code(index, catalogue)
    _add_halves_of_halls(index, catalogue, shown)
    for hall in programme.halls:
        for called in _called_so(hall.theme):
            index.add(Ref("hall", hall.id), called, near=False)
        for building in _buildings(hall):
            index.add(Ref("hall", hall.id), building, near=False)
        called = normalise(hall.id)
        if hall.id.isupper() and hall.id.isalpha() and len(hall.id) > 1 and not is_plain(called):
            index.add(Ref("hall", hall.id), called, near=False)


def _brands(*names: Localized) -> Iterator[str]:
    """What the expo's names begin with that is written like no other word, normalised."""
    found = (_BRAND.match(value) for name in names for value in name.values())
    return (normalise(match.group()) for match in found if match)


def _buildings(hall: Hall) -> Iterator[str]:
    """What is called by a letter and what it is (S楼, of S影棚楼); halls are known so anyway."""
    if len(hall.id) == 1 and hall.id.isalpha():
        known = place_words().buildings
        yield from (hall.id.lower() + name[-1] for name in hall.name.values() if name[-1:] in known)


def _called_so(theme: Localized) -> Iterator[str]:
    """What a theme calls the hall before it tells of it ("Outdoor area: ships and large exhibits")."""
    for text in theme.values():
        label, colon, rest = normalise(text).partition(":")
        least, most = _HAN_LABEL if has_han(label) else _LABEL
        length = len(label) if has_han(label) else len(label.split())
        if colon and rest and least <= length <= most and not is_plain(label):
            yield label.strip()


def _is_alone(kind: str, catalogue: Catalogue) -> bool:
    """Whether one room alone has it in its name."""
    names = ({normalise(name) for name in room.name.values()} for room in catalogue.programme.rooms)
    return sum(any(kind in name for name in of_room) for of_room in names) == 1


def _add_kinds_of_rooms(index: NameIndex, catalogue: Catalogue) -> None:
    """A room by what it is, where there is one of that kind ("the auditorium", 大会堂), and no session is one
    ("Workshop: ...", in the Shavings Workshop)."""
    titles = [normalise(value) for session in catalogue.sessions for value in session.title.values()]
    kinds: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for room in catalogue.programme.rooms:
        for name in (without_note(normalise(value)) for value in room.name.values()):
            kind = name[-_HAN_KIND:] if has_han(name) else name.split()[-1]
            # "Screening Room One", "Live Stage E4", "Demo Corner B"
            numbered = any(map(str.isdigit, kind)) or any(kind in one.numbers for one in languages())
            numbered = numbered or len(kind) == 1
            any_room = kind[-1] in place_words().room_ends and not _is_own_kind(kind, name)
            if kind != name and not (numbered or any_room) and kind not in place_words().rooms:
                kinds[kind][Ref("room", room.id)] = None
    for kind, refs in kinds.items():
        of_sessions = says_cue("session_kind", kind) and any(kind in title for title in titles)
        if len(refs) == 1 and not of_sessions:
            index.add(next(iter(refs)), kind, near=False)


def _is_own_kind(kind: str, name: str) -> bool:
    """Whether the end of a Chinese room's name is what that room alone is (品鉴室, of 开壳品鉴室): not what any
    fair has (会议室, 休息室, 实验室), nor cut out of a word (加河厅, of 伏尔加河厅)."""
    if len(name) <= _HAN_BRIEF or says_cue("rooms", kind) or is_plain(kind) or concepts(kind):
        return False
    before = name[-len(kind) - 1 : -len(kind) + 1]
    whole = is_common_word(kind[:2]) or is_common_word(kind[1:])
    return whole and not is_common_word(kind) and not is_common_word(before)


def _add_rooms_by_another_kind(index: NameIndex, catalogue: Catalogue) -> None:
    """A room that is called a hall, and the other way round: "Lantern Hall" of the Lantern Room."""
    programme, known = catalogue.programme, place_words()
    own: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for room in programme.rooms:
        for words in (normalise(name).split() for name in room.name.values() if not has_han(name)):
            if len(words) > 1 and words[-1] in known.like_rooms and words[0] not in known.rooms:
                own[" ".join(words[:-1])][Ref("room", room.id)] = None
    halls = {normalise(name) for hall in programme.halls for name in hall.name.values()}
    for name, refs in own.items():
        for called in (f"{name} {kind}" for kind in sorted(known.room_names)):
            if len(refs) == 1 and called not in halls and not any(map(str.isdigit, name)):
                index.add(next(iter(refs)), called, near=False)


def _add_short_rooms(index: NameIndex, catalogue: Catalogue) -> None:
    """A Chinese room without what it is for (榕树厅 of 榕树论坛厅), or without what it is (主论坛 of
    主论坛厅); not by what a session or a track is called."""
    own: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for room in catalogue.programme.rooms:
        names = (without_note(normalise(name)) for name in room.name.values())
        for match in (whole_name(name, "room_for_use") for name in names):
            for short in (match["own"] + match["kind"], match["own"] + match["use"]) if match else ():
                own[short][Ref("room", room.id)] = None
    titles = [normalise(text) for one in catalogue.sessions for text in (*one.title.values(), *one.track.values())]
    for short, refs in own.items():
        is_title = any(short in title for title in titles)
        if len(refs) == 1 and len(short) >= _HAN_KIND and not (is_title or is_plain(short)):
            index.add(next(iter(refs)), short, near=False)


def _add_rooms_by_code(index: NameIndex, catalogue: Catalogue) -> None:
    """A room by its code alone (K2.1, of Room K2.1), where no booth or hall has it."""
    programme = catalogue.programme
    booths = (stand.booth for exhibitor in programme.exhibitors for stand in exhibitor.stands if stand.booth)
    planned = (plan.booth for plan in programme.booths)
    taken = {normalise(code) for code in (*booths, *planned, *(hall.id for hall in programme.halls))}
    for room in programme.rooms:
        for match in (whole_name(normalise(name), "coded_room") for name in room.name.values()):
            if match and match["code"] not in taken:
                index.add(Ref("room", room.id), match["code"], near=False)


def _add_heads_of_themes(index: NameIndex, catalogue: Catalogue) -> None:
    """A hall by what its theme calls it ("Outdoor area: ships and cranes"), where it is the only one."""
    heads: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for hall in catalogue.programme.halls:
        for theme in map(normalise, hall.theme.values()):
            head = theme.partition(":")[0].strip()
            if head != theme and len(units(head)) >= (_HAN_KIND if has_han(head) else 2):
                heads[head][Ref("hall", hall.id)] = None
    for head, refs in heads.items():
        if len(refs) == 1 and not is_plain(head):
            index.add(next(iter(refs)), head, near=False)


def _add_numbered_halls(index: NameIndex, catalogue: Catalogue) -> None:
    """A hall that has a number and a name by the name alone (the Echo Hall, 回声馆)."""
    rooms = {normalise(name) for room in catalogue.programme.rooms for name in room.name.values()}
    for hall in catalogue.programme.halls:
        for name in (own for whole in hall.name.values() for own in _names_beside_number(normalise(whole))):
            if name not in rooms and not is_plain(name):
                index.add(Ref("hall", hall.id), name, near=False)


def _names_beside_number(name: str) -> Iterator[str]:
    """What a hall may be called that has a number and a name."""
    for one in languages():
        found = (pattern.fullmatch(name) for pattern in one.vocabulary.name_patterns.get("numbered_hall", ()))
        for own in (match["own"] for match in found if match):
            if one.spaced and one.halls:
                yield from (f"{own} {one.halls.generic}", f"{one.halls.generic} {own}")
            else:
                yield own


def _add_halls_without_code(index: NameIndex, catalogue: Catalogue) -> None:
    """The one hall of such a name without its code: "the start-up tent"."""
    own: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for hall in catalogue.programme.halls:
        for match in (whole_name(normalise(name), "coded_hall") for name in hall.name.values()):
            if match:
                own[match["own"]][Ref("hall", hall.id)] = None
    rooms = {normalise(name) for room in catalogue.programme.rooms for name in room.name.values()}
    for name, refs in own.items():
        if len(refs) == 1 and name not in rooms and not is_plain(name):
            index.add(next(iter(refs)), name, near=False)


def _add_halves_of_halls(index: NameIndex, catalogue: Catalogue, shown: Collection[str]) -> None:
    """A hall by either half of its name ("the Rope Walk", of "Shed 3 – Rope Walk"), where no room has it."""
    rooms = [normalise(name) for room in catalogue.programme.rooms for name in room.name.values()]
    tracks = (value for track in catalogue.tracks.values() for value in track.values())
    topics = {*shown, *(token for track in tracks for token in tokens(normalise(track)))}
    own: defaultdict[str, dict[Ref, None]] = defaultdict(dict)
    for hall in catalogue.programme.halls:
        for name in own_names(hall, topics):
            own[name][Ref("hall", hall.id)] = None
    for name, refs in own.items():
        if len(refs) == 1 and not any(name in room for room in rooms):
            index.add(next(iter(refs)), name, near=len(name) >= _HAN_NAME)


def _by_another_word(short: str) -> Iterator[str]:
    """The "smart energy fair", of what calls itself an expo."""
    *own, kind = short.split()
    fairs = place_words().fairs
    if len(own) > 1 and kind in fairs:
        yield from (" ".join((*own, other)) for other in sorted(fairs) if other != kind)


def _short_names(expo: str) -> Iterator[str]:
    """What an expo is called for short: without its year, by the last words of its name ("the book fair"), and by
    the place it begins with ("Egret Bay International ...")."""
    known = place_words()
    bare = re.sub(rf"(?:19|20)\d\d(?:{any_of(known.year_signs)})?", "", expo).strip()
    if bare and bare != expo and not is_plain(bare):
        yield bare
    if has_han(bare):
        yield from (bare[-count:] for count in _HAN_SHORT if count < len(bare) and not is_plain(bare[-count:]))
        if len(bare) <= _HAN_NAME and bare[-1] in known.fair_ends and not is_plain(bare[-2:]):
            yield bare[-2:]
    words = bare.split()
    reach = next((at for at, word in enumerate(words) if word in known.reach), 0)
    if reach > 1:
        yield " ".join(words[:reach])
    for count in range(2, len(words)):
        last = words[-count:]
        if not is_stop_word(last[0], spaced=True) and says_cue("expo", last[-1]):
            yield " ".join(last)
