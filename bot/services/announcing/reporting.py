"""What became of an announcement, as a file."""

from __future__ import annotations

import csv
import io

from bot.domain.announcement import Announcement
from bot.domain.file import File
from bot.ports.unit_of_work import Transaction
from bot.services.announcing.desk import Desk
from bot.services.announcing.excerpts import excerpt
from bot.views.action import Back
from bot.views.announcement_actions import OpenAnnouncement
from bot.views.announcing import AnnouncementReport
from bot.views.message import Message

COLUMNS = ("outcome", "reason", "uncertain", "messages", "first_at", "last_at")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def report(tx: Transaction, desk: Desk, announcement: Announcement) -> Message:
    """A CSV file: how many messages ended how, and why; never whose."""
    tally = await tx.outbox.tally(announcement.id)
    view = AnnouncementReport(excerpt(announcement), announcement.recipients, tally.sent)
    content = (await _csv(tx, desk, announcement)).encode("utf-8-sig")
    name = f"announcement-{announcement.id}.csv"
    rows = ((Back(OpenAnnouncement(announcement.id)),),)
    return Message(view, rows=rows, file=File("document", name=name, content=content))


async def _csv(tx: Transaction, desk: Desk, announcement: Announcement) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for line in await tx.announcements.outcomes(announcement.id):
        moments = [at.isoformat() if at else "" for at in (desk.local(line.first_at), desk.local(line.last_at))]
        # Telegram's words: a spreadsheet must not take them for a formula.
        reason = f"'{line.reason}" if line.reason.startswith(_FORMULA) else line.reason
        writer.writerow((line.state, reason, "yes" if line.uncertain else "", line.messages, *moments))
    return out.getvalue()
