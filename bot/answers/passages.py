"""What can be quoted: FAQ entries, ways to get there, excerpts of documents, further facts of the expo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers.concepts import concepts
from bot.answers.excerpts import excerpts, without_markup
from bot.answers.normalise import has_han, normalise
from bot.answers.sentences import sentences
from bot.answers.tokens import tokens
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.passage import Passage as Paragraph
from bot.domain.passage import passages as paragraphs

_SHORTEST = 12
# Of a text, so much is compared by meaning.
_LONGEST = 800
_MONEY = re.compile(r"(?:cny|rmb|eur|usd|gbp|hkd|[€$£¥])\s?\d|\d\s?(?:元|块钱|€|欧元|美元|euro|yuan|cny|rmb)")

_FREE = re.compile(r"\bfree\b|免费|不收费")


@dataclass(frozen=True, slots=True)
class Passage:
    """``kind`` is faq | transport | document | expo; ``id`` the item's (a transport's place, a fact's key);
    ``index`` the paragraph's. ``head`` is what it is about (a question, a mode), ``body`` the rest. ``texts``:
    what it says by meaning, language by language and in pieces: any that is near a question makes it near.
    ``whole``: the paragraph of an excerpt; other excerpts of it say no other thing."""

    kind: str
    id: str
    index: int
    head: str
    body: str
    language: str | None = None
    texts: tuple[str, ...] = ()
    whole: str = ""

    @property
    def place(self) -> tuple[str, str, int]:
        """What of the data it is from: the item, or the paragraph."""
        return self.kind, self.id, self.index

    @property
    def index_tokens(self) -> list[str]:
        """What it is found by; the head counts double."""
        head, body = normalise(self.head), normalise(self.body)
        return [*search_tokens(head), *search_tokens(head), *search_tokens(body)]


def search_tokens(text: str) -> list[str]:
    """Tokens and ideas of normalised text; an amount of money is about a price."""
    found = tokens(text) + [token for concept in concepts(text, wide=True) for token in concept.tokens]
    return [*found, "#price"] if _MONEY.search(text) else found


def tells_money(text: str) -> bool:
    """Whether a case-folded text names an amount of money, or says that it is free."""
    return _MONEY.search(text) is not None or _FREE.search(text) is not None


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
        yield Passage("transport", str(number), 0, " ".join(transport.mode.values()), body, texts=texts)
    for fact in programme.expo.facts:
        words = fact.key.replace("_", " ").replace("-", " ")
        texts = _texts(Localized.of(en=words), fact.value)
        yield Passage("expo", fact.key, 0, words, " ".join(fact.value.values()), texts=texts)
    for document in programme.documents:
        for paragraph in paragraphs(document):
            remark = paragraph.index == 0 and paragraph.text.startswith(">")
            if not remark:
                yield from _excerpts(document.id, paragraph)


def _excerpts(document: str, paragraph: Paragraph) -> Iterator[Passage]:
    whole = without_markup(paragraph.text)
    for context, text in excerpts(paragraph.text):
        if len(text) >= _SHORTEST:
            head = f"{paragraph.heading} {context}".strip()
            language = "zh" if has_han(text) else "en"
            texts = _pieces(head, text)
            yield Passage("document", document, paragraph.index, head, text, language, texts, whole)


def _texts(head: Localized, body: Localized) -> tuple[str, ...]:
    """Head and body together, once a language of the body."""
    found = (f"{head.best(language)} {text}"[:_LONGEST] for language, text in body.by_locale.items())
    return tuple(dict.fromkeys(found))


def _told(answer: Localized) -> Iterator[str]:
    """The sentences of an answer that has several."""
    for text in answer.values():
        said = sentences(text)
        yield from (one for one in said if len(said) > 1 and len(one) >= _SHORTEST)


def _pieces(heading: str, text: str) -> tuple[str, ...]:
    """A paragraph under its heading, whole and sentence by sentence: one fact among many is found too."""
    said = sentences(text)
    pieces = (text, *(one for one in said if len(said) > 1 and len(one) >= _SHORTEST))
    return tuple(dict.fromkeys(f"{heading} {piece}"[:_LONGEST] for piece in pieces))
