"""What an exhibitor's staff see of their booth: what they wrote, the languages, their own questions."""

from __future__ import annotations

from bot.domain.booth import MOST_QUESTIONS, BoothProfile, BoothQuestion
from bot.ports.unit_of_work import Transaction
from bot.services.leads.actor import named
from bot.services.leads.capturing import Capturing
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.lead_actions import (
    EditBooth,
    ListBoothQuestions,
    OpenBooth,
    RestoreQuestion,
    RetireQuestion,
    ToggleBoothLanguage,
)
from bot.views.leads import BoothCard, BoothPrompt, BoothQuestions, QuestionLine
from bot.views.message import Message
from bot.views.profile_actions import ShowPartners

LANGUAGES = ("zh", "en", "ja", "ko", "ru", "de", "fr", "es", "ar")


async def card(tx: Transaction, at: Capturing, exhibitor_id: str) -> Message:
    """What staff wrote so far."""
    profile = await tx.booths.profile(exhibitor_id) or BoothProfile(exhibitor_id, at.viewer_id, at.at)
    asked = await tx.booths.questions(exhibitor_id)
    brochure = (profile.brochure.name or profile.brochure.kind) if profile.brochure else ""
    view = BoothCard(
        named(at.catalogue, exhibitor_id),
        profile.description,
        profile.products,
        profile.languages,
        brochure,
        len(asked),
    )
    rows = (
        (EditBooth("description"), EditBooth("products")),
        (EditBooth("languages"), EditBooth("brochure")),
        (ListBoothQuestions(), ShowPartners()),
        (Back(ShowWelcome()),),
    )
    return Message(view, rows=rows)


async def languages(tx: Transaction, exhibitor_id: str) -> Message:
    """Which languages are spoken there? Each button switches one."""
    profile = await tx.booths.profile(exhibitor_id)
    chosen = profile.languages if profile else ()
    toggles = tuple(ToggleBoothLanguage(tag, int(tag in chosen)) for tag in LANGUAGES)
    rows = tuple(toggles[start : start + 3] for start in range(0, len(toggles), 3))
    return Message(BoothPrompt("languages"), rows=(*rows, (Back(OpenBooth()),)))


async def questions(tx: Transaction, at: Capturing, exhibitor_id: str, *, undo: int = 0) -> Message:
    """Their own questions; ``undo`` is one that was just retired, 0 for none."""
    asked = await tx.booths.questions(exhibitor_id)
    lines = tuple(_line(one) for one in asked)
    view = BoothQuestions(named(at.catalogue, exhibitor_id), lines, bool(undo))
    retiring = tuple(RetireQuestion(one.id, number) for number, one in enumerate(asked, start=1))
    more = (EditBooth("question"),) if len(asked) < MOST_QUESTIONS else ()
    undoing = (RestoreQuestion(undo),) if undo else ()
    rows = (retiring[:4], retiring[4:], (*undoing, *more), (Back(OpenBooth()),))
    return Message(view, rows=tuple(row for row in rows if row))


def _line(question: BoothQuestion) -> QuestionLine:
    return QuestionLine(question.kind.value, question.text, question.options)
