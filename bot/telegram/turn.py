"""One update and our turn in the conversation: effects once, the reply at least once."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from bot.delivery.limiter import PATIENCE
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.digest import DigestRules
from bot.domain.errors import NotAllowed
from bot.domain.intake import IntakeRow
from bot.domain.link import LinkAddress
from bot.domain.outbox import (
    Failed,
    NewOutboxMessage,
    OutboxMessage,
    Outcome,
    Postponed,
    Priority,
    RateLimited,
    Rejected,
    Sent,
    reply_key,
)
from bot.domain.privacy import PrivacyNotice
from bot.domain.reminder import ReminderRules
from bot.domain.role import TEAM, Role
from bot.domain.viewer import Viewer
from bot.ports.files import FileSource, FileStore
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.ports.wording import Wording
from bot.services.access import Access
from bot.services.editing.offering import with_edits
from bot.services.helpdesk.desk import HelpDesk
from bot.services.profiles.matchers import Matchers
from bot.telegram.stage import Stage
from bot.views.action import Action
from bot.views.message import Message, from_facts, to_facts

T = TypeVar("T")
_TRIES = 3
"""How often a reply is sent that Telegram asks us to hold back for a moment."""

log = logging.getLogger(__name__)


class AlreadyApplied(Exception):
    """The update has taken effect before: its commit succeeded, though we were not told so."""


class RefusedReply(Exception):
    """Telegram refuses a screen of ours as it is: a bug, and the viewer is owed a word."""


class Turn:
    """What a feature sees of an update: who, where, the expo in force, and ways to answer.

    A feature either calls ``show`` (nothing was changed), or runs one service with ``unit_of_work`` and then
    ``deliver``. ``edits`` is the message whose button was pressed, None for a text. ``in_group``: it came from the
    team's group, which has a language of its own. ``name`` is the first name that the viewer gives themselves,
    ``full_name`` their whole one, ``username`` their public name, all perhaps empty; ``roles`` what they are as
    the update comes; services authorise anew.
    """

    def __init__(
        self,
        stage: Stage,
        row: IntakeRow,
        *,
        viewer: Viewer,
        chat_id: int,
        edits: int | None,
        in_group: bool = False,
        name: str = "",
        full_name: str = "",
        username: str = "",
        roles: frozenset[Role] = frozenset({Role.VISITOR}),
    ) -> None:
        self._stage = stage
        self._row = row
        self.viewer = viewer
        self.name = name
        self.full_name = full_name
        self.username = username
        self.roles = roles
        self.chat_id = chat_id
        self.edits = edits
        self.locale = stage.language if in_group else viewer.locale
        self._in_group = in_group
        self.now = stage.clock.now()
        self.published = stage.published()
        self._committed: list[tuple[OutboxMessage, Message]] | None = None
        self._shown = 0

    @property
    def access(self) -> Access:
        """Who may do what."""
        return self._stage.access

    @property
    def language(self) -> str:
        """Of columns without a suffix, and of groups."""
        return self._stage.language

    @property
    def is_committed(self) -> bool:
        """Whether a reply was committed, which ``deliver`` sends."""
        return self._committed is not None

    @property
    def messages_per_second(self) -> float:
        """How fast messages leave, all together."""
        return self._stage.sender.limiter.limits.per_second

    @property
    def desk(self) -> HelpDesk:
        """Who is asked what the data does not answer."""
        return self._stage.desk

    def require(self, role: Role) -> None:
        """Raises NotAllowed where the viewer is no such."""
        if role not in self.roles:
            raise NotAllowed(role)

    async def republish(self) -> None:
        """What this turn committed to the programme is in force from now on."""
        await self._stage.republish()
        self.published = self._stage.published()

    @property
    def reminder_rules(self) -> ReminderRules:
        """The organiser's defaults."""
        return self._stage.reminder_rules

    @property
    def file_store(self) -> FileStore:
        """Where files of people are kept."""
        return self._stage.file_store

    @property
    def digest_rules(self) -> DigestRules:
        """The organiser's defaults for digests of leads."""
        return self._stage.digest_rules

    @property
    def matchers(self) -> Matchers:
        """What finds what fits somebody."""
        return self._stage.matchers

    @property
    def consent_rules(self) -> ConsentRules:
        """What visitors are promised about their cards."""
        return self._stage.privacy_notice.rules

    @property
    def privacy_notice(self) -> PrivacyNotice:
        """What the organiser says about people's data."""
        return self._stage.privacy_notice

    def key(self, text: str, keys: Sequence[Action]) -> Action | None:
        """Which of these keys below the text field was pressed, if any: they send their labels, in the language in
        which they were shown. Who types what stands on a key presses it too."""
        label = self._stage.sender.renderer.label
        for locale in (self.locale, *self.locales):
            for action in keys:
                if _words(label(action, locale, self.catalogue)) == _words(text):
                    return action
        return None

    def means(self, text: str, msgid: str) -> bool:
        """Whether somebody typed just what that string says, in any language."""
        renderer = self._stage.sender.renderer
        return any(_words(renderer.text(locale, msgid)) == _words(text) for locale in renderer.locales)

    @property
    def catalogue(self) -> Catalogue:
        return self.published.catalogue

    @property
    def files(self) -> FileSource:
        """Where files come from that people sent."""
        return self._stage.files

    @property
    def client(self) -> str:
        """What all ``client_id`` of this update begin with."""
        return f"u{self._row.id}"

    @property
    def locales(self) -> tuple[str, ...]:
        """What the bot speaks."""
        return self._stage.sender.renderer.locales

    @property
    def wording(self) -> Wording:
        """Our words, for pictures."""
        return self._stage.sender.renderer

    @property
    def commands(self) -> tuple[str, ...]:
        """All that this viewer may use, without slashes."""
        by_role = self._stage.commands.items()
        return tuple(name for role, names in by_role if role in self.roles for name in names)

    @property
    def address(self) -> LinkAddress:
        """Where our links point."""
        return self._stage.address

    @property
    def database(self) -> UnitOfWork:
        """For services that only read; what changes something goes through ``unit_of_work``."""
        return self._stage.uow

    def begin_again(self) -> None:
        """It is tried anew: what it shows first has the same name as before."""
        self._shown = 0

    async def show(self, message: Message) -> Sent | None:
        """Answer where nothing was changed. What cannot leave now is queued: None then.

        Raises:
            RefusedReply: Telegram will never take it.
        """
        message = self._offered(message)
        number, self._shown = self._shown, self._shown + 1
        outcome = await self._send(message)
        if isinstance(outcome, Rejected):
            log.error("a %s was refused: %s", message.view.kind, outcome.reason)
            raise RefusedReply(message.view.kind)
        if isinstance(outcome, Sent) and outcome.rest is not None:
            rest = from_facts(outcome.rest.kind, outcome.rest.facts, message.locale)
            queued = await self._queue(rest, number)
            if queued is not None:
                await self._settle(queued, await self._send(rest, first=False))
        if isinstance(outcome, RateLimited | Postponed | Failed):
            queued = await self._queue(message, number)
            if queued is not None:
                await self._stage.outbox.settle(queued, outcome)
        return outcome if isinstance(outcome, Sent) else None

    def _offered(self, message: Message) -> Message:
        """With the way to edit what it shows, for those who may; in a group nobody does."""
        return message if self._in_group else with_edits(message, self.roles)

    async def _queue(self, message: Message, number: int) -> OutboxMessage | None:
        async def work(tx: Transaction) -> OutboxMessage | None:
            return await self._enqueue(tx, message, number)

        return await self._stage.uow.write(work)

    async def _settle(self, row: OutboxMessage, outcome: Outcome) -> None:
        """Settle; what did not fit into one message follows at once."""
        rest = await self._stage.outbox.settle(row, outcome)
        while rest is not None:
            message = from_facts(rest.kind, rest.facts, rest.locale)
            rest = await self._stage.outbox.settle(rest, await self._send(message, first=False))

    async def _send(self, message: Message, *, first: bool = True) -> Outcome:
        edits = self.edits if first else None
        if edits is not None:
            await self._stage.outbox.supersede(self.chat_id, edits)
        for _ in range(_TRIES):
            outcome = await self._stage.sender.send(
                self.chat_id, message, locale=self.locale, priority=Priority.INTERACTIVE, edits=edits
            )
            if not isinstance(outcome, RateLimited) or outcome.retry_after > PATIENCE:
                break
            # The sender waits such a pause out. Handed to the outbox, it would come behind the next answer.
        return outcome

    async def menu_follows(self, locale: str, viewer_id: int | None = None) -> None:
        """The viewer's own command menu speaks ``locale`` from now on, and shows what their roles need; or that of
        somebody else, whose role the viewer has changed."""
        await self._stage.menu_follows(viewer_id or self.viewer.id, locale)

    def client_id(self, number: int = 0) -> str:
        """A name for the ``number``-th thing that this update tells: the same however often it is told."""
        return f"{self.client}:{number}"

    async def apologise(self, message: Message) -> None:
        """Say that it went wrong, unless a reply is committed already: that one will still be sent. In a group the
        pressed message stays: it is everybody's."""
        if self._committed is None:
            await self._send(message, first=not self._in_group)

    def unit_of_work(
        self, reply: Callable[[Any], Message | Sequence[Message]] = lambda result: result
    ) -> UnitOfWork:
        """A unit of work whose one write also commits the reply, and marks the update applied: a repeated or
        crashed update takes effect once. ``reply`` makes it from the service's result, which is the reply itself
        unless told (several messages: one after the other; none: an empty sequence)."""
        return _TurnUnitOfWork(self, reply)

    async def deliver(self) -> None:
        """Send the reply that was committed, and settle it."""
        for number, (row, message) in enumerate(self._committed or ()):
            await self._settle(row, await self._send(message, first=number == 0))

    async def commit(
        self, work: Callable[[Transaction], Awaitable[T]], reply: Callable[[T], Message | Sequence[Message]]
    ) -> T:
        """Run ``work``, enqueue its reply leased to us and mark the update, all in one transaction."""
        if self._committed is not None:
            raise RuntimeError("a use case is one transaction")

        async def applied(tx: Transaction) -> tuple[T, list[tuple[OutboxMessage, Message]]]:
            if not await tx.intake.apply(self._row.id):
                raise AlreadyApplied
            result = await work(tx)
            if self.roles & TEAM.keys():
                # Nothing is kept of who did nothing that is written down.
                await tx.audit.know(self.viewer.id, self.full_name)
            said = reply(result)
            messages = tuple(map(self._offered, (said,) if isinstance(said, Message) else said))
            rows = [await self._enqueue(tx, message, number) for number, message in enumerate(messages)]
            return result, [(row, message) for row, message in zip(rows, messages, strict=True) if row is not None]

        result, self._committed = await self._stage.uow.write(applied)
        return result

    async def _enqueue(self, tx: Transaction, message: Message, number: int = 0) -> OutboxMessage | None:
        lease = self._stage.outbox.lease()
        new = NewOutboxMessage(
            chat_id=self.chat_id,
            kind=message.view.kind,
            facts=to_facts(message),
            priority=Priority.INTERACTIVE,
            due_at=self.now,
            dedupe_key=reply_key(self.client_id(number)),
            locale=message.locale,
            edits=None if number else self.edits,
        )
        row_id = await tx.outbox.enqueue(new, lease_until=lease)
        if row_id is None:
            return None
        return OutboxMessage(
            id=row_id,
            chat_id=new.chat_id,
            kind=new.kind,
            facts=new.facts,
            priority=new.priority,
            due_at=new.due_at,
            attempts=0,
            lease_until=lease,
            locale=new.locale,
            edits=new.edits,
        )


def _words(label: str) -> str:
    """A label without its icon, or a word as it is typed in a hurry."""
    return label.strip("".join(sign for sign in label if not sign.isalnum())).casefold()


class _TurnUnitOfWork:
    """The unit of work of one update; services do not see that it is one."""

    def __init__(self, turn: Turn, reply: Callable[[Any], Message | Sequence[Message]]) -> None:
        self._turn = turn
        self._reply = reply

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self._turn.commit(work, self._reply)

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._turn.database.read()
