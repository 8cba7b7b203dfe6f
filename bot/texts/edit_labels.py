"""What stands on the buttons of small edits and of temporary notices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.texts.words import Words
from bot.views import edit_actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _session(action: edit_actions.EditSession, words: Words) -> str:
    session = words.catalogue.session(action.session_id)
    if session is None:
        return words.gone
    time = words.format("time", session.start)
    return words("button.edit_session", time=time, title=session.title.best(words.locale))


def _cancel(action: edit_actions.CancelSession, words: Words) -> str:
    return words("button.confirm" if action.sure else "button.cancel_session")


def _room(action: edit_actions.SetRoom, words: Words) -> str:
    room = words.catalogue.room(action.room_id)
    return room.name.best(words.locale) if room else words.gone


def _day(action: edit_actions.EditDay, words: Words) -> str:
    return words("button.edit_day", day=words.format("date_weekday", action.date))


def _booth(action: edit_actions.EditBooth, words: Words) -> str:
    exhibitor = words.catalogue.exhibitor(action.exhibitor_id)
    if exhibitor is None:
        return words.gone
    if 0 <= action.number < len(exhibitor.stands):
        return exhibitor.stands[action.number].booth or str(action.number + 1)
    return words("button.edit_booth", name=exhibitor.name.best(words.locale))


def _confirm(action: edit_actions.ConfirmEdit, words: Words) -> str:
    hall = words.catalogue.hall(action.choice) if action.choice else None
    if hall is not None:
        return hall.short_name.best(words.locale)
    return words.gone if action.choice else words("button.publish")


def _faq(action: edit_actions.EditFaq, words: Words) -> str:
    entry = words.catalogue.faq(action.faq_id)
    return words("button.edit_faq", question=entry.question.best(words.locale)) if entry else words.gone


def _part(action: edit_actions.WriteFaqPart, words: Words) -> str:
    language = words.format("language", action.locale)
    if action.part == "question":
        return words("button.faq_question", language=language)
    return words("button.faq_answer", language=language)


def _remove(action: edit_actions.RemoveFaq, words: Words) -> str:
    return words("button.confirm" if action.sure else "button.faq_remove")


def _notice(action: edit_actions.NewNotice, words: Words) -> str:
    if action.subject == "everywhere":
        return words("button.notice_everywhere")
    hall = words.catalogue.hall(action.subject_id) if action.subject == "hall" else None
    if hall is not None:
        return words("button.notice_hall", hall=hall.short_name.best(words.locale))
    return words.gone if action.subject == "hall" else words("button.notice_new")


def _write(action: edit_actions.WriteNotice, words: Words) -> str:
    return words("button.announcement_write", language=words.format("language", action.locale))


def _time(action: edit_actions.TimeNotice, words: Words) -> str:
    if action.minutes < 0:
        return words("button.notice_time")
    if action.minutes == 0:
        return words("button.notice_closing")
    return words("button.notice_for", minutes=action.minutes)


def _down(action: edit_actions.TakeDownNotice, words: Words) -> str:
    if action.number:
        return words("button.notice_down_number", number=action.number)
    return words("button.notice_down")


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    edit_actions.ShowEdits: _fixed("button.edits"),
    edit_actions.EditSession: _session,
    edit_actions.CancelSession: _cancel,
    edit_actions.ReinstateSession: _fixed("button.reinstate"),
    edit_actions.MoveSession: _fixed("button.move_session"),
    edit_actions.ChooseRoom: _fixed("button.choose_room"),
    edit_actions.SetRoom: _room,
    edit_actions.EditDay: _day,
    edit_actions.CloseDay: _fixed("button.close_day"),
    edit_actions.EditBooth: _booth,
    edit_actions.ShareBooth: _fixed("button.share_booth"),
    edit_actions.ConfirmEdit: _confirm,
    edit_actions.NewFaq: _fixed("button.faq_new"),
    edit_actions.ListFaq: _fixed("button.faq_entries"),
    edit_actions.EditFaq: _faq,
    edit_actions.WriteFaqPart: _part,
    edit_actions.RemoveFaq: _remove,
    edit_actions.ListNotices: _fixed("button.notices"),
    edit_actions.NewNotice: _notice,
    edit_actions.WriteNotice: _write,
    edit_actions.TimeNotice: _time,
    edit_actions.PutUpNotice: _fixed("button.publish"),
    edit_actions.TakeDownNotice: _down,
    edit_actions.DropNotice: _fixed("button.cancel"),
}
