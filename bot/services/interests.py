"""What a viewer looks for: categories of exhibitors, chosen by themselves."""

from __future__ import annotations

from bot.domain.catalogue import Catalogue
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import page_of
from bot.services.profiles.wishing import Wishing, refresh_terms
from bot.views.card_actions import ShowCard
from bot.views.interests import Interests
from bot.views.message import Message
from bot.views.profile_actions import ShowForYou, ShowWishes
from bot.views.settings_actions import ShowInterests, ShowSettings, ToggleInterest

PAGE = 7


async def show(uow: UnitOfWork, viewer: Viewer, catalogue: Catalogue, *, page: int) -> Message:
    """One page of categories, with what is chosen."""
    async with uow.read() as tx:
        return _screen(await tx.interests.of(viewer.id), catalogue, page)


async def toggle(
    uow: UnitOfWork, viewer: Viewer, catalogue: Catalogue, action: ToggleInterest, *, at: Wishing
) -> Message:
    """Choose a category, or no more; one that there is not is left alone."""

    async def work(tx: Transaction) -> Message:
        await tx.viewers.seen(viewer.id, viewer.locale, at.now)
        if action.chosen:
            await tx.interests.remove(viewer.id, action.category)
        elif action.category in catalogue.categories:
            await tx.interests.add(viewer.id, action.category)
        await refresh_terms(tx, viewer.id, await at.matching(tx))
        return _screen(await tx.interests.of(viewer.id), catalogue, action.page)

    return await uow.write(work)


def _screen(chosen: list[str], catalogue: Catalogue, page: int) -> Message:
    keys = tuple(catalogue.categories)
    shown, span, turns = page_of(keys, page, ShowInterests, ShowSettings(), size=PAGE, out=ShowSettings())
    number = (span.first - 1) // PAGE if span.total else 0
    rows = tuple((ToggleInterest(key, int(key in chosen), number),) for key in shown)
    names = tuple(catalogue.categories[key] for key in keys if key in chosen)
    return Message(
        Interests(names, span), rows=(*rows, (ShowWishes(), ShowForYou("exhibitor")), (*turns, ShowCard()))
    )
