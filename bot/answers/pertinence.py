"""Whether a passage is to the point: it tells what has to be told, of the very line, hall and edition that are
meant."""

from __future__ import annotations

import re

from bot.answers.abstention import is_beside_the_point
from bot.answers.concepts import concepts, ideas_of
from bot.answers.counted import counted
from bot.answers.cues import says_cue
from bot.answers.evidence import is_of_other_line, is_of_other_thing
from bot.answers.index import AnswerIndex
from bot.answers.kinds import OF_HALLS, OF_PLACES
from bot.answers.landmarks import without_landmarks
from bot.answers.normalise import has_han, normalise
from bot.answers.numbered import numbered, own_edition
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage, search_tokens
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.slots import Slot
from bot.answers.spans import Span, within
from bot.answers.tokens import units
from bot.answers.tongues import lacks_tongue
from bot.answers.wanted import asked_for, had
from bot.answers.years import years_in

_DETAILS = frozenset({"line", "gate"})
# Kinds of texts that name several things in few words, each with its own price and time.
_LISTING = frozenset({"faq", "transport"})
# Line 2 of the metro is no bus 2.
_MODES = frozenset({"#metro", "#bus", "#tram"})
# Ways to get there that have a fare of their own (a coach may be a bus, a boat a trip); and where they go from.
_PRICED_RIDES = frozenset({"#taxi", "#metro", "#train"})
_ENDS_OF_RIDES = frozenset({"#airport"})
# What is a bus too, where one is asked for.
_BUSES = ("#shuttle", "#airport_bus", "#night_bus")
_PAUSE = re.compile(r"[,.;:!?，。；：！？、了]")
# Cues of the hours of the fair.
_OF_HOURS = ("open", "close", "hours", "last_admission")
_BEFORE = "#previous_edition"
# So likely, it has what is asked for under another name: a bus, where shuttles are told of.
_HAD_ALL_THE_SAME = 0.86
_NUMBER = re.compile(r"\d[\d.,]*")


def is_to_the_point(reading: Reading, passage: int, index: AnswerIndex, likely: float = 0.0) -> bool:
    """Whether a passage tells what has to be told, has the line or gate that is named, and has what something is
    asked to have (the hotel a pool). ``likely``: so likely it answers by its meaning and all else."""
    found = index.passages[passage]
    if is_beside_the_point(reading, f"{found.title}\n{found.head}\n{found.body}") or _lacks_detail(
        reading, found, index
    ):
        return False
    if found.kind == "expo" and (_numbers_another(reading, found) or _is_of_one_stand(reading)):
        return False
    if found.kind == "expo" and _is_bare_of_another(reading, passage, found, index):
        return False
    if _only_places_another(reading, passage, index):
        return False
    if lacks_tongue(reading, f"{found.head}\n{found.body}"):
        return False
    if found.kind in _LISTING and is_of_other_thing(reading, found.head, found.body):
        return False
    if found.kind == "faq" and _is_of_fair_alone(reading, passage, found, index):
        return False
    if found.kind == "transport" and _is_no_way(reading, found):
        return False
    if _is_price_of_other_ride(reading, passage, index) or _is_of_another_edition(reading, passage, index):
        return False
    of_other_firm = "money" in reading.wanted and not _names_company(reading, found, index)
    if of_other_firm or _is_of_other_hotel(reading, found) or _goes_elsewhere(reading, passage, index):
        return False
    if _is_of_other_hall(reading, found, index):
        return False
    stretches = list(had(reading.text))
    things = [slot for slot in reading.query if within((slot.start, slot.end), stretches)]
    others = [slot for slot in reading.query if slot not in things and slot.is_firm]
    owners = [slot for slot in others if any(_owns(reading.text, slot, stretch) for stretch in stretches)]
    if found.kind == "transport":
        things = [slot for slot in things if not _is_any_ride(slot, others, found)]
    had_at_all = likely >= _HAD_ALL_THE_SAME or _holds_any(index, passage, _told_apart(things, others))
    return had_at_all and _holds_any(index, passage, owners)


def _is_no_way(reading: Reading, way: Passage) -> bool:
    """Whether a way to get there is of another line, or goods are sought: who sells electric bicycles, no racks
    for bicycles tell."""
    of_tickets = any("#ticket" in slot.tokens for slot in reading.query)
    goods = bool(reading.sought) and reading.has("trades") and not of_tickets
    return goods or is_of_other_line(reading, way.body)


def _is_price_of_other_ride(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether it is asked what a taxi or a train costs, and nothing else, and a passage has nothing of it."""
    if "money" not in reading.wanted:
        return False
    ideas = [set(slot.tokens) for slot in reading.content if slot.is_idea]
    asked = set[str]().union(*ideas) & _PRICED_RIDES
    alone = all(not one.isdisjoint(_PRICED_RIDES | _ENDS_OF_RIDES) for one in ideas)
    return bool(asked) and alone and not any(index.bm25.holds(passage, ride) for ride in asked)


def _names_company(reading: Reading, passage: Passage, index: AnswerIndex) -> bool:
    """Whether a passage names the company that is named, if one is: what goods cost, no text on power says."""
    firms = [link for link in reading.links if link.kind == "exhibitor" and link.is_sure]
    named = [one for link in firms for ref in link.refs if (one := index.catalogue.exhibitor(ref.id))]
    said = normalise(f"{passage.head}\n{passage.body}")
    called = [normalise(name) for one in named for name in one.name.values()]
    called += [reading.text[link.start : link.end] for link in firms]
    return not called or any(name in said for name in called)


def _goes_elsewhere(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether it is asked what goes to a place of which a passage has nothing (a metro, to the zoo)."""
    match = object_in(reading.text, "rides_to")
    span = match.span("place") if match else (0, 0)
    return not _holds_any(
        index, passage, [slot for slot in reading.content if within((slot.start, slot.end), [span])]
    )


def _is_of_other_hotel(reading: Reading, passage: Passage) -> bool:
    """Whether a hotel is named, as names are written, that a passage does not name."""
    named = object_in(reading.text, "hotel_named")
    words = named["name"].split() if named else []
    written = [reading.typed.get(word, word) for word in words]
    said = normalise(f"{passage.head}\n{passage.body}")
    return bool(words) and all(word[:1].isupper() for word in written) and not all(word in said for word in words)


def _is_of_fair_alone(reading: Reading, number: int, passage: Passage, index: AnswerIndex) -> bool:
    """Whether the entry is on the hours of the fair, and the time of a session is asked for by a thing of which it
    has nothing."""
    asked = reading.has("session", "session_kind") and "time" in reading.wanted and not reading.has(*_OF_HOURS)
    things = [slot for slot in reading.content if not slot.is_idea]
    if not (asked and things) or _holds_any(index, number, things):
        return False
    return any(says_cue(cue, normalise(passage.head)) for cue in _OF_HOURS)


def _is_of_one_stand(reading: Reading) -> bool:
    """Whether it is asked how big the stand of somebody is, which no figure of the fair tells."""
    return "booth_size" in reading.wanted and bool(reading.of("exhibitor"))


def _numbers_another(reading: Reading, passage: Passage) -> bool:
    """Whether the number of one thing is asked for, and a fact is a bare number under the name of another."""
    if has_han(reading.text) or has_han(passage.head) or not _NUMBER.fullmatch(passage.body.strip()):
        return False
    things = counted(reading.text)
    return bool(things) and things.isdisjoint(search_tokens(normalise(passage.head)))


def _is_bare_of_another(reading: Reading, number: int, passage: Passage, index: AnswerIndex) -> bool:
    """Whether a fact is a bare number, and something is asked of which its key says nothing ("how big is the dance
    floor", and the area of the fair)."""
    if not _NUMBER.fullmatch(passage.body.strip()):
        return False
    if not reading.has("area", "measure", "how_many"):
        return reading.has("on_stage")  # What is on is no number.
    asking = [span for _, span in asked_for(reading.text)]
    said = [slot for slot in reading.content if len(slot.text) > 1]
    things = [slot for slot in said if not within((slot.start, slot.end), asking)]
    return bool(things) and not _holds_any(index, number, things)


def _only_places_another(reading: Reading, number: int, index: AnswerIndex) -> bool:
    """Whether it is asked where something is, and a passage names it only to say where another thing is: a nursing
    room "by the south toilets"."""
    ideas = {token for slot in reading.content for token in slot.tokens if slot.is_idea and token.startswith("#")}
    if not reading.has("where") or len(reading.content) > 1:
        return False
    if not any(index.bm25.holds(number, idea) for idea in ideas):
        return False
    found = index.passages[number]
    said = list(map(normalise, sentences(f"{found.head}\n{found.body}")))
    named = any(not ideas.isdisjoint(ideas_of(one)) for one in said)
    return named and all(ideas.isdisjoint(ideas_of(without_landmarks(one))) for one in said)


def _is_any_ride(thing: Slot, others: list[Slot], way: Passage) -> bool:
    """Whether something to ride is asked for, of no kind; or a bus, where all ways from that place are told."""
    place = {token for slot in others for token in slot.tokens}
    from_there = not place.isdisjoint(search_tokens(normalise(way.head)))
    return reply(thing.text, "ride") is not None or (from_there and "#bus" in thing.tokens)


def _owns(text: str, slot: Slot, stretch: Span) -> bool:
    """Whether a piece stands before what something is asked to have, in one breath ("does the ferry have")."""
    return slot.end < stretch[0] and _PAUSE.search(text[slot.end : stretch[0]]) is None


def _told_apart(things: list[Slot], others: list[Slot]) -> list[Slot]:
    """Of what something is asked to have, what its own name does not say: a mat, of the prayer mat that a prayer
    room has."""
    said = {token for slot in others for token in slot.tokens}
    return [slot for slot in things if said.isdisjoint(slot.tokens)] or things


def _holds_any(index: AnswerIndex, passage: int, slots: list[Slot]) -> bool:
    """Whether a passage holds one of the pieces, or there are none."""
    tokens = [token for slot in slots for token in slot.tokens]
    return not tokens or any(index.bm25.holds(passage, one) for one in (*tokens, *_more_buses(tokens)))


def _more_buses(tokens: list[str]) -> tuple[str, ...]:
    return _BUSES if "#bus" in tokens else ()


def _is_of_other_hall(reading: Reading, passage: Passage, index: AnswerIndex) -> bool:
    """Whether a measure of a hall is asked for (how high, how heavy), and the passage is of no hall or of another:
    what is told of a car park's roof says nothing of it."""
    halls = set(reading.of("hall"))
    # "36,400 m²" is all of the fair's.
    measures = OF_HALLS | OF_PLACES | {"count"} if passage.kind == "expo" and reading.has("area") else OF_HALLS
    is_measure = not reading.wanted.isdisjoint(measures)
    if not halls or not is_measure or reading.of("booth"):
        return False
    if reading.has("booth"):
        return passage.kind == "transport"  # How high a stand may be, no garage tells.
    said = normalise(f"{passage.head} {passage.body}")
    asking = [span for _, span in asked_for(reading.text)]
    things = [slot for slot in reading.content if not within((slot.start, slot.end), asking)]
    if things and set(search_tokens(said)).issuperset(token for slot in things for token in slot.tokens[:1]):
        return False
    links = (*index.places.by_pattern(said)[0], *index.names.exact(units(said)))
    named = {ref for link in links for ref in link.refs if ref.kind == "hall"}
    words = {unit for unit, _, _ in units(said)}
    # In a list of halls most are called by their ids alone.
    named |= {ref for ref in halls if ref.id.lower() in words}
    return halls.isdisjoint(named) and reply(said, "every_hall") is None


def _is_of_another_edition(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether the edition before is asked about, and a passage says nothing of an earlier time; or one by its
    number, which a passage does not name. The next may be told of without it."""
    numbers = {int(one.text) for one in reading.unknown if one.kind == "edition"}
    if numbers and not _names_edition(numbers, passage, index):
        return True
    if _is_of_another_year(reading, passage, index):
        return True
    if not any(_BEFORE in slot.tokens for slot in reading.query):
        return False
    if index.bm25.holds(passage, _BEFORE) or index.bm25.is_around(passage, _BEFORE):
        return False
    found = index.passages[passage]
    years = years_in(f"{found.head}\n{found.body}")
    if any(year < index.catalogue.expo.start_date.year for year in years):
        return False
    this_one = own_edition(index.catalogue.expo.edition) or 0
    return all(one >= this_one for one in numbered(normalise(found.body), "ordinal").values())


def _is_of_another_year(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a year is named that is not the expo's, and a passage names others alone; or it is asked of this
    year, and a passage says that it is of earlier ones."""
    this_year = index.catalogue.expo.start_date.year
    asked = years_in(reading.text) - {this_year}
    found = index.passages[passage]
    if not asked and reply(reading.text, "this_year"):
        own = f"{found.head}\n{found.body}"
        years = years_in(own)
        return bool(years) and max(years) < this_year and reply(normalise(found.body), "this_year") is None
    told = years_in(f"{found.title}\n{found.head}\n{found.whole}\n{found.body}")
    return bool(asked and told) and asked.isdisjoint(told)


def _names_edition(numbers: set[int], passage: int, index: AnswerIndex) -> bool:
    """Whether a passage names one of these editions, or the next is asked about."""
    next_one = (own_edition(index.catalogue.expo.edition) or 0) + 1
    found = index.passages[passage]
    named = numbered(normalise(f"{found.head}\n{found.body}"), "ordinal")
    return next_one in numbers or not numbers.isdisjoint(named.values())


def _lacks_detail(reading: Reading, passage: Passage, index: AnswerIndex) -> bool:
    """Whether the question names a line or a gate that the passage lacks."""
    named = {(one.kind, one.text) for one in reading.unknown if one.kind in _DETAILS}
    if not named:
        return False
    body = normalise(passage.body)
    _, told = index.places.by_pattern(body)
    # A line with a letter (A7) is told however it is called: a shuttle, an express.
    tokens = search_tokens(body)
    lettered = {one for one in named if one[1][:1].isalpha() and one[1].lower() in tokens}
    if named - lettered - {(one.kind, one.text) for one in told}:
        return True
    if named == lettered:
        return False
    modes = {token for idea in concepts(reading.text) for token in idea.tokens if token in _MODES}
    return bool(modes) and modes.isdisjoint(search_tokens(f"{normalise(passage.head)}\n{body}"))


def tells_of_former(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a passage stands in a text on the last edition, and nothing of that is asked."""
    asked = years_in(reading.text) or any(_BEFORE in slot.tokens for slot in reading.query)
    return not asked and index.bm25.is_around(passage, _BEFORE)
