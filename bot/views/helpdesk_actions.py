"""Actions of the help desk: asking the team, answering, making FAQ entries."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class AskTeam(Action, code="qa"):
    """Forward the question (its number in the log) to the team; its asker only."""

    question_id: int


@dataclass(frozen=True)
class WithdrawQuestion(Action, code="qw"):
    """The team need not answer any more; its asker only."""

    ticket_id: int


@dataclass(frozen=True)
class FollowUp(Action, code="qaf"):
    """Write to the team once more about what it answered; its asker only."""

    ticket_id: int


@dataclass(frozen=True)
class StopFollowUp(Action, code="qac"):
    """No: what comes next is for the bot again."""


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
class ClaimTicket(Action, code="qt"):
    """I take care of that question."""

    ticket_id: int


@dataclass(frozen=True)
class ReleaseTicket(Action, code="qv"):
    """It is nobody's again."""

    ticket_id: int


@dataclass(frozen=True)
class ShowTicket(Action, code="qs"):
    """The question as it stands, in the place of what was shown."""

    ticket_id: int


@dataclass(frozen=True)
class OfferTemplates(Action, code="qp"):
    """Answer that question with a prepared text."""

    ticket_id: int


@dataclass(frozen=True)
class UseTemplate(Action, code="qi"):
    """Send that text; ``number`` is that of its line."""

    ticket_id: int
    template_id: int
    number: int


@dataclass(frozen=True)
class ListTemplates(Action, code="qk"):
    """The prepared answers."""


@dataclass(frozen=True)
class WriteTemplate(Action, code="qy"):
    """Write one more."""


@dataclass(frozen=True)
class DropTemplate(Action, code="qj"):
    """Offer it no more; ``number`` is that of its line."""

    template_id: int
    number: int
