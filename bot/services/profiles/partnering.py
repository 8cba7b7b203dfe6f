"""An exhibitor's staff say what their company is to others, and what it seeks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.incoming import Incoming
from bot.domain.profile import LONGEST_WISH, MOST_WISHES, PartnerKind, PartnerProfile
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row
from bot.services.leads.access import access_exhibitor
from bot.services.leads.actor import named
from bot.services.profiles.colleague import Colleague
from bot.services.profiles.wishing import prompt, switched, wish_in, wish_line, with_wish
from bot.views.action import Action, Back
from bot.views.lead_actions import OpenBooth
from bot.views.message import Message
from bot.views.profile_actions import (
    AddPartnerWish,
    RemovePartnerWish,
    ShowForYou,
    ShowPartners,
    ShowSeekers,
    StopPartnerWish,
    SwitchPartner,
)
from bot.views.profiles import Partners, WishPrompt

DIALOG = "partner_wish"
_A_ROW = 3
_OF_EXHIBITORS = tuple(kind for kind in PartnerKind if kind is not PartnerKind.CUSTOMER)
"""What a company with a stand can be to others, besides what it shows."""
Change = Callable[[PartnerProfile], PartnerProfile]


async def show(uow: UnitOfWork, at: Colleague) -> Message:
    """The profile of the exhibitor in use.

    Raises:
        NotAllowed: they work for nobody.
    """
    return await uow.write(lambda tx: _shown(tx, at))


async def _shown(tx: Transaction, at: Colleague) -> Message:
    profile = await _profile(tx, at)
    dialog = await tx.dialogs.get(at.chat_id, at.viewer_id, at.now)
    if dialog is not None and dialog.kind == DIALOG:
        await tx.dialogs.end(at.chat_id, at.viewer_id)
    return await _screen(tx, at, profile)


async def _profile(tx: Transaction, at: Colleague) -> PartnerProfile:
    member = await access_exhibitor(tx, at.viewer_id)
    kept = await tx.profiles.partner(member.exhibitor_id)
    return kept or PartnerProfile(member.exhibitor_id, at.viewer_id, at.at)


async def switch(uow: UnitOfWork, at: Colleague, side: str, kind: str, on: bool) -> Message:
    """What the company is (``side`` is) or seeks (seeks)."""

    def change(profile: PartnerProfile) -> PartnerProfile:
        if side == "seeks":
            return replace(profile, seeks=switched(profile.seeks, kind, on))
        if kind not in _OF_EXHIBITORS:
            return profile
        return replace(profile, kinds=switched(profile.kinds, kind, on))

    return await _change(uow, at, change)


async def remove(uow: UnitOfWork, at: Colleague, number: int) -> Message:
    """One wish less, by its number from 1."""

    def change(profile: PartnerProfile) -> PartnerProfile:
        left = tuple(wish for place, wish in enumerate(profile.wishes, start=1) if place != number)
        return replace(profile, wishes=left)

    return await _change(uow, at, change)


async def _change(uow: UnitOfWork, at: Colleague, change: Change) -> Message:
    async def work(tx: Transaction) -> Message:
        before = await _profile(tx, at)
        await tx.profiles.put_partner(replace(change(before), updated_by=at.viewer_id, updated_at=at.at))
        return await _shown(tx, at)

    return await uow.write(work)


async def add(uow: UnitOfWork, at: Colleague) -> Message:
    """Ask for one more wish."""

    async def work(tx: Transaction) -> Message:
        if len((await _profile(tx, at)).wishes) >= MOST_WISHES:
            return prompt("exhibitor", "too_many", ShowPartners())
        await tx.dialogs.put(Dialog(at.chat_id, at.viewer_id, DIALOG, "", "{}", 0, at.at + LIFETIME))
        return asked()

    return await uow.write(work)


def asked(problem: str = "") -> Message:
    """Asks what the company seeks."""
    return Message(WishPrompt("exhibitor", problem), rows=((StopPartnerWish(),),))


async def hear(uow: UnitOfWork, at: Colleague, words: Incoming) -> Message | None:
    """A wish in words; None for what is none: a file, a question."""
    text = wish_in(words)
    if text is None:
        return None

    async def work(tx: Transaction) -> Message:
        profile = await _profile(tx, at)
        if len(text) > LONGEST_WISH:
            return asked("too_long")
        wishes = with_wish(profile.wishes, text)
        await tx.profiles.put_partner(replace(profile, wishes=wishes, updated_by=at.viewer_id, updated_at=at.at))
        return await _shown(tx, at)

    return await uow.write(work)


async def _screen(tx: Transaction, at: Colleague, profile: PartnerProfile) -> Message:
    matching = await at.matchers.of(tx, at.published, at.now, at.locale)
    view = Partners(
        named(matching.catalogue, profile.exhibitor_id),
        tuple(profile.kinds),
        tuple(profile.seeks),
        tuple(wish_line(wish, matching) for wish in profile.wishes),
    )
    seeks: list[Action] = [SwitchPartner("seeks", kind, int(kind not in profile.seeks)) for kind in PartnerKind]
    are: list[Action] = [SwitchPartner("is", kind, int(kind not in profile.kinds)) for kind in _OF_EXHIBITORS]
    removing: Row = tuple(RemovePartnerWish(number) for number in range(1, len(profile.wishes) + 1))
    more: Row = (AddPartnerWish(),) if len(profile.wishes) < MOST_WISHES else ()
    rows = (
        *(tuple(seeks[start : start + _A_ROW]) for start in range(0, len(seeks), _A_ROW)),
        *(tuple(are[start : start + 2]) for start in range(0, len(are), 2)),
        more,
        removing[:_A_ROW],
        removing[_A_ROW:],
        (ShowSeekers(), ShowForYou("partner")),
        (Back(OpenBooth()),),
    )
    return Message(view, rows=tuple(row for row in rows if row))
