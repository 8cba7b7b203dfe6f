"""Capturing leads: ``/scan``, and what staff send at any time."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.leads import listing, offering, qualifying, scanning, waiting
from bot.services.leads.capturing import Capturing
from bot.telegram.turn import Turn
from bot.views import lead_actions as actions
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature


def capturing_of(turn: Turn) -> Capturing:
    """The viewer, who works at a booth."""
    return Capturing(
        turn.viewer.id,
        turn.chat_id,
        turn.catalogue,
        turn.consent_rules,
        turn.client,
        turn.now,
        turn.edits,
    )


def same(messages: Message | Sequence[Message]) -> Message | Sequence[Message]:
    """What a service answers is what is said."""
    return messages


async def scan(turn: Turn, argument: str) -> None:
    """``/scan``; what stands behind it is the first code."""
    await scanning.begin(turn.unit_of_work(same), capturing_of(turn), argument)
    await turn.deliver()


async def start(turn: Turn, _action: actions.StartScan) -> None:
    await scan(turn, "")


async def stop(turn: Turn, _action: actions.StopScan) -> None:
    await scanning.end(turn.unit_of_work(same), capturing_of(turn))
    await turn.deliver()


async def hear(turn: Turn, dialog: Dialog | None, words: Incoming) -> bool:
    """A capture; else an answer to what was asked about a lead; else nothing of ours."""
    at, now = capturing_of(turn), waiting.read(dialog)
    if await scanning.hear(turn.unit_of_work(same), turn.files, at, dialog, words) is None:
        if now.ask == "search" and words.text and words.file is None:
            await listing.search(turn.unit_of_work(same), at, words.text)
        elif await qualifying.hear(turn.unit_of_work(same), at, now, words) is None and (
            await offering.offer(turn.unit_of_work(same), at, now, words) is None
        ):
            return False
    await turn.deliver()
    return True


async def capture_offered(turn: Turn, _action: actions.CaptureOffered) -> None:
    await offering.take(turn.unit_of_work(same), capturing_of(turn))
    await turn.deliver()


async def hear_anything(turn: Turn, words: Incoming) -> bool:
    """Codes, links, contacts are captured at any time."""
    return await hear(turn, None, words)


async def hear_reply(turn: Turn, words: Incoming) -> bool:
    """A reply to a message about a lead is a note, or a file of it."""
    if Role.EXHIBITOR not in turn.roles or words.replies_to is None:
        return False
    done = await qualifying.hear_reply(turn.unit_of_work(same), capturing_of(turn), words.replies_to, words)
    if done is not None:
        await turn.deliver()
    return done is not None


async def prompt(turn: Turn, dialog: Dialog) -> Message | None:
    return await scanning.prompt_again(turn.database, capturing_of(turn), dialog)


FEATURE = Feature(
    name="capturing leads",
    role=Role.EXHIBITOR,
    commands=(Command("scan", scan),),
    actions={actions.StartScan: start, actions.StopScan: stop, actions.CaptureOffered: capture_offered},
    dialogs={waiting.DIALOG: DialogFlow(hear, prompt)},
    hear_reply=hear_reply,
    hear_anything=hear_anything,
)
