"""What can be quoted: FAQ entries, ways to get there, paragraphs of documents, further facts of the expo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers.concepts import concepts
from bot.answers.normalise import has_han, normalise
from bot.answers.tokens import tokens
from bot.domain.catalogue import Catalogue
from bot.domain.passage import passages as document_passages

_SHORTEST = 12
_RULE = re.compile(r"[|\s:-]{3,}")
_ITEM = re.compile(r"^[-*+]\s+")
_QUOTE = re.compile(r"^>\s?")
_CELLS = re.compile(r"\s*\|\s*")
_EMPHASIS = re.compile(r"\*{1,3}|`|(?<!\w)_{1,2}|_{1,2}(?!\w)")
_MONEY = re.compile(r"(?:cny|rmb|eur|usd|gbp|hkd|[€$£¥])\s?\d|\d\s?(?:元|块钱|€|欧元|美元|euro|yuan|cny|rmb)")


@dataclass(frozen=True, slots=True)
class Passage:
    """``kind`` is faq | transport | document | expo; ``id`` the item's (a transport's place, a fact's key);
    ``index`` the paragraph's. ``head`` is what it is about (a question, a mode), ``body`` the rest."""

    kind: str
    id: str
    index: int
    head: str
    body: str
    language: str | None = None

    @property
    def index_tokens(self) -> list[str]:
        """What it is found by; the head counts double."""
        head, body = normalise(self.head), normalise(self.body)
        return [*search_tokens(head), *search_tokens(head), *search_tokens(body)]


def without_markup(text: str) -> str:
    """Markdown as plain text: no emphasis, quotation marks or rules of tables; list items with a dot."""
    lines = [line for line in text.splitlines() if not _RULE.fullmatch(line.strip())]
    plain = [_ITEM.sub("• ", _QUOTE.sub("", line.strip())).strip("| ") for line in lines]
    return _EMPHASIS.sub("", "\n".join(" – ".join(_CELLS.split(line)) for line in plain))


def search_tokens(text: str) -> list[str]:
    """Tokens and ideas of normalised text; an amount of money is about a price."""
    found = tokens(text) + [token for concept in concepts(text) for token in concept.tokens]
    return [*found, "#price"] if _MONEY.search(text) else found


def passages(catalogue: Catalogue) -> Iterator[Passage]:
    """All passages of a catalogue."""
    programme = catalogue.programme
    for faq in programme.faq:
        head = " ".join((*faq.question.values(), faq.tag))
        yield Passage("faq", faq.id, 0, head, " ".join(faq.answer.values()))
    for number, transport in enumerate(programme.transport):
        yield Passage("transport", str(number), 0, transport.mode, " ".join(transport.text.values()))
    for fact in programme.expo.facts:
        words = fact.key.replace("_", " ").replace("-", " ")
        yield Passage("expo", fact.key, 0, words, " ".join(fact.value.values()))
    for document in programme.documents:
        for paragraph in document_passages(document):
            remark = paragraph.index == 0 and paragraph.text.startswith(">")
            if len(paragraph.text) >= _SHORTEST and not remark:
                language = "zh" if has_han(paragraph.text) else "en"
                text = without_markup(paragraph.text)
                yield Passage("document", document.id, paragraph.index, paragraph.heading, text, language)
