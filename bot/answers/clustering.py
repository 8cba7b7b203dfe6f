"""Questions that mean the same, put together: by their words without small ones, ideas counting in any language.

Deterministic: the same questions in the same order give the same groups.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.answers.normalise import normalise
from bot.answers.slots import slots
from bot.answers.tokens import tokens

_ALIKE = 85.0
"""Of 100: how much of two questions' words must be spelled alike."""
_SHARED = 0.6
"""Of the words of both, by weight, the share that both have."""
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked: its number, text and language."""

    id: int
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Questions that are alike, in the order given."""

    questions: tuple[Asked, ...]

    @property
    def text(self) -> str:
        """How it was asked most often, else first."""
        return self.texts[0]

    @property
    def texts(self) -> tuple[str, ...]:
        """Its spellings, the most frequent first."""
        return tuple(
            text for text, _ in Counter(" ".join(one.text.split()) for one in self.questions).most_common()
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """Of its questions, the most frequent first."""
        return tuple(tag for tag, _ in Counter(one.language for one in self.questions).most_common())

    def holds(self, question_id: int) -> bool:
        return any(one.id == question_id for one in self.questions)


def clusters(questions: Iterable[Asked]) -> tuple[Cluster, ...]:
    """All questions in groups: the largest first, then the one that began first."""
    found: list[list[Asked]] = []
    words: list[frozenset[str]] = []
    spelled: list[str] = []
    for question in questions:
        said = content_of(question.text)
        key = " ".join(sorted(said))
        place = _place(said, key, words, spelled)
        if place is None:
            found.append([question])
            words.append(said)
            spelled.append(key)
        else:
            found[place].append(question)
    return tuple(Cluster(tuple(group)) for group in sorted(found, key=len, reverse=True))


def content_of(text: str) -> frozenset[str]:
    """The words that say what a question is about; all its words where it has only small ones."""
    plain = normalise(text[:_LONGEST])
    content = frozenset(slot.tokens[0] for slot in slots(plain, lambda _token: False))
    return content or frozenset(tokens(plain)) or frozenset({plain})


def _place(said: frozenset[str], key: str, words: Sequence[frozenset[str]], spelled: Sequence[str]) -> int | None:
    """The group that it belongs to: the one with most words in common, else the one that is spelled most alike."""
    shares = [
        (_weight(said & other) / _weight(said | other), -place)
        for place, other in enumerate(words)
        if said & other
    ]
    share, place = max(shares, default=(0.0, 0))
    if share >= _SHARED:
        return -place
    alike = process.extractOne(key, spelled, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return alike[2] if alike else None


def _weight(words: frozenset[str]) -> int:
    """An idea says more than a word beside it ("do you sell invoices")."""
    return sum(2 if word.startswith("#") else 1 for word in words)
