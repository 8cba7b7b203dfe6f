"""The first words, help, privacy; a deep link goes where it points."""

from __future__ import annotations

from bot.domain.role import Role
from bot.services import greeting
from bot.services.opening import Opening
from bot.telegram.turn import Turn
from bot.views.browsing_actions import ShowHelp, ShowPrivacy, ShowWelcome
from handlers.feature import Command, Feature, command, screens


def opening_of(turn: Turn) -> Opening:
    """The viewer opens a link, here and now."""
    return Opening(
        turn.viewer,
        turn.name,
        turn.chat_id,
        turn.catalogue,
        turn.locales,
        turn.address,
        turn.client_id(),
        turn.now,
        turn.full_name,
        turn.username,
        turn.consent_rules,
        turn.commands,
    )


async def start(turn: Turn, token: str) -> None:
    """``/start`` greets and remembers the viewer; ``/start <token>`` opens what the link names."""
    await greeting.greet(turn.unit_of_work(), opening_of(turn), token)
    await turn.deliver()
    if turn.roles != {Role.VISITOR}:
        await turn.menu_follows(turn.locale)


FEATURE = Feature(
    name="welcome",
    commands=(Command("start", start), command("help", ShowHelp())),
    actions=screens(ShowWelcome, ShowHelp, ShowPrivacy),
)
