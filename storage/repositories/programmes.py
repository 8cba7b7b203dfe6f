"""Versions of the programme, each whole as JSON."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from bot.domain.errors import StorageError
from bot.domain.programme import Programme
from bot.domain.version import ProgrammeVersion, VersionHead
from storage.adapters import Row
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlProgrammes:
    """Implements ``ProgrammeRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.programmes

    async def latest_number(self) -> int:
        number: int = await self._queries.latest_programme_number(self._scope.connection)
        return number

    async def latest(self) -> ProgrammeVersion | None:
        """Raises StorageError where another release wrote what this one cannot read."""
        row = await self._queries.latest_programme(self._scope.connection)
        return _version(row) if row else None

    async def get(self, number: int) -> ProgrammeVersion | None:
        row = await self._queries.get_programme(self._scope.connection, number=number)
        # In a thread: an old version is read while visitors ask.
        return await asyncio.to_thread(_version, row) if row else None

    async def heads(self, limit: int, *, skip: int = 0) -> list[VersionHead]:
        rows = await self._queries.programme_heads(self._scope.connection, limit=limit, skip=skip)
        return [VersionHead(number, to_instant(published_at), source) for number, published_at, source in rows]

    async def add(self, programme: Programme, source: str, at: dt.datetime) -> ProgrammeVersion:
        published_at = to_milliseconds(at)
        number = await self._queries.add_programme(
            self._scope.connection,
            published_at=published_at,
            source=source,
            payload=_format().dump_json(programme).decode(),
        )
        return ProgrammeVersion(number, to_instant(published_at), source, programme)


def _version(row: Row) -> ProgrammeVersion:
    number, published_at, source, payload = row
    try:
        programme = _in_its_zone(_format().validate_json(payload))
    except ValidationError as error:
        raise StorageError(
            f"Programme version {number} was written by another release; import the data again"
        ) from error
    return ProgrammeVersion(number, to_instant(published_at), source, programme)


@cache
def _format() -> TypeAdapter[Programme]:
    return TypeAdapter(Programme)


def _in_its_zone(programme: Programme) -> Programme:
    # JSON keeps the offset only; sessions are promised in the expo's zone.
    zone = ZoneInfo(programme.expo.timezone)
    sessions = tuple(
        dataclasses.replace(item, start=item.start.astimezone(zone), end=item.end.astimezone(zone))
        for item in programme.sessions
    )
    return dataclasses.replace(programme, sessions=sessions)
