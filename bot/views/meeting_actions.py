"""What is asked for about meetings. A ``revision`` names the state that a button was made for: pressed later, it
changes nothing. ``at`` are minutes since 1970-01-01 UTC."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class AskToMeet(Action, code="mta"):
    """A visitor would like to meet an exhibitor."""

    exhibitor_id: str


@dataclass(frozen=True)
class AskLeadToMeet(Action, code="mtl"):
    """Staff would like to meet somebody who sent their card."""

    lead_id: int


@dataclass(frozen=True)
class AskSeekerToMeet(Action, code="mt7"):
    """Staff would like to meet a visitor who may be found and whom they do not know; ``number`` is that of their
    profile, ``place`` that of the line."""

    number: int
    place: int = 0


@dataclass(frozen=True)
class ChoosePurpose(Action, code="mtp"):
    """What about: one of ``meeting.PURPOSES``; empty: not said."""

    meeting_id: int
    purpose: str = ""


@dataclass(frozen=True)
class OfferTimes(Action, code="mto"):
    """When could it be (instead)? The first times that there are."""

    meeting_id: int


@dataclass(frozen=True)
class ShowTimes(Action, code="mtt"):
    """The times of one day, in pages."""

    meeting_id: int
    date: dt.date
    page: int = 0


@dataclass(frozen=True)
class PickTime(Action, code="mtk"):
    """Offer this time to the other side."""

    meeting_id: int
    revision: int
    at: int


@dataclass(frozen=True)
class OpenMeeting(Action, code="mtv"):
    """``number`` is its place in a list, ``at`` when it is; 0 for none."""

    meeting_id: int
    number: int = 0
    at: int = 0


@dataclass(frozen=True)
class AcceptMeeting(Action, code="mty"):
    meeting_id: int
    revision: int


@dataclass(frozen=True)
class AskDecline(Action, code="mtd"):
    """Decline: with which word?"""

    meeting_id: int
    revision: int


@dataclass(frozen=True)
class DeclineMeeting(Action, code="mtn"):
    """``reply`` is one of ``meeting.REPLIES``; empty: without a word."""

    meeting_id: int
    revision: int
    reply: str = ""


@dataclass(frozen=True)
class WithdrawMeeting(Action, code="mtw"):
    """Take one's own offer back."""

    meeting_id: int
    revision: int


@dataclass(frozen=True)
class AskCancel(Action, code="mtc"):
    """Really cancel?"""

    meeting_id: int


@dataclass(frozen=True)
class CancelMeeting(Action, code="mtx"):
    meeting_id: int
    revision: int


@dataclass(frozen=True)
class RunLate(Action, code="mtr"):
    """I come so many minutes later."""

    meeting_id: int
    minutes: int


@dataclass(frozen=True)
class SettleMeeting(Action, code="mts"):
    """It took place (``met`` 1) or did not (0)."""

    meeting_id: int
    met: int


@dataclass(frozen=True)
class SnoozeMeeting(Action, code="mtz"):
    """Remind me again in a few minutes."""

    meeting_id: int


@dataclass(frozen=True)
class SendMeetingCalendar(Action, code="mti"):
    """The meeting as a file for calendars."""

    meeting_id: int


@dataclass(frozen=True)
class OpenMeetings(Action, code="mtm"):
    """``/meetings``: an exhibitor's day for its staff, one's own for everybody else."""


@dataclass(frozen=True)
class ListOwnMeetings(Action, code="mtq"):
    """Those in which one is the visitor."""

    page: int = 0


@dataclass(frozen=True)
class OpenMeetingDay(Action, code="mtg"):
    """An exhibitor's meetings of one day, in pages."""

    date: dt.date
    page: int = 0


@dataclass(frozen=True)
class ListMeetingRequests(Action, code="mtu"):
    """What waits for the exhibitor's answer."""

    page: int = 0


@dataclass(frozen=True)
class ChooseStaff(Action, code="mtf"):
    """Who of the staff sits there?"""

    meeting_id: int


@dataclass(frozen=True)
class AssignStaff(Action, code="mte"):
    """``viewer_id`` 0: nobody yet; ``number`` is their place in the list."""

    meeting_id: int
    viewer_id: int
    number: int = 0


@dataclass(frozen=True)
class SetUpMeetings(Action, code="mth"):
    """At how many tables, where, when not."""


@dataclass(frozen=True)
class SetTables(Action, code="mtb"):
    """``chosen`` 1: it is so now."""

    tables: int
    chosen: int = 0


@dataclass(frozen=True)
class WritePlace(Action, code="mtj"):
    """Where, if not at the booth?"""


@dataclass(frozen=True)
class ClearPlace(Action, code="mt0"):
    """At the booth."""


@dataclass(frozen=True)
class BlockTimes(Action, code="mt1"):
    """When of a day nobody is there for meetings."""

    date: dt.date


@dataclass(frozen=True)
class ToggleBlock(Action, code="mt2"):
    """Block the hour from ``at`` on (``on`` 1), or not (0)."""

    at: int
    on: int


@dataclass(frozen=True)
class BarMeetings(Action, code="mt3"):
    """No more requests from them (``on`` 1), or again (0)."""

    meeting_id: int
    on: int = 1


@dataclass(frozen=True)
class ReportMeeting(Action, code="mt4"):
    """The organisers are to look at this request."""

    meeting_id: int


@dataclass(frozen=True)
class SuspendAsker(Action, code="mt6"):
    """Organisers: whoever asked for this meeting asks nobody any more (``on`` 1), or may again (0)."""

    meeting_id: int
    on: int = 1


@dataclass(frozen=True)
class StopMeeting(Action, code="mt5"):
    """What was asked for about a meeting is not wanted any more."""
