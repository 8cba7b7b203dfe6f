"""Sending a rendered message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.domain.file import File
from bot.domain.outbox import Outcome


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: ``data`` comes back to us, ``url`` opens. Exactly one is set."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A key below the text field: it sends its label, or (``contact``) the sender's own contact."""

    label: str
    contact: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in its final words. ``html`` is Telegram's HTML; ``plain`` the same without markup.
    ``keyboard`` is rows of buttons; empty for none. With a ``file`` the text is its caption; a ``location``
    (latitude, longitude) stands for itself: where there is a text too, that is another message. ``keys`` are rows
    of keys below the text field; empty: they go away; None: they stay as they are. ``answers``: the message under
    which it stands, if that is still there; ``topic``: it begins one of this name, where the chat has topics;
    with ``answers`` it stands in that message's own. ``topic_open``: the topic in which it stands is opened again,
    or closed."""

    html: str
    plain: str
    keyboard: tuple[tuple[Button, ...], ...] = ()
    file: File | None = None
    location: tuple[float, float] | None = None
    keys: tuple[tuple[Key, ...], ...] | None = None
    answers: int | None = None
    topic: str = ""
    topic_open: bool | None = None


class Messenger(Protocol):
    """The way to a chat. Never raises for what the other side answers: that is the outcome."""

    async def deliver(
        self, chat_id: int, message: Rendered, *, edits: int | None = None, broadcast: bool = False
    ) -> Outcome:
        """Send, or edit the message ``edits`` (send anew where it can't be edited any more). ``broadcast`` tells
        that many get it: Telegram may be paid for those."""
        ...

    async def withdraw(
        self, chat_id: int, message_ids: tuple[int, ...], instead: Rendered | None = None
    ) -> Outcome:
        """Delete messages of ours; one that can't be deleted any more shows ``instead``. Those that are gone
        already are fine."""
        ...
