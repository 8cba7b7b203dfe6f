"""What somebody types into a card, or staff about a lead, as it is kept: or why it cannot be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

import phonenumbers

from bot.answers.countries import country_code
from bot.domain.card import CardField

MOST = {
    CardField.NAME: 100,
    CardField.COMPANY: 150,
    CardField.TITLE: 100,
    CardField.EMAIL: 254,
    CardField.PHONE: 40,
    CardField.COUNTRY: 60,
}
"""The longest that each may be, in characters; only these are typed."""
_PHONE_LIKE = re.compile(r"\+?[\d ().\-/–]{6,}")
_IN_ORDER = (CardField.NAME, CardField.COMPANY, CardField.TITLE)


class Unreadable(ValueError):
    """``reason``: empty | too_long | markup | no_name | no_text | no_email | no_phone | phone_without_country |
    no_country."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_field(field: CardField, text: str, region: str = "") -> str:
    """The value of a field that is typed: one line, an e-mail address in its usual form, a phone number in E.164,
    a country as its ISO code. ``region`` (ISO code, may be empty) is whose numbers need no country code.

    Raises:
        Unreadable: it is none.
    """
    value = _line(text)
    if not value:
        raise Unreadable("empty")
    if len(value) > MOST[field]:
        raise Unreadable("too_long")
    if "<" in value or ">" in value:
        raise Unreadable("markup")
    return _READ[field](value, region)


def read_card(text: str, region: str = "") -> tuple[dict[CardField, str], dict[CardField, str]]:
    """Everything at once, a line each: what was read, and what is wrong with the rest (reasons of ``Unreadable``).
    An e-mail address, a phone number and a country are known by their looks; of the other lines the first is the
    name, then come company and title."""
    read: dict[CardField, str] = {}
    wrong: dict[CardField, str] = {}
    left = list(_IN_ORDER)
    for line in filter(None, map(_line, text.splitlines())):
        field = _looks_like(line, first=len(left) == len(_IN_ORDER)) or (left.pop(0) if left else None)
        if field is None or field in read:
            continue
        try:
            read[field] = read_field(field, line, region)
        except Unreadable as problem:
            wrong[field] = problem.reason
    return read, wrong


def read_shared_phone(number: str) -> str:
    """A phone number as Telegram's contacts hold it: with the country code, perhaps without the plus. Telegram has
    rung it: that no range of numbers is known for it yet does not matter.

    Raises:
        Unreadable: it is none that can be called.
    """
    return _e164("+" + number.lstrip("+"), None, phonenumbers.is_possible_number)


def _line(text: str) -> str:
    """One line without control characters and invisible marks."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(" " if sign.isspace() else sign for sign in composed)
    return " ".join("".join(sign for sign in visible if unicodedata.category(sign) not in _INVISIBLE).split())


_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


def _looks_like(line: str, *, first: bool) -> CardField | None:
    if "@" in line:
        return CardField.EMAIL
    if _PHONE_LIKE.fullmatch(line):
        return CardField.PHONE
    return CardField.COUNTRY if not first and country_code(line) else None


def _name(value: str, _region: str) -> str:
    if not any(sign.isalpha() for sign in value) or "@" in value or "://" in value:
        raise Unreadable("no_name")
    return value


def _words(value: str, _region: str) -> str:
    if not any(sign.isalnum() for sign in value):
        raise Unreadable("no_text")
    return value


def _email(value: str, _region: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError:
        raise Unreadable("no_email") from None


def _phone(value: str, region: str) -> str:
    international = value.startswith(("+", "00"))
    written = "+" + value[2:] if value.startswith("00") else value
    if not international and not region:
        raise Unreadable("phone_without_country")
    return _e164(written, None if international else region, phonenumbers.is_valid_number)


def _e164(written: str, region: str | None, fits: Callable[[phonenumbers.PhoneNumber], bool]) -> str:
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        raise Unreadable("no_phone") from None
    if not fits(number):
        raise Unreadable("no_phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _country(value: str, _region: str) -> str:
    code = value.upper() if value.upper() in phonenumbers.SUPPORTED_REGIONS else country_code(value)
    if code is None or len(code) != 2 or not code.isalpha():
        raise Unreadable("no_country")
    return code


_READ: Mapping[CardField, Callable[[str, str], str]] = {
    CardField.NAME: _name,
    CardField.COMPANY: _words,
    CardField.TITLE: _words,
    CardField.EMAIL: _email,
    CardField.PHONE: _phone,
    CardField.COUNTRY: _country,
}
