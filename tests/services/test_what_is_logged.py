"""What the team does stands in the log, with what it was done to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.digest import DigestRules
from bot.domain.file import File
from bot.domain.incoming import Incoming
from bot.domain.link import LinkAddress
from bot.domain.staff import Membership, StaffRole
from bot.importers.imported import Counts, Imported
from bot.ports.unit_of_work import UnitOfWork
from bot.services import auditing
from bot.services.helpdesk import claiming, templates
from bot.services.importing import import_programme
from bot.services.leads import overseeing, staffing
from bot.services.leads.actor import Actor
from bot.services.office import audit_log, bringing, next_edition, versions
from bot.services.office.bringing import Brought
from bot.services.stats import reporting
from bot.texts.renderer import Renderer
from bot.views.helpdesk_actions import UseTemplate
from bot.views.organisers import AuditLog
from tests.services.test_brought_files import OURS, Files
from tests.services.test_helpdesk import GROUP, OMAR, Desk

NOW = OURS.now.astimezone(dt.UTC)
RULES = DigestRules()
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def log(uow: UnitOfWork) -> list[tuple[str, str, str, str]]:
    """What, to what, before, after, as told in English; the oldest first."""
    shown = await audit_log.show(uow, OURS, 0)
    assert isinstance(shown.view, AuditLog)
    return [(one.what, str(one.subject), str(one.before), str(one.after)) for one in reversed(shown.view.lines)]


def actor() -> Actor:
    return Actor(OURS.viewer_id, "Omar", OURS.chat_id, OURS.access, OURS.catalogue, LinkAddress("bot"), NOW)


async def test_what_is_said_of_a_file_and_that_it_is_given_up(uow: UnitOfWork) -> None:
    store = Files()
    files = Brought(store, store)
    await bringing.receive(uow, OURS, Incoming(1, file=File("document", "id", "p.csv")), files)
    await bringing.hear(uow, OURS, files, "timezone", "北京")
    await bringing.hear(uow, OURS, files, "timezone", "柏林")
    await bringing.hear(uow, OURS, files, "start_date", "2021-07-30")
    await bringing.cancel(uow, OURS, files)
    assert await log(uow) == [
        ("import.received", "p.csv", "", ""),
        ("import.answered", "p.csv", "", "time zone: Asia/Shanghai"),
        ("import.answered", "p.csv", "time zone: Asia/Shanghai", "time zone: Europe/Berlin"),
        ("import.answered", "p.csv", "", "first day: 2021-07-30"),
        ("import.cancelled", "p.csv", "", ""),
    ]


async def test_downloads(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.programmes.add(OURS.catalogue.programme, "x", NOW))
    await versions.download(uow, OURS, 1)
    await versions.download(uow, OURS, 99)
    await versions.template(uow, OURS)
    await next_edition.download(uow, OURS, 52)
    await next_edition.download(uow, OURS, 53)
    who = actor()
    await overseeing.send_posters(uow, who, "pdf", "a4", "1")
    await overseeing.send_invitations(uow, who, "2")
    await reporting.send_report(uow, who, "3")
    await reporting.send_workbook(uow, who, "4")
    await reporting.set_brief(uow, who, RULES, 450)
    await reporting.set_brief(uow, who, RULES, -1)
    found = await log(uow)
    async with uow.read() as tx:
        assert len(await tx.audit.find("", 20)) == 9
    assert found[-8:] == [
        ("file.template", "", "", ""),
        ("file.next_edition", f"version {OURS.catalogue.version}", "", "52 weeks later"),
        ("file.posters", "pdf a4", "", ""),
        ("file.invitations", "", "", ""),
        ("file.stats", "", "", ""),
        ("file.stats_workbook", "", "", ""),
        ("brief.set", "", found[-2][2], "07:30"),
        ("brief.set", "", "07:30", "off"),
    ]
    async with uow.read() as tx:
        assert [one.subject for one in await tx.audit.find("version.downloaded", 5)] == ["version 1"]


async def test_who_was_changed_in_a_team(uow: UnitOfWork) -> None:
    booth = OURS.catalogue.programme.exhibitors[0]
    admin = Membership(booth.id, 20, StaffRole.ADMIN, False, "Ada", NOW, NOW)
    await uow.write(lambda tx: tx.teams.put(admin))
    await uow.write(lambda tx: tx.teams.put(replace(admin, viewer_id=21, role=StaffRole.STAFF, name="Sven")))
    await staffing.change(uow, actor(), booth.id, 21, "export")
    await staffing.remove(uow, actor(), booth.id, 21)
    await staffing.restore(uow, actor(), booth.id, 21)
    subject = f"Sven {booth.id} {booth.name.best('en')}"
    assert await log(uow) == [
        ("team.changed", subject, "", "export"),
        ("team.removed", subject, "", ""),
        ("team.restored", subject, "", ""),
    ]


async def test_questions_taken_and_prepared_answers(uow: UnitOfWork) -> None:
    desk = Desk(uow, GROUP)
    await desk.asked()
    place = (GROUP, None)
    await claiming.claim(uow, desk.agent(OMAR, name="", place=place), 1)
    await claiming.release(uow, desk.agent(OMAR, place=place), 1)
    await templates.keep(uow, desk.agent(OMAR), "At the desk.")
    use = UseTemplate(1, 1, 1)
    await templates.use(uow, desk.agent(OMAR, name="", place=place), use)
    await templates.drop(uow, desk.agent(OMAR), 1)
    await templates.drop(uow, desk.agent(OMAR), 1)
    assert await log(uow) == [
        ("question.claimed", "question 1", "", ""),
        ("question.released", "question 1", "", ""),
        ("template.kept", "", "", "At the desk."),
        ("template.used", "question 1", "", "At the desk."),
        ("template.dropped", "", "At the desk.", ""),
    ]


async def test_command_line_is_nobody_of_whom_we_know_who_they_are(uow: UnitOfWork) -> None:
    programme = OURS.catalogue.programme
    await import_programme(
        uow, Imported("folder", programme, (), Counts()), source="fair", now=NOW, dry_run=False, by_command=True
    )
    await uow.write(lambda tx: auditing.record_command(tx, "file.invitations", at=NOW))
    assert [(what, subject) for what, subject, _, _ in await log(uow)] == [
        ("import.published", "fair"),
        ("file.invitations", ""),
    ]
    shown = await audit_log.search(uow, OURS, "command line")
    assert isinstance(shown.view, AuditLog)
    assert [line.who for line in shown.view.lines] == ["", ""]
    renderer = Renderer()
    for locale, words in (("en", "command line"), ("zh", "命令行")):
        assert words in renderer.text(locale, "audit_log.command_line")
