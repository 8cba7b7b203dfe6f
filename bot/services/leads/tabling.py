"""Leads as a table, for files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.booth import BoothQuestion
from bot.domain.card import split_name
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentStatus
from bot.domain.lead import Lead, Remark, RemarkKind
from bot.domain.qualification import answer, distinct, planned, ratings
from bot.exporters.lead_table import BETWEEN, LeadRow, LeadTable
from bot.ports.unit_of_work import Transaction
from bot.services.editions import current_edition
from bot.services.leads.ledger import Ledger, read_ledger

_TIMEFRAME = "timeframe"
"""The one question of the qualification that every exhibitor has, and no fixed column holds."""


async def lead_table(
    tx: Transaction, exhibitor_ids: Sequence[str], catalogue: Catalogue, locale: str
) -> LeadTable:
    """All leads of these exhibitors; names that the organiser gave in several languages are in ``locale``. What
    two of them ask in the same words is one column; a question that is asked no more has one where it was
    answered."""
    asked: dict[str, bool] = {_TIMEFRAME: False}
    found: list[tuple[LeadRow, dict[str, str]]] = []
    for exhibitor_id in exhibitor_ids:
        ledger = await read_ledger(tx, exhibitor_id, catalogue)
        questions = await tx.booths.questions(exhibitor_id, retired=True)
        for question in questions:
            asked[question.text] = asked.get(question.text, False) or not question.retired
        for lead in ledger.leads:
            answers = _answers(ledger.said_of(lead), questions)
            asked.update(dict.fromkeys(answers, True))
            found.append((_row(ledger, lead, catalogue, locale), answers))
    shown = tuple(question for question, is_shown in asked.items() if is_shown)
    rows = (replace(row, answers=tuple(answers.get(one, "") for one in shown)) for row, answers in found)
    return LeadTable(shown, tuple(rows))


async def all_exhibitors(tx: Transaction) -> list[str]:
    """Who has leads at this edition, whether in the programme or not any more."""
    return await tx.leads.exhibitors(await current_edition(tx))


def _answers(remarks: Sequence[Remark], questions: Sequence[BoothQuestion]) -> dict[str, str]:
    """By the question's words, without empty ones."""
    told = {question.text: BETWEEN.join(answer(remarks, question)) for question in questions}
    timeframe = distinct(reversed(remarks), RemarkKind.TIMEFRAME)
    told[_TIMEFRAME] = told.get(_TIMEFRAME) or (timeframe[0] if timeframe else "")
    return {question: value for question, value in told.items() if value}


def _row(ledger: Ledger, lead: Lead, catalogue: Catalogue, locale: str) -> LeadRow:
    exhibitor, contact = catalogue.exhibitor(ledger.exhibitor_id), lead.contact
    stands = exhibitor.stands if exhibitor else ()
    first, last = split_name(contact.full_name) if contact.full_name else ("", "")
    remarks = ledger.said_of(lead)
    rated, step = ratings(remarks), planned(remarks)
    consent_at, consent_fields = _receipt(lead, catalogue)
    return LeadRow(
        lead_id=lead.id,
        expo=catalogue.expo.name.best(locale),
        exhibitor=exhibitor.name.best(locale) if exhibitor else ledger.exhibitor_id,
        booth=BETWEEN.join(dict.fromkeys(stand.booth for stand in stands if stand.booth)),
        first_scanned_at=catalogue.local(lead.first_scanned_at),
        last_scanned_at=catalogue.local(lead.last_scanned_at),
        scans=lead.scans,
        source=lead.source.value,
        scanned_by=ledger.names.get(lead.scanned_by or 0, ""),
        full_name=contact.full_name,
        first_name=first,
        last_name=last,
        company=contact.company,
        title=contact.title,
        email=contact.email,
        phone=contact.phone,
        country=contact.country,
        language=lead.language,
        telegram_username=contact.telegram_username,
        rating=rated[0].value if rated else "",
        tags=distinct(remarks, RemarkKind.TAG),
        interests=tuple(interest.best(locale) for interest in ledger.interests(lead, catalogue)),
        notes=tuple(one.value for one in remarks if one.kind is RemarkKind.NOTE),
        next_step=step.what if step else "",
        follow_up_on=step.on if step else None,
        consent_status=lead.status.value,
        consent_at=consent_at,
        consent_fields=consent_fields,
    )


def _receipt(lead: Lead, catalogue: Catalogue) -> tuple[dt.datetime | None, tuple[str, ...]]:
    """When the visitor last decided (or was asked), and what they agreed to. What was given by hand has no
    receipt, whatever else they did."""
    if lead.consent is None or lead.status is ConsentStatus.BY_HAND:
        return None, ()
    shared = lead.consent.fields if lead.status is ConsentStatus.GRANTED else ()
    return catalogue.local(lead.consent.at), tuple(field.value for field in shared)
