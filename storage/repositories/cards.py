"""Visitors' cards and badges."""

from __future__ import annotations

import datetime as dt

import orjson

from bot.domain.badge import Badge
from bot.domain.card import Card, CardField, Contact
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlCards:
    """Implements ``CardRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.cards
        self._interests = scope.statements.interests

    async def get(self, viewer_id: int) -> Card | None:
        row = await self._queries.get_card(self._scope.connection, viewer_id=viewer_id)
        if row is None:
            return None
        rows = await self._interests.interests_of(self._scope.connection, viewer_id=viewer_id)
        name, company, title, email, phone, country, username, shares, updated_at = row
        interests = tuple(category for (category,) in rows)
        contact = Contact(name, company, title, email, phone, country, interests, username)
        chosen = None if shares is None else tuple(map(CardField, orjson.loads(shares)))
        return Card(viewer_id, contact, chosen, to_instant(updated_at))

    async def put(self, card: Card) -> None:
        contact = card.contact
        await self._queries.put_card(
            self._scope.connection,
            viewer_id=card.viewer_id,
            full_name=storable(contact.full_name),
            company=storable(contact.company),
            title=storable(contact.title),
            email=storable(contact.email),
            phone=storable(contact.phone),
            country=contact.country,
            telegram_username=storable(contact.telegram_username),
            shares=None if card.shares is None else orjson.dumps(card.shares).decode(),
            updated_at=to_milliseconds(card.updated_at),
        )

    async def erase(self, viewer_id: int) -> None:
        await self._queries.erase_card(self._scope.connection, viewer_id=viewer_id)


class SqlBadges:
    """Implements ``BadgeRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.badges

    async def add(self, code: str, viewer_id: int | None, now: dt.datetime) -> Badge | None:
        row = await self._queries.add_badge(
            self._scope.connection, code=code, viewer_id=viewer_id, created_at=to_milliseconds(now)
        )
        return row and _badge(row)

    async def get(self, badge_id: int) -> Badge | None:
        row = await self._queries.get_badge(self._scope.connection, id=badge_id)
        return row and _badge(row)

    async def by_code(self, code: str) -> Badge | None:
        row = await self._queries.badge_by_code(self._scope.connection, code=code)
        return row and _badge(row)

    async def of_viewer(self, viewer_id: int) -> list[Badge]:
        rows = await self._queries.badges_of_viewer(self._scope.connection, viewer_id=viewer_id)
        return [_badge(row) for row in rows]

    async def claim(self, badge_id: int, viewer_id: int, now: dt.datetime) -> bool:
        claimed = await self._queries.claim_badge(
            self._scope.connection, id=badge_id, viewer_id=viewer_id, at=to_milliseconds(now)
        )
        return claimed is not None

    async def release(self, viewer_id: int) -> None:
        await self._queries.release_badges(self._scope.connection, viewer_id=viewer_id)


def _badge(row: Row) -> Badge:
    number, code, viewer_id, created_at, claimed_at = row
    return Badge(number, code, viewer_id, to_instant(created_at), claimed_at and to_instant(claimed_at))
