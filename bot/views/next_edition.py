"""What an organiser sees of the next edition."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.views.message import View


@dataclass(frozen=True)
class NextEditionOffer(View):
    """What goes over, and what does not; when does it begin?"""

    exhibitors: int
    halls: int
    faq: int


@dataclass(frozen=True)
class NextEditionFile(View):
    """Goes with the workbook of the next edition, which begins on ``start``. ``documents``: how many there are
    that it does not hold."""

    start: dt.date
    documents: int = 0
