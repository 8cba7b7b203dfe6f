"""What organisers see of announcements, and what everybody gets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.announcement import AnnouncementText
from bot.domain.localized import Localized
from bot.views.lines import EMPTY
from bot.views.message import View


@dataclass(frozen=True)
class AnnouncementMessage(View):
    """The announcement itself. ``texts`` by locale, in the order in which they were written; ``nature`` is news |
    sponsored | urgent; ``located``: its place was sent already, as a message of its own."""

    announcement_id: int
    nature: str
    texts: tuple[tuple[str, AnnouncementText], ...]
    expo: Localized
    located: bool = False

    def said(self, locale: str) -> AnnouncementText:
        """What a reader of ``locale`` gets: their own language, else the first written."""
        written = [(tag, text) for tag, text in self.texts if not text.is_empty]
        return next((text for tag, text in written if tag == locale), written[0][1] if written else _NOTHING)


_NOTHING = AnnouncementText()


@dataclass(frozen=True)
class AnnouncementPrompt(View):
    """Asks the organiser for the next thing.

    ``step``: text | links | time | revise; ``language`` is the locale of the text that is asked for (empty: any);
    ``problem``: "" | file (of a kind that we cannot send) | empty | long (more than ``limit`` characters) | place
    (cannot be changed) | links | time | past.
    """

    step: str
    language: str = ""
    problem: str = ""
    limit: int = 0


@dataclass(frozen=True)
class WrittenLine:
    """One language of an announcement: ``excerpt`` of its text, what it holds besides (``file``: the kind of its
    file, or empty), and how many of the audience read it."""

    locale: str
    excerpt: str
    file: str
    place: bool
    links: int
    readers: int


@dataclass(frozen=True)
class AudienceLines:
    """An audience in names: empty tuples where that does not matter. ``roles``: visitor, exhibitor, organiser."""

    roles: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    interests: tuple[Localized, ...] = ()
    sessions: tuple[Localized, ...] = ()
    tracks: tuple[Localized, ...] = ()
    halls: tuple[Localized, ...] = ()
    on_site: bool = False

    @property
    def is_everyone(self) -> bool:
        return self == AudienceLines()


@dataclass(frozen=True)
class AnnouncementDraft(View):
    """An announcement that is being written.

    ``missing`` are locales of readers who would get another language, with how many they are. ``recipients`` is
    the count now, ``muted`` who want no such messages. ``send_at`` is local to the expo, None: at once.
    ``seconds`` is how long it takes at Telegram's rate, ``ahead`` how many messages of other announcements go
    before it. ``of_album``: the picture that was just taken is the first of several; the others are left out.
    """

    nature: str
    written: tuple[WrittenLine, ...]
    missing: tuple[tuple[str, int], ...]
    audience: AudienceLines
    recipients: int
    muted: int
    seconds: float
    send_at: dt.datetime | None = None
    ahead: int = 0
    of_album: bool = False


@dataclass(frozen=True)
class AnnouncementConfirmation(AnnouncementDraft):
    """The last question before it leaves. Fields as of the draft."""


@dataclass(frozen=True)
class AudienceChoice(View):
    """Choosing one part of the audience: ``part`` is "" (which part?) | role | locale | interest | session |
    track | hall. ``recipients`` with what is chosen so far."""

    part: str
    audience: AudienceLines
    recipients: int
    muted: int


@dataclass(frozen=True)
class AnnouncementProgress(View):
    """How far an announcement is.

    ``state`` as of the announcement; counts are messages; ``per_second`` is the rate just now (0: not known),
    ``seconds`` what is left (None: it does not move). ``send_at`` is when it leaves, or should have left where it
    was late; ``ended_at`` when it ended; both local to the expo. An edit or a withdrawal has reached ``changed``
    of ``to_change``. ``refusal`` is why Telegram takes (or took) none of it, in its words. ``forgotten``: its
    messages were purged, so that nothing can be counted or changed any more.
    """

    state: str
    nature: str
    excerpt: str
    recipients: int
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    cancelled: int = 0
    left: int = 0
    uncertain: int = 0
    per_second: float = 0.0
    seconds: float | None = None
    send_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    changed: int = 0
    to_change: int = 0
    refusal: str = ""
    forgotten: bool = False


@dataclass(frozen=True)
class AnnouncementLine:
    """One announcement of the list; ``at`` is local to the expo."""

    announcement_id: int
    state: str
    nature: str
    excerpt: str
    recipients: int
    at: dt.datetime


@dataclass(frozen=True)
class Announcements(View):
    """What was announced, newest first."""

    announcements: tuple[AnnouncementLine, ...]


@dataclass(frozen=True)
class AnnouncementWithdrawal(View):
    """Asks whether to delete it at the ``sent`` who have it; the ``left`` will not get it."""

    excerpt: str
    sent: int
    left: int = 0


@dataclass(frozen=True)
class AnnouncementCorrection(View):
    """Asks whether the text just shown takes the place of what the ``sent`` have; the ``left`` get only that. It
    is in ``language``; what is said in the ``others`` stays."""

    sent: int
    left: int
    language: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class WhichAnnouncementText(View):
    """In which language is the text that is to be corrected, or added?"""

    excerpt: str


@dataclass(frozen=True)
class AnnouncementMissed(View):
    """It did not leave at its time (``send_at``, local to the expo) and is a draft again. ``reason``: late (the
    bot was down, and that day is over) | organiser (who had confirmed it is none any more)."""

    reason: str
    excerpt: str
    send_at: dt.datetime


@dataclass(frozen=True)
class AnnouncementReport(View):
    """Goes with the file that tells what became of each message."""

    excerpt: str
    recipients: int
    sent: int


@dataclass(frozen=True)
class AnnouncementDiscarded(View):
    """The draft is gone; nothing was sent."""


@dataclass(frozen=True)
class AnnouncementPreview(View):
    """What follows is how it will look."""

    expo: Localized = EMPTY


@dataclass(frozen=True)
class AnnouncementsMuted(View):
    """The reader gets no more announcements of this ``nature``."""

    nature: str
