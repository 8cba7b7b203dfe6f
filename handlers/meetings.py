"""Meetings: asked for, answered, moved, called off, kept; an exhibitor's day."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.services.agenda import calendar
from bot.services.meetings import (
    answering,
    barring,
    changing,
    drafting,
    offering,
    overview,
    setting_up,
    settling,
    showing,
)
from bot.services.meetings.party import DIALOG, Party
from bot.telegram.turn import Turn
from bot.views import meeting_actions as actions
from bot.views.action import Action
from bot.views.message import Message
from handlers.agenda import planning_of
from handlers.feature import Command, DialogFlow, Feature, Perform

Read = Callable[[Any, Party, Any], Awaitable[Message]]
Write = Callable[[Any, Party, Any], Awaitable[object]]


def party_of(turn: Turn) -> Party:
    """The viewer, who acts on a meeting."""
    return Party(planning_of(turn), turn.chat_id, turn.client_id(), turn.consent_rules, turn.access)


def reading(read: Read) -> Perform:
    """An action that shows something and changes nothing."""

    async def perform(turn: Turn, action: Action) -> None:
        await turn.show(await read(turn.database, party_of(turn), action))

    return perform


def writing(write: Write) -> Perform:
    """An action that changes something: one service, and its messages as the reply."""

    async def perform(turn: Turn, action: Action) -> None:
        await write(turn.unit_of_work(), party_of(turn), action)
        await turn.deliver()

    return perform


async def meetings(turn: Turn, _argument: str) -> None:
    """``/meetings``"""
    await turn.show(await overview.show(turn.database, party_of(turn)))


async def send_calendar(turn: Turn, action: actions.SendMeetingCalendar) -> None:
    await turn.show(await calendar.send_meeting(turn.database, planning_of(turn), action.meeting_id))


async def hear(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """A purpose, a word of refusal, a place; else nothing of ours."""
    uow, party = turn.unit_of_work(), party_of(turn)
    match dialog.state:
        case "purpose":
            said = await drafting.hear_purpose(uow, party, dialog, words)
        case "reply":
            said = await answering.hear_word(uow, party, dialog, words)
        case _:
            said = await setting_up.hear_place(uow, party, words)
    if said is None:
        return False
    await turn.deliver()
    return True


async def prompt(turn: Turn, dialog: Dialog) -> Message | None:
    """Asks again what the dialog waits for; nothing, where that is settled or none of theirs any more."""
    try:
        match dialog.state:
            case "purpose":
                return await drafting.prompt_again(turn.database, party_of(turn), dialog)
            case "place":
                return await setting_up.prompt_again()
    except NotAllowed:
        return None
    return None


FEATURE = Feature(
    name="meetings",
    commands=(Command("meetings", meetings),),
    actions={
        actions.AskToMeet: writing(lambda uow, at, do: drafting.begin(uow, at, do.exhibitor_id)),
        actions.AskLeadToMeet: writing(lambda uow, at, do: drafting.begin_with_lead(uow, at, do.lead_id)),
        actions.ChoosePurpose: writing(
            lambda uow, at, do: drafting.choose_purpose(uow, at, do.meeting_id, do.purpose)
        ),
        actions.StopMeeting: writing(lambda uow, at, _do: drafting.stop(uow, at)),
        actions.OfferTimes: reading(lambda uow, at, do: offering.show_times(uow, at, do.meeting_id)),
        actions.ShowTimes: reading(
            lambda uow, at, do: offering.show_times(uow, at, do.meeting_id, do.date, do.page)
        ),
        actions.PickTime: writing(lambda uow, at, do: offering.pick(uow, at, do.meeting_id, do.revision, do.at)),
        actions.OpenMeeting: reading(lambda uow, at, do: showing.open_meeting(uow, at, do.meeting_id)),
        actions.AcceptMeeting: writing(lambda uow, at, do: answering.agree(uow, at, do.meeting_id, do.revision)),
        actions.AskDecline: writing(lambda uow, at, do: answering.ask_word(uow, at, do.meeting_id, do.revision)),
        actions.DeclineMeeting: writing(
            lambda uow, at, do: answering.refuse(uow, at, do.meeting_id, do.revision, do.reply)
        ),
        actions.WithdrawMeeting: writing(
            lambda uow, at, do: answering.take_back(uow, at, do.meeting_id, do.revision)
        ),
        actions.AskCancel: reading(lambda uow, at, do: changing.ask_cancel(uow, at, do.meeting_id)),
        actions.CancelMeeting: writing(lambda uow, at, do: changing.call_off(uow, at, do.meeting_id, do.revision)),
        actions.RunLate: writing(lambda uow, at, do: changing.be_late(uow, at, do.meeting_id, do.minutes)),
        actions.SettleMeeting: writing(lambda uow, at, do: settling.say(uow, at, do.meeting_id, met=bool(do.met))),
        actions.SnoozeMeeting: writing(lambda uow, at, do: changing.snooze(uow, at, do.meeting_id)),
        actions.SendMeetingCalendar: send_calendar,
        actions.OpenMeetings: reading(lambda uow, at, _do: overview.show(uow, at)),
        actions.ListOwnMeetings: reading(lambda uow, at, do: overview.show_own(uow, at, do.page)),
        actions.OpenMeetingDay: reading(lambda uow, at, do: overview.show_day(uow, at, do.date, do.page)),
        actions.ListMeetingRequests: reading(lambda uow, at, do: overview.show_requests(uow, at, do.page)),
        actions.ChooseStaff: reading(lambda uow, at, do: changing.choose_staff(uow, at, do.meeting_id)),
        actions.AssignStaff: writing(lambda uow, at, do: changing.assign(uow, at, do.meeting_id, do.viewer_id)),
        actions.SetUpMeetings: reading(lambda uow, at, _do: setting_up.show(uow, at)),
        actions.SetTables: writing(lambda uow, at, do: setting_up.set_tables(uow, at, do.tables)),
        actions.WritePlace: writing(lambda uow, at, _do: setting_up.ask_place(uow, at)),
        actions.ClearPlace: writing(lambda uow, at, _do: setting_up.clear_place(uow, at)),
        actions.BlockTimes: reading(lambda uow, at, do: setting_up.show_blocks(uow, at, do.date)),
        actions.ToggleBlock: writing(lambda uow, at, do: setting_up.toggle_block(uow, at, do.at, on=bool(do.on))),
        actions.BarMeetings: writing(lambda uow, at, do: barring.bar(uow, at, do.meeting_id, on=bool(do.on))),
        actions.SuspendAsker: writing(lambda uow, at, do: barring.suspend(uow, at, do.meeting_id, on=bool(do.on))),
        actions.ReportMeeting: writing(lambda uow, at, do: barring.report(uow, at, do.meeting_id)),
    },
    dialogs={DIALOG: DialogFlow(hear, prompt)},
)
