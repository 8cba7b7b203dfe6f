"""What stands on the buttons of leads and booths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.domain.qualification import GO_ON, NEXT_STEPS, RATINGS, TAGS, TIMEFRAMES, question_id
from bot.texts.words import Words
from bot.views import lead_actions as actions
from bot.views.action import Action

_CHOICES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "rating": ("button.rating.", RATINGS),
    "timeframe": ("button.timeframe.", TIMEFRAMES),
    "next": ("button.next.", NEXT_STEPS),
    "tag": ("button.tag.", TAGS),
}
"""The steps whose answers have words of their own."""
_STEPS = ("rating", "timeframe", "interest", "next", "date", "tag", "note")
_ORDERS = ("newest", "rating", "follow_up", "found")
_PARTS = ("description", "products", "languages", "brochure", "question")
_QUESTION_KINDS = ("text", "one", "several")


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _answer(step: str, value: str, words: Words) -> str:
    prefix, values = _CHOICES.get(step, ("", ()))
    if value in values:
        return words(prefix + value)
    if value == GO_ON:
        return words("button.go_on")
    if step == "date" and value.isdecimal():
        return words("button.in_days", days=int(value)) if value != "1" else words("button.tomorrow")
    return value if value.isdecimal() else words.gone


def _qualify(action: actions.Qualify, words: Words) -> str:
    return _answer(action.step, action.value, words) if action.value else words("button.skip")


def _toggle(action: actions.ToggleAnswer, words: Words) -> str:
    label = _answer(action.step, action.value, words)
    return words("button.chosen", name=label) if action.on else label


def _step(action: actions.OpenStep, words: Words) -> str:
    if question_id(action.step):
        return words("button.step.own")
    return words(f"button.step.{action.step}") if action.step in _STEPS else words.gone


def _lead(action: actions.OpenLead, words: Words) -> str:
    return str(action.number) if action.number else words("button.open")


def _order(action: actions.ListLeads, words: Words) -> str:
    return words(f"button.leads.{action.order}") if action.order in _ORDERS else words.gone


def _part(action: actions.EditBooth, words: Words) -> str:
    return words(f"button.booth.{action.part}") if action.part in _PARTS else words.gone


def _question_kind(action: actions.ChooseQuestionKind, words: Words) -> str:
    return words(f"button.kind.{action.kind}") if action.kind in _QUESTION_KINDS else words.gone


def _language(action: actions.ToggleBoothLanguage, words: Words) -> str:
    name: str = words.format("spoken_language", action.tag)
    return words("button.chosen", name=name) if action.on else name


def _retire(action: actions.RetireQuestion, words: Words) -> str:
    return words("button.retire_question", number=action.number)


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.StartScan: _fixed("button.scan"),
    actions.StopScan: _fixed("button.scan_done"),
    actions.CaptureOffered: _fixed("button.capture_offered"),
    actions.Qualify: _qualify,
    actions.ToggleAnswer: _toggle,
    actions.OpenStep: _step,
    actions.FinishLead: _fixed("button.finish_lead"),
    actions.OpenLead: _lead,
    actions.WriteContact: _fixed("button.write_contact"),
    actions.ShowLeadFiles: _fixed("button.lead_files"),
    actions.DeleteLead: _fixed("button.delete_lead"),
    actions.RestoreLead: _fixed("button.undo"),
    actions.ShowLeads: _fixed("button.leads"),
    actions.ListLeads: _order,
    actions.SearchLeads: _fixed("button.search"),
    actions.StopAsking: _fixed("button.cancel"),
    actions.OpenBooth: _fixed("button.booth"),
    actions.EditBooth: _part,
    actions.ClearBooth: _fixed("button.booth_clear"),
    actions.ListBoothQuestions: _fixed("button.booth_questions"),
    actions.ChooseQuestionKind: _question_kind,
    actions.RetireQuestion: _retire,
    actions.RestoreQuestion: _fixed("button.undo"),
    actions.ToggleBoothLanguage: _language,
    actions.StopBooth: _fixed("button.cancel"),
    actions.SendBrochure: _fixed("button.brochure"),
}
