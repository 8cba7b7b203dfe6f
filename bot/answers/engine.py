"""A question to an answer. Pure: the same question, index, clock and context give the same answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.answers.another_name import of_another_name
from bot.answers.asides import without_aside, without_own_stand, without_own_talk
from bot.answers.asked_alone import asked_alone, is_about
from bot.answers.better_alone import LED_TO, MERGED, is_better
from bot.answers.chat_words import likely_chatter
from bot.answers.chatting import NOTHING
from bot.answers.clauses import parted
from bot.answers.completed import AskedAlone
from bot.answers.draft import Ask, Draft
from bot.answers.facts.denied import denied
from bot.answers.facts.misspelt_titles import misspelt_title
from bot.answers.facts.names_in_vain import named_in_vain
from bot.answers.facts.presumed_none import presumed_none
from bot.answers.facts.strange_titles import title_in_vain
from bot.answers.facts.talk import unknown
from bot.answers.fallbacks import second_look
from bot.answers.first_names import with_person
from bot.answers.followup import memory_of_page, page_of_list
from bot.answers.hall_names import with_hall_there, with_halls
from bot.answers.hall_numbers import with_numbered_halls
from bot.answers.hanging import again, again_at_once, told_by_the_last, told_with_the_last
from bot.answers.in_full import in_full
from bot.answers.index import AnswerIndex
from bot.answers.language import language_of_question
from bot.answers.linking import link_exactly
from bot.answers.listed_things import of_listed_thing
from bot.answers.memory import Memory
from bot.answers.next_places import of_next_place, with_next_place
from bot.answers.next_services import of_next_service
from bot.answers.normalise import has_han, normalise
from bot.answers.once import once, one_question
from bot.answers.partial_names import with_rooms
from bot.answers.public_day import on_public_day
from bot.answers.put_plainly import PUT_PLAINLY, put_plainly, thing_sought
from bot.answers.reader import read
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.recall import with_named, with_question
from bot.answers.rules import first
from bot.answers.staying import STRAYING, told_barely, told_still
from bot.answers.subjects import asks_of_subject, is_bare, of_subject
from bot.answers.synonyms import otherwise
from bot.answers.that_country import of_that_country
from bot.views.answers import ListGone, NoSuchRoom
from bot.views.findings import ExhibitorResults, NoExhibitorResults, NoSessionResults, NotListed
from bot.views.message import Message, Source, View
from bot.views.reply import Reply
from bot.views.screens import NothingLoaded

# What a list of nothing gives way to, once a wish beside it is left out.
_OF_LISTS = frozenset({"sessions", "session", "exhibitors", "exhibitor", "speaker"})
# What tells the talks of a company, or that it has none.
_OF_FIRM = "exhibitor_sessions"
# So little likely, it is hardly chatter.
_OURS = 0.3
# So likely, a text tells what is asked beside something else.
_TOLD = 0.75
_TEXTS = frozenset({"text", "faq"})
# What tells who shows a thing.
_OF_GOODS = frozenset({"exhibitors", "exhibitor", "topic", "hall"})
_SEEKING = frozenset({"seeks", "present", "anything"})
# By what views it is known what was looked for in vain.
_INTENT_OF = {NoSessionResults: "sessions", NotListed: "not_listed", NoSuchRoom: "no_room"}
_BESIDE_GOODS = frozenset({"category", "expo", "hall", "country"})
# Cues that look for who has it.
_SOUGHT = ("seeks", "makes", "trades", "who")


@dataclass(frozen=True, slots=True)
class Answer:
    """``message`` in the question's language (its ``locale`` is set); ``context`` is to be kept for the chat's
    next question. ``abstained``: not known, in any form; false where the answer is "there is none"."""

    message: Message
    intent: str
    abstained: bool
    language: str
    context: str

    @property
    def is_open(self) -> bool:
        """Whether somebody may know more: it is not known, or nothing was found in the words that were used."""
        view = self.message.view
        presumed = isinstance(view, NoExhibitorResults | NoSessionResults) and view.presumed
        return self.abstained or presumed


def answer(question: str, index: AnswerIndex, *, now: dt.datetime, locale: str, context: str = "") -> Answer:
    """Answer a question. ``now`` is aware; ``locale`` the viewer's; ``context`` that of the chat's last answer.

    With ``index.compare`` the question is embedded: as it is where no rule finds facts, or finds some for a
    question that names nothing of the fair; and with stand-ins for what it names. Call it in a thread.
    """
    if index.catalogue.version == 0:
        language = language_of_question(normalise(question[:MAX_LENGTH]), locale)
        return Answer(Message(NothingLoaded(), locale=language), "nothing_loaded", True, language, "")
    with one_question():
        return _answer(question, index, index.catalogue.local(now), locale, Memory.load(context))


def _answer(question: str, index: AnswerIndex, local: dt.datetime, locale: str, memory: Memory) -> Answer:
    asked = in_full(question, memory, lambda rest: _narrows(rest, index))
    asked = of_listed_thing(asked, memory, index)
    asked = of_another_name(asked, memory, index, lambda text: read(text, index, local, locale, memory.days))
    asked = of_that_country(of_next_service(of_next_place(asked, memory, index), memory, index), memory, index)
    asked = on_public_day(asked, index)
    found = _drafted(asked, index, local, locale, memory)
    found = _nearly_titled(found, index, local, memory) or _put_plainly(found, index, local, memory) or found
    found = _asked_alone(asked, found, index, local, memory) or found
    found = _by_another_name(found, index, local, memory) or found
    found = _looked_for(found, index, local, memory) or _sought(found, index, local, memory) or found
    intent, draft, reading, kept = found
    return Answer(
        message=_message(draft, reading.language, cut=len(question) > MAX_LENGTH),
        intent=intent,
        abstained=draft.abstained,
        language=reading.language,
        context=kept.dump(),
    )


def _narrows(rest: str, index: AnswerIndex) -> bool:
    """Whether a list may be narrowed by it: a hall or a country, and nothing else."""
    links, _ = link_exactly(rest, index)
    return any(link.kind in ("hall", "country") and not rest[: link.start].strip() for link in links)


def _put_plainly(found: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory) -> _Drafted | None:
    """What the catalogue has for a question in plain words; None where they are not surely what was meant."""
    plain = put_plainly(found.reading, found.intent, memory, index, is_empty=found.draft.is_empty)
    return _in_plain_words(plain, found, index, local, memory) if plain else None


def _sought(found: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory) -> _Drafted | None:
    """What is looked for in the middle of something else, where nothing else is known."""
    plain = thing_sought(found.reading, memory, index) if found.intent == "unknown" else None
    return _in_plain_words(plain, found, index, local, memory) if plain else None


def _in_plain_words(
    plain: str, found: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory
) -> _Drafted | None:
    drafted = _drafted(plain, index, local, found.reading.language, memory)
    return drafted if drafted.intent in PUT_PLAINLY and not drafted.draft.abstained else None


def _asked_alone(
    question: str, whole: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory
) -> _Drafted | None:
    """The answer to a question without what is told beside it; None where the ``whole`` has as good a one."""
    parts = whole.intent in MERGED and bool(parted(question[:MAX_LENGTH]))
    if not (parts or whole.intent in LED_TO or whole.draft.abstained or isinstance(whole.draft.view, NOTHING)):
        return None

    def of_clause(text: str) -> Reading:
        return read(text, index, local, whole.reading.language, memory.days)

    found = asked_alone(question, whole.reading, of_clause)
    alone = next((better for one in found if (better := _instead(one, whole, index, local, memory))), None)
    if alone or whole.intent != "unknown" or not memory.intent:
        return alone
    # "In which room? From what age?", of what was spoken of.
    parted_so = parted(question[:MAX_LENGTH])
    asked = (_drafted(part, index, local, whole.reading.language, memory) for part in parted_so)
    return next((one for one in asked if one.intent == "follow_up" and not one.draft.abstained), None)


def _by_another_name(found: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory) -> _Drafted | None:
    """Who shows the goods that are sought, where the fair calls them otherwise; None where nobody does, either."""
    reading = found.reading
    sought = found.intent == "exhibitors" or reading.sought or reading.is_keywords or reading.cues <= _SEEKING
    view = found.draft.view
    none = found.intent == "unknown" or (isinstance(view, NoExhibitorResults) and not _has_parts(view))
    named = any(link.kind not in _BESIDE_GOODS for link in reading.links)
    if not (none and sought) or named or reading.is_code or reading.is_chatter:
        return None
    texts = otherwise(reading.text, index.exhibitors.knows)
    by_others = (_drafted(text, index, local, reading.language, memory) for text in texts)
    return next(
        (one for one in by_others if one.intent in _OF_GOODS and not isinstance(one.draft.view, NOTHING)), None
    )


def _has_parts(view: NoExhibitorResults) -> bool:
    """Whether those that have most of what is sought are told beside it."""
    return bool(view.near) and not (view.near_label or view.products)


def _nearly_titled(found: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory) -> _Drafted | None:
    """The session whose title is typed with several slips, where nothing else is known."""
    if found.intent != "unknown":
        return None
    draft = misspelt_title(Ask.of(found.reading, index, local, memory))
    return _Drafted("session", draft, found.reading, draft.memory.after(found.kept)) if draft else None


def _looked_for(found: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory) -> _Drafted | None:
    """That nothing is found, where nothing else is known and the question looks for what a list would have."""
    if found.intent != "unknown":
        return None
    ask = Ask.of(found.reading, index, local, memory)
    draft = title_in_vain(ask) or named_in_vain(ask) or presumed_none(ask) or denied(ask)
    if draft is None:
        return None
    intent = draft.memory.intent or _INTENT_OF.get(type(draft.view), "exhibitors")
    kept = draft.memory.after(found.kept) if draft.memory != Memory() else found.kept
    return _Drafted(intent, draft, found.reading, kept)


def _instead(
    found: AskedAlone, whole: _Drafted, index: AnswerIndex, local: dt.datetime, memory: Memory
) -> _Drafted | None:
    """The answer to what is asked beside what is told, where it is better than the ``whole``."""
    if found.named:
        memory = _drafted(found.named, index, local, whole.reading.language, Memory()).kept
        if not is_about(memory):
            return None
    asks = in_full(found.asks, memory, lambda rest: _narrows(rest, index))
    drafted = _drafted(asks, index, local, whole.reading.language, memory)
    if _is_of_country(whole) and not drafted.reading.content:
        return None  # That nobody from there has it is no reason to tell who is from there.
    if drafted.intent == "hours" and drafted.reading.when.missing_day is not None:
        return drafted  # "Five days, right? When does the fifth day start?"
    none, shown = whole.draft.view, drafted.draft.view
    if not found.after_stop and _shows_end(shown, none):
        return None  # That nobody has tea tree oil is no reason to tell who has oil.
    if isinstance(none, NotListed) and drafted.reading.has("pronoun") and not drafted.reading.content:
        return None  # "I want to hear Yu Zhiqiu, when is it?" asks for no day of the fair.
    if isinstance(none, NoSessionResults) and none.date and not (found.clashes or drafted.reading.when.names_day):
        return None  # "We come on Sunday. What's on after three?": what is on today is not asked.
    intent, chatter = drafted.intent, 0.0 if found.outright else likely_chatter(whole.reading.text)
    if drafted.reading.has(*_SOUGHT) or isinstance(drafted.draft.view, NotListed):
        chatter = min(chatter, likely_chatter(drafted.reading.text))  # Whatever grandmother restores.
    better = is_better(
        intent, drafted.draft, drafted.reading, whole.intent, whole.draft, chatter=chatter, clashes=found.clashes
    )
    if intent in _TEXTS and whole.intent in _TEXTS:
        better = _names_place(drafted.draft) and not _names_place(whole.draft)
    if not better and whole.intent == "unknown" and intent in _TEXTS and chatter < _OURS:
        told = next(iter(Ask.of(drafted.reading, index, local, memory).found()), None)
        better = told is not None and told.enough and (found.opened or told.confidence >= _TOLD)
    return drafted if better else None


def _names_place(draft: Draft) -> bool:
    """Whether a text is said not to mention the hall that is asked about."""
    return isinstance(draft.view, Reply) and bool(draft.view.unnamed)


def _shows_end(shown: View, none: View) -> bool:
    """Whether what somebody shows is only the end of what nobody does; a Chinese word apart is none."""
    if not (isinstance(none, NoExhibitorResults) and isinstance(shown, ExhibitorResults)):
        return False
    before = none.label.removesuffix(shown.label)
    apart = has_han(shown.label) and before.endswith(" ")
    return bool(shown.label and before) and before != none.label and not apart


def _is_of_country(whole: _Drafted) -> bool:
    """Whether there is nobody who shows what is named right behind a country (日本的挖泥船厂家)."""
    view, text = whole.draft.view, whole.reading.text
    if not isinstance(view, NoExhibitorResults) or not view.label:
        return False
    behind = (text[one.end :].lstrip("的 ") for one in whole.reading.links if one.kind == "country")
    return any(rest.startswith(normalise(view.label)) for rest in behind)


class _Drafted(NamedTuple):
    """An answer before it is put into words; ``kept``: what the chat remembers."""

    intent: str
    draft: Draft
    reading: Reading
    kept: Memory


@once
def _drafted(question: str, index: AnswerIndex, local: dt.datetime, locale: str, memory: Memory) -> _Drafted:
    def of_clause(text: str) -> Reading:
        return read(text, index, local, locale, memory.days)

    reading = with_next_place(with_halls(with_rooms(of_clause(question), index), index), memory, index)
    reading = without_own_talk(without_aside(reading, question, of_clause), question, of_clause)
    reading = without_own_stand(reading, of_clause)
    reading = with_hall_there(with_person(with_numbered_halls(reading, memory, index), index), memory, index)
    ask = Ask.of(reading, index, local, memory)
    alone = bool(reading.emergency) or reading.is_mute
    told = None if alone else told_by_the_last(ask)
    whole = None if told or alone else again_at_once(ask) or told_barely(ask)
    intent, draft = whole or (("text", told) if told else first(ask))
    if not (told or whole) and intent in STRAYING:
        told = told_still(ask)
        intent, draft = ("text", told) if told else (intent, draft)
    # What the last text told stands, from whichever of its excerpts.
    of_last = bool(draft.memory.told) and draft.memory.told[:3] == memory.told[:3]
    if not (reading.is_mute or told or whole or of_last) and asks_of_subject(ask, intent):
        told = of_subject(ask)
        intent, draft = ("text", told) if told else (intent, draft)
        if not told and intent in ("text", "faq", "venue") and is_bare(ask):
            intent, draft = "unknown", unknown(ask)
    if intent == "unknown":
        whole = again(ask)
        intent, draft = whole or (intent, draft)
    if intent == "unknown" and len(reading.content) <= 1 and not reading.is_chatter:
        told = told_with_the_last(ask)
        intent, draft = ("text", told) if told else (intent, draft)
    if (intent == "unknown" or draft.is_empty) and not reading.is_code:
        again_read = second_look(ask, question, first)
        # That there is none of one thing is not left out for an answer about another; that a company has no talk,
        # not for its card.
        of_firm = intent == _OF_FIRM and again_read is not None and again_read[0] == "exhibitor"
        if again_read and (intent == "unknown" or again_read[0] in _OF_LISTS) and not of_firm:
            intent, draft = again_read
    # Not knowing one thing is no reason to forget what the chat is about.
    kept = draft.memory.after(memory) if draft.memory != Memory() else memory
    if intent == "unknown":
        kept = with_named(kept, reading)
    kept = with_question(kept, ask, intent, hangs=bool(told or whole))
    return _Drafted(intent, draft, reading, kept)


def _message(draft: Draft, language: str, *, cut: bool) -> Message:
    view = replace(draft.view, cut=True) if cut else draft.view  # type: ignore[type-var]
    return Message(view, draft.sources, draft.rows, language)


def turn_page(index: AnswerIndex, context: str, list_key: str, page: int) -> tuple[Message, str]:
    """Another page (from 0) of a list that an answer began, in its language, and the chat's context from now on:
    "the second one" is of this page. ``ListGone`` where the context forgot the list, or it has no such page any
    more."""
    memory = Memory.load(context)
    criteria = next((one for one in memory.lists if one.key == list_key), None)
    if criteria is None or page < 0:
        return Message(ListGone()), context
    view, rows = page_of_list(index, criteria, page)
    if not view.ids:
        return Message(ListGone(), locale=criteria.language or None), context
    source = Source(criteria.kind, "", index.catalogue.published_at)
    turned = memory_of_page(criteria, view.ids, page, memory)
    return Message(view, (source,), rows, criteria.language or None), turned.dump()
