"""Leads and consent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

import orjson

from bot.domain.card import Contact
from bot.domain.lead import Attachment, LeadRecord, Person, Remark, RemarkKind, Scan, Source
from storage.adapters import Row
from storage.repositories.consents import receipt_of
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlLeads:
    """Implements ``LeadRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.leads
        self._remarks = scope.statements.remarks

    async def meet(self, edition: int, exhibitor_id: str, person: Person, scan: Scan) -> tuple[int, bool]:
        at = to_milliseconds(scan.at)
        known = await self._queries.lead_of_scan(self._scope.connection, client_id=scan.client_id)
        if known is not None:
            return known, False
        found = await self._queries.find_lead(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id, person=person.key
        )
        if found is None:
            lead_id = await self._queries.add_lead(
                self._scope.connection,
                edition=edition,
                exhibitor_id=exhibitor_id,
                person=person.key,
                viewer_id=person.viewer_id,
                badge_id=person.badge_id,
                at=at,
            )
        else:
            lead_id = await self._queries.lead_met(self._scope.connection, id=found[0], at=at)
        await self._queries.add_scan(
            self._scope.connection,
            client_id=scan.client_id,
            lead_id=lead_id,
            at=at,
            source=scan.source.value,
            staff_id=scan.staff_id,
            device=storable(scan.device),
        )
        return lead_id, found is None or found[1] is not None

    async def get(self, lead_id: int) -> LeadRecord | None:
        row = await self._queries.get_lead(self._scope.connection, id=lead_id)
        if row is None:
            return None
        interests = await self._queries.interests_of_lead(self._scope.connection, id=lead_id)
        return _record(row, tuple(category for _, category in interests))

    async def of_scan(self, client_id: str) -> LeadRecord | None:
        lead_id = await self._queries.lead_of_scan(self._scope.connection, client_id=client_id)
        return None if lead_id is None else await self.get(lead_id)

    async def of_exhibitor(self, edition: int, exhibitor_id: str) -> list[LeadRecord]:
        asked = {"edition": edition, "exhibitor_id": exhibitor_id}
        rows = await self._queries.leads_of_exhibitor(self._scope.connection, **asked)
        interests = defaultdict(list)
        for viewer_id, category in await self._queries.interests_at_exhibitor(self._scope.connection, **asked):
            interests[viewer_id].append(category)
        return [_record(row, tuple(interests.get(row[4], ()))) for row in rows]

    async def exhibitors(self, edition: int) -> list[str]:
        rows = await self._queries.exhibitors_with_leads(self._scope.connection, edition=edition)
        return [exhibitor_id for (exhibitor_id,) in rows]

    async def of_viewer(self, viewer_id: int) -> list[LeadRecord]:
        rows = await self._queries.leads_of_viewer(self._scope.connection, viewer_id=viewer_id)
        return [_record(row) for row in rows]

    async def of_badge(self, badge_id: int) -> list[LeadRecord]:
        rows = await self._queries.leads_of_badge(self._scope.connection, badge_id=badge_id)
        return [_record(row) for row in rows]

    async def scans(self, lead_id: int) -> list[Scan]:
        rows = await self._queries.scans_of(self._scope.connection, lead_id=lead_id)
        return [
            Scan(client_id, to_instant(at), Source(source), staff_id, device)
            for client_id, at, source, staff_id, device in rows
        ]

    async def scans_by_staff(self, edition: int, exhibitor_id: str) -> dict[int, tuple[int, int]]:
        rows = await self._queries.scans_by_staff(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id
        )
        return {staff_id: (leads, scans) for staff_id, leads, scans in rows}

    async def give(self, lead_id: int, contact: Contact, declared_by: int) -> None:
        await self._queries.give_contact(
            self._scope.connection, id=lead_id, given=_to_json(contact), declared_by=declared_by
        )

    async def identify(self, lead_id: int, person: Person) -> int:
        record = await self.get(lead_id)
        if record is None or record.person.key == person.key:
            return lead_id
        found = await self._queries.find_lead(
            self._scope.connection,
            edition=record.edition,
            exhibitor_id=record.exhibitor_id,
            person=person.key,
        )
        if found is None:
            await self._queries.identify_lead(
                self._scope.connection, id=lead_id, person=person.key, viewer_id=person.viewer_id
            )
            return lead_id
        into: int = found[0]
        for move in (self._queries.move_scans, self._remarks.move_remarks, self._remarks.move_attachments):
            await move(self._scope.connection, lead_id=lead_id, into=into)
        await self._scope.statements.captures.move_lead_messages(
            self._scope.connection, lead_id=lead_id, into=into
        )
        await self._queries.merge_lead(
            self._scope.connection,
            into=into,
            given=_to_json(record.given),
            declared_by=record.declared_by,
            first_at=to_milliseconds(record.first_scanned_at),
            last_at=to_milliseconds(record.last_scanned_at),
            badge_id=record.person.badge_id,
        )
        await self._queries.drop_lead(self._scope.connection, id=lead_id)
        return into

    async def delete(self, lead_id: int, at: dt.datetime | None) -> None:
        await self._queries.mark_lead_deleted(
            self._scope.connection, id=lead_id, at=None if at is None else to_milliseconds(at)
        )

    async def purge_deleted(self, before: dt.datetime) -> list[Attachment]:
        rows = await self._queries.leads_deleted_before(self._scope.connection, before=to_milliseconds(before))
        return [left for (lead_id,) in rows for left in await self._drop(lead_id)]

    async def remark(self, remark: Remark) -> int:
        number: int = await self._remarks.add_remark(
            self._scope.connection,
            lead_id=remark.lead_id,
            author_id=remark.author_id,
            kind=remark.kind.value,
            question_id=remark.question_id,
            value=storable(remark.value),
            at=to_milliseconds(remark.at),
        )
        return number

    async def undo_remark(self, remark_id: int, author_id: int, at: dt.datetime) -> bool:
        undone = await self._remarks.undo_remark(
            self._scope.connection, id=remark_id, author_id=author_id, at=to_milliseconds(at)
        )
        return undone is not None

    async def remarks(self, lead_ids: Sequence[int]) -> list[Remark]:
        asked = orjson.dumps(list(lead_ids)).decode()
        return [_remark(row) for row in await self._remarks.remarks_of(self._scope.connection, lead_ids=asked)]

    async def remarks_of_exhibitor(
        self, edition: int, exhibitor_id: str, kind: RemarkKind | None = None
    ) -> list[Remark]:
        rows = await self._remarks.remarks_of_exhibitor(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id, kind=kind and kind.value
        )
        return [_remark(row) for row in rows]

    async def attach(self, attachment: Attachment) -> int:
        number: int = await self._remarks.add_attachment(
            self._scope.connection,
            lead_id=attachment.lead_id,
            author_id=attachment.author_id,
            kind=attachment.kind,
            file_id=attachment.file_id,
            name=storable(attachment.name),
            media_type=storable(attachment.media_type),
            size=attachment.size,
            at=to_milliseconds(attachment.at),
            path=attachment.path,
        )
        return number

    async def attachments(self, lead_ids: Sequence[int]) -> list[Attachment]:
        asked = orjson.dumps(list(lead_ids)).decode()
        rows = await self._remarks.attachments_of(self._scope.connection, lead_ids=asked)
        return [_attachment(row) for row in rows]

    async def stored(self, attachment_id: int, path: str) -> None:
        await self._remarks.attachment_stored(self._scope.connection, id=attachment_id, path=path)

    async def unstored(self, limit: int) -> list[Attachment]:
        rows = await self._remarks.attachments_unstored(self._scope.connection, limit=limit)
        return [_attachment(row) for row in rows]

    async def erase(self, viewer_id: int) -> list[Attachment]:
        rows = await self._queries.leads_of_viewer(self._scope.connection, viewer_id=viewer_id)
        return [left for row in rows for left in await self._drop(row[0])]

    async def _drop(self, lead_id: int) -> list[Attachment]:
        left = await self._remarks.drop_attachments(self._scope.connection, lead_id=lead_id)
        await self._remarks.drop_remarks(self._scope.connection, lead_id=lead_id)
        await self._queries.drop_scans(self._scope.connection, lead_id=lead_id)
        await self._queries.drop_lead(self._scope.connection, id=lead_id)
        return [_attachment(row) for row in left]


def _to_json(contact: Contact) -> str:
    filled = {field.value: getattr(contact, field.value) for field in contact.filled}
    return storable(orjson.dumps(filled).decode()) if filled else ""


def _contact(text: str) -> Contact:
    told = orjson.loads(text) if text else {}
    return Contact(**{**told, "interests": tuple(told.get("interests", ()))})


def _record(row: Row, interests: tuple[str, ...] = ()) -> LeadRecord:
    (lead_id, edition, exhibitor_id, person, viewer_id, badge_id, given, declared_by) = row[:8]
    first_at, last_at, deleted_at, scans, source, staff_id = row[8:14]
    name, company, title, email, phone, country, username = (told or "" for told in row[14:21])
    event, code, locale = row[21], row[29], row[30]
    receipt = event and receipt_of((edition, exhibitor_id, viewer_id, event, row[28], *row[22:28]))
    return LeadRecord(
        id=lead_id,
        edition=edition,
        exhibitor_id=exhibitor_id,
        person=Person(person, viewer_id, badge_id),
        first_scanned_at=to_instant(first_at),
        last_scanned_at=to_instant(last_at),
        scans=scans,
        source=Source(source),
        scanned_by=staff_id,
        given=_contact(given),
        declared_by=declared_by,
        card=Contact(name, company, title, email, phone, country, interests, username),
        consent=receipt,
        badge_code=code or "",
        language=locale or "",
        deleted_at=None if deleted_at is None else to_instant(deleted_at),
    )


def _remark(row: Row) -> Remark:
    number, lead_id, author_id, kind, value, at, question_id = row
    return Remark(number, lead_id, author_id, RemarkKind(kind), value, to_instant(at), question_id)


def _attachment(row: Row) -> Attachment:
    number, lead_id, author_id, kind, file_id, name, media_type, size, at, path = row
    return Attachment(number, lead_id, author_id, kind, file_id, name, media_type, size, to_instant(at), path)
