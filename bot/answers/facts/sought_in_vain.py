"""What is looked for among talks or exhibitors in words that say so surely, and that nothing has."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bot.answers.concepts import concepts
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import exhibitor_lists, sessions
from bot.answers.facts.no_exhibitors import no_exhibitors
from bot.answers.facts.no_sessions import none_of
from bot.answers.facts.persons import is_full_name, is_of_surname
from bot.answers.language import is_stop_word, languages, languages_of, light_spans
from bot.answers.linking import TOPICAL
from bot.answers.looked_for import likely_looked_for
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import MARKS, reply
from bot.answers.session_search import find_sessions
from bot.answers.slots import Slot
from bot.answers.spans import mask, within
from bot.answers.spelling import is_abbreviation, is_everyday
from bot.answers.tokens import tokens
from bot.views.findings import NoExhibitorResults, NoSessionResults

_SENTENCE = re.compile(r"[.;!?。！？；]+(?:\s|$)|[。！？；]")
_CLAUSE = re.compile(r"[,.;:!?。！？；，]+(?:\s|$)|[。！？；，]|,(?=[\u3400-\u9fff])")
# Cues of what else is asked, and kinds of what it is asked of: no clause alone tells what is sought.
_OTHERWISE = ("how_much", "how_many", "how", "when", "contact", "opinion")
_NAMED = ("exhibitor", "session", "speaker", "room")
# So likely, a question looks for what a list would have.
_SURELY = 0.7
# Cues of what no list tells; and of talks. Kinds of what may be named beside what is looked for.
_NO_LIST = (
    *_OTHERWISE, "help", "open", "close", "hours", "transport", "followup", "largest", "smallest", "website",
)  # fmt: skip
_OF_TALKS = ("session", "session_strong", "session_kind", "speaker", "who_speaks", "on_stage")
_BESIDE = frozenset({*TOPICAL, "hall", "country", "expo"} - {"track"})
# A name of goods has so many letters.
_LONGEST = 40
_ASKED = re.compile(r"[^.!?;]*(?:[.!?;]+|$)")
_COUNT = re.compile(r"^\d[\d,.]* (?=[a-z])")
_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
# So little likely, it is no chatter.
_HARDLY_CHATTER = 0.3
# A single strange word may be called otherwise here.
_SEVERAL = 2
# So many words name a thing.
_MOST_WORDS = 5


def no_session_sought(ask: Ask) -> Draft | None:
    """Talks on what a question says that it looks for; that there is none."""
    topic = _in_clauses(ask, "seeks_sessions")
    if reply(ask.reading.text, "names_talk") and not all(map(ask.index.speller.knows, topic.split())):
        return None  # "Blade recyling talk": a slip of one that there is.
    if not topic or is_of_surname(ask) or is_full_name(ask, ask.as_typed(topic)):
        return None
    criteria = replace(sessions.criteria_of(ask), topic=topic, label=ask.as_typed(topic), track="")
    if find_sessions(ask.index, criteria):
        return sessions.session_list(ask, criteria)
    return none_of(ask, criteria)


def no_exhibitor_sought(ask: Ask) -> Draft | None:
    """Who shows what a question says that it looks for; that nobody does."""
    thing = _thing(_goods_sought(ask))
    if not thing:
        return None
    thing = _without_hall(ask, thing)
    ask = _of_thing(ask, thing)
    thing = thing.replace("的", "") if has_han(thing) else thing
    criteria = exhibitor_lists.criteria_of(ask)
    if criteria.country:
        thing = _without_country(ask, thing)
    criteria = replace(criteria, topic=thing, label=ask.as_typed(thing))
    if find_exhibitors(ask.index, replace(criteria, strict=True)):
        return exhibitor_lists.exhibitor_list(ask, replace(criteria, strict=True))
    made = ask.reading.has("trades", "makes")
    if concepts(thing) and not made:
        return None  # What every fair has is sought in texts, unless somebody is to sell it ("water slides").
    known = not (criteria.country or made) and " " not in thing
    known = known and all(map(ask.index.exhibitors.knows, tokens(thing)))
    if known and not find_exhibitors(ask.index, criteria):
        return None  # Of a word that the data knows, another rule had its reason.
    return exhibitor_lists.exhibitor_list(ask, criteria, surely=True)


def _thing(named: str) -> str:
    """What is sought, without how many of it and, where that says more than the thing, what for ("400 chairs on
    hire for a gala dinner")."""
    thing = _COUNT.sub("", named)
    head = _without_purpose(thing)
    whole = len(thing.split()) <= _MOST_WORDS and not concepts(thing)
    return thing if whole or is_stop_word(head, spaced=True) else head


def _without_country(ask: Ask, thing: str) -> str:
    """日本的按摩椅 are 按摩椅, of Japan."""
    countries = (ask.reading.text[one.start : one.end] for one in ask.reading.links if one.kind == "country")
    home = next((name for name in countries if thing.startswith(name)), "")
    return thing.removeprefix(home).removeprefix("的").strip() if has_han(home) else thing


def _without_hall(ask: Ask, thing: str) -> str:
    """ "Mirrors in hall 6" are mirrors, in hall 6."""
    halls = (ask.reading.text[one.start : one.end] for one in ask.reading.links if one.kind == "hall")
    ends = next((hall for hall in halls if thing.endswith(hall) and thing != hall), "")
    return _without_purpose(f"{thing.removesuffix(ends)}.").strip(MARKS) if ends else thing


def _without_purpose(thing: str) -> str:
    patterns = (one for language in languages_of(thing) for one in language.objects.get("purpose", ()))
    found = (match.start() for match in (pattern.search(thing) for pattern in patterns) if match)
    return thing[: min(found, default=len(thing))]


def looked_for_in_vain(ask: Ask) -> Draft | None:
    """That nothing is found in the list of exhibitors, or in the programme, where a question very likely looks for
    what only they would have, whatever its frame; presumed, for they may call it otherwise. None where it may ask
    for anything else."""
    reading = ask.reading
    if not ask.content or reading.is_code or reading.is_chatter or reading.is_far or reading.emergency:
        return None
    if reading.unknown or reading.wanted or reading.has(*_NO_LIST) or ask.chatter > _HARDLY_CHATTER:
        return None
    if any(link.kind not in _BESIDE for link in reading.links):
        return None
    alone = not mask(reading.text, [(slot.start, slot.end) for slot in ask.content]).strip(MARKS)
    if (alone and not reading.cues) or is_of_surname(ask):
        return None  # A thing alone may be here in other words, or be no goods at all.
    if likely_looked_for(reading, ask.index.knows, ask.index.exhibitors.knows) < _SURELY:
        return None
    ask = _as_asked(ask)
    said = ask.topic()
    own = reply(reading.text[: ask.content[0].start], "of_ones_own")
    if len(said) < _SEVERAL or is_everyday(said) or own:
        return None  # "Visitors", "my friend Tom": nothing that anybody lists.
    if reading.has(*_OF_TALKS):
        # "Talks between neighbours are overrated" asks for nothing.
        asked = (
            "?" in reading.text
            or has_han(reading.text)
            or not reading.cues <= {*_OF_TALKS, "about", "about_topic", "beside"}
        )
        talks = sessions.criteria_of(ask)
        return None if not asked or find_sessions(ask.index, talks) else _presumed(none_of(ask, talks))
    thing = _thing(_goods_sought(ask))
    criteria = exhibitor_lists.criteria_of(ask)
    if thing:
        criteria = replace(criteria, topic=thing, label=ask.as_typed(thing))
    if find_exhibitors(ask.index, replace(criteria, strict=True)):
        return None
    return _presumed(no_exhibitors(ask, criteria, Memory(intent="exhibitors"), surely=True))


def _as_asked(ask: Ask) -> Ask:
    """The same with what is named in the sentence that asks, and the longest run of words there that are looked
    for ("kitchen equipment", in "where can I find kitchen equipment we redo the hospital canteen")."""
    text, place = ask.reading.text, 0
    spans = [(place, place := place + len(part)) for part in _ASKED.findall(text)]
    held = [span for span in spans if any(within((one.start, one.end), [span]) for one in ask.content)]
    asking = [span for span in held if "?" in text[slice(*span)]] or held
    if not asking:
        return ask
    content = [one for one in ask.content if within((one.start, one.end), asking[-1:])]
    runs: list[list[Slot]] = [[]]
    for slot in content:
        apart = runs[-1] and slot.start - runs[-1][-1].end > 1
        runs = [*runs, [slot]] if apart else [*runs[:-1], [*runs[-1], slot]]
    longest = max(runs, key=lambda run: run[-1].end - run[0].start)
    links = tuple(one for one in ask.reading.links if within((one.start, one.end), asking[-1:]))
    return replace(ask, reading=replace(ask.reading, content=tuple(longest), links=links))


def _presumed(draft: Draft | None) -> Draft | None:
    if draft is None or not isinstance(draft.view, NoExhibitorResults | NoSessionResults):
        return None
    return replace(draft, view=replace(draft.view, presumed=True))


def goods_alone(ask: Ask) -> Draft | None:
    """That nobody shows goods which are all that is said ("fuel cells?"); who shows such, where a word says no
    more than goods ("greenhouse *equipment*"). Nothing is said where a category is of such things in known
    words, or no product has a word of it: they may be here in other words, or no goods at all."""
    reading = ask.reading
    thing = _beside_place_and_day(ask)
    match = reply(thing, "bare_goods")
    said = reading.cues or reading.unknown or reading.wanted
    if match is None or said or not reading.content or any(link.kind != "hall" for link in reading.links):
        return None
    if ask.chatter > _HARDLY_CHATTER or not (has_han(thing) or _is_one_thing(ask, thing)):
        return None
    head = thing.removesuffix(match.groupdict().get("kind") or "").strip()
    criteria = exhibitor_lists.criteria_of(ask)
    such = replace(criteria, topic=head, label=ask.as_typed(head), strict=True)
    if head != thing and find_exhibitors(ask.index, such):
        return exhibitor_lists.exhibitor_list(ask, such)
    if any(slot.is_idea for slot in reading.content):
        return None
    words = tokens(head)
    known = any(ask.index.exhibitors.knows(word) and word not in _generic() for word in words)
    if len(words) < _SEVERAL or not known:
        return None
    if words[-1] in _in_categories(ask) and all(map(ask.index.knows, words)):
        return None
    draft = exhibitor_lists.exhibitor_list(
        ask, replace(criteria, topic=thing, label=ask.as_typed(thing)), surely=True
    )
    # "NFC readers": many have readers, and may write out what kind.
    short = any(is_abbreviation(word) and not ask.index.knows(word) for word in head.split())
    vague = short and draft and isinstance(draft.view, NoExhibitorResults) and not draft.view.near
    return None if vague else draft


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    """The search tokens of words for any kind of goods ("system")."""
    return frozenset(token for one in languages() for word in one.goods for token in tokens(word))


def _beside_place_and_day(ask: Ask) -> str:
    """What is said without the hall and the day that it is asked of ("mohair yarn in hall N2?")."""
    halls = [(link.start, link.end) for link in ask.reading.links if link.kind == "hall"]
    text = mask(ask.reading.text, [*halls, *ask.reading.when.spans]).rstrip(MARKS)
    set_in = text != ask.reading.text.rstrip(MARKS)
    return (_without_purpose(f"{text} .") if set_in else text).strip(MARKS)


def _is_one_thing(ask: Ask, thing: str) -> bool:
    """Whether the words are those of one thing, with no more than small ones between."""
    words = thing.split()
    small = sum(is_stop_word(word, spaced=True) for word in words)
    return len(words) - small == len(ask.reading.content) and any(map(ask.index.speller.knows, words))


def _in_categories(ask: Ask) -> set[str]:
    """The search tokens of what categories are called."""
    names = ask.index.catalogue.categories.values()
    return {token for name in names for value in name.values() for token in tokens(normalise(value))}


def _of_thing(ask: Ask, thing: str) -> Ask:
    """The same with no more content than the thing: nothing of what is told beside it is near to that."""
    at = ask.reading.text.find(thing)
    own = tuple(one for one in ask.content if at <= one.start and one.end <= at + len(thing))
    return replace(ask, reading=replace(ask.reading, content=own)) if own else ask


def _goods_sought(ask: Ask) -> str:
    """The goods that a question looks for, as a whole or in a clause; or that it tells of before it asks who has
    such ("our ward needs drip stands, who does that?")."""
    named = _in_clauses(ask, "seeks_exhibitors") or next(filter(None, map(_needed, _pieces(ask))), "")
    needed = reply(named, "needs")
    return needed["thing"] if needed else named


def _in_clauses(ask: Ask, kind: str) -> str:
    """What the whole question looks for, or else its last clause that does."""
    return next((named for piece in _pieces(ask) if (named := _named(ask, piece, kind))), "")


def _pieces(ask: Ask) -> list[str]:
    """The question without its time, as a whole and clause by clause from the last."""
    text = _BESIDE_HAN.sub("", " ".join(mask(ask.reading.text, ask.reading.when.spans).split()))
    if ask.reading.wanted or ask.reading.has(*_OTHERWISE) or any(map(ask.reading.of, _NAMED)):
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
        thing = said["thing"].strip()
        return "" if any(is_stop_word(word, spaced=True) for word in thing.split()[:1]) else thing
    if groups.get("needed"):
        return ""
    last = _CLAUSE.split(told)[-1]
    head = _without_purpose(last)
    plain = not any(is_stop_word(word, spaced=not has_han(word)) for word in head.split())
    return last if plain and len(head.split()) <= _MOST_WORDS and len(head) <= _LONGEST else ""


def _named(ask: Ask, text: str, kind: str) -> str:
    """What the text, as a whole, looks for; empty where that is no thing of its own."""
    match = reply(text, kind)
    named = next((value for value in match.groupdict().values() if value), "") if match else ""
    words = named.split()
    if not tokens(named) or len(_thing(named).split()) > _MOST_WORDS:
        return ""
    if ask.reading.has("largest", "smallest", "opinion"):
        return ""
    if any(is_stop_word(word, spaced=True) for word in (words[0], words[-1])):
        return ""  # "Is there a live stream of the keynote" asks for no talk on it.
    light = within((0, len(named)), light_spans(named)) or all(map(is_everyday, words))
    return "" if light and len(words) == 1 else named
