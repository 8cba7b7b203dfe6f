"""The sentence of a text that tells what was asked for."""

from __future__ import annotations

from bot.answers.abstention import fits
from bot.answers.bm25 import Bm25
from bot.answers.normalise import normalise
from bot.answers.passages import search_tokens
from bot.answers.reading import Reading
from bot.answers.sentences import sentences

# What a sentence that tells a price, a time or a number gains, where one is asked for: about a rare word.
_FACT = 3.0


def telling_sentence(reading: Reading, text: str, bm25: Bm25) -> str:
    """The one sentence of ``text`` that shares most with the question, as it stands there; ``""`` where the text
    is one sentence, or none stands out."""
    said = _whole_sentences(text)
    if len(said) < 2:
        return ""
    scores = [_score(reading, sentence, bm25) for sentence in said]
    best = max(scores)
    return said[scores.index(best)] if best > 0 and scores.count(best) == 1 else ""


def _whole_sentences(text: str) -> list[str]:
    """Its sentences, as they stand there; what ends in a semicolon goes on."""
    whole: list[str] = []
    for piece in sentences(text):
        before = whole[-1] if whole and whole[-1][-1] in ";；" else ""
        joined = next((one for one in (f"{before}{piece}", f"{before} {piece}") if before and one in text), "")
        whole = [*whole[:-1], joined] if joined else [*whole, piece]
    return whole


def _score(reading: Reading, sentence: str, bm25: Bm25) -> float:
    held = set(search_tokens(normalise(sentence)))
    shared = sum(bm25.weight(slot) for slot in reading.query if held & set(slot.tokens))
    return shared + _FACT * max(0.0, fits(reading, sentence))
