"""What staff type, scan or send while they capture: codes, links, contacts. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.answers.countries import home_of
from bot.domain.badge import CODE_LENGTH, read_code
from bot.domain.card import CardField, Contact, whole_name
from bot.domain.catalogue import Catalogue
from bot.domain.incoming import SharedContact
from bot.importers.vcard import VcardPerson, read_vcards
from bot.services.leads.contact_fields import Unreadable, read_card, read_field, read_shared_phone

_TOKEN = re.compile(r"(?:t\.me/\w+\?start=|telegram\.me/\w+\?start=|/q/)([A-Za-z0-9_-]{1,64})(?![A-Za-z0-9_-])")
_DIVIDED = re.compile(r"[\n,，;；\t|]|\s/\s")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-–—·. ][A-Za-z0-9]+)?")
_QUESTION_MARKS = ("?", "？")
_WORDS_OF_A_NAME = 3
_LONGEST_NAME = 30
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CHINESE_NAME = re.compile(
    r"[\u4e00-\u9fff·]{1,4}|[\u4e00-\u9fff]{1,4}\s?(?:先生|女士|小姐|总|经理|主任|老师|博士|教授|工)"
)
# What remarks are made of, and names are not.
_REMARK_SIGNS = re.compile("[的了吗呢吧啊很您你我他她们]|想|需要|希望|联系|报价|来过|不错|下周|明天|今天")
# No "will", "he" or "an": people are called so.
_REMARK_WORDS = frozenset(
    {
        "and",
        "are",
        "asked",
        "asks",
        "call",
        "for",
        "from",
        "interested",
        "is",
        "likes",
        "needs",
        "not",
        "of",
        "offer",
        "please",
        "quote",
        "sent",
        "that",
        "the",
        "they",
        "this",
        "today",
        "tomorrow",
        "very",
        "wait",
        "wants",
        "was",
        "with",
    }
)


@dataclass(frozen=True, slots=True)
class Given:
    """A contact as it was read; ``left`` is what could not be: it goes into the notes, so that nothing is lost."""

    contact: Contact
    left: str = ""


def home(catalogue: Catalogue) -> str:
    """The country whose phone numbers need no country code."""
    return home_of(catalogue.expo.timezone)


def tokens(text: str) -> tuple[str, ...]:
    """The tokens of all links of ours in a text, each once."""
    return tuple(dict.fromkeys(_TOKEN.findall(text)))


def codes(text: str) -> tuple[str, ...]:
    """Badge codes that were typed, one a line or divided by commas; also mistyped ones, where one is not.
    Nothing where anything else stands there: a name of eight letters in front of a company is a name."""
    parts = [part.strip() for part in _DIVIDED.split(text) if part.strip()]
    read = {part: read_code(part) for part in parts}
    if not any(read.values()) or not all(code or resembles_code(part) for part, code in read.items()):
        return ()
    return tuple(dict.fromkeys(code or part.upper() for part, code in read.items()))


def is_plain_code(text: str) -> bool:
    """Whether it can be nothing but a code: with a digit or a dash, where a word of eight letters is a word."""
    return read_code(text) is not None and not text.strip().isalpha()


def resembles_code(text: str) -> bool:
    """Whether somebody meant a code, and mistyped it: one short word with digits, or in capitals."""
    word = text.strip()
    bare = "".join(sign for sign in word if sign.isalnum())
    if not _WORD.fullmatch(word) or abs(len(bare) - CODE_LENGTH) > 2:
        return False
    return (any(sign.isdigit() for sign in bare) and any(sign.isalpha() for sign in bare)) or bare.isupper()


def typed_contact(text: str, region: str) -> Given | None:
    """A person typed by hand, a line each or divided by commas: "Wang Li, Bashang Wind, wl@x.cn, 138…". None where
    it is none: a question, a single word."""
    if text.rstrip().endswith(_QUESTION_MARKS):
        return None
    parts = [part.strip() for part in _DIVIDED.split(text) if part.strip()]
    read, wrong = read_card("\n".join(parts), region)
    told = len(read) + len(wrong)
    reached = {CardField.EMAIL, CardField.PHONE} & read.keys()
    if not read or not (reached or (told > 1 and _may_be_a_name(parts[0]))):
        return None
    values: dict[str, Any] = {field.value: value for field, value in read.items()}
    contact = Contact(**values)
    return Given(contact, text.strip() if wrong or told < len(parts) else "")


def _may_be_a_name(text: str) -> bool:
    """Whether it may be somebody's name, and no remark with a comma in it ("wants a quote, next week")."""
    if any(sign.isdigit() for sign in text) or len(text) > _LONGEST_NAME:
        return False
    if _HAN.search(text):
        return bool(_CHINESE_NAME.fullmatch(text)) and not _REMARK_SIGNS.search(text)
    words = text.casefold().split()
    return len(words) <= _WORDS_OF_A_NAME and not _REMARK_WORDS.intersection(words)


def shared_contact(shared: SharedContact, region: str) -> Given:
    """A contact that Telegram shares, with what its vCard adds."""
    name = whole_name(shared.first_name, shared.last_name)
    added = read_vcards(shared.vcard.encode()) if shared.vcard else []
    given = vcard_contact(added[0], region) if added else Given(Contact())
    try:
        phone = read_shared_phone(shared.phone)
    except Unreadable:
        phone = ""
    left = given.left if phone else "\n".join(filter(None, (given.left, shared.phone)))
    own = Contact(full_name=_read(CardField.NAME, name, region), phone=phone)
    return Given(own.completed(given.contact), left)


def vcard_contact(person: VcardPerson, region: str) -> Given:
    """One person of a vCard: the first address and number that can be read; the others go into the notes."""
    emails = [(one, _read(CardField.EMAIL, one, region)) for one in person.emails]
    phones = [(one, _read(CardField.PHONE, one, region)) for one in person.phones]
    email = next((good for _, good in emails if good), "")
    phone = next((good for _, good in phones if good), "")
    others = [one for one, good in (*phones, *emails) if good not in (email, phone) or not good]
    contact = Contact(
        _read(CardField.NAME, person.name, region),
        _read(CardField.COMPANY, person.company, region),
        _read(CardField.TITLE, person.title, region),
        email,
        phone,
        _read(CardField.COUNTRY, person.country, region),
    )
    return Given(contact, ", ".join(dict.fromkeys(others)))


def _read(field: CardField, value: str, region: str) -> str:
    try:
        return read_field(field, value, region)
    except Unreadable:
        return ""
