"""Leads as files, on both engines: who may have them, what is in them, and that masks hold when a file leaves."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from bot.domain.booth import QuestionKind
from bot.domain.card import CardField, Contact, to_mask
from bot.domain.consent import ConsentEvent, ConsentRules, Receipt
from bot.domain.errors import NotAllowed
from bot.domain.lead import Attachment, Remark, RemarkKind
from bot.domain.link import LinkAddress
from bot.domain.qualification import Planned, several
from bot.ports.files import FileStore, NoFiles
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.leads import agreeing, exporting
from bot.services.leads.actor import Actor
from bot.services.leads.tabling import lead_table
from bot.services.refreshing import Refreshing
from bot.views.export_actions import ExportLeads
from bot.views.exports import ExportDenied, Exported, ExportOffer, LeadExport
from bot.views.message import Message, from_facts, to_facts
from tests.fakes import FakeClock
from tests.leads.visitors import ADA, CONTACT, EMMA, OTTO, SVEN, X1, X2, ZHANG, Booths

BY_HAND = Contact("Kim Q", "=Evil()", "CTO", "kim@example.com", "+4930123456", "DE", (), "")


@dataclass
class FolderInMemory:
    """Implements ``FileStore``."""

    kept: dict[str, bytes] = field(default_factory=dict)

    async def write(self, path: str, content: bytes) -> None:
        self.kept[path] = content

    async def read(self, path: str) -> bytes | None:
        return self.kept.get(path)

    async def remove(self, path: str) -> None:
        self.kept.pop(path, None)

    async def paths(self) -> list[str]:
        return list(self.kept)


@pytest.fixture
async def booths(uow: UnitOfWork) -> Booths:
    return await Booths(uow).open()


def actor(booths: Booths, viewer_id: int) -> Actor:
    access = Access(frozenset())
    return Actor(viewer_id, "", viewer_id, access, booths.catalogue, LinkAddress("expo_test_bot"), booths.now)


async def left(booths: Booths, viewer_id: int, message: Message, files: FileStore | None = None) -> Message | None:
    """The message as it leaves now, out of the outbox."""
    refreshing = Refreshing(
        booths.uow, FakeClock(booths.now), lambda: booths.catalogue, ConsentRules(), files or NoFiles()
    )
    return await refreshing.refresh(viewer_id, from_facts(message.view.kind, to_facts(message), None))


async def exported(
    booths: Booths, form: str, viewer_id: int = ADA, files: FileStore | None = None
) -> tuple[Exported, bytes]:
    """What the file says of itself, and the file."""
    booths._updates += 1
    await exporting.request(booths.uow, actor(booths, viewer_id), "", form, f"u{booths._updates}:0")
    (queued,) = await booths.queued_messages(viewer_id)
    message = await left(booths, viewer_id, queued, files)
    assert message is not None
    assert message.file is not None
    assert isinstance(message.view, LeadExport)
    assert message.view.content is not None
    return message.view.content, message.file.content


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def remark(
    booths: Booths, lead_id: int, kind: RemarkKind, value: str, *, by: int = SVEN, question_id: int = 0
) -> None:
    said = Remark(0, lead_id, by, kind, value, booths.now, question_id)
    await booths.uow.write(lambda tx: tx.leads.remark(said))


async def revoke(booths: Booths, viewer_id: int = EMMA) -> None:
    booths.later(minutes=1)
    receipt = Receipt(1, X1, viewer_id, ConsentEvent.REVOKED, booths.now)
    await booths.uow.write(lambda tx: tx.consents.add(receipt))


async def lead_of(booths: Booths, viewer_id: int = EMMA) -> int:
    return next(lead.id for lead in await booths.leads(viewer_id) if lead.exhibitor_id == X1)


async def test_file_says_field_by_field_what_was_agreed_to_and_said(booths: Booths) -> None:
    await booths.has_card()
    await booths.uow.write(lambda tx: tx.viewers.choose_locale(EMMA, "en", booths.now))
    chosen = (CardField.NAME, CardField.EMAIL, CardField.COUNTRY)
    await booths.scan(await booths.badge())
    booths.later(minutes=5)
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask(chosen))
    lead_id = await lead_of(booths)

    async def ask(tx: Transaction) -> tuple[int, int]:
        size = await tx.booths.add_question(X1, QuestionKind.TEXT, "How large?", ())
        lines = await tx.booths.add_question(X1, QuestionKind.SEVERAL, "Which lines?", ("A", "B", "C"))
        return size.id, lines.id

    size, lines = await booths.uow.write(ask)
    for kind, value in (
        (RemarkKind.RATING, "warm"),
        (RemarkKind.RATING, "hot"),
        (RemarkKind.TAG, "decider"),
        (RemarkKind.TAG, "@home"),
        (RemarkKind.INTEREST, "280 Ah sodium cells"),
        (RemarkKind.NOTE, "-5 degrees"),
        (RemarkKind.TIMEFRAME, "3m"),
        (RemarkKind.NEXT_STEP, Planned("offer", dt.date(2021, 8, 2)).value),
    ):
        await remark(booths, lead_id, kind, value)
    await remark(booths, lead_id, RemarkKind.NOTE, "second note", by=ADA)
    await remark(booths, lead_id, RemarkKind.ANSWER, "200 MW", question_id=size)
    await remark(booths, lead_id, RemarkKind.ANSWER, several(["A", "C"]), question_id=lines)
    what, content = await exported(booths, "csv")
    assert what == Exported(1, 0)
    assert rows(content) == [
        {
            "lead_id": str(lead_id),
            "expo": "North China Smart Energy Expo 2021",
            "exhibitor": "Yanshu Storage",
            "booth": "B2-017; B2-018; A1-004",
            "first_scanned_at": "2021-07-30T10:30:00+08:00",
            "last_scanned_at": "2021-07-30T10:30:00+08:00",
            "scans": "1",
            "source": "badge",
            "scanned_by": "Sven",
            "full_name": "Emma Li",
            "first_name": "Emma",
            "last_name": "Li",
            "company": "",
            "title": "",
            "email": "emma@example.com",
            "phone": "",
            "country": "CN",
            "language": "en",
            "telegram_username": "",
            "rating": "hot",
            "tags": "decider; @home",
            "interests": "280 Ah sodium cells",
            "notes": "'-5 degrees\nsecond note",
            "next_step": "offer",
            "follow_up_on": "2021-08-02",
            "consent_status": "granted",
            "consent_at": "2021-07-30T10:35:00+08:00",
            "consent_fields": "full_name; email; country",
            "timeframe": "3m",
            "How large?": "200 MW",
            "Which lines?": "A; C",
        }
    ]


async def test_unanswered_and_by_hand_leads_say_what_they_are(booths: Booths) -> None:
    await booths.has_card()
    await booths.scan(await booths.badge())
    booths.later(minutes=1)
    await booths.gives_by_hand(BY_HAND)
    what, content = await exported(booths, "csv")
    by_hand, asked = rows(content)
    assert what == Exported(2, 1)
    assert (asked["consent_status"], asked["consent_at"]) == ("asked", "2021-07-30T10:30:00+08:00")
    assert {name: asked[name] for name in ("full_name", "company", "email", "phone", "language")} == {
        "full_name": "", "company": "", "email": "", "phone": "", "language": "",
    }  # fmt: skip
    assert (by_hand["consent_status"], by_hand["consent_at"], by_hand["consent_fields"]) == ("by_hand", "", "")
    assert (by_hand["full_name"], by_hand["company"], by_hand["phone"]) == ("Kim Q", "'=Evil()", "'+4930123456")


async def test_withdrawal_while_the_file_waits_masks_it(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask(CONTACT.filled))
    lead_id = await lead_of(booths)
    await remark(booths, lead_id, RemarkKind.NOTE, "Emma's private number: +8613800138000")
    await remark(booths, lead_id, RemarkKind.TAG, "emma")
    await exporting.request(booths.uow, actor(booths, ADA), "", "csv", "u100:0")
    queued = next(one for one in await booths.queued_messages(ADA) if isinstance(one.view, LeadExport))
    assert "Emma" not in to_facts(queued)
    await revoke(booths)
    message = await left(booths, ADA, queued)
    assert message is not None
    assert message.file is not None
    (row,) = rows(message.file.content)
    assert row["consent_status"] == "revoked"
    told = {name for name, value in row.items() if value}
    assert told == {
        "lead_id", "expo", "exhibitor", "booth", "first_scanned_at", "last_scanned_at", "scans", "source",
        "consent_status", "consent_at",
    }  # fmt: skip


async def test_file_is_not_kept_with_the_message(booths: Booths) -> None:
    await booths.gives_by_hand(BY_HAND)
    await exporting.request(booths.uow, actor(booths, ADA), "", "xlsx", "u100:0")
    (queued,) = await booths.queued_messages(ADA)
    message = await left(booths, ADA, queued)
    assert message is not None
    assert message.file is not None
    again = from_facts(message.view.kind, to_facts(message), None)
    assert again.file is None
    assert again.view == LeadExport(X1, "xlsx")


async def leaves_team(tx: Transaction, now: dt.datetime) -> None:
    assert await tx.teams.revoke(X1, SVEN, now)


async def loses_right(tx: Transaction, _now: dt.datetime) -> None:
    member = await tx.teams.get(X1, SVEN)
    assert member is not None
    await tx.teams.put(replace(member, may_export=False))


@pytest.mark.parametrize("happens", [leaves_team, loses_right])
async def test_who_lost_the_right_meanwhile_gets_no_file(booths: Booths, happens: Any) -> None:
    await booths.gives_by_hand(BY_HAND)
    await allow(booths)
    await exporting.request(booths.uow, actor(booths, SVEN), "", "csv", "u100:0")
    (queued,) = await booths.queued_messages(SVEN)
    await booths.uow.write(lambda tx: happens(tx, booths.now))
    assert await left(booths, SVEN, queued) is None


async def allow(booths: Booths) -> None:
    """Sven may export."""

    async def work(tx: Transaction) -> None:
        member = await tx.teams.get(X1, SVEN)
        assert member is not None
        await tx.teams.put(replace(member, may_export=True))

    await booths.uow.write(work)


@pytest.mark.parametrize("viewer_id", [SVEN, EMMA, ZHANG])
async def test_who_may_not_export_gets_nothing(booths: Booths, viewer_id: int) -> None:
    await booths.gives_by_hand(BY_HAND)
    with pytest.raises(NotAllowed):
        await exporting.request(booths.uow, actor(booths, viewer_id), "", "csv", "u100:0")
    assert await booths.queued_messages(viewer_id) == []


@pytest.mark.parametrize("viewer_id", [SVEN, OTTO, EMMA])
async def test_button_of_another_team_brings_nothing(booths: Booths, viewer_id: int) -> None:
    await booths.gives_by_hand(BY_HAND)
    with pytest.raises(NotAllowed):
        await exporting.request(booths.uow, actor(booths, viewer_id), X1, "csv", "u100:0")
    assert await booths.queued_messages(viewer_id) == []


async def test_another_exhibitor_gets_its_own(booths: Booths) -> None:
    await booths.gives_by_hand(BY_HAND)
    assert rows((await exported(booths, "csv", OTTO))[1]) == []


async def test_offer_counts_and_remembers_the_last_file(booths: Booths) -> None:
    await booths.gives_by_hand(BY_HAND)
    shown = await exporting.offer(booths.uow, actor(booths, ADA), ConsentRules())
    keep_until = dt.date(2022, 1, 28)
    name = booths.catalogue.programme.exhibitors[0].name
    assert shown.view == ExportOffer(name, 1, 0, keep_until)
    assert shown.rows[:2] == (
        (ExportLeads(X1, "xlsx"), ExportLeads(X1, "csv"), ExportLeads(X1, "vcf")),
        (ExportLeads(X1, "hubspot"), ExportLeads(X1, "salesforce"), ExportLeads(X1, "zip")),
    )
    await exported(booths, "xlsx")
    last = booths.catalogue.local(booths.now)
    booths.later(minutes=5)
    await booths.scan(await booths.badge())
    shown = await exporting.offer(booths.uow, actor(booths, ADA), ConsentRules())
    assert shown.view == ExportOffer(name, 2, 1, keep_until, last, 1)


async def test_offer_to_whom_it_is_not_allowed_names_the_admins(booths: Booths) -> None:
    shown = await exporting.offer(booths.uow, actor(booths, SVEN), ConsentRules())
    assert shown.view == ExportDenied(booths.catalogue.programme.exhibitors[0].name, ("Ada",))


async def test_pressed_twice_in_one_update_it_is_one_file(booths: Booths) -> None:
    await booths.gives_by_hand(BY_HAND)
    for _ in range(2):
        await exporting.request(booths.uow, actor(booths, ADA), "", "csv", "u100:0")
    assert len(await booths.queued_messages(ADA)) == 1


async def test_archive_holds_what_is_there_of_who_has_not_withdrawn(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask(CONTACT.filled))
    await booths.queued_messages(ADA)
    withdrawn = await lead_of(booths)
    captured = await booths.gives_by_hand(BY_HAND)
    assert captured.lead is not None
    kept = captured.lead.id
    files = FolderInMemory({"a/card.jpg": b"card", "a/voice.ogg": b"voice", "a/hers.jpg": b"hers"})

    async def attach(tx: Transaction) -> list[int]:
        return [
            await tx.leads.attach(Attachment(0, lead_id, SVEN, kind, "f", "", "", size, booths.now, path))
            for lead_id, kind, size, path in (
                (kept, "photo", 4, "a/card.jpg"),
                (kept, "voice", 5, "a/voice.ogg"),
                (kept, "photo", 0, ""),
                (withdrawn, "photo", 4, "a/hers.jpg"),
            )
        ]

    card, voice, *_ = await booths.uow.write(attach)
    await revoke(booths)
    what, content = await exported(booths, "zip", files=files)
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert what == Exported(2, 1, files=2, missing=1)
    assert archive.namelist() == [
        "leads-X1-20210730-1031.csv",
        "leads-X1-20210730-1031.xlsx",
        "leads-X1-20210730-1031.vcf",
        f"attachments/{kept}-{card}-card.jpg",
        f"attachments/{kept}-{voice}-voice.ogg",
    ]
    assert archive.read(f"attachments/{kept}-{card}-card.jpg") == b"card"


async def test_table_of_several_shares_columns_of_one_question(booths: Booths) -> None:
    await booths.gives_by_hand(BY_HAND)

    async def ask(tx: Transaction) -> None:
        for exhibitor_id, text in ((X1, "Budget?"), (X2, "Budget?"), (X2, "Where?")):
            await tx.booths.add_question(exhibitor_id, QuestionKind.TEXT, text, ())
        gone = await tx.booths.add_question(X1, QuestionKind.TEXT, "Retired?", ())
        await tx.booths.retire_question(X1, gone.id, booths.now)

    await booths.uow.write(ask)
    async with booths.uow.read() as tx:
        table = await lead_table(tx, (X1, X2), booths.catalogue, "zh")
    assert table.questions == ("Budget?", "Where?")
    assert [(row.exhibitor, row.answers) for row in table.rows] == [("炎黍储能", ("", ""))]
