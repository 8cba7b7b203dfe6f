"""Leads and consent, as the core asks for them. Only ``bot.services.leads`` may; instants are aware UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.domain.consent import Receipt
from bot.domain.lead import Attachment, Declaration, LeadRecord, Person, Remark, RemarkKind, Scan


class ConsentRepository(Protocol):
    """What visitors agreed to; nothing is ever changed, only added."""

    async def add(self, receipt: Receipt) -> None: ...

    async def latest(self, edition: int, exhibitor_id: str, viewer_id: int) -> Receipt | None:
        """The last event between them."""
        ...

    async def of_viewer(self, viewer_id: int) -> list[Receipt]:
        """All of theirs, oldest first."""
        ...


class LeadRepository(Protocol):
    """The ledger."""

    async def meet(self, edition: int, exhibitor_id: str, person: Person, scan: Scan) -> tuple[int, bool]:
        """The lead that the strongest of the person's keys names at an exhibitor, made where there is none (or
        where it was deleted), and whether it is new. The scan is added; one that was told before changes
        nothing."""
        ...

    async def get(self, lead_id: int) -> LeadRecord | None:
        """Also a deleted one."""
        ...

    async def merged_into(self, lead_id: int) -> int | None:
        """The lead that this one became part of; None where it did not."""
        ...

    async def of_exhibitor(self, edition: int, exhibitor_id: str) -> list[LeadRecord]:
        """All but deleted ones, newest scan first."""
        ...

    async def exhibitors(self, edition: int) -> list[str]:
        """Who has any, by their ids."""
        ...

    async def of_viewer(self, viewer_id: int) -> list[LeadRecord]:
        """Those of one person at all exhibitors, also deleted ones, newest scan first."""
        ...

    async def of_badge(self, badge_id: int) -> list[LeadRecord]:
        """Those that wait for the owner of a badge, also deleted ones."""
        ...

    async def scans(self, lead_id: int) -> list[Scan]:
        """In the order in which they happened."""
        ...

    async def scans_by_staff(self, edition: int, exhibitor_id: str) -> dict[int, tuple[int, int]]:
        """Of each of the staff who scanned: how many leads that are there, and how many scans in all."""
        ...

    async def declare(self, lead_id: int, declaration: Declaration) -> bool:
        """Add what staff say that they were given in person; False where it was told before."""
        ...

    async def declarations(self, lead_id: int) -> list[Declaration]:
        """All that was ever declared, oldest first."""
        ...

    async def end_declarations(self, lead_id: int, at: dt.datetime) -> None:
        """What was declared so far counts no more."""
        ...

    async def identify(self, lead_id: int, person: Person) -> int:
        """The lead is known by all keys of this person from now on; whose it is already, it stays. Where the
        exhibitor has other leads of them, all become one: the weaker goes into the stronger, with its scans,
        remarks, files, declarations, messages and keys. The id of the lead that stays."""
        ...

    async def delete(self, lead_id: int, at: dt.datetime | None) -> None:
        """Mark it deleted, or (None) take that back."""
        ...

    async def purge_deleted(self, before: dt.datetime) -> list[Attachment]:
        """Those deleted earlier are gone for good; the files that are left to remove."""
        ...

    async def remark(self, remark: Remark) -> int:
        """Add it (its ``id`` is ignored); its id."""
        ...

    async def undo_remark(self, remark_id: int, author_id: int, at: dt.datetime) -> bool:
        """Take back one's own; False where there is none."""
        ...

    async def remarks(self, lead_ids: Sequence[int]) -> list[Remark]:
        """What is not taken back, oldest first."""
        ...

    async def remarks_of_exhibitor(
        self, edition: int, exhibitor_id: str, kind: RemarkKind | None = None
    ) -> list[Remark]:
        """Those on all of its leads, oldest first."""
        ...

    async def attach(self, attachment: Attachment) -> int:
        """Add it (its ``id`` is ignored); its id."""
        ...

    async def attachments(self, lead_ids: Sequence[int]) -> list[Attachment]:
        """Oldest first."""
        ...

    async def stored(self, attachment_id: int, path: str) -> None:
        """The file is fetched, and stands there."""
        ...

    async def unstored(self, limit: int) -> list[Attachment]:
        """Files that are still to be fetched."""
        ...

    async def erase(self, viewer_id: int) -> list[Attachment]:
        """All leads of a person are gone, with scans, remarks and files; the files that are left to remove."""
        ...
