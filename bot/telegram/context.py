"""The callback context of this bot."""

from __future__ import annotations

from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from bot.telegram.turn import Turn

ExpoApplication = Application[ExtBot[None], "ExpoContext", dict[Any, Any], dict[Any, Any], dict[Any, Any], None]


class ExpoContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """Carries the turn, which group -1 begins. user_data and chat_data stay empty: state lives in the database."""

    _turn: Turn | None = None

    @property
    def turn(self) -> Turn:
        """Ours to answer.

        Raises:
            RuntimeError: the update has nobody to answer to.
        """
        if self._turn is None:
            raise RuntimeError("this update has no turn")
        return self._turn

    @turn.setter
    def turn(self, turn: Turn) -> None:
        self._turn = turn

    @property
    def has_turn(self) -> bool:
        return self._turn is not None
