"""JSON with the lines that its objects stand on."""

from __future__ import annotations

import json
from bisect import bisect_left
from json.decoder import JSONArray, JSONDecoder, JSONObject  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_NODES
from bot.importers.faults import Fault

LINE = "\0line"
"""The key under which every object carries its line, from 1."""


class BadJson(Fault):
    """The text is no JSON. ``line`` counts from 1."""

    def __init__(self, line: int, said: Sentence) -> None:
        super().__init__(said)
        self.line = line


def parse_json(text: str) -> Any:
    """The value, objects with their line under ``LINE``.

    Raises:
        BadJson: it is not JSON, or nested too deeply.
    """
    try:
        return _Decoder(text).decode(text)
    except json.JSONDecodeError as error:
        said = sentence(
            "This is not valid JSON, in column %(column)s of the line: %(error)s; export the file again, it may "
            "be cut off",
            column=error.colno,
            error=error.msg.lower(),
        )
        raise BadJson(error.lineno, said) from error
    except RecursionError as error:
        raise BadJson(0, sentence("The JSON is nested too deeply; a programme is not")) from error
    except BadJson:
        raise
    except ValueError as error:
        raise _unreadable(str(error)) from error


class _Decoder(JSONDecoder):
    """The standard decoder, its objects read by a wrapper that knows where each begins."""

    def __init__(self, text: str) -> None:
        super().__init__(parse_constant=_refuse)
        self._breaks = [index for index, char in enumerate(text) if char == "\n"]
        self._count = 0
        self.parse_object = self._object
        self.parse_array = self._array
        self.scan_once = py_make_scanner(self)

    def _object(self, position: tuple[str, int], *rest: Any) -> tuple[dict[str, Any], int]:
        self._check()
        found, end = JSONObject(position, *rest)
        found[LINE] = bisect_left(self._breaks, position[1]) + 1
        return found, end

    def _array(self, position: tuple[str, int], *rest: Any) -> tuple[list[Any], int]:
        self._check()
        found: tuple[list[Any], int] = JSONArray(position, *rest)
        return found

    def _check(self) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            most = f"{MAX_NODES:,}"
            raise _unreadable(
                sentence("it has more than %(most)s objects and lists, which no programme needs", most=most)
            )


def _refuse(constant: str) -> float:
    raise _unreadable(sentence("%(constant)s is no number of JSON", constant=constant))


def _unreadable(why: str | Sentence) -> BadJson:
    return BadJson(0, sentence("This is no JSON that can be read: %(error)s; export the file again", error=why))
