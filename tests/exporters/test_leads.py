"""Files of leads, read back by others' readers."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import fields
from typing import Any

import openpyxl
import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from bot.exporters.crm_presets import PRESETS
from bot.exporters.lead_archive import ArchivedFile, lead_archive
from bot.exporters.lead_csv import lead_csv
from bot.exporters.lead_table import COLUMNS, LeadRow, LeadTable
from bot.exporters.lead_vcards import lead_vcards
from bot.exporters.lead_workbook import lead_workbook
from tests.exporters.leads import LEAD, MASKED, MET, QUESTIONS, TABLE, table_with

PROMISED = [
    "lead_id", "expo", "exhibitor", "booth", "first_scanned_at", "last_scanned_at", "scans", "source",
    "scanned_by", "full_name", "first_name", "last_name", "company", "title", "email", "phone", "country",
    "language", "telegram_username", "rating", "tags", "interests", "notes", "next_step", "follow_up_on",
    "consent_status", "consent_at", "consent_fields",
]  # fmt: skip
COMPUTED = re.compile(r"[=+\-@＝＋－＠\x00-\x1f\x7f]")
ODD = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(
        [
            "=1+1",
            "+49",
            "-2",
            "@SUM(A1)",
            "\tx",
            "\rx",
            'say "hi"',
            "a,b;c\nd\r\ne",
            "🧑‍💼 Ünïcödé",
            "שלום עולם",
            "𠮷野家",
            "\\n;,:",
            "#N/A",
            "TRUE",
            "ＳＵＭ＝",
            "\ufeff",
            "x" * 300,
            "能" * 100,
        ]
    ),
)


def read_csv(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8")
    assert text[0] == "\ufeff"
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def read_sheet(content: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def read_cards(content: bytes) -> list[Any]:
    return list(vobject.readComponents(content.decode("utf-8")))


def test_columns_are_the_promised_ones() -> None:
    assert list(COLUMNS) == PROMISED
    assert [one.name for one in fields(LeadRow)] == [*PROMISED, "answers"]


def test_csv_says_everything() -> None:
    header, lead, masked = read_csv(lead_csv(TABLE))
    assert header == [*PROMISED, *QUESTIONS]
    assert lead == [
        "7", "Little Expo", "Yanshu & Sons", "B2-017; B2-018", "2021-07-30T10:32:05+08:00",
        "2021-07-30T15:32:05+08:00", "3", "badge", "Li", "张伟", "伟", "张", "Bashang Wind, Ltd.", "Buyer",
        "zhang@example.com", "'+8613800138000", "CN", "zh", "zhangwei", "hot", "decider; dealer",
        "Energy Storage; Wind", 'Wants "two"; soon\nSecond visit', "offer", "2021-08-02", "granted",
        "2021-07-30T10:33:05+08:00", "full_name; email", "3m", "200 MW",
    ]  # fmt: skip
    assert masked[9:25] == [""] * 16
    assert masked[25:] == ["asked", "", "", "", ""]


def test_heading_that_stands_twice_is_told_apart() -> None:
    table = LeadTable(("Budget?", "email", "budget?", "=1+1"), ())
    assert read_csv(lead_csv(table)) == [[*PROMISED, "Budget?", "email (2)", "budget? (2)", "'=1+1"]]


@given(odd=ODD, answer=ODD)
def test_csv_keeps_odd_texts_and_computes_nothing(odd: str, answer: str) -> None:
    table = table_with(full_name=odd, company=odd, notes=(odd,), tags=(odd,), answers=(answer, odd))
    _, row = read_csv(lead_csv(table))
    assert [cell for cell in row if COMPUTED.match(cell)] == []
    told = dict(zip((*COLUMNS, *QUESTIONS), row, strict=True))
    for name, said in (
        ("full_name", odd),
        ("company", odd),
        ("notes", odd),
        ("tags", odd),
        (QUESTIONS[0], answer),
    ):
        assert told[name] == (f"'{said}" if COMPUTED.match(said) else said)


def test_workbook_has_typed_cells_a_frozen_header_and_a_filter() -> None:
    sheet = read_sheet(lead_workbook(TABLE))
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:AD3")
    header, lead, masked = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert header == [*PROMISED, *QUESTIONS]
    told = dict(zip(header, lead, strict=True))
    assert (told["lead_id"], told["scans"], told["phone"]) == (7, 3, "+8613800138000")
    assert told["first_scanned_at"] == dt.datetime(2021, 7, 30, 10, 32, 5)
    assert sheet["E2"].number_format == 'yyyy-mm-dd"T"hh:mm:ss"+08:00"'
    assert told["follow_up_on"] == dt.datetime(2021, 8, 2)
    assert sheet["Y2"].number_format == "yyyy-mm-dd"
    assert told["notes"] == 'Wants "two"; soon\nSecond visit'
    assert masked[9:25] == [None] * 16


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+49", "-2", "#N/A", "TRUE", "1e5", "2021-08-02"])
def test_workbook_text_stays_text(text: str) -> None:
    sheet = read_sheet(lead_workbook(table_with(company=text)))
    assert (sheet["M2"].value, sheet["M2"].data_type) == (text, "s")


def test_workbook_cell_that_is_too_long_is_cut() -> None:
    sheet = read_sheet(lead_workbook(table_with(notes=("🙂" * 20_000,))))
    assert sheet["W2"].value == "🙂" * 16_383 + "…"


@example(odd="\r")
@given(odd=ODD)
def test_workbook_keeps_odd_texts(odd: str) -> None:
    sheet = read_sheet(lead_workbook(table_with(company=odd, notes=(odd, odd))))
    assert (sheet["M2"].value or "") == kept_in_a_cell(odd)
    assert sheet["W2"].value == kept_in_a_cell(f"{odd}\n{odd}")


def kept_in_a_cell(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if (sign >= " " or sign in "\t\n") and sign not in "\ufffe\uffff")


def test_vcards_say_who_it_is_and_where_they_were_met() -> None:
    (card,) = read_cards(lead_vcards(TABLE))
    assert card.version.value == "3.0"
    assert (card.fn.value, card.n.value.family, card.n.value.given) == ("张伟", "张", "伟")
    assert card.org.value == ["Bashang Wind, Ltd."]
    assert (card.title.value, card.email.value, card.tel.value) == (
        "Buyer",
        "zhang@example.com",
        "+8613800138000",
    )
    assert card.url.value == "https://t.me/zhangwei"
    assert card.note.value.splitlines() == [
        "Little Expo, 2021-07-30",
        "hot",
        "2021-08-02 offer",
        "Energy Storage; Wind",
        "timeframe: 3m",
        "How large is your site?: 200 MW",
        'Wants "two"; soon',
        "Second visit",
    ]


def test_vcards_leave_out_of_whom_nothing_is_known() -> None:
    assert lead_vcards(LeadTable(QUESTIONS, (MASKED,))) == b""


@given(odd=ODD)
def test_vcards_keep_odd_texts_in_lines_of_75_octets(odd: str) -> None:
    content = lead_vcards(table_with(company=odd, notes=(f"Said: {odd}",)))
    assert max(map(len, content.split(b"\r\n"))) <= 75
    (card,) = read_cards(content)
    lines = odd.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in lines if sign == "\n" or ord(sign) >= 32)
    assert card.note.value.partition("\nSaid: ")[2] == kept
    assert [one.value for one in card.contents.get("org", ())] == ([[kept]] if odd else [])


@pytest.mark.parametrize(
    ("preset", "name", "given_name", "family_name"),
    [("hubspot", "Phone number", "First name", "Last name"), ("salesforce", "Phone", "First Name", "Last Name")],
)
def test_preset_renames_columns(preset: str, name: str, given_name: str, family_name: str) -> None:
    header, lead, _ = read_csv(lead_csv(TABLE, PRESETS[preset]))
    told = dict(zip(header, lead, strict=True))
    assert (told[name], told[given_name], told[family_name]) == ("+8613800138000", "伟", "张")
    assert len(header) == len(PROMISED) + len(QUESTIONS)
    sheet = read_sheet(lead_workbook(TABLE, PRESETS[preset]))
    assert [cell.value for cell in sheet[1]] == header


def test_salesforce_has_a_last_name_for_a_name_of_one_word() -> None:
    table = table_with(full_name="Madonna", first_name="Madonna", last_name="")
    header, row = read_csv(lead_csv(table, PRESETS["salesforce"]))
    told = dict(zip(header, row, strict=True))
    assert (told["First Name"], told["Last Name"]) == ("", "Madonna")


@given(odd=ODD)
def test_preset_computes_nothing(odd: str) -> None:
    _, row = read_csv(lead_csv(table_with(company=odd, phone="+49301234567"), PRESETS["hubspot"]))
    assert [cell for cell in row if COMPUTED.match(cell)] == ["+49301234567"]


def test_archive_keeps_files_where_no_name_leads_out_of_it() -> None:
    files = [
        ArchivedFile(7, 1, "../../etc/passwd", b"x", MET),
        ArchivedFile(7, 2, "", b"yy", MET),
        ArchivedFile(8, 3, "名片.jpg", b"zzz", MET),
    ]
    content = lead_archive([("leads.csv", lead_csv(TABLE))], files, MET)
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.namelist() == [
        "leads.csv",
        "attachments/7-1-etc-passwd",
        "attachments/7-2",
        "attachments/8-3-jpg",
    ]
    assert archive.read("leads.csv") == lead_csv(TABLE)
    assert archive.read("attachments/7-2") == b"yy"


def test_same_leads_give_the_same_csv() -> None:
    assert lead_csv(LeadTable(QUESTIONS, (LEAD,))) == lead_csv(LeadTable(QUESTIONS, (LEAD,)))
