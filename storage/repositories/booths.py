"""What exhibitors write about their booths."""

from __future__ import annotations

import datetime as dt

import orjson

from bot.domain.booth import BoothProfile, BoothQuestion, QuestionKind
from bot.domain.file import File
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlBooths:
    """Implements ``BoothRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.booths

    async def profile(self, exhibitor_id: str) -> BoothProfile | None:
        row = await self._queries.get_profile(self._scope.connection, exhibitor_id=exhibitor_id)
        if row is None:
            return None
        told, updated_by, updated_at, description, products, languages, kind, file_id, name = row
        return BoothProfile(
            told,
            updated_by,
            to_instant(updated_at),
            description,
            tuple(orjson.loads(products)),
            tuple(orjson.loads(languages)),
            File(kind, file_id, name) if file_id else None,
        )

    async def put_profile(self, profile: BoothProfile) -> None:
        brochure = profile.brochure or File("")
        await self._queries.put_profile(
            self._scope.connection,
            exhibitor_id=profile.exhibitor_id,
            updated_by=profile.updated_by,
            updated_at=to_milliseconds(profile.updated_at),
            description=storable(profile.description),
            products=storable(orjson.dumps(profile.products).decode()),
            languages=orjson.dumps(profile.languages).decode(),
            brochure_kind=brochure.kind,
            brochure_file_id=brochure.file_id,
            brochure_name=storable(brochure.name),
        )

    async def questions(self, exhibitor_id: str, *, retired: bool = False) -> list[BoothQuestion]:
        rows = await self._queries.booth_questions(
            self._scope.connection, exhibitor_id=exhibitor_id, retired=int(retired)
        )
        return [_question(row) for row in rows]

    async def add_question(
        self, exhibitor_id: str, kind: QuestionKind, text: str, options: tuple[str, ...]
    ) -> BoothQuestion:
        row = await self._queries.add_booth_question(
            self._scope.connection,
            exhibitor_id=exhibitor_id,
            kind=kind.value,
            text=storable(text),
            options=storable(orjson.dumps(options).decode()),
        )
        return _question(row)

    async def retire_question(self, exhibitor_id: str, question_id: int, at: dt.datetime | None) -> bool:
        retired = await self._queries.retire_booth_question(
            self._scope.connection,
            exhibitor_id=exhibitor_id,
            id=question_id,
            at=None if at is None else to_milliseconds(at),
        )
        return retired is not None


def _question(row: Row) -> BoothQuestion:
    number, exhibitor_id, position, kind, text, options, retired = row
    return BoothQuestion(
        number, exhibitor_id, position, QuestionKind(kind), text, tuple(orjson.loads(options)), bool(retired)
    )
