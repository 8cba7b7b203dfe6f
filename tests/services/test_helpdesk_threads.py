"""Questions alike, who takes one, and prepared answers, on both engines."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.helpdesk import TicketState
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import UnitOfWork
from bot.services.helpdesk import answering, claiming, following_up, forwarding, templates
from bot.services.helpdesk.alike import subject_of, withdraw_all
from bot.views.helpdesk import (
    AnswerTemplates,
    AskedTeam,
    DeskNotice,
    ForwardedQuestion,
    TeamAnswer,
    TeamDeclined,
    TemplateChoice,
)
from bot.views.helpdesk_actions import ClaimTicket, ReleaseTicket, UseTemplate
from bot.views.message import Message
from bot.views.screens import ErrorNotice
from tests.services.test_helpdesk import ASKER, GROUP, MEILING, OMAR, OTHER, QUESTION, Desk

THIRD = 9


@pytest.fixture
def group(uow: UnitOfWork) -> Desk:
    return Desk(uow, GROUP)


async def asks(desk: Desk, viewer_id: int, text: str = QUESTION, language: str = "en") -> int:
    """Their ticket's id."""
    question_id = await desk.log(text, language, viewer_id)
    await desk.ask(question_id, viewer_id)
    async with desk.uow.read() as tx:
        ticket = await tx.helpdesk.of_question(question_id)
    assert ticket is not None
    return ticket.id


async def claimed(desk: Desk, ticket_id: int, by: int = OMAR) -> Message:
    return await claiming.claim(desk.uow, desk.agent(by, name=f"P{by}", place=(GROUP, None)), ticket_id)


async def follow(desk: Desk, ticket_id: int, viewer_id: int, text: str = "And for two?") -> Message:
    return await following_up.follow_up(
        desk.uow,
        desk.desk,
        ticket_id,
        Incoming(5, text),
        viewer_id=viewer_id,
        catalogue=desk.catalogue,
        now=desk.now,
    )


async def withdrawn(desk: Desk, ticket_id: int, viewer_id: int) -> Message:
    return await forwarding.withdraw(
        desk.uow, ticket_id, viewer_id=viewer_id, catalogue=desk.catalogue, now=desk.now
    )


def shown(sent: Sequence[tuple[object, Message]]) -> list[ForwardedQuestion]:
    return [message.view for _, message in sent if isinstance(message.view, ForwardedQuestion)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Where is the Café?", "where is  the café", True),
        ("ＷＨＥＲＥ　ｉｓ ｉｔ？", "where is it", True),
        ("团体票有优惠吗？", "团体票 有优惠吗", True),
        ("where is it", "where was it", False),
        ("?!", "…", True),
    ],
)
def test_what_is_asked_does_not_hang_on_how_it_is_written(one: str, other: str, same: bool) -> None:
    assert (subject_of(one, "en") == subject_of(other, "en")) is same
    assert subject_of("?!", "en") == ""
    assert subject_of("abc", "en") != subject_of("abc", "zh")


async def test_same_question_goes_out_once_and_its_answer_to_all(group: Desk) -> None:
    await asks(group, ASKER)
    await group.send_all()
    await asks(group, OTHER, "can I get a  discount for groups")
    (view,) = shown(await group.send_all())
    assert (view.askers, view.state) == (2, "open")
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    sent = await group.send_all()
    assert [row.chat_id for row, message in sent if isinstance(message.view, TeamAnswer)] == [ASKER, OTHER]
    assert [(await group.ticket(number)).state for number in (1, 2)] == [TicketState.ANSWERED] * 2
    async with group.uow.read() as tx:
        assert (await tx.helpdesk.count(TicketState.ANSWERED), len(await tx.helpdesk.answered(9, 0))) == (1, 1)
    await group.answer(1, "From ten people.", by=OMAR, chat_id=GROUP)
    later = [message.view for _, message in await group.send_all() if isinstance(message.view, TeamAnswer)]
    assert later == [
        TeamAnswer(text, "From ten people.", first=False)
        for text in (QUESTION, "can I get a  discount for groups")
    ]


async def test_question_in_another_language_or_once_answered_is_another(group: Desk) -> None:
    await asks(group, ASKER)
    await asks(group, OTHER, language="zh")
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    await asks(group, THIRD)
    assert [(await group.ticket(number)).same_as for number in (1, 2, 3)] == [None, None, None]


async def test_what_an_asker_adds_stands_below_the_first_question_alone(group: Desk) -> None:
    await asks(group, ASKER)
    await asks(group, OTHER)
    ((row, _), *_rest) = await group.send_all()
    first = row.id
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    sent = await group.send_all()
    assert [message.topic_open for _, message in sent if isinstance(message.view, ForwardedQuestion)] == [False]
    async with group.uow.read() as tx:
        (copy,) = await tx.helpdesk.copies(1)
    assert copy.outbox_id == first
    for text in ("From how many?", "And for schools?"):
        await follow(group, 2, OTHER, text)
    (_, one), (_, two) = await group.send_all()
    assert [(m.answers, m.topic, m.topic_open) for m in (one, two)] == [(copy.message_id, QUESTION, True)] * 2
    assert [((await group.ticket(number)).same_as, (await group.ticket(number)).follows) for number in (3, 4)] == [
        (None, 1),
        (None, 1),
    ]
    # Its topic stays open while another question waits in it.
    for number, topic_open in ((3, None), (4, False)):
        await group.answer(number, "From 10.", by=OMAR, chat_id=GROUP)
        shown_now = [m for _, m in await group.send_all() if isinstance(m.view, ForwardedQuestion)]
        assert [message.topic_open for message in shown_now] == [topic_open]


async def test_message_that_brought_an_answer_tells_whose_question_it_answers(group: Desk) -> None:
    await asks(group, ASKER)
    await asks(group, OTHER)
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    await group.send_all()
    found = {}
    for viewer_id in (ASKER, OTHER):
        for message_id in range(1_001, 1_010):
            ticket = await following_up.ticket_answered_by(group.uow, viewer_id, message_id)
            if ticket is not None:
                found[viewer_id, message_id] = ticket
    assert sorted((viewer_id, ticket) for (viewer_id, _), ticket in found.items()) == [(ASKER, 1), (OTHER, 2)]


async def test_only_who_was_answered_asks_back(group: Desk) -> None:
    await asks(group, ASKER)
    assert (await follow(group, 1, ASKER)).view == ErrorNotice("stale")
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    assert (await follow(group, 1, OTHER)).view == ErrorNotice("stale")
    assert (await follow(group, 99, ASKER)).view == ErrorNotice("stale")
    told = await follow(group, 1, ASKER)
    assert isinstance(told.view, AskedTeam)
    assert (told.view.question, told.view.state) == ("And for two?", "open")
    for _ in range(forwarding.MOST_OPEN):
        told = await follow(group, 1, ASKER)
    assert isinstance(told.view, AskedTeam)
    assert told.view.state == "full"


async def test_what_the_team_cannot_answer_all_read(group: Desk) -> None:
    await asks(group, ASKER)
    await asks(group, OTHER)
    await group.send_all()
    await answering.dismiss(group.uow, group.agent(OMAR, name="Omar", place=(GROUP, None)), 1)
    declined = [row.chat_id for row, message in await group.send_all() if isinstance(message.view, TeamDeclined)]
    assert sorted(declined) == [ASKER, OTHER]


async def test_whoever_asks_the_same_still_waits_when_the_first_withdraws(group: Desk) -> None:
    for viewer_id in (ASKER, OTHER, THIRD):
        await asks(group, viewer_id)
    await group.send_all()
    await withdrawn(group, 1, ASKER)
    (view,) = shown(await group.send_all())
    assert (view.state, view.askers) == ("open", 2)
    # Buttons that still name the first lead to the one that went on.
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    sent = [row.chat_id for row, message in await group.send_all() if isinstance(message.view, TeamAnswer)]
    assert sent == [OTHER, THIRD]


async def test_one_of_several_withdraws(group: Desk) -> None:
    await asks(group, ASKER)
    second = await asks(group, OTHER)
    await group.send_all()
    await withdrawn(group, second, OTHER)
    (view,) = shown(await group.send_all())
    assert (view.state, view.askers) == ("open", 1)
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    sent = [row.chat_id for row, message in await group.send_all() if isinstance(message.view, TeamAnswer)]
    assert sent == [ASKER]


async def test_who_is_forgotten_takes_nobodys_question_along(group: Desk) -> None:
    await asks(group, ASKER)
    await asks(group, OTHER)
    await group.send_all()

    async def forget(viewer_id: int) -> None:
        await group.uow.write(lambda tx: withdraw_all(tx, viewer_id, group.catalogue, group.now))
        await group.uow.write(lambda tx: tx.people.forget(viewer_id, group.now))

    await forget(ASKER)
    (view,) = shown(await group.send_all())
    assert (view.state, view.askers) == ("open", 1)
    await group.answer(2, "Yes.", by=OMAR, chat_id=GROUP)
    sent = [row.chat_id for row, message in await group.send_all() if isinstance(message.view, TeamAnswer)]
    assert sent == [OTHER]


async def test_first_who_takes_it_has_it_until_it_is_handed_back(group: Desk) -> None:
    ticket_id = await asks(group, ASKER)
    await group.send_all()
    shown_to = await asyncio.gather(*(claimed(group, ticket_id, by) for by in (OMAR, MEILING)))
    taken = {message.view.taken_by for message in shown_to if isinstance(message.view, ForwardedQuestion)}
    assert len(taken) == 1
    assert all(ReleaseTicket(ticket_id) in message.rows[0] for message in shown_to)
    back = await claiming.release(group.uow, group.agent(MEILING, place=(GROUP, None)), ticket_id)
    assert back.rows[0] == (ClaimTicket(ticket_id),)
    assert (await group.ticket(ticket_id)).claimed_by == 0
    assert (await claimed(group, 99)).view == DeskNotice("gone")


async def test_strangers_neither_take_nor_answer(group: Desk) -> None:
    ticket_id = await asks(group, ASKER)
    place = (ASKER, None)
    for attempt in (
        claiming.claim(group.uow, group.agent(ASKER, name="", place=place), ticket_id),
        templates.offer(group.uow, group.agent(ASKER), ticket_id),
        templates.listed(group.uow, group.agent(ASKER)),
        templates.keep(group.uow, group.agent(ASKER), "Yes."),
        templates.drop(group.uow, group.agent(ASKER), 1),
        templates.use(group.uow, group.agent(ASKER, name="", place=place), UseTemplate(ticket_id, 1, 1)),
    ):
        with pytest.raises(NotAllowed):
            await attempt


async def test_prepared_answers_are_kept_offered_used_and_dropped(group: Desk) -> None:
    for number in range(templates.MOST + 1):
        kept = await templates.keep(group.uow, group.agent(OMAR), f"Answer {number}")
    assert isinstance(kept.view, AnswerTemplates)
    assert len(kept.view.texts) == templates.MOST
    ticket_id = await asks(group, ASKER)
    await group.send_all()
    offered = await templates.offer(group.uow, group.agent(OTHER, place=(GROUP, None)), ticket_id)
    assert isinstance(offered.view, TemplateChoice)
    use = next(action for row in offered.rows for action in row if isinstance(action, UseTemplate))

    async def used() -> Message:
        return await templates.use(group.uow, group.agent(OTHER, name="Hana", place=(GROUP, 1_001)), use)

    done = await used()
    assert isinstance(done.view, ForwardedQuestion)
    assert (done.view.state, done.view.answers) == ("answered", ("Answer 0",))
    again = await used()
    assert again.view == done.view  # A second tap sends nothing.
    sent = [message.view for _, message in await group.send_all() if isinstance(message.view, TeamAnswer)]
    assert sent == [TeamAnswer(QUESTION, "Answer 0")]
    left = await templates.drop(group.uow, group.agent(OMAR), use.template_id)
    assert isinstance(left.view, AnswerTemplates)
    assert "Answer 0" not in left.view.texts


async def test_answers_are_measured_by_what_the_team_sees(group: Desk) -> None:
    for viewer_id in (ASKER, OTHER, THIRD):
        await asks(group, viewer_id)
    group.now += dt.timedelta(minutes=10)
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    async with group.uow.read() as tx:
        assert len(await tx.helpdesk.answered(20, 0)) == 1


async def test_whoever_asks_twice_is_one_and_reads_the_answer_once(group: Desk) -> None:
    for viewer_id in (ASKER, ASKER, OTHER):
        await asks(group, viewer_id)
        sent = shown(await group.send_all())
    assert sent[-1].askers == 2
    await group.answer(1, "Yes.", by=OMAR, chat_id=GROUP)
    sent_to = [row.chat_id for row, message in await group.send_all() if isinstance(message.view, TeamAnswer)]
    assert sent_to == [ASKER, OTHER]
    assert [(await group.ticket(number)).state for number in (1, 2, 3)] == [TicketState.ANSWERED] * 3
