"""What people say to any bot, and ask of the world: no matter of an expo, whatever words it shares with one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.answers.faraway import is_of_other_fair, is_set_elsewhere
from bot.answers.language import languages, languages_of
from bot.answers.names import Link
from bot.answers.spans import mask
from bot.answers.tokens import tokens

# Names that make it a matter of the expo.
OURS = frozenset({"exhibitor", "session", "speaker", "booth", "room", "hall", "venue"})


def is_far(text: str, links: Iterable[Link], knows: Callable[[str], bool]) -> bool:
    """Whether it is set in a place of the world that the data does not name, and names nothing of an expo; or asks
    of a fair there."""
    return (is_set_elsewhere(text, knows) and not _is_ours(text, links)) or is_of_other_fair(text, knows)


def is_chatter(
    text: str, links: Iterable[Link], knows: Callable[[str], bool], shows: Callable[[str], bool]
) -> bool:
    """Whether normalised text is small talk, or about the world, and nothing beside that is about an expo.

    ``knows`` tells whether a search token stands in the data, ``shows`` whether in the name of a product or the
    head of a text ("typhoon"): a word alone that does is no matter of the world.
    """
    # Pinyin is chatter of a language whose letters it has none of.
    said = (match for one in languages() for _, match in one.chatter.found(text))
    found = [match.span() for match in said if match.group().strip()]
    spans = [span for span in found if not _is_known(text[slice(*span)], knows, shows)]
    if not spans and not is_set_elsewhere(text, knows):
        return False
    rest = mask(text, spans)
    return not _is_ours(rest, links)


def names_fair(text: str) -> bool:
    """Whether a word of normalised text makes it a matter of an expo."""
    return any(one.anchors.search(text) for one in languages_of(text))


def _is_ours(text: str, links: Iterable[Link]) -> bool:
    """Whether a name or a word makes it a matter of the expo; ``text``: masked where it is chatter."""
    # "A recipe for carbonara" names no Ms Carbonera.
    named = any(link.kind in OURS and link.is_sure and text[link.start : link.end].strip() for link in links)
    return named or names_fair(text)


def _is_known(said: str, knows: Callable[[str], bool], shows: Callable[[str], bool]) -> bool:
    """Whether it is one word, and the data has it. Two Chinese characters may be parts of two words in a text:
    they have to stand in a product's name or a head."""
    told = tokens(said)
    return len(told) == 1 and (knows if told[0].isascii() else shows)(told[0])
