"""Who a visitor is, is not told before they send their card, on any path; and every button about meetings, pressed
by everybody whom it is not for, shows and changes nothing."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from collections.abc import Iterator
from typing import get_type_hints

import pytest

from bot.domain.meeting import PURPOSES, REPLIES
from bot.localchat.messages import Message
from bot.localchat.person import Person
from bot.views import meeting_actions
from bot.views.action import _REGISTRY, Action
from bot.views.profile_actions import ShowSeekers
from tests.handlers.booth_staff import pressed
from tests.handlers.conftest import EXHIBITOR, SHANGHAI, Expo
from tests.handlers.test_lead_matrix import press_forged, seeking
from tests.handlers.test_lead_matrix import seen_by as lead_secrets
from tests.storage.raw import select

SECRETS = ("Secretus", "Hiddenworks", "s@hidden.example", "138 0013 8000", "emma_secret", "Emma")
PURPOSE = (
    "Storage for a mine. Ask s@hidden.example, +86 138 0013 8000 or @emma_secret, WeChat: emma_secret1, "
    "signal: Secretus, find me as Secretus on telegram, 加我微信Secretus"
)
OTHERS = ("rival", "visitor", "organiser")


async def request(expo: Expo) -> Message:
    """A visitor with a card, who has sent it to nobody, asks EXHIBITOR to meet, and types all their secrets."""
    visitor = expo.visitor
    await visitor.ask("/badge")
    await visitor.ask("Emma Secretus\nHiddenworks\nBuyer\ns@hidden.example")
    if visitor.messages[-1].button("That's enough"):
        await pressed(visitor, "That's enough")
    for person in (expo.admin, expo.staff, expo.rival, expo.chinese_visitor):
        await person.ask("/start")
    await visitor.ask("where is B2-017?")
    await pressed(visitor, "Qingchuan Energy Storage")
    await pressed(visitor, "Meet")
    times = await visitor.ask(PURPOSE)
    await pressed(visitor, "11:30", times)
    return await expo.admin.wait_reply("would like to meet you")


def told(person: Person) -> list[str]:
    """Which secrets the bot told them, in texts, captions, buttons or names of files."""
    everything = " ".join(f"{one.text} {one.raw}" for one in person.messages if one.from_bot)
    return [secret for secret in SECRETS if secret in everything]


async def kept(expo: Expo) -> list[list[tuple[object, ...]]]:
    """All that can be changed about a meeting."""
    queries = (
        "SELECT id, state, purpose, words, reply, starts_at, proposed_at, staff_id, revision FROM meetings",
        "SELECT exhibitor_id, table_number, cell, viewer_id, staff_id FROM meeting_seats ORDER BY cell",
        "SELECT exhibitor_id, viewer_id, side FROM meeting_bars ORDER BY 1, 2, 3",
        f"SELECT tables, place FROM meeting_setups WHERE exhibitor_id = '{EXHIBITOR}'",
    )
    return [await select(expo.database_url, query) for query in queries]


def forged() -> Iterator[Action]:
    """All actions about meeting 1, with all that their other fields can be."""
    for kind in _REGISTRY.values():
        if kind.__module__ != meeting_actions.__name__:
            continue
        hints = get_type_hints(kind)
        names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
        if "meeting_id" not in names:
            continue
        others = [name for name in names if name != "meeting_id"]
        for values in itertools.product(*(_possible(name, hints[name]) for name in others)):
            yield kind(meeting_id=1, **dict(zip(others, values, strict=True)))  # type: ignore[call-arg]


def _possible(name: str, kind: type) -> tuple[object, ...]:
    match name:
        case "purpose":
            return ("", PURPOSES[0])
        case "reply":
            return ("", REPLIES[0], "keep")
        case "revision":
            return (1, 2)
        case "at":
            return (int(dt.datetime(2021, 7, 30, 13, 0, tzinfo=SHANGHAI).timestamp() // 60),)
        case "minutes":
            return (5,)
        case "viewer_id":
            return (0, 1, 30)
        case "met" | "on":
            return (0, 1)
    return (dt.date(2021, 7, 30),) if kind is dt.date else (0,)


@pytest.mark.slow
@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("agreed", [False, True])
async def test_forged_buttons_show_and_change_nothing(expo: Expo, who: str, agreed: bool) -> None:
    asked = await request(expo)
    if agreed:
        await pressed(expo.admin, "Accept", asked)
    person = {"rival": expo.rival, "visitor": expo.chinese_visitor, "organiser": expo.organiser}[who]
    await person.ask("/help")
    before = await kept(expo)
    # To stop somebody's requests is the organiser's to do.
    tried = [one for one in forged() if not (who == "organiser" and isinstance(one, meeting_actions.SuspendAsker))]
    assert {type(action).__name__ for action in tried} >= {
        "AcceptMeeting",
        "OpenMeeting",
        "AssignStaff",
        "PickTime",
    }
    for action in tried:
        await press_forged(person, action)
    for text in ("/meetings", "/agenda", "/leads", "/mydata"):
        await person.ask(text)
    assert (told(person), await kept(expo)) == ([], before)
    assert not [one for one in person.messages if one.from_bot and "Storage for a mine" in one.text]


async def test_staff_see_no_contact_before_the_visitor_sends_their_card(expo: Expo) -> None:
    """On each path on which the exhibitor hears of them: request, colleagues, lists, agenda, calendar, reminder, a
    wish to move, running late, afterwards, the lead."""
    visitor, admin, staff = expo.visitor, expo.admin, expo.staff
    asked = await request(expo)
    assert "Storage for a mine" in asked.text
    await staff.wait_reply("would like to meet you")
    await admin.ask("/meetings")
    await pressed(admin, "Waiting for us")
    await pressed(admin, "1")
    await pressed(admin, "Accept")
    await visitor.wait_reply("has agreed")
    for text in ("/meetings", "/agenda"):
        await admin.ask(text)
    await pressed(admin, "11:30 meeting")
    await pressed(admin, "Add to calendar")
    await admin.ask("/meetings")
    await pressed(admin, "1")
    await pressed(admin, "Who is there")
    await pressed(admin, "2")
    await staff.wait_reply("This meeting is yours")
    expo.clock.move_to(dt.datetime(2021, 7, 30, 11, 15, 1, tzinfo=SHANGHAI))
    await staff.wait_reply("meeting at your booth", within=20)
    late = await visitor.wait_reply("meeting with Qingchuan", within=20)
    await pressed(visitor, "10 min late", late)
    await staff.wait_reply("is running late")
    expo.clock.move_to(dt.datetime(2021, 7, 30, 11, 51, tzinfo=SHANGHAI))
    after = await staff.wait_reply("did you meet?", within=20)
    await pressed(staff, "We met", after)
    await staff.ask("/leads")
    await pressed(staff, "1")
    await admin.ask("/leads")
    assert [told(person) for person in (admin, staff)] == [[], []]

    await visitor.wait_reply("Send your card to Qingchuan Energy Storage")
    await visitor.press("Agree and send")
    await visitor.wait_reply("has your card")
    await admin.ask("/meetings")
    assert "Emma Secretus (Hiddenworks)" in admin.messages[-1].text
    assert "Secretus" in (await staff.ask("/leads")).text


async def test_a_request_turns_for_the_others_when_one_has_answered(expo: Expo) -> None:
    asked = await request(expo)
    theirs = await expo.staff.wait_reply("would like to meet you")
    await pressed(expo.admin, "Accept", asked)
    turned = await expo.staff.wait_reply("A colleague has answered.")
    assert turned.id == theirs.id
    assert turned.button("Accept") is None


async def test_staff_meet_whom_they_do_not_know(expo: Expo) -> None:
    """A suggestion stays masked through the request, the answer and the day."""
    await seeking(expo)
    admin, sought = expo.admin, expo.chinese_visitor
    await admin.ask("/help")
    await press_forged(admin, ShowSeekers())
    await pressed(admin, "Meet 1")
    await pressed(admin, "Prices and offers")
    sent = await pressed(admin, "11:30")
    assert "A visitor (no. 1)" in sent.text
    await sought.wait_reply("想约您见面")
    await pressed(sought, "同意")
    await admin.wait_reply("has agreed")
    await admin.ask("/meetings")
    await pressed(admin, "1")
    assert lead_secrets(admin) == []


async def test_visitors_see_no_contact_of_the_staff(expo: Expo) -> None:
    """They learn the first name of who will be there, once it is agreed, and no user name or number."""
    asked = await request(expo)
    await pressed(expo.admin, "Accept", asked)
    await expo.visitor.wait_reply("has agreed")
    told_visitor = " ".join(f"{one.text} {one.raw}" for one in expo.visitor.messages if one.from_bot)
    assert "With Ada." in told_visitor
    numbers = [one for one in ("tg://user", '"username"', "callback_data': '1mte") if one in told_visitor]
    assert numbers == []


async def test_blocked_and_reported(expo: Expo) -> None:
    await expo.organiser.ask("/start")
    asked = await request(expo)
    await pressed(expo.admin, "No more from them", asked)
    await pressed(expo.admin, "Report")
    report = await expo.organiser.wait_reply("has reported a meeting request of a visitor")
    assert told(expo.organiser) == []
    assert "Storage for a mine" in report.text
    assert "ask nobody to meet" in (await pressed(expo.organiser, "Stop their requests", report)).text
    await expo.visitor.wait_reply("can't meet")
    await expo.visitor.ask("where is B2-017?")
    await pressed(expo.visitor, "Qingchuan Energy Storage")
    assert "no requests at the moment" in (await pressed(expo.visitor, "Meet")).text
