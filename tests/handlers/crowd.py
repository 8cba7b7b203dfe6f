"""Two hundred visitors of two booths. Fictional, all of them; each is another, and some write what a spreadsheet
would compute."""

from __future__ import annotations

from dataclasses import dataclass

from bot.localchat import Persona

FIRST_ID = 1_001
_FIRST = ("Ines", "Ravi", "Olu", "Maja", "Tom", "Leila", "Juan", "Freya", "Sami", "Noor", "Piet")
_LAST = ("Quill", "Marsh", "Oakes", "Brandt", "Novak", "Silva", "Haas")
_FAMILY = ("林", "陈", "周", "欧阳", "赵")
_GIVEN = ("小雨", "文", "建国", "思源", "海", "一鸣", "子涵", "雪")
_COMPANIES = (
    "Bashang Wind",
    "=Rooftop(1)",
    "Haas & Söhne",
    "+Plus AG",
    "坝上风电",
    'Quill "Solar"',
    "-Minus GmbH",
)
_COUNTRIES = {"en": (("Germany", "DE"), ("France", "FR")), "zh": (("中国", "CN"), ("德国", "DE"))}


@dataclass(frozen=True)
class Guest:
    """A visitor as they are: what stands on their card."""

    number: int
    locale: str
    first_name: str
    last_name: str
    company: str
    title: str
    email: str
    phone: str
    country_name: str
    country: str

    @property
    def id(self) -> int:
        return FIRST_ID + self.number

    @property
    def username(self) -> str:
        return f"guest_{self.number:03}"

    @property
    def full_name(self) -> str:
        parts = (self.last_name, self.first_name) if self.locale == "zh" else (self.first_name, self.last_name)
        return ("" if self.locale == "zh" else " ").join(parts)

    @property
    def known(self) -> dict[str, str]:
        """The columns of a file of leads that could be filled, were all of it to be seen."""
        return {
            "full_name": self.full_name,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "company": self.company,
            "title": self.title,
            "email": self.email,
            "phone": self.phone,
            "country": self.country,
            "telegram_username": self.username,
        }

    @property
    def card(self) -> str:
        """All of it at once, a line each."""
        lines = (self.full_name, self.company, self.title, self.email, self.phone, self.country_name)
        return "\n".join(filter(None, lines))

    @property
    def vcard(self) -> str:
        name = f"FN:{self.full_name}\r\nORG:{self.company}\r\n"
        return f"BEGIN:VCARD\r\nVERSION:3.0\r\n{name}EMAIL:{self.email}\r\nTEL:{self.phone}\r\nEND:VCARD\r\n"

    @property
    def persona(self) -> Persona:
        language = {"en": "en", "zh": "zh-hans"}[self.locale]
        return Persona(self.id, self.first_name, self.last_name, self.username, language, phone=self.phone)


def guest(number: int) -> Guest:
    """The ``number``-th; the same each time."""
    locale = "zh" if number % 3 == 0 else "en"
    if locale == "zh":
        first, last = _GIVEN[number // 3 % len(_GIVEN)], _FAMILY[number // 3 % len(_FAMILY)]
    else:
        first, last = _FIRST[number % len(_FIRST)], _LAST[number % len(_LAST)]
    country_name, country = _COUNTRIES[locale][number % 2] if number % 4 == 0 else ("", "")
    return Guest(
        number,
        locale,
        first,
        last,
        _COMPANIES[number % len(_COMPANIES)],
        "Engineer" if number % 2 else "",
        f"guest{number}@guests.example",
        f"+86138001{38_000 + number}",
        country_name,
        country,
    )
