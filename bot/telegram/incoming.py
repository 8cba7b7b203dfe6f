"""A Telegram message as our core takes it."""

from __future__ import annotations

from typing import Any

from telegram import Message, PhotoSize

from bot.domain.file import File
from bot.domain.incoming import Incoming, SharedContact

_KINDS = ("animation", "video", "document", "audio", "voice")


def incoming(message: Message) -> Incoming:
    """What somebody sent: of a photo the largest size; an animation is no document, though Telegram says both."""
    location, replied = message.location, message.reply_to_message
    # In a forum each message replies to the one that began the topic.
    opens_topic = replied is not None and replied.forum_topic_created is not None
    return Incoming(
        message_id=message.message_id,
        text=(message.text or message.caption or "").strip(),
        html=(message.text_html_urled if message.text else message.caption_html_urled if message.caption else ""),
        file=_file(message),
        location=(location.latitude, location.longitude) if location else None,
        replies_to=replied.message_id if replied is not None and not opens_topic else None,
        thread=message.message_thread_id if message.is_topic_message else None,
        contact=_contact(message),
        album=message.media_group_id or "",
    )


def _contact(message: Message) -> SharedContact | None:
    sent = message.contact
    if sent is None:
        return None
    return SharedContact(sent.phone_number, sent.first_name, sent.last_name or "", sent.user_id, sent.vcard or "")


def _file(message: Message) -> File | None:
    if message.photo:
        photo: PhotoSize = message.photo[-1]
        return File("photo", photo.file_id, size=photo.file_size or 0)
    for kind in _KINDS:
        sent: Any = getattr(message, kind)
        if sent is not None:
            return File(
                kind,
                sent.file_id,
                name=getattr(sent, "file_name", None) or "",
                media_type=getattr(sent, "mime_type", None) or "",
                size=sent.file_size or 0,
            )
    return None
