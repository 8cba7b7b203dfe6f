"""Names that a question does not mean: their words are a cue, a topic, a product or a language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.answers.cues import Cues, is_within_cue, says_cue
from bot.answers.index import AnswerIndex
from bot.answers.linking import TOPICAL, is_firm
from bot.answers.names import Link
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.spans import Span, within
from bot.answers.tokens import is_han, tokens

# Cues of what a product is asked for by.
_OF_GOODS = frozenset({"seeks", "makes", "trades", "exhibitor", "booth"})
# Cues of sessions: a theme is what they are about.
_OF_SESSIONS = frozenset({"session", "session_strong", "about_topic"})
_TALKS_ABOUT = frozenset({"session_strong", "about_topic"})
_ANYTHING_ABOUT = frozenset({"anything", "about_topic"})
_NEXT_WORD = re.compile(r" ?的?(?P<word>[a-z-]+|[\u3400-\u9fff]{2})")
# Cues in which a word names no topic.
_OF_SERVICE = ("hours", "bilingual")


def without_parts_of_cues(links: Sequence[Link], text: str) -> tuple[Link, ...]:
    """ "Opening hours" are the fair's, even where a track is called "Opening"; "show a driver" is no show."""
    return tuple(
        link
        for link in links
        if link.kind not in TOPICAL or not any(is_within_cue(cue, text, _span(link)) for cue in _OF_SERVICE)
    )


def topics_named(
    links: Sequence[Link], text: str, cues: Cues, typed: Mapping[str, str], index: AnswerIndex
) -> list[Span]:
    """The words of companies' names, in small letters, that sessions are about ("anything on fusion"), or that
    another company is asked for; ``typed``: words -> as they were typed."""
    things = [_span(link) for link in links if _is_thing_of_another(link, links, text, index)]
    if not cues.names >= _ANYTHING_ABOUT:
        return things
    words = {_span(link): text[link.start : link.end] for link in links if link.kind == "exhibitor"}
    short = {_span(link) for link in links if not is_firm(link, text)}
    return [
        *things,
        *(
            span
            for span, word in words.items()
            if span in short and typed.get(word, word).islower() and all(map(index.sessions.knows, tokens(word)))
        ),
    ]


def meant(
    links: Sequence[Link], text: str, cues: Cues, goods: Sequence[Span], index: AnswerIndex
) -> tuple[Link, ...]:
    """The names without those that ``cues`` speak against; ``goods``: the stretches that are products."""
    found = tuple(link for link in links if not (link.kind == "exhibitor" and _is_amid(link, text, goods)))
    if not cues.names.isdisjoint(_OF_GOODS):
        # Whoever makes it is meant, not the talk that is called so.
        found = tuple(link for link in found if link.kind != "session" or not within(_span(link), goods))
    if not cues.names.isdisjoint(_OF_SESSIONS):
        found = tuple(link for link in found if not _is_theme(link, text, index))
    if cues.names >= _TALKS_ABOUT:
        # "Talks about Ethiopia", where a title names it; of "German companies" no title is meant.
        found = tuple(
            link
            for link in found
            if link.kind != "country" or is_of_firms(link, text) or not _is_said(link, text, index)
        )
    if cues.spoken:
        found = tuple(link for link in found if link.kind != "country" or not within(_span(link), cues.explained))
    return found


def _is_thing_of_another(link: Link, links: Sequence[Link], text: str, index: AnswerIndex) -> bool:
    """Whether a company's short name is what another company is asked for ("does Moon Ladle do tempe?")."""
    if link.kind != "exhibitor" or is_firm(link, text):
        return False
    before = (one for one in links if one.kind == "exhibitor" and one.end <= link.start)
    asked = any(reply(text[one.end : link.start], "has_it") for one in before)
    return asked and all(map(index.exhibitors.knows, tokens(text[link.start : link.end])))


def _is_amid(link: Link, text: str, goods: Sequence[Span]) -> bool:
    """Whether a Chinese short name stands amid a product's (盐储 in 熔盐储热)."""
    amid = any(start < link.start and link.end <= end for start, end in goods)
    return amid and is_han(text[link.start : link.end])


def is_of_firms(link: Link, text: str) -> bool:
    """Whether a country is said of companies: "German companies", 德国企业."""
    beside = _NEXT_WORD.match(text, link.end)
    return beside is not None and says_cue("exhibitor", beside["word"])


def _is_said(link: Link, text: str, index: AnswerIndex) -> bool:
    return all(map(index.sessions.knows, tokens(text[link.start : link.end])))


def _is_theme(link: Link, text: str, index: AnswerIndex) -> bool:
    """Whether a hall is named by what it shows, and sessions are about that ("sterile manufacturing"): no "outdoor
    area"."""
    hall = index.catalogue.hall(link.refs[0].id) if link.kind == "hall" else None
    said = text[link.start : link.end]
    shown = hall is not None and any(normalise(theme).startswith(said) for theme in hall.theme.values())
    return shown and not reply(said, "outdoors") and _is_said(link, text, index)


def _span(link: Link) -> Span:
    return link.start, link.end
