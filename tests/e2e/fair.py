"""A whole expo's viewers on the product's database and on a local chat, and an announcement to them."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from bot.domain.outbox import FanOut, Priority, Tally
from bot.localchat import BotProfile, Limits, LocalChat, Persona
from bot.views.message import Message, to_facts
from bot.views.sending import Rest
from storage.database import open_database
from tests.e2e.conftest import TOKEN
from tests.storage.raw import execute, select

NEWS = "Hall 5 opens at 9."


def chat_of(people: int, limits: Limits | None) -> LocalChat:
    """A local chat in which everybody has started the bot."""
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4242, "Expo", "expo_test_bot"),
        personas=[Persona(number, f"Person {number}") for number in range(1, people + 1)],
        limits=limits,
    )
    for number in range(1, people + 1):
        chat.user(number).mark_started()
    return chat


async def announce(url: str, people: int) -> None:
    """Make them viewers, and put an announcement to all of them into the outbox."""
    rows = ", ".join(f"({number}, 'en', 0, 1, 0, 0)" for number in range(1, people + 1))
    columns = "id, locale, locale_chosen, active, first_seen_at, last_seen_at"
    await execute(url, f"INSERT INTO viewers ({columns}) VALUES {rows}")
    news = FanOut(1, "rest", to_facts(Message(Rest(NEWS))), Priority.ANNOUNCEMENT, dt.datetime.now(dt.UTC))
    database = await open_database(url)
    try:
        assert await database.uow.write(lambda tx: tx.outbox.fan_out(news, range(1, people + 1))) == people
    finally:
        await database.close()


async def tally(url: str) -> Tally:
    """How far the announcement is."""
    database = await open_database(url)
    try:
        async with database.uow.read() as tx:
            return await tx.outbox.tally(1)
    finally:
        await database.close()


async def in_flight(url: str) -> int:
    """How many messages are claimed and not settled."""
    ((count,),) = await select(url, "SELECT COUNT(*) FROM outbox WHERE state = 'pending' AND lease_until > 0")
    return int(count)


async def uncertain(url: str) -> set[int]:
    """Whose message may have come twice."""
    return {chat for (chat,) in await select(url, "SELECT chat_id FROM outbox WHERE uncertain = 1")}


async def inactive(url: str) -> set[int]:
    """Who blocked the bot, as far as it knows."""
    return {viewer for (viewer,) in await select(url, "SELECT id FROM viewers WHERE active = 0")}


def received(chat: LocalChat) -> Counter[int]:
    """How many times each person has the announcement; who has it not is left out."""
    times = {
        number: sum(message.text == NEWS for message in chat.user(number).messages)
        for number in chat.api.rooms.personas
    }
    return +Counter(times)
