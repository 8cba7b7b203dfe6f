"""Several questions in one message, each a clause of its own: "where can I eat and is there wifi?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.answers.language import languages
from bot.answers.latin_words import is_everyday
from bot.answers.spans import Span

# What ends a clause, of a question or of what is said beside it, in any language.
_STOPS = (
    r"[,;:.!?](?=\s|$|[\u3400-\u9fff])|\s[-–—]+\s|[，；。！？…~～—()（）]+|\.{2,}|\n+"
    # Emoji stand where a stop would, drawn with marks or not.
    r"|(?<=\s)[:;]-?[)(dp](?=\s|$)|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]+"
    # Who types Chinese in a hurry parts clauses by a space.
    r"|(?<=[\u3400-\u9fff]{3})\s+(?=[\u3400-\u9fff]{3})"
)


# What ends a sentence; the question mark is kept apart.
_ENDS = re.compile(r"[.!](?=\s|$)|[。！…~～\n]+|(?P<asks>[?？]+)|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]+")

# What may be a short form, with the stop behind it.
_SHORT_FORM = re.compile(r"([a-zA-Z]+(?:\.[a-zA-Z]+)*)(?:\.|\.,)$")


def sentences(question: str) -> tuple[tuple[str, bool], ...]:
    """The sentences of a message, and whether each ends like a question; empty if it is a single one."""
    found: list[tuple[str, bool]] = []
    begin = 0
    for match in _ENDS.finditer(question):
        if _abbreviates(question, match.start()):
            continue
        found.append((question[begin : match.start()].strip(), match["asks"] is not None))
        begin = match.end()
    found.append((question[begin:].strip(), False))
    said = tuple(one for one in found if one[0])
    return said if len(said) > 1 else ()


def clauses(question: str) -> tuple[str, ...]:
    """The clauses of a question as it was written; empty where it is a single one."""
    ends = sorted(match.span() for one in languages() for match in one.apart.finditer(question.lower()))
    found: list[str] = []
    begin = 0
    for start, end in [*ends, (len(question), len(question))]:
        if start >= begin:
            found.append(question[begin:start].strip())
            begin = end
    said = tuple(clause for clause in found if clause)
    return said if len(said) > 1 else ()


def parted(question: str) -> tuple[str, ...]:
    """What was written, parted at its stops: questions and what is said beside them; empty if it is one part."""
    begin, said = 0, []
    for start, end in (*_stops(question), (len(question), len(question))):
        said.append(question[begin:start].strip(" ,，、:：-"))
        begin = end
    told = tuple(filter(None, said))
    return told if len(told) > 1 else ()


def _stops(question: str) -> Iterator[Span]:
    for match in _clause_ends().finditer(question):
        if not _abbreviates(question, match.start()):
            yield match.span()


@lru_cache(maxsize=1)
def _clause_ends() -> re.Pattern[str]:
    return re.compile("|".join((_STOPS, *(end for one in languages() for end in one.vocabulary.clause_ends))))


def _abbreviates(question: str, at: int) -> bool:
    """Whether a full stop, or the comma behind it, ends no more than a short form: "Inc.", "Dr.", "Co., Ltd."."""
    if question[at : at + 1] not in (".", ","):
        return False
    form = _SHORT_FORM.search(question, 0, at + 1)
    word = form[1].lower().replace(".", "") if form else ""
    if form and form[1].islower() and is_everyday(word):
        return False  # "A salt cave in her spa."
    return any(word in one.legal or word in one.titles for one in languages())
