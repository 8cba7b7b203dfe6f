"""What stands on the buttons of the agenda, of reminders and of the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.preferences import NoticeKind
from bot.texts.words import Words
from bot.views import action as actions
from bot.views.action import Action

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_AN_HOUR, _A_DAY = 60, 24 * 60


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _switch(text: str, on: int, words: Words) -> str:
    """``on`` is what the button does, so what is on now has the button that switches it off."""
    return text if on else words("button.switched_on", what=text)


def _offset(action: actions.SwitchOffset | actions.SwitchReminder, words: Words) -> str:
    return _switch(before(action.minutes, words), action.on, words)


def before(minutes: int, words: Words) -> str:
    """How long before the start."""
    if minutes == 0:
        return words("offset.start")
    if minutes % _A_DAY == 0:
        return words("offset.days", count=minutes // _A_DAY)
    if minutes % _AN_HOUR == 0:
        return words("offset.hours", count=minutes // _AN_HOUR)
    return words("offset.minutes", count=minutes)


def _quiet(action: actions.SwitchQuiet, words: Words) -> str:
    return _switch(words("button.quiet"), action.on, words)


def _notice(action: actions.SwitchNotice, words: Words) -> str:
    known = action.kind in {kind.value for kind in NoticeKind}
    return _switch(words(f"button.notice.{action.kind}"), action.on, words) if known else words.gone


def _agenda_day(action: actions.OpenAgendaDay, words: Words) -> str:
    return words("button.today") if action.date == words.today else words.format("date_weekday", action.date)


def _visit(action: actions.SaveVisit, words: Words) -> str:
    at = words.catalogue.local(_EPOCH + dt.timedelta(minutes=min(action.at, 10**8)))
    day = words("button.today") if at.date() == words.today else words.format("date_weekday", at.date())
    return words("button.visit_at", day=day, time=words.format("time", at))


def _brief(action: actions.AnswerBriefOffer, words: Words) -> str:
    return words("button.brief_yes" if action.on else "button.brief_no")


def _stop(action: actions.StopReminders, words: Words) -> str:
    return words("button.stop_reminders" if action.also else "button.keep_reminders")


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.ShowAgenda: _fixed("button.agenda"),
    actions.OpenAgendaDay: _agenda_day,
    actions.SaveSession: _fixed("button.save"),
    actions.UndoDrop: _fixed("button.undo"),
    actions.DropSession: _fixed("button.remove"),
    actions.UndoSave: _fixed("button.undo"),
    actions.DropGone: _fixed("button.remove_gone"),
    actions.KeepSession: _fixed("button.keep"),
    actions.ShowAlternatives: _fixed("button.alternatives"),
    actions.RemindSession: _fixed("button.remind"),
    actions.SwitchReminder: _offset,
    actions.SnoozeReminder: _fixed("button.snooze"),
    actions.NotGoing: _fixed("button.not_going"),
    actions.PlanVisit: _fixed("button.plan_visit"),
    actions.SaveVisit: _visit,
    actions.DropVisit: _fixed("button.remove"),
    actions.SendCalendar: _fixed("button.calendar_file"),
    actions.SendSessionCalendar: _fixed("button.calendar_add"),
    actions.ShowCalendarLink: _fixed("button.calendar_link"),
    actions.RenewCalendarLink: _fixed("button.calendar_renew"),
    actions.RevokeCalendarLink: _fixed("button.calendar_revoke"),
    actions.ShowSettings: _fixed("button.settings"),
    actions.SwitchOffset: _offset,
    actions.SwitchQuiet: _quiet,
    actions.SwitchNotice: _notice,
    actions.AnswerBriefOffer: _brief,
    actions.StopReminders: _stop,
    actions.ResumeMessages: _fixed("button.resume"),
}
