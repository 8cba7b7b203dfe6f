"""Chinese words that are written with another character of the same sound: 安全冒 is 安全帽."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from bot.answers.all_words import digits, function_words, morphemes, powers_of_ten
from bot.answers.countries import country_names
from bot.answers.language import is_stop_word, is_surname
from bot.answers.lexicon import is_word, lexicon, words_sounding
from bot.answers.pinyin import SoundIndex, syllables
from bot.answers.replies import reply
from bot.answers.slots import without_particles
from bot.answers.spans import Span, mask

_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_LONGEST = 8
# From this length on a stretch of the expo's texts may be meant, not only a word of the languages.
_TELLING = 3
# So much of a word is written right.
_RIGHT = 0.5


def mended_by_sound(text: str, sounds: SoundIndex, names: Collection[Span] = ()) -> tuple[str, dict[str, str]]:
    """Normalised text with such words as they ought to be; what is there now -> as it was written.

    Only what is no word of the languages or the data is touched, none of the ``names``, and only where one thing
    sounds so.
    """
    mended: dict[str, str] = {}
    for match in _RUN.finditer(mask(text, names)):
        run = match.group()
        for start, end in _strange(run, sounds):
            # Two strange words may stand side by side (充电庄|入门): then one character of them is wrong.
            singles = ((at, at + 1) for at in range(start, end)) if end - start > 1 else ()
            parts = (_meant(run, first, last, sounds, shortest=_TELLING) for first, last in singles)
            found = _meant(run, start, end, sounds) or next(filter(None, parts), None)
            if found:
                window, word = found
                mended[word] = run[window[0] : window[1]]
                run = run[: window[0]] + word + run[window[1] :]
        for window, word in _of_values(run, sounds):
            mended[word] = run[window[0] : window[1]]
            run = run[: window[0]] + word + run[window[1] :]
        text = text[: match.start()] + run + text[match.end() :]
    return text, mended


def _of_values(run: str, sounds: SoundIndex) -> Iterator[tuple[Span, str]]:
    """What sounds like something that the data lists, and is made of known words: 无限充电 for 无线充电."""
    taken = [False] * len(run)
    for length in range(min(_LONGEST, len(run)), _TELLING - 1, -1):
        for at in range(len(run) - length + 1):
            written = run[at : at + length]
            if any(taken[at : at + length]) or sounds.holds(written) or _parts_word(run, at, at + length):
                continue
            found = [word for word in sounds.sounding(syllables(written)) if _is_listed(word, written, sounds)]
            if len(found) == 1 and not _breaks_pair(run, at, found[0], sounds):
                taken[at : at + length] = [True] * length
                yield (at, at + length), found[0]


def _breaks_pair(run: str, at: int, word: str, sounds: SoundIndex) -> bool:
    """Whether a character would change that makes a pair of the data with the one outside (插秧机器人 are sought,
    where 采样机器人 are listed, too), or that makes none once it is changed (蓝象叉车 is no 箱叉车)."""
    end = at + len(word)
    if _begins_within(run, at, word, sounds):
        return True
    before = at > 0 and word[0] != run[at] and sounds.holds(run[at - 1 : at + 1])
    return before or (end < len(run) and word[-1] != run[end - 1] and sounds.holds(run[end - 1 : end + 1]))


def _begins_within(run: str, at: int, word: str, sounds: SoundIndex) -> bool:
    """Whether the character before would begin what the data has, were the first one changed, and does not."""
    changed = at > 0 and word[0] != run[at] and not is_stop_word(run[at - 1], spaced=False)
    return changed and not (sounds.holds(run[at - 1] + word[0]) or is_word(run[at - 1] + word[0]))


def _parts_word(run: str, start: int, end: int) -> bool:
    """Whether a window begins or ends within a word (风电基 in 海上风电基础)."""
    return any(_words_across(run, (start, end)))


def _is_listed(word: str, written: str, sounds: SoundIndex) -> bool:
    """Whether it is what the data lists, or the end of it, and one character in three is wrong at the most, none
    of them a word of questions (几 is not written for 机)."""
    wrong = [(one, other) for one, other in zip(word, written, strict=True) if one != other]
    said = all(syllables(one) == syllables(other) for one, other in wrong)
    how_many = function_words().how_many
    plain = any(other in how_many or is_stop_word(other, spaced=False) for pair in wrong for other in pair)
    listed = sounds.ends_value(word) and said and not plain
    return listed and len(wrong) * _TELLING <= len(word) and _is_nearly(word, written)


def _strange(run: str, sounds: SoundIndex) -> Iterator[Span]:
    """The stretches that no known word covers."""
    known = [character in lexicon() for character in run]
    for at in range(len(run) - 1):
        for length in range(2, min(_LONGEST, len(run) - at) + 1):
            word = run[at : at + length]
            if is_word(word) or (length == 2 and sounds.holds(word)):
                known[at : at + length] = [True] * length
    stretch = "".join("+" if one else "?" for one in known)
    return (match.span() for match in re.finditer(r"\?+", stretch))


def _meant(run: str, start: int, end: int, sounds: SoundIndex, *, shortest: int = 2) -> tuple[Span, str] | None:
    """The longest window around a strange stretch that sounds like one known word, and that word."""
    how_many = function_words().how_many  # 几站 is no 基站.
    for length in range(_LONGEST, max(shortest, end - start) - 1, -1):
        found = {
            ((at, at + length), word)
            for at in range(max(0, end - length), min(start, len(run) - length) + 1)
            if not (_splits(run, at, length) or run[at] in how_many or _is_of_person(run, at, length))
            for word in _alike(run[at : at + length], sounds)
            if not _unmakes(run, at, word)
            and (len(word) < _TELLING or word in lexicon() or not _begins_within(run, at, word, sounds))
        }
        if found:
            return _most_right(found, run)
    return None


def _most_right(found: set[tuple[Span, str]], run: str) -> tuple[Span, str] | None:
    """The one that changes fewest characters ("那个会议室" rather than "哪个会议室"); None where several do."""
    changed = {
        one: sum(new != old for new, old in zip(one[1], run[one[0][0] : one[0][1]], strict=True)) for one in found
    }
    fewest = [one for one, count in changed.items() if count == min(changed.values())]
    return fewest[0] if len(fewest) == 1 else None


def _is_of_person(run: str, at: int, length: int) -> bool:
    """Whether two characters behind a surname at the beginning are a given name, by what is asked of it (天启 in
    郎天启几点讲 is no 天气)."""
    behind = length == 2 and at == 1 and is_surname(run[0])
    return behind and reply(run[at + length :], "asked_of_person") is not None


def _splits(run: str, at: int, length: int) -> bool:
    """Whether a window of two characters takes half of a word (啡机 in 咖啡机 is no 飞机)."""
    beside = (run[max(0, at - 1) : at + 1], run[at + 1 : at + 3])
    return length == 2 and any(len(word) == length and word in lexicon() for word in beside)


def _unmakes(run: str, at: int, word: str) -> bool:
    """Whether it would change a character of a word, or the end of a name, that reaches out of the window (友 of
    小朋友, in 友玩的)."""
    changed = [at + i for i, (new, old) in enumerate(zip(word, run[at:], strict=False)) if new != old]
    if at and at in changed and run[at] in morphemes().place_ends:
        return True
    return any(
        start <= place < end for start, end in _words_across(run, (at, at + len(word))) for place in changed
    )


def _words_across(run: str, edges: Iterable[int]) -> Iterator[Span]:
    """The known words of two and three characters that an edge goes through."""
    for edge in edges:
        for length in (2, 3):
            for at in range(max(0, edge - length + 1), min(edge, len(run) - length + 1)):
                word = run[at : at + length]
                if is_word(word):
                    yield at, at + length


def _alike(written: str, sounds: SoundIndex) -> frozenset[str]:
    """The known words that sound like it and are written nearly so."""
    spoken = syllables(written)
    # 黑杉 is no 黑山, where nobody is from there.
    words = frozenset(word for word in words_sounding(spoken) if not _is_far_away(word, sounds))
    if len(written) >= _TELLING or not words:
        words |= {word for word in sounds.sounding(spoken) if _is_said(word, written, sounds)}
    # Numbers are typed in figures, or right: 舞狮 is no 五十.
    return frozenset(word for word in words if _is_nearly(word, written) and not _numbers().issuperset(word))


@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    return frozenset((*digits(), *powers_of_ten()))


def _is_far_away(word: str, sounds: SoundIndex) -> bool:
    """Whether it is a country of two characters that the data does not have."""
    return len(word) < _TELLING and word in country_names() and not sounds.holds(word)


def _is_said(word: str, written: str, sounds: SoundIndex) -> bool:
    """Whether a stretch of the data may be meant: each wrong character is usually read as the right one is (草 is
    not written for 造, which was once read like it)."""
    if len(word) < _TELLING and not sounds.is_word(word):
        return False
    wrong = ((one, other) for one, other in zip(word, written, strict=True) if one != other)
    return all(syllables(one) == syllables(other) for one, other in wrong)


def _is_nearly(word: str, written: str) -> bool:
    """Whether enough of the word is written right, and not only a particle (诗 in 春天的诗 is no 的士)."""
    pairs = list(zip(word, written, strict=True))
    wrong = {other for one, other in pairs if one != other}
    if not wrong.isdisjoint(function_words().final) or _is_numbered(word, written):
        return False  # 陶瓷杯的 is no 陶瓷杯底.
    if not wrong.isdisjoint(morphemes().materials):
        return False  # 钛拉链 are no zips of 华泰.
    right = [one for one, other in pairs if one == other]
    return len(right) >= _RIGHT * len(word) and any(
        one.isnumeric() or without_particles(one).strip() for one in right
    )


def _is_numbered(word: str, written: str) -> bool:
    """Whether it would be the number of a place or a time, and is written with no number: 旧楼 is no 九楼."""
    pairs = zip(word, written, word[1:], strict=False)
    numbered = morphemes().numbered
    return any(one != other and one.isnumeric() and after in numbered for one, other, after in pairs)
