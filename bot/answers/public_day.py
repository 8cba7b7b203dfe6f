"""The day on which anybody may come, where talks of that day are asked for: "talks on the public day", in Chinese
公众日那天有讲氢能的吗; beside a date it says no more than that."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

from bot.answers.day_kinds import days_of_public
from bot.answers.index import AnswerIndex
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in

_NUMBER = re.compile(r"\d{1,2}")


def on_public_day(question: str, index: AnswerIndex) -> str:
    """The question with that day's date, or without what it says beside a date; the question itself, where it
    names no such day, or there is not one."""
    said = normalise(question)
    dated = object_in(said, "dated_public_day")
    if dated and _is_date_of_one(dated, days_of_public(index.catalogue)):
        return f"{said[: dated.start('day')]}{said[dated.end('day') :]}".strip()
    match = object_in(said, "on_public_day")
    days = days_of_public(index.catalogue) if match else ()
    if match is None or len(days) != 1:
        return question
    return f"{said[: match.start('day')]} {days[0].isoformat()} {said[match.end('day') :]}".strip()


def _is_date_of_one(dated: re.Match[str], days: Collection[dt.date]) -> bool:
    """Whether the date beside it may be that of a public day."""
    beside = dated.string[: dated.start("day")] + dated.string[dated.end("day") :]
    numbers = {int(number) for number in _NUMBER.findall(beside)}
    return bool(days) and (not numbers or any(day.day in numbers for day in days))
