"""What the organiser's desk keeps, as the core asks for it."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.import_draft import ImportAnswers, ImportDraft
from bot.domain.localized import Localized
from bot.domain.temporary_notice import NoticeSubject, TemporaryNotice


class ImportDraftRepository(Protocol):
    """Files that wait to be published: one a person."""

    async def get(self, owner_id: int, now: dt.datetime) -> ImportDraft | None:
        """None where there is none, or it has expired."""
        ...

    async def put(
        self, owner_id: int, file_name: str, path: str, base_version: int, now: dt.datetime
    ) -> tuple[ImportDraft, str | None]:
        """In the place of the one before, whose path comes too: its file is left to remove."""
        ...

    async def answer(self, draft: ImportDraft, answers: ImportAnswers, base_version: int) -> ImportDraft:
        """With other answers, compared with ``base_version``; its revision grows."""
        ...

    async def remove(self, owner_id: int) -> str | None:
        """Returns the path of the file that is left to remove; None where there was none."""
        ...

    async def purge(self, now: dt.datetime) -> list[str]:
        """Forget those that have expired; returns the paths of their files."""
        ...

    async def paths(self) -> list[str]:
        """Of all files that are still needed."""
        ...


class TemporaryNoticeRepository(Protocol):
    """Notices for a while."""

    async def add(
        self,
        subject: NoticeSubject,
        subject_id: str,
        text: Localized,
        until: dt.datetime,
        *,
        by: int,
        at: dt.datetime,
    ) -> TemporaryNotice: ...

    async def get(self, notice_id: int) -> TemporaryNotice | None: ...

    async def change(self, notice_id: int, text: Localized, until: dt.datetime) -> bool:
        """False where it is gone."""
        ...

    async def remove(self, notice_id: int) -> bool:
        """False where it was gone."""
        ...

    async def all(self) -> tuple[TemporaryNotice, ...]:
        """Also those that have just expired, the first to expire first."""
        ...

    async def purge(self, expired_before: dt.datetime) -> int:
        """Returns how many."""
        ...
