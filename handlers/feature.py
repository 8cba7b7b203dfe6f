"""A feature: its commands and the actions that it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.services import browsing
from bot.telegram.turn import Turn
from bot.views.action import Action

Perform = Callable[[Turn, Any], Awaitable[None]]
"""Answers an action."""
Run = Callable[[Turn, str], Awaitable[None]]
"""Answers a command with what stands behind it."""


@dataclass(frozen=True, slots=True)
class Command:
    """``/name``; its description is the string ``command.<name>``."""

    name: str
    run: Run


@dataclass(frozen=True, slots=True)
class Feature:
    """One module's worth of the bot. A button appears only where a feature answers its action."""

    name: str
    commands: tuple[Command, ...] = ()
    actions: Mapping[type[Action], Perform] = field(default_factory=dict)


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
        )
    )


def command_names(features: Sequence[Feature]) -> tuple[str, ...]:
    """All commands, in the order of their features."""
    return tuple(command.name for feature in features for command in feature.commands)


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
