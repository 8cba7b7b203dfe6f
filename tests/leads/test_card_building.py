"""A card is made: step by step, at once, with Telegram's contact; and what goes wrong on the way."""

from __future__ import annotations

import pytest

from bot.domain.card import CardField
from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming, SharedContact
from bot.ports.unit_of_work import UnitOfWork
from bot.services.leads import agreeing, card_building, card_editing
from bot.views.card_actions import (
    ClearCardField,
    FinishCard,
    LeaveCard,
    SendContact,
    SkipCardField,
    UseTelegramName,
)
from bot.views.cards import CardFieldKept, CardFields, CardLeft, CardPrompt, ConsentRequest, MyCard
from bot.views.message import Message
from bot.views.screens import ErrorNotice
from tests.leads.visitors import EMMA, X1, ZHANG, Booths


@pytest.fixture
async def booths(uow: UnitOfWork) -> Booths:
    return await Booths(uow).open()


async def waiting(booths: Booths) -> Dialog:
    async with booths.uow.read() as tx:
        dialog = await tx.dialogs.get(EMMA, EMMA, booths.now)
    assert dialog is not None
    return dialog


async def say(booths: Booths, text: str = "", contact: SharedContact | None = None) -> tuple[Message, ...]:
    words = Incoming(1, text, contact=contact)
    return await card_building.hear(booths.uow, booths.visitor(), await waiting(booths), words)


def asked(messages: tuple[Message, ...]) -> tuple[str, str]:
    """The field that is asked for now, and what was wrong."""
    view = messages[-1].view
    assert isinstance(view, CardPrompt), view
    return view.field, view.problem


async def test_every_field_is_asked_for_in_turn_and_kept_at_once(booths: Booths) -> None:
    prompt = await card_building.show(booths.uow, booths.visitor())
    assert asked((prompt,)) == ("full_name", "")
    assert prompt.rows == ((UseTelegramName(),), (LeaveCard(),))
    assert asked(await say(booths, "Emma Li")) == ("company", "")
    assert asked(await say(booths, "Bashang Wind")) == ("title", "")
    assert asked(await card_building.skip(booths.uow, booths.visitor(), "title")) == ("email", "")
    assert asked(await say(booths, "emma@example.com")) == ("phone", "")
    kept = await booths.card()
    assert kept is not None
    assert (kept.contact.full_name, kept.contact.title, kept.contact.email) == ("Emma Li", "", "emma@example.com")
    thanks, prompt = await say(booths, contact=SharedContact("8613800138000", "Emma", user_id=EMMA))
    assert (thanks.view, thanks.keys) == (CardFieldKept("phone", "+8613800138000"), ())
    assert asked((prompt,)) == ("country", "")
    (card,) = await say(booths, "Germany")
    assert isinstance(card.view, MyCard)
    assert card.file is not None
    assert (card.view.contact.phone, card.view.contact.country) == ("+8613800138000", "DE")
    async with booths.uow.read() as tx:
        (badge,) = await tx.badges.of_viewer(EMMA)
    assert card.view.code == badge.code
    assert await card_building.show(booths.uow, booths.visitor()) == card


async def test_the_phone_is_asked_for_with_a_key_that_sends_the_contact(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    await say(booths, "Emma Li")
    for field in ("company", "title"):
        await card_building.skip(booths.uow, booths.visitor(), field)
    (prompt,) = await card_building.skip(booths.uow, booths.visitor(), "email")
    assert (prompt.rows, prompt.keys) == ((), ((SendContact(),), (SkipCardField("phone"), FinishCard())))


@pytest.mark.parametrize("user_id", [None, ZHANG])
async def test_somebody_elses_contact_is_not_ones_own(booths: Booths, user_id: int | None) -> None:
    await card_building.show(booths.uow, booths.visitor())
    await say(booths, "Emma Li")
    wrong = await say(booths, contact=SharedContact("8613800138000", "Zhang", user_id=user_id))
    assert asked(wrong) == ("company", "not_own")
    card = await booths.card()
    assert card is not None
    assert card.contact.phone == ""


async def test_ones_contact_that_comes_early_is_kept_and_the_step_asked_again(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    own = SharedContact("+8613800138000", "Emma", user_id=EMMA)
    assert asked(await say(booths, contact=own)) == ("full_name", "")
    assert await booths.card() is None
    await say(booths, "Emma Li")
    assert asked(await say(booths, contact=own)) == ("company", "")
    card = await booths.card()
    assert card is not None
    assert card.contact.phone == "+8613800138000"


async def test_a_whole_card_at_once(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    (card,) = await say(booths, "Emma Li\nBashang Wind\nEngineer\nemma@example.com\n138 0013 8000")
    assert isinstance(card.view, MyCard)
    assert card.view.contact.phone == "+8613800138000"


async def test_of_a_whole_card_only_what_is_wrong_is_asked_for(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    assert asked(await say(booths, "Emma Li\nBashang Wind\nemma@\n+86 138 0013 8000")) == ("email", "no_email")
    card = await booths.card()
    assert card is not None
    assert (card.contact.company, card.contact.email, card.contact.phone) == ("Bashang Wind", "", "+8613800138000")


@pytest.mark.parametrize(
    ("text", "problem"),
    [("<b>Emma</b>", "markup"), ("x" * 101, "too_long"), ("<b>\nACME", "markup"), ("1\n2", "no_name")],
)
async def test_a_name_that_is_none_keeps_nothing(booths: Booths, text: str, problem: str) -> None:
    await card_building.show(booths.uow, booths.visitor())
    assert asked(await say(booths, text)) == ("full_name", problem)
    assert await booths.card() is None


async def test_a_button_of_a_step_that_is_over_shows_the_one_that_waits(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    await say(booths, "Emma Li")
    await card_building.skip(booths.uow, booths.visitor(), "company")
    assert asked(await card_building.skip(booths.uow, booths.visitor(), "company")) == ("title", "")
    assert asked(await card_building.use_telegram_name(booths.uow, booths.visitor())) == ("title", "")
    (card,) = await card_building.finish(booths.uow, booths.visitor())
    assert isinstance(card.view, MyCard)
    (again,) = await card_building.finish(booths.uow, booths.visitor())
    assert again == card


async def test_telegrams_name_is_taken_where_it_is_one(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    assert asked(await card_building.use_telegram_name(booths.uow, booths.visitor())) == ("company", "")
    card = await booths.card()
    assert card is not None
    assert (card.contact.full_name, card.contact.telegram_username) == ("Emma Li", "emma")
    other = await card_building.show(booths.uow, booths.visitor(ZHANG, name="🔥🔥"))
    assert other.rows == ((LeaveCard(),),)


async def test_leaving_midway_keeps_what_was_said(booths: Booths) -> None:
    await card_building.show(booths.uow, booths.visitor())
    (left,) = await card_building.leave(booths.uow, booths.visitor())
    assert left.view == CardLeft()
    await card_building.show(booths.uow, booths.visitor())
    await say(booths, "Emma Li")
    (fields,) = await card_building.leave(booths.uow, booths.visitor())
    assert isinstance(fields.view, CardFields)
    assert fields.view.contact.full_name == "Emma Li"
    (nothing_waits,) = await card_building.skip(booths.uow, booths.visitor(), "company")
    assert isinstance(nothing_waits.view, MyCard)


async def test_the_card_that_an_exhibitor_waits_for_leads_to_its_screen(booths: Booths) -> None:
    await agreeing.offer(booths.uow, booths.visitor(), X1)
    await say(booths, "Emma Li")
    (request,) = await card_building.finish(booths.uow, booths.visitor())
    assert isinstance(request.view, ConsentRequest)
    assert (request.view.exhibitor.id, request.view.fields) == (X1, ("full_name",))


async def test_a_field_is_changed_and_emptied(booths: Booths) -> None:
    await booths.has_card()
    prompt = await card_editing.edit(booths.uow, booths.visitor(), "email")
    assert isinstance(prompt.view, CardPrompt)
    assert (prompt.view.step, prompt.view.current) == (0, "emma@example.com")
    assert prompt.rows == ((ClearCardField("email"), LeaveCard()),)
    assert asked(await say(booths, "none")) == ("email", "no_email")
    (fields,) = await say(booths, "li@example.com")
    assert isinstance(fields.view, CardFields)
    assert fields.view.contact.email == "li@example.com"
    (emptied,) = await card_editing.clear(booths.uow, booths.visitor(), "email")
    assert isinstance(emptied.view, CardFields)
    assert emptied.view.contact.email == ""


async def test_the_name_is_never_emptied(booths: Booths) -> None:
    await booths.has_card()
    for field in (CardField.NAME, "salary"):
        (stale,) = await card_editing.clear(booths.uow, booths.visitor(), field)
        assert stale.view == ErrorNotice("stale")
    assert (await card_editing.edit(booths.uow, booths.visitor(), "interests")).view == ErrorNotice("stale")
    card = await booths.card()
    assert card is not None
    assert card.contact.full_name == "Emma Li"


async def test_telegrams_public_name_comes_and_goes(booths: Booths) -> None:
    await booths.has_card()
    (without,) = await card_editing.clear(booths.uow, booths.visitor(), "telegram_username")
    assert isinstance(without.view, CardFields)
    assert without.view.contact.telegram_username == ""
    back = await card_editing.add_username(booths.uow, booths.visitor())
    assert isinstance(back.view, CardFields)
    assert back.view.contact.telegram_username == "emma"


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        (Incoming(1, "Emma Li"), True),
        (Incoming(1, "Where is B2-017?"), False),
        (Incoming(1, "几点开门？"), False),
        (Incoming(1, ""), False),
        (Incoming(1, contact=SharedContact("1")), True),
    ],
)
def test_a_question_is_no_answer(words: Incoming, taken: bool) -> None:
    assert card_building.is_answer(words) == taken
