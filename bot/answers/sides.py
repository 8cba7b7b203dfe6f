"""The side of the grounds that is said before a hall's number (西1馆, "west hall 1")."""

from __future__ import annotations

from typing import NamedTuple

from bot.answers.language import Language


class Side(NamedTuple):
    """``letter``: of its halls' codes (n, s, e, w); ``word``: as it is said; ``start``: where that begins."""

    letter: str
    word: str
    start: int

    def is_of(self, code: str, names: tuple[str, ...]) -> bool:
        """Whether a hall of that code (lower case) and of these normalised names lies there."""
        return code.startswith(self.letter) or any(self.word in name for name in names)


def side_before(text: str, language: Language) -> Side | None:
    """The side that a normalised text ends with."""
    for pattern in language.places.get("side_of_hall", ()):
        if match := pattern.search(text):
            letter, word = next((letter, word) for letter, word in match.groupdict().items() if word)
            return Side(letter, word, match.start(letter))
    return None
