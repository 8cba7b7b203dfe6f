"""Another name alone, asked the same as the last one: "and Tesla?", after "is Vestas exhibiting?"; "Dutch?", after
talks in Russian."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.index import AnswerIndex
from bot.answers.language import languages, languages_of
from bot.answers.latin_words import is_everyday
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import MARKS, reply
from bot.answers.spans import Span

# A name of more words, or Chinese characters, is a question.
_WORDS, _CHARACTERS = 4, 10
_NAMED = frozenset({"exhibitor", "speaker"})
# Cues of whether somebody is there.
_THERE = ("present", "exhibitor", "booth", "speaker", "on_stage")
# What tokens of ideas begin with.
_OF_IDEAS = "#="


def of_another_name(question: str, memory: Memory, index: AnswerIndex, read: Callable[[str], Reading]) -> str:
    """The last question with the new name in place of its own; the question itself, where it says more than a name
    that nothing here is called, or the last one named no company or person."""
    said = normalise(question)
    match = reply(said, "bare_name") if memory.asked else None
    if match is None or has_han(said) != has_han(memory.asked):
        return question
    name = match["name"].strip()
    if tongue := _asked_in(name, memory):
        return tongue
    if len(name.split()) > _WORDS or (has_han(name) and len(name) > _CHARACTERS):
        return question
    begin = question.lower().find(name)
    typed = question[begin : begin + len(name)] if begin >= 0 else name
    is_name = begin > 0 and typed[:1].isupper()
    bare = said.strip(MARKS) == name and not said.rstrip().endswith("?")
    if bare or (not is_name and any(map(is_everyday, name.split()))):
        return question  # "Bummer", of the company that is not there.
    if not _is_strange(read(question), index, is_name=is_name):
        return question
    spans = _names_in(read(memory.asked))
    if len(spans) != 1:
        return question
    start, end = spans[0]
    return f"{memory.asked[:start]}{typed}{memory.asked[end:]}"


def _asked_in(name: str, memory: Memory) -> str:
    """The question for sessions in a language of this name, after those in another were asked for; empty where it
    is none's."""
    last = memory.criteria
    of_language = memory.listed and last is not None and last.kind == "session" and bool(last.spoken)
    if not of_language or has_han(name):
        return ""
    for templates in (one.vocabulary.templates for one in languages()):
        said = templates["in_language"].format(language=name) if "in_language" in templates else ""
        spoken = (pattern for one in languages_of(said) for pattern in one.spoken.values())
        if said and any(pattern.fullmatch(said) for pattern in spoken):
            return templates["and_in_language"].format(language=name)
    return ""


def _is_strange(reading: Reading, index: AnswerIndex, *, is_name: bool) -> bool:
    """Whether it says nothing but words that stand nowhere in the expo's data; ``is_name``: it is written as a
    name is, whatever else its word may stand for."""
    service = reading.is_about_service and not is_name
    if not reading.content or reading.when or service or reading.is_code:
        return False
    beside = [link for link in reading.links if link.kind != "expo"]
    knows = (index.exhibitors.knows, index.sessions.knows, index.bm25.knows)
    tokens = [token for slot in reading.content for token in slot.tokens if token[0] not in _OF_IDEAS]
    known = any(known(token) for token in tokens for known in knows)
    return not (beside or known or reading.cues - {"followup", "about_topic"})


def _names_in(reading: Reading) -> list[Span]:
    named = [(one.start, one.end) for one in reading.links if one.kind in _NAMED]
    named += [(one.start, one.end) for one in reading.unknown if one.kind in _NAMED]
    if not named and reading.content and not (reading.links or reading.is_about_service) and reading.has(*_THERE):
        named = [(reading.content[0].start, reading.content[-1].end)]
    return sorted(set(named))
