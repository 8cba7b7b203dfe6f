"""What is kept around captures."""

from __future__ import annotations

import datetime as dt

from bot.ports.captures import LeadMessage
from storage.scope import Scope
from storage.values import to_milliseconds

KEPT = 3
"""Messages that show one lead in one chat: so many turn when its visitor decides."""
_AMONG = 200
"""A message whose button is pressed is one of the last."""


class SqlCaptures:
    """Implements ``CaptureRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.captures

    async def show(self, lead_id: int, viewer_id: int, key: str, message_id: int | None, step: str = "") -> None:
        if message_id is not None:
            await self.hide(viewer_id, message_id)
        await self._queries.add_lead_message(
            self._scope.connection,
            lead_id=lead_id,
            viewer_id=viewer_id,
            key=key,
            message_id=message_id,
            step=step,
        )
        await self._queries.drop_older_lead_messages(
            self._scope.connection, lead_id=lead_id, viewer_id=viewer_id, kept=KEPT
        )

    async def hide(self, viewer_id: int, message_id: int) -> None:
        await self._queries.drop_lead_message(
            self._scope.connection, viewer_id=viewer_id, message_id=message_id, among=_AMONG
        )

    async def shown(self, lead_id: int) -> list[LeadMessage]:
        rows = await self._queries.lead_messages(self._scope.connection, lead_id=lead_id)
        return [LeadMessage(*row) for row in rows]

    async def shown_by(self, viewer_id: int, message_id: int) -> int | None:
        lead_id: int | None = await self._queries.lead_of_message(
            self._scope.connection, viewer_id=viewer_id, message_id=message_id
        )
        return lead_id

    async def scanned(self, viewer_id: int, since: dt.datetime) -> int:
        count: int = await self._queries.count_scans_of_staff(
            self._scope.connection, viewer_id=viewer_id, since=to_milliseconds(since)
        )
        return count

    async def miss(self, viewer_id: int, at: dt.datetime) -> None:
        await self._queries.add_missed_code(self._scope.connection, viewer_id=viewer_id, at=to_milliseconds(at))

    async def missed(self, viewer_id: int, since: dt.datetime) -> int:
        count: int = await self._queries.count_missed_codes(
            self._scope.connection, viewer_id=viewer_id, since=to_milliseconds(since)
        )
        return count

    async def purge(self, before: dt.datetime) -> int:
        codes = await self._queries.purge_missed_codes(self._scope.connection, before=to_milliseconds(before))
        return len(codes) + len(await self._queries.purge_lead_messages(self._scope.connection))
