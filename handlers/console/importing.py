"""``import``: reads what an organiser brings, shows the difference and every problem, and publishes it."""

from __future__ import annotations
