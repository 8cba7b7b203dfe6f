"""The longer name that a Chinese one begins: 腾浦水表 is no 腾浦泵业, whom people call 腾浦."""

from __future__ import annotations

from collections import Counter

from bot.answers.all_words import name_from
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.names import Link
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.slips import holds_in_order, is_slip
from bot.answers.tokens import is_han, tokens

# A trade in Chinese has so many characters.
_TRADE = 4
# Shorter pieces of a word say nothing.
_PIECE = 2


def longer_han_name(link: Link, text: str, names: list[str], index: AnswerIndex) -> tuple[int, int] | None:
    """The longer name that begins like the company's short one, goes on otherwise, and ends as names here do."""
    rest = name_from(text, "firm_goes_on", link.end)
    if rest is None or any(rest.group()[0] in one.sells for one in languages()):
        return None  # What the company sells, and no more of its name.
    said = text[link.start : rest.end()]
    forms = {form for one in languages() if not one.spaced for form in one.forms} | index.name_ends
    # More than "the company" stands behind it; or another trade than its own, where a stand is asked for.
    goes_on = rest.group()
    if not _without_firm_words(goes_on):
        return None  # 弹力机构这家公司 is 弹力机构.
    formed = any(goes_on.endswith(form) and goes_on != form for form in forms if is_han(form))
    at_stand = reply(text[rest.end() :], "at_stand") is not None
    if any(len(name) == len(said) and is_slip(said, name) for name in names):
        return None
    formed = formed or (at_stand and _is_other_trade(goes_on, link, index))
    own = any(holds_in_order(name, said) or _is_one_more(said, name) for name in names)
    # 北极熊酒业 is no 北极光酒业.
    alike = (name for name in names if len(name) == len(said) and name[-_PIECE:] == said[-_PIECE:])
    formed = formed or (at_stand and any(not is_slip(said, name) for name in alike))
    return (link.start, rest.end()) if formed and not own else None


def _without_firm_words(said: str) -> str:
    for word in (word for one in languages() for word in one.firm_words):
        said = said.replace(word, "")
    return said


def _is_other_trade(said: str, link: Link, index: AnswerIndex) -> bool:
    """Whether what is said behind a company's name is none of what it is called, shows or speaks of, nor says only
    that it is a company."""
    said = _without_firm_words(said)
    if not _PIECE <= len(said) <= _TRADE:
        return False
    companies = [one for one in (index.catalogue.exhibitor(ref.id) for ref in link.refs) if one]
    sessions = [session for ref in link.refs for session in index.catalogue.sessions_by_exhibitor.get(ref.id, ())]
    names = [name for one in companies for name in one.name.values()]
    names += [title for one in sessions for title in one.title.values()]
    # 涌潮水泵 are 涌潮泵业; but 海曜风能 is neither 海曜储能 nor 海曜氢能, though all three have 能.
    count = Counter(character for one in companies for character in set(normalise("".join(one.name.values()))))
    told = {character for character, times in count.items() if times == 1}
    if not told.isdisjoint(said):
        return False
    own = shown_by(link, index) | {token for name in names for token in tokens(normalise(name))}
    return own.isdisjoint(tokens(said)) and not any(said[at : at + 2] in own for at in range(len(said) - 1))


def _is_one_more(said: str, name: str) -> bool:
    """Whether it is the name with one character too many: 阳桥新能源, of 阳桥能源."""
    return len(said) == len(name) + 1 and holds_in_order(said, name)


def shown_by(link: Link, index: AnswerIndex) -> set[str]:
    """The tokens of what the companies show, of their categories and countries."""
    known = (index.catalogue.exhibitor(ref.id) for ref in link.refs if ref.kind == "exhibitor")
    texts = (text for one in known if one for text in (*one.categories, *one.products, one.country))
    return {token for text in texts for value in text.values() for token in tokens(normalise(value))}
