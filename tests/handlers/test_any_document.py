"""Any document of an organiser is read: what it is decides, not what it is called."""

from __future__ import annotations

import pytest

from tests.handlers.booth_staff import vcard
from tests.handlers.conftest import Expo
from tests.handlers.test_importing import HOURS, logged, send_file


@pytest.fixture
def organisers() -> list[int]:
    """One of them also works at a booth."""
    return [9, 21]


@pytest.mark.parametrize("name", ["programme.txt", "schedule", "person:list.csv", "程序.dat"])
async def test_programme_is_known_by_its_content(expo: Expo, name: str) -> None:
    shown = await send_file(expo.organiser, name, HOURS, "session")
    assert "Publish" in shown.buttons


async def test_document_that_is_no_programme_is_refused_by_what_it_is(expo: Expo) -> None:
    shown = await send_file(expo.organiser, "minutes", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    assert "PDF" in shown.text
    assert "Publish" not in shown.buttons


async def test_document_of_a_visitor_is_none_of_the_offices(expo: Expo) -> None:
    expo.visitor.send_document("programme.txt", HOURS.encode())
    await expo.visitor.wait_reply("I can only read text")


async def test_contact_card_of_an_organiser_at_a_booth_is_captured(expo: Expo) -> None:
    expo.staff.send_document("lena.vcf", vcard("Lena Sample"), content_type="text/vcard")
    await expo.staff.wait_reply("Lena Sample", within=20)
    assert await logged(expo) == []
