"""Leads and consent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.domain.lead import (
    Attachment,
    Declaration,
    LeadRecord,
    Person,
    Remark,
    RemarkKind,
    Scan,
    Source,
)
from bot.domain.recognition import can_be, stronger
from storage.adapters import Row
from storage.repositories.lead_identities import LeadIdentities
from storage.repositories.lead_records import DECLARED, declaration_of, record_of, to_json
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlLeads:
    """Implements ``LeadRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.leads
        self._identities = LeadIdentities(scope)
        self._declarations = scope.statements.declarations
        self._remarks = scope.statements.remarks

    async def meet(self, edition: int, exhibitor_id: str, person: Person, scan: Scan) -> tuple[int, bool]:
        at = to_milliseconds(scan.at)
        known = await self._queries.lead_of_scan(self._scope.connection, client_id=scan.client_id)
        if known is not None:
            return known, False
        found = await self._known(edition, exhibitor_id, person)
        if found is None:
            lead_id = await self._queries.add_lead(
                self._scope.connection,
                edition=edition,
                exhibitor_id=exhibitor_id,
                viewer_id=person.viewer_id,
                badge_id=person.badge_id,
                at=at,
            )
            await self._identities.learn(edition, exhibitor_id, person.keys, lead_id)
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
        return lead_id, found is None or found[1]

    async def _known(self, edition: int, exhibitor_id: str, person: Person) -> tuple[int, bool] | None:
        """The lead that the strongest of somebody's keys names, and whether it is deleted."""
        for key in person.keys:
            found = await self._identities.known_by(edition, exhibitor_id, key)
            if found is not None and (key == person.keys[0] or can_be(await self._record(found[0]), person, key)):
                return found
        return None

    async def _record(self, lead_id: int) -> LeadRecord:
        """With the keys of its person."""
        record = await self.get(lead_id)
        if record is None:
            raise LookupError("a lead that is known by a key is not there")
        keys = await self._identities.keys_of(lead_id)
        return replace(record, person=replace(record.person, keys=keys))

    async def get(self, lead_id: int) -> LeadRecord | None:
        row = await self._queries.get_lead(self._scope.connection, id=lead_id)
        if row is None:
            return None
        interests = await self._queries.interests_of_lead(self._scope.connection, id=lead_id)
        return record_of(row, await self._declared(row), tuple(category for _, category in interests))

    async def merged_into(self, lead_id: int) -> int | None:
        return await self._identities.merged_into(lead_id)

    async def of_exhibitor(self, edition: int, exhibitor_id: str) -> list[LeadRecord]:
        asked = {"edition": edition, "exhibitor_id": exhibitor_id}
        rows = await self._queries.leads_of_exhibitor(self._scope.connection, **asked)
        interests = defaultdict(list)
        for viewer_id, category in await self._queries.interests_at_exhibitor(self._scope.connection, **asked):
            interests[viewer_id].append(category)
        declared = defaultdict(list)
        for told in await self._declarations.declarations_at_exhibitor(self._scope.connection, **asked):
            lead_id, one = declaration_of(told)
            declared[lead_id].append(one)
        return [record_of(row, declared.get(row[0], ()), tuple(interests.get(row[3], ()))) for row in rows]

    async def exhibitors(self, edition: int) -> list[str]:
        rows = await self._queries.exhibitors_with_leads(self._scope.connection, edition=edition)
        return [exhibitor_id for (exhibitor_id,) in rows]

    async def of_viewer(self, viewer_id: int) -> list[LeadRecord]:
        rows = await self._queries.leads_of_viewer(self._scope.connection, viewer_id=viewer_id)
        chosen = await self._queries.interests_of_known(self._scope.connection, viewer_id=viewer_id)
        interests = tuple(category for (category,) in chosen)
        return [record_of(row, await self._declared(row), interests) for row in rows]

    async def of_badge(self, badge_id: int) -> list[LeadRecord]:
        rows = await self._queries.leads_of_badge(self._scope.connection, badge_id=badge_id)
        return [record_of(row, await self._declared(row)) for row in rows]

    async def _declared(self, row: Row) -> list[Declaration]:
        return await self.declarations(row[0]) if row[DECLARED] else []

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

    async def declare(self, lead_id: int, declaration: Declaration) -> bool:
        added = await self._declarations.add_declaration(
            self._scope.connection,
            client_id=declaration.client_id,
            lead_id=lead_id,
            author_id=declaration.author_id,
            contact=to_json(declaration.contact),
            at=to_milliseconds(declaration.at),
        )
        return added is not None

    async def declarations(self, lead_id: int) -> list[Declaration]:
        rows = await self._declarations.declarations_of(self._scope.connection, lead_id=lead_id)
        return [declaration_of(row)[1] for row in rows]

    async def end_declarations(self, lead_id: int, at: dt.datetime) -> None:
        await self._declarations.end_declarations(self._scope.connection, lead_id=lead_id, at=to_milliseconds(at))

    async def identify(self, lead_id: int, person: Person) -> int:
        lead = await self._record(lead_id)
        learned = lead.person.viewer_id is None and person.viewer_id is not None
        for key in person.keys:
            found = await self._identities.known_by(lead.edition, lead.exhibitor_id, key)
            if found is None or found[0] == lead.id:
                continue
            other = await self._record(found[0])
            theirs = replace(person, viewer_id=lead.person.viewer_id or person.viewer_id)
            if can_be(other, theirs, key):
                into, gone = stronger(lead, other)
                await self._identities.merge(gone, into)
                lead, learned = await self._record(into.id), True
        await self._identities.learn(lead.edition, lead.exhibitor_id, person.keys, lead.id)
        await self._identities.belongs_to(lead.id, person)
        if learned:
            await self._declarations.end_withdrawn_declarations(self._scope.connection, lead_id=lead.id)
        return lead.id

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
        await self._declarations.drop_declarations(self._scope.connection, lead_id=lead_id)
        await self._identities.drop(lead_id)
        await self._queries.drop_lead(self._scope.connection, id=lead_id)
        return [_attachment(row) for row in left]


def _remark(row: Row) -> Remark:
    number, lead_id, author_id, kind, value, at, question_id = row
    return Remark(number, lead_id, author_id, RemarkKind(kind), value, to_instant(at), question_id)


def _attachment(row: Row) -> Attachment:
    number, lead_id, author_id, kind, file_id, name, media_type, size, at, path = row
    return Attachment(number, lead_id, author_id, kind, file_id, name, media_type, size, to_instant(at), path)
