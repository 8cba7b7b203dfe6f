"""A visit in order: it never clashes, never leaves its window, and is nearly the best there is."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections.abc import Hashable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.itinerary import Placed, Stop, Window, itinerary, rounded, timed, within, worth_of

OPEN = dt.datetime(2021, 7, 30, 9, tzinfo=dt.UTC)


def at(minutes: int) -> dt.datetime:
    return OPEN + dt.timedelta(minutes=minutes)


def walk(start: Hashable, end: Hashable) -> int:
    """Places are numbers on a line; nobody knows how far it is to None."""
    if not isinstance(start, int) or not isinstance(end, int):
        return 2
    return abs(start - end)


stops = st.lists(
    st.builds(
        Stop,
        key=st.integers(0, 30).map(str),
        minutes=st.integers(5, 60),
        place=st.none() | st.integers(0, 20),
        worth=st.floats(0.1, 1),
        start=st.none() | st.integers(-60, 300).map(at),
    ),
    max_size=10,
    unique_by=lambda stop: stop.key,
)
firm_stops = st.lists(
    st.builds(
        Stop,
        key=st.integers(0, 30).map(lambda number: f"f{number}"),
        minutes=st.integers(5, 60),
        place=st.none() | st.integers(0, 20),
        start=st.integers(-60, 300).map(at),
        firm=st.just(True),
    ),
    max_size=4,
    unique_by=lambda stop: stop.key,
)
windows = st.builds(
    lambda start, length: Window(at(start), at(start + length)), st.integers(0, 120), st.integers(1, 240)
)


@given(windows, stops, firm_stops)
@settings(max_examples=120, deadline=None)
def test_it_never_clashes_and_stays_in_its_window(window: Window, free: list[Stop], firm: list[Stop]) -> None:
    placed = itinerary(window, [*free, *firm], walk)
    assert all(window.start <= one.start and one.end <= window.end for one in placed)
    for before, after in itertools.pairwise(placed):
        needed = dt.timedelta(minutes=0 if before.stop.firm and after.stop.firm else after.walk)
        assert before.end + needed <= after.start
    assert len({one.stop.key for one in placed}) == len(placed)
    assert all(one.stop.start in (None, one.start) for one in placed)
    assert all(one.start.minute % 5 == 0 for one in placed if one.stop.start is None)
    # What is firm is left out only where it is outside, or another one is then; nothing new is at its time.
    kept = [one for one in placed if one.stop.firm]
    for stop in firm:
        start = stop.start
        assert start is not None
        begins, ends = max(start, window.start), min(stop.ends(start), window.end)
        assert begins >= ends or any(other.start < ends and begins < other.end for other in kept)
        for one in placed:
            assert one.stop.firm or one.end <= start or stop.ends(start) <= one.start


@given(windows, stops, firm_stops)
@settings(max_examples=30, deadline=None)
def test_the_same_goes_in_and_the_same_comes_out(window: Window, free: list[Stop], firm: list[Stop]) -> None:
    everything = [*free, *firm]
    assert itinerary(window, everything, walk) == itinerary(window, list(reversed(everything)), walk)


def brute_force(window: Window, free: Sequence[Stop], firm: Sequence[Stop]) -> float:
    """The best of all orders of all choices."""
    best = 0.0
    for count in range(len(free) + 1):
        for chosen in itertools.combinations(free, count):
            for order in itertools.permutations([*chosen, *firm]):
                placed = timed(window, order, walk)
                if placed is not None:
                    best = max(best, worth_of(placed))
    return best


def test_it_is_nearly_the_best_there_is() -> None:
    draw = random.Random(20210730)
    shares = []
    for _ in range(60):
        window = Window(at(0), at(draw.choice((60, 90, 120))), draw.randrange(20))
        free = [
            Stop(
                str(number),
                draw.choice((15, 20, 30)),
                draw.randrange(20),
                draw.uniform(0.2, 1),
                at(draw.randrange(0, 90, 5)) if draw.random() < 0.2 else None,
            )
            for number in range(5)
        ]
        firm = [Stop("firm", 20, draw.randrange(20), 1.0, at(draw.randrange(20, 40)), firm=True)]
        firm = firm if draw.random() < 0.5 else []
        optimum = brute_force(window, free, firm)
        shares.append(worth_of(itinerary(window, [*free, *firm], walk)) / optimum if optimum else 1.0)
    assert min(shares) >= 0.85
    assert sum(shares) / len(shares) >= 0.98


def test_stops_on_the_way_come_in_their_order() -> None:
    row = [Stop(str(place), 10, place) for place in (18, 2, 14, 6, 10)]
    placed = itinerary(Window(at(0), at(180), 0), row, walk)
    assert [one.stop.place for one in placed] == [2, 6, 10, 14, 18]
    assert sum(one.walk for one in placed) == 18


def test_nothing_fits_into_no_time() -> None:
    assert itinerary(Window(at(0), at(4)), [Stop("a", 5)], walk) == ()
    assert itinerary(Window(at(0), at(60)), [], walk) == ()


def test_many_stops_are_planned_in_time() -> None:
    draw = random.Random(7)
    many = [Stop(str(number), 20, draw.randrange(20), draw.uniform(0.2, 1)) for number in range(14)]
    placed = itinerary(Window(at(0), at(8 * 60), 0), many, walk)
    assert len(placed) == 14


def test_window_is_cut_to_the_hours() -> None:
    window = Window(at(-60), at(600))
    assert within(window, at(0), at(480)) == Window(at(0), at(480))
    assert within(window, at(600), at(700)) is None
    assert rounded(at(3)) == at(5)
    assert rounded(at(5) + dt.timedelta(seconds=1)) == at(10)
    assert Placed(Stop("a", 10), at(0)).end == at(10)


def test_what_is_firm_takes_its_time_also_at_the_edges_of_the_window() -> None:
    window = Window(at(300), at(420))
    free = [Stop(f"visit:{number}", 20, worth=1 - number / 20) for number in range(8)]
    begun = Stop("session:S", 60, start=at(270), firm=True)
    ending = Stop("meeting:M", 20, start=at(410), firm=True)
    placed = itinerary(window, [begun, ending, *free], walk)
    assert (placed[0].stop.key, placed[0].start, placed[0].end) == ("session:S", at(300), at(330))
    assert (placed[-1].stop.key, placed[-1].start, placed[-1].end) == ("meeting:M", at(410), at(420))
    assert len(placed) > 3
    assert all(at(330) < one.start and one.end < at(410) for one in placed if not one.stop.firm)


def test_of_two_firm_ones_at_the_same_time_both_are_kept_free() -> None:
    both = [Stop("meeting:A", 20, start=at(0), firm=True), Stop("session:B", 80, start=at(10), firm=True)]
    placed = itinerary(Window(at(0), at(150)), [*both, *(Stop(f"visit:{n}", 20) for n in range(6))], walk)
    assert [one.stop.key for one in placed if one.stop.firm] == ["meeting:A"]
    assert len(placed) > 1
    assert all(one.start >= at(90) for one in placed if not one.stop.firm)
