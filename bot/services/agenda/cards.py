"""The session card as its reader sees it: whether it is on their agenda, and what they can do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.catalogue import key_of
from bot.ports.unit_of_work import Transaction
from bot.services import browsing
from bot.services.agenda.lines import entries
from bot.services.agenda.planning import Planning
from bot.views.action import Action
from bot.views.agenda_actions import (
    DropSession,
    KeepSession,
    RemindSession,
    SaveSession,
    SendSessionCalendar,
    ShowAgenda,
    ShowAlternatives,
    UndoDrop,
    UndoSave,
)
from bot.views.browsing_actions import OpenSession
from bot.views.lines import AgendaLine, SavedLine
from bot.views.message import Message
from bot.views.screens import SessionCard


def session_card(
    planning: Planning, session_id: str, items: Sequence[AgendaItem], what: str | None = None
) -> Message:
    """The card; ``items`` are all on the agenda, ``what`` has just happened (see ``SavedLine``)."""
    scene = planning.scene
    card = browsing.show(
        OpenSession(session_id), scene.catalogue, now=scene.now, locale=scene.locale, locales=scene.locales
    )
    return marked(planning, card, items, what)


async def marked_for(tx: Transaction, planning: Planning, message: Message) -> Message:
    """The message as the viewer sees it: a session card tells whether that session is on their agenda."""
    if not isinstance(message.view, SessionCard):
        return message
    return marked(planning, message, await tx.agenda.of_viewer(planning.viewer.id))


def marked(planning: Planning, card: Message, items: Sequence[AgendaItem], what: str | None = None) -> Message:
    """A session card with its place on the agenda; anything else as it is."""
    if not isinstance(card.view, SessionCard):
        return card
    session_id = card.view.session.id
    item = item_of(items, session_id)
    if item is None and what != "removed":
        return card
    was = planning.local(item.known_start) if item and item.moved_to(card.view.session.start) else None
    saved = SavedLine(
        what or ("changed" if was else "saved"),
        planning.local(item.due_at) if item else None,
        _clashes(planning, session_id, items) if item and what in (None, "fresh") else (),
        was,
    )
    others = [row for row in card.rows if not any(isinstance(action, SaveSession) for action in row)]
    to_come = card.view.session.start > planning.now and not card.view.session.cancelled
    rows = (_buttons(session_id, saved.what, to_come=to_come), *others)
    return replace(card, view=replace(card.view, saved=saved), rows=rows)


def item_of(items: Sequence[AgendaItem], session_id: str) -> AgendaItem | None:
    """The one of that session; ``session_id`` may be its key."""
    return next(
        (
            item
            for item in items
            if item.subject.kind is SubjectKind.SESSION and key_of(item.subject.id) == key_of(session_id)
        ),
        None,
    )


def subject_of(planning: Planning, kind: str, subject_id: str) -> Subject | None:
    """What a button names (``subject_id`` may be a key), where it is in the programme."""
    catalogue = planning.catalogue
    found = catalogue.session(subject_id) if kind == SubjectKind.SESSION else catalogue.exhibitor(subject_id)
    return Subject(SubjectKind(kind), found.id) if found else None


def _clashes(planning: Planning, session_id: str, items: Sequence[AgendaItem]) -> tuple[AgendaLine, ...]:
    listed = entries(items, planning.catalogue, planning.now)
    own = next((entry for entry in listed if (entry.line.kind, entry.line.id) == ("session", session_id)), None)
    if own is None or not own.counts:
        return ()
    return tuple(entry.line for entry in listed if entry is not own and entry.counts and entry.overlaps(own))


def _buttons(session_id: str, what: str, *, to_come: bool) -> tuple[Action, ...]:
    remind: tuple[Action, ...] = (RemindSession(session_id),) if to_come else ()
    match what:
        case "fresh":
            return (UndoSave(session_id), *remind, ShowAgenda())
        case "removed":
            return (UndoDrop(session_id), ShowAgenda())
        case "changed":
            return (KeepSession(session_id), DropSession(session_id), ShowAlternatives(session_id))
        case "kept":
            return (DropSession(session_id), ShowAgenda())
        case _:
            return (DropSession(session_id), *remind, SendSessionCalendar(session_id))
