"""`badges` and `purge` as their users run them."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from bot.domain.badge import read_code
from tests.e2e.bot_process import EXAMPLE, main_py
from tests.storage import raw
from tests.storage.raw import select

pytestmark = pytest.mark.slow
LINK = re.compile(r"https://expo\.example\.org/q/[A-Za-z0-9_-]{22}")


def settings(folder: Path, **more: str) -> dict[str, str]:
    return {
        "storage__url": f"sqlite:///{folder / 'expo.sqlite3'}",
        "telegram__username": "expo_test_bot",
        "web__public_url": "https://expo.example.org",
        **more,
    }


async def test_badges_are_made_each_time_anew_and_nobodys(tmp_path: Path) -> None:
    code, out, err = await main_py("badges", "--count", "3", **settings(tmp_path))
    await main_py("badges", "--count", "2", "--output", str(tmp_path / "b.csv"), **settings(tmp_path))
    printed = list(csv.DictReader(io.StringIO(out)))
    written = list(csv.DictReader(io.StringIO((tmp_path / "b.csv").read_text("utf-8-sig"))))
    assert (code, err, list(printed[0])) == (0, "", ["code", "link"])
    codes = [row["code"] for row in printed + written]
    assert (len(set(codes)), [read_code(one) for one in codes]) == (5, codes)
    assert all(LINK.fullmatch(row["link"]) for row in printed + written)
    stored = await select(settings(tmp_path)["storage__url"], "SELECT code, viewer_id FROM badges ORDER BY id")
    assert stored == [(one, None) for one in codes]


async def test_badges_as_a_pdf(tmp_path: Path) -> None:
    await main_py("import", str(EXAMPLE), **settings(tmp_path))
    pdf = tmp_path / "b.pdf"
    code, out, err = await main_py(
        "badges", "--count", "11", "--format", "pdf", "--output", str(pdf), **settings(tmp_path)
    )
    assert (code, out, err) == (0, "", f"11 badges: {pdf}\n")
    assert pdf.read_bytes()[:5] == b"%PDF-"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--count", "0"), 2, "give a number from 1 to 100000"),
        (("--count", "many"), 2, "give a number from 1 to 100000"),
        ((), 2, "--count"),
        (("--count", "1", "--format", "pdf"), 1, "--format pdf needs a file; name it with --output PATH"),
        (("--count", "1", "--output", "/nowhere/b.csv"), 1, "/nowhere/b.csv cannot be written"),
    ],
)
async def test_badges_say_what_is_wrong(tmp_path: Path, arguments: tuple[str, ...], code: int, says: str) -> None:
    done, out, err = await main_py("badges", *arguments, **settings(tmp_path))
    assert (done, out) == (code, "")
    assert says in err.splitlines()[-1]
    if code == 1:
        assert await select(settings(tmp_path)["storage__url"], "SELECT 1 FROM badges") == []


async def test_purge_counts_and_deletes(tmp_path: Path) -> None:
    """The sample expo was in 2021: what nobody claimed since has had its time."""
    await main_py("import", str(EXAMPLE), **settings(tmp_path))
    nothing = await main_py("purge", "--dry-run", **settings(tmp_path))
    assert nothing[:2] == (0, "Nothing has had its time.\n")
    await main_py("badges", "--count", "3", **settings(tmp_path))
    assert (await main_py("purge", "--dry-run", **settings(tmp_path)))[1] == nothing[1]  # They are new.
    await raw.execute(settings(tmp_path)["storage__url"], "UPDATE badges SET created_at = 0")
    for arguments, says in (
        (("--dry-run",), "badges  3 would go\n"),
        (("--dry-run",), "badges  3 would go\n"),
        ((), "badges  3 gone\n"),
        ((), nothing[1]),
    ):
        assert (await main_py("purge", *arguments, **settings(tmp_path)))[:2] == (0, says)
