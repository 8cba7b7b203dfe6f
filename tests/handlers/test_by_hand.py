"""What staff are given in person, over the local chat: what they and the person read and press."""

from __future__ import annotations

from tests.handlers.booth_staff import answer, badge_of, pressed
from tests.handlers.conftest import Expo
from tests.storage.raw import select


async def rows(expo: Expo, query: str) -> list[tuple[object, ...]]:
    return await select(expo.database_url, query)


async def test_contact_that_staff_type_is_offered_and_no_question(expo: Expo) -> None:
    offered = await expo.staff.ask("Zhao Qiang, Foobar GmbH, zq@foobar.example, 13900139000")
    assert (offered.text.splitlines()[0].startswith("This looks like somebody's contact."), offered.buttons) == (
        True,
        ["Capture as lead", "📷 Capture"],
    )
    captured = await pressed(expo.staff, "Capture as lead", offered)
    assert captured.text.splitlines()[:2] == ["✅ New: Zhao Qiang", "Company: Foobar GmbH"]
    assert await rows(expo, "SELECT text FROM questions") == []
    assert await rows(expo, "SELECT source FROM scans") == [("manual",)]
    await expo.staff.ask("Who is zq@foobar.example?")
    assert await rows(expo, "SELECT text FROM questions") == [("Who is zq@foobar.example?",)]
    await expo.visitor.ask("Zhao Qiang, zq@foobar.example")  # Of visitors it is whatever they mean by it.
    assert len(await rows(expo, "SELECT text FROM questions")) == 2


async def test_who_had_refused_objects_with_one_tap(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    await expo.staff.ask(f"/scan {code}")
    await answer(expo.visitor, "Don't send")
    await expo.staff.wait_reply("does not share a card")
    expo.staff.send_contact("+8613800138000", "Emma", "Li", user_id=1)
    shown = await expo.staff.wait_reply("Emma Li")
    told = await expo.visitor.wait_reply("has noted your contact")
    assert told.buttons == ["I object", "Who has it"]
    await expo.visitor.press("I object", told)
    await expo.visitor.wait_reply("sees nothing of you here any more")
    turned = await expo.staff.wait_reply(lambda one: one.id == shown.id and "withdrawn" in one.text)
    assert "+86" not in turned.text
    assert "Emma" not in (await expo.admin.ask("/leads")).text
