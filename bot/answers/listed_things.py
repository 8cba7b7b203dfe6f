"""What a question calls "the second" of the list that was just shown, by its name."""

from __future__ import annotations

from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.object_patterns import objects_in
from bot.answers.replies import number_in, picked


def of_listed_thing(question: str, memory: Memory, index: AnswerIndex) -> str:
    """The question with the name of that company, or the title of that session in quotes; the question itself,
    where it picks no line that was shown, or asks for nothing but it (see ``replies.picked``)."""
    said = normalise(question)
    if not memory.shown or picked(said) is not None:
        return question
    language, match = next(objects_in(said, "listed_thing"), (None, None))
    if language is None or match is None:
        return question
    others = {"exhibitor": match["talk"], "session": match["firm"]}
    if others.get(memory.shown[0][0]):
        return question  # "The first session", after companies, is none of those.
    name = _name_of_line(number_in(match, "n"), memory, index, language.tag)
    typed = question if len(question) == len(said) else said
    return f"{typed[: match.start('name')]}{name}{typed[match.end('name') :]}" if name else question


def _name_of_line(number: int | None, memory: Memory, index: AnswerIndex, locale: str) -> str:
    """What stands in that line, from 1; empty where there is no such line."""
    if number is None or not 0 < number <= len(memory.shown):
        return ""
    kind, id_ = memory.shown[number - 1]
    if kind == "session":
        session = index.catalogue.session(id_)
        return f'"{session.title.best(locale)}"' if session else ""
    exhibitor = index.catalogue.exhibitor(id_)
    return exhibitor.name.best(locale) if exhibitor else ""
