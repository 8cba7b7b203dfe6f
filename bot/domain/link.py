"""Deep links: opaque tokens, one purpose each."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from enum import StrEnum


class LinkPurpose(StrEnum):
    """What a token opens. More purposes come with the features that need them."""

    SESSION = "session"
    EXHIBITOR = "exhibitor"


@dataclass(frozen=True, slots=True)
class Link:
    """A random token and what it opens (``subject_id`` is the organiser's id)."""

    token: str
    purpose: LinkPurpose
    subject_id: str
    created_at: dt.datetime


def new_token() -> str:
    """128 random bits as base64url, 22 characters of ``[A-Za-z0-9_-]``."""
    return secrets.token_urlsafe(16)


def telegram_link(username: str, token: str) -> str:
    """The one place where a deep link is built."""
    return f"https://t.me/{username}?start={token}"


def printed_link(username: str, token: str, public_url: str | None) -> str:
    """What a QR code carries: our own light page where there is a public address, else the deep link."""
    return f"{public_url.rstrip('/')}/q/{token}" if public_url else telegram_link(username, token)
