"""Figures, the daily brief and the closing report, on both engines and a clock that is moved by hand."""

from __future__ import annotations

import asyncio
import datetime as dt
import io
from dataclasses import dataclass, replace

import pytest
from openpyxl import load_workbook
from PIL import Image

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.card import Contact, to_mask
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.conversation import AskedQuestion
from bot.domain.digest import DigestRules
from bot.domain.errors import NotAllowed
from bot.domain.localized import Localized
from bot.domain.statistics import DayFigures
from bot.exporters.stats_picture import Ranking, StatsPicture, stats_picture
from bot.exporters.workbook import workbook_of
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.leads import agreeing
from bot.services.leads.actor import Actor
from bot.services.organiser_files import OrganiserFiles
from bot.services.refreshing import Refreshing
from bot.services.stats import reporting
from bot.services.stats.briefs import Briefs
from bot.services.stats.closing import ClosingReports
from bot.services.stats.counting import count, stats_of
from bot.services.stats.drawing import picture_of, sheets_of
from bot.texts.renderer import Renderer
from bot.views.exports import LeadExport
from bot.views.message import Message
from bot.views.statistics import BriefSettings, ClosingReport, StatsReport, StatsWorkbook
from bot.views.stats_actions import SetBriefHour
from tests.fakes import FakeClock
from tests.leads.visitors import ADA, ADDRESS, CONTACT, EMMA, OTTO, SVEN, X1, X2, ZHANG, Booths
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at

ORGANISER, OTHER = 9, 8
RENDERER = Renderer()
KIM = Contact("Kim Q", "Rooftop", "CTO", "kim@example.com", "", "DE", (), "")
MEMBERS = (ADA, SVEN, OTTO)


@dataclass
class Desk(Booths):
    """With organisers."""

    def at(self, moment: dt.datetime) -> None:
        self.now = moment.astimezone(dt.UTC)

    @property
    def access(self) -> Access:
        return Access(frozenset({ORGANISER, OTHER}))

    def actor(self, viewer_id: int = ORGANISER) -> Actor:
        return Actor(viewer_id, "Olga", viewer_id, self.access, self.catalogue, ADDRESS, self.now)

    @property
    def briefs(self) -> Briefs:
        return Briefs(self.uow, FakeClock(self.now), lambda: self.catalogue, self.access, DigestRules())

    async def closing(self, moment: dt.datetime) -> None:
        self.at(moment)
        await ClosingReports(self.uow, FakeClock(self.now), lambda: self.catalogue).tick()

    async def leave(self, viewer_id: int, access: Access | None = None) -> list[Message]:
        """What leaves now for somebody."""
        clock = FakeClock(self.now)
        made = OrganiserFiles(self.uow, access or self.access, ADDRESS, RENDERER, lambda: self.catalogue, clock)
        refreshing = Refreshing(self.uow, clock, lambda: self.catalogue, ConsentRules(), organiser_files=made)
        sent = [await refreshing.refresh(viewer_id, one) for one in await self.queued_messages(viewer_id)]
        return [message for message in sent if message is not None]

    async def kinds(self) -> dict[int, list[str]]:
        return {one: [view.kind for view in await self.queued(one)] for one in MEMBERS}


@pytest.fixture
async def desk(uow: UnitOfWork) -> Desk:
    made = Desk(uow)
    await made.open()
    await uow.write(lambda tx: tx.viewers.choose_locale(ORGANISER, "zh", made.now))
    await uow.write(lambda tx: tx.viewers.seen(OTHER, "en", made.now))
    return made


async def a_day(desk: Desk) -> None:
    """Emma agrees to X1, refuses X2; Kim gives a card by hand; Zhang asks, and saves a session."""
    await desk.has_card()
    badge = await desk.badge()
    await desk.scan(badge)
    await agreeing.agree(desk.uow, desk.visitor(), X1, to_mask(CONTACT.filled))
    await desk.scan(badge, OTTO, X2)
    await agreeing.decline(desk.uow, desk.visitor(), X2)
    desk.later(hours=1)
    await desk.gives_by_hand(KIM)

    async def asks(tx: Transaction) -> None:
        await tx.viewers.seen(ZHANG, "zh", desk.now)
        yesterday = desk.now - dt.timedelta(days=1)
        for intent, unknown, moment in (
            ("text", True, desk.now),
            ("hours", False, desk.now),
            ("help", True, desk.now),
            ("unknown", True, yesterday),
        ):
            await tx.questions.add(AskedQuestion(ZHANG, "?", "zh", intent, unknown, moment))
        await tx.agenda.put(AgendaItem(ZHANG, Subject(SubjectKind.SESSION, "S2"), desk.now, desk.now, desk.now))

    await desk.uow.write(asks)


async def test_figures_are_those_of_the_ledgers(desk: Desk) -> None:
    await a_day(desk)
    stats = stats_of(await count(desk.uow, desk.catalogue, desk.now))
    told = {name: getattr(stats, name) for name in ("reached", "active", "new", "blocked")}
    assert told == {"reached": 4, "active": 4, "new": 4, "blocked": 0}
    assert dict(stats.locales) == {"en": 2, "zh": 2}
    assert (stats.asked, stats.asked_today, stats.unanswered, stats.unanswered_today) == (4, 3, 2, 1)
    assert (stats.leads, stats.scans, stats.scans_today, stats.rate) == (3, 3, 3, 50)
    assert (stats.invited, stats.claimed, stats.scanned, stats.silent) == (2, 2, 2, 0)
    assert [(one.name.best("en"), one.count) for one in stats.top_exhibitors] == [
        (desk.catalogue.exhibitor(X1).name.best("en"), 2),  # type: ignore[union-attr]
        (desk.catalogue.exhibitor(X2).name.best("en"), 1),  # type: ignore[union-attr]
    ]
    assert [one.count for one in stats.top_sessions] == [1]


async def test_scans_stand_under_their_hour_and_hall(desk: Desk) -> None:
    await a_day(desk)
    counted = await count(desk.uow, desk.catalogue, desk.now)
    halls = {hall: dict(hours) for hall, hours in counted.by_hall(DAY_1).items()}
    first = {one.id: one.stands[0].hall_id for one in desk.catalogue.programme.exhibitors if one.stands}
    assert halls[first[X1]][10] >= 1
    assert sum(sum(hours.values()) for hours in halls.values()) == 3
    assert counted.busiest_day() == DAY_1


async def test_nothing_yet_is_drawn_too(desk: Desk) -> None:
    counted = await count(desk.uow, desk.catalogue, desk.now)
    picture = Image.open(io.BytesIO(stats_picture(picture_of(counted, RENDERER, "en"))))
    assert picture.width == 1080


async def test_exhibitors_are_drawn_as_part_of_all(desk: Desk) -> None:
    await a_day(desk)
    counted = await count(desk.uow, desk.catalogue, desk.now)
    (activation,) = [one for one in picture_of(counted, RENDERER, "en").rankings if one.of]
    assert (activation.of, activation.rows[0]) == (len(desk.catalogue.programme.exhibitors), ("invited", 2))


def test_full_bar_stands_for_all() -> None:
    ranking = Ranking("Exhibitors", (("Invited", 1),), of=4)
    picture = Image.open(io.BytesIO(stats_picture(StatsPicture("Expo", "", (), rankings=(ranking,)))))
    bar = [picture.getpixel((x, 239)) for x in (100, 300)]
    assert bar == [(37, 99, 235), (226, 232, 240)]


async def test_organiser_is_sent_a_picture_and_a_workbook_in_their_language(desk: Desk) -> None:
    await a_day(desk)
    await reporting.send_report(desk.uow, desk.actor(), "u1:0")
    await reporting.send_workbook(desk.uow, desk.actor(), "u1:1")
    report, book = await desk.leave(ORGANISER)
    assert isinstance(report.view, StatsReport)
    assert report.view.stats is not None
    assert report.file is not None
    assert Image.open(io.BytesIO(report.file.content)).format == "PNG"
    assert isinstance(book.view, StatsWorkbook)
    assert book.file is not None
    sheets = load_workbook(io.BytesIO(book.file.content))
    assert sheets.sheetnames == ["总览", "每日", "展商", "论坛", "时段与展馆"]
    exhibitors = list(sheets["展商"].iter_rows(values_only=True))
    assert len(exhibitors) == 1 + len(desk.catalogue.programme.exhibitors)
    assert exhibitors[1][:1] + exhibitors[1][2:] == (X1, 2, 2, "已扫码")


async def test_who_is_no_organiser_any_more_gets_nothing(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        await reporting.send_report(desk.uow, desk.actor(EMMA), "u1:0")
    await reporting.send_report(desk.uow, desk.actor(), "u1:0")
    assert await desk.leave(ORGANISER, Access(frozenset())) == []


async def test_text_that_a_spreadsheet_would_compute_stays_text(desk: Desk) -> None:
    programme = desk.catalogue.programme
    bad = replace(programme.exhibitors[0], name=Localized.of(en="=1+1"))
    desk.catalogue = Catalogue(replace(programme, exhibitors=(bad,)), 1, desk.now)
    counted = await count(desk.uow, desk.catalogue, desk.now)
    sheets = load_workbook(io.BytesIO(workbook_of(sheets_of(counted, RENDERER, "en"))))
    assert (sheets["Exhibitors"]["B2"].value, sheets["Exhibitors"]["B2"].data_type) == ("=1+1", "s")


async def test_brief_comes_once_a_day_of_the_expo_at_its_hour(desk: Desk) -> None:
    for moment in (at(DAY_1, "18:29"), at(DAY_1, "18:30"), at(DAY_1, "18:31"), at(DAY_1, "20:00")):
        desk.at(moment)
        await asyncio.gather(*(desk.briefs.tick() for _ in range(3)))
    sent = [(await desk.leave(one)) for one in (ORGANISER, OTHER)]
    assert [[type(message.view) for message in messages] for messages in sent] == [[StatsReport], [StatsReport]]
    view = sent[0][0].view
    assert isinstance(view, StatsReport)
    assert (view.brief, view.day) == (True, DAY_1)
    desk.at(at(DAY_2, "18:30"))
    await desk.briefs.tick()
    assert len(await desk.leave(ORGANISER)) == 1
    desk.at(at(DAY_3 + dt.timedelta(days=1), "18:30"))
    await desk.briefs.tick()
    assert await desk.leave(ORGANISER) == []


async def test_brief_of_a_day_on_which_the_bot_was_down_does_not_come(desk: Desk) -> None:
    desk.at(at(DAY_1, "21:31"))
    await desk.briefs.tick()
    assert await desk.leave(ORGANISER) == []
    desk.at(at(DAY_2, "18:31"))
    await desk.briefs.tick()
    desk.at(at(DAY_3, "9:00"))  # It waited too long to leave.
    assert await desk.leave(ORGANISER) == []


async def test_organiser_chooses_when_the_brief_comes(desk: Desk) -> None:
    shown = await reporting.show_brief(desk.uow, desk.actor(), DigestRules())
    assert shown.view == BriefSettings(dt.time(18, 30), own=False)
    assert SetBriefHour(18 * 60 + 30) not in [action for row in shown.rows for action in row]
    await reporting.set_brief(desk.uow, desk.actor(), DigestRules(), 8 * 60 + 5)
    off = await reporting.set_brief(desk.uow, desk.actor(OTHER), DigestRules(), -1)
    assert off.view == BriefSettings(None, own=True)
    desk.at(at(DAY_1, "8:05"))
    await desk.briefs.tick()
    desk.at(at(DAY_1, "18:30"))
    await desk.briefs.tick()
    assert (len(await desk.leave(ORGANISER)), len(await desk.leave(OTHER))) == (1, 0)
    for minutes in (-2, 24 * 60):
        with pytest.raises(NotAllowed):
            await reporting.set_brief(desk.uow, desk.actor(), DigestRules(), minutes)


async def test_days_are_kept_of_those_too_who_are_forgotten(desk: Desk) -> None:
    await a_day(desk)
    await desk.briefs.tick()
    await desk.uow.write(lambda tx: tx.people.forget(ZHANG, desk.now))
    desk.later(minutes=10)
    await desk.briefs.tick()
    async with desk.uow.read() as tx:
        assert await tx.statistics.days(1) == [DayFigures(DAY_1, 4, 4, 3, 0, 3, 3)]


async def test_closing_report_comes_once_to_all_of_a_team_with_leads(desk: Desk) -> None:
    await desk.gives_by_hand(KIM)
    await desk.closing(at(DAY_3, "12:00"))
    assert await desk.kinds() == {ADA: [], SVEN: [], OTTO: []}
    last = desk.catalogue.day(DAY_3)
    assert last is not None
    assert last.close is not None
    over = dt.datetime.combine(DAY_3, last.close, desk.catalogue.zone) + dt.timedelta(hours=1)
    desk.at(over)
    await asyncio.gather(*(desk.closing(over) for _ in range(3)))
    # The file only to whom it is allowed; nothing to whom nobody came.
    assert await desk.kinds() == {ADA: ["closing_report", "lead_export"], SVEN: ["closing_report"], OTTO: []}
    await desk.closing(over + dt.timedelta(days=2))
    assert await desk.kinds() == {ADA: [], SVEN: [], OTTO: []}


async def test_closing_report_tells_what_came(desk: Desk) -> None:
    await a_day(desk)
    await desk.queued(EMMA)
    await desk.closing(at(DAY_3 + dt.timedelta(days=1), "9:00"))
    report, file = await desk.leave(ADA)
    assert isinstance(file.view, LeadExport)
    view = report.view
    assert isinstance(view, ClosingReport)
    assert (view.leads, view.scans, view.agreed, view.by_hand, view.unrated) == (2, 2, 1, 1, 2)
    assert (view.best_day, view.best_day_leads, view.keep_until) == (DAY_1, 2, DAY_3 + dt.timedelta(days=180))
    assert report.file is not None
    assert Image.open(io.BytesIO(report.file.content)).width == 1080


async def test_closing_report_is_not_for_who_left(desk: Desk) -> None:
    await desk.gives_by_hand(KIM)
    await desk.closing(at(DAY_3 + dt.timedelta(days=1), "9:00"))
    await desk.uow.write(lambda tx: tx.teams.revoke(X1, SVEN, desk.now))
    assert await desk.leave(SVEN) == []
