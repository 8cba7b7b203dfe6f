"""A visitor says what they look for, what they are, and whether exhibitors may find them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.incoming import Incoming
from bot.domain.profile import LONGEST_WISH, MOST_WISHES, PartnerKind, VisitorProfile
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row
from bot.services.profiles.matchers import Matchers, Matching
from bot.services.published import Published
from bot.views.action import Action, Back
from bot.views.message import Message
from bot.views.profile_actions import (
    AddWish,
    RemoveWish,
    ShowForYou,
    ShowWishes,
    StopWish,
    SwitchKind,
    SwitchVisible,
)
from bot.views.profiles import Wishes, WishLine, WishPrompt
from bot.views.settings_actions import ShowInterests

DIALOG = "wish"
_A_ROW = 3
Change = Callable[[VisitorProfile], VisitorProfile]


@dataclass(frozen=True, slots=True)
class Wishing:
    """A visitor at their profile. ``now`` is aware."""

    viewer: Viewer
    chat_id: int
    published: Published
    matchers: Matchers
    now: dt.datetime
    locale: str

    @property
    def at(self) -> dt.datetime:
        """The moment in UTC."""
        return self.now.astimezone(dt.UTC)

    async def matching(self, tx: Transaction) -> Matching:
        return await self.matchers.of(tx, self.published, self.now, self.locale)


async def show(uow: UnitOfWork, at: Wishing) -> Message:
    """The profile; nothing is asked for any more."""
    return await uow.write(lambda tx: _shown(tx, at))


async def _shown(tx: Transaction, at: Wishing) -> Message:
    dialog = await tx.dialogs.get(at.chat_id, at.viewer.id, at.now)
    if dialog is not None and dialog.kind == DIALOG:
        await tx.dialogs.end(at.chat_id, at.viewer.id)
    return await _screen(tx, at, await _profile(tx, at))


async def add(uow: UnitOfWork, at: Wishing) -> Message:
    """Ask for one more wish."""

    async def work(tx: Transaction) -> Message:
        await tx.viewers.seen(at.viewer.id, at.viewer.locale, at.now)
        if len((await _profile(tx, at)).wishes) >= MOST_WISHES:
            return prompt("visitor", "too_many", ShowWishes())
        await tx.dialogs.put(Dialog(at.chat_id, at.viewer.id, DIALOG, "", "{}", 0, at.at + LIFETIME))
        return prompt("visitor")

    return await uow.write(work)


def prompt(whose: str, problem: str = "", instead: Action | None = None) -> Message:
    """Asks what they look for."""
    return Message(WishPrompt(whose, problem), rows=((Back(instead) if instead else StopWish(),),))


async def hear(uow: UnitOfWork, at: Wishing, words: Incoming) -> Message | None:
    """A wish in words; None for what is none: a file, a question."""
    text = wish_in(words)
    if text is None:
        return None

    async def work(tx: Transaction) -> Message:
        if len(text) > LONGEST_WISH:
            return prompt("visitor", "too_long")
        await _change(tx, at, lambda profile: replace(profile, wishes=with_wish(profile.wishes, text)))
        return await _shown(tx, at)

    return await uow.write(work)


def wish_in(words: Incoming) -> str | None:
    """What somebody typed as a wish, on one line; None where it is a file, nothing, or a question."""
    text = " ".join("".join(one for one in words.text if one.isprintable() or one.isspace()).split())
    if words.file is not None or not text or text[-1] in "?？":
        return None
    return text


def with_wish(wishes: Sequence[str], text: str) -> tuple[str, ...]:
    """One more, each once; no more than there may be."""
    return tuple(dict.fromkeys((*wishes, text)))[:MOST_WISHES]


async def remove(uow: UnitOfWork, at: Wishing, number: int) -> Message:
    """One wish less, by its number from 1."""

    def change(profile: VisitorProfile) -> VisitorProfile:
        left = tuple(wish for place, wish in enumerate(profile.wishes, start=1) if place != number)
        return replace(profile, wishes=left)

    return await _switch(uow, at, change)


async def switch_kind(uow: UnitOfWork, at: Wishing, kind: str, on: bool) -> Message:
    """What they are."""
    return await _switch(uow, at, lambda profile: replace(profile, kinds=switched(profile.kinds, kind, on)))


def switched(kinds: Collection[PartnerKind], kind: str, on: bool) -> tuple[PartnerKind, ...]:
    """With that kind, or without; one that there is not is left alone."""
    return tuple(one for one in PartnerKind if (on if one.value == kind else one in kinds))


async def switch_visible(uow: UnitOfWork, at: Wishing, on: bool) -> Message:
    """Whether exhibitors may find them."""
    return await _switch(uow, at, lambda profile: replace(profile, visible=on))


async def _switch(uow: UnitOfWork, at: Wishing, change: Change) -> Message:
    async def work(tx: Transaction) -> Message:
        await _change(tx, at, change)
        return await _shown(tx, at)

    return await uow.write(work)


async def _change(tx: Transaction, at: Wishing, change: Change) -> None:
    await tx.viewers.seen(at.viewer.id, at.viewer.locale, at.now)
    before = await _profile(tx, at)
    await tx.profiles.put_visitor(replace(change(before), updated_at=at.at))
    await refresh_terms(tx, at.viewer.id, await at.matching(tx))


async def _profile(tx: Transaction, at: Wishing) -> VisitorProfile:
    return await tx.profiles.visitor(at.viewer.id) or VisitorProfile(at.viewer.id, at.at)


async def refresh_terms(tx: Transaction, viewer_id: int, matching: Matching) -> None:
    """By what exhibitors find a visitor: the categories that they chose, what the catalogue has of their words,
    what they are. Who is not to be found has none."""
    profile = await tx.profiles.visitor(viewer_id)
    terms: set[str] = set()
    if profile is not None and profile.visible:
        terms = {f"c:{key}" for key in await tx.interests.of(viewer_id)} | {f"k:{kind}" for kind in profile.kinds}
        for wish in profile.wishes:
            named = matching.matcher.named(matching.understood(wish))
            terms |= {term for term in named if term.startswith(("c:", "p:"))}
    await tx.profiles.put_terms(viewer_id, terms)


async def _screen(tx: Transaction, at: Wishing, profile: VisitorProfile) -> Message:
    matching = await at.matching(tx)
    names = matching.catalogue.categories
    chosen = tuple(names[key] for key in await tx.interests.of(at.viewer.id) if key in names)
    lines = tuple(wish_line(wish, matching) for wish in profile.wishes)
    view = Wishes(lines, chosen, tuple(profile.kinds), profile.visible)
    kinds: list[Action] = [SwitchKind(kind.value, int(kind not in profile.kinds)) for kind in PartnerKind]
    removing: Row = tuple(RemoveWish(number) for number in range(1, len(profile.wishes) + 1))
    more: Row = (AddWish(),) if len(profile.wishes) < MOST_WISHES else ()
    rows = (
        (*more, ShowInterests()),
        removing[:_A_ROW],
        removing[_A_ROW:],
        *(tuple(kinds[start : start + _A_ROW]) for start in range(0, len(kinds), _A_ROW)),
        (SwitchVisible(int(not profile.visible)),),
        (ShowForYou("exhibitor"), Back(ShowInterests())),
    )
    return Message(view, rows=tuple(row for row in rows if row))


def wish_line(text: str, matching: Matching) -> WishLine:
    """Somebody's words, and what the expo has of it."""
    understood = matching.understood(text)
    names = matching.catalogue.categories
    categories = tuple(names[key] for key in understood.categories if key in names)
    return WishLine(text, categories, understood.found)
