"""One message on its way: rendered now, paced, sent."""

from __future__ import annotations

import html
import logging
import time
from collections.abc import Callable
from dataclasses import replace

from bot.delivery.limiter import Paused, RateLimiter
from bot.delivery.metrics import Metrics
from bot.delivery.parts import LONGEST_CAPTION, LONGEST_TEXT, split
from bot.domain.catalogue import Catalogue
from bot.domain.outbox import Outcome, Postponed, Priority, RateLimited, Rejected, Remainder, Sent
from bot.ports.clock import Clock
from bot.ports.messenger import Messenger, Rendered
from bot.texts.renderer import Renderer, plain_text
from bot.views.announcing import AnnouncementMessage
from bot.views.message import Message, to_facts
from bot.views.sending import Rest, Withdrawal

log = logging.getLogger(__name__)


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
        self,
        chat_id: int,
        message: Message,
        *,
        locale: str,
        priority: Priority,
        edits: int | None = None,
        replaces: tuple[int, ...] = (),
        broadcast: bool = False,
    ) -> Outcome:
        """Send, or edit the message ``edits`` (the messages ``replaces``, which went on with it, are deleted);
        ``locale`` is the reader's. ``broadcast`` tells that many get it. Of one that is too long the first
        part; the outcome then holds the rest."""
        began = time.monotonic()
        try:
            await self.limiter.acquire(chat_id, priority)
            self._metrics.send_wait.labels(priority.name.lower()).observe(time.monotonic() - began)
            rendered = self.renderer.render(message, locale, self._catalogue(), self._clock.now())
            if isinstance(message.view, Withdrawal) and edits is not None:
                return self._noted(await self._messenger.withdraw(chat_id, (edits, *replaces), rendered))
            return await self._send(
                chat_id, message, rendered, priority, edits=edits, replaces=replaces, broadcast=broadcast
            )
        except Paused as pause:
            return Postponed(pause.seconds)

    async def _send(
        self,
        chat_id: int,
        message: Message,
        rendered: Rendered,
        priority: Priority,
        *,
        edits: int | None,
        replaces: tuple[int, ...],
        broadcast: bool,
    ) -> Outcome:
        part, rest = first_part(message, rendered)
        outcome = self._noted(await self._messenger.deliver(chat_id, part, edits=edits, broadcast=broadcast))
        if isinstance(outcome, Rejected) and outcome.markup:
            # Never its text: that may hold what somebody wrote.
            log.error(
                "Telegram cannot read the markup of a %s; sent without: %s", message.view.kind, outcome.reason
            )
            self._metrics.markup_refused.inc()
            await self.limiter.acquire(chat_id, priority)
            plain = replace(part, html=html.escape(part.plain, quote=False))
            outcome = self._noted(await self._messenger.deliver(chat_id, plain, edits=edits, broadcast=broadcast))
        if isinstance(outcome, Sent):
            if replaces:
                self._noted(await self._messenger.withdraw(chat_id, replaces))
            return replace(outcome, rest=rest)
        return outcome

    def _noted(self, outcome: Outcome) -> Outcome:
        self._metrics.sends.labels(type(outcome).__name__).inc()
        if isinstance(outcome, RateLimited):
            self.limiter.pause(outcome.retry_after)
        return outcome


def first_part(message: Message, rendered: Rendered) -> tuple[Rendered, Remainder | None]:
    """What one call of the Bot API takes, and what is left of it. The buttons are under the last part."""
    if rendered.location is not None and rendered.html:
        alone = Rendered("", "", location=rendered.location, answers=rendered.answers)
        return alone, _remainder(_without_location(message))
    markup, rest = split(rendered.html, LONGEST_TEXT if rendered.file is None else LONGEST_CAPTION)
    if not rest:
        return rendered, None
    first = replace(rendered, html=markup, plain=plain_text(markup), keyboard=())
    return first, _remainder(Message(Rest(rest), rows=message.rows, locale=message.locale))


def _without_location(message: Message) -> Message:
    view = message.view
    if isinstance(view, AnnouncementMessage):
        view = replace(view, located=True)
    return replace(message, view=view, location=None)


def _remainder(message: Message) -> Remainder:
    return Remainder(message.view.kind, to_facts(message))
