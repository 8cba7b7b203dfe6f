"""The country of the company that was spoken of, where a question names it by no more than "that country"."""

from __future__ import annotations

from bot.answers.countries import country_label
from bot.answers.index import AnswerIndex
from bot.answers.language import languages_of
from bot.answers.memory import Memory


def of_that_country(question: str, memory: Memory, index: AnswerIndex) -> str:
    """The question with the country's name; the question itself, where it says no such thing or no company, or
    none whose country is known, was spoken of."""
    company = memory.one_exhibitor
    code = next((code for code, ids in index.countries.items() if company in ids and code.isalpha()), "")
    if not (company and code):
        return question
    for language in languages_of(question):
        for pattern in language.objects.get("that_country", ()):
            if match := pattern.search(question):
                name = country_label(code).best(language.tag)
                return f"{question[: match.start()]}{name}{question[match.end() :]}"
    return question
