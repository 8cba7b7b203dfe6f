"""What the outbox says of its own accord."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.message import View


@dataclass(frozen=True)
class Rest(View):
    """What did not fit into one message, in its words already: Telegram's HTML."""

    markup: str


@dataclass(frozen=True)
class Withdrawal(View):
    """A message is taken back. It is shown only where Telegram deletes it no more (after two days): in its
    place."""
