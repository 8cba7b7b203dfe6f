"""Questions that hang on the last one: what its text says further, or itself again with another thing."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.abstention import fits
from bot.answers.concepts import AUDIENCES, concepts
from bot.answers.draft import Ask, Draft
from bot.answers.ellipsis import is_joined, says_nothing_new
from bot.answers.facts import quoted
from bot.answers.facts.named_evening import named_evening
from bot.answers.facts.talk import unknown
from bot.answers.facts.told import is_of_ticket, told_again, told_of_age
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reader import read
from bot.answers.reading import MAX_LENGTH
from bot.answers.replies import reply
from bot.answers.rules import first
from bot.answers.substitution import asked_again, names_another_thing
from bot.answers.times import read_time

# Answers that a text gives.
TOLD = frozenset({"text", "faq", "facility", "transport"})
# Cues of a question that only names another day.
_JOINING = frozenset({"followup", "when", "about", "what", "a_day"})
# So likely, a text says something of what no text has a word for.
_SURELY = 0.6
# Cues of questions that a text before them says nothing to.
_OF_OTHERS = ("products", "makes", "booth", "exhibitor", "session_strong")


def told_by_the_last(ask: Ask) -> Draft | None:
    """What the text that answered last says further, or to both questions together."""
    of_fair = is_of_ticket(ask)
    of_both = (says_nothing_new(ask.reading) and not of_fair) or _is_of_that_edition(ask)
    told = told_of_age(ask) or _told_of_that_evening(ask) or told_again(ask)
    return told or (told_with_the_last(ask) if of_both else None)


def _told_of_that_evening(ask: Ask) -> Draft | None:
    """What the texts tell further of the evening that the last question named: its end, after its price."""
    reading, index = ask.reading, ask.index
    named = index.evenings.within(normalise(ask.memory.question)) if ask.memory.told else []
    if not named or reading.content or reading.links or reading.when:
        return None
    whole = read(f"{named[0][0]} {reading.text}"[:MAX_LENGTH], index, ask.now, reading.language)
    of_it = Ask.of(replace(whole, language=reading.language), index, ask.now, Memory())
    if reading.has("where"):
        draft = first(of_it)[1]
        return None if draft.abstained else draft
    return named_evening(of_it)


def _is_of_that_edition(ask: Ask) -> bool:
    """Whether it names nothing itself, after a question about another edition: that one is meant still."""
    reading = ask.reading
    bare = not (reading.content or reading.when) and reading.has("how_many") and bool(ask.memory.question)
    return bare and any("#previous_edition" in one.tokens for one in concepts(ask.memory.question, wide=True))


def told_with_the_last(ask: Ask) -> Draft | None:
    """What a text says to the last question and this one together: "and for students?", after "how much is a
    ticket?"."""
    reading, index = ask.reading, ask.index
    strangers = any(
        not one.kind.startswith("counted_") for one in reading.unknown
    )  # "For all four days", of four.
    if not ask.memory.question or reading.links or strangers or reading.has(*_OF_OTHERS) or reading.is_mute:
        return None
    if not reading.content and reply(normalise(ask.memory.question), "how_much_it"):
        return None  # "Is it free?" names nothing that "where is it?" could be of.
    whole = read(f"{ask.memory.question} {reading.text}"[:MAX_LENGTH], index, ask.now, reading.language)
    both = Ask.of(whole, index, ask.now, ask.memory)
    best = next(iter(both.found()), None)
    told = ask.memory.told[:3]
    if (
        best
        and told
        and not reading.content
        and reading.has("where")
        and index.passages[best.passage].place != told
    ):
        return None  # Where that is, which was told of, another text tells by chance.
    whom = [token for slot in reading.content if not AUDIENCES.isdisjoint(slot.tokens) for token in slot.tokens]
    if whom and best and not any(index.bm25.holds(best.passage, token) for token in whom):
        # "And students?": the price of adults is none of theirs.
        own = next(iter(ask.found()), None)
        return quoted.quoted(ask) if own and any(index.bm25.holds(own.passage, token) for token in whom) else None
    strange = any(not any(map(index.bm25.knows, slot.tokens)) for slot in reading.content)
    strange = (strange and not reading.wanted) or reading.has("facilities")
    barely = best is not None and (best.confidence < _SURELY or not reading.cues)
    if barely and strange and not is_joined(reading, ask.memory):
        return (
            None  # A sauna, "bummer", which no text has a word for; toilets, which nobody is near a car park for.
        )
    if best and reading.wanted and fits(reading, index.passages[best.passage].body) < 0:
        return None  # What the last question was about alone.
    return quoted.quoted(both)


def again_at_once(ask: Ask) -> tuple[str, Draft] | None:
    """The same, where only a text, or nothing, answered the last question: its day is no question of its own; nor
    is it after a question for one session by its day."""
    memory, reading = ask.memory, ask.reading
    if names_another_thing(memory.asked, reading):
        return again(ask) or ("unknown", unknown(ask))
    if not is_joined(reading, memory):
        return None
    if memory.intent == "session" and reading.when.names_day and _named_day(ask) and not (reading.cues - _JOINING):
        found = again(ask)
        return found if found and found[0] == "session" else None
    if not (memory.unanswered or memory.intent in ("text", "facility")):
        return None
    if not (reading.when.names_day or reading.of("hall")):
        return None
    found = again(ask)
    alone = not (reading.content or reading.cues - _JOINING)
    if found is None and memory.unanswered and alone:
        return "unknown", unknown(ask)  # The hall or the day is no question of its own.
    return found if found and (found[0] in TOLD or memory.unanswered) else None


def _named_day(ask: Ask) -> bool:
    """Whether the last question named a day."""
    return read_time(ask.memory.asked, ask.calendar).names_day


def again(ask: Ask) -> tuple[str, Draft] | None:
    """The answer to the last question with this one's thing in place of its own, where there is one."""
    reading, index = ask.reading, ask.index
    placed = ask.memory.intent == "facility"
    text = asked_again(ask.memory.asked, reading, index, ask.calendar, placed=placed)
    if not text:
        return None
    whole = replace(read(text[:MAX_LENGTH], index, ask.now, reading.language), language=reading.language)
    intent, draft = first(Ask.of(whole, index, ask.now, Memory()))
    return None if draft.abstained or intent == "follow_up" else (intent, draft)
