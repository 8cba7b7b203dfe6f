"""``purge``: the retention rules, now."""

from __future__ import annotations

from bot.services.purging import Purged


def report(purged: Purged, *, rehearsed: bool) -> str:
    """A line for each kind of thing that went, or (``rehearsed``) would go."""
    counts = {name: count for name, count in purged.counts().items() if count}
    verb = "would go" if rehearsed else "gone"
    if not counts:
        return "Nothing has had its time."
    width = max(map(len, counts))
    return "\n".join(f"{name:<{width}}  {count} {verb}" for name, count in counts.items())
