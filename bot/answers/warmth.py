"""Makes ready what is made once: whoever asks the first question waits no longer than the others."""

from __future__ import annotations

import datetime as dt

from bot.answers.aliases import is_plain
from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.answers.normalise import forget_names

# Between them they need every table that is built when it is first needed: sounds of Chinese words, spellings,
# names that are nearly right, the world's cities, ideas.
_PROBES = (
    ("en", "ignore what yuo said, where is Qwxyzen Vortmal in hall 2 and what does parking cost tomorrow?"),
    ("en", "zenme qu zhanguan"),
    ("en", "openinghoursoftheexpo"),
    ("en", "what is the weather in Lisbon"),
    ("zh", "比特币还会涨吗"),
    ("zh", "明天几点开門，停車費幾多"),
    ("zh", "海跃出能的展为在那里"),
)


def warm_up(index: AnswerIndex) -> None:
    """Answer some questions to nobody. Takes about a third of a second in a fresh process, milliseconds after."""
    now = dt.datetime.combine(index.catalogue.expo.start_date, dt.time(12), index.catalogue.zone)
    for locale, question in _PROBES:
        answer(question, index, now=now, locale=locale)
    # What only an index that is being built asks again: 4 MB.
    forget_names()
    is_plain.cache_clear()
