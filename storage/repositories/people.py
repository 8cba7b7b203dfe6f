"""What is kept of one person."""

from __future__ import annotations

import datetime as dt

from bot.ports.people import Question, Visit
from storage.repositories.organisers import SqlOrganisers
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlPeople:
    """Implements ``PersonRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.people

    async def visits(self, viewer_id: int) -> list[Visit]:
        rows = await self._queries.visits_of(self._scope.connection, viewer_id=viewer_id)
        return [Visit(exhibitor_id, to_instant(at)) for exhibitor_id, at in rows]

    async def questions(self, viewer_id: int) -> list[Question]:
        rows = await self._queries.asked_by(self._scope.connection, viewer_id=viewer_id)
        return [
            Question(text, language, to_instant(at), bool(answered), bool(forwarded))
            for text, language, at, answered, forwarded in rows
        ]

    async def forget(self, viewer_id: int, at: dt.datetime) -> None:
        queries = self._queries
        await queries.forget_inviter(self._scope.connection, viewer_id=viewer_id, at=to_milliseconds(at))
        for forget in (
            queries.forget_consents,
            queries.forget_badge_links,  # found by the badges
            queries.forget_badges,
            queries.forget_questions,
            queries.forget_ticket_answers_to,  # found by the tickets
            queries.forget_ticket_copies,
            queries.forget_tickets,
            queries.forget_ticket_settler,
            queries.forget_ticket_answerer,
            queries.forget_ticket_claimer,
            queries.forget_template_writer,
            queries.forget_dialogs,
            queries.forget_conversation,
            queries.forget_messages,
            queries.forget_updates,
            queries.forget_menu,
            queries.forget_membership,
            queries.forget_digest_choices,
            queries.forget_brief_choice,
            queries.forget_reports,
            queries.forget_lead_messages,
            queries.forget_missed_codes,
            queries.forget_invited,
            queries.forget_seats,
            queries.forget_meetings,
            queries.forget_meeting_asker,
            queries.forget_meeting_host,
            queries.forget_hosted_seats,
            queries.forget_meeting_handovers,
            queries.forget_meeting_bars,
            queries.forget_meeting_setup_writer,
            queries.forget_scanner,
            queries.forget_remark_author,
            queries.forget_attachment_author,
            queries.forget_declarer,
            queries.forget_exporter,
            queries.forget_booth_writer,
            queries.forget_partner_writer,
            queries.forget_settler_of_seekers,
            queries.forget_announcer,
            queries.forget_progress,
            queries.forget_viewer,
            self._scope.statements.desk.forget_import_draft,
            self._scope.statements.desk.forget_notice_writer,
            self._scope.statements.audit.forget_audit_person,
        ):
            await forget(self._scope.connection, viewer_id=viewer_id)
        await SqlOrganisers(self._scope).forget(viewer_id, at)
