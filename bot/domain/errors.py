"""Errors that a person may meet. Each says, in one English sentence, what is wrong and the remedy."""

from __future__ import annotations

import traceback

from bot.domain.role import Role
from bot.domain.sentence import Sentence


class ExpoBotError(Exception):
    """Base of every error that is shown as a sentence (command line: one line on stderr, exit 1)."""


class ConfigError(ExpoBotError):
    """A setting is missing, unknown or wrong; the message names the key."""


class StorageError(ExpoBotError):
    """The database cannot be opened, read or written, or another process holds it."""


class ImportRefused(ExpoBotError):
    """The data brought cannot be imported at all (for example a format that nobody reads); ``said`` tells why."""

    def __init__(self, said: Sentence) -> None:
        super().__init__(said)
        self.said = said


class EmbedderError(ExpoBotError):
    """The sentence embedder cannot be loaded."""


class TelegramError(ExpoBotError):
    """The Bot API refuses us for good: a bad token, or another process polls with it."""


class NotAllowed(ExpoBotError):
    """Somebody asked for what is not theirs to see or do. They learn no more than ``whose`` it is, where that is
    no secret."""

    def __init__(self, whose: Role | None = None) -> None:
        super().__init__("This is not yours to do")
        self.whose = whose


def what_went_wrong(error: BaseException) -> str:
    """Of which kind and where, for the log; never its text, which may hold what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    return f"{type(error).__name__} at {where}"
