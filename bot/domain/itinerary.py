"""A visit in order: what stands firm, and between it as much as fits of what is worth it, with little walking.

Pure arithmetic on minutes and places; it knows no catalogue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

STEP = 5
"""Visits begin at round minutes."""
_WALKING = 0.004
"""What a minute of walking costs, against the worth of a stop (the best has 1)."""
_ROUNDS = 6
_SLACK = 1e-9

Walk = Callable[[Hashable, Hashable], int]
"""Whole minutes from one place to another; None is a place that nobody knows."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Something to go to. ``firm``: it stands on the agenda, and stays. With a ``start`` it is then and only then,
    else whenever it fits, for ``minutes``. ``worth`` is above 0, 1 for the best."""

    key: str
    minutes: int
    place: Hashable = None
    worth: float = 1.0
    start: dt.datetime | None = None
    firm: bool = False

    def ends(self, start: dt.datetime) -> dt.datetime:
        return start + dt.timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Placed:
    """A stop at its time, with the minutes of walking to it from the stop before."""

    stop: Stop
    start: dt.datetime
    walk: int = 0

    @property
    def end(self) -> dt.datetime:
        return self.stop.ends(self.start)


@dataclass(frozen=True, slots=True)
class Window:
    """The time that there is, and where one is at its start (None: nobody knows). ``taken`` is when nothing new
    can be: what is firm is then, whether or not the route goes there."""

    start: dt.datetime
    end: dt.datetime
    place: Hashable = None
    taken: tuple[tuple[dt.datetime, dt.datetime], ...] = ()

    def free_at(self, start: dt.datetime, minutes: int) -> dt.datetime:
        """The first round time, not before ``start``, from which so many minutes are not taken; ``start`` itself
        where they are not."""
        for begins, ends in self.taken:
            if begins < start + dt.timedelta(minutes=minutes) and start < ends:
                start = rounded(ends)
        return start


def itinerary(window: Window, stops: Iterable[Stop], walk: Walk) -> tuple[Placed, ...]:
    """The visit, in order. What is firm is in it as far as it is within the window (of two at the same time one),
    and nothing else is at any firm time; what has a time is in it where it clashes with nothing chosen; the rest
    where there is room, walking included. The same goes in and the same comes out."""
    everything = sorted(stops, key=lambda one: (not one.firm, -one.worth, one.key))
    firm = [stop for stop in everything if stop.firm and stop.start is not None]
    taken = sorted((stop.start, stop.ends(stop.start)) for stop in firm if stop.start is not None)
    window = replace(window, taken=tuple(taken))
    route: list[Stop] = []
    for stop in firm:
        route = _with_firm(window, route, stop)
    flexible = [stop for stop in everything if not stop.firm]
    route = _filled(window, route, flexible, walk)
    for _ in range(_ROUNDS):
        better = _exchanged(window, _shorter(window, route, walk), flexible, walk)
        if _value(window, better, walk) <= _value(window, route, walk) + _SLACK:
            break
        route = better
    return tuple(timed(window, route, walk) or ())


def timed(window: Window, route: Sequence[Stop], walk: Walk) -> list[Placed] | None:
    """The stops of a route at their times, each as early as it can be; None where they do not fit. What is firm
    stays, even where one cannot be there in time."""
    placed: list[Placed] = []
    now, place = window.start, window.place
    for stop in route:
        minutes = walk(place, stop.place)
        arrival = now + dt.timedelta(minutes=minutes)
        start = stop.start if stop.start is not None else window.free_at(rounded(arrival), stop.minutes)
        before = placed[-1] if placed else None
        late = arrival > start and not (stop.firm and (before is None or before.stop.firm))
        taken = not stop.firm and window.free_at(start, stop.minutes) != start
        if late or taken or start < now or stop.ends(start) > window.end:
            return None
        placed.append(Placed(stop, start, minutes))
        now, place = stop.ends(start), stop.place
    return placed


def rounded(at: dt.datetime) -> dt.datetime:
    """The next round five minutes, not before ``at``."""
    whole = at.replace(second=0, microsecond=0)
    whole += dt.timedelta(minutes=-whole.minute % STEP)
    return whole if whole >= at else whole + dt.timedelta(minutes=STEP)


def _with_firm(window: Window, route: list[Stop], stop: Stop) -> list[Stop]:
    """What is firm, by its start, the part within the window; of two at the same time the one that was there first
    stays."""
    if stop.start is None:
        return route
    start, end = max(stop.start, window.start), min(stop.ends(stop.start), window.end)
    if start >= end:
        return route
    stop = replace(stop, start=start, minutes=(end - start) // dt.timedelta(minutes=1))
    for other in route:
        if other.start is not None and start < other.ends(other.start) and other.start < stop.ends(start):
            return route
    return sorted([*route, stop], key=lambda one: (one.start or window.start, one.key))


def _filled(window: Window, route: list[Stop], candidates: Sequence[Stop], walk: Walk) -> list[Stop]:
    """As long as something fits: the stop that brings most for its time, at the best place for it."""
    while True:
        left = [stop for stop in candidates if stop not in route]
        best: tuple[float, list[Stop]] | None = None
        before = _value(window, route, walk)
        for stop in left:
            found = _inserted(window, route, stop, walk)
            if found is None:
                continue
            gain = (_value(window, found, walk) - before) / max(1, stop.minutes)
            if gain > 0 and (best is None or gain > best[0] + _SLACK):
                best = gain, found
        if best is None:
            return route
        route = best[1]


def _inserted(window: Window, route: list[Stop], stop: Stop, walk: Walk) -> list[Stop] | None:
    """The route with the stop where it costs least; None where it fits nowhere."""
    found: tuple[float, list[Stop]] | None = None
    for place in range(len(route) + 1):
        longer = [*route[:place], stop, *route[place:]]
        value = _value(window, longer, walk)
        if value > float("-inf") and (found is None or value > found[0] + _SLACK):
            found = value, longer
    return found[1] if found else None


def _shorter(window: Window, route: list[Stop], walk: Walk) -> list[Stop]:
    """The same stops with less walking: each in turn where it costs least, and stretches turned around."""
    best = _value(window, route, walk)
    for stop in [one for one in route if one.start is None]:
        moved = _inserted(window, [one for one in route if one is not stop], stop, walk)
        if moved is not None and _value(window, moved, walk) > best + _SLACK:
            route, best = moved, _value(window, moved, walk)
    for first in range(len(route)):
        for last in range(first + 2, len(route) + 1):
            turned = [*route[:first], *reversed(route[first:last]), *route[last:]]
            if _value(window, turned, walk) > best + _SLACK:
                route, best = turned, _value(window, turned, walk)
    return route


def _exchanged(window: Window, route: list[Stop], candidates: Sequence[Stop], walk: Walk) -> list[Stop]:
    """One stop less, if then others fit that are worth more."""
    best, value = route, _value(window, route, walk)
    for stop in [one for one in route if not one.firm]:
        without = [one for one in route if one is not stop]
        others = [one for one in candidates if one is not stop]
        changed = _filled(window, without, others, walk)
        if _value(window, changed, walk) > value + _SLACK:
            best, value = changed, _value(window, changed, walk)
    return _filled(window, best, candidates, walk)


def _value(window: Window, route: Sequence[Stop], walk: Walk) -> float:
    """What a route is worth, walking taken off; minus infinity where it does not fit."""
    placed = timed(window, route, walk)
    return float("-inf") if placed is None else worth_of(placed)


def worth_of(placed: Iterable[Placed]) -> float:
    """What a visit is worth, walking taken off."""
    return sum(one.stop.worth - _WALKING * one.walk for one in placed)


def within(window: Window, opens: dt.datetime, closes: dt.datetime) -> Window | None:
    """The part of the window in which it is open; None where it is not."""
    start, end = max(window.start, opens), min(window.end, closes)
    return replace(window, start=start, end=end) if start < end else None
