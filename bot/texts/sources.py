"""What a source is called."""

from __future__ import annotations

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.views.message import Source


def source_title(source: Source, catalogue: Catalogue, locale: str) -> str:
    """The name of the thing that an answer comes from, in ``locale`` where it has one, else its id, else the
    expo's name."""
    name = _name(source, catalogue)
    return (name.best(locale) if name else "") or source.id or catalogue.expo.name.best(locale)


def _name(source: Source, catalogue: Catalogue) -> Localized | None:
    match source.kind:
        case "hall":
            hall = catalogue.hall(source.id)
            return hall.name if hall else None
        case "room":
            room = catalogue.room(source.id)
            return room.name if room else None
        case "exhibitor":
            exhibitor = catalogue.exhibitor(source.id)
            return exhibitor.name if exhibitor else None
        case "session":
            session = catalogue.session(source.id)
            return session.title if session else None
        case "faq":
            faq = catalogue.faq(source.id)
            return faq.question if faq else None
        case "venue":
            return catalogue.programme.venue.name
        case _:
            return None
