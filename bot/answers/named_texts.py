"""Evenings and contests with a name of their own ("Baker's Night", 灯笼之夜, the Dirty Water Contest), and the
texts that are headed by it. The night in such a name is no hour that is asked about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.normalise import normalise
from bot.answers.object_patterns import objects_in
from bot.answers.passages import Passage
from bot.answers.spans import Span, meets
from bot.answers.tokens import whole

# What parts a name from what else a heading says.
_PARTS = re.compile('[:,;()/|"“”《》—–]| - ')
_TEXTS = ("document", "faq")


@dataclass(frozen=True, slots=True)
class NamedTexts:
    """``texts``: the normalised name, or the end of it that no other has -> the numbers of the passages whose
    headings have the name."""

    texts: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, passages: Iterable[Passage], kind: str) -> NamedTexts:
        """What the headings of documents call so (``evening_called``, ``contest_called``: ``[objects]`` of a
        language); entries of the FAQ that ask for it belong to it too."""
        headed = [
            (number, one.kind, [normalise(line) for line in f"{one.title}\n{one.head}".splitlines()])
            for number, one in enumerate(passages)
            if one.kind in _TEXTS
        ]
        of_documents = [line for _, text, lines in headed if text == "document" for line in lines]
        names = {name for line in of_documents for name in _called(line, kind)}
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, _, lines in headed:
            for name in names:
                if any(name in line for line in lines):
                    found[name].append(number)
        short = Counter(tail for name in names for tail in _tails(name, kind))
        for name in names:
            # "The lantern supper", of the River Lantern Supper and no other.
            found |= {tail: found[name] for tail in _tails(name, kind) if short[tail] == 1 and tail not in names}
        return cls({name: tuple(numbers) for name, numbers in found.items()})

    def within(self, text: str) -> list[tuple[str, Span]]:
        """The names in a normalised text, and where they stand; of two at one place the longer."""
        found: list[tuple[str, Span]] = []
        for name in sorted(self.texts, key=len, reverse=True):
            # "Bakers Night", "eco driving contest": typed in a hurry.
            forms = (name, name.replace("'", ""), name.replace("-", " "), name.replace("&", "and"))
            match = next(filter(None, (whole(form).search(text) for form in forms)), None)
            if match and not meets(match.span(), [span for _, span in found]):
                found.append((name, match.span()))
        return found


def _tails(name: str, kind: str) -> list[str]:
    """What a name of several words is called without the first of them, where that is still one of the kind."""
    words = name.split()
    tails = (" ".join(words[begin:]) for begin in range(1, len(words)))
    return [tail for tail in tails if tail in _called(tail, kind)]


def _called(heading: str, kind: str) -> list[str]:
    parts = (part.strip() for part in _PARTS.split(heading))
    return [match["name"] for part in parts for _, match in objects_in(part, kind)]
