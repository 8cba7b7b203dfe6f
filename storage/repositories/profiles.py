"""What people look for, and what they thought of suggestions."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable

import orjson

from bot.domain.profile import Mark, PartnerKind, PartnerProfile, Seeker, VisitorProfile
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlProfiles:
    """Implements ``ProfileRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.profiles

    async def visitor(self, viewer_id: int) -> VisitorProfile | None:
        row = await self._queries.visitor_profile(self._scope.connection, viewer_id=viewer_id)
        if row is None:
            return None
        whose, updated_at, kinds, wishes, visible, number = row
        return VisitorProfile(
            whose, to_instant(updated_at), _kinds(kinds), tuple(orjson.loads(wishes)), bool(visible), number
        )

    async def put_visitor(self, profile: VisitorProfile) -> None:
        await self._queries.put_visitor_profile(
            self._scope.connection,
            viewer_id=profile.viewer_id,
            kinds=_json(profile.kinds),
            wishes=_json(profile.wishes),
            visible=int(profile.visible),
            updated_at=to_milliseconds(profile.updated_at),
        )

    async def put_terms(self, viewer_id: int, terms: Collection[str]) -> None:
        await self._queries.clear_visitor_terms(self._scope.connection, viewer_id=viewer_id)
        for term in sorted(set(terms)):
            await self._queries.add_visitor_term(self._scope.connection, viewer_id=viewer_id, term=storable(term))

    async def visible(self, after: int, most: int) -> list[int]:
        rows = await self._queries.visible_visitors(self._scope.connection, after=after, most=most)
        return [viewer_id for (viewer_id,) in rows]

    async def partner(self, exhibitor_id: str) -> PartnerProfile | None:
        row = await self._queries.partner_profile(self._scope.connection, exhibitor_id=exhibitor_id)
        return _partner(row) if row else None

    async def partners(self) -> list[PartnerProfile]:
        return [_partner(row) for row in await self._queries.partner_profiles(self._scope.connection)]

    async def put_partner(self, profile: PartnerProfile) -> None:
        await self._queries.put_partner_profile(
            self._scope.connection,
            exhibitor_id=profile.exhibitor_id,
            kinds=_json(profile.kinds),
            seeks=_json(profile.seeks),
            wishes=_json(profile.wishes),
            updated_by=profile.updated_by,
            updated_at=to_milliseconds(profile.updated_at),
        )

    async def marks(self, viewer_id: int) -> list[Mark]:
        rows = await self._queries.suggestion_marks(self._scope.connection, viewer_id=viewer_id)
        return [Mark(kind, subject_id, bool(liked)) for kind, subject_id, liked in rows]

    async def mark(self, viewer_id: int, mark: Mark, at: dt.datetime) -> None:
        await self._queries.put_suggestion_mark(
            self._scope.connection,
            viewer_id=viewer_id,
            kind=mark.kind,
            subject_id=mark.subject_id,
            liked=int(mark.liked),
            marked_at=to_milliseconds(at),
        )

    async def unmark(self, viewer_id: int, kind: str, subject_id: str) -> None:
        await self._queries.drop_suggestion_mark(
            self._scope.connection, viewer_id=viewer_id, kind=kind, subject_id=subject_id
        )

    async def seekers(
        self,
        exhibitor_id: str,
        edition: int,
        terms: Collection[str],
        *,
        since: dt.datetime,
        most_asked: int,
        limit: int,
        number: int = 0,
    ) -> list[Seeker]:
        rows = await self._queries.seekers(
            self._scope.connection,
            exhibitor_id=exhibitor_id,
            edition=edition,
            terms=orjson.dumps(sorted(terms)).decode(),
            since=to_milliseconds(since),
            most_asked=most_asked,
            number=number,
            most=limit,
        )
        held = await self._terms_of([row[0] for row in rows])
        return [
            Seeker(number, _kinds(kinds), frozenset(held[number]), locale) for number, kinds, locale, _ in rows
        ]

    async def _terms_of(self, numbers: list[int]) -> dict[int, list[str]]:
        rows = await self._queries.seeker_terms(self._scope.connection, numbers=orjson.dumps(numbers).decode())
        held: defaultdict[int, list[str]] = defaultdict(list)
        for number, term in rows:
            held[number].append(term)
        return held

    async def viewer_of(self, number: int) -> int | None:
        found: int | None = await self._queries.viewer_of_seeker(self._scope.connection, number=number)
        return found

    async def settle(self, exhibitor_id: str, viewer_id: int, *, asked: bool, by: int, at: dt.datetime) -> bool:
        settled = await self._queries.settle_seeker(
            self._scope.connection,
            exhibitor_id=exhibitor_id,
            viewer_id=viewer_id,
            asked=int(asked),
            settled_by=by,
            settled_at=to_milliseconds(at),
        )
        return settled is not None

    async def asked(self, exhibitor_id: str, since: dt.datetime) -> int:
        counted: int = await self._queries.seekers_asked(
            self._scope.connection, exhibitor_id=exhibitor_id, since=to_milliseconds(since)
        )
        return counted

    async def own_products(self) -> dict[str, tuple[str, ...]]:
        rows = await self._queries.own_products(self._scope.connection)
        return {exhibitor_id: tuple(orjson.loads(products)) for exhibitor_id, products in rows}


def _partner(row: Row) -> PartnerProfile:
    exhibitor_id, updated_by, updated_at, kinds, seeks, wishes = row
    return PartnerProfile(
        exhibitor_id,
        updated_by,
        to_instant(updated_at),
        _kinds(kinds),
        _kinds(seeks),
        tuple(orjson.loads(wishes)),
    )


def _json(values: Iterable[str]) -> str:
    return storable(orjson.dumps(list(values)).decode())


def _kinds(text: str) -> tuple[PartnerKind, ...]:
    """Those that this release knows."""
    known = set(PartnerKind)
    return tuple(PartnerKind(value) for value in orjson.loads(text) if value in known)
