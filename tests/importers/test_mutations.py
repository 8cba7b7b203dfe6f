"""Damaged files of every format either import or are refused with a sentence that names the place."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.importers.options import ImportOptions
from bot.importers.registry import FORMATS
from tests.importers.foreign import (
    CHINESE,
    EXHIBITORS,
    FRAB,
    ICS,
    LIST,
    PLAN,
    PRETALX,
    PROGRAMME,
    SESSIONIZE,
    VOC,
    import_file,
    open_event,
    workbook,
)

ROWS = [line.split(";") for line in CHINESE.splitlines()]
FILES: dict[str, bytes] = {
    "frab": FRAB.encode(),
    "voc": VOC.encode(),
    "pretalx": PRETALX.encode(),
    "sessionize": SESSIONIZE.encode(),
    "ics": ICS.encode(),
    "programme": PROGRAMME.encode(),
    "chinese": CHINESE.encode(),
    "exhibitors": EXHIBITORS.encode(),
    "list": LIST.encode(),
    "plan": PLAN.encode(),
    "zip": open_event(),
    "xlsx": workbook(("Forum", ROWS)),
}
CODECS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030", "cp1252", "latin-1", "shift_jis", "cp500")
OPTIONS = ImportOptions(timezone="Europe/Berlin", start_date="2027-05-14")

Mutation = tuple[str, int]
MUTATIONS = st.lists(
    st.tuples(
        st.sampled_from(
            ("truncate", "encode", "columns", "duplicate", "drop", "shuffle", "flip", "insert", "swap")
        ),
        st.integers(0, 2**32),
    ),
    min_size=1,
    max_size=3,
)
PIECES = (
    b"\x00", b"\xff\xfe", b"<", b"&x;", b"]]>", b'"', b"{", b"[", b",", b";", b"\n", b"\r", b"99:99", b"25:00",
    b"-1",
    b"2027-02-30", b"1e999", b"null", b"\\ud800", b"BEGIN:VEVENT", b"END:VCALENDAR", b"TZID=Nowhere:", b"<day>",
    b"\t",
    "：、；".encode(), b"99999999999999999999", b"0000-00-00", b"+99:00", b"<!DOCTYPE a [<!ENTITY x 'y'>]>",
)  # fmt: skip


def mutated(data: bytes, mutation: Mutation) -> bytes:
    """One kind of damage, the same for the same number."""
    kind, number = mutation
    dice = random.Random(number)
    place = dice.randrange(len(data) + 1)
    lines = data.splitlines(keepends=True)
    if kind == "truncate":
        return data[:place]
    if kind == "encode":
        return data.decode("utf-8", "replace").encode(dice.choice(CODECS), "replace")
    if kind == "flip" and data:
        return data[: place - 1] + bytes([dice.randrange(256)]) + data[place:]
    if kind == "insert":
        return data[:place] + dice.choice(PIECES) + data[place:]
    if kind == "swap":
        other = dice.randrange(len(data) + 1)
        low, high = sorted((place, other))
        return data[:low] + data[high:] + data[low:high]
    if kind == "columns":
        return b"".join(_shuffled(line, number) for line in lines)
    if lines and kind in ("duplicate", "drop"):
        index = dice.randrange(len(lines))
        return b"".join(
            lines[:index] + lines[index : index + 1] * (2 if kind == "duplicate" else 0) + lines[index + 1 :]
        )
    dice.shuffle(lines)
    return b"".join(lines)


def _shuffled(line: bytes, seed: int) -> bytes:
    separator = b";" if b";" in line else b","
    cells = line.rstrip(b"\r\n").split(separator)
    random.Random(seed).shuffle(cells)
    return separator.join(cells) + b"\n"


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None, max_examples=60)
@given(mutations=MUTATIONS, told=st.booleans())
def test_damaged_file_is_imported_or_refused_with_its_place(
    name: str, mutations: list[Mutation], told: bool
) -> None:
    data = FILES[name]
    for mutation in mutations:
        data = mutated(data, mutation)
    with tempfile.TemporaryDirectory() as folder:
        imported = import_file(Path(folder), data, "upload", options=OPTIONS if told else ImportOptions())
    errors = [problem for problem in imported.problems if problem.level == "error"]
    waits = any("There is no expo yet" in problem.message for problem in imported.problems)
    assert (imported.programme is None) == (bool(errors) or waits)
    assert all(problem.file.startswith("upload") and problem.message[-1:] not in ("", " ") for problem in errors)
    assert list(imported.problems) == sorted(imported.problems)


@pytest.mark.parametrize("form", FORMATS)
def test_file_read_as_another_format_is_imported_or_refused(form: str, tmp_path: Path) -> None:
    options = replace(OPTIONS, format=form)
    for name, data in FILES.items():
        imported = import_file(tmp_path, data, name, options=options)
        errors = [problem for problem in imported.problems if problem.level == "error"]
        assert (imported.programme is None) == bool(errors)
        assert imported.format == form


def test_undamaged_files_are_imported(tmp_path: Path) -> None:
    imported = {name: import_file(tmp_path, data, options=OPTIONS) for name, data in FILES.items()}
    assert {name: one.problems for name, one in imported.items() if one.programme is None} == {}
