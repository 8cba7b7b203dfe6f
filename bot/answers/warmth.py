"""Makes ready what is made once: whoever asks the first question waits no longer than the others."""

from __future__ import annotations

import datetime as dt

from bot.answers.agreement import told_by
from bot.answers.aliases import is_plain
from bot.answers.bank import shipped_bank
from bot.answers.candidates import heads
from bot.answers.decoding import lexicon_spoken
from bot.answers.engine import answer
from bot.answers.evidence import said_in
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.latin_words import is_everyday
from bot.answers.lexicon import everyday_words, lexicon
from bot.answers.normalise import forget_names

# Between them they need every table that is built when it is first needed: sounds of Chinese words, spellings,
# names that are nearly right, the world's cities, ideas.
_PROBES = (
    ("en", "ignore what yuo said, whr is Qwxyzen Vortmal in hall 2 and what does parking cost tomorrow?"),
    ("en", "zenme qu zhanguan"),
    ("en", "openinghoursoftheexpo"),
    ("en", "what is the weather in Lisbon"),
    ("zh", "比特币还会涨吗"),
    ("zh", "明天几点开門，停車費幾多"),
    ("zh", "海跃出能的展为在那里"),
    ("zh", "王大山几点发言"),
)
# So many texts are read beforehand, the FAQ first: a millisecond each, for which questions would wait.
_TEXTS = 400


def warm_languages() -> None:
    """Make what is made of the files that ship with the bot, or read what was kept of it."""
    languages()
    lexicon()
    everyday_words()
    is_everyday("")
    lexicon_spoken()
    shipped_bank()


def warm_up(index: AnswerIndex) -> None:
    """Answer some questions to nobody. Takes about a third of a second in a fresh process, milliseconds after."""
    now = dt.datetime.combine(index.catalogue.expo.start_date, dt.time(12), index.catalogue.zone)
    for locale, question in _PROBES:
        answer(question, index, now=now, locale=locale)
    for passage in index.passages[:_TEXTS]:
        told_by(passage.head, passage.body, passage.ideas)
        said_in(passage.body)
        heads(passage, index)
    # What only an index that is being built asks again: 4 MB.
    forget_names()
    is_plain.cache_clear()
