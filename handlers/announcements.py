"""``/broadcast``: announcements, written in the chat and sent to many."""

from __future__ import annotations

import datetime as dt
import html
from dataclasses import replace
from typing import Any

from bot.domain.announcement import Audience
from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services import muting
from bot.services.announcing import (
    audience_screens,
    controlling,
    drafting,
    listing,
    prompting,
    revising,
    screens,
    sending,
)
from bot.services.announcing.desk import AnnouncementGone, Desk
from bot.services.announcing.drafting import Change
from bot.telegram.turn import Turn
from bot.views import announcement_actions as actions
from bot.views.action import Action
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature, Perform


def desk_of(turn: Turn) -> Desk:
    """The organiser at work."""
    return Desk(
        turn.catalogue,
        turn.access,
        turn.viewer.id,
        turn.chat_id,
        turn.locale,
        turn.locales,
        turn.now,
        turn.messages_per_second,
        turn.edits,
    )


async def broadcast(turn: Turn, argument: str) -> None:
    """``/broadcast``; text behind it is the announcement's."""
    message = Incoming(0, text=argument, html=html.escape(argument, quote=False)) if argument else None
    await drafting.begin(turn.unit_of_work(_same), desk_of(turn), message)
    await turn.deliver()


async def start(turn: Turn, _action: actions.StartAnnouncement) -> None:
    await broadcast(turn, "")


async def list_all(turn: Turn, action: actions.ListAnnouncements) -> None:
    await listing.list_all(turn.unit_of_work(_same), desk_of(turn), action.page)
    await turn.deliver()


async def open_one(turn: Turn, action: actions.OpenAnnouncement) -> None:
    """The draft (a prompt in between is given up), or how far it is."""
    await _change(turn, action.announcement_id, drafting.unchanged)


async def write(turn: Turn, action: actions.WriteAnnouncement) -> None:
    await _ask(turn, action.announcement_id, "text", action.locale)


async def link(turn: Turn, action: actions.LinkAnnouncement) -> None:
    await _ask(turn, action.announcement_id, "links", action.locale)


async def time(turn: Turn, action: actions.TimeAnnouncement) -> None:
    """Some minutes from now, at once (0), or a time that is asked for."""
    if action.minutes < 0:
        await _ask(turn, action.announcement_id, "time")
        return
    at = turn.now + dt.timedelta(minutes=action.minutes) if action.minutes else None
    await _change(turn, action.announcement_id, drafting.with_time(at))


async def nature(turn: Turn, action: actions.ChooseNature) -> None:
    await _change(turn, action.announcement_id, drafting.with_nature(action.nature))


async def text_language(turn: Turn, action: actions.ChooseTextLanguage) -> None:
    await _change(turn, action.announcement_id, drafting.with_language(action.locale))


async def everyone(turn: Turn, action: actions.ClearAudience) -> None:
    await _change(turn, action.announcement_id, lambda announcement: replace(announcement, audience=Audience()))


async def choose_audience(turn: Turn, action: actions.ChooseAudience) -> None:
    await audience_screens.choose(
        turn.unit_of_work(_same), desk_of(turn), action.announcement_id, action.part, action.page
    )
    await turn.deliver()


async def toggle_audience(turn: Turn, action: actions.ToggleAudience) -> None:
    await audience_screens.toggle(turn.unit_of_work(_same), desk_of(turn), action)
    await turn.deliver()


async def test(turn: Turn, action: actions.TestAnnouncement) -> None:
    """As messages of their own: they take the place of no screen."""
    turn.edits = None
    await sending.test(turn.unit_of_work(_same), desk_of(turn), action.announcement_id)
    await turn.deliver()


async def review(turn: Turn, action: actions.ReviewAnnouncement) -> None:
    await sending.review(turn.unit_of_work(_same), desk_of(turn), action.announcement_id, action.nature)
    await turn.deliver()


async def confirm(turn: Turn, action: actions.ConfirmAnnouncement) -> None:
    uow = turn.unit_of_work(_same)
    await sending.confirm(uow, desk_of(turn), action.announcement_id, action.fingerprint)
    await turn.deliver()


async def discard(turn: Turn, action: actions.DiscardAnnouncement) -> None:
    await sending.discard(turn.unit_of_work(_same), desk_of(turn), action.announcement_id)
    await turn.deliver()


async def control(turn: Turn, action: actions.ControlAnnouncement) -> None:
    uow, desk = turn.unit_of_work(_same), desk_of(turn)
    match action.what:
        case "revise":
            await revising.begin(uow, desk, action.announcement_id)
        case "apply":
            await revising.apply(uow, desk, action.announcement_id)
        case _:
            await controlling.control(uow, desk, action.announcement_id, action.what)
    await turn.deliver()


async def hear(turn: Turn, dialog: Dialog, message: Incoming) -> bool:
    """An answer to a prompt. Of an album the first picture counts; the others come as messages of their own, and
    are passed over."""
    if prompting.is_rest_of_album(dialog, message):
        return True
    if not prompting.is_answer(dialog, message):
        return False
    await drafting.hear(turn.unit_of_work(_same), desk_of(turn), dialog, message)
    await turn.deliver()
    return True


async def prompt(turn: Turn, dialog: Dialog) -> Message | None:
    return await drafting.prompt_again(turn.database, desk_of(turn), dialog)


async def _ask(turn: Turn, announcement_id: int, step: str, locale: str = "") -> None:
    await drafting.ask(turn.unit_of_work(_same), desk_of(turn), announcement_id, step, locale)
    await turn.deliver()


async def _change(turn: Turn, announcement_id: int, changed: Change) -> None:
    await drafting.change(turn.unit_of_work(_same), desk_of(turn), announcement_id, changed)
    await turn.deliver()


async def mute(turn: Turn, action: actions.MuteAnnouncements) -> None:
    """A reader wants no more of these. The announcement itself stays: the answer is a message of its own."""
    turn.edits = None
    await muting.mute(turn.unit_of_work(_same), turn.viewer, action.nature, now=turn.now)
    await turn.deliver()


def _same(result: Message | tuple[Message, ...]) -> Message | tuple[Message, ...]:
    return result


def _unless_gone(perform: Perform) -> Perform:
    """A button of a draft that was thrown away says so."""

    async def performed(turn: Turn, action: Any) -> None:
        try:
            await perform(turn, action)
        except AnnouncementGone:
            await turn.show(screens.gone())

    return performed


_ACTIONS: dict[type[Action], Perform] = {
    actions.StartAnnouncement: start,
    actions.ListAnnouncements: list_all,
    actions.OpenAnnouncement: open_one,
    actions.WriteAnnouncement: write,
    actions.LinkAnnouncement: link,
    actions.TimeAnnouncement: time,
    actions.ChooseNature: nature,
    actions.ChooseTextLanguage: text_language,
    actions.ClearAudience: everyone,
    actions.ChooseAudience: choose_audience,
    actions.ToggleAudience: toggle_audience,
    actions.TestAnnouncement: test,
    actions.ReviewAnnouncement: review,
    actions.ConfirmAnnouncement: confirm,
    actions.DiscardAnnouncement: discard,
    actions.ControlAnnouncement: control,
}

FEATURE = Feature(
    name="announcements",
    role=Role.ANNOUNCER,
    commands=(Command("broadcast", broadcast),),
    actions={kind: _unless_gone(perform) for kind, perform in _ACTIONS.items()},
    dialogs={prompting.DIALOG: DialogFlow(hear, prompt)},
)

READERS = Feature(name="announcement readers", actions={actions.MuteAnnouncements: mute})
