"""The names that people use for a company or a person: short, without the generic words, surnames, pinyin."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from bot.answers.all_words import name_from, numerals, place_words, whole_name
from bot.answers.language import Language, languages, languages_of
from bot.answers.latin_words import is_abbreviation, is_everyday, language_words
from bot.answers.lexicon import is_common_word
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.answers.tokens import is_han, units

# A Chinese name of so many characters is often called by its first two.
_TWO_AND_TWO = (4, 5, 6)
# The form of a company has so many words at the most (S.A. de C.V.), each with so many letters.
_LONGEST_FORM, _PART_OF_FORM = 5, 2
# A small number before a Chinese name, which is also said (8度, 八度).
_NUMBER = re.compile("[1-9](?=[\u4e00-\u9fff])")
# So long is the end of a name that names a place.
_END, _HAN_END = 4, 3
# So many characters, or first letters, may be anybody's (中国).
_PAIR = 2
# So few letters of a common word are no name.
_FOUR = 4
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]|【[^】]*】")
# Three capitals and more, or two with digits behind them, that are a word of their own.
_INITIALS = re.compile(r"(?:[A-Z]{3,8}|[A-Z]{2,5}-?\d{1,4})(?=$|[ \u4e00-\u9fff])")


@lru_cache(maxsize=1)
def _generic() -> tuple[frozenset[str], frozenset[str]]:
    """Words, and stretches of languages without spaces."""
    words = frozenset(word for one in languages() if one.spaced for word in one.generic)
    return words, frozenset(word for one in languages() if not one.spaced for word in one.generic)


@lru_cache(maxsize=1)
def titles_of_people() -> tuple[str, ...]:
    """Titles of people, the longest first."""
    titles = {title.rstrip(".") for one in languages() for title in one.titles}
    return tuple(sorted(titles, key=len, reverse=True))


@lru_cache(maxsize=10_000)
def is_plain(text: str) -> bool:
    """Whether the text is an ordinary word of questions (a stop word or a cue), no name."""
    return text in language_words() or any(_is_ordinary(text, one) for one in languages_of(text))


def _is_ordinary(text: str, language: Language) -> bool:
    """Whether it is a stop word, a cue or generic, in a language."""
    if text in language.generic or text in language.months or language.stop.fullmatch(text):
        return True
    return any(True for _ in language.cues.together.whole(text))


def without_note(name: str) -> str:
    """A normalised name without what it notes of itself ("garden yard (outdoor)", "ada (technology officer)")."""
    return _NOTE.sub("", name).strip() or name


def other_names(name: str) -> Iterator[str]:
    """What a normalised name notes that it is called, too ("prism room (also called salon 204)")."""
    notes = (note.strip("()[]【】 ") for note in _NOTE.findall(name))
    yield from (match["name"] for match in (reply(note, "also_called") for note in notes) if match)


def company_aliases(name: str, lines: Collection[str] = ()) -> Iterator[str]:
    """The normalised name, then shorter ones: ``haiyue energy storage co ltd`` -> ``haiyue``;
    ``深圳市海月储能科技有限公司`` -> ``海月储能科技``, ``海月储能``, ``海月``.

    ``lines``: what is also generic at the end of a name (a category of the fair)."""
    name = without_note(name)
    yield name
    if has_han(name):
        yield from _chinese_aliases(name, lines)
        if number := _NUMBER.match(name):
            said = {value: word for word, value in numerals().items()}
            yield said.get(int(number.group()), number.group()) + name[number.end() :]
        return
    words, _ = _generic()
    parts = [unit for unit, _, _ in units(name)]
    while len(parts) > 1 and (ending := legal_form(parts) or parts[-1] in words):
        del parts[len(parts) - ending :]
        yield " ".join(parts)


def noted_names(name: str) -> Iterator[str]:
    """The short forms that a normalised name notes of itself ("... Nuclear Institute (HNI)")."""
    notes = (note.strip("()[]【】 ") for note in _NOTE.findall(name))
    return (note for note in notes if _is_short_for(note, without_note(name)))


def _is_short_for(note: str, name: str) -> bool:
    """Whether a note is the name's own short form: some of its characters in their order (华核院, of
    华朔核动力研究院), or first letters of its words."""
    if all(map(is_han, note)):
        left = iter(name)
        return _PAIR < len(note) < len(name) and all(one in left for one in note)
    left = iter("".join(part[:1] for part, _, _ in units(name)))
    return len(note) > _PAIR and note[0] == name[:1] and all(one in left for one in note)


def is_of_form(word: str) -> bool:
    """Whether a normalised word says what a company is, and not which ("group", 集团)."""
    words, stretches = _generic()
    return word in words or word in stretches or any(word in one.legal or word in one.forms for one in languages())


def has_legal_form(name: str) -> bool:
    """Whether the end of a name says what a company is by law."""
    return legal_form([unit for unit, _, _ in units(normalise(name))]) > 0


def legal_form(parts: Sequence[str]) -> int:
    """So many words at the end of a name say what the company is by law ("s.r.l.", "a/s", "sp. z o.o.")."""
    for length in range(min(len(parts) - 1, _LONGEST_FORM), 0, -1):
        ending = parts[-length:]
        short = length == 1 or all(len(part) <= _PART_OF_FORM for part in ending)
        if short and any("".join(ending) in one.legal for one in languages()):
            return length
    return 0


def _chinese_aliases(name: str, lines: Collection[str]) -> Iterator[str]:
    """Without the place before it and, step by step, without what is generic at the end."""
    _, stretches = _generic()
    rest: str | None = name
    while rest:
        short = _without_province(rest)
        if short == rest:
            place = next((end for end in range(len(rest) - 2, 0, -1) if rest[:end] in stretches), 0)
            short = rest[place:].strip()
        if rest != name:
            yield rest
        if short != rest:
            yield short
        ends = (start for start in range(2, len(rest)) if rest[start:] in stretches or rest[start:] in lines)
        ending = next(ends, None)
        rest = rest[:ending].strip() if ending else None


def _without_province(name: str) -> str:
    """Without the "Guangdong province, Shenzhen city" before a company's own name."""
    place = name_from(name, "province", 0)
    return name[place.end() :] if place else name


def telling_words(name: str) -> Iterator[str]:
    """The long Latin words of a company's name of several that are no ordinary words."""
    words, _ = _generic()
    parts = [unit for unit, _, _ in units(name)]
    for word in parts if len(parts) > 1 else ():
        long = len(word) >= (4 if word == parts[0] else 5)
        # "A tiny shop" is no Tiny Meter; Willow is Willow Bend all the same.
        plain = is_plain(word) or (len(word) == _FOUR and is_everyday(word))
        if long and word.isascii() and word.isalpha() and word not in words and not plain:
            yield word


def initials(written: str) -> Iterator[str]:
    """The capitals that a company's name of several words, as it is written, begins with (KTX of "KTX Thermal" and
    KTX热控, XPU-9 of "XPU-9 Labs"), normalised."""
    found = _INITIALS.match(written)
    short = normalise(found.group()) if found else ""
    if found and not (is_plain(short) or is_abbreviation(short)):
        others = (short, short.replace("-", "")) if found.end() < len(written) else (short.replace("-", ""),)
        yield from (one for one in dict.fromkeys(others) if one != normalise(written))


def beginnings(name: str) -> Iterator[str]:
    """The first three and four characters of a longer Chinese name, without the place before it; the first two of
    one of four or five, where they are no word."""
    own = _without_province(without_note(name))
    if has_han(own):
        yield from (own[:length] for length in (3, 4) if len(own) > 4 and all(map(is_han, own[:length])))
        if len(own) in _TWO_AND_TWO and all(map(is_han, own)) and not is_common_word(own[:2]):
            yield own[:2]


def place_ends(name: str) -> list[str]:
    """What a place may be called by the end of its normalised name, if that has several words and no number: the
    last word or two of an English one, the ends of a Chinese one that are shorter than it."""
    if any(character.isdigit() for character in name):
        return []
    name = without_note(name)
    if has_han(name):
        return [name[at:] for at in range(1, len(name) - _HAN_END + 1)] if " " not in name else []
    words = name.split()
    known = place_words()
    last = words[-1] if words else ""
    of_any = last in known.wholes or last in known.stands
    ends = [last] if len(words) > 1 and len(last) >= _END and not of_any else []
    plain = is_plain(words[-2]) if len(words) > 2 else True
    two = len(words) > 2 and not (plain and last in known.wholes)
    return [*ends, " ".join(words[-2:])] if two else ends


def place_beginnings(name: str) -> list[str]:
    """What a place may be called by its normalised name without what kind of place it is, or whose: "the garden"
    of the Garden Pavilion, "the patio" of the Patio del Sol, 花园 of 花园展区."""
    name = without_note(name)
    if has_han(name):
        kind = whole_name(name, "kind_of_place")
        called = kind["called"] if kind else ""
        return [called] if called and not (is_plain(called) or any(map(str.isdigit, name))) else []
    words, known = name.split(), place_words()
    of_kind = not known.wholes.isdisjoint(words[-1:]) or not known.grounds.isdisjoint(words[-1:])
    if words[2:] and words[1] in known.of and not of_kind:
        return [words[0]] if len(words[0]) >= _END and not is_plain(words[0]) else []
    return [" ".join(words[:-1])] if words[1:] and of_kind and not is_plain(words[0]) else []


def person_aliases(name: str) -> Iterator[str]:
    """The normalised name without a title or note, turned round, and the surname alone (Latin, last word)."""
    name = without_note(name)
    parts = [unit for unit, _, _ in units(name)]
    if has_han(name):
        for title in titles_of_people():
            if name.endswith(title) and len(name) - len(title) >= 2:
                yield name
                name = name[: -len(title)]
                surnames = (one for language in languages() for one in language.surnames if name.startswith(one))
                yield max(surnames, key=len, default=name[0]) + title
                break
        yield name
        return
    parts = [part for part in parts if part not in titles_of_people()]
    if not parts:
        return
    yield " ".join(parts)
    if len(parts) > 1:
        last = name.rpartition(" ")[2]
        if "-" in last and last.replace("-", "").isalpha():
            yield last.replace("-", " ")  # Both of a surname that has two.
        yield " ".join([parts[-1], *parts[:-1]])
        if len(parts[-1]) >= 3:
            yield parts[-1]
