"""What a sentence names only to say where another thing is: a nursing room "by the south toilets"."""

from __future__ import annotations

from functools import lru_cache

from bot.answers.concepts import concepts
from bot.answers.replies import reply
from bot.answers.spans import mask


# What halls have is asked for again and again.
@lru_cache(maxsize=1_000)
def without_landmarks(sentence: str) -> str:
    """A normalised sentence without the ideas that are landmarks in it, at the same places."""
    spans = [(one.start, one.end) for one in concepts(sentence)]
    beside = [(start, end) for start, end in spans if reply(f"{sentence[:start]}#{sentence[end:]}", "beside_it")]
    return mask(sentence, beside)
