"""The agenda in the calendar of one's phone: a file, or a private link that stays up to date."""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.catalogue import Catalogue, key_of
from bot.domain.file import File
from bot.domain.link import LinkAddress, new_token
from bot.domain.notice import Revision
from bot.domain.programme import Exhibitor, Session, SessionStatus, Speaker
from bot.exporters.ics import MEDIA_TYPE, CalendarEvent, calendar_file, uid_of
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.lines import VISIT, booths_of
from bot.services.agenda.places import location, position
from bot.services.agenda.planning import Planning
from bot.services.agenda.showing import agenda
from bot.services.browsing.scene import gone
from bot.services.meetings.calendar import meeting_events
from bot.views.action import Action, Back
from bot.views.agenda import CalendarFile, CalendarLink
from bot.views.agenda_actions import RenewCalendarLink, RevokeCalendarLink, ShowAgenda, ShowCalendarLink
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.meeting_actions import OpenMeeting
from bot.views.message import Message

REFRESH = dt.timedelta(minutes=15)
"""How often calendars are asked to look again; Google's decides for itself (hours)."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a private link gives: the file, its entity tag (unquoted), when something last changed (aware UTC)."""

    content: bytes
    tag: str
    modified: dt.datetime


async def send_agenda(uow: UnitOfWork, planning: Planning) -> Message:
    """The whole agenda as a file; where it is empty, the screen that says so."""
    async with uow.read() as tx:
        items = await tx.agenda.of_viewer(planning.viewer.id)
        events = await _all_events(tx, planning.viewer.id, items, planning.catalogue, planning.locale)
    if not events:
        return agenda(planning, items)
    link: tuple[Action, ...] = (ShowCalendarLink(),) if planning.feeds else ()
    file = await _file("agenda", planning, events)
    return Message(CalendarFile(len(events)), rows=((*link, ShowAgenda()),), file=file)


async def send_session(uow: UnitOfWork, planning: Planning, session_id: str) -> Message:
    """One session as a file, saved or not."""
    session = planning.catalogue.session(session_id)
    if session is None:
        return gone("session", OpenProgramme())
    start = session.start.astimezone(dt.UTC)
    subject = Subject(SubjectKind.SESSION, session.id)
    item = AgendaItem(planning.viewer.id, subject, start, start, planning.catalogue.published_at)
    async with uow.read() as tx:
        known = await tx.agenda.get(planning.viewer.id, subject)
        events = await _events(tx, [known or item], planning.catalogue, planning.locale)
    file = await _file(key_of(session.id), planning, events)
    return Message(CalendarFile(1, session.title), rows=((Back(OpenSession(session.id)),),), file=file)


async def _file(name: str, planning: Planning, events: Sequence[CalendarEvent]) -> File:
    # The calendar's own alarm works without us; one is enough, at the organiser's first choice.
    alarm = max(planning.rules.offsets, default=None)
    called = _name(planning.catalogue, planning.locale)
    content = await asyncio.to_thread(calendar_file, called, events, alarm_minutes=alarm)
    return File("document", name=f"{name}.ics", content=content, media_type=MEDIA_TYPE, size=len(content))


async def feed(uow: UnitOfWork, catalogue: Catalogue, token: str) -> Feed | None:
    """What the private link with that token gives now, in its owner's language; None where there is no such link
    (any more)."""
    async with uow.read() as tx:
        viewer_id = await tx.calendar_feeds.viewer_of(token)
        viewer = await tx.viewers.get(viewer_id) if viewer_id is not None else None
        if viewer is None:
            return None
        items = await tx.agenda.of_viewer(viewer.id)
        events = await _all_events(tx, viewer.id, items, catalogue, viewer.locale)
    called = _name(catalogue, viewer.locale)
    content = await asyncio.to_thread(calendar_file, called, events, refresh=REFRESH)
    modified = max((event.modified for event in events), default=catalogue.published_at).astimezone(dt.UTC)
    return Feed(content, hashlib.blake2b(content, digest_size=16).hexdigest(), modified)


def _name(catalogue: Catalogue, locale: str) -> str:
    return (catalogue.expo.short or catalogue.expo.name).best(locale)


async def _all_events(
    tx: Transaction, viewer_id: int, items: Sequence[AgendaItem], catalogue: Catalogue, locale: str
) -> list[CalendarEvent]:
    """With the viewer's meetings, also those that were cancelled: calendars that have them strike them out."""
    events = await _events(tx, items, catalogue, locale)
    events += await meeting_events(tx, viewer_id, catalogue, locale)
    return sorted(events, key=lambda event: (event.start, event.uid))


async def send_meeting(uow: UnitOfWork, planning: Planning, meeting_id: int) -> Message:
    """One meeting of the viewer's as a file; their agenda where it is none of theirs."""
    async with uow.read() as tx:
        found = await meeting_events(tx, planning.viewer.id, planning.catalogue, planning.locale, only=meeting_id)
        items = await tx.agenda.of_viewer(planning.viewer.id)
    if not found:
        return agenda(planning, items)
    file = await _file(f"meeting-{meeting_id}", planning, found)
    return Message(CalendarFile(1), rows=((Back(OpenMeeting(meeting_id)),),), file=file)


async def _events(
    tx: Transaction, items: Sequence[AgendaItem], catalogue: Catalogue, locale: str
) -> list[CalendarEvent]:
    """What is still in the programme, by start."""
    session_ids = [item.subject.id for item in items if item.subject.kind is SubjectKind.SESSION]
    revisions = await tx.session_changes.revisions(session_ids)
    events = []
    for item in items:
        session = catalogue.session(item.subject.id) if item.subject.kind is SubjectKind.SESSION else None
        exhibitor = catalogue.exhibitor(item.subject.id) if item.subject.kind is SubjectKind.VISIT else None
        if session is not None:
            events.append(_session_event(item, session, revisions, catalogue, locale))
        elif exhibitor is not None:
            events.append(_visit_event(item, exhibitor, catalogue, locale))
    return sorted(events, key=lambda event: (event.start, event.uid))


def _session_event(
    item: AgendaItem, session: Session, revisions: Mapping[str, Revision], catalogue: Catalogue, locale: str
) -> CalendarEvent:
    revision = revisions.get(session.id)
    room = catalogue.room(session.room_id)
    place = [room.name.best(locale), room.location.best(locale)] if room else []
    speakers = [_speaker(speaker, catalogue, locale) for speaker in session.speakers]
    paragraphs = ["\n".join(speakers), session.abstract.best(locale)]
    return CalendarEvent(
        uid_of(catalogue.expo, item.subject.kind.value, session.id),
        revision.number if revision else 0,
        max(item.saved_at, revision.changed_at) if revision else item.saved_at,
        session.start.astimezone(catalogue.zone),
        session.end.astimezone(catalogue.zone),
        session.title.best(locale),
        location(place, catalogue, locale),
        "\n\n".join(paragraph for paragraph in paragraphs if paragraph),
        session.status is SessionStatus.CANCELLED,
        position(catalogue),
    )


def _visit_event(item: AgendaItem, exhibitor: Exhibitor, catalogue: Catalogue, locale: str) -> CalendarEvent:
    place = [name.best(locale) for name in booths_of(exhibitor, catalogue)]
    start = catalogue.local(item.starts_at)
    return CalendarEvent(
        uid_of(catalogue.expo, item.subject.kind.value, exhibitor.id),
        # A visit is only ever put anew, so the minute in which it was is its revision.
        int(item.saved_at.timestamp() // 60),
        item.saved_at,
        start,
        start + VISIT,
        exhibitor.name.best(locale),
        location(place, catalogue, locale),
        position=position(catalogue),
    )


def _speaker(speaker: Speaker, catalogue: Catalogue, locale: str) -> str:
    exhibitor = catalogue.exhibitor(speaker.exhibitor_id) if speaker.exhibitor_id else None
    company = (exhibitor.name if exhibitor else speaker.company).best(locale)
    return " – ".join(part for part in (speaker.name.best(locale), company) if part)


async def show_link(uow: UnitOfWork, planning: Planning, address: LinkAddress, *, renew: bool = False) -> Message:
    """The viewer's private link, made when first asked for; ``renew`` ends the old one. Without a public address
    there is none."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        if address.public_url is None:
            return link_screen("", offered=False)
        token = None if renew else await tx.calendar_feeds.token_of(planning.viewer.id)
        if token is None:
            token = new_token()
            await tx.calendar_feeds.put(planning.viewer.id, token, planning.now.astimezone(dt.UTC))
        return link_screen(address.calendar(token))

    return await uow.write(work)


async def revoke_link(uow: UnitOfWork, planning: Planning) -> Message:
    """The link ends: whoever has it sees nothing any more."""

    async def work(tx: Transaction) -> Message:
        await tx.calendar_feeds.revoke(planning.viewer.id)
        return link_screen("", offered=planning.feeds)

    return await uow.write(work)


def link_screen(url: str, *, offered: bool = True) -> Message:
    """The link and what can be done about it."""
    change: tuple[Action, ...] = (RenewCalendarLink(), RevokeCalendarLink()) if url else ()
    again: tuple[Action, ...] = (ShowCalendarLink(),) if offered and not url else ()
    rows = (change, (*again, Back(ShowAgenda())))
    return Message(CalendarLink(url, offered), rows=tuple(row for row in rows if row))
