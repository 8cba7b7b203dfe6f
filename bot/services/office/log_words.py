"""What the log holds in words of ours, to be told in the reader's language; what people wrote stays as it is. The
log itself, and its files, hold the English: it is only added to."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.sentence import Sentence, listed, sentence

_VERSION = re.compile(r"version (\d+)(?:: ((?:\d+ (?:added|changed|moved|cancelled|removed)(?:, )?)+))?")
_NUMBERED = re.compile(r"(invitation|question|announcement) (\d+)")
_ANSWER = re.compile(r"(time zone|first day): ([^;]+)")
_WEEKS = re.compile(r"(\d+) weeks later")
_UNTIL = re.compile(r"(.+) \(until (\d{4}-\d\d-\d\d \d\d:\d\d)\)", re.DOTALL)
_PLACE = re.compile(r"(hall|exhibitor|session) (.+)")
_ROLES = {
    "organiser": sentence("organiser"),
    "editor": sentence("editor"),
    "helpdesk": sentence("help desk"),
    "announcer": sentence("announcer"),
}
_STATUSES = {
    "confirmed": sentence("as planned"),
    "cancelled": sentence("cancelled"),
    "draft": sentence("not announced"),
}
_CHANGES: dict[str, Callable[[int], Sentence]] = {
    "added": lambda number: sentence("%(number)s new", number=number),
    "changed": lambda number: sentence("%(number)s changed", number=number),
    "moved": lambda number: sentence("%(number)s moved", number=number),
    "cancelled": lambda number: sentence("%(number)s cancelled", number=number),
    "removed": lambda number: sentence("%(number)s removed", number=number),
}
_ANSWERS: dict[str, Callable[[str], Sentence]] = {
    "time zone": lambda zone: sentence("time zone: %(zone)s", zone=zone),
    "first day": lambda day: sentence("first day: %(day)s", day=day),
}
_THINGS: dict[str, Callable[[str], Sentence]] = {
    "hall": lambda name: sentence("hall %(name)s", name=name),
    "exhibitor": lambda name: sentence("exhibitor %(name)s", name=name),
    "session": lambda name: sentence("session %(name)s", name=name),
    "invitation": lambda number: sentence("invitation %(number)s", number=number),
    "question": lambda number: sentence("question %(number)s", number=number),
    "announcement": lambda number: sentence("announcement %(number)s", number=number),
}


def worded(what: str, text: str) -> Sentence | str:
    """``text`` of an entry of the sort ``what`` (``role.granted``): a sentence where the words are ours."""
    match what.partition(".")[0]:
        case "role" if text in _ROLES:
            return _ROLES[text]
        case "session" if text in _STATUSES:
            return _STATUSES[text]
        case "day" if text == "–":
            return sentence("closed")
        case "notice":
            return _of_notice(text)
        case "role" | "question" | "template" | "announcement" if found := _NUMBERED.fullmatch(text):
            return _THINGS[found[1]](found[2])
        case "import" if found := _ANSWER.fullmatch(text):
            return _ANSWERS[found[1]](found[2])
        case "version" | "file" | "import":
            return _of_version(text)
    return text


def _of_notice(text: str) -> Sentence | str:
    if text == "everywhere":
        return sentence("the whole expo")
    if found := _PLACE.fullmatch(text):
        return _THINGS[found[1]](found[2])
    if found := _UNTIL.fullmatch(text):
        return sentence("%(text)s (until %(moment)s)", text=found[1], moment=found[2])
    return text


def _of_version(text: str) -> Sentence | str:
    if found := _WEEKS.fullmatch(text):
        return sentence("%(number)s weeks later", number=int(found[1]))
    found = _VERSION.fullmatch(text)
    if found is None:
        return text
    version = sentence("version %(number)s", number=int(found[1]))
    if not found[2]:
        return version
    counted = (part.split() for part in found[2].split(", "))
    changes = listed(_CHANGES[sort](int(number)) for number, sort in counted)
    return sentence("%(version)s: %(changes)s", version=version, changes=changes)
