"""Files and digests of leads, read back by what others read them with, against the oracle."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

import openpyxl
import vobject

from bot.localchat import Message
from tests.handlers.conftest import EXHIBITOR
from tests.handlers.fair_day import Fair, Staff
from tests.handlers.lead_oracle import Booth

EXPO = "North China Smart Energy Expo 2021"
QUESTION = "How large is the site?"


async def file_of(fair: Fair, admin: Staff, label: str) -> bytes:
    """What a button of /export brings."""
    await admin.person.ask("/export")
    await admin.person.press(label)
    return fair.content(await admin.person.wait_reply(lambda message: "document" in message))


def read_csv(content: bytes) -> list[dict[str, str]]:
    """As a spreadsheet program does."""
    text = content.decode("utf-8")
    assert text[0] == "\ufeff"
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


COLUMNS = (
    *(
        "lead_id",
        "expo",
        "exhibitor",
        "booth",
        "first_scanned_at",
        "last_scanned_at",
        "scans",
        "source",
        "scanned_by",
    ),
    *("full_name", "first_name", "last_name", "company", "title", "email", "phone", "country", "language"),
    *("telegram_username", "rating", "tags", "interests", "notes", "next_step", "follow_up_on"),
    *("consent_status", "consent_at", "consent_fields"),
)
"""As they are promised."""


def in_text(value: object) -> str:
    """A cell of a CSV file: no program computes it."""
    if isinstance(value, dt.datetime):
        return value.isoformat()
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") and text else text


def without_number(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    numbers = [row.pop("lead_id") for row in rows]
    assert len(set(numbers)) == len(numbers)
    return rows


def columns_of(booth: Booth) -> list[str]:
    """Without the number. What everybody is asked stands there once somebody answered."""
    rows = booth.rows(EXPO)
    shown = {QUESTION: booth.id == EXHIBITOR, "timeframe": any(row["timeframe"] for row in rows)}
    return [name for name in rows[0] if shown.get(name, True)]


async def assert_files(fair: Fair, booth: Booth) -> None:
    """Every cell of every file."""
    admin, columns = fair.staff[booth.id][0], columns_of(booth)
    expected = [{name: row[name] for name in columns} for row in booth.rows(EXPO)]
    content = await file_of(fair, admin, "CSV")
    header = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert header == [*COLUMNS, *columns[len(COLUMNS) - 1 :]]
    told = without_number(read_csv(content))
    assert told == [{name: in_text(value) for name, value in row.items()} for row in expected]
    assert_workbook(await file_of(fair, admin, "Excel (XLSX)"), expected)
    cards = list(vobject.readComponents((await file_of(fair, admin, "Contacts (vCard)")).decode()))
    called = [row for row in expected if row["full_name"]]
    shown = [tuple(value_of(card, name) for name in ("fn", "email", "tel", "title")) for card in cards]
    assert shown == [tuple(row[name] for name in ("full_name", "email", "phone", "title")) for row in called]
    names = [(card.n.value.given, card.n.value.family) for card in cards]
    assert names == [(row["first_name"], row["last_name"]) for row in called]
    companies = [card.org.value[0] if hasattr(card, "org") else "" for card in cards]
    assert companies == [row["company"] for row in called]
    notes = [card.note.value.splitlines() for card in cards]
    assert [lines[0] for lines in notes] == [f"{EXPO}, 2021-07-{row['first_scanned_at']:%d}" for row in called]


def value_of(card: Any, name: str) -> str:
    return str(getattr(card, name).value) if hasattr(card, name) else ""


def assert_workbook(content: bytes, expected: list[dict[str, object]]) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    header, *lines = sheet.iter_rows()
    names = [cell.value for cell in header]
    assert names == ["lead_id", *expected[0]]
    assert (sheet.freeze_panes, bool(sheet.auto_filter.ref)) == ("A2", True)
    assert "f" not in {cell.data_type for line in lines for cell in line}
    for line, row in zip(lines, expected, strict=True):
        cells = dict(zip(names[1:], (cell.value for cell in line[1:]), strict=True))
        plain = {
            name: value.replace(tzinfo=None) if isinstance(value, dt.datetime) else value
            for name, value in row.items()
        }
        day = plain.pop("follow_up_on")
        told = cells.pop("follow_up_on")
        assert (told.date() if isinstance(told, dt.datetime) else told) == day
        assert {name: "" if value is None else value for name, value in cells.items()} == {
            name: "" if value is None else value for name, value in plain.items()
        }


async def assert_digest(one: Staff, since: dt.datetime, until: dt.datetime) -> None:
    """The one that came to them, line by line."""
    title = {"en": f"Leads of {one.booth.name['en']} since", "zh": f"{one.booth.name['zh']}线索汇总（"}[one.locale]

    def mine() -> list[Message]:
        return [message for message in one.person.messages if message.text.startswith(title)]

    await one.person.wait_until(lambda: bool(mine()), within=40)
    (digest,) = mine()
    assert lines_of(digest) == one.booth.digest(one.locale, since, until), one.name


def lines_of(digest: Message) -> list[str]:
    lines = [line for line in digest.text.splitlines()[1:] if line]
    return [line for line in lines if not line.startswith(("The picture: ", "图中为"))]
