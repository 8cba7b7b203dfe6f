"""Profiles of visitors and exhibitors, marks on suggestions, and who may be found."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.lead import Person, Scan, Source
from bot.domain.meeting import Side
from bot.domain.preferences import Preferences, Silence
from bot.domain.profile import Mark, PartnerKind, PartnerProfile, Seeker, VisitorProfile
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction, UnitOfWork

NOW = dt.datetime(2021, 7, 30, 2, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


async def visible(tx: Transaction, viewer_id: int, *terms: str) -> None:
    await tx.viewers.seen(viewer_id, "zh" if viewer_id == 2 else "en", NOW)
    await tx.profiles.put_visitor(VisitorProfile(viewer_id, NOW, (PartnerKind.CUSTOMER,), ("words",), True))
    await tx.profiles.put_terms(viewer_id, terms)


async def found(uow: UnitOfWork, *terms: str, exhibitor: str = "X1") -> list[Seeker]:
    async with uow.read() as tx:
        return await tx.profiles.seekers(exhibitor, 1, terms, since=NOW - DAY, most_asked=2, limit=10)


async def test_profile_is_kept_and_its_number_stays(uow: UnitOfWork) -> None:
    async with uow.read() as tx:
        assert await tx.profiles.visitor(1) is None
    await uow.write(lambda tx: visible(tx, 1, "c:solar"))
    async with uow.read() as tx:
        first = await tx.profiles.visitor(1)
    assert first == VisitorProfile(1, NOW, (PartnerKind.CUSTOMER,), ("words",), True, first.number if first else 0)
    await uow.write(lambda tx: tx.profiles.put_visitor(VisitorProfile(1, NOW + DAY, (), ("钠电芯",))))
    async with uow.read() as tx:
        changed = await tx.profiles.visitor(1)
    assert changed == VisitorProfile(1, NOW + DAY, (), ("钠电芯",), False, first.number if first else 0)


async def test_partner_profiles_are_kept(uow: UnitOfWork) -> None:
    profile = PartnerProfile("X1", 7, NOW, (PartnerKind.SUPPLIER,), (PartnerKind.INVESTOR,), ("cells",))
    await uow.write(lambda tx: tx.profiles.put_partner(profile))
    async with uow.read() as tx:
        assert (await tx.profiles.partner("X1"), await tx.profiles.partner("X2")) == (profile, None)
        assert await tx.profiles.partners() == [profile]


async def test_marks_take_the_place_of_each_other(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> None:
        await tx.viewers.seen(1, "en", NOW)
        await tx.profiles.mark(1, Mark("exhibitor", "X1", True), NOW)
        await tx.profiles.mark(1, Mark("session", "S1", True), NOW + DAY)
        await tx.profiles.mark(1, Mark("exhibitor", "X1", False), NOW + 2 * DAY)

    await uow.write(work)
    async with uow.read() as tx:
        assert await tx.profiles.marks(1) == [Mark("exhibitor", "X1", False), Mark("session", "S1", True)]
    await uow.write(lambda tx: tx.profiles.unmark(1, "exhibitor", "X1"))
    async with uow.read() as tx:
        assert await tx.profiles.marks(1) == [Mark("session", "S1", True)]


async def test_who_looks_for_it_is_found_by_number(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: visible(tx, 1, "c:solar"))
    await uow.write(lambda tx: visible(tx, 2, "c:solar", "p:cells"))
    await uow.write(lambda tx: visible(tx, 3, "c:wind"))
    both = await found(uow, "c:solar", "p:cells", "c:storage")
    assert [(one.language, one.terms) for one in both] == [
        ("zh", frozenset({"c:solar", "p:cells"})),
        ("en", frozenset({"c:solar"})),
    ]
    async with uow.read() as tx:
        assert [await tx.profiles.viewer_of(one.number) for one in both] == [2, 1]
        assert await tx.profiles.viewer_of(999) is None
        second = both[1].number
        one = await tx.profiles.seekers(
            "X1", 1, ["c:solar"], since=NOW - DAY, most_asked=2, limit=10, number=second
        )
        assert [seeker.number for seeker in one] == [second]


@pytest.mark.parametrize(
    "how",
    ["hidden", "silent", "gone", "lead", "staff", "settled", "barred", "stopped", "asked_by_many", "forgotten"],
)
async def test_who_may_not_be_found_is_not(uow: UnitOfWork, how: str) -> None:
    async def work(tx: Transaction) -> None:
        await visible(tx, 1, "c:solar")
        match how:
            case "hidden":
                await tx.profiles.put_visitor(VisitorProfile(1, NOW))
            case "silent":
                await tx.preferences.put(Preferences(1, silence=Silence.UNASKED))
            case "gone":
                await tx.viewers.set_active(1, False)
            case "lead":
                person = Person.visitor(1)
                await tx.leads.meet(1, "X1", person, Scan("c-1", NOW, Source.BADGE, 7))
            case "staff":
                await tx.teams.put(Membership("X1", 1, StaffRole.STAFF, False, "Ada", NOW, NOW))
            case "settled":
                assert await tx.profiles.settle("X1", 1, asked=False, by=7, at=NOW)
                assert not await tx.profiles.settle("X1", 1, asked=True, by=7, at=NOW)
            case "barred":
                await tx.meetings.bar("X1", 1, Side.VISITOR, NOW)
            case "stopped":
                # By the organisers.
                await tx.meetings.bar("X1", 0, Side.VISITOR, NOW)
            case "asked_by_many":
                for exhibitor in ("X2", "X3"):
                    await tx.profiles.settle(exhibitor, 1, asked=True, by=7, at=NOW)
            case "forgotten":
                await tx.people.forget(1, NOW)

    await uow.write(work)
    assert await found(uow, "c:solar") == []
    others = await found(uow, "c:solar", exhibitor="X9")
    assert len(others) == (1 if how in ("lead", "staff", "settled", "barred", "stopped") else 0)


async def test_questions_are_counted_by_day(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> None:
        for viewer_id, asked in ((1, True), (2, True), (3, False)):
            await visible(tx, viewer_id, "c:solar")
            await tx.profiles.settle("X1", viewer_id, asked=asked, by=7, at=NOW - DAY * (viewer_id - 1))

    await uow.write(work)
    async with uow.read() as tx:
        assert [await tx.profiles.asked("X1", NOW - DAY / 2), await tx.profiles.asked("X1", NOW - 2 * DAY)] == [
            1,
            2,
        ]
        assert await tx.profiles.own_products() == {}
