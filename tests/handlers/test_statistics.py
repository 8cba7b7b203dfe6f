"""/stats over the local chat."""

from __future__ import annotations

import io

from openpyxl import load_workbook
from PIL import Image

from bot.views.action import Action
from bot.views.stats_actions import ChooseBriefHour, SendStatsWorkbook, SetBriefHour, ShowStats
from tests.handlers.conftest import Expo
from tests.handlers.test_exports import document
from tests.handlers.test_team import FOR_ORGANISERS, forged, pressed


async def test_organiser_sees_how_it_goes(expo: Expo) -> None:
    await expo.visitor.ask("where is booth B2-017?")
    await expo.chinese_visitor.ask("/start")
    expo.organiser.send("/stats")
    sent = await expo.organiser.wait_reply(lambda message: "photo" in message)
    lines = sent.text.splitlines()
    assert lines[0] == "The expo in figures"
    assert lines[2] == "3 visitors reached, 3 active today (3 new)."
    assert lines[3] == "1 question today, 0 without an answer; 1 in all."
    assert "450 exhibitors: 2 joined, 0 scanned, 2 joined but silent." in lines
    picture = expo.chat.api.files.find(sent["photo"][-1]["file_id"]).content
    assert Image.open(io.BytesIO(picture)).width == 1080
    assert sent.buttons == ["As Excel file", "Daily brief", "Main menu"]
    await expo.organiser.press("As Excel file")
    book = await expo.organiser.wait_reply(lambda message: "document" in message)
    name, content = document(expo, book)
    assert name == "stats-20210730-1030.xlsx"
    assert load_workbook(io.BytesIO(content)).sheetnames[0] == "Figures"


async def test_organiser_chooses_the_hour_of_the_brief(expo: Expo) -> None:
    shown = await expo.organiser.ask("/stats 17:45")
    assert shown.text.splitlines()[0] == "On each day of the expo, the figures come at 17:45."
    shown = await pressed(expo.organiser, "20:00")
    assert "come at 20:00." in shown.text
    shown = await pressed(expo.organiser, "No brief")
    assert shown.text.splitlines()[0] == "No daily brief comes."
    assert "No brief" not in shown.buttons
    assert (await expo.organiser.ask("/stats off")).text.startswith("No daily brief comes.")


async def test_what_is_no_hour_shows_how_one_is_chosen(expo: Expo) -> None:
    shown = await expo.organiser.ask("/stats 25:99")
    assert "type one, like this: /stats 17:45" in shown.text
    assert "18:30" in shown.text


async def test_brief_comes_by_itself(expo: Expo) -> None:
    await expo.organiser.ask("/stats 10:31")
    expo.clock.advance(60)
    brief = await expo.organiser.wait_reply(lambda message: "photo" in message, within=60)
    assert brief.text.splitlines()[0] == "Fri 30 July in figures"


async def test_figures_are_for_organisers(expo: Expo) -> None:
    assert (await expo.admin.ask("/stats")).text == FOR_ORGANISERS
    action: Action
    for action in (ShowStats(), SendStatsWorkbook(), ChooseBriefHour(), SetBriefHour(60)):
        assert (await forged(expo.visitor, action)).text == FOR_ORGANISERS
