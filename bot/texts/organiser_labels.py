"""What stands on the buttons of the organiser's team."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.role import GRANTED
from bot.texts.words import Words
from bot.views import organiser_actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _role(role: str, words: Words) -> str:
    return words(f"role.{role}") if role in GRANTED else words.gone


def _invite(action: organiser_actions.InviteOrganiser, words: Words) -> str:
    return _role(action.role, words)


def _open(action: organiser_actions.OpenOrganiser, words: Words) -> str:
    return str(action.number) if action.number else words("button.open")


def _grant(action: organiser_actions.GrantRole, words: Words) -> str:
    return words("button.role_grant", role=_role(action.role, words)) if action.role in GRANTED else words.gone


def _revoke(action: organiser_actions.RevokeRole, words: Words) -> str:
    return words("button.role_revoke", role=_role(action.role, words)) if action.role in GRANTED else words.gone


def _withdraw(action: organiser_actions.WithdrawOrganiserInvite, words: Words) -> str:
    if action.number:
        return words("button.organiser_withdraw_number", number=action.number)
    return words("button.organiser_withdraw")


def _export(action: organiser_actions.ExportLog, words: Words) -> str:
    return "CSV" if action.format == "csv" else "XLSX" if action.format == "xlsx" else words.gone


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    organiser_actions.ShowOrganisers: _fixed("button.organisers"),
    organiser_actions.ChooseRole: _fixed("button.organiser_new"),
    organiser_actions.InviteOrganiser: _invite,
    organiser_actions.OpenOrganiser: _open,
    organiser_actions.GrantRole: _grant,
    organiser_actions.RevokeRole: _revoke,
    organiser_actions.WithdrawOrganiserInvite: _withdraw,
    organiser_actions.JoinOrganisers: _fixed("button.join_team"),
    organiser_actions.DeclineOrganisers: _fixed("button.decline_invitation"),
    organiser_actions.ShowLog: _fixed("button.log"),
    organiser_actions.SearchLog: _fixed("button.search"),
    organiser_actions.ShowWholeLog: _fixed("button.log_whole"),
    organiser_actions.ExportLog: _export,
}
