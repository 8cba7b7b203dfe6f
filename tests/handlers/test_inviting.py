"""All exhibitors at once, over the local chat: posters, and the table of invitations."""

from __future__ import annotations

import asyncio
import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab import rl_config

import main
from bot.config import fixed_settings
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.localchat import Message
from bot.services import organiser_files
from bot.services.leads.joining import enlist
from bot.views.action import Action
from bot.views.team_actions import SendInvitations, SendPosters, WithdrawInvitations
from tests.exporters.pdf_pages import pages
from tests.handlers.conftest import EXHIBITOR, MEMBERS, RIVAL, Expo
from tests.handlers.test_exports import document
from tests.handlers.test_team import FOR_ORGANISERS, forged, opened, pressed

EXHIBITORS = ("EX001", RIVAL, EXHIBITOR)
PLACES = len(EXHIBITORS) + 5 + 10 + 3


@pytest.fixture(scope="module")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample expo with few exhibitors, without texts."""
    settings = fixed_settings(tmp_path_factory.mktemp("small"))
    programme = read([main.EXAMPLE], ImportOptions()).programme
    assert programme is not None
    few = tuple(one for one in programme.exhibitors if one.id in EXHIBITORS)
    small = replace(programme, exhibitors=few, sessions=(), faq=(), documents=(), transport=())

    async def prepare() -> None:
        async with main.database_of(settings) as database:
            await database.uow.write(lambda tx: tx.programmes.add(small, "test", main.SystemClock().now()))
            for one in MEMBERS:
                await enlist(database.uow, one)

    with asyncio.Runner() as runner:
        runner.run(prepare())
    return settings.base / "expo.sqlite3"


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "pageCompression", 0)
    monkeypatch.setattr(rl_config, "useA85", 0)


async def sent_file(expo: Expo, label: str) -> tuple[Message, str, bytes]:
    """What a button of /invite brings: the message, the file's name and content."""
    await expo.organiser.ask("/invite")
    await expo.organiser.press(label)
    message = await expo.organiser.wait_reply(lambda message: "document" in message)
    return message, *document(expo, message)


async def test_organiser_is_sent_posters_of_every_place(expo: Expo) -> None:
    offered = await expo.organiser.ask("/invite")
    assert offered.buttons[-5:] == [
        "Invitations as a table",
        "Posters A4",
        "Posters A5",
        "One file each",
        "Main menu",
    ]
    sent, name, content = await sent_file(expo, "Posters A5")
    assert sent.text.splitlines()[0] == f"{PLACES} posters, ready to print."
    assert name == "posters-a5.pdf"
    read = pages(content)
    assert len(read) == PLACES
    booth = next(page for page in read if "B2-017" in page.texts)
    assert ("Qingchuan Energy Storage" in booth.texts, "晴川储能" in booth.texts) == (True, True)
    token = booth.texts[-1].removeprefix("https://t.me/expo_test_bot?start=")
    assert "B2-017" in (await opened(expo.visitor, token)).text


async def test_posters_as_files(expo: Expo) -> None:
    _, _, content = await sent_file(expo, "One file each")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
    assert len(set(names)) == PLACES
    assert "booth-B2-017-EX140.pdf" in names


async def test_scan_of_a_poster_opens_the_place(expo: Expo) -> None:
    _, _, content = await sent_file(expo, "Posters A4")
    read = pages(content)
    called = {page.texts[2]: page.texts[-1].rpartition("=")[2] for page in read}
    hall = next(name for name in called if name.startswith("Hall 2"))
    assert (await opened(expo.visitor, called[hall])).text.startswith("Hall 2")
    room = next(name for name in called if "301" in name)
    assert "301" in (await opened(expo.chinese_visitor, called[room])).text.splitlines()[0]
    entrance = read[-1]
    assert "Scan: your guide to the expo. Just ask!" in entrance.texts
    assert "I'm your guide" in (await opened(expo.visitor, entrance.texts[-1].rpartition("=")[2])).text


async def test_invitations_are_sent_as_a_table_and_taken_back(expo: Expo) -> None:
    sent, _, content = await sent_file(expo, "Invitations as a table")
    assert sent.text.splitlines()[0].startswith("The links of 3 exhibitors")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert (len(rows), rows[0]["exhibitor_id"]) == (3, "EX001")
    tokens = [row["invite_url"].rpartition("=")[2] for row in rows]
    assert "You are invited" in (await opened(expo.visitor, tokens[0])).text
    back = await pressed(expo.organiser, "Take all back")
    assert back.text.startswith("3 invitations of the table let nobody in any more.")
    assert "has been used, has expired or was withdrawn" in (await opened(expo.visitor, tokens[0])).text


@pytest.mark.parametrize("action", [SendPosters("pdf", "a4"), SendInvitations(), WithdrawInvitations()])
async def test_only_organisers_are_sent_them(expo: Expo, action: Action) -> None:
    assert (await forged(expo.admin, action)).text == FOR_ORGANISERS


async def test_more_posters_than_telegram_takes_are_made_on_the_server(
    expo: Expo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(organiser_files, "MOST_SENT", 1_000)
    await expo.organiser.ask("/invite")
    told = await pressed(expo.organiser, "One file each")
    assert "main.py links --format zip --paper a4 --output posters.zip" in told.text
    assert "document" not in told
