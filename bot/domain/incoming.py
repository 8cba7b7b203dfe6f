"""What somebody sent us, without Telegram."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.file import File


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact that somebody sent. ``phone`` is as Telegram tells it, often without the plus; ``user_id`` is the
    account behind it, None where Telegram knows none; ``vcard`` is what the sender's address book adds, or
    empty."""

    phone: str
    first_name: str = ""
    last_name: str = ""
    user_id: int | None = None
    vcard: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message to us. ``text`` is its text or caption without markup, ``html`` the same as Telegram's HTML.
    ``album`` is the same for all pictures that were sent together, empty for one alone.

    ``location`` is latitude and longitude in degrees. ``replies_to`` is the message that it answers, ``thread``
    the forum topic in which it stands; both None where there is none.
    """

    message_id: int
    text: str = ""
    html: str = ""
    file: File | None = None
    location: tuple[float, float] | None = None
    replies_to: int | None = None
    thread: int | None = None
    contact: SharedContact | None = None
    album: str = ""
