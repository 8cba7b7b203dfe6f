"""Questions that the bot cannot answer: visitors ask the team, and ask back."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.services import browsing
from bot.services.helpdesk import following_up, forwarding, writing
from bot.telegram.turn import Turn
from bot.views.helpdesk_actions import AskTeam, FollowUp, StopFollowUp, WithdrawQuestion
from bot.views.message import Message
from handlers.feature import DialogFlow, Feature


async def ask_team(turn: Turn, action: AskTeam) -> None:
    """A visitor asks the team; the message that offered it says how the question stands."""
    await forwarding.ask_team(
        turn.unit_of_work(),
        turn.desk,
        action.question_id,
        viewer_id=turn.viewer.id,
        notice_id=turn.edits,
        catalogue=turn.catalogue,
        now=turn.now,
    )
    await turn.deliver()


async def withdraw(turn: Turn, action: WithdrawQuestion) -> None:
    """A visitor takes the question back."""
    uow = turn.unit_of_work()
    await forwarding.withdraw(
        uow, action.ticket_id, viewer_id=turn.viewer.id, catalogue=turn.catalogue, now=turn.now
    )
    await turn.deliver()


async def begin_follow_up(turn: Turn, action: FollowUp) -> None:
    """A visitor has something else to ask about the answer; that stays as it is."""
    turn.edits = None
    await following_up.begin(turn.unit_of_work(), action.ticket_id, viewer_id=turn.viewer.id, now=turn.now)
    await turn.deliver()


async def hear_follow_up(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """What comes after [Ask back] goes to the team."""
    if not words.text or words.file is not None:
        return False
    await _follow_up(turn, writing.subject_of(dialog), words, ends_dialog=True)
    return True


async def hear_reply_to_answer(turn: Turn, words: Incoming) -> bool:
    """A visitor's reply to the team's answer goes to the team too, but for a mere thank-you."""
    if words.replies_to is None or words.file is not None:
        return False
    ticket_id = await following_up.ticket_answered_by(turn.database, turn.viewer.id, words.replies_to)
    index = turn.published.index
    if ticket_id is None or not await following_up.asks_something(
        words.text, index, locale=turn.locale, now=turn.now
    ):
        return False
    await _follow_up(turn, ticket_id, words)
    return True


async def _follow_up(turn: Turn, ticket_id: int, words: Incoming, *, ends_dialog: bool = False) -> None:
    await following_up.follow_up(
        turn.unit_of_work(),
        turn.desk,
        ticket_id,
        words,
        viewer_id=turn.viewer.id,
        catalogue=turn.catalogue,
        now=turn.now,
        ends_dialog=ends_dialog,
    )
    await turn.deliver()


async def prompt_follow_up(turn: Turn, dialog: Dialog) -> Message:
    return await following_up.prompt_again(turn.database, writing.subject_of(dialog), viewer_id=turn.viewer.id)


async def stop_follow_up(turn: Turn, _action: StopFollowUp) -> None:
    """Nothing else is asked."""
    uow = turn.unit_of_work(reply=lambda _none: browsing.notice("left"))
    await writing.stop_writing(uow, turn.viewer.id, frozenset({following_up.DIALOG}), turn.now)
    await turn.deliver()


FEATURE = Feature(
    name="asking the team",
    actions={
        AskTeam: ask_team,
        WithdrawQuestion: withdraw,
        FollowUp: begin_follow_up,
        StopFollowUp: stop_follow_up,
    },
    dialogs={following_up.DIALOG: DialogFlow(hear_follow_up, prompt_follow_up)},
    hear_reply=hear_reply_to_answer,
)
