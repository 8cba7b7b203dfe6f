"""How values are kept: instants as UTC epoch milliseconds, text without what PostgreSQL cannot hold."""

from __future__ import annotations

import datetime as dt

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)


def to_milliseconds(instant: dt.datetime) -> int:
    """UTC epoch milliseconds of an aware instant, rounded down; a naive one is a TypeError."""
    return (instant - _EPOCH) // _MILLISECOND


def to_instant(milliseconds: int) -> dt.datetime:
    """The aware UTC instant."""
    return _EPOCH + milliseconds * _MILLISECOND


def storable(text: str) -> str:
    """The text with NUL and lone surrogates replaced: strangers' text can hold them, PostgreSQL cannot."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
