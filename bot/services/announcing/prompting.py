"""Asking an organiser for something: the next message in the chat is that."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from bot.domain.announcement import Announcement, AnnouncementText
from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction
from bot.services.announcing.desk import Desk
from bot.services.announcing.excerpts import plain

DIALOG = "announcement"
LONGEST_TEXT = 3_900
"""UTF-16 units: Telegram takes 4,096, and we say whose announcement it is."""
LONGEST_CAPTION = 900
"""The same under a file, of 1,024."""
_FILES = frozenset({"photo", "video", "document", "animation"})
_QUESTION = re.compile(r"[?？]\s*$")


@dataclass(frozen=True, slots=True)
class Step:
    """What a dialog waits for.

    ``step``: text | links | time | revise (the corrected text) | confirm (that ``text`` takes the place of what
    was sent) | album (nothing more: the other pictures of an album are still coming). ``locale`` is the text's
    language, empty where we are to find out; ``album`` the one whose first picture was taken.
    """

    step: str
    announcement_id: int
    locale: str = ""
    album: str = ""
    text: AnnouncementText | None = None


_STEP: TypeAdapter[Step] = TypeAdapter(Step)


def read_step(dialog: Dialog) -> Step:
    """The step of a dialog of ours."""
    return _STEP.validate_json(dialog.data)


async def wait_for(tx: Transaction, desk: Desk, step: Step) -> None:
    """From now on the organiser's next message answers that."""
    expires = (desk.now + LIFETIME).astimezone(dt.UTC)
    data = _STEP.dump_json(step, exclude_defaults=True).decode()
    await tx.dialogs.put(Dialog(desk.chat_id, desk.organiser_id, DIALOG, step.step, data, 1, expires))


async def leave_screen(tx: Transaction, desk: Desk, *, album: str = "", announcement_id: int = 0) -> None:
    """The pressed message shows something else from now on, and what comes next is a question again; but for the
    rest of an ``album``."""
    if desk.message_id is not None:
        await tx.announcements.hide_progress(desk.chat_id, desk.message_id)
    dialog = await tx.dialogs.get(desk.chat_id, desk.organiser_id, desk.now)
    if album:
        await wait_for(tx, desk, Step("album", announcement_id, album=album))
    elif dialog is not None and dialog.kind == DIALOG:
        await tx.dialogs.end(desk.chat_id, desk.organiser_id)


def is_rest_of_album(dialog: Dialog, message: Incoming) -> bool:
    """Whether it came together with a picture that we took."""
    return bool(message.album) and read_step(dialog).album == message.album


def is_answer(dialog: Dialog, message: Incoming) -> bool:
    """Whether a message answers the prompt; a question in between does not."""
    match dialog.state:
        case "text" | "revise" | "confirm":
            return True
        case "links" | "time":
            return bool(message.text) and not _QUESTION.search(message.text)
        case _:
            return False


def said(message: Incoming, before: AnnouncementText) -> AnnouncementText:
    """The message as a text of an announcement. Words, file and place go together, whichever came first; what the
    message does not bring stays as it was, and so do the buttons."""
    if message.location:
        return replace(before, location=message.location)
    return replace(before, html=message.html or before.html, file=message.file or before.file)


def problem_of(text: AnnouncementText, message: Incoming) -> str:
    """Why ``text``, made of the message, cannot be sent: "" | empty | file (of such a kind) | long."""
    if not (message.text or message.file or message.location):
        return "empty"
    if text.file is not None and text.file.kind not in _FILES:
        return "file"
    words = message.text or plain(text.html)
    return "long" if len(words.encode("utf-16-le")) // 2 > longest(text) else ""


def longest(text: AnnouncementText) -> int:
    """How long its words may be, in UTF-16 units."""
    return LONGEST_CAPTION if text.file else LONGEST_TEXT


def tongues(announcement: Announcement, desk: Desk) -> tuple[str, ...]:
    """The languages in which it may speak: what is written, then what the bot speaks besides."""
    return tuple(dict.fromkeys((*dict(announcement.written), *desk.locales)))
