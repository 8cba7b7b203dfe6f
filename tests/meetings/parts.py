"""Visitors and exhibitors of the little expo who meet, over a database, with a clock that stands still."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.card import Card, Contact
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.meeting import Meeting
from bot.domain.outbox import OutboxMessage, OutboxState, Settlement
from bot.domain.programme import Programme
from bot.domain.staff import Membership, StaffRole
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.agenda.planning import Planning
from bot.services.leads.joining import enlist
from bot.services.meetings import answering, drafting, offering
from bot.services.meetings.following import FollowMeetings
from bot.services.meetings.party import Party
from bot.services.refreshing import Refreshing
from bot.views.action import Action
from bot.views.meeting_actions import PickTime
from bot.views.message import Message, from_facts
from tests.fakes import FakeClock
from tests.services.agenda_parts import RULES
from tests.texts import expo
from tests.texts.expo import DAY_1, at

EMMA, ZHANG, TARIQ = 1, 2, 3
ADA, SVEN, OTTO, OLGA = 20, 21, 30, 9
X1, X2 = "X1", "X2"
CONTACT = Contact(
    "Emma Secretus", "Hiddenworks", "Engineer", "s@hidden.example", "+8613800138000", "CN", (), "emma"
)


@dataclass
class Meetings:
    """The little expo at 9:00 of its first day; X1 has two people, X2 has one."""

    uow: UnitOfWork
    clock: FakeClock = field(default_factory=lambda: FakeClock(at(DAY_1, "9:00").astimezone(dt.UTC)))
    programme: Programme = field(default_factory=expo.programme)
    version: int = 1
    updates: int = 0
    sent: list[OutboxMessage] = field(default_factory=list)
    seen: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.publish(self.programme)

    def publish(self, programme: Programme) -> None:
        """In force from now on."""
        self.programme = programme
        self.catalogue = Catalogue(programme, self.version, at(DAY_1, "8:10"))
        self.version += 1

    async def open(self, visitors: tuple[int, ...] = (EMMA, ZHANG, TARIQ)) -> Meetings:
        for exhibitor_id, viewer_id, role, name in (
            (X1, ADA, StaffRole.ADMIN, "Ada"),
            (X1, SVEN, StaffRole.STAFF, "Sven"),
            (X2, OTTO, StaffRole.ADMIN, "Otto"),
        ):
            now = self.clock.now()
            await enlist(self.uow, Membership(exhibitor_id, viewer_id, role, False, name, now, now))

        async def arrive(tx: Transaction) -> None:
            for viewer_id in (*visitors, ADA, SVEN, OTTO):
                await tx.viewers.seen(viewer_id, "en", self.clock.now())

        await self.uow.write(arrive)
        self.ticks = FollowMeetings(self.uow, self.clock, lambda: self.catalogue, RULES)
        return self

    def party(self, viewer_id: int, locale: str = "en") -> Party:
        """Somebody acts now; each time it is another update."""
        self.updates += 1
        now = self.clock.now()
        viewer = Viewer(viewer_id, locale, True, True, now, now)
        planning = Planning(viewer, self.catalogue, RULES, now, locale, expo.LOCALES)
        access = Access(frozenset({OLGA}))
        return Party(planning, viewer_id, f"u{self.updates}:0", ConsentRules(), access)

    async def asks(self, viewer_id: int = EMMA, exhibitor_id: str = X1, start: str = "10:00") -> Meeting:
        """A visitor asks for a time of the first day."""
        begun = await drafting.begin(self.uow, self.party(viewer_id), exhibitor_id)
        number = meeting_id(begun)
        await drafting.choose_purpose(self.uow, self.party(viewer_id), number, "price")
        await offering.pick(self.uow, self.party(viewer_id), number, 0, minutes(start))
        return await self.meeting(number)

    async def agreed(
        self, viewer_id: int = EMMA, exhibitor_id: str = X1, start: str = "10:00", by: int = ADA
    ) -> Meeting:
        """Asked for and accepted."""
        meeting = await self.asks(viewer_id, exhibitor_id, start)
        await answering.agree(self.uow, self.party(by), meeting.id, meeting.revision)
        return await self.meeting(meeting.id)

    async def meeting(self, number: int) -> Meeting:
        async with self.uow.read() as tx:
            found = await tx.meetings.get(number)
        assert found is not None
        return found

    async def has_card(self, viewer_id: int = EMMA, contact: Contact = CONTACT) -> None:
        async def work(tx: Transaction) -> None:
            await tx.cards.put(Card(viewer_id, contact, None, self.clock.now()))

        await self.uow.write(work)

    def move_to(self, time: str, date: dt.date = DAY_1) -> None:
        self.clock.advance(seconds=(at(date, time) - self.clock.now()).total_seconds())

    async def told(self) -> list[tuple[int, str]]:
        """All notices about meetings that were ever queued: (reader, event), in order."""
        await self._send()
        found = [(row.chat_id, _event(row.kind, row.facts)) for row in self.sent]
        return [(chat_id, event) for chat_id, event in found if event]

    async def leaving(self, viewer_id: int) -> list[Message]:
        """What has been queued for somebody since this was asked last, as it leaves now; what is of no use any
        more does not."""
        await self._send()
        mine = [row for row in self.sent[self.seen.get(viewer_id, 0) :] if row.chat_id == viewer_id]
        self.seen[viewer_id] = len(self.sent)
        refreshing = Refreshing(self.uow, self.clock, lambda: self.catalogue)
        queued = [from_facts(row.kind, row.facts, "en") for row in mine]
        found = [await refreshing.refresh(viewer_id, message) for message in queued]
        return [message for message in found if message is not None]

    async def _send(self) -> None:
        """Let everything leave; a chat's messages leave one after the other."""
        far = self.clock.now() + dt.timedelta(days=400)

        async def work(tx: Transaction) -> list[OutboxMessage]:
            rows = await tx.outbox.claim(far, far, 1000)
            await tx.outbox.settle([Settlement(row.id, OutboxState.SENT, 1, at=far) for row in rows])
            return rows

        fresh: list[OutboxMessage] = []
        while rows := await self.uow.write(work):
            fresh += rows
        self.sent += sorted(fresh, key=lambda row: row.id)


def _event(kind: str, facts: str) -> str:
    if kind != "meeting_card":
        return ""
    event: str = json.loads(facts)["view"]["event"]
    return event


def meeting_id(message: Message) -> int:
    """Of which meeting a screen is."""
    found = (getattr(action, "meeting_id", 0) for row in message.rows for action in row)
    return int(next(number for number in found if number))


def minutes(time: str, date: dt.date = DAY_1) -> int:
    """As buttons hold a time."""
    return offering.to_minutes(at(date, time))


def buttons(message: Message, kind: Callable[..., Action]) -> list[Action]:
    """Those of one kind."""
    return [action for row in message.rows for action in row if type(action) is kind]


def times(message: Message, catalogue: Catalogue) -> list[str]:
    """The times on offer."""
    starts = (offering.from_minutes(one.at) for one in buttons(message, PickTime))  # type: ignore[attr-defined]
    return [f"{catalogue.local(start):%H:%M}" for start in starts if start]
