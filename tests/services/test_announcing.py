"""Announcements on their way, without Telegram: what can be done about them, and what if it goes wrong."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from bot.domain.announcement import Announcement, AnnouncementState, AnnouncementText
from bot.domain.catalogue import key_of
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.incoming import Incoming
from bot.domain.outbox import OutboxMessage, OutboxState, Priority, Settlement, Tally
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.announcing import controlling, drafting, revising, sending
from bot.services.announcing.desk import Desk
from bot.services.announcing.drafting import read_links, read_moment
from bot.views.announcing import (
    AnnouncementConfirmation,
    AnnouncementCorrection,
    AnnouncementDraft,
    AnnouncementMessage,
    AnnouncementProgress,
    AnnouncementPrompt,
)
from bot.views.message import Message, from_facts
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at

OLGA, READERS = 9, range(1, 5)
NOW = at(DAY_1, "11:20")
MINUTE = dt.timedelta(minutes=1)
TEXT, NEW = "The forum moves to hall 3.", "The forum moves to hall 4."
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


@dataclass
class Office:
    """Olga's desk, her four readers, and a postman who is us."""

    uow: UnitOfWork
    desk: Desk
    letters: list[OutboxMessage] = field(default_factory=list)

    async def announce(self) -> int:
        """An announcement on its way; its number."""
        announcement_id = await self.draft()
        await self.confirm(announcement_id)
        return announcement_id

    async def draft(self, message: Incoming = Incoming(1, TEXT, TEXT)) -> int:  # noqa: B008 - frozen
        await drafting.begin(self.uow, self.desk, message)
        async with self.uow.read() as tx:
            return (await tx.announcements.latest(1))[0].id

    async def confirm(self, announcement_id: int) -> Message:
        fingerprint = (await self.kept(announcement_id)).fingerprint
        return await sending.confirm(self.uow, self.desk, announcement_id, fingerprint)

    async def control(self, announcement_id: int, what: str) -> AnnouncementProgress:
        view = (await controlling.control(self.uow, self.desk, announcement_id, what)).view
        assert isinstance(view, AnnouncementProgress)
        return view

    async def correct(self, announcement_id: int, text: str) -> Message:
        """Up to the question whether to."""
        await drafting.ask(self.uow, self.desk, announcement_id, "text", "en")
        async with self.uow.read() as tx:
            dialog = await tx.dialogs.get(OLGA, OLGA, self.desk.now)
        assert dialog is not None
        return (await drafting.hear(self.uow, self.desk, dialog, Incoming(2, text, text)))[-1]

    async def tick(self, announcement_id: int) -> None:
        async def work(tx: Transaction) -> None:
            found = await tx.announcements.get(announcement_id)
            assert found is not None
            found = await revising.carry_out(tx, self.desk, found)
            await sending.go_on(tx, self.desk, found, await tx.outbox.tally(announcement_id))

        await self.uow.write(work)

    async def claim(self, limit: int = 100) -> list[OutboxMessage]:
        now = self.desk.now.astimezone(dt.UTC)
        return await self.uow.write(lambda tx: tx.outbox.claim(now, now + MINUTE, limit))

    async def post(self, letters: list[OutboxMessage], state: OutboxState = OutboxState.SENT) -> None:
        settled = [
            Settlement(
                letter.id, state, 1, parts=(letter.id + 100,) if state is OutboxState.SENT else (), reason="no"
            )
            for letter in letters
        ]
        await self.uow.write(lambda tx: tx.outbox.settle(settled))

    async def kept(self, announcement_id: int) -> Announcement:
        async with self.uow.read() as tx:
            found = await tx.announcements.get(announcement_id)
        assert found is not None
        return found

    async def tally(self, announcement_id: int, *, follow_ups: bool = False) -> Tally:
        async with self.uow.read() as tx:
            return await tx.outbox.tally(announcement_id, follow_ups=follow_ups)

    def later(self, now: dt.datetime, **others: object) -> Office:
        return Office(self.uow, replace(self.desk, now=now, **others))  # type: ignore[arg-type]


@pytest.fixture
async def office(uow: UnitOfWork) -> Office:
    access = Access(frozenset({OLGA}))
    for reader in READERS:
        await uow.write(lambda tx, reader=reader: tx.viewers.seen(reader, "en", NOW))  # type: ignore[misc]
    return Office(uow, Desk(expo.catalogue(), access, OLGA, OLGA, "en", ("en", "zh"), NOW, 30, 77))


def words(letter: OutboxMessage) -> str:
    view = from_facts(letter.kind, letter.facts, None).view
    assert isinstance(view, AnnouncementMessage)
    return view.said("en").html


async def test_paused_it_waits_and_resumed_it_goes_on(office: Office) -> None:
    number = await office.announce()
    await office.post(await office.claim(2))
    paused = await office.control(number, "pause")
    assert (paused.state, paused.sent, paused.left, await office.claim()) == ("paused", 2, 3, [])
    assert (await office.control(number, "resume")).state == "sending"
    await office.post(await office.claim())
    await office.tick(number)
    assert (await office.kept(number)).state is AnnouncementState.SENT
    assert await office.tally(number) == Tally(sent=5)


async def test_the_rest_is_cancelled_and_what_is_in_flight_is_counted(office: Office) -> None:
    number = await office.announce()
    in_flight = await office.claim(2)
    cancelled = await office.control(number, "cancel")
    await office.post(in_flight)
    assert cancelled.state == "cancelled"
    assert (await office.tally(number), await office.claim()) == (Tally(sent=2, cancelled=3), [])


async def test_what_failed_is_sent_again(office: Office) -> None:
    number = await office.announce()
    letters = await office.claim()
    await office.post(letters[:2], OutboxState.DEAD)
    await office.post(letters[2:])
    await office.tick(number)
    await office.control(number, "resend")
    await office.post(await office.claim())
    await office.tick(number)
    assert ((await office.kept(number)).state, await office.tally(number)) == (
        AnnouncementState.SENT,
        Tally(sent=5),
    )


@pytest.mark.parametrize("what", ["resend", "resume"])
async def test_what_failed_does_not_leave_again_before_its_correction_is_carried_out(
    office: Office, what: str
) -> None:
    number = await office.announce()
    await office.post(await office.claim(), OutboxState.DEAD)
    if what == "resend":
        await office.tick(number)
    else:
        await office.control(number, "pause")
    await office.correct(number, NEW)
    await revising.apply(office.uow, office.desk, number)
    await office.control(number, what)
    assert await office.claim() == []
    await office.tick(number)
    assert [words(letter) for letter in await office.claim()] == [NEW] * 5


async def test_a_correction_under_way_edits_what_was_sent_and_changes_what_waits(office: Office) -> None:
    number = await office.announce()
    in_flight = await office.claim(2)
    question = (await office.correct(number, NEW)).view
    assert question == AnnouncementCorrection(0, 5, "en")
    await revising.apply(office.uow, office.desk, number)
    await office.tick(number)
    assert await office.claim() == []
    await office.post(in_flight)
    await office.tick(number)
    letters = await office.claim()
    assert [words(letter) for letter in letters] == [NEW] * 5
    assert sorted(letter.edits or 0 for letter in letters) == [
        0,
        0,
        0,
        *sorted(each.id + 100 for each in in_flight),
    ]
    await office.post(letters)
    await office.tick(number)
    assert await office.tally(number, follow_ups=True) == Tally(sent=2)


async def test_nothing_changes_before_the_correction_is_confirmed(office: Office) -> None:
    number = await office.announce()
    await office.correct(number, NEW)
    assert (await office.kept(number)).text("en") == AnnouncementText(TEXT)
    await drafting.change(office.uow, office.desk, number, drafting.unchanged)
    await revising.apply(office.uow, office.desk, number)
    assert (await office.kept(number)).revision == 0


async def test_a_second_correction_takes_the_place_of_the_first(office: Office) -> None:
    number = await office.announce()
    await office.post(await office.claim())
    await office.tick(number)
    for text in ("wrong", NEW):
        await office.correct(number, text)
        await revising.apply(office.uow, office.desk, number)
        await office.tick(number)
    letters = await office.claim()
    assert [words(letter) for letter in letters] == [NEW] * 5
    await office.post(letters)
    assert await office.tally(number, follow_ups=True) == Tally(sent=5)


async def test_a_correction_keeps_the_picture_unless_it_brings_one(office: Office) -> None:
    photo = File("photo", "A")
    number = await office.draft(Incoming(1, TEXT, TEXT, photo))
    await office.confirm(number)
    await office.post(await office.claim())
    await office.correct(number, NEW)
    await revising.apply(office.uow, office.desk, number)
    assert (await office.kept(number)).text("en") == AnnouncementText(NEW, photo)
    too_long = await office.correct(number, "x" * 901)
    assert too_long.view == AnnouncementPrompt("revise", "en", "long", 900)


async def test_a_picture_added_by_a_correction_keeps_the_words(office: Office) -> None:
    number = await office.announce()
    await office.post(await office.claim())
    await drafting.ask(office.uow, office.desk, number, "text", "en")
    async with office.uow.read() as tx:
        dialog = await tx.dialogs.get(OLGA, OLGA, office.desk.now)
    assert dialog is not None
    await drafting.hear(office.uow, office.desk, dialog, Incoming(2, file=File("photo", "B")))
    await revising.apply(office.uow, office.desk, number)
    assert (await office.kept(number)).text("en") == AnnouncementText(TEXT, File("photo", "B"))


async def test_an_urgent_one_leaves_before_what_was_confirmed_earlier(office: Office) -> None:
    news = await office.announce()
    alarm = await office.draft(Incoming(2, NEW, NEW))
    question = await sending.review(office.uow, office.desk, alarm, "urgent")
    assert isinstance(question.view, AnnouncementConfirmation)
    assert question.view.ahead == 0
    await office.confirm(alarm)
    order = [letter.announcement_id for letter in await office.claim()]
    assert order == [alarm] * 5 + [news] * 5


async def test_two_news_do_not_mix_and_the_later_says_how_many_go_first(office: Office) -> None:
    first = await office.announce()
    second = await office.draft(Incoming(2, NEW, NEW))
    question = await sending.review(office.uow, office.desk, second, "")
    assert isinstance(question.view, AnnouncementConfirmation)
    assert (question.view.ahead, question.view.seconds) == (5, 10 / 30)
    await office.confirm(second)
    assert [letter.announcement_id for letter in await office.claim()] == [first] * 5 + [second] * 5


async def test_whoever_lost_their_role_in_the_middle_confirms_nothing(office: Office) -> None:
    number = await office.draft()
    demoted = Office(office.uow, replace(office.desk, access=Access(frozenset({8}))))
    with pytest.raises(NotAllowed):
        await demoted.confirm(number)
    assert await office.tally(number) == Tally()


async def test_a_time_that_passed_before_it_was_confirmed_means_at_once(office: Office) -> None:
    number = await office.draft()
    await drafting.change(office.uow, office.desk, number, drafting.with_time(at(DAY_1, "14:00")))
    later = office.later(at(DAY_1, "14:01"))
    question = await sending.review(office.uow, later.desk, number, "")
    assert isinstance(question.view, AnnouncementConfirmation)
    assert question.view.send_at is None
    await later.confirm(number)
    kept = await office.kept(number)
    assert (kept.state, kept.send_at) == (AnnouncementState.SENDING, None)


async def test_safety_reaches_those_who_visited_a_hall_whether_they_agreed_or_not(office: Office) -> None:
    hall = office.desk.catalogue.programme.halls[0]
    exhibitor = office.desk.catalogue.exhibitors_by_hall[hall.id][0]
    await office.uow.write(lambda tx: tx.interests.visited(1, exhibitor.id, NOW))
    number = await office.draft()

    def to_hall(announcement: Announcement) -> Announcement:
        return replace(announcement, audience=replace(announcement.audience, halls=(key_of(hall.id),)))

    shown = (await drafting.change(office.uow, office.desk, number, to_hall)).view
    assert isinstance(shown, AnnouncementDraft)
    alarm = (await drafting.change(office.uow, office.desk, number, drafting.with_nature("urgent"))).view
    assert isinstance(alarm, AnnouncementDraft)
    assert (shown.recipients, alarm.recipients) == (0, 1)


async def test_taken_back_under_way_nobody_gets_it_and_who_has_it_loses_it(office: Office) -> None:
    number = await office.announce()
    await office.post(await office.claim(2))
    assert (await office.control(number, "delete")).state == "withdrawn"
    await office.tick(number)
    letters = await office.claim()
    assert [letter.kind for letter in letters] == ["withdrawal"] * 2
    assert await office.tally(number) == Tally(sent=2, cancelled=3)


async def test_taking_back_an_urgent_one_is_urgent(office: Office) -> None:
    number = await office.draft()
    await sending.review(office.uow, office.desk, number, "urgent")
    await office.confirm(number)
    await office.post(await office.claim())
    await office.control(number, "delete")
    await office.tick(number)
    assert {letter.priority for letter in await office.claim()} == {Priority.URGENT}


async def test_refused_by_telegram_from_the_start_it_stops(office: Office) -> None:
    for reader in range(20, 40):
        await office.uow.write(lambda tx, reader=reader: tx.viewers.seen(reader, "en", NOW))  # type: ignore[misc]
    number = await office.announce()
    await office.post(await office.claim(10), OutboxState.DEAD)
    await office.tick(number)
    assert (await office.kept(number)).state is AnnouncementState.PAUSED
    assert await office.tally(number) == Tally(dead=10, held=15)
    assert (await office.control(number, "resume")).left == 25


async def test_once_its_messages_are_purged_nothing_is_counted(office: Office) -> None:
    number = await office.announce()
    await office.post(await office.claim())
    await office.tick(number)
    await office.uow.write(lambda tx: tx.outbox.purge(NOW + MINUTE))
    shown = await drafting.change(office.uow, office.desk, number, drafting.unchanged)
    assert isinstance(shown.view, AnnouncementProgress)
    assert (shown.view.forgotten, len(shown.rows)) == (True, 1)


async def test_confirmed_twice_there_is_one_message_each(office: Office) -> None:
    number = await office.draft()
    fingerprint = (await office.kept(number)).fingerprint
    for _ in range(2):
        await sending.confirm(office.uow, office.desk, number, fingerprint)
    assert await office.tally(number) == Tally(pending=5)


async def test_changed_since_the_question_it_is_asked_again(office: Office) -> None:
    number = await office.draft()
    fingerprint = (await office.kept(number)).fingerprint
    await drafting.change(office.uow, office.desk, number, drafting.with_nature("sponsored"))
    asked = await sending.confirm(office.uow, office.desk, number, fingerprint)
    assert (type(asked.view), await office.tally(number)) == (AnnouncementConfirmation, Tally())


async def scheduled(office: Office, when: dt.datetime) -> int:
    number = await office.draft()
    await drafting.change(office.uow, office.desk, number, drafting.with_time(when))
    await office.confirm(number)
    return number


async def test_late_on_the_same_day_it_is_sent_and_says_so(office: Office) -> None:
    number = await scheduled(office, at(DAY_1, "14:00"))
    later = office.later(at(DAY_1, "15:00"))
    await office.uow.write(lambda tx: sending.begin_due(tx, later.desk, number))
    shown = (await drafting.change(office.uow, later.desk, number, drafting.unchanged)).view
    assert isinstance(shown, AnnouncementProgress)
    assert (shown.state, shown.left, shown.send_at) == ("sending", 5, at(DAY_1, "14:00"))


async def test_a_moment_late_across_midnight_it_is_sent(office: Office) -> None:
    number = await scheduled(office, at(DAY_1, "23:59"))
    later = office.later(at(DAY_2, "0:01"))
    await office.uow.write(lambda tx: sending.begin_due(tx, later.desk, number))
    assert (await office.kept(number)).state is AnnouncementState.SENDING


async def test_too_late_on_another_day_it_is_a_draft_and_organisers_are_told(office: Office) -> None:
    number = await scheduled(office, at(DAY_1, "14:00"))
    morning = office.later(at(DAY_2, "8:00"))
    await office.uow.write(lambda tx: sending.begin_due(tx, morning.desk, number))
    [told] = await morning.claim()
    assert (told.chat_id, told.kind, (await office.kept(number)).state) == (
        OLGA,
        "announcement_missed",
        AnnouncementState.DRAFT,
    )


async def test_whoever_is_no_organiser_any_more_sends_nothing(office: Office) -> None:
    number = await scheduled(office, at(DAY_1, "14:00"))
    later = office.later(at(DAY_1, "14:00"), access=Access(frozenset({8})))
    await office.uow.write(lambda tx: sending.begin_due(tx, later.desk, number))
    assert [told.chat_id for told in await later.claim()] == [8]
    with pytest.raises(NotAllowed):
        await controlling.control(office.uow, later.desk, number, "report")


async def test_nobody_on_site_yet_may_be_scheduled(office: Office) -> None:
    number = await office.draft()
    evening = office.later(at(DAY_1, "9:00") - dt.timedelta(days=1))

    def to_site(announcement: Announcement) -> Announcement:
        return replace(announcement, audience=replace(announcement.audience, on_site=True))

    await drafting.change(office.uow, evening.desk, number, to_site)
    at_once = await evening.confirm(number)
    assert isinstance(at_once.view, AnnouncementConfirmation)
    await drafting.change(office.uow, evening.desk, number, drafting.with_time(at(DAY_1, "12:00")))
    await evening.confirm(number)
    noon = office.later(at(DAY_1, "12:00"))
    await office.uow.write(lambda tx: sending.begin_due(tx, noon.desk, number))
    assert (await office.tally(number)).pending == 5


async def test_before_any_import_there_is_everyone_and_no_signature(office: Office) -> None:
    desk = replace(office.desk, catalogue=expo.empty_catalogue())
    shown = (await drafting.begin(office.uow, desk, Incoming(1, TEXT, TEXT))).view
    assert isinstance(shown, AnnouncementDraft)
    assert (shown.recipients, shown.written[0].excerpt) == (5, TEXT)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Floor plan - https://example.org/plan", (("Floor plan", "https://example.org/plan"),)),
        ("平面图：https://example.org/图", (("平面图", "https://example.org/图"),)),
        ("Hall 2-3 plan | https://example.org/a-b", (("Hall 2-3 plan", "https://example.org/a-b"),)),
        (
            "Plan https://example.org\n\nChat - tg://resolve?domain=x",
            (("Plan", "https://example.org"), ("Chat", "tg://resolve?domain=x")),
        ),
        ("-", ()),
        ("", None),
        ("Plan", None),
        ("Plan - ftp://example.org", None),
        ("Plan - https://localhost", None),
        ("Plan - https://[::1", None),
        ("Plan - https://example.org\nnonsense", None),
        ("\n".join(f"{n} - https://example.org/{n}" for n in range(7)), None),
    ],
)
def test_link_buttons_are_read_line_by_line(text: str, links: object, engine: str) -> None:
    assert read_links(text) == links


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("14:30", at(DAY_1, "14:30")),
        ("9:00", at(DAY_1, "9:00")),
        ("tomorrow 9:00", at(DAY_2, "9:00")),
        ("明天9:00", at(DAY_2, "9:00")),
        ("第二天10点", at(DAY_2, "10:00")),
        ("day 2 at 10:00", at(DAY_2, "10:00")),
        ("下午3点半", at(DAY_1, "15:30")),
        ("2021-07-31 09:00", at(DAY_2, "9:00")),
        ("2021-07-31T09:00+08:00", at(DAY_2, "9:00")),
        ("9999-12-31 09:00", None),
        ("2021-07-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_are_read_in_the_expos_time(text: str, moment: dt.datetime | None, engine: str) -> None:
    assert read_moment(text, expo.catalogue(), NOW) == moment
