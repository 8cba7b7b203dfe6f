"""Patterns that are compiled once, and later made of what they were compiled to.

``re`` compiles a thousand patterns in a third of a second and pickles none. So its own steps are taken: the last
is quick. Where a Python has other steps, patterns are compiled each time.
"""

from __future__ import annotations

import importlib
import re
from array import array
from typing import Any

try:
    _parse, _code = re._parser.parse, re._compiler._code  # type: ignore[attr-defined]
    _make: Any = importlib.import_module("_sre").compile
    _HAS_STEPS = True
except (ImportError, AttributeError):
    _HAS_STEPS = False

Codes = dict[tuple[str, int], tuple[int, bytes, int, dict[str, int]]]
"""(pattern, flags) -> all flags, instructions, how many groups, the numbers of those with names."""


class PatternCompiler:
    """Compiles patterns, or makes them of ``codes``; knows then the codes of all that it was asked for."""

    def __init__(self, codes: Codes | None = None) -> None:
        self.codes: Codes = codes or {}

    def compile(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """As ``re.compile`` does.

        Raises:
            re.error: it is no pattern.
        """
        if not _HAS_STEPS:
            return re.compile(pattern, flags)
        key = (pattern, int(flags))
        if key not in self.codes:
            parsed = _parse(pattern, flags)
            state, instructions = parsed.state, array("I", _code(parsed, flags)).tobytes()
            found = int(flags | state.flags), instructions, state.groups - 1, dict(state.groupdict)
            self.codes[key] = found
        all_flags, instructions, groups, numbers = self.codes[key]
        names: list[str | None] = [None] * (groups + 1)
        for name, number in numbers.items():
            names[number] = name
        made: re.Pattern[str] = _make(
            pattern, all_flags, array("I", instructions).tolist(), groups, numbers, tuple(names)
        )
        return made
