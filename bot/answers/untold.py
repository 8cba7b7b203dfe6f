"""Whether an answer leaves untold the detail that is asked of what it is about.

A card of a session says nothing of what to wear there, one of a company nothing of its turnover, unless its own
words do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answers.beyond import asks_beyond, is_named
from bot.answers.concepts import AUDIENCES, EVENTS
from bot.answers.counted import counted, counts
from bot.answers.draft import Ask, Draft
from bot.answers.evidence import is_of_other_thing
from bot.answers.facts.layouts import halls_in
from bot.answers.facts.measures import asks_measure
from bot.answers.faraway import places_in
from bot.answers.further_columns import answerable, words_of
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.kinds import IN_OWN_WORDS, NAMED, OF_DAYS, OF_PLACES, WHEN_AND_WHERE
from bot.answers.lacking import seeks_what_it_lacks
from bot.answers.normalise import normalise
from bot.answers.passages import search_tokens
from bot.answers.replies import reply
from bot.answers.spans import Span, mask, within
from bot.answers.text_intents import is_of_size_of_stand
from bot.answers.tokens import tokens
from bot.answers.tongues import lacks_tongue
from bot.answers.wanted import asked_for, details, misses, tells
from bot.answers.years import other_years
from bot.domain.localized import Localized
from bot.views.answers import BoothAnswer, FacilityAnswer, HallAnswer, HoursAnswer, NoSuchHall, RoomAnswer
from bot.views.findings import (
    CountAnswer,
    ExhibitorAnswer,
    ExhibitorResults,
    NoExhibitorResults,
    NoSessionResults,
    SessionAnswer,
    SessionResults,
    SpeakerAnswer,
    TopicAnswer,
)
from bot.views.message import Source, View

_OF_EXHIBITORS = (CountAnswer, ExhibitorAnswer, ExhibitorResults, NoExhibitorResults)
# Sources of what stands in texts.
_QUOTED = frozenset({"faq", "document", "transport"})
_CARDS = frozenset({"session", "exhibitor", "hall", "room", "venue", "expo"})
# Who asks for several of them by what they have.
_SEEKING = ("makes", "seeks", "exhibitor", "exhibitor_strong", "trades")
# Sources of what is said of the expo itself.
_OF_EXPO = frozenset({"expo", "days", "venue"})
# Of these a card of a session names each.
_ON_CARDS = frozenset({"#speakers", "#seats", "#session", "#language"})
# Cues of talks: prices may be what one is about.
_OF_TALKS = (
    "when", "where", "which_room", "begins", "ends", "who_speaks", "who", "speaker", "session", "session_strong",
    "session_kind",
)  # fmt: skip
# A card of a session tells none of these, but in its own words.
_NO_SESSION_TELLS = frozenset({"limit", "money", "price"})


def leaves_untold(ask: Ask, draft: Draft, intent: str) -> bool:
    """Whether a draft tells nothing of the detail that is asked for, or counts not what is to be counted."""
    if draft.abstained or not draft.sources:
        return False
    if intent == "emergency" and ask.reading.emergency == "hazard":
        return False  # Whatever is burning, what to do is said.
    if intent in ("stranger", "no_person") and ask.reading.wanted <= WHEN_AND_WHERE:
        return False  # Who isn't here has no hour.
    if _is_of_what_no_list_tells(ask, draft.view):
        return True
    if asks_beyond(ask, intent, draft):
        return True
    kind = draft.sources[0].kind
    if kind in _QUOTED and (_is_measure_of_goods(ask) or _is_price_of_theirs(ask)):
        return True
    if kind in _QUOTED and (_is_of_another_year(ask, draft) or _is_of_other_goods(ask, draft)):
        return True
    if kind == "transport" and _way_leaves(ask, draft.sources[0].id):
        return True
    if kind == "faq":
        return _entry_leaves(ask, draft.sources[0].id)
    if kind == "days":
        return not _is_noted(ask, draft) or _is_of_other_year(ask, draft, [])
    # What is quoted below the first is judged by itself.
    sources = draft.sources[:1] if getattr(draft.view, "also", None) else draft.sources
    if not _CARDS.issuperset(source.kind for source in sources):
        return False
    shown = [text for source in sources for text in _texts(ask, source)]
    if isinstance(draft.view, FacilityAnswer):
        shown += [hall.facilities[at] for id_, at in draft.view.hits if (hall := ask.catalogue.hall(id_))]
    texts = [normalise(value) for text in shown for value in text.values()]
    return (
        _lacks_detail(ask, draft, texts)
        or _is_of_other_year(ask, draft, texts)
        or _is_of_service(ask, draft)
        or _counts_other_things(ask, draft, texts)
    )


def _is_of_what_no_list_tells(ask: Ask, view: View) -> bool:
    """Whether it is asked what exhibitors pay or get or by whom they are run, or how much one may buy, of a list
    of them; what the goods of one cost, of a talk."""
    if isinstance(view, _OF_EXHIBITORS) and ask.reading.says("of_exhibitors", "rules_of_buying"):
        return True
    return isinstance(view, SessionAnswer) and _asks_price_of_company(ask)


def _is_measure_of_goods(ask: Ask) -> bool:
    """Whether it is asked how high or heavy the goods of a company are that is named: what a text allows at stands
    is no answer."""
    reading = ask.reading
    return asks_measure(ask) and is_named(ask, "exhibitor") and bool(reading.content) and not reading.has("booth")


def _is_price_of_theirs(ask: Ask) -> bool:
    """Whether it is asked what the goods of the company cost that was spoken of ("how much are their pumps?")."""
    reading, memory = ask.reading, ask.memory
    spoken_of = bool(memory.one_exhibitor) and not memory.told
    return reading.has("how_much") and reading.has("pronoun") and spoken_of and bool(reading.content)


def _asks_price_of_company(ask: Ask) -> bool:
    """Whether it is asked what the goods of a company cost that is named, and no session is."""
    return ask.reading.has("how_much") and bool(ask.reading.of("exhibitor")) and not is_named(ask, "session")


def _way_leaves(ask: Ask, number: str) -> bool:
    """Whether it is asked what a ride costs, or when the last one leaves, and the way there does not tell."""
    if not number:
        return False
    said = normalise(" ".join(ask.catalogue.programme.transport[int(number)].text.values()))
    if reply(ask.reading.text, "asks_last_run") and not reply(said, "tells_last_run"):
        return True
    if "money" not in ask.reading.wanted:
        return False
    # What a train from Shanghai costs, no shuttle tells.
    afar = (place for place in places_in(ask.reading.text) if place not in said)
    return not tells("money", said) or any(afar)


def _entry_leaves(ask: Ask, faq_id: str) -> bool:
    """The same of an entry of the FAQ."""
    said = normalise(" ".join(value for text in _of_faq(ask, faq_id) for value in text.values()))
    things = counted(ask.reading.text)
    if (
        misses(ask.reading.wanted, said)
        or lacks_tongue(ask.reading, said)
        or (bool(things) and not counts(things, said))
    ):
        return True
    entry = ask.catalogue.faq(faq_id)
    if entry is None:
        return False
    goods = bool(ask.reading.of("hall") and ask.content) and is_called_like_goods(ask.topic())
    goods = goods and not (ask.reading.wanted or ask.reading.emergency)
    goods = goods and bool(ask.index.exhibitors.search(ask.content, strict=True))
    told_of = frozenset[str]().union(*(halls_in(ask, value) for value in entry.answer.values()))
    if goods and told_of.isdisjoint(ask.reading.ids("hall")):
        return True  # Where visitors charge their cars, says nothing of who shows chargers in hall 2.
    asked_of = frozenset[str]().union(*(halls_in(ask, value) for value in entry.question.values()))
    if asked_of and ask.reading.of("hall") and asked_of.isdisjoint(ask.reading.ids("hall")):
        return True  # Whether there are toilets in the park, says nothing of hall 12.
    return is_of_other_thing(
        ask.reading, " ".join(entry.question.values()), entry.answer.best(ask.reading.language)
    )


def _lacks_detail(ask: Ask, draft: Draft, texts: list[str]) -> bool:
    kinds = _wanted(ask) & (details() | IN_OWN_WORDS)
    listed = isinstance(draft.view, ExhibitorResults | SessionResults)
    # "Taps & showers companies"; showers "for exhibitors" are none of theirs.
    listed = listed or (isinstance(draft.view, NoExhibitorResults) and ask.reading.says("kind_of_firms"))
    if listed and ask.reading.has(*_SEEKING) and not is_named(ask, "exhibitor", "session", "room"):
        kinds -= details()  # Who makes pharmacy robots is asked for no pharmacy.
    if isinstance(draft.view, SessionAnswer) and not ask.reading.has(*_OF_TALKS):
        kinds |= _wanted(ask) & _NO_SESSION_TELLS
    kinds -= _told_by_card(draft, any(_speak(ask, source) for source in draft.sources))
    if not ask.content and any(source.kind in ("room", "hall") for source in draft.sources):
        kinds -= OF_PLACES  # How many it seats, and how big it is, its entry says.
    if isinstance(draft.view, RoomAnswer | HallAnswer):
        kinds -= {"how_big"}
    if isinstance(draft.view, BoothAnswer | ExhibitorAnswer) and is_of_size_of_stand(ask.reading):
        return True  # How large a stand is, no card says.
    if isinstance(draft.view, BoothAnswer):
        kinds -= {"which_ones"}
    if isinstance(draft.view, NoSessionResults) and ask.reading.has("session_strong"):
        label = normalise(draft.view.label)
        # "Talks on vegan cheese" ask for no meal.
        kinds -= {kind for kind, (start, end) in asked_for(label) if end - start < len(label)}
    if isinstance(draft.view, NoExhibitorResults):
        kinds -= _said_of_goods(ask, draft.view)
    if isinstance(draft.view, FacilityAnswer) and draft.view.missing:
        kinds -= {kind for slot in ask.content for kind, _ in asked_for(slot.text)}  # No showers are there.
    if isinstance(draft.view, NoSuchHall):
        kinds -= {"reason", "which_ones"}  # "Why can't I find hall 4?"
    return bool(kinds) and not any(tells(kind, text) for kind in kinds for text in texts)


def _said_of_goods(ask: Ask, view: NoExhibitorResults) -> set[str]:
    """The kinds that nobody asks for who looks for goods which nobody has, in words that may say so."""
    label = normalise(view.label)
    asked = [(kind, end - start) for kind, (start, end) in asked_for(label)]
    labelled = {kind for kind, _ in asked}
    kinds = {"which_ones"} if view.country else set[str]()  # "Which companies come from India?"
    if ask.reading.has("exhibitor_strong"):
        kinds |= NAMED & labelled  # Suppliers of fireworks.
        *_, last = ("", *tokens(label))
        if is_called_like_goods(label) or ask.index.exhibitors.knows(last):
            kinds |= {kind for kind, length in asked if length < len(label)}  # Of gluten-free flour.
    if ask.reading.sought:
        kinds |= {"sale"}  # 有卖颜料的吗
        if ask.reading.has("makes", "seeks", "trades"):  # "Who shows electric scooters?"
            kinds |= labelled
    return kinds


def _told_by_card(draft: Draft, speak: bool) -> frozenset[str]:
    """The kinds that a card tells without a word for them; ``speak``: it names who speaks."""
    match draft.view:
        case TopicAnswer():
            return details()  # "Gluten free pasta": what goods are called asks for nothing.
        case SessionAnswer(state=state):
            told = {"reason"} if state == "cancelled" else set()  # What is said of it may be why.
            return frozenset(told | ({"by_whom", "named_list"} if speak else set()))
        case ExhibitorAnswer():
            return frozenset({"nationality"})
        case _:
            return frozenset()


def _speak(ask: Ask, source: Source) -> bool:
    """Whether somebody is named who speaks there."""
    session = ask.catalogue.session(source.id)
    return session is not None and bool(session.speakers)


def _wanted(ask: Ask) -> frozenset[str]:
    """The kinds of facts that are asked for, by other words than those of a name or of goods that are listed."""
    named = [*_named(ask), *ask.index.goods.within(ask.reading.text)]
    return frozenset(kind for kind, span in asked_for(ask.reading.text) if not within(span, named))


def _named(ask: Ask) -> list[Span]:
    return [(link.start, link.end) for link in ask.reading.links if link.is_sure]


def _is_of_service(ask: Ask, draft: Draft) -> bool:
    """Whether a person is named, and what every fair has (a hotel) is asked for."""
    return isinstance(draft.view, SpeakerAnswer) and any(
        slot.is_idea and (AUDIENCES | EVENTS).isdisjoint(slot.tokens) for slot in ask.content
    )


def _counts_other_things(ask: Ask, draft: Draft, texts: list[str]) -> bool:
    """Whether a card names what is to be counted, and not how many; of seats a room's own number is told."""
    # 寒冰几器人, of 寒冰机器人, counts nothing.
    things = counted(mask(ask.reading.text, _named(ask)))
    if "#seats" in things and (room := ask.catalogue.room(draft.sources[0].id)):
        return not room.seats
    listed = any(not things.isdisjoint(search_tokens(text)) for text in texts)
    of_talks = ask.reading.has(*_OF_TALKS) or bool(things & _ON_CARDS)
    if isinstance(draft.view, SessionAnswer) and things and not of_talks:
        listed = True  # How many are on the jury, no card of its session says.
    return listed and not any(counts(things, text) for text in texts)


def _is_noted(ask: Ask, draft: Draft) -> bool:
    """Whether the timetable tells what is asked for, or the note on the day does (why it opens late)."""
    left = ask.reading.wanted - OF_DAYS
    day = ask.catalogue.day(draft.view.date) if isinstance(draft.view, HoursAnswer) else None
    notes = [normalise(text) for text in day.note.values()] if day else []
    return all(any(tells(kind, note) for note in notes) for kind in left)


def _is_of_other_year(ask: Ask, draft: Draft, texts: list[str]) -> bool:
    """Whether it is asked of another year than the expo's ("the 2028 fair"), and the day, the expo or the session
    that is shown, or the list of nothing, says nothing of that."""
    others = _other_years(ask)
    if not others:
        return False
    if isinstance(draft.view, NoExhibitorResults | NoSessionResults):
        return True
    of_expo = isinstance(draft.view, SessionAnswer) or {one.kind for one in draft.sources} <= _OF_EXPO
    return of_expo and not any(str(year) in text for year in others for text in texts)


def _is_of_another_year(ask: Ask, draft: Draft) -> bool:
    """Whether it is asked of another year than the expo's, of which the text that is quoted says nothing ("who won
    the award in 2026?")."""
    others = _other_years(ask)
    told = ask.index.passages_at(draft.memory.told[:3]) if others else ()
    texts = [text for one in told for text in (one.title, one.head, one.body, one.whole)]
    return bool(others) and not any(str(year) in text for year in others for text in texts)


def _other_years(ask: Ask) -> frozenset[int]:
    """Those that are asked of beside the expo's own; an hour is none ("Are you open at 2000?")."""
    if ask.reading.when.has_hours:
        return frozenset()
    return other_years(mask(ask.reading.text, _named(ask)), ask.catalogue)


def _is_of_other_goods(ask: Ask, draft: Draft) -> bool:
    """Whether none of the paragraphs that are quoted has a word of the goods that are looked for."""
    told = ask.index.at_place.get(draft.memory.told[:3], ())
    return bool(told) and all(seeks_what_it_lacks(ask, number) for number in told)


def _of_faq(ask: Ask, faq_id: str) -> Iterator[Localized]:
    entry = ask.catalogue.faq(faq_id)
    if entry:
        yield from (entry.question, entry.answer)


def _texts(ask: Ask, source: Source) -> Iterable[Localized]:
    """The words of what a card shows; none of a list's."""
    catalogue = ask.catalogue
    match source.kind:
        case "session" if session := catalogue.session(source.id):
            return (session.title, session.abstract, session.language_note, *_extra(session.extra))
        case "exhibitor" if exhibitor := catalogue.exhibitor(source.id):
            return (exhibitor.name, *exhibitor.products, *_extra(exhibitor.extra))
        case "hall" if hall := catalogue.hall(source.id):
            return (hall.name, hall.theme, *hall.facilities, *_extra(hall.extra))
        case "room" if room := catalogue.room(source.id):
            return (room.name, room.location, *_extra(room.extra))
        case "expo":
            facts = [fact for fact in catalogue.expo.facts if fact.key == source.id]
            # Its key tells what it is: "14500 expected visitors".
            named = (Localized.of(en=f"{fact.value.best('en')} {words_of(fact.key)}") for fact in facts)
            return (*(fact.value for fact in facts), *named)
        case _:
            return ()


def _extra(extra: dict[str, str]) -> Iterator[Localized]:
    return (Localized.of(en=f"{name} {value}") for name, value in answerable(extra).items())
