"""Actions: what a button asks for, as a typed payload of at most 64 bytes.

A command is an action too (``/now`` is ``ShowNow()``): the same service answers both. The payload only names
things; whoever handles it looks them up, and authorises, anew.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar, get_type_hints

from bot.domain.catalogue import key_of

VERSION = "1"
MAX_BYTES = 64
LAST_PAGE = 1_000_000
"""Pages are asked for up to this one: what is left out before it is still a number of the database."""
_MOST = 2**63
"""Numbers of the database are below."""
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
    kinds = _field_types(head[1:])
    if len(kinds) != len(values):
        raise BadPayload(payload)
    try:
        parsed = {name: _parse(kind, value) for (name, kind), value in zip(kinds.items(), values, strict=True)}
    except ValueError as error:
        raise BadPayload(payload) from error
    return action_type(**parsed)


@cache
def _field_types(code: str) -> dict[str, type]:
    # Kept: to evaluate the annotations anew for each button of each queued message took a sixth of sending it.
    action_type = _REGISTRY[code]
    hints = get_type_hints(action_type)
    return {item.name: hints[item.name] for item in fields(action_type)}  # type: ignore[arg-type]


def _parse(kind: type, value: str) -> str | int | dt.date:
    if kind is dt.date:
        return dt.datetime.strptime(value, "%y%m%d").date()  # noqa: DTZ007 - a day has no zone
    if kind is not int:
        return value
    number = int(value)
    if not -_MOST <= number < _MOST:
        raise ValueError("no number of ours")
    return number
