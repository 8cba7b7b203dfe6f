"""Who speaks: people by their names. Two who are written alike in one language are told apart by the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from bot.answers.aliases import titles_of_people, without_note
from bot.answers.normalise import has_han, normalise
from bot.domain.localized import Localized
from bot.domain.programme import Session

# Between the parts of a foreign name in Chinese characters.
DOT = re.compile("[·•・‧]")
# First names that are called alone have so many letters, or characters.
_LONG, _LONG_HAN = 4, 3


class People:
    """The speakers of sessions. ``names``: key -> name, ``sessions``: key -> session ids, ``by_first_name``: first
    name, normalised, -> keys."""

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
        first: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for key, one in self.names.items():
            for word in filter(None, map(_first_name, one.values())):
                first[word][key] = None
        self.by_first_name = {word: tuple(keys) for word, keys in first.items()}

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


def _first_name(name: str) -> str:
    """ "sofia" of Prof. Sofia Lindt, 索菲亚 of 索菲亚·林特; empty where a name has one part, or is Chinese."""
    if has_han(name):
        first, *rest = map(normalise, DOT.split(name))
        return first if rest and len(first) >= _LONG_HAN else ""
    parts = [part for part in without_note(normalise(name)).split() if part.rstrip(".") not in titles_of_people()]
    return parts[0] if len(parts) > 1 and len(parts[0]) >= _LONG and parts[0].isalpha() else ""


def _plain(name: Localized) -> str:
    return without_note(normalise(name.best("en")))


def _in_han(name: Localized) -> list[str]:
    return [without_note(normalise(value)) for value in name.values() if has_han(value)]
