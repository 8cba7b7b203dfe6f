"""All that staff may see of a lead, put together for a screen."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.booth import BoothQuestion
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentStatus
from bot.domain.lead import Lead, Remark, RemarkKind
from bot.domain.localized import Localized
from bot.domain.qualification import MOST_OPTIONS, answer, distinct, planned, ratings
from bot.ports.unit_of_work import Transaction
from bot.services.leads.access import files_on
from bot.views.leads import Answered, FollowUp, LeadDetails, LeadLine, Said


async def details(
    tx: Transaction,
    lead: Lead,
    catalogue: Catalogue,
    remarks: Sequence[Remark],
    questions: Sequence[BoothQuestion],
    *,
    options: Sequence[Localized] = (),
    fresh: bool = False,
) -> LeadDetails:
    """``lead`` is masked already. ``options`` are what one can be interested in, to name it in each language;
    ``fresh``: it was just made, so that nobody has said anything of it yet."""
    names = await tx.teams.names(lead.exhibitor_id)
    files = [] if fresh else await files_on(tx, [lead])

    def said(remark: Remark) -> Said:
        return Said(remark.value, names.get(remark.author_id, ""), catalogue.local(remark.at))

    named_options = {one_value(option): option for option in options}
    step = planned(remarks)
    answered = ((question.text, answer(remarks, question)) for question in questions)
    timeframes = distinct(reversed(remarks), RemarkKind.TIMEFRAME)
    categories = catalogue.categories
    return LeadDetails(
        lead.contact,
        lead.status.value,
        lead.consent is not None or lead.status is not ConsentStatus.ASKED,
        lead.badge_code,
        lead.source.value,
        catalogue.local(lead.first_scanned_at),
        catalogue.local(lead.last_scanned_at),
        lead.scans,
        names.get(lead.scanned_by or 0, ""),
        tuple(map(said, ratings(remarks))),
        timeframes[0] if timeframes else "",
        tuple(
            named_options.get(value, Localized.of(en=value)) for value in distinct(remarks, RemarkKind.INTEREST)
        ),
        tuple(categories[key] for key in lead.contact.interests if key in categories),
        FollowUp(step.what, step.on) if step else None,
        distinct(remarks, RemarkKind.TAG),
        tuple(said(one) for one in remarks if one.kind is RemarkKind.NOTE),
        tuple(Answered(text, values) for text, values in answered if values),
        len(files),
        lead.deleted_at is not None,
    )


def line(lead: Lead, remarks: Sequence[Remark], catalogue: Catalogue) -> LeadLine:
    """The lead in a list; ``remarks`` are those on it."""
    rated, step = ratings(remarks), planned(remarks)
    return LeadLine(
        lead.id,
        lead.contact.full_name,
        lead.contact.company,
        lead.badge_code,
        lead.status.value,
        catalogue.local(lead.last_scanned_at),
        rated[0].value if rated else "",
        step.on if step else None,
    )


def one_value(option: Localized) -> str:
    """An option as it is kept: the same in whatever language it was chosen."""
    return option.values()[0]


async def products(tx: Transaction, exhibitor_id: str, catalogue: Catalogue) -> tuple[Localized, ...]:
    """What somebody can be interested in: what staff wrote about their booth, else the organiser's products, else
    the exhibitor's categories."""
    profile = await tx.booths.profile(exhibitor_id)
    if profile is not None and profile.products:
        return tuple(Localized.of(en=name) for name in profile.products)[:MOST_OPTIONS]
    exhibitor = catalogue.exhibitor(exhibitor_id)
    if exhibitor is None:
        return ()
    return (exhibitor.products or exhibitor.categories)[:MOST_OPTIONS]
