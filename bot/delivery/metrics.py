"""What is counted, for Prometheus. Names are promises: docs/reference/metrics.md lists them."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class Metrics:
    """One registry for the process. No label holds a person."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = Counter("expo_updates", "Updates whose handlers are through", registry=self.registry)
        self.sends = Counter("expo_sends", "Tries to send, by outcome", ["outcome"], registry=self.registry)
        self.send_wait = Histogram(
            "expo_send_wait_seconds",
            "How long a message waited for the rate limiter",
            ["priority"],
            buckets=(0.01, 0.05, 0.1, 0.3, 1, 3, 10, 30),
            registry=self.registry,
        )
        self.intake_waiting = Gauge("expo_intake_waiting", "Updates stored, not handled", registry=self.registry)
        self.outbox_pending = Gauge("expo_outbox_pending", "Messages not sent yet", registry=self.registry)
        self.programme = Gauge("expo_programme_version", "The programme in force", registry=self.registry)
