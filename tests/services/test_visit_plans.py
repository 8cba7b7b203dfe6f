"""Plans of visits: hours as people tell them, never a clash, never when it is closed."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from dataclasses import replace

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.profile import Mark, VisitorProfile
from bot.domain.programme import Day, SessionStatus
from bot.domain.reminder import ReminderRules
from bot.domain.viewer import Viewer
from bot.matching.building import Matcher
from bot.matching.terms import product_term
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda import visit_plans
from bot.services.agenda.lines import entries
from bot.services.agenda.planning import Planning
from bot.services.agenda.spells import next_opening, spell, spell_in
from bot.services.agenda.visit_plans import Visiting
from bot.services.agenda.walking import Spot, Walking, spot_of
from bot.services.profiles.matchers import Matchers
from bot.services.published import Published
from bot.views.agenda import PlanChoice, VisitPlan
from bot.views.agenda_actions import PlanHours, SavePlan
from bot.views.message import Message
from tests.meetings.parts import Meetings
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at

NOW = at(DAY_1, "11:20")
CATALOGUE = expo.catalogue()
INDEX = AnswerIndex.build(CATALOGUE)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def minutes_of(moment: dt.datetime) -> int:
    return (moment - _EPOCH) // dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2 hours", "11:20", "13:20"),
        ("two hours from now", "11:20", "13:20"),
        ("两个小时", "11:20", "13:20"),
        ("一个半小时", "11:20", "12:50"),
        ("half an hour", "11:20", "11:50"),
        ("90 minutes", "11:20", "12:50"),
        ("1.5 h", "11:20", "12:50"),
        ("14:00-16:30", "14:00", "16:30"),
        ("from 2pm to 4pm", "14:00", "16:00"),
        ("3 hours from 1pm", "13:00", "16:00"),
        ("till 5pm", "11:20", "17:00"),
        ("下午2点到4点", "14:00", "16:00"),
        ("this afternoon", "12:00", "17:00"),
        ("8:00-20:00", "11:20", "17:00"),
    ],
)
def test_hours_of_today_are_read(text: str, start: str, end: str) -> None:
    window = spell_in(text, INDEX, NOW, "en")
    assert window is not None
    assert (window.start, window.end) == (at(DAY_1, start), at(DAY_1, end))


def test_hours_of_another_day_are_read() -> None:
    for text in ("tomorrow morning", "明天上午"):
        window = spell_in(text, INDEX, NOW, "en")
        assert window is not None
        assert (window.start, window.end) == (at(DAY_2, "9:00"), at(DAY_2, "12:00"))
    window = spell_in("2 hours tomorrow", INDEX, NOW, "en")
    assert window is not None
    assert (window.start, window.end) == (at(DAY_2, "9:00"), at(DAY_2, "11:00"))


@pytest.mark.parametrize("text", ["hello", "storage", "20:00-22:00", "5 minutes", "yesterday", "2 August"])
def test_what_is_no_time_of_the_expo_is_not_read(text: str) -> None:
    assert spell_in(text, INDEX, NOW, "en") is None


def test_it_begins_when_it_opens_and_ends_when_it_closes() -> None:
    evening = next_opening(CATALOGUE, at(DAY_1, "19:00"))
    assert evening is not None
    assert (evening.start, evening.end) == (at(DAY_2, "9:00"), at(DAY_2, "17:00"))
    late = next_opening(CATALOGUE, at(DAY_1, "16:50"))
    assert late is not None
    assert late.start == at(DAY_2, "9:00")
    assert next_opening(CATALOGUE, at(DAY_3, "15:55")) is None
    assert spell(CATALOGUE, NOW, at(DAY_1, "16:50"), 600) is None


def test_closed_day_is_never_planned() -> None:
    closed = expo.catalogue(days=(expo.DAYS[0], Day(2, DAY_2), expo.DAYS[2]))
    evening = next_opening(closed, at(DAY_1, "19:00"))
    assert evening is not None
    assert evening.start == at(DAY_3, "9:00")
    assert spell(closed, NOW, at(DAY_2, "10:00"), 120) is None


def visiting(now: dt.datetime = NOW, catalogue: Catalogue = CATALOGUE) -> Visiting:
    viewer = Viewer(1, "en", False, True, now, now)
    planning = Planning(viewer, catalogue, ReminderRules(), now, "en")
    index = INDEX if catalogue is CATALOGUE else AnswerIndex.build(catalogue)
    return Visiting(planning, Published(catalogue, index), Matchers(), 1)


async def knows(uow: UnitOfWork) -> None:
    """The viewer looks for everything."""

    async def work(tx: Transaction) -> None:
        await tx.viewers.seen(1, "en", NOW)
        for category in CATALOGUE.categories:
            await tx.interests.add(1, category)

    await uow.write(work)


async def has_on_agenda(uow: UnitOfWork, kind: SubjectKind, subject_id: str, start: dt.datetime) -> None:
    begins = start.astimezone(dt.UTC)
    item = AgendaItem(1, Subject(kind, subject_id), begins, begins, NOW)
    await uow.write(lambda tx: tx.agenda.put(item))


def plan_in(message: Message) -> VisitPlan:
    assert isinstance(message.view, VisitPlan)
    return message.view


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_plan_holds_the_agenda_and_fills_the_gaps(uow: UnitOfWork) -> None:
    await knows(uow)
    await has_on_agenda(uow, SubjectKind.VISIT, "X1", at(DAY_1, "12:30"))
    view = plan_in(await visit_plans.show(uow, visiting(), minutes_of(NOW), 160, 0))
    assert [(stop.title.best("en"), stop.on_agenda) for stop in view.stops if stop.on_agenda] == [
        ("Yanshu Storage", True)
    ]
    assert view.new >= 3
    for before, after in itertools.pairwise(view.stops):
        assert before.end <= after.start


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_meeting_stays_where_it_is(uow: UnitOfWork) -> None:
    await knows(uow)
    await has_on_agenda(uow, SubjectKind.MEETING, "7:X1", at(DAY_1, "12:20"))
    view = plan_in(await visit_plans.show(uow, visiting(), minutes_of(NOW), 120, 0))
    (meeting,) = [stop for stop in view.stops if stop.on_agenda]
    assert (meeting.kind, meeting.title.best("en"), meeting.start) == (
        "meeting",
        "Yanshu Storage",
        at(DAY_1, "12:20"),
    )
    # Nobody is told to visit whom they meet.
    assert [stop.title.best("en") for stop in view.stops].count("Yanshu Storage") == 1


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_plan_is_saved_in_one_tap_and_only_as_it_was_shown(uow: UnitOfWork) -> None:
    await knows(uow)
    shown = await visit_plans.show(uow, visiting(), minutes_of(NOW), 120, 0)
    save = next(action for row in shown.rows for action in row if isinstance(action, SavePlan))
    other = await visit_plans.save(uow, visiting(), SavePlan(save.start, save.minutes, save.round, "00000000"))
    assert plan_in(other).changed
    async with uow.read() as tx:
        assert await tx.agenda.of_viewer(1) == []
    saved = plan_in(await visit_plans.save(uow, visiting(), save))
    assert (saved.saved, saved.new) == (True, plan_in(shown).new)
    async with uow.read() as tx:
        items = await tx.agenda.of_viewer(1)
    assert sorted(item.starts_at for item in items) == [stop.start for stop in plan_in(shown).stops]
    # Once more: it is all on the agenda, and nothing clashes.
    again = plan_in(await visit_plans.show(uow, visiting(), minutes_of(NOW), 120, 0))
    assert [stop.start for stop in again.stops if stop.on_agenda] == [stop.start for stop in plan_in(shown).stops]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_another_plan_is_another(uow: UnitOfWork) -> None:
    await knows(uow)
    first, second = [
        {
            stop.title.best("en")
            for stop in plan_in(await visit_plans.show(uow, visiting(), minutes_of(NOW), 60, number)).stops
        }
        for number in (0, 1)
    ]
    assert first != second
    # Past the last choice it begins anew.
    assert plan_in(await visit_plans.show(uow, visiting(), minutes_of(NOW), 60, 99)).stops


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_plans_never_clash_and_are_never_when_it_is_closed(uow: UnitOfWork) -> None:
    draw = random.Random(20210730)
    catalogue = expo.catalogue(days=(expo.DAYS[0], Day(2, DAY_2), expo.DAYS[2]))
    await knows(uow)
    sessions = [one for one in catalogue.sessions if one.status is SessionStatus.CONFIRMED]
    for session in draw.sample(sessions, 3):
        await has_on_agenda(uow, SubjectKind.SESSION, session.id, session.start)
    here = visiting(catalogue=catalogue)
    for _ in range(60):
        start = NOW + dt.timedelta(minutes=draw.randrange(-600, 60 * 60))
        message = await visit_plans.show(uow, here, minutes_of(start), draw.randrange(-10, 900), draw.randrange(4))
        if isinstance(message.view, PlanChoice):
            continue
        view = plan_in(message)
        day = catalogue.day(view.start.date())
        assert day is not None
        assert day.open is not None
        assert day.close is not None
        for stop in view.stops:
            assert (stop.start.date(), stop.end.date()) == (day.date, day.date)
            assert day.open <= stop.start.time()
            assert stop.end.time() <= day.close
            assert stop.start >= NOW
        for before, after in itertools.pairwise(view.stops):
            assert before.end <= after.start


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_nothing_new_is_at_a_time_of_anything_on_the_agenda(uow: UnitOfWork) -> None:
    draw = random.Random(7)
    await knows(uow)
    planned = 0
    for _ in range(25):
        await uow.write(_cleared)
        for number in range(draw.randrange(1, 5)):
            start = NOW + dt.timedelta(minutes=5 * draw.randrange(0, 60))
            kind = draw.choice((SubjectKind.VISIT, SubjectKind.MEETING, SubjectKind.SESSION))
            session = draw.choice([one for one in CATALOGUE.running_sessions if one.start > NOW])
            thing, begins = {
                SubjectKind.VISIT: ("X1", start),
                SubjectKind.MEETING: (f"{number + 1}:X2", start),
                SubjectKind.SESSION: (session.id, session.start),
            }[kind]
            await has_on_agenda(uow, kind, thing, begins)
        begin = NOW + dt.timedelta(minutes=5 * draw.randrange(0, 60))
        message = await visit_plans.show(uow, visiting(), minutes_of(begin), draw.randrange(30, 200), 0)
        if isinstance(message.view, PlanChoice):
            continue
        async with uow.read() as tx:
            listed = entries(await tx.agenda.of_viewer(1), CATALOGUE, NOW)
        for stop in plan_in(message).stops:
            planned += not stop.on_agenda
            assert stop.on_agenda or all(
                stop.end <= entry.line.start or entry.until <= stop.start for entry in listed
            )
    assert planned > 25


async def _cleared(tx: Transaction) -> None:
    for item in await tx.agenda.of_viewer(1):
        await tx.agenda.drop(1, item.subject)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_plan_goes_by_what_a_wish_means(uow: UnitOfWork) -> None:
    """Words that the expo does not have; an embedder knows better."""

    async def work(tx: Transaction) -> None:
        await tx.viewers.seen(1, "en", NOW)
        await tx.profiles.put_visitor(VisitorProfile(1, NOW, wishes=("zzyzx",)))

    await uow.write(work)
    here = visiting()
    assert plan_in(await visit_plans.show(uow, here, minutes_of(NOW), 60, 0)).new == 0
    products = list(Matcher(CATALOGUE).products)
    alike = [0.9] + [0.0] * (len(products) - 1)
    index = replace(here.published.index, like_products=lambda _: alike)
    meant = replace(here, published=replace(here.published, index=index))
    holders = {
        one.name.best("en")
        for one in CATALOGUE.programme.exhibitors
        if any(product_term(product) == products[0] for product in one.products)
    }
    view = plan_in(await visit_plans.show(uow, meant, minutes_of(NOW), 60, 0))
    assert {stop.title.best("en") for stop in view.stops} == holders != set()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_session_of_a_plan_is_told_to_whom_one_meets_then(uow: UnitOfWork) -> None:
    """The meeting was taken off the agenda, and still is to be."""
    meetings = await Meetings(uow).open()
    session = CATALOGUE.session("S11")
    assert session is not None
    meeting = await meetings.agreed(start=f"{session.start:%H:%M}")
    await uow.write(_cleared)
    await uow.write(lambda tx: tx.profiles.mark(1, Mark("session", "S12", True), NOW))
    length = minutes_of(session.end) - minutes_of(session.start)
    here = visiting(meetings.clock.now().astimezone(CATALOGUE.zone))
    shown = await visit_plans.show(uow, here, minutes_of(session.start), length, 0)
    assert [stop.kind for stop in plan_in(shown).stops] == ["session"]
    save = next(action for row in shown.rows for action in row if isinstance(action, SavePlan))
    await visit_plans.save(uow, here, save)
    assert (meeting.viewer_id, "clash") in await meetings.told()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_choice_offers_what_is_left(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    message = await visit_plans.choose(uow, visiting(at(DAY_1, "14:00")))
    assert [action.minutes for row in message.rows for action in row if isinstance(action, PlanHours)] == [
        60,
        120,
        180,
    ]
    over = await visit_plans.choose(uow, visiting(at(DAY_3, "20:00")))
    assert over.view == PlanChoice(None, "over")
    passed = await visit_plans.show(uow, visiting(), minutes_of(at(DAY_1, "9:00")), 60, 0)
    assert isinstance(passed.view, PlanChoice)
    assert passed.view.problem == "passed"
    assert (await visit_plans.show(uow, visiting(), 10**12, 60, 0)).view.problem == "passed"  # type: ignore[attr-defined]


def test_walks_follow_the_plan_and_the_halls() -> None:
    walking = Walking(CATALOGUE)
    one, other = (CATALOGUE.exhibitor(key) for key in ("X1", "X2"))
    assert one is not None
    assert other is not None
    assert spot_of(one, CATALOGUE) == Spot("2", 7, 4.5)
    assert walking(spot_of(one, CATALOGUE), spot_of(other, CATALOGUE)) == 5
    assert walking(Spot("2", 0, 0), Spot("2", 100, 40)) == 3
    assert (walking(None, Spot("2")), walking(Spot("2"), None), walking(Spot("2"), Spot("2"))) == (0, 2, 0)
