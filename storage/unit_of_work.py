"""Transactions over an engine."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from contextvars import ContextVar
from typing import NoReturn, TypeVar

from bot.ports.unit_of_work import Transaction
from storage.engine import Engine
from storage.repositories.agenda import SqlAgenda
from storage.repositories.announcements import SqlAnnouncements
from storage.repositories.audit import SqlAudit
from storage.repositories.booths import SqlBooths
from storage.repositories.bot_state import SqlBotState
from storage.repositories.calendar_feeds import SqlCalendarFeeds
from storage.repositories.captures import SqlCaptures
from storage.repositories.cards import SqlBadges, SqlCards
from storage.repositories.consents import SqlConsents
from storage.repositories.conversations import SqlConversations
from storage.repositories.desk import SqlImportDrafts, SqlTemporaryNotices
from storage.repositories.dialogs import SqlDialogs
from storage.repositories.digests import SqlDigests, SqlExports
from storage.repositories.embeddings import SqlEmbeddings
from storage.repositories.helpdesk import SqlHelpDesk
from storage.repositories.intake import SqlIntake
from storage.repositories.interests import SqlInterests
from storage.repositories.leads import SqlLeads
from storage.repositories.links import SqlLinks
from storage.repositories.meetings import SqlMeetings
from storage.repositories.organisers import SqlOrganisers
from storage.repositories.outbox import SqlOutbox
from storage.repositories.people import SqlPeople
from storage.repositories.pictures import SqlPictures
from storage.repositories.preferences import SqlPreferences
from storage.repositories.profiles import SqlProfiles
from storage.repositories.programmes import SqlProgrammes
from storage.repositories.questions import SqlQuestions
from storage.repositories.retention import SqlRetention
from storage.repositories.session_changes import SqlSessionChanges
from storage.repositories.statistics import SqlStatistics
from storage.repositories.teams import SqlTeams
from storage.repositories.viewers import SqlViewers
from storage.retry import ATTEMPTS, retry_delay
from storage.scope import Scope

T = TypeVar("T")
_writing: ContextVar[Scope | None] = ContextVar("_writing", default=None)


class SqlTransaction:
    """Implements ``Transaction``. A repository is made when it is asked for: most transactions use one or two."""

    __slots__ = ("_scope",)

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    @property
    def viewers(self) -> SqlViewers:
        return SqlViewers(self._scope)

    @property
    def programmes(self) -> SqlProgrammes:
        return SqlProgrammes(self._scope)

    @property
    def intake(self) -> SqlIntake:
        return SqlIntake(self._scope)

    @property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self._scope)

    @property
    def conversations(self) -> SqlConversations:
        return SqlConversations(self._scope)

    @property
    def questions(self) -> SqlQuestions:
        return SqlQuestions(self._scope)

    @property
    def links(self) -> SqlLinks:
        return SqlLinks(self._scope)

    @property
    def bot_state(self) -> SqlBotState:
        return SqlBotState(self._scope)

    @property
    def dialogs(self) -> SqlDialogs:
        return SqlDialogs(self._scope)

    @property
    def agenda(self) -> SqlAgenda:
        return SqlAgenda(self._scope)

    @property
    def preferences(self) -> SqlPreferences:
        return SqlPreferences(self._scope)

    @property
    def session_changes(self) -> SqlSessionChanges:
        return SqlSessionChanges(self._scope)

    @property
    def calendar_feeds(self) -> SqlCalendarFeeds:
        return SqlCalendarFeeds(self._scope)

    @property
    def embeddings(self) -> SqlEmbeddings:
        return SqlEmbeddings(self._scope)

    @property
    def helpdesk(self) -> SqlHelpDesk:
        return SqlHelpDesk(self._scope)

    @property
    def announcements(self) -> SqlAnnouncements:
        return SqlAnnouncements(self._scope)

    @property
    def interests(self) -> SqlInterests:
        return SqlInterests(self._scope)

    @property
    def cards(self) -> SqlCards:
        return SqlCards(self._scope)

    @property
    def badges(self) -> SqlBadges:
        return SqlBadges(self._scope)

    @property
    def teams(self) -> SqlTeams:
        return SqlTeams(self._scope)

    @property
    def consents(self) -> SqlConsents:
        return SqlConsents(self._scope)

    @property
    def leads(self) -> SqlLeads:
        return SqlLeads(self._scope)

    @property
    def retention(self) -> SqlRetention:
        return SqlRetention(self._scope)

    @property
    def people(self) -> SqlPeople:
        return SqlPeople(self._scope)

    @property
    def pictures(self) -> SqlPictures:
        return SqlPictures(self._scope)

    @property
    def profiles(self) -> SqlProfiles:
        return SqlProfiles(self._scope)

    @property
    def booths(self) -> SqlBooths:
        return SqlBooths(self._scope)

    @property
    def captures(self) -> SqlCaptures:
        return SqlCaptures(self._scope)

    @property
    def digests(self) -> SqlDigests:
        return SqlDigests(self._scope)

    @property
    def statistics(self) -> SqlStatistics:
        return SqlStatistics(self._scope)

    @property
    def exports(self) -> SqlExports:
        return SqlExports(self._scope)

    @property
    def meetings(self) -> SqlMeetings:
        return SqlMeetings(self._scope)

    @property
    def import_drafts(self) -> SqlImportDrafts:
        return SqlImportDrafts(self._scope)

    @property
    def temporary_notices(self) -> SqlTemporaryNotices:
        return SqlTemporaryNotices(self._scope)

    @property
    def organisers(self) -> SqlOrganisers:
        return SqlOrganisers(self._scope)

    @property
    def audit(self) -> SqlAudit:
        return SqlAudit(self._scope)


class SqlUnitOfWork:
    """Implements ``UnitOfWork``. ``jitter`` gives random numbers in [0, 1), ``sleep`` takes seconds."""

    def __init__(
        self,
        engine: Engine,
        *,
        jitter: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._engine = engine
        self._jitter = jitter
        self._sleep = sleep
        # What could not be serialised would only meet the same rivals again: further tries go one at a time.
        self._again = asyncio.Lock()

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """See the port. A write or a read inside ``work`` is a RuntimeError: it would wait for itself."""
        self._refuse_inside_a_write()
        attempt = 1
        while True:
            try:
                async with self._again if attempt > 1 else nullcontext():
                    return await self._try_once(work)
            except self._engine.errors as error:
                if attempt == ATTEMPTS or not self._engine.may_retry(error):
                    self._raise_explained(error)
            await self._sleep(retry_delay(attempt, self._jitter()))
            attempt += 1

    async def _try_once(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self._engine.writing() as connection:
            scope = Scope(connection, self._engine.statements)
            token = _writing.set(scope)
            try:
                return await work(SqlTransaction(scope))
            finally:
                scope.close()
                _writing.reset(token)

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """See the port. Writing in it is a RuntimeError."""
        return self._read()

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[SqlTransaction]:
        self._refuse_inside_a_write()
        try:
            async with self._engine.reading() as connection:
                scope = Scope(connection, self._engine.statements)
                try:
                    yield SqlTransaction(scope)
                finally:
                    scope.close()
        except self._engine.errors as error:
            if self._engine.is_read_only(error):
                raise RuntimeError("this transaction only reads; write in uow.write") from error
            self._raise_explained(error)

    def _refuse_inside_a_write(self) -> None:
        # A task started inside a write inherits the variable but may outlive the transaction.
        scope = _writing.get()
        if scope is not None and scope.is_open:
            raise RuntimeError("a transaction is open already: use its tx")

    def _raise_explained(self, error: Exception) -> NoReturn:
        explained = self._engine.explain(error)
        if explained is None:
            raise error
        raise explained from error
