"""What the bot knows of somebody: nothing that they did not tell it, or do with it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.agenda import SubjectKind
from bot.domain.profile import Mark
from bot.matching.building import Known
from bot.ports.unit_of_work import Transaction
from bot.services.editions import current_edition

_QUESTIONS = 6


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What is known of a visitor, and what is not to be suggested: ``met`` exhibitors (visited, on the agenda,
    their own, or with their card), ``saved`` sessions; ``marks`` on earlier suggestions, latest first."""

    known: Known
    met: frozenset[str]
    saved: frozenset[str]
    marks: tuple[Mark, ...]

    def disliked(self, kind: str) -> frozenset[str]:
        """What they want no more of."""
        return frozenset(mark.subject_id for mark in self.marks if mark.kind == kind and not mark.liked)

    def liked(self, kind: str) -> frozenset[str]:
        return frozenset(mark.subject_id for mark in self.marks if mark.kind == kind and mark.liked)


async def acquaintance(tx: Transaction, viewer_id: int) -> Acquaintance:
    """Of a visitor."""
    profile = await tx.profiles.visitor(viewer_id)
    agenda = sorted(await tx.agenda.of_viewer(viewer_id), key=lambda item: item.saved_at, reverse=True)
    sessions = [item.subject.id for item in agenda if item.subject.kind is SubjectKind.SESSION]
    planned = [item.subject.id for item in agenda if item.subject.kind is SubjectKind.VISIT]
    planned += [item.subject.meeting[1] for item in agenda if item.subject.kind is SubjectKind.MEETING]
    visited = [visit.exhibitor_id for visit in reversed(await tx.people.visits(viewer_id))]
    edition = await current_edition(tx)
    holders = [lead.exhibitor_id for lead in await tx.leads.of_viewer(viewer_id) if lead.edition == edition]
    questions = [one.text for one in reversed(await tx.people.questions(viewer_id))]
    marks = tuple(await tx.profiles.marks(viewer_id))
    met = tuple(dict.fromkeys((*visited, *holders, *planned)))
    known = Known(
        categories=tuple(await tx.interests.of(viewer_id)),
        wishes=profile.wishes if profile else (),
        questions=tuple(dict.fromkeys(questions))[:_QUESTIONS],
        sessions=tuple(sessions),
        visits=met,
        liked=tuple((mark.kind, mark.subject_id) for mark in marks if mark.liked),
        disliked=tuple((mark.kind, mark.subject_id) for mark in marks if not mark.liked),
    )
    own = [member.exhibitor_id for member in await tx.teams.memberships(viewer_id)]
    return Acquaintance(known, frozenset((*met, *own)), frozenset(sessions), marks)
