"""Digests of leads on a clock that is moved by hand, on both engines."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from bot.domain.card import Contact, to_mask
from bot.domain.consent import ConsentEvent, ConsentRules, Receipt
from bot.domain.digest import DigestRules, Frequency
from bot.domain.errors import NotAllowed
from bot.domain.lead import Remark, RemarkKind
from bot.domain.link import LinkAddress
from bot.domain.localized import Localized
from bot.domain.qualification import Planned
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.leads import agreeing, digest_choosing, digests, exporting, rating
from bot.services.leads.actor import Actor
from bot.services.leads.digests import Digests
from bot.services.refreshing import Refreshing
from bot.views.digests import (
    AllRated,
    Digest,
    DigestContent,
    DigestSettings,
    InterestCount,
    StaffCount,
    UnratedLead,
)
from bot.views.export_actions import RateLead, RateLeads, SetDigest, SetDigestHour, ShowDigest, ShowExport
from bot.views.exports import LeadExport
from bot.views.lead_actions import OpenLead
from bot.views.message import Message, to_facts
from tests.fakes import FakeClock
from tests.leads.visitors import ADA, CONTACT, EMMA, OTTO, SVEN, X1, Booths
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at

KIM = Contact("Kim Q", "Rooftop", "CTO", "kim@example.com", "", "DE", (), "")
LEE = Contact("Lee", "", "", "lee@example.com", "", "", (), "")
MEMBERS = (ADA, SVEN, OTTO)


@dataclass
class Booth(Booths):
    """With digests."""

    digest_rules: DigestRules = field(default_factory=DigestRules)

    def at(self, moment: dt.datetime) -> None:
        self.now = moment.astimezone(dt.UTC)

    async def tick(self, moment: dt.datetime | None = None) -> None:
        if moment is not None:
            self.at(moment)
        await self.ticking.tick()

    @property
    def ticking(self) -> Digests:
        return Digests(self.uow, FakeClock(self.now), lambda: self.catalogue, self.digest_rules)

    async def leave(self, viewer_id: int) -> list[Message]:
        """What leaves now for somebody."""
        refreshing = Refreshing(self.uow, FakeClock(self.now), lambda: self.catalogue, ConsentRules())
        made = [await refreshing.refresh(viewer_id, one) for one in await self.queued_messages(viewer_id)]
        return [message for message in made if message is not None]

    async def content(self, viewer_id: int = ADA) -> DigestContent:
        """Of the one digest that leaves for them."""
        (view,) = [one.view for one in await self.leave(viewer_id) if isinstance(one.view, Digest)]
        assert view.content is not None
        return view.content

    async def kinds(self) -> dict[int, list[str]]:
        """What waits for whom."""
        return {one: [view.kind for view in await self.queued(one)] for one in MEMBERS}

    def actor(self, viewer_id: int = ADA) -> Actor:
        access = Access(frozenset())
        return Actor(viewer_id, "", viewer_id, access, self.catalogue, LinkAddress("bot"), self.now)

    async def said(self, lead_id: int, kind: RemarkKind, value: str) -> None:
        remark = Remark(0, lead_id, SVEN, kind, value, self.now)
        await self.uow.write(lambda tx: tx.leads.remark(remark))

    async def meet(self, contact: Contact = KIM) -> int:
        captured = await self.gives_by_hand(contact)
        assert captured.lead is not None
        return captured.lead.id


@pytest.fixture
async def booth(uow: UnitOfWork) -> Booth:
    made = Booth(uow)
    await made.open()
    made.later(minutes=5)
    return made


async def test_daily_one_comes_once_at_its_hour_to_all_who_work_there(booth: Booth) -> None:
    await booth.meet()
    await booth.tick(at(DAY_1, "18:29"))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}
    await booth.tick(at(DAY_1, "18:31"))
    # The file only to whom it is allowed; nothing to whom nothing happened.
    assert await booth.kinds() == {ADA: ["digest", "lead_export"], SVEN: ["digest"], OTTO: []}
    for moment in ("18:32", "23:00"):
        await booth.tick(at(DAY_1, moment))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}


async def test_ticks_beside_each_other_send_once(booth: Booth) -> None:
    await booth.meet()
    booth.at(at(DAY_1, "18:31"))
    await asyncio.gather(*(booth.ticking.tick() for _ in range(4)))
    assert await booth.kinds() == {ADA: ["digest", "lead_export"], SVEN: ["digest"], OTTO: []}


async def test_after_a_breakdown_one_tells_of_all_that_happened(booth: Booth) -> None:
    await booth.meet()
    booth.at(at(DAY_2, "11:00"))
    await booth.meet(LEE)
    await booth.tick(at(DAY_3, "9:00"))
    content = await booth.content()
    assert (content.new, content.leads) == (2, 2)
    assert await booth.kinds() == {ADA: [], SVEN: ["digest"], OTTO: []}
    await booth.tick(at(DAY_3, "18:31"))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}


async def test_it_counts_compares_and_lists(booth: Booth) -> None:
    await booth.meet(LEE)  # on the first day at 10:35
    booth.at(at(DAY_1, "18:45"))  # after yesterday's digest, and later than today's will be
    await booth.meet(Contact("Late", "", "", "late@example.com", "", "", (), ""))
    await booth.tick(at(DAY_1, "18:50"))
    await booth.kinds()
    booth.at(at(DAY_2, "10:00"))
    kim = await booth.meet()
    await booth.said(kim, RemarkKind.RATING, "hot")
    await booth.said(kim, RemarkKind.INTEREST, "container systems")
    await booth.said(kim, RemarkKind.NEXT_STEP, Planned("call", DAY_3).value)
    await booth.has_card()
    await booth.scan(await booth.badge())
    await booth.tick(at(DAY_2, "18:31"))
    content = await booth.content()
    # The late one of the first day came behind its digest.
    assert (content.leads, content.new, content.today, content.yesterday) == (4, 3, 2, 1)
    assert (content.waiting, content.hot, content.unrated) == (1, 1, 3)
    assert [line.id for line in content.hot_leads] == [kim]
    assert [(line.id, line.follow_up) for line in content.follow_ups] == [(kim, DAY_3)]
    assert content.interests == (InterestCount(Localized.of(en="container systems", zh="集装箱系统"), 1),)
    assert content.staff == (StaffCount("Sven", 3),)
    emma = next(line for line in content.unrated_leads if line.status == "asked")
    assert (emma.name, emma.company, len(emma.badge_code)) == ("", "", 8)


async def test_it_tells_of_who_agreed_and_who_withdrew(booth: Booth) -> None:
    await booth.has_card()
    await booth.scan(await booth.badge())
    await booth.tick(at(DAY_1, "18:31"))
    await booth.kinds()
    await agreeing.agree(booth.uow, booth.visitor(), X1, to_mask(CONTACT.filled))
    await booth.queued(ADA)
    await booth.tick(at(DAY_2, "18:31"))
    content = await booth.content()
    assert (content.new, content.agreed, content.withdrawn, content.waiting) == (0, 1, 0, 0)
    receipt = Receipt(1, X1, EMMA, ConsentEvent.REVOKED, booth.now)
    await booth.uow.write(lambda tx: tx.consents.add(receipt))
    await booth.tick(at(DAY_3, "18:31"))
    content = await booth.content()
    assert (content.agreed, content.withdrawn, content.unrated) == (0, 1, 0)


async def test_picture_and_file_come_with_it(booth: Booth) -> None:
    await booth.meet()
    await booth.tick(at(DAY_1, "18:31"))
    digest, file = await booth.leave(ADA)
    assert digest.file is not None
    assert (digest.file.kind, digest.file.content[:8]) == ("photo", b"\x89PNG\r\n\x1a\n")
    assert digest.rows == ((RateLeads(X1),), (ShowDigest(),))
    assert isinstance(file.view, LeadExport)
    assert file.file is not None
    assert (file.view.attached, file.file.name) == (True, "leads-X1-20210730-1831.xlsx")


async def test_nothing_of_anybody_waits_in_the_outbox(booth: Booth) -> None:
    await booth.meet()
    await booth.tick(at(DAY_1, "18:31"))
    queued = await booth.queued_messages(ADA)
    assert [name for one in queued for name in ("Kim", "Rooftop", "example") if name in to_facts(one)] == []


async def test_withdrawal_while_it_waits_masks_it(booth: Booth) -> None:
    await booth.has_card()
    await agreeing.agree(booth.uow, booth.visitor(), X1, to_mask(CONTACT.filled))
    await booth.queued(ADA)
    (lead,) = await booth.leads()
    await booth.said(lead.id, RemarkKind.RATING, "hot")
    await booth.said(lead.id, RemarkKind.NEXT_STEP, Planned("call", DAY_1).value)
    await booth.tick(at(DAY_1, "18:31"))
    receipt = Receipt(1, X1, EMMA, ConsentEvent.REVOKED, booth.now)
    await booth.uow.write(lambda tx: tx.consents.add(receipt))
    digest, _ = await booth.leave(ADA)
    assert isinstance(digest.view, Digest)
    assert digest.view.content is not None
    assert (digest.view.content.hot_leads, digest.view.content.follow_ups, digest.view.content.hot) == ((), (), 0)
    assert "Emma" not in repr(digest.view.content)


async def test_who_left_the_team_gets_none(booth: Booth) -> None:
    await booth.meet()
    await booth.tick(at(DAY_1, "18:31"))

    async def leaves(tx: Transaction) -> None:
        assert await tx.teams.revoke(X1, SVEN, booth.now)

    await booth.uow.write(leaves)
    assert await booth.leave(SVEN) == []
    booth.at(at(DAY_2, "10:00"))
    # Somebody else goes on.
    async with booth.uow.read() as tx:
        assert [one.viewer_id for one in await tx.digests.choices()] == [ADA, OTTO]


async def test_without_news_one_comes_only_to_who_wants_it(booth: Booth) -> None:
    await digest_choosing.set_when_empty(booth.uow, booth.actor(), booth.digest_rules, True)
    await booth.tick(at(DAY_1, "18:31"))
    assert await booth.kinds() == {ADA: ["digest"], SVEN: [], OTTO: []}
    await booth.tick(at(DAY_3 + dt.timedelta(days=3), "18:31"))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}


async def test_instant_one_comes_with_each_lead_without_picture_and_file(booth: Booth) -> None:
    await digest_choosing.set_frequency(booth.uow, booth.actor(), booth.digest_rules, "instant")
    await booth.tick(at(DAY_1, "11:00"))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}
    await booth.meet()
    await booth.tick()
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}
    await booth.tick(at(DAY_1, "11:01"))
    (told,) = await booth.leave(ADA)
    assert isinstance(told.view, Digest)
    assert (told.file, told.view.content and told.view.content.new) == (None, 1)
    await booth.tick(at(DAY_1, "11:05"))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}


async def test_in_the_week_after_leads_that_nobody_has_downloaded_are_called_to_mind(booth: Booth) -> None:
    await booth.meet()
    booth.digest_rules = DigestRules(Frequency.CLOSING)
    await digest_choosing.set_frequency(booth.uow, booth.actor(OTTO), booth.digest_rules, "off")
    await digest_choosing.set_frequency(booth.uow, booth.actor(), booth.digest_rules, "hourly")
    await booth.tick(at(DAY_3, "17:05"))
    await booth.kinds()
    for days in range(1, 9):
        await booth.tick(at(DAY_3 + dt.timedelta(days=days), "18:31"))
        left = await booth.leave(ADA)
        assert await booth.leave(SVEN) == []  # who may not download
        if days in (1, 4, 7):
            (told,) = left
            assert isinstance(told.view, Digest)
            assert told.view.content is not None
            assert (told.view.content.to_download, told.view.content.keep_until) == (1, dt.date(2022, 1, 28))
            assert told.rows == ((RateLeads(X1), ShowExport(X1)), (ShowDigest(),))
        else:
            assert left == []


async def test_once_downloaded_they_are_not(booth: Booth) -> None:
    await booth.meet()
    booth.at(at(DAY_3, "17:05"))
    await exporting.request(booth.uow, booth.actor(), X1, "csv", "u100:0")
    await booth.tick(at(DAY_3, "18:31"))
    await booth.kinds()
    await booth.tick(at(DAY_3 + dt.timedelta(days=1), "18:31"))
    assert await booth.kinds() == {ADA: [], SVEN: [], OTTO: []}


async def test_switched_off_nothing_comes_and_later_only_what_is_new(booth: Booth) -> None:
    await digest_choosing.set_frequency(booth.uow, booth.actor(), booth.digest_rules, "off")
    await booth.meet()
    await booth.tick(at(DAY_1, "18:31"))
    assert (await booth.kinds())[ADA] == []
    booth.at(at(DAY_2, "10:00"))
    await digest_choosing.set_frequency(booth.uow, booth.actor(), booth.digest_rules, "daily")
    await booth.tick(at(DAY_2, "18:31"))
    assert (await booth.kinds())[ADA] == []


async def test_settings_show_what_holds(booth: Booth) -> None:
    name = booth.catalogue.programme.exhibitors[0].name
    shown = await digest_choosing.show(booth.uow, booth.actor(), booth.digest_rules)
    assert shown.view == DigestSettings(name, "daily", dt.time(18, 30), False, True, True)
    changed = await digest_choosing.set_frequency(booth.uow, booth.actor(), booth.digest_rules, "hourly")
    assert changed.view == DigestSettings(name, "hourly", dt.time(18, 30), False, False, True)
    assert SetDigest("hourly", 1) in changed.rows[0]
    hours = await digest_choosing.ask_hour(booth.uow, booth.actor(), booth.digest_rules)
    assert SetDigestHour(18 * 60 + 30, 1) in hours.rows[1]
    moved = await digest_choosing.set_hour(booth.uow, booth.actor(), booth.digest_rules, 17 * 60 + 45)
    assert moved.view == DigestSettings(name, "hourly", dt.time(17, 45), False, False, True)
    with pytest.raises(NotAllowed):
        await digest_choosing.set_frequency(booth.uow, booth.actor(), booth.digest_rules, "weekly")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("17:45", 1065), ("7", 420), ("08：05", 485), ("", None), ("24:00", None), ("soon", None), ("9:75", None)],
)
def test_hour_that_was_typed_is_read(text: str, minutes: int | None) -> None:
    assert digest_choosing.minutes_of(text) == minutes


@pytest.mark.parametrize("viewer_id", [EMMA, 99])
async def test_visitors_have_no_digests(booth: Booth, viewer_id: int) -> None:
    for asked in (
        digest_choosing.show(booth.uow, booth.actor(viewer_id), booth.digest_rules),
        digest_choosing.set_frequency(booth.uow, booth.actor(viewer_id), booth.digest_rules, "hourly"),
        digests.preview(booth.uow, booth.actor(viewer_id), ConsentRules()),
        rating.show_next(booth.uow, booth.actor(viewer_id), X1),
    ):
        with pytest.raises(NotAllowed):
            await asked


async def test_preview_is_today_so_far_and_moves_nothing(booth: Booth) -> None:
    await booth.meet()
    booth.at(at(DAY_1, "12:00"))
    shown = await digests.preview(booth.uow, booth.actor(SVEN), ConsentRules())
    assert isinstance(shown.view, Digest)
    assert (shown.view.frequency, shown.view.content and shown.view.content.new) == ("preview", 1)
    await booth.tick(at(DAY_1, "18:31"))
    assert (await booth.kinds())[SVEN] == ["digest"]


async def test_leads_are_rated_one_after_the_other(booth: Booth) -> None:
    first, second, third = (
        await booth.meet(LEE),
        await booth.meet(),
        await booth.meet(replace(LEE, email="x@y.example")),
    )
    shown = await rating.show_next(booth.uow, booth.actor(), X1)
    assert isinstance(shown.view, UnratedLead)
    assert (shown.view.lead_id, shown.view.left) == (third, 3)
    assert shown.rows == (
        (RateLead(third, "hot"), RateLead(third, "warm"), RateLead(third, "cold")),
        (RateLeads(X1, third), OpenLead(third)),
    )
    shown = await rating.rate(booth.uow, booth.actor(), third, "hot")
    await rating.rate(booth.uow, booth.actor(), third, "hot")
    assert isinstance(shown.view, UnratedLead)
    assert (shown.view.lead_id, shown.view.left) == (second, 2)
    shown = await rating.show_next(booth.uow, booth.actor(), X1, second)
    assert isinstance(shown.view, UnratedLead)
    assert shown.view.lead_id == first
    shown = await rating.rate(booth.uow, booth.actor(), first, "cold")
    assert shown.view == AllRated(1)
    shown = await rating.rate(booth.uow, booth.actor(), second, "warm")
    assert shown.view == AllRated(0)
    async with booth.uow.read() as tx:
        kept = [(one.lead_id, one.value) for one in await tx.leads.remarks([first, second, third])]
    assert kept == [(third, "hot"), (first, "cold"), (second, "warm")]


async def test_another_exhibitors_lead_cannot_be_rated(booth: Booth) -> None:
    lead_id = await booth.meet()
    with pytest.raises(NotAllowed):
        await rating.rate(booth.uow, booth.actor(OTTO), lead_id, "hot")
    with pytest.raises(NotAllowed):
        await rating.rate(booth.uow, booth.actor(), lead_id, "boiling")
