"""Every command and button of the organiser's team, tried by everybody: roles do what they may, and no more."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import get_type_hints

import pytest

from bot.domain.role import TEAM, Role, may_do
from bot.localchat.person import Person
from bot.views.action import Action
from handlers.features import FEATURES
from tests.handlers.conftest import Expo
from tests.handlers.test_lead_matrix import press_forged
from tests.storage.raw import execute, select

REFUSED = "Sorry, that is for the organisers only."
PEOPLE = {Role.HELPDESK: 21, Role.ANNOUNCER: 22, Role.EDITOR: 8, Role.ORGANISER: 30, Role.OWNER: 9}
"""Who has which role."""
VISITORS, STAFF = (1, 2, 3, 4, 5), 20
"""They have none. Visitors take turns: one who presses that much is held back."""
VALUES: dict[str, object] = {
    "session_id": "S104",
    "room_id": "room-301",
    "faq_id": "F01",
    "exhibitor_id": "EX140",
    "subject": "hall",
    "subject_id": "1",
    "role": "editor",
    "format": "xlsx",
    "part": "answer",
    "locale": "en",
    "field": "-",
    "nature": "news",
    "what": "pause",
    "value": "en",
    "state": "open",
    "date": dt.date(2021, 7, 31),
}
TABLES = (
    "SELECT MAX(number) FROM programme_versions",
    "SELECT COUNT(*) FROM temporary_notices",
    "SELECT viewer_id, role FROM organisers ORDER BY viewer_id, role",
    "SELECT COUNT(*) FROM organiser_invites",
    "SELECT id, state FROM announcements ORDER BY id",
    "SELECT id, state, settled_by FROM tickets ORDER BY id",
    "SELECT COUNT(*) FROM invites",
    "SELECT COUNT(*) FROM import_drafts",
    "SELECT what FROM audit_log ORDER BY id",
)
TEAM_ACTIONS = [(feature.role, kind) for feature in FEATURES if feature.role in TEAM for kind in feature.actions]
COMMANDS = [(feature.role, one.name) for feature in FEATURES if feature.role in TEAM for one in feature.commands]


def made(kind: type[Action]) -> Action:
    """A button of that kind, about things that there are."""
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    return kind(**{name: VALUES.get(name, 1 if hints[name] is int else "EX140") for name in names})


async def give_roles(expo: Expo) -> None:
    """By the database, as if an owner had."""
    rows = [f"({one}, '{role}', '', 9, 0)" for role, one in PEOPLE.items() if role is not Role.OWNER]
    await execute(expo.database_url, f"INSERT INTO organisers VALUES {', '.join(rows)}")


async def kept(expo: Expo) -> list[list[tuple[object, ...]]]:
    return [await select(expo.database_url, query) for query in TABLES]


async def is_refused(person: Person, action: Action) -> bool:
    """Press a button that they were never given; whether the bot refuses it."""
    await person.ask("/help")
    await press_forged(person, action)
    return (await person.wait_reply(within=10)).text == REFUSED


@pytest.mark.slow
async def test_buttons_of_the_team_are_refused_to_all_others_and_change_nothing(expo: Expo) -> None:
    await give_roles(expo)
    before = await kept(expo)
    let_in = []
    tried = {one: frozenset[Role]() for one in (STAFF, *VISITORS)}
    tried |= {one: may_do([role]) for role, one in PEOPLE.items()}
    for viewer_id, may in tried.items():
        person = expo.chat.user(viewer_id)
        person.set_language("en")
        for number, (needed, kind) in enumerate(TEAM_ACTIONS):
            if needed in may or (viewer_id in VISITORS and VISITORS[number % len(VISITORS)] != viewer_id):
                continue
            if not await is_refused(person, made(kind)):
                let_in.append((viewer_id, kind.__name__))
    assert let_in == []
    assert await kept(expo) == before


@pytest.mark.slow
@pytest.mark.parametrize("role", [*PEOPLE])
async def test_buttons_of_a_role_are_for_it(expo: Expo, role: Role) -> None:
    await give_roles(expo)
    person, may = expo.chat.user(PEOPLE[role]), may_do([role])
    person.set_language("en")
    refused = [
        kind.__name__ for needed, kind in TEAM_ACTIONS if needed in may and await is_refused(person, made(kind))
    ]
    assert refused == []


async def test_commands_are_for_their_roles_and_help_lists_them(expo: Expo) -> None:
    await give_roles(expo)
    people = {one: frozenset[Role]() for one in (STAFF, *VISITORS)}
    people |= {one: may_do([role]) for role, one in PEOPLE.items()}
    for viewer_id, may in people.items():
        person = expo.chat.user(viewer_id)
        person.set_language("en")
        told = (await person.ask("/help")).text
        for needed, name in COMMANDS:
            assert (f"/{name} " in told) == (needed in may)
            assert ((await person.ask(f"/{name}")).text == REFUSED) == (needed not in may)


async def test_role_that_is_taken_ends_at_once_also_in_the_middle(expo: Expo) -> None:
    await give_roles(expo)
    editor = expo.chat.user(PEOPLE[Role.EDITOR])
    editor.set_language("en")
    await editor.ask("/import")
    await editor.press("Small edits")
    await editor.wait_reply("What is to be changed?")
    await execute(expo.database_url, f"DELETE FROM organisers WHERE viewer_id = {editor.id}")
    assert (await editor.ask("battery")).text == REFUSED
    assert (await editor.ask("/import")).text == REFUSED
