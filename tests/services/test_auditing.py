"""What the team does is written down in the transaction that does it, and can be read in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.announcing.controlling import _STEPS
from bot.texts.renderer import Renderer
from storage.database import Database
from tests.fakes import NOW

SERVICES = Path(auditing.__file__).parent
OLGA = 5
_CODE = re.compile(r'"((?:[a-z]+)\.[a-z_]+)"')
_DESK = re.compile(r'desk\.record\(tx, "(\w+)"')
_NOUNS = {
    "announcement",
    "brief",
    "day",
    "exhibitor",
    "faq",
    "file",
    "import",
    "log",
    "notice",
    "question",
    "role",
    "session",
}
_NOUNS |= {"session", "team", "template", "version"}


def codes() -> set[str]:
    """Every code that a service writes down."""
    found = {f"announcement.{step}" for step in _STEPS}
    for path in SERVICES.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "record(" in text or "publish(" in text:
            found |= {code for code in _CODE.findall(text) if code.split(".")[0] in _NOUNS}
        found |= {f"announcement.{what}" for what in _DESK.findall(text)}
    return found


def test_every_code_reads_as_words_in_each_language() -> None:
    assert len(codes()) > 40
    renderer = Renderer()
    for code in sorted(codes()):
        msgid = f"audit.{code.replace('.', '_')}"
        for locale in renderer.locales:
            assert renderer.text(locale, msgid) != msgid


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_long_texts_are_cut_and_lines_joined(uow: UnitOfWork) -> None:
    await uow.write(
        lambda tx: auditing.record(tx, OLGA, "faq.edited", "F1\nGym?", before="a" * 900, after=" b \n c ", at=NOW)
    )
    async with uow.read() as tx:
        (entry,) = await tx.audit.find("", 5)
    assert (entry.subject, len(entry.before), entry.before[-1], entry.after) == ("F1 Gym?", 500, "…", "b c")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_person_is_the_same_number_each_time(uow: UnitOfWork, database: Database) -> None:
    async def twice(tx: Transaction) -> tuple[str, str, str]:
        return (
            await auditing.person(tx, OLGA),
            await auditing.person(tx, OLGA),
            await auditing.person(tx, OLGA + 1),
        )

    first, again, other = await uow.write(twice)
    assert (first, again) == ("person:1", "person:1")
    assert other != first
