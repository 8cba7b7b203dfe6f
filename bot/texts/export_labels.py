"""What stands on the buttons of files of leads, and of digests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.digest import Frequency
from bot.domain.lead import Rating
from bot.texts.words import Words
from bot.views import export_actions as actions
from bot.views.action import Action

_FORMS = frozenset({"xlsx", "csv", "vcf", "hubspot", "salesforce", "zip"})


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _form(action: actions.ExportLeads, words: Words) -> str:
    return words(f"button.export.{action.form}") if action.form in _FORMS else words.gone


def _marked(label: str, chosen: int) -> str:
    return f"✓ {label}" if chosen else label


def _frequency(action: actions.SetDigest, words: Words) -> str:
    known = action.frequency in set(Frequency)
    return _marked(words(f"button.digest.{action.frequency}"), action.chosen) if known else words.gone


def _hour(action: actions.SetDigestHour, words: Words) -> str:
    hour, minute = divmod(action.minutes % (24 * 60), 60)
    return _marked(words.format("time", dt.time(hour, minute)), action.chosen)


def _when_empty(action: actions.SetDigestWhenEmpty, words: Words) -> str:
    return words("button.digest_when_empty" if action.on else "button.digest_not_empty")


def _rate(action: actions.RateLead, words: Words) -> str:
    return words(f"button.rating.{action.rating}") if action.rating in set(Rating) else words.gone


def _rate_leads(action: actions.RateLeads, words: Words) -> str:
    return words("button.skip" if action.after else "button.rate_leads")


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.ShowExport: _fixed("button.export"),
    actions.ExportLeads: _form,
    actions.ShowDigest: _fixed("button.digest"),
    actions.SetDigest: _frequency,
    actions.ChooseDigestHour: _fixed("button.digest_hour"),
    actions.SetDigestHour: _hour,
    actions.SetDigestWhenEmpty: _when_empty,
    actions.PreviewDigest: _fixed("button.digest_preview"),
    actions.RateLeads: _rate_leads,
    actions.RateLead: _rate,
}
