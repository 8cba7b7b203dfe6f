"""Files and digests of leads over the local chat, and the command line beside the running bot."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import vobject

from bot.localchat import Message
from bot.localchat.person import Person
from bot.views.action import Action, encode
from bot.views.export_actions import (
    ChooseDigestHour,
    ExportLeads,
    PreviewDigest,
    RateLead,
    RateLeads,
    SetDigest,
    SetDigestHour,
    SetDigestWhenEmpty,
    ShowDigest,
    ShowExport,
)
from tests.e2e.bot_process import main_py
from tests.handlers.booth_staff import answer, badge_of, pressed, vcard
from tests.handlers.conftest import EXHIBITOR, SHANGHAI, Expo
from tests.storage.raw import select

CARE = "A file cannot be called back. Where somebody withdraws later, you are told which lead to delete from it."
FOR_STAFF = "Sorry, that is for exhibitors' staff only. Whoever runs your team can send you an invitation."
NOT_YOURS = "Sorry, that is not yours to see or change."


def document(expo: Expo, message: Message) -> tuple[str, bytes]:
    """A file's name and content."""
    file = message["document"]
    return file["file_name"], expo.chat.api.files.find(file["file_id"]).content


async def exported(expo: Expo, person: Person, label: str) -> tuple[str, bytes]:
    """What a button of /export brings."""
    await person.ask("/export")
    await person.press(label)
    return document(expo, await person.wait_reply(lambda message: "document" in message))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def given_by_hand(expo: Expo, *names: str) -> None:
    """Staff enter contacts that they were given in person."""
    await expo.staff.ask("/scan")
    for name in names:
        expo.staff.send_document("card.vcf", vcard(name), content_type="text/vcard")
        await expo.staff.wait_reply(lambda message, name=name: name in message.text)  # type: ignore[misc]
    await pressed(expo.staff, "Done")


async def forged(person: Person, action: Action) -> Message:
    """What a button brings that the bot never gave this person."""
    raw = (await person.ask("/start")).raw
    raw["reply_markup"] = {"inline_keyboard": [[{"text": "x", "callback_data": encode(action)}]]}
    person.click(Message(raw), encode(action))
    return await person.wait_reply()


async def test_admin_takes_leads_along_in_every_format(expo: Expo) -> None:
    await given_by_hand(expo, "Kim Park", "李娜")
    offer = await expo.admin.ask("/export")
    assert offer.text.splitlines() == [
        "Leads of Qingchuan Energy Storage",
        "",
        "2 leads.",
        "Nobody of your team has had a file yet.",
        "Kept here until 28 January 2022.",
        "",
        CARE,
    ]
    assert offer.buttons == [
        "Excel (XLSX)",
        "CSV",
        "Contacts (vCard)",
        "HubSpot",
        "Salesforce",
        "All with files (ZIP)",
        "Main menu",
    ]
    name, content = await exported(expo, expo.admin, "CSV")
    assert name == "leads-EX140-20210730-1030.csv"
    told = rows(content)
    assert [(row["full_name"], row["first_name"], row["last_name"], row["email"]) for row in told] == [
        ("李娜", "娜", "李", "李娜@bashang.example"),
        ("Kim Park", "Kim", "Park", "kim@bashang.example"),
    ]
    assert {(row["exhibitor"], row["booth"], row["scanned_by"], row["consent_status"]) for row in told} == {
        ("Qingchuan Energy Storage", "B2-017", "Sven", "by_hand")
    }
    name, content = await exported(expo, expo.admin, "Excel (XLSX)")
    sheet: Any = openpyxl.load_workbook(io.BytesIO(content)).active
    assert [cell.value for cell in sheet[1]] == list(told[0])
    assert [sheet["J2"].value, sheet["J3"].value] == ["李娜", "Kim Park"]
    _, content = await exported(expo, expo.admin, "Contacts (vCard)")
    assert [card.fn.value for card in vobject.readComponents(content.decode())] == ["李娜", "Kim Park"]
    name, content = await exported(expo, expo.admin, "HubSpot")
    assert (name, rows(content)[1]["First name"]) == ("leads-EX140-20210730-1030-hubspot.csv", "Kim")
    name, content = await exported(expo, expo.admin, "All with files (ZIP)")
    assert [Path(one).suffix for one in zipfile.ZipFile(io.BytesIO(content)).namelist()] == [
        ".csv",
        ".xlsx",
        ".vcf",
    ]
    log: list[tuple[Any, ...]] = await select(
        expo.database_url, "SELECT exhibitor_id, viewer_id, format, leads FROM exports ORDER BY id"
    )
    assert log == [(EXHIBITOR, 20, form, 2) for form in ("csv", "xlsx", "vcf", "hubspot", "zip")]
    assert "Nothing new since the last file (10:30)." in (await expo.admin.ask("/export")).text


async def test_what_nobody_agreed_to_is_in_no_file(expo: Expo) -> None:
    _, token = await badge_of(expo.visitor)
    expo.admin.open_link(token)
    await expo.admin.wait_reply()
    _, content = await exported(expo, expo.admin, "CSV")
    assert [(row["full_name"], row["consent_status"]) for row in rows(content)] == [("", "asked")]
    assert b"Zhang" not in content
    await answer(expo.visitor, "Agree and send")
    await expo.admin.wait_reply("agreed")
    _, content = await exported(expo, expo.admin, "CSV")
    assert [(row["full_name"], row["consent_status"]) for row in rows(content)] == [("Zhang Wei", "granted")]


async def test_staff_need_the_right(expo: Expo) -> None:
    shown = await expo.staff.ask("/export")
    assert shown.text == (
        "You do not have the right to take the leads of Qingchuan Energy Storage along as a file."
        " Ada can allow it, under /team."
    )
    assert (await forged(expo.staff, ExportLeads(EXHIBITOR, "csv"))).text == NOT_YOURS
    await expo.admin.ask("/team")
    await pressed(expo.admin, "2")
    await pressed(expo.admin, "Allow export")
    await expo.staff.wait_reply()
    await given_by_hand(expo, "Kim Park")
    _, content = await exported(expo, expo.staff, "CSV")
    assert [row["full_name"] for row in rows(content)] == ["Kim Park"]


async def test_visitors_and_organisers_get_nothing(expo: Expo) -> None:
    await given_by_hand(expo, "Kim Park")
    actions = (
        ShowExport(),
        ExportLeads(EXHIBITOR, "csv"),
        ShowDigest(),
        SetDigest("hourly"),
        ChooseDigestHour(),
        SetDigestHour(600),
        SetDigestWhenEmpty(1),
        PreviewDigest(),
        RateLeads(EXHIBITOR),
        RateLead(1, "hot"),
    )
    for person in (expo.visitor, expo.organiser):
        assert {type(one): (await forged(person, one)).text for one in actions} == dict.fromkeys(
            map(type, actions), FOR_STAFF
        )
        for command in ("/export", "/digest"):
            assert (await person.ask(command)).text == FOR_STAFF


async def test_rival_cannot_rate_another_exhibitors_lead(expo: Expo) -> None:
    await given_by_hand(expo, "Kim Park")
    assert (await forged(expo.rival, RateLead(1, "hot"))).text == NOT_YOURS
    for action in (RateLeads(EXHIBITOR), ShowExport(EXHIBITOR), ExportLeads(EXHIBITOR, "csv")):
        assert (await forged(expo.rival, action)).text == NOT_YOURS
    _, content = await exported(expo, expo.admin, "CSV")
    assert [row["rating"] for row in rows(content)] == [""]


async def test_digest_is_set_previewed_and_comes(expo: Expo) -> None:
    await given_by_hand(expo, "Kim Park")
    shown = await expo.admin.ask("/digest")
    assert shown.text.splitlines() == [
        "Digests of the leads of Qingchuan Energy Storage",
        "",
        "You get one daily at 18:30.",
        "Nothing comes where nothing happened.",
        "With a picture, and the leads as an Excel file.",
        "That is how the organiser has set it.",
    ]
    assert shown.buttons == [
        "At once",
        "Every hour",
        "✓ Daily",
        "At closing time",
        "No digests",
        "Another hour",
        "Also without news",
        "Show today's",
        "Main menu",
    ]
    assert "You get one daily at 11:15." in (await expo.admin.ask("/digest 11:15")).text
    preview = await pressed(expo.admin, "Show today's")
    assert preview.text.splitlines()[0] == "Leads of Qingchuan Energy Storage today, so far"
    assert "photo" in preview
    assert preview.buttons == ["Rate leads", "Digest settings"]
    expo.admin.mark()
    expo.clock.move_to(dt.datetime(2021, 7, 30, 11, 16, tzinfo=SHANGHAI))
    digest = await expo.admin.wait_reply(lambda message: "photo" in message, within=20)
    assert digest.text.splitlines()[0].startswith("Leads of Qingchuan Energy Storage since ")
    assert "Not rated yet" in digest.text
    assert "Kim Park" in digest.text
    await expo.admin.wait_until(lambda: any("document" in message for message in expo.admin.messages), within=20)
    question = await pressed(expo.admin, "Rate leads", digest)
    assert question.id != digest.id
    assert question.buttons == ["🔥 Hot", "🌤 Warm", "❄️ Cold", "Skip", "Open"]
    assert (await pressed(expo.admin, "Hot", question)).text == "All leads are rated."


async def test_command_line_writes_what_the_bot_sends(expo: Expo, tmp_path: Path) -> None:
    await given_by_hand(expo, "Kim Park")
    _, sent = await exported(expo, expo.admin, "CSV")
    known = {"storage__url": expo.database_url}
    for options in (["--exhibitor", EXHIBITOR], []):
        path = tmp_path / "leads.csv"
        code, out, err = await main_py("leads", *options, "--format", "csv", "--output", str(path), **known)
        assert (code, out, err) == (0, "", f"1 lead: {path}\n")
        assert path.read_bytes() == sent
    path = tmp_path / "leads.xlsx"
    options = ["--format", "xlsx", "--preset", "salesforce", "--output", str(path)]
    assert (await main_py("leads", *options, **known))[0] == 0
    sheet: Any = openpyxl.load_workbook(path).active
    assert (sheet["L1"].value, sheet["L2"].value) == ("Last Name", "Park")
    for options, code, said in (
        (["--exhibitor", "nobody", "--format", "csv"], 1, "there is no exhibitor with this id"),
        (["--format", "vcf", "--preset", "hubspot"], 1, "use it with --format csv or xlsx"),
        (["--format", "pdf"], 2, "invalid choice"),
    ):
        ended, out, err = await main_py("leads", *options, "--output", str(tmp_path / "x"), **known)
        assert (ended, out, said in err) == (code, "", True)
    ended, _, err = await main_py("leads", "--format", "csv", "--output", str(tmp_path / "no" / "x"), **known)
    assert (ended, "cannot be written" in err) == (1, True)
