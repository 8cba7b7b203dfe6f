"""Answers that are quoted: FAQ, ways to get there, facts and documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answers.abstention import fits, head_share
from bot.answers.ages import age_in
from bot.answers.concepts import ideas_of
from bot.answers.cues import find_cues
from bot.answers.dayfit import DayFit, asks_admission, day_fit
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import BY_WORD_ALONE
from bot.answers.facts.ages import is_too_young, tells_ages
from bot.answers.facts.elsewhere import is_elsewhere_only
from bot.answers.facts.forbidden import is_forbidden
from bot.answers.facts.height_limits import is_too_high
from bot.answers.facts.running_times import is_on_other_days, is_outside_hours, names_asked
from bot.answers.facts.unnamed import unnamed_entrance, unnamed_place
from bot.answers.facts.verdicts import denial
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.language import is_stop_word, languages
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.objects import Sought
from bot.answers.passages import Passage
from bot.answers.replies import MARKS, reply
from bot.answers.retrieval import heads, is_readable
from bot.answers.search import ValueIndex
from bot.answers.sentences import sentences
from bot.answers.slots import topics
from bot.answers.spans import mask
from bot.answers.telling import telling_sentence
from bot.answers.things_sought import without_purpose
from bot.answers.tokens import tokens, unit_set
from bot.domain.localized import Localized
from bot.views.action import Action
from bot.views.answers import FactAnswer, FaqAnswer, PassageAnswer, TransportAnswer
from bot.views.browsing_actions import (
    OpenExhibitors,
    OpenFaq,
    OpenPassage,
    OpenProgramme,
    OpenTransport,
    ShowVenue,
)
from bot.views.findings import ChoicesAnswer
from bot.views.message import View

# So much likelier, a text stands before an entry that asks for the same things.
_FAR = 0.25
# So likely, another passage is offered beside one that is quoted.
_PERHAPS = 0.1
# A FAQ entry's own question: of all words, so many are in both; of what they mean, so much is.
_SAME_WORDS = 0.85
_SAME_QUESTION = 0.85
# So many things leave no doubt of what is meant.
_SEVERAL = 2
# Nearly all of the content, and at least half of the entry's question.
_SAME_THINGS, _HALF = 0.9, 0.5
# Of the content, enough to be offered as near.
_NEAR = 0.25
# What a fact of the expo may be of, by the ideas of its key.
_ABOUT = ("first_aid", "lost_found", "press")
_CLAUSE = re.compile(r"[,;(，；。（]")
# Cues of whether there is something.
_WHETHER = frozenset({"followup", "seeks", "present", "anything"})
# Who does it goes without saying.
_WHO = frozenset({"#exhibitors", "#visitors"})


def same_words(ask: Ask) -> Draft | None:
    """A FAQ entry whose question was asked nearly word for word: its writer knew better than any rule."""
    asked = unit_set(ask.reading.text)
    least, most = _SAME_WORDS * len(asked), len(asked) / _SAME_WORDS
    for id_, words in ask.index.asked if len(asked) > 1 else ():
        if least <= len(words) <= most and _are_same(asked, words):
            return quote(ask, next(one for one in ask.index.passages if one.kind == "faq" and one.id == id_))
    return None


def _are_same(one: frozenset[str], other: frozenset[str]) -> bool:
    differ = one ^ other
    return len(differ) <= (1 - _SAME_WORDS) * len(one | other) and not any(word.isdigit() for word in differ)


def senses(ask: Ask) -> Draft | None:
    """A word alone that may mean several things which entries of the FAQ are about: which one is meant."""
    word = ask.reading.text.strip(" .?!")
    ideas = next((one.senses[word] for one in languages() if word in one.senses), ())
    found = dict.fromkeys(
        one.id
        for idea in ideas
        for one in ask.index.passages
        if one.kind == "faq" and f"#{idea}" in _asked(ask, one)
    )
    if len(found) < len(ideas) or not ideas:
        return None
    rows = tuple((OpenFaq(id_),) for id_ in found)
    return Draft(ChoicesAnswer(ask.reading.typed.get(word, word), len(rows)), (ask.source("faq"),), rows)


def lost_property(ask: Ask) -> Draft | None:
    """Where lost things are kept, to somebody who left one here."""
    likely = [ask.index.passages[one.passage] for one in ask.found()]
    told = [one for one in ask.index.passages if one.kind in ("faq", "expo")]
    on_it = [
        one for one in (*likely, *told) if "#lost_found" in ideas_of(one.head) and is_readable(one, ask.reading)
    ]
    on_it.sort(key=lambda one: one.kind != "faq")  # An entry says where, a fact may be a number to call.
    # A lost child is no lost property.
    found = next((one for one in on_it if "#lost_child" not in ideas_of(one.head)), next(iter(on_it), None))
    return quote(ask, found) if found else None


def entries(ask: Ask) -> Iterator[Passage]:
    """The entries of the FAQ, in the question's language."""
    return (one for one in ask.index.passages if one.kind == "faq" and is_readable(one, ask.reading))


def questions(ask: Ask, entry: Passage) -> tuple[str, ...]:
    """An entry's question in each language, normalised, without its tag."""
    found = ask.catalogue.faq(entry.id)
    return tuple(normalise(text) for text in found.question.values()) if found else ()


def _asked(ask: Ask, entry: Passage) -> set[str]:
    """The tokens of an entry's question."""
    return {token for text in heads(entry, ask.index) for slot in text for token in slot.tokens}


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


def _is_of_things(ask: Ask, entry: int) -> bool:
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


def same_question(ask: Ask) -> Draft | None:
    """A FAQ entry that is the very question, in words that mean the same."""
    if ask.explained and sum(slot.firmness > 0 for slot in ask.reading.query) < _SEVERAL:
        return None  # "Any talks this afternoon?" is no question for the slides of talks.
    entry = _entry(ask, _SAME_QUESTION, _SAME_QUESTION)
    if entry is None or _is_of_sessions(ask, entry) or _is_of_things(ask, entry):
        return None
    return _quote_or_likelier(ask, entry)


def faq(ask: Ask) -> Draft | None:
    """A FAQ entry that asks for the same things, in other words."""
    entry = _entry(ask, _SAME_THINGS, _HALF)
    if entry is None or _is_of_sessions(ask, entry) or _is_of_things(ask, entry):
        return None
    return _quote_or_likelier(ask, entry)


def _quote_or_likelier(ask: Ask, entry: int) -> Draft | None:
    """The entry; where another text answers far more likely, that one."""
    found = {one.passage: one.confidence for one in ask.found()}
    best = next(iter(ask.found()), None)
    if best is not None and best.enough and best.confidence >= found.get(entry, 1.0) + _FAR:
        return quote(ask, ask.index.passages[best.passage])
    return _quote_or_worded(ask, entry)


def _is_of_sessions(ask: Ask, entry: int) -> bool:
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


def _quote_or_worded(ask: Ask, entry: int) -> Draft | None:
    return worded(ask) if _lacks_word(ask, entry) else quote(ask, ask.index.passages[entry])


def fact(ask: Ask) -> Draft | None:
    """A further fact of the expo whose key says what is asked for ("press office", "wechat account")."""
    said = tuple(slot for slot in ask.reading.query if _WHO.isdisjoint(slot.tokens))
    for hit in ask.hits[:2]:
        passage = ask.index.passages[hit.passage]
        if passage.kind != "expo":
            continue
        covered = ask.index.bm25.hits(said).get(hit.passage, hit).coverage >= _SAME_THINGS
        if covered and _share(ask, passage) >= _SAME_THINGS and fits(ask.reading, passage.body) >= 0:
            return quote(ask, passage)
    return None


def _entry(ask: Ask, coverage: float, share: float) -> int | None:
    """The number of a FAQ entry that holds so much of the question, and whose own question it holds so far."""
    for hit in ask.hits[:2]:
        passage = ask.index.passages[hit.passage]
        told = passage.kind == "faq" and fits(ask.reading, passage.body) >= 0
        if asks_admission(ask.reading) and day_fit(ask.reading, passage, ask.index) is DayFit.OTHER:
            continue  # The ticket of another day.
        if told and hit.coverage >= coverage and _share(ask, passage) >= share:
            return hit.passage
    return None


def _lacks_word(ask: Ask, passage: int) -> bool:
    """Whether a passage only has the idea of the one thing that is named (first aid), and another text, or a
    hall, has its very word (defibrillator)."""
    if not ask.content or any(slot.is_idea for slot in ask.content):
        return False
    words = [token for slot in ask.content if not slot.text.isdigit() for token in slot.tokens]
    if not words or any(ask.index.bm25.holds(passage, word) for word in words):
        return False
    facilities = (text for hall in ask.catalogue.programme.halls for text in hall.facilities)
    held = {token for text in facilities for value in text.values() for token in tokens(normalise(value))}
    return all(word in held or ask.index.bm25.knows(word) for word in words)


def worded(ask: Ask) -> Draft | None:
    """The text that has a sentence with the very words, no idea of every fair, that sentence first."""
    if not ask.content or any(slot.is_idea for slot in ask.content):
        return None
    words = {token for slot in ask.content for token in slot.tokens}
    for hit in ask.hits:
        passage = ask.index.passages[hit.passage]
        readable = passage.kind == "document" and is_readable(passage, ask.reading)
        held = (one for one in sentences(passage.body) if words <= set(tokens(normalise(one))))
        said = next(held, "") if readable else ""
        if said:
            draft = quote(ask, passage)
            assert isinstance(draft.view, PassageAnswer)
            return replace(draft, view=replace(draft.view, fact=said))
    return None


def spoken(ask: Ask) -> Draft | None:
    """The FAQ entry on languages."""
    entries = [ask.index.passages[hit.passage] for hit in ask.hits]
    entries += [passage for passage in ask.index.passages if passage.kind == "faq"]
    asked = (one for one in entries if one.kind == "faq" and "language" in find_cues(normalise(one.head)).names)
    found = None if ask.content else next(asked, None)
    return quote(ask, found) if found else None


def _share(ask: Ask, passage: Passage) -> float:
    return head_share(heads(passage, ask.index), ask.reading.query, ask.index.bm25)


def quote(ask: Ask, passage: Passage) -> Draft:
    """The passage as an answer, the next nearest as a button."""
    view: View
    if passage.kind == "faq":
        entry = ask.catalogue.faq(passage.id)
        view = FaqAnswer(passage.id, fact=_fact(ask, entry.answer.best(ask.reading.language) if entry else ""))
    elif passage.kind == "transport":
        way = ask.catalogue.programme.transport[int(passage.id)]
        view = TransportAnswer(int(passage.id), fact=_fact(ask, way.text.best(ask.reading.language)))
    elif passage.kind == "expo":
        view = FactAnswer(passage.id, about=_about(ask, passage))
    else:
        view = PassageAnswer(passage.id, passage.index, passage.whole, fact=_excerpt(ask, passage))
    rows = tuple((action,) for action in nearest(ask, skip=passage, at_least=_PERHAPS, headed=True)[:1])
    if passage.kind == "transport":
        rows = ((ShowVenue(),),)
    excerpts = [one.body for one in ask.index.passages_at(passage.place)]
    halls = ask.reading.ids("hall")
    place = halls[0] if len(halls) == 1 else ""
    memory = Memory(intent="text", hall=place, told=(*passage.place, excerpts.index(passage.body)))
    if isinstance(view, FaqAnswer | PassageAnswer):
        view = replace(view, unnamed=unnamed_place(ask, passage))
    if isinstance(view, FactAnswer) and is_elsewhere_only(ask, passage.body):
        view = replace(view, verdict=denial(ask, "none"))
    elif isinstance(view, FaqAnswer | PassageAnswer | TransportAnswer):
        told = _told_in(ask, passage)
        view = replace(view, unnamed=view.unnamed or unnamed_entrance(ask, told))
        if _says_no(ask, passage, told) and not (age_in(ask.reading.text) and tells_ages(told)):
            view = replace(view, verdict=denial(ask, "none"))
        elif is_forbidden(ask, told) or is_too_young(ask, told) or is_too_high(ask, told):
            view = replace(view, verdict="cannot")
    return Draft(view, (ask.source(passage.kind, passage.id),), rows, memory)


def _says_no(ask: Ask, passage: Passage, told: str) -> bool:
    """Whether it says that there is none at the hour, on the day or at the place that is asked about."""
    return (
        is_outside_hours(ask, told, of_one_thing=passage.kind == "transport")
        or is_on_other_days(ask, told, of_one_thing=_is_of_asked(ask, passage))
        or is_elsewhere_only(ask, told)
    )


def _is_of_asked(ask: Ask, passage: Passage) -> bool:
    """Whether it is on what is asked as a whole: no paragraph, or a sentence under a heading that names that."""
    one = len(sentences(passage.body)) == 1
    return passage.kind != "document" or (one and names_asked(normalise(passage.head), ask))


def _told_in(ask: Ask, passage: Passage) -> str:
    """What the passage says, in the question's language where it is told in several."""
    entry = ask.catalogue.faq(passage.id) if passage.kind == "faq" else None
    if passage.kind == "transport":
        return ask.catalogue.programme.transport[int(passage.id)].text.best(ask.reading.language)
    return entry.answer.best(ask.reading.language) if entry else passage.body


def _about(ask: Ask, fact: Passage) -> str:
    """What a fact of the expo is of, where it does not begin with that: "Hall 2, beside the west door", a bare
    number."""
    if "emergency" in fact.head.split():
        return "emergency"
    value = next((one.value for one in ask.catalogue.expo.facts if one.key == fact.id), Localized())
    begins = _CLAUSE.split(normalise(value.best(ask.reading.language)))[0]
    ideas = ideas_of(fact.head) - ideas_of(begins, wide=True)
    return next((one for one in _ABOUT if f"#{one}" in ideas), "")


def _excerpt(ask: Ask, passage: Passage) -> str:
    """The sentence of a paragraph that tells it: one of the excerpt's, or the excerpt where that is one."""
    alone = passage.body if passage.body != passage.whole and len(sentences(passage.body)) == 1 else ""
    return _fact(ask, passage.body) or alone


def _fact(ask: Ask, text: str) -> str:
    return telling_sentence(ask.reading, text, ask.index.bm25)


def nearest(ask: Ask, skip: Passage | None = None, at_least: float = 0.0, *, headed: bool = False) -> list[Action]:
    """Buttons of the passages that are nearest to the question by words or by meaning, at most three;
    ``at_least``: so likely they answer it; ``headed``: their head is about some of it."""
    found: list[Action] = []
    for one in ask.found():
        passage = ask.index.passages[one.passage]
        if (
            (skip and passage.place == skip.place)
            or not is_readable(passage, ask.reading)
            or one.confidence < at_least
        ):
            continue
        if max(one.features.coverage, one.features.ideas) < _NEAR and one.confidence < _PERHAPS:
            continue
        if headed and not one.features.head:
            continue
        action = opens(passage)
        if action and action not in found:
            found.append(action)
    return found[:3]


def opens(passage: Passage) -> Action | None:
    """The button that opens a passage; None where no screen shows it."""
    if passage.kind == "faq":
        return OpenFaq(passage.id)
    if passage.kind == "transport":
        return OpenTransport(int(passage.id))
    return OpenPassage(passage.id, passage.index) if passage.kind == "document" else None


def usual() -> tuple[Action, ...]:
    """What most people look for, where nothing is near."""
    return (ShowVenue(), OpenProgramme(), OpenExhibitors())
