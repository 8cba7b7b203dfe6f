"""Visitors who look for what an exhibitor shows: found by what they look for, asked without being known."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.localized import Localized
from bot.domain.meeting import Side
from bot.domain.outbox import Priority
from bot.domain.profile import Seeker
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, exhibitor_line
from bot.services.leads.access import access_exhibitor, access_seeker, access_seekers
from bot.services.leads.actor import named
from bot.services.meetings.drafting import begin_with
from bot.services.meetings.party import Party
from bot.services.posting import post
from bot.services.profiles.colleague import Colleague
from bot.services.profiles.matchers import Matching
from bot.services.profiles.seekable import DAY, MOST_ASKED, MOST_ASKING, shown_terms
from bot.views.action import Back
from bot.views.agenda_actions import PlanVisit
from bot.views.browsing_actions import OpenExhibitor
from bot.views.card_actions import SendCard
from bot.views.meeting_actions import AskSeekerToMeet, AskToMeet
from bot.views.message import Message
from bot.views.profile_actions import InviteSeeker, PassSeeker, ShowPartners, ShowWishes
from bot.views.profiles import SeekerInvitation, SeekerLine, Seekers

SHOWN = 5
_CANDIDATES = 200
_NAMED = 3
_WEIGHTS = {"p:": 2.0, "c:": 1.0, "k:": 0.5}


async def show(uow: UnitOfWork, at: Colleague) -> Message:
    """The five that look for most of what the exhibitor shows.

    Raises:
        NotAllowed: they work for nobody.
    """
    async with uow.read() as tx:
        return await _screen(tx, at)


async def _screen(tx: Transaction, at: Colleague, note: str = "") -> Message:
    matching = await at.matchers.of(tx, at.published, at.now, at.locale)
    member = await access_exhibitor(tx, at.viewer_id)
    terms = await shown_terms(tx, member.exhibitor_id, matching.catalogue)
    found = await access_seekers(tx, at.viewer_id, terms, at.at - DAY, most_asked=MOST_ASKING, limit=_CANDIDATES)
    best = sorted(found, key=lambda one: (-_score(one, terms), one.number))[:SHOWN]
    asked = await tx.profiles.asked(member.exhibitor_id, at.at - DAY)
    lines = tuple(_line(one, terms, matching) for one in best)
    view = Seekers(named(matching.catalogue, member.exhibitor_id), lines, max(0, MOST_ASKED - asked), note)
    rows: list[Row] = [
        (*_ways(one.number, place, view.left), PassSeeker(one.number, place))
        for place, one in enumerate(best, start=1)
    ]
    return Message(view, rows=(*rows, (Back(ShowPartners()),)))


def _ways(number: int, place: int, left: int) -> Row:
    return (InviteSeeker(number, place), AskSeekerToMeet(number, place)) if left else ()


def _score(seeker: Seeker, terms: Collection[str]) -> float:
    return sum(_WEIGHTS.get(term[:2], 0.0) for term in seeker.terms.intersection(terms))


def _line(seeker: Seeker, terms: frozenset[str], matching: Matching) -> SeekerLine:
    return SeekerLine(_names(seeker, terms, matching), tuple(seeker.kinds), seeker.language)


def _names(seeker: Seeker, terms: frozenset[str], matching: Matching) -> tuple[Localized, ...]:
    """What they look for of what the exhibitor shows, products first."""
    shared = sorted(seeker.terms & terms, key=lambda term: (-_WEIGHTS.get(term[:2], 0.0), term))
    known = {**matching.matcher.products} | {
        f"c:{key}": name for key, name in matching.catalogue.categories.items()
    }
    return tuple(known[term] for term in shared if term in known)[:_NAMED]


async def invite(uow: UnitOfWork, at: Colleague, number: int) -> Message:
    """Ask a visitor to come. They read who asks, and what for; the exhibitor learns nothing unless they send their
    card.

    Raises:
        NotAllowed: they work for nobody.
    """
    return await uow.write(lambda tx: _settled(tx, at, number, asked=True))


async def skip(uow: UnitOfWork, at: Colleague, number: int) -> Message:
    """Not for us.

    Raises:
        NotAllowed: they work for nobody.
    """
    return await uow.write(lambda tx: _settled(tx, at, number, asked=False))


async def meet(uow: UnitOfWork, at: Colleague, party: Party, number: int) -> Message:
    """Ask a visitor to meet, whom they still do not know: what about, and when? Once it is sent it counts like
    ``invite`` (see ``settle_request``).

    Raises:
        NotAllowed: they work for nobody.
    """

    async def work(tx: Transaction) -> Message:
        matching = await at.matchers.of(tx, at.published, at.now, at.locale)
        member = await access_exhibitor(tx, at.viewer_id)
        terms = await shown_terms(tx, member.exhibitor_id, matching.catalogue)
        if await tx.profiles.asked(member.exhibitor_id, at.at - DAY) >= MOST_ASKED:
            return await _screen(tx, at, "enough")
        found = await access_seeker(tx, at.viewer_id, number, terms, at.at - DAY, most_asked=MOST_ASKING)
        if found is None:
            return await _screen(tx, at, "gone")
        return await begin_with(tx, party, member.exhibitor_id, found[0], Side.EXHIBITOR)

    return await uow.write(work)


async def _settled(tx: Transaction, at: Colleague, number: int, *, asked: bool) -> Message:
    matching = await at.matchers.of(tx, at.published, at.now, at.locale)
    member = await access_exhibitor(tx, at.viewer_id)
    terms = await shown_terms(tx, member.exhibitor_id, matching.catalogue)
    if asked and await tx.profiles.asked(member.exhibitor_id, at.at - DAY) >= MOST_ASKED:
        return await _screen(tx, at, "enough")
    found = await access_seeker(tx, at.viewer_id, number, terms, at.at - DAY, most_asked=MOST_ASKING)
    if found is None:
        return await _screen(tx, at, "gone")
    viewer_id, seeker = found
    settled = await tx.profiles.settle(member.exhibitor_id, viewer_id, asked=asked, by=at.viewer_id, at=at.at)
    exhibitor = matching.catalogue.exhibitor(member.exhibitor_id)
    if settled and asked and exhibitor is not None:
        view = SeekerInvitation(exhibitor_line(exhibitor, matching.catalogue), _names(seeker, terms, matching))
        rows: tuple[Row, ...] = (
            (SendCard(exhibitor.id), AskToMeet(exhibitor.id)),
            (PlanVisit(exhibitor.id), OpenExhibitor(exhibitor.id)),
            (ShowWishes(),),
        )
        key = f"seeker:{exhibitor.id}:{number}"
        await post(tx, viewer_id, Message(view, rows=rows), key, at.now, priority=Priority.DIGEST)
    return await _screen(tx, at, "asked" if asked else "")
