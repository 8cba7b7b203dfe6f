"""Somebody is in danger, or needs help at once: which kind of emergency it is, and which texts help in it.

What is sold or talked about is none: "who sells gas leak detectors" asks for a product.
"""

from __future__ import annotations

from functools import lru_cache

from bot.answers.language import languages, languages_of
from bot.answers.normalise import normalise


def emergency_in(text: str) -> str:
    """The kind of emergency that normalised ``text`` speaks of (a key of ``[emergencies]`` in the language files:
    hazard | person | child | theft); empty where it is about none, or about a thing, a talk or a rule."""
    spoken = languages_of(text)
    kinds = [(kind, words) for one in spoken for kind, words in one.emergencies.items()]
    surely = next((kind for kind, words in kinds if words.surely.search(text)), "")
    if surely or any(one.no_emergency.search(text) for one in spoken):
        return surely
    return next((kind for kind, words in kinds if words.said.search(text)), "")


# Of an emergency every text is asked, and the texts stay.
@lru_cache(maxsize=5_000)
def helps(kind: str, text: str) -> bool:
    """Whether a text (a question of the FAQ, a heading, a sentence) tells what to do in an emergency of the
    kind."""
    said = normalise(text)
    return any(one.emergencies[kind].told.search(said) for one in languages() if kind in one.emergencies)
