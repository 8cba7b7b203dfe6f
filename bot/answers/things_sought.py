"""What a question says that it looks for: goods or a topic, as a whole, in a clause, or told before it asks who
has such."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.concepts import concepts
from bot.answers.draft import Ask
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.language import is_stop_word, languages, light_spans
from bot.answers.latin_words import is_everyday
from bot.answers.linking import TOPICAL
from bot.answers.normalise import has_han
from bot.answers.object_patterns import objects_in
from bot.answers.replies import MARKS, reply
from bot.answers.spans import mask, within
from bot.answers.tokens import tokens

_SENTENCE = re.compile(r"[.;!?。！？；]+(?:\s|$)|[。！？；]")
_CLAUSE = re.compile(r"[,.;:!?。！？；，]+(?:\s|$)|[。！？；，]|,(?=[\u3400-\u9fff])")
# Cues of what else is asked, and kinds of what it is asked of: no clause alone tells what is sought.
OTHERWISE = ("how_much", "how_many", "how", "when", "contact", "opinion")
_NAMED = ("exhibitor", "session", "speaker", "room")
_COUNT = re.compile(r"^\d[\d,.]* (?=[a-z])")
_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
# The groups of what somebody wishes for, and asks nobody for.
_WISHED = ("thing3", "thing4", "thing5")
# So many words, and letters, name a thing.
_MOST_WORDS, _LONGEST = 5, 40
# So likely, words are goods; if so likely chatter, they are not.
_SURELY_GOODS, _RATHER_CHATTER = 0.85, 0.6
# Cues of what goods are called, too (doors, panels), and of what is looked for at stands.
_CALLED = frozenset({"open", "session_kind"})
_AT_STANDS = frozenset({"seeks", "present", "anything", "trades", "makes", "exhibitor", "who"})
_VOWEL = re.compile("[aeiou]")
_TWO = 2


def goods_sought(ask: Ask) -> str:
    """The goods that a question looks for outright, as a whole or in a clause."""
    named = sought_in_clauses(ask, "seeks_exhibitors")
    needed = reply(named, "needs")
    return needed["thing"] if needed else named


def goods_needed(ask: Ask) -> str:
    """The goods that it tells of before it asks who has such ("our ward needs drip stands, who does that?"), or
    whether there are such (有无血压计)."""
    pieces = _pieces(ask)
    needed = next(filter(None, map(_needed, pieces)), "")
    return needed or next(filter(None, (_named(ask, piece, "has_or_not") for piece in pieces)), "")


def sought_in_clauses(ask: Ask, kind: str) -> str:
    """What the whole question looks for, or else its last clause that asks who has it: what somebody wishes in one
    ("need plasters, my heel is bleeding") may not be looked for at a stand."""
    whole, *clauses = _pieces(ask)
    asking = (piece for piece in clauses if (match := reply(piece, kind)) and match.lastgroup not in _WISHED)
    return _named(ask, whole, kind) or next(filter(None, (_named(ask, piece, kind) for piece in asking)), "")


def _pieces(ask: Ask) -> list[str]:
    """The question without its time, as a whole and clause by clause from the last."""
    text = _BESIDE_HAN.sub("", " ".join(mask(ask.reading.text, ask.reading.when.spans).split()))
    if ask.reading.wanted or ask.reading.has(*OTHERWISE) or any(map(ask.reading.of, _NAMED)):
        return [text]
    sentences = _SENTENCE.split(text)
    clauses = _CLAUSE.split(text)
    return list(dict.fromkeys((text, *reversed(sentences), *reversed(clauses))))


def _needed(text: str) -> str:
    """What is told before such is asked for: what somebody needs, or a few words that name nothing else."""
    match = reply(text, "asks_for_such")
    if match is None:
        return ""
    groups = match.groupdict()
    told = (groups.get("before") or groups.get("needed") or "").strip(MARKS)
    said = reply(_CLAUSE.split(told)[-1], "needs") or reply(told, "needs")
    if said:
        # What every fair has ("parking for a coach") is asked of the fair.
        thing = said["thing"].strip()
        odd = any(is_stop_word(word, spaced=True) for word in thing.split()[:1])
        return "" if odd or is_everyday(thing) or _is_of_every_fair(without_purpose(thing)) else thing
    if groups.get("needed"):
        return ""
    last = _CLAUSE.split(told)[-1]
    head = without_purpose(last)
    first = any(head[:1] in one.no_first for one in languages())
    plain = not (first or is_everyday(head) or concepts(head)) and not any(
        is_stop_word(word, spaced=not has_han(word)) for word in head.split()
    )
    return last if plain and len(head.split()) <= _MOST_WORDS and len(head) <= _LONGEST else ""


def _is_of_every_fair(thing: str) -> bool:
    """Whether it is what every fair has, and not only ends so (氢燃料电池公交车 is no bus to the fair)."""
    return any(idea.start == 0 or (idea.end - idea.start) * 2 >= len(thing) for idea in concepts(thing))


def _named(ask: Ask, text: str, kind: str) -> str:
    """What the text, as a whole, looks for; empty where that is no thing of its own."""
    match = reply(text, kind)
    named = next((value for value in match.groupdict().values() if value), "") if match else ""
    words = named.split()
    if not tokens(named) or len(thing_of(named).split()) > _MOST_WORDS:
        return ""
    if ask.reading.has("largest", "smallest", "opinion"):
        return ""
    if any(is_stop_word(word, spaced=True) for word in (words[0], words[-1])):
        return ""  # "Is there a live stream of the keynote" asks for no talk on it.
    light = within((0, len(named)), light_spans(named)) or all(map(is_everyday, words))
    return "" if light and len(words) == 1 else named


def thing_of(named: str) -> str:
    """What is sought, without how many of it and, where that says more than the thing, what for ("400 chairs on
    hire for a gala dinner")."""
    thing = _COUNT.sub("", named)
    head = without_purpose(thing)
    whole = len(thing.split()) <= _MOST_WORDS and not concepts(thing)
    return thing if whole or is_stop_word(head, spaced=True) else head


def without_country(ask: Ask, thing: str) -> str:
    """日本的按摩椅 are 按摩椅, of Japan."""
    countries = (ask.reading.text[one.start : one.end] for one in ask.reading.links if one.kind == "country")
    home = next((name for name in countries if thing.startswith(name)), "")
    return thing.removeprefix(home).removeprefix("的").strip() if has_han(home) else thing


def without_hall(ask: Ask, thing: str) -> str:
    """ "Mirrors in hall 6" are mirrors, in hall 6."""
    halls = (ask.reading.text[one.start : one.end] for one in ask.reading.links if one.kind == "hall")
    ends = next((hall for hall in halls if thing.endswith(hall) and thing != hall), "")
    return without_purpose(f"{thing.removesuffix(ends)}.").strip(MARKS) if ends else thing


def without_purpose(thing: str) -> str:
    found = (match.start() for _, match in objects_in(thing, "purpose"))
    return thing[: min(found, default=len(thing))]


def of_thing(ask: Ask, thing: str) -> Ask:
    """The same with no more content than the thing: nothing of what is told beside it is near to that."""
    at = ask.reading.text.find(thing)
    if at < 0:
        return ask  # Spaces beside Chinese went.
    own = tuple(one for one in ask.content if at <= one.start and one.end <= at + len(thing))
    return replace(ask, reading=replace(ask.reading, content=own)) if own else ask


def is_goods(ask: Ask) -> bool:
    """Whether all that is asked about beside a company is surely goods, by its meaning and by what it is called:
    no discount, no job, no price, and nothing that is to be done with them."""
    said, likely = ask.topic(), ask.index.likely_goods
    if likely is None or not ask.content or any(slot.is_idea for slot in ask.content):
        return False
    if ask.reading.wanted or ask.reading.has(*OTHERWISE) or not is_called_like_goods(said):
        return False
    text = ask.reading.text[ask.content[0].start : ask.content[-1].end]
    return text == said and likely(said) >= _SURELY_GOODS


def is_surely_goods(ask: Ask) -> bool:
    """Whether a thing is all that is said, or all that is looked for at stands, and is surely goods by its meaning
    ("halloumi", 骆驼奶)."""
    said, likely = _thing_alone(ask), ask.index.likely_goods
    service = all(slot.is_idea for slot in ask.content)
    spoken = all(_VOWEL.search(word) for word in said.split()) if said.isascii() else len(said) >= _TWO
    if likely is None or service or not (said and spoken):
        return False  # "Yyds" is no word.
    if reply(ask.reading.text, "no_goods") or ask.chatter > _RATHER_CHATTER:
        return False  # A recipe for goulash is shown by nobody.
    return likely(said) >= _SURELY_GOODS


def _thing_alone(ask: Ask) -> str:
    """The thing that is all that is said, whatever small characters and hyphens are in its name (可降解吸管,
    "snow-skin cakes"), or all that is looked for at stands; empty where more is said."""
    reading, text = ask.reading, ask.reading.text.strip(MARKS)
    if not ask.content or any(link.kind not in TOPICAL for link in reading.links):
        return ""
    said = reading.text[ask.content[0].start : ask.content[-1].end]
    if not (reading.cues - _CALLED if is_called_like_goods(said) and said.isascii() else reading.cues):
        rest = mask(text, [(slot.start, slot.end) for slot in ask.content]).replace("-", " ").split()
        whole = all(has_han(part) and len(part) == 1 for part in rest if part.strip(MARKS))
        several = reply(text, "any_goods")
        return text if whole else said if several and several["thing"] == said else ""
    if reading.when or not reading.cues <= _AT_STANDS or said != ask.topic() or is_everyday(said):
        return ""
    return said
