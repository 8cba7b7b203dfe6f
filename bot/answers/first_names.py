"""Speakers who are called by their first name alone ("when does Sofia speak", 索菲亚什么时候讲)."""

from __future__ import annotations

from bot.answers.index import AnswerIndex
from bot.answers.language import languages_of
from bot.answers.latin_words import is_everyday
from bot.answers.names import Link, Ref
from bot.answers.reading import Reading
from bot.answers.tokens import stem

# Cues of what is asked of somebody who speaks.
_OF_SPEAKERS = frozenset(
    {
        "about", "about_topic", "on_stage", "present", "session", "session_strong", "speaker", "what", "when",
        "where", "which_room", "who", "who_speaks",
    }
)  # fmt: skip
# Names of what is asked for by anything.
_BESIDE = frozenset({"expo", "hall", "room"})


def with_person(reading: Reading, index: AnswerIndex) -> Reading:
    """The reading with those who are called so, where the name is all that is asked for, and no other word of the
    data."""
    if reading.unknown or not reading.content or any(one.kind not in _BESIDE for one in reading.links):
        return reading
    if not reading.cues <= _OF_SPEAKERS or reading.sought:
        return reading
    start, end = reading.content[0].start, reading.content[-1].end
    name = reading.text[start:end].removesuffix("'s").removesuffix("’s")
    keys = index.people.by_first_name.get(name, ())
    if not keys or index.knows(stem(name)) or _is_word(name, reading):
        return reading
    return reading.with_link(Link(tuple(Ref("speaker", key) for key in keys), start, start + len(name)))


def _is_word(name: str, reading: Reading) -> bool:
    """Whether it is an everyday word ("mark", "rose") that is not written like a name."""
    as_name = reading.typed.get(name, name)[:1].isupper() and not reading.text.startswith(name)
    return not as_name and any(is_everyday(name) or name in one.common for one in languages_of(name))
