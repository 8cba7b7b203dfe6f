"""What is counted, for Prometheus. Names are promises: docs/reference/metrics.md lists them."""

from __future__ import annotations

import datetime as dt

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from bot.domain.outbox import Backlog


class Metrics:
    """One registry for the process. No label holds a person."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = Counter("expo_updates", "Updates whose handlers are through", registry=self.registry)
        self.sends = Counter("expo_sends", "Tries to send, by outcome", ["outcome"], registry=self.registry)
        self.markup_refused = Counter(
            "expo_markup_refused", "Messages whose markup Telegram could not read", registry=self.registry
        )
        self.send_wait = Histogram(
            "expo_send_wait_seconds",
            "How long a message waited for the rate limiter",
            ["priority"],
            buckets=(0.01, 0.05, 0.1, 0.3, 1, 3, 10, 30),
            registry=self.registry,
        )
        self.intake_waiting = Gauge("expo_intake_waiting", "Updates stored, not handled", registry=self.registry)
        self.outbox_pending = Gauge("expo_outbox_pending", "Messages not sent yet", registry=self.registry)
        self.outbox_oldest_due = Gauge(
            "expo_outbox_oldest_due_seconds", "How long the oldest due message has waited", registry=self.registry
        )
        self.outbox_dead = Gauge("expo_outbox_dead", "Messages given up", registry=self.registry)
        self.outbox_uncertain = Gauge(
            "expo_outbox_uncertain", "Messages that may have come twice", registry=self.registry
        )
        self.programme = Gauge("expo_programme_version", "The programme in force", registry=self.registry)

    def show_backlog(self, backlog: Backlog, now: dt.datetime) -> None:
        """How the outbox does at ``now`` (aware UTC)."""
        self.outbox_pending.set(backlog.pending)
        self.outbox_dead.set(backlog.dead)
        self.outbox_uncertain.set(backlog.uncertain)
        oldest = backlog.oldest_due
        self.outbox_oldest_due.set(0 if oldest is None else max(0.0, (now - oldest).total_seconds()))
