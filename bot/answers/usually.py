"""Whether there being none of something is no answer, because what is asked is asked at any expo, and texts alone
tell it: "when will the speakers' files be uploaded" asks for no session on files.
"""

from __future__ import annotations

from bot.answers.chatting import NOTHING, OF_FAIRS, names_ours, names_track
from bot.answers.draft import Ask, Draft
from bot.answers.latin_words import is_everyday
from bot.answers.slots import Slot
from bot.views.findings import NoSessionResults, NotListed

# So likely it is such a question; so likely, where it may go on with a list ("and coconut yogurt?").
_LIKELY, _SURELY = 0.7, 0.9
# Cues of who shows what, and of talks.
_OF_LISTS = ("exhibitor", "makes", "seeks", "trades", "who", "session", "session_kind")


def is_no_answer(ask: Ask, draft: Draft) -> bool:
    """Whether a list of nothing was found by a word or two of a usual question, which names nothing of the fair
    and seeks no product."""
    reading = ask.reading
    if not isinstance(draft.view, NOTHING) or ask.explained:
        return False  # That nothing is cancelled today is an answer.
    strange = any(is_strange(ask, slot) for slot in ask.content) or not ask.content
    named = reading.takes("exhibitor") or reading.takes("speaker")
    if isinstance(draft.view, NotListed) and (strange or named):
        return False  # "Where is Blauwal Drones", "did Blauwal sign up": of whatever, nobody is called so.
    sought = reading.sought or reading.has(*OF_FAIRS, *_OF_LISTS)
    of_track = isinstance(draft.view, NoSessionResults) and reading.when.names_day and names_track(reading)
    goes_on = ask.memory.listed and ask.memory.intent == "exhibitors" and reading.says("joined")
    return not (sought or of_track or names_ours(reading)) and ask.usual >= (_SURELY if goes_on else _LIKELY)


def is_strange(ask: Ask, slot: Slot) -> bool:
    """Whether a word is written with a capital, is no everyday one and stands nowhere in the data."""
    typed = ask.reading.typed.get(slot.text, "")
    known = is_everyday(slot.text) or any(map(ask.index.knows, slot.tokens))
    return typed[:1].isupper() and not known
