"""A visitor's card is made, a field after the other or all at once.

What is given is kept at once: whoever stops midway has what they said so far.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.answers.countries import home_of
from bot.domain.card import Card, CardField, Contact
from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.leads.card_prompting import Step, ask, keys_gone, prompt, telegram_name, waiting
from bot.services.leads.card_showing import fields_screen, my_card
from bot.services.leads.contact_fields import Unreadable, read_card, read_field, read_shared_phone
from bot.services.leads.requesting import consent_request
from bot.services.leads.visitor import Visitor
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.card_actions import ShowCard
from bot.views.cards import CardLeft
from bot.views.message import Message

Messages = tuple[Message, ...]


async def begin(tx: Transaction, visitor: Visitor, then: str = "") -> Message:
    """Ask for the name. ``then`` is the exhibitor who waits for the card, or empty."""
    return await ask(tx, visitor, Step(CardField.NAME, True, then))


async def show(uow: UnitOfWork, visitor: Visitor) -> Message:
    """``/badge``: the card, or the first question where there is none."""

    async def work(tx: Transaction) -> Message:
        await visitor.remember(tx)
        step = await waiting(tx, visitor)
        if await tx.cards.get(visitor.id) is None:
            return await begin(tx, visitor, step.then if step else "")
        if step is not None:
            await tx.dialogs.end(visitor.chat_id, visitor.id)
        return await my_card(tx, visitor)

    return await uow.write(work)


async def prompt_again(uow: UnitOfWork, visitor: Visitor, dialog: Dialog) -> Message:
    """The step that waits."""
    async with uow.read() as tx:
        return prompt(visitor, Step.of(dialog), await tx.cards.get(visitor.id))


def is_answer(words: Incoming) -> bool:
    """Whether it can be meant for the card: a contact, or words that are no question."""
    if words.contact is not None:
        return True
    return bool(words.text) and words.file is None and not words.text.endswith(("?", "？"))


async def hear(uow: UnitOfWork, visitor: Visitor, dialog: Dialog, words: Incoming) -> Messages:
    """Take what came for the step that waits, and ask for the next."""

    async def work(tx: Transaction) -> Messages:
        await visitor.remember(tx)
        step = Step.of(dialog)
        card = await tx.cards.get(visitor.id)
        region = (card.contact.country if card else "") or home_of(visitor.catalogue.expo.timezone)
        try:
            if words.contact is None and _is_whole_card(step, words):
                return await _hear_card(tx, visitor, step, words, region)
            field, value = _heard(step, visitor, words, region)
        except Unreadable as problem:
            return (await ask(tx, visitor, replace(step, problem=problem.reason)),)
        if card is None and field is not CardField.NAME:  # A contact, before there is a name to go with it.
            return (await ask(tx, visitor, step),)
        kept = await keep(tx, visitor, {field: value})
        if field is not step.field:
            return (await ask(tx, visitor, step),)
        return (*keys_gone(step, kept), await _go_on(tx, visitor, step))

    return await uow.write(work)


def _is_whole_card(step: Step, words: Incoming) -> bool:
    return step.making and step.field is CardField.NAME and len(words.text.splitlines()) > 1


async def _hear_card(tx: Transaction, visitor: Visitor, step: Step, words: Incoming, region: str) -> Messages:
    """Everything at once; only what could not be read is asked for.

    Raises:
        Unreadable: there is no name in it.
    """
    read, wrong = read_card(words.text, region)
    if CardField.NAME not in read:
        raise Unreadable(wrong.get(CardField.NAME, "no_name"))
    await keep(tx, visitor, read)
    if wrong:
        field, problem = next(iter(wrong.items()))
        return (await ask(tx, visitor, Step(field, True, step.then, problem)),)
    return (await _finished(tx, visitor, step),)


def _heard(step: Step, visitor: Visitor, words: Incoming, region: str) -> tuple[CardField, str]:
    """What was said of which field.

    Raises:
        Unreadable: it is not what was asked for, or somebody else's.
    """
    if words.contact is None:
        return step.field, read_field(step.field, words.text, region)
    if words.contact.user_id != visitor.id:
        raise Unreadable("not_own")
    return CardField.PHONE, read_shared_phone(words.contact.phone)


async def keep(tx: Transaction, visitor: Visitor, values: dict[CardField, str]) -> Card:
    """These fields stand on the card from now on."""
    card = await tx.cards.get(visitor.id)
    # The name by which Telegram finds them is on it from the start; it is sent only to whom they choose.
    contact = card.contact if card else Contact(telegram_username=visitor.username)
    typed: dict[str, Any] = {field.value: value for field, value in values.items()}
    changed = replace(contact, **typed)
    kept = Card(visitor.id, changed, card.shares if card else None, visitor.now)
    await tx.cards.put(kept)
    return kept


async def _go_on(tx: Transaction, visitor: Visitor, step: Step) -> Message:
    """Ask for the next field; behind the last the card is there."""
    if step.next_field is not None:
        return await ask(tx, visitor, replace(step, field=step.next_field))
    return await _finished(tx, visitor, step)


async def _finished(tx: Transaction, visitor: Visitor, step: Step) -> Message:
    await tx.dialogs.end(visitor.chat_id, visitor.id)
    if not step.making:
        return await fields_screen(tx, visitor)
    if step.then:
        request = await consent_request(tx, visitor.id, step.then, visitor.catalogue, visitor.rules)
        if request is not None:
            return request
    return await my_card(tx, visitor)


async def use_telegram_name(uow: UnitOfWork, visitor: Visitor) -> Messages:
    """What they call themselves on Telegram is their name."""

    async def work(tx: Transaction) -> Messages:
        step, name = await waiting(tx, visitor), telegram_name(visitor)
        if step is None or step.field is not CardField.NAME or not name:
            return (await _as_it_is(tx, visitor, step),)
        await visitor.remember(tx)
        await keep(tx, visitor, {CardField.NAME: name})
        return (await _go_on(tx, visitor, step),)

    return await uow.write(work)


async def skip(uow: UnitOfWork, visitor: Visitor, field_name: str) -> Messages:
    """Leave a field out. The button of a step that is over shows the one that waits."""

    async def work(tx: Transaction) -> Messages:
        step, card = await waiting(tx, visitor), await tx.cards.get(visitor.id)
        if step is None or card is None or step.field != field_name or not step.making:
            return (await _as_it_is(tx, visitor, step),)
        return (*keys_gone(step, card), await _go_on(tx, visitor, step))

    return await uow.write(work)


async def finish(uow: UnitOfWork, visitor: Visitor) -> Messages:
    """The card is complete as it is."""

    async def work(tx: Transaction) -> Messages:
        step, card = await waiting(tx, visitor), await tx.cards.get(visitor.id)
        if step is None or card is None:
            return (await _as_it_is(tx, visitor, step),)
        return (*keys_gone(step, card), await _finished(tx, visitor, step))

    return await uow.write(work)


async def leave(uow: UnitOfWork, visitor: Visitor) -> Messages:
    """Stop asking; what was given stays."""

    async def work(tx: Transaction) -> Messages:
        step, card = await waiting(tx, visitor), await tx.cards.get(visitor.id)
        if step is not None:
            await tx.dialogs.end(visitor.chat_id, visitor.id)
        if card is None:
            return (Message(CardLeft(), rows=((ShowCard(), Back(ShowWelcome())),)),)
        return (*keys_gone(step, card), await fields_screen(tx, visitor))

    return await uow.write(work)


async def _as_it_is(tx: Transaction, visitor: Visitor, step: Step | None) -> Message:
    """For the button of a step that is over: what waits now, else the card, else that it is out of date."""
    card = await tx.cards.get(visitor.id)
    if step is not None:
        return prompt(visitor, step, card)
    return await my_card(tx, visitor) if card else browsing.notice("stale")
