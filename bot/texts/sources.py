"""What a source is called."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.views.message import Source


def source_title(source: Source, catalogue: Catalogue, locale: str) -> str:
    """The name of the thing that an answer comes from, in ``locale`` where it has one; its id where it is gone."""
    named: dict[str, Callable[[], Localized | None]] = {
        "hall": lambda: (item := catalogue.hall(source.id)) and item.name,
        "room": lambda: (item := catalogue.room(source.id)) and item.name,
        "exhibitor": lambda: (item := catalogue.exhibitor(source.id)) and item.name,
        "session": lambda: (item := catalogue.session(source.id)) and item.title,
        "faq": lambda: (item := catalogue.faq(source.id)) and item.question,
        "venue": lambda: catalogue.programme.venue.name,
    }
    name = named.get(source.kind, lambda: None)()
    if name:
        return name.best(locale)
    return source.id or catalogue.expo.name.best(locale)
