"""vCards 2.1, 3.0 and 4.0, as phones and address books write them: who stands in them and how they are reached."""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.card import whole_name
from bot.importers.encoding import decode

_FOLDED = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<params>(?:;(?:\"[^\"]*\"|[^:\"])*)?):(?P<value>.*)", re.DOTALL
)
_BETWEEN_PARAMS = re.compile(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
_QUOTED = re.compile(r"ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NO_CALL = frozenset({"FAX", "PAGER", "MODEM", "BBS"})


@dataclass(frozen=True, slots=True)
class VcardPerson:
    """As the card says it: ``phones`` and ``emails`` with the preferred one first, nothing checked."""

    name: str = ""
    company: str = ""
    title: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    params: tuple[str, ...]
    value: str

    @property
    def kinds(self) -> frozenset[str]:
        """What ``TYPE`` says, and what 2.1 writes without it."""
        told = [value.partition("=")[2] if value.startswith("TYPE=") else value for value in self.params]
        return frozenset(kind.strip('"') for value in told for kind in value.strip('"').split(","))

    @property
    def rank(self) -> int:
        """Smaller is to be preferred."""
        for value in self.params:
            if value.startswith("PREF="):
                digits = value.removeprefix("PREF=")
                return int(digits) if digits.isdecimal() else 100
        return 1 if "PREF" in self.kinds else 101

    def parts(self) -> list[str]:
        """Of a value that has several, divided by semicolons."""
        return [_unescaped(part) for part in re.split(r"(?<!\\);", self.value)]


def read_vcards(content: bytes) -> list[VcardPerson]:
    """All persons of a file, in its order; those without name, e-mail address and phone number are left out. What
    is no vCard has none.

    Raises:
        bot.importers.encoding.Undecodable: no encoding reads it.
    """
    persons = []
    for card in _cards(decode(content).text):
        person = _person(card)
        if person.name or person.emails or person.phones:
            persons.append(person)
    return persons


def _cards(text: str) -> Iterator[list[_Property]]:
    card: list[_Property] | None = None
    for line in _lines(text):
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        one = _property(match)
        if one.name == "BEGIN" and one.value.strip().upper() == "VCARD":
            card = []
        elif one.name == "END" and card is not None:
            yield card
            card = None
        elif card is not None:
            card.append(one)


def _lines(text: str) -> Iterator[str]:
    """Lines with what was folded put together: also quoted-printable ones, which fold in their own way."""
    for line in re.split(r"\r?\n|\r", _unfolded_quoted(_FOLDED.sub("", text))):
        if line.strip():
            yield line


def _unfolded_quoted(text: str) -> str:
    kept: list[str] = []
    for line in text.split("\n"):
        if kept and kept[-1].rstrip("\r").endswith("=") and _QUOTED.search(kept[-1].partition(":")[0]):
            kept[-1] = kept[-1].rstrip("\r")[:-1] + line
        else:
            kept.append(line)
    return "\n".join(kept)


def _property(match: re.Match[str]) -> _Property:
    params = tuple(param.strip().upper() for param in _BETWEEN_PARAMS.split(match["params"]))
    value = match["value"].strip()
    joined = ";".join(params)
    if _QUOTED.search(joined):
        value = quopri.decodestring(value.encode("utf-8", "replace")).decode(_charset(params), "replace")
    elif "ENCODING=B" in joined:
        value = _from_base64(value, _charset(params))
    return _Property(match["name"].upper(), tuple(filter(None, params)), value)


def _charset(params: tuple[str, ...]) -> str:
    named = next((value.partition("=")[2] for value in params if value.startswith("CHARSET=")), "utf-8")
    try:
        "".encode(named)
    except LookupError:
        return "utf-8"
    return named


def _from_base64(value: str, charset: str) -> str:
    try:
        return b64decode(value, validate=True).decode(charset, "replace")
    except (binascii.Error, ValueError):
        return ""


def _unescaped(value: str) -> str:
    plain = _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
    return " ".join(plain.split())


def _person(card: list[_Property]) -> VcardPerson:
    def first(name: str) -> _Property | None:
        found = [one for one in card if one.name == name and one.value]
        return min(found, key=lambda one: one.rank, default=None)

    full, structured, company, title = first("FN"), first("N"), first("ORG"), first("TITLE")
    address = first("ADR")
    name = _unescaped(full.value) if full else ""
    if not name and structured:
        family, given, *_ = [*structured.parts(), ""]
        name = whole_name(given, family)
    return VcardPerson(
        name,
        company.parts()[0] if company else "",
        _unescaped(title.value) if title else "",
        _reached(card, "EMAIL"),
        _reached(card, "TEL"),
        address.parts()[6] if address and len(address.parts()) > 6 else "",
    )


def _reached(card: list[_Property], name: str) -> tuple[str, ...]:
    """E-mail addresses or numbers that take a call, mobile ones first where none is preferred."""
    found = [one for one in card if one.name == name and not one.kinds & _NO_CALL]
    found.sort(key=lambda one: (one.rank, "CELL" not in one.kinds))
    values = (_unescaped(one.value).removeprefix("tel:").removeprefix("mailto:") for one in found)
    return tuple(dict.fromkeys(value.partition(";")[0] for value in values if value))
