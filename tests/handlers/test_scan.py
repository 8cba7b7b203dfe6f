"""Capturing at the booth, as staff do it."""

from __future__ import annotations

import datetime as dt

from tests.handlers.booth_staff import answer, badge_of, pressed, qr_photo, vcard
from tests.handlers.conftest import Expo
from tests.storage.raw import select

LINK = "https://t.me/expo_test_bot?start="


async def scans(expo: Expo) -> list[tuple[object, ...]]:
    """Source and who, of all scans."""
    return await select(expo.database_url, "SELECT source, staff_id FROM scans ORDER BY id")


async def test_badge_link_captures_who_wears_it(expo: Expo) -> None:
    code, token = await badge_of(expo.visitor)
    expo.staff.open_link(token)
    waiting = await expo.staff.wait_reply()
    assert waiting.text.splitlines()[0] == f"⏳ Waiting for {code} to agree. This message turns by itself."
    assert waiting.buttons == ["🔥 Hot", "🌤 Warm", "❄️ Cold", "Skip", "Done"]
    await answer(expo.visitor, "Agree and send")
    turned = await expo.staff.wait_reply()
    assert (turned.id, turned.text.splitlines()[0]) == (waiting.id, "✅ Zhang Wei has agreed.")
    assert turned.buttons == waiting.buttons
    assert await scans(expo) == [("badge", 21)]


async def test_message_turns_in_the_middle_of_the_qualification(expo: Expo) -> None:
    _, token = await badge_of(expo.visitor)
    expo.staff.open_link(token)
    await expo.staff.wait_reply()
    asked = await pressed(expo.staff, "Hot")
    await answer(expo.visitor, "Agree and send")
    turned = await expo.staff.wait_reply("agreed")
    assert (turned.id, turned.buttons) == (asked.id, asked.buttons)


async def test_refusal_turns_the_message_and_is_final(expo: Expo) -> None:
    code, token = await badge_of(expo.visitor)
    expo.staff.open_link(token)
    await expo.staff.wait_reply()
    await answer(expo.visitor, "Don't send")
    refused = f"🚫 {code} does not share a card with you. The meeting is counted; nobody is asked again."
    turned = await expo.staff.wait_reply()
    assert turned.text.splitlines()[0] == refused
    seen = len(expo.visitor.messages)
    again = await expo.staff.ask(f"/scan {code}")
    assert again.text.splitlines()[0] == refused
    assert len(expo.visitor.messages) == seen


async def test_colleague_is_told_since_when_and_by_whom(expo: Expo) -> None:
    code, token = await badge_of(expo.visitor)
    expo.staff.open_link(token)
    await expo.staff.wait_reply()
    await answer(expo.visitor, "Agree and send")
    await expo.staff.wait_reply("agreed")
    expo.clock.move_to(expo.clock.now() + dt.timedelta(minutes=30))
    again = await expo.chinese_staff.ask(code)
    assert again.text.splitlines()[0] == "↩️ Zhang Wei：10:30（Sven）已是您的客户。"
    assert again.buttons == ["🔥 高", "🌤 中", "❄️ 低", "跳过", "完成"]
    assert await scans(expo) == [("badge", 21), ("badge", 22)]


async def test_another_exhibitor_asks_for_itself(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    await expo.staff.ask(f"/scan {code}")
    await answer(expo.visitor, "Agree and send")
    await expo.staff.wait_reply("agreed")
    theirs = await expo.rival.ask(f"/scan {code}")
    assert theirs.text.splitlines()[0] == f"⏳ Waiting for {code} to agree. This message turns by itself."


async def test_bad_code_never_blocks_the_next_one(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    await expo.staff.ask("/scan")
    told = [(await expo.staff.ask(text)).text.splitlines()[0] for text in ("ABCD-EFGH", "ABCD-EFG0", code.lower())]
    assert told == [
        "❓ Nobody has the code ABCD-EFGH. The next one works as before.",
        "❓ That looks like a code, but isn't one.",
        f"⏳ Waiting for {code} to agree. This message turns by itself.",
    ]


async def test_too_many_unknown_codes_have_to_wait(expo: Expo) -> None:
    code, token = await badge_of(expo.visitor)
    await expo.staff.ask("/scan")
    for number in range(20):
        await expo.staff.ask(f"ABCD-EF{number // 8 + 2}{'ABCDEFGH'[number % 8]}")
    waits = "You tried many codes that are nobody's. Please wait ten minutes, or scan QR codes."
    assert (await expo.staff.ask(code)).text == waits
    assert (await expo.staff.ask(LINK + token)).text.splitlines()[0].startswith("⏳ Waiting")
    expo.clock.move_to(expo.clock.now() + dt.timedelta(minutes=11))
    assert (await expo.staff.ask(code)).text.splitlines()[0].startswith("⏳ Already yours")


async def test_photo_of_a_code_is_scanned(expo: Expo) -> None:
    code, token = await badge_of(expo.visitor)
    expo.staff.send_photo(qr_photo(LINK + token))
    assert (await expo.staff.wait_reply()).text.splitlines()[0] == (
        f"⏳ Waiting for {code} to agree. This message turns by itself."
    )


async def test_photo_with_two_codes_is_two_people(expo: Expo) -> None:
    first, token = await badge_of(expo.visitor)
    second, other = await badge_of(expo.chinese_visitor, "林小雨")
    expo.staff.send_photo(qr_photo(LINK + token, LINK + other))
    told = [(await expo.staff.wait_reply()).text.splitlines()[0] for _ in range(2)]
    assert told == [f"⏳ Waiting for {code} to agree. This message turns by itself." for code in (first, second)]
    await answer(expo.chinese_visitor, "同意并发送")
    assert (await expo.staff.wait_reply()).text.splitlines()[0] == "✅ 林小雨 has agreed."


async def test_photo_of_another_code_is_nobodys(expo: Expo) -> None:
    expo.staff.send_photo(qr_photo("https://example.com/menu"))
    assert (await expo.staff.wait_reply()).text == "❓ This QR code isn't a visitor's badge."


async def test_photo_without_a_code_is_a_paper_card_while_scanning(expo: Expo) -> None:
    expo.staff.send_photo(qr_photo())
    assert "only read text" in (await expo.staff.wait_reply()).text
    await expo.staff.ask("/scan")
    expo.staff.send_photo(qr_photo())
    card = await expo.staff.wait_reply()
    assert card.text.splitlines()[0] == "✅ New: Contact from 10:30"
    done = await pressed(expo.staff, "Done", card)
    await pressed(expo.staff, "Contact", done)
    told = await expo.staff.ask("Wang Li, Bashang Wind, wl@x.example, 138 0013 8000")
    assert told.text.splitlines()[:4] == [
        "Wang Li",
        "Company: Bashang Wind",
        "E-mail: wl@x.example",
        "Mobile: +86 138 0013 8000",
    ]
    await pressed(expo.staff, "Files")
    assert [("photo" in one) for one in expo.staff.messages[-2:]] == [True, False]


async def test_contact_is_taken_and_its_owner_told(expo: Expo) -> None:
    await expo.visitor.ask("/start")
    expo.staff.send_contact("+8613800138000", "Emma", "Brandt", user_id=1)
    taken = await expo.staff.wait_reply()
    assert taken.text.splitlines()[:2] == ["✅ New: Emma Brandt", "Mobile: +86 138 0013 8000"]
    told = await expo.visitor.wait_reply()
    assert told.text.startswith("Qingchuan Energy Storage has noted your contact and says you gave it in person.")
    assert await scans(expo) == [("contact", 21)]


async def test_own_contact_and_own_badge_are_no_lead(expo: Expo) -> None:
    code, _ = await badge_of(expo.staff, "Sven")
    expo.staff.send_contact("+4915112345678", "Sven", user_id=21)
    assert (await expo.staff.wait_reply()).text == "That is your own contact."
    assert (await expo.staff.ask(f"/scan {code}")).text == "That is your own badge."
    assert await scans(expo) == []


async def test_file_of_contacts_is_taken_whole(expo: Expo) -> None:
    expo.staff.send_document("two.vcf", vcard("Ann Ming", "Bo Li"), content_type="text/vcard")
    told = [(await expo.staff.wait_reply()).text.splitlines()[0] for _ in range(2)]
    assert told == ["✅ New: Ann Ming", "✅ New: Bo Li"]
    many = vcard("Ann Ming", "Bo Li", "Cy Wu", "Di Xu")
    expo.staff.send_document("four.vcf", many, content_type="text/x-vcard")
    assert (await expo.staff.wait_reply()).text == "4 contacts taken over. 2 of them new."
    expo.staff.send_document("none.vcf", b"nothing", content_type="text/vcard")
    assert (await expo.staff.wait_reply()).text == "❓ There is no contact in this file."


async def test_person_typed_by_hand_is_a_lead_and_a_question_is_answered(expo: Expo) -> None:
    await expo.staff.ask("/scan")
    typed = await expo.staff.ask("Wang Li, Bashang Wind, wl@x.example, 1234567")
    assert typed.text.splitlines()[:3] == ["✅ New: Wang Li", "Company: Bashang Wind", "E-mail: wl@x.example"]
    assert "Some of it could not be read: it is in the notes as it was written." in typed.text
    again = await expo.staff.ask("Wang Li; wl@x.example")
    assert again.text.splitlines()[0] == "↩️ Wang Li is already yours since 10:30 (by Sven)."
    await expo.staff.ask("where is booth B2-017?")
    assert (await expo.staff.wait_reply()).text == "Still capturing: the next code, photo or contact, please."
    done = await pressed(expo.staff, "Done", expo.staff.messages[-1])
    assert done.text == "Done. 2 captures in this round.\n1 of them new."


async def test_sticker_while_scanning_says_what_can_be_sent(expo: Expo) -> None:
    await expo.staff.ask("/scan")
    expo.staff.send_location(38.0, 114.5)
    assert (await expo.staff.wait_reply()).text == (
        "❓ I can't read that. Send a code, a photo, a contact or a vCard file."
    )


async def test_voice_message_is_a_note_on_the_last_lead(expo: Expo) -> None:
    await expo.staff.ask("/scan")
    await expo.staff.ask("Wang Li, Bashang Wind, wl@x.example")
    expo.staff.send_voice(b"OggS" + bytes(60))
    told = await expo.staff.wait_reply()
    assert (told.text.splitlines()[0], "1 file" in told.text.splitlines()) == ("Wang Li", True)


async def test_reply_to_a_lead_is_a_note(expo: Expo) -> None:
    await expo.staff.ask("/scan Wang Li, Bashang Wind, wl@x.example")
    shown = await pressed(expo.staff, "Done")
    expo.staff.send("Wants 20 units", reply_to=shown.id)
    assert "Wants 20 units" in (await expo.staff.wait_reply()).text.splitlines()


async def test_visitor_learns_nothing_of_a_badge(expo: Expo) -> None:
    code, token = await badge_of(expo.visitor)
    for text in (f"/scan {code}", "/leads", "/booth"):
        refused = await expo.chinese_visitor.ask(text)
        assert refused.text == "抱歉，这项功能仅供展商工作人员使用。请让贵公司的团队管理员发一个邀请链接给您。"
    expo.chinese_visitor.open_link(token)
    assert "Zhang" not in (await expo.chinese_visitor.wait_reply()).text
    assert await scans(expo) == []


async def test_whoever_leaves_the_team_in_the_middle_captures_no_more(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    await expo.staff.ask("/scan")
    await expo.admin.ask("/team")
    await pressed(expo.admin, "2")
    await pressed(expo.admin, "Remove")
    await expo.staff.wait_reply("no longer in the team")
    refused = await expo.staff.ask(code)
    assert await scans(expo) == []
    assert refused.text == (await expo.staff.ask("/leads")).text


async def test_repeated_update_is_one_scan(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    shown = await expo.staff.ask(f"/scan {code}")
    await pressed(expo.staff, "Hot", shown)
    await expo.staff.press("Hot", shown)
    rows = await select(expo.database_url, "SELECT kind, value FROM remarks")
    assert (await scans(expo), rows) == ([("badge", 21)], [("rating", "hot")])
