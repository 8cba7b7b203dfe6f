"""Ten seconds after a capture: what staff are asked about a lead, one tap each. Pure."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.booth import BoothQuestion, QuestionKind
from bot.domain.lead import Rating, Remark, RemarkKind, latest

RATINGS = tuple(rating.value for rating in Rating)
TIMEFRAMES = ("now", "3m", "6m", "12m", "none")
NEXT_STEPS = ("call", "offer", "meeting", "sample", "visit")
DAYS = (1, 3, 7, 14)
TAGS = ("decider", "buyer", "partner", "dealer", "press")
MOST_OPTIONS = 8
"""Of what is chosen by numbered buttons."""
GO_ON = "on"
"""What stands for an answer where several were chosen one by one: go on."""
TYPED = ("note", "tag", "date", "next")
"""Steps to which something may be typed as well."""

_KINDS = {
    "rating": RemarkKind.RATING,
    "timeframe": RemarkKind.TIMEFRAME,
    "interest": RemarkKind.INTEREST,
    "next": RemarkKind.NEXT_STEP,
    "date": RemarkKind.NEXT_STEP,
    "tag": RemarkKind.TAG,
    "note": RemarkKind.NOTE,
}


def kind_of(step: str) -> RemarkKind:
    """What an answer to the step is kept as."""
    return _KINDS.get(step, RemarkKind.ANSWER)


def question_id(step: str) -> int:
    """The exhibitor's own question that a step asks; 0 for none."""
    return int(step[1:]) if step[:1] == "q" and step[1:].isdecimal() else 0


def steps_of(has_options: bool, questions: Sequence[BoothQuestion]) -> tuple[str, ...]:
    """All steps in their order. ``has_options``: there is something to be interested in."""
    interest = ("interest",) if has_options else ()
    own = tuple(f"q{question.id}" for question in questions)
    return ("rating", "timeframe", *interest, *own, "next", "date", "tag", "note")


def step_after(step: str, steps: Sequence[str], *, planned: bool) -> str:
    """What is asked next; empty behind the last. ``planned``: there is a next step, whose day is asked for."""
    behind = steps[steps.index(step) + 1 :] if step in steps else ()
    return next((one for one in behind if one != "date" or planned), "")


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be done next, and when; as a remark holds it. ``at`` is the time of day, None for the morning."""

    what: str
    on: dt.date | None = None
    at: dt.time | None = None

    @property
    def value(self) -> str:
        day = self.on.isoformat() if self.on else ""
        time = f"T{self.at.isoformat('minutes')}" if day and self.at else ""
        return f"{day}{time}|{self.what}"

    @staticmethod
    def read(value: str) -> Planned:
        when, _, what = value.partition("|")
        day, _, time = when.partition("T")
        return Planned(
            what,
            dt.date.fromisoformat(day) if day else None,
            dt.time.fromisoformat(time) if time else None,
        )


def planned(remarks: Iterable[Remark]) -> Planned | None:
    """The last next step that anybody planned."""
    found = latest(remarks, RemarkKind.NEXT_STEP)
    return Planned.read(found.value) if found else None


def ratings(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The last rating of each author, newest first."""
    last = {one.author_id: one for one in remarks if one.kind is RemarkKind.RATING}
    return tuple(sorted(last.values(), key=lambda one: (one.at, one.id), reverse=True))


def distinct(remarks: Iterable[Remark], kind: RemarkKind) -> tuple[str, ...]:
    """What was said of that kind by anybody, each once."""
    return tuple(dict.fromkeys(one.value for one in remarks if one.kind is kind))


def answer(remarks: Iterable[Remark], question: BoothQuestion, author_id: int | None = None) -> tuple[str, ...]:
    """The last answer to a question (of one author, or of anybody)."""
    own = [one for one in remarks if one.question_id == question.id and author_id in (None, one.author_id)]
    found = latest(own, RemarkKind.ANSWER)
    if found is None:
        return ()
    return tuple(json.loads(found.value)) if question.kind is QuestionKind.SEVERAL else (found.value,)


def several(values: Iterable[str]) -> str:
    """As a remark holds an answer of several."""
    return json.dumps(list(values), ensure_ascii=False)
