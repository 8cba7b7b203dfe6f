"""``/import`` over the local chat: files in, versions out."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.localchat.messages import Message
from bot.localchat.person import Person
from bot.views import import_actions as actions
from bot.views.action import Action, encode
from bot.views.import_actions import PublishImport
from tests.handlers.conftest import Expo
from tests.handlers.test_lead_matrix import press_forged
from tests.handlers.test_team import FOR_ORGANISERS
from tests.handlers.test_team import forged as pressed_forged
from tests.storage.raw import select

HOURS = "session_id,date,start,end,room,title_en\nX1,2021-07-30,15:00,16:00,room-301,A new talk\n"
GYM = "faq_id,question,answer\nQ1,Is there a gym?,No.\n"
SPA = "faq_id,question,answer\nQ2,Is there a spa?,No.\n"
STRANGE = "Wo?;Was?;Wann?;Farbe\n2号馆301会议室;Opening the day;10:00;rot\n2号馆301会议室;Closing it;12:00;blau\n"


async def press(person: Person, label: str, says: str = "") -> Message:
    """Press the newest button of that label; what the bot shows then."""
    await person.press(label, within=20)
    return await person.wait_reply(says, within=20)


async def send_file(person: Person, name: str, content: bytes | str, says: str = "") -> Message:
    """Send a file; the preview of what it would change."""
    data = content.encode() if isinstance(content, str) else content
    person.send_document(name, data)
    return await person.wait_reply(says or name, within=20)


async def downloaded(expo: Expo, person: Person, label: str = "Download current data") -> bytes:
    await person.ask("/import")
    return await file_of(expo, await press(person, label))


async def file_of(expo: Expo, message: Message) -> bytes:
    file = message.raw["document"]
    stored = expo.chat.api.files.find(file["file_id"])
    return bytes(stored.content)


async def version(expo: Expo) -> int:
    ((number,),) = await select(expo.database_url, "SELECT MAX(number) FROM programme_versions")
    return int(str(number or 0))


async def logged(expo: Expo) -> list[str]:
    return [str(what) for (what,) in await select(expo.database_url, "SELECT what FROM audit_log ORDER BY id")]


async def without_sessions(content: bytes, keep: int) -> bytes:
    book = load_workbook(io.BytesIO(content))
    book["sessions"].delete_rows(keep + 2, 10_000)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


async def test_current_data_sent_back_changes_nothing(expo: Expo) -> None:
    content = await downloaded(expo, expo.organiser)
    shown = await send_file(expo.organiser, "programme.xlsx", content)
    assert "Nothing changes." in shown.text
    assert not any(label == "Publish" for label in shown.buttons)
    assert await version(expo) == 1


async def test_template_has_a_sheet_for_each_table(expo: Expo) -> None:
    book = load_workbook(io.BytesIO(await downloaded(expo, expo.organiser, "Blank template")))
    assert "sessions" in book.sheetnames
    assert [cell.value for cell in next(book["faq"].iter_rows())] == [
        "faq_id",
        "question_en",
        "question_zh",
        "answer_en",
        "answer_zh",
        "tag",
    ]


async def test_session_moved_in_the_file_is_shown_published_and_answered_from(expo: Expo) -> None:
    book = load_workbook(io.BytesIO(await downloaded(expo, expo.organiser)))
    sheet = book["sessions"]
    header = [cell.value for cell in next(sheet.iter_rows())]
    start, end, title = header.index("start") + 1, header.index("end") + 1, header.index("title_en") + 1
    sheet.cell(2, start).value, sheet.cell(2, end).value = "12:00", "12:30"
    name = str(sheet.cell(2, title).value)
    file = io.BytesIO()
    book.save(file)
    shown = await send_file(expo.organiser, "programme.xlsx", file.getvalue(), "Moved: 1 session")
    assert f"• {name}: " in shown.text
    assert "→ 12:00" in shown.text
    report = next(
        m for m in reversed(expo.organiser.messages) if m.from_bot and m.text.startswith("All in one file")
    )
    rows = list(load_workbook(io.BytesIO(await file_of(expo, report))).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["moved", "moved"]
    done = await press(expo.organiser, "Publish", "in force")
    assert done.text.startswith("Version 2 is in force.\nMoved: 1 session")
    answer = await expo.visitor.ask(f"When is {name}?")
    assert "12:00" in answer.text
    undone = await press(expo.organiser, "Undo", "Version 3")
    assert undone.text.startswith("Version 3 is in force.")
    assert await logged(expo) == [
        "version.downloaded",
        "import.received",
        "import.published",
        "version.rolled_back",
    ]


async def test_mistake_in_a_cell_is_told_with_its_sheet_and_asks_for_no_columns(expo: Expo) -> None:
    book = load_workbook(io.BytesIO(await downloaded(expo, expo.organiser)))
    sheet = book["sessions"]
    sheet.cell(4, [cell.value for cell in sheet[1]].index("start") + 1).value = "abc"
    file = io.BytesIO()
    book.save(file)
    shown = await send_file(expo.organiser, "programme.xlsx", file.getvalue(), "cannot be published")
    assert '⛔ Sheet “sessions”, line 4: "abc" is not a time' in shown.text
    assert shown.buttons == ["Report (XLSX)", "Cancel"]


async def test_removing_more_than_a_fifth_asks_twice(expo: Expo) -> None:
    content = await without_sessions(await downloaded(expo, expo.organiser), 5)
    await send_file(expo.organiser, "programme.xlsx", content, "Removed: ")
    question = await press(expo.organiser, "Publish", "This removes much")
    assert "Sessions: " in question.text
    assert await version(expo) == 1
    await press(expo.organiser, "Back", "programme.xlsx")
    await press(expo.organiser, "Publish", "This removes much")
    await press(expo.organiser, "Yes, publish", "in force")
    assert await version(expo) == 2


async def test_errors_are_told_by_line_and_nothing_can_be_published(expo: Expo) -> None:
    broken = HOURS.replace("15:00", "25 o'clock").replace("room-301", "nowhere")
    shown = await send_file(expo.organiser, "sessions.csv", broken, "cannot be published")
    assert "2 errors" in shown.text or "3 errors" in shown.text
    assert "⛔ Line 2: " in shown.text
    assert "Publish" not in shown.buttons
    await press_forged(expo.organiser, PublishImport(0, 1))
    assert await version(expo) == 1


async def test_strange_columns_are_asked_and_what_is_said_counts(expo: Expo) -> None:
    shown = await send_file(expo.organiser, "plan.csv", STRANGE)
    # Which column is the title and which the start is seen by what stands in them.
    assert [label for label in shown.buttons if "column" in label] == ["What is column 1?", "What is column 4?"]
    question = await press(expo.organiser, "What is column 1?", "What is column 1")
    assert "booth" not in question.buttons
    shown = await press(expo.organiser, "room", "plan.csv")
    assert "2 sessions" in shown.text
    assert "4. Farbe" in shown.text
    await press(expo.organiser, "What is column 4?", "Farbe")
    shown = await press(expo.organiser, "left out", "plan.csv")
    assert "Farbe" not in shown.text
    assert "Publish" in shown.buttons
    columns = await press(expo.organiser, "Columns", "How the columns are read")
    assert "2. Was?: title" in columns.text


async def test_draft_survives_a_question_and_belongs_to_its_sender(expo: Expo) -> None:
    await send_file(expo.organiser, "faq.csv", GYM, "New: 1 FAQ entry")
    assert "B2" in (await expo.organiser.ask("Where is B2-017?")).text
    menu = await expo.organiser.ask("/import")
    assert "faq.csv waits to be published" in menu.text
    await press(expo.organiser, "Waiting file", "New: 1 FAQ entry")
    await press(expo.organiser, "Cancel", "Given up")
    assert "faq.csv" not in (await expo.organiser.ask("/import")).text
    assert await version(expo) == 1


async def test_old_preview_publishes_nothing_that_was_not_shown(expo: Expo) -> None:
    await send_file(expo.organiser, "faq.csv", GYM, "New: 1 FAQ entry")
    old = expo.organiser.messages[-1]
    await send_file(expo.organiser, "faq.csv", SPA, "New: 1 FAQ entry")
    await expo.organiser.press("Publish", old, within=20)
    await expo.organiser.wait_reply("compared with it", within=20)
    assert await version(expo) == 1


async def test_versions_are_listed_compared_and_gone_back_to(expo: Expo) -> None:
    await send_file(expo.organiser, "faq.csv", GYM, "FAQ")
    await press(expo.organiser, "Publish", "in force")
    await expo.organiser.ask("/import")
    listed = await press(expo.organiser, "Versions")
    assert "2. 10:30: faq.csv" in listed.text
    card = await press(expo.organiser, "Version 1")
    assert card.text.startswith("Version 1")
    compared = await press(expo.organiser, "Compare with version 2", "Since then")
    assert "New: 1 FAQ entry" in compared.text
    question = await press(expo.organiser, "Go back to version 1", "Go back to version 1?")
    assert "Removed: 1 FAQ entry" in question.text
    await press(expo.organiser, "Confirm", "Version 3 is in force")
    listed = await press(expo.organiser, "Versions", "3. ")
    assert "back to version 1" in listed.text


@pytest.mark.parametrize("label", ["Go back to version 1"])
async def test_rollback_over_a_newer_version_is_refused(expo: Expo, label: str) -> None:
    for number in (1, 2):
        text = f"faq_id,question,answer\nQ{number},Is there a gym {number}?,No.\n"
        await send_file(expo.organiser, "faq.csv", text, "FAQ")
        await press(expo.organiser, "Publish", "in force")
    await expo.organiser.ask("/import")
    await press(expo.organiser, "Versions")
    await press(expo.organiser, "Version 1")
    old = expo.organiser.messages[-1]
    await send_file(expo.organiser, "faq.csv", "faq_id,question,answer\nQ3,Pool?,No.\n", "FAQ")
    await press(expo.organiser, "Publish", "in force")
    await expo.organiser.press(label, old, within=20)
    await expo.organiser.wait_reply("Another version was published meanwhile", within=20)
    assert await version(expo) == 4


async def test_the_bot_answers_others_while_a_large_file_is_read(expo: Expo) -> None:
    rows = [f"EX{n},Company {n},1,A-{n},Energy" for n in range(1, 3001)]
    text = "exhibitor_id,name,hall_id,booth,category\n" + "\n".join(rows) + "\n"
    expo.organiser.send_document("exhibitors.csv", text.encode())
    answer = await expo.visitor.ask("Where is B2-017?", within=5)
    assert "B2-017" in answer.text
    await expo.organiser.wait_reply("exhibitors.csv", within=30)


async def test_in_chinese(expo: Expo) -> None:
    expo.organiser.set_language("zh-hans")
    menu = await expo.organiser.ask("/import")
    assert menu.text.startswith("资料管理\n当前为第1版")
    shown = await send_file(expo.organiser, "faq.csv", GYM, "新增：1条常见问题")
    assert "发布" in shown.buttons
    assert (await press(expo.organiser, "发布", "已生效")).text.startswith("第2版已生效。")


async def test_what_a_file_does_not_bring_is_told_in_one_line(expo: Expo) -> None:
    expo.organiser.set_language("zh-hans")
    blank = await downloaded(expo, expo.organiser, "空白模板")
    shown = await send_file(expo.organiser, "template.xlsx", blank, "没有变化。")
    (kept,) = [line for line in shown.text.splitlines() if line.startswith("文件中没有、按现有资料保留：")]
    assert "450家展商" in kept
    assert "⚠️" not in shown.text


async def test_nothing_is_said_that_only_the_command_line_can(expo: Expo) -> None:
    plan = "Salle;Titre\nRoom;Title;Date;Start\nCafé 1;Die Öffnung für Ältere;2021-07-30;15:00\n"
    shown = await send_file(expo.organiser, "plan.csv", plan.encode("cp1252"), "windows-1252")
    assert "if names look wrong, save it as UTF-8" in shown.text
    assert "--encoding" not in shown.text


async def test_file_without_columns_offers_none_and_says_all_that_is_read(expo: Expo) -> None:
    shown = await send_file(expo.organiser, "plan.pdf", b"%PDF-1.4 plan", "looks like a PDF")
    assert "say below what a column is" not in shown.text
    assert "…" not in shown.text


async def test_problems_are_told_in_chinese_in_the_chat_and_in_the_report(expo: Expo) -> None:
    expo.organiser.set_language("zh-hans")
    broken = HOURS.replace("15:00", "25 o'clock").replace("room-301", "nowhere")
    shown = await send_file(expo.organiser, "sessions.csv", broken, "暂时不能发布")
    assert "⛔ 第2行：“25 o'clock”不是时间；请写成 09:30 这样（次日零点半写作 24:30）" in shown.text
    assert "没有会议室“nowhere”；请更正" in shown.text
    report = next(m for m in reversed(expo.organiser.messages) if m.from_bot and "document" in m.raw)
    rows = list(load_workbook(io.BytesIO(await file_of(expo, report))).worksheets[1].iter_rows(values_only=True))
    told = "“25 o'clock”不是时间；请写成 09:30 这样（次日零点半写作 24:30）"
    assert ("错误", "sessions.csv", 2, "start", told) in rows
    assert [row for row in rows[1:] if not any("\u4e00" <= char <= "\u9fff" for char in str(row[-1]))] == []


async def test_visitor_and_exhibitor_may_not(expo: Expo) -> None:
    for person in (expo.visitor, expo.admin):
        assert "organiser" in (await person.ask("/import")).text
        person.send_document("faq.csv", GYM.encode())
        await person.wait_reply(within=10)
    await asyncio.sleep(0)
    assert (await version(expo), await logged(expo)) == (1, [])


def forged(revision: int) -> Action:
    return PublishImport(revision, 1)


def test_payload_fits_a_button() -> None:
    assert len(encode(forged(10**9))) <= 64


async def test_organiser_takes_the_next_edition_along(expo: Expo, tmp_path: Path) -> None:
    await expo.organiser.ask("/import")
    offered = await press(expo.organiser, "Next edition")
    assert "Not in it: sessions, contact persons of exhibitors" in offered.text
    assert offered.buttons == ["From 28 January 2022", "From 29 July 2022", "From 28 July 2023", "Back"]
    await expo.organiser.press("From 29 July 2022")
    sent = await expo.organiser.wait_reply(lambda message: "document" in message)
    assert sent.text.splitlines()[0] == "The next edition, from 29 July 2022."
    path = tmp_path / "next.xlsx"
    path.write_bytes(await file_of(expo, sent))
    found = read([path], ImportOptions()).programme
    assert found is not None
    assert (found.expo.start_date.isoformat(), len(found.exhibitors), found.sessions) == ("2022-07-29", 450, ())


async def test_next_edition_is_for_organisers(expo: Expo) -> None:
    for action in (actions.ShowNextEdition(), actions.DownloadNextEdition(52)):
        assert (await pressed_forged(expo.admin, action)).text == FOR_ORGANISERS
