"""Exhibitors and sessions with the values that each is found by: categories, products, titles, tracks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.answers.concepts import words_of
from bot.answers.dictionary import Dictionary
from bot.answers.further_columns import answerable
from bot.answers.postings import FIRST, NAME, OWN, TEXT
from bot.answers.search import ValueIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Session

_JOINTS = re.compile("[,，、 与和及]")
# A Chinese character alone.
_LONE = re.compile(r"(?<![\u3400-\u9fff])[\u3400-\u9fff][,，、]")


def _without_joints(title: str) -> str:
    """A Chinese title that lists things of one character, run together (鲸、鸟与风机: 鲸鸟风机)."""
    return _JOINTS.sub("", title) if _LONE.search(title) else ""


def exhibitor_index(catalogue: Catalogue) -> ValueIndex:
    """Exhibitors by category, product, name and further columns."""

    def values(exhibitor: Exhibitor) -> Iterable[tuple[str, float]]:
        for text in exhibitor.categories:
            for value in text.values():
                yield value, FIRST
        for text in exhibitor.products:
            for value in text.values():
                yield value, OWN
        for name in exhibitor.name.values():
            yield name, NAME
        for extra in answerable(exhibitor.extra).values():
            yield extra, 1.0

    items = ((exhibitor.id, values(exhibitor)) for exhibitor in catalogue.programme.exhibitors)
    return ValueIndex(items, ideas=True, dictionary=Dictionary(lambda: _bilingual(catalogue)))


def _bilingual(catalogue: Catalogue) -> Iterable[Localized]:
    """What may stand in two languages: products, categories, titles."""
    for exhibitor in catalogue.programme.exhibitors:
        yield from (*exhibitor.products, *exhibitor.categories)
    for session in catalogue.sessions:
        yield session.title


def session_index(catalogue: Catalogue, begun: Mapping[str, str]) -> ValueIndex:
    """Sessions by title, track, abstract and the companies of their speakers. ``begun``: see ``occasions``."""

    def values(session: Session) -> Iterable[tuple[str, float]]:
        # All languages of a title together: people mix them.
        titles = tuple(session.title.values())
        called = words_of(begun[session.id])[:1] if session.id in begun else ()
        yield " ".join([*titles, *map(_without_joints, titles), *called]), FIRST
        yield " ".join(session.track.values()), FIRST
        for value in session.abstract.values():
            yield value, TEXT
        for speaker in session.speakers:
            for value in speaker.company.values():
                yield value, 0.5

    items = ((session.id, values(session)) for session in catalogue.sessions)
    return ValueIndex(items, ideas=True, dictionary=Dictionary(lambda: _bilingual(catalogue)))
