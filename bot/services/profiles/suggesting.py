"""For you: exhibitors and sessions that fit, each with its reason, and more or less like it."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, replace

from bot.domain.catalogue import Catalogue
from bot.domain.profile import Mark
from bot.domain.viewer import Viewer
from bot.matching.building import Known
from bot.matching.ranking import Suggestion
from bot.matching.taste import Cause, Signal
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, exhibitor_line, session_line
from bot.services.leads.access import access_exhibitor
from bot.services.profiles.knowing import Acquaintance, acquaintance
from bot.services.profiles.matchers import Matchers, Matching
from bot.services.published import Published
from bot.views.action import Action, Back
from bot.views.agenda_actions import ShowPlanChoice
from bot.views.browsing_actions import (
    OpenExhibitor,
    OpenExhibitors,
    OpenProgramme,
    OpenSession,
)
from bot.views.message import Message, Source
from bot.views.profile_actions import MarkSuggestion, ShowPartners, ShowWishes
from bot.views.profiles import ForYou, SuggestionLine, WhyLine

SHOWN = 5
KINDS = ("exhibitor", "session", "partner")
_SUBJECTS = {"exhibitor": "exhibitor", "session": "session", "partner": "exhibitor"}


@dataclass(frozen=True, slots=True)
class Suggesting:
    """Somebody who looks at suggestions. ``now`` is aware."""

    viewer: Viewer
    published: Published
    matchers: Matchers
    now: dt.datetime
    locale: str


async def show(uow: UnitOfWork, at: Suggesting, kind: str) -> Message:
    """Suggestions of a kind (see ``ShowForYou``); of one that there is not, exhibitors.

    Raises:
        NotAllowed: partners, for somebody who works for nobody.
    """
    async with uow.read() as tx:
        return await _screen(tx, at, kind if kind in KINDS else KINDS[0])


async def mark(uow: UnitOfWork, at: Suggesting, kind: str, key: str, liked: int) -> Message:
    """More like that (1), less (0), or neither any more (-1); the suggestions, then.

    Raises:
        NotAllowed: partners, for somebody who works for nobody.
    """
    kind = kind if kind in KINDS else KINDS[0]
    catalogue = at.published.catalogue
    found = catalogue.session(key) if kind == "session" else catalogue.exhibitor(key)

    async def work(tx: Transaction) -> Message:
        await tx.viewers.seen(at.viewer.id, at.viewer.locale, at.now)
        if found is not None and liked < 0:
            await tx.profiles.unmark(at.viewer.id, _SUBJECTS[kind], found.id)
        elif found is not None:
            marked = Mark(_SUBJECTS[kind], found.id, bool(liked))
            await tx.profiles.mark(at.viewer.id, marked, at.now.astimezone(dt.UTC))
        return await _screen(tx, at, kind)

    return await uow.write(work)


async def _screen(tx: Transaction, at: Suggesting, kind: str) -> Message:
    matching = await at.matchers.of(tx, at.published, at.now, at.locale)
    who = await acquaintance(tx, at.viewer.id)
    if kind == "partner":
        who = await _company(tx, at.viewer.id, who)
    found, known = await asyncio.to_thread(_suggested, matching, who, kind)
    liked = who.liked(_SUBJECTS[kind])
    lines = tuple(_line(one, kind, one.thing_id in liked, matching) for one in found)
    view = ForYou(kind, lines, known)
    rows = tuple(_row(one, kind, one.thing_id in liked) for one in found)
    about: Action = ShowPartners() if kind == "partner" else ShowWishes()
    back = {"exhibitor": OpenExhibitors(), "session": OpenProgramme(), "partner": ShowPartners()}[kind]
    ways: Row = (Back(back),) if kind == "partner" else (about, ShowPlanChoice(), Back(back))
    scene_source = "session" if kind == "session" else "exhibitor"
    return Message(view, (_source(matching.catalogue, scene_source),) if found else (), (*rows, ways))


async def _company(tx: Transaction, viewer_id: int, who: Acquaintance) -> Acquaintance:
    """What is known of the exhibitor that they work for: what it says it seeks, and their marks."""
    member = await access_exhibitor(tx, viewer_id)
    profile = await tx.profiles.partner(member.exhibitor_id)
    known = Known(
        wishes=profile.wishes if profile else (),
        seeks=profile.seeks if profile else (),
        liked=who.known.liked,
        disliked=who.known.disliked,
    )
    own = [one.exhibitor_id for one in await tx.teams.memberships(viewer_id)]
    return replace(who, known=known, met=frozenset(own))


def _suggested(matching: Matching, who: Acquaintance, kind: str) -> tuple[tuple[Suggestion, ...], bool]:
    """The best, and whether there is anything to go by. It takes some milliseconds."""
    taste = matching.taste(who.known)
    if kind == "session":
        over = {one.id for one in matching.catalogue.running_sessions if one.start <= matching.now}
        without = who.saved | who.disliked("session") | over
        return matching.matcher.sessions_for(taste, without=without, limit=SHOWN), taste.is_known
    without = who.met | who.disliked("exhibitor")
    meaning = matching.meant(who.known)
    found = matching.matcher.exhibitors_for(taste, without=without, limit=SHOWN, meaning=meaning)
    return found, taste.is_known


def _source(catalogue: Catalogue, kind: str) -> Source:
    return Source(kind, "", catalogue.published_at)


def _row(found: Suggestion, kind: str, liked: bool) -> Row:
    thing: Action = OpenSession(found.thing_id) if kind == "session" else OpenExhibitor(found.thing_id)
    more = MarkSuggestion(kind, found.thing_id, -1 if liked else 1)
    return (thing, more, MarkSuggestion(kind, found.thing_id, 0))


def _line(found: Suggestion, kind: str, liked: bool, matching: Matching) -> SuggestionLine:
    catalogue = matching.catalogue
    why = tuple(_why(signal, found.thing_id, matching) for signal in found.causes)
    if kind == "session":
        session = catalogue.session(found.thing_id)
        return SuggestionLine(session=session_line(session, catalogue) if session else None, why=why, liked=liked)
    exhibitor = catalogue.exhibitor(found.thing_id)
    line = exhibitor_line(exhibitor, catalogue) if exhibitor else None
    return SuggestionLine(line, why=why, liked=liked)


def _why(signal: Signal, thing_id: str, matching: Matching) -> WhyLine:
    """The reason as it is told: things by their names, a wish and a question by their words."""
    catalogue = matching.catalogue
    match signal.cause:
        case Cause.CATEGORY:
            return WhyLine("category", catalogue.categories[signal.subject])
        case Cause.WISH:
            product = matching.matcher.product_for(signal, thing_id)
            return WhyLine("wish", text=signal.subject, product=product)
        case Cause.KIND:
            return WhyLine("kind", text=signal.subject)
        case Cause.QUESTION:
            return WhyLine("question", text=signal.subject)
    thing = catalogue.exhibitor(signal.subject)
    if thing is not None:
        return WhyLine(signal.cause.value, thing.name)
    session = catalogue.session(signal.subject)
    return (
        WhyLine("liked" if signal.cause is Cause.LIKED else "session", session.title) if session else WhyLine("")
    )
