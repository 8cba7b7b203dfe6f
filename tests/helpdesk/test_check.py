"""What ``main.py check`` says of questions and the help desk."""

from __future__ import annotations

from bot.answers.index import AnswerIndex
from bot.answers.readiness import Missing, checklist
from bot.localchat import LocalChat
from bot.settings import Settings
from bot.telegram.application import TelegramEdge
from bot.telegram.checking import chat_problem
from handlers.console import check
from tests.helpdesk.test_readiness import BARE, NOW
from tests.telegram.conftest import edge, local_chat
from tests.texts import expo

__all__ = ["edge", "local_chat"]


def test_check_names_what_is_missing_and_where_it_belongs() -> None:
    index = AnswerIndex.build(expo.catalogue(**BARE))
    (finding,) = check.about_questions(index, now=NOW)
    total = len(checklist())
    assert (finding.good, finding.hint) == (True, True)
    assert finding.sentence.startswith(
        f"2 of {total} usual questions answered; missing: opening hours / 开放时间 ("
    )
    assert "; invoices / 发票 (an FAQ entry); " in finding.sentence


def test_check_says_nothing_of_questions_before_the_first_import() -> None:
    assert check.about_questions(AnswerIndex.build(expo.empty_catalogue()), now=NOW) == []


def test_check_tells_in_which_language_a_question_is_not_answered() -> None:
    one = Missing(checklist()[0], ("en",))
    assert check._missing(one) == "dates / 展期, when asked in en (start_date and end_date in [expo])"


def test_check_says_that_nobody_can_be_asked() -> None:
    settings = Settings()
    team = settings.organisers.model_copy(update={"helpdesk_chat_id": -1})
    with_team = settings.model_copy(update={"organisers": team})
    assert [one.subject for one in check.about_settings(settings)].count("help desk") == 1
    assert [one.subject for one in check.about_settings(with_team)].count("help desk") == 0


async def test_check_says_whether_the_group_can_be_written_to(local_chat: LocalChat, edge: TelegramEdge) -> None:
    group = local_chat.create_group("Help desk", [1], supergroup=True)
    assert await chat_problem(edge.api, group.id) == ""
    assert check.about_group(group.id, "") == [
        check.Finding("help desk", True, f"questions for the team go to the group {group.id}")
    ]
    group.kick_bot()
    problem = await chat_problem(edge.api, group.id)
    (finding,) = check.about_group(group.id, problem)
    assert not finding.good
    assert finding.sentence == (
        f"the bot cannot write to the group {group.id} ({problem}); let it in, or correct"
        " [organisers] helpdesk_chat_id"
    )
    assert await chat_problem(edge.api, -1) != ""


async def test_group_that_moved_is_no_problem(local_chat: LocalChat, edge: TelegramEdge) -> None:
    group = local_chat.create_group("Help desk", [1])
    local_chat.migrate_group(group)
    assert await chat_problem(edge.api, group.id) == ""
    assert check.about_group(None, "") == []
