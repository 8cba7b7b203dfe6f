"""Cases of what the venue has: halls, what is in them, rooms, and when they are open."""

from __future__ import annotations

import datetime as dt

from bot.domain.programme import Day, Hall
from tests.answers.phrasings.fair import Case, Cases, Fair, also_after
from tests.answers.phrasings.shown import counts, lists, names, says_day, says_time, shows

_HOURS = {"en": "{} {}", "zh": "{}{}点"}


def of_places(fair: Fair) -> Cases:
    yield from _of_venue(fair)
    yield from _of_halls(fair)
    yield from _of_rooms(fair)
    yield from _of_hours(fair)


def _of_venue(fair: Fair) -> Cases:
    expo, venue = fair.catalogue.expo, fair.catalogue.programme.venue
    if names(expo.organizer):
        yield "organiser", Case({}, lambda answer: shows(answer, names(expo.organizer)))
    if names(venue.address):
        yield "address", Case({}, lambda answer: shows(answer, names(venue.address)))
    days = fair.catalogue.days
    yield (
        "days_count",
        Case({}, lambda answer: counts(answer, len(days)) or counts(answer, expo.start_date.day)),
    )


def _of_halls(fair: Fair) -> Cases:
    halls = fair.catalogue.programme.halls
    yield "halls_count", Case({}, lambda answer: counts(answer, len(halls)))
    measured = sorted((one for one in halls if one.area_m2), key=lambda one: one.area_m2 or 0.0)
    if measured:
        smallest, largest = measured[0], measured[-1]
        yield "smallest_hall", Case({}, lambda answer: shows(answer, fair.hall_names(smallest.id)))
        yield "largest_hall", Case({}, lambda answer: shows(answer, fair.hall_names(largest.id)))
    one = fair.one_of([hall for hall in measured if fair.called(hall.name)])
    if one and one.area_m2:
        area = int(one.area_m2)
        yield "hall_area", Case({"H": fair.called(one.name)}, lambda answer: counts(answer, area))
    fitted = fair.one_of([hall for hall in halls if hall.facilities and fair.called(hall.name)])
    if fitted:
        yield from _of_facilities(fair, fitted)


def _of_facilities(fair: Fair, hall: Hall) -> Cases:
    halls = fair.catalogue.programme.halls
    slots, before = {"H": fair.called(hall.name)}, fair.asked_before("hall_card")
    yield "hall_facilities", Case(slots, lambda answer: lists(answer, map(names, hall.facilities)))
    # By a name that is a word for what every hall may have.
    usual = [one for one in hall.facilities if fair.called(one) in _USUAL[fair.tag]]
    facility = fair.one_of(usual)
    if facility:
        named = fair.called(facility)
        having = [each for each in halls if any(fair.called(one) == named for one in each.facilities)]
        where = Case({"F": named}, lambda answer: lists(answer, (fair.hall_names(each.id) for each in having)))
        yield "facility", where
        there = Case({**slots, "F": named}, lambda answer: shows(answer, fair.hall_names(hall.id)))
        yield from also_after("facility_in_hall", "f_hall_facility", there, before)


_USUAL = {
    "en": ("toilets", "café", "food court", "cloakroom", "first aid", "prayer room", "cash machine", "ATM"),
    "zh": ("洗手间", "卫生间", "咖啡厅", "美食广场", "寄存处", "医务室", "祈祷室", "取款机"),
}


def _of_rooms(fair: Fair) -> Cases:
    rooms = fair.catalogue.programme.rooms
    yield "rooms_all", Case({}, lambda answer: lists(answer, (names(one.name) for one in rooms)))
    one = fair.one_of([room for room in rooms if room.seats and fair.called(room.name)])
    if one and one.seats:
        seats = one.seats
        number = Case({"R": fair.called(one.name)}, lambda answer: counts(answer, seats))
        yield from also_after("room_seats", "f_room_seats", number, fair.asked_before("room_card"))


def _of_hours(fair: Fair) -> Cases:
    first = fair.catalogue.days[0]
    # Of today only its rest is told.
    day = fair.one_of([one for one in fair.catalogue.days[1:] if one.open and one.close])
    if first.open and first.close:
        yield from _of_today(fair, first)
    if day is None or day.open is None or day.close is None:
        return
    opens, closes, last = day.open, day.close, day.last_admission
    slots = {"D": fair.day(day.date), "O": fair.day(day.date), "W": _hour(fair, opens.hour + 2)}

    def says_hours(answer: str) -> bool:
        return says_time(answer, opens, closes)

    yield "open_day", Case(slots, says_hours)
    yield "open_at", Case(slots, says_hours)
    yield "f_hours_close", Case(slots, lambda answer: says_time(answer, closes), fair.asked_before("hours"))
    if last:
        yield "f_hours_entry", Case(slots, lambda answer: says_time(answer, last), fair.asked_before("hours"))


def _of_today(fair: Fair, day: Day) -> Cases:
    """What is asked on a day of the fair, an hour after it opened."""
    if day.open is None or day.close is None:
        return
    opens, closes, last = day.open, day.close, day.last_admission
    now = dt.datetime.combine(day.date, opens, fair.catalogue.zone) + dt.timedelta(hours=1)
    slots = {"W": _hour(fair, opens.hour + 2)}
    yield "open_now", Case({}, lambda answer: says_time(answer, closes), now=now)
    yield "open_at_hour", Case(slots, lambda answer: says_time(answer, closes), now=now)
    yield "hours_all", Case({}, lambda answer: says_day(answer, day.date) and says_time(answer, opens, closes))
    if last:
        yield "last_entry_all", Case({}, lambda answer: says_time(answer, last), now=now)


def _hour(fair: Fair, hour: int) -> str:
    """As people say it: "2 pm", 下午2点."""
    shown = hour - 12 if hour > 12 else hour
    half = ("am", "pm")[hour >= 12] if fair.tag == "en" else ("上午", "下午")[hour >= 12]
    return _HOURS[fair.tag].format(*((shown, half) if fair.tag == "en" else (half, shown)))
