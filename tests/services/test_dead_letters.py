"""What was given up is seen, and sent again."""

from __future__ import annotations

from bot.domain.outbox import Backlog, Rejected
from bot.services.dead_letters import Given, Survey, resend, survey
from tests.delivery_parts import Delivery
from tests.fakes import NOW


async def test_a_refused_message_is_listed_and_leaves_once_it_is_sent_again(delivery: Delivery) -> None:
    refused = Rejected("Bad Request: chat not found")
    delivery.messenger.outcomes = [refused, refused]
    await delivery.say(1, "a", "a")
    await delivery.say(2, "b", "b")
    await delivery.enqueue(3, "c", facts="not json")
    await delivery.dispatcher.tick()
    assert await survey(delivery.uow, now=NOW) == Survey(
        Backlog(pending=0, dead=3, uncertain=0, oldest_due=None),
        (
            Given("rest", "Bad Request: chat not found", 2),
            Given("error_notice", "cannot be read: ValidationError", 1),
        ),
    )
    assert await resend(delivery.uow, now=NOW, kind="rest") == 2
    await delivery.dispatcher.tick()
    assert (await survey(delivery.uow, now=NOW)).dead == (
        Given("error_notice", "cannot be read: ValidationError", 1),
    )
    sent = [(chat, text) for chat, text, _ in delivery.messenger.delivered]
    assert sorted(sent) == [(1, "a"), (1, "a"), (2, "b"), (2, "b")]
