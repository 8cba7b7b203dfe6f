"""Exhibitors: by category, by hall, by name; their card."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.booth_number import row_of
from bot.domain.catalogue import key_of
from bot.domain.phase import Phase
from bot.domain.programme import Exhibitor, Hall
from bot.services.browsing.maps import has_map
from bot.services.browsing.scene import (
    MAX_ROWS,
    NO_TEXT,
    Row,
    Scene,
    column,
    exhibitor_line,
    gone,
    page_of,
    session_line,
)
from bot.views.action import Back
from bot.views.agenda_actions import PlanVisit
from bot.views.browsing_actions import (
    OpenCategories,
    OpenCategory,
    OpenExhibitor,
    OpenExhibitorMap,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenHall,
    OpenHallExhibitors,
    OpenHalls,
    OpenSession,
    SearchExhibitors,
    ShareExhibitor,
    ShowWelcome,
)
from bot.views.card_actions import SendCard
from bot.views.lines import ExhibitorLine
from bot.views.message import Message
from bot.views.profile_actions import ShowForYou
from bot.views.screens import (
    CategoryList,
    ExhibitorCard,
    ExhibitorList,
    ExhibitorSearch,
    ExhibitorSessions,
    ExhibitorsMenu,
)

_CATEGORIES_A_PAGE = MAX_ROWS - 1
_HALLS_SHOWN = MAX_ROWS - 2
_HALLS_OF_AN_EXHIBITOR = 3


def open_exhibitors(_action: OpenExhibitors, scene: Scene) -> Message:
    """The ways to look: by category, by hall (each where there are few), by words."""
    catalogue = scene.catalogue
    halls = [hall for hall in catalogue.programme.halls if catalogue.exhibitors_by_hall.get(hall.id)]
    ways: Row = (OpenCategories(), SearchExhibitors()) if catalogue.categories else (SearchExhibitors(),)
    if not catalogue.programme.exhibitors:
        return Message(ExhibitorsMenu(0, 0), rows=((Back(ShowWelcome()),),))
    ways = (ShowForYou("exhibitor"), *ways)
    if len(halls) > _HALLS_SHOWN:
        rows: tuple[Row, ...] = (ways, (OpenHalls(),))
    else:
        rows = (ways, *column(OpenHallExhibitors(hall.id) for hall in halls))
    view = ExhibitorsMenu(len(catalogue.programme.exhibitors), len(halls))
    return Message(view, scene.source("exhibitor"), (*rows, (Back(ShowWelcome()),)))


def search_exhibitors(_action: SearchExhibitors, scene: Scene) -> Message:
    """Any text is a question: two examples from the list."""
    exhibitors = scene.catalogue.programme.exhibitors
    middle = exhibitors[len(exhibitors) // 2] if exhibitors else None
    products = [product for exhibitor in exhibitors for product in exhibitor.products[:1]]
    view = ExhibitorSearch(
        middle.name if middle else NO_TEXT, products[len(products) // 3] if products else NO_TEXT
    )
    return Message(view, rows=((Back(OpenExhibitors()),),))


def open_categories(action: OpenCategories, scene: Scene) -> Message:
    """All categories, the largest first."""
    by_category = scene.catalogue.exhibitors_by_category
    if not by_category:
        return gone("other", OpenExhibitors())
    keys = sorted(by_category, key=lambda key: -len(by_category[key]))
    shown, span, navigation = page_of(keys, action.page, OpenCategories, OpenExhibitors(), size=_CATEGORIES_A_PAGE)
    rows = (*column(OpenCategory(key) for key in shown), navigation)
    return Message(CategoryList(span), scene.source("exhibitor"), rows)


def open_category(action: OpenCategory, scene: Scene) -> Message:
    """The exhibitors of one category."""
    key = key_of(action.category)
    exhibitors = scene.catalogue.exhibitors_by_category.get(key)
    if not exhibitors:
        return gone("other", OpenExhibitors())
    shown, span, navigation = page_of(
        exhibitors, action.page, lambda page: OpenCategory(key, page), OpenCategories(), out=OpenCategories()
    )
    view = ExhibitorList(scene.catalogue.categories[key], _lines(shown, scene), span)
    rows = (*column(OpenExhibitor(exhibitor.id) for exhibitor in shown), navigation)
    return Message(view, scene.source("exhibitor"), rows)


def open_hall_exhibitors(action: OpenHallExhibitors, scene: Scene) -> Message:
    """The exhibitors of one hall."""
    hall = scene.catalogue.hall(action.hall_id)
    exhibitors = scene.catalogue.exhibitors_by_hall.get(hall.id) if hall else None
    if hall is None or not exhibitors:
        return gone("hall", OpenExhibitors())
    shown, span, navigation = page_of(
        exhibitors, action.page, lambda page: OpenHallExhibitors(hall.id, page), OpenHall(hall.id)
    )
    view = ExhibitorList(hall.name, _lines(shown, scene), span)
    rows = (*column(OpenExhibitor(exhibitor.id) for exhibitor in shown), navigation)
    return Message(view, scene.source("exhibitor"), rows)


def _lines(exhibitors: Sequence[Exhibitor], scene: Scene) -> tuple[ExhibitorLine, ...]:
    return tuple(exhibitor_line(exhibitor, scene.catalogue) for exhibitor in exhibitors)


def open_exhibitor(action: OpenExhibitor, scene: Scene) -> Message:
    """All that the public may know of an exhibitor; its contact person is not."""
    exhibitor = scene.catalogue.exhibitor(action.exhibitor_id)
    if exhibitor is None:
        return gone("exhibitor", OpenExhibitors())
    sessions = scene.catalogue.sessions_by_exhibitor.get(exhibitor.id, ())
    view = ExhibitorCard(
        exhibitor_line(exhibitor, scene.catalogue),
        exhibitor.country,
        exhibitor.categories,
        exhibitor.products,
        exhibitor.website,
        len(sessions),
        booth_row=_row_without_plan(exhibitor, scene),
    )
    visit: Row = (PlanVisit(exhibitor.id),) if scene.phase is not Phase.AFTER else ()
    rows: list[Row] = [(SendCard(exhibitor.id), *visit)]
    rows += [(OpenExhibitorSessions(exhibitor.id),)] if sessions else []
    hall_ids = dict.fromkeys(stand.hall_id for stand in exhibitor.stands)
    halls = [hall for hall_id in hall_ids if (hall := scene.catalogue.hall(hall_id))]
    rows += [_hall_row(exhibitor, hall, scene) for hall in halls[:_HALLS_OF_AN_EXHIBITOR]]
    # Whoever comes from an answer or a link has no list behind them: one way back that fits all.
    back = Back(OpenHall(halls[0].id) if halls else OpenExhibitors())
    rows.append((back, ShareExhibitor(exhibitor.id)))
    return Message(view, scene.source("exhibitor", exhibitor.id), tuple(rows))


def _row_without_plan(exhibitor: Exhibitor, scene: Scene) -> str:
    first = exhibitor.stands[0] if exhibitor.stands else None
    if first is None or scene.catalogue.hall(first.hall_id) is None or has_map(exhibitor, first.hall_id, scene):
        return ""
    return row_of(first.booth)


def _hall_row(exhibitor: Exhibitor, hall: Hall, scene: Scene) -> Row:
    """Where it is there, and who else is."""
    others = OpenHallExhibitors(hall.id)
    if has_map(exhibitor, hall.id, scene):
        return (OpenExhibitorMap(exhibitor.id, hall.id), others)
    return (others,)


def open_exhibitor_sessions(action: OpenExhibitorSessions, scene: Scene) -> Message:
    """The sessions at which its people speak."""
    exhibitor = scene.catalogue.exhibitor(action.exhibitor_id)
    sessions = scene.catalogue.sessions_by_exhibitor.get(exhibitor.id) if exhibitor else None
    if exhibitor is None:
        return gone("exhibitor", OpenExhibitors())
    if not sessions:
        return gone("session", OpenExhibitor(exhibitor.id))
    shown, span, navigation = page_of(
        sessions,
        action.page,
        lambda page: OpenExhibitorSessions(exhibitor.id, page),
        OpenExhibitor(exhibitor.id),
    )
    lines = tuple(session_line(session, scene.catalogue) for session in shown)
    rows = (*column(OpenSession(session.id) for session in shown), navigation)
    return Message(ExhibitorSessions(exhibitor.name, lines, span), scene.source("session"), rows)
