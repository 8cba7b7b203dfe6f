"""Digests of leads: when they come, and what they ask for."""

from __future__ import annotations

from bot.domain.digest import Frequency
from bot.domain.role import Role
from bot.services import browsing
from bot.services.leads import digest_choosing, digests, rating
from bot.telegram.turn import Turn
from bot.views import export_actions as actions
from bot.views.message import Message
from handlers.feature import Command, Feature
from handlers.team import actor_of


async def digest(turn: Turn, argument: str) -> None:
    """``/digest``; behind it may stand a time of day, when the daily one comes, or how often it comes."""
    minutes = digest_choosing.minutes_of(argument)
    if minutes is not None:
        await set_hour(turn, actions.SetDigestHour(minutes))
    elif argument.lower() in set(Frequency):
        await set_frequency(turn, actions.SetDigest(Frequency(argument.lower())))
    elif argument:
        await turn.show(browsing.notice("no_time"))
    else:
        await turn.show(await digest_choosing.show(turn.database, actor_of(turn), turn.digest_rules))


async def show(turn: Turn, _action: actions.ShowDigest) -> None:
    await digest(turn, "")


async def set_frequency(turn: Turn, action: actions.SetDigest) -> None:
    uow = turn.unit_of_work(_same)
    await digest_choosing.set_frequency(uow, actor_of(turn), turn.digest_rules, action.frequency)
    await turn.deliver()


async def ask_hour(turn: Turn, _action: actions.ChooseDigestHour) -> None:
    await turn.show(await digest_choosing.ask_hour(turn.database, actor_of(turn), turn.digest_rules))


async def set_hour(turn: Turn, action: actions.SetDigestHour) -> None:
    uow = turn.unit_of_work(_same)
    await digest_choosing.set_hour(uow, actor_of(turn), turn.digest_rules, action.minutes)
    await turn.deliver()


async def set_when_empty(turn: Turn, action: actions.SetDigestWhenEmpty) -> None:
    uow = turn.unit_of_work(_same)
    await digest_choosing.set_when_empty(uow, actor_of(turn), turn.digest_rules, bool(action.on))
    await turn.deliver()


async def preview(turn: Turn, _action: actions.PreviewDigest) -> None:
    """As a message of its own: the settings stay."""
    turn.edits = None
    await turn.show(await digests.preview(turn.database, actor_of(turn), turn.consent_rules))


async def rate_leads(turn: Turn, action: actions.RateLeads) -> None:
    """From a digest as a message of its own, from then on in its place."""
    turn.edits = turn.edits if action.after else None
    await turn.show(await rating.show_next(turn.database, actor_of(turn), action.exhibitor_id, action.after))


async def rate_lead(turn: Turn, action: actions.RateLead) -> None:
    await rating.rate(turn.unit_of_work(_same), actor_of(turn), action.lead_id, action.rating)
    await turn.deliver()


def _same(message: Message) -> Message:
    return message


FEATURE = Feature(
    name="digests",
    role=Role.EXHIBITOR,
    commands=(Command("digest", digest),),
    actions={
        actions.ShowDigest: show,
        actions.SetDigest: set_frequency,
        actions.ChooseDigestHour: ask_hour,
        actions.SetDigestHour: set_hour,
        actions.SetDigestWhenEmpty: set_when_empty,
        actions.PreviewDigest: preview,
        actions.RateLeads: rate_leads,
        actions.RateLead: rate_lead,
    },
)
