"""A session by a title with several slips ("kegs hthat come home when"), which no look-up word for word finds. It
is looked for where no answer was found."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from bot.answers.draft import Ask, Draft
from bot.answers.facts.one_session import about_session
from bot.answers.linking import TOPICAL
from bot.answers.tokens import is_han
from bot.domain.programme import Session

# Cues of what is asked of a session; where none is, a title alone is typed.
_OF_SESSION = frozenset(
    {
        "when", "where", "which_room", "begins", "ends", "who_speaks", "speaker", "how_long", "language",
        "session", "session_strong", "session_kind", "on_stage", "which_hall", "rooms", "what", "about",
        "followup",
    }
)  # fmt: skip
# So much like a title (0 to 100) it is meant, and so much more than like any other.
_LEAST, _LEAD = 82.0, 6.0
# A title has so many characters. So many that are near are looked at.
_LONG, _LONG_HAN, _SEVERAL = 12, 6, 8
# Slips make it so much longer or shorter.
_SLIPS = 3


def misspelt_title(ask: Ask) -> Draft | None:
    """The session of the one title that the words which are asked about nearly spell; None where several are as
    near, or anything else is named or asked."""
    reading = ask.reading
    if not reading.content or reading.unknown or reading.is_code or reading.is_far or reading.emergency:
        return None
    if not reading.cues <= _OF_SESSION or any(link.kind not in TOPICAL for link in reading.links):
        return None
    found = nearly_titled(ask, reading.text[reading.content[0].start : reading.content[-1].end])
    return about_session(ask, found) if found else None


def nearly_titled(ask: Ask, said: str) -> Session | None:
    """The session of the one title that normalised words nearly spell."""
    if len(said) < (_LONG_HAN if is_han(said[:1]) else _LONG):
        return None
    titles = [title for _, title in ask.index.titles]
    near = process.extract(said, titles, scorer=fuzz.ratio, score_cutoff=_LEAST - _LEAD, limit=_SEVERAL)
    as_long = (one for one in near if abs(len(one[0]) - len(said)) <= _SLIPS)
    scored = [(score, ask.index.titles[place][0]) for _, score, place in as_long]
    best, meant = max(scored, default=(0.0, ""))
    rival = max((score for score, id_ in scored if id_ != meant), default=0.0)
    return ask.catalogue.session(meant) if best >= _LEAST and best - rival >= _LEAD else None
