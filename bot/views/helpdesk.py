"""What askers and the team see of questions that the bot could not answer. Of an asker only text and language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.lines import Span
from bot.views.message import View


@dataclass(frozen=True)
class AskedTeam(View):
    """How a question stands, for its asker.

    ``state``: open | answered | dismissed | withdrawn | full (too many are open already). ``minutes`` that an
    answer usually takes during opening hours; ``staffed``: it is within them; ``next_open`` is when they begin
    again (aware), None where they do not.
    """

    question: str
    state: str
    minutes: int = 0
    staffed: bool = True
    next_open: dt.datetime | None = None


@dataclass(frozen=True)
class TeamAnswer(View):
    """The team's words to the asker; ``text`` is empty for a photo or a place alone; ``first``: no other answer
    came before."""

    question: str
    text: str
    first: bool = True


@dataclass(frozen=True)
class FollowUpPrompt(View):
    """Asks somebody whose ``question`` was answered what else they want to know."""

    question: str


@dataclass(frozen=True)
class TeamDeclined(View):
    """The team can't answer that."""

    question: str


@dataclass(frozen=True)
class ForwardedQuestion(View):
    """A question as the team sees it; ``state`` is open | answered | dismissed | withdrawn.

    ``language`` is that of the question; ``by`` is who settled it, ``settled_at`` when (aware); ``answers`` are
    the texts of all answers. ``replying``: the way to answer is a reply to this message. ``published``: it is in
    the FAQ. ``askers``: how many ask the same; ``taken_by``: who takes care of it, or empty.
    """

    question: str
    language: str
    asked_at: dt.datetime
    state: str = "open"
    by: str = ""
    settled_at: dt.datetime | None = None
    answers: tuple[str, ...] = ()
    replying: bool = True
    published: bool = False
    askers: int = 1
    taken_by: str = ""


@dataclass(frozen=True)
class TeamPrompt(View):
    """Asks a member of the team to write; ``purpose`` is answer (goes to the asker) | faq (is published) |
    template (is kept to answer with; it has no question)."""

    question: str
    language: str
    purpose: str


@dataclass(frozen=True)
class AnswerTemplates(View):
    """Prepared answers."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class TemplateChoice(View):
    """Which of the prepared answers (``texts``) shall answer a question?"""

    question: str
    language: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class FaqEntry(View):
    """An entry that was just made, or taken back."""

    question: str
    answer: str
    published: bool = True


@dataclass(frozen=True)
class AskerUnreachable(View):
    """An answer that could not be delivered."""

    question: str


@dataclass(frozen=True)
class DeskNotice(View):
    """``reason``: sent | withdrawn (by its asker: nothing was sent) | gone (the question is no longer kept) |
    no_text (an entry needs an answer in words) | in_private (/questions is for a private chat) | hidden |
    no_programme (nothing is imported that an entry could be added to)."""

    reason: str


@dataclass(frozen=True)
class QuestionsOverview(View):
    """Numbers of tickets that are open and answered, of questions that the bot did not know, and of the usual
    questions that the data answers; ``oldest_at``: since when somebody waits (aware). ``missing``: what the first
    usual questions that are not answered are about; ``more_missing``: there are more."""

    open: int
    answered: int
    unknown: int
    ready: int
    usual: int
    oldest_at: dt.datetime | None = None
    missing: tuple[Localized, ...] = ()
    more_missing: bool = False


@dataclass(frozen=True)
class TicketLine:
    """A ticket in a list; ``at`` is when it was asked or, in a list of answered ones, answered (aware)."""

    text: str
    language: str
    at: dt.datetime


@dataclass(frozen=True)
class TicketList(View):
    """Tickets in pages; ``state`` is open | answered."""

    state: str
    lines: tuple[TicketLine, ...]
    span: Span


@dataclass(frozen=True)
class UnknownLine:
    """Questions that are alike: one of them, how many, and their languages."""

    text: str
    count: int
    languages: tuple[str, ...]


@dataclass(frozen=True)
class UnknownList(View):
    """Questions that the bot did not know, the most frequent first, in pages."""

    lines: tuple[UnknownLine, ...]
    span: Span


@dataclass(frozen=True)
class UnknownQuestions(View):
    """Questions that are alike; ``texts`` are some of their spellings."""

    texts: tuple[str, ...]
    count: int
    languages: tuple[str, ...]


@dataclass(frozen=True)
class MissingLine:
    """A usual question that is not answered: what it is about, where its answer belongs, and in which languages of
    questions it is missing (empty: in all)."""

    about: Localized
    put: Localized
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadinessList(View):
    """How many of the usual questions are answered, and a page of those that are not."""

    ready: int
    usual: int
    lines: tuple[MissingLine, ...]
    span: Span
