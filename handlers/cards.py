"""Visitors' cards: made, shown as a code, sent to exhibitors."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.card import CardField
from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.services.leads import agreeing, badges, card_building, card_editing
from bot.services.leads.card_prompting import DIALOG
from bot.services.leads.visitor import Visitor
from bot.telegram.turn import Turn
from bot.views import card_actions as actions
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature


def visitor_of(turn: Turn) -> Visitor:
    """The viewer, who acts for themselves."""
    return Visitor(
        turn.viewer,
        turn.full_name,
        turn.username,
        turn.chat_id,
        turn.catalogue,
        turn.address,
        turn.consent_rules,
        turn.client_id(),
        turn.now,
    )


def same(messages: Message | Sequence[Message]) -> Message | Sequence[Message]:
    """What a service answers is what is said."""
    return messages


async def badge(turn: Turn, _argument: str) -> None:
    """``/badge``"""
    await card_building.show(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def show_card(turn: Turn, _action: actions.ShowCard) -> None:
    await badge(turn, "")


async def list_fields(turn: Turn, _action: actions.ListCardFields) -> None:
    await card_editing.list_fields(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def edit(turn: Turn, action: actions.EditCardField) -> None:
    await card_editing.edit(turn.unit_of_work(same), visitor_of(turn), action.field)
    await turn.deliver()


async def clear(turn: Turn, action: actions.ClearCardField) -> None:
    await card_editing.clear(turn.unit_of_work(same), visitor_of(turn), action.field)
    await turn.deliver()


async def add_username(turn: Turn, _action: actions.AddUsername) -> None:
    await card_editing.add_username(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def use_telegram_name(turn: Turn, _action: actions.UseTelegramName) -> None:
    await card_building.use_telegram_name(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def skip(turn: Turn, action: actions.SkipCardField) -> None:
    await card_building.skip(turn.unit_of_work(same), visitor_of(turn), action.field)
    await turn.deliver()


async def finish(turn: Turn, _action: actions.FinishCard) -> None:
    await card_building.finish(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def leave(turn: Turn, _action: actions.LeaveCard) -> None:
    await card_building.leave(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def hear(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """What comes for the step that waits; a key below the text field sends what stands on it."""
    keys = (actions.SkipCardField(CardField.PHONE.value), actions.FinishCard(), actions.LeaveCard())
    if dialog.state == CardField.PHONE:
        match turn.key(words.text, (*keys, actions.ClearCardField(CardField.PHONE.value))):
            case actions.SkipCardField() as pressed:
                await skip(turn, pressed)
                return True
            case actions.FinishCard() as pressed:
                await finish(turn, pressed)
                return True
            case actions.LeaveCard() as pressed:
                await leave(turn, pressed)
                return True
            case actions.ClearCardField() as pressed:
                await clear(turn, pressed)
                return True
    if not card_building.is_answer(words):
        return False
    await card_building.hear(turn.unit_of_work(same), visitor_of(turn), dialog, words)
    await turn.deliver()
    return True


async def prompt(turn: Turn, dialog: Dialog) -> Message:
    return await card_building.prompt_again(turn.database, visitor_of(turn), dialog)


async def claim(turn: Turn, action: actions.ClaimBadge) -> None:
    await badges.claim(turn.unit_of_work(same), visitor_of(turn), action.badge_id)
    await turn.deliver()


async def leave_badge(turn: Turn, _action: actions.LeaveBadge) -> None:
    await badges.leave(turn.unit_of_work(same), visitor_of(turn))
    await turn.deliver()


async def send_card(turn: Turn, action: actions.SendCard) -> None:
    await agreeing.offer(turn.unit_of_work(same), visitor_of(turn), action.exhibitor_id)
    await turn.deliver()


async def agree(turn: Turn, action: actions.AgreeToSend) -> None:
    await agreeing.agree(turn.unit_of_work(same), visitor_of(turn), action.exhibitor_id, action.fields)
    await turn.deliver()


async def choose(turn: Turn, action: actions.ChooseFields) -> None:
    shown = await agreeing.choose(turn.database, visitor_of(turn), action.exhibitor_id, action.fields)
    await turn.show(shown)


async def flip(turn: Turn, action: actions.FlipField) -> None:
    await turn.show(await agreeing.flip(turn.database, visitor_of(turn), action))


async def decline(turn: Turn, action: actions.DeclineToSend) -> None:
    await agreeing.decline(turn.unit_of_work(same), visitor_of(turn), action.exhibitor_id)
    await turn.deliver()


FEATURE = Feature(
    name="card",
    commands=(Command("badge", badge),),
    actions={
        actions.ShowCard: show_card,
        actions.ListCardFields: list_fields,
        actions.EditCardField: edit,
        actions.ClearCardField: clear,
        actions.AddUsername: add_username,
        actions.UseTelegramName: use_telegram_name,
        actions.SkipCardField: skip,
        actions.FinishCard: finish,
        actions.LeaveCard: leave,
        actions.ClaimBadge: claim,
        actions.LeaveBadge: leave_badge,
    },
    dialogs={DIALOG: DialogFlow(hear, prompt)},
)

SENDING = Feature(
    name="sending a card",
    actions={
        actions.SendCard: send_card,
        actions.AgreeToSend: agree,
        actions.ChooseFields: choose,
        actions.FlipField: flip,
        actions.DeclineToSend: decline,
    },
)
