"""Agendas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import orjson

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.ports.agenda import Saved
from storage.adapters import Row
from storage.repositories.preferences import from_offsets, preferences_of, to_offsets
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds

_COLUMNS = 9


class SqlAgenda:
    """Implements ``AgendaRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.agenda

    async def get(self, viewer_id: int, subject: Subject) -> AgendaItem | None:
        row = await self._queries.get_agenda_item(
            self._scope.connection, viewer_id=viewer_id, kind=subject.kind.value, subject_id=subject.id
        )
        return row and _item(row)

    async def of_viewer(self, viewer_id: int) -> list[AgendaItem]:
        rows = await self._queries.agenda_of_viewer(self._scope.connection, viewer_id=viewer_id)
        return [_item(row) for row in rows]

    async def put(self, item: AgendaItem) -> None:
        await self._queries.put_agenda_item(
            self._scope.connection,
            viewer_id=item.viewer_id,
            kind=item.subject.kind.value,
            subject_id=item.subject.id,
            starts_at=to_milliseconds(item.starts_at),
            known_start=to_milliseconds(item.known_start),
            saved_at=to_milliseconds(item.saved_at),
            offsets=to_offsets(item.offsets),
            due_at=_milliseconds(item.due_at),
            due_offset=item.due_offset,
        )

    async def put_all(self, items: Sequence[AgendaItem]) -> None:
        batch = [
            (
                item.viewer_id,
                item.subject.kind.value,
                item.subject.id,
                to_milliseconds(item.starts_at),
                _milliseconds(item.due_at),
                item.due_offset,
            )
            for item in items
        ]
        await self._queries.put_agenda_times(self._scope.connection, items=orjson.dumps(batch).decode())

    async def drop(self, viewer_id: int, subject: Subject) -> AgendaItem | None:
        row = await self._queries.drop_agenda_item(
            self._scope.connection, viewer_id=viewer_id, kind=subject.kind.value, subject_id=subject.id
        )
        return row and _item(row)

    async def due(self, now: dt.datetime, limit: int, *, early_until: dt.datetime | None = None) -> list[Saved]:
        rows = await self._queries.agenda_items_due(
            self._scope.connection,
            now=to_milliseconds(now),
            early_until=to_milliseconds(early_until or now),
            most=limit,
        )
        return [_saved(row) for row in rows]

    async def coming(self, after: dt.datetime, until: dt.datetime) -> list[tuple[dt.datetime, int]]:
        rows = await self._queries.agenda_items_coming(
            self._scope.connection, after=to_milliseconds(after), until=to_milliseconds(until)
        )
        return [(to_instant(due_at), count) for due_at, count in rows]

    async def session_starts(self) -> list[tuple[str, dt.datetime]]:
        rows = await self._queries.agenda_session_starts(self._scope.connection)
        return [(session_id, to_instant(starts_at)) for session_id, starts_at in rows]

    async def set_for(self, session_id: str, starts_at: dt.datetime, limit: int) -> list[Saved]:
        rows = await self._queries.agenda_items_set_for(
            self._scope.connection, session_id=session_id, starts_at=to_milliseconds(starts_at), most=limit
        )
        return [_saved(row) for row in rows]

    async def savers(self, session_ids: Sequence[str], after: int, limit: int) -> list[Saved]:
        rows = await self._queries.agenda_savers(
            self._scope.connection,
            session_ids=orjson.dumps(list(session_ids)).decode(),
            after=after,
            most=limit,
        )
        return [_saved(row) for row in rows]


def _item(row: Row) -> AgendaItem:
    viewer_id, kind, subject_id, starts_at, known_start, saved_at, offsets, due_at, due_offset = row
    return AgendaItem(
        viewer_id,
        Subject(SubjectKind(kind), subject_id),
        to_instant(starts_at),
        to_instant(known_start),
        to_instant(saved_at),
        from_offsets(offsets),
        None if due_at is None else to_instant(due_at),
        due_offset,
    )


def _saved(row: Row) -> Saved:
    locale, active, *wants = row[_COLUMNS:]
    return Saved(_item(row[:_COLUMNS]), preferences_of(row[0], wants), locale, bool(active))


def _milliseconds(instant: dt.datetime | None) -> int | None:
    return None if instant is None else to_milliseconds(instant)
