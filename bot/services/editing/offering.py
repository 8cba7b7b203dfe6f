"""Below the card of what can be edited stands the way to do so, for those who may."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.domain.role import Role
from bot.views.action import Action
from bot.views.edit_actions import EditBooth, EditDay, EditFaq, EditSession, NewNotice
from bot.views.message import Message
from bot.views.screens import ExhibitorCard, FaqCard, HallCard, ProgrammeDay, SessionCard


def with_edits(message: Message, roles: Collection[Role]) -> Message:
    """The message with a button more, above the last row, where it is such a card and its reader an editor. That
    they may is asked anew when it is pressed."""
    if Role.EDITOR not in roles:
        return message
    action = _edit_of(message)
    if action is None:
        return message
    return replace(message, rows=(*message.rows[:-1], (action,), *message.rows[-1:]))


def _edit_of(message: Message) -> Action | None:
    view, ids = message.view, [source.id for source in message.sources if source.id]
    match view:
        case SessionCard():
            return EditSession(view.session.id)
        case ExhibitorCard():
            return EditBooth(view.exhibitor.id)
        case ProgrammeDay():
            return EditDay(view.day.date)
        case HallCard() if ids:
            return NewNotice("hall", ids[0])
        case FaqCard() if ids:
            return EditFaq(ids[0])
        case _:
            return None
