"""What a sentence embedder says of a question beside texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Comparison(NamedTuple):
    """A question beside each of several texts, in their order. ``cosines``: how near they are by meaning, -1 to 1;
    ``answering``: how well each text answers it, by what the model has learnt, about -1 to 1. Of the usual
    questions that the model has learnt: ``agreed``, how far the text is about the one that is asked, 0 to 1;
    ``alike``, how alike both are in what they are like, -1 to 1; ``elsewhere``: how likely it is asked of any bot,
    and about no expo, ``usual``: how likely the likeliest of those is asked that only texts tell, 0 to 1.
    ``chatter``: how likely it is no matter of an expo, by another layer, 0 to 1."""

    cosines: Sequence[float]
    answering: Sequence[float]
    agreed: Sequence[float]
    alike: Sequence[float]
    elsewhere: float
    chatter: float = 0.0
    usual: float = 0.0
