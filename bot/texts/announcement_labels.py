"""What stands on the buttons of announcements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.texts.words import Words
from bot.views import action as actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _language(locale: str, words: Words) -> str:
    return words.format("language", locale)


def _open(action: actions.OpenAnnouncement, words: Words) -> str:
    return words("button.announcement", number=action.announcement_id)


def _write(action: actions.WriteAnnouncement, words: Words) -> str:
    return words("button.announcement_write", language=_language(action.locale, words))


def _text_language(action: actions.ChooseTextLanguage, words: Words) -> str:
    return words("button.announcement_is_in", language=_language(action.locale, words))


def _links(action: actions.LinkAnnouncement, words: Words) -> str:
    return words("button.announcement_links", language=_language(action.locale, words))


def _time(action: actions.TimeAnnouncement, words: Words) -> str:
    if action.minutes < 0:
        return words("button.announcement_later")
    if action.minutes == 0:
        return words("button.announcement_at_once")
    return words("button.announcement_in", minutes=action.minutes)


def _nature(action: actions.ChooseNature, words: Words) -> str:
    return words(f"button.nature.{action.nature}")


def _part(action: actions.ChooseAudience, words: Words) -> str:
    return words(f"audience.part.{action.part}") if action.part else words("button.audience")


def _toggle(action: actions.ToggleAudience, words: Words) -> str:
    name = _value(action, words)
    return words("button.chosen", name=name) if action.chosen else name


def _value(action: actions.ToggleAudience, words: Words) -> str:
    catalogue, value = words.catalogue, action.value
    match action.part:
        case "site":
            return words("audience.part.site")
        case "role":
            return words(f"audience.role.{value}")
        case "locale":
            return _language(value, words)
        case "interest":
            name = catalogue.categories.get(value)
        case "track":
            name = catalogue.tracks.get(value)
        case "session":
            session = catalogue.session(value)
            name = session.title if session else None
        case _:
            hall = catalogue.hall(value)
            name = hall.name if hall else None
    return name.best(words.locale) if name else words.gone


def _review(action: actions.ReviewAnnouncement, words: Words) -> str:
    return words("button.announcement_urgent_now" if action.nature else "button.announcement_send")


def _control(action: actions.ControlAnnouncement, words: Words) -> str:
    return words(f"button.announcement.{action.what}")


def _mute(action: actions.MuteAnnouncements, words: Words) -> str:
    return words("button.mute_sponsored" if action.nature == "sponsored" else "button.mute_news")


def _interest(action: actions.ToggleInterest, words: Words) -> str:
    name = words.catalogue.categories.get(action.category)
    label = name.best(words.locale) if name else words.gone
    return words("button.chosen", name=label) if action.chosen else label


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.StartAnnouncement: _fixed("button.announcement_new"),
    actions.ListAnnouncements: _fixed("button.announcements"),
    actions.OpenAnnouncement: _open,
    actions.WriteAnnouncement: _write,
    actions.ChooseTextLanguage: _text_language,
    actions.LinkAnnouncement: _links,
    actions.TimeAnnouncement: _time,
    actions.ChooseNature: _nature,
    actions.ChooseAudience: _part,
    actions.ToggleAudience: _toggle,
    actions.ClearAudience: _fixed("button.everyone"),
    actions.TestAnnouncement: _fixed("button.announcement_test"),
    actions.ReviewAnnouncement: _review,
    actions.ConfirmAnnouncement: _fixed("button.confirm"),
    actions.DiscardAnnouncement: _fixed("button.cancel"),
    actions.ControlAnnouncement: _control,
    actions.MuteAnnouncements: _mute,
    actions.ShowInterests: _fixed("button.interests"),
    actions.ToggleInterest: _interest,
}
