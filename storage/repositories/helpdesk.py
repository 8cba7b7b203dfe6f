"""The help desk."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

from bot.domain.helpdesk import AnswerTemplate, NewTicket, Ticket, TicketAnswer, TicketCopy, TicketState
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds

_COLUMNS = tuple(item.name for item in fields(Ticket))


class SqlHelpDesk:
    """Implements ``HelpDeskRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.helpdesk

    async def open(self, ticket: NewTicket) -> Ticket:
        row = await self._queries.open_ticket(
            self._scope.connection,
            question_id=ticket.question_id,
            viewer_id=ticket.viewer_id,
            text=storable(ticket.text),
            language=ticket.language,
            asked_at=to_milliseconds(ticket.asked_at),
            notice_id=ticket.notice_id,
            subject=storable(ticket.subject),
            same_as=ticket.same_as,
            follows=ticket.follows,
        )
        return _ticket(row)

    async def get(self, ticket_id: int) -> Ticket | None:
        row = await self._queries.get_ticket(self._scope.connection, id=ticket_id)
        return row and _ticket(row)

    async def of_question(self, question_id: int) -> Ticket | None:
        row = await self._queries.get_ticket_of_question(self._scope.connection, question_id=question_id)
        return row and _ticket(row)

    async def of_message(self, chat_id: int, message_id: int) -> Ticket | None:
        ticket_id = await self._queries.find_ticket_of_message(
            self._scope.connection, chat_id=chat_id, message_id=message_id
        )
        return None if ticket_id is None else await self.get(ticket_id)

    async def settle(self, ticket_id: int, state: TicketState, at: dt.datetime, by: int, name: str) -> Ticket:
        row = await self._queries.settle_ticket(
            self._scope.connection,
            id=ticket_id,
            state=state.value,
            settled_at=to_milliseconds(at),
            settled_by=by,
            settled_by_name=storable(name),
        )
        return _ticket(row)

    async def touch(self, ticket_id: int) -> Ticket:
        return _ticket(await self._queries.touch_ticket(self._scope.connection, id=ticket_id))

    async def open_alike(self, subject: str) -> Ticket | None:
        row = await self._queries.open_ticket_alike(self._scope.connection, subject=storable(subject))
        return row and _ticket(row)

    async def count_askers(self, ticket_id: int) -> Ticket:
        return _ticket(await self._queries.count_askers(self._scope.connection, id=ticket_id))

    async def followers(self, ticket_id: int) -> list[Ticket]:
        rows = await self._queries.ticket_followers(self._scope.connection, id=ticket_id)
        return [_ticket(row) for row in rows]

    async def open_of(self, viewer_id: int) -> list[Ticket]:
        rows = await self._queries.open_tickets_of(self._scope.connection, viewer_id=viewer_id)
        return [_ticket(row) for row in rows]

    async def hand_over(self, ticket_id: int, heir_id: int) -> Ticket:
        ids = {"id": ticket_id, "heir": heir_id}
        await self._queries.hand_over_copies(self._scope.connection, **ids)
        await self._queries.hand_over_followers(self._scope.connection, **ids)
        await self._queries.hand_over_ticket(self._scope.connection, **ids)
        await self._queries.hand_over_name(self._scope.connection, **ids)
        return await self.count_askers(heir_id)

    async def answered_by(self, viewer_id: int, message_id: int) -> int | None:
        found: int | None = await self._queries.find_ticket_answered_by(
            self._scope.connection, viewer_id=viewer_id, message_id=message_id
        )
        return found

    async def count_waiting_in(self, thread: int) -> int:
        count: int = await self._queries.count_waiting_in_thread(self._scope.connection, thread=thread)
        return count

    async def claim(self, ticket_id: int, by: int, name: str) -> Ticket:
        row = await self._queries.claim_ticket(
            self._scope.connection, id=ticket_id, claimed_by=by, claimed_by_name=storable(name)
        )
        return _ticket(row)

    async def templates(self) -> list[AnswerTemplate]:
        return [AnswerTemplate(*row) for row in await self._queries.answer_templates(self._scope.connection)]

    async def add_template(self, text: str, by: int, at: dt.datetime) -> None:
        await self._queries.add_answer_template(
            self._scope.connection, text=storable(text), created_by=by, created_at=to_milliseconds(at)
        )

    async def drop_template(self, template_id: int) -> None:
        await self._queries.drop_answer_template(self._scope.connection, id=template_id)

    async def add_copy(self, ticket_id: int, copy: TicketCopy) -> None:
        await self._queries.add_ticket_copy(
            self._scope.connection,
            ticket_id=ticket_id,
            chat_id=copy.chat_id,
            message_id=copy.message_id,
            outbox_id=copy.outbox_id,
        )

    async def copies(self, ticket_id: int) -> list[TicketCopy]:
        rows = await self._queries.ticket_copies(self._scope.connection, ticket_id=ticket_id)
        return [TicketCopy(*row) for row in rows]

    async def add_answer(
        self, ticket_id: int, text: str, *, by: int, chat_id: int, at: dt.datetime
    ) -> TicketAnswer:
        row = await self._queries.add_ticket_answer(
            self._scope.connection,
            ticket_id=ticket_id,
            text=storable(text),
            answered_by=by,
            chat_id=chat_id,
            at=to_milliseconds(at),
        )
        return _answer(row)

    async def sent_with(self, answer_id: int, outbox_id: int | None) -> None:
        await self._queries.answer_is_sent_with(self._scope.connection, id=answer_id, outbox_id=outbox_id)

    async def answers(self, ticket_id: int) -> list[TicketAnswer]:
        rows = await self._queries.ticket_answers(self._scope.connection, ticket_id=ticket_id)
        return [_answer(row) for row in rows]

    async def any_settled(self) -> bool:
        return bool(await self._queries.count_settled_answers(self._scope.connection))

    async def take_undelivered(self) -> list[TicketAnswer]:
        rows = await self._queries.find_undelivered_answers(self._scope.connection)
        await self._queries.forget_delivered_answers(self._scope.connection)
        return [_answer(row) for row in rows]

    async def count(self, state: TicketState) -> int:
        count: int = await self._queries.count_tickets(self._scope.connection, state=state.value)
        return count

    async def count_open_of(self, viewer_id: int) -> int:
        count: int = await self._queries.count_open_tickets_of(self._scope.connection, viewer_id=viewer_id)
        return count

    async def waiting(self, limit: int, offset: int) -> list[Ticket]:
        rows = await self._queries.waiting_tickets(self._scope.connection, most=limit, skipped=offset)
        return [_ticket(row) for row in rows]

    async def answered(self, limit: int, offset: int) -> list[Ticket]:
        rows = await self._queries.answered_tickets(self._scope.connection, most=limit, skipped=offset)
        return [_ticket(row) for row in rows]

    async def remember_messages(self) -> int:
        return len(await self._queries.remember_ticket_messages(self._scope.connection))

    async def purge(self, asked_before: dt.datetime) -> int:
        gone = await self._queries.purge_tickets(
            self._scope.connection, asked_before=to_milliseconds(asked_before)
        )
        await self._drop_loose()
        return len(gone)

    async def erase(self, viewer_id: int) -> int:
        gone = await self._queries.erase_tickets(self._scope.connection, viewer_id=viewer_id)
        await self._drop_loose()
        return len(gone)

    async def _drop_loose(self) -> None:
        await self._queries.drop_loose_ticket_copies(self._scope.connection)
        await self._queries.drop_loose_ticket_answers(self._scope.connection)


def _ticket(row: Row) -> Ticket:
    values = dict(zip(_COLUMNS, row, strict=True))
    settled_at = values["settled_at"]
    return Ticket(
        **{
            **values,
            "state": TicketState(values["state"]),
            "asked_at": to_instant(values["asked_at"]),
            "settled_at": None if settled_at is None else to_instant(settled_at),
        }
    )


def _answer(row: Row) -> TicketAnswer:
    answer_id, ticket_id, number, text, chat_id, at = row
    return TicketAnswer(answer_id, ticket_id, number, text, chat_id, to_instant(at))
