"""The help desk: a question to the team, its answers back, and into the FAQ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.conversation import AskedQuestion
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.helpdesk import Ticket, TicketState
from bot.domain.incoming import Incoming
from bot.domain.outbox import ChatMoved, OutboxMessage, OutboxState, Settlement
from bot.domain.programme import Faq, Programme
from bot.ports.files import NoFiles
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.helpdesk import answering, forwarding, publishing, writing
from bot.services.helpdesk.agent import Agent
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.entries import entry_id, with_entry, without_entry
from bot.services.helpdesk.tickets import Place
from bot.services.purging import Retention, purge
from bot.views.helpdesk import (
    AskedTeam,
    AskerUnreachable,
    DeskNotice,
    FaqEntry,
    ForwardedQuestion,
    TeamAnswer,
    TeamDeclined,
    TeamPrompt,
)
from bot.views.helpdesk_actions import (
    AnswerTicket,
    AskTeam,
    ClaimTicket,
    DismissTicket,
    FollowUp,
    MakeFaq,
    OfferTemplates,
    UndoFaq,
    WithdrawQuestion,
)
from bot.views.message import Message, from_facts
from bot.views.screens import ErrorNotice
from tests.delivery_parts import Delivery
from tests.texts import expo

NOW = expo.at(expo.DAY_1, "10:40").astimezone(dt.UTC)
ASKER, OTHER, OMAR, MEILING, GROUP = 7, 8, 31, 32, -100
QUESTION = "Can I get a discount for groups?"
NOTICE_ID = 55


@dataclass
class Desk:
    """A help desk on a database, with a clock that moves by hand."""

    uow: UnitOfWork
    group: int | None = None
    now: dt.datetime = NOW
    catalogue: Catalogue = field(default_factory=expo.catalogue)
    _sent: int = 1_000

    def __post_init__(self) -> None:
        self.access = Access(frozenset({OMAR, MEILING}))
        self.desk = HelpDesk(self.access, self.group)

    def agent(self, by: int = OMAR, *, name: str = "Omar", place: Place | None = None) -> Agent:
        """Somebody of the team, in private unless told."""
        chat_id, message_id = place or (by, None)
        return Agent(self.desk, by, name, chat_id, message_id, self.catalogue, self.now)

    async def log(self, text: str = QUESTION, language: str = "en", viewer_id: int = ASKER) -> int:
        asked = AskedQuestion(viewer_id, text, language, "unknown", True, self.now)
        return await self.uow.write(lambda tx: tx.questions.add(asked))

    async def ask(self, question_id: int, viewer_id: int = ASKER) -> Message:
        return await forwarding.ask_team(
            self.uow,
            self.desk,
            question_id,
            viewer_id=viewer_id,
            notice_id=NOTICE_ID,
            catalogue=self.catalogue,
            now=self.now,
        )

    async def asked(self) -> int:
        """A question that went to the team; its ticket's id."""
        await self.ask(await self.log())
        return (await self.ticket(1)).id

    async def answer(
        self, ticket_id: int, words: Incoming | str, by: int = OMAR, chat_id: int | None = None
    ) -> tuple[Message, ...]:
        return await answering.answer(
            self.uow,
            self.agent(by, name="Omar", place=(by if chat_id is None else chat_id, None)),
            ticket_id,
            Incoming(1, words) if isinstance(words, str) else words,
        )

    async def publish(self, ticket_id: int, by: int = OMAR) -> Message:
        return await publishing.publish_answer(self.uow, self.agent(by), ticket_id)

    async def write_entry(self, question_id: int, text: str) -> Message:
        return await publishing.publish_entry(self.uow, self.agent(OMAR, name="Omar"), question_id, text)

    async def ticket(self, ticket_id: int) -> Ticket:
        async with self.uow.read() as tx:
            ticket = await tx.helpdesk.get(ticket_id)
        assert ticket is not None
        return ticket

    async def send_all(self, state: OutboxState = OutboxState.SENT) -> list[tuple[OutboxMessage, Message]]:
        """What is due leaves; each gets a message id of its own."""

        async def work(tx: Transaction) -> list[OutboxMessage]:
            claimed = await tx.outbox.claim(self.now, self.now + dt.timedelta(minutes=1), 100)
            for row in claimed:
                self._sent += 1
                parts = (self._sent,) if state is OutboxState.SENT else ()
                await tx.outbox.settle([Settlement(row.id, state, 1, parts=parts, at=self.now)])
            return claimed

        rows: list[OutboxMessage] = []
        while claimed := await self.uow.write(work):
            rows += claimed
        return [(row, from_facts(row.kind, row.facts, row.locale)) for row in rows]

    async def import_programme(self, programme: Programme | None = None) -> None:
        chosen = programme or expo.programme()
        await self.uow.write(lambda tx: tx.programmes.add(chosen, "test", self.now))

    async def faq(self) -> tuple[Faq, ...]:
        async with self.uow.read() as tx:
            latest = await tx.programmes.latest()
        assert latest is not None
        return latest.programme.faq


@pytest.fixture
def private(uow: UnitOfWork) -> Desk:
    """Without a group: every organiser is asked in private."""
    return Desk(uow)


@pytest.fixture
def group(uow: UnitOfWork) -> Desk:
    return Desk(uow, GROUP)


async def test_question_goes_to_every_organiser_in_private_without_its_asker(private: Desk) -> None:
    reply = await private.ask(await private.log())
    sent = await private.send_all()
    assert reply == Message(AskedTeam(QUESTION, "open", 30, True), rows=((WithdrawQuestion(1),),), locale="en")
    assert [(row.chat_id, row.locale, message.rows) for row, message in sent] == [
        (chat_id, None, ((AnswerTicket(1), ClaimTicket(1)), (OfferTemplates(1), DismissTicket(1))))
        for chat_id in (OMAR, MEILING)
    ]
    assert {message.view for _, message in sent} == {ForwardedQuestion(QUESTION, "en", NOW, replying=False)}


async def test_question_goes_to_the_group_where_there_is_one(group: Desk) -> None:
    await group.ask(await group.log())
    ((row, message),) = await group.send_all()
    assert (row.chat_id, message.rows) == (GROUP, ((ClaimTicket(1),), (OfferTemplates(1), DismissTicket(1))))
    assert message.topic == QUESTION
    assert message.view == ForwardedQuestion(QUESTION, "en", NOW)


async def test_question_asked_twice_goes_out_once(group: Desk) -> None:
    question_id = await group.log()
    first, second = await group.ask(question_id), await group.ask(question_id)
    assert first == second
    assert len(await group.send_all()) == 1


@pytest.mark.parametrize("viewer_id", [OTHER, OMAR])
async def test_question_of_somebody_else_is_not_forwarded(group: Desk, viewer_id: int) -> None:
    question_id = await group.log()
    assert await group.ask(question_id, viewer_id) == Message(ErrorNotice("stale"))
    assert await group.ask(question_id + 1) == Message(ErrorNotice("stale"))
    assert await group.send_all() == []


async def test_nobody_is_asked_where_there_is_nobody(uow: UnitOfWork) -> None:
    desk = Desk(uow)
    desk.desk = HelpDesk(Access(frozenset()))
    assert await desk.ask(await desk.log()) == Message(ErrorNotice("stale"))


async def test_one_asker_cannot_flood_the_team(group: Desk) -> None:
    for number in range(forwarding.MOST_OPEN):
        await group.ask(await group.log(f"question {number}"))
    question_id = await group.log()
    assert await group.ask(question_id) == Message(
        AskedTeam(QUESTION, "full"), rows=((AskTeam(question_id),),), locale="en"
    )
    assert len(await group.send_all()) == forwarding.MOST_OPEN
    await group.answer(1, "Yes.", chat_id=GROUP)
    assert (await group.ask(question_id)).view == AskedTeam(QUESTION, "open", 30, True)


async def test_outside_opening_hours_the_asker_learns_when_the_team_is_back(group: Desk) -> None:
    group.now = expo.at(expo.DAY_1, "20:00").astimezone(dt.UTC)
    reply = await group.ask(await group.log())
    assert reply.view == AskedTeam(QUESTION, "open", 30, False, expo.at(expo.DAY_2, "9:00"))


async def test_promise_is_measured_from_the_last_answers(group: Desk) -> None:
    for number, minutes in enumerate((4, 8, 11, 50), start=1):
        await group.ask(await group.log(f"question {number}"))
        group.now += dt.timedelta(minutes=minutes)
        await group.answer(number, "Yes.", chat_id=GROUP)
    reply = await group.ask(await group.log())
    assert reply.view == AskedTeam(QUESTION, "open", 15, True)


async def test_answer_goes_to_the_asker_quoted_under_the_question(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.send_all()
    reply = await private.answer(ticket_id, "Yes, from <10> people.")
    sent = {row.chat_id: (row.edits, message) for row, message in await private.send_all() if row.edits is None}
    assert reply == (Message(DeskNotice("sent"), rows=((MakeFaq(ticket_id),),)),)
    view, rows = TeamAnswer(QUESTION, "Yes, from <10> people."), ((FollowUp(ticket_id),),)
    assert sent == {ASKER: (None, Message(view, rows=rows, locale="en"))}


async def test_forwarded_messages_turn_to_answered(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.send_all()
    private.now += dt.timedelta(minutes=2)
    await private.answer(ticket_id, "Yes.")
    edits = {(row.chat_id, row.edits): message for row, message in await private.send_all() if row.edits}
    shown = ForwardedQuestion(QUESTION, "en", NOW, "answered", "Omar", private.now, ("Yes.",), replying=False)
    assert edits == {
        (ASKER, NOTICE_ID): Message(AskedTeam(QUESTION, "answered", 30, True), locale="en"),
        (OMAR, 1001): Message(shown, rows=((MakeFaq(ticket_id),),), topic_open=False),
        (MEILING, 1002): Message(shown, rows=((MakeFaq(ticket_id),),), topic_open=False),
    }


async def test_first_answer_settles_and_later_ones_are_added(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.answer(ticket_id, "Yes.")
    await private.answer(ticket_id, "Ask at the desk.", by=MEILING)
    texts = [message.view for row, message in await private.send_all() if row.kind == "team_answer"]
    assert texts == [
        TeamAnswer(QUESTION, "Yes.", first=True),
        TeamAnswer(QUESTION, "Ask at the desk.", first=False),
    ]
    ticket = await private.ticket(ticket_id)
    assert (ticket.state, ticket.settled_by) == (TicketState.ANSWERED, OMAR)


async def test_question_that_is_settled_before_it_left_is_not_forwarded_any_more(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.answer(ticket_id, "Yes.")
    assert [row.kind for row, _ in await private.send_all() if row.chat_id != ASKER] == []


@pytest.mark.parametrize(
    "words",
    [
        Incoming(1, file=File("photo", "AgAC")),
        Incoming(1, "the plan", file=File("document", "BQAC", "plan.pdf")),
        Incoming(1, location=(38.0, 114.5)),
    ],
)
async def test_photo_file_and_place_are_passed_on(group: Desk, words: Incoming) -> None:
    ticket_id = await group.asked()
    await group.answer(ticket_id, words, by=OTHER, chat_id=GROUP)
    answers = [message for row, message in await group.send_all() if row.kind == "team_answer"]
    view = TeamAnswer(QUESTION, words.text)
    rows = ((FollowUp(ticket_id),),)
    assert answers == [Message(view, rows=rows, locale="en", file=words.file, location=words.location)]


async def test_who_is_not_of_the_team_cannot_answer(group: Desk) -> None:
    ticket_id = await group.asked()
    with pytest.raises(NotAllowed):
        await group.answer(ticket_id, "No.", by=OTHER)
    with pytest.raises(NotAllowed):
        await group.answer(ticket_id, "No.", by=OTHER, chat_id=-999)
    assert (await group.ticket(ticket_id)).is_open


async def test_anybody_in_the_group_may_answer_and_nothing_is_said_there(group: Desk) -> None:
    ticket_id = await group.asked()
    assert await group.answer(ticket_id, "Yes.", by=OTHER, chat_id=GROUP) == ()


async def test_reply_belongs_to_the_question_that_the_message_shows(group: Desk) -> None:
    ticket_id = await group.asked()
    await group.send_all()

    async def found(by: int, chat_id: int, message_id: int | None) -> int | None:
        agent = group.agent(by, place=(chat_id, None))
        return await answering.ticket_shown_by(group.uow, agent, message_id)

    assert await found(OTHER, GROUP, 1001) == ticket_id
    assert await found(OTHER, GROUP, 1002) is None
    assert await found(OTHER, OTHER, 1001) is None
    assert await found(OMAR, OMAR, None) is None


async def test_messages_are_remembered_when_their_outbox_rows_go(group: Desk) -> None:
    ticket_id = await group.asked()
    await group.send_all()

    async def purge(tx: Transaction) -> int:
        await tx.helpdesk.remember_messages()
        return await tx.outbox.purge(group.now + dt.timedelta(days=30))

    assert await group.uow.write(purge) == 1
    place = (GROUP, 1001)
    assert (
        await answering.ticket_shown_by(group.uow, group.agent(OMAR, place=(place[0], None)), place[1])
        == ticket_id
    )


async def test_withdrawn_question_gets_no_answer(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.send_all()
    uow, catalogue, now = private.uow, private.catalogue, private.now
    stranger = await forwarding.withdraw(uow, ticket_id, viewer_id=OTHER, catalogue=catalogue, now=now)
    reply = await forwarding.withdraw(uow, ticket_id, viewer_id=ASKER, catalogue=catalogue, now=now)
    assert stranger == Message(ErrorNotice("stale"))
    assert reply == Message(AskedTeam(QUESTION, "withdrawn", 30, True), locale="en")
    assert await private.answer(ticket_id, "Yes.") == (Message(DeskNotice("withdrawn")),)
    shown = ForwardedQuestion(QUESTION, "en", NOW, "withdrawn", "", now, replying=False)
    assert [message for _, message in await private.send_all()] == [Message(shown, topic_open=False)] * 2


async def test_answered_question_cannot_be_withdrawn(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.answer(ticket_id, "Yes.")
    reply = await forwarding.withdraw(
        private.uow, ticket_id, viewer_id=ASKER, catalogue=private.catalogue, now=private.now
    )
    assert reply.view == AskedTeam(QUESTION, "answered", 30, True)


async def test_dismissed_question_is_declined_honestly_and_may_still_be_answered(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.send_all()

    async def dismiss(by: int) -> Message:
        return await answering.dismiss(private.uow, private.agent(by, name="Omar", place=(OMAR, 1001)), ticket_id)

    with pytest.raises(NotAllowed):
        await answering.dismiss(private.uow, private.agent(OTHER, name="", place=(OTHER, 1)), ticket_id)
    shown = ForwardedQuestion(QUESTION, "en", NOW, "dismissed", "Omar", NOW, replying=False)
    settled = Message(shown, rows=((AnswerTicket(ticket_id),),))
    assert await dismiss(OMAR) == replace(settled, topic_open=False)
    assert await dismiss(OMAR) == settled
    sent = await private.send_all()
    assert [row.edits for row, _ in sent if row.chat_id == OMAR] == []
    assert [message.view for row, message in sent if row.edits is None] == [TeamDeclined(QUESTION)]
    await private.answer(ticket_id, "We found out: yes.")
    assert (await private.ticket(ticket_id)).state is TicketState.ANSWERED


async def test_answer_dialog_is_begun_in_private_and_ended_by_the_answer(private: Desk) -> None:
    ticket_id = await private.asked()
    begun = await answering.begin(private.uow, private.agent(OMAR), ticket_id)
    async with private.uow.read() as tx:
        dialog = await tx.dialogs.get(OMAR, OMAR, private.now)
    assert begun[1].view == TeamPrompt(QUESTION, "en", "answer")
    assert dialog is not None
    assert writing.subject_of(dialog) == ticket_id
    await writing.stop_writing(private.uow, OMAR, frozenset({"broadcast"}), private.now)
    await answering.answer(
        private.uow, private.agent(OMAR, name="Omar"), ticket_id, Incoming(1, "Yes."), ends_dialog=True
    )
    async with private.uow.read() as tx:
        assert await tx.dialogs.get(OMAR, OMAR, private.now) is None


async def test_in_the_group_no_dialog_begins(group: Desk) -> None:
    ticket_id = await group.asked()
    shown = await answering.begin(group.uow, group.agent(OTHER, place=(GROUP, None)), ticket_id)
    assert [message.view.kind for message in shown] == ["forwarded_question"]


@pytest.mark.parametrize("state", [OutboxState.GONE, OutboxState.DEAD])
async def test_whoever_answered_is_told_once_that_the_asker_is_gone(private: Desk, state: OutboxState) -> None:
    ticket_id = await private.asked()
    await private.send_all()
    await private.answer(ticket_id, "Yes.", by=MEILING)
    await private.send_all(state)
    await answering.report_undelivered(private.uow, private.now)
    await answering.report_undelivered(private.uow, private.now)
    sent = await private.send_all()
    assert [(row.chat_id, message.view) for row, message in sent] == [(MEILING, AskerUnreachable(QUESTION))]


async def test_answer_that_arrived_is_not_reported(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.answer(ticket_id, "Yes.")
    await private.send_all()
    await answering.report_undelivered(private.uow, private.now)
    assert await private.send_all() == []


async def test_answer_becomes_a_faq_entry_in_the_language_of_the_question(private: Desk) -> None:
    await private.import_programme()
    await private.ask(await private.log("团体票有优惠吗", "zh"))
    await private.answer(1, "十人以上八折。")
    await private.answer(1, "请提前登记。")
    first, second = await private.publish(1), await private.publish(1)
    entry = (await private.faq())[-1]
    assert (entry.question.by_locale, entry.answer.by_locale) == (
        {"zh": "团体票有优惠吗"},
        {"zh": "十人以上八折。\n请提前登记。"},
    )
    assert first == second
    assert first.rows == ((UndoFaq(1),),)
    async with private.uow.read() as tx:
        latest = await tx.programmes.latest()
    assert latest is not None
    assert (latest.number, latest.source) == (2, f"help desk: FAQ entry {entry.id}")


async def test_entry_is_taken_back(private: Desk) -> None:
    await private.import_programme()
    ticket_id = await private.asked()
    await private.answer(ticket_id, "Yes.")
    await private.publish(ticket_id)
    reply = await publishing.unpublish(private.uow, private.agent(OMAR), 1)
    assert await private.faq() == expo.FAQ
    assert reply.rows == ((MakeFaq(ticket_id),),)


async def test_only_organisers_make_faq_entries(group: Desk) -> None:
    await group.import_programme()
    ticket_id = await group.asked()
    await group.answer(ticket_id, "Yes.", by=OTHER, chat_id=GROUP)
    with pytest.raises(NotAllowed):
        await group.publish(ticket_id, by=OTHER)
    assert await group.faq() == expo.FAQ


async def test_answer_without_words_is_no_faq_entry(private: Desk) -> None:
    await private.import_programme()
    ticket_id = await private.asked()
    await private.answer(ticket_id, Incoming(1, location=(38.0, 114.5)))
    assert await private.publish(ticket_id) == Message(DeskNotice("no_text"))


async def test_before_the_first_import_there_is_nothing_to_add_to(private: Desk) -> None:
    ticket_id = await private.asked()
    await private.answer(ticket_id, "Yes.")
    assert await private.publish(ticket_id) == Message(DeskNotice("no_programme"))


async def test_entry_is_written_for_a_question_that_nobody_forwarded(private: Desk) -> None:
    await private.import_programme()
    question_id = await private.log()
    prompt = await publishing.begin_entry(private.uow, private.agent(OMAR), question_id)
    assert prompt.view == TeamPrompt(QUESTION, "en", "faq")
    made, again = (
        await private.write_entry(question_id, "Yes."),
        await private.write_entry(question_id, "Yes, 20 %."),
    )
    assert made == Message(FaqEntry(QUESTION, "Yes."), rows=((UndoFaq(question_id),),))
    assert again.view == FaqEntry(QUESTION, "Yes, 20 %.")
    assert [entry.answer.best("en") for entry in await private.faq()] == ["Yes, free.", "Yes, 20 %."]
    with pytest.raises(NotAllowed):
        await publishing.begin_entry(private.uow, private.agent(OTHER), question_id)


async def test_entry_for_a_question_that_waits_is_its_answer_too(private: Desk) -> None:
    await private.import_programme()
    await private.asked()
    await private.send_all()
    await private.write_entry(1, "Yes.")
    await private.write_entry(1, "Yes, 20 %.")
    sent = await private.send_all()
    assert [message.view for row, message in sent if row.edits is None] == [TeamAnswer(QUESTION, "Yes.")]
    assert [message.rows for row, message in sent if row.edits == 1001] == [((UndoFaq(1),),)]


async def test_tickets_go_with_the_questions(private: Desk) -> None:
    await private.asked()
    await private.send_all()
    rules = Retention(intake_days=7, viewers_days_after_expo=180)
    week = await purge(private.uow, rules, private.catalogue, NoFiles(), now=NOW + dt.timedelta(days=10))
    place = (OMAR, 1001)
    assert (week.tickets, week.outbox) == (0, 2)
    assert await answering.ticket_shown_by(private.uow, private.agent(OMAR, place=(place[0], None)), place[1]) == 1
    year = await purge(private.uow, rules, private.catalogue, NoFiles(), now=NOW + dt.timedelta(days=365))
    assert (year.tickets, year.questions) == (1, 1)
    assert (
        await answering.ticket_shown_by(private.uow, private.agent(OMAR, place=(place[0], None)), place[1]) is None
    )


async def test_group_that_became_a_supergroup_is_followed_and_remembered(group: Desk) -> None:
    await group.desk.moved(group.uow, GROUP, -200)
    again = HelpDesk(group.access, GROUP)
    await again.refresh(group.uow)
    async with group.uow.read() as tx:
        assert (await group.desk.chats(tx), await again.chats(tx)) == ((-200,), (-200,))
    group.desk = again
    ticket_id = await group.asked()
    assert await group.answer(ticket_id, "Yes.", by=OTHER, chat_id=-200) == ()


async def test_what_an_asker_asked_is_erased_with_all_that_hangs_on_it(private: Desk) -> None:
    await private.asked()
    await private.answer(1, "Yes.")
    await private.ask(await private.log("Mine?", viewer_id=OTHER), OTHER)

    async def erase(tx: Transaction) -> tuple[int, int]:
        return await tx.helpdesk.erase(ASKER), await tx.questions.erase(ASKER)

    assert await private.uow.write(erase) == (1, 1)
    async with private.uow.read() as tx:
        assert (await tx.helpdesk.get(1), await tx.helpdesk.copies(1), await tx.helpdesk.answers(1)) == (
            None,
            [],
            [],
        )
        assert len(await tx.helpdesk.copies(2)) == 2


async def test_old_tickets_are_purged(private: Desk) -> None:
    await private.asked()
    later = NOW + dt.timedelta(days=1)
    private.now = later
    await private.ask(await private.log("Later?"))
    assert await private.uow.write(lambda tx: tx.helpdesk.purge(later)) == 1
    async with private.uow.read() as tx:
        assert await tx.helpdesk.copies(1) == []
        assert [ticket.text for ticket in await tx.helpdesk.waiting(10, 0)] == ["Later?"]


def test_same_question_has_the_same_entry_whatever_its_spaces() -> None:
    assert entry_id("Is  there a gym?", "en") == entry_id("is there a gym?", "en")
    assert entry_id("Is there a gym?", "en") != entry_id("Is there a gym?", "zh")


def test_entry_beside_others_keeps_them() -> None:
    changed = with_entry(expo.programme(), "Gym?", "No.", "en")
    assert changed.faq[:-1] == expo.FAQ
    assert replace(changed, faq=expo.FAQ) == without_entry(changed, "Gym?", "en") == expo.programme()


async def test_group_that_moved_while_we_wrote_is_followed(delivery: Delivery) -> None:
    desk = HelpDesk(Access(frozenset()), GROUP)
    delivery.messenger.outcomes = [ChatMoved(-200)]
    await delivery.enqueue(GROUP, "question")
    await delivery.dispatcher.tick()
    await desk.refresh(delivery.uow)
    assert desk.group == -200
