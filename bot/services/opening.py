"""Somebody opens a link: what each purpose is answered with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.link import Link, LinkAddress, LinkPurpose
from bot.domain.preferences import NoticeKind
from bot.domain.reminder import ReminderRules
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction
from bot.services import browsing
from bot.services.agenda.cards import marked_for
from bot.services.agenda.planning import Planning
from bot.services.leads.own_words import with_own_words
from bot.services.meetings.meetable import with_meet
from bot.views.action import Action
from bot.views.browsing_actions import OpenExhibitor, OpenHall, OpenRoom, OpenSession, ShowWelcome
from bot.views.message import Message


@dataclass(frozen=True, slots=True)
class Opening:
    """Who opens a link, where, and when (``now`` is aware).

    ``name`` is the first name that they give themselves, ``full_name`` the whole one, ``username`` their public
    name; ``client_id`` is the same however often this opening is told; ``address`` is where links of ours point;
    ``commands`` are what they may use. Their roles are for each ``Open`` to look up.
    """

    viewer: Viewer
    name: str
    chat_id: int
    catalogue: Catalogue
    locales: tuple[str, ...]
    address: LinkAddress
    client_id: str
    now: dt.datetime
    full_name: str = ""
    username: str = ""
    consent_rules: ConsentRules = field(default_factory=ConsentRules)
    commands: tuple[str, ...] = ()

    def screen(self, action: Action) -> Message:
        """What a button would show."""
        return browsing.show(
            action,
            self.catalogue,
            now=self.now,
            locale=self.viewer.locale,
            locales=self.locales,
            commands=self.commands,
        )


Open = Callable[[Transaction, Link, Opening], Awaitable[tuple[Message, ...]]]
"""Answers a live link in the transaction in which it is opened. Empty: this person learns nothing of it, not even
that there is such a link."""


def opened_by(link: Link) -> Action:
    """The screen of what everybody may see."""
    if link.purpose is LinkPurpose.SESSION:
        return OpenSession(link.subject_id)
    return OpenExhibitor(link.subject_id)


async def open_session(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """The session, and whether it is on their agenda."""
    planning = Planning(
        opening.viewer, opening.catalogue, ReminderRules(), opening.now, opening.viewer.locale, opening.locales
    )
    return (await marked_for(tx, planning, opening.screen(opened_by(link))),)


async def open_exhibitor(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """The exhibitor. That they were there is remembered only of who agreed to be reached by the booths that they
    visited."""
    if NoticeKind.BOOTH_VISITS in (await tx.preferences.get(opening.viewer.id)).wanted:
        await tx.interests.visited(opening.viewer.id, link.subject_id, opening.now)
    return (await with_meet(tx, await with_own_words(tx, opening.screen(opened_by(link)))),)


async def open_place(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """What hangs there: the hall, the room with what is on, or (at an entrance) the welcome."""
    match link.purpose:
        case LinkPurpose.HALL:
            return (opening.screen(OpenHall(link.subject_id)),)
        case LinkPurpose.ROOM:
            return (opening.screen(OpenRoom(link.subject_id)),)
    return (opening.screen(ShowWelcome()),)
