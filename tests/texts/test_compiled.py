"""Templates and strings are made ready once a process."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from bot.texts.compiled import CompiledTemplates, compiled_templates
from bot.texts.renderer import Renderer
from bot.texts.translations import load_translations


class Counting(CompiledTemplates):
    """Counts what had to be compiled."""

    def __init__(self) -> None:
        super().__init__()
        self.compiled = 0

    def dump_bytecode(self, bucket: object) -> None:
        self.compiled += 1
        super().dump_bytecode(bucket)  # type: ignore[arg-type]  # Jinja's bucket, as it gave it


def environment(shared: CompiledTemplates, source: str) -> Environment:
    return Environment(loader=DictLoader({"a.html": source}), autoescape=True, bytecode_cache=shared)


def test_template_is_compiled_once_and_anew_when_it_was_changed() -> None:
    shared = Counting()
    texts = [environment(shared, text).get_template("a.html").render() for text in ("one", "two", "one")]
    assert texts == ["one", "two", "one"]
    assert shared.compiled == len({"one", "two"})


def test_each_locale_compiles_for_itself() -> None:
    """What a filter makes of a constant stands in what was compiled, and filters are the locale's."""
    assert compiled_templates("en") is compiled_templates("en")
    assert compiled_templates("en") is not compiled_templates("zh")


def test_strings_are_read_once_a_process() -> None:
    first, again = load_translations(), load_translations()
    assert first.keys() == again.keys() == set(Renderer().locales)
    assert all(again[locale] is strings for locale, strings in first.items())
