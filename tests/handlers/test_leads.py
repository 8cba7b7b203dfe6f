"""Leads looked up, qualified and deleted, and the booth, as staff do it."""

from __future__ import annotations

import datetime as dt

from bot.localchat.messages import Message
from tests.handlers.booth_staff import answer, badge_of, pressed
from tests.handlers.conftest import SHANGHAI, Expo
from tests.storage.raw import select

WANG = "Wang Li, Bashang Wind, wl@x.example"
STEPS = ("Rating", "When", "Interest", "Next step", "Tags", "Note")


async def remarks(expo: Expo) -> list[tuple[object, ...]]:
    """Everything said and not taken back: author, kind, value."""
    return await select(
        expo.database_url, "SELECT author_id, kind, value FROM remarks WHERE undone_at IS NULL ORDER BY id"
    )


def asked(message: Message) -> str:
    """The question at the end of a lead."""
    return message.text.split("\n\n")[-1].splitlines()[0]


async def test_ten_seconds_are_one_tap_each(expo: Expo) -> None:
    staff = expo.staff
    shown = await staff.ask(f"/scan {WANG}")
    questions = []
    for label in ("Hot", "3 months", "2", "Next", "Call", "Tomorrow", "Buyer", "Next", "Skip"):
        questions.append(asked(shown))
        shown = await pressed(staff, label, shown)
    assert list(dict.fromkeys(questions)) == [
        "How warm is it?",
        "When do they want to buy?",
        "What are they interested in? Tap the numbers.",
        "What comes next? Tap, or type it.",
        "When? I remind you in the morning. Tap, or type a day: “Tuesday”, “5 August 14:00”.",
        "Any tags? Tap, or type your own, divided by commas.",
        "Anything to note? Type it, or send a voice message.",
    ]
    assert shown.buttons == [*STEPS, "Contact", "Delete"]
    assert await remarks(expo) == [
        (21, "rating", "hot"),
        (21, "timeframe", "3m"),
        (21, "interest", "Grid-side storage stations from 50 MW"),
        (21, "next_step", "|call"),
        (21, "next_step", "2021-07-31|call"),
        (21, "tag", "buyer"),
    ]


async def test_every_step_can_be_skipped(expo: Expo) -> None:
    shown = await expo.chinese_staff.ask("/scan 王力，坝上风电，wl@x.example")
    for _ in range(6):
        shown = await pressed(expo.chinese_staff, "跳过", shown)
    assert shown.buttons == ["意向", "时间", "兴趣", "下一步", "标签", "备注", "补充联系方式", "删除"]
    assert await remarks(expo) == []


async def test_what_is_typed_answers_the_step(expo: Expo) -> None:
    staff = expo.staff
    await staff.ask(f"/scan {WANG}")
    shown = await pressed(staff, "Done")
    await pressed(staff, "Next step", shown)
    assert asked(await staff.ask("Send two samples")).startswith("When?")
    wrong = await staff.ask("30 February")
    assert "That is no day to come." in wrong.text.splitlines()
    assert asked(await staff.ask("tomorrow 14:30")) == "Any tags? Tap, or type your own, divided by commas."
    await staff.ask("VIP, Hebei")
    assert await remarks(expo) == [
        (21, "next_step", "|Send two samples"),
        (21, "next_step", "2021-07-31T14:30|Send two samples"),
        (21, "tag", "VIP"),
        (21, "tag", "Hebei"),
    ]
    expo.clock.move_to(dt.datetime(2021, 7, 31, 14, 30, tzinfo=SHANGHAI))
    reminder = await staff.wait_reply("⏰")
    assert (reminder.text, reminder.buttons) == (
        "⏰ Send two samples: Wang Li\nBashang Wind",
        ["Open", "Another day"],
    )


async def test_only_the_last_plan_reminds(expo: Expo) -> None:
    staff = expo.staff
    shown = await staff.ask(f"/scan {WANG}")
    for label in ("Done", "Next step", "Call", "Tomorrow", "Done", "Next step", "Meeting", "In 3 days"):
        shown = await pressed(staff, label, shown)
    expo.clock.move_to(dt.datetime(2021, 8, 2, 9, 0, tzinfo=SHANGHAI))
    await staff.wait_reply("⏰ Meeting: Wang Li")
    assert [one.text for one in staff.messages if "⏰ Call" in one.text] == []


async def test_colleagues_rate_side_by_side(expo: Expo) -> None:
    await expo.staff.ask(f"/scan {WANG}")
    await pressed(expo.staff, "Hot")
    expo.clock.move_to(expo.clock.now() + dt.timedelta(minutes=1))
    await expo.admin.ask("/leads")
    await pressed(expo.admin, "1")
    await pressed(expo.admin, "Rating")
    rated = await pressed(expo.admin, "Cold")
    assert "Rating: ❄️ Cold (Ada), 🔥 Hot (Sven)" in rated.text.splitlines()
    listed = await expo.staff.ask("/leads")
    assert listed.text.splitlines()[-1] == "1. Wang Li: Bashang Wind, ❄️ Cold, 10:30"


async def test_list_has_orders_pages_and_search(expo: Expo) -> None:
    staff = expo.staff
    await staff.ask("/scan")
    for number in range(10):
        await staff.ask(f"Person {'ABCDEFGHIJ'[number]}, Works {number}, p{number}@x.example")
    await pressed(staff, "Hot")
    listed = await staff.ask("/leads")
    assert listed.text.splitlines()[:2] == [
        "Leads of Qingchuan Energy Storage, newest first",
        "1 hot, 9 unrated, 0 waiting",
    ]
    second = await pressed(staff, "More", listed)
    assert second.text.splitlines()[-1] == "9–10 of 10"
    opened = await pressed(staff, "9", second)
    assert opened.text.splitlines()[0] == "Person B"
    assert (await pressed(staff, "Back", opened)).text == second.text
    rated = await pressed(staff, "By rating", second)
    assert rated.text.splitlines()[3].startswith("1. Person J: Works 9, 🔥 Hot")
    assert "Nothing is planned." in (await pressed(staff, "By follow-up", rated)).text
    await pressed(staff, "Search")
    found = await staff.ask("works 4")
    assert found.text.splitlines()[2:] == ["1. Person E: Works 4, 10:30"]
    assert (await staff.ask("/leads nobody")).text.splitlines()[-1] == "No lead holds all of that."


async def test_masked_lead_is_not_found_by_its_name(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    await expo.staff.ask(f"/scan {code}")
    assert "No lead holds all of that." in (await expo.staff.ask("/leads zhang")).text
    assert code in (await expo.staff.ask(f"/leads {code.lower()}")).text
    await answer(expo.visitor, "Agree and send")
    await expo.staff.wait_reply("agreed")
    assert "Zhang Wei" in (await expo.staff.ask("/leads zhang")).text


async def test_deleted_lead_comes_back(expo: Expo) -> None:
    await expo.staff.ask(f"/scan {WANG}")
    await pressed(expo.staff, "Done")
    deleted = await pressed(expo.staff, "Delete")
    assert deleted.text == "🗑 Deleted. Until 31 July, 10:30 you can take it back; then it is gone for good."
    assert "No leads yet." in (await expo.admin.ask("/leads")).text
    assert (await pressed(expo.staff, "Undo", deleted)).text.splitlines()[0] == "Wang Li"
    assert "Wang Li" in (await expo.admin.ask("/leads")).text


async def test_staff_delete_only_what_they_captured(expo: Expo) -> None:
    await expo.staff.ask(f"/scan {WANG}")
    await expo.chinese_staff.ask("/leads")
    theirs = await pressed(expo.chinese_staff, "1")
    assert "删除" not in theirs.buttons
    await expo.admin.ask("/leads")
    assert "Delete" in (await pressed(expo.admin, "1")).buttons


async def test_forged_button_of_another_exhibitor_shows_nothing(expo: Expo) -> None:
    captured = await expo.staff.ask(f"/scan {WANG}")
    data = captured.rows[0][0]["callback_data"]
    for person in (expo.rival, expo.visitor, expo.organiser):
        own = await person.ask("/help")
        own.raw.setdefault("reply_markup", {"inline_keyboard": [[]]})["inline_keyboard"].append(
            [{"text": "x", "callback_data": data}]
        )
        await pressed(person, "x", own)
        assert [message.text for message in person.messages if "Wang" in message.text] == []
    assert await remarks(expo) == []


async def test_waiting_message_is_masked_again_when_the_visitor_withdraws(expo: Expo) -> None:
    code, _ = await badge_of(expo.visitor)
    captured = await expo.staff.ask(f"/scan {code}")
    await answer(expo.visitor, "Agree and send")
    await expo.staff.wait_reply("Zhang Wei")
    await expo.visitor.ask("/mydata")
    await pressed(expo.visitor, "1")
    await pressed(expo.visitor, "Withdraw")
    masked = await expo.staff.wait_reply("withdrawn")
    assert (masked.id, masked.text.splitlines()[0]) == (
        captured.id,
        f"🚫 {code} has withdrawn the card. Please delete any copies.",
    )


async def test_booth_is_described_and_shown_to_visitors(expo: Expo) -> None:
    staff = expo.staff
    assert "Nothing here yet." in (await staff.ask("/booth")).text
    await pressed(staff, "Description")
    await staff.ask("We store energy <safely>.")
    await pressed(staff, "Products")
    await staff.ask("Containers\nInverters")
    await pressed(staff, "Languages")
    await pressed(staff, "German")
    await pressed(staff, "Back")
    await pressed(staff, "Brochure")
    staff.send_document("Catalogue.pdf", b"%PDF-1.4 catalogue", content_type="application/pdf")
    described = await staff.wait_reply()
    assert described.text.splitlines() == [
        "Booth of Qingchuan Energy Storage",
        "",
        "We store energy <safely>.",
        "",
        "Products: Containers and Inverters",
        "We speak German.",
        "Brochure: Catalogue.pdf",
        "",
        "No questions of your own yet.",
    ]
    await expo.visitor.ask("/exhibitors")
    await expo.visitor.ask("B2-017")
    card = await pressed(expo.visitor, "Qingchuan Energy Storage")
    assert "We store energy <safely>." in card.text.splitlines()
    assert "• Inverters" in card.text.splitlines()
    await expo.visitor.press("Brochure", card)
    sent = await expo.visitor.wait_reply()
    assert sent["document"]["file_name"] == "Catalogue.pdf"


async def test_own_questions_are_asked_after_a_capture(expo: Expo) -> None:
    staff = expo.staff
    await staff.ask("/booth")
    await pressed(staff, "Our questions")
    for text, kind, options in (
        ("Budget?", "One of several", "< 1 M\n> 1 M"),
        ("Regions?", "Several", "North\nSouth\nWest"),
        ("Which grid?", "Text", ""),
    ):
        await pressed(staff, "New question")
        await staff.ask(text)
        shown = await pressed(staff, kind)
        if options:
            shown = await staff.ask(options)
    assert shown.text.splitlines()[2:] == [
        "1. Budget? (one of)",
        "< 1 M; > 1 M",
        "2. Regions? (several of)",
        "North; South; West",
        "3. Which grid? (text)",
    ]
    shown = await staff.ask(f"/scan {WANG}")
    for label in ("Skip", "Skip", "Skip", "2", "1", "3", "Next"):
        shown = await pressed(staff, label, shown)
    assert shown.text.splitlines()[-2:] == ["Which grid?", "Type the answer."]
    shown = await staff.ask("500 kV")
    told = [line for line in shown.text.splitlines() if "?" in line]
    assert told[:3] == ["Budget? > 1 M", "Regions? North and West", "Which grid? 500 kV"]
    await staff.ask("/booth")
    await pressed(staff, "Our questions")
    retired = await pressed(staff, "Remove 1")
    assert retired.text.splitlines()[1] == "It is asked no more; its answers stay."
    assert "1. Budget? (one of)" in (await pressed(staff, "Undo", retired)).text.splitlines()
