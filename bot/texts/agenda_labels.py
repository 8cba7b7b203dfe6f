"""What stands on the buttons of the agenda, of reminders and of the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.preferences import NoticeKind
from bot.texts.words import Words
from bot.views import agenda_actions, settings_actions
from bot.views.action import Action

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_AN_HOUR, _A_DAY = 60, 24 * 60


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _switch(text: str, on: int, words: Words) -> str:
    """``on`` is what the button does, so what is on now has the button that switches it off."""
    return text if on else words("button.switched_on", what=text)


def _offset(action: settings_actions.SwitchOffset | agenda_actions.SwitchReminder, words: Words) -> str:
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


def _quiet(action: settings_actions.SwitchQuiet, words: Words) -> str:
    return _switch(words("button.quiet"), action.on, words)


def _notice(action: settings_actions.SwitchNotice, words: Words) -> str:
    known = action.kind in {kind.value for kind in NoticeKind}
    return _switch(words(f"button.notice.{action.kind}"), action.on, words) if known else words.gone


def _agenda_day(action: agenda_actions.OpenAgendaDay, words: Words) -> str:
    return words("button.today") if action.date == words.today else words.format("date_weekday", action.date)


def _visit(action: agenda_actions.SaveVisit, words: Words) -> str:
    at = words.catalogue.local(_EPOCH + dt.timedelta(minutes=min(action.at, 10**8)))
    day = words("button.today") if at.date() == words.today else words.format("date_weekday", at.date())
    return words("button.visit_at", day=day, time=words.format("time", at))


def _plan(action: agenda_actions.PlanHours, words: Words) -> str:
    if action.round:
        return words("button.plan_again")
    hours, minutes = divmod(action.minutes, 60)
    if minutes or hours > 3:
        return words("button.plan_until_closing")
    return words("button.plan_hours", count=hours)


def _brief(action: settings_actions.AnswerBriefOffer, words: Words) -> str:
    return words("button.brief_yes" if action.on else "button.brief_no")


def _stop(action: settings_actions.StopReminders, words: Words) -> str:
    return words("button.stop_reminders" if action.also else "button.keep_reminders")


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    agenda_actions.ShowAgenda: _fixed("button.agenda"),
    agenda_actions.OpenAgendaDay: _agenda_day,
    agenda_actions.SaveSession: _fixed("button.save"),
    agenda_actions.UndoDrop: _fixed("button.undo"),
    agenda_actions.DropSession: _fixed("button.remove"),
    agenda_actions.UndoSave: _fixed("button.undo"),
    agenda_actions.DropGone: _fixed("button.remove_gone"),
    agenda_actions.KeepSession: _fixed("button.keep"),
    agenda_actions.ShowAlternatives: _fixed("button.alternatives"),
    agenda_actions.RemindSession: _fixed("button.remind"),
    agenda_actions.SwitchReminder: _offset,
    agenda_actions.SnoozeReminder: _fixed("button.snooze"),
    agenda_actions.NotGoing: _fixed("button.not_going"),
    agenda_actions.PlanVisit: _fixed("button.plan_visit"),
    agenda_actions.SaveVisit: _visit,
    agenda_actions.DropVisit: _fixed("button.remove"),
    agenda_actions.SendCalendar: _fixed("button.calendar_file"),
    agenda_actions.SendSessionCalendar: _fixed("button.calendar_add"),
    agenda_actions.ShowCalendarLink: _fixed("button.calendar_link"),
    agenda_actions.RenewCalendarLink: _fixed("button.calendar_renew"),
    agenda_actions.RevokeCalendarLink: _fixed("button.calendar_revoke"),
    agenda_actions.ShowPlanChoice: _fixed("button.plan"),
    agenda_actions.TypePlanHours: _fixed("button.plan_type"),
    agenda_actions.StopPlanning: _fixed("button.cancel"),
    agenda_actions.PlanHours: _plan,
    agenda_actions.SavePlan: _fixed("button.plan_save"),
    settings_actions.ShowSettings: _fixed("button.settings"),
    settings_actions.SwitchOffset: _offset,
    settings_actions.SwitchQuiet: _quiet,
    settings_actions.SwitchNotice: _notice,
    settings_actions.AnswerBriefOffer: _brief,
    settings_actions.StopReminders: _stop,
    settings_actions.ResumeMessages: _fixed("button.resume"),
}
