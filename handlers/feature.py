"""A feature: its commands and the actions that it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services import browsing
from bot.telegram.turn import Turn
from bot.views.action import Action
from bot.views.message import Message

Perform = Callable[[Turn, Any], Awaitable[None]]
"""Answers an action."""
Run = Callable[[Turn, str], Awaitable[None]]
"""Answers a command with what stands behind it."""
Hear = Callable[[Turn, Dialog, Incoming], Awaitable[bool]]
"""Takes what somebody sends in the middle of a dialog; False where it is not meant for it (a question, say)."""
Prompt = Callable[[Turn, Dialog], Awaitable[Message | None]]
"""Asks the dialog's present step again; None where there is nothing to ask."""
HearReply = Callable[[Turn, Incoming], Awaitable[bool]]
"""Takes a reply to a message of ours, in private; False where it is not meant for the feature."""
HearAnything = Callable[[Turn, Incoming], Awaitable[bool]]
"""Takes what whoever has the feature's role sends outside of any dialog; False where it is not meant for it."""
HearGroup = Callable[[Turn, Incoming], Awaitable[None]]
"""Takes what is sent in the team's group."""


@dataclass(frozen=True, slots=True)
class Command:
    """``/name``; its description is the string ``command.<name>``."""

    name: str
    run: Run


@dataclass(frozen=True, slots=True)
class DialogFlow:
    """How a feature steps through the dialogs of one kind."""

    hear: Hear
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Feature:
    """One module's worth of the bot. A button appears only where a feature answers its action.

    ``role`` is whom its commands, actions and dialogs are for; ``dialogs`` by their kind; ``hear_group`` is given
    what is sent in the team's group, ``hear_reply`` what answers a message of ours in private, before dialogs are,
    ``hear_anything`` what nobody waits for, before it is a question.
    """

    name: str
    commands: tuple[Command, ...] = ()
    actions: Mapping[type[Action], Perform] = field(default_factory=dict)
    dialogs: Mapping[str, DialogFlow] = field(default_factory=dict)
    role: Role = Role.VISITOR
    hear_group: HearGroup | None = None
    hear_reply: HearReply | None = None
    hear_anything: HearAnything | None = None


async def show(turn: Turn, action: Action) -> None:
    """Answer with a screen."""
    await turn.show(
        browsing.show(
            action,
            turn.catalogue,
            now=turn.now,
            locale=turn.locale,
            locales=turn.locales,
            commands=turn.commands,
            notice_of_privacy=turn.privacy_notice,
        )
    )


def command_names(features: Sequence[Feature], role: Role) -> tuple[str, ...]:
    """The commands that are for ``role``, in the order of their features."""
    return tuple(command.name for feature in features if feature.role is role for command in feature.commands)


def offered_by(features: Sequence[Feature]) -> Callable[[Action], bool]:
    """Tells whether one of ``features`` answers an action."""
    answered = frozenset(kind for feature in features for kind in feature.actions)
    return lambda action: type(action) in answered


def command(name: str, action: Action) -> Command:
    """A command that shows a screen."""

    async def run(turn: Turn, _argument: str) -> None:
        await show(turn, action)

    return Command(name, run)


def screens(*actions: type[Action]) -> dict[type[Action], Perform]:
    """Actions that show a screen."""
    return dict.fromkeys(actions, show)
