"""Questions that mend themselves half-way: "the Polaris stand? I mean Beichen Gyro"."""

from __future__ import annotations

from bot.answers.cues import find_cues
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.linking import link_exactly
from bot.answers.slots import slots
from bot.answers.spans import mask

_STOPS = " ,.?!;:-"


def repaired(text: str, index: AnswerIndex) -> str:
    """Normalised text without what it takes back. A bare thing after "I mean" takes the place of what was named;
    a whole question takes the place of the other."""
    ends = [match.span() for one in languages() for match in one.repairs.finditer(text)]
    if not ends:
        return text
    start, end = max(ends, key=lambda span: span[1])
    before, after = text[:start].strip(_STOPS), text[end:].strip(_STOPS)
    if not after:
        return repaired(before, index) if before else text  # "... no wait, Saturday I mean"
    cues = find_cues(after)
    if not before or cues.names:
        return after
    links, unknown = link_exactly(before, index)
    asked = find_cues(before).explained
    taken = [(link.start, link.end) for link in links] + [(one.start, one.end) for one in unknown]
    taken += [(slot.start, slot.end) for slot in slots(mask(before, [*taken, *asked]), index.knows)]
    return f"{mask(before, taken).strip(_STOPS)} {after}".strip()
