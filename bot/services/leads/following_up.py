"""The next step with a lead: whoever planned it is reminded on its day."""

from __future__ import annotations

import datetime as dt

from bot.domain.catalogue import Catalogue
from bot.domain.errors import NotAllowed
from bot.domain.outbox import NewOutboxMessage, Priority
from bot.domain.qualification import Planned
from bot.ports.unit_of_work import Transaction
from bot.services.announcing.drafting import read_moment
from bot.services.leads.access import access_lead, words_on
from bot.services.leads.capturing import Capturing
from bot.services.leads.details import line
from bot.views.lead_actions import OpenLead, OpenStep
from bot.views.leads import FollowUpReminder
from bot.views.message import Message, to_facts

MORNING = dt.time(9)


def morning(day: dt.date, at: Capturing) -> dt.datetime:
    """When a reminder comes that has a day and no time."""
    return dt.datetime.combine(day, MORNING, at.catalogue.local(at.now).tzinfo)


def day_of(at: Capturing, text: str) -> dt.datetime | None:
    """A day that was typed, with its time or in the morning; None where it is none, or past."""
    local = at.catalogue.local(at.now)
    for words in (text, f"{text} 9:00"):
        moment = read_moment(words, at.catalogue, at.now)
        if moment is not None and moment > local:
            return moment
    try:
        day = dt.date.fromisoformat(text.strip())
    except ValueError:
        return None
    return morning(day, at) if day >= local.date() else None


async def remind(tx: Transaction, at: Capturing, lead_id: int, remark_id: int, due: dt.datetime) -> None:
    """Let a reminder leave at ``due`` (aware). It waits in the outbox, and looks at the lead once more when it
    leaves (see ``still_due``)."""
    message = Message(FollowUpReminder(lead_id, remark_id), rows=_rows(lead_id))
    await tx.outbox.enqueue(
        NewOutboxMessage(
            chat_id=at.viewer_id,
            kind=message.view.kind,
            facts=to_facts(message),
            priority=Priority.REMINDER,
            due_at=due.astimezone(dt.UTC),
            dedupe_key=f"follow_up:{remark_id}",
        )
    )


def _rows(lead_id: int) -> tuple[tuple[OpenLead | OpenStep, ...], ...]:
    return ((OpenLead(lead_id), OpenStep(lead_id, "date")),)


async def still_due(
    tx: Transaction, viewer_id: int, queued: FollowUpReminder, catalogue: Catalogue
) -> Message | None:
    """A queued reminder with its lead; None where that is not theirs any more, deleted, withdrawn, or planned
    otherwise."""
    try:
        _, lead = await access_lead(tx, viewer_id, queued.lead_id)
    except NotAllowed:
        return None
    remarks = await words_on(tx, [lead])
    own = [one for one in remarks if one.author_id == viewer_id and one.kind.value == "next_step"]
    if lead.deleted_at is not None or not own or own[-1].id != queued.remark_id:
        return None
    step = Planned.read(own[-1].value)
    view = FollowUpReminder(lead.id, queued.remark_id, step.what, line(lead, remarks, catalogue))
    return Message(view, rows=_rows(lead.id))
