"""A visit is planned over the local chat: hours chosen or typed, the plan, one tap."""

from __future__ import annotations

from tests.handlers.booth_staff import pressed
from tests.handlers.conftest import Expo
from tests.handlers.test_profiles import says, wishes


async def test_visit_is_planned_and_saved_in_one_tap(expo: Expo) -> None:
    visitor = expo.visitor
    await wishes(visitor)
    await says(visitor, "liquid-cooled energy storage")
    await visitor.ask("/agenda")
    choice = await pressed(visitor, "Plan my visit")
    assert choice.buttons == ["1 h", "2 h", "3 h", "Until closing", "Other hours", "Back"]
    plan = await pressed(visitor, "2 h")
    assert plan.text.startswith("Your visit, Fri 30 July 10:30–12:30")
    titles = [line for line in plan.text.splitlines() if line[:1].isdigit()]
    assert 3 <= len(titles) <= 6
    other = await pressed(visitor, "Another plan")
    assert [line for line in other.text.splitlines() if line[:1].isdigit()] != titles
    saved = await pressed(visitor, "Save all to my agenda")
    assert "Saved: " in saved.text
    agenda = await pressed(visitor, "My agenda")
    assert "Fri 30 July" in agenda.text
    assert "⚠" not in agenda.text
    # What is on the agenda stays in the next plan.
    await pressed(visitor, "Plan my visit")
    again = await pressed(visitor, "2 h")
    assert again.text.count("on your agenda") == len(
        [line for line in other.text.splitlines() if line[:1].isdigit()]
    )


async def test_hours_are_typed_in_chinese(expo: Expo) -> None:
    visitor = expo.chinese_visitor
    await visitor.ask("/agenda")
    await pressed(visitor, "规划行程")
    await pressed(visitor, "其他时间")
    assert "没有识别到开放时间内的时段" in (await visitor.ask("晚上")).text
    plan = await visitor.ask("明天下午2点到4点")
    assert plan.text.startswith("您的行程：7月31日（周六）14:00—16:00")
    assert "我还不知道您在找什么" in plan.text
    assert plan.button("全部加入日程") is None


async def test_question_in_the_middle_is_answered(expo: Expo) -> None:
    visitor = expo.visitor
    await visitor.ask("/agenda")
    await pressed(visitor, "Plan my visit")
    await pressed(visitor, "Other hours")
    assert "Open today until" in (await visitor.ask("when do you close today?")).text
    assert "Which hours?" in (await visitor.wait_reply("Which hours")).text
    assert "How much time do you have?" in (await pressed(visitor, "Cancel")).text
