"""``make eval``: asks every question of the evaluation sets and prints the scores. Exit code 1 below a floor."""

from __future__ import annotations

import argparse
import sys

import orjson

from tests.answers.evaluation.asking import Unusable, has_embedder, outcomes, reactions
from tests.answers.evaluation.questions import BadQuestion
from tests.answers.evaluation.report import Report, as_json, as_text, failures_as_text
from tests.answers.evaluation.sets import CHATTER, NAMES, SETS, Part


def evaluate(names: list[str], *, semantic: bool) -> Report:
    """Ask the sets of these names, or all.

    Raises:
        BadQuestion: a line of a set cannot be read.
        Unusable: an expo cannot be imported, or there is no embedder.
        OSError: a file of a set cannot be read.
    """
    report = Report(semantic)
    for one in SETS:
        if not names or one.name in names:
            report.outcomes.extend(outcomes(one, semantic=semantic))
    for chatter in CHATTER:
        if not names or chatter.name in names:
            report.reactions.extend(reactions(chatter, semantic=semantic))
    return report


def readable(arguments: argparse.Namespace) -> set[str]:
    """The sets whose failures may be read: development sets, and those named on purpose."""
    return {one.name for one in SETS if one.part is Part.DEV and arguments.failures} | set(arguments.show)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.answers.evaluation", description=__doc__)
    parser.add_argument("--set", action="append", default=[], choices=NAMES, help="only this set (repeatable)")
    parser.add_argument("--semantic", choices=("auto", "on", "off"), default="auto", help="sentence embeddings")
    parser.add_argument("--failures", action="store_true", help="what went wrong in the development sets")
    parser.add_argument(
        "--show", action="append", default=[], choices=NAMES, metavar="SET",
        help="what went wrong in this set too; of a test set, this ends its use as one",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="scores as JSON")
    return parser


def main(argv: list[str]) -> int:
    """0 at or above all floors, 1 below one or where it cannot be run."""
    arguments = _parser().parse_args(argv)
    semantic = arguments.semantic == "on" or (arguments.semantic == "auto" and has_embedder())
    try:
        report = evaluate(arguments.set, semantic=semantic)
    except (BadQuestion, Unusable, OSError) as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return 1
    names = readable(arguments)
    questions = [outcome for outcome in report.outcomes if outcome.set_name in names]
    chatter = [reaction for reaction in report.reactions if reaction.set_name in names]
    if arguments.json:
        print(orjson.dumps(as_json(report, questions, chatter), option=orjson.OPT_INDENT_2).decode())
    else:
        print(as_text(report))
        if failures := failures_as_text(questions, chatter):
            print(f"\n{failures}")
    return 1 if report.low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
