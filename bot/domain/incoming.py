"""What somebody sent us, without Telegram."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.file import File


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message to us. ``text`` is its text or caption without markup, ``html`` the same as Telegram's HTML.
    ``album`` is the same for all pictures that were sent together, empty for one alone.

    ``location`` is latitude and longitude in degrees. ``replies_to`` is the message that it answers, ``thread``
    the forum topic in which it stands; both None where there is none. ``contact`` tells that it is a contact.
    """

    message_id: int
    text: str = ""
    html: str = ""
    file: File | None = None
    location: tuple[float, float] | None = None
    replies_to: int | None = None
    thread: int | None = None
    contact: bool = False
    album: str = ""
