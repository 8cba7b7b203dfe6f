"""Change notices and the morning brief, case by case."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.domain.localized import Localized
from bot.domain.preferences import NoticeKind
from bot.domain.programme import SessionStatus
from bot.ports.unit_of_work import UnitOfWork
from bot.services import preferences
from bot.services.agenda import saving
from tests.services.agenda_parts import AgendaBot
from tests.texts.expo import DAY_1, DAY_2, at

LATER: dict[str, Any] = {"start": at(DAY_1, "14:00"), "end": at(DAY_1, "15:00")}
MOVED = """\
1: ↻ Changed: Sodium Cells & <Safety>
Before: Fri 30 July, 10:30–12:00, Room 301
Now: Fri 30 July, 14:00–15:00, Room 301"""


@pytest.fixture
async def bot(uow: UnitOfWork) -> AgendaBot:
    bot = AgendaBot(uow)
    await bot.publish()
    await saving.save(uow, bot.at(), "S2")
    return bot


async def test_moved_session_is_told_once_old_and_new_side_by_side(bot: AgendaBot) -> None:
    await bot.change("S2", **LATER)
    assert await bot.tick_at("9:04") == []
    assert await bot.tick_at("9:05") == [MOVED]
    bot.restart()
    assert await bot.tick_at("9:30") == []


async def test_edits_within_five_minutes_become_one_notice(bot: AgendaBot) -> None:
    await bot.change("S2", start=at(DAY_1, "13:00"), end=at(DAY_1, "14:00"))
    await bot.tick_at("9:04")
    await bot.change("S2", **LATER)
    assert await bot.tick_at("9:05") == [MOVED]
    assert await bot.tick_at("9:10") == []


async def test_edit_that_the_bot_has_not_read_yet_is_part_of_the_notice(bot: AgendaBot) -> None:
    await bot.change("S2", start=at(DAY_1, "13:00"), end=at(DAY_1, "14:00"))
    await bot.change("S2", refresh=False, **LATER)
    assert await bot.tick_at("9:05") == []
    await bot.refresh()
    assert await bot.tick_at("9:06") == [MOVED]


async def test_change_that_is_undone_meanwhile_is_not_told(bot: AgendaBot) -> None:
    before = bot.session("S2")
    await bot.change("S2", **LATER)
    await bot.change("S2", start=before.start, end=before.end)
    assert await bot.tick_at("9:30") == []


async def test_cancelled_removed_renamed_and_reinstated_sessions_read_so(bot: AgendaBot) -> None:
    await bot.change("S2", status=SessionStatus.CANCELLED)
    assert await bot.tick_at("9:05") == [
        "1: ❌ Cancelled: Sodium Cells & <Safety>\nFri 30 July, 10:30–12:00, Room 301"
    ]
    await bot.deliver()
    await bot.change("S2", status=SessionStatus.CONFIRMED)
    assert await bot.tick_at("9:10") == [
        "1: ✅ It takes place after all: Sodium Cells & <Safety>\nFri 30 July, 10:30–12:00, Room 301"
    ]
    await bot.deliver()
    await bot.change("S2", title=Localized.of(en="Sodium Cells", zh="钠电池"))
    assert await bot.tick_at("9:15") == [
        "1: ↻ Changed: Sodium Cells\nIts title was: Sodium Cells & <Safety>\nFri 30 July, 10:30–12:00, Room 301"
    ]
    await bot.deliver()
    await bot.remove("S2")
    assert await bot.tick_at("9:20") == [
        "1: ❌ No longer in the programme: Sodium Cells\nFri 30 July, 10:30–12:00, Room 301"
    ]


async def test_several_changed_sessions_of_one_viewer_are_one_message(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S4")
    await saving.save(bot.uow, bot.at(2, "zh"), "S4")
    await bot.change("S2", **LATER)
    await bot.change("S4", status=SessionStatus.CANCELLED)
    assert await bot.tick_at("9:05") == [
        "1: 2 sessions on your agenda have changed\n\n"
        "❌ Cancelled: Roofs That Earn\n"
        "Fri 30 July, 11:00–12:15, Room 302\n\n"
        "↻ Changed: Sodium Cells & <Safety>\n"
        "Before: Fri 30 July, 10:30–12:00, Room 301\n"
        "Now: Fri 30 July, 14:00–15:00, Room 301",
        "2: ❌ 已取消：《会赚钱的屋顶》\n7月30日（周五）11:00—12:15，302会议室",
    ]


async def test_only_those_who_saved_it_and_want_to_know_are_told(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(2), "S4")
    await saving.save(bot.uow, bot.at(3), "S2")
    await preferences.switch_notice(bot.uow, bot.at(3), NoticeKind.CHANGES.value, False)
    await saving.save(bot.uow, bot.at(4), "S2")
    await preferences.stop(bot.uow, bot.at(4))
    await saving.save(bot.uow, bot.at(5), "S2")
    await saving.drop(bot.uow, bot.at(5), "S2")
    await saving.save(bot.uow, bot.at(6), "S2")
    await bot.uow.write(lambda tx: tx.viewers.set_active(6, False))
    await bot.change("S2", **LATER)
    assert await bot.tick_at("9:05") == [MOVED]


async def test_many_are_told_a_few_at_a_time_each_once(bot: AgendaBot) -> None:
    for viewer_id in range(2, 262):
        await saving.save(bot.uow, bot.at(viewer_id), "S2")
        await saving.save(bot.uow, bot.at(viewer_id), "S4")
    await bot.change("S2", **LATER)
    await bot.change("S4", **LATER)
    told = [int(text.split(":")[0]) for text in await bot.tick_at("9:05")]
    assert sorted(told) == list(range(1, 262))


async def test_notice_waits_for_the_morning_unless_it_starts_soon_then(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S5")
    await saving.save(bot.uow, bot.at(2), "S5")
    await preferences.switch_quiet(bot.uow, bot.at(2), False)
    await bot.tick_at("23:00")
    night = bot.clock.now()
    await bot.change("S5", start=at(DAY_2, "15:00"), end=at(DAY_2, "16:00"))
    assert len(await bot.tick_at("23:05")) == 2
    due = await bot.uow.write(lambda tx: tx.outbox.claim(night + dt.timedelta(minutes=5), night, 10))
    told = [message.chat_id for message in due if message.kind == "change_notice"]
    assert told == [2]
    morning = at(DAY_2, "7:00")
    due = await bot.uow.write(lambda tx: tx.outbox.claim(morning, morning, 10))
    assert [message.chat_id for message in due if message.kind == "change_notice"] == [2, 1]


async def test_notice_that_waits_for_the_morning_takes_in_later_changes(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S5")
    await bot.tick_at("22:30")
    await bot.deliver()
    await bot.change("S5", start=at(DAY_2, "14:00"), end=at(DAY_2, "15:00"))
    assert len(await bot.tick_at("22:40")) == 1
    await bot.change("S5", start=at(DAY_2, "15:00"), end=at(DAY_2, "16:00"))
    assert len(await bot.tick_at("23:30")) == 1
    await bot.tick_at("7:01", DAY_2)
    assert await bot.deliver() == [
        "1: ↻ Changed: Storage Plenary\nBefore: Sat 31 July, 9:30–10:30, Main Hall\n"
        "Now: Sat 31 July, 15:00–16:00, Main Hall"
    ]


async def test_waiting_notice_of_what_is_undone_is_withdrawn(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S5")
    session = bot.session("S5")
    await bot.tick_at("22:30")
    await bot.deliver()
    await bot.change("S5", start=at(DAY_2, "14:00"), end=at(DAY_2, "15:00"))
    assert len(await bot.tick_at("22:40")) == 1
    await bot.change("S5", start=session.start, end=session.end)
    assert await bot.tick_at("23:30") == []
    await bot.tick_at("7:01", DAY_2)
    assert await bot.deliver() == []


async def test_waiting_notice_is_not_lost_where_the_later_change_is_none_to_its_reader(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S5")
    await bot.tick_at("22:30")
    await bot.deliver()
    await bot.change("S5", start=at(DAY_2, "14:00"), end=at(DAY_2, "15:00"))
    await bot.tick_at("22:33")
    await bot.change("S2", room_id="r302")  # Over by now: nothing to tell.
    assert len(await bot.tick_at("22:36")) == 1
    await bot.tick_at("22:39")
    await bot.tick_at("7:01", DAY_2)
    assert len(await bot.deliver()) == 1


async def test_who_saved_it_as_it_is_now_is_not_told(bot: AgendaBot) -> None:
    await bot.change("S2", **LATER)
    bot.clock.advance(seconds=60)
    await saving.save(bot.uow, bot.at(2), "S2")
    assert await bot.tick_at("9:06") == [MOVED]


async def test_what_is_over_is_not_told(bot: AgendaBot) -> None:
    await bot.tick_at("18:00")
    before = len(await bot.sent())
    await bot.change("S2", room_id="r302")
    assert len(await bot.sent()) == before
    assert await bot.tick_at("18:10") == []


async def wants_brief(bot: AgendaBot) -> None:
    await preferences.switch_notice(bot.uow, bot.at(), NoticeKind.BRIEF.value, True)


async def test_brief_tells_the_day_once(bot: AgendaBot) -> None:
    await wants_brief(bot)
    await saving.save(bot.uow, bot.at(), "S5")
    assert await bot.tick_at("7:59", DAY_2) == []
    assert await bot.tick_at("8:00", DAY_2) == [
        "1: ☀️ Good morning! Your Sat 31 July\n"
        "Open 9:00–17:00 (last entry 16:30).\n\n"
        "9:30–10:30 Storage Plenary (Main Hall)"
    ]
    bot.restart()
    assert await bot.tick_at("8:01", DAY_2) == []


async def test_brief_names_what_changed_since_yesterday(bot: AgendaBot) -> None:
    await wants_brief(bot)
    await saving.save(bot.uow, bot.at(), "S5")
    await bot.change("S5", start=at(DAY_2, "9:45"))
    await bot.tick_at("9:05")
    assert (await bot.tick_at("8:00", DAY_2))[0].splitlines()[3:] == [
        "9:45–10:30 Storage Plenary (Main Hall)",
        "   ↻ moved, was 9:30",
        "",
        "1 session on your agenda has changed since yesterday.",
    ]


async def test_no_brief_where_there_is_nothing_to_say_or_it_is_too_late_or_not_wanted(bot: AgendaBot) -> None:
    await wants_brief(bot)
    assert await bot.tick_at("8:00", DAY_2) == []
    await saving.save(bot.uow, bot.at(2), "S5")
    await saving.save(bot.uow, bot.at(), "S5")
    assert [text for text in await bot.tick_at("12:00", DAY_2) if "☀️" in text] == []


async def test_brief_is_offered_once_with_the_third_session(bot: AgendaBot) -> None:
    saved = [await saving.save(bot.uow, bot.at(), session_id) for session_id in ("S4", "S5", "S11", "S12")]
    offers = [len(messages) - 1 for messages in saved]
    assert offers == [0, 1, 0, 0]
    await preferences.answer_brief_offer(bot.uow, bot.at(), True)
    async with bot.uow.read() as tx:
        assert (await tx.preferences.get(1)).wants(NoticeKind.BRIEF) is True
