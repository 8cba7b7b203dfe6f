"""The report of an evaluation, as a table for people or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.answers.evaluation.asking import Outcome, Reaction
from tests.answers.evaluation.scores import (
    Score,
    by,
    by_language_of_chatter,
    by_set,
    percentile,
    worst_first,
)

_WIDTH = 22


@dataclass(frozen=True)
class Report:
    """All that came of one run; ``semantic`` tells whether sentences were embedded."""

    semantic: bool
    outcomes: list[Outcome] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)

    @property
    def low(self) -> list[str]:
        """What is below its floor, as "set kind"."""
        scored = {f"{name} {kind}": score for (name, kind), score in by_set(self.outcomes).items()}
        scored |= by_language_of_chatter(self.reactions)
        return [name for name, score in scored.items() if score.is_low]

    @property
    def groupings(self) -> dict[str, dict[str, Score]]:
        return {
            "intent": by(self.outcomes, lambda outcome: outcome.question.intent),
            "language": by(self.outcomes, lambda outcome: outcome.question.lang),
            "style": by(self.outcomes, lambda outcome: outcome.question.style),
        }

    @property
    def times(self) -> list[float]:
        """Milliseconds of every answer."""
        return [one.ms for one in self.outcomes] + [one.ms for one in self.reactions]


def as_text(report: Report) -> str:
    """Tables by set and kind, then by intent, language and style; latency; false answers."""
    embedded = "with" if report.semantic else "without"
    scored = {f"{name:<12}{kind}": score for (name, kind), score in by_set(report.outcomes).items()}
    chatter = by_language_of_chatter(report.reactions)
    lines = [f"Answers, {embedded} sentence embeddings", "", *_table("set, kind", scored | chatter)]
    for name, scores in report.groupings.items():
        ordered = dict(sorted(scores.items(), key=lambda item: item[1].percent))
        lines += ["", *_table(name, ordered)] if scores else []
    lines += [
        "",
        f"latency         p50 {percentile(report.times, 0.5):.1f} ms, p95 {percentile(report.times, 0.95):.1f} ms",
        f"false answers   {_false_answers(report)}",
    ]
    if report.low:
        lines += ["", f"BELOW THE FLOOR: {', '.join(report.low)}"]
    return "\n".join(lines)


def _table(title: str, scores: dict[str, Score]) -> list[str]:
    lines = [f"{title:<{_WIDTH}} right  asked       %"]
    for name, score in scores.items():
        held = "" if score.floor is None else f"   >= {score.floor:g}, goal {score.goal:g}"
        low = "  LOW" if score.is_low else ""
        lines.append(f"{name:<{_WIDTH}} {score.right:5} {score.asked:6} {score.percent:7.1f}{held}{low}")
    return lines


def _false_answers(report: Report) -> str:
    declined = [one for one in report.outcomes if one.question.kind in ("abstain", "corrected")]
    told = [f"{sum(one.is_false_answer for one in declined)} of {len(declined)} that the data does not answer"]
    for name, score in by_language_of_chatter(report.reactions).items():
        told.append(f"{score.asked - score.right} of {score.asked} of {name}")
    return ", ".join(told)


def failures_as_text(outcomes: Iterable[Outcome], reactions: Iterable[Reaction]) -> str:
    """What went wrong, worst first: the question, what was expected and what was answered."""
    told = [_failure(outcome) for outcome in worst_first(outcomes)]
    told += [
        f"{one.set_name} {one.text}\n  answered as {one.intent}: {_one_line(one.answer)}"
        for one in reactions
        if not one.right
    ]
    return "\n\n".join(told)


def _failure(outcome: Outcome) -> str:
    question = outcome.question
    told = "abstained" if outcome.abstained else "answered"
    after = f", after {question.after}" if question.after else ""
    lines = [f"{outcome.set_name} {question.id} [{question.kind}, {question.intent}{after}] {question.text}"]
    expected = question.expected
    lines += [f"  one of {' | '.join(group)}" for group in expected.every]
    lines += [f"  {expected.at_least} of {_joined(expected.some)}"] if expected.some else []
    lines += [f"  never {' | '.join(expected.never)}"] if expected.never else []
    lines.append(f"  {told} as {outcome.intent}: {_one_line(outcome.answer)}")
    return "\n".join(lines)


def _one_line(answer: str) -> str:
    return " / ".join(line for line in answer.splitlines() if line)


def _joined(groups: Sequence[Sequence[str]]) -> str:
    return "; ".join(" | ".join(group) for group in groups)


def as_json(report: Report, outcomes: Iterable[Outcome], reactions: Iterable[Reaction]) -> dict[str, Any]:
    """The same for programs. ``outcomes`` and ``reactions``: those whose failures may be shown."""
    return {
        "semantic": report.semantic,
        "sets": [
            {"set": name, "kind": kind, **_numbers(score)}
            for (name, kind), score in by_set(report.outcomes).items()
        ],
        "chatter": [
            {"set": name, **_numbers(score)} for name, score in by_language_of_chatter(report.reactions).items()
        ],
        **{
            name: {key: _numbers(score) for key, score in scores.items()}
            for name, scores in report.groupings.items()
        },
        "ms": {"p50": percentile(report.times, 0.5), "p95": percentile(report.times, 0.95)},
        "false_answers": sum(outcome.is_false_answer for outcome in report.outcomes),
        "below_floor": report.low,
        "failures": [
            {"set": one.set_name, "id": one.question.id, "text": one.question.text, "answer": one.answer}
            for one in worst_first(outcomes)
        ]
        + [{"set": one.set_name, "text": one.text, "answer": one.answer} for one in reactions if not one.right],
    }


def _numbers(score: Score) -> dict[str, Any]:
    numbers: dict[str, Any] = {"right": score.right, "asked": score.asked, "percent": round(score.percent, 1)}
    return numbers if score.floor is None else {**numbers, "floor": score.floor}
