"""The agenda as a visitor uses it: saved with one tap, reminded in time, told of changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import main
from bot.domain.programme import Session, SessionStatus
from bot.importers.imported import Counts, Imported
from bot.localchat.messages import Message
from bot.localchat.person import Person
from bot.services.importing import import_programme
from tests.handlers.conftest import SHANGHAI, Expo


async def republished(expo: Expo, session_id: str, change: Callable[[Session], Session]) -> None:
    """Another process publishes the programme with one session changed."""
    async with main.database_of(expo.settings) as database:
        async with database.uow.read() as tx:
            latest = await tx.programmes.latest()
        assert latest is not None
        sessions = tuple(change(one) if one.id == session_id else one for one in latest.programme.sessions)
        programme = replace(latest.programme, sessions=sessions)
        await import_programme(
            database.uow,
            Imported("folder", programme, (), Counts()),
            source="test",
            now=expo.clock.now(),
            dry_run=False,
        )


def at(day: int, hour: int, minute: int, second: int = 0) -> dt.datetime:
    return dt.datetime(2021, 7, day, hour, minute, second, tzinfo=SHANGHAI)


async def opened(person: Person, question: str, label: str) -> Message:
    """The card of a session that somebody asks for and opens."""
    await person.ask(question)
    return await pressed(person, label)


async def pressed(person: Person, label: str) -> Message:
    await person.press(label)
    return await person.wait_reply()


async def comes(person: Person, text: str) -> Message:
    """What the ticks send of themselves, each a few real seconds apart."""
    return await person.wait_reply(text, within=20)


async def dialogue(person: Person) -> Message:
    question = "when is the dialogue Can Storage Make a Wind Farm Behave like a Power Station"
    return await opened(person, question, "13:30 Dialogue: Can Storage Make a Wind…")


async def moved(expo: Expo) -> None:
    """The dialogue begins an hour later, in another room."""

    def later(session: Session) -> Session:
        hour = dt.timedelta(hours=1)
        return replace(session, start=session.start + hour, end=session.end + hour, room_id="room-201")

    await republished(expo, "S104", later)


async def test_one_tap_saves_a_session_and_one_takes_it_back(expo: Expo) -> None:
    visitor = expo.visitor
    card = await dialogue(visitor)
    assert card.buttons[:2] == ["Save", "Remind me"]
    card = await pressed(visitor, "Save")
    assert "On your agenda. Reminder: 13:15." in card.text
    assert "Dialogue: Can Storage" in (await visitor.ask("/agenda")).text
    card = await pressed(visitor, card.buttons[0]) if "Undo" in card.buttons else card
    assert "Off your agenda. No reminder comes." in card.text
    assert "Nothing here yet" in (await visitor.ask("/agenda")).text


async def test_saved_session_is_reminded_of_put_off_and_given_up(expo: Expo) -> None:
    visitor = expo.visitor
    await dialogue(visitor)
    await pressed(visitor, "Save")
    expo.clock.move_to(at(30, 13, 15, 2))
    reminder = await comes(visitor, "⏰")
    assert reminder.text.startswith("⏰ In 15 minutes, 13:30: Dialogue: Can Storage Make a Wind Farm")
    assert reminder.text.endswith("Power Station? Central Lobby, Level 2, Main Forum Hall.")
    assert (await pressed(visitor, "Again in 5 min")).text.startswith("Again at 13:20: Dialogue")
    expo.clock.move_to(at(30, 13, 20, 3))
    assert (await comes(visitor, "⏰")).text.startswith("⏰ In 10 minutes, 13:30")
    assert (await pressed(visitor, "Not going")).text.startswith("Off your agenda, no reminder comes: Dialogue")
    assert "⭐ On your agenda." in (await pressed(visitor, "Undo")).text


async def test_moved_session_is_told_and_kept_or_exchanged(expo: Expo) -> None:
    visitor = expo.visitor
    await dialogue(visitor)
    await pressed(visitor, "Save")
    await moved(expo)
    expo.clock.move_to(at(30, 10, 35, 1))
    notice = await comes(visitor, "Changed")
    assert notice.text.splitlines()[1:] == [
        "Before: Fri 30 July, 13:30–14:30, Main Forum Hall",
        "Now: Fri 30 July, 14:30–15:30, Room 201",
    ]
    assert notice.buttons == ["Keep", "Remove", "See alternatives"]
    others = await pressed(visitor, "See alternatives")
    assert "14:00–14:45 Fuel Cell Trucks" in others.text
    card = await pressed(visitor, "Back")
    assert "It was moved: you saved it for 13:30." in card.text
    assert "Kept on your agenda. Reminder: 14:15." in (await pressed(visitor, "Keep")).text


async def test_cancelled_session_is_told(expo: Expo) -> None:
    visitor = expo.visitor
    await dialogue(visitor)
    await pressed(visitor, "Save")
    await republished(expo, "S104", lambda session: replace(session, status=SessionStatus.CANCELLED))
    expo.clock.move_to(at(30, 10, 35, 1))
    notice = await comes(visitor, "❌")
    assert notice.buttons == ["Remove", "See alternatives"]
    assert "Off your agenda" in (await pressed(visitor, "Remove")).text


async def test_agenda_speaks_chinese(expo: Expo) -> None:
    visitor = expo.chinese_visitor
    await opened(
        visitor, "对话：储能能让风电场像电厂一样听话吗？是几点", "13:30 对话：储能能让风电场像电厂一样听…"
    )
    assert "已收藏。提醒：13:15。" in (await pressed(visitor, "收藏")).text
    agenda = await visitor.ask("/agenda")
    assert "我的日程，7月30日（周五）" in agenda.text
    assert "下一项，3小时后" in agenda.text
    await moved(expo)
    expo.clock.move_to(at(30, 10, 35, 1))
    notice = await comes(visitor, "有变更")
    assert notice.text.splitlines()[1:] == [
        "原定：7月30日（周五）13:30—14:30，主论坛厅",
        "现为：7月30日（周五）14:30—15:30，201会议室",
    ]
    assert notice.buttons == ["保留", "移除", "看看其他场次"]
    expo.clock.move_to(at(30, 14, 15, 1))
    reminder = await comes(visitor, "⏰")
    assert (
        reminder.text
        == "⏰ 15 分钟后（14:30）开始：《对话：储能能让风电场像电厂一样听话吗？》 3号馆2层201会议室。"
    )
    assert reminder.buttons == ["看地图", "5分钟后再提醒", "不去了"]
    assert "设置" in (await visitor.ask("/settings")).text
    assert "不再主动给您发消息" in (await visitor.ask("/stop")).text


async def test_visit_to_a_booth_is_planned_from_its_card(expo: Expo) -> None:
    visitor = expo.visitor
    await opened(visitor, "where is B2-017", "Qingchuan Energy Storage")
    choice = await pressed(visitor, "Remind me to visit")
    assert choice.buttons[:4] == ["Today 11:00", "Today 11:30", "Today 12:00", "Today 13:00"]
    assert "visit Qingchuan Energy Storage, 12:00." in (await pressed(visitor, "Today 12:00")).text
    expo.clock.move_to(at(30, 11, 45, 2))
    reminder = await comes(visitor, "⏰")
    assert reminder.text == "⏰ In 15 minutes, 12:00: visit Qingchuan Energy Storage. Hall 2, B2-017."


async def test_calendar_comes_as_a_file(expo: Expo) -> None:
    visitor = expo.visitor
    await dialogue(visitor)
    await pressed(visitor, "Save")
    await visitor.ask("/agenda")
    await visitor.press("Calendar file")
    sent = await visitor.wait_reply("Open the file")
    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == ("agenda.ics", "text/calendar")
    # Nobody has a public address here, so no link is offered.
    assert visitor.messages[-1].button("Calendar link") is None


async def test_settings_switch_in_place(expo: Expo) -> None:
    visitor = expo.visitor
    card = await visitor.ask("/settings")
    assert card.buttons[:6] == ["5 min", "10 min", "✓ 15 min", "30 min", "1 h", "✓ Quiet hours"]
    assert "Reminders before each start: 30 min and 15 min." in (await pressed(visitor, "30 min")).text
    assert (
        "No reminders."
        in [
            (await pressed(visitor, "✓ 30 min")).text,
            (await pressed(visitor, "✓ 15 min")).text,
        ][1]
    )
    assert "✓ Sponsored" in (await pressed(visitor, "Sponsored")).buttons
    assert "Announcements" in (await pressed(visitor, "✓ Announcements")).buttons
    assert len(visitor.messages) == 2


async def test_stop_keeps_reminders_unless_chosen_and_start_takes_it_back(expo: Expo) -> None:
    visitor = expo.visitor
    await dialogue(visitor)
    await pressed(visitor, "Save")
    stopped = await visitor.ask("/stop")
    assert stopped.buttons == ["Keep reminders", "Stop reminders too", "Turn on again", "Settings"]
    assert "Your reminders stay" in (await pressed(visitor, "Keep reminders")).text
    visitor.open_link()
    await visitor.wait_reply("guide to the North China")
    assert (await visitor.wait_reply("Messages are on again")).button("Settings") is not None


async def test_menu_and_help_know_the_agenda(expo: Expo) -> None:
    visitor = expo.visitor
    await visitor.wait_until(lambda: len(visitor.menu) == 6)
    assert "agenda" in [command["command"] for command in visitor.menu]
    text = (await visitor.ask("/help")).text
    assert [name for name in ("/agenda", "/settings", "/stop") if name in text] == [
        "/agenda",
        "/settings",
        "/stop",
    ]
