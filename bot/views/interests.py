"""What a viewer looks for."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.lines import Span
from bot.views.message import View


@dataclass(frozen=True)
class Interests(View):
    """The categories that they chose; the buttons name those of this page (``span``)."""

    chosen: tuple[Localized, ...]
    span: Span
