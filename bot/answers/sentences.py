"""Text cut into sentences, in both kinds of writing."""

from __future__ import annotations

import re
from itertools import pairwise

# A full stop ends a sentence before a space; a Chinese one always does. "e.g. this", "1.5" and "www.a.b" go on.
_END = re.compile(r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bNo\.)\s+(?=[^a-z\s])|(?<=[。！？；;])\s*|\n+")


def join_sentences(said: list[str]) -> str:
    """Sentences as a text again: Chinese ones without spaces."""
    return "".join(one if not text or text[-1] in "。！？；" else f" {one}" for text, one in pairwise(["", *said]))


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order; lines and items of a list are sentences too."""
    return [piece.strip() for piece in _END.split(text) if piece.strip()]
