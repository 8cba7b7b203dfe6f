"""Companies by a Chinese name that no list has, where their stand is asked for: 白龙门窗 in "白龙门窗在哪个馆"."""

from __future__ import annotations

from string import ascii_lowercase

from bot.answers.aliases import is_of_form
from bot.answers.all_words import name_from
from bot.answers.draft import Ask
from bot.answers.language import languages
from bot.answers.lexicon import is_common_word
from bot.answers.linking import TOPICAL
from bot.answers.object_patterns import object_in
from bot.answers.tokens import is_han

# Cues of where a stand is.
_PLACED = frozenset({"where", "which_hall", "booth", "followup"})
_OF_STANDS = ("present", "exhibitor", "exhibitor_strong")
# Likelier than so, it is no matter of an expo.
_CHATTER = 0.5
_SHORT_NAME, _LONG_NAME, _LONGEST_NAME = 3, 4, 10
_SHORTEST = 2
# A short form has so many letters.
_SHORT_FORM = 4


def strange_han_name(ask: Ask) -> str:
    """What is written together like the name of a Chinese company, where its stand is asked for, and begins with
    no word that anybody knows (白龙门窗 in "白龙门窗在哪个馆"); empty where nothing is."""
    reading, content = ask.reading, ask.content
    # Of a stand, and of who came, the same words tell.
    other = {"halls", "makes", *(_OF_STANDS if reading.has("booth", "present") else ())}
    if not reading.cues & {*_PLACED, "present"} or reading.cues - _PLACED - other:
        return ""
    if reading.is_about_service or reading.is_far:
        return ""
    begin = _begin_of_run(reading.text, content[0].start)
    if any(reading.text[max(0, begin - 1) : begin] in one.sells for one in languages()):
        return ""  # 做老房子改造的在哪个馆 seeks who does that.
    said = name_from(reading.text, "strange_firm", begin)
    # 北方华创来了吗，做刻蚀设备的: what they do is told behind it.
    comma = reading.text.find(",", said.end()) if said else -1
    after = comma if comma >= 0 else len(reading.text)
    called = said.group() if said and all(not said.end() < slot.end <= after for slot in content) else ""
    for word in (word for one in languages() for word in one.firm_words):
        called = called.removesuffix(word)
    others = any(link.kind not in TOPICAL for link in reading.links)
    letters = len(called) - len(called.lstrip(ascii_lowercase))
    others = others or (0 < letters <= _SHORT_FORM and _is_shown(ask))  # LED固化灯 are goods.
    of_stand = reading.has("booth", "exhibitor_strong") and not reading.wanted
    begun = called[:2]
    # Whatever word it begins with, at a stand is a company; but for what somebody shows there.
    known = is_common_word(begun)
    known = (known and not reading.has("booth")) or ask.index.knows(begun)
    odd = is_of_form(called) or any(word in called for one in languages() for word in one.no_part)
    is_none = (
        others
        or known
        or odd
        or not (_SHORT_NAME if of_stand else _LONG_NAME) <= len(called) <= _LONGEST_NAME
        or object_in(called, "no_stand")
        or ask.chatter > _CHATTER
    )
    for mended, written in reading.mended.items():
        called = called.replace(mended, written)
    return "" if is_none else called


def _is_shown(ask: Ask) -> bool:
    """Whether somebody shows what has a word of it."""
    return any(ask.index.exhibitors.knows(token) for slot in ask.content for token in slot.tokens)


def _begin_of_run(text: str, place: int) -> int:
    """Where the run of Chinese begins that a place is in, without the small words before it (请问, 听说); a single
    character is of the name (好客)."""
    start = place
    while start > 0 and is_han(text[start - 1]):
        start -= 1
    stops = [one.stop for one in languages() if not one.spaced]
    while small := next((found for stop in stops if (found := stop.match(text, start, place))), None):
        if len(small.group()) < _SHORTEST:
            break
        start = small.end()
    # No name begins with 那 or 想.
    first = any(text[start] in one.no_first for one in languages())
    return start if place - start <= _SHORTEST and not first else place
