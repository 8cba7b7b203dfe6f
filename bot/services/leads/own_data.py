"""All that is kept of a visitor, as a document for themselves."""

from __future__ import annotations

import datetime as dt
from typing import Any

import orjson

from bot.domain.card import CardField, Contact
from bot.domain.consent import Receipt
from bot.domain.file import File
from bot.domain.lead import Lead
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editions import current_edition
from bot.services.leads.access import access_own
from bot.services.leads.visitor import Visitor
from bot.views.action import Back
from bot.views.card_actions import ShowMyData
from bot.views.cards import MyDataFile
from bot.views.message import Message

_NAME = "my-data.json"


async def export(uow: UnitOfWork, visitor: Visitor) -> Message:
    """The document as a file. Instants are ISO 8601 in UTC."""
    async with uow.read() as tx:
        document = await _document(tx, visitor)
    content = orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z)
    file = File("document", name=_NAME, content=content, media_type="application/json")
    return Message(MyDataFile(), rows=((Back(ShowMyData()),),), file=file)


async def _document(tx: Transaction, visitor: Visitor) -> dict[str, Any]:
    viewer = await tx.viewers.get(visitor.id)
    card = await tx.cards.get(visitor.id)
    return {
        "exported_at": visitor.now.astimezone(dt.UTC),
        "expo": visitor.catalogue.expo.name.by_locale,
        "telegram_id": visitor.id,
        "language": visitor.viewer.locale,
        "first_seen_at": viewer.first_seen_at if viewer else None,
        "last_seen_at": viewer.last_seen_at if viewer else None,
        "card": _contact(card.contact) | {"updated_at": card.updated_at} if card else None,
        "badges": [one.code for one in await tx.badges.of_viewer(visitor.id)],
        "interests": await tx.interests.of(visitor.id),
        "profile": await _profile(tx, visitor.id),
        "exhibitors": await _exhibitors(tx, visitor),
        "works_for": [
            {"exhibitor": one.exhibitor_id, "role": one.role, "name": one.name, "joined_at": one.joined_at}
            for one in await tx.teams.memberships(visitor.id)
        ],
        "organiser_roles": await tx.organisers.roles(visitor.id),
        **await _use(tx, visitor),
    }


async def _profile(tx: Transaction, viewer_id: int) -> dict[str, Any]:
    """What they said that they look for and are, and what they thought of suggestions."""
    said = await tx.profiles.visitor(viewer_id)
    return {
        "looks_for": said.wishes if said else (),
        "is": said.kinds if said else (),
        "may_be_found": said.visible if said else False,
        "suggestions": [
            {"kind": mark.kind, "id": mark.subject_id, "liked": mark.liked}
            for mark in await tx.profiles.marks(viewer_id)
        ],
    }


async def _use(tx: Transaction, visitor: Visitor) -> dict[str, Any]:
    """What they saved, asked, and want to be told."""
    preferences = await tx.preferences.get(visitor.id)
    return {
        "agenda": [
            {
                "kind": item.subject.kind,
                "id": item.subject.id,
                "starts_at": item.starts_at,
                "saved_at": item.saved_at,
            }
            for item in await tx.agenda.of_viewer(visitor.id)
        ],
        "preferences": {
            "reminder_minutes": preferences.offsets,
            "quiet_hours": preferences.quiet,
            "notices": sorted(preferences.wanted),
            "silence": preferences.silence,
        },
        "meetings": [
            {
                "exhibitor": one.exhibitor_id,
                "state": one.state,
                "at": one.at,
                "asked_by_you": one.asked_by == visitor.id,
                "about": one.words or one.purpose,
            }
            for one in await tx.meetings.of_viewer(await current_edition(tx), visitor.id)
        ],
        "calendar_link": await tx.calendar_feeds.token_of(visitor.id) is not None,
        "booth_visits": [
            {"exhibitor": one.exhibitor_id, "at": one.at} for one in await tx.people.visits(visitor.id)
        ],
        "questions": [
            {
                "text": one.text,
                "language": one.language,
                "at": one.at,
                "answered": one.answered,
                "asked_the_team": one.forwarded,
            }
            for one in await tx.people.questions(visitor.id)
        ],
    }


async def _exhibitors(tx: Transaction, visitor: Visitor) -> list[dict[str, Any]]:
    """By exhibitor: what it sees, how it met them, what was agreed. What its staff wrote is theirs to tell; that
    there is something stands here."""
    leads = {lead.exhibitor_id: lead for lead in await access_own(tx, visitor.id)}
    receipts = await tx.consents.of_viewer(visitor.id)
    keys = dict.fromkeys((*leads, *(one.exhibitor_id for one in receipts)))
    return [
        {
            "id": key,
            "name": visitor.exhibitor_name(key).by_locale,
            **(await _lead(tx, leads[key]) if key in leads else {}),
            "receipts": [_receipt(one) for one in receipts if one.exhibitor_id == key],
        }
        for key in keys
    ]


async def _lead(tx: Transaction, lead: Lead) -> dict[str, Any]:
    return {
        "status": lead.status,
        "sees": _contact(lead.contact),
        "encounters": [{"at": scan.at, "how": scan.source} for scan in await tx.leads.scans(lead.id)],
        "notes": len(await tx.leads.remarks([lead.id])),
        "files": len(await tx.leads.attachments([lead.id])),
    }


def _contact(contact: Contact) -> dict[str, Any]:
    return {field.value: getattr(contact, field.value) for field in CardField if field in contact.filled}


def _receipt(receipt: Receipt) -> dict[str, Any]:
    return {
        "event": receipt.event,
        "at": receipt.at,
        "fields": receipt.fields,
        "text_version": receipt.text_version,
        "purpose": receipt.purpose,
        "recipient": receipt.recipient,
        "keep_until": receipt.keep_until,
        "language": receipt.language,
    }
