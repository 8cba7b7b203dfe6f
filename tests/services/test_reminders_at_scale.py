"""5,000 people with 8 sessions each: saved, reminded, moved, told; each message once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest

from bot.domain.agenda import Subject, SubjectKind
from bot.domain.localized import Localized
from bot.domain.preferences import Preferences
from bot.domain.programme import Session
from bot.ports.unit_of_work import Transaction, UnitOfWork
from tests.services.agenda_parts import AgendaBot
from tests.storage.raw import rows
from tests.texts.expo import DAY_1, at

VIEWERS, SESSIONS = 5_000, 8


def session(number: int) -> Session:
    start = at(DAY_1, f"{10 + number}:00")
    return Session(
        f"T{number}", DAY_1, start, start + dt.timedelta(minutes=45), Localized.of(en=f"Talk {number}"), "main"
    )


async def everybody_saves_everything(bot: AgendaBot) -> None:
    async def work(tx: Transaction) -> None:
        for viewer_id in range(1, VIEWERS + 1):
            await tx.viewers.seen(viewer_id, "en", bot.clock.now())
            planning = bot.at(viewer_id)
            for one in bot.programme.sessions:
                item = planning.item(Subject(SubjectKind.SESSION, one.id), one.start)
                await tx.agenda.put(planning.armed(item, Preferences(viewer_id)))

    await bot.uow.write(work)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_each_of_forty_thousand_reminders_leaves_once_and_in_time(
    uow: UnitOfWork, database_url: str
) -> None:
    bot = AgendaBot(uow)
    await bot.publish(replace(bot.programme, sessions=tuple(map(session, range(SESSIONS)))))
    await everybody_saves_everything(bot)

    for number in range(SESSIONS):
        due = at(DAY_1, f"{9 + number}:45") + dt.timedelta(seconds=2)
        bot.clock.advance(seconds=(due - bot.clock.now()).total_seconds())
        if number == 3:
            # Moved just before the reminder of it would leave: to the evening.
            await bot.change("T3", start=at(DAY_1, "20:00"), end=at(DAY_1, "20:45"))
        await bot.reminders.tick()
        bot.restart()
    bot.clock.advance(minutes=5)
    await bot.notices.tick()
    await bot.notices.tick()
    bot.clock.advance(seconds=(at(DAY_1, "19:45") - bot.clock.now()).total_seconds())
    await bot.reminders.tick()

    sent = await rows(database_url, "SELECT kind, chat_id, due_at, dedupe_key FROM outbox")
    kinds = Counter((kind, chat_id) for kind, chat_id, _, _ in sent)
    assert Counter(kind for kind, _, _, _ in sent) == {"reminder": VIEWERS * SESSIONS, "change_notice": VIEWERS}
    assert set(kinds.values()) == {SESSIONS, 1}
    assert len({key for _, _, _, key in sent}) == len(sent)
