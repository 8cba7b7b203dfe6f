"""The day on which anybody may come, where a question names it so: "talks on the public day", 公众日那天."""

from __future__ import annotations

import datetime as dt

from bot.answers.facts.audience_days import days_of_public
from bot.answers.index import AnswerIndex
from bot.answers.language import languages_of


def on_public_day(question: str, index: AnswerIndex) -> str:
    """The question with that day's date; the question itself, where it names no such day, or there is not one."""
    for language in languages_of(question):
        for pattern in language.objects.get("on_public_day", ()):
            match, days = pattern.search(question), days_of_public(index.catalogue)
            if match and len(days) == 1:
                return f"{question[: match.start()]}{_written(days[0])}{question[match.end() :]}"
    return question


def _written(day: dt.date) -> str:
    return f" {day.isoformat()} "
