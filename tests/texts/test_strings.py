"""The strings: each stands in every language, none is left over, and the templates fit them."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from jinja2 import Environment

import bot.views
from bot.texts.renderer import TEMPLATES_FOLDER, Renderer
from bot.texts.translations import LOCALES_FOLDER
from bot.views.message import _KINDS
from tests.texts.sentences import TEXTS

ROOT = TEMPLATES_FOLDER.parents[2]
LOCALES = sorted(path.name for path in LOCALES_FOLDER.iterdir() if path.is_dir())
PLACEHOLDER = re.compile(r"%\((\w+)\)[a-z]")
# A string asked for by its whole msgid: in a template, or in Python.
ASKED = re.compile(
    r"""\b(?:_|gettext|counted|ngettext|text|words|_fixed)\(\s*(?:\w+\s*,\s*)?["']([a-z][a-z0-9_.]*)["']"""
)
LITERAL = re.compile(r"""["']([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\.?)(?=["'{])""")


def catalog(locale: str) -> Catalog:
    with (LOCALES_FOLDER / locale / "LC_MESSAGES" / "bot.po").open("rb") as file:
        return read_po(file, locale=locale, abort_invalid=True)


CATALOGS = {locale: catalog(locale) for locale in LOCALES}


def strings(locale: str) -> dict[str, tuple[str, ...]]:
    """Msgid -> its text, or its plural forms."""
    found = {}
    for message in CATALOGS[locale]:
        if message.id:
            msgid = message.id if isinstance(message.id, str) else message.id[0]
            texts = message.string or ""
            found[msgid] = (texts,) if isinstance(texts, str) else tuple(texts)
    return found


def sources() -> dict[Path, str]:
    """Everything that may ask for a string."""
    folders = (ROOT / "bot", ROOT / "handlers")
    paths = [path for folder in folders for pattern in ("*.py", "*.j2") for path in folder.rglob(pattern)]
    return {path: path.read_text(encoding="utf-8") for path in [*paths, ROOT / "main.py"] if path.exists()}


SOURCES = sources()
PARTS_OF_MSGIDS = {literal for text in SOURCES.values() for literal in LITERAL.findall(text)}


def is_used(msgid: str) -> bool:
    """Written out somewhere, or built from its beginning (``"error." ~ view.reason``)."""
    return msgid in TEXTS or msgid in PARTS_OF_MSGIDS or msgid[: msgid.rfind(".") + 1] in PARTS_OF_MSGIDS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_string_stands_in_every_language(locale: str) -> None:
    assert strings(locale).keys() == strings("en").keys()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_string_is_translated(locale: str) -> None:
    assert [msgid for msgid, texts in strings(locale).items() if not all(texts)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_string_is_fuzzy(locale: str) -> None:
    assert [message.id for message in CATALOGS[locale] if message.id and message.fuzzy] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_string_stands_twice(locale: str) -> None:
    text = (LOCALES_FOLDER / locale / "LC_MESSAGES" / "bot.po").read_text(encoding="utf-8")
    times = Counter(re.findall(r'^msgid "(.+)"$', text, re.MULTILINE))

    assert [msgid for msgid, count in times.items() if count > 1] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_plural_strings_have_the_forms_of_the_language(locale: str) -> None:
    forms = CATALOGS[locale].num_plurals
    plural = {msgid for msgid, texts in strings("en").items() if len(texts) > 1}

    assert [msgid for msgid in plural if len(strings(locale)[msgid]) != forms] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_data_in_a_string_is_the_same_in_every_language(locale: str) -> None:
    def data(texts: tuple[str, ...]) -> set[str]:
        return {name for text in texts for name in PLACEHOLDER.findall(text)}

    english = {msgid: data(texts) for msgid, texts in strings("en").items()}

    assert {msgid: data(texts) for msgid, texts in strings(locale).items()} == english


@pytest.mark.parametrize("locale", LOCALES)
def test_percent_signs_are_data_or_doubled(locale: str) -> None:
    left = {
        msgid: text
        for msgid, texts in strings(locale).items()
        for text in texts
        if "%" in PLACEHOLDER.sub("", text).replace("%%", "")
    }

    assert left == {}


def test_chinese_has_full_width_punctuation_beside_its_characters() -> None:
    half_width = re.compile(r"[一-鿿][,;:?!()]|[,;?!()][一-鿿]")

    assert {m: t for m, texts in strings("zh").items() for t in texts if half_width.search(t)} == {}


def test_every_string_that_is_asked_for_exists() -> None:
    asked = {
        msgid
        for path, text in SOURCES.items()
        for msgid in ASKED.findall(text)
        # In Python, only what has a dot is surely a msgid; what ends with one is its beginning.
        if (path.suffix == ".j2" or "." in msgid) and not msgid.endswith(".")
    }

    assert asked - strings("en").keys() == set()


def test_no_string_is_left_over() -> None:
    assert [msgid for msgid in strings("en") if not is_used(msgid)] == []


def views() -> list[str]:
    for module in pkgutil.iter_modules(bot.views.__path__):
        importlib.import_module(f"bot.views.{module.name}")
    return sorted(kind for kind, view in _KINDS.items() if view.__module__.startswith("bot."))


def test_every_view_has_a_template_and_every_template_a_view() -> None:
    templates = sorted(path.name.removesuffix(".html.j2") for path in TEMPLATES_FOLDER.glob("[!_]*.html.j2"))

    assert templates == views()


@pytest.mark.parametrize("path", sorted(TEMPLATES_FOLDER.glob("*.html.j2")), ids=lambda path: path.name)
def test_template_speaks_through_strings_only(path: Path) -> None:
    """Outside of tags and expressions a template holds no words of its own."""
    source = path.read_text(encoding="utf-8")
    words = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|</?[a-z]+>", "", source, flags=re.DOTALL)

    assert re.sub(r"[\s•/–·…:—,.()\"]", "", words) == ""


@pytest.mark.parametrize("locale", LOCALES)
def test_templates_compile(locale: str) -> None:
    environment: Environment = Renderer()._environments[locale]

    for path in TEMPLATES_FOLDER.glob("*.html.j2"):
        environment.get_template(path.name)
