"""The country of the company that was spoken of, where a question names it by no more than "that country"."""

from __future__ import annotations

from bot.answers.countries import country_label
from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.object_patterns import objects_in


def of_that_country(question: str, memory: Memory, index: AnswerIndex) -> str:
    """The question, who else is from "that country", with the country's name; the question itself, where it asks
    no such thing or no company, or none whose country is known, was spoken of."""
    if not memory.one_exhibitor:
        return question
    said = normalise(question)
    for language, match in objects_in(said, "that_country"):
        code = _country_of(memory.one_exhibitor, index)
        name = country_label(code).best(language.tag) if code else match["name"]
        return f"{said[: match.start('name')]}{name}{said[match.end('name') :]}"
    return question


def _country_of(exhibitor: str, index: AnswerIndex) -> str:
    """Its code; empty where that is not known."""
    return next((code for code, ids in index.countries.items() if exhibitor in ids and code.isalpha()), "")
