"""What visitors look at: the programme, exhibitors, halls, texts, links, languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowWelcome(Action, code="w"): ...


@dataclass(frozen=True)
class ShowHelp(Action, code="h"): ...


@dataclass(frozen=True)
class ShowPrivacy(Action, code="pv"): ...


@dataclass(frozen=True)
class ShowNow(Action, code="n"): ...


@dataclass(frozen=True)
class ShowVenue(Action, code="v"):
    """Address and how to get there."""


@dataclass(frozen=True)
class OpenProgramme(Action, code="p"):
    """The days of the forum."""

    page: int = 0


@dataclass(frozen=True)
class OpenDay(Action, code="pd"):
    """The tracks of one day."""

    date: dt.date
    page: int = 0


@dataclass(frozen=True)
class OpenTrack(Action, code="pt"):
    """The sessions of one day, of one track (key of its English, else first, name) or all (empty)."""

    date: dt.date
    track: str = ""
    page: int = 0


@dataclass(frozen=True)
class OpenSession(Action, code="s"):
    session_id: str


@dataclass(frozen=True)
class OpenExhibitors(Action, code="e"):
    """How to look for exhibitors: by category, by hall, by name."""


@dataclass(frozen=True)
class OpenCategories(Action, code="ec"):
    page: int = 0


@dataclass(frozen=True)
class OpenCategory(Action, code="eg"):
    """Exhibitors of one category (key of its English, else first, name)."""

    category: str
    page: int = 0


@dataclass(frozen=True)
class OpenHallExhibitors(Action, code="eh"):
    hall_id: str
    page: int = 0


@dataclass(frozen=True)
class SearchExhibitors(Action, code="es"):
    """Says how to search: any text is a question."""


@dataclass(frozen=True)
class OpenExhibitor(Action, code="x"):
    exhibitor_id: str


@dataclass(frozen=True)
class OpenExhibitorSessions(Action, code="xs"):
    """The sessions at which people of this exhibitor speak."""

    exhibitor_id: str
    page: int = 0


@dataclass(frozen=True)
class OpenHalls(Action, code="hl"):
    page: int = 0


@dataclass(frozen=True)
class OpenHall(Action, code="ha"):
    hall_id: str


@dataclass(frozen=True)
class OpenHallMap(Action, code="hm"):
    """A picture of the hall, with one of its booths (its number) lit, or none."""

    hall_id: str
    booth: str = ""


@dataclass(frozen=True)
class OpenExhibitorMap(Action, code="xm"):
    """A picture of the hall with the exhibitor's booths lit."""

    exhibitor_id: str
    hall_id: str


@dataclass(frozen=True)
class OpenRoom(Action, code="rm"):
    """What is still to come in that room."""

    room_id: str
    page: int = 0


@dataclass(frozen=True)
class OpenFaq(Action, code="f"):
    faq_id: str


@dataclass(frozen=True)
class OpenTransport(Action, code="t"):
    """One way to get there, by its place in the list."""

    index: int


@dataclass(frozen=True)
class OpenPassage(Action, code="d"):
    """A paragraph of a document (``document`` its id, ``index`` from 0)."""

    document: str
    index: int


@dataclass(frozen=True)
class MoreResults(Action, code="m"):
    """Another page of a list that an answer began; the conversation remembers it by ``list_key``."""

    list_key: str
    page: int


@dataclass(frozen=True)
class ShareSession(Action, code="ss"):
    session_id: str


@dataclass(frozen=True)
class ShareExhibitor(Action, code="sx"):
    exhibitor_id: str


@dataclass(frozen=True)
class ShowLanguages(Action, code="l"): ...


@dataclass(frozen=True)
class ChooseLanguage(Action, code="lc"):
    """``locale`` is one that the bot speaks."""

    locale: str
