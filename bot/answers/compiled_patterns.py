"""Patterns that are compiled once, and later made of what they were compiled to.

``re`` compiles a thousand patterns in a third of a second and pickles none. So its own steps are taken: the last
is quick. Where a Python has other steps, patterns are compiled each time.
"""

from __future__ import annotations

import importlib
import re
from array import array
from functools import lru_cache
from typing import Any

_Code = tuple[int, bytes, int, dict[str, int]]
Codes = dict[tuple[str, int], _Code]
"""(pattern, flags) -> all flags, instructions, how many groups, the numbers of those with names."""

_PROBE = r"(?P<a>x|[yz]+?)(?=b)|(?<!c)\d"


class PatternCompiler:
    """Compiles patterns, or makes them of ``codes``; knows then the codes of all that it was asked for."""

    def __init__(self, codes: Codes | None = None) -> None:
        self.codes: Codes = {} if codes is None else codes

    def compile(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """As ``re.compile`` does.

        Raises:
            re.error: it is no pattern.
        """
        if not _has_steps():
            return re.compile(pattern, flags)
        key = (pattern, int(flags))
        if key not in self.codes:
            self.codes[key] = _code_of(*key)
        return _made_of(pattern, self.codes[key])


@lru_cache(maxsize=1)
def _has_steps() -> bool:
    """Whether this Python compiles in the steps that are taken here."""
    try:
        made = _made_of(_PROBE, _code_of(_PROBE, re.ASCII))
        return made == re.compile(_PROBE, re.ASCII) and made.sub("", "xb1c2") == "bc2"
    except (AttributeError, ImportError, TypeError, ValueError, RuntimeError):
        return False


def _code_of(pattern: str, flags: int) -> _Code:
    library: Any = re
    parsed = library._parser.parse(pattern, flags)
    state, instructions = parsed.state, array("I", library._compiler._code(parsed, flags)).tobytes()
    return int(flags | state.flags), instructions, state.groups - 1, dict(state.groupdict)


def _made_of(pattern: str, code: _Code) -> re.Pattern[str]:
    flags, instructions, groups, numbers = code
    names: list[str | None] = [None] * (groups + 1)
    for name, number in numbers.items():
        names[number] = name
    make: Any = importlib.import_module("_sre").compile
    made: re.Pattern[str] = make(pattern, flags, array("I", instructions).tolist(), groups, numbers, tuple(names))
    return made
