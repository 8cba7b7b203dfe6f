"""What is asked at a fair of what only another one has: of its companies, goods, speakers, talks and rooms.

Whatever frame it is put in, there is none of it here. Names are left out of which the fair at hand has a word.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from bot.answers.countries import country_names
from bot.answers.normalise import has_han, normalise
from bot.domain.localized import Localized
from bot.domain.programme import Programme

_FRAMES = Path(__file__).with_name("other_fairs.toml")
_LATIN, _HAN = re.compile("[a-z]{3,}"), re.compile("[\u4e00-\u9fff]+")
_NAMES: dict[str, Callable[[Programme], list[Localized]]] = {
    "company": lambda there: [one.name for one in there.exhibitors],
    "speaker": lambda there: [speaker.name for one in there.sessions for speaker in one.speakers],
    "title": lambda there: [one.title for one in there.sessions],
    "product": lambda there: [product for one in there.exhibitors for product in one.products],
    "category": lambda there: [category for one in there.exhibitors for category in one.categories],
    "track": lambda there: [one.track for one in there.sessions],
    "room": lambda there: [one.name for one in there.rooms],
    "country": lambda there: [one.country for one in there.exhibitors],
}
KINDS = tuple(_NAMES)
# So many words of a name may be said here, too; of other kinds none.
_SHARED = {"company": 0.4, "room": 0.4, "title": 0.7}


class Asked(NamedTuple):
    """``frame``: what the ``text`` was made of."""

    kind: str
    language: str
    frame: str
    text: str


def asked(kind: str, here: Programme, there: Programme, random: Random, times: int) -> Iterator[Asked]:
    """Up to so many questions in each language, asked ``here`` of what is only ``there``."""
    said = _said(here)
    words = _words(said)
    names = _NAMES[kind](there)
    for language in ("en", "zh") if names else ():
        for _ in range(times):
            name = random.choice(names).best(language)
            frame = random.choice(frames(kind, language))
            fits = bool(name) and has_han(name) == (language == "zh")
            if fits and not _is_here(kind, name.lower(), said, words):
                plain = kind in ("product", "category", "track") and language == "en"
                yield Asked(kind, language, frame, frame.format(name.lower() if plain else name))


def _is_here(kind: str, name: str, said: str, words: frozenset[str]) -> bool:
    if kind == "country":  # "United States" and "USA" are one.
        code = country_names().get(normalise(name))
        return any(other == code and normalise(called) in said for called, other in country_names().items())
    own = _words(name)
    shared = len(own & words) / len(own) if own else 1.0
    return name in said or shared > _SHARED.get(kind, 0.0)


def _words(text: str) -> frozenset[str]:
    pairs = (run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1))
    return frozenset((*_LATIN.findall(text), *pairs))


def _said(here: Programme) -> str:
    """All that the fair says, in both languages."""
    texts: list[Localized] = []
    for company in here.exhibitors:
        texts += [company.name, company.country, *company.products, *company.categories]
    for session in here.sessions:
        texts += [session.title, session.abstract, session.track, *(one.name for one in session.speakers)]
    for hall in here.halls:
        texts += [hall.name, hall.theme, *hall.facilities]
    texts += [text for entry in here.faq for text in (entry.question, entry.answer)]
    texts += [room.name for room in here.rooms]
    return "\n".join(value for text in texts for value in text.values()).lower()


def frames(kind: str, language: str) -> list[str]:
    """What such a name takes the place of ``{}`` in."""
    return _all_frames()[kind][language]


@cache
def _all_frames() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_FRAMES.read_text("utf-8"))
