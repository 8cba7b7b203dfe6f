"""What a question is after, told by its cues (see ``languages/``)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.concepts import concepts
from bot.answers.language import languages_of
from bot.answers.replies import reply
from bot.answers.spans import Span, within, within_longer

# Cues that only say how one asks: no content for a search of texts.
_ASKING = frozenset(
    {
        "where", "when", "who", "what", "how_many", "how", "about", "about_topic", "followup", "pronoun",
        "greeting", "expo", "dates", "open", "begins", "ends",
    }
)  # fmt: skip
# Cues that give way to a longer one around them ("how much" is no "how", "opening hours" no "open").
_YIELDING = frozenset(
    {
        "where", "when", "who", "what", "how_many", "how", "begins", "ends", "open", "close", "on_stage", "dates",
        "expo", "about", "makes", "products",
    }
)  # fmt: skip
# Cues that are only words of a product where one is asked for by it ("who makes phones?").
_OF_THINGS = frozenset(
    {
        "contact", "website", "area", "rooms", "entrances", "theme",
        "facilities", "bilingual", "help", "hours", "open", "close", "language", "following", "present", "makes",
        "trades", "track", "measure", "how", "transport", "greeting", "thanks", "category", "about",
        "missed", "begins", "ends", "products", "seats", "session_kind",
        "shows",
    }
)  # fmt: skip
# Words that name a kind of session are cues, and content: "the keynote".
_TELLING = frozenset({"session_kind"})
# Cues of what is to be listed.
_OF_LISTS = frozenset({"session", "session_strong", "anything", "seeks"})


@dataclass(frozen=True, slots=True)
class Cues:
    """``names`` of the cues in a question. ``explained``: the stretches that they account for; ``asking``: those
    that only say how one asks. ``spoken``: the tags of languages asked for ("talks in English"), with commas, or
    None."""

    names: frozenset[str]
    explained: tuple[Span, ...]
    asking: tuple[Span, ...]
    spoken: str | None


def says_cue(name: str, text: str) -> bool:
    """Whether a cue stands in a stretch of normalised text, also where a longer idea covers it."""
    return any(name in one.cues and one.cues[name].search(text) for one in languages_of(text))


def is_within_cue(name: str, text: str, span: Span) -> bool:
    """Whether a stretch of normalised text is a part of a cue, and not all of it."""
    patterns = (one.cues[name] for one in languages_of(text) if name in one.cues)
    found = (match.span() for pattern in patterns for match in pattern.finditer(text))
    return within_longer(span, list(found))


def tongues_in(text: str) -> tuple[Span, ...]:
    """The stretches of normalised text that name a language of sessions (西班牙语, "in Spanish")."""
    return tuple(match.span() for one in languages_of(text) for _, match in one.spoken.together.found(text))


def find_cues(text: str, thing: Span | None = None) -> Cues:
    """The cues in masked, normalised text; ``thing``: the stretch that names a product."""
    found = [
        (name, match.span())
        for language in languages_of(text)
        for name, match in language.cues.together.found(text)
        if match.group().strip()
    ]
    spoken = [
        (tag, match.span())
        for language in languages_of(text)
        for tag, match in language.spoken.together.found(text)
        if match.group().strip()
    ]
    # A word of a longer idea is no cue: "opening" in "opening ceremony".
    ideas = [(concept.start, concept.end) for concept in concepts(text)]
    longer = [*ideas, *(span for _, span in found)]
    kept = [
        (name, span)
        for name, span in found
        if not within_longer(span, longer if name in _YIELDING else ideas)
        and not (thing and name in _OF_THINGS and within(span, [thing]))
    ]
    names = {name for name, _ in kept}
    tongues = sorted(span for _, span in spoken)
    either = len({tag for tag, _ in spoken}) > 1 and reply(text[tongues[0][1] : tongues[-1][0]].strip(), "or")
    if either and names.isdisjoint(_OF_LISTS):
        # "In English or Chinese?": which one it is.
        names.add("language")
        spoken, kept = [], [*kept, *(("language", span) for span in tongues)]
    return Cues(
        names=frozenset(names),
        explained=tuple(span for name, span in kept if name not in _TELLING) + tuple(span for _, span in spoken),
        asking=tuple(span for name, span in kept if name in _ASKING),
        spoken=",".join(dict.fromkeys(tag for tag, _ in spoken)) or None,
    )
