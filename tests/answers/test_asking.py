"""The asking service on a database: the chat's context is kept, the question is logged."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.engine import Answer
from bot.answers.memory import Memory
from bot.ports.unit_of_work import UnitOfWork
from bot.services import asking
from bot.services.access import Access
from bot.services.helpdesk.desk import HelpDesk
from bot.views.answers import ListGone
from bot.views.browsing_actions import MoreResults
from bot.views.findings import ExhibitorAnswer, ExhibitorResults
from tests.answers.fairs import SHANGHAI, energy_index
from tests.storage import raw

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
VIEWER, CHAT, OTHER_CHAT = 7, 70, 71
NOBODY = HelpDesk(Access(frozenset()))

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def ask(uow: UnitOfWork, question: str, chat_id: int = CHAT) -> Answer:
    return await asking.ask(
        uow, energy_index(), question, viewer_id=VIEWER, chat_id=chat_id, locale="en", now=NOW, desk=NOBODY
    )


async def test_chat_remembers_what_it_was_about(uow: UnitOfWork) -> None:
    await ask(uow, "where is Balansys?")
    found = await ask(uow, "what do they make?")
    assert isinstance(found.message.view, ExhibitorAnswer)
    assert found.message.view.exhibitor_id == "X2"


async def test_another_chat_knows_nothing_of_it(uow: UnitOfWork) -> None:
    await ask(uow, "where is Balansys?")
    assert (await ask(uow, "what do they make?", OTHER_CHAT)).abstained


async def test_question_is_logged(uow: UnitOfWork, database_url: str) -> None:
    await ask(uow, "停車費多少")
    await ask(uow, "who won the world cup?")
    logged = await raw.select(database_url, "SELECT viewer_id, text, language, intent, abstained FROM questions")
    assert logged == [
        (VIEWER, "停車費多少", "zh", "transport", 0),
        (VIEWER, "who won the world cup?", "en", "unknown", 1),
    ]


async def test_more_of_a_list_comes_from_the_stored_context(uow: UnitOfWork) -> None:
    found = await ask(uow, "storage exhibitors")
    assert isinstance(found.message.view, ExhibitorResults)
    key = Memory.load(found.context).lists[0].key
    page = await asking.more_results(uow, energy_index(), MoreResults(key, 0), chat_id=CHAT, now=NOW)
    assert page.view == found.message.view


async def test_more_of_a_forgotten_list_asks_to_ask_again(uow: UnitOfWork) -> None:
    page = await asking.more_results(uow, energy_index(), MoreResults("abc", 1), chat_id=CHAT, now=NOW)
    assert page.view == ListGone()
