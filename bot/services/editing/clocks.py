"""The times of day in what an organiser typed: each as it was written, none dropped."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from bot.answers.language import languages
from bot.answers.moments import Calendar, When
from bot.answers.normalise import normalise
from bot.answers.times import read_time

NOON, MIDNIGHT = 12 * 60, 24 * 60
_LATEST = dt.time(23, 59)
_EARLY = 8
"""A bare hour before this is in the afternoon, where an expo's session is meant."""
_HAN = "[一二两三四五六七八九十]{1,3}"
_BEFORE = "凌晨|清晨|早晨|早上|上午|今早|明早|早|中午|下午|午后|傍晚|今晚|明晚|晚上|晚"
_AFTER = r"a\.?m\b\.?|p\.?m\b\.?|in the (?:morning|afternoon|evening)\b|o'?clock\b"
_STRONG = re.compile(
    rf"(?:(?P<before>{_BEFORE})的?\s?)?(?<![\d.:])(?P<h>\d{{1,2}}|{_HAN})(?:"
    rf"\s?(?P<sign>[点时](?!候|间|段)|:(?=\d\d)|h(?=\d\d|\W|$)|\.(?=\d\d(?![\d.])))\s?"
    rf"(?:(?P<half>半)|(?P<quarter>[一1三3])刻|(?P<m>[0-5]\d(?!\d)|{_HAN}|\d(?=分)))?分?钟?整?(?:\s?(?P<after>{_AFTER}))?"
    rf"|\s?(?P<after2>{_AFTER}))(?!\d)"
    r"|(?P<noon>\bnoon\b|\bmidday\b|正午|中午(?!\d|[一二两三]))|(?P<midnight>\bmidnight\b|午夜|零点)"
)
_BARE = re.compile(
    rf"(?:(?P<before>{_BEFORE})的?\s?)?(?<![\d.:/-])(?P<h>\d{{1,2}})(?![\d.:/%])(?!\s?(?:年|月|日|号))|(?<=[\dm]-)(?P<h2>\d{{1,2}})(?![\d.:/%-])"
)
_DOTTED = re.compile(r"(?<![\d.])\d{1,2}\.\d\d(?![\d.])")
_RANGE = re.compile(r"\s*(?:-+|~|to|until|till|bis|到|至)\s*")
_LATE = re.compile(r"\b(?:tonight|evening|night|afternoon)\b|[今明]?晚|下午|午后|傍晚|夜")
_EVENINGS = frozenset({"下午", "午后", "傍晚", "今晚", "明晚", "晚上", "晚"})
_DAYS = frozenset({"今早", "明早", "今晚", "明晚"})
_FORENOON = re.compile(r"\b(?:morning|forenoon)\b|早|上午")


@dataclass(frozen=True, slots=True)
class Clock:
    """``minutes`` since midnight XX
    two digits of the hour; ``late``: they said that it is the second half; ``loose``: written without a colon, so
    that 12 hours more may be meant. ``start`` and ``stop`` are its place in the normalised text."""

    minutes: int
    marked: bool
    late: bool
    loose: bool
    start: int
    stop: int

    @property
    def time(self) -> dt.time:
        """24:00 is the last minute of its day."""
        return _LATEST if self.minutes >= MIDNIGHT else dt.time(self.minutes // 60, self.minutes % 60)

    @property
    def in_the_afternoon(self) -> Clock:
        """Twelve hours later, where that may be meant."""
        if self.marked or self.minutes >= NOON:
            return self
        return replace(self, minutes=self.minutes + NOON)

    @property
    def likely(self) -> Clock:
        return self.in_the_afternoon if 0 < self.minutes // 60 < _EARLY else self


@dataclass(frozen=True, slots=True)
class Said:
    """The ``clocks`` of the normalised ``text``, from left to right; ``when``: what the rest says of days;
    ``spanned``: there are two, with a sign of a span between them; ``left``: the text without them."""

    text: str
    clocks: tuple[Clock, ...]
    when: When
    left: str
    spanned: bool

    @property
    def has_more(self) -> bool:
        """Whether numbers are left that are neither of a time nor of a day."""
        rest = self.left
        for start, stop in self.when.spans:
            rest = rest[:start] + rest[stop:].rjust(len(rest) - start, "\x00")
        return any(sign.isdigit() for sign in rest)


def read_clocks(text: str, calendar: Calendar | None = None) -> Said:
    """Read what was typed. Without a ``calendar`` it names no day, and "9.30" is a time."""
    plain = normalise(text)
    dates = _dates(plain, calendar) if calendar else []
    found, free = [], plain
    for match in _STRONG.finditer(plain):
        if any(start <= match.start() < stop for start, stop in dates):
            continue
        clock = _clock(match)
        if clock is not None:
            found.append(clock)
            free = _masked(free, clock)
    when = read_time(free, calendar) if calendar else When()
    for match in _BARE.finditer(free):
        clock = _bare(match)
        without = _masked(free, clock)
        alone = not found or _joined(plain, found, clock)
        if (
            clock.minutes <= MIDNIGHT
            and alone
            and (not calendar or read_time(without, calendar).days == when.days)
        ):
            found.append(clock)
    for clock in found:
        free = _masked(free, clock)
    found.sort(key=lambda clock: clock.start)
    if calendar:
        when = read_time(free, calendar)
        found = [_by_part(clock, free) for clock in found]
    spanned = len(found) > 1 and _RANGE.fullmatch(plain[found[0].stop : found[1].start]) is not None
    if spanned:
        found[:2] = _span(*found[:2])
    return Said(plain, tuple(found), when, free, spanned)


def _dates(plain: str, calendar: Calendar) -> list[tuple[int, int]]:
    """Where "1.08" is a day."""
    dotted = [match for match in _DOTTED.finditer(plain) if read_time(match.group(), calendar).days]
    return [match.span() for match in dotted]


def _clock(match: re.Match[str]) -> Clock | None:
    """What a match of ``_STRONG`` says; None: there is no such time."""
    if match["noon"]:
        return Clock(NOON, True, False, False, *match.span())
    if match["midnight"]:
        return Clock(MIDNIGHT, True, False, False, *match.span())
    hour, minute = _number(match["h"]), _number(match["m"] or "0")
    if match["half"]:
        minute = 30
    if match["quarter"]:
        minute = 15 if match["quarter"] in "一1" else 45
    after = (match["after"] or match["after2"] or "").replace(".", "")
    before = match["before"] or ""
    marked = bool(before) or (after != "" and not after.endswith("clock"))
    late = _is_late(before, after)
    if before == "中午":
        hour = hour + 12 if hour < 3 else hour
    elif late and hour < 12:
        hour += 12
    elif hour == 12 and (after.startswith("a") or before == "凌晨"):
        hour = 0
    if hour * 60 + minute > MIDNIGHT or minute >= 60:
        return None
    marked = marked or (len(match["h"]) > 1 and match["h"].isdigit())
    loose = match["sign"] not in (":", ".")
    return Clock(hour * 60 + minute, marked, late, loose, _start(match), match.end())


def _is_late(before: str, after: str = "") -> bool:
    return before in _EVENINGS or after.startswith("p") or "afternoon" in after or "evening" in after


def _start(match: re.Match[str]) -> int:
    """What says the day too ("今晚8点") is left to be read as one."""
    return match.end("before") if match["before"] in _DAYS else match.start()


def _bare(match: re.Match[str]) -> Clock:
    hour, before = _number(match["h"] or match["h2"]), match["before"] or ""
    late = _is_late(before)
    minutes = (hour + 12 if late and hour < 12 else hour) * 60
    return Clock(minutes, bool(before) or hour >= 12, late, True, _start(match), match.end())


def _by_part(clock: Clock, rest: str) -> Clock:
    """An hour beside "tonight" or "this afternoon" is that one's."""
    if clock.marked:
        return clock
    if _LATE.search(rest) and clock.minutes // 60:
        return replace(clock.in_the_afternoon, late=True, marked=True)
    return replace(clock, marked=True) if _FORENOON.search(rest) else clock


def _span(first: Clock, second: Clock) -> tuple[Clock, Clock]:
    """ "下午1点到5点", "1-5 pm", "9-5": one end may say which half of the day is meant, or the order of both."""
    later = first.in_the_afternoon
    if second.late and first.minutes // 60 < _EARLY and later.minutes < second.minutes:
        first = later
    if second.minutes <= first.minutes and (first.late or (first.loose and second.loose)):
        second = second.in_the_afternoon
    return first, second


def _joined(plain: str, found: list[Clock], clock: Clock) -> bool:
    """Whether nothing but a sign of a span stands between it and a time."""
    between = [plain[clock.stop : one.start] for one in found if one.start >= clock.stop]
    between += [plain[one.stop : clock.start] for one in found if one.stop <= clock.start]
    return any(_RANGE.fullmatch(gap) for gap in between)


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next((number for one in languages() if (number := one.number(text)) is not None), 99)


def _masked(text: str, clock: Clock) -> str:
    # A control character: no rule matches it, and words on both sides stay apart.
    return text[: clock.start] + "\x00" * (clock.stop - clock.start) + text[clock.stop :]
