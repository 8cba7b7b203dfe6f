"""The last question again, with the hall, the day or the company that this one names in place of its own: "and
C?", after "how big is hall A?"."""

from __future__ import annotations

from bot.answers.concepts import concepts
from bot.answers.ellipsis import LOOSE
from bot.answers.index import AnswerIndex
from bot.answers.linking import link_exactly
from bot.answers.moments import Calendar
from bot.answers.names import Link
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.series import other_member
from bot.answers.spans import Span, mask
from bot.answers.times import read_time
from bot.answers.tokens import units
from bot.answers.wanted import had
from bot.domain.programme import Hall

# Things that may take each other's place.
_KINDS = ("hall", "room", "booth", "exhibitor", "session", "speaker", "country")
_MARKS = " .,!?;:"
_PLACES = frozenset({"hall", "room", "booth"})
# What may have this and that.
_HOUSES = frozenset({"#hotel", "#shuttle", "#parking", "#food"})
# Cues that may stand beside the new thing: they ask the same.
_BESIDE = LOOSE | {
    "how_many",
    "how_much",
    "where",
    "when",
    "who",
    "exhibitor",
    "session",
    "area",
    "halls",
    "measure",
}


def asked_again(
    last: str, reading: Reading, index: AnswerIndex, calendar: Calendar, *, placed: bool = False
) -> str:
    """The normalised question to ask instead; empty where the two do not fit. ``placed``: whatever is asked may be
    in any hall."""
    if (
        not last
        or reading.unknown
        or reading.is_chatter
        or reading.is_about_service
        or not reading.cues <= _BESIDE
    ):
        return ""
    found = _thing(reading, index) or other_of_series(last, reading, index)
    if found:
        kind, words = found
        links = [one for one in link_exactly(last, index)[0] if one.kind == kind]
        if not links and kind == "hall" and not reading.when and (placed or reading.says("in_there")):
            return _in_hall(last, reading, index)
        if not links or _says(last, links) == words:
            return ""
        again = _replaced(last, [(link.start, link.end) for link in links], words)
        return _on_days(again, reading, calendar) if reading.when.names_day else again
    if names_another_thing(last, reading):
        return _replaced(last, list(had(last))[-1:], reading.content[0].text)
    if not reading.when.names_day or reading.content or reading.links:
        return ""
    return _on_days(last, reading, calendar)


def _in_hall(last: str, reading: Reading, index: AnswerIndex) -> str:
    """A question that named no place, of the hall that is named now ("where is the nursing room?", "and 3A?")."""
    halls = reading.ids("hall")
    hall = index.catalogue.hall(halls[0]) if len(halls) == 1 else None
    named = any(one.kind in _PLACES for one in link_exactly(last, index)[0])
    if hall is None or named:
        return ""
    called = normalise(hall.name.best(reading.language))
    return f"{called} {last}" if has_han(last) else f"{last.rstrip(_MARKS)} {called}"


def _on_days(text: str, reading: Reading, calendar: Calendar) -> str:
    """A question with the days that are named in place of its own."""
    days = " ".join(reading.text[start:end] for start, end in sorted(reading.when.spans))
    spans = read_time(text, calendar).spans
    return _replaced(text, list(spans), days) if spans else f"{text.strip(_MARKS)} {days}"


def names_another_thing(last: str, reading: Reading) -> bool:
    """Whether a thing is named, and no more, after a question whether a place that is named has another ("is there
    a gym in the hotel?", "pool?")."""
    bare = len(reading.content) == 1 and not (reading.cues or reading.when or reading.links or reading.unknown)
    asked = list(had(last)) if bare and reading.text.rstrip().endswith("?") else []
    rest = mask(last, asked)
    return bool(asked) and any(not _HOUSES.isdisjoint(one.tokens) for one in concepts(rest))


def _thing(reading: Reading, index: AnswerIndex) -> tuple[str, str] | None:
    """The kind and the name of the one thing that is named, a hall by its bare letter too."""
    links = [link for link in reading.links if link.kind in _KINDS]
    if len(links) == 1 and not (reading.content or reading.when):
        hall = index.catalogue.hall(links[0].refs[0].id) if links[0].kind == "hall" else None
        if hall and reply(reading.text[links[0].end :], "that_one"):
            return "hall", normalise(hall.name.best(reading.language))  # "And in the green one?"
        return links[0].kind, reading.text[links[0].start : links[0].end]
    bare = reading.content[0].text if len(reading.content) == 1 and reply(reading.text, "joined") else ""
    hall = next((one for one in index.catalogue.programme.halls if one.id.lower() == bare), None)
    if bare and hall is None and reply(reading.text[reading.content[0].end :], "that_one"):
        begun = [one for one in index.catalogue.programme.halls if _begins_with(one, bare)]
        hall = begun[0] if len(begun) == 1 else None  # "And the green one?"
    return ("hall", next(iter(hall.name.values())).lower()) if hall and not links else None


def _begins_with(hall: Hall, word: str) -> bool:
    return any(normalise(name).split(" ")[0] == word for name in hall.name.values())


def _says(text: str, links: list[Link]) -> str:
    return text[links[0].start : links[0].end]


def other_of_series(last: str, reading: Reading, index: AnswerIndex) -> tuple[str, str] | None:
    """The room that is called as the last one was, but for the letter or number that is named alone ("and B?",
    of Forum A)."""
    links = [one for one in link_exactly(last, index)[0] if one.kind == "room"]
    member = _member(reading)
    if len(links) != 1 or not member or reading.links or not reply(reading.text, "joined"):
        return None
    room = index.catalogue.room(links[0].refs[0].id)
    names = {normalise(name) for one in index.catalogue.programme.rooms for name in one.name.values()}
    called = map(normalise, room.name.values() if room else ())
    others = (other_member(name, member) for name in called)
    return next((("room", name) for name in others if name in names), None)


def _member(reading: Reading) -> str:
    """The letter, number or word that is all that is named; a letter may be a word of no meaning ("and A?")."""
    if reading.content:
        return reading.content[0].text if len(reading.content) == 1 else ""
    letters = [unit for unit, _, _ in units(reading.text) if len(unit) == 1 and unit.isascii()]
    return letters[0] if len(letters) == 1 else ""


def _replaced(text: str, spans: list[Span], words: str) -> str:
    """The text with the first of the spans as ``words``, and without the others."""
    for place, (start, end) in sorted(enumerate(sorted(spans)), reverse=True):
        text = f"{text[:start]}{words if place == 0 else ''}{text[end:]}"
    return text
