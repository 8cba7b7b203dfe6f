"""The demo as a newcomer gets it: main.py demo in a subprocess, and a real browser on its page."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Page, async_playwright

from tests.e2e.bot_process import ROOT, environment, free_port

# A browser that keeps to itself: no look-ups of its maker's servers.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@dataclass
class Demo:
    """A running demo: its address, and a way to open pages on it."""

    address: str
    page: Page


def chromium() -> str:
    """The browser's path; without one the test is skipped, in CI it fails."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        reason = "no Chromium; install one, for example: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@pytest.fixture
async def demo_address() -> AsyncIterator[str]:
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "main.py"),
        "demo",
        "--no-browser",
        "--port",
        str(port),
        stdout=asyncio.subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    async with asyncio.timeout(60):
        line = (await process.stdout.readline()).decode()
    assert f"http://127.0.0.1:{port}" in line
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    async with asyncio.timeout(15):
        assert await process.wait() == 0


@pytest.fixture
async def demo(demo_address: str) -> AsyncIterator[Demo]:
    path = chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=QUIET)
        page = await browser.new_page(viewport={"width": 1440, "height": 900}, device_scale_factor=1)
        await page.goto(demo_address)
        yield Demo(demo_address, page)
        await browser.close()
