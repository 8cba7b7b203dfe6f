"""What the organiser's desk keeps."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict

from bot.domain.import_draft import LIFETIME, ImportAnswers, ImportDraft
from bot.domain.localized import Localized
from bot.domain.temporary_notice import NoticeSubject, TemporaryNotice
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlImportDrafts:
    """Implements ``ImportDraftRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.desk

    async def get(self, owner_id: int, now: dt.datetime) -> ImportDraft | None:
        row = await self._queries.get_import_draft(
            self._scope.connection, owner_id=owner_id, now=to_milliseconds(now)
        )
        return row and _draft(row)

    async def put(
        self, owner_id: int, file_name: str, path: str, base_version: int, now: dt.datetime
    ) -> tuple[ImportDraft, str | None]:
        before: str | None = await self._queries.import_draft_path(self._scope.connection, owner_id=owner_id)
        row = await self._queries.put_import_draft(
            self._scope.connection,
            owner_id=owner_id,
            file_name=storable(file_name),
            path=path,
            answers=_written(ImportAnswers()),
            base_version=base_version,
            created_at=to_milliseconds(now),
            expires_at=to_milliseconds(now + LIFETIME),
        )
        return _draft(row), before if before != path else None

    async def answer(self, draft: ImportDraft, answers: ImportAnswers, base_version: int) -> ImportDraft:
        row = await self._queries.answer_import_draft(
            self._scope.connection, id=draft.id, answers=_written(answers), base_version=base_version
        )
        return _draft(row)

    async def remove(self, owner_id: int) -> str | None:
        path: str | None = await self._queries.remove_import_draft(self._scope.connection, owner_id=owner_id)
        return path

    async def purge(self, now: dt.datetime) -> list[str]:
        rows = await self._queries.purge_import_drafts(self._scope.connection, now=to_milliseconds(now))
        return [path for (path,) in rows]

    async def paths(self) -> list[str]:
        return [path for (path,) in await self._queries.import_draft_paths(self._scope.connection)]


class SqlTemporaryNotices:
    """Implements ``TemporaryNoticeRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.desk

    async def add(
        self,
        subject: NoticeSubject,
        subject_id: str,
        text: Localized,
        until: dt.datetime,
        *,
        by: int,
        at: dt.datetime,
    ) -> TemporaryNotice:
        number = await self._queries.add_temporary_notice(
            self._scope.connection,
            subject_kind=subject.value,
            subject_id=subject_id,
            texts=_texts(text),
            until=to_milliseconds(until),
            created_by=by,
            created_at=to_milliseconds(at),
        )
        return TemporaryNotice(number, subject, subject_id, text, until, by, at)

    async def get(self, notice_id: int) -> TemporaryNotice | None:
        row = await self._queries.get_temporary_notice(self._scope.connection, id=notice_id)
        return row and _notice(row)

    async def change(self, notice_id: int, text: Localized, until: dt.datetime) -> bool:
        changed = await self._queries.change_temporary_notice(
            self._scope.connection, id=notice_id, texts=_texts(text), until=to_milliseconds(until)
        )
        return changed is not None

    async def remove(self, notice_id: int) -> bool:
        removed = await self._queries.remove_temporary_notice(self._scope.connection, id=notice_id)
        return removed is not None

    async def all(self) -> tuple[TemporaryNotice, ...]:
        rows = await self._queries.all_temporary_notices(self._scope.connection)
        return tuple(_notice(row) for row in rows)

    async def purge(self, expired_before: dt.datetime) -> int:
        before = to_milliseconds(expired_before)
        return len(await self._queries.purge_temporary_notices(self._scope.connection, before=before))


def _draft(row: Row) -> ImportDraft:
    number, owner_id, file_name, path, answers, base_version, revision, created_at, expires_at = row
    return ImportDraft(
        number,
        owner_id,
        file_name,
        path,
        ImportAnswers(**json.loads(answers)),
        base_version,
        revision,
        to_instant(created_at),
        to_instant(expires_at),
    )


def _written(answers: ImportAnswers) -> str:
    return json.dumps(asdict(answers))


def _notice(row: Row) -> TemporaryNotice:
    number, kind, subject_id, texts, until, created_by, created_at = row
    return TemporaryNotice(
        number,
        NoticeSubject(kind),
        subject_id,
        Localized(json.loads(texts)),
        to_instant(until),
        created_by,
        to_instant(created_at),
    )


def _texts(text: Localized) -> str:
    return json.dumps({tag: storable(written) for tag, written in text.by_locale.items()}, ensure_ascii=False)
