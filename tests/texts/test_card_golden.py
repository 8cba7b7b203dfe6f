"""Visitors' cards, word for word, in each language."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.card import Contact
from bot.domain.localized import Localized
from bot.domain.privacy import PrivacyNotice
from bot.ports.messenger import Key
from bot.services import browsing
from bot.services.browsing.scene import exhibitor_line
from bot.texts.renderer import Renderer
from bot.views import cards as views
from bot.views.browsing_actions import ShowPrivacy
from bot.views.card_actions import AgreeToSend, ChooseFields, DeclineToSend, SendCard, SendContact, SkipCardField
from bot.views.cards import (
    AllWithdrawn,
    BadgeClaimed,
    BadgeFound,
    BadgeLeft,
    Brochure,
    CardFieldKept,
    CardFields,
    CardLeft,
    CardNotSent,
    CardPrompt,
    CardSent,
    CardWithdrawn,
    ConsentRequest,
    ContactCards,
    Contacts,
    CopiesToDelete,
    DataErased,
    EraseQuestion,
    Holder,
    HolderLine,
    MetLine,
    MyCard,
    MyData,
    MyDataFile,
    ReachLine,
    VisitorAnswered,
    WithdrawAllQuestion,
)
from bot.views.lines import ExhibitorLine, Span
from bot.views.message import Message, View, from_facts, to_facts
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
CARDS = FOLDER / "cards"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "11:20")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
STORAGE = Localized.of(en="Energy Storage", zh="储能")
UNTIL, SOON = dt.date(2022, 1, 28), dt.date(2021, 12, 1)
WEBSITE = ReachLine("website", "https://www.yanshu.example")
CONTACT = Contact("Emma <Li>", "Bashang & Co", "Engineer", "emma@example.com", "+8613800138000", "DE", (), "emma")
SOME = ("full_name", "company", "phone")
PROBLEMS = (
    *("empty", "too_long", "markup", "no_name", "no_text", "no_email", "no_phone", "phone_without_country"),
    *("no_country", "not_own"),
)


def booth(exhibitor_id: str = "X1") -> ExhibitorLine:
    exhibitor = CATALOGUE.exhibitor(exhibitor_id)
    assert exhibitor is not None
    return exhibitor_line(exhibitor, CATALOGUE)


def holder(status: str, fields: tuple[str, ...] = ()) -> HolderLine:
    return HolderLine(NAME, status, fields, at(DAY_1, "10:32"))


HOLDERS = (
    holder("granted", SOME),
    holder("by_hand", ("full_name", "email")),
    holder("granted"),
    holder("by_hand"),
    holder("asked"),
    holder("refused"),
    HolderLine(NAME, "revoked", (), at(DAY_2, "9:00")),
)
BUTTONS = ((AgreeToSend("X1", 7),), (ChooseFields("X1", 7), DeclineToSend("X1")))
MESSAGES: dict[str, Message] = {
    "consent": Message(ConsentRequest(booth(), SOME, ("phone", "email"), WEBSITE, UNTIL), rows=BUTTONS),
    "consent_scanned": Message(
        ConsentRequest(booth(), SOME, ("phone",), ReachLine("organiser", "info@expo.example"), SOON, scanned=True)
    ),
    "consent_no_booth": Message(
        ConsentRequest(ExhibitorLine("X", NAME), ("full_name",), (), ReachLine("booth"), UNTIL)
    ),
    "consent_met": Message(
        ConsentRequest(booth(), SOME, ("phone",), WEBSITE, UNTIL, scanned=True, met=True), rows=BUTTONS
    ),
    "consent_nothing_chosen": Message(ConsentRequest(booth(), (), (), WEBSITE, UNTIL)),
    "consent_no_card": Message(
        ConsentRequest(booth(), (), (), WEBSITE, UNTIL, has_card=False, scanned=True),
        rows=((SendCard("X1"),), (DeclineToSend("X1"),)),
    ),
    **{
        name: Message(view)
        for name, view in {
            "sent": CardSent(booth(), SOME, UNTIL),
            "sent_before": CardSent(booth(), (*SOME, "telegram_username"), SOON, before=True),
            "not_sent": CardNotSent(NAME),
            "not_sent_asked": CardNotSent(NAME, asked=True),
            "brochure": Brochure(NAME),
            "answered_granted": VisitorAnswered("ABCDEFGH", "granted", at(DAY_1, "10:32")),
            "answered_refused": VisitorAnswered("ABCDEFGH", "refused", at(DAY_2, "10:32")),
            "answered_unnamed_granted": VisitorAnswered("", "granted", at(DAY_1, "10:32")),
            "answered_unnamed_refused": VisitorAnswered("", "refused", at(DAY_1, "10:32")),
            "copies_revoked": CopiesToDelete(NAME, 12, at(DAY_1, "10:32"), "revoked"),
            "copies_erased": CopiesToDelete(NAME, 12, at(DAY_2, "10:32"), "erased"),
            "prompt_first": CardPrompt("full_name", 1, 6),
            "prompt_first_for": CardPrompt("full_name", 1, 6, for_exhibitor=NAME),
            "prompt_phone": CardPrompt("phone", 5, 6),
            "prompt_now": CardPrompt("phone", current="+8613800138000"),
            "prompt_country_now": CardPrompt("country", current="DE"),
            **{f"problem_{problem}": CardPrompt("company", 2, 6, problem=problem) for problem in PROBLEMS},
            **{f"ask_{field}": CardPrompt(field) for field in ("company", "title", "email", "country")},
            "field_kept": CardFieldKept("phone", "+8613800138000"),
            "field_left_out": CardFieldKept("phone", ""),
            "my_card": MyCard(CONTACT, (STORAGE,), "ABCDEFGH", "https://t.me/expo?start=x", 2, 1),
            "my_card_bare": MyCard(Contact("Emma"), (), "ABCDEFGH", "https://t.me/expo?start=x", 1, 2),
            "my_card_without_name": MyCard(Contact(), (), "ABCDEFGH", "https://t.me/expo?start=x"),
            "card_fields": CardFields(CONTACT, (STORAGE, STORAGE)),
            "card_left": CardLeft(),
            "badge_found": BadgeFound("ABCD-EFGH"),
            "badge_claimed": BadgeClaimed("ABCD-EFGH"),
            "badge_claimed_waiting": BadgeClaimed("ABCD-EFGH", 2),
            "badge_left": BadgeLeft(),
            "my_data": MyData(HOLDERS, Span(1, 7, 7), UNTIL, card=True),
            "my_data_page": MyData(HOLDERS[:1], Span(7, 7, 9), SOON, card=True),
            "my_data_nobody": MyData((), Span(0, 0, 0), UNTIL),
            "holder": Holder(booth(), HOLDERS[0], 2, at(DAY_1, "10:32"), UNTIL),
            "holder_once": Holder(ExhibitorLine("X", NAME), HOLDERS[4], 1, at(DAY_1, "10:32"), UNTIL),
            "withdrawn": CardWithdrawn(NAME),
            "withdraw_all": WithdrawAllQuestion(3),
            "all_withdrawn": AllWithdrawn(3),
            "all_withdrawn_nothing": AllWithdrawn(0),
            "my_data_file": MyDataFile(),
            "erase": EraseQuestion(0, 2, (NAME,)),
            "erase_alone": EraseQuestion(0, 0),
            "erase_again": EraseQuestion(1, 2),
            "erased": DataErased(),
            "contacts": Contacts(
                (
                    MetLine(booth(), at(DAY_1, "10:32"), "https://www.yanshu.example"),
                    MetLine(ExhibitorLine("X", NAME), at(DAY_2, "9:00")),
                ),
                Span(1, 2, 2),
            ),
            "contacts_nobody": Contacts((), Span(0, 0, 0)),
            "contact_cards": ContactCards(2),
        }.items()
    },
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", MESSAGES)
def test_message_reads_as_it_should(name: str, locale: str) -> None:
    rendered = RENDERER.render(MESSAGES[name], locale, CATALOGUE, NOW)
    assert_golden(locale, name, rendered, CARDS)


@pytest.mark.parametrize("locale", expo.LOCALES)
def test_privacy_says_what_the_organiser_says(locale: str) -> None:
    said = PrivacyNotice("Expo Company <Ltd>", "privacy@expo.example", "https://expo.example/privacy")
    message = browsing.show(
        ShowPrivacy(), CATALOGUE, now=NOW, locale=locale, locales=expo.LOCALES, notice_of_privacy=said
    )
    assert_golden(locale, "privacy_complete", RENDERER.render(message, locale, CATALOGUE, NOW), CARDS)


def test_every_view_of_cards_is_tried_here() -> None:
    declared = {view for view in vars(views).values() if isinstance(view, type) and issubclass(view, View)}
    assert declared - {View} == {type(message.view) for message in MESSAGES.values()}


@pytest.mark.parametrize("name", MESSAGES)
def test_message_survives_the_outbox(name: str) -> None:
    message = MESSAGES[name]
    assert from_facts(message.view.kind, to_facts(message), None) == message


def test_keys_below_the_text_field_survive_the_outbox_and_speak() -> None:
    asked = Message(CardPrompt("phone", 5, 6), keys=((SendContact(),), (SkipCardField("phone"),)))
    kept = from_facts(asked.view.kind, to_facts(asked), None)
    assert kept == asked
    rendered = RENDERER.render(kept, "zh", CATALOGUE, NOW)
    assert rendered.keys == ((Key("📱 发送我的手机号", contact=True),), (Key("跳过"),))
    gone = Message(CardFieldKept("phone", ""), keys=())
    assert from_facts(gone.view.kind, to_facts(gone), None).keys == ()
    assert RENDERER.render(gone, "en", CATALOGUE, NOW).keys == ()
