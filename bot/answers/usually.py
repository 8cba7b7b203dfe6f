"""Whether there being none of something is no answer, because what is asked is asked at any expo, and texts alone
tell it: "when will the speakers' files be uploaded" asks for no session on files.
"""

from __future__ import annotations

from bot.answers.chatter import OURS
from bot.answers.chatting import OF_FAIRS
from bot.answers.draft import Ask, Draft
from bot.views.findings import NoExhibitorResults, NoSessionResults, NotListed

# So likely it is such a question.
_LIKELY = 0.7
# A name is written right.
_SURE = 97.0
# Cues of who shows what, and of talks.
_OF_LISTS = ("exhibitor", "makes", "seeks", "trades", "who", "session", "session_kind")


def is_no_answer(ask: Ask, draft: Draft) -> bool:
    """Whether a list of nothing was found by a word or two of a usual question, which names nothing of the fair
    and seeks no product."""
    reading = ask.reading
    nothing = isinstance(draft.view, (NoExhibitorResults, NoSessionResults, NotListed))
    if not nothing or reading.sought or ask.explained:
        return False  # That nothing is cancelled today is one.
    if reading.has(*OF_FAIRS, *_OF_LISTS) or any(one.kind in OURS and one.score >= _SURE for one in reading.links):
        return False
    return ask.usual >= _LIKELY
