"""Sentences of texts that say what there is not, or may not be done: "Langwan has no metro"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.answers.language import language_of_text
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage, search_tokens
from bot.answers.sentences import sentences


class Denial(NamedTuple):
    """``passage``: the number of the one that says it; ``said``: the sentence as it stands there, in ``language``;
    ``text``: the same, normalised. Search tokens ``held`` by it, and those ``around`` it: of its headings and the
    rest of its paragraph."""

    passage: int
    said: str
    text: str
    language: str
    held: frozenset[str]
    around: frozenset[str]


def denials(passages: Iterable[Passage]) -> Iterator[Denial]:
    """What texts deny, in their order."""
    for number, one in enumerate(passages):
        denying = [(said, text) for said in sentences(one.body) if object_in(text := normalise(said), "denies")]
        if denying:
            around = frozenset(search_tokens(normalise("\n".join((one.head, one.title, one.whole or one.body)))))
        for said, text in denying:
            yield Denial(number, said, text, language_of_text(said), frozenset(search_tokens(text)), around)
