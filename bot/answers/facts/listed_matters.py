"""What is asked of goods or of sessions: lists tell it, and no text that only has its words, or its idea."""

from __future__ import annotations

from bot.answers.draft import Ask
from bot.answers.exhibitor_search import BY_WORD_ALONE
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.language import is_stop_word
from bot.answers.normalise import has_han, normalise
from bot.answers.objects import Sought
from bot.answers.passages import Passage
from bot.answers.replies import MARKS, reply
from bot.answers.search import ValueIndex
from bot.answers.slots import topics
from bot.answers.spans import mask
from bot.answers.things_sought import without_purpose
from bot.answers.tokens import tokens

# So many things leave no doubt of what is meant.
_SEVERAL = 2
# Cues of whether there is something.
_WHETHER = frozenset({"followup", "seeks", "present", "anything"})


def _held(ask: Ask, index: ValueIndex) -> bool:
    """Whether sessions, or exhibitors, have all that is asked about, whatever idea it is."""
    things = topics(ask.topic(), ask.index.knows)
    return bool(things) and bool(index.search(things, strict=True))


def is_of_goods(ask: Ask) -> bool:
    """Whether it is asked who makes or has a thing that exhibitors show: an entry on such things is no answer."""
    sought = ask.reading.sought
    if sought is None or (ask.reading.has("where") and not sought.made):
        return False
    return _held(ask, ask.index.exhibitors) or (ask.reading.has("trades") and _is_longer(ask, sought))


def is_of_things(ask: Ask, entry: int) -> bool:
    """Whether goods are asked for, which an entry of the FAQ does not tell; or what a hall lists by the very word,
    where the entry has no more than the idea of it (quiet hours, of a prayer room)."""
    passage = ask.index.passages[entry]
    by_word = any(not BY_WORD_ALONE.isdisjoint(slot.tokens) for slot in ask.content)
    if by_word and ask.reading.has("trades"):
        return True  # Who sells an ambulance feels well.
    return is_of_goods(ask) or are_goods_that_it_lacks(ask, passage) or _is_listed_by_word(ask, passage)


def _is_listed_by_word(ask: Ask, passage: Passage) -> bool:
    words = [slot.text for slot in ask.content if slot.is_idea]
    if len(words) != 1 or len(ask.content) > 1 or not ask.reading.has("where", "which_hall", "seeks"):
        return False
    told = normalise(f"{passage.head} {passage.body}")
    listed = (
        normalise(value)
        for hall in ask.catalogue.programme.halls
        for one in hall.facilities
        for value in one.values()
    )
    return words[0] not in told and any(words[0] in value for value in listed)


def are_goods_that_it_lacks(ask: Ask, passage: Passage) -> bool:
    """Whether no more than goods is said, by whose name a text does not call anything ("charging robots", where
    phones are charged; "hub motors for wheelchairs")."""
    reading = ask.reading
    said = reading.text.strip(MARKS)
    thing = without_purpose(said)
    content = [slot for slot in reading.content if slot.end <= len(thing) + reading.text.find(said)]
    named = any(link.kind != "category" for link in reading.links)
    alone = len(reading.content) >= _SEVERAL and reading.is_keywords and not (reading.cues or named)
    if not (alone and content) or reading.wanted or not is_called_like_goods(thing):
        return False
    start = reading.text.find(said)
    rest = mask(reading.text, [(slot.start, slot.end) for slot in content])[start : start + len(thing)]
    if any(slot.is_idea for slot in content) or rest.strip():
        return False  # 包放哪安全 asks for something.
    several = has_han(said) or reply(said, "bare_goods") is not None
    held = frozenset(tokens(normalise(f"{passage.head} {passage.body}")))
    return several and held.isdisjoint(content[-1].tokens)


def _is_longer(ask: Ask, thing: Sought) -> bool:
    """Whether what is sought only begins like an idea (充电, of 充电宝): no text on that is about it."""
    inside = (slot for slot in ask.content if thing.start <= slot.start < slot.end < thing.end)
    after = (ask.reading.text[slot.end] for slot in inside if slot.is_idea)
    return any(has_han(one) and not is_stop_word(one, spaced=False) for one in after)


def is_of_sessions(ask: Ask, entry: int) -> bool:
    """Whether sessions are asked for: those of a kind on a day ("workshops Thursday"), or ones by words that stand
    in a title, where the entry only means the same ("a talk about privacy" is no matter of recordings)."""
    if ask.reading.when.names_day and ask.reading.has("session_kind") and len(ask.content) == 1:
        return True
    if is_titled_otherwise(ask, ask.index.passages[entry]):
        return True
    if ask.reading.has("session_strong") and ask.reading.has("about_topic") and _held(ask, ask.index.sessions):
        return True
    if not (ask.reading.has("session_strong") and ask.content) or ask.reading.has("missed"):
        return False
    words = [slot.text for slot in ask.content]
    said = normalise(f"{ask.index.passages[entry].head} {ask.index.passages[entry].body}")
    titled = any(all(word in title for word in words) for _, title in ask.index.titles)
    return titled and not all(word in said for word in words)


def is_titled_otherwise(ask: Ask, passage: Passage) -> bool:
    """Whether no more is asked than if there is something on a day ("matchmaking on Friday?") that sessions are
    called by, and a text has no word of."""
    bare = ask.reading.cues <= _WHETHER and not ask.reading.wanted and bool(ask.content)
    if not (bare and ask.reading.when.names_day):
        return False
    thing = ask.reading.text[ask.content[0].start : ask.content[-1].end]
    called = any(thing in title for _, title in ask.index.titles)
    return called and thing not in normalise(f"{passage.head}\n{passage.body}")
