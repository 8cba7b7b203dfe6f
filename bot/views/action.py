"""Actions: what a button asks for, as a typed payload of at most 64 bytes.

A command is an action too (``/now`` is ``ShowNow()``): the same service answers both. The payload only names
things; whoever handles it looks them up, and authorises, anew.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar, get_type_hints

from bot.domain.catalogue import key_of

VERSION = "1"
MAX_BYTES = 64
_REGISTRY: dict[str, type[Action]] = {}


class BadPayload(ValueError):
    """A payload that is not ours, or from a version that we no longer read."""


class Action:
    """Base of all actions. Subclasses are frozen dataclasses whose fields are str, int or date; str fields are
    keys (see ``key_of``) or short codes, never free text."""

    code: ClassVar[str]

    def __init_subclass__(cls, code: str) -> None:
        if code in _REGISTRY:
            raise TypeError(f"two actions share the code {code!r}")
        cls.code = code
        _REGISTRY[code] = cls


@dataclass(frozen=True)
class Back(Action, code="<"):
    """The way back, labelled so; pressing it is pressing ``to``."""

    to: Action


@dataclass(frozen=True)
class More(Action, code=">"):
    """The next page, labelled so; pressing it is pressing ``to``."""

    to: Action


def target(action: Action) -> Action:
    """What pressing the button asks for."""
    return action.to if isinstance(action, Back | More) else action


def encode(action: Action) -> str:
    """The payload: version, code, fields, separated by ``:``; a ``<`` or ``>`` behind the version marks the way
    back or on."""
    if isinstance(action, Back | More):
        payload = VERSION + action.code + encode(action.to)[len(VERSION) :]
        if len(payload.encode()) > MAX_BYTES:
            raise ValueError(f"payload of {type(action.to).__name__} is longer than {MAX_BYTES} bytes")
        return payload
    parts = [VERSION + action.code]
    for item in fields(action):  # type: ignore[arg-type]
        value = getattr(action, item.name)
        if isinstance(value, dt.date):
            parts.append(value.strftime("%y%m%d"))
        elif isinstance(value, int):
            parts.append(str(value))
        else:
            parts.append(key_of(value) if value else "")
    payload = ":".join(parts)
    if len(payload.encode()) > MAX_BYTES:
        raise ValueError(f"payload of {type(action).__name__} is longer than {MAX_BYTES} bytes")
    return payload


def decode(payload: str) -> Action:
    """What a pressed button asks for: of a ``Back`` or ``More``, its target.

    Raises:
        BadPayload: it is not one of ours.
    """
    return target(decode_button(payload))


def decode_button(payload: str) -> Action:
    """The button of a payload, with its ``Back`` or ``More``.

    Raises:
        BadPayload: it is not one of ours.
    """
    mark = payload[len(VERSION) : len(VERSION) + 1]
    if payload.startswith(VERSION) and mark in ("<", ">"):
        to = _decode_plain(VERSION + payload[len(VERSION) + 1 :])
        return Back(to) if mark == "<" else More(to)
    return _decode_plain(payload)


def _decode_plain(payload: str) -> Action:
    head, *values = payload.split(":")
    action_type = _REGISTRY.get(head[1:]) if head[:1] == VERSION else None
    if action_type is None or action_type in (Back, More):
        raise BadPayload(payload)
    kinds = _field_types(head[1:])
    if len(kinds) != len(values):
        raise BadPayload(payload)
    try:
        parsed = {name: _parse(kind, value) for (name, kind), value in zip(kinds.items(), values, strict=True)}
    except ValueError as error:
        raise BadPayload(payload) from error
    return action_type(**parsed)


@cache
def _field_types(code: str) -> dict[str, type]:
    # Kept: to evaluate the annotations anew for each button of each queued message took a sixth of sending it.
    action_type = _REGISTRY[code]
    hints = get_type_hints(action_type)
    return {item.name: hints[item.name] for item in fields(action_type)}  # type: ignore[arg-type]


def _parse(kind: type, value: str) -> str | int | dt.date:
    if kind is dt.date:
        return dt.datetime.strptime(value, "%y%m%d").date()  # noqa: DTZ007 - a day has no zone
    return int(value) if kind is int else value


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


@dataclass(frozen=True)
class StartAnnouncement(Action, code="an"):
    """Write a new one."""


@dataclass(frozen=True)
class ListAnnouncements(Action, code="al"):
    page: int = 0


@dataclass(frozen=True)
class OpenAnnouncement(Action, code="ao"):
    """The draft, or how far it is."""

    announcement_id: int


@dataclass(frozen=True)
class WriteAnnouncement(Action, code="aw"):
    """Write (again) what is said in ``locale``; of one that has begun to leave: correct it."""

    announcement_id: int
    locale: str


@dataclass(frozen=True)
class ChooseTextLanguage(Action, code="ah"):
    """What was written first is in ``locale``: the script alone does not tell for sure."""

    announcement_id: int
    locale: str


@dataclass(frozen=True)
class LinkAnnouncement(Action, code="ak"):
    """Buttons with links under the text in ``locale``."""

    announcement_id: int
    locale: str


@dataclass(frozen=True)
class TimeAnnouncement(Action, code="at"):
    """When it leaves: ``minutes`` from now, 0 at once, -1: ask."""

    announcement_id: int
    minutes: int


@dataclass(frozen=True)
class ChooseNature(Action, code="ag"):
    """``nature`` is news | sponsored | urgent."""

    announcement_id: int
    nature: str


@dataclass(frozen=True)
class ChooseAudience(Action, code="au"):
    """Choose one part: "" (which?) | role | locale | interest | session | track | hall | site."""

    announcement_id: int
    part: str = ""
    page: int = 0


@dataclass(frozen=True)
class ToggleAudience(Action, code="av"):
    """Take ``value`` (a key) into that part, or out of it; ``chosen``: it is in now (1 or 0)."""

    announcement_id: int
    part: str
    value: str
    chosen: int = 0
    page: int = 0


@dataclass(frozen=True)
class ClearAudience(Action, code="ax"):
    """Everyone."""

    announcement_id: int


@dataclass(frozen=True)
class TestAnnouncement(Action, code="ay"):
    """Send it to me, as its readers will get it."""

    announcement_id: int


@dataclass(frozen=True)
class ReviewAnnouncement(Action, code="ar"):
    """Ask for the last time; ``nature`` urgent makes it so first, empty leaves it."""

    announcement_id: int
    nature: str = ""


@dataclass(frozen=True)
class ConfirmAnnouncement(Action, code="ac"):
    """Let it leave, or wait for its time; as it was when that was asked (its ``fingerprint``)."""

    announcement_id: int
    fingerprint: int


@dataclass(frozen=True)
class DiscardAnnouncement(Action, code="ad"):
    """Throw the draft away."""

    announcement_id: int


@dataclass(frozen=True)
class ControlAnnouncement(Action, code="az"):
    """``what``: pause | resume | cancel (the rest) | withdraw (asks) | delete (at its readers) | revise (which
    text?) | apply (the corrected text) | unschedule (a draft again) | report | resend (what failed)."""

    announcement_id: int
    what: str


@dataclass(frozen=True)
class MuteAnnouncements(Action, code="am"):
    """No more announcements of that nature to me."""

    nature: str


@dataclass(frozen=True)
class AskTeam(Action, code="qa"):
    """Forward the question (its number in the log) to the team; its asker only."""

    question_id: int


@dataclass(frozen=True)
class WithdrawQuestion(Action, code="qw"):
    """The team need not answer any more; its asker only."""

    ticket_id: int


@dataclass(frozen=True)
class ShowQuestions(Action, code="qq"):
    """What visitors asked the team, what the bot did not know, and how ready the data is."""


@dataclass(frozen=True)
class ListTickets(Action, code="ql"):
    """``state`` is open | answered."""

    state: str
    page: int = 0


@dataclass(frozen=True)
class OpenTicket(Action, code="qo"):
    """``number`` is that of its line in a list, or 0."""

    ticket_id: int
    number: int = 0


@dataclass(frozen=True)
class AnswerTicket(Action, code="qm"):
    """Write the answer: whatever comes next goes to the asker."""

    ticket_id: int


@dataclass(frozen=True)
class DismissTicket(Action, code="qd"):
    """The team can't answer that."""

    ticket_id: int


@dataclass(frozen=True)
class MakeFaq(Action, code="qf"):
    """Publish the ticket's question with its answer."""

    ticket_id: int


@dataclass(frozen=True)
class UndoFaq(Action, code="qz"):
    """Take the entry of a question (its number in the log) back."""

    question_id: int


@dataclass(frozen=True)
class ListUnknown(Action, code="qu"):
    """Questions that the bot did not know, alike ones together."""

    page: int = 0


@dataclass(frozen=True)
class OpenUnknown(Action, code="qn"):
    """All that are like this question; ``number`` is that of its line in a list, or 0."""

    question_id: int
    number: int = 0


@dataclass(frozen=True)
class WriteFaq(Action, code="qg"):
    """Write an answer to publish for this question."""

    question_id: int


@dataclass(frozen=True)
class HideUnknown(Action, code="qx"):
    """Leave this question, and all that are like it, out of the list."""

    question_id: int


@dataclass(frozen=True)
class ShowReadiness(Action, code="qr"):
    """Which usual questions the data does not answer."""

    page: int = 0


@dataclass(frozen=True)
class StopWriting(Action, code="qc"):
    """Leave an answer unwritten."""


@dataclass(frozen=True)
class ShowAgenda(Action, code="g"):
    """The day of the agenda that matters now."""


@dataclass(frozen=True)
class OpenAgendaDay(Action, code="gy"):
    date: dt.date
    page: int = 0


@dataclass(frozen=True)
class SaveSession(Action, code="gs"):
    session_id: str


@dataclass(frozen=True)
class UndoDrop(Action, code="gr"):
    """Save it again, just dropped."""

    session_id: str


@dataclass(frozen=True)
class DropSession(Action, code="gd"):
    session_id: str


@dataclass(frozen=True)
class UndoSave(Action, code="gu"):
    """Drop it again, just saved."""

    session_id: str


@dataclass(frozen=True)
class DropGone(Action, code="gg"):
    """Drop whatever is not in the programme any more."""


@dataclass(frozen=True)
class KeepSession(Action, code="gk"):
    """Fine with me, though it changed."""

    session_id: str


@dataclass(frozen=True)
class ShowAlternatives(Action, code="gl"):
    """Sessions at the same time, or of the same track."""

    session_id: str
    page: int = 0


@dataclass(frozen=True)
class RemindSession(Action, code="gm"):
    """When shall I remind you of it?"""

    session_id: str


@dataclass(frozen=True)
class SwitchReminder(Action, code="gt"):
    """That reminder (minutes before the start) of that session: ``on`` 1 or 0."""

    session_id: str
    minutes: int
    on: int


@dataclass(frozen=True)
class SnoozeReminder(Action, code="gz"):
    """Remind me again; ``kind`` is session | visit."""

    kind: str
    subject_id: str


@dataclass(frozen=True)
class NotGoing(Action, code="gn"):
    """Drop what the reminder is about; ``kind`` is session | visit."""

    kind: str
    subject_id: str


@dataclass(frozen=True)
class PlanVisit(Action, code="gp"):
    """When shall I remind you to visit that exhibitor?"""

    exhibitor_id: str


@dataclass(frozen=True)
class SaveVisit(Action, code="gv"):
    """Visit it then (minutes since 1970-01-01 UTC)."""

    exhibitor_id: str
    at: int


@dataclass(frozen=True)
class DropVisit(Action, code="gx"):
    exhibitor_id: str


@dataclass(frozen=True)
class SendCalendar(Action, code="gc"):
    """The whole agenda as a file for calendars."""


@dataclass(frozen=True)
class SendSessionCalendar(Action, code="gi"):
    """One session as a file for calendars."""

    session_id: str


@dataclass(frozen=True)
class ShowCalendarLink(Action, code="gf"):
    """The private link at which the agenda stays up to date."""


@dataclass(frozen=True)
class RenewCalendarLink(Action, code="gfn"):
    """Another link: the old one ends."""


@dataclass(frozen=True)
class RevokeCalendarLink(Action, code="gfr"):
    """No link any more."""


@dataclass(frozen=True)
class ShowSettings(Action, code="o"): ...


@dataclass(frozen=True)
class SwitchOffset(Action, code="oo"):
    """Reminders that many minutes before the start: ``on`` 1 or 0."""

    minutes: int
    on: int


@dataclass(frozen=True)
class SwitchQuiet(Action, code="oq"):
    """Whether the quiet hours hold for me: ``on`` 1 or 0."""

    on: int


@dataclass(frozen=True)
class SwitchNotice(Action, code="on"):
    """One kind of unasked messages (a ``NoticeKind``): ``on`` 1 or 0."""

    kind: str
    on: int


@dataclass(frozen=True)
class AnswerBriefOffer(Action, code="ob"):
    """The morning brief, offered once: ``on`` 1 (yes) or 0 (no)."""

    on: int


@dataclass(frozen=True)
class StopReminders(Action, code="os"):
    """After /stop: my reminders too (``also`` 1), or keep them (0)."""

    also: int


@dataclass(frozen=True)
class ResumeMessages(Action, code="or"):
    """Take /stop back."""


@dataclass(frozen=True)
class ShowInterests(Action, code="ix"):
    """Which categories the viewer looks for."""

    page: int = 0


@dataclass(frozen=True)
class ToggleInterest(Action, code="iy"):
    """Look for ``category`` (a key), or no more; ``chosen``: they do now (1 or 0)."""

    category: str
    chosen: int = 0
    page: int = 0
