"""Asking the team, and its answers, over the local chat: in private, in the team's group, after a restart."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

import main
from bot.config import fixed_settings
from bot.localchat import BotProfile, LocalChat, MovableClock, Persona
from bot.localchat.groups import Group
from bot.localchat.messages import Message
from bot.localchat.person import Person
from bot.telegram.flood import BURST
from tests.handlers.conftest import DAY_ONE, SHANGHAI, TOKEN
from tests.storage.raw import select

OMAR, MEILING, HELPER = 31, 32, 33


class Desk:
    """A running expo with a team; the bot can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        real = dt.datetime.now(dt.UTC)
        self.clock = MovableClock(SHANGHAI, start=DAY_ONE, real=lambda: real)
        self.chat = LocalChat(
            token=TOKEN,
            bot=BotProfile(4243, "Expo", "expo_test_bot"),
            personas=[
                Persona(1, "Emma", language_code="en"),
                Persona(2, "小雨", language_code="zh-hans"),
                Persona(OMAR, "Omar", language_code="en"),
                Persona(MEILING, "美玲", language_code="zh-hans"),
                Persona(HELPER, "Hana", language_code="en"),
            ],
            limits=None,
            clock=self.clock,
        )
        self._address = ""
        self._running: asyncio.Task[None] | None = None
        self._stopped = asyncio.Event()
        self.group: Group | None = None
        self.organisers: tuple[int, ...] = (OMAR, MEILING)

    async def start(self) -> None:
        self._address = self._address or await self.chat.start()
        settings = fixed_settings(
            self._folder,
            telegram={"token": TOKEN, "api_url": self._address},
            web={"listen": "127.0.0.1:0"},
            organisers={
                "telegram_ids": list(self.organisers),
                "helpdesk_chat_id": self.group.id if self.group else None,
            },
            delivery={
                "messages_per_second": 1000,
                "per_chat_per_second": 1000,
                "per_group_per_minute": 1000,
            },
            answers={"semantic": "off"},
        )
        self._stopped, ready = asyncio.Event(), asyncio.Event()
        self._running = asyncio.create_task(
            main.run_bot(settings, self.clock, self._stopped, ready.set, lambda: None)
        )
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait([self._running, waiting], return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            await self._running

    async def stop(self) -> None:
        self._stopped.set()
        if self._running is not None:
            await self._running

    async def settled(self) -> None:
        """Wait until nothing is on its way out any more."""
        url = f"sqlite:///{self._folder / 'expo.sqlite3'}"
        async with asyncio.timeout(10):
            while (await select(url, "SELECT COUNT(*) FROM outbox WHERE state = 'pending'")) != [(0,)]:
                await asyncio.sleep(0.02)

    @property
    def emma(self) -> Person:
        return self.chat.user(1)

    @property
    def xiaoyu(self) -> Person:
        return self.chat.user(2)

    @property
    def omar(self) -> Person:
        return self.chat.user(OMAR)

    @property
    def meiling(self) -> Person:
        return self.chat.user(MEILING)

    @property
    def helper(self) -> Person:
        """Of the group, and no organiser."""
        return self.chat.user(HELPER)

    async def asked(self, person: Person, question: str, label: str = "Ask the team") -> Message:
        """Somebody asks the bot, then the team; how the question stands."""
        await person.ask(question)
        await person.press(label)
        status = await person.wait_reply()
        await self.settled()
        return status


Open = Callable[..., Awaitable[Desk]]


@pytest.fixture
async def open_desk(sample_database: Path, tmp_path: Path) -> AsyncIterator[Open]:
    shutil.copy(sample_database, tmp_path / "expo.sqlite3")
    desk = Desk(tmp_path)

    async def open_(
        *, group: bool = False, supergroup: bool = True, nobody: bool = False, forum: bool = False
    ) -> Desk:
        if group:
            members = [OMAR, HELPER, 1]
            desk.group = desk.chat.create_group(
                "Help desk", members, forum, supergroup=supergroup, with_bot=True, bot_is_admin=forum
            )
        if nobody:
            desk.organisers = ()
        await desk.start()
        for person in (desk.omar, desk.meiling):
            person.open_link()
            await person.wait_reply()
        return desk

    yield open_
    await desk.stop()
    await desk.chat.stop()


def forwarded_to(person: Person) -> list[Message]:
    """The questions that came in private."""
    return [message for message in person.messages if message.text.startswith("Question from a visitor")]


def last(reader: Person | Group) -> Message:
    return [message for message in reader.messages if message.from_bot][-1]


async def test_question_goes_to_the_organisers_and_the_answer_comes_back(open_desk: Open) -> None:
    desk = await open_desk()
    answer = await desk.emma.ask("can I bring my drone battery as cabin luggage")
    assert "Shall I ask the team?" in answer.text
    status = await desk.asked(desk.emma, "is there a discount for groups of firefighters")
    assert status.text == (
        "is there a discount for groups of firefighters\n"
        "I've asked the team. The answer comes here, usually within 30 minutes."
    )
    forwarded, chinese = last(desk.omar), last(desk.meiling)
    assert forwarded.text.splitlines()[0] == "Question from a visitor · English · 10:30"
    assert chinese.text.splitlines()[0] == "观众提问 · 英文 · 10:30"
    assert "Emma" not in forwarded.text
    desk.clock.move_to(DAY_ONE + dt.timedelta(minutes=12))
    desk.omar.send("Yes: 20 % off <from ten people>.", reply_to=forwarded.id)
    confirmed = await desk.omar.wait_reply("Sent to the visitor")
    reply = await desk.emma.wait_reply("20 %")
    await desk.settled()
    assert reply.text == (
        "is there a discount for groups of firefighters\n"
        "Yes: 20 % off <from ten people>.\n\nFrom the organising team"
    )
    assert confirmed.buttons == ["Make it an FAQ entry"]
    assert last(desk.meiling).text.splitlines()[0] == "✅ Omar已于10:42回复"
    withdrawn = [message for message in desk.emma.messages if message.button("Withdraw")]
    assert withdrawn == []


async def test_chinese_visitor_reads_chinese_and_the_faq_answers_at_once(open_desk: Open) -> None:
    desk = await open_desk()
    status = await desk.asked(desk.xiaoyu, "消防员团体票有优惠吗", "帮我问")
    assert "已转给工作人员。" in status.text
    desk.meiling.send("十人以上八折。", reply_to=last(desk.meiling).id)
    reply = await desk.xiaoyu.wait_reply("八折")
    assert reply.text == "消防员团体票有优惠吗\n十人以上八折。\n\n组委会工作人员答复"
    await desk.settled()
    await desk.meiling.press("加入常见问题", last(desk.meiling))
    published = await desk.meiling.wait_reply("📖")
    assert "十人以上八折。" in (await desk.xiaoyu.ask("消防员团体票有优惠吗")).text
    await desk.meiling.press("撤销", published)
    await desk.meiling.wait_reply(lambda message: "📖" not in message.text)
    assert "八折" not in (await desk.xiaoyu.ask("消防员团体票有优惠吗")).text


async def test_answer_button_opens_a_dialog_that_takes_whatever_comes(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.omar.press("Answer")
    await desk.omar.wait_reply("Write your answer")
    desk.omar.send_contact("+4930555001", "Somebody")
    assert "I can only read text" in (await desk.omar.wait_reply()).text
    desk.omar.send_location(38.1467, 114.5892)
    assert "Sent to the visitor" in (await desk.omar.wait_reply("Sent")).text
    place = await desk.emma.wait_reply(lambda message: "location" in message)
    assert place.raw["location"]["latitude"] == 38.1467
    assert "From the organising team" in (await desk.emma.wait_reply("From the")).text
    desk.omar.send("what's on now?")
    assert "Sent" not in (await desk.omar.wait_reply()).text


async def test_writing_can_be_left(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.omar.press("Answer")
    await desk.omar.wait_reply("Write your answer")
    await desk.omar.press("Cancel")
    assert "1 waits for an answer" in (await desk.omar.wait_reply()).text
    assert "9:00" in (await desk.omar.ask("when do you open tomorrow")).text


async def test_anybody_in_the_group_answers_and_only_organisers_make_entries(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    forwarded = last(desk.group)
    assert forwarded.buttons == ["I take it", "Prepared answers", "Not for us"]
    assert forwarded_to(desk.omar) == []
    desk.helper.send("we should find out", chat=desk.group.id)
    desk.helper.send("At the <North> Gate.", chat=desk.group.id, reply_to=forwarded.id)
    await desk.emma.wait_reply("At the <North> Gate.")
    await desk.settled()
    answered = last(desk.group)
    assert answered.id == forwarded.id
    assert answered.text.splitlines()[0] == "✅ Answered by Hana at 10:30"
    await desk.helper.press("Make it an FAQ entry", answered)
    refused = await desk.group.next_message(match="organisers only")
    kept = next(message for message in desk.group.messages if message.id == forwarded.id)
    assert refused.id != forwarded.id
    assert kept.buttons == ["Make it an FAQ entry"]
    await desk.omar.press("Make it an FAQ entry", kept)
    await desk.settled()
    kept = next(message for message in desk.group.messages if message.id == forwarded.id)
    assert kept.buttons == ["Undo"]
    assert "At the <North> Gate." in (await desk.emma.ask("where do the penguins sleep")).text


async def test_busy_group_is_no_flood(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    forwarded = last(desk.group)
    for number in range(2 * BURST):
        desk.helper.send(f"Look at gate {number}.", chat=desk.group.id, reply_to=forwarded.id)
    await desk.emma.wait_reply(f"Look at gate {2 * BURST - 1}.", within=60)


async def test_file_is_passed_on_with_its_caption(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.omar.press("Answer")
    await desk.omar.wait_reply("Write your answer")
    desk.omar.send_document("plan.pdf", b"%PDF-1.4", "Here, see the map.")
    plan = await desk.emma.wait_reply(lambda message: "document" in message)
    assert plan.text.splitlines()[1:] == ["Here, see the map.", "", "From the organising team"]


async def test_what_else_is_said_in_the_group_is_ignored(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    before = len([message for message in desk.group.messages if message.from_bot])
    said = desk.helper.send("lunch?", chat=desk.group.id)
    desk.helper.send("yes", chat=desk.group.id, reply_to=said.id)
    desk.helper.send("/start", chat=desk.group.id)
    desk.helper.send("/now@another_bot", chat=desk.group.id)
    desk.helper.send("/start", chat=desk.group.id, reply_to=last(desk.group).id)
    desk.helper.send("/questions@expo_test_bot", chat=desk.group.id)
    await desk.group.next_message(match="private chat")
    assert len([message for message in desk.group.messages if message.from_bot]) == before + 1


async def test_administrator_who_stays_anonymous_in_the_group_may_answer(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    nobody = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    content = {"from": nobody, "sender_chat": desk.group.room.chat, "text": "At the North Gate."}
    forwarded = last(desk.group)
    content["reply_to_message"] = forwarded.raw
    desk.chat.api.receive(desk.group.room, OMAR, content)
    assert "At the North Gate." in (await desk.emma.wait_reply("Gate")).text
    await desk.settled()
    shown = next(message for message in desk.group.messages if message.id == forwarded.id)
    assert shown.text.splitlines()[0] == "✅ Answered at 10:30"


async def test_dismissed_in_the_group_the_asker_hears_an_honest_no(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.xiaoyu, "企鹅晚上在哪里睡觉", "帮我问")
    await desk.helper.press("Not for us", last(desk.group))
    assert "他们答不了" in (await desk.xiaoyu.wait_reply("已问过")).text
    await desk.settled()
    assert last(desk.group).text.splitlines()[0] == "Declined by Hana at 10:30"


async def test_button_pressed_twice_asks_once(open_desk: Open) -> None:
    desk = await open_desk()
    answer = await desk.emma.ask("where do the penguins sleep")
    data = next(b["callback_data"] for row in answer.rows for b in row if b["text"] == "Ask the team")
    first, second = desk.emma.click(answer, data), desk.emma.click(answer, data)
    async with asyncio.timeout(10):
        await asyncio.gather(first.answer, second.answer)
    await desk.settled()
    assert len(forwarded_to(desk.omar)) == 1


async def test_button_of_somebody_elses_question_does_nothing(open_desk: Open) -> None:
    desk = await open_desk()
    answer = await desk.emma.ask("where do the penguins sleep")
    other = await desk.xiaoyu.ask("企鹅晚上在哪里睡觉")
    data = next(b["callback_data"] for row in answer.rows for b in row if b["text"] == "Ask the team")
    for row in other.raw["reply_markup"]["inline_keyboard"]:
        for button in row:
            if button["text"] == "帮我问":
                button["callback_data"] = data
    await desk.xiaoyu.press("帮我问", other)
    assert "过期" in (await desk.xiaoyu.wait_reply()).text or "失效" in last(desk.xiaoyu).text
    await desk.settled()
    assert forwarded_to(desk.omar) == []


async def test_without_a_team_nothing_is_offered(open_desk: Open) -> None:
    desk = await open_desk(nobody=True)
    answer = await desk.emma.ask("where do the penguins sleep")
    assert answer.button("Ask the team") is None
    assert "ask the team" not in answer.text.lower()


async def test_visitor_cannot_use_what_is_for_the_team(open_desk: Open) -> None:
    desk = await open_desk()
    assert "organisers only" in (await desk.emma.ask("/questions")).text


async def test_withdrawn_question_is_settled_for_the_team_too(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.emma.press("Withdraw")
    assert "Withdrawn" in (await desk.emma.wait_reply()).text
    await desk.settled()
    assert "no answer needed" in last(desk.omar).text
    desk.omar.send("At the gate", reply_to=last(desk.omar).id)
    assert "nothing was sent" in (await desk.omar.wait_reply()).text


async def test_asker_who_blocked_the_bot_is_reported_to_whoever_answered(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    desk.emma.block()
    desk.omar.send("At the gate", reply_to=last(desk.omar).id)
    assert "could not be delivered" in (await desk.omar.wait_reply("could not", within=10)).text


async def test_question_outlives_a_restart(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.omar.press("Answer")
    await desk.omar.wait_reply("Write your answer")
    await desk.stop()
    await desk.start()
    desk.omar.send("At the North Gate.")
    assert "At the North Gate." in (await desk.emma.wait_reply("Gate")).text
    await desk.settled()
    desk.meiling.send("七点钟。", reply_to=last(desk.meiling).id)
    assert "And also:" in (await desk.emma.wait_reply("七点钟")).text


async def test_group_that_becomes_a_supergroup_is_followed(open_desk: Open) -> None:
    desk = await open_desk(group=True, supergroup=False)
    assert desk.group is not None
    moved = desk.chat.migrate_group(desk.group)
    await desk.asked(desk.emma, "where do the penguins sleep")
    forwarded = await moved.next_message(match="penguins")
    await desk.settled()
    desk.helper.send("At the North Gate.", chat=moved.id, reply_to=forwarded.id)
    assert "At the North Gate." in (await desk.emma.wait_reply("Gate")).text
    await desk.stop()
    await desk.start()
    await desk.asked(desk.emma, "and where do the bakers meet tonight then")
    await moved.next_message(match="bakers")


async def test_questions_shows_who_waits_what_is_unknown_and_how_ready_the_data_is(open_desk: Open) -> None:
    desk = await open_desk()
    for question in ("where do the penguins sleep", "where do the penguins sleep by day"):
        await desk.asked(desk.emma, question)
    await desk.xiaoyu.ask("企鹅晚上在哪里睡觉")
    desk.clock.move_to(DAY_ONE + dt.timedelta(minutes=25))
    overview = await desk.omar.ask("/questions")
    assert "2 wait for an answer, the oldest for 25 minutes" in overview.text
    assert "3 times I didn't know" in overview.text
    await desk.omar.press("Waiting")
    listed = await desk.omar.wait_reply()
    assert listed.text.splitlines()[1:3] == [
        "1. where do the penguins sleep",
        "English · waiting for 25 minutes",
    ]
    await desk.omar.press("1")
    opened = await desk.omar.wait_reply()
    assert opened.buttons == [
        "Answer",
        "I take it",
        "Prepared answers",
        "Not for us",
        "Make FAQ entry",
        "Back",
    ]
    await desk.omar.press("Back")
    await desk.omar.wait_reply()
    await desk.omar.press("Back")
    await desk.omar.wait_reply()
    await desk.omar.press("Usual questions")
    ready = await desk.omar.wait_reply()
    assert "usual questions answered" in ready.text
    assert "→" in ready.text


async def test_entry_is_written_for_what_many_asked(open_desk: Open) -> None:
    desk = await open_desk()
    for question in ("is there a gym", "where is the gym", "gym please"):
        await desk.emma.ask(question)
    await desk.omar.ask("/questions")
    await desk.omar.press("Not known")
    listed = await desk.omar.wait_reply()
    assert "asked 3 times · English" in listed.text
    await desk.omar.press("1")
    await desk.omar.wait_reply()
    await desk.omar.press("Make FAQ entry")
    await desk.omar.wait_reply("Write the answer")
    desk.omar.send("There is a gym in the hotel next door.")
    made = await desk.omar.wait_reply()
    assert made.buttons == ["Undo"]
    assert "hotel next door" in (await desk.emma.ask("is there a gym")).text
    overview = await desk.omar.ask("/questions")
    assert "I didn't know" not in overview.text


async def test_what_nobody_wants_to_see_is_hidden(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.emma.ask("will it rain on the moon")
    await desk.omar.ask("/questions")
    await desk.omar.press("Not known")
    await desk.omar.wait_reply()
    await desk.omar.press("1")
    await desk.omar.wait_reply()
    await desk.omar.press("Dismiss")
    assert "Hidden" in (await desk.omar.wait_reply()).text
    assert "I didn't know" not in (await desk.omar.ask("/questions")).text


async def test_in_a_forum_each_question_has_a_topic_of_its_own(open_desk: Open) -> None:
    desk = await open_desk(group=True, forum=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.asked(desk.emma, "is there a discount for groups of firefighters")
    topics = desk.group.room.topics
    assert [topic.name for topic in topics.values()] == [
        "where do the penguins sleep",
        "is there a discount for groups of firefighters",
    ]
    first = next(message for message in desk.group.messages if "penguins" in message.text)
    assert first["message_thread_id"] == next(iter(topics))
    desk.helper.send("let us look", chat=desk.group.id, thread=first["message_thread_id"])
    desk.helper.send("At the North Gate.", chat=desk.group.id, reply_to=first.id)
    assert "At the North Gate." in (await desk.emma.wait_reply("North Gate")).text
    await desk.settled()
    assert not any("let us look" in message.text for message in desk.emma.messages)


async def test_topic_is_closed_with_the_answer_and_opened_when_the_asker_asks_back(open_desk: Open) -> None:
    desk = await open_desk(group=True, forum=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    (topic,) = desk.group.room.topics.values()
    first = next(message for message in desk.group.messages if "penguins" in message.text)
    desk.helper.send("At the North Gate.", chat=desk.group.id, reply_to=first.id)
    await desk.emma.wait_reply("North Gate")
    await desk.settled()
    assert topic.closed
    await desk.emma.press("Ask back")
    await desk.emma.wait_reply("What else would you like to know?")
    desk.emma.send("And the seals?")
    assert "asked the team" in (await desk.emma.wait_reply("seals")).text
    await desk.settled()
    assert not topic.closed
    second = next(message for message in desk.group.messages if "seals" in message.text)
    assert (second["message_thread_id"], second["reply_to_message"]["message_id"]) == (topic.thread_id, first.id)
    assert len(desk.group.room.topics) == 1
    await desk.helper.press("Not for us", second)
    await desk.emma.wait_reply("can't answer")
    await desk.settled()
    assert topic.closed


async def test_reply_to_the_answer_goes_to_the_team_and_thanks_do_not(open_desk: Open) -> None:
    desk = await open_desk(group=True, forum=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.asked(desk.xiaoyu, "where do the penguins sleep", "Ask the team")
    first = next(message for message in desk.group.messages if "penguins" in message.text)
    desk.helper.send("At the North Gate.", chat=desk.group.id, reply_to=first.id)
    for person in (desk.emma, desk.xiaoyu):
        answer = await person.wait_reply("North Gate")
        await desk.settled()
        before = len(desk.group.messages)
        person.send("Thanks a lot!", reply_to=answer.id)
        await person.wait_reply()
        await desk.settled()
        assert len(desk.group.messages) == before
        person.send("And the seals?", reply_to=answer.id)
        await person.wait_reply("seals")
        await desk.settled()
        assert sum("seals" in message.text for message in desk.group.messages) == 1 + (person is desk.xiaoyu)


async def test_asking_back_can_be_left(open_desk: Open) -> None:
    desk = await open_desk()
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.settled()
    desk.omar.send("At the North Gate.", reply_to=last(desk.omar).id)
    await desk.emma.wait_reply("North Gate")
    await desk.emma.press("Ask back")
    await desk.emma.wait_reply("What else would you like to know?")
    await desk.emma.press("Cancel")
    await desk.emma.wait_reply()
    before = len(desk.omar.messages)
    await desk.emma.ask("where is hall 1")
    await desk.settled()
    assert len(desk.omar.messages) == before


async def test_answer_stands_under_the_question(open_desk: Open) -> None:
    desk = await open_desk()
    asked = desk.emma.send("where do the penguins sleep")
    await desk.emma.wait_reply()
    await desk.emma.press("Ask the team")
    await desk.emma.wait_reply()
    await desk.settled()
    desk.omar.send("At the North Gate.", reply_to=last(desk.omar).id)
    answer = await desk.emma.wait_reply("North Gate")
    assert answer["reply_to_message"]["message_id"] == asked.id


async def test_same_question_of_another_is_answered_along(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "Where do the penguins sleep?")
    await desk.asked(desk.xiaoyu, "where do the penguins  sleep", "Ask the team")
    questions = [message for message in desk.group.messages if "penguins" in message.text]
    assert len(questions) == 1
    assert "2 people ask this. All get the answer." in questions[0].text
    desk.helper.send("At the North Gate.", chat=desk.group.id, reply_to=questions[0].id)
    for person in (desk.emma, desk.xiaoyu):
        assert "At the North Gate." in (await person.wait_reply("North Gate")).text


async def test_question_is_taken_and_handed_back(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.helper.press("I take it", last(desk.group))
    await desk.settled()
    assert "Taken by Hana." in last(desk.group).text
    await desk.omar.press("Hand back", last(desk.group))
    await desk.settled()
    assert "Taken by" not in last(desk.group).text
    assert last(desk.group).buttons == ["I take it", "Prepared answers", "Not for us"]


async def test_prepared_answer_is_written_once_and_sent_with_two_taps(open_desk: Open) -> None:
    desk = await open_desk(group=True)
    assert desk.group is not None
    await desk.omar.ask("/questions")
    await desk.omar.press("Prepared answers")
    assert "None yet. What the team answers often" in (await desk.omar.wait_reply()).text
    await desk.omar.press("New answer")
    await desk.omar.wait_reply("Write the answer to keep")
    desk.omar.send("Please ask at the <service desk>.")
    kept = await desk.omar.wait_reply("1. Please ask")
    assert kept.buttons == ["Remove 1", "New answer", "Back"]
    await desk.asked(desk.emma, "where do the penguins sleep")
    await desk.helper.press("Prepared answers", last(desk.group))
    await desk.settled()
    await desk.helper.press("1", last(desk.group))
    assert "Please ask at the <service desk>." in (await desk.emma.wait_reply("service desk")).text
    await desk.settled()
    assert last(desk.group).text.splitlines()[0] == "✅ Answered by Hana at 10:30"
    await desk.omar.press("Remove 1", kept)
    assert "None yet. What the team answers often" in (await desk.omar.wait_reply("None yet")).text
