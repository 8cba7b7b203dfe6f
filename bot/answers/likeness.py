"""The products and sessions that words come near to by meaning, whatever words the lists have for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from bot.answers.normalise import normalise
from bot.answers.semantic import LONGEST_QUERY, Similarity
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Session

# So many are near, and so much less near than the nearest.
_MOST, _BEHIND = 5, 0.09
# A product with such a cosine is the one that is meant, hardly another, of the same kind.
SAME, NEARLY_SAME, NEARLY_KIN, KIN = 0.84, 0.75, 0.68, 0.6
# A company's own product may be called otherwise from here on, where no other is so much nearer.
AKIN, _SCARCELY = 0.52, 0.05
# A whole question is so much further from a title than its content would be.
_WHOLE = 0.05
# A session with such a cosine is asked by its own words, is the one that is meant if no other is as near, is about
# the same.
ASKED, THE_ONE, ABOUT = 0.6, 0.52, 0.42
# One that is meant by words alone, of which nothing is asked.
LONE = 0.62


class Product(NamedTuple):
    """One that somebody lists, and the ids of those who do."""

    name: Localized
    exhibitors: tuple[str, ...]


class NearProduct(NamedTuple):
    """A product, and the cosine (-1 to 1) of words with it."""

    cosine: float
    product: Product


class NearSession(NamedTuple):
    """A session, and the cosine (-1 to 1) of words with the nearer of its titles."""

    cosine: float
    session: Session


class Likened(Protocol):
    """An index. ``like_products`` is for ``product_texts``, ``like_sessions`` for ``session_texts``; None without
    an embedder."""

    @property
    def catalogue(self) -> Catalogue: ...

    @property
    def products(self) -> tuple[Product, ...]: ...

    @property
    def like_products(self) -> Similarity | None: ...

    @property
    def like_sessions(self) -> Similarity | None: ...


def product_key(product: Localized) -> str:
    """Of those who list the very same product."""
    return normalise(product.best("en"))


def products_of(catalogue: Catalogue) -> tuple[Product, ...]:
    """Each product that somebody lists."""
    names: dict[str, Localized] = {}
    ids: dict[str, dict[str, None]] = {}
    for exhibitor in catalogue.programme.exhibitors:
        for product in exhibitor.products:
            names.setdefault(product_key(product), product)
            ids.setdefault(product_key(product), {})[exhibitor.id] = None
    return tuple(Product(name, tuple(ids[key])) for key, name in names.items())


def product_texts(catalogue: Catalogue) -> tuple[str, ...]:
    """The products of ``products_of`` in one language each: for an embedder, which knows several."""
    return tuple(product.name.best("en") for product in products_of(catalogue))


def session_texts(catalogue: Catalogue) -> tuple[str, ...]:
    """The titles of all sessions in each of their languages: a question comes nearest to its own."""
    return tuple(title for _, title in _titles(catalogue))


def _titles(catalogue: Catalogue) -> Iterator[tuple[Session, str]]:
    return ((session, title) for session in catalogue.sessions for title in session.title.values())


def near_products(words: str, index: Likened) -> tuple[NearProduct, ...]:
    """The products nearest to words, nearest first; none without an embedder."""
    nearest = _nearest(_cosines(words, index.like_products))
    return tuple(NearProduct(cosine, index.products[place]) for place, cosine in nearest)


def nearest_of(words: str, exhibitor_id: str, index: Likened) -> Product | None:
    """The product of an exhibitor that may well be what words mean, where hardly another is nearer ("gas hobs", of
    gas stoves); None without an embedder."""
    cosines = _cosines(words, index.like_products)
    own = [place for place, product in enumerate(index.products) if exhibitor_id in product.exhibitors]
    best = max(own, key=cosines.__getitem__) if cosines and own else None
    if best is None or cosines[best] < max(AKIN, max(cosines) - _SCARCELY):
        return None
    return index.products[best]


def near_sessions(words: str, index: Likened, question: str = "") -> tuple[NearSession, ...]:
    """The sessions one of whose titles is nearest to words, or to the whole ``question`` they are from, nearest
    first; none without an embedder."""
    cosines = _cosines(words, index.like_sessions)
    if not cosines:
        return ()
    if question and question != words:
        whole = _cosines(question, index.like_sessions)
        cosines = [max(one, other + _WHOLE) for one, other in zip(cosines, whole, strict=True)]
    of_session: dict[str, NearSession] = {}
    for (session, _), cosine in zip(_titles(index.catalogue), cosines, strict=True):
        if session.id not in of_session or of_session[session.id].cosine < cosine:
            of_session[session.id] = NearSession(cosine, session)
    sessions = list(of_session.values())
    return tuple(sessions[place] for place, _ in _nearest([one.cosine for one in sessions]))


def _cosines(words: str, alike: Similarity | None) -> Sequence[float]:
    return alike(words[:LONGEST_QUERY]) if alike and words else ()


def _nearest(cosines: Sequence[float]) -> Iterator[tuple[int, float]]:
    """The places of the nearest texts, and their cosines."""
    nearest = sorted(range(len(cosines)), key=lambda place: -cosines[place])[:_MOST]
    for place in nearest:
        if cosines[place] >= cosines[nearest[0]] - _BEHIND:
            yield place, cosines[place]
