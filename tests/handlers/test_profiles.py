"""Profiles and suggestions over the local chat: what is said, what is found, what is not told."""

from __future__ import annotations

from bot.localchat.messages import Message
from bot.localchat.person import Person
from tests.handlers.booth_staff import pressed
from tests.handlers.conftest import Expo


async def says(person: Person, wish: str, *, add: str = "Say what you look for") -> Message:
    """From the screen of wishes: one more, in words."""
    await pressed(person, add)
    return await person.ask(wish)


async def wishes(person: Person, settings: str = "My interests", words: str = "In my own words") -> Message:
    await person.ask("/settings")
    await pressed(person, settings)
    return await pressed(person, words)


async def be_found(person: Person, wish: str) -> None:
    await wishes(person)
    await says(person, wish)
    await pressed(person, "Let exhibitors find me")


async def test_wishes_are_understood_in_either_language(expo: Expo) -> None:
    assert "Nothing yet." in (await wishes(expo.visitor)).text
    shown = await says(expo.visitor, "hydrogen  electrolysers")
    assert shown.text.splitlines()[2:4] == ["1. “hydrogen electrolysers”", "   9 exhibitors show something of it"]
    shown = await says(expo.visitor, "储能系统")
    assert "Energy Storage Systems" in shown.text
    assert "Nobody here lists it so far." in (await says(expo.visitor, "bananas")).text
    shown = await pressed(expo.visitor, "Remove 3")
    assert "bananas" not in shown.text
    assert "You are: investor." in (await pressed(expo.visitor, "Investor")).text
    assert "You are" not in (await pressed(expo.visitor, "✓ Investor")).text


async def test_too_long_a_wish_is_asked_for_again_and_a_question_is_answered(expo: Expo) -> None:
    await wishes(expo.visitor)
    await pressed(expo.visitor, "Say what you look for")
    assert "too long" in (await expo.visitor.ask("x" * 201)).text
    assert "Open today until" in (await expo.visitor.ask("when do you close today?")).text
    assert "What do you look for?" in (await expo.visitor.wait_reply("What do you look for")).text
    assert "What I look for" in (await pressed(expo.visitor, "Cancel")).text


async def test_six_wishes_are_enough(expo: Expo) -> None:
    await wishes(expo.visitor)
    for number in range(6):
        shown = await says(expo.visitor, f"inverters {number}")
    assert shown.button("Say what you look for") is None
    assert shown.button("Remove 6") is not None


async def test_nothing_is_suggested_to_somebody_unknown(expo: Expo) -> None:
    await expo.visitor.ask("/exhibitors")
    shown = await pressed(expo.visitor, "For you")
    assert "I don’t know yet what you look for." in shown.text
    assert shown.button("In my own words") is not None


async def test_exhibitors_for_you_say_why_and_take_more_and_less(expo: Expo) -> None:
    visitor = expo.visitor
    await wishes(visitor)
    await says(visitor, "vanadium flow batteries")
    first = await pressed(visitor, "For you")
    names = [line.partition(" – ")[0] for line in first.text.splitlines()[2::3]]
    assert len(names) == 5
    assert first.text.count("you look for “vanadium flow batteries”") == 5
    # Less of the first: it goes, and another comes.
    fewer = await pressed_data(visitor, first, names[0], 2)
    assert names[0] not in fewer.text
    liked = await pressed_data(visitor, fewer, names[1], 1)
    assert liked.button("✓ 👍") is not None
    assert names[1] in liked.text
    again = await pressed(visitor, "✓ 👍")
    assert again.button("✓ 👍") is None


async def pressed_data(person: Person, shown: Message, name: str, column: int) -> Message:
    """The button in a column of the row that opens ``name``."""
    rows = shown["reply_markup"]["inline_keyboard"]
    row = next(row for row in rows if row[0]["text"].startswith(name[:20]))
    await person.press(row[column]["callback_data"], shown)
    return await person.wait_reply()


async def test_what_was_met_is_not_suggested(expo: Expo) -> None:
    visitor = expo.visitor
    await wishes(visitor)
    await says(visitor, "container storage systems of Qingchuan Energy Storage")
    assert "Qingchuan" in (await pressed(visitor, "For you")).text
    await visitor.ask("where is B2-017")
    await pressed(visitor, "Qingchuan Energy Storage")
    await pressed(visitor, "Remind me to visit")
    await pressed(visitor, "Today 12:00")
    await visitor.ask("/exhibitors")
    assert "\nQingchuan" not in (await pressed(visitor, "For you")).text


async def test_sessions_for_you_in_chinese(expo: Expo) -> None:
    visitor = expo.chinese_visitor
    await wishes(visitor, "我的关注", "用自己的话说")
    await says(visitor, "氢燃料电池", add="说说在找什么")
    await visitor.ask("/programme")
    await pressed(
        visitor, "7月30日（周五）论坛" if visitor.messages[-1].button("7月30日（周五）论坛") else "今日论坛"
    )
    shown = await pressed(visitor, "为您推荐")
    assert shown.text.startswith("为您推荐的论坛")
    assert "推荐理由：符合您说的“氢燃料电池”" in shown.text
    assert await pressed(visitor, shown.buttons[0]) is not None


async def test_exhibitors_find_suppliers_and_partners(expo: Expo) -> None:
    await expo.rival.ask("/booth")
    await pressed(expo.rival, "Partners and visitors")
    assert "To others you are: distributor." in (await pressed(expo.rival, "We distribute")).text
    await expo.admin.ask("/booth")
    await pressed(expo.admin, "Partners and visitors")
    assert "Say first what your company seeks." in (await pressed(expo.admin, "Exhibitors for us")).text
    await pressed(expo.admin, "Back")
    await pressed(expo.admin, "Seek distributors")
    await says(expo.admin, "cathode materials")
    shown = await pressed(expo.admin, "Exhibitors for us")
    assert "Batteriehaus Müller" in shown.text
    assert "Why: a distributor." in shown.text
    assert "you look for “cathode materials”" in shown.text


async def test_visitors_are_found_only_if_they_want_and_never_known(expo: Expo) -> None:
    visitor, admin = expo.visitor, expo.admin
    await wishes(visitor)
    await says(visitor, "energy storage systems, call Emma at emma@visitor.example")
    await admin.ask("/booth")
    await pressed(admin, "Partners and visitors")
    assert "Nobody right now." in (await pressed(admin, "Visitors for us")).text
    await wishes(visitor)
    await pressed(visitor, "Let exhibitors find me")
    await pressed(admin, "Back")
    shown = await pressed(admin, "Visitors for us")
    assert "1. visitor, speaks English: looks for Energy Storage Systems" in shown.text
    assert "You may invite 20 more today." in shown.text
    assert not any(secret in str(shown.raw) for secret in ("Emma", "emma@", "words"))
    await admin.press("Invite 1", shown)
    assert "Invited." in (await admin.wait_reply("Invited")).text
    invitation = await visitor.wait_reply("invites you to its booth", within=20)
    assert invitation.text.splitlines() == [
        "Qingchuan Energy Storage invites you to its booth: B2-017, Hall 2.",
        "It shows what you look for: Energy Storage Systems.",
        "It doesn’t know who you are, unless you send your card.",
    ]
    assert invitation.buttons[:2] == ["Send my card", "🤝 Meet"]
    # Once is enough.
    await pressed(admin, "Back")
    assert "Nobody right now." in (await pressed(admin, "Visitors for us")).text


async def test_who_is_found_no_more_is_gone(expo: Expo) -> None:
    await be_found(expo.visitor, "energy storage systems")
    await expo.admin.ask("/booth")
    await pressed(expo.admin, "Partners and visitors")
    shown = await pressed(expo.admin, "Visitors for us")
    await pressed(expo.visitor, "✓ Exhibitors may find me")
    await expo.admin.press("Invite 1", shown)
    assert "can’t be found any more" in (await expo.admin.wait_reply("any more")).text
    assert not any("invites you" in message.text for message in expo.visitor.messages)
