"""The agenda's screens: lines, clashes, halls, days, visits, alternatives."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.localized import Localized
from bot.domain.programme import Day, Hall, Room, SessionStatus
from bot.ports.unit_of_work import UnitOfWork
from bot.services.agenda import calendar, reminding, saving, showing, visits
from bot.services.agenda.lines import hall_of
from bot.services.agenda.visits import times_to_visit
from bot.views.action import Back
from bot.views.agenda import (
    AgendaDay,
    AgendaDropped,
    AgendaEmpty,
    ReminderPutOff,
    SessionAlternatives,
    VisitChoice,
)
from bot.views.agenda_actions import (
    DropGone,
    DropSession,
    KeepSession,
    OpenAgendaDay,
    RemindSession,
    SaveSession,
    SaveVisit,
    SendSessionCalendar,
    ShowAgenda,
    ShowAlternatives,
    ShowPlanChoice,
    SwitchReminder,
    UndoDrop,
    UndoSave,
)
from bot.views.browsing_actions import OpenExhibitor, OpenSession, ShowWelcome
from bot.views.message import Message
from bot.views.screens import NoLongerListed, SessionCard
from bot.views.settings_actions import ShowSettings
from tests.services.agenda_parts import AgendaBot
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at


@pytest.fixture
async def bot(uow: UnitOfWork) -> AgendaBot:
    bot = AgendaBot(uow)
    await bot.publish()
    return bot


def day(message: Message) -> AgendaDay:
    assert isinstance(message.view, AgendaDay)
    return message.view


def what(message: Message) -> str | None:
    assert isinstance(message.view, SessionCard)
    return message.view.saved.what if message.view.saved else None


async def test_card_offers_to_save_and_then_to_take_it_back(bot: AgendaBot) -> None:
    card = await saving.open_session(bot.uow, bot.at(), "S2")
    assert (what(card), card.rows[0]) == (None, (SaveSession("S2"), RemindSession("S2")))

    (card,) = await saving.save(bot.uow, bot.at(), "S2")
    assert (what(card), card.rows[0]) == ("fresh", (UndoSave("S2"), RemindSession("S2"), ShowAgenda()))

    card = await saving.open_session(bot.uow, bot.at(), "S2")
    assert (what(card), card.rows[0]) == (
        "saved",
        (DropSession("S2"), RemindSession("S2"), SendSessionCalendar("S2")),
    )

    card = await saving.drop(bot.uow, bot.at(), "S2")
    assert (what(card), card.rows[0]) == ("removed", (UndoDrop("S2"), ShowAgenda()))


async def test_session_that_has_begun_can_be_saved_but_not_reminded_of(bot: AgendaBot) -> None:
    await bot.tick_at("10:40")
    card = await saving.open_session(bot.uow, bot.at(), "S2")
    assert card.rows[0] == (SaveSession("S2"),)
    (card,) = await saving.save(bot.uow, bot.at(), "S2")
    assert card.rows[0] == (UndoSave("S2"), ShowAgenda())
    card = await saving.open_session(bot.uow, bot.at(), "S2")
    assert card.rows[0] == (DropSession("S2"), SendSessionCalendar("S2"))


async def test_saving_twice_changes_nothing(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await reminding.switch(bot.uow, bot.at(), "S2", 60, True)
    (card,) = await saving.save(bot.uow, bot.at(), "S2")
    assert what(card) == "saved"
    async with bot.uow.read() as tx:
        assert [item.offsets for item in await tx.agenda.of_viewer(1)] == [(60, 15)]


async def test_what_is_over_cancelled_or_gone_is_not_saved(bot: AgendaBot) -> None:
    await bot.tick_at("10:20")
    over = await saving.save(bot.uow, bot.at(), "S1")
    cancelled = await saving.save(bot.uow, bot.at(), "S3")
    (gone,) = await saving.save(bot.uow, bot.at(), "nothing")
    assert ([what(card) for card in (*over, *cancelled)], gone.view) == ([None, None], NoLongerListed("session"))
    async with bot.uow.read() as tx:
        assert await tx.agenda.of_viewer(1) == []


async def test_saving_tells_what_else_is_at_that_time(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    (card,) = await saving.save(bot.uow, bot.at(), "S4")
    assert isinstance(card.view, SessionCard)
    assert card.view.saved is not None
    assert [line.id for line in card.view.saved.clashes] == ["S2"]


async def test_empty_agenda_says_what_to_do(bot: AgendaBot) -> None:
    message = await showing.show(bot.uow, bot.at())
    assert message.view == AgendaEmpty()
    assert message.rows[-1] == (Back(ShowWelcome()), ShowSettings())


async def test_agenda_marks_clashes_and_other_halls(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await saving.save(bot.uow, bot.at(), "S4")
    await visits.save(bot.uow, bot.at(), "X2", int(at(DAY_1, "12:15").timestamp() // 60))
    view = day(await showing.show(bot.uow, bot.at()))
    assert [(line.id, line.clashes, line.other_hall) for line in view.lines] == [
        ("S2", (at(DAY_1, "11:00"),), False),
        ("S4", (at(DAY_1, "10:30"),), False),
        ("X2", (), False),  # it comes right after S4, whose hall is not known
    ]
    assert view.next_up == view.lines[0]
    await saving.drop(bot.uow, bot.at(), "S4")
    view = day(await showing.show(bot.uow, bot.at()))
    assert [(line.hall.best("en"), line.other_hall) for line in view.lines] == [
        ("Hall 2", False),
        ("Hall 1", True),
    ]


async def test_agenda_tells_the_walk_between_halls_whose_coordinates_are_known(bot: AgendaBot) -> None:
    places = {"1": (38.0, 114.5), "2": (38.002, 114.5)}
    halls = [
        replace(hall, latitude=places[hall.id][0], longitude=places[hall.id][1]) if hall.id in places else hall
        for hall in bot.programme.halls
    ]
    await saving.save(bot.uow, bot.at(), "S2")
    await visits.save(bot.uow, bot.at(), "X2", int(at(DAY_1, "12:15").timestamp() // 60))
    assert [line.walk for line in day(await showing.show(bot.uow, bot.at())).lines] == [None, None]
    await bot.publish(replace(bot.programme, halls=tuple(halls)))
    assert [line.walk for line in day(await showing.show(bot.uow, bot.at())).lines] == [None, 5]


async def test_agenda_shows_what_is_over_running_moved_and_cancelled(bot: AgendaBot) -> None:
    for session_id in ("S1", "S2", "S4", "S11"):
        await saving.save(bot.uow, bot.at(), session_id)
    await bot.change("S11", start=at(DAY_1, "15:00"), end=at(DAY_1, "15:30"))
    await bot.change("S4", status=SessionStatus.CANCELLED)
    await bot.tick_at("10:40")
    view = day(await showing.show(bot.uow, bot.at()))
    assert [(line.id, line.state, line.was) for line in view.lines] == [
        ("S1", "over", None),
        ("S2", "running", None),
        ("S4", "cancelled", None),
        ("S11", "coming", at(DAY_1, "13:30")),
    ]
    card = await saving.open_session(bot.uow, bot.at(), "S11")
    assert card.rows[0] == (KeepSession("S11"), DropSession("S11"), ShowAlternatives("S11"))
    assert what(await saving.keep(bot.uow, bot.at(), "S11")) == "kept"
    view = day(await showing.show(bot.uow, bot.at()))
    assert [line.was for line in view.lines] == [None] * 4


async def test_agenda_opens_on_the_day_that_matters_and_leads_to_the_others(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await saving.save(bot.uow, bot.at(), "S5")
    today = await showing.show(bot.uow, bot.at())
    assert day(today).date == DAY_1
    assert today.rows[:3] == ((OpenSession("S2"),), (OpenAgendaDay(DAY_2),), (ShowPlanChoice(),))
    await bot.tick_at("19:00")
    assert day(await showing.show(bot.uow, bot.at())).date == DAY_2
    assert day(await showing.show(bot.uow, bot.at(), DAY_1, 0)).date == DAY_1
    await bot.tick_at("12:00", DAY_3)
    assert day(await showing.show(bot.uow, bot.at())).date == DAY_2


async def test_long_day_has_pages_and_opens_where_one_is(bot: AgendaBot) -> None:
    for session_id in ("S1", "S2", "S4", "S11", "S12", "S13", "S14"):
        await saving.save(bot.uow, bot.at(), session_id)
    view = day(await showing.show(bot.uow, bot.at()))
    assert (view.span.first, view.span.last, view.span.total) == (1, 5, 7)
    await bot.tick_at("15:10")
    view = day(await showing.show(bot.uow, bot.at()))
    assert (view.span.first, view.span.last) == (6, 7)


async def test_what_is_not_in_the_programme_any_more_is_counted_and_can_be_dropped(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await saving.save(bot.uow, bot.at(), "S4")
    await bot.remove("S2")
    message = await showing.show(bot.uow, bot.at())
    assert (day(message).gone, (DropGone(),) in message.rows) == (1, True)
    assert day(await showing.drop_gone(bot.uow, bot.at())).gone == 0
    assert (await saving.drop(bot.uow, bot.at(), "S2")).view == AgendaDropped("gone", found=False)


async def test_alternatives_are_at_the_time_first_then_of_the_track(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S11")
    message = await showing.alternatives(bot.uow, bot.at(), "S2", 0)
    assert isinstance(message.view, SessionAlternatives)
    assert [line.id for line in message.view.sessions] == ["S4", "S12", "S13", "S14", "S15"]


async def test_reminders_of_one_session_can_be_chosen(bot: AgendaBot) -> None:
    message = await reminding.choose(bot.uow, bot.at(), "S2")
    switches = [action for row in message.rows for action in row if isinstance(action, SwitchReminder)]
    assert [(action.minutes, action.on) for action in switches] == [(5, 1), (10, 1), (15, 1), (30, 1), (60, 1)]
    message = await reminding.switch(bot.uow, bot.at(), "S2", 30, True)
    switches = [action for row in message.rows for action in row if isinstance(action, SwitchReminder)]
    assert [action.minutes for action in switches if not action.on] == [30]
    await bot.tick_at("10:20")
    message = await reminding.choose(bot.uow, bot.at(), "S2")
    switches = [action for row in message.rows for action in row if isinstance(action, SwitchReminder)]
    assert [action.minutes for action in switches] == [5]


async def test_reminder_cannot_be_put_off_past_its_use_nor_when_off_the_agenda(bot: AgendaBot) -> None:
    await saving.save(bot.uow, bot.at(), "S2")
    await bot.tick_at("10:31")
    late = await reminding.snooze(bot.uow, bot.at(), "session", "S2")
    assert isinstance(late.view, ReminderPutOff)
    assert late.view.again_at is None
    gone = await reminding.not_going(bot.uow, bot.at(), "session", "S2")
    again = await reminding.snooze(bot.uow, bot.at(), "session", "S2")
    title = bot.session("S2").title
    assert gone.view == AgendaDropped("session", title)
    assert again.view == AgendaDropped("session", title, found=False)


async def test_reminder_button_of_nothing_we_know_is_stale(bot: AgendaBot) -> None:
    message = await reminding.snooze(bot.uow, bot.at(), "session", "gone")
    assert message.view.kind == "error_notice"


def test_times_to_visit_are_open_hours_from_now_on() -> None:
    def offered(moment: dt.datetime) -> list[str]:
        return [f"{time:%d %H:%M}" for time in times_to_visit(expo.catalogue(), moment)]

    assert offered(at(DAY_1, "10:32")) == ["30 11:00", "30 11:35", "30 12:00", "30 13:00", "31 09:00", "31 14:00"]
    assert offered(at(DAY_1, "16:50")) == ["31 09:00", "31 14:00", "01 09:00", "01 14:00"]
    assert offered(at(dt.date(2021, 7, 20), "9:00"))[:2] == ["30 09:00", "30 14:00"]
    assert offered(at(DAY_3, "16:00")) == []


def test_times_to_visit_where_the_hours_are_not_known() -> None:
    closed = Day(2, DAY_2)
    catalogue = expo.catalogue(days=(closed,))
    offered = [f"{time:%d %H:%M}" for time in times_to_visit(catalogue, at(DAY_1, "18:00"))]
    assert offered == ["01 09:00", "01 14:00"]


async def test_visit_takes_the_place_of_an_earlier_one(bot: AgendaBot) -> None:
    message = await visits.plan(bot.uow, bot.at(), "X1")
    first = message.rows[0][0]
    assert isinstance(first, SaveVisit)
    await visits.save(bot.uow, bot.at(), "X1", first.at)
    await visits.save(bot.uow, bot.at(), "X1", int(at(DAY_2, "14:00").timestamp() // 60))
    message = await visits.plan(bot.uow, bot.at(), "X1")
    assert isinstance(message.view, VisitChoice)
    assert message.view.planned == at(DAY_2, "14:00")
    assert (await visits.drop(bot.uow, bot.at(), "X1")).view == AgendaDropped(
        "visit", Localized.of(en="Yanshu Storage", zh="炎黍储能")
    )
    assert (await showing.show(bot.uow, bot.at())).view == AgendaEmpty()


@pytest.mark.parametrize("minutes", [0, 10**17, int(at(dt.date(2021, 9, 1), "9:00").timestamp() // 60)])
async def test_visit_at_an_impossible_time_is_asked_for_again(bot: AgendaBot, minutes: int) -> None:
    message = await visits.save(bot.uow, bot.at(), "X1", minutes)
    assert isinstance(message.view, VisitChoice)
    assert message.rows[-1] == (Back(OpenExhibitor("X1")),)


async def test_calendar_file_of_the_agenda_and_of_one_session(bot: AgendaBot) -> None:
    assert (await calendar.send_agenda(bot.uow, bot.at())).view == AgendaEmpty()
    await saving.save(bot.uow, bot.at(), "S2")
    agenda = await calendar.send_agenda(bot.uow, bot.at())
    session = await calendar.send_session(bot.uow, bot.at(), "S4")
    files = [message.file for message in (agenda, session)]
    assert [file and (file.kind, file.name, file.media_type) for file in files] == [
        ("document", "agenda.ics", "text/calendar"),
        ("document", "S4.ics", "text/calendar"),
    ]
    assert (await calendar.send_session(bot.uow, bot.at(), "gone")).view == NoLongerListed("session")


@pytest.mark.parametrize(
    ("location", "hall"),
    [
        (Localized.of(en="Hall 1, Level 2"), "1"),
        (Localized.of(en="Level 2 of Hall 1"), "1"),
        (Localized.of(en="Hall 10, Level 2"), "10"),
        (Localized.of(zh="1号馆3层"), "1"),
        (Localized.of(zh="10号馆3层"), "10"),
        (Localized.of(en="Central Lobby"), None),
    ],
)
def test_hall_of_a_room_is_the_one_that_its_location_names(location: Localized, hall: str | None) -> None:
    halls = (
        Hall("1", Localized.of(en="Hall 1", zh="1号馆")),
        Hall("10", Localized.of(en="Hall 10", zh="10号馆")),
    )
    found = hall_of(Room("r", Localized.of(en="Room"), location), expo.catalogue(halls=halls))
    assert (found and found.id) == hall
