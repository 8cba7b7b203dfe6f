"""Visitors at the little expo's booths, without Telegram: what they and the staff do, and what is kept of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.badge import Badge, new_code
from bot.domain.card import Card, CardField, Contact
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules, Receipt
from bot.domain.lead import LeadRecord, Scan, Source
from bot.domain.link import LinkAddress
from bot.domain.outbox import OutboxMessage, OutboxState, Settlement
from bot.domain.staff import Membership, StaffRole
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import capture
from bot.services.leads.capture import Captured
from bot.services.leads.joining import enlist
from bot.services.leads.requesting import request_consent
from bot.services.leads.visitor import Visitor
from bot.views.message import Message, View, from_facts
from tests.texts import expo

NOW = expo.at(expo.DAY_1, "10:30").astimezone(dt.UTC)
EMMA, ZHANG, ADA, SVEN, OTTO = 1, 7, 20, 21, 30
X1, X2 = "X1", "X2"
CONTACT = Contact("Emma Li", "Bashang Wind", "Engineer", "emma@example.com", "+8613800138000", "CN", (), "emma")
ADDRESS = LinkAddress("expo_test_bot")


@dataclass
class Booths:
    """Two exhibitors with their staff, a clock that moves by hand, and updates that are numbered."""

    uow: UnitOfWork
    now: dt.datetime = NOW
    catalogue: Catalogue = field(default_factory=expo.catalogue)
    rules: ConsentRules = field(default_factory=ConsentRules)
    _updates: int = 0
    _left: list[OutboxMessage] = field(default_factory=list)

    async def open(self) -> Booths:
        for exhibitor_id, viewer_id, role, name in (
            (X1, ADA, StaffRole.ADMIN, "Ada"),
            (X1, SVEN, StaffRole.STAFF, "Sven"),
            (X2, OTTO, StaffRole.ADMIN, "Otto"),
        ):
            await enlist(self.uow, Membership(exhibitor_id, viewer_id, role, False, name, self.now, self.now))
        return self

    def visitor(self, viewer_id: int = EMMA, *, name: str = "Emma Li", locale: str = "en") -> Visitor:
        """They act now; each time it is another update."""
        self._updates += 1
        viewer = Viewer(viewer_id, locale, False, True, self.now, self.now)
        client_id = f"u{self._updates}"
        return Visitor(viewer, name, "emma", viewer_id, self.catalogue, ADDRESS, self.rules, client_id, self.now)

    async def has_card(
        self, viewer_id: int = EMMA, contact: Contact = CONTACT, shares: Sequence[CardField] | None = None
    ) -> None:
        async def work(tx: Transaction) -> None:
            await tx.viewers.seen(viewer_id, "en", self.now)
            await tx.cards.put(Card(viewer_id, contact, None if shares is None else tuple(shares), self.now))

        await self.uow.write(work)

    async def badge(self, viewer_id: int | None = EMMA) -> Badge:
        """A new one, of that visitor or nobody's."""
        made = await self.uow.write(lambda tx: tx.badges.add(new_code(), viewer_id, self.now))
        assert made is not None
        return made

    async def scan(self, badge: Badge, staff_id: int = SVEN, exhibitor_id: str = X1) -> Captured:
        """Staff scan a badge, and the visitor is asked where that is due."""
        self._updates += 1
        scan = Scan(f"u{self._updates}", self.now, Source.BADGE, staff_id)

        async def work(tx: Transaction) -> Captured:
            member = await tx.teams.get(exhibitor_id, staff_id)
            assert member is not None
            current = await tx.badges.get(badge.id)
            captured = await capture.capture_badge(tx, member, current, scan)
            await request_consent(tx, captured, self.catalogue, self.rules, self.now)
            return captured

        return await self.uow.write(work)

    async def gives_by_hand(self, contact: Contact, viewer_id: int | None = None) -> Captured:
        """Sven is given a contact in person."""
        self._updates += 1
        scan = Scan(f"u{self._updates}", self.now, Source.CONTACT, SVEN)

        async def work(tx: Transaction) -> Captured:
            member = await tx.teams.get(X1, SVEN)
            assert member is not None
            return await capture.capture_contact(tx, member, contact, scan, viewer_id)

        return await self.uow.write(work)

    def later(self, **duration: float) -> None:
        self.now += dt.timedelta(**duration)

    async def receipts(self, viewer_id: int = EMMA) -> list[Receipt]:
        async with self.uow.read() as tx:
            return await tx.consents.of_viewer(viewer_id)

    async def leads(self, viewer_id: int = EMMA) -> list[LeadRecord]:
        async with self.uow.read() as tx:
            return await tx.leads.of_viewer(viewer_id)

    async def card(self, viewer_id: int = EMMA) -> Card | None:
        async with self.uow.read() as tx:
            return await tx.cards.get(viewer_id)

    async def queued(self, chat_id: int) -> list[View]:
        """What waits to be sent to somebody, oldest first; taken once."""
        return [message.view for message in await self.queued_messages(chat_id)]

    async def queued_messages(self, chat_id: int) -> list[Message]:
        until = self.now + dt.timedelta(hours=1)

        async def send(tx: Transaction) -> list[OutboxMessage]:
            rows = await tx.outbox.claim(self.now, until, 100)
            sent = [Settlement(row.id, OutboxState.SENT, 1, at=self.now) for row in rows]
            await tx.outbox.settle(sent)
            return rows

        while rows := await self.uow.write(send):  # A chat's messages leave one after the other.
            self._left += rows
        mine = [row for row in self._left if row.chat_id == chat_id]
        self._left = [row for row in self._left if row.chat_id != chat_id]
        return [from_facts(row.kind, row.facts, row.locale) for row in mine]


def without(contact: Contact, *fields: CardField) -> Contact:
    """The same, but these fields are empty."""
    return replace(contact, **{field.value: "" for field in fields})  # type: ignore[arg-type]
