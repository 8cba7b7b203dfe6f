"""The measures that the names of products tell: "15 µm membranes", where their thickness is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answers.draft import Ask
from bot.answers.facts.entries import held_by, holds
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.slots import Slot
from bot.answers.spans import Span, mask, meets, within
from bot.answers.tokens import is_han
from bot.domain.localized import Localized


def told_by_product(ask: Ask, products: Iterable[Localized]) -> bool:
    """Whether the name of a product tells the measure that is asked for, of the very thing that it is asked of."""
    asked = _asked(ask)
    if not asked:
        return False
    spans = [span for _, span in asked]
    things = [one for one in ask.content if not meets((one.start, one.end), spans)]
    goods = tuple(products)
    # A word of another product goes with its kind ("the home battery" of "home storage; balcony batteries"), but
    # for what all of it names another one.
    whole = [product for product in goods if all(_is_of(product, one) for one in things)]
    known = bool(things) and all(any(_is_of(product, one) for product in goods) for one in things)
    parts = [product for product in goods if known and _is_of(product, things[0])]
    return any(_tells(kind, product) for product in whole or parts for kind, _ in asked)


def asks_measure(ask: Ask) -> bool:
    """Whether a measure is asked for."""
    return bool(_asked(ask))


def _asked(ask: Ask) -> list[tuple[str, Span]]:
    """The measures that are asked for, and where; a word of a name asks for none ("Mr. Power")."""
    text = mask(ask.reading.text, [(link.start, link.end) for link in ask.reading.links])
    found = [
        (name, match.span())
        for one in languages()
        for name, (asked, _) in one.measures.items()
        for match in asked.finditer(text)
    ]
    goods = list(_goods_in(text, ask)) if found else []
    return [(name, span) for name, span in found if not within(span, goods)]


def _goods_in(text: str, ask: Ask) -> Iterator[Span]:
    """Where products are named, in one or in the plural: "temperature loggers" are no temperature."""
    texts = {
        value for item in ask.catalogue.programme.exhibitors for one in item.products for value in one.values()
    }
    for name in map(normalise, texts):
        at = text.find(name.removesuffix("s"))
        if at >= 0 and (" " in name or is_han(name)):
            yield at, at + len(name)


def _tells(name: str, product: Localized) -> bool:
    told = [one.measures[name][1] for one in languages() if name in one.measures]
    return any(pattern.search(normalise(value)) for pattern in told for value in product.values())


def _is_of(product: Localized, thing: Slot) -> bool:
    """Whether it is the product, or its short form (家用桩 of 家用充电桩)."""
    if not is_han(thing.text):
        return holds(held_by((product,)), thing)
    return any(_in_order(thing.text, normalise(value)) for value in product.values())


def _in_order(short: str, whole: str) -> bool:
    """Whether the characters stand in the text one after the other, whatever is between."""
    place = -1
    for character in short:
        place = whole.find(character, place + 1)
        if place < 0:
            return False
    return True
