"""What stands on the buttons of visitors' cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.card import CardField, field_of, from_mask
from bot.texts.words import Words
from bot.views import card_actions as actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _field(field: CardField | None, words: Words) -> str:
    if field is None:
        return words.gone
    text = words(f"field.{field}")
    return text[:1].upper() + text[1:]


def _edit(action: actions.EditCardField, words: Words) -> str:
    return _field(field_of(action.field), words)


def _clear(action: actions.ClearCardField, words: Words) -> str:
    return words("button.no_username" if field_of(action.field) is CardField.USERNAME else "button.clear_field")


def _flip(action: actions.FlipField, words: Words) -> str:
    field = field_of(action.field)
    mark = "✓ " if field in from_mask(action.fields) else ""
    return mark + _field(field, words)


def _holder(action: actions.OpenHolder, words: Words) -> str:
    return str(action.number) if action.number else words("button.open")


def _withdraw_all(action: actions.WithdrawAll, words: Words) -> str:
    return words("button.withdraw_all_sure" if action.sure else "button.withdraw_all")


def _erase(action: actions.EraseMyData, words: Words) -> str:
    return words(f"button.erase.{min(max(action.asked, 0), 2)}")


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.ShowCard: _fixed("button.my_card"),
    actions.ListCardFields: _fixed("button.edit_card"),
    actions.EditCardField: _edit,
    actions.ClearCardField: _clear,
    actions.AddUsername: _fixed("button.add_username"),
    actions.UseTelegramName: _fixed("button.telegram_name"),
    actions.SkipCardField: _fixed("button.skip"),
    actions.FinishCard: _fixed("button.finish_card"),
    actions.LeaveCard: _fixed("button.cancel"),
    actions.SendContact: _fixed("button.send_contact"),
    actions.ClaimBadge: _fixed("button.claim_badge"),
    actions.LeaveBadge: _fixed("button.leave_badge"),
    actions.SendCard: _fixed("button.send_card"),
    actions.AgreeToSend: _fixed("button.agree"),
    actions.ChooseFields: _fixed("button.choose_fields"),
    actions.FlipField: _flip,
    actions.DeclineToSend: _fixed("button.dont_send"),
    actions.ShowMyData: _fixed("button.my_data"),
    actions.OpenHolder: _holder,
    actions.WithdrawCard: _fixed("button.withdraw_card"),
    actions.ObjectToHolder: _fixed("button.object"),
    actions.WithdrawAll: _withdraw_all,
    actions.ExportMyData: _fixed("button.export_my_data"),
    actions.EraseMyData: _erase,
    actions.ShowContacts: _fixed("button.contacts"),
    actions.SendContactCards: _fixed("button.contact_cards"),
}
