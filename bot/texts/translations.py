"""Strings by symbolic msgid, loaded from ``.po`` files at start: no compile step, no second-class language."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from bot.domain.localized import language_of

LOCALES_FOLDER = Path(__file__).parent / "locales"


def load_translations(folder: Path = LOCALES_FOLDER) -> dict[str, Translations]:
    """Locale -> its strings; a locale is a folder ``<locale>/LC_MESSAGES/bot.po``. A file is read once a process,
    and again when it was changed."""
    paths = sorted(folder.glob("*/LC_MESSAGES/bot.po"))
    return {path.parts[-3]: _strings(path, path.stat().st_mtime_ns) for path in paths}


@lru_cache(maxsize=8)
def _strings(path: Path, changed: int) -> Translations:
    """``changed`` tells one state of the file from another."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parts[-3], abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


def spoken_locale(tag: str | None, locales: tuple[str, ...], default: str = "en") -> str:
    """Which of ``locales`` serves a client that reports ``tag`` (BCP 47, or None)."""
    if not tag:
        return default
    language = language_of(tag)
    return next((locale for locale in locales if language_of(locale) == language), default)
