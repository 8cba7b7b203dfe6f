"""A visitor who acts for themselves, here and now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue, key_of
from bot.domain.consent import ConsentRules
from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.link import LinkAddress
from bot.domain.localized import Localized
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import exhibitor_line
from bot.services.leads.actor import named
from bot.services.opening import Opening
from bot.views.lines import ExhibitorLine


@dataclass(frozen=True, slots=True)
class Visitor:
    """``name`` is what they call themselves on Telegram in full, ``username`` their public name there (without
    ``@``), perhaps empty; ``client_id`` is the same however often this is told; ``now`` is aware."""

    viewer: Viewer
    name: str
    username: str
    chat_id: int
    catalogue: Catalogue
    address: LinkAddress
    rules: ConsentRules
    client_id: str
    now: dt.datetime

    @staticmethod
    def of(opening: Opening) -> Visitor:
        """Who opens a link."""
        return Visitor(
            opening.viewer,
            opening.full_name,
            opening.username,
            opening.chat_id,
            opening.catalogue,
            opening.address,
            opening.consent_rules,
            opening.client_id,
            opening.now,
        )

    @property
    def id(self) -> int:
        return self.viewer.id

    @property
    def keep_until(self) -> dt.date:
        """The last day on which exhibitors' leads are here."""
        return self.rules.keep_until(self.catalogue.expo.end_date)

    async def remember(self, tx: Transaction) -> None:
        """What is kept of them hangs on their row among the viewers."""
        await tx.viewers.seen(self.viewer.id, self.viewer.locale, self.now)

    async def exhibitor_id(self, tx: Transaction, key: str) -> str:
        """Whom a button names: in the programme, or (no longer there) with something of theirs; empty: nobody."""
        exhibitor = self.catalogue.exhibitor(key)
        if exhibitor is not None:
            return exhibitor.id
        known = [one.exhibitor_id for one in await tx.consents.of_viewer(self.id)]
        known += [one.exhibitor_id for one in await tx.leads.of_viewer(self.id)]
        return next((one for one in known if key_of(one) == key_of(key)), "") if key else ""

    def exhibitor_name(self, exhibitor_id: str) -> Localized:
        """Its id, where it is not in the programme any more."""
        return named(self.catalogue, exhibitor_id)

    def exhibitor_line(self, exhibitor_id: str) -> ExhibitorLine:
        exhibitor = self.catalogue.exhibitor(exhibitor_id)
        if exhibitor is None:
            return ExhibitorLine(exhibitor_id, named(self.catalogue, exhibitor_id))
        return exhibitor_line(exhibitor, self.catalogue)

    def local(self, instant: dt.datetime) -> dt.datetime:
        """On the expo's clocks."""
        return self.catalogue.local(instant)

    def dialog(self, kind: str, state: str, data: str = "") -> Dialog:
        """A step of theirs that waits for an answer."""
        expires_at = (self.now + LIFETIME).astimezone(dt.UTC)
        return Dialog(self.chat_id, self.id, kind, state, data, 0, expires_at)
