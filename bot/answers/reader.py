"""How a question is read: its time, names and cues are found in turn, and the content is what is left."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.answers.aliases import has_legal_form
from bot.answers.chatter import is_chatter, is_far, names_fair
from bot.answers.content import content_of, lines_of, query_of, said_of_expo, without_asides
from bot.answers.cues import find_cues
from bot.answers.emergencies import emergency_in
from bot.answers.famous import famous_in
from bot.answers.faraway import home_words
from bot.answers.index import AnswerIndex
from bot.answers.language import language_of_question, languages_of
from bot.answers.linking import TOPICAL, is_firm, link_exactly, link_nearly
from bot.answers.misread import meant, topics_named, without_parts_of_cues
from bot.answers.moments import Calendar
from bot.answers.names import Link, Ref
from bot.answers.near_names import others_called, places_called
from bot.answers.normalise import normalise
from bot.answers.objects import Sought, called, sought, topic_sought, whole
from bot.answers.once import once
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.replies import reply
from bot.answers.slots import compounds_in
from bot.answers.spans import QUOTED, Span, mask, meets, within, within_longer
from bot.answers.strange_companies import strange_company
from bot.answers.times import read_time
from bot.answers.tokens import tokens
from bot.answers.understood import Understood, understood
from bot.answers.unknown import Unknown
from bot.answers.wanted import asked_for, details

# Markup, statements of a query language: nothing that a visitor asks.
_CODE = re.compile(r"<script|;\s*(?:--|$)|\$\(", re.IGNORECASE)
# Between the parts of a foreign name in Chinese characters.
_DOTTED = re.compile("(?P<before>[\u3400-\u9fff])[·•・‧](?P<after>[\u3400-\u9fff])")
# Words of Latin letters and digits; Chinese has no capitals.
_TYPED = re.compile(r"[^\W_\u3400-\u9fff]+")
_PLACES = frozenset({"hall", "room", "booth", "expo", "venue"})
_NTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th) $")
# Cues of what is asked of the fair alone.
_OF_THE_FAIR = frozenset({"open", "close", "hours", "last_admission", "website", "pronoun", "session_strong"})
# Who asks for one that there is not asks about the expo.
_OURS = ("hall", "room", "booth")
# Cues of what is asked of a title in quotes, whatever it is of.
_OF_TITLES = frozenset({"when", "where", "which_room", "who_speaks", "on_stage"})
# Cues of what speakers do.
_SPEAKING = frozenset({"speaker", "who_speaks", "session_strong"})
# A Chinese word of so many characters may be another's end.
_SHORT = 3
# A title of so many words, or pairs of characters, is hardly said by chance.
_SEVERAL = 2


@once
def read(
    question: str, index: AnswerIndex, now: dt.datetime, locale: str, spoken_of: tuple[dt.date, ...] = ()
) -> Reading:
    """Read a question (its first ``MAX_LENGTH`` characters). ``now`` is aware, in the expo's zone; ``spoken_of``:
    the days that the chat was about."""
    worded = understood(question[:MAX_LENGTH], index)
    text, mended = worded.text, worded.mended
    links, unknown = link_exactly(text, index)
    # 特斯拉 names no 斯拉排骨架.
    famous = list(famous_in(text, han_alone=True))
    links = tuple(one for one in without_parts_of_cues(links, text) if not within_longer(_span(one), famous))
    typed = {normalise(word): word for word in _TYPED.findall(question[:MAX_LENGTH])}
    firm = [_span(link) for link in links if is_firm(link, text) or _is_written_as_name(link, text, typed)]
    firm += [
        *((one.start, one.end) for one in unknown if one.kind in _PLACES),
        *(span for _, span in index.evenings.within(text)),
    ]
    calendar = Calendar(_days(index), now, spoken_of)
    firm = _but_times(firm, links, text, calendar)
    when = read_time(mask(text, [*firm, *_editions(links, text)]), calendar)
    links = tuple(link for link in links if _span(link) in firm or not within(_span(link), when.spans))
    strange = [(one.start, one.end) for one in unknown]
    thing, goods = sought(text), list(index.goods.within(text))
    unasked = mask(text, [*firm, *when.spans, *strange, *goods, *compounds_in(text), *_quoted(text)])
    cues = find_cues(unasked, thing[:2] if thing else None)
    topics = topics_named(links, text, cues, typed, index)
    links = tuple(link for link in meant(links, text, cues, goods, index) if _span(link) not in topics)
    taken = [*when.spans, *strange, *(_span(link) for link in links if link.kind not in TOPICAL)]
    links = tuple(link for link in links if not _is_in_product(link, text, index))
    nearly = link_nearly(mask(text, [*taken, *topics, *cues.explained]), index)
    # 混凝土泵车 are shown, and hold no slip for 凝途泵车.
    links = (*links, *_no_namesakes([one for one in nearly if not within_longer(_span(one), goods)], links, thing))
    as_written = typed | {word: typed.get(written, written) for word, written in worded.mended_by_letters.items()}
    links, likened = others_called(links, text, as_written, index)
    named = [*map(_span, links), *((one.start, one.end) for one in unknown)]
    unknown = (*unknown, *likened, *places_called(text, as_written, named, index))
    names = [_span(link) for link in links if link.kind not in TOPICAL]
    called_so = called(text, [*names, *strange], as_written, index.knows, index.is_place)
    # "Did Mizuno come?": who speaks here is no company.
    unknown = (*unknown, *(one for one in called_so if not (one.kind == "exhibitor" and _is_of_here(one, index))))
    unknown = unknown or strange_company(text, as_written, names, index)
    strange = [(one.start, one.end) for one in unknown]
    # "Booth of 8 Degrees" asks for no heat, 温度记录仪 for none either.
    companies = [_span(link) for link in links if link.kind == "exhibitor" and is_firm(link, text)]
    wanted = _asked_for(mask(text, [*companies, *goods]), thing)
    content = content_of(text, links, [*when.spans, *strange, *(thing.frame if thing else ())], cues, index)
    own = said_of_expo(content, text, links, cues.names, index)
    links = (*links, *(Link((Ref("expo", ""),), *span) for span in own))
    content = tuple(slot for slot in content if not meets((slot.start, slot.end), own))
    # What asks for a detail names it: a text has to hold it.
    asking = [span for kind, span in wanted if kind not in details()]
    places = [_span(link) for link in links if link.kind in ("hall", "booth")]
    query = tuple(query_of(text, [*when.spans, *strange, *places], cues, asking, index))
    shown = bool(content) and all(within((slot.start, slot.end), goods) for slot in content)
    if links or cues.names & _OF_THE_FAIR:
        content = tuple(without_asides(content, text, index))
    begins = thing.start if thing else topic_sought(text)
    # The bot itself is a 机器人, as robots are.
    others = mask(text, [*(span for span in goods if span[1] - span[0] > _SHORT), *map(_span, links)])
    is_code = _CODE.search(question) is not None or any(one.refused.search(others) for one in languages_of(others))
    in_place = thing[:2] if thing and worded.written == text else None
    is_aside, far = _aside(worded, links, index, in_place)
    return Reading(
        text=text,
        language=language_of_question(worded.written, locale),
        when=when,
        cues=cues.names,
        spoken=cues.spoken,
        links=tuple(sorted(links, key=lambda link: link.start)),
        unknown=unknown,
        content=content if begins is None else whole(content, text, begins, [*map(_span, links), *when.spans]),
        query=(*query, *lines_of(unknown)),
        mended=mended,
        is_code=is_code,
        is_of_goods=shown or index.goods.is_name(text),
        is_of_common_goods=bool(content) and all(index.goods.is_common(slot.text) for slot in content),
        is_chatter=is_aside
        and not any(_is_ours(one, cues.names) for one in unknown)
        and not (_quoted(text) and cues.names & _OF_TITLES),
        is_far=far,
        typed=typed,
        sought=thing,
        wanted=frozenset(kind for kind, _ in wanted),
        emergency="" if is_code or far else _emergency(worded.written, text, links),
        dotted=normalise(dot["before"] + dot["after"]) if (dot := _DOTTED.search(question)) else "",
    )


def _emergency(written: str, text: str, links: tuple[Link, ...]) -> str:
    """The kind of emergency that is spoken of, and not in the title of a session ("Evacuation by Lift"), nor as
    what talks are asked for on."""
    named = [link for link in links if link.is_sure]
    titles = [_span(link) for link in named if link.kind == "session"]
    talked_of = [(start, end) for start, end in titles if len(tokens(text[start:end])) >= _SEVERAL]
    # "What's on in the Muster Point?"
    talked_of += [_span(link) for link in named if link.kind == "room" and reply(text, "on_there")]
    if match := reply(text, "talks_on_anything"):
        talked_of.append(match.span("topic"))
    return emergency_in(mask(text, talked_of) if talked_of else written)


def _quoted(text: str) -> list[Span]:
    """What stands in quotes: a title asks nothing ("Biogas in Big Cities")."""
    return [match.span() for match in QUOTED.finditer(text) if match.group() != text]


def _but_times(firm: list[Span], links: tuple[Link, ...], text: str, calendar: Calendar) -> list[Span]:
    """Names without those that are a part of a time ("the next half hour", even where a company is called Half
    Hour); "in 5H" names a hall, where one is called so."""
    places = [_span(link) for link in links if link.kind in _PLACES]
    if not firm or len(places) == len(links):
        return firm
    timed = [_trimmed(span, text) for span in read_time(text, calendar).spans]
    return [span for span in firm if span in places or not within_longer(span, timed)]


def _trimmed(span: Span, text: str) -> Span:
    """Without the space at its end."""
    start, end = span
    return start, start + len(text[start:end].rstrip())


def _is_written_as_name(link: Link, text: str, typed: dict[str, str]) -> bool:
    """Whether a company's name that is one ordinary word has a capital where most words have none ("where do i
    find Summit")."""
    name = text[link.start : link.end]
    others = [word for plain, word in typed.items() if plain != name]
    small = sum(word[:1].islower() for word in others)
    return link.kind == "exhibitor" and typed.get(name, name)[:1].isupper() and small > len(others) / 2


def _is_of_here(one: Unknown, index: AnswerIndex) -> bool:
    """Whether somebody who speaks has one of the words for a name."""
    return any(map(index.people.has_name, one.text.lower().split()))


def _is_ours(one: Unknown, cues: frozenset[str]) -> bool:
    """Whether what is not here is asked for as a fair has it: a place, a company by its full name, a speaker."""
    return one.kind in _OURS or (one.kind == "exhibitor" and has_legal_form(one.text)) or _is_on_stage(one, cues)


def _is_on_stage(one: Unknown, cues: frozenset[str]) -> bool:
    """Whether somebody is asked for as one who speaks at a fair."""
    return one.kind == "speaker" and not cues.isdisjoint(_SPEAKING)


def _aside(
    worded: Understood, links: tuple[Link, ...], index: AnswerIndex, thing: Span | None
) -> tuple[bool, bool]:
    """Whether it is small talk or about the world (as it is understood or as it was typed), and whether it is set
    far away. Whatever the ``thing`` is that somebody is to make or sell, it is sought here."""
    written, typed_so = worded.written, worded.transcribed_from
    home = home_words(index.catalogue.expo.timezone)
    known, shows = lambda token: index.knows(token) or token in home, index.shows
    # "NorthGrid Expo 2028" is this one, no other fair.
    own = [_span(link) for link in links if link.kind == "expo"] if written == worded.text else []
    about = mask(written, [*index.goods.within(written), *([thing] if thing else [])])
    said = (mask(about, own),) if typed_so is None else (mask(about, own), typed_so)
    # "Any taks in French" are talks; "ring lights" that somebody shows are no order to ring.
    ours = (bool(worded.mended_by_letters) and names_fair(worded.text)) or index.goods.is_name(written)
    is_aside = not ours and any(is_chatter(one, links, known, shows) for one in said)
    return is_aside, is_far(about, links, known)


def _is_in_product(link: Link, text: str, index: AnswerIndex) -> bool:
    """Whether the name of a place or a talk is a part of what a product is called ("birch whisks", of a Birch
    Pavilion; 法棍整形 in 法棍整形机)."""
    return link.kind in ("hall", "room", "session") and within_longer(_span(link), index.listed.find(text))


def _asked_for(text: str, thing: Sought | None) -> tuple[tuple[str, Span], ...]:
    """The kinds of facts that are asked for, each with its words. How old somebody is whom a thing is for is none
    ("my eighty-year-old father needs a hearing aid, who makes them?"), nor is how often it is needed."""
    told = {"age": [thing.frame[0]], "interval": [thing.frame[1]]} if thing else {}
    return tuple((kind, span) for kind, span in asked_for(text) if not within(span, told.get(kind, ())))


def _editions(links: tuple[Link, ...], text: str) -> Iterator[Span]:
    """Numbers right before the expo's name: the 10th of them is no day."""
    before = (_NTH.search(text[: link.start]) for link in links if link.kind == "expo")
    return (match.span() for match in before if match)


def _no_namesakes(nearly: list[Link], links: tuple[Link, ...], thing: Sought | None) -> Iterator[Link]:
    """Names that are ``nearly`` written so, but for the very thing that somebody is to make ("elektrolyser makers"
    are more than Elektrolyse Ltd), and for a category that is written right ("board games", of no Boardgames Ltd);
    ``links``: what is."""
    made = [thing[:2]] if thing and thing.made else []
    themes = {_span(link) for link in links if link.kind in TOPICAL}
    others = (link for link in nearly if _span(link) not in themes)
    return (link for link in others if link.is_sure or not within(_span(link), made))


def _days(index: AnswerIndex) -> tuple[dt.date, ...]:
    if index.catalogue.days:
        return tuple(day.date for day in index.catalogue.days)
    expo = index.catalogue.expo
    count = (expo.end_date - expo.start_date).days + 1
    return tuple(expo.start_date + dt.timedelta(days=i) for i in range(count))


def _span(link: Link) -> Span:
    return link.start, link.end
