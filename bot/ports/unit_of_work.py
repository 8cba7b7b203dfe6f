"""Transactions."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from bot.ports.agenda import AgendaRepository
from bot.ports.announcements import AnnouncementRepository, InterestRepository
from bot.ports.booths import BoothRepository
from bot.ports.calendar_feeds import CalendarFeedRepository
from bot.ports.captures import CaptureRepository
from bot.ports.cards import BadgeRepository, CardRepository
from bot.ports.desk import ImportDraftRepository, TemporaryNoticeRepository
from bot.ports.dialogs import DialogRepository
from bot.ports.digests import DigestRepository, ExportRepository
from bot.ports.embeddings import EmbeddingRepository
from bot.ports.helpdesk import HelpDeskRepository
from bot.ports.leads import ConsentRepository, LeadRepository
from bot.ports.meetings import MeetingRepository
from bot.ports.organisers import AuditRepository, OrganiserRepository
from bot.ports.people import PersonRepository
from bot.ports.pictures import PictureRepository
from bot.ports.preferences import PreferencesRepository
from bot.ports.profiles import ProfileRepository
from bot.ports.repositories import (
    BotStateRepository,
    ConversationRepository,
    IntakeRepository,
    LinkRepository,
    OutboxRepository,
    ProgrammeRepository,
    QuestionRepository,
    ViewerRepository,
)
from bot.ports.retention import RetentionRepository
from bot.ports.session_changes import SessionChangeRepository
from bot.ports.statistics import StatisticsRepository
from bot.ports.teams import TeamRepository

T = TypeVar("T")


class Transaction(Protocol):
    """The repositories of one transaction."""

    @property
    def viewers(self) -> ViewerRepository: ...
    @property
    def programmes(self) -> ProgrammeRepository: ...
    @property
    def intake(self) -> IntakeRepository: ...
    @property
    def outbox(self) -> OutboxRepository: ...
    @property
    def conversations(self) -> ConversationRepository: ...
    @property
    def questions(self) -> QuestionRepository: ...
    @property
    def links(self) -> LinkRepository: ...
    @property
    def bot_state(self) -> BotStateRepository: ...
    @property
    def dialogs(self) -> DialogRepository: ...
    @property
    def agenda(self) -> AgendaRepository: ...
    @property
    def preferences(self) -> PreferencesRepository: ...
    @property
    def session_changes(self) -> SessionChangeRepository: ...
    @property
    def calendar_feeds(self) -> CalendarFeedRepository: ...
    @property
    def embeddings(self) -> EmbeddingRepository: ...
    @property
    def helpdesk(self) -> HelpDeskRepository: ...
    @property
    def announcements(self) -> AnnouncementRepository: ...
    @property
    def interests(self) -> InterestRepository: ...
    @property
    def cards(self) -> CardRepository: ...
    @property
    def badges(self) -> BadgeRepository: ...
    @property
    def teams(self) -> TeamRepository: ...
    @property
    def consents(self) -> ConsentRepository: ...
    @property
    def leads(self) -> LeadRepository: ...
    @property
    def retention(self) -> RetentionRepository: ...
    @property
    def people(self) -> PersonRepository: ...
    @property
    def pictures(self) -> PictureRepository: ...
    @property
    def profiles(self) -> ProfileRepository: ...
    @property
    def booths(self) -> BoothRepository: ...
    @property
    def captures(self) -> CaptureRepository: ...
    @property
    def digests(self) -> DigestRepository: ...
    @property
    def exports(self) -> ExportRepository: ...
    @property
    def meetings(self) -> MeetingRepository: ...
    @property
    def statistics(self) -> StatisticsRepository: ...
    @property
    def import_drafts(self) -> ImportDraftRepository: ...
    @property
    def temporary_notices(self) -> TemporaryNoticeRepository: ...
    @property
    def organisers(self) -> OrganiserRepository: ...
    @property
    def audit(self) -> AuditRepository: ...


class UnitOfWork(Protocol):
    """The database, one transaction at a time."""

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run ``work`` in one serialisable transaction and commit; run it again, with jitter, where it could not
        be serialised. So ``work`` has no effect outside of ``tx``. An exception rolls back and is raised.

        Raises:
            StorageError: the database cannot be written.
        """
        ...

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """A consistent snapshot for reading. Writing in it is an error."""
        ...
