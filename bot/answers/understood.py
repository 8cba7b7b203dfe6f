"""What a question says, in words that rules know: pinyin in characters, shorthand written out, slips mended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from bot.answers.hall_kinds import called_halls
from bot.answers.homophones import mended_by_sound
from bot.answers.index import AnswerIndex
from bot.answers.initials import written_out
from bot.answers.names import Link
from bot.answers.normalise import has_han, normalise
from bot.answers.objects import words_of_names
from bot.answers.repairs import repaired
from bot.answers.shorthand import spelled_out
from bot.answers.spans import Span, meets, within_longer
from bot.answers.tokens import is_han, units
from bot.answers.transcription import transcribed

_WORD = re.compile("[A-Za-z]+")
# A company of two ("Fleurance & Fils").
_AND_PARTNERS = re.compile(r"([a-z]+) & ([a-z]+)")
_IN_CAPITALS = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
# What stands like a given name before another one, and no initials ("is Ada Byron speaking").
_GIVEN_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{1,4}(?= [A-Z][a-z])")
# Where so many words are in small letters, capitals tell something.
_SOME = 2
# As a word with a slip or two.
_ALIKE = 75.0
# Kinds of what is known by name; what no message has, for names that are left out for a while.
_NAMED, _STAND_INS = frozenset({"exhibitor", "speaker"}), "\x01\x02\x03\x04\x05\x06"
# Of so many characters is a whole Chinese name.
_FULL_NAME = 3


class Understood(NamedTuple):
    """A question in four states, each normalised: ``typed``; ``plain``, without pinyin; ``written`` out; ``text``,
    without slips. ``mended_by_letters`` and ``mended_by_sound``: what stands there now -> as it was written."""

    typed: str
    plain: str
    written: str
    text: str
    mended_by_letters: dict[str, str]
    mended_by_sound: dict[str, str]

    @property
    def mended(self) -> dict[str, str]:
        return self.mended_by_letters | self.mended_by_sound

    @property
    def transcribed_from(self) -> str | None:
        """As it was typed, where some of it was pinyin."""
        return None if self.typed == self.plain else self.typed


def _people(text: str, links: Iterable[Link]) -> list[Span]:
    """Where people are named in Chinese: whoever else sounds so is not meant (陈奕涵, beside 陈一涵)."""
    named = [(link.start, link.end) for link in links if link.kind == "speaker"]
    return [span for span in named if span[1] - span[0] >= _FULL_NAME and is_han(text[slice(*span)])]


def _capitals(question: str) -> frozenset[str]:
    """The words that stand together in capitals, like a name ("Sterling Sensors"), where other words do not."""
    words = _WORD.findall(question)
    if sum(word.islower() for word in words) < _SOME:
        return frozenset()
    return frozenset(word for match in _IN_CAPITALS.finditer(question) for word in match.group().lower().split())


def _is_of_hall(word: str, index: AnswerIndex) -> bool:
    """Whether the name of a hall, or of a room that is called one, has a word so much like it."""
    programme = index.catalogue.programme
    names = [name for hall in programme.halls for name in hall.name.values()]
    names += [name for room in programme.rooms for name in room.name.values()]
    return any(ratio(word, own) >= _ALIKE for name in names for own in normalise(name).split())


def _transcribed(text: str, index: AnswerIndex) -> str:
    """The Chinese for what is Chinese in Latin letters; the names of companies and people that have several words
    stay as they are, and say nothing of the language ("who is Weiwang Microgrid")."""
    links = index.names.exact(units(text)) if text.isascii() else []
    named = [(one.start, one.end) for one in links if one.kind in _NAMED and " " in text[one.start : one.end]]
    spans: list[Span] = []
    for span in sorted({span for span in named if not within_longer(span, named)}):
        if len(spans) < len(_STAND_INS) and not meets(span, spans):
            spans.append(span)
    names = [text[start:end] for start, end in spans]
    for (start, end), stand_in in reversed([*zip(spans, _STAND_INS, strict=False)]):
        text = text[:start] + stand_in + text[end:]
    text = transcribed(text, index.sounds, index.speller, index.topics)
    for name, stand_in in zip(names, _STAND_INS, strict=False):
        text = text.replace(stand_in, name)
    return text


def understood(question: str, index: AnswerIndex) -> Understood:
    """Read for its words; the names of the data stay as they are."""
    typed = normalise(question)
    plain = called_halls(_transcribed(typed, index), index.hall_kinds)
    exact = index.names.exact(units(plain))
    # "My English is poor" is left out, though a country is called so.
    named = [(link.start, link.end) for link in exact if link.kind != "country"]
    written = spelled_out(plain, [*named, *index.goods.within(plain)], index.sessions.knows)
    written = repaired(written, index)
    given = frozenset(match.group().lower() for match in _GIVEN_NAME.finditer(question))
    written = written_out(
        written,
        index.initials,
        lambda word: word in given or index.knows(word) or index.speller.knows(word),
    )
    written, as_models = index.models.written(written)
    by_sound = index.names.joined(units(written))
    kept = [(link.start, link.end) for link in by_sound] + list(index.organisations.find(written))
    parts = frozenset(unit for start, end in kept for unit, _, _ in units(written[start:end]))
    # The name of a speaker is spelt as it is; that of a room is another's only where the data has that, and that
    # of a hall only a hall's: Magnolia Hall is not in Mongolia.
    speaker, room, hall = (words_of_names(written, key) for key in ("named_speaker", "named_room", "named_hall"))
    hall = frozenset(word for word in hall if not _is_of_hall(word, index))
    partners = frozenset(word for match in _AND_PARTNERS.finditer(written) for word in match.groups())
    text, by_letters = index.speller.mend(written, parts | speaker | hall | partners, room | _capitals(question))
    if text != plain:
        exact = index.names.exact(units(text)) if has_han(text) else []
    text, misheard = mended_by_sound(text, index.sounds, _people(text, exact))
    return Understood(typed, plain, written, text, by_letters | as_models, misheard)
