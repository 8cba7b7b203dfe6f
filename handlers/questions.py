"""Any other text is a question."""

from __future__ import annotations

from bot.services import asking
from bot.telegram.turn import Turn
from bot.views.browsing_actions import MoreResults, OpenFaq, OpenPassage
from bot.views.message import Message
from handlers.feature import Feature, screens


async def ask(turn: Turn, question: str, then: Message | None = None, message_id: int | None = None) -> None:
    """Answer a question from the organiser's data; ``then`` is said after it."""
    after = (then,) if then else ()
    await asking.ask(
        turn.unit_of_work(reply=lambda answer: (answer.message, *after)),
        turn.published.index,
        question,
        viewer_id=turn.viewer.id,
        chat_id=turn.chat_id,
        locale=turn.locale,
        now=turn.now,
        desk=turn.desk,
        message_id=message_id,
    )
    await turn.deliver()


async def more(turn: Turn, action: MoreResults) -> None:
    """Another page of a list that an answer began."""
    uow = turn.unit_of_work()
    await asking.more_results(uow, turn.published.index, action, chat_id=turn.chat_id, now=turn.now)
    await turn.deliver()


FEATURE = Feature(name="questions", actions={**screens(OpenFaq, OpenPassage), MoreResults: more})
