"""Captures on both engines: what is kept, what a queued message says when it leaves, limits, files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.incoming import Incoming, SharedContact
from bot.domain.lead import Person, Scan, Source
from bot.ports.files import FileUnavailable
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import agreeing, listing, qualifying, scanning, waiting
from bot.services.leads.capturing import MOST_AT_ONCE, MOST_SCANS, Capturing
from bot.services.leads.fetching import Fetching
from bot.services.refreshing import Refreshing
from bot.views.leads import (
    ContactsCaptured,
    FollowUpReminder,
    HeldByHand,
    LeadGone,
    LeadList,
    LeadScreen,
    ScanNotice,
)
from bot.views.message import Message, to_facts
from tests.fakes import FakeClock
from tests.handlers.booth_staff import qr_photo
from tests.leads.visitors import ADA, EMMA, OTTO, SVEN, X1, Booths

PHOTO = File("photo", "photo-1", size=100)
VOICE = File("voice", "voice-1", media_type="audio/ogg", size=60)


@dataclass
class FakeFiles:
    """Telegram's files by their ids; an exception instead of a content is raised."""

    contents: dict[str, bytes | FileUnavailable] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def download(self, file_id: str, most: int) -> bytes:
        self.asked.append(file_id)
        content = self.contents[file_id]
        if isinstance(content, FileUnavailable):
            raise content
        return content


@dataclass
class FakeStore:
    """A folder in memory."""

    kept: dict[str, bytes] = field(default_factory=dict)

    async def write(self, path: str, content: bytes) -> None:
        self.kept[path] = content

    async def read(self, path: str) -> bytes | None:
        return self.kept.get(path)

    async def remove(self, path: str) -> None:
        self.kept.pop(path, None)

    async def paths(self) -> list[str]:
        return list(self.kept)


@dataclass
class Staff:
    """Staff who capture; each time it is another update."""

    booths: Booths
    files: FakeFiles = field(default_factory=FakeFiles)
    _updates: int = 1000

    @property
    def uow(self) -> UnitOfWork:
        return self.booths.uow

    def at(self, viewer_id: int = SVEN, edits: int | None = None) -> Capturing:
        self._updates += 1
        booths = self.booths
        return Capturing(
            viewer_id, viewer_id, booths.catalogue, booths.rules, f"u{self._updates}", booths.now, edits
        )

    async def send(self, words: Incoming | str, viewer_id: int = SVEN) -> tuple[Message, ...]:
        """While capturing."""
        at = self.at(viewer_id)
        if isinstance(words, str):
            words = Incoming(1, text=words)
        async with self.uow.read() as tx:
            dialog = await tx.dialogs.get(at.chat_id, at.viewer_id, at.now)
        answers = await scanning.hear(self.uow, self.files, at, dialog, words)
        assert answers is not None
        return answers

    async def screen(self, words: Incoming | str, viewer_id: int = SVEN) -> LeadScreen:
        (message,) = await self.send(words, viewer_id)
        assert isinstance(message.view, LeadScreen)
        return message.view

    async def refreshed(self, message: Message, viewer_id: int = SVEN) -> Message | None:
        """As it leaves when it had to wait."""
        booths = self.booths
        refreshing = Refreshing(booths.uow, FakeClock(booths.now), lambda: booths.catalogue, booths.rules)
        return await refreshing.refresh(viewer_id, message)


@pytest.fixture
async def staff(uow: UnitOfWork) -> Staff:
    made = Staff(await Booths(uow).open())
    await scanning.begin(uow, made.at())
    return made


async def test_message_about_a_lead_is_kept_without_what_is_known_of_the_person(staff: Staff) -> None:
    (message,) = await staff.send("Wang Li, Bashang Wind, wl@x.example")
    facts = to_facts(message)
    assert [told in facts for told in ("Wang", "Bashang", "wl@")] == [False, False, False]
    refreshed = await staff.refreshed(message)
    assert refreshed is not None
    assert refreshed.view == message.view
    assert refreshed.rows == message.rows


async def test_queued_lead_is_masked_when_consent_ends_before_it_leaves(staff: Staff) -> None:
    booths = staff.booths
    await booths.has_card()
    badge = await booths.badge()
    (queued,) = await staff.send(f"{badge.code[:4]}-{badge.code[4:]}")
    await agreeing.agree(booths.uow, booths.visitor(), X1, 1)
    agreed = await staff.refreshed(queued)
    assert agreed is not None
    assert isinstance(agreed.view, LeadScreen)
    assert agreed.view.lead is not None
    assert agreed.view.lead.contact.full_name == "Emma Li"
    assert await booths.uow.write(lambda tx: tx.teams.revoke(X1, SVEN, booths.now))
    gone = await staff.refreshed(queued)
    assert gone == Message(LeadGone())
    listed = await listing.show_list(booths.uow, staff.at(ADA))
    assert isinstance(listed.view, LeadList)
    assert await staff.refreshed(listed) is None


async def test_lead_of_another_exhibitor_is_refused_everywhere(staff: Staff) -> None:
    lead_id = (await staff.screen("Wang Li, Bashang Wind, wl@x.example")).lead_id
    at = staff.at(OTTO)
    for refused in (
        listing.open_lead(staff.uow, at, lead_id),
        listing.delete(staff.uow, at, lead_id),
        listing.restore(staff.uow, at, lead_id),
        listing.files(staff.uow, at, lead_id),
        qualifying.answer_step(staff.uow, at, lead_id, "rating", "hot"),
        qualifying.toggle(staff.uow, at, lead_id, "tag", "buyer"),
        qualifying.open_step(staff.uow, at, lead_id, "note"),
        qualifying.finish(staff.uow, at, lead_id),
        qualifying.ask_contact(staff.uow, at, lead_id),
        qualifying.add_note(staff.uow, at, lead_id, "mine"),
        qualifying.add_file(staff.uow, at, lead_id, VOICE),
    ):
        with pytest.raises(NotAllowed):
            await refused
    async with staff.uow.read() as tx:
        assert (await tx.leads.remarks([lead_id]), await tx.leads.attachments([lead_id])) == ([], [])


async def test_whoever_works_for_nobody_captures_nothing(staff: Staff) -> None:
    badge = await staff.booths.badge()
    with pytest.raises(NotAllowed):
        await staff.send(f"{badge.code[:4]}-{badge.code[4:]}", EMMA)
    with pytest.raises(NotAllowed):
        await scanning.begin(staff.uow, staff.at(EMMA))
    assert await staff.booths.leads() == []


async def test_scans_of_one_person_have_a_limit(staff: Staff) -> None:
    badge = await staff.booths.badge()

    async def nearly_all(tx: Transaction) -> None:
        for number in range(MOST_SCANS - 2):
            scan = Scan(f"c{number}", staff.booths.now, Source.BADGE, SVEN)
            await tx.leads.meet(1, X1, Person.badge(99), scan)

    await staff.uow.write(nearly_all)
    code = f"{badge.code[:4]}-{badge.code[4:]}"
    told = [(await staff.send(code))[0].view for _ in range(3)]
    assert [isinstance(view, LeadScreen) for view in told] == [True, True, False]
    assert told[2] == ScanNotice("many_scans")
    staff.booths.later(minutes=11)
    assert isinstance((await staff.send(code))[0].view, LeadScreen)


async def test_same_update_told_again_is_one_scan(staff: Staff) -> None:
    badge = await staff.booths.badge()
    at, words = staff.at(), Incoming(1, text=f"{badge.code[:4]}-{badge.code[4:]}")
    for _ in range(2):
        await scanning.hear(staff.uow, staff.files, at, None, words)
    ((lead,),) = [await staff.booths.leads()]
    assert lead.scans == 1


async def test_contact_of_a_known_person_tells_them_once(staff: Staff) -> None:
    await staff.booths.has_card()
    shared = SharedContact("8613800138000", "Emma", "Li", EMMA, "BEGIN:VCARD\nTEL:1\nORG:Works\nEND:VCARD")
    first = await staff.screen(Incoming(1, contact=shared))
    again = await staff.screen(Incoming(2, contact=shared))
    assert (first.lead_id, first.outcome, again.outcome) == (again.lead_id, "new", "again")
    assert first.lead is not None
    assert (first.lead.contact.full_name, first.lead.contact.company) == ("Emma Li", "Works")
    assert await staff.booths.queued(EMMA) == [HeldByHand(staff.booths.catalogue.exhibitor(X1).name)]  # type: ignore[union-attr]


async def test_paper_card_of_somebody_known_is_one_lead_with_them(staff: Staff) -> None:
    known = await staff.screen("Wang Li, Bashang Wind, wl@x.example")
    staff.files.contents["photo-1"] = qr_photo()
    card = await staff.screen(Incoming(2, file=PHOTO))
    assert card.lead_id != known.lead_id
    await qualifying.ask_contact(staff.uow, staff.at(), card.lead_id)
    async with staff.uow.read() as tx:
        dialog = await tx.dialogs.get(SVEN, SVEN, staff.booths.now)
    assert dialog is not None
    merged = await qualifying.hear(
        staff.uow, staff.at(), waiting.read(dialog), Incoming(3, text="Wang Li, wl@x.example, +86 138 0013 8000")
    )
    assert merged is not None
    assert isinstance(merged.view, LeadScreen)
    assert merged.view.lead_id == known.lead_id
    async with staff.uow.read() as tx:
        assert await tx.leads.get(card.lead_id) is None
        assert len(await tx.leads.attachments([known.lead_id])) == 1


async def test_file_of_many_contacts_is_counted_and_cut(staff: Staff) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nFN:Person {number}\nEMAIL:p{number}@x.example\nEND:VCARD\n"
        for number in range(MOST_AT_ONCE + 2)
    )
    staff.files.contents["cards"] = cards.encode()
    words = Incoming(1, file=File("document", "cards", "all.vcf", size=50_000))
    assert (await staff.send(words))[0].view == ContactsCaptured(MOST_AT_ONCE, 0, 2)
    assert (await staff.send(words))[0].view == ContactsCaptured(0, MOST_AT_ONCE, 2)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (FileUnavailable("gone"), "too_large"),
        (FileUnavailable("busy", passing=True), "unavailable"),
        (b"no picture", "unreadable"),
    ],
)
async def test_picture_that_cannot_be_had_says_why(
    staff: Staff, content: bytes | FileUnavailable, why: str
) -> None:
    staff.files.contents["photo-1"] = content
    assert (await staff.send(Incoming(1, file=PHOTO)))[0].view == ScanNotice(why)


async def test_large_picture_is_not_downloaded(staff: Staff) -> None:
    huge = File("document", "huge", "huge.png", media_type="image/png", size=10_000_001)
    assert (await staff.send(Incoming(1, file=huge)))[0].view == ScanNotice("too_large")
    assert staff.files.asked == []


async def test_files_of_leads_are_fetched_and_given_up(staff: Staff) -> None:
    lead_id = (await staff.screen("Wang Li, Bashang Wind, wl@x.example")).lead_id
    for file in (VOICE, File("document", "big", "Offer.PDF"), File("voice", "later")):
        await qualifying.add_file(staff.uow, staff.at(), lead_id, file)
    staff.files.contents |= {
        "voice-1": b"OggS",
        "big": FileUnavailable("too large"),
        "later": FileUnavailable("busy", passing=True),
    }
    store = FakeStore()
    fetching = Fetching(staff.uow, staff.files, store)
    assert [await fetching.tick(), await fetching.tick()] == [1, 0]
    assert staff.files.asked == ["voice-1", "big", "later", "later"]
    staff.files.contents["later"] = b"OggS2"
    assert await fetching.tick() == 1
    async with staff.uow.read() as tx:
        paths = [one.path for one in await tx.leads.attachments([lead_id])]
    assert paths == [f"leads/{lead_id}/1.ogg", "", f"leads/{lead_id}/3.ogg"]
    assert store.kept == {paths[0]: b"OggS", paths[2]: b"OggS2"}


async def test_file_of_a_lead_that_is_erased_meanwhile_does_not_stay(staff: Staff) -> None:
    lead_id = (await staff.screen("Wang Li, Bashang Wind, wl@x.example")).lead_id
    await qualifying.add_file(staff.uow, staff.at(), lead_id, VOICE)
    store = FakeStore()

    class Erasing(FakeFiles):
        async def download(self, file_id: str, most: int) -> bytes:
            await staff.uow.write(lambda tx: tx.leads.delete(lead_id, staff.booths.now))
            later = staff.booths.now + dt.timedelta(seconds=1)
            await staff.uow.write(lambda tx: tx.leads.purge_deleted(later))
            return b"OggS"

    assert await Fetching(staff.uow, Erasing(), store).tick() == 0
    assert store.kept == {}


async def test_reminder_of_what_was_planned_otherwise_does_not_leave(staff: Staff) -> None:
    lead_id = (await staff.screen("Wang Li, Bashang Wind, wl@x.example")).lead_id
    await qualifying.answer_step(staff.uow, staff.at(), lead_id, "next", "call")
    await qualifying.answer_step(staff.uow, staff.at(), lead_id, "date", "1")
    staff.booths.later(days=2)
    (queued,) = [one for one in await staff.booths.queued_messages(SVEN) if isinstance(one.view, FollowUpReminder)]
    due = await staff.refreshed(queued)
    assert due is not None
    assert isinstance(due.view, FollowUpReminder)
    assert (due.view.what, due.view.lead and due.view.lead.name) == ("call", "Wang Li")
    await qualifying.answer_step(staff.uow, staff.at(), lead_id, "date", "7")
    assert await staff.refreshed(queued) is None
