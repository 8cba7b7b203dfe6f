"""The log of what was asked."""

from __future__ import annotations

import datetime as dt

from bot.domain.conversation import AskedQuestion
from storage.adapters import Row
from storage.scope import Scope
from storage.values import storable, to_instant, to_milliseconds


class SqlQuestions:
    """Implements ``QuestionRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.questions

    async def add(self, question: AskedQuestion) -> int:
        question_id: int = await self._queries.add_question(
            self._scope.connection,
            viewer_id=question.viewer_id,
            text=storable(question.text),
            language=question.language,
            intent=question.intent,
            abstained=int(question.abstained),
            asked_at=to_milliseconds(question.asked_at),
            message_id=question.message_id,
        )
        return question_id

    async def get(self, question_id: int) -> AskedQuestion | None:
        row = await self._queries.get_question(self._scope.connection, id=question_id)
        return row and _question(row)

    async def unknown(self, limit: int) -> list[AskedQuestion]:
        rows = await self._queries.unknown_questions(self._scope.connection, most=limit)
        return [_question(row) for row in rows]

    async def hide(self, question_id: int) -> None:
        await self._queries.hide_question(self._scope.connection, id=question_id)

    async def purge(self, asked_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_questions(self._scope.connection, asked_before=to_milliseconds(asked_before))
        )

    async def erase(self, viewer_id: int) -> int:
        return len(await self._queries.erase_questions(self._scope.connection, viewer_id=viewer_id))


def _question(row: Row) -> AskedQuestion:
    question_id, viewer_id, text, language, intent, abstained, asked_at, message_id = row
    return AskedQuestion(
        viewer_id, text, language, intent, bool(abstained), to_instant(asked_at), question_id, message_id
    )
