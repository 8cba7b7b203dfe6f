"""The first intent that has an answer."""

from __future__ import annotations

from bot.answers.chatting import is_out_of_place
from bot.answers.draft import Ask, Draft
from bot.answers.facts import likely, quoted, talk
from bot.answers.facts.verdicts import asks_whether
from bot.answers.intent import intents
from bot.answers.intent_names import NAMED
from bot.answers.intent_table import FACTS
from bot.answers.replies import reply
from bot.answers.untold import leaves_untold
from bot.answers.usually import is_no_answer
from bot.views.findings import NoExhibitorResults, NoSessionResults, NotListed, NotShown, SessionAnswer

# What looks itself whether the very thing is told.
_TELLING = frozenset(
    {
        "day_reason", "edition", "cheapest_way", "party_tickets", "group_visit", "no_part", "way", "no_title",
        "strange_title",
    }
)  # fmt: skip
_EMPTY = (NoExhibitorResults, NoSessionResults)


def first(ask: Ask) -> tuple[str, Draft]:
    """The first intent that has an answer, by the name that logs know it by, and the answer; ``unknown`` where
    none has."""
    tried: set[str] = set()
    for intent in intents(ask.reading, ask.memory):
        if intent in tried:
            continue
        tried.add(intent)
        draft = FACTS[intent](ask)
        untold = intent not in _TELLING and draft is not None and leaves_untold(ask, draft, intent)
        if draft is None or untold or _lists_what_happens(ask, draft) or is_out_of_place(ask, intent, draft):
            continue
        if intent in ("no_title", "strange_title"):
            return NAMED[intent], draft  # What stands in quotes is a title, and there is none such.
        if is_no_answer(ask, draft):
            continue
        empty = isinstance(draft.view, _EMPTY) and intent not in _TELLING
        better = _better_than_nothing(ask, draft) if empty else None
        return better or (NAMED.get(intent, intent), draft)
    return "unknown", talk.unknown(ask)


def _lists_what_happens(ask: Ask, draft: Draft) -> bool:
    """Whether no company is found for what takes place, and is shown by none: a concert, a parade. There may be
    one all the same. Who sells fireworks is asked for as of any goods."""
    unlisted = isinstance(draft.view, NoExhibitorResults | NotListed | NotShown)
    unlisted = unlisted and not ask.reading.has("exhibitor_strong", "trades")
    unlisted = unlisted and not ask.reading.takes("exhibitor")  # "What does Acme show?"
    named = max(ask.reading.query, key=lambda slot: slot.end, default=None)
    return unlisted and named is not None and reply(named.text, "happening") is not None


def _better_than_nothing(ask: Ask, draft: Draft) -> tuple[str, Draft] | None:
    """A list of nothing may be a question that was read amiss: what a text surely says, else what the one session
    that is asked for ("which talk is on ...") has nearly all of."""
    view = draft.view
    # Of "and of charging?" the day was said before.
    of_day = ask.reading.when.names_day or (isinstance(view, NoSessionResults) and view.date is not None)
    of_country = bool(ask.reading.of("country")) and not ask.content
    if of_day or of_country or ask.reading.spoken:
        return None
    near = isinstance(view, NoExhibitorResults) and bool(view.near)
    akin = near and ask.reading.has("exhibitor", "makes")
    sought = isinstance(view, NoExhibitorResults) and (ask.reading.has("exhibitor") or bool(view.elsewhere))
    in_place = isinstance(view, NoExhibitorResults) and sought and bool(view.hall_id)
    of_makers = akin or in_place or ask.reading.has("trades", "makes")
    told = None if of_makers else quoted.quoted_surely(ask, certain=ask.reading.has("session_strong") or near)
    if told:
        return "text", told
    reading = ask.reading
    whether = asks_whether(ask) or reading.has("anything") or reply(reading.text, "has")
    only_topic = ask.content and not (reading.spoken or reading.of("room") or reading.of("hall"))
    presumed = isinstance(draft.view, NoSessionResults) and reading.has("session") and only_topic and not whether
    one = likely.likely(ask) if presumed else None
    return ("likely", one) if one and isinstance(one.view, SessionAnswer) else None
