"""The organiser's team over the local chat: given, taken, written down."""

from __future__ import annotations

import datetime as dt
import io
import re

from openpyxl import load_workbook

from bot.localchat.person import Person
from tests.handlers.conftest import Expo
from tests.handlers.test_announcements import shown
from tests.handlers.test_importing import file_of, logged, press
from tests.handlers.test_organiser_matrix import REFUSED

ERASING = ("Erase everything", "Yes, erase everything", "Erase for good")


async def team(expo: Expo) -> Person:
    await expo.organiser.ask("/import")
    await press(expo.organiser, "Organiser's team", "Organiser's team")
    return expo.organiser


async def invited(expo: Expo, role: str) -> str:
    """The token of a new link."""
    owner = await team(expo)
    await press(owner, "Add somebody", "as what?")
    made = await press(owner, role, "This link gives one person")
    found = re.search(r"start=([\w-]+)", made.text)
    assert found is not None
    return found[1]


async def test_link_lets_one_person_in_once(expo: Expo) -> None:
    token = await invited(expo, "editor")
    emma = expo.visitor
    emma.open_link(token)
    asked = await emma.wait_reply("invites you to its team as editor")
    assert "small edits" in asked.text
    assert (await emma.ask("/import")).text == REFUSED
    await press(emma, "Join the team", "as editor")
    assert "Programme desk" in (await emma.ask("/import")).text
    came = await shown(expo.organiser, "Emma has joined the organiser's team as editor.")
    assert came.buttons == ["No longer editor"]
    expo.chat.user(3).open_link(token)
    await expo.chat.user(3).wait_reply("over")
    assert await logged(expo) == ["role.invited", "role.joined"]


async def test_button_alone_lets_nobody_in(expo: Expo) -> None:
    token = await invited(expo, "organiser")
    emma = expo.visitor
    emma.open_link(token)
    await emma.wait_reply("invites you")
    joining = emma.messages[-1]
    await press(emma, "Not for me", "All right.")
    await emma.press("Join the team", joining) if joining.button("Join the team") else None
    assert (await emma.ask("/broadcast")).text == REFUSED


async def test_link_expires_and_is_withdrawn(expo: Expo) -> None:
    token = await invited(expo, "help desk")
    made = await press(expo.organiser, "Withdraw the link", "Organiser's team")
    assert "Links that let somebody in" not in made.text
    expo.visitor.open_link(token)
    await expo.visitor.wait_reply("This invitation is over")
    token = await invited(expo, "help desk")
    expo.clock.advance(dt.timedelta(days=8))
    expo.visitor.open_link(token)
    await expo.visitor.wait_reply("This invitation is over")


async def test_contact_is_enough_and_roles_are_added_and_taken(expo: Expo) -> None:
    await expo.visitor.ask("/start")
    await invited(expo, "help desk")
    expo.organiser.send_contact("+1000", "Emma", "Example", user_id=None)
    await expo.organiser.wait_reply("no Telegram account that I can see")
    expo.organiser.send_contact("+1000", "Emma", "Example", user_id=1)
    card = await expo.organiser.wait_reply("Given: help desk.")
    assert card.text.startswith("Emma Example")
    await shown(expo.visitor, "You are in the organiser's team as help desk now.")
    assert "questions" in (await expo.visitor.ask("/questions", 20)).text
    await press(expo.organiser, "Also: announcer", "Given: announcer.")
    assert (await expo.visitor.ask("/broadcast")).text != REFUSED
    await press(expo.organiser, "No longer announcer", "Taken: announcer.")
    await shown(expo.visitor, "You are no longer announcer")
    assert (await expo.visitor.ask("/broadcast")).text == REFUSED
    listed = await press(expo.organiser, "Back", "Organiser's team")
    assert "1. Emma Example: help desk" in listed.text
    assert await logged(expo) == ["role.invited", "role.granted", "role.granted", "role.revoked"]


async def test_log_is_read_searched_and_taken_along_by_owners(expo: Expo) -> None:
    await expo.visitor.ask("/start")
    await invited(expo, "editor")
    expo.organiser.send_contact("+1000", "Emma", "Example", user_id=1)
    await expo.organiser.wait_reply("Given: editor.")
    await shown(expo.visitor, "You are in the organiser's team as editor now.")
    await expo.visitor.ask("/import")
    await press(expo.visitor, "Small edits")
    await press(expo.visitor, "✏️ Hours Sat 31 July", "When is it open?")
    await expo.visitor.ask("10:00-16:00")
    await press(expo.visitor, "Publish", "In force as version 2")
    assert "Log" not in (await expo.visitor.ask("/import")).buttons
    await expo.organiser.ask("/import")
    log = await press(expo.organiser, "Log", "Log of the team")
    assert "Emma: opening hours\n2021-07-31" in log.text
    assert "Olga: gave a role\nEmma\neditor" in log.text
    await press(expo.organiser, "Search", "What are you looking for?")
    found = await expo.organiser.ask("2021-07-31")
    assert "gave a role" not in found.text
    assert "9:00–17:00" in found.text
    file = await press(expo.organiser, "XLSX", "1 entry")
    rows = list(load_workbook(io.BytesIO(await file_of(expo, file))).worksheets[0].iter_rows(values_only=True))
    assert [row[1:4] for row in rows] == [("who", "what", "subject"), ("Emma", "day.hours", "2021-07-31")]
    text = (await file_of(expo, await press(expo.organiser, "CSV", "1 entry"))).decode()
    assert text.splitlines()[0] == "\ufeffwhen,who,what,subject,before,after"
    whole = await press(expo.organiser, "Whole log", "gave a role")
    assert "took the log along" in whole.text


async def test_who_is_erased_stands_in_the_log_as_a_number(expo: Expo) -> None:
    await expo.visitor.ask("/start")
    await invited(expo, "editor")
    expo.organiser.send_contact("+1000", "Emma", "Example", user_id=1)
    await expo.organiser.wait_reply("Given: editor.")
    await shown(expo.visitor, "You are in the organiser's team as editor now.")
    await expo.visitor.ask("/mydata")
    for label in ERASING:
        await press(expo.visitor, label)
    await expo.organiser.ask("/import")
    log = await press(expo.organiser, "Log", "Log of the team")
    assert "Emma" not in log.text
    assert "Olga: gave a role" in log.text
    assert (await expo.visitor.ask("/import")).text == REFUSED


async def test_in_chinese(expo: Expo) -> None:
    expo.organiser.set_language("zh-hans")
    await expo.organiser.ask("/import")
    await press(expo.organiser, "主办方团队", "1位所有者")
    await press(expo.organiser, "添加成员", "担任什么角色？")
    made = await press(expo.organiser, "编辑", "打开后获得“编辑”角色")
    token = re.search(r"start=([\w-]+)", made.text)
    assert token is not None
    expo.chinese_visitor.open_link(token[1])
    await expo.chinese_visitor.wait_reply("邀请您加入团队，担任编辑。")
    await press(expo.chinese_visitor, "加入团队", "您已加入主办方团队")
    await shown(expo.organiser, "小雨")
    await expo.organiser.ask("/import")
    log = (await press(expo.organiser, "操作记录", "团队操作记录")).text
    assert "小雨：加入团队\n邀请1\n编辑\n" in log


async def test_announcements_answers_and_invitations_are_written_down(expo: Expo) -> None:
    await expo.visitor.ask("/start")
    await expo.organiser.ask("/broadcast")
    await expo.organiser.ask("The shuttle runs until six.")
    await press(expo.organiser, "Send…", "Send it to")
    await press(expo.organiser, "Confirm")
    await shown(expo.visitor, "The shuttle runs until six.")
    await expo.visitor.ask("Where can I have my glasses repaired?")
    await press(expo.visitor, "Ask the team", "I've asked the team")
    await shown(expo.organiser, "glasses repaired")
    await press(expo.organiser, "Not for us")
    await expo.organiser.ask("/invite EX140", 20)
    await press(expo.organiser, "Invite an admin", "https://t.me/")
    await press(expo.organiser, "Withdraw the link")
    assert await logged(expo) == [
        "announcement.confirmed",
        "question.dismissed",
        "team.invited",
        "team.invitation_withdrawn",
    ]
