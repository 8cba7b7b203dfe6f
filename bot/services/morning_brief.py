"""Each morning of the expo, to those who want it: their agenda of the day, what changed of it, the hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.agenda import AgendaItem, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.outbox import NewOutboxMessage, Priority
from bot.domain.preferences import Preferences
from bot.domain.reminder import ReminderRules
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda import lines
from bot.views.action import Back
from bot.views.agenda import BriefOffer, MorningBrief
from bot.views.agenda_actions import ShowAgenda
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message, to_facts
from bot.views.settings_actions import AnswerBriefOffer, ShowSettings

BRIEF_AT = dt.time(8)
"""On the expo's clocks; later where the organiser's quiet hours end later."""
_USEFUL = dt.timedelta(hours=3)
"""A brief that is later than this after its time (the bot was down) does not come any more."""
_LISTED = 8
_BATCH = 100


def brief_time(rules: ReminderRules) -> dt.time:
    """When it comes."""
    end = rules.quiet[1] if rules.quiet and rules.quiet[0] > rules.quiet[1] else BRIEF_AT
    return max(BRIEF_AT, end)


def offer_of(catalogue: Catalogue, rules: ReminderRules, now: dt.datetime) -> Message | None:
    """The question whether somebody wants it; None where no morning of the expo is left."""
    local = catalogue.local(now)
    last = dt.datetime.combine(catalogue.expo.end_date, brief_time(rules), catalogue.zone)
    if local >= last:
        return None
    return Message(BriefOffer(brief_time(rules)), rows=((AnswerBriefOffer(1), AnswerBriefOffer(0)),))


@dataclass(frozen=True, slots=True)
class MorningBriefs:
    """A tick: ``catalogue`` gives the one in force."""

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]
    rules: ReminderRules

    async def tick(self) -> None:
        """Send what is due; each viewer's brief of a day once, and none where there is nothing to say."""
        catalogue, now = self.catalogue(), self.clock.now()
        local = catalogue.local(now)
        at = dt.datetime.combine(local.date(), brief_time(self.rules), catalogue.zone)
        on = catalogue.version > 0 and catalogue.expo.start_date <= local.date() <= catalogue.expo.end_date
        if not on or not at <= local < at + _USEFUL:
            return
        while await self._batch(catalogue, at) == _BATCH:
            pass

    async def _batch(self, catalogue: Catalogue, at: dt.datetime) -> int:
        today = at.date()
        async with self.uow.read() as tx:
            if not await tx.preferences.briefs_due(today, 1):
                return 0

        async def work(tx: Transaction) -> int:
            due = await tx.preferences.briefs_due(today, _BATCH)
            changed = await tx.session_changes.changed_since(at - dt.timedelta(days=1))
            found = [await self._message(tx, viewer, catalogue, at, changed) for viewer in due]
            await tx.outbox.enqueue_all([message for message in found if message])
            await tx.preferences.briefed([viewer.viewer_id for viewer in due], today)
            return len(due)

        return await self.uow.write(work)

    async def _message(
        self, tx: Transaction, viewer: Preferences, catalogue: Catalogue, at: dt.datetime, changed: set[str]
    ) -> NewOutboxMessage | None:
        items = await tx.agenda.of_viewer(viewer.viewer_id)
        brief = brief_of(items, catalogue, at, changed)
        if brief is None:
            return None
        return NewOutboxMessage(
            chat_id=viewer.viewer_id,
            kind=brief.view.kind,
            facts=to_facts(brief),
            priority=Priority.DIGEST,
            due_at=at.astimezone(dt.UTC),
            dedupe_key=f"brief:{viewer.viewer_id}:{at.date().isoformat()}",
        )


def brief_of(
    items: Sequence[AgendaItem], catalogue: Catalogue, now: dt.datetime, changed: set[str]
) -> Message | None:
    """The brief of the day of ``now`` (aware, in the expo's zone); ``changed`` are the sessions that changed since
    yesterday's. None where the agenda has nothing for the day, and nothing of it changed."""
    today = [entry for entry in lines.entries(items, catalogue, now) if entry.date == now.date()]
    news = sum(item.subject.kind is SubjectKind.SESSION and item.subject.id in changed for item in items)
    if not today and not news:
        return None
    day = catalogue.day(now.date())
    view = MorningBrief(
        now.date(),
        tuple(entry.line for entry in today[:_LISTED]),
        max(0, len(today) - _LISTED),
        news,
        day.open if day else None,
        day.close if day else None,
        day.last_admission if day else None,
    )
    return Message(view, rows=((ShowAgenda(), ShowSettings()), (Back(ShowWelcome()),)))
