"""People by name whom no session has: a plain "none", where it surely is a name."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.language import is_stop_word, languages
from bot.answers.language_patterns import any_of
from bot.answers.latin_words import is_everyday
from bot.answers.lexicon import is_common_word, is_word
from bot.answers.near_names import alike
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.objects import is_without_capitals
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.spans import mask
from bot.answers.tokens import is_han, stem, units
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import NotListed

# Cues of what people do at an expo, and of what is nobody's matter.
_SPEAKS = (
    "speaker", "who_speaks", "session", "session_strong", "session_kind", "on_stage", "when", "where",
    "which_room", "present", "dates",
)  # fmt: skip
_PRIVATE = ("contact", "life", "opinion", "how_much", "how", "gender", "products", "makes", "exhibitor_strong")
_ON_STAGE = ("speaker", "who_speaks", "session_strong", "on_stage")
_NAMES, _FULL = 3, 2
# What is asked after a name; and after what may be a topic, unless it is written like a name.
_BY_NAME = ("named_speaker", "written_speaker")
# Cues that follow a name.
_ASKED = ("when", "where", "speaker", "session", "session_kind", "present", "on_stage")
# Of a name without a title so many characters are no other word.
_LONG_HAN = 3
# A foreign one in Chinese characters has so many at least.
_LONG_DOTTED = 4


def no_person(ask: Ask) -> Draft | None:
    """Somebody with a title, or with a surname, whom the programme does not have."""
    reading = ask.reading
    if reading.of("speaker") or reading.is_about_service:
        return None
    if name := _asked_of(ask):
        return not_on_programme(ask, name, sure=True)
    if reading.has(*_PRIVATE):
        return None
    if (name := _dotted(ask)) and reading.has(*_SPEAKS, "who", "exhibitor"):
        return not_on_programme(ask, name, sure=True)  # Also to who asks which company that is with.
    if not reading.has(*_SPEAKS):
        return None
    on_stage = reading.has(*_ON_STAGE, "session_kind")
    if is_of_surname(ask):
        return None
    name = _titled(ask) or (_with_surname(ask) if on_stage else "") or _called(ask)
    return not_on_programme(ask, name, sure=True) if name else None


def not_on_programme(ask: Ask, name: str, *, sure: bool) -> Draft:
    """There is no such speaker; not known, where it may be no name at all, or a singer who speaks nowhere."""
    people = [ref.id for ref in alike(name, "speaker", ask.index)]
    held = [ask.index.people.sessions[key][0] for key in people]
    seam = ask.reading.dotted
    written = name.replace(seam, f"{seam[0]}·{seam[1]}", 1) if seam else name
    view = NotListed("speaker", written, people=tuple(ask.index.people.names[key] for key in people))
    rows = (*((OpenSession(id_),) for id_ in dict.fromkeys(held)), (OpenProgramme(),))
    performs = object_in(normalise(name), "performer") is not None
    return Draft(view, (ask.source("session"),), rows, abstained=not sure or performs)


def is_full_name(ask: Ask, label: str) -> bool:
    """Whether what is asked for is written like first and last name ("Ada Byron"), or as a Chinese name is."""
    if all(map(is_han, label)):
        if ask.reading.dotted and ask.reading.dotted in label:
            return True
        # 汉娜·惠特洛克 is written by the sounds of a foreign name.
        return _surnamed().fullmatch(label) is not None or reply(label, "sounds_foreign") is not None
    words = label.split()
    if ask.reading.says("names_speaker") and is_without_capitals(ask.reading.typed):
        return len(words) >= _FULL and not any(map(is_everyday, words))
    return len(words) >= _FULL and all(word[:1].isupper() for word in words)


def _dotted(ask: Ask) -> str:
    """A foreign name in Chinese characters that is written with its dot (亨里克·韦斯楚普): what no cue is, around
    that."""
    start = ask.reading.text.find(ask.reading.dotted) if ask.reading.dotted else -1
    if start < 0:
        return ""
    stretches = sorted((slot.start, slot.end) for slot in ask.content)
    first, last = start, start + len(ask.reading.dotted)
    for begin, end in stretches:
        last = max(last, end) if begin <= last and end > first else last
    for begin, end in reversed(stretches):
        first = min(first, begin) if end >= first and begin < last else first
    return ask.reading.text[first:last] if last - first >= _LONG_DOTTED else ""


def _titled(ask: Ask) -> str:
    """The name after, or before, a title."""
    text, typed = ask.reading.text, ask.reading.typed
    match = _before_title().search(text)
    if match:
        return match["name"] or match["other"] or match["whole"]
    match = _after_title().search(text)
    if match is None:
        return ""
    said = {slot.text for slot in ask.content}
    words: list[str] = []
    for unit, _, _ in units(text[match.end() :])[:_NAMES]:
        if unit not in said:
            break
        written = ask.reading.mended.get(unit, unit)
        words.append(typed.get(written, written))
    return " ".join(words)


def is_of_surname(ask: Ask) -> bool:
    """Whether somebody is named by a surname and a title alone (周教授, "Ms Chen"), and somebody on the programme
    has that name."""
    match = _before_title().search(ask.reading.text)
    surname = match["surname"] if match else None
    if surname is not None:
        return ask.index.people.has_surname(surname)
    called = _titled(ask).lower() if _after_title().search(ask.reading.text) else ""
    return ask.index.people.has_name(called)


def _asked_of(ask: Ask) -> str:
    """A Chinese name of which it is asked what is asked of speakers (沈知远第二天讲吗), and that holds no other
    word; empty where none is."""
    if match := reply(ask.reading.text, "asks_of_speaker"):
        return match["name"] if may_be_name(ask, match["name"]) else ""
    match = reply(ask.reading.text, "may_ask_of_speaker")
    name = match["name"] if match else ""
    return name if is_full_name(ask, name) and may_be_name(ask, name) else ""


def may_be_name(ask: Ask, said: str) -> bool:
    """Whether it is like a Chinese person's name, or one written by its sounds, and holds no other word."""
    pairs = [said[at : at + 2] for at in range(len(said) - 1)]
    if any(map(ask.index.knows, pairs)) or is_word(said) or is_called_like_goods(said):
        return False
    plain = len(said) <= _LONG_HAN and not any(map(is_common_word, pairs[:1])) and is_full_name(ask, said)
    strange = not any(map(is_common_word, pairs))
    rare = _rarely_surnamed().fullmatch(said) is not None
    return plain or (strange and (rare or is_full_name(ask, said)))


def _with_surname(ask: Ask) -> str:
    """A Chinese name at the beginning, none of whose characters make a word of the data."""
    text = mask(ask.reading.text, ask.reading.when.spans).strip()
    match = _at_first().match(text)
    begin = match.start("name") if match else 0
    # 有关于噪音的讲座吗 asks about noise, and for nobody called 于.
    name = match["name"] if match and not is_common_word(text[max(0, begin - 1) : begin + 1]) else ""
    pairs = (name[at : at + 2] for at in range(len(name) - 1))
    if len(name) < _LONG_HAN or any(map(ask.index.knows, pairs)):
        return ""
    return name[:-1] if is_stop_word(name[-1], spaced=False) else name


def _called(ask: Ask) -> str:
    """First and last name of somebody who is asked for as a speaker ("is Ada Byron speaking"): written like names,
    or words that stand in no title."""
    text, typed = ask.reading.text, ask.reading.typed
    lowered = any(word.islower() for word in typed.values())
    asked = [(key, one) for key in _BY_NAME for language in languages() for one in language.objects.get(key, ())]
    for key, pattern in asked:
        match = pattern.search(text)
        name = next((value for value in match.groupdict().values() if value), "") if match else ""
        words = [ask.reading.mended.get(word, word) for word in name.split()]
        written = [typed.get(word, word) for word in words]
        like_name = lowered and all(word[:1].isupper() for word in written)
        strange = not any(is_stop_word(word, spaced=True) or _is_titled(ask, word) for word in words)
        # "Golden Ladle, which room?" is a session's, "Lucky Draw" a text's.
        nobodys = not any(ask.index.knows(stem(word)) for word in words)
        odd = not all(map(is_everyday, words))  # "Jazz Music" is nobody.
        if name and ((like_name and nobodys and odd) or (key == _BY_NAME[0] and (like_name or strange))):
            return " ".join(written)
    return ""


def _is_titled(ask: Ask, word: str) -> bool:
    """Whether a title, a track or a company is called by a word."""
    named = ask.index.sessions.search([Slot(word, (stem(word),), 0, len(word))], strict=True)
    return bool(named) or ask.index.exhibitors.knows(stem(word)) or says_cue("session_kind", word)


def _surnames() -> str:
    return any_of({name for one in languages() for name in one.surnames})


@lru_cache(maxsize=1)
def _surnamed() -> re.Pattern[str]:
    return re.compile(rf"(?:{_surnames()})[\u3400-\u9fff]{{1,2}}")


@lru_cache(maxsize=1)
def _rarely_surnamed() -> re.Pattern[str]:
    """Of three characters, with a surname that is a word, too."""
    return re.compile(rf"(?:{_titled_surnames()})[\u3400-\u9fff]{{2}}")


def _titled_surnames() -> str:
    return any_of({name for one in languages() for name in one.titled_surnames})


@lru_cache(maxsize=1)
def _before_title() -> re.Pattern[str]:
    titles = {title for one in languages() if not one.spaced for title in one.titles}
    longer = any_of(one for one in titles if len(one) > 1)
    alone = rf"(?<![\u3400-\u9fff])(?P<whole>(?P<surname>{_surnames()})(?:{longer}))"
    others = rf"(?P<other>(?:{_titled_surnames()})[\u3400-\u9fff]{{1,2}}?)(?:{longer})"
    name = rf"(?P<name>(?:{_surnames()})[\u3400-\u9fff]{{1,2}}?)(?:{any_of(titles)})"
    return re.compile(f"{alone}|{name}|{others}")


@lru_cache(maxsize=1)
def _after_title() -> re.Pattern[str]:
    titles = any_of({title for one in languages() if one.spaced for title in one.titles})
    return re.compile(rf"(?<![a-z0-9])(?:{titles})\.?\s+(?=[a-z])")


@lru_cache(maxsize=1)
def _at_first() -> re.Pattern[str]:
    cues = [one.cues[name].pattern for one in languages() if not one.spaced for name in _ASKED if name in one.cues]
    stops = "|".join(f"(?:{one.stop.pattern})" for one in languages() if not one.spaced)
    asked = "|".join(f"(?:{pattern})" for pattern in cues)
    name = rf"(?P<name>(?:{_surnames()})[\u3400-\u9fff]{{2}})"
    return re.compile(rf"(?:{stops})*?{name}(?=(?:{stops})?(?:{asked}))")
