"""How the patterns of a language file are written out: its short names filled in, spaces, whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from bot.answers.compiled_patterns import PatternCompiler
from bot.answers.patterns import WORD_BEGINS, WORD_ENDS

NOTHING = r"(?!)"
# The end of a group that may be repeated.
_REPEATED = re.compile(r"(?<!\\)\)\*(?![?+])")
_SECOND = re.compile(r"\(\?P<(\w+)>")
_AMOUNT = r"(?:{codes}|[€$£¥₩₹])\s?\d|\d\s?(?:{codes}|{coins}|€)(?![a-z])"
# A word ends where Chinese begins: "day 1要", "morning有什么".
_AT_LATIN_WORDS = re.ASCII
# What stands around whole words.
_BEFORE, _AFTER = f"{WORD_BEGINS}(?:", f"){WORD_ENDS}"
# Whether a pattern has a letter, or what may stand for one; these have, and stand for none.
_MAY_BE_LATIN = re.compile(r"[a-z.\\]|\[\^")
_NOT_LATIN = re.compile(r"\\[sd]|\(\?P<\w+>")


class LanguagePatterns:
    """The patterns of one language, ``data`` being its file. A space in a pattern is any white space, ``" ?"`` any
    or none; ``{clock}``, ``{n}`` and so on are what the file says of them."""

    def __init__(self, data: dict[str, Any], compiler: PatternCompiler) -> None:
        self._spaced = data["script"] != "han"
        self._kept: Sequence[str] = data.get("kept", ())
        self._compiler = compiler
        self._macros = _macros(data)

    def whole(self, patterns: Sequence[str] = ()) -> re.Pattern[str]:
        """Any of them as whole words (where words are spaced); nothing, where there are none."""
        return self._compiler.compile(self._whole(patterns or [NOTHING]))

    def _whole(self, patterns: Iterable[str]) -> str:
        filled = (_expand(pattern, self._macros) for pattern in patterns)
        ordered = [_spaces(pattern) for pattern in sorted(filled, key=len, reverse=True)]
        if self._spaced:
            return f"{_BEFORE}{'|'.join(ordered)}{_AFTER}"
        # Latin words in a language without spaces are still words: "ok" is no part of "look".
        latin = [pattern for pattern in ordered if _MAY_BE_LATIN.search(_NOT_LATIN.sub("", pattern))]
        words = rf"|(?=[a-z]){_BEFORE}{'|'.join(latin)}{_AFTER}" if latin else ""
        return rf"(?![a-z])(?:{'|'.join(ordered)}){words}"

    def each_whole(self, table: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
        """Name -> the same of its patterns."""
        return {name: self.whole(patterns) for name, patterns in table.items()}

    def anywhere(self, pattern: str) -> re.Pattern[str]:
        """The pattern, wherever it stands."""
        return self._compiler.compile(self._written_out(pattern))

    def each_anywhere(self, table: dict[str, list[str]]) -> dict[str, tuple[re.Pattern[str], ...]]:
        """Name -> its patterns, each by itself. A group that may be repeated gives nothing back: where its parts
        can be read in two ways ("today", "any day"), a message of forty of them would take hours."""
        firm = {name: [_REPEATED.sub(")*+", one) for one in patterns] for name, patterns in table.items()}
        return {name: tuple(map(self.anywhere, patterns)) for name, patterns in firm.items()}

    def as_written(self, patterns: Iterable[str] = (), *, repeated: bool = False) -> re.Pattern[str]:
        """Any of them, spaces as they are; ``repeated``: at the beginning, one behind another."""
        either = "|".join(patterns) or NOTHING
        return self._compiler.compile(f"^(?:{either})+" if repeated else either)

    def each_as_written(self, table: dict[str, list[str]]) -> dict[str, tuple[re.Pattern[str], ...]]:
        """Name -> its patterns, each by itself, spaces as they are."""
        return {name: tuple(self.as_written([one]) for one in patterns) for name, patterns in table.items()}

    def time(self, pattern: str) -> re.Pattern[str]:
        """A pattern of times."""
        return self._compiler.compile(self._written_out(pattern), _AT_LATIN_WORDS if self._spaced else 0)

    def stop(self, words: Iterable[str]) -> re.Pattern[str]:
        """Any of the words that say nothing, but for where it is the end of a word that is kept."""
        return self.whole([self._but_in_kept(word) for word in words])

    def amount(self) -> re.Pattern[str]:
        """An amount of money."""
        return self._compiler.compile(_expand(_AMOUNT, self._macros))

    def _written_out(self, pattern: str) -> str:
        return _spaces(_expand(pattern, self._macros))

    def _but_in_kept(self, word: str) -> str:
        before = (one.removesuffix(word) for one in self._kept if one != word and one.endswith(word))
        return _not_after(before) + re.escape(word).replace("\\ ", " ")


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the literal words, the longest first; matches nothing where there are none. What begins
    alike stands together: many times faster than one long list."""
    return _branches(sorted(set(words))) or NOTHING


def _branches(words: list[str]) -> str:
    """``words`` are sorted, so that those of one first letter are neighbours."""
    found = []
    for letter, group in groupby((word for word in words if word), key=lambda word: word[0]):
        rests = [word[1:] for word in group]
        rest = re.escape(rests[0]) if len(rests) == 1 else f"(?:{_branches(rests)})"
        found.append(re.escape(letter) + rest)
    return "|".join([*found, *([""] if "" in words else [])])


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for name, text in macros.items():
        pattern = pattern.replace("{" + name + "}", text)
    return pattern


def _spaces(pattern: str) -> str:
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def _macros(data: dict[str, Any]) -> dict[str, str]:
    words = "(?:" + any_of(data["numbers"]) + ")"
    simple = {
        "words": words,
        "n": rf"(?:\d{{1,3}}|{words})",
        "months": "(?:" + any_of(data.get("months", ())) + ")",
        # Their spaces are a pattern's, no escaped ones: "7 in the morning".
        "dayparts": "(?:" + any_of(data.get("dayparts", ())).replace("\\ ", " ") + ")",
        "codes": "(?:" + any_of(data.get("currency_codes", ())) + ")",
        "coins": "(?:" + any_of(data.get("currency_names", ())) + ")",
        "kept": _not_after(word[:-1] for word in data.get("kept", ())),
        **data.get("pieces", {}),
    }
    clock = _expand(data["clock"]["pattern"], simple)
    return {"clock2": _SECOND.sub(r"(?P<\1_2>", clock), "clock": clock, **simple}


def _not_after(words: Iterable[str]) -> str:
    """A pattern for where none of some words stands before."""
    return "".join(f"(?<!{re.escape(word)})" for word in words)
