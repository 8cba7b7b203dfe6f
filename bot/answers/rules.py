"""What answers each intent, and the first that does."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.chatting import is_out_of_place
from bot.answers.draft import Ask, Draft
from bot.answers.facts import (
    admissions,
    age_limits,
    audience_days,
    booths,
    by_meaning,
    companions,
    comparisons,
    counts,
    dates,
    day_entries,
    editions,
    emergencies,
    entrances,
    exhibitor_lists,
    exhibitors,
    facilities,
    fair,
    fares,
    foreign,
    founded,
    goods_alone,
    hours,
    journeys,
    likely,
    listed_kinds,
    neighbours,
    no_part,
    now,
    one_session,
    organisations,
    others,
    parking,
    parties,
    persons,
    places,
    plans,
    price_at_age,
    prices,
    profiles,
    quoted,
    reminders,
    rooms,
    sessions,
    sought_in_vain,
    speakers,
    strange_titles,
    strangers,
    superlatives,
    talk,
    texts,
    tickets,
    ways,
)
from bot.answers.facts.exhibitors_of_day import exhibitors_of_day
from bot.answers.facts.halls_by_area import halls_by_area
from bot.answers.facts.named_evening import named_evening
from bot.answers.facts.verdicts import asks_whether
from bot.answers.followup import follow_up
from bot.answers.further import further
from bot.answers.intent import intents
from bot.answers.replies import reply
from bot.answers.untold import leaves_untold
from bot.answers.usually import is_no_answer
from bot.views.findings import NoExhibitorResults, NoSessionResults, NotListed, NotShown, SessionAnswer

_FACTS: dict[str, Callable[[Ask], Draft | None]] = {
    "greeting": talk.greeting,
    "thanks": talk.thanks,
    "help": talk.help_,
    "no_hall": places.no_hall,
    "named_evening": named_evening,
    "no_booth": booths.no_booth,
    "no_room": rooms.no_room,
    "no_place": rooms.no_place,
    "no_entrance": entrances.no_entrance,
    "by_entrance": entrances.by_entrance,
    "gate": entrances.gate,
    "no_place_called": rooms.no_place_called,
    "miscounted": places.miscounted,
    "miscounted_exhibitors": counts.miscounted,
    "booth": booths.booth,
    "neighbours": neighbours.neighbours,
    "stranger": strangers.stranger,
    "foreign": foreign.foreign,
    "remind": reminders.remind,
    "own_agenda": reminders.own_agenda,
    "follow_up": follow_up,
    "further": further,
    "same_words": texts.same_words,
    "same_question": texts.same_question,
    "companions": companions.companions,
    "party_tickets": parties.party_tickets,
    "group_visit": parties.group_visit,
    "parking": parking.parking,
    "session": sessions.session,
    "session_tells": one_session.session_tells,
    "exhibitor": exhibitors.exhibitor,
    "met": exhibitors.met,
    "profile": profiles.profile,
    "exhibitor_sessions": sessions.exhibitor_sessions,
    "others_like": others.others_like,
    "besides": others.besides,
    "speaker": speakers.speaker,
    "count": counts.count,
    "session_days": counts.session_days,
    "listed": counts.listed,
    "superlative": superlatives.superlative,
    "founded": founded.founded,
    "rooms_on_floor": rooms.rooms_on_floor,
    "compare": comparisons.compare,
    "busiest": comparisons.busiest,
    "edge": comparisons.edge,
    "now": now.now,
    "following": now.following,
    "meanwhile": now.meanwhile,
    "hours": hours.hours,
    "audience_days": audience_days.audience_days,
    "listed_kind": listed_kinds.listed_kind,
    "of_organisation": organisations.of_organisation,
    "without_stand": organisations.without_stand,
    "lacking_kind": listed_kinds.lacking_kind,
    "no_session_sought": sought_in_vain.no_session_sought,
    "no_exhibitor_sought": sought_in_vain.no_exhibitor_sought,
    "goods_alone": goods_alone.goods_alone,
    "noted_day": hours.noted_day,
    "noted_fee": hours.noted_fee,
    "session_price": prices.session_price,
    "price_at_age": price_at_age.price_at_age,
    "age_limit": age_limits.age_limit,
    "no_title": strange_titles.no_title,
    "strange_title": strange_titles.strange_title,
    "no_part": no_part.no_part,
    "day_reason": hours.day_reason,
    "entry_of_days": day_entries.entry_of_days,
    "dates": dates.dates,
    "venue": places.venue,
    "transport": journeys.transport,
    "no_way": journeys.no_way,
    "cheapest_way": fares.cheapest,
    "journey": journeys.journey,
    "ride": journeys.ride,
    "expo": fair.expo,
    "edition": editions.edition,
    "misnumbered": fair.misnumbered,
    "sessions": sessions.sessions,
    "cancelled": sessions.cancelled_sessions,
    "cancelled_of": sessions.cancelled_of,
    "sessions_surely": sessions.sessions_surely,
    "titled": one_session.titled,
    "sessions_of_noted": sessions.sessions_of_noted,
    "sessions_like": sessions.sessions_like,
    "sessions_then": sessions.sessions_then,
    "for_children": sessions.for_children,
    "exhibitors": exhibitor_lists.exhibitors,
    "exhibitors_of_day": exhibitors_of_day,
    "exhibitors_surely": exhibitor_lists.exhibitors_surely,
    "room": rooms.room,
    "rooms": rooms.rooms,
    "room_says": rooms.room_says,
    "room_seats": rooms.room_seats,
    "hall": places.hall,
    "halls": places.halls,
    "facility": facilities.facility,
    "no_facility": facilities.no_facility,
    "faq": texts.faq,
    "fact": texts.fact,
    "quoted": quoted.quoted,
    "quoted_judged": quoted.quoted_judged,
    "quoted_certainly": quoted.quoted_certainly,
    "hall_of": exhibitor_lists.hall_of_topic,
    "spoken": texts.spoken,
    "emergency": emergencies.emergency,
    "topic": talk.topic,
    "shown": talk.shown,
    "held_together": talk.held_together,
    "human": talk.human,
    "own_data": reminders.own_data,
    "senses": texts.senses,
    "lost_property": texts.lost_property,
    "way": ways.way,
    "halls_by_area": halls_by_area,
    "span": comparisons.span,
    "facility_near": facilities.facility_near,
    "facility_for_oneself": facilities.facility_for_oneself,
    "at_entrance": facilities.at_entrance,
    "facility_certain": facilities.facility_certain,
    "facility_named": facilities.facility_named,
    "facility_listed": facilities.facility_listed,
    "exhibitors_enter": admissions.exhibitors_enter,
    "not_listed": strangers.not_listed,
    "no_person": persons.no_person,
    "famous": strangers.famous,
    "unlisted": strangers.unlisted,
    "hall_plan": plans.hall_plan,
    "hall_plans": plans.hall_plans,
    "told_plan": plans.told_plan,
    "fair_size": places.fair_size,
    "how_to_get_ticket": tickets.how_to_get_ticket,
    "what_to_bring": tickets.what_to_bring,
    "likely": likely.likely,
    "exhibitors_nearly": likely.exhibitors_nearly,
    "exhibitors_akin": likely.exhibitors_akin,
    "exhibitors_meant": by_meaning.exhibitors_meant,
    "session_meant": by_meaning.session_meant,
}


# What looks itself whether the very thing is told.
_TELLING = frozenset(
    {
        "day_reason", "edition", "cheapest_way", "party_tickets", "group_visit", "no_part", "way", "no_title",
        "strange_title",
    }
)  # fmt: skip
_EMPTY = (NoExhibitorResults, NoSessionResults)


# What is found in two ways is one intent to whoever reads the log.
_NAMED = {
    "famous": "not_listed",
    "founded": "superlative",
    "besides": "exhibitors",
    "no_person": "not_listed",
    "listed": "count",
    "miscounted_exhibitors": "count",
    "stranger": "not_listed",
    "exhibitors_surely": "exhibitors",
    "session_tells": "session",
    "exhibitors_nearly": "exhibitors",
    "exhibitors_akin": "exhibitors",
    "exhibitors_meant": "exhibitors",
    "session_meant": "session",
    "cancelled": "sessions",
    "cancelled_of": "sessions",
    "sessions_surely": "sessions",
    "titled": "session",
    "sessions_of_noted": "sessions",
    "sessions_like": "sessions",
    "sessions_then": "sessions",
    "for_children": "sessions",
    "rooms_on_floor": "rooms",
    "compare": "superlative",
    "busiest": "superlative",
    "edge": "superlative",
    "following": "now",
    "meanwhile": "sessions",
    "same_words": "faq",
    "same_question": "faq",
    "unlisted": "not_listed",
    "companions": "faq",
    "party_tickets": "faq",
    "group_visit": "faq",
    "parking": "transport",
    "spoken": "faq",
    "entry_of_days": "faq",
    "audience_days": "hours",
    "listed_kind": "sessions",
    "of_organisation": "sessions",
    "without_stand": "not_listed",
    "lacking_kind": "sessions",
    "no_session_sought": "sessions",
    "no_exhibitor_sought": "exhibitors",
    "goods_alone": "exhibitors",
    "noted_day": "hours",
    "noted_fee": "hours",
    "session_price": "session",
    "no_title": "sessions",
    "strange_title": "sessions",
    "no_part": "sessions",
    "day_reason": "hours",
    "hall_of": "hall",
    "how_to_get_ticket": "faq",
    "what_to_bring": "faq",
    "hall_plan": "hall",
    "hall_plans": "halls",
    "told_plan": "faq",
    "fair_size": "expo",
    "no_facility": "facility",
    "facility_near": "facility",
    "facility_for_oneself": "facility",
    "facility_certain": "facility",
    "facility_named": "facility",
    "facility_listed": "facility",
    "session_days": "count",
    "at_entrance": "venue",
    "no_place": "no_room",
    "no_entrance": "venue",
    "by_entrance": "venue",
    "gate": "venue",
    "no_place_called": "no_hall",
    "shown": "topic",
    "held_together": "exhibitors",
    "met": "exhibitor",
    "profile": "exhibitor",
    "senses": "faq",
    "lost_property": "faq",
    "way": "hall",
    "halls_by_area": "hall",
    "span": "sessions",
    "exhibitors_enter": "faq",
    "edition": "expo",
    "misnumbered": "expo",
    "journey": "transport",
    "cheapest_way": "transport",
    "ride": "transport",
    "room_says": "room",
    "room_seats": "room",
    "quoted": "text",
    "quoted_judged": "text",
    "quoted_certainly": "text",
    "fact": "text",
    "further": "follow_up",
    "named_evening": "text",
    "price_at_age": "faq",
    "age_limit": "faq",
    "exhibitors_of_day": "exhibitors",
}


def first(ask: Ask) -> tuple[str, Draft]:
    """The first intent that has an answer, by the name that logs know it by, and the answer; ``unknown`` where
    none has."""
    tried: set[str] = set()
    for intent in intents(ask.reading, ask.memory):
        if intent in tried:
            continue
        tried.add(intent)
        draft = _FACTS[intent](ask)
        untold = intent not in _TELLING and draft is not None and leaves_untold(ask, draft, intent)
        if draft is None or untold or _lists_what_happens(ask, draft) or is_out_of_place(ask, intent, draft):
            continue
        if intent in ("no_title", "strange_title"):
            return _NAMED[intent], draft  # What stands in quotes is a title, and there is none such.
        if is_no_answer(ask, draft):
            continue
        empty = isinstance(draft.view, _EMPTY) and intent not in _TELLING
        better = _better_than_nothing(ask, draft) if empty else None
        return better or (_NAMED.get(intent, intent), draft)
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
