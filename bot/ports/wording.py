"""Words of ours that stand in files and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Wording(Protocol):
    """The bot's strings."""

    @property
    def locales(self) -> Sequence[str]:
        """The languages that it speaks."""
        ...

    def text(self, locale: str, msgid: str, **values: object) -> str:
        """One string, plain."""
        ...
