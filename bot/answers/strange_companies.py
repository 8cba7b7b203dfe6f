"""Companies by name that nobody here is, where it is asked what they show, whence they come or who they are: "what
does Blauwal Anchors make?", 鸿图锚链是哪国的."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.answers.aliases import is_of_form, titles_of_people
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.lexicon import is_common_word
from bot.answers.object_patterns import object_in, objects_in
from bot.answers.objects import are_names, is_without_capitals
from bot.answers.replies import reply
from bot.answers.spans import Span, meets
from bot.answers.spelling import is_everyday
from bot.answers.tokens import is_han, stem
from bot.answers.unknown import Unknown

# Patterns of what is asked of companies alone, and of anybody.
_ALONE, _OF_ANYBODY = "shown_by_exhibitor", "introduced_exhibitor"
# A word of its own that is a name has so many letters, and a Chinese name so many characters.
_LONG_WORD, _LONG_HAN, _SHORT_HAN = 5, 4, 3
# What a Chinese name begins and ends with.
_PAIR = 2


def strange_company(
    text: str, typed: Mapping[str, str], taken: Iterable[Span], index: AnswerIndex
) -> tuple[Unknown, ...]:
    """The name of it; none where the fair has some of that name, or it may be no company's. ``text`` is
    normalised, ``typed`` its words -> as they were written; ``taken``: what else is named there."""
    named = list(taken)
    for kind in ("profiled_exhibitor", "introduced_exhibitor", _ALONE):
        for _, match in objects_in(text, kind):
            span, name = match.span("name"), match["name"]
            if not meets(span, named) and _is_company(name, typed, index, kind):
                said = " ".join(typed.get(word, word) for word in name.split())
                return (Unknown("exhibitor", said, *span),)
    return ()


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
