"""Agendas, preferences, session changes and calendar links on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.localized import Localized
from bot.domain.notice import PendingNotice, Revision, SessionState
from bot.domain.outbox import NewOutboxMessage, Priority
from bot.domain.preferences import NoticeKind, Preferences, Silence
from bot.ports.unit_of_work import Transaction, UnitOfWork
from tests.fakes import NOW

KEYNOTE, VISIT = Subject(SubjectKind.SESSION, "S1"), Subject(SubjectKind.VISIT, "X1")
HOUR = dt.timedelta(hours=1)
STATE = SessionState(
    Localized.of(en="Opening", zh="开幕"), NOW.date(), NOW, NOW + HOUR, Localized.of(en="Main Hall"), False
)


def item(viewer_id: int = 1, subject: Subject = KEYNOTE, **fields: object) -> AgendaItem:
    times = {"starts_at": NOW + HOUR, "known_start": NOW + HOUR, "saved_at": NOW}
    return AgendaItem(viewer_id, subject, **{**times, **fields})  # type: ignore[arg-type]


async def keep(uow: UnitOfWork, *items: AgendaItem) -> None:
    async def work(tx: Transaction) -> None:
        for saved in items:
            await tx.viewers.seen(saved.viewer_id, "en", NOW)
            await tx.agenda.put(saved)

    await uow.write(work)


async def test_item_comes_back_as_it_was_put(uow: UnitOfWork) -> None:
    saved = item(offsets=(60, 15), due_at=NOW, due_offset=60)
    await keep(uow, item(), saved, item(subject=VISIT, starts_at=NOW))
    async with uow.read() as tx:
        assert await tx.agenda.get(1, KEYNOTE) == saved
        assert await tx.agenda.get(2, KEYNOTE) is None
        assert [found.subject for found in await tx.agenda.of_viewer(1)] == [VISIT, KEYNOTE]


async def test_dropped_item_is_gone_and_told_as_it_was(uow: UnitOfWork) -> None:
    await keep(uow, item())
    assert await uow.write(lambda tx: tx.agenda.drop(1, KEYNOTE)) == item()
    assert await uow.write(lambda tx: tx.agenda.drop(1, KEYNOTE)) is None


async def test_due_items_come_with_what_their_viewers_want(uow: UnitOfWork) -> None:
    later = item(2, due_at=NOW + dt.timedelta(seconds=1), due_offset=15)
    due = item(1, due_at=NOW, due_offset=15)
    await keep(uow, later, due, item(3))
    wants = Preferences(1, (5,), False, frozenset({NoticeKind.BRIEF}), Silence.ALL, True)
    await uow.write(lambda tx: tx.preferences.put(wants))
    async with uow.read() as tx:
        (found,) = await tx.agenda.due(NOW, 10)
        assert (found.item, found.preferences, found.locale, found.active) == (due, wants, "en", True)
        (_, second) = await tx.agenda.due(NOW + HOUR, 10)
        assert second.preferences == Preferences(2)
        assert len(await tx.agenda.due(NOW + HOUR, 1)) == 1


async def test_only_reminders_at_their_plain_offset_may_leave_early(uow: UnitOfWork) -> None:
    due = NOW + dt.timedelta(minutes=45)  # a quarter of an hour before the start
    plain, plain_too = (item(viewer_id, due_at=due, due_offset=15) for viewer_id in (1, 2))
    put_off, held_back = item(3, due_at=due, due_offset=-1), item(4, due_at=due, due_offset=60)
    await keep(uow, plain, plain_too, put_off, held_back, item(5, due_at=NOW, due_offset=-1))
    async with uow.read() as tx:
        assert await tx.agenda.coming(NOW, due) == [(due, 2)]
        assert await tx.agenda.coming(NOW, due - dt.timedelta(milliseconds=1)) == []
        early = await tx.agenda.due(NOW, 10, early_until=due)
        assert [found.item.viewer_id for found in early] == [5, 1, 2]
        assert [found.item.viewer_id for found in await tx.agenda.due(due, 10)] == [5, 1, 2, 3, 4]


async def test_put_all_changes_times_and_revives_nothing(uow: UnitOfWork) -> None:
    await keep(uow, item(), item(subject=VISIT))
    moved = replace(item(), starts_at=NOW, due_at=NOW, due_offset=5)
    await uow.write(lambda tx: tx.agenda.put_all([moved, item(2), replace(item(subject=VISIT), due_at=None)]))
    async with uow.read() as tx:
        assert await tx.agenda.of_viewer(1) == [moved, item(subject=VISIT)]
        assert await tx.agenda.of_viewer(2) == []
        assert sorted(await tx.agenda.session_starts()) == [("S1", NOW)]
        assert [found.item for found in await tx.agenda.set_for("S1", NOW, 10)] == [moved]
        assert await tx.agenda.set_for("S1", NOW + HOUR, 10) == []


async def test_savers_of_sessions_come_by_viewer(uow: UnitOfWork) -> None:
    other = Subject(SubjectKind.SESSION, "S2")
    await keep(uow, item(2), item(1, other), item(1), item(1, VISIT))
    async with uow.read() as tx:
        found = await tx.agenda.savers(["S1", "S2", "S3"], 0, 10)
        assert [saved.item.viewer_id for saved in await tx.agenda.savers(["S1"], 1, 10)] == [2]
        assert len(await tx.agenda.savers(["S1", "S2"], 0, 2)) == 2
    assert [(saved.item.viewer_id, saved.item.subject.id) for saved in found] == [(1, "S1"), (1, "S2"), (2, "S1")]


async def test_whoever_is_forgotten_takes_their_agenda_with_them(uow: UnitOfWork) -> None:
    await keep(uow, item())
    await uow.write(lambda tx: tx.preferences.put(Preferences(1, quiet=False)))
    await uow.write(lambda tx: tx.calendar_feeds.put(1, "token", NOW))
    await uow.write(lambda tx: tx.viewers.purge(NOW + HOUR))
    async with uow.read() as tx:
        assert await tx.agenda.of_viewer(1) == []
        assert await tx.preferences.get(1) == Preferences(1)
        assert await tx.calendar_feeds.viewer_of("token") is None


async def test_preferences_come_back_as_they_were_put(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    wants = Preferences(1, (), True, frozenset({NoticeKind.SPONSORED}), Silence.UNASKED)
    await uow.write(lambda tx: tx.preferences.put(Preferences(1, (30,))))
    await uow.write(lambda tx: tx.preferences.put(wants))
    async with uow.read() as tx:
        assert await tx.preferences.get(1) == wants
    assert await uow.write(lambda tx: tx.preferences.resume(1)) is True
    assert await uow.write(lambda tx: tx.preferences.resume(1)) is False
    changed = await uow.write(lambda tx: tx.preferences.switch(1, NoticeKind.SPONSORED, False))
    assert changed == replace(wants, wanted=frozenset(), silence=Silence.NONE)


async def test_brief_is_due_once_a_day_for_those_who_want_it(uow: UnitOfWork) -> None:
    today = NOW.date()

    async def work(tx: Transaction) -> None:
        for viewer_id, wanted in ((1, True), (2, False), (3, True), (4, True)):
            await tx.viewers.seen(viewer_id, "en", NOW)
            await tx.preferences.switch(viewer_id, NoticeKind.BRIEF, wanted)
        await tx.viewers.set_active(3, False)

    await uow.write(work)
    async with uow.read() as tx:
        assert [wants.viewer_id for wants in await tx.preferences.briefs_due(today, 10)] == [1, 4]
    await uow.write(lambda tx: tx.preferences.briefed([1, 4], today))
    async with uow.read() as tx:
        assert await tx.preferences.briefs_due(today, 10) == []
        tomorrow = today + dt.timedelta(days=1)
        assert [wants.viewer_id for wants in await tx.preferences.briefs_due(tomorrow, 10)] == [1, 4]


async def test_session_change_keeps_what_was_before_the_first_edit_and_the_earlier_due_time(
    uow: UnitOfWork,
) -> None:
    later = replace(STATE, cancelled=True)
    await uow.write(lambda tx: tx.session_changes.record("S1", STATE, NOW, NOW + HOUR))
    await uow.write(lambda tx: tx.session_changes.record("S1", later, NOW + HOUR, NOW + 2 * HOUR))
    async with uow.read() as tx:
        assert await tx.session_changes.due(NOW) == []
        assert await tx.session_changes.due(NOW + HOUR) == [PendingNotice("S1", STATE, NOW + HOUR)]
        assert await tx.session_changes.revisions(["S1", "S2"]) == {"S1": Revision(2, NOW + HOUR)}
        assert await tx.session_changes.changed_since(NOW) == {"S1"}
        assert await tx.session_changes.changed_since(NOW + HOUR) == set()
    await uow.write(lambda tx: tx.session_changes.told(["S1"]))
    await uow.write(lambda tx: tx.session_changes.record("S1", later, NOW + HOUR, NOW + 3 * HOUR))
    async with uow.read() as tx:
        assert await tx.session_changes.due(NOW + 2 * HOUR) == []
        assert await tx.session_changes.due(NOW + 3 * HOUR) == [PendingNotice("S1", later, NOW + HOUR)]


async def test_calendar_feed_has_one_token_until_it_is_revoked(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    await uow.write(lambda tx: tx.calendar_feeds.put(1, "old", NOW))
    await uow.write(lambda tx: tx.calendar_feeds.put(1, "new", NOW))
    async with uow.read() as tx:
        assert await tx.calendar_feeds.viewer_of("old") is None
        assert await tx.calendar_feeds.viewer_of("new") == 1
        assert await tx.calendar_feeds.token_of(1) == "new"
    assert await uow.write(lambda tx: tx.calendar_feeds.revoke(1)) is True
    assert await uow.write(lambda tx: tx.calendar_feeds.revoke(1)) is False


async def test_messages_enqueued_together_pass_over_known_keys(uow: UnitOfWork) -> None:
    def message(key: str) -> NewOutboxMessage:
        return NewOutboxMessage(1, "help", '{"a": 1}', Priority.REMINDER, NOW, key, "en")

    assert await uow.write(lambda tx: tx.outbox.enqueue_all([message("a"), message("b")])) == 2
    assert await uow.write(lambda tx: tx.outbox.enqueue_all([message("b"), message("c")])) == 1
    claimed = await uow.write(lambda tx: tx.outbox.claim(NOW, NOW + HOUR, 10))
    assert [(found.facts, found.locale) for found in claimed] == [('{"a": 1}', "en")] * 3


async def test_waiting_messages_of_a_priority_are_those_due_and_not_sent(uow: UnitOfWork) -> None:
    messages = [
        NewOutboxMessage(1, "help", "{}", priority, due_at, f"{number}", "en")
        for number, (priority, due_at) in enumerate(
            [(Priority.REMINDER, NOW), (Priority.REMINDER, NOW + HOUR), (Priority.DIGEST, NOW)]
        )
    ]
    await uow.write(lambda tx: tx.outbox.enqueue_all(messages))
    async with uow.read() as tx:
        assert await tx.outbox.waiting(Priority.REMINDER, NOW) == 1
        assert await tx.outbox.waiting(Priority.REMINDER, NOW + HOUR) == 2
