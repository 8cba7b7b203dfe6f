"""Who may see and do what with leads. Each function looks into the database, at every access, and raises
NotAllowed to whoever it is not for; there is no other way to an exhibitor's leads.

What comes out is masked (``bot.domain.lead.masked``): without a live receipt, or the declaration of staff that it
was given to them in person, no contact field is there. Of who has withdrawn, what staff said and keep about them
does not come out either: it stays where it is, for the day on which they agree again, until the lead is deleted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from bot.domain.errors import NotAllowed
from bot.domain.lead import Attachment, Lead, Remark, RemarkKind, masked
from bot.domain.profile import Seeker
from bot.domain.role import Role
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction
from bot.services.access import Access
from bot.services.editions import current_edition


async def access_exhibitor(tx: Transaction, viewer_id: int) -> Membership:
    """The membership that the viewer uses now; they must work for somebody."""
    found = await tx.teams.memberships(viewer_id)
    if not found:
        raise NotAllowed(Role.EXHIBITOR)
    return found[0]


async def access_team(tx: Transaction, viewer_id: int, exhibitor_id: str) -> Membership:
    """The viewer's membership in this team; they must run it."""
    found = await tx.teams.get(exhibitor_id, viewer_id)
    if found is None or not found.is_admin:
        raise NotAllowed
    return found


async def access_roster(tx: Transaction, access: Access, viewer_id: int, exhibitor_id: str) -> Membership | None:
    """Who may change who is in this team: its admins, and the organisers (None), who see no lead by it."""
    found = await tx.teams.get(exhibitor_id, viewer_id)
    if found is not None and found.is_admin:
        return found
    if not await access.holds(tx, viewer_id, Role.ORGANISER):
        raise NotAllowed
    return None


async def access_export(tx: Transaction, viewer_id: int, exhibitor_id: str) -> Membership:
    """The viewer's membership in this team; it must allow to take leads as a file."""
    found = await access_member(tx, viewer_id, exhibitor_id)
    if not found.exports:
        raise NotAllowed
    return found


async def access_member(tx: Transaction, viewer_id: int, exhibitor_id: str) -> Membership:
    """The viewer's membership in this team; they must be in it."""
    found = await tx.teams.get(exhibitor_id, viewer_id)
    if found is None:
        raise NotAllowed
    return found


async def access_lead(tx: Transaction, viewer_id: int, lead_id: int) -> tuple[Membership, Lead]:
    """One lead, also a deleted one, of an exhibitor for whom the viewer works (not only the one in use: buttons of
    an older message name leads of the others); where it became part of another lead, that one. Its number is that
    of what comes out, not ``lead_id``."""
    record = await tx.leads.get(lead_id)
    if record is None and (into := await tx.leads.merged_into(lead_id)) is not None:
        record = await tx.leads.get(into)
    if record is None:
        raise NotAllowed
    found = await tx.teams.get(record.exhibitor_id, viewer_id)
    if found is None:
        raise NotAllowed
    return found, masked(record)


async def access_leads(tx: Transaction, viewer_id: int) -> tuple[Membership, list[Lead]]:
    """All leads of the exhibitor in use at this edition, newest first."""
    found = await access_exhibitor(tx, viewer_id)
    return found, await leads_of(tx, found.exhibitor_id)


async def access_seekers(
    tx: Transaction,
    viewer_id: int,
    terms: Collection[str],
    since: dt.datetime,
    *,
    most_asked: int,
    limit: int,
) -> list[Seeker]:
    """Visitors who let themselves be found by one of the terms, for the exhibitor in use: what they look for and
    what they are, never who. See ``ProfileRepository.seekers``."""
    member = await access_exhibitor(tx, viewer_id)
    edition = await current_edition(tx)
    return await tx.profiles.seekers(
        member.exhibitor_id, edition, terms, since=since, most_asked=most_asked, limit=limit
    )


async def access_seeker(
    tx: Transaction, viewer_id: int, number: int, terms: Collection[str], since: dt.datetime, *, most_asked: int
) -> tuple[int, Seeker] | None:
    """One of them, to write to, by the number of their profile; None where the exhibitor in use may not find them
    (any more). Who it is must not leave the service that writes to them."""
    member, edition = await access_exhibitor(tx, viewer_id), await current_edition(tx)
    found = await tx.profiles.seekers(
        member.exhibitor_id, edition, terms, since=since, most_asked=most_asked, limit=1, number=number
    )
    seeker = next((one for one in found if one.number == number), None)
    whose = await tx.profiles.viewer_of(number) if seeker else None
    return (whose, seeker) if seeker and whose is not None else None


async def access_own(tx: Transaction, viewer_id: int) -> list[Lead]:
    """What exhibitors hold of the viewer themselves at this edition, as they see it."""
    edition = await current_edition(tx)
    return [masked(record) for record in await tx.leads.of_viewer(viewer_id) if record.edition == edition]


async def leads_of(tx: Transaction, exhibitor_id: str) -> list[Lead]:
    """For digests and the command line, which act for the exhibitor: all leads at this edition, newest first."""
    return list(map(masked, await tx.leads.of_exhibitor(await current_edition(tx), exhibitor_id)))


async def lead_with(tx: Transaction, exhibitor_id: str, viewer_id: int) -> Lead | None:
    """What an exhibitor may see of one visitor at this edition; None where it has not met them. For meetings,
    which have looked up who asks."""
    edition = await current_edition(tx)
    found = await tx.leads.of_viewer(viewer_id) if viewer_id else []
    return next((masked(one) for one in found if (one.edition, one.exhibitor_id) == (edition, exhibitor_id)), None)


async def words_on(tx: Transaction, leads: Iterable[Lead]) -> list[Remark]:
    """What staff said of these leads, oldest first; of who has withdrawn, nothing."""
    return await tx.leads.remarks([lead.id for lead in leads if not lead.withdrawn])


async def words_of(
    tx: Transaction, exhibitor_id: str, leads: Iterable[Lead], kind: RemarkKind | None = None
) -> list[Remark]:
    """The same of all leads of an exhibitor at this edition, read at once."""
    shown = {lead.id for lead in leads if not lead.withdrawn}
    said = await tx.leads.remarks_of_exhibitor(await current_edition(tx), exhibitor_id, kind)
    return [one for one in said if one.lead_id in shown]


async def files_on(tx: Transaction, leads: Iterable[Lead]) -> list[Attachment]:
    """Photos, voice notes and other files about these leads, oldest first; of who has withdrawn, none."""
    return await tx.leads.attachments([lead.id for lead in leads if not lead.withdrawn])
