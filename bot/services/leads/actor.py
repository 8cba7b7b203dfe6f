"""Who acts on a team, here and now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue, key_of
from bot.domain.errors import NotAllowed
from bot.domain.link import LinkAddress
from bot.domain.localized import Localized
from bot.domain.role import Role
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.access import Access
from bot.services.browsing.scene import exhibitor_line
from bot.services.posting import post
from bot.views.lines import ExhibitorLine
from bot.views.message import Message


@dataclass(frozen=True, slots=True)
class Actor:
    """``name`` is the first name that they give themselves; ``now`` is aware."""

    viewer_id: int
    name: str
    chat_id: int
    access: Access
    catalogue: Catalogue
    address: LinkAddress
    now: dt.datetime

    async def exhibitor_id(self, tx: Transaction, key: str) -> str:
        """Whom a button names: in the programme, or (no longer there) with a team of the actor's; empty: the one
        that they work for now.

        Raises:
            NotAllowed: it names nobody, or they work for nobody.
        """
        exhibitor = self.catalogue.exhibitor(key) if key else None
        if exhibitor is not None:
            return exhibitor.id
        for one in await tx.teams.memberships(self.viewer_id):
            if not key or key_of(one.exhibitor_id) == key_of(key):
                return one.exhibitor_id
        raise NotAllowed

    async def record(
        self,
        tx: Transaction,
        own: object,
        what: str,
        exhibitor_id: str,
        after: str = "",
        *,
        whom: Membership | None = None,
    ) -> None:
        """Write down what an organiser did to a team (``own`` is None: it is not the actor's), or in it to
        somebody (``whom``)."""
        if own is None:
            subject = f"{exhibitor_id} {self.exhibitor_name(exhibitor_id).best('en')}"
            if whom is not None:
                subject = f"{await auditing.person(tx, whom.viewer_id)} {subject}"
                await tx.audit.know(whom.viewer_id, whom.name)
            await auditing.record(tx, self.viewer_id, what, subject, after=after, at=self.now)

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


def named(catalogue: Catalogue, exhibitor_id: str) -> Localized:
    """An exhibitor's name; its id, where it is not in the programme any more."""
    exhibitor = catalogue.exhibitor(exhibitor_id)
    return exhibitor.name if exhibitor else Localized.of(en=exhibitor_id)


async def post_to_organiser(
    uow: UnitOfWork, actor: Actor, message: Message, key: str, *, what: str, subject: str = ""
) -> None:
    """What an organiser asked for follows at once, where they are one; ``what`` and ``subject`` of it for the log.

    Raises:
        NotAllowed: they are none.
    """

    async def work(tx: Transaction) -> None:
        await actor.access.require(tx, actor.viewer_id, Role.ORGANISER)
        await auditing.record(tx, actor.viewer_id, what, subject, at=actor.now)
        await post(tx, actor.viewer_id, message, key, actor.now)

    await uow.write(work)
