"""Small edits ask before they publish what may be a mistake, and never what somebody else has changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import BoothRectangle, Exhibitor, Programme, SessionStatus, Stand
from bot.ports.unit_of_work import UnitOfWork
from bot.services.editing import asking, booths, days, faq, sessions
from bot.services.editing.asking import Asked
from bot.services.office.office import Done, Office
from bot.views.edit_actions import ConfirmEdit, ShareBooth
from bot.views.edits import EditBoothPrompt, EditDone, EditFaqCard, EditSessionCard, EditSure
from bot.views.message import Message
from tests.fakes import NOW
from tests.services.test_office_rights import OFFICE, OWNER
from tests.texts import expo

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)

PROGRAMME = expo.catalogue().programme
COMING = expo.catalogue().running_sessions[-1]
DAY = PROGRAMME.expo.start_date + dt.timedelta(days=1)


def firm(key: str, *stands: Stand) -> Exhibitor:
    return Exhibitor(key, Localized.of(en=f"Firm {key}"), stands)


async def put(uow: UnitOfWork, programme: Programme) -> Office:
    """An owner's office at work on that version."""
    version = await uow.write(lambda tx: tx.programmes.add(programme, "x", NOW))
    return replace(OFFICE, viewer_id=OWNER, chat_id=OWNER, catalogue=Catalogue(programme, version.number, NOW))


async def latest(uow: UnitOfWork) -> Programme:
    async with uow.read() as tx:
        found = await tx.programmes.latest()
    assert found is not None
    return found.programme


async def dialog(uow: UnitOfWork, office: Office) -> Asked:
    async with uow.read() as tx:
        found = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    assert found is not None
    asked = asking.read_asked(found.data)
    assert asked is not None
    return asked


def doubts(done: Done) -> list[str]:
    assert isinstance(done.said, Message)
    assert isinstance(done.said.view, EditSure), done.said.view
    return [doubt.code for doubt in done.said.view.doubts]


def view(done: Done) -> object:
    assert isinstance(done.said, Message)
    return done.said.view


async def stands(uow: UnitOfWork, key: str) -> tuple[Stand, ...]:
    return next(one.stands for one in (await latest(uow)).exhibitors if one.id == key)


BOOTHS = replace(
    PROGRAMME,
    exhibitors=(
        firm("X1", Stand("1", "A1-001"), Stand("2", "12")),
        firm("X2", Stand("1", "15")),
        firm("X3", Stand("2", "A:16")),
    ),
    booths=tuple(
        BoothRectangle(hall, booth, 1, 1, 1, 1)
        for hall, booth in [("1", "A1-001"), ("1", "14"), ("2", "12"), ("2", "14"), ("1", "15"), ("2", "A:16")]
    ),
)


async def test_a_booth_whose_place_has_changed_is_found_by_its_hall_and_number(uow: UnitOfWork) -> None:
    office = await put(uow, BOOTHS)
    await booths.ask(uow, office, "X1", 1)
    asked = await dialog(uow, office)
    first = firm("X1", Stand("2", "12"))
    office = await put(uow, replace(BOOTHS, exhibitors=(first, *BOOTHS.exhibitors[1:])))
    await booths.hear(uow, office, asked, "14")
    assert await stands(uow, "X1") == (Stand("2", "14"),)
    done = await booths.hear(uow, office, replace(asked, booth="99"), "14")
    assert isinstance(view(done), EditBoothPrompt)
    assert view(done).problem == "changed"  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", ["When does it open", "Thanks, that's all for today!", "A;12", "4" * 31])
async def test_a_sentence_is_no_booth_number(uow: UnitOfWork, typed: str) -> None:
    office = await put(uow, BOOTHS)
    done = await booths.hear(uow, office, Asked("X1", hall="2", booth="12"), typed)
    assert view(done).problem == "empty"  # type: ignore[attr-defined]
    assert await latest(uow) == BOOTHS


async def test_a_booth_is_spelled_as_the_plan_does_and_asked_about_where_it_has_none(uow: UnitOfWork) -> None:
    office = await put(uow, replace(BOOTHS, exhibitors=BOOTHS.exhibitors[1:]))
    await booths.hear(uow, office, Asked("X2", hall="1", booth="15"), "ａ１－００１")
    assert await stands(uow, "X2") == (Stand("1", "A1-001"),)
    office = await put(uow, BOOTHS)
    done = await booths.hear(uow, office, Asked("X2", hall="1", booth="15"), "A1-777")
    assert doubts(done) == ["unplanned"]
    state, asked = await asking.waiting(uow, office) or ("", Asked())
    assert state == "booth"
    await booths.hear(uow, office, asked, asked.typed)
    assert await stands(uow, "X2") == (Stand("1", "A1-777"),)


async def test_of_two_halls_with_that_number_the_own_is_meant_and_else_it_is_asked(uow: UnitOfWork) -> None:
    office = await put(uow, BOOTHS)
    await booths.hear(uow, office, Asked("X1", hall="2", booth="12"), "14")
    assert (await stands(uow, "X1"))[1] == Stand("2", "14")
    third = (*BOOTHS.exhibitors, firm("X4", Stand("3", "C1")))
    office = await put(uow, replace(BOOTHS, exhibitors=third))
    done = await booths.hear(uow, office, Asked("X4", hall="3", booth="C1"), "14")
    assert doubts(done) == ["hall"]
    assert isinstance(done.said, Message)
    assert [action for row in done.said.rows for action in row][:2] == [ConfirmEdit("1"), ConfirmEdit("2")]
    await booths.hear(uow, office, replace(await dialog(uow, office), chosen="2"), "14")
    assert await stands(uow, "X4") == (Stand("2", "14"),)


async def test_who_stands_there_is_told_by_hall_and_number(uow: UnitOfWork) -> None:
    plan = (*BOOTHS.booths, BoothRectangle("2", "15", 1, 1, 1, 1))
    office = await put(uow, replace(BOOTHS, booths=plan))
    done = await booths.hear(uow, office, Asked("X1", hall="2", booth="12"), "15")
    assert isinstance(view(done), EditDone)  # X2's is that of hall 1
    office = await put(uow, BOOTHS)
    done = await booths.hear(uow, office, Asked("X1", hall="2", booth="12"), "a:16")
    assert doubts(done) == ["taken"]
    assert isinstance(done.said, Message)
    assert done.said.rows[0] == (ShareBooth(),)
    _, asked = await asking.waiting(uow, office) or ("", Asked())
    await booths.hear(uow, office, asked, asked.typed)
    assert (await stands(uow, "X1"))[1] == Stand("2", "A:16")


async def test_a_cancelled_session_is_not_moved(uow: UnitOfWork) -> None:
    session, *others = PROGRAMME.sessions
    cancelled = replace(PROGRAMME, sessions=(replace(session, status=SessionStatus.CANCELLED), *others))
    office = await put(uow, cancelled)
    said = await sessions.show(uow, office, session.id, asks="time")
    assert isinstance(said.view, EditSessionCard)
    assert said.view.problem == "cancelled"
    for done in (
        await sessions.hear_time(uow, office, Asked(session.id), "1 August 16:00"),
        await sessions.set_room(uow, office, Asked(session.id), PROGRAMME.rooms[-1].id),
    ):
        assert view(done).problem == "cancelled"  # type: ignore[attr-defined]
    assert await latest(uow) == cancelled


async def test_only_where_people_get_a_notice_it_says_so(uow: UnitOfWork) -> None:
    office = await put(uow, PROGRAMME)
    done = await sessions.set_status(uow, office, COMING.id, SessionStatus.CANCELLED)
    assert view(done).told  # type: ignore[attr-defined]
    office = replace(await put(uow, PROGRAMME), now=COMING.end + dt.timedelta(days=1))
    done = await sessions.set_status(uow, office, COMING.id, SessionStatus.CANCELLED)
    assert not view(done).told  # type: ignore[attr-defined]


async def test_what_somebody_else_has_changed_meanwhile_is_shown_and_asked_about(uow: UnitOfWork) -> None:
    office = await put(uow, PROGRAMME)
    entry, session = PROGRAMME.faq[0], COMING
    await faq.ask(uow, office, entry.id, "answer", "en")
    mine = await dialog(uow, office)
    await faq.hear(uow, office, mine, "Theirs.")
    office = await put(uow, await latest(uow))
    done = await faq.hear(uow, office, mine, "Mine.")
    assert doubts(done) == ["changed"]
    assert view(done).doubts[0].text == "Theirs."  # type: ignore[attr-defined]
    _, asked = await asking.waiting(uow, office) or ("", Asked())
    assert isinstance(view(await faq.hear(uow, office, asked, asked.typed)), EditDone)

    office = await put(uow, PROGRAMME)
    await sessions.show(uow, office, session.id, asks="time")
    stale = replace(await dialog(uow, office), shown="2021-07-30 8:00–8:30")
    assert "changed" in doubts(await sessions.hear_time(uow, office, stale, "1 August 16:00"))
    await days.ask(uow, office, DAY)
    stale = replace(await dialog(uow, office), shown="8:00–9:00")
    assert "changed" in doubts(await days.hear(uow, office, stale, "9:00-17:00"))


async def test_what_else_is_in_the_room_is_asked_about_before(uow: UnitOfWork) -> None:
    one, other = PROGRAMME.sessions[0], PROGRAMME.sessions[1]
    crowded = replace(other, start=one.start, end=one.end, date=one.date, room_id=PROGRAMME.rooms[-1].id)
    one = replace(one, room_id=PROGRAMME.rooms[0].id)
    programme = replace(PROGRAMME, sessions=(one, crowded))
    office = await put(uow, programme)
    done = await sessions.set_room(uow, office, Asked(one.id), crowded.room_id)
    assert doubts(done) == ["clash"]
    assert await latest(uow) == programme
    state, asked = await asking.waiting(uow, office) or ("", Asked())
    assert state == "room"
    await sessions.set_room(uow, office, asked, asked.typed)
    assert (await latest(uow)).sessions[0].room_id == crowded.room_id


async def test_hours_are_seen_first_with_the_sessions_that_lie_outside(uow: UnitOfWork) -> None:
    office = await put(uow, PROGRAMME)
    there = sum(one.date == DAY for one in office.catalogue.running_sessions)
    assert there
    done = await days.close(uow, office, DAY)
    assert doubts(done) == ["publish", "outside"]
    assert view(done).doubts[1].number == there  # type: ignore[attr-defined]
    assert await latest(uow) == PROGRAMME
    _, asked = await asking.waiting(uow, office) or ("", Asked())
    done = await days.hear(uow, office, asked, "0:01-0:02")
    assert doubts(done) == ["publish", "outside"]  # what was accepted was to be closed
    await days.hear(uow, office, asked, asked.typed)
    assert next(day for day in (await latest(uow)).days if day.date == DAY).open is None


async def test_texts_of_an_entry_are_limited(uow: UnitOfWork) -> None:
    office = await put(uow, PROGRAMME)
    entry = PROGRAMME.faq[0]
    for part, length in (("question", 201), ("answer", 2001)):
        done = await faq.hear(uow, office, Asked(entry.id, part=part, locale="en"), "x" * length)
        assert isinstance(view(done), EditFaqCard)
        assert view(done).problem == part  # type: ignore[attr-defined]
    assert await latest(uow) == PROGRAMME
