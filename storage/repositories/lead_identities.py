"""By what leads are known again, and leads that become one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.lead import LeadRecord, Person
from storage.scope import Scope
from storage.values import to_milliseconds


class LeadIdentities:
    """The part of ``SqlLeads`` that knows whose a lead is."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.identities
        self._leads = scope.statements.leads

    async def known_by(self, edition: int, exhibitor_id: str, key: str) -> tuple[int, bool] | None:
        """The lead that a key names, and whether it is deleted."""
        row = await self._queries.lead_known_by(
            self._scope.connection, edition=edition, exhibitor_id=exhibitor_id, key=key
        )
        return None if row is None else (row[0], row[1] is not None)

    async def keys_of(self, lead_id: int) -> tuple[str, ...]:
        """All by which it is known."""
        rows = await self._queries.identities_of(self._scope.connection, lead_id=lead_id)
        return tuple(key for (key,) in rows)

    async def learn(self, edition: int, exhibitor_id: str, keys: Sequence[str], lead_id: int) -> None:
        """It is known by these keys, too; a key that names another lead stays with that."""
        for key in keys:
            await self._queries.add_identity(
                self._scope.connection, edition=edition, exhibitor_id=exhibitor_id, key=key, lead_id=lead_id
            )

    async def belongs_to(self, lead_id: int, person: Person) -> None:
        """Whose it is, as far as that is not known."""
        await self._leads.identify_lead(
            self._scope.connection, id=lead_id, viewer_id=person.viewer_id, badge_id=person.badge_id
        )

    async def merged_into(self, lead_id: int) -> int | None:
        """The lead that this one became part of."""
        into: int | None = await self._queries.merged_into(self._scope.connection, lead_id=lead_id)
        return into

    async def merge(self, gone: LeadRecord, into: LeadRecord) -> None:
        """All that hangs on one lead hangs on the other from now on; nothing is lost."""
        remarks = self._scope.statements.remarks
        for move in (
            self._leads.move_scans,
            remarks.move_remarks,
            remarks.move_attachments,
            self._scope.statements.declarations.move_declarations,
            self._queries.move_identities,
            self._queries.move_merged,
            self._queries.add_merged,
            self._scope.statements.captures.move_lead_messages,
        ):
            await move(self._scope.connection, lead_id=gone.id, into=into.id)
        await self._leads.merge_lead(
            self._scope.connection,
            into=into.id,
            first_at=to_milliseconds(gone.first_scanned_at),
            last_at=to_milliseconds(gone.last_scanned_at),
        )
        await self._leads.drop_lead(self._scope.connection, id=gone.id)
        await self.belongs_to(into.id, gone.person)

    async def drop(self, lead_id: int) -> None:
        """The lead is gone for good."""
        await self._queries.drop_identities(self._scope.connection, lead_id=lead_id)
        await self._queries.drop_merged(self._scope.connection, lead_id=lead_id)
