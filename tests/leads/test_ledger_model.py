"""The ledger and consent against a model: whatever happens in whatever order, an exhibitor has one lead for each
person it met, with every encounter once, and sees of it only what a live receipt or its own staff gave it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.domain.card import Card, CardField, Contact
from bot.domain.consent import ASK_AGAIN, ConsentRules
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.lead import Remark, RemarkKind, Scan, Source
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction
from bot.services.leads import access, capture, consenting, qualifying
from bot.services.leads.capturing import Capturing
from bot.services.leads.waiting import Waiting
from storage.schema import migrate
from storage.unit_of_work import SqlUnitOfWork
from tests.fakes import NOW
from tests.inline_sqlite import inline_uow
from tests.texts import expo

pytestmark = pytest.mark.slow

T = TypeVar("T")
VISITORS, EXHIBITORS, STAFF = (1, 2), ("X1", "X2"), {"X1": 10, "X2": 20}
COLLEAGUES = {"X1": 11, "X2": 21}
FIELDS = (CardField.NAME, CardField.COMPANY, CardField.EMAIL, CardField.PHONE)
TERMS = consenting.Terms("contact", "X, info@example.com", dt.date(2022, 1, 28), "en")
CATALOGUE = expo.catalogue()
NAMES = {1: "Anna Paper", 2: "Berta Paper"}


def own(viewer: int) -> Contact:
    return Contact(f"Name {viewer}", f"Company {viewer}", email=f"own{viewer}@example.com", phone=f"+4420{viewer}")


def papers(viewer: int) -> tuple[Contact, ...]:
    """What a visitor's paper cards say: no two of them the same."""
    mail, phone = f"paper{viewer}@example.com", f"+861380013800{viewer}"
    return (
        Contact(NAMES[viewer], email=mail),
        Contact(NAMES[viewer], phone=phone),
        Contact(NAMES[viewer], "Papierwerk", email=mail, phone=phone),
    )


POSSIBLE = tuple(contact for viewer in VISITORS for contact in (own(viewer), *papers(viewer)))
"""All that can be known of anybody."""


@dataclass
class Pair:
    """What should be agreed between a visitor and an exhibitor."""

    agreed: frozenset[CardField] | None = None
    refused: bool = False
    revoked: bool = False
    revoked_at: dt.datetime | None = None
    asked_at: dt.datetime | None = None

    def may_ask(self, now: dt.datetime) -> bool:
        silent = self.agreed is None and not self.refused and not self.revoked
        return silent and (self.asked_at is None or now - self.asked_at >= ASK_AGAIN)


@dataclass
class Met:
    """What should be one lead: whom ``keys`` name, ``viewer`` where Telegram or a badge says who that is,
    ``paper`` where a paper card does. ``declared`` is what counts, each with its moment."""

    keys: set[str]
    viewer: int | None = None
    paper: int | None = None
    scans: set[str] = field(default_factory=set)
    declared: list[tuple[dt.datetime, int, Contact]] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)

    @property
    def given(self) -> Contact:
        told = Contact()
        for _, _, contact in sorted(self.declared, key=lambda one: one[:2], reverse=True):
            told = told.completed(contact)
        return told


class LedgerMachine(RuleBasedStateMachine):
    """Two visitors, two exhibitors with two of the staff each, one printed badge."""

    migrated: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.uow: SqlUnitOfWork
        self.now = NOW
        self.pairs: dict[tuple[int, str], Pair] = {}
        self.met: dict[str, list[Met]] = {exhibitor: [] for exhibitor in EXHIBITORS}
        self.owner: int | None = None
        self.codes: dict[int, int] = {}
        self.told = 0

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()
        self.loop.close()

    def run(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return self.loop.run_until_complete(self.uow.write(work))

    def pair(self, viewer: int, exhibitor: str) -> Pair:
        return self.pairs.setdefault((viewer, exhibitor), Pair())

    def scan(self, source: Source = Source.BADGE, staff: int | None = None) -> Scan:
        self.told += 1
        return Scan(f"c{self.told}", self.now, source, staff)

    def meets(self, exhibitor: str, keys: set[str], scan: str = "", viewer: int | None = None) -> Met:
        """Whoever is known by one of these keys is known by all of them from now on, and is one."""
        same = [one for one in self.met[exhibitor] if one.keys & keys] or [Met(keys)]
        found = same[0]
        was_known = found.viewer is not None
        for other in same[1:]:
            found.scans |= other.scans
            found.declared += other.declared
            found.notes |= other.notes
            found.keys |= other.keys
            found.viewer = found.viewer or other.viewer
            found.paper = found.paper or other.paper
        found.keys |= keys
        found.viewer = found.viewer or viewer
        found.scans |= {scan} - {""}
        self.met[exhibitor] = [one for one in self.met[exhibitor] if one not in same] + [found]
        if found.viewer is not None and (len(same) > 1 or not was_known):
            revoked_at = self.pair(found.viewer, exhibitor).revoked_at
            found.declared = [one for one in found.declared if revoked_at is None or one[0] > revoked_at]
        return found

    def withdrawn(self, one: Met, exhibitor: str) -> bool:
        return one.viewer is not None and self.pair(one.viewer, exhibitor).revoked

    def visible(self, one: Met, exhibitor: str) -> Contact:
        """What the exhibitor may see of them."""
        if one.viewer is None:
            return one.given
        pair = self.pair(one.viewer, exhibitor)
        return Contact() if pair.revoked else own(one.viewer).only(pair.agreed or ()).completed(one.given)

    async def add_badge(self, tx: Transaction, code: str, viewer: int | None) -> int:
        badge = await tx.badges.add(code, viewer, NOW)
        assert badge
        return badge.id

    async def add_visitor(self, tx: Transaction, viewer: int) -> None:
        await tx.viewers.seen(viewer, "en", NOW)
        await tx.cards.put(Card(viewer, own(viewer), None, NOW))
        self.codes[viewer] = await self.add_badge(tx, f"VVVVVVV{viewer + 1}", viewer)

    @initialize()
    def begin(self) -> None:
        self.uow, self.database = inline_uow(self.migrated)

        async def prepare(tx: Transaction) -> None:
            for viewer in VISITORS:
                await self.add_visitor(tx, viewer)
            for exhibitor in EXHIBITORS:
                for staff in (STAFF[exhibitor], COLLEAGUES[exhibitor]):
                    await tx.teams.put(Membership(exhibitor, staff, StaffRole.STAFF, False, "Li", NOW, NOW))
            self.printed = await self.add_badge(tx, "PPPPPPPP", None)

        self.run(prepare)

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.now += dt.timedelta(hours=hours)

    @rule(viewer=st.sampled_from(VISITORS), exhibitor=st.sampled_from(EXHIBITORS))
    def staff_scan_a_badge(self, viewer: int, exhibitor: str) -> None:
        pair, scan = self.pair(viewer, exhibitor), self.scan(staff=STAFF[exhibitor])

        async def work(tx: Transaction) -> capture.Captured:
            member = await access.access_exhibitor(tx, STAFF[exhibitor])
            return await capture.capture_badge(tx, member, await tx.badges.get(self.codes[viewer]), scan)

        for told in (1, 2):  # A double tap, or an update that came twice.
            found = self.run(work)
            asks = told == 1 and pair.may_ask(self.now)
            assert found.ask == (viewer if asks else None)
            if asks:
                pair.asked_at = self.now
        self.meets(exhibitor, {f"v{viewer}"}, scan.client_id, viewer)

    @rule(exhibitor=st.sampled_from(EXHIBITORS))
    def staff_scan_the_printed_badge(self, exhibitor: str) -> None:
        scan = self.scan(staff=STAFF[exhibitor])

        async def work(tx: Transaction) -> capture.Captured:
            member = await access.access_exhibitor(tx, STAFF[exhibitor])
            return await capture.capture_badge(tx, member, await tx.badges.get(self.printed), scan)

        self.run(work)
        if self.owner is None:
            self.meets(exhibitor, {"badge"}, scan.client_id)
            return
        self.meets(exhibitor, {f"v{self.owner}"}, scan.client_id, self.owner)
        self.asked(self.owner, exhibitor)

    def asked(self, viewer: int, exhibitor: str) -> None:
        pair = self.pair(viewer, exhibitor)
        if pair.may_ask(self.now):
            pair.asked_at = self.now

    @rule(viewer=st.sampled_from(VISITORS))
    def owner_appears(self, viewer: int) -> None:
        async def work(tx: Transaction) -> list[capture.Captured]:
            badge = await tx.badges.get(self.printed)
            assert badge
            return await capture.claim_badge(tx, badge, viewer, self.now)

        self.run(work)
        if self.owner is not None:
            return
        self.owner = viewer
        for exhibitor in EXHIBITORS:
            if any("badge" in one.keys for one in self.met[exhibitor]):
                self.meets(exhibitor, {"badge", f"v{viewer}"}, viewer=viewer)
                self.asked(viewer, exhibitor)

    @rule(
        viewer=st.sampled_from(VISITORS),
        exhibitor=st.sampled_from(EXHIBITORS),
        chosen=st.sets(st.sampled_from(FIELDS)),
    )
    def visitor_agrees_and_sends(self, viewer: int, exhibitor: str, chosen: set[CardField]) -> None:
        scan = self.scan(Source.BOOTH)

        async def work(tx: Transaction) -> None:
            card = await tx.cards.get(viewer)
            assert card
            await consenting.grant(tx, card, exhibitor, fields=chosen, terms=TERMS, now=self.now)
            await capture.capture_visitor(tx, exhibitor, viewer, scan)

        self.run(work)
        pair = self.pair(viewer, exhibitor)
        pair.agreed, pair.refused, pair.revoked = frozenset(chosen), False, False
        self.meets(exhibitor, {f"v{viewer}"}, scan.client_id, viewer)

    @rule(viewer=st.sampled_from(VISITORS), exhibitor=st.sampled_from(EXHIBITORS))
    def visitor_refuses(self, viewer: int, exhibitor: str) -> None:
        pair = self.pair(viewer, exhibitor)
        refused = self.run(lambda tx: consenting.refuse(tx, viewer, exhibitor, self.now))
        assert refused is (pair.agreed is None and not pair.refused and not pair.revoked)
        pair.refused = pair.refused or refused

    @rule(viewer=st.sampled_from(VISITORS), exhibitor=st.sampled_from(EXHIBITORS))
    def visitor_revokes(self, viewer: int, exhibitor: str) -> None:
        """Also what was given by hand so far: agreeing to something else later does not bring it back."""
        pair = self.pair(viewer, exhibitor)
        held = [one for one in self.met[exhibitor] if one.viewer == viewer]
        if not held and not (pair.agreed is not None or pair.refused or pair.revoked):
            with pytest.raises(NotAllowed):
                self.run(lambda tx: consenting.revoke(tx, viewer, exhibitor, self.now))
            return
        self.run(lambda tx: consenting.revoke(tx, viewer, exhibitor, self.now))
        pair.agreed, pair.refused, pair.revoked, pair.revoked_at = None, False, True, self.now
        for one in held:
            one.declared.clear()

    @rule(
        viewer=st.sampled_from(VISITORS),
        exhibitor=st.sampled_from(EXHIBITORS),
        paper=st.integers(0, 2),
        by_telegram=st.booleans(),
        colleague=st.booleans(),
    )
    def staff_are_given_a_contact(
        self, viewer: int, exhibitor: str, paper: int, by_telegram: bool, colleague: bool
    ) -> None:
        """Typed by hand, or as Telegram's contact, which says whose it is. Told twice it counts once."""
        contact = papers(viewer)[paper]
        staff = (COLLEAGUES if colleague else STAFF)[exhibitor]
        known_as = viewer if by_telegram else None
        scan = self.scan(Source.CONTACT, staff)

        async def work(tx: Transaction) -> capture.Captured:
            member = await access.access_exhibitor(tx, staff)
            return await capture.capture_contact(tx, member, contact, scan, known_as)

        before = {id(one): one.given.filled for one in self.met[exhibitor]}
        first = self.run(work)
        one = self.meets(exhibitor, keys_of(contact, known_as), scan.client_id, known_as)
        one.paper = viewer
        self.declares(one, exhibitor, contact)
        if one.viewer is None or self.withdrawn(one, exhibitor):
            assert first.tell is None
        elif set(one.given.filled) - set(before.get(id(one), ())):
            assert first.tell == viewer
        assert self.run(work).tell is None

    def declares(self, one: Met, exhibitor: str, contact: Contact) -> None:
        if not self.withdrawn(one, exhibitor):
            one.declared.append((self.now, self.told, contact))

    @rule(exhibitor=st.sampled_from(EXHIBITORS))
    def staff_photograph_a_paper_card(self, exhibitor: str) -> None:
        """Nobody has typed yet whose it is."""
        scan = self.scan(Source.CARD, STAFF[exhibitor])

        async def work(tx: Transaction) -> None:
            member = await access.access_exhibitor(tx, STAFF[exhibitor])
            await capture.capture_contact(tx, member, Contact(), scan)

        self.run(work)
        one = self.meets(exhibitor, {scan.client_id}, scan.client_id)
        one.declared.append((self.now, self.told, Contact()))

    @rule(
        viewer=st.sampled_from(VISITORS),
        exhibitor=st.sampled_from(EXHIBITORS),
        paper=st.integers(0, 2),
        which=st.integers(0, 99),
    )
    def staff_complete_a_lead(self, viewer: int, exhibitor: str, paper: int, which: int) -> None:
        """[Contact], on any lead that may be this visitor's, also one that has withdrawn since the screen was
        shown. Whose lead it is, it stays."""
        leads = [
            one for one in self.met[exhibitor] if one.viewer in (None, viewer) and one.paper in (None, viewer)
        ]
        leads = [one for one in leads if "badge" not in one.keys]
        if not leads:
            return
        one, contact, staff = leads[which % len(leads)], papers(viewer)[paper], COLLEAGUES[exhibitor]
        lead_id = self.run(lambda tx: self.id_of(tx, exhibitor, one))
        self.told += 1
        at = Capturing(staff, staff, CATALOGUE, ConsentRules(), f"u{self.told}", self.now)
        text = ", ".join(filter(None, (contact.full_name, contact.company, contact.email, contact.phone)))
        step = Waiting(ask="contact", lead_id=lead_id)
        heard = self.loop.run_until_complete(qualifying.hear(self.uow, at, step, Incoming(1, text=text)))
        assert heard is not None
        if one.declared and not self.withdrawn(one, exhibitor):
            one = self.meets(exhibitor, one.keys | keys_of(contact, None))
            one.paper = viewer
            self.declares(one, exhibitor, contact)
        assert self.run(lambda tx: access.access_lead(tx, staff, lead_id))  # Its old number still leads to it.

    async def id_of(self, tx: Transaction, exhibitor: str, one: Met) -> int:
        _, leads = await access.access_leads(tx, STAFF[exhibitor])
        for lead in leads:
            if {scan.client_id for scan in await tx.leads.scans(lead.id)} == one.scans:
                return lead.id
        raise AssertionError("there is no lead with these encounters")

    @rule(exhibitor=st.sampled_from(EXHIBITORS), which=st.integers(0, 99))
    def staff_write_a_note(self, exhibitor: str, which: int) -> None:
        if not self.met[exhibitor]:
            return
        one = self.met[exhibitor][which % len(self.met[exhibitor])]
        self.told += 1
        note = f"note {self.told}"

        async def work(tx: Transaction) -> None:
            lead_id = await self.id_of(tx, exhibitor, one)
            await tx.leads.remark(Remark(0, lead_id, STAFF[exhibitor], RemarkKind.NOTE, note, self.now))

        self.run(work)
        one.notes.add(note)

    @rule(viewer=st.sampled_from(VISITORS))
    def visitor_is_erased(self, viewer: int) -> None:
        """And comes back with a new card and badge; a printed badge that was theirs is nobody's again."""

        async def work(tx: Transaction) -> None:
            await tx.leads.erase(viewer)
            await tx.people.forget(viewer, self.now)
            await self.add_visitor(tx, viewer)
            if self.owner == viewer:
                self.printed = await self.add_badge(tx, "PPPPPPPP", None)

        self.run(work)
        self.owner = None if self.owner == viewer else self.owner
        for exhibitor in EXHIBITORS:
            self.pairs.pop((viewer, exhibitor), None)
            self.met[exhibitor] = [one for one in self.met[exhibitor] if one.viewer != viewer]

    @invariant()
    def exhibitors_see_what_they_may(self) -> None:
        for exhibitor, staff in STAFF.items() if hasattr(self, "uow") else ():
            seen = self.run(lambda tx, staff=staff: told_of(tx, staff))  # type: ignore[misc]
            due = [
                (tuple(sorted(one.scans)), self.visible(one, exhibitor), tuple(sorted(one.notes)))
                for one in self.met[exhibitor]
            ]
            assert sorted(seen, key=repr) == sorted(due, key=repr)

    @invariant()
    def visitors_see_who_holds_what(self) -> None:
        for viewer in VISITORS if hasattr(self, "uow") else ():
            held = self.run(lambda tx, who=viewer: access.access_own(tx, who))  # type: ignore[misc]
            due = [
                (exhibitor, self.visible(one, exhibitor))
                for exhibitor in EXHIBITORS
                for one in self.met[exhibitor]
                if one.viewer == viewer
            ]
            assert sorted(((lead.exhibitor_id, lead.contact) for lead in held), key=repr) == sorted(due, key=repr)

    @invariant()
    def strangers_see_nothing(self) -> None:
        if hasattr(self, "uow"):
            for stranger in (*VISITORS, 99):
                with pytest.raises(NotAllowed):
                    self.run(lambda tx, who=stranger: access.access_leads(tx, who))  # type: ignore[misc]


def keys_of(contact: Contact, viewer: int | None) -> set[str]:
    """By what a contact is known again."""
    return {key for key in (contact.email, contact.phone, f"v{viewer}" if viewer else "") if key}


async def told_of(tx: Transaction, staff: int) -> list[tuple[tuple[str, ...], Contact, tuple[str, ...]]]:
    """Of each lead of theirs its encounters, what is to be seen, and the notes that are kept."""
    found = []
    for lead in (await access.access_leads(tx, staff))[1]:
        scans = sorted(scan.client_id for scan in await tx.leads.scans(lead.id))
        assert lead.scans == len(scans)
        notes = sorted(one.value for one in await tx.leads.remarks([lead.id]) if one.value.startswith("note "))
        found.append((tuple(scans), lead.contact, tuple(notes)))
    return found


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    with asyncio.Runner() as runner:
        runner.run(migrate("sqlite:///expo.sqlite3", base=folder))
    return folder / "expo.sqlite3"


def test_exhibitors_see_what_they_may_whatever_happens(migrated: Path) -> None:
    class Machine(LedgerMachine):
        pass

    Machine.migrated = migrated
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=150,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
