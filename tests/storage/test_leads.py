"""Cards, badges, teams, consent and the ledger on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.badge import new_code
from bot.domain.card import Card, CardField, Contact
from bot.domain.consent import ConsentEvent, Receipt
from bot.domain.lead import Attachment, Declaration, LeadRecord, Person, Remark, RemarkKind, Scan, Source
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction, UnitOfWork
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


def declared(number: int, contact: Contact, **fields: object) -> Declaration:
    return replace(Declaration(f"c{number}", LI, NOW, contact), **fields)  # type: ignore[arg-type]


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


async def test_lead_is_read_with_card_and_latest_receipt(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow)
    await uow.write(lambda tx: tx.viewers.seen(ZHANG, "en", NOW))
    await uow.write(lambda tx: tx.cards.put(CARD))
    await uow.write(lambda tx: tx.interests.add(ZHANG, "storage"))
    assert (await record(uow, lead)).language == ""  # What their telephone speaks is not theirs to tell.
    await uow.write(lambda tx: tx.viewers.choose_locale(ZHANG, "zh", NOW))
    await uow.write(lambda tx: tx.consents.add(grant(ConsentEvent.ASKED)))
    await uow.write(lambda tx: tx.consents.add(grant()))
    await uow.write(lambda tx: tx.consents.add(grant(ConsentEvent.REFUSED, "X2")))
    found = await record(uow, lead)
    card = replace(CONTACT, interests=("storage",))
    assert (found.card, found.consent, found.language) == (card, grant(), "zh")
    async with uow.read() as tx:
        assert await tx.leads.of_exhibitor(1, "X1") == [found]
        assert await tx.leads.of_viewer(ZHANG) == [found]
        assert await tx.leads.of_exhibitor(2, "X1") == []
        assert await tx.consents.latest(1, "X1", ZHANG) == grant()
        assert [one.event for one in await tx.consents.of_viewer(ZHANG)] == ["asked", "granted", "refused"]


async def test_what_staff_were_given_is_added_to_and_never_overwritten(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow, Person.contact(CONTACT, "c1"))
    first = declared(1, replace(CONTACT, interests=("solar",)))
    second = declared(2, Contact("Zhang", email="other@example.com"), author_id=21, at=NOW + HOUR)
    for one in (first, second):
        assert await uow.write(lambda tx, one=one: tx.leads.declare(lead, one)) is True  # type: ignore[misc]
        assert await uow.write(lambda tx, one=one: tx.leads.declare(lead, one)) is False  # type: ignore[misc]
    found = await record(uow, lead)
    assert found.declarations == (first, second)
    assert found.given == replace(CONTACT, full_name="Zhang", email="other@example.com", interests=("solar",))
    async with uow.read() as tx:
        assert await tx.leads.of_exhibitor(1, "X1") == [found]
    await uow.write(lambda tx: tx.leads.end_declarations(lead, NOW + 2 * HOUR))
    third = declared(3, Contact("Wei"))
    await uow.write(lambda tx: tx.leads.declare(lead, third))
    assert (await record(uow, lead)).declarations == (third,)
    async with uow.read() as tx:
        kept = await tx.leads.declarations(lead)
    ended = NOW + 2 * HOUR
    assert kept == [replace(first, ended_at=ended), third, replace(second, ended_at=ended)]


async def test_person_is_one_lead_whichever_of_their_keys_is_told(uow: UnitOfWork) -> None:
    told = Person.contact(CONTACT, "c1")
    assert told.keys == ("e:zw@example.com", "p:+8613800138000")
    lead, _ = await meet(uow, told)
    for number, contact in enumerate((Contact(phone=CONTACT.phone), Contact(email="ZW@example.com")), 2):
        met = Person.contact(contact, f"c{number}")
        assert await meet(uow, met, scan(number)) == (lead, False)
    by_telegram = Person.contact(Contact(phone=CONTACT.phone), "c4", ZHANG)
    assert await meet(uow, by_telegram, scan(4)) == (lead, False)
    assert await uow.write(lambda tx: tx.leads.identify(lead, by_telegram)) == lead
    assert (await record(uow, lead)).person == replace(ANYWAY, keys=())
    assert await meet(uow, ANYWAY, scan(5)) == (lead, False)
    other = Person.contact(Contact(phone=CONTACT.phone), "c6", 8)
    someone_else, new = await meet(uow, other, scan(6))
    assert (someone_else == lead, new) == (False, True)  # Telegram knows them as two.
    assert await uow.write(lambda tx: tx.leads.identify(someone_else, other)) == someone_else


async def test_colleagues_who_share_a_telephone_are_two(uow: UnitOfWork) -> None:
    lead, _ = await meet(uow, Person.contact(CONTACT, "c1"))
    await uow.write(lambda tx: tx.leads.declare(lead, declared(1, CONTACT)))
    colleague = Contact("Li Na", email="ln@example.com", phone=CONTACT.phone)
    other, new = await meet(uow, Person.contact(colleague, "c2"), scan(2))
    assert (other == lead, new) == (False, True)
    same = Contact("Zhang", email="zhang@home.example", phone=CONTACT.phone)
    assert await meet(uow, Person.contact(same, "c3"), scan(3)) == (lead, False)


async def test_leads_that_turn_out_to_be_one_person_lose_nothing(uow: UnitOfWork) -> None:
    by_mail, by_phone = Contact(email=CONTACT.email), Contact("Zhang Wei", phone=CONTACT.phone)
    first, _ = await meet(uow, Person.contact(by_mail, "c1"))
    second, _ = await meet(uow, Person.contact(by_phone, "c2"), scan(2, later=-1))
    third, _ = await meet(uow, ANYWAY, scan(3))

    async def fill(tx: Transaction) -> None:
        await tx.leads.declare(first, declared(1, by_mail))
        await tx.leads.declare(second, declared(2, by_phone))
        for lead in (first, second, third):
            await tx.leads.remark(Remark(0, lead, LI, RemarkKind.NOTE, f"of {lead}", NOW))
            await tx.captures.show(lead, LI, f"key-{lead}", None)

    await uow.write(fill)
    assert await uow.write(lambda tx: tx.leads.identify(second, Person.contact(CONTACT, "c4", ZHANG))) == third
    found = await record(uow, third)
    assert (found.scans, found.first_scanned_at, found.given) == (
        3,
        NOW - HOUR,
        Contact("Zhang Wei", email=CONTACT.email, phone=CONTACT.phone),
    )
    async with uow.read() as tx:
        assert [await tx.leads.get(gone) for gone in (first, second)] == [None, None]
        assert [await tx.leads.merged_into(one) for one in (first, second, third)] == [third, third, None]
        assert [one.value for one in await tx.leads.remarks([third])] == [
            f"of {n}" for n in (first, second, third)
        ]
        assert {one.key for one in await tx.captures.shown(third)} == {f"key-{n}" for n in (first, second, third)}
    for number, key in enumerate((by_mail, by_phone), 5):
        assert (await meet(uow, Person.contact(key, f"c{number}"), scan(number)))[0] == third
    assert len(await uow.write(lambda tx: tx.leads.erase(ZHANG))) == 0
    async with uow.read() as tx:
        assert [await tx.leads.merged_into(one) for one in (first, second)] == [None, None]


async def test_what_was_withdrawn_before_it_was_known_as_theirs_stays_withdrawn(uow: UnitOfWork) -> None:
    paper = Contact("Zhang Wei", phone=CONTACT.phone)
    known, _ = await meet(uow)
    unknown, _ = await meet(uow, Person.contact(paper, "c2"), scan(2))
    await uow.write(lambda tx: tx.leads.declare(unknown, declared(2, paper)))
    revoked = replace(grant(ConsentEvent.REVOKED), at=NOW + HOUR)
    await uow.write(lambda tx: tx.consents.add(revoked))
    await uow.write(lambda tx: tx.consents.add(replace(grant(), at=NOW + 2 * HOUR)))
    theirs = Person.contact(paper, "c3", ZHANG)
    assert await uow.write(lambda tx: tx.leads.identify(unknown, theirs)) == known
    assert (await record(uow, known)).declarations == ()
    async with uow.read() as tx:
        assert [one.ended_at for one in await tx.leads.declarations(known)] == [NOW + HOUR]


async def test_badge_lead_becomes_its_owners(uow: UnitOfWork) -> None:
    badge = await uow.write(lambda tx: tx.badges.add("ABCDEFGH", None, NOW))
    assert badge is not None
    waiting, _ = await meet(uow, Person.badge(badge.id))
    async with uow.read() as tx:
        assert [(one.id, one.badge_code) for one in await tx.leads.of_badge(badge.id)] == [(waiting, "ABCDEFGH")]
    assert await uow.write(lambda tx: tx.leads.identify(waiting, ANYWAY)) == waiting
    assert (await record(uow, waiting)).person == Person((), ZHANG, badge.id)
    async with uow.read() as tx:
        assert await tx.leads.of_badge(badge.id) == []


async def test_badge_lead_of_somebody_known_is_merged(uow: UnitOfWork) -> None:
    badge = await uow.write(lambda tx: tx.badges.add("ABCDEFGH", None, NOW))
    assert badge is not None
    known, _ = await meet(uow)
    waiting, _ = await meet(uow, Person.badge(badge.id), scan(2, later=-1))
    await uow.write(lambda tx: tx.leads.remark(Remark(0, waiting, LI, RemarkKind.RATING, "hot", NOW)))
    await uow.write(lambda tx: tx.leads.declare(waiting, declared(1, CONTACT)))
    assert await uow.write(lambda tx: tx.leads.identify(waiting, ANYWAY)) == known
    found = await record(uow, known)
    assert (found.scans, found.first_scanned_at, found.given) == (2, NOW - HOUR, CONTACT)
    assert found.person == Person((), ZHANG, badge.id)
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
    await uow.write(lambda tx: tx.people.forget(ZHANG, NOW))
    async with uow.read() as tx:
        assert (await tx.leads.get(lead), await tx.leads.of_viewer(ZHANG)) == (None, [])
        assert await tx.consents.of_viewer(ZHANG) == []
