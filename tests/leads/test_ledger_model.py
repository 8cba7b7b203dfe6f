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
from bot.domain.consent import ASK_AGAIN
from bot.domain.errors import NotAllowed
from bot.domain.lead import Lead, Scan, Source
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction
from bot.services.leads import access, capture, consenting
from storage.schema import migrate
from storage.unit_of_work import SqlUnitOfWork
from tests.fakes import NOW
from tests.inline_sqlite import inline_uow

T = TypeVar("T")
VISITORS, EXHIBITORS, STAFF = (1, 2), ("X1", "X2"), {"X1": 10, "X2": 20}
FIELDS = (CardField.NAME, CardField.COMPANY, CardField.EMAIL, CardField.PHONE)
TERMS = consenting.Terms("contact", "X, info@example.com", dt.date(2022, 1, 28), "en")
PAPER = Contact(full_name="Paper Name", email="paper@example.com")


def own(viewer: int) -> Contact:
    return Contact(f"Name {viewer}", f"Company {viewer}", email=f"own{viewer}@example.com", phone=f"+86{viewer}")


@dataclass
class Pair:
    """What should be between a visitor and an exhibitor."""

    scans: set[str] = field(default_factory=set)
    agreed: frozenset[CardField] | None = None
    refused: bool = False
    revoked: bool = False
    asked_at: dt.datetime | None = None
    paper: bool = False

    def visible(self, viewer: int) -> Contact:
        shown = own(viewer).only(self.agreed or ())
        return shown.completed(PAPER) if self.paper and not self.revoked else shown

    def may_ask(self, now: dt.datetime) -> bool:
        silent = self.agreed is None and not self.refused and not self.revoked
        return silent and (self.asked_at is None or now - self.asked_at >= ASK_AGAIN)


class LedgerMachine(RuleBasedStateMachine):
    """Two visitors, two exhibitors with one of the staff each, one printed badge."""

    migrated: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.uow: SqlUnitOfWork
        self.now = NOW
        self.pairs: dict[tuple[int, str], Pair] = {}
        self.waiting: dict[str, set[str]] = {}
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

    def scan(self, source: Source = Source.BADGE, staff: int | None = None, again: bool = False) -> Scan:
        self.told += 0 if again and self.told else 1
        return Scan(f"c{self.told}", self.now, source, staff)

    @initialize()
    def begin(self) -> None:
        self.uow, self.database = inline_uow(self.migrated)

        async def prepare(tx: Transaction) -> None:
            for viewer in VISITORS:
                await tx.viewers.seen(viewer, "en", NOW)
                await tx.cards.put(Card(viewer, own(viewer), None, NOW))
                badge = await tx.badges.add(f"VVVVVVV{viewer + 1}", viewer, NOW)
                assert badge
                self.codes[viewer] = badge.id
            for exhibitor, staff in STAFF.items():
                await tx.teams.put(Membership(exhibitor, staff, StaffRole.STAFF, False, "Li", NOW, NOW))
            printed = await tx.badges.add("PPPPPPPP", None, NOW)
            assert printed
            self.printed = printed

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
        pair.scans.add(scan.client_id)

    @rule(exhibitor=st.sampled_from(EXHIBITORS))
    def staff_scan_the_printed_badge(self, exhibitor: str) -> None:
        scan = self.scan(staff=STAFF[exhibitor])

        async def work(tx: Transaction) -> capture.Captured:
            member = await access.access_exhibitor(tx, STAFF[exhibitor])
            return await capture.capture_badge(tx, member, await tx.badges.get(self.printed.id), scan)

        self.run(work)
        if self.owner is None:
            self.waiting.setdefault(exhibitor, set()).add(scan.client_id)
            return
        pair = self.pair(self.owner, exhibitor)
        if pair.may_ask(self.now):
            pair.asked_at = self.now
        pair.scans.add(scan.client_id)

    @rule(viewer=st.sampled_from(VISITORS))
    def owner_appears(self, viewer: int) -> None:
        async def work(tx: Transaction) -> list[capture.Captured]:
            badge = await tx.badges.get(self.printed.id)
            assert badge
            return await capture.claim_badge(tx, badge, viewer, self.now)

        self.run(work)
        if self.owner is not None:
            return
        self.owner = viewer
        for exhibitor, scans in self.waiting.items():
            pair = self.pair(viewer, exhibitor)
            pair.scans |= scans
            if pair.may_ask(self.now):
                pair.asked_at = self.now
        self.waiting.clear()

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
        pair.scans.add(scan.client_id)
        pair.agreed, pair.refused, pair.revoked = frozenset(chosen), False, False

    @rule(viewer=st.sampled_from(VISITORS), exhibitor=st.sampled_from(EXHIBITORS))
    def visitor_refuses(self, viewer: int, exhibitor: str) -> None:
        pair = self.pair(viewer, exhibitor)
        refused = self.run(lambda tx: consenting.refuse(tx, viewer, exhibitor, self.now))
        assert refused is (pair.agreed is None and not pair.refused and not pair.revoked)
        pair.refused = pair.refused or refused

    @rule(viewer=st.sampled_from(VISITORS), exhibitor=st.sampled_from(EXHIBITORS))
    def visitor_revokes(self, viewer: int, exhibitor: str) -> None:
        pair = self.pair(viewer, exhibitor)
        if not pair.scans and not (pair.agreed is not None or pair.refused or pair.revoked):
            with pytest.raises(NotAllowed):
                self.run(lambda tx: consenting.revoke(tx, viewer, exhibitor, self.now))
            return
        self.run(lambda tx: consenting.revoke(tx, viewer, exhibitor, self.now))
        pair.agreed, pair.refused, pair.revoked = None, False, True

    @rule(viewer=st.sampled_from(VISITORS), exhibitor=st.sampled_from(EXHIBITORS))
    def staff_are_given_a_paper_card(self, viewer: int, exhibitor: str) -> None:
        scan = self.scan(Source.CARD, STAFF[exhibitor])

        async def work(tx: Transaction) -> None:
            member = await access.access_exhibitor(tx, STAFF[exhibitor])
            await capture.capture_contact(tx, member, PAPER, scan, viewer)

        self.run(work)
        pair = self.pair(viewer, exhibitor)
        pair.scans.add(scan.client_id)
        pair.paper = True

    @rule(viewer=st.sampled_from(VISITORS))
    def visitor_is_erased(self, viewer: int) -> None:
        async def work(tx: Transaction) -> None:
            await tx.leads.erase(viewer)
            await tx.consents.erase(viewer)

        self.run(work)
        for exhibitor in EXHIBITORS:
            self.pairs.pop((viewer, exhibitor), None)

    @invariant()
    def exhibitors_see_what_they_may(self) -> None:
        for exhibitor, staff in STAFF.items() if hasattr(self, "uow") else ():
            _, leads = self.run(lambda tx, staff=staff: access.access_leads(tx, staff))  # type: ignore[misc]
            seen = sorted(((lead.scans, lead.contact) for lead in leads if not is_waiting(lead)), key=repr)
            met = {viewer: pair for (viewer, at), pair in self.pairs.items() if at == exhibitor and pair.scans}
            due = ((len(pair.scans), pair.visible(viewer)) for viewer, pair in met.items())
            assert seen == sorted(due, key=repr)
            pending = [lead for lead in leads if is_waiting(lead)]
            assert [(lead.scans, lead.contact) for lead in pending] == [
                (len(scans), Contact()) for at, scans in self.waiting.items() if at == exhibitor
            ]

    @invariant()
    def strangers_see_nothing(self) -> None:
        if hasattr(self, "uow"):
            for stranger in (*VISITORS, 99):
                with pytest.raises(NotAllowed):
                    self.run(lambda tx, who=stranger: access.access_leads(tx, who))  # type: ignore[misc]


def is_waiting(lead: Lead) -> bool:
    """Whether nobody has claimed its badge."""
    return lead.badge_code == "PPPPPPPP" and lead.contact == Contact() and not lead.consent


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
