"""The log of what was asked."""

from __future__ import annotations

import datetime as dt

from bot.domain.conversation import AskedQuestion
from storage.scope import Scope
from storage.values import storable, to_milliseconds


class SqlQuestions:
    """Implements ``QuestionRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.questions

    async def add(self, question: AskedQuestion) -> None:
        await self._queries.add_question(
            self._scope.connection,
            viewer_id=question.viewer_id,
            text=storable(question.text),
            language=question.language,
            intent=question.intent,
            abstained=int(question.abstained),
            asked_at=to_milliseconds(question.asked_at),
        )

    async def purge(self, asked_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_questions(self._scope.connection, asked_before=to_milliseconds(asked_before))
        )
