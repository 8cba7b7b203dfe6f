"""A newcomer's first two minutes, in a browser, in both languages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import Demo

IMAGES = Path(__file__).parents[2] / "docs" / "images"

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def phone(page: Page, name: str) -> Locator:
    return page.locator(f'section[data-phone="{name}"]')


async def ask(where: Locator, question: str, *, expecting: list[str]) -> None:
    """Type a question and read the newest message until it answers."""
    await where.locator("[data-composer]").fill(question)
    await where.locator("[data-send]").click()
    newest = where.locator("li[data-message-id]").last
    for text in expecting:
        await expect(newest).to_contain_text(text, timeout=10_000)


async def start(where: Locator) -> None:
    await where.locator("[data-start]").click()
    await expect(where.locator("li[data-message-id]")).to_have_count(2, timeout=10_000)


async def test_the_conversation_of_the_first_two_minutes(demo: Demo) -> None:
    english = phone(demo.page, "visitor")
    await start(english)
    await ask(english, "储能展商在几号馆", expecting=["2号馆"])
    await ask(english, "what's on now?", expecting=["Ten Young Companies", "11:30"])
    await ask(english, "What time do you open tomorrow?", expecting=["Sat 31 July", "9:00–17:00", "16:30"])
    await ask(english, "where is booth B2-017?", expecting=["B2-017 is in Hall 2", "Qingchuan Energy Storage"])

    chinese = phone(demo.page, "organiser")
    await start(chinese)
    await ask(chinese, "储能展商在几号馆", expecting=["2号馆", "104家"])
    await ask(chinese, "现在有什么论坛？", expecting=["创新角", "11:30"])
    await ask(chinese, "明天几点开门？", expecting=["7月31日", "9:00—17:00", "16:30"])
    await ask(chinese, "B2-017在哪儿？", expecting=["2号馆", "晴川储能"])
    if os.environ.get("UPDATE_SCREENSHOT"):
        await demo.page.screenshot(path=IMAGES / "demo.png", animations="disabled")


async def test_buttons_work_in_the_page(demo: Demo) -> None:
    visitor = phone(demo.page, "visitor")
    await start(visitor)
    await visitor.locator("[data-keyboard] button", has_text="Find exhibitors").click()
    newest = visitor.locator("li[data-message-id]").last
    await expect(newest).to_contain_text("450 exhibitors in 5 halls")
    await visitor.locator("[data-keyboard] button", has_text="Categories").click()
    await expect(newest).to_contain_text("Energy Storage Systems")
    await expect(visitor.locator("li[data-message-id]")).to_have_count(2)


async def test_moving_the_clock_changes_what_is_on(demo: Demo) -> None:
    visitor = phone(demo.page, "visitor")
    await start(visitor)
    await demo.page.locator('[data-phase="2021-08-02"]').click()
    await expect(demo.page.locator("[data-clock]")).to_contain_text("2 Aug 2021")
    await ask(visitor, "/now", expecting=["1 August"])


async def test_the_page_fits_a_phone(demo: Demo) -> None:
    await demo.page.set_viewport_size({"width": 390, "height": 844})
    await start(phone(demo.page, "visitor"))
    width = await demo.page.evaluate("document.documentElement.scrollWidth")
    assert width == 390
