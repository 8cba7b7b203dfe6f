"""Commands in plain words: for whom they are, in either language; anybody else asks a question."""

from __future__ import annotations

import pytest

from bot.texts.renderer import Renderer
from handlers.features import FEATURES
from handlers.said import said, said_commands
from tests.handlers.conftest import Expo

COMMANDS = said_commands((command.name for feature in FEATURES for command in feature.commands), Renderer())


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("English", "language"),
        ("中文", "language"),
        ("stop", "stop"),
        ("取消提醒", "agenda"),
        ("agenda", "agenda"),
        ("我的日程", "agenda"),
        ("My leads", "leads"),
        ("scan", "scan"),
        ("扫码", "scan"),
        ("掃碼", "scan"),
        ("导出", "export"),
        ("Delete my data.", "mydata"),
        ("描述展位", None),
        ("English talks tomorrow", None),
        ("where do I scan my badge", None),
    ],
)
def test_words_are_a_command(text: str, command: str | None) -> None:
    assert COMMANDS.get(said(text)) == command


def test_every_command_has_words() -> None:
    renderer = Renderer()
    assert [name for name in set(COMMANDS.values()) if renderer.text("en", f"said.{name}") == f"said.{name}"] == []


def test_no_words_are_two_commands() -> None:
    renderer = Renderer()
    owners: dict[str, set[str]] = {}
    for name in set(COMMANDS.values()):
        for locale in renderer.locales:
            for words in renderer.text(locale, f"said.{name}").split("|"):
                owners.setdefault(said(words), set()).add(name)
    assert {words: names for words, names in owners.items() if len(names) > 1} == {}


async def test_staff_open_a_command_by_its_words(expo: Expo) -> None:
    expo.staff.send("my leads")
    by_words = (await expo.staff.wait_reply()).text
    expo.staff.send("/leads")
    assert (await expo.staff.wait_reply()).text == by_words


async def test_a_visitor_who_says_it_asks_a_question(expo: Expo) -> None:
    expo.visitor.send("my leads")
    answer = (await expo.visitor.wait_reply()).text
    expo.visitor.send("/leads")
    refused = (await expo.visitor.wait_reply()).text
    assert "organiser's information" in answer
    assert answer != refused


async def test_a_language_is_offered(expo: Expo) -> None:
    expo.visitor.send("english")
    assert "中文" in (await expo.visitor.wait_reply()).buttons
