"""The beginning of a text, plain: for lists and screens."""

from __future__ import annotations

import html
import re

from bot.domain.announcement import Announcement

_LONGEST = 80
_TAGS = re.compile(r"<[^>]*>")


def excerpt(announcement: Announcement) -> str:
    """Of its first text that has words."""
    return next((beginning(text.html) for _, text in announcement.texts if text.html), "")


def plain(markup: str) -> str:
    """The words of Telegram's HTML."""
    return html.unescape(_TAGS.sub("", markup))


def beginning(markup: str) -> str:
    """One line of at most 80 characters from Telegram's HTML."""
    text = " ".join(plain(markup).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
