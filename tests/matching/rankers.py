"""Ways to rank exhibitors for a visitor of the simulated expo: the bot's, and what it is compared with."""

from __future__ import annotations

import datetime as dt
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from bot.answers.index import AnswerIndex
from bot.answers.likeness import product_texts
from bot.domain.catalogue import Catalogue
from bot.matching.building import Known, Matcher
from bot.ports.embedder import Embedder
from tests.matching.simulated_expo import Seen

Rank = Callable[[Seen], Sequence[str]]
_SENTENCES = {
    "en": (
        "we look for {wish} for our {use} plant",
        "a reliable supplier of {wish}, we are in {use}",
        "cheap {wish} for a {use} project",
    ),
    "zh": ("想找{wish}，用于{use}", "给{use}找便宜可靠的{wish}", "{use}公司采购{wish}"),
}


def by_matcher(matcher: Matcher, index: AnswerIndex, now: dt.datetime, embedder: Embedder | None = None) -> Rank:
    """As the bot does it, with an ``embedder`` or without."""
    texts = product_texts(index.catalogue)
    alike = embedder.similarity(embedder.embed(texts)) if embedder else None

    def rank(seen: Seen) -> Sequence[str]:
        known = Known(
            categories=seen.categories,
            wishes=seen.wishes,
            questions=seen.questions,
            sessions=seen.sessions,
            visits=seen.visits,
        )
        taste = matcher.taste(known, index, now, "en")
        meaning = matcher.meant(seen.wishes, alike) if alike and seen.wishes else None
        return [one.thing_id for one in matcher.exhibitors_for(taste, without=seen.visits, meaning=meaning)]

    return rank


def by_chance(ids: Sequence[str], seed: int) -> Rank:
    draw = np.random.default_rng(seed)
    return lambda seen: [one for one in draw.permutation(ids) if one not in seen.visits][:5]


def by_popularity(everybody: Iterable[Seen]) -> Rank:
    """The booths that most have visited until now."""
    counted = Counter(visit for seen in everybody for visit in seen.visits)
    ordered = [one for one, _ in counted.most_common()]
    return lambda seen: [one for one in ordered if one not in seen.visits][:5]


def by_embedding(index: AnswerIndex, embedder: Embedder) -> Rank:
    """The mean of the vectors of all that a visitor said and saw, against one vector an exhibitor."""
    catalogue = index.catalogue
    exhibitors = catalogue.programme.exhibitors
    texts = {one.id: "; ".join(text.best("en") for text in (*one.categories, *one.products)) for one in exhibitors}
    kept: dict[str, np.ndarray] = {}

    def vector(text: str) -> np.ndarray:
        if text not in kept:
            kept[text] = np.frombuffer(embedder.embed([text])[0], dtype="<f2").astype(np.float32)
        return kept[text]

    shown = np.array([vector(texts[one.id]) for one in exhibitors])

    def rank(seen: Seen) -> Sequence[str]:
        said = [*seen.wishes, *seen.questions, *(catalogue.categories[key].best("en") for key in seen.categories)]
        said += [one.title.best("en") for key in seen.sessions if (one := catalogue.session(key))]
        said += [texts[key] for key in seen.visits]
        cosines = shown @ np.mean([vector(text) for text in said], axis=0)
        return [
            exhibitors[number].id
            for number in np.argsort(-cosines, kind="stable")
            if exhibitors[number].id not in seen.visits
        ][:5]

    return rank


def in_sentences(rank: Rank, catalogue: Catalogue) -> Rank:
    """The same, where visitors say beside what they look for how it is to be and what for, in words that stand in
    the names of other products."""
    texts = {
        language: sorted(
            {product.best(language) for one in catalogue.programme.exhibitors for product in one.products}
        )
        for language in _SENTENCES
    }

    def said(wish: str) -> str:
        number, language = zlib.crc32(wish.encode()), "en" if wish.isascii() else "zh"
        other = texts[language][number % len(texts[language])]
        use = other.split()[-1] if language == "en" else other[-2:]
        return _SENTENCES[language][number % len(_SENTENCES[language])].format(wish=wish, use=use)

    return lambda seen: rank(replace(seen, wishes=tuple(map(said, seen.wishes))))
