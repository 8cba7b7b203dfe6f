"""What stands on a button."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.catalogue import Catalogue
from bot.views.action import Action

Text = Callable[..., str]


def label_of(action: Action, locale: str, catalogue: Catalogue, text: Text) -> str:
    """The label of an action: ``button.<action>`` from the strings, with the thing's own name where it names one."""
    raise NotImplementedError
