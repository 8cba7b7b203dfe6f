"""Which passages may answer a question, and how likely each does: by its words, and by its meaning where an
embedder tells it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.answers.abstention import (
    Features,
    Meant,
    fits,
    head_share,
    ideas_share,
    is_beside_the_point,
    lacks_number,
    mass,
    size,
    unknown_share,
    weights,
)
from bot.answers.agreement import Agreement, agreement, asked
from bot.answers.bm25 import Hit
from bot.answers.concepts import concepts
from bot.answers.evidence import counting, is_of_other_thing, together
from bot.answers.fusion import fuse
from bot.answers.index import AnswerIndex
from bot.answers.kinds import OF_HALLS
from bot.answers.normalise import normalise
from bot.answers.passages import Passage, search_tokens
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.semantic import Nearness, nearness
from bot.answers.slots import Slot, slots
from bot.answers.spans import Span, within
from bot.answers.tokens import units
from bot.answers.wanted import asked_for, had

# How many passages are looked at: by words, by meaning, and of both.
_WORDS, _MEANING, _BOTH = 6, 6, 8
# Of two passages that fit, what was written as an answer is the better one.
_WORTH = {"faq": 1.2, "transport": 1.1, "expo": 0.9, "document": 0.95}
# So much less likely may a passage in the question's language be, to stand before one in another.
_OWN_LANGUAGE = 0.75
# So much less likely may a passage on this edition be, to stand before one on the last.
_FORMER = 0.75
# Of the content, hardly less than all.
_MOSTLY = 0.6
# Of how much weight a word is that a text has to hold.
_FIRM = 0.6
# All of the content, and so much of it that it is no chance; likelier than three passages in ten.
_ALL, _SEVERAL, _HARDLY = 0.99, 1.5, 0.3
_DETAILS = frozenset({"line", "gate"})
# Kinds of texts that name several things in few words, each with its own price and time.
_LISTING = frozenset({"faq", "transport"})
# Line 2 of the metro is no bus 2.
_MODES = frozenset({"#metro", "#bus", "#tram"})
_BEFORE = "#previous_edition"
_PAUSE = re.compile(r"[,.;:!?，。；：！？、了]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """A passage by its number, how likely it answers (0 to 1), and whether that is enough to quote it."""

    passage: int
    features: Features
    confidence: float
    enough: bool


def word_hits(reading: Reading, index: AnswerIndex) -> tuple[Hit, ...]:
    """The best passages by words; of those in another language than the question only the very best, and behind
    one that says nearly as much in the question's own."""
    hits = [
        hit for hit in index.bm25.search(reading.query, 2 * _WORDS) if _is_own_part(index, hit.passage, reading)
    ]
    hits = hits[:_WORDS]
    hits.sort(key=lambda hit: -hit.score * _WORTH[index.passages[hit.passage].kind])
    kept = [hit for hit in hits if is_readable(index.passages[hit.passage], reading) or hit is hits[0]]
    if len(kept) > 1 and not is_readable(index.passages[kept[0].passage], reading):
        first, second = kept[0], kept[1]
        if second.coverage >= first.coverage - 0.15 and second.score >= 0.7 * first.score:
            kept = [second, first, *kept[2:]]
    return tuple(kept)


def _is_own_part(index: AnswerIndex, number: int, reading: Reading) -> bool:
    """Whether it is no part in another language of a document that speaks the question's too."""
    passage = index.passages[number]
    return is_readable(passage, reading) or (passage.id, reading.language) not in index.spoken


def is_readable(passage: Passage, reading: Reading) -> bool:
    """Whether it is in the question's language."""
    return passage.language in (None, reading.language)


def retriever(reading: Reading, index: AnswerIndex, hits: Sequence[Hit]) -> Callable[[], tuple[Found, ...]]:
    """``retrieve`` for whoever asks first: only then the question is embedded."""

    @cache
    def found() -> tuple[Found, ...]:
        near = nearness(reading.text, index.passages, index.compare) if index.compare else None
        return retrieve(reading, index, hits, near)

    return found


def retrieve(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> tuple[Found, ...]:
    """The passages that may answer, most likely first. ``hits``: the best by words."""
    weighed = weights(meaning=near is not None)
    found = []
    for number, features in candidates(reading, index, hits, near):
        likely = weighed.confidence(features)
        # A line that is named, and hardly more, is found or it is not.
        certain = features.coverage >= _MOSTLY and _names_line(reading)
        enough = certain or (_says_all(features) and likely >= _HARDLY) or likely >= weighed.threshold
        found.append(Found(number, features, likely, enough and is_to_the_point(reading, number, index)))

    def order(one: Found) -> float:
        readable = 1 if is_readable(index.passages[one.passage], reading) else _OWN_LANGUAGE
        return -one.confidence * readable * (_FORMER if _tells_of_former(reading, one.passage, index) else 1)

    return _own_words_first(sorted(found, key=order), index)


def _own_words_first(found: list[Found], index: AnswerIndex) -> tuple[Found, ...]:
    """Of the excerpts of the paragraph that is likeliest, the one that itself holds most comes first: the whole
    paragraph is shown with it."""
    if not found:
        return ()
    place = index.passages[found[0].passage].place
    alike = [one for one in found if index.passages[one.passage].place == place]
    front = max(alike, key=lambda one: one.features.coverage)
    likely = replace(front, confidence=found[0].confidence, enough=found[0].enough)
    return (likely, *(one for one in found if one is not front))


def candidates(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> Iterator[tuple[int, Features]]:
    """The passages, by their numbers, that are worth weighing, and what speaks for each."""
    by_words = [hit.passage for hit in hits]
    numbers = by_words if near is None else fuse(by_words, near.nearest(_MEANING))[:_BOTH]
    numbers = [number for number in numbers if _is_own_part(index, number, reading)]
    hit_of = index.bm25.hits(reading.query)
    told = {number: fits(reading, index.passages[number].body) for number in numbers}
    like = asked(reading)
    for number in numbers:
        own = hit_of.get(number, Hit(number, 0.0, 0.0))
        rivals = (hit_of[other] for other in numbers if other in hit_of and told[other] >= told[number])
        if is_readable(index.passages[number], reading):
            rivals = (rival for rival in rivals if is_readable(index.passages[rival.passage], reading))
        first = own.score > 0 and all(own.score >= rival.score for rival in rivals)
        agreed = agreement(reading, like, number, index.passages[number], index.bm25)
        yield number, _features(reading, index, own, told[number], near, first=first, agreed=agreed)


def is_to_the_point(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a passage tells what has to be told, has the line or gate that is named, and has what something is
    asked to have (the hotel a pool)."""
    found = index.passages[passage]
    if is_beside_the_point(reading, f"{found.title}\n{found.head}\n{found.body}") or _lacks_detail(
        reading, found, index
    ):
        return False
    if found.kind in _LISTING and is_of_other_thing(reading, found.head, found.body):
        return False
    if _is_of_another_edition(reading, passage, index):
        return False
    if _is_of_other_hall(reading, found, index):
        return False
    stretches = list(had(reading.text))
    things = [slot for slot in reading.query if within((slot.start, slot.end), stretches)]
    others = [slot for slot in reading.query if slot not in things and slot.firmness >= _FIRM]
    owners = [slot for slot in others if any(_owns(reading.text, slot, stretch) for stretch in stretches)]
    return _holds_any(index, passage, _told_apart(things, others)) and _holds_any(index, passage, owners)


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
    return not slots or any(index.bm25.holds(passage, token) for slot in slots for token in slot.tokens)


def _is_of_other_hall(reading: Reading, passage: Passage, index: AnswerIndex) -> bool:
    """Whether a measure of a hall is asked for (how high, how heavy), and the passage is of no hall or of another:
    what is told of a car park's roof says nothing of it."""
    halls = set(reading.of("hall"))
    if not halls or reading.wanted.isdisjoint(OF_HALLS) or reading.of("booth"):
        return False
    if reading.has("booth"):
        return passage.kind == "transport"  # How high a stand may be, no garage tells.
    said = normalise(f"{passage.head} {passage.body}")
    asking = [span for _, span in asked_for(reading.text)]
    things = [slot for slot in reading.content if not within((slot.start, slot.end), asking)]
    if things and set(search_tokens(said)).issuperset(token for slot in things for token in slot.tokens[:1]):
        return False
    named = {ref for link in index.places.by_pattern(said)[0] for ref in link.refs if ref.kind == "hall"}
    words = {unit for unit, _, _ in units(said)}
    # In a list of halls most are called by their ids alone.
    named |= {ref for ref in halls if ref.id.lower() in words}
    return halls.isdisjoint(named) and reply(said, "every_hall") is None


def heads(passage: Passage, index: AnswerIndex) -> tuple[tuple[Slot, ...], ...]:
    """The content of a passage's head, language by language. Read once for an index: questions meet the same
    passages again and again."""
    key = passage.kind, passage.id, passage.head
    read = index.heads.get(key)
    if read is None:
        entry = index.catalogue.faq(passage.id) if passage.kind == "faq" else None
        texts = entry.question.values() if entry else (passage.head,)
        read = tuple(tuple(slots(normalise(text), index.knows, wide=True)) for text in texts if text)
        index.heads[key] = read
    return read


def _features(
    reading: Reading,
    index: AnswerIndex,
    own: Hit,
    told: float,
    near: Nearness | None,
    *,
    first: bool,
    agreed: Agreement,
) -> Features:
    number = own.passage
    passage = index.passages[number]
    return Features(
        coverage=own.coverage,
        around=own.around,
        head=head_share(heads(passage, index), reading.query, index.bm25),
        ideas=ideas_share(reading, number, index.bm25),
        mass=mass(reading, own.coverage, index.bm25),
        unknown=unknown_share(reading, index.bm25),
        size=size(reading),
        fits=told,
        details=float(lacks_number(reading, number, passage.body.casefold(), index.bm25)),
        first=float(first),
        faq=float(passage.kind == "faq"),
        together=together(reading, passage, index.bm25),
        counting=counting(reading, passage.body),
        agreement=agreed,
        cosine=None if near is None else near.cosines[number],
        lead=None if near is None else near.lead(number),
        meant=None
        if near is None
        else Meant(near.agreed[number], near.alike[number], near.elsewhere, near.chatter),
    )


def _says_all(features: Features) -> bool:
    """Whether a passage, and none as well, holds each of several words, and tells what is asked for."""
    return features.coverage >= _ALL and features.mass >= _SEVERAL and features.first > 0 and features.fits >= 0


def _names_line(reading: Reading) -> bool:
    return any(one.kind == "line" for one in reading.unknown)


def _tells_of_former(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether a passage stands in a text on the last edition, and nothing of that is asked."""
    asked = _YEAR.search(reading.text) or any(_BEFORE in slot.tokens for slot in reading.query)
    return not asked and index.bm25.is_around(passage, _BEFORE)


def _is_of_another_edition(reading: Reading, passage: int, index: AnswerIndex) -> bool:
    """Whether the edition before is asked about, and a passage says nothing of an earlier time."""
    if not any(_BEFORE in slot.tokens for slot in reading.query):
        return False
    if index.bm25.holds(passage, _BEFORE) or index.bm25.is_around(passage, _BEFORE):
        return False
    years = (int(year) for year in _YEAR.findall(index.passages[passage].body))
    return all(year >= index.catalogue.expo.start_date.year for year in years)


def _lacks_detail(reading: Reading, passage: Passage, index: AnswerIndex) -> bool:
    """Whether the question names a line or a gate that the passage lacks."""
    named = {(one.kind, one.text) for one in reading.unknown if one.kind in _DETAILS}
    if not named:
        return False
    body = normalise(passage.body)
    _, told = index.places.by_pattern(body)
    if named - {(one.kind, one.text) for one in told}:
        return True
    modes = {token for idea in concepts(reading.text) for token in idea.tokens if token in _MODES}
    return bool(modes) and modes.isdisjoint(search_tokens(f"{normalise(passage.head)}\n{body}"))
