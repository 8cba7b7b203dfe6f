"""The help desk, as the core asks for it. Instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.helpdesk import AnswerTemplate, NewTicket, Ticket, TicketAnswer, TicketCopy, TicketState


class HelpDeskRepository(Protocol):
    """Tickets: questions for the team, the messages that show them, and the answers."""

    async def open(self, ticket: NewTicket) -> Ticket:
        """Keep it; a question goes to the team once."""
        ...

    async def get(self, ticket_id: int) -> Ticket | None: ...

    async def of_question(self, question_id: int) -> Ticket | None: ...

    async def of_message(self, chat_id: int, message_id: int) -> Ticket | None:
        """The ticket that this message of ours in a chat of the team shows."""
        ...

    async def settle(self, ticket_id: int, state: TicketState, at: dt.datetime, by: int, name: str) -> Ticket:
        """Change its state, and its revision with it."""
        ...

    async def touch(self, ticket_id: int) -> Ticket:
        """Its next revision: something that its messages show has changed."""
        ...

    async def open_alike(self, subject: str) -> Ticket | None:
        """The open ticket of that subject that the team sees."""
        ...

    async def count_askers(self, ticket_id: int) -> Ticket:
        """Count anew how many ask the same; its next revision."""
        ...

    async def followers(self, ticket_id: int) -> list[Ticket]:
        """Those that ask the same, without the withdrawn, the oldest first."""
        ...

    async def open_of(self, viewer_id: int) -> list[Ticket]:
        """The open ones of one asker, the oldest first."""
        ...

    async def hand_over(self, ticket_id: int, heir_id: int) -> Ticket:
        """The team sees ``heir_id`` in the place of ``ticket_id``, which leads there from now on; the heir."""
        ...

    async def answered_by(self, viewer_id: int, message_id: int) -> int | None:
        """The asker's ticket to which that message in their chat is the answer, while the outbox knows it."""
        ...

    async def count_waiting_in(self, thread: int) -> int:
        """How many open tickets the thread of that ticket has."""
        ...

    async def claim(self, ticket_id: int, by: int, name: str) -> Ticket:
        """Whose it is (0: nobody's); its next revision."""
        ...

    async def templates(self) -> list[AnswerTemplate]:
        """Prepared answers, the oldest first."""
        ...

    async def add_template(self, text: str, by: int, at: dt.datetime) -> None: ...

    async def drop_template(self, template_id: int) -> None: ...

    async def add_copy(self, ticket_id: int, copy: TicketCopy) -> None: ...

    async def copies(self, ticket_id: int) -> list[TicketCopy]: ...

    async def add_answer(
        self, ticket_id: int, text: str, *, by: int, chat_id: int, at: dt.datetime
    ) -> TicketAnswer: ...

    async def sent_with(self, answer_id: int, outbox_id: int | None) -> None:
        """The outbox row that takes the answer to the asker."""
        ...

    async def answers(self, ticket_id: int) -> list[TicketAnswer]:
        """In the order in which they were given."""
        ...

    async def any_settled(self) -> bool:
        """Whether it is known of an answer under way what became of it."""
        ...

    async def take_undelivered(self) -> list[TicketAnswer]:
        """Answers that could not be delivered, each once; those that arrived are under way no more."""
        ...

    async def count(self, state: TicketState) -> int: ...

    async def count_open_of(self, viewer_id: int) -> int: ...

    async def waiting(self, limit: int, offset: int) -> list[Ticket]:
        """Open ones, the oldest first."""
        ...

    async def answered(self, limit: int, offset: int) -> list[Ticket]:
        """The newest answers first."""
        ...

    async def remember_messages(self) -> int:
        """Keep which messages show tickets, before the outbox rows that know it go; returns how many."""
        ...

    async def purge(self, asked_before: dt.datetime) -> int:
        """Delete tickets asked before, with all that hangs on them; returns how many."""
        ...

    async def erase(self, viewer_id: int) -> int:
        """Delete the tickets of one asker, with all that hangs on them; returns how many."""
        ...
