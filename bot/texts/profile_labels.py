"""What stands on the buttons of profiles and suggestions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.domain.profile import PartnerKind
from bot.texts.words import Words
from bot.views import profile_actions as actions
from bot.views.action import Action

_KINDS = {kind.value for kind in PartnerKind}


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def _switch(text: str, on: int, words: Words) -> str:
    """``on`` is what the button does: what is on now has the button that switches it off."""
    return text if on else words("button.switched_on", what=text)


def _kind(action: actions.SwitchKind, words: Words) -> str:
    known = action.kind in _KINDS
    return _switch(words(f"button.i_am.{action.kind}"), action.on, words) if known else words.gone


def _partner(action: actions.SwitchPartner, words: Words) -> str:
    if action.kind not in _KINDS:
        return words.gone
    seeks = action.side == "seeks"
    text = words(f"button.we_seek.{action.kind}") if seeks else words(f"button.we_are.{action.kind}")
    return _switch(text, action.on, words)


def _removed(action: actions.RemoveWish | actions.RemovePartnerWish, words: Words) -> str:
    return words("button.remove_wish", number=action.number)


def _for_you(action: actions.ShowForYou, words: Words) -> str:
    return words("button.for_company" if action.kind == "partner" else "button.for_you")


def _mark(action: actions.MarkSuggestion, words: Words) -> str:
    if action.liked > 0:
        return words("button.more_like_it")
    return words("button.less_like_it" if action.liked == 0 else "button.liked")


def _visible(action: actions.SwitchVisible, words: Words) -> str:
    return words("button.be_found" if action.on else "button.found")


def _invite(action: actions.InviteSeeker, words: Words) -> str:
    return words("button.invite_seeker", number=action.place)


def _pass(action: actions.PassSeeker, words: Words) -> str:
    return words("button.pass_seeker", number=action.place)


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    actions.ShowWishes: _fixed("button.wishes"),
    actions.AddWish: _fixed("button.add_wish"),
    actions.RemoveWish: _removed,
    actions.StopWish: _fixed("button.cancel"),
    actions.SwitchKind: _kind,
    actions.SwitchVisible: _visible,
    actions.ShowPartners: _fixed("button.partners"),
    actions.SwitchPartner: _partner,
    actions.AddPartnerWish: _fixed("button.add_wish"),
    actions.RemovePartnerWish: _removed,
    actions.StopPartnerWish: _fixed("button.cancel"),
    actions.ShowForYou: _for_you,
    actions.MarkSuggestion: _mark,
    actions.ShowSeekers: _fixed("button.seekers"),
    actions.InviteSeeker: _invite,
    actions.PassSeeker: _pass,
}
