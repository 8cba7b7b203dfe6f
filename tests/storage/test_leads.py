"""Cards, badges, teams, consent and the ledger on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.badge import new_code
from bot.domain.card import Card, CardField, Contact
from bot.domain.consent import ConsentEvent, Receipt
from bot.domain.lead import Attachment, LeadRecord, Person, Remark, RemarkKind, Scan, Source
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import UnitOfWork
from tests.fakes import NOW

HOUR = dt.timedelta(hours=1)
ZHANG, LI = 7, 20
CONTACT = Contact("Zhang Wei", "Bashang Wind", "Engineer", "zw@example.com", "+8613800138000", "CN", (), "zhangw")
CARD = Card(ZHANG, CONTACT, (CardField.NAME, CardField.EMAIL), NOW)
ANYWAY = Person.visitor(ZHANG)


def scan(number: int = 1, *, later: int = 0, **fields: object) -> Scan:
    return replace(Scan(f"c{number}", NOW + later * HOUR, Source.BADGE, LI), **fields)  # type: ignore[arg-type]


def grant(event: ConsentEvent = ConsentEvent.GRANTED, exhibitor_id: str = "X1") -> Receipt:
    fields = (CardField.NAME, CardField.PHONE)
    until = dt.date(2022, 1, 28)
    return Receipt(1, exhibitor_id, ZHANG, event, NOW, fields, "1", "contact", "X1, info@example.com", until, "en")


async def meet(
    uow: UnitOfWork, person: Person = ANYWAY, told: Scan | None = None, at: str = "X1"
) -> tuple[int, bool]:
    return await uow.write(lambda tx: tx.leads.meet(1, at, person, told or scan()))


async def record(uow: UnitOfWork, lead_id: int) -> LeadRecord:
    async with uow.read() as tx:
        found = await tx.leads.get(lead_id)
    assert found is not None
    return found


async def test_card_comes_back_with_the_interests(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(ZHANG, "zh", NOW))
    await uow.write(lambda tx: tx.cards.put(CARD))
    await uow.write(lambda tx: tx.cards.put(replace(CARD, shares=None)))
    await uow.write(lambda tx: tx.interests.add(ZHANG, "storage"))
    async with uow.read() as tx:
        assert await tx.cards.get(ZHANG) == replace(
            CARD, shares=None, contact=replace(CONTACT, interests=("storage",))
        )
    await uow.write(lambda tx: tx.cards.erase(ZHANG))
    async with uow.read() as tx:
        assert await tx.cards.get(ZHANG) is None


async def test_badge_is_claimed_once(uow: UnitOfWork) -> None:
    code = new_code()
    badge = await uow.write(lambda tx: tx.badges.add(code, None, NOW))
    assert badge is not None
    assert await uow.write(lambda tx: tx.badges.add(code, 8, NOW)) is None
    assert await uow.write(lambda tx: tx.badges.claim(badge.id, ZHANG, NOW)) is True
    assert await uow.write(lambda tx: tx.badges.claim(badge.id, 8, NOW)) is False
    claimed = replace(badge, viewer_id=ZHANG, claimed_at=NOW)
    async with uow.read() as tx:
        assert (await tx.badges.get(badge.id), await tx.badges.by_code(code)) == (claimed, claimed)
        assert await tx.badges.of_viewer(ZHANG) == [claimed]


async def test_membership_ends_at_once_and_can_begin_again(uow: UnitOfWork) -> None:
    here = Membership("X1", LI, StaffRole.STAFF, False, "Li", NOW, NOW)
    there = replace(here, exhibitor_id="X2", role=StaffRole.ADMIN, chosen_at=NOW + HOUR)
    for one in (here, there):
        await uow.write(lambda tx, one=one: tx.teams.put(one))  # type: ignore[misc]
    async with uow.read() as tx:
        assert await tx.teams.memberships(LI) == [there, here]
    assert await uow.write(lambda tx: tx.teams.choose("X1", LI, NOW + 2 * HOUR)) is True
    assert await uow.write(lambda tx: tx.teams.revoke("X1", LI, NOW)) is True
    assert await uow.write(lambda tx: tx.teams.revoke("X1", LI, NOW)) is False
    async with uow.read() as tx:
        assert await tx.teams.get("X1", LI) is None
        assert await tx.teams.memberships(LI) == [there]
        assert await tx.teams.names("X1") == {LI: "Li"}
    await uow.write(lambda tx: tx.teams.put(here))
    async with uow.read() as tx:
        assert await tx.teams.get("X1", LI) == here


async def test_invite_is_used_once_and_not_after_its_end(uow: UnitOfWork) -> None:
    first = await uow.write(lambda tx: tx.teams.invite("X1", StaffRole.ADMIN, 9, NOW, NOW + HOUR))
    second = await uow.write(lambda tx: tx.teams.invite("X1", StaffRole.STAFF, 9, NOW, NOW + HOUR))
    assert await uow.write(lambda tx: tx.teams.use_invite(first.id, LI, NOW + HOUR)) is False
    assert await uow.write(lambda tx: tx.teams.use_invite(first.id, LI, NOW)) is True
    assert await uow.write(lambda tx: tx.teams.use_invite(first.id, 21, NOW)) is False
    assert await uow.write(lambda tx: tx.teams.revoke_invite(first.id, NOW)) is False
    assert await uow.write(lambda tx: tx.teams.revoke_invite(second.id, NOW)) is True
    async with uow.read() as tx:
        assert await tx.teams.invites("X1") == [
            replace(second, revoked_at=NOW),
            replace(first, used_by=LI, used_at=NOW),
        ]
        assert await tx.teams.get_invite(first.id) == replace(first, used_by=LI, used_at=NOW)


async def test_person_is_one_lead_at_an_exhibitor_however_often_met(uow: UnitOfWork) -> None:
    lead, new = await meet(uow)
    assert new is True
    assert await meet(uow) == (lead, False)
    assert await meet(uow, told=scan(2, later=2)) == (lead, False)
    assert await meet(uow, told=scan(3, later=-1, staff_id=None, source=Source.BOOTH)) == (lead, False)
    assert (await meet(uow, at="X2", told=scan(4)))[1] is True
    found = await record(uow, lead)
    assert (found.first_scanned_at, found.last_scanned_at, found.scans) == (NOW - HOUR, NOW + 2 * HOUR, 3)
    assert (found.source, found.scanned_by) == (Source.BOOTH, None)
    async with uow.read() as tx:
        assert [one.client_id for one in await tx.leads.scans(lead)] == ["c3", "c1", "c2"]
        assert await tx.leads.of_scan("c2") == found
        assert await tx.leads.of_scan("c9") is None


async def test_lead_is_read_with_card_and_latest_receipt(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow)
    await uow.write(lambda tx: tx.viewers.seen(ZHANG, "zh", NOW))
    await uow.write(lambda tx: tx.cards.put(CARD))
    await uow.write(lambda tx: tx.interests.add(ZHANG, "storage"))
    await uow.write(lambda tx: tx.consents.add(grant(ConsentEvent.ASKED)))
    await uow.write(lambda tx: tx.consents.add(grant()))
    await uow.write(lambda tx: tx.consents.add(grant(ConsentEvent.REFUSED, "X2")))
    found = await record(uow, lead)
    card = replace(CONTACT, interests=("storage",))
    assert (found.card, found.consent, found.language) == (card, grant(), "zh")
    async with uow.read() as tx:
        assert await tx.leads.of_exhibitor(1, "X1") == [found]
        assert await tx.leads.of_exhibitor(2, "X1") == []
        assert await tx.consents.latest(1, "X1", ZHANG) == grant()
        assert [one.event for one in await tx.consents.of_viewer(ZHANG)] == ["asked", "granted", "refused"]


async def test_given_contact_comes_back(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow, Person.contact(CONTACT, "c1"))
    await uow.write(lambda tx: tx.leads.give(lead, replace(CONTACT, interests=("solar",)), LI))
    found = await record(uow, lead)
    assert (found.given, found.declared_by) == (replace(CONTACT, interests=("solar",)), LI)
    assert found.person.key == "e:zw@example.com"


async def test_badge_lead_becomes_its_owners(uow: UnitOfWork) -> None:
    badge = await uow.write(lambda tx: tx.badges.add("ABCDEFGH", None, NOW))
    assert badge is not None
    waiting, _ = await meet(uow, Person.badge(badge.id))
    async with uow.read() as tx:
        assert [(one.id, one.badge_code) for one in await tx.leads.of_badge(badge.id)] == [(waiting, "ABCDEFGH")]
    assert await uow.write(lambda tx: tx.leads.identify(waiting, ANYWAY)) == waiting
    assert (await record(uow, waiting)).person == replace(ANYWAY, badge_id=badge.id)
    async with uow.read() as tx:
        assert await tx.leads.of_badge(badge.id) == []


async def test_badge_lead_of_somebody_known_is_merged(uow: UnitOfWork) -> None:
    badge = await uow.write(lambda tx: tx.badges.add("ABCDEFGH", None, NOW))
    assert badge is not None
    known, _ = await meet(uow)
    waiting, _ = await meet(uow, Person.badge(badge.id), scan(2, later=-1))
    await uow.write(lambda tx: tx.leads.remark(Remark(0, waiting, LI, RemarkKind.RATING, "hot", NOW)))
    await uow.write(lambda tx: tx.leads.give(waiting, CONTACT, LI))
    assert await uow.write(lambda tx: tx.leads.identify(waiting, ANYWAY)) == known
    found = await record(uow, known)
    assert (found.scans, found.first_scanned_at, found.given, found.declared_by) == (2, NOW - HOUR, CONTACT, LI)
    async with uow.read() as tx:
        assert await tx.leads.get(waiting) is None
        assert [one.value for one in await tx.leads.remarks([known])] == ["hot"]


async def test_remarks_are_kept_by_author_and_taken_back(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow)

    async def say(author: int, value: str, kind: RemarkKind = RemarkKind.RATING) -> int:
        return await uow.write(lambda tx: tx.leads.remark(Remark(0, lead, author, kind, value, NOW)))

    hot, _, note = await say(LI, "hot"), await say(21, "cold"), await say(LI, "Wants 20", RemarkKind.NOTE)
    assert await uow.write(lambda tx: tx.leads.undo_remark(hot, 21, NOW)) is False
    assert await uow.write(lambda tx: tx.leads.undo_remark(hot, LI, NOW)) is True
    async with uow.read() as tx:
        assert [(one.author_id, one.value) for one in await tx.leads.remarks([lead])] == [
            (21, "cold"),
            (LI, "Wants 20"),
        ]
        notes = await tx.leads.remarks_of_exhibitor(1, "X1", RemarkKind.NOTE)
        assert notes == [Remark(note, lead, LI, RemarkKind.NOTE, "Wants 20", NOW)]


async def test_deleted_lead_comes_back_or_is_gone_for_good(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow)
    file = Attachment(0, lead, LI, "voice", "F1", "note.ogg", "audio/ogg", 100, NOW)
    number = await uow.write(lambda tx: tx.leads.attach(file))
    await uow.write(lambda tx: tx.leads.stored(number, "ab/note.ogg"))
    await uow.write(lambda tx: tx.leads.delete(lead, NOW))
    async with uow.read() as tx:
        assert await tx.leads.of_exhibitor(1, "X1") == []
    await uow.write(lambda tx: tx.leads.delete(lead, None))
    assert (await record(uow, lead)).deleted_at is None
    await uow.write(lambda tx: tx.leads.delete(lead, NOW))
    assert await meet(uow, told=scan(2)) == (lead, True)
    await uow.write(lambda tx: tx.leads.delete(lead, NOW))
    assert await uow.write(lambda tx: tx.leads.purge_deleted(NOW)) == []
    left = await uow.write(lambda tx: tx.leads.purge_deleted(NOW + HOUR))
    assert left == [replace(file, id=number, path="ab/note.ogg")]
    async with uow.read() as tx:
        assert (await tx.leads.get(lead), await tx.leads.scans(lead)) == (None, [])


async def test_erased_person_leaves_nothing(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow)
    await uow.write(lambda tx: tx.consents.add(grant()))
    await uow.write(lambda tx: tx.leads.erase(ZHANG))
    await uow.write(lambda tx: tx.consents.erase(ZHANG))
    async with uow.read() as tx:
        assert (await tx.leads.get(lead), await tx.leads.of_viewer(ZHANG)) == (None, [])
        assert await tx.consents.of_viewer(ZHANG) == []
