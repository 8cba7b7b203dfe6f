"""Mending typing errors in Latin words, word by word, towards the words that the index and the languages know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.countries import country_names
from bot.answers.latin_words import (
    everyday_latin,
    glossary_words,
    is_abbreviation,
    is_everyday,
    language_pairs,
    language_words,
    lost_vowels,
)
from bot.answers.mistypings import BESIDE, BRIEF, MISTAKES, VOWELS, differ_strangely, is_other_word, once_each

_SHORTEST = 4
_CANDIDATES = 8
# Endings of forms of a word, of whose trunk so much must be left.
_ENDINGS, _TRUNK = ("ing", "ed", "ers", "er", "ly"), 4
_FORMS = ("ing", "ed", "es", "al")
_TRADES = ("ers", "ors")
# From so many letters on a word may be several: at most so many, of so many letters each.
_RUN_TOGETHER, _MOST, _SMALL, _LONGEST = 8, 6, 2, 16
# Shorter words are too like others.
_LONG = 7
# What may stand beside a word without being of it.
_MARKS = ".,;:!?\"'()"
# Before an s that is of no plural ("glass", "bus", "basis", "gas").
_NO_PLURAL = "suia"


def _plain_forms(word: str) -> Iterator[str]:
    """What a word with a usual ending may be a form of ("handing", "slower"): as it stands, it is no mistake."""
    for ending in _ENDINGS:
        trunk = word.removesuffix(ending)
        if trunk != word and len(trunk) >= _TRUNK:
            yield trunk
        if trunk != word and len(trunk) >= _TRUNK - 1:
            yield trunk + "e"  # "coding"


def _other_forms(word: str) -> Iterator[str]:
    """Other forms of a word of the same trunk: "recycles" is no mistake where the data has "recycling"."""
    for ending in _FORMS:
        trunk = word.removesuffix(ending)
        if trunk != word and len(trunk) >= _TRUNK:
            yield from (trunk + other for other in _FORMS if other != ending)


def _singular(word: str) -> str:
    """The same without the s of a plural: "escaltor" is one of the escalators."""
    return word.removesuffix("s") if len(word) >= _LONG and word[-2] not in _NO_PLURAL else word


class Speller:
    """Knows the words of ``texts`` (Latin, lower case, in order) beside those of the languages."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        written = [[word for word in text if word.isascii() and word.isalpha()] for text in texts]
        self._pairs = frozenset(pair for text in written for pair in pairwise(text))
        ours = language_words().union(*written)
        self._ours = ours
        self._told = frozenset[str]().union(*written)
        self._known = ours | everyday_latin() | glossary_words()
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in sorted(ours.union(*(map(_singular, text) for text in written))):
            if len(word) >= _SHORTEST:
                self._by_length[len(word)].append(word)

    def knows(self, word: str) -> bool:
        # "Busines" is no singular of business.
        plural = () if word.endswith("s") else (word + "s",)
        forms = (word, word.removesuffix("s"), *plural, *_plain_forms(word))
        return any(form in self._known for form in (*forms, *_other_forms(word)))

    def is_everyday(self, word: str) -> bool:
        """See ``is_everyday``."""
        return is_everyday(word)

    def mend(
        self, text: str, keep: frozenset[str] = frozenset(), names: frozenset[str] = frozenset()
    ) -> tuple[str, dict[str, str]]:
        """The text with unknown words replaced by the known one that is nearly spelt so; what came in -> as it was
        written. Words to ``keep`` stay; those of ``names`` too, where the texts do not have the known one."""
        mended: dict[str, str] = {}

        def replacement(match: re.Match[str]) -> str:
            word = match.group()
            once = None if word in keep or word in self._known else self._once(word) or self._twice(word)
            if once:
                mended[once] = word
                return once
            doing = "" if word in keep or word in self._known else self._doing(word)
            if doing:
                mended[doing] = word
                return doing
            if word in keep or self.knows(word):
                return word
            if len(word) < _SHORTEST:
                return self._swapped(word) or self._doubled(word) or lost_vowels().get(word, word)
            if parts := self._parts(word):
                return parts
            before, after = text[: match.start()].split()[-1:], text[match.end() :].split()[:1]
            around = "".join(before).strip(_MARKS), "".join(after).strip(_MARKS)
            near, distance = self._nearest(word, *around)
            if near is None and word[-1] == "s" and word[-2] not in _NO_PLURAL and len(word) > BRIEF:
                near, distance = self._nearest(word[:-1], *around)
                near = near and near + "s"  # "Stapms", where the data has a stamp.
            apart = self._apart(word) if distance > 1 else None
            if apart or near is None or (word in names and near not in self._told):
                return apart or word
            mended[near] = word
            return near

        return re.sub(r"(?<![a-z0-9])[a-z]{3,}(?![a-z0-9])", replacement, text), mended

    def _apart(self, word: str) -> str | None:
        """The fewest known words that were typed without a space between them ("openinghours")."""
        if len(word) < _RUN_TOGETHER:
            return None
        best: dict[int, tuple[str, ...]] = {0: ()}
        for end in range(_SMALL, len(word) + 1):
            ways = (
                (*best[start], word[start:end])
                for start in range(max(0, end - _LONGEST), end)
                if start in best and self._stands_alone(word[start:end])
            )
            fewest = min(ways, key=len, default=None)
            if fewest and len(fewest) <= _MOST:
                best[end] = fewest
        found = best.get(len(word))
        if not found or len(found[-1]) <= _SMALL:
            return None  # A small word at the end is a misspelt ending ("informaton").
        usual = sum(pair in self._pairs or pair in language_pairs() for pair in pairwise(found))
        # Words that never meet are one ("permission").
        return " ".join(found) if usual >= len(found) // 2 else None

    def _doing(self, word: str) -> str:
        """What the data calls that which people of a trade do: "spinning", of spinners."""
        trunk = next((word.removesuffix(end) for end in _TRADES if word.endswith(end)), "")
        forms = (trunk + "ing", trunk + "eing") if len(trunk) > 1 else ()
        return next((form for known in (self._told, self._ours) for form in forms if form in known), "")

    def _swapped(self, word: str) -> str:
        """The word of questions with the last two of three letters the other way round ("dgo", "sbu"); what may be
        an abbreviation stays."""
        other = word[0] + word[:0:-1]
        plain = len(word) < _SHORTEST and other in language_words() and other in self._ours
        return other if plain and not is_abbreviation(word) else ""

    def _doubled(self, word: str) -> str:
        """The word of the data whose last letter is double, of three letters ("pas"); an abbreviation stays."""
        full = word + word[-1]
        return full if full in self._told and full in language_words() and not is_abbreviation(word) else ""

    def _twice(self, word: str) -> str | None:
        """The word that the data has with a letter twice that was typed once: "shuters" is no form of "shut"."""
        if any(form in self._known for form in _plain_forms(word) if form.endswith("e")):
            return None  # "Planing" is what planes do.
        places = (at for at in range(2, len(word)) if word[at - 1] not in VOWELS)
        doubled = (word[:at] + word[at - 1 :] for at in places)
        return next((one for one in doubled if one in self._told), None) if len(word) >= _LONG else None

    def _once(self, word: str) -> str | None:
        """The word that the data has with a letter once that was typed twice: "meeters" is no form of "meet"; of a
        short word the last one ("mapp")."""
        short = (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1])
        found = next((one for one in short if one in self._ours and len(one) > _SHORTEST), None)
        ends_so = len(word) == _SHORTEST and word[-1] == word[-2] and word[:-1] in self._ours
        return found or (word[:-1] if ends_so else None)

    def _parts(self, word: str) -> str | None:
        """What the data writes as two words, with a hyphen ("ecommerce", "checkin")."""
        halves = ((word[:at], word[at:]) for at in range(1, len(word)))
        return next((" ".join(half) for half in halves if half in self._pairs), None)

    def _stands_alone(self, piece: str) -> bool:
        """Whether it is a word; a short one only where everybody knows it."""
        return self.knows(piece) if len(piece) >= _SHORTEST else len(piece) >= _SMALL and self.is_everyday(piece)

    def _meet(self, first: str, second: str) -> bool:
        """Whether two words stand side by side in the data or in what is usually asked."""
        pair = first, second
        return pair in self._pairs or pair in language_pairs()

    def _nearest(self, word: str, before: str, after: str) -> tuple[str | None, int]:
        """The known word that is nearest, and by how many mistakes: of several with as many one that meets the
        word ``before`` it or the one ``after`` it, then one with the same letters, one more at its end or one
        twice ("sels"), then one that is as long, then a longer one. The first letter is right, or its neighbour
        on the keyboard was hit. Which letters are double is no more than one mistake ("buratta")."""
        allowed = MISTAKES if len(word) >= 8 else 1
        best: tuple[tuple[float, bool, bool, bool, bool], str] | None = None
        for length in (len(word), len(word) + 1, len(word) - 1):
            hits = process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=MISTAKES,
                limit=_CANDIDATES,
            )
            for near, distance, _ in hits:
                swapped = len(word) >= _LONG and sorted(near) == sorted(word)  # "Bycicle"
                if distance > allowed and not swapped and once_each(near) != once_each(word):
                    continue
                begun = near[0] in BESIDE.get(word[0], "")
                begun = begun or (len(word) >= _LONG and {near[0], word[0]} <= set(VOWELS))  # "enybody"
                slipped = begun and near[1:] == word[1:]
                cut = not near.startswith(word) and once_each(near) != word
                lone = not (self._meet(before, near) or self._meet(near, after))
                if lone and is_other_word(word, near):
                    continue
                # "Truks" are trucks rather than Turks, a "compresser" is a compressor rather than compressed.
                people = near.endswith("s") and near in country_names()
                strange = differ_strangely(word, near)
                rank = (distance, lone, people, strange, cut and sorted(near) != sorted(word))
                if (near[0] == word[0] or slipped) and (best is None or rank < best[0]):
                    best = rank, near
        return (best[1], int(best[0][0])) if best else (None, _SHORTEST)
