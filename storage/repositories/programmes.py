"""Versions of the programme, each whole as JSON."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from functools import cache
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from pydantic import TypeAdapter, ValidationError

from bot.domain.errors import StorageError
from bot.domain.programme import Exhibitor, Programme, Session
from bot.domain.version import ProgrammeVersion, VersionHead
from storage.adapters import Row
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds

_PIECE = 50
"""Items validated in one go: some milliseconds."""


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
        return await _version(row) if row else None

    async def get(self, number: int) -> ProgrammeVersion | None:
        row = await self._queries.get_programme(self._scope.connection, number=number)
        return await _version(row) if row else None

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


async def _version(row: Row) -> ProgrammeVersion:
    number, published_at, source, payload = row
    try:
        # In a thread: people ask meanwhile.
        programme = await asyncio.to_thread(_read, payload)
    except (ValidationError, orjson.JSONDecodeError) as error:
        raise StorageError(
            f"Programme version {number} was written by another release; import the data again"
        ) from error
    return ProgrammeVersion(number, to_instant(published_at), source, programme)


@cache
def _format() -> TypeAdapter[Programme]:
    return TypeAdapter(Programme)


@cache
def _formats() -> dict[str, TypeAdapter[Any]]:
    """Those of the long lists."""
    return {"exhibitors": TypeAdapter(list[Exhibitor]), "sessions": TypeAdapter(list[Session])}


def _read(payload: str) -> Programme:
    """The long lists piece by piece: nobody else gets the interpreter while pydantic has it, and it would have it
    for most of a second."""
    document: dict[str, Any] = orjson.loads(payload)
    lists = {name: document.pop(name, ()) for name in _formats()}
    long: dict[str, Any] = {}
    for name, one in _formats().items():
        pieces = [one.validate_python(lists[name][at : at + _PIECE]) for at in range(0, len(lists[name]), _PIECE)]
        long[name] = tuple(chain.from_iterable(pieces))
    return _in_its_zone(dataclasses.replace(_format().validate_python(document), **long))


def _in_its_zone(programme: Programme) -> Programme:
    # JSON keeps the offset only; sessions are promised in the expo's zone.
    zone = ZoneInfo(programme.expo.timezone)
    sessions = tuple(
        dataclasses.replace(item, start=item.start.astimezone(zone), end=item.end.astimezone(zone))
        for item in programme.sessions
    )
    return dataclasses.replace(programme, sessions=sessions)
