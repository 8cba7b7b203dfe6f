"""What stands on the buttons of announcements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.texts.words import Words
from bot.views import announcement_actions, settings_actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _language(locale: str, words: Words) -> str:
    return words.format("language", locale)


def _open(action: announcement_actions.OpenAnnouncement, words: Words) -> str:
    return words("button.announcement", number=action.announcement_id)


def _write(action: announcement_actions.WriteAnnouncement, words: Words) -> str:
    return words("button.announcement_write", language=_language(action.locale, words))


def _text_language(action: announcement_actions.ChooseTextLanguage, words: Words) -> str:
    return words("button.announcement_is_in", language=_language(action.locale, words))


def _links(action: announcement_actions.LinkAnnouncement, words: Words) -> str:
    return words("button.announcement_links", language=_language(action.locale, words))


def _time(action: announcement_actions.TimeAnnouncement, words: Words) -> str:
    if action.minutes < 0:
        return words("button.announcement_later")
    if action.minutes == 0:
        return words("button.announcement_at_once")
    return words("button.announcement_in", minutes=action.minutes)


def _nature(action: announcement_actions.ChooseNature, words: Words) -> str:
    return words(f"button.nature.{action.nature}")


def _part(action: announcement_actions.ChooseAudience, words: Words) -> str:
    return words(f"audience.part.{action.part}") if action.part else words("button.audience")


def _toggle(action: announcement_actions.ToggleAudience, words: Words) -> str:
    name = _value(action, words)
    return words("button.chosen", name=name) if action.chosen else name


def _value(action: announcement_actions.ToggleAudience, words: Words) -> str:
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


def _review(action: announcement_actions.ReviewAnnouncement, words: Words) -> str:
    return words("button.announcement_urgent_now" if action.nature else "button.announcement_send")


def _control(action: announcement_actions.ControlAnnouncement, words: Words) -> str:
    return words(f"button.announcement.{action.what}")


def _mute(action: announcement_actions.MuteAnnouncements, words: Words) -> str:
    return words("button.mute_sponsored" if action.nature == "sponsored" else "button.mute_news")


def _interest(action: settings_actions.ToggleInterest, words: Words) -> str:
    name = words.catalogue.categories.get(action.category)
    label = name.best(words.locale) if name else words.gone
    return words("button.chosen", name=label) if action.chosen else label


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    announcement_actions.StartAnnouncement: _fixed("button.announcement_new"),
    announcement_actions.ListAnnouncements: _fixed("button.announcements"),
    announcement_actions.OpenAnnouncement: _open,
    announcement_actions.WriteAnnouncement: _write,
    announcement_actions.ChooseTextLanguage: _text_language,
    announcement_actions.LinkAnnouncement: _links,
    announcement_actions.TimeAnnouncement: _time,
    announcement_actions.ChooseNature: _nature,
    announcement_actions.ChooseAudience: _part,
    announcement_actions.ToggleAudience: _toggle,
    announcement_actions.ClearAudience: _fixed("button.everyone"),
    announcement_actions.TestAnnouncement: _fixed("button.announcement_test"),
    announcement_actions.ReviewAnnouncement: _review,
    announcement_actions.ConfirmAnnouncement: _fixed("button.confirm"),
    announcement_actions.DiscardAnnouncement: _fixed("button.cancel"),
    announcement_actions.ControlAnnouncement: _control,
    announcement_actions.MuteAnnouncements: _mute,
    settings_actions.ShowInterests: _fixed("button.interests"),
    settings_actions.ToggleInterest: _interest,
}
