"""Whether an exhibitor may have a visitor's card: the one screen that asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from bot.domain.card import CardField, to_mask
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentEvent, ConsentRules
from bot.domain.preferences import Silence
from bot.domain.programme import Exhibitor
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import exhibitor_line
from bot.services.editions import current_edition
from bot.services.leads.capture import Captured
from bot.services.leads.consenting import Terms
from bot.services.posting import post
from bot.views.action import Action
from bot.views.card_actions import AgreeToSend, ChooseFields, DeclineToSend, SendCard
from bot.views.cards import ConsentRequest, ReachLine
from bot.views.message import Message

_CHANNELS = {CardField.PHONE: "phone", CardField.EMAIL: "email", CardField.USERNAME: "telegram"}
_PURPOSE = "product_contact"


async def request_consent(
    tx: Transaction,
    captured: Captured,
    catalogue: Catalogue,
    rules: ConsentRules,
    now: dt.datetime,
    *,
    met: bool = False,
) -> None:
    """Ask the visitor whom a capture says to ask (``captured.ask``), in the transaction of the capture: their
    badge was scanned, or (``met``) they came to a meeting. Whoever said /stop is not written to: the request waits
    in their card and in /mydata."""
    if captured.ask is None or captured.lead is None:
        return
    preferences = await tx.preferences.get(captured.ask)
    if preferences.silence is not Silence.NONE:
        return
    message = await consent_request(
        tx, captured.ask, captured.lead.exhibitor_id, catalogue, rules, scanned=True, met=met
    )
    if message is not None:
        at = int(now.astimezone(dt.UTC).timestamp() * 1000)
        await post(tx, captured.ask, message, f"consent:{captured.lead.id}:{captured.ask}:{at}", now)


async def consent_request(
    tx: Transaction,
    viewer_id: int,
    exhibitor_id: str,
    catalogue: Catalogue,
    rules: ConsentRules,
    *,
    scanned: bool = False,
    met: bool = False,
) -> Message | None:
    """The screen, as the visitor's card and the exhibitor are now; None where there is no such exhibitor."""
    exhibitor = catalogue.exhibitor(exhibitor_id)
    if exhibitor is None:
        return None
    card = await tx.cards.get(viewer_id)
    fields = card.offered if card else ()
    view = consent_view(exhibitor, fields, catalogue, rules, has_card=card is not None, scanned=scanned, met=met)
    mask = to_mask(fields)
    agree: Action = AgreeToSend(exhibitor.id, mask) if fields else SendCard(exhibitor.id)
    choose: tuple[Action, ...] = (ChooseFields(exhibitor.id, mask),) if fields else ()
    return Message(view, rows=((agree,), (*choose, DeclineToSend(exhibitor.id))))


def consent_view(
    exhibitor: Exhibitor,
    fields: tuple[CardField, ...],
    catalogue: Catalogue,
    rules: ConsentRules,
    *,
    has_card: bool = True,
    scanned: bool = False,
    met: bool = False,
) -> ConsentRequest:
    """What is said before somebody agrees to these fields."""
    return ConsentRequest(
        exhibitor_line(exhibitor, catalogue),
        fields,
        channels(fields),
        reach_of(exhibitor, catalogue),
        rules.keep_until(catalogue.expo.end_date),
        has_card,
        scanned,
        met,
    )


async def still_asked(
    tx: Transaction, viewer_id: int, queued: ConsentRequest, catalogue: Catalogue, rules: ConsentRules
) -> Message | None:
    """A queued request as it is when it leaves; None where it was answered meanwhile, or one of both is gone."""
    exhibitor_id = queued.exhibitor.id
    latest = await tx.consents.latest(await current_edition(tx), exhibitor_id, viewer_id)
    if latest is None or latest.event is not ConsentEvent.ASKED:
        return None
    return await consent_request(tx, viewer_id, exhibitor_id, catalogue, rules, scanned=True, met=queued.met)


def terms_of(
    exhibitor: Exhibitor, fields: Collection[CardField], catalogue: Catalogue, rules: ConsentRules, locale: str
) -> Terms:
    """What the screen said, as the receipt keeps it."""
    ways = ",".join(channels(fields))
    reach = reach_of(exhibitor, catalogue)
    booths = ", ".join(stand.booth for stand in exhibitor.stands if stand.booth)
    return Terms(
        f"{_PURPOSE}:{ways}" if ways else _PURPOSE,
        "; ".join(filter(None, (exhibitor.name.best(locale), booths, reach.at))),
        rules.keep_until(catalogue.expo.end_date),
        locale,
    )


def channels(fields: Collection[CardField]) -> tuple[str, ...]:
    """How who has these fields can get in touch."""
    return tuple(name for field, name in _CHANNELS.items() if field in fields)


def reach_of(exhibitor: Exhibitor, catalogue: Catalogue) -> ReachLine:
    """How a visitor turns to the exhibitor: what it publishes itself, else through the organiser. The addresses
    for invitations are not for visitors."""
    if exhibitor.website:
        return ReachLine("website", exhibitor.website)
    expo = catalogue.expo
    organiser = expo.contact_email or expo.contact_phone
    return ReachLine("organiser", organiser) if organiser else ReachLine("booth")
