"""Receipts of consent."""

from __future__ import annotations

import datetime as dt

import orjson

from bot.domain.card import CardField
from bot.domain.consent import ConsentEvent, Receipt
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlConsents:
    """Implements ``ConsentRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.consents

    async def add(self, receipt: Receipt) -> None:
        await self._queries.add_consent(
            self._scope.connection,
            edition=receipt.edition,
            exhibitor_id=receipt.exhibitor_id,
            viewer_id=receipt.viewer_id,
            event=receipt.event.value,
            fields=orjson.dumps(receipt.fields).decode(),
            text_version=receipt.text_version,
            purpose=storable(receipt.purpose),
            recipient=storable(receipt.recipient),
            keep_until=receipt.keep_until and receipt.keep_until.isoformat(),
            language=receipt.language,
            at=to_milliseconds(receipt.at),
        )

    async def latest(self, edition: int, exhibitor_id: str, viewer_id: int) -> Receipt | None:
        row = await self._queries.latest_consent(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id, viewer_id=viewer_id
        )
        return row and receipt_of(row)

    async def of_viewer(self, viewer_id: int) -> list[Receipt]:
        rows = await self._queries.consents_of_viewer(self._scope.connection, viewer_id=viewer_id)
        return [receipt_of(row) for row in rows]


def receipt_of(row: Row) -> Receipt:
    """From the columns in the order of ``consents.sql``."""
    edition, exhibitor_id, viewer_id, event, at, fields, *told, keep_until, language = row
    text_version, purpose, recipient = told
    return Receipt(
        edition,
        exhibitor_id,
        viewer_id,
        ConsentEvent(event),
        to_instant(at),
        tuple(map(CardField, orjson.loads(fields))),
        text_version,
        purpose,
        recipient,
        None if keep_until is None else dt.date.fromisoformat(keep_until),
        language,
    )
