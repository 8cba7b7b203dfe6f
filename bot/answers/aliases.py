"""The names that people use for a company or a person: short, without the generic words, surnames, pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.language import languages
from bot.answers.normalise import has_han
from bot.answers.spelling import language_words
from bot.answers.tokens import units

_NOTE = re.compile(r"\([^)]*\)")


def _generic() -> tuple[frozenset[str], tuple[str, ...]]:
    words = frozenset(word for one in languages() if one.spaced for word in one.generic)
    stretches = tuple(
        sorted((word for one in languages() if not one.spaced for word in one.generic), key=len, reverse=True)
    )
    return words, stretches


def is_plain(text: str) -> bool:
    """Whether the text is an ordinary word of questions (a stop word or a cue), no name."""
    return text in language_words() or any(
        one.stop.fullmatch(text)
        or text in one.generic
        or text in one.months
        or any(p.fullmatch(text) for p in one.cues.values())
        for one in languages()
    )


def company_aliases(name: str) -> Iterator[str]:
    """The normalised name, then shorter ones: ``haiyue energy storage co ltd`` -> ``haiyue``;
    ``海月储能科技有限公司`` -> ``海月储能科技``, ``海月储能``, ``海月``."""
    name = _NOTE.sub("", name).strip()
    yield name
    words, stretches = _generic()
    if not has_han(name):
        parts = [unit for unit, _, _ in units(name)]
        while len(parts) > 1 and parts[-1] in words:
            parts.pop()
            yield " ".join(parts)
        return
    rest = name
    shortened = True
    while shortened:
        shortened = False
        for stretch in stretches:
            if rest.endswith(stretch) and len(rest) - len(stretch) >= 2:
                rest = rest[: -len(stretch)].strip()
                yield rest
                shortened = True
                break
    for stretch in stretches:
        if rest.startswith(stretch) and len(rest) - len(stretch) >= 2:
            yield rest[len(stretch) :].strip()
            return


def first_word(name: str) -> str | None:
    """The first Latin word of a company's name of several, where it is long enough to be one."""
    parts = [unit for unit, _, _ in units(name)]
    word = parts[0] if len(parts) > 1 else ""
    return word if len(word) >= 4 and word.isascii() and word.isalpha() and not is_plain(word) else None


def person_aliases(name: str) -> Iterator[str]:
    """The normalised name without a title, turned round, and the surname alone (Latin, last word)."""
    parts = [unit for unit, _, _ in units(name)]
    titles = {title.rstrip(".") for one in languages() for title in one.titles}
    if has_han(name):
        for title in sorted(titles, key=len, reverse=True):
            if name.endswith(title) and len(name) - len(title) >= 2:
                name = name[: -len(title)]
                break
        yield name
        return
    parts = [part for part in parts if part not in titles]
    if not parts:
        return
    yield " ".join(parts)
    if len(parts) > 1:
        yield " ".join([parts[-1], *parts[:-1]])
        if len(parts[-1]) >= 3:
            yield parts[-1]
