"""Numbers as organisers write them."""

from __future__ import annotations

import re
import unicodedata

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text

_PLAIN = re.compile(r"-?\d{1,12}(?:\.\d{1,20})?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"-?\d{1,12},(?:\d{1,2}|\d{4,12})")


def parse_number(value: CellValue) -> float:
    """``12``, ``12.5`` or ``12,5``.

    Raises:
        BadValue: it is no number, or ``1,234``, which can be read in two ways.
    """
    text = as_text(value)
    plain = unicodedata.normalize("NFKC", text).strip()
    if _PLAIN.fullmatch(plain):
        return float(plain)
    if _DECIMAL_COMMA.fullmatch(plain):
        return float(plain.replace(",", "."))
    if _THOUSANDS.fullmatch(plain):
        without = plain.replace(",", "")
        raise BadValue(
            sentence(
                '"%(text)s" can be read in two ways; write %(without)s or %(decimal)s',
                text=text,
                without=without,
                decimal=plain.replace(",", ".", 1),
            )
        )
    raise BadValue(sentence('"%(text)s" is not a number; write digits only, such as 12.5', text=text))


def parse_size(value: CellValue) -> float:
    """A number above 0 in which a comma parts thousands: ``5,400`` is 5400.

    Raises:
        BadValue: it is none.
    """
    plain = unicodedata.normalize("NFKC", as_text(value)).strip()
    number = parse_number(plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else value)
    if number <= 0:
        raise BadValue(sentence('"%(value)s" must be more than 0', value=as_text(value)))
    return number


def parse_count(value: CellValue) -> int:
    """A whole number above 0; commas part thousands.

    Raises:
        BadValue: it is none.
    """
    number = parse_size(value)
    if number != int(number):
        raise BadValue(sentence('"%(value)s" must be a whole number', value=as_text(value)))
    return int(number)
