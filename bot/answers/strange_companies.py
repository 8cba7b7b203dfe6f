"""Companies by name that nobody here is, where it is asked what they show, whence they come or who they are: "what
does Blauwal Anchors make?", 鸿图锚链是哪国的."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.answers.aliases import is_of_form, is_plain, legal_form, titles_of_people
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.latin_words import is_everyday
from bot.answers.lexicon import is_common_word
from bot.answers.names import Unit
from bot.answers.object_patterns import object_in, objects_in
from bot.answers.objects import are_names, is_without_capitals
from bot.answers.replies import reply
from bot.answers.spans import Span, meets
from bot.answers.tokens import UNIT, is_han, stem, units
from bot.answers.unknown import Unknown

# Patterns of what is asked of companies alone, and of anybody.
_ALONE, _OF_ANYBODY = "shown_by_exhibitor", "introduced_exhibitor"
# A word of its own that is a name has so many letters, and a Chinese name so many characters.
_LONG_WORD, _LONG_HAN, _SHORT_HAN = 5, 4, 3
# What a Chinese name begins and ends with.
_PAIR = 2
# What stands between the words of a name.
_BESIDE = re.compile(r"[ -]| & ")
# A shorter legal form may be any word in small letters.
_SHORT_FORM = 3


def strange_company(
    text: str, typed: Mapping[str, str], taken: Iterable[Span], index: AnswerIndex
) -> tuple[Unknown, ...]:
    """The name of it; none where the fair has some of that name, or it may be no company's. ``text`` is
    normalised, ``typed`` its words -> as they were written; ``taken``: what else is named there."""
    named = list(taken)
    if in_full := _with_legal_form(text, typed, named, index):
        return (in_full,)
    for kind in ("profiled_exhibitor", "introduced_exhibitor", _ALONE):
        for _, match in objects_in(text, kind):
            span, name = match.span("name"), match["name"]
            if not meets(span, named) and _is_company(name, typed, index, kind):
                said = " ".join(typed.get(word, word) for word in name.split())
                return (Unknown("exhibitor", said, *span),)
    return ()


def _with_legal_form(text: str, typed: Mapping[str, str], named: list[Span], index: AnswerIndex) -> Unknown | None:
    """What is called by its full name ("Doorstroom B.V.", "Vacuo Pompe S.r.l.")."""
    found, small = units(text), is_without_capitals(typed)
    if all(map(str.isupper, typed.values())):
        return None  # Of what is all in capitals nothing marks a name.
    for end in range(len(found), 1, -1):
        last = _before_legal_form([unit for unit, _, _ in found[:end]])
        form = "".join(unit for unit, _, _ in found[last:end])
        if last == end or not (
            _is_marked(form, text[found[last][1] :]) if small else _has_capital(found[last], typed)
        ):
            continue
        first = last
        while first and _is_of_full_name(found, first - 1, text, typed, small=small):
            first -= 1
        while first < last and is_plain(found[first][0]):
            first += 1
        span = found[first][1], found[end - 1][2]
        words = [unit for unit, _, _ in found[first:last]]
        known = all(
            word.isdigit() or index.knows(stem(word)) or index.knows(word) or is_everyday(word) for word in words
        )
        # "We are ten from Brenner AG, is there a discount?" asks for no company.
        asked = reply(text[: span[0]].strip(), "asks_of_company") and not reply(
            text[span[1] :].strip(" .,"), "goes_on_of_itself"
        )
        if asked and not known and not meets(span, named):
            dotted = "." in text[found[last][1] : span[1]] and text[span[1] : span[1] + 1] == "."
            written = [
                *(typed.get(word, word) for word in words),
                _as_typed(text[found[last][1] : span[1]], typed),
            ]
            return Unknown("exhibitor", " ".join(written) + "." * dotted, *span)
    return None


def _is_marked(form: str, after: str) -> bool:
    """Whether small letters are a legal form and no other word: by its dots, or its length."""
    dotted = after.startswith(f"{form[0]}.{form[1:2]}")
    return dotted or (len(form) >= _SHORT_FORM and not is_everyday(form))


def _before_legal_form(parts: list[str]) -> int:
    """So many of the words stand before what the last ones say the company is by law ("co", "ltd")."""
    left = len(parts)
    while length := legal_form(parts[:left]):
        left -= length
    return left


def _is_of_full_name(
    found: tuple[Unit, ...], at: int, text: str, typed: Mapping[str, str], *, small: bool
) -> bool:
    """Whether a word is written like one of a name, right before another."""
    word, _, end = found[at]
    beside = _BESIDE.fullmatch(text[end : found[at + 1][1]]) is not None
    return beside and (not is_plain(word) and not is_everyday(word) if small else _has_capital(found[at], typed))


def _has_capital(unit: Unit, typed: Mapping[str, str]) -> bool:
    return typed.get(unit[0], unit[0])[:1].isupper() or unit[0].isdigit()


def _as_typed(form: str, typed: Mapping[str, str]) -> str:
    return UNIT.sub(lambda one: typed.get(one.group(), one.group()), form)


def _is_company(name: str, typed: Mapping[str, str], index: AnswerIndex, kind: str) -> bool:
    if object_in(name, "no_company"):
        return False
    if is_han(name):
        return _is_han_company(name, index, kind)
    first, *rest = name.split()
    if first.rstrip(".") in titles_of_people():
        return False
    if index.knows(stem(first)) or index.knows(first) or not are_names((first, *rest), typed):
        return False
    if kind == _OF_ANYBODY and is_without_capitals(typed):
        return False  # "Tell me about mppt inverters."
    if not rest:
        known = is_everyday(first) or is_common_word(first)
        capital = typed.get(first, first)[:1].isupper()
        return kind != _OF_ANYBODY and len(first) >= _LONG_WORD and not known and capital
    last = rest[-1]
    if kind != _OF_ANYBODY and all(typed.get(word, word)[:1].isupper() for word in (first, last)):
        return True
    return index.exhibitors.knows(stem(last)) or is_of_form(last) or is_called_like_goods(last)


def _is_han_company(name: str, index: AnswerIndex, kind: str) -> bool:
    """Whether it begins with no word of the data, and with no common one, either, or ends as companies here do, or
    as goods are called; where it is only to be introduced, both, and it does not end like goods."""
    begun, end = name[:_PAIR], name[-_PAIR:]
    shortest = _SHORT_HAN if kind == _ALONE else _LONG_HAN
    if len(name) < shortest or index.knows(begun) or reply(name, "ends_as_place"):
        return False
    formed = is_of_form(end) or any(map(name.endswith, index.name_ends))
    formed = formed or any(name.endswith(form) for one in languages() if not one.spaced for form in one.forms)
    strange = not is_common_word(begun)
    if kind == _OF_ANYBODY:
        return formed and strange
    formed = formed or index.exhibitors.knows(end) or is_called_like_goods(end)
    return strange or (formed and len(name) >= _LONG_HAN)
