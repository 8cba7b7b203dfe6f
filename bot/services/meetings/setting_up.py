"""How an exhibitor meets people: at how many tables, where, and when not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.contact_words import without_contacts
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.meeting import MeetingState, Side
from bot.domain.slot import BLOCK
from bot.ports.meetings import Setup
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.visits import hours_of, open_days
from bot.services.browsing.scene import Row
from bot.services.editions import current_edition
from bot.services.leads.access import access_exhibitor
from bot.services.leads.actor import named
from bot.services.meetings.offering import from_minutes, to_minutes
from bot.services.meetings.party import Party
from bot.services.meetings.telling import tell
from bot.views.action import Action, Back
from bot.views.meeting_actions import (
    BlockTimes,
    ClearPlace,
    OpenMeetings,
    SetTables,
    SetUpMeetings,
    StopMeeting,
    ToggleBlock,
    WritePlace,
)
from bot.views.meetings import MeetingBlocks, MeetingNotice, MeetingPlacePrompt, MeetingSetup
from bot.views.message import Message

TABLES = (0, 1, 2, 3, 4, 6, 8, 12)
LONGEST_PLACE = 60
_A_ROW = 4
_DAYS = 6


async def show(uow: UnitOfWork, party: Party) -> Message:
    """How it is now.

    Raises:
        NotAllowed: they work for nobody.
    """
    async with uow.read() as tx:
        return await _screen(tx, party)


async def _screen(tx: Transaction, party: Party) -> Message:
    member = await access_exhibitor(tx, party.id)
    setup = await tx.meetings.setup(member.exhibitor_id)
    blocked = [one for one in await tx.meetings.blocks(member.exhibitor_id) if one + BLOCK > party.now]
    view = MeetingSetup(named(party.catalogue, member.exhibitor_id), setup.tables, setup.place, len(blocked))
    tables: Row = tuple(SetTables(number, int(number == setup.tables)) for number in TABLES)
    today = party.catalogue.local(party.now).date()
    days: Row = tuple(BlockTimes(day.date) for day in open_days(party.catalogue) if day.date >= today)[:_DAYS]
    clear: Row = (ClearPlace(),) if setup.place else ()
    rows = (tables[:_A_ROW], tables[_A_ROW:], (WritePlace(), *clear), days[:3], days[3:], (Back(OpenMeetings()),))
    return Message(view, rows=tuple(row for row in rows if row))


async def set_tables(uow: UnitOfWork, party: Party, tables: int) -> Message:
    """So many from now on. What is agreed at a table that is gone stays.

    Raises:
        NotAllowed: they work for nobody.
    """

    async def work(tx: Transaction) -> Message:
        setup = await _setup(tx, party)
        if tables in TABLES:
            await tx.meetings.put_setup(replace(setup, tables=tables), party.id, party.now)
        return await _screen(tx, party)

    return await uow.write(work)


async def ask_place(uow: UnitOfWork, party: Party) -> Message:
    """Where, if not at the booth? Raises NotAllowed."""

    async def work(tx: Transaction) -> Message:
        setup = await _setup(tx, party)
        await party.wait(tx, "place")
        return _prompt(setup.place)

    return await uow.write(work)


def _prompt(place: str = "") -> Message:
    return Message(MeetingPlacePrompt(place), rows=((ClearPlace(), Back(SetUpMeetings())),))


async def prompt_again() -> Message:
    """Asks the place again."""
    return Message(MeetingPlacePrompt(), rows=((ClearPlace(), StopMeeting()),))


async def hear_place(uow: UnitOfWork, party: Party, words: Incoming) -> Message | None:
    """There; None where that is no text. Whoever left the team is waited for no longer."""
    if not words.text or words.file is not None:
        return None
    try:
        return await _put_place(uow, party, without_contacts(words.text, LONGEST_PLACE))
    except NotAllowed:
        await uow.write(party.wait_no_more)
        return Message(MeetingNotice("no_member"), rows=((Back(OpenMeetings()),),))


async def clear_place(uow: UnitOfWork, party: Party) -> Message:
    """At the booth. Raises NotAllowed."""
    return await _put_place(uow, party, "")


async def _put_place(uow: UnitOfWork, party: Party, place: str) -> Message:
    async def work(tx: Transaction) -> Message:
        setup = await _setup(tx, party)
        await tx.meetings.put_setup(replace(setup, place=place), party.id, party.now)
        if place != setup.place:
            await _tell_place(tx, setup.exhibitor_id, party)
        await party.wait_no_more(tx)
        return await _screen(tx, party)

    return await uow.write(work)


async def _tell_place(tx: Transaction, exhibitor_id: str, party: Party) -> None:
    """Both learn where they meet now, and calendars do."""
    for meeting in await tx.meetings.of_exhibitor(await current_edition(tx), exhibitor_id):
        if meeting.state is MeetingState.ACCEPTED and meeting.starts_at and meeting.starts_at > party.now:
            moved = replace(meeting, revision=meeting.revision + 1, changed_at=party.now)
            await tx.meetings.put(moved)
            for side in Side:
                await tell(tx, moved, side, "place_changed", party.now, but=party.id)


async def _setup(tx: Transaction, party: Party) -> Setup:
    member = await access_exhibitor(tx, party.id)
    return await tx.meetings.setup(member.exhibitor_id)


async def show_blocks(uow: UnitOfWork, party: Party, date: dt.date) -> Message:
    """The hours of a day, each with a switch. Raises NotAllowed."""
    async with uow.read() as tx:
        return await _blocks(tx, party, date)


async def _blocks(tx: Transaction, party: Party, date: dt.date) -> Message:
    member = await access_exhibitor(tx, party.id)
    blocked = set(await tx.meetings.blocks(member.exhibitor_id))
    hours = _hours(party, date)
    switches: list[Action] = [ToggleBlock(to_minutes(start), int(start not in blocked)) for start in hours]
    rows = [tuple(switches[first : first + _A_ROW]) for first in range(0, len(switches), _A_ROW)]
    return Message(MeetingBlocks(date, not hours), rows=(*rows, (Back(SetUpMeetings()),)))


def _hours(party: Party, date: dt.date) -> list[dt.datetime]:
    """The full hours at which it is open, in UTC; the one that runs too."""
    found = []
    for day in open_days(party.catalogue):
        if day.date == date:
            start, closes = hours_of(day, party.catalogue)
            start = start.replace(minute=0, second=0, microsecond=0)
            while start < closes:
                if start + BLOCK > party.now:
                    found.append(start.astimezone(dt.UTC))
                start += BLOCK
    return found


async def toggle_block(uow: UnitOfWork, party: Party, minutes: int, *, on: bool) -> Message:
    """Nobody is there in that hour, or again. What is agreed for it stays. Raises NotAllowed."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, party.id)
        start = from_minutes(minutes)
        date = party.catalogue.local(start or party.now).date()
        if start in _hours(party, date):
            await tx.meetings.block(member.exhibitor_id, start, on=on)
        return await _blocks(tx, party, date)

    return await uow.write(work)
