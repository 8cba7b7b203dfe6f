"""The place: halls, the venue, how to get there; and what the organiser wrote down: FAQ and documents."""

from __future__ import annotations

from collections import Counter

from bot.domain.catalogue import Catalogue, name_key
from bot.domain.programme import Hall
from bot.services.browsing.scene import MAX_ROWS, Row, Scene, column, gone, grid, page_of
from bot.views.action import Back
from bot.views.browsing_actions import (
    OpenFaq,
    OpenHall,
    OpenHallExhibitors,
    OpenHalls,
    OpenPassage,
    OpenTransport,
    ShowVenue,
    ShowWelcome,
)
from bot.views.lines import Counted, HallLine
from bot.views.message import Message
from bot.views.screens import FaqCard, HallCard, HallList, PassageCard, TransportCard, VenueCard

_HALLS_A_PAGE = MAX_ROWS - 2
_TOP_CATEGORIES = 3
_TRANSPORT_ROWS = 4


def open_halls(action: OpenHalls, scene: Scene) -> Message:
    """All halls, and the way to the venue."""
    halls = scene.catalogue.programme.halls
    if not halls:
        return show_venue(ShowVenue(), scene)
    shown, span, navigation = page_of(halls, action.page, OpenHalls, ShowWelcome(), size=_HALLS_A_PAGE)
    view = HallList(tuple(_hall_line(hall, scene.catalogue) for hall in shown), span)
    rows = (*column(OpenHall(hall.id) for hall in shown), (ShowVenue(),), navigation)
    return Message(view, scene.source("hall"), rows)


def _hall_line(hall: Hall, catalogue: Catalogue) -> HallLine:
    exhibitors = catalogue.exhibitors_by_hall.get(hall.id, ())
    return HallLine(hall.name, hall.theme, len(exhibitors))


def open_hall(action: OpenHall, scene: Scene) -> Message:
    """One hall: what is shown there and what it offers."""
    hall = scene.catalogue.hall(action.hall_id)
    if hall is None:
        return gone("hall", OpenHalls())
    exhibitors = scene.catalogue.exhibitors_by_hall.get(hall.id, ())
    frequent = Counter(name_key(c) for exhibitor in exhibitors for c in exhibitor.categories if c)
    categories = tuple(
        Counted(scene.catalogue.categories[key], count) for key, count in frequent.most_common(_TOP_CATEGORIES)
    )
    view = HallCard(_hall_line(hall, scene.catalogue), hall.area_m2, hall.facilities, categories, hall.id)
    place = scene.catalogue.programme.halls.index(hall)
    rows: list[Row] = [(OpenHallExhibitors(hall.id),)] if exhibitors else []
    rows.append((Back(OpenHalls(place // _HALLS_A_PAGE)),))
    return Message(view, scene.source("hall", hall.id), tuple(rows))


def show_venue(_action: ShowVenue, scene: Scene) -> Message:
    """Address, entrances, and the ways to get there."""
    programme = scene.catalogue.programme
    venue = programme.venue
    view = VenueCard(venue.name, venue.address, venue.entrances, bool(programme.transport))
    ways = grid([OpenTransport(index) for index in range(len(programme.transport))], rows=_TRANSPORT_ROWS)
    navigation: Row = (Back(ShowWelcome()), OpenHalls()) if programme.halls else (Back(ShowWelcome()),)
    return Message(view, scene.source("venue"), (*ways, navigation))


def open_transport(action: OpenTransport, scene: Scene) -> Message:
    """One way to get there."""
    transport = scene.catalogue.programme.transport
    if not 0 <= action.index < len(transport):
        return gone("other", ShowVenue())
    way = transport[action.index]
    return Message(
        TransportCard(way.mode, way.text), scene.source("transport", str(action.index)), ((Back(ShowVenue()),),)
    )


def open_faq(action: OpenFaq, scene: Scene) -> Message:
    """A question that the organiser answers."""
    faq = scene.catalogue.faq(action.faq_id)
    if faq is None:
        return gone("other", ShowWelcome())
    view = FaqCard(faq.question, faq.answer)
    return Message(view, scene.source("faq", faq.id), ((Back(ShowWelcome()),),))


def open_passage(action: OpenPassage, scene: Scene) -> Message:
    """A paragraph, word for word."""
    document = scene.catalogue.document(action.document)
    passage = scene.catalogue.passage(action.document, action.index)
    if document is None or passage is None:
        return gone("other", ShowWelcome())
    view = PassageCard(document.id, passage.heading, passage.text)
    return Message(view, scene.source("document", document.id), ((Back(ShowWelcome()),),))
