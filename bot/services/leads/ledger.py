"""All that an exhibitor holds at this edition, read at once: for files and digests."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.lead import Lead, Remark, RemarkKind
from bot.domain.localized import Localized
from bot.domain.qualification import distinct
from bot.ports.unit_of_work import Transaction
from bot.services.leads.access import leads_of, words_of
from bot.services.leads.details import one_value, products


@dataclass(frozen=True, slots=True)
class Ledger:
    """``leads`` are masked, the newest scan first; ``remarks`` by lead (of who has withdrawn none), oldest first;
    ``names`` of all who ever worked there, by viewer id; ``products`` by the words under which an interest in them
    is kept."""

    exhibitor_id: str
    leads: tuple[Lead, ...]
    remarks: Mapping[int, tuple[Remark, ...]]
    names: Mapping[int, str]
    products: Mapping[str, Localized]

    def said_of(self, lead: Lead) -> tuple[Remark, ...]:
        """What staff said of a lead."""
        return self.remarks.get(lead.id, ())

    def interests(self, lead: Lead, catalogue: Catalogue) -> tuple[Localized, ...]:
        """What the visitor chose on their card, as far as it is to be seen, and what staff heard; each once."""
        categories = catalogue.categories
        own = [categories[key] for key in lead.contact.interests if key in categories]
        heard = (
            self.products.get(one, Localized.of(en=one))
            for one in distinct(self.said_of(lead), RemarkKind.INTEREST)
        )
        return tuple({one_value(interest): interest for interest in (*own, *heard)}.values())

    def met_since(self, since: dt.datetime | None) -> int:
        """How many were met (again) since."""
        return sum(since is None or lead.last_scanned_at > since for lead in self.leads)


async def read_ledger(tx: Transaction, exhibitor_id: str, catalogue: Catalogue) -> Ledger:
    """For whoever may see it: the exhibitor's own people, and the organiser's command line, which acts for it."""
    remarks: defaultdict[int, list[Remark]] = defaultdict(list)
    leads = await leads_of(tx, exhibitor_id)
    for remark in await words_of(tx, exhibitor_id, leads):
        remarks[remark.lead_id].append(remark)
    return Ledger(
        exhibitor_id,
        tuple(leads),
        {lead_id: tuple(said) for lead_id, said in remarks.items()},
        await tx.teams.names(exhibitor_id),
        {one_value(product): product for product in await products(tx, exhibitor_id, catalogue)},
    )
