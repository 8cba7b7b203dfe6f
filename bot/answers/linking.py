"""From the words of a question to the things of the catalogue, and to things that it does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from bot.answers.aliases import is_of_form, is_plain, titles_of_people
from bot.answers.all_words import function_words, name_from, name_words, place_words
from bot.answers.code_windows import UNITS
from bot.answers.concepts import concepts
from bot.answers.cues import says_cue, tongues_in
from bot.answers.famous import famous_in
from bot.answers.index import AnswerIndex
from bot.answers.language import is_light, is_stop_word, languages
from bot.answers.language_patterns import any_of
from bot.answers.latin_words import is_everyday
from bot.answers.names import SAME_SOUND, Link, Ref, Unit
from bot.answers.normalise import has_han, normalise
from bot.answers.pinyin import romanised
from bot.answers.replies import reply
from bot.answers.slots import without_particles
from bot.answers.spans import QUOTED, Span, mask, meets, within, within_longer
from bot.answers.tokens import is_han, stem, units
from bot.answers.unknown import Unknown

_SHORT_HAN, _LONG_HAN = 3, 7
_PAIR = 2
# What stands in the titles of more sessions is no title.
_FEW = 5
# So much of a whole name is right where a letter or two are not.
_SLIP = 90.0
# The rest of a booth's number.
_NUMBERED = re.compile(
    r"(?<=[a-z]) \d{3}(?!\d)|-?\d{2,3}(?!\d)|(?<=[a-z])(?:\.\d{2,3}|-\d)(?!\d)|-[a-z]\d{1,3}(?![a-z0-9])"
)
_NUMBERS = re.compile(r"\d+")
# Before what a number counts.
_AMOUNT = re.compile(r"\d ?$")
_PLACES = frozenset({"room", "hall"})
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{3,}")
# Whole names of people in Chinese characters are so long.
_NAMES = (3, 4)
# Names of these kinds are what a text may be about: they stay content.
TOPICAL = frozenset({"category", "track"})


def link_exactly(text: str, index: AnswerIndex) -> tuple[tuple[Link, ...], tuple[Unknown, ...]]:
    """Names and codes as they are written; of those that overlap the longest stays."""
    patterned, unknown = index.places.by_pattern(text)
    found = units(text)
    named = (link for link in _but_tongues(index.names.exact(found), text) if not _is_part(link, text))
    exact = [
        _with_title(_with_form(_in_whole(_longer_by_sound(link, text, index), text, index), text, index), text)
        for link in named
    ]
    themes = {(link.start, link.end) for link in exact if link.kind in TOPICAL}
    joined = [link for link in index.names.joined(found) if (link.start, link.end) not in themes]
    links = [*exact, *_in_quotes(text, index), *joined]
    known = index.places.known_codes(text)
    # "C.U3会议室" asks for a room, whatever stand has that number.
    codes = [link for link in known if not _room_of_code(link, text)]
    unknown += [room for room in (_room_of_code(link, text) for link in known) if room]
    links += [*codes, *patterned, *_by_sound(text, index)]
    halls = {ref.id for link in links for ref in link.refs if ref.kind == "hall"}
    inside = index.places.within_halls(text, halls)
    links += inside
    # "W2馆C05展位" is no booth called C05, "stand 3 A 16" none called 3.
    there = [(link.start, link.end) for link in (*inside, *codes) if link.kind == "booth"]
    unknown = [one for one in unknown if not meets((one.start, one.end), there)]
    # "Stand number Q7 Protection" is that of a company of that name.
    firms = [(link.start, link.end) for link in exact if link.kind == "exhibitor" and is_firm(link, text)]
    unknown = [one for one in unknown if not (one.kind == "booth" and meets((one.start, one.end), firms))]
    members, strange = index.places.members(text)
    links += members
    # "Hall 9" is one by its number alone.
    unknown += [one for one in strange if not _meets_any(one, unknown)]
    covered = [(link.start, link.end) for link in exact if is_firm(link, text) and not _begins_code(link, text)]
    both: list[Link | Unknown] = [*links, *unknown, *index.places.strange_codes(mask(text, covered))]
    both.sort(key=lambda item: (item.start - item.end, isinstance(item, Unknown), item.kind in TOPICAL))
    kept: list[Link | Unknown] = []
    for item in both:
        if all(item.end <= other.start or item.start >= other.end for other in kept):
            kept.append(item)
    return (
        tuple(item for item in kept if isinstance(item, Link)),
        tuple(item for item in kept if isinstance(item, Unknown)),
    )


def _meets_any(one: Unknown, others: list[Unknown]) -> bool:
    return meets((one.start, one.end), [(other.start, other.end) for other in others])


def _but_tongues(links: list[Link], text: str) -> list[Link]:
    """Without the countries that a language is called after: 西班牙语 is no 西班牙."""
    tongues = tongues_in(text) if any(link.kind == "country" for link in links) else ()
    return [one for one in links if one.kind != "country" or not within_longer((one.start, one.end), tongues)]


def _is_part(link: Link, text: str) -> bool:
    """Whether it is what a number counts ("100,000 yuan"), and not Ms Yuan, or a size is asked for in (m2), and no
    room; whether the end of a fair's name is that of another word (电展, in 换电展商)."""
    if link.kind == "expo":
        words, short = place_words(), link.end - link.start <= _PAIR
        return short and text[link.end - 1] in words.fair_ends and text[link.end :][:1] in words.fair_goes_on
    if link.kind in _PLACES and _any().search(text, 0, link.start):
        return True  # An umbrella left "on a bench" is not at Workshop Bench.
    if link.kind == "room":
        return text[link.start : link.end] in UNITS and says_cue("area", text)
    return link.kind == "speaker" and _AMOUNT.search(text[: link.start]) is not None


@lru_cache(maxsize=1)
def _any() -> re.Pattern[str]:
    """What stands before any thing of a kind."""
    return re.compile(f"(?<![a-z])(?:{any_of(function_words().articles)}) $")


def _room_of_code(link: Link, text: str) -> Unknown | None:
    """The room that is asked for by the number of a stand."""
    match = reply(text[link.end :], "room_next") if link.kind == "booth" else None
    if match is None:
        return None
    end = text.index(match["kind"], link.end) + len(match["kind"])
    return Unknown("room", text[link.start : end], link.start, end)


def _begins_code(link: Link, text: str) -> bool:
    """Whether it is a hall, and a number follows it that makes it a booth's ("RT-30")."""
    return link.kind == "hall" and _NUMBERED.match(text, link.end) is not None


def _by_sound(text: str, index: AnswerIndex) -> Iterator[Link]:
    """People whose Chinese name is written with another character of the same sound, where a cue may stand in it
    (谈索一 is 谭索一)."""
    for match in _HAN_RUN.finditer(text):
        run, start = match.group(), match.start()
        for at in range(len(run)):
            for length in _NAMES:
                written = run[at : at + length]
                people = [ref for ref in index.names.sounds_like(written) if ref.kind == "speaker"]
                if len(written) == length and len(people) == 1 and _is_nearly(written, people[0], index):
                    yield Link((people[0],), start + at, start + at + length, SAME_SOUND)


def _is_nearly(written: str, person: Ref, index: AnswerIndex) -> bool:
    """Whether all but one character of the whole name is right."""
    names = (name for name in index.people.names[person.id].values() if len(name) == len(written))
    return any(sum(one != other for one, other in zip(written, name, strict=True)) == 1 for name in names)


def _in_quotes(text: str, index: AnswerIndex) -> Iterator[Link]:
    """The sessions whose titles hold what stands in quotes, where that is no more than a few."""
    for match in QUOTED.finditer(text):
        refs = tuple(
            dict.fromkeys(Ref("session", id_) for id_, title in index.titles if _stands_in(match["title"], title))
        )
        if 0 < len(refs) <= _FEW:
            yield Link(refs, match.start("title"), match.end("title"))


def _stands_in(words: str, title: str) -> bool:
    """Whether they stand there as whole words."""
    if words.partition(" ")[0] not in title:
        return False  # Most titles.
    return is_han(words) and words in title if has_han(words) else f" {words} " in f" {title.replace(':', ' ')} "


def is_firm(link: Link, text: str) -> bool:
    """Whether nothing inside the name may be read as time or cue: it is no single ordinary word."""
    written = text[link.start : link.end]
    return link.kind in ("booth", "hall", "room") or len(units(written)) >= (3 if is_han(written) else 2)


def _in_whole(link: Link, text: str, index: AnswerIndex) -> Link:
    """One word of a company's name with the others, where these stand behind it with a slip ("Chocolaterie van
    Hov")."""
    if link.kind != "exhibitor" or len(link.refs) > 1 or is_han(text[link.start : link.end]):
        return link
    written = [end for _, start, end in units(text) if start >= link.start]
    company = index.catalogue.exhibitor(link.refs[0].id)
    for name in map(normalise, company.name.values() if company else ()):
        end = written[min(len(units(name)), len(written)) - 1]
        whole = text[link.start : end]
        # "Nadelwerk 7" is no Nadelwerk 9.
        if end > link.end and _NUMBERS.findall(whole) == _NUMBERS.findall(name) and ratio(whole, name) >= _SLIP:
            return Link(link.refs, link.start, end, link.score)
    return link


def _with_form(link: Link, text: str, index: AnswerIndex) -> Link:
    """A company's name with what it is by law behind it, whether the list has that or not ("Rennex SAS"), and what
    it makes before that ("Rennex Refrigeration Co., Ltd.")."""
    if link.kind != "exhibitor":
        return link
    if is_han(text[link.start : link.end]):
        return Link(link.refs, link.start, _end_of_form(text, link.start, link.end), link.score)
    end, place = link.end, link.end
    whole = len(units(text[link.start : end])) > 1
    for unit, start, stop in units(text):
        if start < link.end:
            continue
        between = text[place:start]
        of_line = between == " " and (index.exhibitors.knows(stem(unit)) or (whole and _is_telling(unit)))
        part = unit in name_words().legal_parts
        if between.strip(" .,") or not (is_of_form(unit) or part or of_line):
            break
        place = stop
        lawful = part or any(unit in one.legal for one in languages())
        end = stop if lawful and not is_stop_word(unit, spaced=True) else end
    return Link(link.refs, link.start, end, link.score)


def _with_title(link: Link, text: str) -> Link:
    """A Chinese name of a speaker with the title behind it (荀沛尧医生)."""
    if link.kind != "speaker" or not is_han(text[link.start : link.end]):
        return link
    titles = (one for one in titles_of_people() if len(one) >= _PAIR and text.startswith(one, link.end))
    return Link(link.refs, link.start, link.end + len(next(titles, "")), link.score)


def _is_telling(word: str) -> bool:
    return not (is_stop_word(word, spaced=True) or is_plain(word))


def _end_of_form(text: str, start: int, place: int) -> int:
    """Where what a Chinese name is by law ends, which may be said behind it (科技有限公司); behind a whole name
    with what it makes (制冷设备有限公司)."""
    match = name_from(text, "line_and_form", place) if place - start > _SHORT_HAN else None
    words = [word for one in languages() if not one.spaced for word in (*one.generic, *one.forms) if is_han(word)]
    at = match.start("firm") if match else place
    while step := max((len(word) for word in words if text.startswith(word, at)), default=0):
        at += step
    return at if text[place:at].endswith(tuple(name_words().firm_ends)) else place


def _longer_by_sound(link: Link, text: str, index: AnswerIndex) -> Link:
    """A short Chinese name may be the beginning of a longer one with a wrong character (海月 in 海月储能, which is
    called 海悦储能): the longer one is meant."""
    written = text[link.start : link.end]
    if link.kind != "exhibitor" or not is_han(written) or len(written) > _SHORT_HAN:
        return link
    for end in range(min(len(text), link.start + _LONG_HAN), link.end + 1, -1):
        stretch = text[link.start : end]
        refs = index.names.sounds_like(stretch) if all(map(is_han, stretch)) else ()
        if refs:
            return Link(refs, link.start, end, SAME_SOUND)
    return link


def link_nearly(rest: str, index: AnswerIndex) -> tuple[Link, ...]:
    """Names that are nearly written so, in what nothing else explains, where the data does not know the words."""
    free: list[Unit] = [
        unit
        for unit in units(without_particles(rest))
        if is_han(unit[0]) or not (unit[0].isdigit() or is_stop_word(unit[0], spaced=True))
    ]
    ideas = [(idea.start, idea.end) for idea in concepts(rest)]
    # 景能源 of 远景能源 is no slip for another company's name.
    ideas += famous_in(rest, han_alone=True)

    def is_meant(start: int, end: int) -> bool:
        """Whether a stretch is what it is, and no slip for a name."""
        stretch = rest[start:end]
        return (
            is_light(stretch)
            or is_everyday(stretch)  # "A dinner" is no "Inner Mongolia Cheese".
            or stretch in _cities()
            or any(_cuts((start, end), idea) for idea in ideas)
            or _is_known(rest, start, end, index)
        )

    return tuple(index.names.near(free, is_meant))


def _cuts(stretch: Span, idea: Span) -> bool:
    """Whether a stretch is a part of an idea: 充电 of 充电桩 names no company."""
    overlaps = stretch[0] < idea[1] and idea[0] < stretch[1]
    return overlaps and not within(idea, [stretch])


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    """What is generic in Chinese names, as it sounds: "beijing" is no slip for a company's name."""
    return frozenset(romanised(word) for one in languages() for word in one.generic if is_han(word))


def _is_known(text: str, start: int, end: int, index: AnswerIndex) -> bool:
    """Whether the words of the stretch are words of the data: then they are meant as such. Of Chinese each
    character is in a pair that is known, with its neighbour outside too (人自动插 of 机器人自动插枪)."""
    stretch = text[start:end]
    if is_han(stretch):
        pairs = (text[max(0, at - 1) : at + 1] for at in range(start, end + 1))
        known = [len(pair) == _PAIR and is_han(pair[1]) and index.knows(pair) for pair in pairs]
        return all(before or after for before, after in pairwise(known))
    words = [unit for unit, _, _ in units(stretch)]
    # "Deadline press" is no slip for Headline Press.
    known = [index.knows(stem(word)) or (is_everyday(word) and word != words[-1]) for word in words]
    return all(known)
