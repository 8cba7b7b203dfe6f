"""What stands on the buttons of exhibitors' teams."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.staff import StaffRole
from bot.texts.words import Words
from bot.views import team_actions as actions
from bot.views.action import Action


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _name(exhibitor_id: str, words: Words) -> str:
    exhibitor = words.catalogue.exhibitor(exhibitor_id)
    return exhibitor.name.best(words.locale) if exhibitor else exhibitor_id


def _team(action: actions.OpenTeam, words: Words) -> str:
    return _name(action.exhibitor_id, words) if action.exhibitor_id else words("button.team")


def _choose(action: actions.ChooseTeam, words: Words) -> str:
    return words("button.choose_team", exhibitor=_name(action.exhibitor_id, words))


def _member(action: actions.OpenMember, words: Words) -> str:
    return str(action.number) if action.number else words("button.my_membership")


def _change(action: actions.ChangeMember, words: Words) -> str:
    known = action.what in {"admin", "staff", "export", "no_export"}
    return words(f"button.member.{action.what}") if known else words.gone


def _remove(action: actions.RemoveMember, words: Words) -> str:
    return words("button.leave_team" if action.own else "button.remove_member")


def _invite(action: actions.InviteToTeam, words: Words) -> str:
    return words("button.invite_admin" if action.role == StaffRole.ADMIN else "button.invite_staff")


def _withdraw(action: actions.WithdrawInvitation, words: Words) -> str:
    if action.number:
        return words("button.withdraw_numbered", number=action.number)
    return words("button.withdraw_link")


def _posters(action: actions.SendPosters, words: Words) -> str:
    known = action.form in {"pdf", "zip"} and action.paper in {"a4", "a5"}
    return words(f"button.posters.{action.form}", paper=action.paper.upper()) if known else words.gone


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.OpenTeam: _team,
    actions.ChooseTeam: _choose,
    actions.OpenMember: _member,
    actions.ChangeMember: _change,
    actions.RemoveMember: _remove,
    actions.RestoreMember: _fixed("button.undo"),
    actions.InviteToTeam: _invite,
    actions.ListInvitations: _fixed("button.invitations"),
    actions.WithdrawInvitation: _withdraw,
    actions.JoinTeam: _fixed("button.join_team"),
    actions.DeclineInvitation: _fixed("button.decline_invitation"),
    actions.ShowInviting: _fixed("button.inviting"),
    actions.ListUninvited: _fixed("button.uninvited"),
    actions.SendPosters: _posters,
    actions.SendInvitations: _fixed("button.invitation_table"),
    actions.WithdrawInvitations: _fixed("button.withdraw_invitations"),
}
