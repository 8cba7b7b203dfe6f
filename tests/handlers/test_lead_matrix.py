"""Every button about leads, pressed by everybody whom they are not for: nobody learns or changes anything."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator
from typing import get_type_hints

import pytest

from bot.domain.qualification import NEXT_STEPS, RATINGS, TAGS, TIMEFRAMES
from bot.exporters.lead_files import FORMATS
from bot.localchat.person import Person
from bot.views import export_actions, lead_actions, profile_actions
from bot.views.action import _REGISTRY, Action, encode
from tests.handlers.booth_staff import LINK, badge_of, pressed
from tests.handlers.conftest import EXHIBITOR, Expo
from tests.storage.raw import select

SECRETS = ("Secretus", "Hiddenworks", "s@hidden.example", "topmost note")
TYPED = "Secretus, Hiddenworks, s@hidden.example"
STEPS = ("rating", "timeframe", "interest", "next", "date", "tag", "note", "contact", "q1")
VALUES = {"rating": RATINGS, "timeframe": TIMEFRAMES, "next": NEXT_STEPS, "tag": TAGS, "date": ("1",)}
OUTSIDERS = ("rival", "left", "moved", "visitor", "organiser", "stranger")


def forged() -> Iterator[Action]:
    """All actions that name a lead, with all that their other fields can be."""
    for kind in _REGISTRY.values():
        if kind.__module__ in (lead_actions.__name__, export_actions.__name__):
            hints = get_type_hints(kind)
            names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
            if "lead_id" not in names:
                continue
            others = [name for name in names if name != "lead_id"]
            for values in itertools.product(*(_possible(name, hints[name]) for name in others)):
                fields = dict(zip(others, values, strict=True))
                if _fits(fields):
                    yield kind(lead_id=1, **fields)  # type: ignore[call-arg]


def _possible(name: str, kind: type) -> tuple[object, ...]:
    if name == "step":
        return STEPS
    if name in ("value", "rating"):
        return ("", *{value for values in VALUES.values() for value in values}, "1", "on")
    return (0,) if kind is int else ("newest",)


def _fits(fields: dict[str, object]) -> bool:
    """A value that belongs to its step."""
    step, value = fields.get("step"), fields.get("value", "")
    return step is None or value in ("", "1", "on", *VALUES.get(str(step), ()))


def of_all_leads() -> Iterator[Action]:
    """What names no lead, and shows or takes along those of an exhibitor."""
    yield from (lead_actions.ListLeads(order) for order in ("newest", "rating", "follow_up", "found"))
    yield from (lead_actions.SearchLeads(), lead_actions.StopAsking(), lead_actions.CaptureOffered())
    yield from (export_actions.RateLeads(EXHIBITOR, after) for after in (0, 99))
    yield export_actions.ShowExport(EXHIBITOR)
    yield from (export_actions.ExportLeads(EXHIBITOR, form) for form in (*FORMATS, "zip"))
    yield from (export_actions.ShowDigest(), export_actions.PreviewDigest())


async def person_of(expo: Expo, who: str) -> Person:
    """One of ``OUTSIDERS``; who moved left, too, and works for the rival now; a stranger has never written to the
    bot."""
    if who == "moved":
        await expo.rival.ask("/team")
        invited = LINK.search((await pressed(expo.rival, "Invite staff")).text)
        assert invited
        expo.staff.open_link(invited[1])
        await pressed(expo.staff, "Join the team", await expo.staff.wait_reply())
    return {
        "rival": expo.rival,
        "left": expo.staff,
        "moved": expo.staff,
        "visitor": expo.visitor,
        "organiser": expo.organiser,
        "stranger": expo.chat.user(8),
    }[who]


async def press_forged(person: Person, action: Action) -> None:
    """Press a button that the bot never gave to this person."""
    message = person.messages[-1]
    rows = message.raw.setdefault("reply_markup", {"inline_keyboard": []})["inline_keyboard"]
    rows.append([{"text": "forged", "callback_data": encode(action)}])
    await person.press(encode(action), message, within=10)
    rows.pop()


def seen_by(person: Person) -> list[str]:
    """Which secrets the bot told them, in texts, captions or names of files."""
    told = " ".join(
        f"{message.text} {message.raw.get('document', '')}" for message in person.messages if message.from_bot
    )
    return [secret for secret in SECRETS if secret in told]


async def ledger(expo: Expo) -> list[list[tuple[object, ...]]]:
    """All that can be changed about a lead."""
    queries = (
        "SELECT id, viewer_id, badge_id, deleted_at FROM leads ORDER BY id",
        "SELECT key, lead_id FROM lead_identities ORDER BY key",
        "SELECT lead_id, author_id, contact, ended_at FROM declarations ORDER BY id",
        f"SELECT viewer_id, format FROM exports WHERE exhibitor_id = '{EXHIBITOR}' ORDER BY id",
        "SELECT lead_id, author_id, kind, value, undone_at FROM remarks ORDER BY id",
        "SELECT lead_id, author_id FROM attachments ORDER BY id",
        "SELECT lead_id, staff_id FROM scans ORDER BY id",
    )
    return [await select(expo.database_url, query) for query in queries]


async def fill(expo: Expo) -> None:
    """A lead with everything that can be known, captured by somebody who stays; Sven was there, and left."""
    await expo.staff.ask("/start")
    await expo.admin.ask("/scan")
    captured = await expo.admin.ask(TYPED)
    shown = await pressed(expo.admin, "Done", captured)
    expo.admin.send("topmost note", reply_to=shown.id)
    await expo.admin.wait_reply("topmost note")
    expo.admin.send_voice(b"OggS" + bytes(60))
    await expo.admin.wait_reply("1 file")
    await expo.admin.ask("/team")
    await pressed(expo.admin, "2")
    await pressed(expo.admin, "Remove")
    await expo.staff.wait_reply("no longer in the team")


@pytest.mark.slow
@pytest.mark.parametrize("who", OUTSIDERS)
async def test_forged_buttons_show_and_change_nothing(
    expo: Expo, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever presses so fast is held back; here each button is to be seen by the guard behind it.
    monkeypatch.setattr("bot.telegram.flood.BURST", 100_000)
    await fill(expo)
    person = await person_of(expo, who)
    await person.ask("/help")
    before = await ledger(expo)
    tried = [*forged(), *of_all_leads()]
    assert {type(action).__name__ for action in tried} >= {"Qualify", "OpenLead", "DeleteLead", "ShowLeadFiles"}
    assert {type(action).__name__ for action in tried} >= {"ListLeads", "RateLeads", "ShowExport", "ExportLeads"}
    for action in tried:
        await press_forged(person, action)
    for text in ("/leads", "/leads secretus", "/scan", "/export", "/digest", "/booth"):
        await person.ask(text)
    assert (seen_by(person), await ledger(expo)) == ([], before)


async def test_those_buttons_work_for_whom_they_are(expo: Expo) -> None:
    await fill(expo)
    before = await ledger(expo)
    for action in forged():
        if isinstance(action, lead_actions.OpenLead | lead_actions.Qualify):
            await press_forged(expo.admin, action)
    assert (seen_by(expo.admin), await ledger(expo) == before) == (list(SECRETS), False)


async def test_files_and_lists_are_there_for_whom_they_are(expo: Expo) -> None:
    await fill(expo)
    colleague = expo.chinese_staff
    await colleague.ask("/help")
    await press_forged(colleague, lead_actions.ListLeads())
    assert seen_by(colleague) == ["Secretus", "Hiddenworks"]
    await press_forged(colleague, export_actions.ExportLeads(EXHIBITOR, "csv"))  # Staff may not, unless allowed.
    await press_forged(expo.admin, export_actions.ExportLeads(EXHIBITOR, "csv"))
    await expo.admin.wait_reply(lambda message: bool(message.raw.get("document")))
    assert (await ledger(expo))[3] == [(20, "csv")]


@pytest.mark.parametrize("who", OUTSIDERS)
async def test_badge_link_tells_an_outsider_nothing(expo: Expo, who: str) -> None:
    await fill(expo)
    owner = expo.chinese_visitor
    code, token = await badge_of(owner, "Secretus")
    person = await person_of(expo, who)
    person.open_link(token)
    await person.wait_reply()
    # Who works for another exhibitor meets its owner by it, and knows no more than the code.
    mentioned = [one for one in person.messages if one.from_bot and code in one.text]
    assert (seen_by(person), bool(mentioned)) == ([], who in ("rival", "moved"))


async def test_withdrawn_invitation_lets_nobody_in(expo: Expo) -> None:
    await fill(expo)
    await expo.admin.ask("/team")
    made = await pressed(expo.admin, "Invite staff")
    found = LINK.search(made.text)
    assert found
    await pressed(expo.admin, "Withdraw the link", made)
    for who in OUTSIDERS:
        person = await person_of(expo, who)
        person.open_link(found[1])
        await person.wait_reply()
        await person.ask("/leads")
        assert seen_by(person) == []


@pytest.mark.slow
async def test_nobody_of_the_team_sees_who_has_withdrawn(expo: Expo) -> None:
    await expo.visitor.ask("/start")
    await expo.admin.ask("/scan")
    expo.admin.send_contact("+8613800138000", "Secretus", "Hiddenworks", user_id=1)
    shown = await pressed(expo.admin, "Done", await expo.admin.wait_reply())
    expo.admin.send("topmost note: s@hidden.example", reply_to=shown.id)
    await expo.admin.wait_reply("topmost note")
    expo.admin.send_voice(b"OggS" + bytes(60))
    await expo.admin.wait_reply("1 file")
    # The notice of the new contact may come between the question and its answer.
    expo.visitor.send("/mydata")
    listed = await expo.visitor.wait_reply(lambda message: message.button("1") is not None)
    await expo.visitor.press("1", listed)
    shown = await expo.visitor.wait_reply(lambda message: message.button("Withdraw") is not None)
    await pressed(expo.visitor, "Withdraw", shown)
    turned = await expo.admin.wait_reply("has withdrawn the card")
    assert [secret for secret in SECRETS if secret in turned.text] == []
    colleague = expo.chinese_staff
    await colleague.ask("/help")
    before = await ledger(expo)
    for action in forged():
        await press_forged(colleague, action)
    told = [(await colleague.ask(text)).text for text in ("/leads", "/leads secretus", "/leads topmost")]
    assert [text.splitlines()[-1] for text in told] == ["1. 10:30的联系人：🚫 已撤回", *["没有符合的客户。"] * 2]
    assert (seen_by(colleague), await ledger(expo)) == ([], before)


def forged_about_seekers() -> Iterator[Action]:
    """All actions about who looks for what, with all that their fields can be."""
    for kind in _REGISTRY.values():
        if kind.__module__ == profile_actions.__name__:
            hints = get_type_hints(kind)
            names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
            for values in itertools.product(*(_of_profiles(name, hints[name]) for name in names)):
                yield kind(**dict(zip(names, values, strict=True)))


def _of_profiles(name: str, kind: type) -> tuple[object, ...]:
    if kind is int:
        return (0, 1, 2)
    values = {"side": ("is", "seeks"), "subject_id": ("EX140",)}
    return values.get(name, ("partner", "exhibitor", "session", "supplier"))


async def seeking(expo: Expo) -> None:
    """Somebody who looks for what Ada shows, and may be found; Sven was there, and left."""
    await expo.staff.ask("/start")
    await badge_of(expo.chinese_visitor, "Secretus")
    await expo.chinese_visitor.ask("/settings")
    await pressed(expo.chinese_visitor, "我的关注")
    await pressed(expo.chinese_visitor, "用自己的话说")
    await pressed(expo.chinese_visitor, "说说在找什么")
    await expo.chinese_visitor.ask("储能系统, Hiddenworks s@hidden.example topmost note")
    await pressed(expo.chinese_visitor, "允许展商找到我")
    await expo.admin.ask("/team")
    await pressed(expo.admin, "2")
    await pressed(expo.admin, "Remove")
    await expo.staff.wait_reply("no longer in the team")


async def settled(expo: Expo) -> list[list[tuple[object, ...]]]:
    queries = ("SELECT exhibitor_id, seeks FROM partner_profiles", "SELECT * FROM settled_seekers")
    return [await select(expo.database_url, query) for query in queries]


@pytest.mark.slow
@pytest.mark.parametrize("who", ["left", "visitor", "organiser"])
async def test_who_works_for_nobody_finds_no_visitor(expo: Expo, who: str) -> None:
    await seeking(expo)
    person = {"left": expo.staff, "visitor": expo.visitor, "organiser": expo.organiser}[who]
    await person.ask("/help")
    for action in forged_about_seekers():
        await press_forged(person, action)
    told = " ".join(message.text for message in person.messages if message.from_bot)
    assert ("Visitors who look for" in told, seen_by(person), await settled(expo)) == (False, [], [[], []])


@pytest.mark.slow
async def test_staff_find_who_looks_for_it_and_learn_nothing_else(expo: Expo) -> None:
    await seeking(expo)
    for person in (expo.admin, expo.rival):
        await person.ask("/help")
        told, secrets = "", set[str]()
        for action in forged_about_seekers():
            await press_forged(person, action)
            told += person.messages[-1].text
            secrets |= set(seen_by(person))
        assert secrets == set()
        assert "1. visitor, speaks Chinese: looks for Energy Storage Systems" in told
    assert len((await settled(expo))[1]) == 2
