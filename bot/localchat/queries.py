"""Pressed buttons and inline queries that wait for the bot's answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from .errors import query_too_old
from .people import Json


@dataclass(slots=True)
class Query:
    """A question to the bot; it is answered once, and only in time."""

    query_id: str
    user_id: int
    asked_at: float
    answer: asyncio.Future[Json]


class Queries:
    """The open queries of one kind."""

    def __init__(self, first_id: int, monotonic: Callable[[], float], seconds: float) -> None:
        self._next_id = first_id
        self._monotonic = monotonic
        self._seconds = seconds
        self._open: dict[str, Query] = {}

    def ask(self, user_id: int) -> Query:
        self._expire()
        self._next_id += 1
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        query = Query(str(self._next_id), user_id, self._monotonic(), answer)
        self._open[query.query_id] = query
        return query

    def answer(self, query_id: str, answer: Json) -> Query:
        """Close a query; a second answer or a late one is refused."""
        self._expire()
        query = self._open.pop(query_id, None)
        if query is None:
            raise query_too_old()
        if not query.answer.done():
            query.answer.set_result(answer)
        return query

    def _expire(self) -> None:
        """Forget what nobody answered; queries are kept in the order in which they were asked."""
        oldest = self._monotonic() - self._seconds
        while self._open:
            query = next(iter(self._open.values()))
            if query.asked_at >= oldest:
                break
            del self._open[query.query_id]
