"""Who has withdrawn is masked for the exhibitor's own staff too, with all that they wrote and keep about them; who
agrees again is there again. On both engines."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.card import to_mask
from bot.domain.file import File
from bot.domain.incoming import Incoming
from bot.domain.lead import Attachment, Remark, RemarkKind
from bot.domain.qualification import Planned
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import agreeing, holdings, listing, qualifying, rating, scanning
from bot.services.leads.capturing import Capturing
from bot.services.leads.waiting import Waiting
from bot.services.refreshing import Refreshing
from bot.views.leads import FollowUpReminder, LeadFile, LeadList, LeadScreen
from bot.views.message import Message
from tests.fakes import FakeClock
from tests.leads.test_exporting import actor
from tests.leads.visitors import CONTACT, EMMA, SVEN, X1, Booths

NOTE = "her number is +49 1234"
VOICE = File("voice", "voice-1", media_type="audio/ogg", size=60)


class Desk:
    """Sven, who met Emma with her consent and wrote a lot about her."""

    def __init__(self, booths: Booths) -> None:
        self.booths = booths
        self.lead_id = 0

    @property
    def uow(self) -> UnitOfWork:
        return self.booths.uow

    def at(self) -> Capturing:
        booths = self.booths
        booths._updates += 1
        return Capturing(SVEN, SVEN, booths.catalogue, booths.rules, f"s{booths._updates}", booths.now)

    async def agree(self) -> None:
        self.booths.later(minutes=1)
        await agreeing.agree(self.uow, self.booths.visitor(), X1, to_mask(CONTACT.filled))

    async def withdraw(self) -> None:
        self.booths.later(minutes=1)
        await holdings.withdraw(self.uow, self.booths.visitor(), X1)

    async def write(self) -> None:
        self.lead_id = next(lead.id for lead in await self.booths.leads())
        now = self.booths.now
        said = (
            (RemarkKind.NOTE, NOTE),
            (RemarkKind.RATING, "hot"),
            (RemarkKind.TAG, "knows-wang"),
            (RemarkKind.NEXT_STEP, Planned("call", now.date() + dt.timedelta(days=1)).value),
        )

        async def work(tx: Transaction) -> None:
            for kind, value in said:
                self.planned = await tx.leads.remark(Remark(0, self.lead_id, SVEN, kind, value, now))
            await tx.leads.attach(
                Attachment(0, self.lead_id, SVEN, "voice", VOICE.file_id, "", VOICE.media_type, VOICE.size, now)
            )

        await self.uow.write(work)

    async def screen(self) -> LeadScreen:
        view = (await listing.open_lead(self.uow, self.at(), self.lead_id)).view
        assert isinstance(view, LeadScreen)
        return view

    async def found(self, words: str) -> int:
        view = (await listing.search(self.uow, self.at(), words)).view
        assert isinstance(view, LeadList)
        return view.span.total

    async def kept(self) -> tuple[list[str], int]:
        """What stands in the database."""
        async with self.uow.read() as tx:
            said = [one.value for one in await tx.leads.remarks([self.lead_id])]
            return said, len(await tx.leads.attachments([self.lead_id]))

    async def leaves(self, message: Message) -> Message | None:
        booths = self.booths
        refreshing = Refreshing(booths.uow, FakeClock(booths.now), lambda: booths.catalogue, booths.rules)
        return await refreshing.refresh(SVEN, message)


@pytest.fixture
async def desk(uow: UnitOfWork) -> Desk:
    booths = await Booths(uow).open()
    made = Desk(booths)
    await booths.has_card()
    await booths.scan(await booths.badge())
    await made.agree()
    await made.write()
    return made


async def test_own_words_of_who_has_withdrawn_are_on_no_screen(desk: Desk) -> None:
    lead = (await desk.screen()).lead
    assert lead
    assert ([one.value for one in lead.notes], lead.tags, lead.files) == ([NOTE], ("knows-wang",), 1)
    await desk.withdraw()
    message = await listing.open_lead(desk.uow, desk.at(), desk.lead_id)
    assert isinstance(message.view, LeadScreen)
    lead = message.view.lead
    assert lead
    assert (lead.contact.filled, lead.notes, lead.ratings, lead.tags, lead.follow_up) == ((), (), (), (), None)
    assert (lead.status, lead.files, [type(one).__name__ for row in message.rows for one in row]) == (
        "revoked",
        0,
        ["DeleteLead"],
    )
    listed = (await listing.show_list(desk.uow, desk.at(), "rating")).view
    assert isinstance(listed, LeadList)
    assert [(one.name, one.rating, one.follow_up) for one in listed.lines] == [("", "", None)]
    follow_ups = (await listing.show_list(desk.uow, desk.at(), "follow_up")).view
    assert isinstance(follow_ups, LeadList)
    assert (follow_ups.lines, listed.hot) == ((), 0)


async def test_search_finds_nobody_by_a_hidden_word(desk: Desk) -> None:
    words = ("1234", "knows-wang", "Bashang")
    assert [await desk.found(one) for one in words] == [1, 1, 1]
    await desk.withdraw()
    assert [await desk.found(one) for one in words] == [0, 0, 0]


async def test_files_of_who_has_withdrawn_do_not_come(desk: Desk) -> None:
    *sent, _ = await listing.files(desk.uow, desk.at(), desk.lead_id)
    (voice,) = sent
    assert isinstance(voice.view, LeadFile)
    assert await desk.leaves(voice) == voice
    await desk.withdraw()
    # What was asked for before, and waited behind a pause of Telegram's, stays here.
    assert await desk.leaves(voice) is None
    assert len(await listing.files(desk.uow, desk.at(), desk.lead_id)) == 1


async def test_reminder_of_who_has_withdrawn_does_not_leave(desk: Desk) -> None:
    reminder = Message(FollowUpReminder(desk.lead_id, desk.planned))
    assert await desk.leaves(reminder) is not None
    await desk.withdraw()
    assert await desk.leaves(reminder) is None


async def test_nothing_more_is_kept_of_who_has_withdrawn(desk: Desk) -> None:
    await desk.withdraw()
    before = await desk.kept()
    lead_id, uow = desk.lead_id, desk.uow
    answers = [
        await qualifying.answer_step(uow, desk.at(), lead_id, "timeframe", "now"),
        await qualifying.toggle(uow, desk.at(), lead_id, "tag", "buyer"),
        await qualifying.add_note(uow, desk.at(), lead_id, "one more"),
        await qualifying.add_file(uow, desk.at(), lead_id, VOICE, "spoken"),
        await qualifying.hear(uow, desk.at(), Waiting(ask="date", lead_id=lead_id), Incoming(1, text="tomorrow")),
    ]
    assert [type(one.view).__name__ for one in answers if one] == ["LeadScreen"] * 5
    assert [one.view.step for one in answers if one and isinstance(one.view, LeadScreen)] == [""] * 5
    await rating.rate(uow, actor(desk.booths, SVEN), lead_id, "cold")
    assert await desk.kept() == before


async def test_own_words_come_back_when_the_card_is_sent_again(desk: Desk) -> None:
    before = await desk.screen()
    await desk.withdraw()
    assert (await desk.screen()) != before
    await desk.agree()
    assert (await desk.screen()).lead == before.lead
    assert await desk.found("1234") == 1


async def test_rescan_of_who_has_withdrawn_shows_and_asks_nothing(desk: Desk) -> None:
    await desk.withdraw()
    await desk.booths.queued(EMMA)  # The request of the first scan.
    badge = await desk.booths.badge()
    (answer,) = await scanning.begin(desk.uow, desk.at(), badge.code)
    assert isinstance(answer.view, LeadScreen)
    assert (answer.view.outcome, answer.view.step) == ("refused", "")
    assert answer.view.lead
    assert (answer.view.lead.notes, answer.view.lead.files) == ((), 0)
    assert await desk.booths.queued(EMMA) == []
