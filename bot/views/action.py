"""Actions: what a button asks for, as a typed payload of at most 64 bytes.

A command is an action too (``/now`` is ``ShowNow()``): the same service answers both. The payload only names
things; whoever handles it looks them up, and authorises, anew.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import ClassVar, get_type_hints

from bot.domain.catalogue import key_of

VERSION = "1"
MAX_BYTES = 64
_REGISTRY: dict[str, type[Action]] = {}


class BadPayload(ValueError):
    """A payload that is not ours, or from a version that we no longer read."""


class Action:
    """Base of all actions. Subclasses are frozen dataclasses whose fields are str, int or date; str fields are
    keys (see ``key_of``) or short codes, never free text."""

    code: ClassVar[str]

    def __init_subclass__(cls, code: str) -> None:
        if code in _REGISTRY:
            raise TypeError(f"two actions share the code {code!r}")
        cls.code = code
        _REGISTRY[code] = cls


@dataclass(frozen=True)
class Back(Action, code="<"):
    """The way back, labelled so; pressing it is pressing ``to``."""

    to: Action


@dataclass(frozen=True)
class More(Action, code=">"):
    """The next page, labelled so; pressing it is pressing ``to``."""

    to: Action


def target(action: Action) -> Action:
    """What pressing the button asks for."""
    return action.to if isinstance(action, Back | More) else action


def encode(action: Action) -> str:
    """The payload: version, code, fields, separated by ``:``; a ``<`` or ``>`` behind the version marks the way
    back or on."""
    if isinstance(action, Back | More):
        payload = VERSION + action.code + encode(action.to)[len(VERSION) :]
        if len(payload.encode()) > MAX_BYTES:
            raise ValueError(f"payload of {type(action.to).__name__} is longer than {MAX_BYTES} bytes")
        return payload
    parts = [VERSION + action.code]
    for item in fields(action):  # type: ignore[arg-type]
        value = getattr(action, item.name)
        if isinstance(value, dt.date):
            parts.append(value.strftime("%y%m%d"))
        elif isinstance(value, int):
            parts.append(str(value))
        else:
            parts.append(key_of(value) if value else "")
    payload = ":".join(parts)
    if len(payload.encode()) > MAX_BYTES:
        raise ValueError(f"payload of {type(action).__name__} is longer than {MAX_BYTES} bytes")
    return payload


def decode(payload: str) -> Action:
    """What a pressed button asks for: of a ``Back`` or ``More``, its target.

    Raises:
        BadPayload: it is not one of ours.
    """
    return target(decode_button(payload))


def decode_button(payload: str) -> Action:
    """The button of a payload, with its ``Back`` or ``More``.

    Raises:
        BadPayload: it is not one of ours.
    """
    mark = payload[len(VERSION) : len(VERSION) + 1]
    if payload.startswith(VERSION) and mark in ("<", ">"):
        to = _decode_plain(VERSION + payload[len(VERSION) + 1 :])
        return Back(to) if mark == "<" else More(to)
    return _decode_plain(payload)


def _decode_plain(payload: str) -> Action:
    head, *values = payload.split(":")
    action_type = _REGISTRY.get(head[1:]) if head[:1] == VERSION else None
    if action_type is None or action_type in (Back, More):
        raise BadPayload(payload)
    hints = get_type_hints(action_type)
    names = [item.name for item in fields(action_type)]  # type: ignore[arg-type]
    if len(names) != len(values):
        raise BadPayload(payload)
    try:
        parsed = {name: _parse(hints[name], value) for name, value in zip(names, values, strict=True)}
    except ValueError as error:
        raise BadPayload(payload) from error
    return action_type(**parsed)


def _parse(kind: type, value: str) -> str | int | dt.date:
    if kind is dt.date:
        return dt.datetime.strptime(value, "%y%m%d").date()  # noqa: DTZ007 - a day has no zone
    return int(value) if kind is int else value


@dataclass(frozen=True)
class ShowWelcome(Action, code="w"): ...


@dataclass(frozen=True)
class ShowHelp(Action, code="h"): ...


@dataclass(frozen=True)
class ShowPrivacy(Action, code="pv"): ...


@dataclass(frozen=True)
class ShowNow(Action, code="n"): ...


@dataclass(frozen=True)
class ShowVenue(Action, code="v"):
    """Address and how to get there."""


@dataclass(frozen=True)
class OpenProgramme(Action, code="p"):
    """The days of the forum."""

    page: int = 0


@dataclass(frozen=True)
class OpenDay(Action, code="pd"):
    """The tracks of one day."""

    date: dt.date
    page: int = 0


@dataclass(frozen=True)
class OpenTrack(Action, code="pt"):
    """The sessions of one day, of one track (key of its English, else first, name) or all (empty)."""

    date: dt.date
    track: str = ""
    page: int = 0


@dataclass(frozen=True)
class OpenSession(Action, code="s"):
    session_id: str


@dataclass(frozen=True)
class OpenExhibitors(Action, code="e"):
    """How to look for exhibitors: by category, by hall, by name."""


@dataclass(frozen=True)
class OpenCategories(Action, code="ec"):
    page: int = 0


@dataclass(frozen=True)
class OpenCategory(Action, code="eg"):
    """Exhibitors of one category (key of its English, else first, name)."""

    category: str
    page: int = 0


@dataclass(frozen=True)
class OpenHallExhibitors(Action, code="eh"):
    hall_id: str
    page: int = 0


@dataclass(frozen=True)
class SearchExhibitors(Action, code="es"):
    """Says how to search: any text is a question."""


@dataclass(frozen=True)
class OpenExhibitor(Action, code="x"):
    exhibitor_id: str


@dataclass(frozen=True)
class OpenExhibitorSessions(Action, code="xs"):
    """The sessions at which people of this exhibitor speak."""

    exhibitor_id: str
    page: int = 0


@dataclass(frozen=True)
class OpenHalls(Action, code="hl"):
    page: int = 0


@dataclass(frozen=True)
class OpenHall(Action, code="ha"):
    hall_id: str


@dataclass(frozen=True)
class OpenFaq(Action, code="f"):
    faq_id: str


@dataclass(frozen=True)
class OpenTransport(Action, code="t"):
    """One way to get there, by its place in the list."""

    index: int


@dataclass(frozen=True)
class OpenPassage(Action, code="d"):
    """A paragraph of a document (``document`` its id, ``index`` from 0)."""

    document: str
    index: int


@dataclass(frozen=True)
class MoreResults(Action, code="m"):
    """Another page of a list that an answer began; the conversation remembers it by ``list_key``."""

    list_key: str
    page: int


@dataclass(frozen=True)
class ShareSession(Action, code="ss"):
    session_id: str


@dataclass(frozen=True)
class ShareExhibitor(Action, code="sx"):
    exhibitor_id: str


@dataclass(frozen=True)
class ShowLanguages(Action, code="l"): ...


@dataclass(frozen=True)
class ChooseLanguage(Action, code="lc"):
    """``locale`` is one that the bot speaks."""

    locale: str
