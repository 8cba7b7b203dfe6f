"""A message before it has words: a view, where it comes from, and the next steps."""

from __future__ import annotations

import datetime as dt
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pydantic import TypeAdapter

from bot.domain.file import File
from bot.views.action import Action, decode_button, encode

_KINDS: dict[str, type[View]] = {}


class View:
    """Base of all views: frozen dataclasses (without slots: those make a class twice).

    ``kind`` is the class name in snake case (``SessionCard`` -> ``session_card``); its template and its outbox
    rows are called so too. Fields are JSON-able: str, int, float, bool, date, datetime, tuples, dataclasses.
    ``remade`` views have a file that is made when they leave: the outbox does not keep it.
    """

    kind: ClassVar[str]
    remade: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        cls.kind = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        if cls.kind in _KINDS:
            raise TypeError(f"two views are called {cls.kind}")
        _KINDS[cls.kind] = cls


@dataclass(frozen=True, slots=True)
class Source:
    """Where an answer comes from.

    ``kind``: expo | days | venue | transport | hall | room | exhibitor | session | faq | document.
    ``id`` is the item's (empty for the kinds that are one table); ``as_of`` when it was published, aware.
    """

    kind: str
    id: str
    as_of: dt.datetime


@dataclass(frozen=True, slots=True)
class Message:
    """What will be said: rendered in ``locale``, or in the reader's language where that is None.

    ``rows`` are the buttons; a label is made from the action in the reader's language. With a ``file`` the text is
    its caption; a ``location`` (latitude, longitude in degrees) goes out before the text. ``keys`` are rows of a
    keyboard below the text field, which send their labels (``SendContact``: the contact); empty, it goes away;
    None, it stays as it is. A message has either ``rows`` or ``keys``. ``answers``: the message of the chat under
    which it stands, if that is still there. ``topic``: where the chat has topics, it begins one of this name; with
    ``answers`` it stands in the topic of that message, if that is still there. ``topic_open``: its topic is opened
    again, or closed; None: that stays as it is.
    """

    view: View
    sources: tuple[Source, ...] = ()
    rows: tuple[tuple[Action, ...], ...] = ()
    locale: str | None = None
    file: File | None = None
    location: tuple[float, float] | None = None
    keys: tuple[tuple[Action, ...], ...] | None = None
    answers: int | None = None
    topic: str = ""
    topic_open: bool | None = None


@dataclass(frozen=True, slots=True)
class _KeptFile:
    """A file as JSON: its content in base64."""

    kind: str
    file_id: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class _Facts:
    view: Any
    sources: tuple[Source, ...] = ()
    rows: tuple[tuple[str, ...], ...] = field(default=())
    file: _KeptFile | None = None
    location: tuple[float, float] | None = None
    keys: tuple[tuple[str, ...], ...] | None = None
    answers: int | None = None
    topic: str = ""
    topic_open: bool | None = None


_ADAPTERS: dict[str, TypeAdapter[Any]] = {}
_FACTS: TypeAdapter[_Facts] = TypeAdapter(_Facts)


def _adapter(view_type: type[View]) -> TypeAdapter[Any]:
    # Built on first use: a fraction of a millisecond each, and most views never meet the outbox.
    if view_type.kind not in _ADAPTERS:
        _ADAPTERS[view_type.kind] = TypeAdapter(view_type)
    return _ADAPTERS[view_type.kind]


def to_facts(message: Message) -> str:
    """The message as the outbox keeps it (JSON; its kind and locale stand in columns of their own)."""
    rows, keys = _encoded(message.rows), None if message.keys is None else _encoded(message.keys)
    view = _adapter(type(message.view)).dump_python(message.view, mode="json")
    file = _kept(message.file) if message.file and not message.view.remade else None
    return _FACTS.dump_json(
        _Facts(
            view,
            message.sources,
            rows,
            file,
            message.location,
            keys,
            message.answers,
            message.topic,
            message.topic_open,
        ),
        exclude_defaults=True,
    ).decode()


def from_facts(kind: str, facts: str, locale: str | None) -> Message:
    """The message of an outbox row.

    Raises:
        ValueError: the kind is unknown, or the facts are not of its shape (a row of another release).
    """
    view_type = _KINDS.get(kind)
    if view_type is None:
        raise ValueError(f"no view of the kind {kind!r}")
    kept = _FACTS.validate_json(facts)
    keys = None if kept.keys is None else _decoded(kept.keys)
    view = _adapter(view_type).validate_python(kept.view)
    file = _file(kept.file) if kept.file else None
    rows = _decoded(kept.rows)
    return Message(
        view,
        kept.sources,
        rows,
        locale,
        file,
        kept.location,
        keys,
        kept.answers,
        kept.topic,
        kept.topic_open,
    )


def _encoded(rows: tuple[tuple[Action, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(encode(action) for action in row) for row in rows)


def _decoded(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[Action, ...], ...]:
    return tuple(tuple(decode_button(payload) for payload in row) for row in rows)


def _kept(file: File) -> _KeptFile:
    return _KeptFile(file.kind, file.file_id, file.name, b64encode(file.content).decode())


def _file(kept: _KeptFile) -> File:
    return File(kept.kind, kept.file_id, kept.name, b64decode(kept.content))
