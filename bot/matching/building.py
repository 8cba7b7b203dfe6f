"""From what is known of somebody to their taste, and from the catalogue to the shelves that are searched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from bot.answers.index import AnswerIndex
from bot.answers.semantic import LONGEST_QUERY, Similarity
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.profile import PartnerKind
from bot.matching.ranking import Suggestion, suggest
from bot.matching.shelf import Shelf
from bot.matching.taste import Cause, Signal, Taste
from bot.matching.terms import (
    product_term,
    products_by_term,
    terms_of_category,
    terms_of_exhibitor,
    terms_of_products,
    terms_of_session,
)
from bot.matching.understanding import Understood, understand

_REMEMBERED = 20_000
_MOST = 8
"""Of sessions, visits and questions the latest count: a taste has some dozens of signals at most."""

_PRODUCTS, _NEAR, _PRODUCT_SHARE = 5, 0.45, 2.0
"""Of the products that words come near to, the nearest few count."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the bot knows of somebody. ``categories`` are keys; ``wishes`` and ``questions`` their words; others
    are ids of the catalogue: ``visits`` of booths that they visited or plan to, or whose people have their card;
    ``liked`` and ``disliked`` as (kind, id): exhibitor | session. All latest first. ``seeks``: of an exhibitor."""

    categories: Sequence[str] = ()
    wishes: Sequence[str] = ()
    questions: Sequence[str] = ()
    sessions: Sequence[str] = ()
    visits: Sequence[str] = ()
    liked: Sequence[tuple[str, str]] = ()
    disliked: Sequence[tuple[str, str]] = ()
    seeks: Sequence[PartnerKind] = ()


class Matcher:
    """The shelves of one version of the catalogue. ``own_products``: exhibitor id -> what its staff wrote;
    ``kinds``: exhibitor id -> what it says it is to others."""

    def __init__(
        self,
        catalogue: Catalogue,
        own_products: Mapping[str, Iterable[str]] | None = None,
        kinds: Mapping[str, Iterable[PartnerKind]] | None = None,
    ) -> None:
        own, are = own_products or {}, kinds or {}
        self._catalogue = catalogue
        self._understood: dict[tuple[str, str], Understood] = {}
        self._meant: dict[str, dict[str, float]] = {}
        self._exhibitors = {
            one.id: terms_of_exhibitor(one, own.get(one.id, ()), are.get(one.id, ()))
            for one in catalogue.programme.exhibitors
        }
        self._sessions = {one.id: terms_of_session(one, catalogue) for one in catalogue.running_sessions}
        self.exhibitors = Shelf(self._exhibitors.items())
        self._products = Shelf(terms_of_products(catalogue).items())
        self.products: Mapping[str, Localized] = products_by_term(catalogue)
        self.sessions = Shelf(self._sessions.items())

    def taste(self, known: Known, index: AnswerIndex, now: dt.datetime, locale: str) -> Taste:
        """What it all says. ``now`` is aware, in the expo's zone. What the catalogue does not have (any more) says
        nothing."""
        return Taste(tuple(self._signals(known, index, now, locale)))

    def _signals(self, known: Known, index: AnswerIndex, now: dt.datetime, locale: str) -> Iterable[Signal]:
        for text in known.wishes:
            yield Signal(Cause.WISH, text, self.named(self.understood(text, index, now, locale)))
        for sought in known.seeks:
            yield Signal(Cause.KIND, sought, {f"k:{sought}": 1.0})
        for key in known.categories:
            yield Signal(Cause.CATEGORY, key, terms_of_category(key, self._catalogue))
        for cause, marked in ((Cause.LIKED, known.liked), (Cause.DISLIKED, known.disliked)):
            for kind, thing_id in marked[:_MOST]:
                yield Signal(cause, thing_id, self._terms_of(kind, thing_id))
        for exhibitor_id in known.visits[:_MOST]:
            yield Signal(Cause.VISIT, exhibitor_id, self._terms_of("exhibitor", exhibitor_id))
        for session_id in known.sessions[:_MOST]:
            yield Signal(Cause.SESSION, session_id, self._terms_of("session", session_id))
        for text in known.questions[:_MOST]:
            understood = self.understood(text, index, now, locale)
            if not understood.is_nothing:
                yield Signal(Cause.QUESTION, text, self.named(understood))

    def understood(self, text: str, index: AnswerIndex, now: dt.datetime, locale: str) -> Understood:
        """See ``understand``; it is remembered: a taste is made anew for each look at suggestions."""
        key = (text, locale)
        if key not in self._understood:
            if len(self._understood) >= _REMEMBERED:
                self._understood.clear()
            self._understood[key] = understand(text, index, now, locale)
        return self._understood[key]

    def named(self, understood: Understood) -> dict[str, float]:
        """The terms of words, with the products as they are listed that they come near to: the other language of a
        product, and the rest of its name, are found so."""
        terms = understood.weighed()
        near = self._products.nearness(self._products.vector(terms))
        closest = nlargest(_PRODUCTS, near, key=lambda term: (near[term], term))
        return terms | {term: _PRODUCT_SHARE * near[term] for term in closest if near[term] >= _NEAR}

    def _terms_of(self, kind: str, thing_id: str) -> Mapping[str, float]:
        return (self._sessions if kind == "session" else self._exhibitors).get(thing_id, {})

    def exhibitors_for(
        self,
        taste: Taste,
        *,
        without: Collection[str] = (),
        limit: int = 5,
        meaning: Mapping[str, float] | None = None,
    ) -> tuple[Suggestion, ...]:
        """Whom to visit. ``meaning``: see ``meant``."""
        return suggest(self.exhibitors, taste, without=without, limit=limit, meaning=meaning)

    def product_for(self, signal: Signal, exhibitor_id: str) -> Localized:
        """The exhibitor's product that the signal's words come nearest to; empty where none has any of them."""
        exhibitor = self._catalogue.exhibitor(exhibitor_id)
        vector = self._products.vector(signal.terms)
        shared = [
            (self._products.shared(vector, product_term(product)), -place, product)
            for place, product in enumerate(exhibitor.products if exhibitor else ())
        ]
        best = max(shared, key=lambda one: one[:2], default=(0.0, 0, Localized()))
        return best[2] if best[0] > 0 else Localized()

    def meant(self, wishes: Iterable[str], alike: Similarity) -> dict[str, float]:
        """How near each exhibitor comes to one of the wishes by meaning: the cosine of its nearest product.
        ``alike`` is for ``product_texts`` of the catalogue; what it said of a wish is remembered."""
        best: dict[str, float] = {}
        for wish in wishes:
            if wish not in self._meant:
                if len(self._meant) >= _REMEMBERED // 10:
                    self._meant.clear()
                self._meant[wish] = self._nearest_products(alike(wish[:LONGEST_QUERY]))
            for exhibitor_id, cosine in self._meant[wish].items():
                best[exhibitor_id] = max(best.get(exhibitor_id, -1.0), cosine)
        return best

    def _nearest_products(self, cosines: Sequence[float]) -> dict[str, float]:
        of_product = dict(zip(self.products, cosines, strict=True))
        return {
            one.id: max(of_product[product_term(product)] for product in one.products)
            for one in self._catalogue.programme.exhibitors
            if one.products
        }

    def sessions_for(
        self, taste: Taste, *, without: Collection[str] = (), limit: int = 5
    ) -> tuple[Suggestion, ...]:
        """What to hear."""
        return suggest(self.sessions, taste, without=without, limit=limit)
