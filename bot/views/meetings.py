"""Meetings on screen. Who a visitor is, and what they wrote, is never kept with a message: it is read anew when
the message leaves, for whoever it goes to. Times are the expo's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from bot.domain.localized import Localized
from bot.views.lines import EMPTY, AgendaLine, ExhibitorLine, Span
from bot.views.message import View

NOTHING = Span(0, 0, 0)


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """A meeting as one of both sees it: ``host`` is the exhibitor's side.

    ``name`` and ``company`` are the visitor's, empty until they have sent their card. ``start`` is what was
    agreed, ``proposed`` what is offered (``own``: by the reader's side). ``place`` is empty for the booth.
    ``late`` are the minutes of the other side, ``own_late`` of the reader's. ``staff`` is who of the exhibitor's
    sits there. ``shared``: the visitor, who reads this, has sent their card. ``clashes`` are other things on the
    reader's agenda then.
    """

    host: bool
    exhibitor: ExhibitorLine
    state: str
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    proposed: dt.datetime | None = None
    own: bool = False
    purpose: str = ""
    words: str = ""
    reply: str = ""
    name: str = ""
    company: str = ""
    place: str = ""
    table: int = 0
    staff: str = ""
    late: int = 0
    own_late: int = 0
    shared: bool = False
    clashes: tuple[AgendaLine, ...] = ()


@dataclass(frozen=True)
class MeetingCard(View):
    """A meeting, and what has just happened (``event``, empty: nothing).

    To the other side: asked | offered | accepted | declined | withdrawn | cancelled | move_asked | moved |
    time_kept | move_withdrawn | late | clash_other. To both: lapsed | booth_moved | place_changed |
    hours_changed | clash | called_off | after (did you meet?). To the visitor: team_gone. To whoever acts: sent |
    agreed | refused | kept | taken_back | called | told_late | met | not_met | stale. To staff: assigned |
    unassigned | unmanned | answered (by a colleague).
    ``was`` is the time before. Without ``details`` there is no such meeting for the reader.
    """

    meeting_id: int
    event: str = ""
    revision: int = 0
    was: dt.datetime | None = None
    details: Annotated[MeetingDetails | None, Field(exclude=True)] = None


@dataclass(frozen=True)
class MeetingPurpose(View):
    """What about? ``host``: the exhibitor's staff ask a visitor."""

    exhibitor: ExhibitorLine
    host: bool = False


@dataclass(frozen=True)
class MeetingTimes(View):
    """When? The buttons are the times. ``problem``: "" | taken (the one that was wanted is) | none (there is none
    left). ``moving``: what is agreed is to be moved."""

    meeting_id: int
    exhibitor: ExhibitorLine
    date: dt.date | None = None
    problem: str = ""
    wanted: dt.datetime | None = None
    host: bool = False
    moving: bool = False


@dataclass(frozen=True)
class MeetingDecline(View):
    """With which word? The buttons, or a few of one's own."""

    meeting_id: int


@dataclass(frozen=True)
class MeetingCancel(View):
    """Really? ``start`` is when it was to be."""

    meeting_id: int
    start: dt.datetime
    exhibitor: ExhibitorLine
    host: bool = False


@dataclass(frozen=True)
class MeetingNotice(View):
    """Why not. ``why``: no_team | closed | own_team | over | open | limit | pair_limit | barred | silent |
    no_consent | declined_before | busy_staff | no_member."""

    why: str
    name: Localized = EMPTY


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One in a list. ``title`` is the exhibitor's name; for its staff ``name`` and ``company`` of the visitor,
    empty while masked."""

    number: int
    state: str
    at: dt.datetime | None
    title: Localized = EMPTY
    name: str = ""
    company: str = ""
    table: int = 0
    staff: str = ""
    late: int = 0
    purpose: str = ""
    awaits_us: bool = False


@dataclass(frozen=True)
class OwnMeetings(View):
    """Those of a visitor; what is over counts in ``past``."""

    lines: tuple[MeetingLine, ...]
    span: Span
    past: int = 0


@dataclass(frozen=True)
class MeetingDay(View):
    """An exhibitor's day, by time, table and staff. ``requests`` wait for an answer. ``blocked`` are the hours in
    which nobody is there. Without ``lines`` it is only to be filled (``filled``)."""

    exhibitor: Localized
    date: dt.date
    page: int = 0
    span: Span = NOTHING
    requests: int = 0
    tables: int = 1
    blocked: tuple[dt.datetime, ...] = ()
    lines: Annotated[tuple[MeetingLine, ...], Field(exclude=True)] = ()


@dataclass(frozen=True)
class MeetingRequests(View):
    """What waits for the exhibitor's answer."""

    exhibitor: Localized
    page: int = 0
    span: Span = NOTHING
    lines: Annotated[tuple[MeetingLine, ...], Field(exclude=True)] = ()


@dataclass(frozen=True)
class MeetingStaff(View):
    """Who sits there? By their numbers on the buttons; ``busy`` are elsewhere then. ``problem``: "" | busy."""

    meeting_id: int
    start: dt.datetime
    names: tuple[str, ...]
    assigned: str = ""
    problem: str = ""


@dataclass(frozen=True)
class MeetingSetup(View):
    """How an exhibitor meets people. ``blocked`` counts hours that are still to come."""

    exhibitor: Localized
    tables: int
    place: str = ""
    blocked: int = 0


@dataclass(frozen=True)
class MeetingPlacePrompt(View):
    """Where, if not at the booth?"""

    place: str = ""


@dataclass(frozen=True)
class MeetingBlocks(View):
    """When of a day nobody is there: the buttons switch."""

    date: dt.date
    shut: bool = False


@dataclass(frozen=True)
class MeetingBarred(View):
    """No more requests from them (``on``), or again. ``host``: the exhibitor's staff said so of a visitor."""

    name: Localized
    on: bool
    host: bool = False


@dataclass(frozen=True)
class MeetingReported(View):
    """The organisers were told; ``before``: they had been."""

    before: bool = False


@dataclass(frozen=True)
class AskerSuspended(View):
    """To organisers: whoever asked, an exhibitor (``by_exhibitor``) or a visitor, asks nobody any more (``on``),
    or may again."""

    exhibitor: ExhibitorLine
    by_exhibitor: bool
    on: bool


@dataclass(frozen=True)
class MeetingReport(View):
    """To organisers: somebody does not want what an exhibitor (``by_exhibitor``) or a visitor sent them. ``words``
    is what was typed, with contact details hidden."""

    meeting_id: int
    exhibitor: ExhibitorLine
    by_exhibitor: bool
    asked: int = 0
    words: Annotated[str, Field(exclude=True)] = ""
