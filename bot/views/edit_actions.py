"""Actions of small edits and of temporary notices."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowEdits(Action, code="EM"):
    """What is to be edited?"""


@dataclass(frozen=True)
class EditSession(Action, code="ES"):
    session_id: str


@dataclass(frozen=True)
class CancelSession(Action, code="EC"):
    """``sure`` (1 or 0): it was asked."""

    session_id: str
    sure: int = 0


@dataclass(frozen=True)
class ReinstateSession(Action, code="EA"):
    """It takes place after all."""

    session_id: str


@dataclass(frozen=True)
class MoveSession(Action, code="EV"):
    """Ask for another time."""

    session_id: str


@dataclass(frozen=True)
class ChooseRoom(Action, code="ER"):
    session_id: str
    page: int = 0


@dataclass(frozen=True)
class SetRoom(Action, code="EO"):
    session_id: str
    room_id: str


@dataclass(frozen=True)
class EditDay(Action, code="ED"):
    """Ask for its opening hours."""

    date: dt.date


@dataclass(frozen=True)
class CloseDay(Action, code="EX"):
    """It is closed that day."""

    date: dt.date


@dataclass(frozen=True)
class EditBooth(Action, code="EB"):
    """Ask for another number of the ``number``-th booth; -1: which booth, where there are several."""

    exhibitor_id: str
    number: int = -1


@dataclass(frozen=True)
class ShareBooth(Action, code="EH"):
    """The number that was typed, though somebody else has it."""


@dataclass(frozen=True)
class ConfirmEdit(Action, code="EY"):
    """Publish what was asked about; ``choice``: the hall, where it was asked for."""

    choice: str = ""


@dataclass(frozen=True)
class NewFaq(Action, code="EN"):
    """Ask for a new entry's question."""


@dataclass(frozen=True)
class ListFaq(Action, code="EL"):
    page: int = 0


@dataclass(frozen=True)
class EditFaq(Action, code="EF"):
    faq_id: str


@dataclass(frozen=True)
class WriteFaqPart(Action, code="EW"):
    """``part``: question | answer."""

    faq_id: str
    part: str
    locale: str


@dataclass(frozen=True)
class RemoveFaq(Action, code="EZ"):
    """``sure`` (1 or 0): it was asked."""

    faq_id: str
    sure: int = 0


@dataclass(frozen=True)
class ListNotices(Action, code="NL"):
    """What is up."""


@dataclass(frozen=True)
class NewNotice(Action, code="NN"):
    """``subject``: "" (which?) | everywhere | hall | exhibitor | session."""

    subject: str = ""
    subject_id: str = ""


@dataclass(frozen=True)
class WriteNotice(Action, code="NW"):
    """Ask for its text in ``locale``."""

    locale: str


@dataclass(frozen=True)
class TimeNotice(Action, code="NT"):
    """It holds for so many minutes; 0: until today closes, -1: ask."""

    minutes: int


@dataclass(frozen=True)
class PutUpNotice(Action, code="NP"):
    """Publish what was written."""


@dataclass(frozen=True)
class TakeDownNotice(Action, code="NX"):
    """``number`` is that of its line in a list, or 0."""

    notice_id: int
    number: int = 0


@dataclass(frozen=True)
class DropNotice(Action, code="NC"):
    """Leave it unwritten."""
