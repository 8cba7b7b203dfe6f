"""Which encoding a text file is in, found by its bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from bot.domain.sentence import sentence
from bot.importers.faults import Fault

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_NAMES = {"gb18030": "GB18030", "cp1252": "windows-1252", "utf-16": "UTF-16", "utf-32": "UTF-32"}


class Undecodable(Fault):
    """No encoding reads these bytes; told with the byte offset and the remedy."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``encoding`` is a name for people; ``certain`` where a BOM, the caller or strict UTF-8 says so."""

    text: str
    encoding: str
    certain: bool


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode by ``encoding``, else BOM, strict UTF-8, then GB18030 or windows-1252, whichever is plausible.

    Raises:
        Undecodable: none fits, or the text is in UTF-16 without saying so.
    """
    if encoding is not None:
        return Decoded(_strictly(data, encoding).removeprefix("\ufeff"), encoding, certain=True)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data, codec), _NAMES.get(codec, "UTF-8"), certain=True)
    if b"\0" in data:
        raise Undecodable(
            sentence(
                "byte %(offset)s is NUL, so this is no plain text; save it as CSV UTF-8, or name the "
                "encoding with --encoding (for example utf-16-le)",
                offset=data.index(0),
            )
        )
    try:
        return Decoded(data.decode("utf-8"), "UTF-8", certain=True)
    except UnicodeDecodeError as error:
        return _legacy(data, error.start)


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise Undecodable(
            sentence(
                "byte %(offset)s cannot be read as %(codec)s; save the file as UTF-8 or name another --encoding",
                offset=error.start,
                codec=codec,
            )
        ) from error


def _legacy(data: bytes, offset: int) -> Decoded:
    if not _is_broken_utf8(data):
        for codec in ("gb18030", "cp1252") if _looks_double_byte(data) else ("cp1252", "gb18030"):
            try:
                return Decoded(data.decode(codec), _NAMES[codec], certain=False)
            except UnicodeDecodeError:
                continue
    raise Undecodable(
        sentence(
            "byte %(offset)s cannot be read as UTF-8, and neither GB18030 nor windows-1252 fits; "
            "save the file as UTF-8 or name its encoding with --encoding",
            offset=offset,
        )
    )


def _is_broken_utf8(data: bytes) -> bool:
    """Whether nearly all is UTF-8: then another encoding would only make a damaged file look whole."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(not char.isascii() for char in text) - broken
    return sound >= 10 * broken


def _looks_double_byte(data: bytes) -> bool:
    """Chinese comes in runs of high bytes, accented letters stand alone between ASCII ones."""
    runs = [len(match.group()) for match in _HIGH_RUN.finditer(data)]
    return 2 * sum(length for length in runs if length > 1) > sum(runs)
