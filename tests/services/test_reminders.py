"""Reminders, case by case; what everything together does is in ``test_reminders_model``."""

from __future__ import annotations

import pytest

from bot.domain.localized import Localized
from bot.domain.preferences import NoticeKind
from bot.domain.programme import SessionStatus
from bot.ports.unit_of_work import UnitOfWork
from bot.services import preferences
from bot.services.agenda import reminding, saving, visits
from bot.services.reminders import BATCH
from tests.services.agenda_parts import AgendaBot
from tests.texts.expo import DAY_1, DAY_2, at

IN_15 = "1: ⏰ In 15 minutes, 10:30: Sodium Cells & <Safety>. Hall 2, Level 3, Room 301."


@pytest.fixture
async def bot(uow: UnitOfWork) -> AgendaBot:
    bot = AgendaBot(uow)
    await bot.publish()
    return bot


async def test_saved_session_is_reminded_of_once(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    assert await bot.tick_at("10:14") == []
    assert await bot.tick_at("10:15") == [IN_15]
    assert await bot.tick_at("10:16") == []
    bot.restart()
    assert await bot.tick_at("10:31") == []


async def test_reminder_speaks_the_language_of_its_reader(bot: AgendaBot) -> None:
    await bot.uow.write(lambda tx: tx.viewers.choose_locale(7, "zh", bot.clock.now()))
    await saving.save(bot.uow, bot.at(7, "zh"), "S2")
    assert await bot.tick_at("10:15") == ["7: ⏰ 15 分钟后（10:30）开始：《钠电池与安全》 2号馆3层301会议室。"]


async def test_dropped_session_is_not_reminded_of(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await saving.drop(bot.uow, bot.at(), "S2")
    assert await bot.tick_at("10:15") == []


async def test_after_a_downtime_a_reminder_comes_where_it_is_still_of_use(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await saving.save(bot.uow, bot.at(), "S4")
    assert await bot.tick_at("11:02") == ["1: ⏰ It began at 11:00: Roofs That Earn. Room 302."]


async def test_what_was_missed_meanwhile_comes_as_one(bot: AgendaBot) -> None:
    await preferences.switch_offset(bot.uow, bot.at(), 60, True)
    await saving.save(bot.uow, bot.at(), "S2")
    assert await bot.tick_at("10:20") == [
        "1: ⏰ In 10 minutes, 10:30: Sodium Cells & <Safety>. Hall 2, Level 3, Room 301."
    ]
    assert await bot.tick_at("10:30") == []


async def test_moved_session_is_reminded_of_anew(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.tick_at("10:15")
    await bot.change("S2", start=at(DAY_1, "14:00"), end=at(DAY_1, "15:00"))
    await bot.tick_at("10:20")
    assert await bot.tick_at("13:45") == [IN_15.replace("10:30", "14:00")]


async def test_session_moved_while_the_bot_was_down_is_still_reminded_of_in_time(bot: AgendaBot) -> None:
    await preferences.switch_notice(bot.uow, bot.at(), NoticeKind.CHANGES.value, False)
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.change("S2", refresh=False, start=at(DAY_1, "10:00"), end=at(DAY_1, "11:00"))
    bot.restart()
    await bot.refresh()
    assert await bot.tick_at("9:50") == [
        "1: ⏰ In 10 minutes, 10:00: Sodium Cells & <Safety>. Hall 2, Level 3, Room 301."
    ]


async def test_session_saved_while_it_moved_is_reminded_of_at_its_new_start(bot: AgendaBot) -> None:
    begun = bot.at(7)  # a turn begins with the programme in force
    await bot.change("S2", start=at(DAY_1, "14:00"), end=at(DAY_1, "15:00"))
    await bot.tick_at("9:00")
    await saving.save(bot.uow, begun, "S2")
    (notice,) = await bot.tick_at("9:05")
    assert notice.startswith("7: ↻ Changed: Sodium Cells")
    assert await bot.tick_at("10:15") == []
    assert await bot.tick_at("13:45") == [IN_15.replace("10:30", "14:00").replace("1:", "7:", 1)]


async def test_nothing_leaves_while_a_newer_programme_is_not_read_yet(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.change("S2", refresh=False, start=at(DAY_1, "14:00"), end=at(DAY_1, "15:00"))
    assert await bot.tick_at("10:15") == []
    await bot.refresh()
    assert [text.split(":")[1] for text in await bot.tick_at("10:16")] == [" ↻ Changed"]


async def test_without_notices_a_session_moved_too_close_is_reminded_of_at_once(bot: AgendaBot) -> None:
    await preferences.switch_notice(bot.uow, bot.at(), NoticeKind.CHANGES.value, False)
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.change("S2", start=at(DAY_1, "9:10"), end=at(DAY_1, "10:00"))
    assert await bot.tick_at("9:00") == [
        "1: ⏰ In 10 minutes, 9:10: Sodium Cells & <Safety>. Hall 2, Level 3, Room 301."
    ]


async def test_cancelled_session_says_so_and_a_reinstated_one_is_reminded_of(bot: AgendaBot) -> None:
    await preferences.switch_notice(bot.uow, bot.at(), NoticeKind.CHANGES.value, False)
    await preferences.switch_offset(bot.uow, bot.at(), 60, True)
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.change("S2", status=SessionStatus.CANCELLED)
    assert await bot.tick_at("9:30") == ["1: ❌ Cancelled: Sodium Cells & <Safety>. It was planned for 10:30."]
    await bot.change("S2", status=SessionStatus.CONFIRMED)
    assert await bot.tick_at("10:15") == [IN_15]


async def test_session_that_is_gone_is_not_reminded_of(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.remove("S2")
    assert [text for text in await bot.tick_at("10:15") if "⏰" in text] == []


async def test_reminder_put_off_comes_again_in_five_minutes(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.tick_at("10:15")
    await reminding.snooze(bot.uow, bot.at(), "session", "S2")
    assert await bot.tick_at("10:19") == []
    assert await bot.tick_at("10:20") == [IN_15.replace("15 minutes", "10 minutes")]
    assert await bot.tick_at("10:25") == []


async def test_who_stopped_reminders_gets_none_until_they_resume(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await saving.save(bot.uow, bot.at(), "S4")
    await preferences.stop(bot.uow, bot.at())
    assert await bot.tick_at("10:15") == [IN_15]
    await preferences.stop_reminders(bot.uow, bot.at(), True)
    assert await bot.tick_at("10:45") == []
    await saving.save(bot.uow, bot.at(), "S11")
    await preferences.resume(bot.uow, bot.at())
    assert len(await bot.tick_at("13:15")) == 1


async def test_who_blocked_the_bot_gets_nothing(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.uow.write(lambda tx: tx.viewers.set_active(1, False))
    assert await bot.tick_at("10:15") == []


async def test_visit_to_a_booth_is_reminded_of(bot: AgendaBot) -> None:
    await visits.save(bot.uow, bot.at(), "X1", int(at(DAY_1, "14:00").timestamp() // 60))
    assert await bot.tick_at("13:45") == [
        "1: ⏰ In 15 minutes, 14:00: visit Yanshu Storage. Hall 2, B2-017, B2-018."
    ]


async def test_many_are_reminded_in_batches(bot: AgendaBot) -> None:
    for viewer_id in range(1, BATCH + 2):
        await saving.save(bot.uow, bot.at(viewer_id), "S2")
    assert len(await bot.tick_at("10:15")) == BATCH + 1
    await bot.change("S2", start=at(DAY_2, "14:00"), end=at(DAY_2, "15:00"))
    await bot.tick_at("10:16")
    assert sum("⏰" in text for text in await bot.tick_at("13:45", DAY_2)) == BATCH + 1


async def test_title_in_the_other_language_is_no_news(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.change("S2", title=Localized.of(en="Sodium Cells & <Safety>", zh="钠电池"))
    assert await bot.tick_at("9:30") == []
