"""The content of a question: what is left to be found in the data once small words are gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from bot.answers.all_words import function_words, morphemes
from bot.answers.concepts import concepts
from bot.answers.language import is_stop_word, without_stop_words
from bot.answers.lexicon import compounds, goods_words, is_word
from bot.answers.spans import Span, mask, occurrences
from bot.answers.tokens import RUN, is_han, stem

# Of so much weight is a word that a text has to hold.
_FIRM = 0.6
# Words of goods have so many characters, where a small word may be a part of them.
_SIZES = (3, 4, 5)
_PAIR = 2
# A stretch of Chinese that the data has nothing of, as long as a name.
_STRANGE = re.compile(r"(?<!\S)\S{3}(?!\S)")


@dataclass(frozen=True, slots=True)
class Slot:
    """One piece of content: any of its ``tokens`` answers it. ``text`` as it was written. ``firmness``: how much a
    text lacks that lacks it, 0 (what only says what kind of fact is asked for: "how big") to 1."""

    text: str
    tokens: tuple[str, ...]
    start: int
    end: int
    firmness: float = 1.0

    @property
    def is_firm(self) -> bool:
        """Whether a text that lacks it is hardly on what is asked."""
        return self.firmness >= _FIRM

    @property
    def is_idea(self) -> bool:
        """Whether it is one of the ideas that every fair knows (parking, food)."""
        return self.tokens[0].startswith("#")


def topics(text: str, knows: Callable[[str], bool]) -> list[Slot]:
    """The content word by word, without ideas: what a category or a title may say."""
    return slots(text, knows, ideas=False)


def slots(text: str, knows: Callable[[str], bool], *, ideas: bool = True, wide: bool = False) -> list[Slot]:
    """The content of masked, normalised text. ``knows`` tells whether a search token stands in the data;
    ``ideas``: words of one idea are one piece of content; ``wide``: those of the glossary too."""
    found: list[Slot] = []
    rest = text
    for concept in concepts(text, wide=wide) if ideas else ():
        stretch = text[concept.start : concept.end]
        if not rest[concept.start : concept.end].strip() or not stretch.strip():
            continue
        found.append(Slot(stretch, _concept_tokens(concept.tokens, stretch), concept.start, concept.end))
        found.extend(_reaching_out(text, concept.start, concept.end, knows))
        # What kind of place it is, is no more content: 室 of 祈祷室.
        kind = is_han(stretch) and text[concept.end : concept.end + 1] in morphemes().place_ends
        rest = mask(rest, [(concept.start, concept.end + kind)])
    for match in RUN.finditer(rest):
        run = match.group()
        if is_han(run):
            found.extend(_han_slots(run, match.start(), knows, alone=not found))
        elif not is_stop_word(run, spaced=True):
            found.append(Slot(run, (stem(run),), match.start(), match.end()))
    return sorted(found, key=lambda slot: slot.start)


def _reaching_out(text: str, start: int, end: int, knows: Callable[[str], bool]) -> Iterator[Slot]:
    """The pair of characters that leads from an idea into the word of goods that it is only a part of, where the
    data has it: 婴儿床 are sought, and not all that is for 婴儿."""
    if not is_han(text[start:end]):
        return
    within = any(
        text[at : at + size] in goods_words()
        for size in _SIZES
        for at in range(max(0, end - size + 1), start + 1)
        if at + size > end
    )
    pair = text[end - 1 : end + 1]
    if within and len(pair) > 1 and is_han(pair) and knows(pair):
        yield Slot(pair, (pair,), end - 1, end + 1)


def without_particles(text: str) -> str:
    """Chinese text without stop words of several characters and particles; what may be part of a name stays."""
    longer = without_stop_words(text, spaced=False, shortest=2)
    bound = function_words().bound
    return "".join(" " if character in bound else character for character in longer)


def _concept_tokens(names: tuple[str, ...], stretch: str) -> tuple[str, ...]:
    words = [stem(run) for run in RUN.findall(stretch) if not is_han(run)]
    # Of several Latin words only the idea counts: "lost badge" is not any badge.
    pairs = [run for run in RUN.findall(stretch) if is_han(run) and len(run) <= 2]
    literal = () if len(words) == 1 or pairs else (literal_token(stretch),)
    return (*names, *(words if len(words) == 1 else []), *(pairs if len(pairs) == 1 else []), *literal)


def literal_token(stretch: str) -> str:
    """The words for an idea as they stand there ("assembly point"): they weigh more than others for it."""
    return "=" + stretch.replace("-", " ").removesuffix("s")


def _follows(covered: list[bool], gone: list[bool], place: int) -> bool:
    """Whether content follows right behind a character."""
    return covered[place + 1 : place + 2] == [True] and not gone[place + 1]


def _is_where(pair: str) -> bool:
    """Whether it says where something is used (水下), and not that it is at the fair (会上)."""
    return pair[1] in function_words().localizers and pair[0] not in morphemes().of_fair


def _is_stuff(pair: str) -> bool:
    """Whether goods may be made of what it begins with, or run on it."""
    return pair[0] in morphemes().materials or pair in morphemes().energy_sources


def _joins(run: str, place: int, knows: Callable[[str], bool]) -> bool:
    """Whether a pair is half an "and" between two known words (池和 and 和氢 in 燃料电池和氢能)."""
    joining = function_words().conjunctions
    at = place if run[place] in joining else place + 1
    if run[at] not in joining or run[place : place + 2] in morphemes().with_conjunction:
        return False
    return at >= 2 and knows(run[at - 2 : at]) and knows(run[at + 1 : at + 3])


def _with_names(run: str, left: str) -> str:
    """What small words have left of a run, and the whole stretch where one that may be a part of a name has only
    parted single characters: 天 in 摩天轮 is no day."""
    for match in _STRANGE.finditer(run):
        kept = [bool(character.strip()) for character in left[match.start() : match.end()]]
        if kept == [True, False, True] and match.group()[1] in morphemes().in_names:
            left = left[: match.start()] + match.group() + left[match.end() :]
    return left


def goods_words_in(run: str) -> Iterator[tuple[int, int]]:
    """Where a run has whole words of goods: 内 in 内窥镜 is not inside anything, nor 天 in 天线 a day."""
    for start, size in product(range(len(run)), _SIZES):
        if run[start : start + size] in goods_words() and start + size <= len(run):
            yield start, start + size
    for start in range(len(run) - 1):
        if run[start : start + _PAIR] in compounds() and _stands_apart(run, start):
            yield start, start + _PAIR


def compounds_in(text: str) -> Iterator[Span]:
    """Where longer ones of the words of goods stand that hold a small word: 对讲机 asks for no talk."""
    for word in compounds():
        if len(word) > _PAIR:
            yield from occurrences(text, word)


def _stands_apart(run: str, start: int) -> bool:
    """Whether no other word takes half of a pair (明天|车, 有|线上, 哪家|具有)."""
    before, after = run[max(0, start - 1) : start + 1], run[start + 1 : start + 3]
    words = function_words()
    counted = before[:1] in words.determiners and before[1:] in words.firm_classifier
    taken = counted or (is_word(before) and not is_stop_word(before[:1], spaced=False))
    return not taken and not (len(after) == _PAIR and is_word(after))


def _begins_word(text: str) -> bool:
    """Whether it begins with a word of two characters or three."""
    return is_word(text[:2]) or text[:3] in goods_words()


def _han_slots(run: str, offset: int, knows: Callable[[str], bool], *, alone: bool) -> list[Slot]:
    """Known pairs of characters are content, the rest is stop words or unknown content."""
    gone = [character == " " for character in without_particles(run)]
    words = {place for span in goods_words_in(run) for place in range(*span)}
    for place in words:
        gone[place] = False
    found: list[Slot] = []
    covered = list(gone)
    for i in range(len(run) - 1):
        pair = run[i : i + 2]
        if not gone[i] and not gone[i + 1] and knows(pair) and not _joins(run, i, knows):
            found.append(Slot(pair, (pair,), offset + i, offset + i + 2))
            covered[i] = covered[i + 1] = True
    alone = alone and not found
    left = "".join(" " if taken else character for character, taken in zip(run, covered, strict=True))
    kept = _with_names(left, without_stop_words(left, spaced=False))
    left = "".join(left[at] if at in words else character for at, character in enumerate(kept))
    for match in re.finditer(r"\S+", left):
        piece = match.group()
        place = match.start()
        if len(piece) == 1 and place and covered[place - 1] and not gone[place - 1]:
            piece, place = run[place - 1 : place + 1], place - 1  # The end of a longer word: 马斯克 is no 托马斯.
        elif len(piece) == 1 and _is_stuff(run[place : place + 2]) and _follows(covered, gone, place):
            piece = run[place : place + 2]  # 锂电池 is not any 电池.
        elif len(piece) == 1 and _follows(covered, gone, place) and _begins_word(run[place:]):
            piece = run[place : place + 2]  # 飞机轮胎 is not 装载机轮胎.
        elif len(piece) == 1 and covered[place + 2 : place + 3] == [True] and _is_where(run[place : place + 2]):
            piece = run[place : place + 2]  # 水下机器人 is not any 机器人.
        elif len(piece) == 1 and place and gone[place - 1] and is_word(run[place - 1 : place + 1]):
            piece, place = run[place - 1 : place + 1], place - 1  # 地震预警 is not any 预警.
        elif len(piece) == 1 and not alone:
            continue  # A verb or a measure word beside real content.
        parts = (piece,) if len(piece) == 1 else tuple(piece[i : i + 2] for i in range(len(piece) - 1))
        for i, part in enumerate(parts):
            found.append(Slot(part, (part,), offset + place + i, offset + place + i + len(part)))
    return found
