"""A visitor's card, and what of it somebody may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from bot.domain.catalogue import key_of


class CardField(StrEnum):
    """What a visitor can show or keep back; the order is that of screens and exports."""

    NAME = "full_name"
    COMPANY = "company"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    COUNTRY = "country"
    INTERESTS = "interests"
    USERNAME = "telegram_username"


def field_of(key: str) -> CardField | None:
    """The field that a button names, by its value or the key of that; None for none."""
    return next((field for field in CardField if key_of(field) == key_of(key)), None)


def to_mask(chosen: Collection[CardField]) -> int:
    """Some fields as one number, for a button: bit n is the n-th of ``CardField``."""
    return sum(1 << place for place, field in enumerate(CardField) if field in chosen)


def from_mask(mask: int) -> tuple[CardField, ...]:
    """The fields of ``to_mask``; bits that are no field are left out."""
    return tuple(field for place, field in enumerate(CardField) if mask >> place & 1)


@dataclass(frozen=True, slots=True)
class Contact:
    """What can be known of somebody; empty where it is not known, or not to be seen.

    ``phone`` is E.164 (``+8613800138000``), ``country`` an ISO 3166 code of two letters, ``interests`` are the
    expo's categories as their keys, ``telegram_username`` stands without ``@``. The fields are those of
    ``CardField``.
    """

    full_name: str = ""
    company: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    country: str = ""
    interests: tuple[str, ...] = ()
    telegram_username: str = ""

    @property
    def filled(self) -> tuple[CardField, ...]:
        """What is known."""
        return tuple(field for field in CardField if getattr(self, field.value))

    def only(self, shown: Collection[CardField]) -> Contact:
        """All but ``shown`` is masked."""
        return Contact(**{field.value: getattr(self, field.value) for field in CardField if field in shown})

    def completed(self, other: Contact) -> Contact:
        """What is not known is taken from ``other``."""
        missing = {one.name: getattr(other, one.name) for one in fields(self) if not getattr(self, one.name)}
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class Card:
    """A visitor's own. ``shares`` are the fields that they chose the last time, None before the first; consent is
    given anew to each exhibitor."""

    viewer_id: int
    contact: Contact
    shares: tuple[CardField, ...] | None
    updated_at: dt.datetime

    @property
    def offered(self) -> tuple[CardField, ...]:
        """What is proposed to be sent: what they chose the last time, at first all but the Telegram name."""
        chosen = self.shares or tuple(field for field in CardField if field is not CardField.USERNAME)
        return tuple(field for field in self.contact.filled if field in chosen)


def whole_name(given: str, family: str) -> str:
    """Both together; a Chinese name is written without a space, the family's first."""
    chinese = any("\u4e00" <= sign <= "\u9fff" for sign in family + given)
    return f"{family}{given}" if chinese else f"{given} {family}".strip()


# Family names of two characters; all others have one. The common ones of the Hundred Family Surnames.
_DOUBLE_SURNAMES = frozenset(
    {
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "夏侯",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "司徒",
        "令狐",
        "东方",
        "南宫",
        "宇文",
    }
    | {"长孙", "端木", "轩辕", "歐陽", "司馬", "諸葛", "尉遲", "公孫", "東方", "南宮", "長孫", "軒轅"}
)


def split_name(full_name: str) -> tuple[str, str]:
    """First and last name. A Chinese name begins with the family's, others end with it; one word alone is the
    first name."""
    words = full_name.split()
    if len(words) == 1 and len(full_name) <= 4 and all("\u4e00" <= sign <= "\u9fff" for sign in full_name):
        cut = 2 if full_name[:2] in _DOUBLE_SURNAMES and len(full_name) > 2 else 1
        return full_name[cut:], full_name[:cut]
    return " ".join(words[:-1]) or full_name, words[-1] if len(words) > 1 else ""
