"""Goods that are only for a thing: who lists lines for kites has no kites."""

from __future__ import annotations

import re

from bot.answers.goods_heads import is_called_like_goods
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.domain.programme import Exhibitor

# What goes on behind a thing: another word, no plural and no joint ("kite lines", 风筝线).
_GOES_ON = re.compile(r" (?=[a-z]{3})|(?=[\u3400-\u9fff])")


def is_only_for(thing: str, exhibitor: Exhibitor) -> bool:
    """Whether all that an exhibitor lists with a thing (normalised) in its name is surely for it (pump seals), and
    no kind or form of it (pump stations); false where nothing has, or it is not called as goods are."""
    if not is_called_like_goods(thing):
        return False
    begun = thing if has_han(thing) else thing.removesuffix("s")
    names = (normalise(value) for one in (*exhibitor.products, *exhibitor.categories) for value in one.values())
    behind = [name[name.rindex(begun) + len(begun) :] for name in names if begun in name]
    return bool(behind) and all(map(_is_for_it, behind))


def _is_for_it(behind: str) -> bool:
    goes_on = _GOES_ON.match(behind)
    return goes_on is not None and reply(behind[goes_on.end() :], "for_it") is not None
