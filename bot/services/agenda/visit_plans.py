"""Plan my visit: for the hours that somebody has, what stands on their agenda and what fits them, in order."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass

from bot.domain.agenda import Subject, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.incoming import Incoming
from bot.domain.itinerary import Placed, Window, rounded
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.lines import booths_of, entries, hall_of
from bot.services.agenda.plan_making import Plan, work_out
from bot.services.agenda.planning import Planning
from bot.services.agenda.spells import next_opening, spell, spell_in
from bot.services.browsing.scene import NO_TEXT, Row
from bot.services.meetings.clashing import tell_clashes
from bot.services.profiles.knowing import acquaintance
from bot.services.profiles.matchers import Matchers
from bot.services.published import Published
from bot.views.action import Action, Back
from bot.views.agenda import PlanChoice, PlanStop, VisitPlan
from bot.views.agenda_actions import PlanHours, SavePlan, ShowAgenda, ShowPlanChoice, StopPlanning, TypePlanHours
from bot.views.browsing_actions import OpenExhibitor, OpenSession
from bot.views.message import Message
from bot.views.profile_actions import ShowWishes

DIALOG = "plan"
_HOURS = (1, 2, 3)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Visiting:
    """Somebody who plans their visit."""

    planning: Planning
    published: Published
    matchers: Matchers
    chat_id: int

    @property
    def catalogue(self) -> Catalogue:
        return self.planning.catalogue


async def choose(uow: UnitOfWork, at: Visiting) -> Message:
    """How much time is there? Nothing is asked for any more."""

    async def work(tx: Transaction) -> Message:
        await _stop(tx, at)
        return _choice(at)

    return await uow.write(work)


def _choice(at: Visiting, problem: str = "") -> Message:
    opening = next_opening(at.catalogue, at.planning.now)
    if opening is None:
        return Message(PlanChoice(None, "over"), rows=((Back(ShowAgenda()),),))
    left = round((opening.end - opening.start) / _MINUTE)
    start = (opening.start - _EPOCH) // _MINUTE
    lengths = [hours * 60 for hours in _HOURS if hours * 60 < left]
    hours: Row = tuple(PlanHours(start, minutes, 0) for minutes in (*lengths, left))
    waits = opening.start > rounded(at.planning.now)
    view = PlanChoice(opening.start if waits else None, problem)
    return Message(view, rows=(hours[:2], hours[2:], (TypePlanHours(), Back(ShowAgenda()))))


async def ask(uow: UnitOfWork, at: Visiting) -> Message:
    """Let the time be typed."""

    async def work(tx: Transaction) -> Message:
        await at.planning.seen(tx)
        expires = at.planning.now.astimezone(dt.UTC) + LIFETIME
        await tx.dialogs.put(Dialog(at.chat_id, at.planning.viewer.id, DIALOG, "", "{}", 0, expires))
        return asked()

    return await uow.write(work)


def asked(problem: str = "") -> Message:
    """Asks which hours."""
    return Message(PlanChoice(None, problem or "type"), rows=((StopPlanning(),),))


async def hear(uow: UnitOfWork, at: Visiting, words: Incoming) -> Message | None:
    """The hours, typed; None for what is none: a file, a question."""
    text = words.text.strip()
    if words.file is not None or not text or text[-1] in "?？":
        return None
    now = at.catalogue.local(at.planning.now)
    window = spell_in(text, at.published.index, now, at.planning.locale)

    async def work(tx: Transaction) -> Message:
        if window is None:
            return asked("unread")
        await _stop(tx, at)
        return await _planned(tx, at, window, 0)

    return await uow.write(work)


async def _stop(tx: Transaction, at: Visiting) -> None:
    viewer_id = at.planning.viewer.id
    dialog = await tx.dialogs.get(at.chat_id, viewer_id, at.planning.now)
    if dialog is not None and dialog.kind == DIALOG:
        await tx.dialogs.end(at.chat_id, viewer_id)


async def show(uow: UnitOfWork, at: Visiting, start: int, minutes: int, round_: int) -> Message:
    """The plan for so many minutes from a start (minutes since 1970 UTC); another ``round_`` is another choice."""
    window = _window(at, start, minutes)
    if window is None:
        return _choice(at, "passed")
    async with uow.read() as tx:
        return await _planned(tx, at, window, round_)


def _window(at: Visiting, start: int, minutes: int) -> Window | None:
    try:
        begins = at.catalogue.local(_EPOCH + start * _MINUTE)
    except OverflowError:
        return None
    return spell(at.catalogue, at.planning.now, begins, min(max(minutes, 0), 24 * 60))


async def save(uow: UnitOfWork, at: Visiting, do: SavePlan) -> Message:
    """Put it all onto the agenda, as it was shown. Where it would be another one by now, that is shown instead."""
    window = _window(at, do.start, do.minutes)

    async def work(tx: Transaction) -> Message:
        preferences = await at.planning.seen(tx)
        if window is None:
            return _choice(at, "passed")
        made = await _made(tx, at, window, do.round)
        if made.mark != do.mark:
            return _screen(at, made, changed=True)
        for one in made.new:
            kind, _, thing_id = one.stop.key.partition(":")
            item = at.planning.item(Subject(SubjectKind(kind), thing_id), one.start)
            await tx.agenda.put(at.planning.armed(item, preferences))
            if (session := at.catalogue.session(thing_id)) and item.subject.kind is SubjectKind.SESSION:
                await tell_clashes(tx, at.planning.viewer.id, session, at.planning.now)
        return _screen(at, made, saved=True)

    return await uow.write(work)


async def _planned(tx: Transaction, at: Visiting, window: Window, round_: int) -> Message:
    return _screen(at, await _made(tx, at, window, round_))


async def _made(tx: Transaction, at: Visiting, window: Window, round_: int) -> Plan:
    planning = at.planning
    matching = await at.matchers.of(tx, at.published, planning.now, planning.locale)
    who = await acquaintance(tx, planning.viewer.id)
    items = await tx.agenda.of_viewer(planning.viewer.id)
    listed = [entry for entry in entries(items, at.catalogue, planning.now) if entry.counts]
    return await asyncio.to_thread(work_out, matching, who, listed, window, round_)


def _screen(at: Visiting, made: Plan, *, saved: bool = False, changed: bool = False) -> Message:
    lines = tuple(_line(one, made, at.catalogue) for one in made.placed)
    start = (made.window.start - _EPOCH) // _MINUTE
    minutes = round((made.window.end - made.window.start) / _MINUTE)
    view = VisitPlan(made.window.start, made.window.end, lines, made.known, saved, changed, len(made.new))
    opened: list[Action] = [
        OpenSession(one.stop.key.partition(":")[2])
        if one.stop.key.startswith("session:")
        else OpenExhibitor(one.stop.key.partition(":")[2])
        for one in made.new
    ]
    rows: list[Row] = [tuple(opened[first : first + 2]) for first in range(0, len(opened), 2)]
    if saved:
        rows.append((ShowAgenda(),))
    elif made.new:
        rows.append((SavePlan(start, minutes, made.round_, made.mark), PlanHours(start, minutes, made.round_ + 1)))
    rows.append((ShowWishes(), Back(ShowPlanChoice())))
    return Message(view, at.planning.scene.source("exhibitor"), tuple(rows))


def _line(placed: Placed, made: Plan, catalogue: Catalogue) -> PlanStop:
    kind, _, thing_id = placed.stop.key.partition(":")
    start, end = catalogue.local(placed.start), catalogue.local(placed.end)
    entry = made.firm.get(placed.stop.key) if placed.stop.firm else None
    if entry is not None:
        # As the agenda tells it, also where it began before the window or goes on after it.
        line, end = entry.line, entry.line.end or entry.until
        return PlanStop(kind, line.title, line.start, end, line.place, line.hall, placed.walk, on_agenda=True)
    if kind == "session":
        session = catalogue.session(thing_id)
        room = catalogue.room(session.room_id) if session else None
        hall = hall_of(room, catalogue) if room else None
        return PlanStop(
            kind,
            session.title if session else NO_TEXT,
            start,
            end,
            room.name if room else NO_TEXT,
            hall.short_name if hall else NO_TEXT,
            placed.walk,
        )
    exhibitor = catalogue.exhibitor(thing_id)
    booths, hall_name = booths_of(exhibitor, catalogue) if exhibitor else (NO_TEXT, NO_TEXT)
    return PlanStop(kind, exhibitor.name if exhibitor else NO_TEXT, start, end, booths, hall_name, placed.walk)
