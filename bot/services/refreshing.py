"""What a queued message says when it leaves, which may be long after: behind a crowd, a pause, a breakdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from bot.domain.agenda import Subject, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.reminder import is_useful
from bot.ports.clock import Clock
from bot.ports.files import FileStore, NoFiles
from bot.ports.unit_of_work import UnitOfWork
from bot.services.agenda.reminder import reminder_of
from bot.services.leads import digests, exporting, following_up, listing, rating, showing
from bot.services.leads.requesting import still_asked
from bot.services.meetings import barring, overview
from bot.services.meetings import showing as meeting_cards
from bot.services.organiser_files import OrganiserFiles
from bot.services.stats import closing
from bot.views.agenda import MorningBrief, Reminder
from bot.views.cards import ConsentRequest
from bot.views.digests import Digest, UnratedLead
from bot.views.exports import LeadExport
from bot.views.leads import FollowUpReminder, LeadFile, LeadList, LeadScreen
from bot.views.meetings import MeetingCard, MeetingDay, MeetingReport, MeetingRequests
from bot.views.message import Message, View
from bot.views.statistics import ClosingReport, StatsReport, StatsWorkbook
from bot.views.teams import InvitationTable, PosterFile


class Refreshing:
    """Looks at queued messages once more. ``catalogue`` gives the one in force."""

    def __init__(
        self,
        uow: UnitOfWork,
        clock: Clock,
        catalogue: Callable[[], Catalogue],
        consent_rules: ConsentRules = ConsentRules(),  # noqa: B008 - it is frozen
        files: FileStore = NoFiles(),  # noqa: B008 - it holds nothing
        *,
        organiser_files: OrganiserFiles | None = None,
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._catalogue = catalogue
        self._consent_rules = consent_rules
        self._files = files
        self._organiser_files = organiser_files

    async def refresh(self, chat_id: int, message: Message) -> Message | None:
        """The message as it is now; None where it is of no use any more: a reminder of what was dropped, moved or
        has begun, a brief of another day, a request that was answered."""
        match message.view:
            case Reminder():
                return await self._reminder(chat_id, message.view)
            case MorningBrief():
                return message if self._catalogue().local(self._clock.now()).date() == message.view.date else None
            case ConsentRequest(scanned=True):
                return await self._request(chat_id, message.view)
            case LeadScreen() | LeadList() | LeadFile() | FollowUpReminder():
                return await self._lead(chat_id, message)
            case MeetingCard() | MeetingDay() | MeetingRequests() | MeetingReport():
                return await self._meeting(chat_id, message)
            case PosterFile() | InvitationTable() | StatsReport() | StatsWorkbook() | ClosingReport():
                return await self._made(chat_id, message)
            case UnratedLead() | LeadExport() | Digest():
                return await self._told(chat_id, message)
            case _:
                return message

    async def _told(self, viewer_id: int, queued: Message) -> Message | None:
        """Files and digests of leads are made when they leave."""
        catalogue, now = self._catalogue(), self._clock.now()
        match queued.view:
            case Digest():
                return await digests.filled(self._uow, viewer_id, queued.view, catalogue, self._consent_rules)
            case LeadExport():
                return await exporting.filled(
                    self._uow, self._files, viewer_id, queued, catalogue=catalogue, now=now
                )
        async with self._uow.read() as tx:
            return await rating.refreshed(tx, viewer_id, queued, catalogue)

    async def _made(self, viewer_id: int, queued: Message) -> Message | None:
        """Pictures, posters and tables with words of ours."""
        if self._organiser_files is None:
            raise RuntimeError("nobody was named who makes files for organisers")
        if isinstance(queued.view, ClosingReport):
            wording, rules = self._organiser_files.wording, self._consent_rules
            return await closing.filled(
                self._uow, wording, viewer_id, queued, catalogue=self._catalogue(), rules=rules
            )
        return await self._organiser_files.filled(viewer_id, queued)

    async def _lead(self, viewer_id: int, queued: Message) -> Message | None:
        """What is known of a lead is not kept with a message, but read when it leaves, as its reader may."""
        async with self._uow.read() as tx:
            match queued.view:
                case LeadScreen():
                    return await showing.refreshed(tx, viewer_id, self._catalogue(), queued)
                case LeadList():
                    return await listing.refreshed(tx, viewer_id, self._catalogue(), queued.view)
                case LeadFile():
                    return await listing.file_refreshed(tx, viewer_id, queued)
                case FollowUpReminder():
                    return await following_up.still_due(tx, viewer_id, queued.view, self._catalogue())
        return queued

    async def _meeting(self, viewer_id: int, queued: Message) -> Message | None:
        """Who meets whom is read when it leaves, as its reader may."""
        catalogue, now = self._catalogue(), self._clock.now()
        async with self._uow.read() as tx:
            match queued.view:
                case MeetingCard():
                    return await meeting_cards.refreshed(tx, viewer_id, catalogue, now, queued)
                case MeetingReport():
                    return await barring.refreshed_report(tx, queued)
            return await overview.refreshed(tx, viewer_id, catalogue, now, queued)

    async def _request(self, viewer_id: int, queued: ConsentRequest) -> Message | None:
        async with self._uow.read() as tx:
            return await still_asked(tx, viewer_id, queued, self._catalogue(), self._consent_rules)

    async def _reminder(self, viewer_id: int, queued: Reminder) -> Message | None:
        catalogue, now = self._catalogue(), self._clock.now()
        async with self._uow.read() as tx:
            item = await tx.agenda.get(viewer_id, Subject(SubjectKind(queued.what), queued.id))
            preferences = await tx.preferences.get(viewer_id)
        if item is None or not preferences.reminded or not is_useful(item.starts_at, now):
            return None
        fresh = reminder_of(item, catalogue, now)
        # Moved meanwhile: there is another reminder for the new start.
        if fresh is None or not _start(fresh.view) == item.starts_at == _start(queued):
            return None
        if not item.subject.kind.is_meeting:
            return fresh
        async with self._uow.read() as tx:
            return await meeting_cards.reminder_there(tx, item, fresh)


def _start(view: View) -> dt.datetime | None:
    # In UTC: times of two zones are never equal in the hour that the clocks repeat.
    return view.starts_at.astimezone(dt.UTC) if isinstance(view, Reminder) else None
