"""The card's fields are asked for, one at a time.

The step that waits is a dialog: its state is the field, its data tells whether the card is being made or one field
changed, and the exhibitor for whom it is made, if any.
"""

from __future__ import annotations

from dataclasses import dataclass

import orjson

from bot.domain.card import Card, CardField, Contact
from bot.domain.dialog import Dialog
from bot.ports.unit_of_work import Transaction
from bot.services.leads.contact_fields import Unreadable, read_field
from bot.services.leads.visitor import Visitor
from bot.views.action import Action
from bot.views.card_actions import (
    ClearCardField,
    FinishCard,
    LeaveCard,
    SendContact,
    SkipCardField,
    UseTelegramName,
)
from bot.views.cards import CardFieldKept, CardPrompt
from bot.views.lines import EMPTY
from bot.views.message import Message

DIALOG = "card"
STEPS = (
    CardField.NAME,
    CardField.COMPANY,
    CardField.TITLE,
    CardField.EMAIL,
    CardField.PHONE,
    CardField.COUNTRY,
)


@dataclass(frozen=True, slots=True)
class Step:
    """What is asked for. ``making``: the card is being made, and the next field follows; ``then`` is the exhibitor
    who waits for it, or empty; ``problem`` is what was wrong with what came, or empty."""

    field: CardField
    making: bool
    then: str = ""
    problem: str = ""

    @staticmethod
    def of(dialog: Dialog) -> Step:
        told = orjson.loads(dialog.data)
        return Step(CardField(dialog.state), told["making"], told["then"])

    @property
    def next_field(self) -> CardField | None:
        """None behind the last, and where only one is changed."""
        place = STEPS.index(self.field) + 1
        return STEPS[place] if self.making and place < len(STEPS) else None


async def waiting(tx: Transaction, visitor: Visitor) -> Step | None:
    """The step that waits for an answer."""
    dialog = await tx.dialogs.get(visitor.chat_id, visitor.id, visitor.now)
    return Step.of(dialog) if dialog is not None and dialog.kind == DIALOG else None


async def ask(tx: Transaction, visitor: Visitor, step: Step) -> Message:
    """From now on this step waits."""
    data = orjson.dumps({"making": step.making, "then": step.then}).decode()
    await tx.dialogs.put(visitor.dialog(DIALOG, step.field.value, data))
    return prompt(visitor, step, await tx.cards.get(visitor.id))


def prompt(visitor: Visitor, step: Step, card: Card | None) -> Message:
    """The question."""
    contact = card.contact if card else Contact()
    view = CardPrompt(
        step.field.value,
        STEPS.index(step.field) + 1 if step.making else 0,
        len(STEPS) if step.making else 0,
        getattr(contact, step.field.value),
        step.problem,
        visitor.exhibitor_name(step.then) if step.then else EMPTY,
    )
    rows = _rows(step, contact, visitor)
    if step.field is CardField.PHONE:
        # A contact can only be sent by a key below the text field, and a message has one keyboard.
        return Message(view, keys=((SendContact(),), *rows))
    return Message(view, rows=rows)


def _rows(step: Step, contact: Contact, visitor: Visitor) -> tuple[tuple[Action, ...], ...]:
    if not step.making:
        clears = step.field is not CardField.NAME and step.field in contact.filled
        clear: tuple[Action, ...] = (ClearCardField(step.field.value),) if clears else ()
        return ((*clear, LeaveCard()),)
    if step.field is CardField.NAME:
        return ((UseTelegramName(),), (LeaveCard(),)) if telegram_name(visitor) else ((LeaveCard(),),)
    return ((SkipCardField(step.field.value), FinishCard()),)


def keys_gone(step: Step | None, card: Card) -> tuple[Message, ...]:
    """Behind the step that had keys below the text field, a message with which they go away."""
    if step is None or step.field is not CardField.PHONE:
        return ()
    return (Message(CardFieldKept(CardField.PHONE.value, card.contact.phone), keys=()),)


def telegram_name(visitor: Visitor) -> str:
    """What they call themselves on Telegram; empty where it would be no name."""
    try:
        return read_field(CardField.NAME, visitor.name)
    except Unreadable:
        return ""
