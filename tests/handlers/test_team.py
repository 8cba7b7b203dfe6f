"""Exhibitors' teams over the local chat: who gets in, who gets out, and who may change that."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from bot.localchat import Message
from bot.localchat.person import Person
from bot.views.action import Action, encode
from bot.views.team_actions import (
    ChangeMember,
    ChooseTeam,
    InviteToTeam,
    JoinTeam,
    ListInvitations,
    OpenMember,
    OpenTeam,
    RemoveMember,
    RestoreMember,
    WithdrawInvitation,
)
from handlers.features import MENU
from tests.handlers.conftest import EXHIBITOR, RIVAL, Expo

TOKEN = re.compile(r"t\.me/expo_test_bot\?start=([A-Za-z0-9_-]{22})")
NOT_YOURS = "Sorry, that is not yours to see or change."
FOR_ORGANISERS = "Sorry, that is for the organisers only."
FOR_STAFF = "Sorry, that is for exhibitors' staff only. Whoever runs your team can send you an invitation."


async def pressed(person: Person, label: str) -> Message:
    """What a button brings."""
    await person.press(label)
    return await person.wait_reply()


async def opened(person: Person, token: str) -> Message:
    """What a link brings."""
    person.open_link(token)
    return await person.wait_reply()


def token_in(message: Message) -> str:
    found = TOKEN.search(message.text)
    assert found is not None, message.text
    return found[1]


async def forged(person: Person, action: Action) -> Message:
    """What a button brings that the bot never gave this person."""
    raw = (await person.ask("/start")).raw
    raw["reply_markup"] = {"inline_keyboard": [[{"text": "x", "callback_data": encode(action)}]]}
    person.click(Message(raw), encode(action))
    return await person.wait_reply()


async def invitation(admin: Person, label: str = "Invite staff") -> str:
    """The token of a link that the admin of a team makes."""
    await admin.ask("/team")
    return token_in(await pressed(admin, label))


def commands(person: Person) -> tuple[str, ...]:
    return tuple(entry["command"] for entry in person.menu)


async def test_admin_sees_the_team_and_what_each_has_scanned(expo: Expo) -> None:
    shown = await expo.admin.ask("/team")
    assert shown.text.splitlines() == [
        "Team of Qingchuan Energy Storage – B2-017, Hall 2",
        "",
        "1. Ada (you): admin, 0 leads, 0 scans",
        "2. Sven: staff, 0 leads, 0 scans",
        "3. 文博: staff, 0 leads, 0 scans",
    ]
    assert shown.buttons == ["1", "2", "3", "Invite staff", "Invite an admin", "Main menu"]


async def test_staff_see_the_team_but_only_their_own_scans(expo: Expo) -> None:
    shown = await expo.chinese_staff.ask("/team")
    assert shown.text.splitlines() == [
        "晴川储能（2号馆 B2-017）的团队",
        "",
        "1. Ada：管理员",
        "2. Sven：成员",
        "3. 文博（您）：成员，线索0条，扫码0次",
    ]
    assert shown.buttons == ["我的身份", "主菜单"]


async def test_team_is_no_command_of_visitors(expo: Expo) -> None:
    assert (await expo.visitor.ask("/team")).text == FOR_STAFF
    assert "/team" not in (await expo.visitor.ask("/help")).text
    assert "/team" in (await expo.staff.ask("/help")).text


async def test_an_invitation_lets_one_person_in_who_presses(expo: Expo) -> None:
    token = await invitation(expo.admin)
    prompt = await opened(expo.visitor, token)
    assert prompt.text.splitlines()[0] == (
        "You are invited to the team of Qingchuan Energy Storage – B2-017, Hall 2, to capture leads at the booth."
    )
    assert prompt.buttons == ["Join the team", "Not for me"]
    joined = await pressed(expo.visitor, "Join the team")
    assert joined.text.splitlines()[0] == "You are now in the team of Qingchuan Energy Storage, as staff."
    told = await expo.admin.wait_reply(match="has joined")
    assert told.text.splitlines()[0] == "Emma has joined the team of Qingchuan Energy Storage, as staff."
    await expo.visitor.wait_until(lambda: commands(expo.visitor) == MENU["exhibitor"])  # type: ignore[index]
    over = await opened(expo.chinese_visitor, token)
    assert over.text == "此邀请已被使用、已过期或已停用，请向发送者索取新的链接。"


async def test_opening_an_invitation_uses_nothing_up(expo: Expo) -> None:
    token = await invitation(expo.admin)
    for _ in range(2):
        assert "invited" in (await opened(expo.visitor, token)).text
    declined = await pressed(expo.visitor, "Not for me")
    assert declined.text == "All right. The invitation stays open for whom it is meant."
    assert (await expo.visitor.ask("/team")).text == FOR_STAFF
    assert "邀请您加入" in (await opened(expo.chinese_visitor, token)).text


async def test_a_second_tap_on_join_says_the_same(expo: Expo) -> None:
    await opened(expo.visitor, await invitation(expo.admin))
    first = await pressed(expo.visitor, "Join the team")
    assert (await forged(expo.visitor, JoinTeam(1))).text == first.text
    shown = await expo.admin.ask("/team")
    assert shown.text.count("Emma") == 1


async def test_the_button_alone_lets_nobody_in(expo: Expo) -> None:
    await invitation(expo.admin)
    for number in (1, 2):
        assert "out of date" in (await forged(expo.visitor, JoinTeam(number))).text
    assert (await expo.visitor.ask("/team")).text == FOR_STAFF


async def test_an_invitation_ends_after_a_week(expo: Expo) -> None:
    token = await invitation(expo.admin)
    prompt = await opened(expo.visitor, token)
    assert prompt.buttons[0] == "Join the team"
    expo.clock.advance(dt.timedelta(days=7))
    assert "has expired" in (await opened(expo.visitor, token)).text


async def test_a_withdrawn_invitation_lets_nobody_in(expo: Expo) -> None:
    token = await invitation(expo.admin)
    withdrawn = await pressed(expo.admin, "Withdraw the link")
    assert withdrawn.text.startswith("The link lets nobody into the team of Qingchuan Energy Storage any more.")
    assert "was withdrawn" in (await opened(expo.visitor, token)).text


async def test_open_invitations_can_be_withdrawn_one_by_one(expo: Expo) -> None:
    first, second = await invitation(expo.admin), await invitation(expo.admin, "Invite an admin")
    shown = await expo.admin.ask("/team")
    assert "2 invitations are open." in shown.text
    listed = await pressed(expo.admin, "Open invitations")
    assert listed.text.splitlines() == [
        "Open invitations of Qingchuan Energy Storage:",
        "1. admin, until 6 August, 10:30",
        "2. staff, until 6 August, 10:30",
    ]
    assert (await pressed(expo.admin, "Withdraw 1")).text.splitlines()[1:] == ["1. staff, until 6 August, 10:30"]
    assert "was withdrawn" in (await opened(expo.visitor, second)).text
    assert "invited" in (await opened(expo.visitor, first)).text


async def test_removed_staff_lose_access_at_once_and_come_back_by_undo(expo: Expo) -> None:
    await expo.staff.ask("/start")
    await expo.staff.wait_until(lambda: commands(expo.staff) == MENU["exhibitor"])  # type: ignore[index]
    await expo.admin.ask("/team")
    card = await pressed(expo.admin, "2")
    assert card.buttons == ["Make admin", "Allow export", "Remove", "Back"]
    removed = await pressed(expo.admin, "Remove")
    assert removed.text == (
        "Sven is no longer in the team of Qingchuan Energy Storage, and sees none of its leads any more. What they"
        " captured stays."
    )
    told = await expo.staff.wait_reply(match="no longer")
    assert told.text == (
        "You are no longer in the team of Qingchuan Energy Storage, and don't see its leads any more."
    )
    await expo.staff.wait_until(lambda: commands(expo.staff) == MENU["visitor"])  # type: ignore[index]
    assert (await expo.staff.ask("/team")).text == FOR_STAFF
    assert "Sven: staff" in (await pressed(expo.admin, "Undo")).text
    assert "You are back" in (await expo.staff.wait_reply(match="You are back")).text
    assert "Sven (you): staff" in (await expo.staff.ask("/team")).text


async def test_staff_may_export_once_they_are_allowed(expo: Expo) -> None:
    await expo.staff.ask("/start")
    await expo.admin.ask("/team")
    await pressed(expo.admin, "2")
    card = await pressed(expo.admin, "Allow export")
    assert card.text.splitlines()[0] == "Sven: staff, may export, 0 leads, 0 scans"
    assert "No export" in card.buttons
    await expo.staff.wait_reply(match="You may now export the leads of Qingchuan Energy Storage.")


async def test_the_last_admin_stays(expo: Expo) -> None:
    await expo.admin.ask("/team")
    card = await pressed(expo.admin, "1")
    assert card.text.splitlines()[-1] == "You are the only admin. Make somebody else one before you leave."
    assert card.buttons == ["Back"]
    for action in (RemoveMember(EXHIBITOR, 20, 1), ChangeMember(EXHIBITOR, 20, "staff")):
        await forged(expo.admin, action)
    assert "Ada (you): admin" in (await expo.admin.ask("/team")).text


async def test_another_admin_lets_the_first_one_go(expo: Expo) -> None:
    await expo.staff.ask("/start")
    await expo.admin.ask("/team")
    await pressed(expo.admin, "2")
    await pressed(expo.admin, "Make admin")
    await expo.staff.wait_reply(match="You are now an admin of Qingchuan Energy Storage")
    await expo.admin.ask("/team")
    await pressed(expo.admin, "1")
    left = await pressed(expo.admin, "Leave the team")
    assert left.text == "You have left the team of Qingchuan Energy Storage. The leads stay there."
    assert "Sven (you): admin" in (await expo.staff.ask("/team")).text


async def test_who_serves_two_exhibitors_switches(expo: Expo) -> None:
    token = await invitation(expo.rival)
    await opened(expo.admin, token)
    await pressed(expo.admin, "Join the team")
    now = await expo.admin.ask("/team")
    assert now.text.startswith("Team of Batteriehaus Müller")
    assert "You also work for Qingchuan Energy Storage." in now.text
    expo.clock.advance(dt.timedelta(minutes=1))
    then = await pressed(expo.admin, "Switch to Qingchuan Energy Storage")
    assert then.text.startswith("Team of Qingchuan Energy Storage")
    assert (await expo.admin.ask("/team")).text.startswith("Team of Qingchuan Energy Storage")


async def test_an_admins_invitation_makes_staff_an_admin(expo: Expo) -> None:
    token = await invitation(expo.admin, "Invite an admin")
    assert "run the team" in (await opened(expo.staff, token)).text
    joined = await pressed(expo.staff, "Join the team")
    assert joined.text.splitlines()[0] == "You are now in the team of Qingchuan Energy Storage, as admin."


async def test_who_is_in_already_leaves_the_link_for_others(expo: Expo) -> None:
    token = await invitation(expo.admin)
    before = await opened(expo.staff, token)
    assert before.text == (
        "You are in the team of Qingchuan Energy Storage already, as staff. The link stays unused."
    )
    assert "invited" in (await opened(expo.visitor, token)).text


FORGED = [
    OpenTeam(EXHIBITOR),
    OpenMember(EXHIBITOR, 21, 2),
    ChangeMember(EXHIBITOR, 21, "admin"),
    RemoveMember(EXHIBITOR, 21),
    RestoreMember(EXHIBITOR, 21),
    InviteToTeam(EXHIBITOR, "admin"),
    ListInvitations(EXHIBITOR),
    WithdrawInvitation(1),
]


@pytest.mark.parametrize("who", [1, 30], ids=["visitor", "rival"])
async def test_forged_buttons_change_no_other_team(expo: Expo, who: int) -> None:
    await invitation(expo.admin)
    answers = [(await forged(expo.chat.user(who), action)).text for action in FORGED]
    assert answers == [NOT_YOURS] * len(FORGED)
    shown = await expo.admin.ask("/team")
    assert "2. Sven: staff" in shown.text
    assert "1 invitation is open." in shown.text


async def test_staff_do_not_change_their_own_team(expo: Expo) -> None:
    await invitation(expo.admin)
    for action in (
        ChangeMember(EXHIBITOR, 21, "admin"),
        ChangeMember(EXHIBITOR, 21, "export"),
        RemoveMember(EXHIBITOR, 20),
        InviteToTeam(EXHIBITOR, "staff"),
        ListInvitations(EXHIBITOR),
        WithdrawInvitation(1),
        OpenMember(EXHIBITOR, 22, 3),
        ChooseTeam(RIVAL),
    ):
        assert (await forged(expo.staff, action)).text == NOT_YOURS
    assert "2. Sven: staff" in (await expo.admin.ask("/team")).text


async def test_organiser_invites_an_exhibitor_by_its_booth(expo: Expo) -> None:
    overview = await expo.organiser.ask("/invite")
    assert overview.text.splitlines()[0] == "2 of 450 exhibitors have somebody who runs their team."
    shown = await expo.organiser.ask("/invite a1-001")
    assert shown.text.splitlines() == [
        "Team of Yanshu PV – A1-001, Hall 1",
        "",
        "Nobody is in this team yet.",
        "",
        "You see who is in the team, and none of its leads.",
    ]
    made = await pressed(expo.organiser, "Invite an admin")
    assert "as admin, until 29 August, 10:30:" in made.text
    await opened(expo.visitor, token_in(made))
    joined = await pressed(expo.visitor, "Join the team")
    assert joined.text.splitlines()[0] == "You are now in the team of Yanshu PV, as admin."
    told = await expo.organiser.wait_reply(match="has joined")
    assert told.buttons == ["Remove"]
    assert "Emma is no longer in the team" in (await pressed(expo.organiser, "Remove")).text
    assert (await expo.visitor.ask("/team")).text == FOR_STAFF


async def test_organiser_sees_no_scans_of_a_team(expo: Expo) -> None:
    shown = await expo.organiser.ask("/invite Qingchuan Energy Storage")
    assert "1. Ada: admin\n2. Sven: staff" in shown.text
    assert shown.buttons == ["1", "2", "3", "Invite an admin", "Back"]


async def test_invite_asks_which_one_where_several_fit(expo: Expo) -> None:
    shown = await expo.organiser.ask("/invite battery")
    assert shown.text.splitlines()[0] == "Which one?"
    assert len(shown.buttons) > 2
    unknown = await expo.organiser.ask("/invite Nobody & <Sons>")
    assert unknown.text.splitlines()[0] == "No exhibitor is called “Nobody & <Sons>”, or has that booth."


async def test_organiser_lists_exhibitors_without_an_admin(expo: Expo) -> None:
    await expo.organiser.ask("/invite")
    listed = await pressed(expo.organiser, "Without an admin")
    assert listed.text.splitlines()[0] == "448 exhibitors have nobody who runs their team:"
    assert listed.text.splitlines()[-1] == "1–5 of 448"


async def test_invite_is_no_command_of_exhibitors(expo: Expo) -> None:
    assert (await expo.admin.ask("/invite")).text == FOR_ORGANISERS
