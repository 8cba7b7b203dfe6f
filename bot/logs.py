"""Logging to stderr, for people or as JSON. Messages hold no personal data and no secrets by rule."""

from __future__ import annotations

import logging
import sys
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

_OURS = ("bot", "handlers", "storage")


def set_up_logging(level: str, style: Literal["console", "json"]) -> None:
    """Log to stderr from ``level`` on; libraries only from warnings on."""
    handler = logging.StreamHandler(sys.stderr)
    if style == "json":
        handler.setFormatter(JsonFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    else:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S"))
    # Libraries log statements with their parameters and requests with their addresses: names, texts, the token.
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level.upper())
    # It tells of ticks that are skipped because the last one still runs, and of those that a stop cancels: both
    # are as they should be. What a tick does wrong, the tick itself tells.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
