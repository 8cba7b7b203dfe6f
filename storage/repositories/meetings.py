"""Meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.meeting import Meeting, MeetingState, Side
from bot.ports.meetings import Handover, Seat, Setup
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlMeetings:
    """Implements ``MeetingRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.meetings

    async def add(self, meeting: Meeting) -> Meeting:
        number = await self._queries.add_meeting(
            self._scope.connection,
            edition=meeting.edition,
            exhibitor_id=meeting.exhibitor_id,
            viewer_id=meeting.viewer_id,
            asker=meeting.asker.value,
            asked_by=meeting.asked_by,
            state=meeting.state.value,
            created_at=to_milliseconds(meeting.created_at),
            changed_at=to_milliseconds(meeting.changed_at),
            purpose=meeting.purpose,
            words=storable(meeting.words),
        )
        added = await self.get(number)
        if added is None:
            raise LookupError("a meeting that was just added is not there")
        return added

    async def get(self, meeting_id: int) -> Meeting | None:
        row = await self._queries.get_meeting(self._scope.connection, id=meeting_id)
        return row and _meeting(row)

    async def put(self, meeting: Meeting) -> None:
        await self._queries.put_meeting(
            self._scope.connection,
            id=meeting.id,
            state=meeting.state.value,
            created_at=to_milliseconds(meeting.created_at),
            changed_at=to_milliseconds(meeting.changed_at),
            purpose=meeting.purpose,
            words=storable(meeting.words),
            reply=storable(meeting.reply),
            starts_at=_milliseconds(meeting.starts_at),
            proposed_at=_milliseconds(meeting.proposed_at),
            proposer=meeting.proposer.value if meeting.proposer else "",
            table_number=meeting.table,
            staff_id=meeting.staff_id,
            late_visitor=meeting.late_visitor,
            late_exhibitor=meeting.late_exhibitor,
            place=storable(meeting.place),
            revision=meeting.revision,
            moves_visitor=meeting.moves_visitor,
            moves_exhibitor=meeting.moves_exhibitor,
        )

    async def between(self, edition: int, exhibitor_id: str, viewer_id: int) -> list[Meeting]:
        rows = await self._queries.meetings_between(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id, viewer_id=viewer_id
        )
        return [_meeting(row) for row in rows]

    async def of_viewer(self, edition: int, viewer_id: int) -> list[Meeting]:
        rows = await self._queries.meetings_of_viewer(self._scope.connection, edition=edition, viewer_id=viewer_id)
        return [_meeting(row) for row in rows]

    async def of_staff(self, edition: int, viewer_id: int) -> list[Meeting]:
        rows = await self._queries.meetings_of_staff(self._scope.connection, edition=edition, viewer_id=viewer_id)
        return [_meeting(row) for row in rows]

    async def of_exhibitor(self, edition: int, exhibitor_id: str) -> list[Meeting]:
        rows = await self._queries.meetings_of_exhibitor(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id
        )
        return [_meeting(row) for row in rows]

    async def asked_since(self, since: dt.datetime, *, viewer_id: int = 0, exhibitor_id: str = "") -> int:
        connection, at = self._scope.connection, to_milliseconds(since)
        if viewer_id:
            count: int = await self._queries.meetings_asked_by_viewer(connection, viewer_id=viewer_id, since=at)
        else:
            count = await self._queries.meetings_asked_by_exhibitor(
                connection, exhibitor_id=exhibitor_id, since=at
            )
        return count

    async def seat(self, meeting: Meeting, cells: Sequence[int]) -> bool:
        for cell in cells:
            taken = await self._queries.take_seat(
                self._scope.connection,
                exhibitor_id=meeting.exhibitor_id,
                table_number=meeting.table,
                cell=cell,
                viewer_id=meeting.viewer_id,
                staff_id=meeting.staff_id,
                meeting_id=meeting.id,
            )
            if taken is None:
                await self.unseat(meeting.id)
                return False
        return True

    async def unseat(self, meeting_id: int) -> None:
        await self._queries.free_seats(self._scope.connection, meeting_id=meeting_id)

    async def seats(self, exhibitor_id: str, first: int, last: int) -> list[Seat]:
        rows = await self._queries.seats_of_exhibitor(
            self._scope.connection, exhibitor_id=exhibitor_id, first=first, last=last
        )
        return [Seat(*row) for row in rows]

    async def seats_of(self, viewer_id: int, first: int, last: int) -> list[Seat]:
        found = []
        for query in (self._queries.seats_of_visitor, self._queries.seats_of_host):
            rows = await query(self._scope.connection, viewer_id=viewer_id, first=first, last=last)
            found += [Seat(*row) for row in rows]
        return found

    async def assign(self, meeting_id: int, staff_id: int | None) -> bool:
        if staff_id is not None and await self._queries.seat_elsewhere(
            self._scope.connection, meeting_id=meeting_id, staff_id=staff_id
        ):
            return False
        await self._queries.assign_seats(self._scope.connection, meeting_id=meeting_id, staff_id=staff_id)
        return True

    async def hand_over(self, meeting: Meeting, viewer_id: int, at: dt.datetime) -> None:
        if meeting.starts_at is None:
            raise ValueError("only what was agreed is held by somebody")
        await self._queries.hand_meeting_over(
            self._scope.connection,
            meeting_id=meeting.id,
            viewer_id=viewer_id,
            starts_at=to_milliseconds(meeting.starts_at),
            at=to_milliseconds(at),
        )

    async def handovers(self, edition: int, viewer_id: int) -> list[Handover]:
        rows = await self._queries.meeting_handovers_of(
            self._scope.connection, edition=edition, viewer_id=viewer_id
        )
        return [Handover(number, to_instant(starts_at), to_instant(at)) for number, starts_at, at in rows]

    async def setup(self, exhibitor_id: str) -> Setup:
        row = await self._queries.get_meeting_setup(self._scope.connection, exhibitor_id=exhibitor_id)
        return Setup(*row) if row else Setup(exhibitor_id)

    async def put_setup(self, setup: Setup, by: int, at: dt.datetime) -> None:
        await self._queries.put_meeting_setup(
            self._scope.connection,
            exhibitor_id=setup.exhibitor_id,
            tables=setup.tables,
            place=storable(setup.place),
            updated_by=by,
            updated_at=to_milliseconds(at),
        )

    async def blocks(self, exhibitor_id: str) -> list[dt.datetime]:
        rows = await self._queries.meeting_blocks_of(self._scope.connection, exhibitor_id=exhibitor_id)
        return [to_instant(starts_at) for (starts_at,) in rows]

    async def block(self, exhibitor_id: str, start: dt.datetime, *, on: bool) -> None:
        query = self._queries.block_meetings if on else self._queries.unblock_meetings
        await query(self._scope.connection, exhibitor_id=exhibitor_id, starts_at=to_milliseconds(start))

    async def bars(self, exhibitor_id: str, viewer_id: int) -> set[Side]:
        rows = await self._queries.meeting_bars_between(
            self._scope.connection, exhibitor_id=exhibitor_id, viewer_id=viewer_id
        )
        return {Side(side) for (side,) in rows}

    async def bar(self, exhibitor_id: str, viewer_id: int, side: Side, at: dt.datetime | None) -> None:
        who = {"exhibitor_id": exhibitor_id, "viewer_id": viewer_id, "side": side.value}
        if at is None:
            await self._queries.unbar_meetings(self._scope.connection, **who)
        else:
            await self._queries.bar_meetings(self._scope.connection, **who, at=to_milliseconds(at))

    async def unanswered(self, before: dt.datetime, limit: int) -> list[Meeting]:
        rows = await self._queries.meetings_unanswered(
            self._scope.connection, before=to_milliseconds(before), most=limit
        )
        return [_meeting(row) for row in rows]

    async def ended(self, before: dt.datetime, limit: int) -> list[Meeting]:
        rows = await self._queries.meetings_ended(
            self._scope.connection, before=to_milliseconds(before), most=limit
        )
        return [_meeting(row) for row in rows]

    async def asked_after(self, meeting_id: int) -> None:
        await self._queries.asked_after_meeting(self._scope.connection, id=meeting_id)

    async def message_of(self, key: str) -> int | None:
        found: int | None = await self._queries.message_of_notice(self._scope.connection, key=key)
        return found

    async def coming(self, edition: int, after: dt.datetime, last_id: int, limit: int) -> list[Meeting]:
        rows = await self._queries.meetings_coming(
            self._scope.connection, edition=edition, after=to_milliseconds(after), last_id=last_id, most=limit
        )
        return [_meeting(row) for row in rows]

    async def drop_drafts(self, before: dt.datetime) -> int:
        rows = await self._queries.drop_meeting_drafts(self._scope.connection, before=to_milliseconds(before))
        return len(rows)

    async def drop_drafts_of(self, asker: Side, *, exhibitor_id: str, viewer_id: int) -> None:
        await self._queries.drop_meeting_drafts_of(
            self._scope.connection, asker=asker.value, exhibitor_id=exhibitor_id, viewer_id=viewer_id
        )

    async def purge(self, edition: int, before: dt.datetime, *, over: bool) -> int:
        connection, at = self._scope.connection, to_milliseconds(before)
        await self._queries.expire_meeting_seats(connection, edition=edition, before=at, over=int(over))
        await self._queries.expire_meeting_handovers(connection, edition=edition, before=at, over=int(over))
        gone = await self._queries.expire_meetings(connection, edition=edition, before=at, over=int(over))
        await self._queries.expire_meeting_bars(connection, before=at, over=int(over))
        await self._queries.expire_meeting_blocks(connection, before=at)
        return len(gone)


def _milliseconds(instant: dt.datetime | None) -> int | None:
    return None if instant is None else to_milliseconds(instant)


def _instant(milliseconds: int | None) -> dt.datetime | None:
    return None if milliseconds is None else to_instant(milliseconds)


def _meeting(row: Row) -> Meeting:
    number, edition, exhibitor_id, viewer_id, asker, asked_by, state, created, changed, *rest = row
    purpose, words, reply, starts_at, proposed_at, proposer, table, staff_id, *end = rest
    late_visitor, late_exhibitor, place, revision, moves_visitor, moves_exhibitor = end
    return Meeting(
        number,
        edition,
        exhibitor_id,
        viewer_id,
        Side(asker),
        asked_by,
        MeetingState(state),
        to_instant(created),
        to_instant(changed),
        purpose,
        words,
        reply,
        _instant(starts_at),
        _instant(proposed_at),
        Side(proposer) if proposer else None,
        table,
        staff_id,
        late_visitor,
        late_exhibitor,
        place,
        revision,
        moves_visitor,
        moves_exhibitor,
    )
