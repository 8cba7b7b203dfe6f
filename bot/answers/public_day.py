"""The day on which anybody may come, where talks of that day are asked for: "talks on the public day", in Chinese
公众日那天有讲氢能的吗."""

from __future__ import annotations

from bot.answers.facts.audience_days import days_of_public
from bot.answers.index import AnswerIndex
from bot.answers.language import languages_of
from bot.answers.normalise import normalise


def on_public_day(question: str, index: AnswerIndex) -> str:
    """The question with that day's date; the question itself, where it names no such day, or there is not one."""
    said = normalise(question)
    for language in languages_of(said):
        for pattern in language.objects.get("on_public_day", ()):
            if match := pattern.search(said):
                days = days_of_public(index.catalogue)
                if len(days) != 1:
                    return question
                return f"{said[: match.start('day')]} {days[0].isoformat()} {said[match.end('day') :]}".strip()
    return question
