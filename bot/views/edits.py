"""What organisers see of small edits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.lines import EMPTY, ExhibitorLine, SessionLine, Span
from bot.views.message import View


@dataclass(frozen=True)
class EditMenu(View):
    """What is to be edited? ``searched``: nothing was found for it."""

    searched: str = ""


@dataclass(frozen=True)
class EditResults(View):
    """What was found; the buttons name it."""

    searched: str
    more: int = 0


@dataclass(frozen=True)
class EditSessionCard(View):
    """One session, to edit. ``asks``: "" | time | cancel (are you sure?). ``problem``: why a time is asked for
    again: "" | time (not read) | past | day (not one of the expo) | order (ends before it starts); or not at all:
    cancelled."""

    session: SessionLine
    asks: str = ""
    problem: str = ""


@dataclass(frozen=True)
class EditRooms(View):
    """Which room? The buttons name them."""

    session: SessionLine
    span: Span


@dataclass(frozen=True)
class EditDayPrompt(View):
    """Asks for a day's opening hours; ``problem``: "" | hours (not read) | order."""

    date: dt.date
    opens: dt.time | None = None
    closes: dt.time | None = None
    last_admission: dt.time | None = None
    problem: str = ""


@dataclass(frozen=True)
class EditBoothPrompt(View):
    """Asks for a booth's number. ``old``: the number now; ``choose``: which booth, first; ``problem``: "" | empty
    | changed (somebody else did, meanwhile)."""

    exhibitor: ExhibitorLine
    old: str = ""
    choose: bool = False
    problem: str = ""


@dataclass(frozen=True)
class EditFaqCard(View):
    """A FAQ entry, to edit; ``part`` and ``language`` where a text is asked for (``language`` empty: any);
    ``remove``: are you sure? ``problem``: "" | question | answer (too long)."""

    question: Localized
    answer: Localized
    part: str = ""
    language: str = ""
    remove: bool = False
    problem: str = ""


@dataclass(frozen=True)
class EditFaqList(View):
    """FAQ entries, in pages; the buttons name them."""

    span: Span


@dataclass(frozen=True)
class EditDone(View):
    """``what`` is the code of the edit; before and after as the reader knows them, where they have one line.
    ``told``: whoever saved it will be."""

    what: str
    version: int
    name: Localized
    was: dt.datetime | None = None
    now_at: dt.datetime | None = None
    before: str = ""
    after: str = ""
    was_name: Localized = EMPTY
    now_name: Localized = EMPTY
    told: bool = False


@dataclass(frozen=True)
class EditDoubt:
    """Why an edit is asked about: publish (it is to be seen first) | changed (``shown`` was what they saw,
    ``text`` is what it is now) | language (it is not in ``text``, a locale) | clash (``name`` is there then)
    | outside (``number`` sessions lie outside those hours) | taken (the booth ``text`` is that of ``name``)
    | unplanned (``text`` is on no plan) | hall (which?)."""

    code: str
    name: Localized = EMPTY
    number: int = 0
    text: str = ""
    shown: str = ""

    @property
    def key(self) -> str:
        """The same for the same doubt."""
        return f"{self.code}:{self.name.best('en')}:{self.number}:{self.text}"


@dataclass(frozen=True)
class EditSure(View):
    """An edit that is not published yet, and why it is asked about."""

    edit: EditDone
    doubts: tuple[EditDoubt, ...]


@dataclass(frozen=True)
class NoticeDraft(View):
    """A temporary notice that is being written. ``subject``: everywhere | hall | exhibitor | session, ``name`` of
    it; ``asks``: "" | text | time; ``language`` of the text that is asked for; ``missing``: languages in which it
    is not written. ``problem``: "" | text | time | past."""

    subject: str
    name: Localized
    text: Localized = EMPTY
    until: dt.datetime | None = None
    asks: str = ""
    language: str = ""
    missing: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class NoticeLine:
    """One that is up; ``until`` is local to the expo."""

    subject: str
    name: Localized
    text: Localized
    until: dt.datetime


@dataclass(frozen=True)
class NoticeList(View):
    """What is up, the first to expire first."""

    notices: tuple[NoticeLine, ...]


@dataclass(frozen=True)
class NoticeUp(View):
    """It is up, or (``taken_down``) no more."""

    subject: str
    name: Localized
    text: Localized
    until: dt.datetime
    taken_down: bool = False


@dataclass(frozen=True)
class NoticeSubjects(View):
    """What is it about? The buttons name it."""
