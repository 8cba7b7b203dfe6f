"""Staff type somebody's contact without ``/scan``: they may capture it with one tap. It is no question, and no log
of questions keeps it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.incoming import Incoming
from bot.domain.lead import Source
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.leads import reading
from bot.services.leads.access import access_exhibitor, access_lead
from bot.services.leads.capturing import Capturing, present, take_contact
from bot.services.leads.reading import Given
from bot.services.leads.showing import known
from bot.services.leads.waiting import Waiting, wait, waiting
from bot.views.lead_actions import CaptureOffered, StartScan
from bot.views.leads import ContactOffered, LeadScreen
from bot.views.message import Message


async def offer(uow: UnitOfWork, at: Capturing, now: Waiting, words: Incoming) -> Message | None:
    """Whether to capture what was typed; None where it is nobody's name with an address or a number."""
    if words.file is not None or _contact(at, words.text) is None:
        return None

    async def work(tx: Transaction) -> Message:
        await access_exhibitor(tx, at.viewer_id)
        await wait(tx, at, replace(now, offered=words.text, last_id=0))
        return Message(ContactOffered(), rows=((CaptureOffered(), StartScan()),))

    return await uow.write(work)


async def take(uow: UnitOfWork, at: Capturing) -> Message:
    """Capture what was offered last; a second tap shows the lead.

    Raises:
        NotAllowed: they work for nobody (any more).
    """

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        now = await waiting(tx, at)
        given = _contact(at, now.offered)
        if given is None:
            return browsing.notice("stale")
        if now.last_id:
            member, lead = await access_lead(tx, at.viewer_id, now.last_id)
            return await present(tx, at, await known(tx, member, lead, at.catalogue), LeadScreen(lead.id))
        taken = await take_contact(tx, at, member, given, Source.MANUAL)
        if isinstance(taken.view, LeadScreen):
            await wait(tx, at, replace(now, last_id=taken.view.lead_id))
        return taken

    return await uow.write(work)


def _contact(at: Capturing, text: str) -> Given | None:
    given = reading.typed_contact(text, reading.home(at.catalogue))
    if given is None or not given.contact.full_name or not (given.contact.email or given.contact.phone):
        return None
    return given
