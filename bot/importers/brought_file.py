"""One file that somebody brought: its bytes, its text, and what it looks like inside; its name says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_FILE
from bot.importers.encoding import Decoded, Undecodable, decode
from bot.importers.faults import Fault
from bot.importers.json_text import BadJson, parse_json
from bot.importers.problems import ProblemLog
from bot.importers.sniffing import is_archive
from bot.importers.xml_tree import BadXml, Element, parse_xml


class Refused(Fault):
    """The file can't be read. ``line`` counts from 1, or is 0."""

    def __init__(self, said: Sentence, line: int = 0) -> None:
        super().__init__(said)
        self.line = line


class BroughtFile:
    """Reads the file once, at the first look. ``encoding`` is what the person says, else found; ``columns`` what
    they say of its columns (``ImportOptions``)."""

    def __init__(self, path: Path, encoding: str | None, columns: Mapping[str, str] | None = None) -> None:
        self.path = path
        self.columns = columns or {}
        self.name = path.name
        self._encoding = encoding

    @cached_property
    def data(self) -> bytes:
        """All of it; empty where it is larger than ``MAX_FILE``.

        Raises:
            OSError: it cannot be read.
        """
        return self.path.read_bytes() if self.path.stat().st_size <= MAX_FILE else b""

    @cached_property
    def is_too_large(self) -> bool:
        return self.path.stat().st_size > MAX_FILE

    @cached_property
    def is_archive(self) -> bool:
        return is_archive(self.data)

    @cached_property
    def _decoded(self) -> Decoded | Undecodable:
        try:
            return decode(self.data, self._encoding)
        except Undecodable as error:
            return error

    @property
    def text(self) -> str:
        """As text; empty where it is none."""
        return "" if self.is_archive or isinstance(self._decoded, Undecodable) else self._decoded.text

    def decoded_text(self, problems: ProblemLog) -> str:
        """As text; an encoding that was only found is told.

        Raises:
            Refused: no encoding reads it.
        """
        if isinstance(self._decoded, Undecodable):
            raise Refused(self._decoded.said)
        if not self._decoded.certain:
            message = sentence(
                "%(file)s is read as %(encoding)s, not UTF-8; if names look wrong, save it as UTF-8",
                file=self.name,
                encoding=self._decoded.encoding,
            )
            problems.warn(self.name, 0, "", message, option=" or name its encoding with --encoding")
        return self._decoded.text

    @cached_property
    def begins(self) -> str:
        """Its first characters, without white space before them, lower case."""
        return self.text[:4096].lstrip("\ufeff \t\r\n")[:512].lower()

    @cached_property
    def json(self) -> Any:
        """What the JSON holds; None where it does not look like JSON.

        Raises:
            Refused: it looks like JSON, but is none.
        """
        if not self.begins.startswith(("{", "[")):
            return None
        if isinstance(self._json, BadJson):
            raise Refused(self._json.said, self._json.line)
        return self._json

    @cached_property
    def _json(self) -> Any:
        try:
            return parse_json(self.text)
        except BadJson as error:
            return error

    @property
    def sound_json(self) -> Any:
        """As ``json``, but None where it is none."""
        return None if not self.begins.startswith(("{", "[")) or isinstance(self._json, BadJson) else self._json

    @cached_property
    def _xml(self) -> Element | BadXml:
        try:
            declared = self._encoding is None and self._is_utf8_or_declared
            return parse_xml(self.data if declared else self.text)
        except BadXml as error:
            return error

    @property
    def _is_utf8_or_declared(self) -> bool:
        """Whether the parser is to find the encoding itself: not where the XML says UTF-8 and is none."""
        if not isinstance(self._decoded, Decoded) or self._decoded.certain:
            return True
        head = self.data[:200].lower()
        return b"encoding" in head and b"utf-8" not in head

    @property
    def xml(self) -> Element:
        """The root.

        Raises:
            Refused: it is no sound XML.
        """
        if isinstance(self._xml, BadXml):
            raise Refused(self._xml.said, self._xml.line)
        return self._xml

    @property
    def looks_like_xml(self) -> bool:
        """Also where it is damaged, or in an encoding that only the parser knows."""
        return self.begins.startswith("<") or self.data[:4].lstrip(b"\xff\xfe\x00").startswith(b"<")
