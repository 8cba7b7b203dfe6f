"""What stands on the buttons of meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.meeting import PURPOSES, REPLIES
from bot.texts.words import Words
from bot.views import meeting_actions as actions
from bot.views.action import Action

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _local(minutes: int, words: Words) -> dt.datetime:
    return words.catalogue.local(_EPOCH + dt.timedelta(minutes=min(minutes, 10**8)))


def _switch(text: str, on: int, words: Words) -> str:
    return words("button.switched_on", what=text) if on else text


def _purpose(action: actions.ChoosePurpose, words: Words) -> str:
    return words(f"button.purpose.{action.purpose}") if action.purpose in PURPOSES else words("button.skip")


def _day(action: actions.ShowTimes | actions.OpenMeetingDay | actions.BlockTimes, words: Words) -> str:
    return words("button.today") if action.date == words.today else words.format("date_weekday", action.date)


def _blocked_day(action: actions.BlockTimes, words: Words) -> str:
    return words("button.block_day", day=_day(action, words))


def _time(action: actions.PickTime, words: Words) -> str:
    return words.format("time", _local(action.at, words))


def _meeting(action: actions.OpenMeeting, words: Words) -> str:
    if action.number:
        return str(action.number)
    if action.at:
        return words("button.meeting_at", time=words.format("time", _local(action.at, words)))
    return words("button.meeting")


def _reply(action: actions.DeclineMeeting, words: Words) -> str:
    if action.reply == "keep":
        return words("button.keep_time")
    return words(f"button.reply.{action.reply}") if action.reply in REPLIES else words("button.no_word")


def _late(action: actions.RunLate, words: Words) -> str:
    return words("button.late", minutes=action.minutes)


def _settle(action: actions.SettleMeeting, words: Words) -> str:
    return words("button.we_met" if action.met else "button.not_met")


def _assign(action: actions.AssignStaff, words: Words) -> str:
    return str(action.number) if action.number else words("button.nobody_yet")


def _tables(action: actions.SetTables, words: Words) -> str:
    text = words("button.tables", count=action.tables) if action.tables else words("button.no_meetings")
    return _switch(text, action.chosen, words)


def _block(action: actions.ToggleBlock, words: Words) -> str:
    return _switch(words.format("time", _local(action.at, words)), int(not action.on), words)


def _bar(action: actions.BarMeetings, words: Words) -> str:
    return words("button.bar" if action.on else "button.unbar")


def _seeker(action: actions.AskSeekerToMeet, words: Words) -> str:
    return words("button.meet_seeker", number=action.place) if action.place else words("button.meet")


def _suspend(action: actions.SuspendAsker, words: Words) -> str:
    return words("button.suspend" if action.on else "button.unsuspend")


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.AskToMeet: _fixed("button.meet"),
    actions.AskLeadToMeet: _fixed("button.meet"),
    actions.AskSeekerToMeet: _seeker,
    actions.ChoosePurpose: _purpose,
    actions.OfferTimes: _fixed("button.another_time"),
    actions.ShowTimes: _day,
    actions.PickTime: _time,
    actions.OpenMeeting: _meeting,
    actions.AcceptMeeting: _fixed("button.accept"),
    actions.AskDecline: _fixed("button.decline"),
    actions.DeclineMeeting: _reply,
    actions.WithdrawMeeting: _fixed("button.withdraw_offer"),
    actions.AskCancel: _fixed("button.cancel_meeting"),
    actions.CancelMeeting: _fixed("button.cancel_sure"),
    actions.RunLate: _late,
    actions.SettleMeeting: _settle,
    actions.SnoozeMeeting: _fixed("button.snooze"),
    actions.SendMeetingCalendar: _fixed("button.calendar_add"),
    actions.OpenMeetings: _fixed("button.meetings"),
    actions.ListOwnMeetings: _fixed("button.own_meetings"),
    actions.OpenMeetingDay: _day,
    actions.ListMeetingRequests: _fixed("button.meeting_requests"),
    actions.ChooseStaff: _fixed("button.choose_staff"),
    actions.AssignStaff: _assign,
    actions.SetUpMeetings: _fixed("button.meeting_setup"),
    actions.SetTables: _tables,
    actions.WritePlace: _fixed("button.meeting_place"),
    actions.ClearPlace: _fixed("button.at_booth"),
    actions.BlockTimes: _blocked_day,
    actions.ToggleBlock: _block,
    actions.BarMeetings: _bar,
    actions.ReportMeeting: _fixed("button.report"),
    actions.SuspendAsker: _suspend,
    actions.StopMeeting: _fixed("button.cancel"),
}
