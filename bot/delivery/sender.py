"""One message on its way: rendered now, paced, sent."""

from __future__ import annotations

import html
import time
from collections.abc import Callable

from bot.delivery.limiter import Paused, RateLimiter
from bot.delivery.metrics import Metrics
from bot.domain.catalogue import Catalogue
from bot.domain.outbox import Outcome, Priority, RateLimited
from bot.ports.clock import Clock
from bot.ports.messenger import Messenger, Rendered
from bot.texts.renderer import Renderer
from bot.views.message import Message

LONGEST_TEXT = 4096
"""UTF-16 code units of a message's text."""


class Sender:
    """The only way out: replies and queued messages alike pass through its one rate limiter.

    ``catalogue`` gives the one in force when the message leaves.
    """

    def __init__(
        self,
        *,
        renderer: Renderer,
        messenger: Messenger,
        limiter: RateLimiter,
        catalogue: Callable[[], Catalogue],
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self.renderer = renderer
        self.limiter = limiter
        self._messenger = messenger
        self._catalogue = catalogue
        self._clock = clock
        self._metrics = metrics

    async def send(
        self, chat_id: int, message: Message, *, locale: str, priority: Priority, edits: int | None = None
    ) -> Outcome:
        """Send, or edit the message ``edits``; ``locale`` is the reader's."""
        began = time.monotonic()
        try:
            await self.limiter.acquire(chat_id, priority)
        except Paused as pause:
            return RateLimited(pause.seconds)
        self._metrics.send_wait.labels(priority.name.lower()).observe(time.monotonic() - began)
        rendered = self.renderer.render(message, locale, self._catalogue(), self._clock.now())
        outcome = await self._messenger.deliver(chat_id, fitting(rendered), edits=edits)
        self._metrics.sends.labels(type(outcome).__name__).inc()
        if isinstance(outcome, RateLimited):
            self.limiter.pause(outcome.retry_after)
        return outcome


def fitting(message: Rendered) -> Rendered:
    """The message as Telegram takes it: one that is too long is cut, without its markup, and says so by "…"."""
    if _units(message.plain) <= LONGEST_TEXT:
        return message
    cut = message.plain[: LONGEST_TEXT - 1]
    while _units(cut) >= LONGEST_TEXT:
        cut = cut[:-1]
    return Rendered(html.escape(f"{cut}…", quote=False), f"{cut}…", message.keyboard)


def _units(text: str) -> int:
    """Telegram counts UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
