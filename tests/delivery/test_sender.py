"""What leaves fits into one call of the Bot API, and what does not fit is left to send."""

from __future__ import annotations

from bot.delivery.limiter import PATIENCE
from bot.delivery.sender import first_part
from bot.domain.announcement import AnnouncementText
from bot.domain.catalogue import Catalogue
from bot.domain.file import File
from bot.domain.localized import Localized
from bot.domain.outbox import Postponed, Priority, RateLimited, Rejected, Remainder, Sent
from bot.domain.programme import Programme
from bot.ports.messenger import Button, Rendered
from bot.texts.renderer import Renderer
from bot.views.announcing import AnnouncementMessage
from bot.views.browsing_actions import ShowHelp
from bot.views.message import Message, from_facts, to_facts
from bot.views.screens import ErrorNotice
from bot.views.sending import Rest, Withdrawal
from tests.delivery_parts import EXPO, Delivery
from tests.fakes import NOW

KEYBOARD = ((Button("Open", data="1h"),),)
NOTICE = Message(ErrorNotice("unknown_command"), rows=((ShowHelp(),),), locale="zh")
UNREADABLE = Rejected("Bad Request: can't parse entities: unsupported start tag", markup=True)


def rest(markup: str) -> Remainder:
    message = Message(Rest(markup), rows=NOTICE.rows, locale="zh")
    return Remainder("rest", to_facts(message))


def test_what_fits_is_one_part() -> None:
    rendered = Rendered("<b>" + "x" * 4096 + "</b>", "x" * 4096, KEYBOARD)
    assert first_part(NOTICE, rendered) == (rendered, None)


def test_buttons_are_under_the_last_part() -> None:
    rendered = Rendered(f"<b>{'x' * 4000}\n\n{'y' * 4000}</b>", "", KEYBOARD)
    first, left = first_part(NOTICE, rendered)
    assert first == Rendered(f"<b>{'x' * 4000}</b>", "x" * 4000)
    assert left == rest(f"<b>{'y' * 4000}</b>")


def test_a_long_caption_goes_on_as_a_text() -> None:
    photo = File("photo", "AgACAgIAAx")
    first, left = first_part(NOTICE, Rendered(f"{'x' * 1000}\n\n{'y' * 1000}", "", KEYBOARD, photo))
    assert (first, left) == (Rendered("x" * 1000, "x" * 1000, file=photo), rest("y" * 1000))


def test_a_location_is_a_message_of_its_own() -> None:
    message = Message(NOTICE.view, rows=NOTICE.rows, location=(39.1, 117.2))
    first, left = first_part(message, Rendered("text", "text", KEYBOARD, location=(39.1, 117.2)))
    assert first == Rendered("", "", location=(39.1, 117.2))
    assert left == Remainder("error_notice", to_facts(Message(NOTICE.view, rows=NOTICE.rows)))


def test_a_place_of_an_announcement_goes_before_its_words_once() -> None:
    text = AnnouncementText("Here", location=(39.1, 117.2), links=(("Plan", "https://example.org"),))
    message = Message(AnnouncementMessage(7, "news", (("en", text),), Localized()))
    renderer, catalogue = Renderer(), Catalogue(Programme(EXPO), 1, NOW)
    first, left = first_part(message, renderer.render(message, "en", catalogue, NOW))
    assert (first, left is not None) == (Rendered("", "", location=(39.1, 117.2)), True)
    assert left is not None
    words = renderer.render(from_facts(left.kind, left.facts, "en"), "en", catalogue, NOW)
    assert words == Rendered("Here", "Here", ((Button("Plan", url="https://example.org"),),))


async def test_markup_that_telegram_cannot_read_is_sent_once_without(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [UNREADABLE, Sent(7)]
    message = Message(Rest("<b>1 &lt; 2</b>"))
    outcome = await delivery.sender.send(1, message, locale="en", priority=Priority.INTERACTIVE, edits=5)
    assert outcome == Sent(7)
    assert delivery.messenger.markup == ["<b>1 &lt; 2</b>", "1 &lt; 2"]
    assert delivery.messenger.delivered == [(1, "1 < 2", 5), (1, "1 < 2", 5)]
    assert delivery.counted("expo_markup_refused_total") == 1


async def test_a_text_that_is_refused_without_markup_too_is_rejected(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [UNREADABLE, Rejected("Bad Request: chat not found")]
    outcome = await delivery.sender.send(1, NOTICE, locale="en", priority=Priority.INTERACTIVE)
    assert (outcome, len(delivery.messenger.delivered)) == (Rejected("Bad Request: chat not found"), 2)


async def test_an_edit_takes_away_what_went_on_with_the_message(delivery: Delivery) -> None:
    await delivery.sender.send(1, NOTICE, locale="en", priority=Priority.DIGEST, edits=5, replaces=(6, 7))
    assert delivery.messenger.withdrawn == [(1, (6, 7))]


async def test_a_withdrawal_deletes_all_parts(delivery: Delivery) -> None:
    withdrawal = Message(Withdrawal())
    await delivery.sender.send(1, withdrawal, locale="en", priority=Priority.URGENT, edits=5, replaces=(6,))
    assert (delivery.messenger.withdrawn, delivery.messenger.delivered) == ([(1, (5, 6))], [])


async def test_a_429_pauses_everything_for_as_long_as_it_says(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [RateLimited(7_200)]
    assert await delivery.sender.send(1, NOTICE, locale="en", priority=Priority.INTERACTIVE) == RateLimited(7_200)
    postponed = await delivery.sender.send(2, NOTICE, locale="en", priority=Priority.INTERACTIVE)
    assert isinstance(postponed, Postponed)
    assert 7_200 - PATIENCE < postponed.seconds <= 7_200
