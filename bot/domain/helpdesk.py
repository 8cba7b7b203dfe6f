"""Questions that the bot could not answer, and what the team made of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class TicketState(StrEnum):
    """``open`` until the team answers or dismisses it, or its asker withdraws it."""

    OPEN = "open"
    ANSWERED = "answered"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class NewTicket:
    """A question on its way to the team. ``question_id`` is that of the question log; ``notice_id`` the message in
    the asker's chat that tells them how it stands. ``subject``: what is asked, however people write it;
    ``same_as``: the ticket of another asker that the team sees in its place; ``follows``: the one that began the
    thread in which this one goes on."""

    question_id: int
    viewer_id: int
    text: str
    language: str
    asked_at: dt.datetime
    notice_id: int | None = None
    subject: str = ""
    same_as: int | None = None
    follows: int | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A question that went to the team. Instants are aware UTC.

    ``settled_by`` is the viewer id of whoever settled it first, ``settled_by_name`` how Telegram calls them; 0 and
    empty while it is open. ``revision`` grows with each change. ``same_as``: the ticket that the team sees in its
    place (of one that was withdrawn: the one that went on); ``askers``: how many ask the same. ``claimed_by`` and
    ``claimed_by_name``: who of the team takes care of it; 0 and empty: nobody. ``follows``: the ticket that began
    the thread in which this one goes on; None: it begins one.
    """

    id: int
    question_id: int
    viewer_id: int
    text: str
    language: str
    state: TicketState
    asked_at: dt.datetime
    notice_id: int | None = None
    settled_at: dt.datetime | None = None
    settled_by: int = 0
    settled_by_name: str = ""
    revision: int = 0
    same_as: int | None = None
    askers: int = 1
    claimed_by: int = 0
    claimed_by_name: str = ""
    follows: int | None = None

    @property
    def thread(self) -> int:
        """The ticket that began its thread."""
        return self.follows or self.same_as or self.id

    @property
    def is_open(self) -> bool:
        return self.state is TicketState.OPEN


@dataclass(frozen=True, slots=True)
class TicketCopy:
    """A message in a chat of the team that shows the ticket; ``message_id`` is None until it was sent, its
    ``outbox_id`` is the row that sends it (None: it was there already)."""

    chat_id: int
    message_id: int | None
    outbox_id: int | None


@dataclass(frozen=True, slots=True)
class TicketAnswer:
    """What somebody of the team wrote in ``chat_id``; ``text`` is empty for a photo or a place alone. ``number``
    counts a ticket's answers from 1."""

    id: int
    ticket_id: int
    number: int
    text: str
    chat_id: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class AnswerTemplate:
    """An answer that somebody of the help desk prepared."""

    id: int
    text: str
