"""Announcements and whom they are for."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from pydantic import TypeAdapter

from bot.domain.announcement import (
    Announcement,
    AnnouncementState,
    AnnouncementText,
    Audience,
    Criterion,
    Nature,
    OutcomeLine,
    Reach,
)
from storage.adapters import Row
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds

_TEXTS: TypeAdapter[tuple[tuple[str, AnnouncementText], ...]] = TypeAdapter(
    tuple[tuple[str, AnnouncementText], ...]
)
_AUDIENCE: TypeAdapter[Audience] = TypeAdapter(Audience)


class SqlAnnouncements:
    """Implements ``AnnouncementRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.announcements

    async def add(self, created_by: int, at: dt.datetime) -> Announcement:
        row = await self._queries.add_announcement(
            self._scope.connection,
            created_by=created_by,
            created_at=to_milliseconds(at),
            state=AnnouncementState.DRAFT.value,
            nature=Nature.NEWS.value,
        )
        return _announcement(row)

    async def get(self, announcement_id: int) -> Announcement | None:
        row = await self._queries.get_announcement(self._scope.connection, id=announcement_id)
        return row and _announcement(row)

    async def unwritten(self, created_by: int) -> Announcement | None:
        row = await self._queries.unwritten_announcement(self._scope.connection, created_by=created_by)
        return row and _announcement(row)

    async def put(self, announcement: Announcement) -> None:
        await self._queries.put_announcement(
            self._scope.connection,
            id=announcement.id,
            state=announcement.state.value,
            nature=announcement.nature.value,
            texts=_TEXTS.dump_json(announcement.texts).decode(),
            audience=_AUDIENCE.dump_json(announcement.audience).decode(),
            send_at=_kept(announcement.send_at),
            started_at=_kept(announcement.started_at),
            finished_at=_kept(announcement.finished_at),
            progress_chat_id=announcement.progress_chat_id,
            progress_message_id=announcement.progress_message_id,
            revision=announcement.revision,
            applied_revision=announcement.applied_revision,
            recipients=announcement.recipients,
        )

    async def hide_progress(self, chat_id: int, message_id: int) -> None:
        await self._queries.hide_progress(self._scope.connection, chat_id=chat_id, message_id=message_id)

    async def in_state(self, *states: AnnouncementState) -> list[Announcement]:
        found = []
        for state in states:
            found += await self._queries.announcements_in_state(self._scope.connection, state=state.value)
        return sorted(map(_announcement, found), key=lambda announcement: announcement.id)

    async def moving(self, ended_after: dt.datetime) -> list[Announcement]:
        rows = await self._queries.moving_announcements(
            self._scope.connection, ended_after=to_milliseconds(ended_after)
        )
        return [_announcement(row) for row in rows]

    async def latest(self, limit: int, *, skip: int = 0) -> list[Announcement]:
        rows = await self._queries.latest_announcements(self._scope.connection, most=limit, skip=skip)
        return [_announcement(row) for row in rows]

    async def set_criteria(self, announcement_id: int, criteria: Sequence[Criterion]) -> None:
        await self._queries.forget_criteria(self._scope.connection, announcement_id=announcement_id)
        for criterion in criteria:
            await self._queries.add_criterion(
                self._scope.connection,
                announcement_id=announcement_id,
                kind=criterion.kind,
                value=criterion.value,
            )

    async def reach(self, announcement_id: int, nature: Nature) -> Reach:
        meant = await self._meant(announcement_id, nature, 0)
        by_locale = Counter(locale for _, locale, wants in meant if wants)
        counts = sorted(by_locale.items(), key=lambda item: (-item[1], item[0]))
        return Reach(tuple(counts), len(meant) - by_locale.total())

    async def audience(self, announcement_id: int, nature: Nature, on_site_since: dt.datetime) -> list[int]:
        meant = await self._meant(announcement_id, nature, to_milliseconds(on_site_since))
        return [viewer_id for viewer_id, _, wants in meant if wants]

    async def _meant(self, announcement_id: int, nature: Nature, on_site_since: int) -> list[Row]:
        rows: list[Row] = await self._queries.audience(
            self._scope.connection,
            announcement_id=announcement_id,
            nature=nature.value,
            on_site_since=on_site_since,
        )
        return rows

    async def outcomes(self, announcement_id: int) -> list[OutcomeLine]:
        rows = await self._queries.announcement_outcomes(self._scope.connection, announcement_id=announcement_id)
        return [
            OutcomeLine(state, reason, bool(uncertain), messages, _instant(first), _instant(last))
            for state, reason, uncertain, messages, first, last in rows
        ]

    async def delete(self, announcement_id: int) -> None:
        await self._queries.delete_announcement(self._scope.connection, id=announcement_id)
        await self._queries.forget_criteria(self._scope.connection, announcement_id=announcement_id)

    async def purge(self, made_before: dt.datetime) -> int:
        drafts = await self._queries.purge_drafts(self._scope.connection, made_before=to_milliseconds(made_before))
        await self._queries.purge_criteria(self._scope.connection)
        return len(drafts)


def _kept(instant: dt.datetime | None) -> int | None:
    return None if instant is None else to_milliseconds(instant)


def _instant(milliseconds: int | None) -> dt.datetime | None:
    return None if milliseconds is None else to_instant(milliseconds)


def _announcement(row: Row) -> Announcement:
    return Announcement(
        id=row[0],
        created_by=row[1],
        created_at=to_instant(row[2]),
        state=AnnouncementState(row[3]),
        nature=Nature(row[4]),
        texts=_TEXTS.validate_json(row[5]),
        audience=_AUDIENCE.validate_json(row[6]),
        send_at=_instant(row[7]),
        started_at=_instant(row[8]),
        finished_at=_instant(row[9]),
        progress_chat_id=row[10],
        progress_message_id=row[11],
        revision=row[12],
        applied_revision=row[13],
        recipients=row[14],
    )
