"""Announcements in the database: whom an audience means, and what is kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.announcement import (
    Announcement,
    AnnouncementState,
    AnnouncementText,
    Audience,
    Criterion,
    Nature,
    OutcomeLine,
    Reach,
)
from bot.domain.file import File
from bot.domain.outbox import FanOut, OutboxState, Priority, Settlement
from bot.domain.preferences import NoticeKind, Preferences, Silence
from bot.ports.unit_of_work import Transaction, UnitOfWork
from tests.storage.raw import execute

NOW = dt.datetime(2026, 7, 30, 1, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
MORNING = NOW - HOUR
SWITCHES = (NoticeKind.ANNOUNCEMENTS, NoticeKind.SPONSORED, NoticeKind.BOOTH_VISITS)


@dataclass(frozen=True)
class Person:
    """One viewer with all that an audience may ask about; ``preferences`` None: has changed none."""

    id: int
    locale: str
    active: bool
    seen: dt.datetime
    preferences: Preferences | None
    interests: frozenset[str]
    saved: frozenset[tuple[str, str]]
    visited: frozenset[str]
    staff: str
    """Of an exhibitor's team: no | yes | was."""

    def fits(self, criteria: Sequence[Criterion], nature: Nature) -> bool:
        """Whether they are meant: of each kind any will do, and all kinds must hold."""
        wanted: dict[str, set[str]] = {}
        for criterion in criteria:
            wanted.setdefault(criterion.kind, set()).add(criterion.value)
        organisers = wanted.pop("organiser", set())
        if "role" in wanted and self.role(organisers) not in wanted.pop("role"):
            return False
        return self.active and all(self._fits(kind, values, nature) for kind, values in wanted.items())

    def role(self, organisers: set[str]) -> str:
        if str(self.id) in organisers:
            return "organiser"
        return "exhibitor" if self.staff == "yes" else "visitor"

    def _fits(self, kind: str, values: set[str], nature: Nature) -> bool:
        match kind:
            case "locale":
                return self.locale in values
            case "interest":
                return bool(self.interests & values)
            case "session":
                return any(("session", value) in self.saved for value in values)
            case "booth":
                agreed = self.preferences is not None and NoticeKind.BOOTH_VISITS in self.preferences.wanted
                return (agreed or nature is Nature.URGENT) and bool(self.visited & values)
            case "seen_since":
                return all(self.seen >= dt.datetime.fromtimestamp(int(value) / 1000, dt.UTC) for value in values)
        raise AssertionError(kind)

    def wants(self, nature: Nature) -> bool:
        """Whether they want announcements of that nature."""
        told = self.preferences or Preferences(self.id)
        if nature is Nature.URGENT:
            return True
        return told.wants(NoticeKind.SPONSORED if nature is Nature.SPONSORED else NoticeKind.ANNOUNCEMENTS)


@st.composite
def people(draw: st.DrawFn) -> list[Person]:
    drawn = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        preferences = Preferences(
            number,
            wanted=draw(st.frozensets(st.sampled_from(SWITCHES))),
            silence=draw(st.sampled_from(Silence)),
        )
        drawn.append(
            Person(
                number,
                draw(st.sampled_from(("en", "zh"))),
                draw(st.booleans()),
                NOW - HOUR * draw(st.integers(0, 3)),
                draw(st.sampled_from((None, preferences))),
                draw(st.frozensets(st.sampled_from(("storage", "solar")))),
                draw(
                    st.frozensets(st.tuples(st.sampled_from(("session", "visit")), st.sampled_from(("S1", "S2"))))
                ),
                draw(st.frozensets(st.sampled_from(("X1", "X2")))),
                draw(st.sampled_from(("no", "yes", "was"))),
            )
        )
    return drawn


VALUES = {
    "role": ("visitor", "exhibitor", "organiser"),
    "organiser": ("1", "2", "99"),
    "locale": ("en", "zh"),
    "interest": ("storage", "solar", "gone"),
    "session": ("S1", "S2", "gone"),
    "booth": ("X1", "X2", "gone"),
    "seen_since": (str(int(MORNING.timestamp() * 1000)),),
}
CRITERIA = st.lists(
    st.sampled_from(sorted(VALUES)).flatmap(
        lambda kind: st.sampled_from(VALUES[kind]).map(lambda value: Criterion(kind, value))
    ),
    max_size=5,
)


async def settle_in(tx: Transaction, crowd: list[Person]) -> None:
    for person in crowd:
        await tx.viewers.seen(person.id, person.locale, person.seen)
        if not person.active:
            await tx.viewers.set_active(person.id, False)
        if person.preferences is not None:
            await tx.preferences.put(person.preferences)
        for category in person.interests:
            await tx.interests.add(person.id, category)
        for exhibitor in person.visited:
            await tx.interests.visited(person.id, exhibitor, NOW)


async def join_teams(url: str, crowd: list[Person]) -> None:
    rows = ", ".join(
        f"('X1', {person.id}, 'staff', 0, '', 0, 0, {'NULL' if person.staff == 'yes' else 5})"
        for person in crowd
        if person.staff != "no"
    )
    if rows:
        columns = "exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at"
        await execute(url, f"INSERT INTO staff ({columns}) VALUES {rows}")


async def save_sessions(url: str, crowd: list[Person]) -> None:
    rows = ", ".join(
        f"({person.id}, '{kind}', '{subject}', 0, 0, 0)" for person in crowd for kind, subject in person.saved
    )
    if rows:
        columns = "viewer_id, kind, subject_id, starts_at, known_start, saved_at"
        await execute(url, f"INSERT INTO agenda_items ({columns}) VALUES {rows}")


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(crowd=people(), criteria=CRITERIA, nature=st.sampled_from(Nature))
async def test_audience_is_whoever_fits_and_wants_it(
    uow: UnitOfWork, database_url: str, crowd: list[Person], criteria: list[Criterion], nature: Nature
) -> None:
    for table in ("staff", "interests", "booth_visits", "agenda_items", "preferences", "viewers"):
        await execute(database_url, f"DELETE FROM {table}")
    await uow.write(lambda tx: settle_in(tx, crowd))
    await save_sessions(database_url, crowd)
    await join_teams(database_url, crowd)
    await uow.write(lambda tx: tx.announcements.set_criteria(7, criteria))

    async with uow.read() as tx:
        reach = await tx.announcements.reach(7, nature)
        audience = await tx.announcements.audience(7, nature, MORNING)

    meant = [person for person in crowd if person.fits(criteria, nature)]
    wanting = [person for person in meant if person.wants(nature)]
    on_site_first = sorted(
        wanting, key=lambda person: (person.seen < MORNING, -person.seen.timestamp(), person.id)
    )
    assert audience == [person.id for person in on_site_first]
    assert dict(reach.by_locale) == Counter(person.locale for person in wanting)
    assert reach.muted == len(meant) - len(wanting)


async def announced(uow: UnitOfWork) -> Announcement:
    return await uow.write(lambda tx: tx.announcements.add(9, NOW))


async def kept(uow: UnitOfWork, announcement: Announcement) -> Announcement | None:
    async with uow.read() as tx:
        return await tx.announcements.get(announcement.id)


TEXT = AnnouncementText("<b>馆</b>", File("photo", "AgAC"), (38.9, 117.4), (("Plan", "https://example.org/plan"),))


async def test_all_of_an_announcement_is_kept(uow: UnitOfWork) -> None:
    draft = await announced(uow)
    full = replace(
        draft,
        state=AnnouncementState.SCHEDULED,
        nature=Nature.SPONSORED,
        texts=(("zh", TEXT), ("en", AnnouncementText("Hall"))),
        audience=Audience(("visitor",), ("en",), ("storage",), ("S1",), ("T",), ("2",), True),
        send_at=NOW + HOUR,
        started_at=NOW,
        finished_at=NOW + HOUR,
        progress_chat_id=9,
        progress_message_id=40,
        revision=2,
        applied_revision=1,
        recipients=26_000,
    )
    await uow.write(lambda tx: tx.announcements.put(full))
    assert (draft, await kept(uow, full)) == (Announcement(draft.id, 9, NOW), full)


async def test_a_draft_that_says_nothing_is_taken_up_and_not_listed(uow: UnitOfWork) -> None:
    draft = await announced(uow)
    written = replace(await announced(uow), texts=(("en", TEXT),))
    await uow.write(lambda tx: tx.announcements.put(written))
    async with uow.read() as tx:
        assert await tx.announcements.unwritten(9) == draft
        assert await tx.announcements.unwritten(8) is None
        assert await tx.announcements.latest(10) == [written]


async def test_list_is_newest_first_page_by_page(uow: UnitOfWork) -> None:
    for _ in range(3):
        sent = replace(await announced(uow), state=AnnouncementState.SENT)
        await uow.write(lambda tx, sent=sent: tx.announcements.put(sent))  # type: ignore[misc]
    async with uow.read() as tx:
        pages = [await tx.announcements.latest(2, skip=skip) for skip in (0, 2)]
    assert [[each.id for each in page] for page in pages] == [[3, 2], [1]]


@pytest.mark.parametrize(
    ("changed", "moves"),
    [
        ({"state": AnnouncementState.DRAFT}, False),
        ({"state": AnnouncementState.SCHEDULED}, False),
        ({"state": AnnouncementState.SENDING}, True),
        ({"state": AnnouncementState.PAUSED}, True),
        ({"state": AnnouncementState.SENT, "finished_at": MORNING}, False),
        ({"state": AnnouncementState.SENT, "finished_at": NOW}, True),
        ({"state": AnnouncementState.SENT, "finished_at": MORNING, "revision": 1}, True),
    ],
    ids=str,
)
async def test_moving_is_what_is_not_through(uow: UnitOfWork, changed: dict[str, object], moves: bool) -> None:
    announcement = replace(await announced(uow), **changed)  # type: ignore[arg-type]
    await uow.write(lambda tx: tx.announcements.put(announcement))
    async with uow.read() as tx:
        assert await tx.announcements.moving(MORNING) == ([announcement] if moves else [])


async def test_moving_is_also_one_whose_edits_are_on_their_way(uow: UnitOfWork) -> None:
    sent = replace(await announced(uow), state=AnnouncementState.SENT, finished_at=MORNING)

    async def work(tx: Transaction) -> None:
        await tx.announcements.put(sent)
        await tx.viewers.seen(1, "en", NOW)
        await tx.outbox.fan_out(FanOut(sent.id, "rest", "{}", Priority.ANNOUNCEMENT, NOW), [1])
        [message] = await tx.outbox.claim(NOW, NOW + HOUR, 10)
        await tx.outbox.settle([Settlement(message.id, OutboxState.SENT, 1, parts=(5,), at=NOW)])
        await tx.outbox.follow_up(sent.id, "rest", "", Priority.ANNOUNCEMENT, NOW, "revision:1")

    await uow.write(work)
    async with uow.read() as tx:
        assert await tx.announcements.moving(MORNING) == [sent]
        assert await tx.announcements.outcomes(sent.id) == [OutcomeLine("sent", "", False, 1, NOW, NOW)]


async def test_a_message_that_shows_something_else_shows_no_progress(uow: UnitOfWork) -> None:
    shown = replace(await announced(uow), progress_chat_id=9, progress_message_id=40)
    other = replace(await announced(uow), progress_chat_id=9, progress_message_id=41)

    async def work(tx: Transaction) -> None:
        await tx.announcements.put(shown)
        await tx.announcements.put(other)
        await tx.announcements.hide_progress(9, 40)

    await uow.write(work)
    assert await kept(uow, shown) == replace(shown, progress_message_id=None)
    assert await kept(uow, other) == other


async def test_purge_takes_old_drafts_with_their_criteria_and_leaves_what_was_sent(uow: UnitOfWork) -> None:
    draft, sent = await announced(uow), replace(await announced(uow), state=AnnouncementState.SENT)

    async def work(tx: Transaction) -> int:
        await tx.announcements.put(sent)
        await tx.announcements.set_criteria(draft.id, [Criterion("locale", "en")])
        return await tx.announcements.purge(NOW + HOUR)

    assert await uow.write(work) == 1
    assert (await kept(uow, draft), await kept(uow, sent)) == (None, sent)
    async with uow.read() as tx:
        assert await tx.announcements.reach(draft.id, Nature.NEWS) == Reach()


async def test_interests_and_visits_go_with_their_viewer(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> list[list[str]]:
        await tx.viewers.seen(1, "en", NOW)
        await tx.interests.add(1, "storage")
        await tx.interests.add(1, "storage")
        await tx.interests.add(1, "solar")
        await tx.interests.visited(1, "X1", NOW)
        before = await tx.interests.of(1)
        await tx.interests.remove(1, "solar")
        after = await tx.interests.of(1)
        await tx.interests.erase(1)
        return [before, after, await tx.interests.of(1)]

    assert await uow.write(work) == [["solar", "storage"], ["storage"], []]
