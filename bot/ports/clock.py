"""Time, as the core asks for it."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Tells the instant; the demo and tests move it."""

    def now(self) -> dt.datetime:
        """Now, aware, UTC."""
        ...
