"""Commands that somebody says in plain words: "my agenda", "扫码"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from bot.answers.normalise import normalise

_SEPARATOR = "|"
_MARKS = " .!?。！？"


class Texts(Protocol):
    """The strings of all languages."""

    @property
    def locales(self) -> tuple[str, ...]: ...

    def text(self, locale: str, msgid: str) -> str:
        """One string."""


def said_commands(names: Iterable[str], texts: Texts) -> Mapping[str, str]:
    """Words, as ``said`` makes them -> the command that they are, in every language: its name, its description in
    the menu, and the string ``said.<name>`` ("words|other words")."""
    found: dict[str, str] = {}
    for name in names:
        found[said(name)] = name
        for locale in texts.locales:
            words = texts.text(locale, f"said.{name}").split(_SEPARATOR)
            for one in (*words, texts.text(locale, f"command.{name}")):
                found.setdefault(said(one), name)
    return found


def said(text: str) -> str:
    """A message without what does not matter: case, spaces and marks around, traditional characters."""
    return normalise(text).strip(_MARKS)
