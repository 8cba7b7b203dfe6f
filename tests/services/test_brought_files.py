"""A file that was brought is read once for all that is pressed below its preview, and leaves memory again."""

from __future__ import annotations

import gc
import io
from dataclasses import replace

import openpyxl
import pytest

from bot.domain.file import File
from bot.domain.import_draft import ImportAnswers
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import UnitOfWork
from bot.services.office import bringing, file_answers, reading
from bot.services.office.bringing import Brought
from tests.services.test_office_rights import OFFICE, OWNER

OURS = replace(OFFICE, viewer_id=OWNER, chat_id=OWNER)
CSV = b"title,date,start,end,room\nKeynote,2021-07-30,09:00,10:00,Main\n"


class Files:
    """What people send, and where it waits."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    async def download(self, _file_id: str, _most: int) -> bytes:
        return CSV

    async def write(self, path: str, content: bytes) -> None:
        self.kept[path] = content

    async def read(self, path: str) -> bytes | None:
        return self.kept.get(path)

    async def remove(self, path: str) -> None:
        self.kept.pop(path, None)

    async def paths(self) -> list[str]:
        return list(self.kept)


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> list[ImportAnswers]:
    """What was said of the file, each time it is read."""
    found: list[ImportAnswers] = []

    async def counted(content: bytes, name: str, answers: ImportAnswers, *rest: object) -> reading.Reading:
        found.append(answers)
        return await reading.read_brought(content, name, answers, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(bringing, "read_brought", counted)
    return found


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_buttons_read_the_file_again_only_where_something_else_was_said(
    uow: UnitOfWork, times: list[ImportAnswers]
) -> None:
    store = Files()
    files = Brought(store, store)
    sent = Incoming(1, file=File("document", "id", "p.csv"))
    await bringing.receive(uow, OURS, sent, files)
    await bringing.show(uow, OURS, files)
    await bringing.show_columns(uow, OURS, files, 0)
    await bringing.report(uow, OURS, files)
    assert len(times) == 1
    await bringing.answer(uow, OURS, files, file_answers.with_zone("Asia/Tokyo"))
    await bringing.show(uow, OURS, files)
    assert [one.timezone for one in times] == [None, "Asia/Tokyo"]
    await bringing.receive(uow, OURS, sent, files)
    assert len(times) == 3
    await bringing.cancel(uow, OURS, files)
    assert bringing._LAST._reading is None


async def test_readings_leave_nothing_behind() -> None:
    """What the collector were told not to look at, would stay for good."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["title", "date", "start", "end", "room"])
    for number in range(50):
        sheet.append([f"Talk {number}", "2021-07-30", "09:00", "10:00", f"Room {number}"])
    content = io.BytesIO()
    book.save(content)
    gc.unfreeze()
    for _ in range(2):
        await reading.read_brought(content.getvalue(), "p.xlsx", ImportAnswers(timezone="UTC"), "en", None)
    assert gc.get_freeze_count() == 0
