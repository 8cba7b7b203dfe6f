"""What can be quoted: FAQ entries, ways to get there, excerpts of documents, further facts of the expo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.answers.concepts import NEXT_EDITION, Concept, concepts, ideas_of
from bot.answers.excerpts import excerpts, without_markup
from bot.answers.language import language_of_text, languages
from bot.answers.normalise import normalise
from bot.answers.sentences import sentences
from bot.answers.slots import literal_token
from bot.answers.tokens import is_han, tokens
from bot.answers.years import years_in
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.passage import Passage as Paragraph
from bot.domain.passage import passages as paragraphs

# Of a text, so many letters say something; a Chinese character says as much as two.
_SHORTEST = 12
# Keys that tell how the data is written, nothing of the expo.
_OF_THE_FILE = frozenset({"language", "locale"})
# The language that the name of a file ends with ("rules_en.md", "观众指南-中文.md").
_TONGUE = re.compile(
    r"[._ -]*(?:[._ -](?:en|zh|cn|eng|chs|english|chinese)|[(（]?(?:中文|英文)版?[)）]?)(?=\.[a-z]+$|$)",
    re.IGNORECASE,
)
_WIDER = {"#atm": "#cash"}
_AIRPORT, _AIRPORT_BUS = "#airport", "#airport_bus"
_COACHES = frozenset({"#bus", "#shuttle"})
# Of a text, so much is compared by meaning.
_LONGEST = 800


@dataclass(frozen=True, slots=True)
class Passage:
    """``kind`` is faq | transport | document | expo; ``id`` the item's (a transport's place, a fact's key);
    ``index`` the paragraph's. ``head`` is what it is about (a question, a mode), ``body`` the rest. ``texts``:
    what it says by meaning, language by language and in pieces: any that is near a question makes it near.
    ``whole``: the paragraph of an excerpt; other excerpts of it say no other thing. ``ideas``: what it is about
    without a word for it; ``title``: the headings over that of an excerpt."""

    kind: str
    id: str
    index: int
    head: str
    body: str
    language: str | None = None
    texts: tuple[str, ...] = ()
    whole: str = ""
    ideas: tuple[str, ...] = ()
    title: str = ""

    @property
    def work(self) -> str:
        """The document, whatever its language: "rules_en.md" and "rules_zh.md" are one."""
        return work_of(self.id)

    @property
    def place(self) -> tuple[str, str, int]:
        """What of the data it is from: the item, or the paragraph."""
        return self.kind, self.id, self.index

    @property
    def index_tokens(self) -> list[str]:
        """What it is found by; the head counts double."""
        return [*search_tokens(normalise(self.head)) * 2, *search_tokens(normalise(self.body)), *self.ideas]

    @property
    def title_tokens(self) -> list[str]:
        """Of the headings over it."""
        return search_tokens(normalise(self.title)) if self.title else []

    @property
    def around_tokens(self) -> list[str]:
        """What stands around it: the rest of its paragraph, the titles over it."""
        return search_tokens(normalise(f"{self.title}\n{self.whole}")) if self.title or self.whole else []


class Layout(NamedTuple):
    """A text that says how halls lie: its sentences on them, each with the halls that it names."""

    passage: Passage
    said: tuple[tuple[str, frozenset[str]], ...]

    @property
    def halls(self) -> frozenset[str]:
        return frozenset(id_ for _, named in self.said for id_ in named)


@lru_cache(maxsize=1_000)
def work_of(name: str) -> str:
    """The name of a file without the language that it ends with."""
    return _TONGUE.sub("", name)


def _wider(concept: Concept) -> tuple[str, ...]:
    """What a text tells of as well: where a cash machine is, one gets cash; cash at a till is no machine."""
    return tuple(_WIDER[token] for token in concept.tokens if token in _WIDER)


def search_tokens(text: str, *, literal: bool = True) -> list[str]:
    """Tokens and ideas of normalised text; an amount of money is about a price. ``literal``: also the words for
    the ideas as they stand there."""
    ideas = concepts(text, wide=True)
    found = tokens(text) + [token for concept in ideas for token in (*concept.tokens, *_wider(concept))]
    if literal:
        found += [literal_token(text[concept.start : concept.end]) for concept in ideas]
    return [*found, "#price"] if any(one.amount.search(text) for one in languages()) else found


def passages(catalogue: Catalogue) -> Iterator[Passage]:
    """All passages of a catalogue."""
    programme = catalogue.programme
    for faq in programme.faq:
        head = " ".join((*faq.question.values(), faq.tag))
        body = " ".join(faq.answer.values())
        texts = (*_texts(faq.question, faq.answer), *faq.question.values(), *_told(faq.answer))
        yield Passage("faq", faq.id, 0, head, body, texts=tuple(dict.fromkeys(texts)))
    for number, transport in enumerate(programme.transport):
        body = " ".join(transport.text.values())
        texts = _texts(transport.mode, transport.text)
        mode = " ".join(transport.mode.values())
        yield Passage("transport", str(number), 0, mode, body, texts=texts, ideas=tuple(_rides(f"{mode}\n{body}")))
    for fact in programme.expo.facts:
        if fact.key in _OF_THE_FILE:
            continue
        words = fact.key.replace("_", " ").replace("-", " ")
        texts = _texts(Localized.of(en=words), fact.value)
        yield Passage("expo", fact.key, 0, words, " ".join(fact.value.values()), texts=texts)
    for document in programme.documents:
        for paragraph in paragraphs(document):
            remark = paragraph.index == 0 and paragraph.text.startswith(">")
            if not remark:
                yield from _excerpts(document.id, paragraph, programme.expo.start_date.year)


def _excerpts(document: str, paragraph: Paragraph, year: int) -> Iterator[Passage]:
    whole = without_markup(paragraph.text)
    for context, text in excerpts(paragraph.text):
        if _says_enough(text):
            head = f"{paragraph.heading} {context}".strip()
            language = language_of_text(text)
            texts = _pieces(head, text)
            title = "\n".join(paragraph.above)
            ideas = tuple(_editions(f"{title}\n{head}\n{text}", year))
            yield Passage("document", document, paragraph.index, head, text, language, texts, whole, ideas, title)


def _says_enough(text: str) -> bool:
    return len(text) + sum(map(is_han, text)) >= _SHORTEST


def _editions(text: str, year: int) -> Iterator[str]:
    """Of what was in an earlier year, or will be in a later one, the expo of that year is spoken of."""
    years = years_in(text)
    if any(one < year for one in years):
        yield "#previous_edition"
    if any(one > year for one in years):
        yield NEXT_EDITION


def _rides(text: str) -> Iterator[str]:
    """The coach from the airport, where a way there says so in other words ("From the airport: coach K6")."""
    said = [ideas_of(one) for one in sentences(text)]
    if any(_AIRPORT in one and not one.isdisjoint(_COACHES) for one in said):
        yield _AIRPORT_BUS


def _texts(head: Localized, body: Localized) -> tuple[str, ...]:
    """Head and body together, once a language of the body."""
    found = (f"{head.best(language)} {text}"[:_LONGEST] for language, text in body.by_locale.items())
    return tuple(dict.fromkeys(found))


def _told(answer: Localized) -> Iterator[str]:
    """The sentences of an answer that has several."""
    for text in answer.values():
        said = sentences(text)
        yield from (one for one in said if len(said) > 1 and _says_enough(one))


def _pieces(heading: str, text: str) -> tuple[str, ...]:
    """A paragraph under its heading, whole and sentence by sentence: one fact among many is found too."""
    said = sentences(text)
    pieces = (text, *(one for one in said if len(said) > 1 and _says_enough(one)))
    return tuple(dict.fromkeys(f"{heading} {piece}"[:_LONGEST] for piece in pieces))
