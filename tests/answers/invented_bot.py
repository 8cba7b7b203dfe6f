"""The bot asked about an invented expo: what it says is held against what is true."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any

from hypothesis import settings

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Session, SessionStatus
from bot.texts.renderer import Renderer
from tests.answers import oracle
from tests.answers.invented import ROOMS, Moment

RENDERER = Renderer()
PAGE = 5
EXAMPLES = 50
LANGUAGES = ("en", "zh")

invented = settings(deadline=None, max_examples=EXAMPLES, derandomize=True, database=None)


class Bot:
    """Answers about one expo, at its moment."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment
        self.programme = moment.programme
        published = dt.datetime(2027, 6, 1, tzinfo=dt.UTC)
        self.catalogue = Catalogue(moment.programme, 1, published)
        self.index = AnswerIndex.build(self.catalogue)

    def ask(self, question: str) -> Said:
        found = answer(question, self.index, now=self.moment.now, locale="en")
        rendered = RENDERER.render(found.message, "en", self.catalogue, self.moment.now)
        view = found.message.view
        facts = {"kind": view.kind, **vars(view)}
        return Said(question, found.language, found.abstained, facts, rendered.plain.splitlines())


class Said:
    """An answer: its view's fields, and the lines of its text without the source."""

    def __init__(
        self, question: str, language: str, abstained: bool, facts: dict[str, Any], lines: list[str]
    ) -> None:
        self.question = question
        self.language = language
        self.abstained = abstained
        self.facts = facts
        self.lines = lines[: lines.index("")] if "" in lines else lines

    def is_said(self, kind: str, **facts: Any) -> None:
        """The view is of this kind, and has these values."""
        expected = {"kind": kind, **facts}
        found = {name: self.facts.get(name) for name in expected}
        assert found == expected, f"{self.question}: {found} is not {expected}"
        assert not self.abstained

    def tells(self, item: Session, line: str) -> None:
        """The line says when and where the session is, and whether it is cancelled."""
        room = dict(zip(("r0", "r1", "r2"), ROOMS, strict=True))[item.room_id]
        assert oracle.clocks(line)[:2] == oracle.span(item), (self.question, line)
        assert room[LANGUAGES.index(self.language)] in line, (self.question, line)
        cancelled = item.status is SessionStatus.CANCELLED
        assert (("cancelled" in line) or ("已取消" in line)) is cancelled, (self.question, line)

    def tells_of(self, sessions: list[Session]) -> None:
        """Each of the sessions has a line, in this order, and there is no line of any other."""
        told = [line for line in self.lines if line.startswith("• ")]
        assert len(told) == len(sessions), (self.question, told)
        for item, line in zip(sessions, told, strict=True):
            assert item.title.best(self.language) in line, self.question
            self.tells(item, line)


def of_list(said: Said, expected: list[Session], asked: Moment, **facts: Any) -> None:
    """The list has these sessions and no others; the page shows those to come first where not all fit."""
    ordered = oracle.by_time(expected)
    if len(ordered) > PAGE:
        ordered.sort(key=lambda item: item.end <= asked.now)
    page = ordered[:PAGE]
    said.is_said("session_results", total=len(expected), ids=tuple(item.id for item in page), **facts)
    said.tells_of(page)


def sessions_or_none(
    said: Said, moment: Moment, day: dt.date, *tests: oracle.Test, anywhere: oracle.Test, hour: str = ""
) -> None:
    """The sessions of a day that pass the tests; where there are none, the nearest of which ``anywhere`` holds, on
    that day those next to the ``hour`` (H:MM) that was asked for."""
    expected = oracle.shown(moment.programme, oracle.on(day), *tests)
    if expected:
        of_list(said, expected, moment, date=day)
        return
    others = oracle.shown(moment.programme, anywhere)
    nearest = oracle.nearest_date(others, day)
    said.is_said("no_session_results", date=day, nearest=nearest)
    near = [item for item in oracle.by_time(others) if item.date == nearest]
    if hour and nearest == day:
        near = oracle.next_to(hour, near)
    said.tells_of(oracle.by_time(near[:3]))


def anything(_: Session) -> bool:
    return True


def day_names(moment: Moment, day: dt.date) -> list[tuple[str, str]]:
    """How a day of the expo is called, in English and Chinese."""
    number = (day - moment.programme.expo.start_date).days + 1
    names = [
        (f"on day {number}", f"第{number}天"),
        (f"on {calendar.day_name[day.weekday()]}", f"周{'一二三四五六日'[day.weekday()]}"),
        (f"on {day.day} {calendar.month_name[day.month]}", f"{day.month}月{day.day}日"),
    ]
    relative = {0: ("today", "今天"), 1: ("tomorrow", "明天")}.get((day - moment.local.date()).days)
    return [*names, relative] if relative else names
