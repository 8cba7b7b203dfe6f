"""What the documentation says is what the code does."""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.config import fixed_settings, setting_names
from bot.delivery.metrics import Metrics
from handlers.console.command_line import build_parser
from handlers.features import FEATURES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_GENERATED = {"node_modules", "build", "files", "__pycache__"}
_SOURCES = {
    ".cfg", ".css", ".csv", ".html", ".ini", ".j2", ".js", ".json", ".mako", ".md", ".po", ".py", ".sh", ".sql",
    ".svg", ".toml", ".txt", ".yaml", ".yml", "",
}  # fmt: skip
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"\]\(<?([^)\s>]+)>?[^)]*\)")
_KEY = re.compile(r"# ([a-z_]+) = ")


def files() -> Iterator[Path]:
    """Every file of the repository that people write."""
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            hidden = path.name.startswith(".") and path.name not in (
                ".ci",
                ".pre-commit-config.yaml",
                ".dockerignore",
            )
            if hidden or path.name in _GENERATED or path.is_symlink():
                continue
            if path.is_dir():
                folders.append(path)
            elif path.suffix in _SOURCES:
                yield path


def names(paths: Iterator[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def markdown() -> list[str]:
    return names(path for path in files() if path.suffix == ".md")


def rows(page: str, heading: str | None = None) -> list[list[str]]:
    """The table rows of a page, or of its part under ``## heading``, without the tables' heads."""
    text = (DOCS / page).read_text(encoding="utf-8")
    if heading is not None:
        text = sections(text)[heading]
    found = []
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        found += [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
    return found


def sections(text: str) -> dict[str, str]:
    """The parts of a page by the text of their ``## `` headings."""
    _, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    return {part.partition("\n")[0].strip(): part.partition("\n")[2] for part in parts}


def plain(cell: str) -> str:
    return cell.strip("`")


@cache
def defaults() -> dict[str, dict[str, Any]]:
    """Every default as TOML has it; None where there is none."""
    values: dict[str, dict[str, Any]] = fixed_settings(ROOT).model_dump(mode="json")
    return values


def example_text() -> str:
    return (ROOT / "config.example.toml").read_text(encoding="utf-8")


def test_settings_reference_lists_every_setting_with_its_default() -> None:
    documented = [
        (section.strip("[]"), plain(key), plain(variable), default_of(plain(default)))
        for section in sections((DOCS / "reference/settings.md").read_text(encoding="utf-8"))
        for key, variable, default, _ in rows("reference/settings.md", section)
    ]
    actual = [(section, key, name, defaults()[section][key]) for section, key, name in setting_names()]
    assert documented == actual


def default_of(literal: str) -> Any:
    """The value of a TOML literal; "–" is none."""
    return None if literal == "–" else tomllib.loads(f"value = {literal}")["value"]


def test_example_shows_the_true_defaults() -> None:
    shown = tomllib.loads(example_text())
    given = {
        section: {key: value for key, value in keys.items() if value is not None}
        for section, keys in defaults().items()
    }
    assert shown == given


def test_example_comments_out_what_has_no_default() -> None:
    section, commented = "", set()
    for line in example_text().splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif match := _KEY.match(line):
            commented.add((section, match[1]))
    assert commented == {(section, key) for section, key, _ in setting_names() if defaults()[section][key] is None}


def test_example_is_toml_when_uncommented() -> None:
    text = "\n".join(line.removeprefix("# ") if _KEY.match(line) else line for line in example_text().splitlines())
    keys = [(section, key) for section, values in tomllib.loads(text).items() for key in values]
    assert sorted(keys) == sorted((section, key) for section, key, _ in setting_names())


def test_commands_reference_lists_every_bot_command() -> None:
    documented = [plain(row[0]) for row in rows("reference/commands.md")]
    actual = [f"/{command.name}" for feature in FEATURES for command in feature.commands]
    assert sorted(documented) == sorted(actual)


def test_metrics_reference_lists_every_metric() -> None:
    documented = [(plain(row[0]), row[1]) for row in rows("reference/metrics.md")]
    families = Metrics().registry.collect()
    actual = [(f"{item.name}_total" if item.type == "counter" else item.name, item.type) for item in families]
    assert sorted(documented) == sorted(actual)


def commands() -> dict[str, argparse.ArgumentParser]:
    parser = build_parser()
    return {
        name: command
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for name, command in action.choices.items()
    }


def options(parser: argparse.ArgumentParser) -> list[str]:
    """What a person may write behind a command: its options, and its positional arguments by their names."""
    found: list[str] = []
    for action in parser._actions:
        if not isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            found += action.option_strings or [str(action.metavar or action.dest)]
    return sorted(found)


def test_command_line_reference_lists_every_option() -> None:
    page = "reference/command-line.md"
    parts = sections((DOCS / page).read_text(encoding="utf-8"))
    documented = {part: sorted(plain(row[0]) for row in rows(page, part)) for part in parts}
    actual = {name: options(parser) for name, parser in commands().items()}
    assert documented == {"All commands": options(build_parser()), **actual}


def test_dependencies_page_lists_every_direct_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = "explanation/dependencies.md"
    parts = ("To run", "To find texts by meaning", "To test")
    documented = {part: sorted(plain(row[0]) for row in rows(page, part)) for part in parts}
    assert documented == {
        "To run": sorted(map(package, project["dependencies"])),
        "To find texts by meaning": sorted(map(package, project["optional-dependencies"]["semantic"])),
        "To test": sorted(map(package, project["optional-dependencies"]["test"])),
    }


def package(requirement: str) -> str:
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match is not None
    return match[0].lower()


def test_changelog_has_the_version_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    headings = sections((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert [heading for heading in headings if heading.startswith(f"[{project['version']}]")] != []


@pytest.mark.parametrize("name", markdown())
def test_relative_links_resolve(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for code in (_FENCED, _INDENTED, _CODE):
        text = code.sub("", text)
    targets = [target.partition("#")[0] for target in _LINK.findall(text) if not re.match(r"[a-z]+:", target)]
    assert [target for target in targets if target and not ((ROOT / name).parent / target).exists()] == []


def test_every_page_is_in_the_index() -> None:
    listed = {
        (DOCS / target).resolve() for target in _LINK.findall((DOCS / "index.md").read_text(encoding="utf-8"))
    }
    pages = {path.resolve() for path in DOCS.rglob("*.md")} - {(DOCS / "index.md").resolve()}
    assert sorted(pages - listed) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    # Put together here, so that this file is not one of them.
    machine = re.compile("|".join(("/" + "work/", "/" + "root/", "/" + "home/[a-z]", "/" + "Users/[A-Za-z]")))
    found = [path for path in files() if machine.search(path.read_text(encoding="utf-8", errors="replace"))]
    assert names(iter(found)) == []


@pytest.mark.parametrize("target", ["demo", "test"])
def test_readme_names_the_two_commands(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"make {target}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE) is not None
