"""Staff ask visitors whom they only found: it counts when the request leaves."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.catalogue import name_key
from bot.domain.meeting import MeetingState, Side
from bot.domain.profile import VisitorProfile
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.meetings import offering
from bot.services.meetings.showing import card
from bot.services.profiles import seeking
from bot.services.profiles.colleague import Colleague
from bot.services.profiles.matchers import Matchers
from bot.services.profiles.seekable import MOST_ASKED
from bot.services.published import Published
from bot.views.meetings import MeetingCard, MeetingNotice, MeetingPurpose
from bot.views.profiles import Seekers
from tests.meetings.parts import ADA, EMMA, X1, X2, Meetings, minutes
from tests.texts.expo import DAY_1, at


@pytest.fixture
async def meetings(uow: UnitOfWork) -> Meetings:
    return await Meetings(uow).open()


async def found(meetings: Meetings, viewer_id: int = EMMA) -> tuple[Colleague, int]:
    """The visitor lets themselves be found by X1; their number."""
    now = meetings.clock.now()
    exhibitor = meetings.catalogue.exhibitor(X1)
    assert exhibitor is not None
    key = name_key(exhibitor.categories[0])

    async def work(tx: Transaction) -> int:
        await tx.profiles.put_visitor(VisitorProfile(viewer_id, now, visible=True))
        await tx.profiles.put_terms(viewer_id, {f"c:{key}"})
        profile = await tx.profiles.visitor(viewer_id)
        return profile.number if profile else 0

    published = Published(meetings.catalogue, AnswerIndex.build(meetings.catalogue))
    return Colleague(ADA, ADA, published, Matchers(), now, "en"), await meetings.uow.write(work)


async def listed(meetings: Meetings, seeking_at: Colleague) -> tuple[int, int]:
    """How many are found, and how many may still be asked today."""
    shown = await seeking.show(meetings.uow, seeking_at)
    assert isinstance(shown.view, Seekers)
    return len(shown.view.seekers), shown.view.left


async def test_who_was_found_is_asked_when_the_request_leaves_not_before(meetings: Meetings) -> None:
    seeking_at, number = await found(meetings)
    begun = await seeking.meet(meetings.uow, seeking_at, meetings.party(ADA), number)
    assert isinstance(begun.view, MeetingPurpose)
    assert await listed(meetings, seeking_at) == (1, MOST_ASKED)
    await offering.pick(meetings.uow, meetings.party(ADA), 1, 0, minutes("11:00"))
    assert (EMMA, "asked") in await meetings.told()
    assert await listed(meetings, seeking_at) == (0, MOST_ASKED - 1)


@pytest.mark.parametrize("how", ["barred", "hidden", "enough"])
async def test_what_may_not_be_asked_any_more_does_not_leave(meetings: Meetings, how: str) -> None:
    seeking_at, number = await found(meetings)
    await seeking.meet(meetings.uow, seeking_at, meetings.party(ADA), number)
    now = meetings.clock.now()

    async def work(tx: Transaction) -> None:
        if how == "barred":
            await tx.meetings.bar(X1, EMMA, Side.VISITOR, now)
        elif how == "hidden":
            await tx.profiles.put_visitor(VisitorProfile(EMMA, now))
        else:
            for viewer_id in range(100, 100 + MOST_ASKED):
                await tx.viewers.seen(viewer_id, "en", now)
                await tx.profiles.settle(X1, viewer_id, asked=True, by=ADA, at=now)

    await meetings.uow.write(work)
    told = await offering.pick(meetings.uow, meetings.party(ADA), 1, 0, minutes("11:00"))
    assert isinstance(told.view, MeetingNotice)
    assert told.view.why in ("limit", "silent", "barred")
    assert (await meetings.meeting(1)).state is MeetingState.DRAFT
    assert (EMMA, "asked") not in await meetings.told()


async def test_a_planned_visit_to_a_booth_blocks_no_meeting(meetings: Meetings) -> None:
    start = at(DAY_1, "10:00").astimezone(dt.UTC)
    item = AgendaItem(EMMA, Subject(SubjectKind.VISIT, X2), start, start, meetings.clock.now())
    await meetings.uow.write(lambda tx: tx.agenda.put(item))
    asked = await meetings.asks(start="10:00")
    assert asked.state is MeetingState.REQUESTED
    async with meetings.uow.read() as tx:
        shown = await card(tx, EMMA, meetings.catalogue, meetings.clock.now(), asked.id)
    assert isinstance(shown.view, MeetingCard)
    assert shown.view.details is not None
    assert [one.kind for one in shown.view.details.clashes] == ["visit"]
