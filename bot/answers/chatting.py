"""Whether an answer that was found is out of place, because the question as a whole sounds like chatter: some of
its words may be those of a fair ("session", "battery"). See ``chat_words.py``.
"""

from __future__ import annotations

from itertools import pairwise

from bot.answers.chatter import OURS
from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import is_stop_word, languages
from bot.answers.linking import TOPICAL
from bot.answers.normalise import normalise
from bot.answers.reading import Reading
from bot.answers.replies import MARKS, reply
from bot.answers.tokens import HAN_RUN, is_han
from bot.views.answers import NoSuchHall, NoSuchRoom
from bot.views.findings import ExhibitorResults, NoExhibitorResults, NoSessionResults, NotListed, SessionAnswer

# So likely it is chatter: that a list of nothing is no answer; that only a text that is beyond doubt is one; nor
# what is asked by words that are hardly ever chatter; nor anything.
_PERHAPS, _LIKELY, _VERY, _SURELY = 0.27, 0.4, 0.58, 0.7
_BEYOND_DOUBT = 0.95
# A track or category of so many characters is hardly named by chance.
_LONG, _LONG_HAN = 5, 4
# So many words, or pairs of characters, are hardly said by chance.
_SEVERAL = 2
# What is said to the bot, hangs on the chat, or is asked of the fair by words that nobody uses otherwise.
_ANYWAY = frozenset(
    {
        "greeting", "thanks", "help", "emergency", "human", "own_data", "same_words", "follow_up", "further",
        "remind", "own_agenda", "stranger", "day_reason", "shown", "senses", "hours", "noted_day", "dates", "expo",
        "famous", "no_title", "strange_title",
        "now", "cancelled", "cheapest_way", "how_to_get_ticket", "what_to_bring", "party_tickets",
        "group_visit", "audience_days", "listed_kind", "for_children",
    }
)  # fmt: skip
# Of those, what is asked of any door and day.
_OF_TIME = frozenset({"hours", "dates", "noted_day"})
# What is hardly ever asked so of anything else.
_RATHER = frozenset(
    {
        "same_question",
        "companions",
        "superlative",
        "count",
        "journey",
        "parking",
        "titled",
        "sessions_surely",
        "exhibitors_surely",
        "fair_size",
        "hall_plan",
        "hall_plans",
    }
)
# What says that there is none.
NOTHING = (NoExhibitorResults, NoSessionResults, NotListed)
# Cues of what is asked of a fair's lists, whatever else is asked so.
OF_FAIRS = ("exhibitor_strong", "session_strong", "country", "booth")
_TEXTS = frozenset({"same_question", "faq", "fact", "quoted", "quoted_judged", "quoted_certainly"})


def is_out_of_place(ask: Ask, intent: str, draft: Draft) -> bool:
    """Whether what an intent found is no answer, because the question is hardly one about the expo."""
    if draft.abstained or (intent in _ANYWAY and not _is_of_another_time(ask, intent)) or _is_ours(ask):
        return False
    if ask.reading.is_time_alone:
        return False  # "Tonight?"
    if isinstance(draft.view, ExhibitorResults) and ask.reading.of("country") and ask.content:
        return False  # Somebody from there shows it.
    if isinstance(draft.view, NoExhibitorResults) and _is_who_is_from(ask):
        return False
    if isinstance(draft.view, SessionAnswer) and _is_in_title(ask, draft.view.session_id):
        return False
    likely = ask.chatter
    if intent == "same_question" and likely < _BEYOND_DOUBT and _shares_term(ask, draft):
        return False  # "How do I apply for a portfolio review?"
    if isinstance(draft.view, NoSessionResults) and draft.view.nearest and ask.reading.when.names_day:
        # "Any yoga on monday?": on another day there is.
        whether = ask.reading.has("anything") or asks_whether(ask) or reply(ask.reading.text, "for_any")
        return likely >= (_VERY if whether else _PERHAPS)
    if isinstance(draft.view, NoSuchHall | NoSuchRoom):
        return likely >= _VERY  # Called as the places here are.
    if isinstance(draft.view, NOTHING):
        of_speaker = ask.reading.says("when_speaks")  # 王思远老师哪天讲
        rather = ask.reading.has(*OF_FAIRS) or _is_han_name(draft)
        return likely >= (_VERY if of_speaker else _LIKELY if rather else _PERHAPS)
    of_days = ask.reading.when.names_day and (
        ask.reading.has("session") or (ask.reading.has("anything") and ask.reading.has("about_topic"))
    )
    of_days = of_days or (isinstance(draft.view, SessionAnswer) and ask.reading.has("session_kind"))
    sought = ask.reading.sought or (
        isinstance(draft.view, ExhibitorResults) and ask.reading.has("makes", "seeks", "who")
    )
    if likely < (_VERY if intent in _RATHER or sought or of_days else _LIKELY):
        return False
    best = next(iter(ask.found()), None)
    return likely >= _SURELY or intent not in _TEXTS or best is None or best.confidence < _BEYOND_DOUBT


def _is_han_name(draft: Draft) -> bool:
    """Whether it is a Chinese name, as long as a company's, that no list has."""
    view = draft.view
    return isinstance(view, NotListed) and is_han(view.label) and len(view.label) >= _LONG_HAN


def _is_who_is_from(ask: Ask) -> bool:
    """Whether companies from a country are all that is said (新西兰公司)."""
    return bool(ask.reading.of("country")) and ask.reading.has("exhibitor") and not ask.content


def _is_in_title(ask: Ask, session: str) -> bool:
    """Whether all that is said, and that is several words, stands in a session's title (粉尘爆炸)."""
    said = ask.reading.text.strip(MARKS)
    several = len(ask.content) >= _SEVERAL and len(said) >= _LONG_HAN
    return several and any(id_ == session and said in title for id_, title in ask.index.titles)


def _shares_term(ask: Ask, draft: Draft) -> bool:
    """Whether two words, or four Chinese characters, side by side in it stand so in the question of the entry."""
    source = draft.sources[0].id
    heads = [normalise(one.head) for one in ask.index.passages if one.kind == "faq" and one.id == source]
    words = ask.reading.text.strip(MARKS).split()
    terms = [
        " ".join(pair) for pair in pairwise(words) if not any(is_stop_word(word, spaced=True) for word in pair)
    ]
    runs = [run for run in HAN_RUN.findall(ask.reading.text) if len(run) >= _LONG_HAN]
    terms += [run[at : at + _LONG_HAN] for run in runs for at in range(len(run) - _LONG_HAN + 1)]
    return any(term in head for term in terms for head in heads)


def _is_of_another_time(ask: Ask, intent: str) -> bool:
    """Whether it surely asks when something else opens or is, and says what ("妈给我开门")."""
    return intent in _OF_TIME and bool(ask.content) and ask.chatter >= _VERY


def names_ours(reading: Reading) -> bool:
    """Whether it names something of the fair, written right."""
    return any(link.kind in OURS and link.is_sure for link in reading.links)


def names_track(reading: Reading) -> bool:
    """Whether it names a track of the forum by more than a short word ("greener chemistry")."""
    names = (reading.text[one.start : one.end] for one in reading.links if one.kind == "track")
    return any(map(_is_long, names))


def _is_long(name: str) -> bool:
    """Whether it is more than a word."""
    return len(name) >= (_LONG_HAN if is_han(name) else _LONG)


def _is_ours(ask: Ask) -> bool:
    """Whether it names something of the fair, a contest or an evening, or a speaker's first and last name nearly,
    asks who is here from a country, or is or has a word that makes it a matter of an expo."""
    reading = ask.reading
    return (
        names_ours(reading)
        or any(one.kind in TOPICAL and _is_long(reading.text[one.start : one.end]) for one in reading.links)
        or any(one.kind == "speaker" and " " in reading.text[one.start : one.end] for one in reading.links)
        or (reading.has("present") and bool(reading.of("country")))
        or any(named.within(reading.text) for named in (ask.index.contests, ask.index.evenings))
        or any(one.anchors.search(reading.text) for one in languages())
        or reading.is_bare_service
    )
