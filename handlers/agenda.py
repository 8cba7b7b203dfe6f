"""The agenda: sessions and visits saved, reminders of them, and the way into one's own calendar."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.services.agenda import calendar, reminding, saving, showing, visits
from bot.services.agenda.planning import Planning
from bot.telegram.turn import Turn
from bot.views import agenda_actions, browsing_actions
from bot.views.action import Action
from bot.views.message import Message
from handlers.feature import Command, Feature, Perform

Read = Callable[[Turn, Planning, Any], Awaitable[Message]]
Write = Callable[[Any, Planning, Any], Awaitable[object]]


def planning_of(turn: Turn) -> Planning:
    """The viewer at their agenda, now."""
    return Planning(
        turn.viewer,
        turn.catalogue,
        turn.reminder_rules,
        turn.now,
        turn.locale,
        turn.locales,
        turn.address.public_url is not None,
    )


def reading(read: Read) -> Perform:
    """An action that shows something and changes nothing."""

    async def perform(turn: Turn, action: Action) -> None:
        await turn.show(await read(turn, planning_of(turn), action))

    return perform


def writing(write: Write) -> Perform:
    """An action that changes something: one service, and its messages as the reply."""

    async def perform(turn: Turn, action: Action) -> None:
        await write(turn.unit_of_work(), planning_of(turn), action)
        await turn.deliver()

    return perform


async def agenda(turn: Turn, _argument: str) -> None:
    """``/agenda``"""
    await turn.show(await showing.show(turn.database, planning_of(turn)))


async def show_link(turn: Turn, _action: agenda_actions.ShowCalendarLink) -> None:
    """The private calendar link."""
    await calendar.show_link(turn.unit_of_work(), planning_of(turn), turn.address)
    await turn.deliver()


async def renew_link(turn: Turn, _action: agenda_actions.RenewCalendarLink) -> None:
    """Another one; the old one ends."""
    uow = turn.unit_of_work()
    await calendar.show_link(uow, planning_of(turn), turn.address, renew=True)
    await turn.deliver()


FEATURE = Feature(
    name="agenda",
    commands=(Command("agenda", agenda),),
    actions={
        browsing_actions.OpenSession: reading(
            lambda turn, at, do: saving.open_session(turn.database, at, do.session_id)
        ),
        agenda_actions.SaveSession: writing(lambda uow, at, do: saving.save(uow, at, do.session_id)),
        agenda_actions.UndoDrop: writing(lambda uow, at, do: saving.save(uow, at, do.session_id)),
        agenda_actions.DropSession: writing(lambda uow, at, do: saving.drop(uow, at, do.session_id)),
        agenda_actions.UndoSave: writing(lambda uow, at, do: saving.drop(uow, at, do.session_id)),
        agenda_actions.KeepSession: writing(lambda uow, at, do: saving.keep(uow, at, do.session_id)),
        agenda_actions.ShowAgenda: reading(lambda turn, at, _do: showing.show(turn.database, at)),
        agenda_actions.OpenAgendaDay: reading(
            lambda turn, at, do: showing.show(turn.database, at, do.date, do.page)
        ),
        agenda_actions.DropGone: writing(lambda uow, at, _do: showing.drop_gone(uow, at)),
        agenda_actions.ShowAlternatives: reading(
            lambda turn, at, do: showing.alternatives(turn.database, at, do.session_id, do.page)
        ),
        agenda_actions.RemindSession: reading(
            lambda turn, at, do: reminding.choose(turn.database, at, do.session_id)
        ),
        agenda_actions.SwitchReminder: writing(
            lambda uow, at, do: reminding.switch(uow, at, do.session_id, do.minutes, bool(do.on))
        ),
        agenda_actions.SnoozeReminder: writing(
            lambda uow, at, do: reminding.snooze(uow, at, do.kind, do.subject_id)
        ),
        agenda_actions.NotGoing: writing(lambda uow, at, do: reminding.not_going(uow, at, do.kind, do.subject_id)),
        agenda_actions.PlanVisit: reading(lambda turn, at, do: visits.plan(turn.database, at, do.exhibitor_id)),
        agenda_actions.SaveVisit: writing(lambda uow, at, do: visits.save(uow, at, do.exhibitor_id, do.at)),
        agenda_actions.DropVisit: writing(lambda uow, at, do: visits.drop(uow, at, do.exhibitor_id)),
        agenda_actions.SendCalendar: reading(lambda turn, at, _do: calendar.send_agenda(turn.database, at)),
        agenda_actions.SendSessionCalendar: reading(
            lambda turn, at, do: calendar.send_session(turn.database, at, do.session_id)
        ),
        agenda_actions.ShowCalendarLink: show_link,
        agenda_actions.RenewCalendarLink: renew_link,
        agenda_actions.RevokeCalendarLink: writing(lambda uow, at, _do: calendar.revoke_link(uow, at)),
    },
)
