"""Who speaks: people by their names. Two who are written alike in one language are told apart by the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bot.answers.aliases import without_note
from bot.answers.normalise import has_han, normalise
from bot.domain.localized import Localized
from bot.domain.programme import Session


class People:
    """The speakers of sessions. ``names``: key -> name, ``sessions``: key -> session ids."""

    def __init__(self, sessions: Iterable[Session]) -> None:
        held = [(session.id, one.name) for session in sessions for one in session.speakers if one.name]
        written: defaultdict[str, set[str]] = defaultdict(set)
        for _, name in held:
            written[_plain(name)].update(_in_han(name))
        self._shared = frozenset(plain for plain, names in written.items() if len(names) > 1)
        self.names: dict[str, Localized] = {}
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for id_, name in held:
            key = self.key(name)
            self.names.setdefault(key, name)
            found[key][id_] = None
        self.sessions = {key: tuple(ids) for key, ids in found.items()}
        written_names = [name for one in self.names.values() for name in one.values()]
        self._begun = frozenset(name[:length] for name in written_names for length in (1, 2))
        self._words = frozenset(word for name in written_names for word in name.lower().split())

    def has_surname(self, name: str) -> bool:
        """Whether a Chinese name of somebody begins with one or two characters."""
        return name in self._begun

    def has_name(self, word: str) -> bool:
        """Whether a word in small letters is a name of somebody."""
        return word in self._words

    def key(self, name: Localized) -> str:
        """The first name in the file, normalised, without a note; with the Chinese one behind it where several
        share the first (Chen Yihan: 陈一涵, 陈奕涵)."""
        plain = _plain(name)
        return " ".join([plain, *_in_han(name)]) if plain in self._shared else plain


def _plain(name: Localized) -> str:
    return without_note(normalise(name.best("en")))


def _in_han(name: Localized) -> list[str]:
    return [without_note(normalise(value)) for value in name.values() if has_han(value)]
