"""What somebody wants to be told: the settings screen, its switches, and /stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.preferences import NoticeKind, Preferences, Silence
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.planning import Planning
from bot.services.agenda.reminding import CHOICES
from bot.services.morning_brief import brief_time
from bot.views.action import Action, Back
from bot.views.agenda import BriefOffer, MessagesResumed, MessagesStopped, SettingsCard
from bot.views.agenda_actions import ShowAgenda
from bot.views.browsing_actions import ShowLanguages, ShowWelcome
from bot.views.message import Message
from bot.views.settings_actions import (
    ResumeMessages,
    ShowInterests,
    ShowSettings,
    StopReminders,
    SwitchNotice,
    SwitchOffset,
    SwitchQuiet,
)

_A_ROW = 3
Change = Callable[[Preferences], Preferences]


async def show(uow: UnitOfWork, planning: Planning) -> Message:
    """The settings as they are. To look at them is to be spoken to again: it ends what /stop began."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        resumed = await tx.preferences.resume(planning.viewer.id)
        return settings_card(planning, await tx.preferences.get(planning.viewer.id), resumed=resumed)

    return await uow.write(work)


async def switch_offset(uow: UnitOfWork, planning: Planning, minutes: int, on: bool) -> Message:
    """Reminders that many minutes before each start, but for sessions with a choice of their own."""

    def change(preferences: Preferences) -> Preferences:
        now = set(planning.rules.offsets_of(None, preferences))
        chosen = now | {minutes} if on else now - {minutes}
        return replace(preferences, offsets=tuple(sorted(chosen, reverse=True)))

    return await _change(uow, planning, change, rearms=True)


async def switch_quiet(uow: UnitOfWork, planning: Planning, on: bool) -> Message:
    """Whether the quiet hours hold for the viewer."""
    return await _change(uow, planning, lambda preferences: replace(preferences, quiet=on), rearms=True)


async def switch_notice(uow: UnitOfWork, planning: Planning, kind: str, on: bool) -> Message:
    """One kind of unasked messages."""
    known = next((one for one in NoticeKind if one.value == kind), None)
    return await _change(
        uow, planning, lambda preferences: preferences.switched(known, on) if known else preferences
    )


async def _change(uow: UnitOfWork, planning: Planning, change: Change, *, rearms: bool = False) -> Message:
    async def work(tx: Transaction) -> Message:
        # Whoever switches something wants to be spoken to.
        changed = replace(change(await planning.seen(tx)), silence=Silence.NONE)
        await tx.preferences.put(changed)
        if rearms:
            items = await tx.agenda.of_viewer(planning.viewer.id)
            await tx.agenda.put_all([planning.armed(item, changed) for item in items])
        return settings_card(planning, changed)

    return await uow.write(work)


def settings_card(planning: Planning, preferences: Preferences, *, resumed: bool = False) -> Message:
    """All of it on one screen; each button switches what it names. ``resumed``: this ended what /stop began."""
    rules = planning.rules
    chosen = rules.offsets_of(None, preferences)
    offered = sorted({*CHOICES, *rules.offsets, *chosen})
    offsets: list[Action] = [SwitchOffset(minutes, int(minutes not in chosen)) for minutes in offered]
    quiet: list[Action] = [SwitchQuiet(int(not preferences.quiet))] if rules.quiet else []
    kinds: list[Action] = [SwitchNotice(kind.value, int(kind not in preferences.wanted)) for kind in NoticeKind]
    view = SettingsCard(
        planning.viewer.id,
        chosen,
        preferences.quiet and rules.quiet is not None,
        rules.quiet[0] if rules.quiet else None,
        rules.quiet[1] if rules.quiet else None,
        brief_time(rules),
        resumed,
    )
    rows = (
        *_rows(offsets, _A_ROW),
        *_rows([*quiet, *kinds], 2),
        (ShowInterests(), ShowLanguages()),
        (ShowAgenda(), Back(ShowWelcome())),
    )
    return Message(view, rows=rows)


def _rows(actions: list[Action], width: int) -> list[tuple[Action, ...]]:
    return [tuple(actions[first : first + width]) for first in range(0, len(actions), width)]


async def answer_brief_offer(uow: UnitOfWork, planning: Planning, on: bool) -> Message:
    """The morning brief: yes or no."""

    async def work(tx: Transaction) -> Message:
        preferences = replace(await planning.seen(tx), brief_offered=True)
        await tx.preferences.put(preferences.switched(NoticeKind.BRIEF, on))
        view = BriefOffer(brief_time(planning.rules), "yes" if on else "no")
        return Message(view, rows=((ShowAgenda(), ShowSettings()),))

    return await uow.write(work)


async def stop(uow: UnitOfWork, planning: Planning) -> Message:
    """Nothing comes unasked any more; reminders stay, unless the viewer chooses otherwise."""

    async def work(tx: Transaction) -> Message:
        preferences = await planning.seen(tx)
        await tx.preferences.put(replace(preferences, silence=Silence.UNASKED))
        items = await tx.agenda.of_viewer(planning.viewer.id)
        armed = sum(item.due_at is not None for item in items)
        first: tuple[Action, ...] = (StopReminders(0), StopReminders(1)) if armed else ()
        rows = (first, (ResumeMessages(), ShowSettings()))
        return Message(MessagesStopped(armed), rows=tuple(row for row in rows if row))

    return await uow.write(work)


async def stop_reminders(uow: UnitOfWork, planning: Planning, also: bool) -> Message:
    """The answer to what /stop asked."""

    async def work(tx: Transaction) -> Message:
        preferences = await planning.seen(tx)
        await tx.preferences.put(replace(preferences, silence=Silence.ALL if also else Silence.UNASKED))
        view = MessagesStopped(answer="stopped" if also else "kept")
        return Message(view, rows=((ResumeMessages(), ShowSettings()),))

    return await uow.write(work)


async def resume(uow: UnitOfWork, planning: Planning) -> Message:
    """Take /stop back."""

    async def work(tx: Transaction) -> Message:
        await planning.seen(tx)
        await tx.preferences.resume(planning.viewer.id)
        return resumed_notice()

    return await uow.write(work)


def resumed_notice() -> Message:
    """It is taken back."""
    return Message(MessagesResumed(), rows=((ShowSettings(), Back(ShowWelcome())),))
