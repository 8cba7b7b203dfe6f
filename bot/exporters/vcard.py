"""vCards (RFC 2426, version 3.0: what every address book reads)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MEDIA_TYPE = "text/vcard"
_LINE_OCTETS = 75


@dataclass(frozen=True, slots=True)
class VCard:
    """A person, or (with ``organisation`` and no names of its own) a company. Empty fields are left out; ``phone``
    is E.164, ``telegram`` a user name without ``@``."""

    full_name: str
    first_name: str = ""
    last_name: str = ""
    organisation: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    country: str = ""
    telegram: str = ""
    note: str = ""
    categories: tuple[str, ...] = ()


def vcards(cards: Iterable[VCard]) -> bytes:
    """A file of them, in UTF-8 with CRLF line ends."""
    lines = [line for card in cards for line in _lines(card)]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _lines(card: VCard) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_text(card.full_name)}"
    yield f"N:{_text(card.last_name)};{_text(card.first_name)};;;"
    if card.organisation:
        yield f"ORG:{_text(card.organisation)}"
    if card.title:
        yield f"TITLE:{_text(card.title)}"
    if card.email:
        yield f"EMAIL;TYPE=INTERNET:{_text(card.email)}"
    if card.phone:
        yield f"TEL;TYPE=CELL:{_text(card.phone)}"
    if card.url:
        yield f"URL:{_text(card.url)}"
    if card.country:
        yield f"ADR;TYPE=WORK:;;;;;;{_text(card.country)}"
    if card.telegram:
        yield f"X-TELEGRAM:{_text(card.telegram)}"
    if card.categories:
        yield "CATEGORIES:" + ",".join(map(_text, card.categories))
    if card.note:
        yield f"NOTE:{_text(card.note)}"
    yield "END:VCARD"


def _text(value: str) -> str:
    """Escaped; of line ends only the newline is left, other control characters are gone."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in lines if sign == "\n" or ord(sign) >= 32)
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, f"\\{sign}")
    return kept.replace("\n", "\\n")


def _folded(line: str) -> str:
    """In pieces of at most 75 octets, none of which splits a character; a continuation begins with a space."""
    pieces, piece, octets = [], "", 0
    for sign in line:
        size = len(sign.encode())
        if octets + size > _LINE_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += sign
        octets += size
    return "\r\n".join([*pieces, piece])
