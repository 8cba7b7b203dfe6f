"""Taking over a newer programme while people ask."""

from __future__ import annotations

import datetime as dt
import gc
import sys
import weakref
from dataclasses import fields, replace

import pytest

from bot.answers.index import AnswerIndex
from bot.answers.warmth import warm_up
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Exhibitor, Programme, Session
from bot.ports.unit_of_work import UnitOfWork
from bot.services.giving_way import giving_way, making_what_stays
from bot.services.published import PublishedExpo
from tests.answers.fairs import energy_programme

NOW = dt.datetime(2027, 9, 15, 8, 0, tzinfo=dt.UTC)

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


def marked(programme: Programme, mark: str) -> Programme:
    """The same programme with exhibitors and sessions that no other test has: others' come and go meanwhile."""
    return replace(
        programme,
        exhibitors=tuple(replace(one, id=f"{mark}-{one.id}") for one in programme.exhibitors),
        sessions=tuple(replace(one, id=f"{mark}-{one.id}") for one in programme.sessions),
    )


def alive(mark: str) -> tuple[int, int, int]:
    """How many exhibitors, sessions and programmes with the mark are in memory."""
    things = gc.get_objects()
    return (
        sum(isinstance(thing, Exhibitor) and thing.id.startswith(mark) for thing in things),
        sum(isinstance(thing, Session) and thing.id.startswith(mark) for thing in things),
        sum(
            isinstance(thing, Programme) and thing.exhibitors[:1] != () and thing.exhibitors[0].id.startswith(mark)
            for thing in things
        ),
    )


@on_sqlite
async def test_programme_that_was_replaced_leaves_memory_though_nobody_looks_for_it(uow: UnitOfWork) -> None:
    """The collector no longer sees it, so it must not hold itself."""
    expo = PublishedExpo(NOW)
    programme = marked(energy_programme(), "leaving")
    await uow.write(lambda tx: tx.programmes.add(programme, "test", NOW))
    await expo.refresh(uow)
    gc.unfreeze()
    gc.collect()
    gc.disable()
    try:
        exhibitors, sessions, programmes = alive("leaving")
        assert (exhibitors, sessions) == (2 * len(programme.exhibitors), 2 * len(programme.sessions))
        shorter = replace(programme, faq=())
        await uow.write(lambda tx: tx.programmes.add(shorter, "test", NOW))
        assert await expo.refresh(uow)
        gc.unfreeze()
        assert alive("leaving") == (exhibitors, sessions, programmes + 1)
    finally:
        gc.enable()


def test_no_part_of_an_index_holds_itself() -> None:
    catalogue = Catalogue(energy_programme(), 1, NOW)
    gc.collect()
    gc.disable()
    try:
        index = AnswerIndex.build(catalogue)
        warm_up(index)
        held = {field.name: _weakly(getattr(index, field.name)) for field in fields(index)}
        parts = {name: part for name, part in held.items() if part is not None and name != "catalogue"}
        assert {"bm25", "names", "places", "exhibitors", "sessions", "sounds", "speller"} <= parts.keys()
        del index
        assert [name for name, part in parts.items() if part() is not None] == []
    finally:
        gc.enable()


def _weakly(part: object) -> weakref.ref[object] | None:
    try:
        return weakref.ref(part)
    except TypeError:
        return None  # Tuples and dictionaries.


def test_giving_way_puts_back_what_it_changed() -> None:
    interval = sys.getswitchinterval()
    with making_what_stays(), giving_way():
        assert sys.getswitchinterval() == pytest.approx(0.0001)
        assert not gc.isenabled()
    gc.unfreeze()
    assert sys.getswitchinterval() == interval
    assert gc.isenabled()


@on_sqlite
async def test_long_programme_is_read_as_it_was_written(uow: UnitOfWork) -> None:
    """Longer than what is read in one go."""
    programme = energy_programme()
    many = [marked(programme, str(n)) for n in range(30)]
    exhibitors = tuple(one for copy in many for one in copy.exhibitors)
    sessions = tuple(one for copy in many for one in copy.sessions)
    long = replace(programme, exhibitors=exhibitors, sessions=sessions)
    assert len(exhibitors) > 100
    assert len(sessions) > 100
    await uow.write(lambda tx: tx.programmes.add(long, "test", NOW))
    async with uow.read() as tx:
        version = await tx.programmes.latest()
    assert version is not None
    assert version.programme == long


def test_what_others_left_in_circles_goes_before_the_collector_looks_away() -> None:
    class Knot:
        def __init__(self) -> None:
            self.itself = self

    gc.disable()
    try:
        Knot()
        with making_what_stays():
            pass
        gc.unfreeze()
        assert not any(isinstance(thing, Knot) for thing in gc.get_objects())
    finally:
        gc.enable()
