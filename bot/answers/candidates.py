"""The passages that are worth weighing, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.abstention import (
    Features,
    Meant,
    fits,
    head_share,
    ideas_share,
    lacks_number,
    mass,
    size,
    unknown_share,
)
from bot.answers.agreement import Agreement, agreement, asked
from bot.answers.bm25 import Hit
from bot.answers.chat_words import likely_chatter
from bot.answers.evidence import counting, together
from bot.answers.fusion import fuse
from bot.answers.index import AnswerIndex
from bot.answers.kinds import NAMED
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.reading import Reading
from bot.answers.semantic import Nearness
from bot.answers.slots import Slot, slots

# How many passages are looked at: by words, by meaning, and of both.
_WORDS, _MEANING, _BOTH = 6, 6, 8
# Of two passages that fit, what was written as an answer is the better one.
_WORTH = {"faq": 1.2, "transport": 1.1, "expo": 0.9, "document": 0.95}


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
    return is_readable(passage, reading) or (passage.work, reading.language) not in index.spoken


def is_readable(passage: Passage, reading: Reading) -> bool:
    """Whether it is in the question's language."""
    return passage.language in (None, reading.language)


def candidates(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> Iterator[tuple[int, Features]]:
    """The passages, by their numbers, that are worth weighing, and what speaks for each."""
    by_words = [hit.passage for hit in hits]
    numbers = by_words if near is None else fuse(by_words, near.best(_MEANING))[:_BOTH]
    numbers = [number for number in numbers if _is_own_part(index, number, reading)]
    hit_of = index.bm25.hits(reading.query)
    told = {number: fits(reading, _telling(index.passages[number], reading)) for number in numbers}
    like = asked(reading)
    for number in numbers:
        own = hit_of.get(number, Hit(number, 0.0, 0.0))
        rivals = (hit_of[other] for other in numbers if other in hit_of and told[other] >= told[number])
        if is_readable(index.passages[number], reading):
            rivals = (rival for rival in rivals if is_readable(index.passages[rival.passage], reading))
        first = own.score > 0 and all(own.score >= rival.score for rival in rivals)
        agreed = agreement(reading, like, number, index.passages[number], index.bm25)
        yield number, _features(reading, index, own, told[number], near, first=first, agreed=agreed)


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
        chatter=0.0 if reading.is_bare_service else likely_chatter(reading.text, near.chatter if near else None),
        cosine=None if near is None else near.cosines[number],
        lead=None if near is None else near.lead(number),
        answering=0.0 if near is None else near.answering[number],
        answering_lead=0.0 if near is None else near.answering_lead(number),
        answerable=0.0 if near is None else near.answerable,
        meant=None if near is None else Meant(near.agreed[number], near.alike[number], near.elsewhere, near.usual),
    )


def _telling(passage: Passage, reading: Reading) -> str:
    """What of a passage may tell the kind of fact that is asked for."""
    return passage.body if NAMED.isdisjoint(reading.wanted) else f"{passage.head}. {passage.body}"
