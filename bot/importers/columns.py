"""Which column is which: known names, their locale suffixes, and what is not known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from babel import Locale

from bot.domain.sentence import Sentence, sentence
from bot.importers.problems import ProblemLog
from bot.importers.text import one_line

_TAG = re.compile(
    r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?((?:[-_](?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column that the format names. ``localized``: it may carry a locale suffix."""

    name: str
    localized: bool = False
    required: bool = False
    aliases: tuple[str, ...] = ()


class Further(Enum):
    """What becomes of columns that the format does not name."""

    KEPT = "kept"
    FACTS = "facts"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class TableFormat:
    """A table: its name is the file's, the sheet's or the TOML table's. Further columns that begin with
    ``private_prefix`` are about people: not kept, so that nobody can ask for them."""

    name: str
    columns: tuple[Column, ...]
    further: Further = Further.KEPT
    private_prefix: str | None = None

    def is_private(self, label: str) -> bool:
        return self.private_prefix is not None and label.casefold().startswith(self.private_prefix)


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a file. ``name`` is a known column's, empty for others. ``locale`` is a BCP 47 tag, empty
    where the column takes none. ``label`` is the header as the file writes it, ``base`` that without a locale."""

    label: str
    name: str = ""
    locale: str = ""
    base: str = ""


def canonical_tag(text: str) -> str | None:
    """``zh_hans`` -> ``zh-Hans``; None for what is not a tag of subtags that exist (by CLDR)."""
    match = _TAG.fullmatch(text)
    if match is None:
        return None
    language, script, region, rest = match.groups(default="")
    variants = rest.replace("_", "-").upper().split("-")[1:]
    parts = [language.lower(), script.title(), region.upper(), *variants]
    if not all(part in known for part, known in zip(parts, _subtags(len(variants)), strict=True) if part):
        return None
    return "-".join(part.lower() if part in variants else part for part in parts if part)


def split_locale(label: str) -> tuple[str, str | None]:
    """``wifi_zh_CN`` -> ``("wifi", "zh-CN")``; the longest tag wins; None where there is no suffix."""
    for match in re.finditer(r"(?<=.)[_-]", label):
        if tag := canonical_tag(label[match.end() :]):
            return label[: match.start()], tag
    return label, None


def match_header(
    table: TableFormat, labels: Iterable[tuple[str, int]], language: str, *, file: str, problems: ProblemLog
) -> list[Heading | None]:
    """A heading for each label and its line (None where there is nothing to read). Reports duplicates and unknown
    columns; ``language`` is the locale of columns without a suffix."""
    headings: list[Heading | None] = []
    seen: dict[tuple[str, str], str] = {}
    for raw, line in labels:
        label = one_line(raw)
        heading = _heading(table, label, language) if label else None
        if heading is not None:
            key = (heading.name or "?" + heading.base.casefold(), heading.locale)
            if key in seen:
                problems.error(file, line, label, _duplicate(label, seen[key]))
                heading = None
            else:
                seen[key] = label
                _report_unknown(table, heading, file, line, problems)
        headings.append(heading)
    return headings


def missing_columns(table: TableFormat, headings: Iterable[Heading | None]) -> list[Column]:
    """The required columns that no heading stands for."""
    names = {heading.name for heading in headings if heading}
    return [column for column in table.columns if column.required and column.name not in names]


def _heading(table: TableFormat, label: str, language: str) -> Heading:
    plain = unicodedata.normalize("NFKC", label).casefold().replace(" ", "_")
    for column in table.columns:
        for name in (column.name, *column.aliases):
            if plain == name:
                return Heading(label, column.name, language if column.localized else "")
            if column.localized and plain.startswith((name + "_", name + "-")):
                tag = canonical_tag(plain[len(name) + 1 :])
                if tag:
                    return Heading(label, column.name, tag)
    if table.further is Further.FACTS:
        base, tag = split_locale(label)
        return Heading(label, "", tag or language, base)
    return Heading(label, "", "", label)


def _duplicate(label: str, first: str) -> Sentence:
    if label == first:
        return sentence('"%(label)s" stands here twice; keep one', label=label)
    return sentence('"%(first)s" and "%(label)s" mean the same; keep one', first=first, label=label)


def _report_unknown(table: TableFormat, heading: Heading, file: str, line: int, problems: ProblemLog) -> None:
    if heading.name or table.further is Further.FACTS:
        return
    if table.is_private(heading.label):
        fate = sentence("looks like contact data, which is never shown, and is not kept")
    elif table.further is Further.KEPT:
        fate = sentence("is kept as a further fact")
    else:
        fate = sentence("is not used")
    known = ", ".join(column.name for column in table.columns)
    problems.warn(
        file,
        line,
        heading.label,
        sentence(
            '"%(label)s" is not known in %(name)s and %(fate)s; known: %(known)s',
            label=heading.label,
            name=table.name,
            fate=fate,
            known=known,
        ),
    )


def _subtags(variants: int) -> list[Container[str]]:
    # Only subtags that exist: else name_en_short would be English of the variant "short".
    names = _english()
    return [names.languages, names.scripts, names.territories, *[names.variants] * variants]


@cache
def _english() -> Locale:
    return Locale("en")
