"""Deep links: opaque tokens, one purpose each."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from enum import StrEnum


class LinkPurpose(StrEnum):
    """What a token opens: a session, an exhibitor; a visitor's badge, an exhibitor's booth (the code that hangs
    there), an invitation into an exhibitor's team, or into the organiser's; what posters in a hall, at a room, at
    an entrance open."""

    SESSION = "session"
    EXHIBITOR = "exhibitor"
    BADGE = "badge"
    BOOTH = "booth"
    INVITE = "invite"
    ORGANISER = "organiser"
    HALL = "hall"
    ROOM = "room"
    ENTRANCE = "entrance"


@dataclass(frozen=True, slots=True)
class Link:
    """A random token and what it opens. ``subject_id`` is the organiser's id; of badges and invitations it is our
    number."""

    token: str
    purpose: LinkPurpose
    subject_id: str
    created_at: dt.datetime


def new_token() -> str:
    """128 random bits as base64url, 22 characters of ``[A-Za-z0-9_-]``."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, slots=True)
class LinkAddress:
    """Where links of this bot point: its username, and our public address where there is one."""

    username: str
    public_url: str | None = None

    def telegram(self, token: str) -> str:
        """The deep link. This is the one place where it is built."""
        return f"https://t.me/{self.username}?start={token}"

    def printed(self, token: str) -> str:
        """What a QR code carries: our own light page where there is one, else the deep link."""
        return f"{self.public_url}/q/{token}" if self.public_url else self.telegram(token)

    def calendar(self, token: str) -> str:
        """A private calendar link. Only where there is a public address."""
        return f"{self.public_url}/calendar/{token}.ics"
