"""Chinese questions that are typed in Latin letters: ``riben de zhanshang you naxie`` -> ``日本的展商有哪些``.

Each run of letters is taken apart into syllables, and the syllables are put together to the fewest and best known
words: those of the language files, and any stretch of the expo's own texts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from bot.answers.decoding import PROOF, WORD, Piece, Syllables, syllables_from
from bot.answers.language import languages
from bot.answers.lexicon import is_common_word, loan_words, spoken_lexicon
from bot.answers.normalise import normalise
from bot.answers.pinyin import SoundIndex
from bot.answers.spelling import Speller
from bot.answers.vocabulary import Pinyin

# Neighbouring words of letters; a digit or a stop ends them.
_RUN = re.compile(rf"{WORD.pattern}(?:[ ']{WORD.pattern})*")
# Chinese needs no spaces.
_GAP = re.compile(r"(?<=[a-z0-9]) (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) (?=[a-z0-9])")
# Of the letters, how many may be those of English words, and how many must be those of words of two syllables.
_ENGLISH, _SURE = 0.4, 0.3
# So many may be English, where so many are those of Chinese words; with so many of these nothing else is meant.
_MOSTLY, _PLAINLY = 0.75, 0.75
# Words of fewer letters in a Chinese question may be anything.
_TELLING = 5
# So long may a name be.
_NAME = 4


def transcribed(text: str, sounds: SoundIndex, speller: Speller, topics: Collection[str]) -> str:
    """The Chinese for normalised text that is Chinese in Latin letters; any other text as it is.

    ``topics``: what the expo is about; like the words of the languages they prove that it is Chinese. A name does
    not: it may stand in a question in any language, and is known by its sound.
    """
    if not text.isascii():
        return _RUN.sub(lambda match: _within_chinese(match.group(), sounds, speller), text)
    return _whole(_without_r(text, speller), sounds, speller, topics) or text


def _whole(text: str, sounds: SoundIndex, speller: Speller, topics: Collection[str]) -> str:
    """The Chinese for a question in letters only; empty where it is none."""
    english = _english(text, speller)
    if english is None:
        return ""
    parts: list[str] = []
    pieces: list[Piece] = []
    place = 0
    for match in _RUN.finditer(text):
        found = Syllables(match.group(), sounds, speller).read()
        pieces += found
        parts += [text[place : match.start()], "".join(map(_spelt, found))]
        place = match.end()
    letters = sum(map(len, WORD.findall(text)))
    words = [piece for piece in pieces if len(piece.text) >= PROOF and not piece.text.isascii()]
    sure = sum(piece.end - piece.start for piece in words)
    if sure < (_SURE if english <= _ENGLISH else _PLAINLY) * letters:
        return ""
    if not (_is_nothing_else(pieces, sure, letters, english) or _is_proved(words, sounds, topics)):
        return ""
    return _asking(_GAP.sub("", normalise("".join([*parts, text[place:]]))))


def _is_proved(words: Iterable[Piece], sounds: SoundIndex, topics: Collection[str]) -> bool:
    """Whether one of the words is of the languages, or of what the expo is about, and not of a name."""
    texts = [piece.text for piece in words if piece.text in topics or not sounds.is_name(piece.text)]
    return any(
        word in topics or _holds_word(word) or (len(word) > PROOF and sounds.is_whole(word)) for word in texts
    )


def _is_nothing_else(pieces: Sequence[Piece], sure: int, letters: int, english: float) -> bool:
    """Whether there is no word that stays as it is, none of English, and more than a name has."""
    written = "".join(piece.text for piece in pieces)
    return english == 0 and not re.search("[a-z]", written) and len(written) > _NAME and sure >= _PLAINLY * letters


def _without_r(text: str, speller: Speller) -> str:
    """The text with the r that the north ends words with taken off: nar is nali, dianr is dian, a bar is a bar."""
    dialect = {said: word for pinyin in _pinyin() for said, word in pinyin.dialect.items()}

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        bare = word.removesuffix("r")
        if word in dialect:
            return dialect[word]
        if speller.is_everyday(word):
            return word
        return bare if bare != word and not is_made_of_syllables(word) and is_made_of_syllables(bare) else word

    return WORD.sub(plain, text)


def _within_chinese(run: str, sounds: SoundIndex, speller: Speller) -> str:
    """The Chinese for words of letters in a Chinese question; as they are, where they may be anything else."""
    words = WORD.findall(run)
    if sum(map(len, words)) < _TELLING or any(
        speller.knows(word) or not is_made_of_syllables(word) for word in words
    ):
        return run
    pieces = Syllables(run, sounds, speller).read()
    words = [one.text for one in pieces if len(one.text) >= PROOF and not one.text.isascii()]
    known = all(one.text in spoken_lexicon() or (one.text in words and sounds.holds(one.text)) for one in pieces)
    # A word of one character ("走") says nothing alone.
    return "".join(one.text for one in pieces) if known and words else run


def _asking(text: str) -> str:
    """那 and 哪 are typed alike: where nothing else asks, it is the word that asks. What follows a figure is its
    号, and no 好."""
    for pinyin in _pinyin():
        pattern, number = pinyin.number
        text = pattern.sub(number, text)
        pattern, question = pinyin.question
        text = text if pinyin.asks.search(text) else pattern.sub(question, text, count=1)
    return text


def _pinyin() -> Iterator[Pinyin]:
    return (one.vocabulary.pinyin for one in languages() if one.vocabulary.pinyin)


def _holds_word(stretch: str) -> bool:
    """Whether a word of the languages stands in it."""
    pairs = range(len(stretch) - PROOF + 1)
    words = (stretch[at : at + length] for at in pairs for length in (PROOF, PROOF + 1))
    return any(map(is_common_word, words))


def _english(text: str, speller: Speller) -> float | None:
    """How many of the letters are those of English words ("you" is 有, too), 0 to 1; None where it can be no
    pinyin: a word is made of no syllables, and unknown, or most are English."""
    words = [word for word in WORD.findall(text) if word not in loan_words()]
    if not all(is_made_of_syllables(word) or speller.knows(word) for word in words):
        return None
    english = sum(len(word) for word in words if speller.is_everyday(word))
    share = english / (sum(map(len, words)) or 1)
    most = _MOSTLY if all(map(is_made_of_syllables, words)) else _ENGLISH
    return share if share <= most else None


@lru_cache(maxsize=5_000)
def is_made_of_syllables(word: str) -> bool:
    """Whether letters are nothing but syllables of pinyin ("xiexie")."""
    ends = {0}
    for place in range(len(word)):
        if place in ends:
            ends.update(end for _, end in syllables_from(word, place))
    return len(word) in ends


def _spelt(piece: Piece) -> str:
    """A Latin word has spaces around."""
    return f" {piece.text} " if piece.text.isascii() else piece.text
