"""What is raised where something that was brought cannot be read."""

from __future__ import annotations

from bot.domain.sentence import Sentence


class Fault(ValueError):
    """``said`` tells what is wrong and the remedy."""

    def __init__(self, said: Sentence) -> None:
        super().__init__(said)
        self.said = said
