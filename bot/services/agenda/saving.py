"""A session goes onto an agenda and comes off it: one tap each, and each can be taken back."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.preferences import NoticeKind, Preferences
from bot.domain.programme import SessionStatus
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.cards import item_of, session_card
from bot.services.agenda.planning import Planning
from bot.services.browsing.scene import gone
from bot.services.meetings.clashing import tell_clashes
from bot.services.morning_brief import offer_of
from bot.views.agenda import AgendaDropped
from bot.views.agenda_actions import ShowAgenda
from bot.views.browsing_actions import OpenProgramme
from bot.views.message import Message

_OFFER_AT = 3
"""With this many sessions saved, somebody makes plans: the morning brief is offered, once."""


async def open_session(uow: UnitOfWork, planning: Planning, session_id: str) -> Message:
    """The session's card, with its place on the agenda."""
    async with uow.read() as tx:
        return session_card(planning, session_id, await tx.agenda.of_viewer(planning.viewer.id))


async def save(uow: UnitOfWork, planning: Planning, session_id: str) -> tuple[Message, ...]:
    """Put a session onto the agenda and set its reminders; saving twice changes nothing. What is cancelled or over
    is shown as it is."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        preferences = await planning.seen(tx)
        items = await tx.agenda.of_viewer(planning.viewer.id)
        session = planning.catalogue.session(session_id)
        if session is None:
            return (gone("session", OpenProgramme()),)
        known = item_of(items, session.id)
        if known is not None or session.status is SessionStatus.CANCELLED or session.end <= planning.now:
            return (session_card(planning, session.id, items),)
        item = planning.armed(planning.item(Subject(SubjectKind.SESSION, session.id), session.start), preferences)
        await tx.agenda.put(item)
        await tell_clashes(tx, planning.viewer.id, session, planning.now)
        items = [*items, item]
        card = session_card(planning, session.id, items, "fresh")
        offered = await _offer_brief(tx, planning, preferences, items)
        return (card, *offered)

    return await uow.write(work)


async def _offer_brief(
    tx: Transaction, planning: Planning, preferences: Preferences, items: list[AgendaItem]
) -> tuple[Message, ...]:
    saved = sum(item.subject.kind is SubjectKind.SESSION for item in items)
    if preferences.brief_offered or NoticeKind.BRIEF in preferences.wanted or saved < _OFFER_AT:
        return ()
    offer = offer_of(planning.catalogue, planning.rules, planning.now)
    if offer is None:
        return ()
    await tx.preferences.put(replace(preferences, brief_offered=True))
    return (offer,)


async def drop(uow: UnitOfWork, planning: Planning, session_id: str) -> Message:
    """Take a session off the agenda, with its reminders."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        items = await tx.agenda.of_viewer(planning.viewer.id)
        item = item_of(items, session_id)
        if item is not None:
            await tx.agenda.drop(planning.viewer.id, item.subject)
        session = planning.catalogue.session(session_id)
        if session is None:
            return Message(AgendaDropped("gone", found=item is not None), rows=((ShowAgenda(),),))
        return session_card(planning, session.id, [other for other in items if other is not item], "removed")

    return await uow.write(work)


async def keep(uow: UnitOfWork, planning: Planning, session_id: str) -> Message:
    """A changed session is fine as it is now."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        items = await tx.agenda.of_viewer(planning.viewer.id)
        session, item = planning.catalogue.session(session_id), item_of(items, session_id)
        if session is None:
            return gone("session", OpenProgramme())
        if item is None:
            return session_card(planning, session.id, items)
        kept = replace(item, known_start=session.start)
        await tx.agenda.put(kept)
        return session_card(planning, session.id, [kept if other is item else other for other in items], "kept")

    return await uow.write(work)
