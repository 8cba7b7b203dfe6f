"""What a thing is about, as terms with weights.

A term is a search token of the answer engine (a stem, a pair of Chinese characters), an idea of its glossary
(``#parking``), or a thing of the catalogue: ``c:`` a category's key, ``p:`` a product as it is listed, ``x:`` an
exhibitor's id, ``o:`` a country's code, ``k:`` what somebody is to others (see ``PartnerKind``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.answers.concepts import concepts
from bot.answers.countries import country_code
from bot.answers.language import is_stop_word
from bot.answers.likeness import product_key, products_of
from bot.answers.normalise import normalise
from bot.answers.tokens import is_han, tokens
from bot.domain.catalogue import Catalogue, name_key
from bot.domain.localized import Localized
from bot.domain.profile import PartnerKind
from bot.domain.programme import Exhibitor, Session

Terms = Mapping[str, float]
_CATEGORY, _SAME_PRODUCT, _PRODUCT, _COUNTRY = 3.0, 2.0, 1.0, 0.3
_TITLE, _TRACK, _ABSTRACT, _SPEAKERS_CATEGORY, _SPEAKERS_COMPANY = 1.0, 1.0, 0.3, 1.0, 0.6
_TEXTS_KEPT = 20_000


@lru_cache(maxsize=_TEXTS_KEPT)
def words_of(text: str) -> tuple[str, ...]:
    """The tokens and ideas of a text that say something, each once."""
    plain = normalise(text)
    said = [token for token in tokens(plain) if is_han(token) or not is_stop_word(token, spaced=True)]
    ideas = [token for concept in concepts(plain) for token in concept.tokens]
    return tuple(dict.fromkeys((*said, *ideas)))


def terms_of_exhibitor(
    exhibitor: Exhibitor, own_products: Iterable[str] = (), kinds: Iterable[PartnerKind] = ()
) -> dict[str, float]:
    """What it shows; ``own_products`` are what its staff wrote themselves, ``kinds`` what it is to others."""
    found: dict[str, float] = {f"x:{exhibitor.id}": _PRODUCT}
    for category in exhibitor.categories:
        _add(found, (f"c:{name_key(category)}",), _CATEGORY)
        _add_texts(found, (category,), _PRODUCT / 2)
    _add_texts(found, exhibitor.products, _PRODUCT)
    _add(found, map(product_term, exhibitor.products), _SAME_PRODUCT)
    for product in own_products:
        _add(found, words_of(product), _PRODUCT)
    _add(found, (f"k:{kind}" for kind in kinds), _CATEGORY)
    code = next((code for name in exhibitor.country.values() if (code := country_code(name))), "")
    if code:
        found[f"o:{code}"] = _COUNTRY
    return found


def product_term(product: Localized) -> str:
    """Of those who list the very same product."""
    return f"p:{product_key(product)}"


def products_by_term(catalogue: Catalogue) -> dict[str, Localized]:
    """Each product that somebody lists, by its term, in the order of ``product_texts``."""
    return {product_term(product.name): product.name for product in products_of(catalogue)}


def terms_of_products(catalogue: Catalogue) -> dict[str, dict[str, float]]:
    """The words of each product that somebody lists, by its term."""
    found: dict[str, dict[str, float]] = {}
    for exhibitor in catalogue.programme.exhibitors:
        for product in exhibitor.products:
            _add_texts(found.setdefault(product_term(product), {}), (product,), _PRODUCT)
    return found


def terms_of_session(session: Session, catalogue: Catalogue) -> dict[str, float]:
    """What it is about, and whose people speak."""
    found: dict[str, float] = {}
    _add_texts(found, (session.title,), _TITLE)
    _add_texts(found, (session.track,), _TRACK)
    _add_texts(found, (session.abstract,), _ABSTRACT)
    for exhibitor_id in dict.fromkeys(one.exhibitor_id for one in session.speakers if one.exhibitor_id):
        exhibitor = catalogue.exhibitor(exhibitor_id)
        if exhibitor is not None:
            found[f"x:{exhibitor.id}"] = _SPEAKERS_COMPANY
            _add(found, (f"c:{name_key(one)}" for one in exhibitor.categories), _SPEAKERS_CATEGORY)
    return found


def terms_of_category(key: str, catalogue: Catalogue) -> dict[str, float]:
    """A category by its key, and the words for it."""
    found = {f"c:{key}": _CATEGORY}
    name = catalogue.categories.get(key)
    if name is not None:
        _add_texts(found, (name,), _PRODUCT / 2)
    return found


def _add_texts(found: dict[str, float], texts: Iterable[Localized], weight: float) -> None:
    for text in texts:
        for value in text.values():
            _add(found, words_of(value), weight)


def _add(found: dict[str, float], terms: Iterable[str], weight: float) -> None:
    for term in terms:
        found[term] = max(found.get(term, 0.0), weight)
