"""What a phrasing is filled with at a fair, and what makes an answer right, by the catalogue alone."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.programme import Exhibitor, Session, Speaker
from tests.answers.phrasings.cases_of_places import of_places
from tests.answers.phrasings.cases_of_programme import LANGUAGES, of_programme
from tests.answers.phrasings.fair import Case, Cases, Fair, Right, also_after
from tests.answers.phrasings.shown import (
    counts,
    lists,
    lists_sessions,
    names,
    says_day,
    says_none,
    says_time,
    shows,
)

# What no fair of the evaluation has, and where nobody is from.
_NO_GOODS = {
    "en": ("submarines", "chewing gum", "violins", "astronaut suits", "snowboards"),
    "zh": ("潜水艇", "口香糖", "小提琴", "宇航服", "滑雪板"),
}
_NO_COUNTRIES = {"en": ("Iceland", "Kenya", "Peru", "Mongolia"), "zh": ("冰岛", "肯尼亚", "秘鲁", "蒙古")}
_NO_HALL = {"en": "Hall 19", "zh": "19号馆"}
_NOON, _TWO, _ONE = 12, 14, 13
_NUMBER = re.compile(r"(.*?)(\d+)[a-zA-Z]?")


def cases(catalogue: Catalogue, tag: str, chance: random.Random) -> dict[str, Case]:
    """What is asked by each intent at a fair in a language, where the fair has anything for it."""
    fair = Fair(catalogue, tag, chance)
    found: dict[str, Case] = {}
    for part in (
        _of_company,
        _of_goods,
        _of_countries,
        _of_halls,
        _of_session,
        _of_people,
        _of_lists,
        _of_days,
        _of_rooms,
        of_places,
        of_programme,
        _of_nothing,
    ):
        found.update(part(fair))
    return found


def _of_company(fair: Fair) -> Cases:
    one = fair.one_of(fair.exhibitors)
    if one is None:
        return
    slots, booths = {"X": fair.called(one.name)}, tuple(stand.booth for stand in one.stands if stand.booth)
    halls = {stand.hall_id for stand in one.stands if stand.hall_id}
    goods, before = one.products or one.categories, fair.asked_before("booth")
    yield "booth_of", Case(slots, lambda answer: shows(answer, booths))
    yield "has_exhibitor", Case(slots, lambda answer: shows(answer, booths))
    holders = [e for e in fair.catalogue.programme.exhibitors if any(s.booth == booths[0] for s in e.stands)]
    yield "who_at", Case({"B": booths[0]}, lambda answer: all(shows(answer, names(e.name)) for e in holders))
    if one.website:
        page = Case(slots, lambda answer: shows(answer, [one.website]))
        yield from also_after("website_of", "f_booth_website", page, before)
    made = Case(slots, lambda answer: shows(answer, booths), before=fair.asked_before("shows"))
    yield "f_booth_where", made
    if halls:
        in_halls = Case(slots, lambda answer: all(shows(answer, fair.hall_names(hall)) for hall in halls))
        yield from also_after("hall_of", "f_booth_hall", in_halls, before)
    if goods:
        shown = Case(slots, lambda answer: lists(answer, (names(text) for text in goods)))
        yield from also_after("shows", "f_booth_shows", shown, before)
    if one.country:
        home = Case(slots, lambda answer: shows(answer, names(one.country)))
        yield from also_after("country_of", "f_booth_country", home, before)


def _named(exhibitors: Sequence[Exhibitor]) -> Right:
    return lambda answer: lists(answer, (names(one.name) for one in exhibitors))


def _of_goods(fair: Fair) -> Cases:
    listed = [(e, text) for e in fair.exhibitors for text in e.products if fair.called(text)]
    chosen = fair.one_of(listed)
    if chosen is None:
        return
    maker, goods = chosen
    product, hall_id, home = fair.called(goods), maker.stands[0].hall_id, fair.called(maker.country)
    makers = [
        e
        for e in fair.catalogue.programme.exhibitors
        if any(fair.called(one).casefold() == product.casefold() for one in e.products)
    ]
    slots = {"P": product}
    yield "product", Case(slots, _named(makers))
    number = Case(slots, lambda answer: counts(answer, len(makers)))
    yield from also_after("count_product", "f_product_count", number, fair.asked_before("product"))
    halls = {stand.hall_id for e in makers for stand in e.stands if stand.hall_id}
    yield "product_hall", Case(slots, lambda answer: lists(answer, map(fair.hall_names, sorted(halls))))
    yield from _of_other_goods(fair, product)
    if hall := fair.hall_called(hall_id):
        there = [e for e in makers if any(stand.hall_id == hall_id for stand in e.stands)]
        in_hall = Case({**slots, "H": hall}, _named(there))
        yield from also_after("product_in_hall", "f_product_hall", in_hall, fair.asked_before("product"))
    if home:
        from_there = [e for e in makers if fair.called(e.country) == home]
        of_home = Case({**slots, "K": home}, _named(from_there))
        yield from also_after("product_country", "f_product_country", of_home, fair.asked_before("product"))


def _of_other_goods(fair: Fair, product: str) -> Cases:
    """Who has something else, after that; and talks on it, of which there may be none."""
    chosen = fair.one_of([(e, text) for e in fair.exhibitors for text in e.products if fair.called(text)])
    if chosen:
        maker, goods = chosen
        slots = {"P": fair.called(goods), "O": product}
        before = fair.asked_before("product").replace("{P}", "{O}")
        yield "f_product_other", Case(slots, lambda answer: shows(answer, names(maker.name)), before)
    titles = [names(one.title) for one in fair.sessions]

    def on_talks(answer: str) -> bool:
        return says_none(answer) or any(shows(answer, title) for title in titles)

    slots = {"P": product, "D": fair.day(fair.catalogue.days[-1].date)}
    yield "topic_sessions", Case(slots, on_talks)
    yield "topic_day", Case(slots, on_talks)


def _of_countries(fair: Fair) -> Cases:
    homes: defaultdict[str, list[Exhibitor]] = defaultdict(list)
    for one in fair.catalogue.programme.exhibitors:
        if named := fair.called(one.country):
            homes[named].append(one)
    home = fair.one_of(sorted(homes))
    if home is None:
        return
    from_there = homes[home]
    yield "country", Case({"K": home}, _named(from_there))
    yield "count_country", Case({"K": home}, lambda answer: counts(answer, len(from_there)))
    chosen = fair.one_of([stand.hall_id for one in from_there for stand in one.stands if stand.hall_id])
    if chosen and (hall := fair.hall_called(chosen)):
        there = [one for one in from_there if any(stand.hall_id == chosen for stand in one.stands)]
        yield "country_in_hall", Case({"K": home, "H": hall}, _named(there))
    if nowhere := fair.one_of([name for name in _NO_COUNTRIES[fair.tag] if name not in homes]):
        yield "none_country", Case({"K": nowhere}, says_none)


def _of_halls(fair: Fair) -> Cases:
    held = fair.catalogue.exhibitors_by_hall
    used = fair.one_of(
        [one for one in fair.catalogue.programme.halls if held.get(one.id) and fair.called(one.name)]
    )
    if used:
        slots, there = {"H": fair.called(used.name)}, held[used.id]
        yield "in_hall", Case(slots, _named(there))
        number = Case(slots, lambda answer: counts(answer, len(there)))
        yield from also_after("count_hall", "f_hall_count", number, fair.asked_before("hall"))
    themed = fair.one_of([one for one in fair.catalogue.programme.halls if one.theme and fair.called(one.name)])
    if themed:
        yield "theme", Case({"H": fair.called(themed.name)}, lambda answer: shows(answer, names(themed.theme)))


def _of_lists(fair: Fair) -> Cases:
    total = len(fair.catalogue.programme.exhibitors)
    yield "count_all", Case({}, lambda answer: counts(answer, total))
    known = [(key, fair.called(text)) for key, text in fair.catalogue.categories.items() if fair.called(text)]
    chosen = fair.one_of(known)
    if chosen:
        members = fair.catalogue.exhibitors_by_category.get(chosen[0], ())
        yield "category", Case({"C": chosen[1]}, _named(members))
        yield "count_category", Case({"C": chosen[1]}, lambda answer: counts(answer, len(members)))
        yield from _of_category(fair, chosen[1], members)
    tracks = [text for text in fair.catalogue.tracks.values() if fair.called(text)]
    track = fair.one_of(tracks)
    if track:
        held = [one for one in fair.sessions if set(names(one.track)) & set(names(track))]
        if held:
            yield "track", Case({"T": fair.called(track)}, lambda answer: lists_sessions(answer, held))


def _of_category(fair: Fair, category: str, members: Sequence[Exhibitor]) -> Cases:
    """Where its exhibitors are, and those of a hall or a country."""
    halls = {stand.hall_id for one in members for stand in one.stands if stand.hall_id}
    yield "category_hall", Case({"C": category}, lambda answer: lists(answer, map(fair.hall_names, sorted(halls))))
    one = fair.one_of(members)
    hall_id = one.stands[0].hall_id if one and one.stands else ""
    if one and (hall := fair.hall_called(hall_id)):
        there = [e for e in members if any(stand.hall_id == hall_id for stand in e.stands)]
        yield "category_in_hall", Case({"C": category, "H": hall}, _named(there))
    if one and (home := fair.called(one.country)):
        from_there = [e for e in members if fair.called(e.country) == home]
        yield "category_country", Case({"C": category, "K": home}, _named(from_there))


def _of_session(fair: Fair) -> Cases:
    one = fair.one_of(fair.sessions)
    if one is None:
        return
    slots, before = {"S": fair.called(one.title)}, fair.asked_before("session")
    same = [other for other in fair.sessions if fair.called(other.title) == slots["S"]]
    room = fair.catalogue.room(one.room_id)

    def says_when(answer: str) -> bool:
        return any(says_day(answer, each.date) and says_time(answer, each.start.time()) for each in same)

    yield "session_when", Case(slots, says_when)
    if room:
        where = Case(slots, lambda answer: shows(answer, names(room.name)))
        yield from also_after("session_where", "f_session_where", where, before)
    if one.speakers:
        who = Case(slots, lambda answer: lists(answer, (names(each.name) for each in one.speakers)))
        yield from also_after("session_who", "f_session_who", who, before)
    if one.languages and all(code in LANGUAGES for code in one.languages):
        spoken = Case(slots, lambda answer: all(shows(answer, LANGUAGES[code]) for code in one.languages))
        yield from also_after("session_language", "f_session_language", spoken, before)


def _of_people(fair: Fair) -> Cases:
    speakers = [each for one in fair.sessions for each in one.speakers if fair.called(each.name)]
    person = fair.one_of(speakers)
    if person:
        yield from _of_speaker(fair, person)
    talks = fair.catalogue.sessions_by_exhibitor
    speaking = [one for one in fair.exhibitors if any(s in fair.sessions for s in talks.get(one.id, ()))]
    company = fair.one_of(speaking)
    if company:
        theirs = [each for each in talks[company.id] if each in fair.sessions]
        own = Case(
            {"X": fair.called(company.name)},
            lambda answer: lists(answer, (names(each.title) for each in theirs)),
        )
        yield from also_after("company_talks", "f_booth_talks", own, fair.asked_before("booth"))


def _of_speaker(fair: Fair, person: Speaker) -> Cases:
    slots = {"N": fair.called(person.name)}
    theirs = [one for one in fair.sessions if any(fair.called(each.name) == slots["N"] for each in one.speakers)]
    when = Case(slots, lambda answer: lists(answer, ((f"{s.start.hour}:{s.start.minute:02d}",) for s in theirs)))
    yield from also_after("speaker_when", "f_speaker_when", when, fair.asked_before("speaker"))
    yield "speaker_what", Case(slots, lambda answer: lists(answer, (names(s.title) for s in theirs)))
    if person.company:
        yield "speaker_firm", Case(slots, lambda answer: shows(answer, names(person.company)))


def _of_days(fair: Fair) -> Cases:
    expo = fair.catalogue.expo
    yield "last_day", Case({}, lambda answer: says_day(answer, expo.end_date))
    yield (
        "dates",
        Case({}, lambda answer: counts(answer, expo.start_date.day) and counts(answer, expo.end_date.day)),
    )
    # Of today only its rest is told.
    days = [one for one in fair.catalogue.days[1:] if one.open and one.close]
    day = fair.one_of(days)
    if day is None or day.open is None or day.close is None:
        return
    opens, closes, last = day.open, day.close, day.last_admission
    slots = {"D": fair.day(day.date), "O": fair.day(fair.catalogue.days[0].date)}
    hours = Case(slots, lambda answer: says_time(answer, opens, closes))
    yield from also_after("hours_day", "f_hours", hours, fair.asked_before("hours"))
    yield "close_day", Case(slots, lambda answer: says_time(answer, closes))
    if last:
        yield "last_entry", Case(slots, lambda answer: says_time(answer, last))


def _of_rooms(fair: Fair) -> Cases:
    one = fair.one_of(fair.sessions)
    if one is None:
        return
    yield from _of_programme(fair, one)
    room = fair.catalogue.room(one.room_id)
    if room is None or not fair.called(room.name):
        return
    slots, middle = {"R": fair.called(room.name), "D": fair.day(one.date)}, one.start + (one.end - one.start) / 2
    there = [each for each in fair.sessions if each.room_id == room.id]
    that_day = Case(slots, lambda answer: lists_sessions(answer, (s for s in there if s.date == one.date)))
    yield "room_day", that_day
    other = fair.one_of([day.date for day in fair.catalogue.days if day.date != one.date])
    if other:
        after = {**slots, "O": fair.day(other)}
        yield "f_room", replace(that_day, slots=after, before=fair.asked_before("room"))
    on = [each for each in there if each.start <= middle < each.end]
    yield "room_now", Case(slots, lambda answer: lists(answer, (names(s.title) for s in on)), now=middle)
    if room.location:
        yield "room_where", Case(slots, lambda answer: shows(answer, names(room.location)))


def _of_programme(fair: Fair, one: Session) -> Cases:
    """What is on that day, and while one session is."""
    slots, middle = {"D": fair.day(one.date)}, one.start + (one.end - one.start) / 2
    held = [each for each in fair.sessions if each.date == one.date]
    early = [each for each in held if each.start.hour < _NOON]
    late = [each for each in held if each.start.hour >= _TWO]
    rest = [each for each in held if each.start.hour >= _ONE]
    yield "day_sessions", Case(slots, lambda answer: lists_sessions(answer, held))
    yield "count_sessions", Case(slots, lambda answer: counts(answer, len(held)))
    if early:

        def in_the_morning(answer: str) -> bool:
            return lists_sessions(answer, early) and not any(shows(answer, names(s.title)) for s in rest)

        yield "day_morning", Case(slots, in_the_morning)
    if late:
        yield "day_after", Case(slots, lambda answer: lists_sessions(answer, late))
    on = [each for each in fair.sessions if each.start <= middle < each.end]
    yield "now", Case({}, lambda answer: lists(answer, (names(s.title) for s in on)), now=middle)
    to_come = [each for each in fair.sessions if each.start > middle]
    if to_come:
        begins = min(each.start for each in to_come)
        next_ones = [each for each in to_come if each.start == begins]
        yield "next", Case({}, lambda answer: any(shows(answer, names(s.title)) for s in next_ones), now=middle)


def _of_nothing(fair: Fair) -> Cases:
    yield "none_product", Case({"P": fair.chance.choice(_NO_GOODS[fair.tag])}, says_none)
    hall = _NO_HALL[fair.tag]
    yield "none_hall", Case({"H": hall}, lambda answer: says_none(answer) and counts(answer, 19))
    one = fair.one_of(fair.exhibitors)
    numbered = _NUMBER.fullmatch(one.stands[0].booth) if one else None
    if numbered:
        booth = numbered[1] + "97".zfill(len(numbered[2]))
        yield "none_booth", Case({"B": booth}, lambda answer: says_none(answer) and shows(answer, (booth,)))
