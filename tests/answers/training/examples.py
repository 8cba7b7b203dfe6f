"""What abstention is trained on: questions, and the passages that may answer each, with whether they do.

The questions of ``questions.toml`` and ``paraphrases``, of the development part of the evaluation (never of its
tests), the needs (``tests/answers/needs``), and chatter, each line of which is asked at some fairs.
"""

from __future__ import annotations

import datetime as dt
import tomllib
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bot.answers.abstention import Features
from bot.answers.bank import usual_questions
from bot.answers.candidates import candidates, word_hits
from bot.answers.chat_words import joined
from bot.answers.index import AnswerIndex
from bot.answers.intent import intents
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.passages import Passage
from bot.answers.pertinence import is_to_the_point
from bot.answers.reader import read
from bot.answers.reading import Reading
from bot.answers.semantic import Compare, nearness, texts_of
from bot.domain.catalogue import Catalogue
from bot.importers.options import ImportOptions
from bot.importers.registry import read as read_folder
from tests.answers.evaluation.questions import Question
from tests.answers.evaluation.sets import CHATTER, SETS, Part, QuestionSet
from tests.answers.needs.sets import NEAR, READ, TALK, is_told, told_at, wordings

ROOT = Path(__file__).parents[3]
QUESTIONS = Path(__file__).with_name("questions.toml")
# More questions, in other words than the texts that answer them, by people who saw only the data of the fairs.
PARAPHRASES = Path(__file__).with_name("paraphrases")
# What visitors type in a hurry, a line each, whatever answers it; a file for each fair.
CORRIDOR = Path(__file__).with_name("corridor")
FAIRS = {
    "sample": ROOT / "examples" / "north-china-smart-energy-expo",
    "outdoor": Path(__file__).parent / "expo",
}
# What a text answers, and what nothing here answers; the rest is for the rules.
TOLD = frozenset({"faq", "document", "transport", "venue", "expo"})
# Sets of near misses, which are meant to be hard.
DETAILS = "/details"
UNTOLD = frozenset({"oos", "private", "opinion", "booking", "injection", "missing", "chatter"})

# So often the encoder and what tells chatter are fitted without some fairs.
FOLDS, CHATTER_FOLDS = 3, 5
PARTS = FOLDS * CHATTER_FOLDS
# A line of chatter is asked at every fair that is so far from the next.
_APART = 11
ANSWERABLE = ("answer", "reworded", "hurried")
NEEDS = ("hurried", "lacking")
Judge = Callable[[Passage], bool]


@dataclass(frozen=True)
class Asked:
    """A question at a fair. ``kind``: answer | reworded (answerable, in words far from the text's) | hurried (a
    usual question that is told there) | lacking (one that is not) | near (unanswerable) | hard (nearly answered) |
    chatter. ``group``: questions that ask for the same, which stay together."""

    fair: str
    text: str
    group: str
    kind: str
    is_right: Judge
    now: dt.datetime | None = None

    @property
    def key(self) -> str:
        return f"{self.fair} {self.text}"


@dataclass(frozen=True)
class Example:
    """A question and a passage that may answer it."""

    asked: Asked
    features: Features
    right: bool


def index_of(folder: Path) -> AnswerIndex:
    """The index of an expo's data, without an embedder."""
    programme = read_folder([folder], ImportOptions()).programme
    if programme is None:
        raise SystemExit(f"{folder} cannot be imported")
    start = dt.datetime.combine(programme.expo.start_date, dt.time(2), dt.UTC)
    return AnswerIndex.build(Catalogue(programme, 1, start))


def folders() -> dict[str, Path]:
    """Every fair that is trained on, by name: of which somebody wrote down what its texts tell."""
    sets = {one.expo.parent.name: one.expo for one in SETS if one.part is Part.DEV and one.expo != FAIRS["sample"]}
    return {**FAIRS, **{name: expo for name, expo in sets.items() if is_told(name)}}


def sets_read() -> Iterator[tuple[str, QuestionSet]]:
    """Every set of questions that is trained on, with the name of its fair."""
    names = {folder: name for name, folder in folders().items()}
    yield from ((names[one.expo], one) for one in SETS if one.part is Part.DEV and one.expo in names)


def all_asked() -> Iterator[Asked]:
    """Every question at its fair, a need or a line of chatter at some."""
    data = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
    for fair in FAIRS:
        for number, group in enumerate(data[fair]):
            judge = holds(group["right"])
            yield from (Asked(fair, text, f"{fair} {number}", "answer", judge) for text in group["ask"])
        yield from (Asked(fair, text, text, "hard", _never) for text in data["unanswerable"][fair])
    for path in sorted(PARAPHRASES.glob("*.toml")):
        yield from _paraphrases(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    yield from _needs()
    for fair, one in sets_read():
        by_id = {question.id: question for question in one.questions}
        found = (_of_set(fair, one.name, question, by_id) for question in one.questions)
        yield from (asked for asked in found if asked)
    lines = [*data["unanswerable"]["anywhere"]]
    lines += [line for chatter in CHATTER if chatter.part is Part.DEV for line in chatter.utterances]
    lines += [line for _, _, line in numbered_needs(TALK)]
    fairs = list(folders())
    for text in lines:
        own = fold_of_chatter(text)
        at = (fairs[number % len(fairs)] for number in range(own, own + len(fairs), _APART))
        yield from (Asked(fair, text, text, "chatter", _never) for fair in at)


def fold_of_chatter(text: str) -> int:
    """The place of the one fair that a line of chatter is left out with."""
    return zlib.crc32(text.encode()) % len(folders())


def said_at_fairs() -> Iterator[tuple[str, str]]:
    """A fair, and what somebody would ask there, beyond the evaluation."""
    for path in sorted(PARAPHRASES.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        texts = [text for group in data["group"] for text in group["ask"]]
        yield from ((path.stem, text) for text in (*texts, *data["unanswerable"]))
    fairs = list(numbers())
    yield from ((fairs[number % PARTS], line) for number, _, line in numbered_needs())
    for path in sorted(CORRIDOR.glob("*.txt")):
        yield from ((path.stem, line) for line in path.read_text(encoding="utf-8").splitlines())


def _paraphrases(fair: str, data: dict[str, Any]) -> Iterator[Asked]:
    for number, group in enumerate(data["group"]):
        judge = holds(group["right"])
        yield from (Asked(fair, text, f"{fair} other words {number}", "reworded", judge) for text in group["ask"])
    yield from (Asked(fair, text, text, "hard", _never) for text in data["unanswerable"])


def numbers() -> dict[str, int]:
    """Fair -> its number; fairs whose numbers leave the same rest are left out together."""
    return {name: number for number, name in enumerate(sorted(folders()))}


def folds() -> dict[str, int]:
    """Fair -> the fold that the encoder is fitted without."""
    return {name: number % FOLDS for name, number in numbers().items()}


def numbered_needs(kind: str = "") -> Iterator[tuple[int, str, str]]:
    """Every wording (of ``kind``: NEAR | TALK) with its number and its usual question. It is asked at those fairs
    alone whose number leaves the same rest by ``PARTS``: what is fitted without a fair, knows none of the wordings
    that are asked there."""
    lines = ((usual, line) for tag in READ for usual, some in wordings(tag + kind).items() for line in some)
    yield from ((number, usual, line) for number, (usual, line) in enumerate(lines))


def usual_wordings(without: int | None = None) -> list[tuple[int, str]]:
    """Number of a usual question, and a normalised wording of it: those of the bank, and of the needs, ``without``
    those of a fold of the encoder."""
    questions = list(usual_questions())
    of_name = {one.name: number for number, one in enumerate(questions)}
    found = [(number, text) for number, one in enumerate(questions) for text in one.asked]
    found += [(of_name[usual], text) for number, usual, text in numbered_needs() if number % FOLDS != without]
    return [(number, normalise(text)) for number, text in found]


def _needs() -> Iterator[Asked]:
    parts: defaultdict[int, list[str]] = defaultdict(list)
    for fair, number in numbers().items():
        parts[number % PARTS].append(fair)
    for number, usual, line in numbered_needs():
        for fair in parts[number % PARTS]:
            told = told_at(fair)
            if usual in told.texts:
                yield Asked(fair, line, f"{fair} {usual}", "hurried", holds(told.texts[usual]))
            elif usual not in told.unsure:
                yield Asked(fair, line, line, "lacking", _never)
    for number, usual, line in numbered_needs(NEAR):
        fairs = (fair for fair in parts[number % PARTS] if usual in told_at(fair).texts)
        yield from (Asked(fair, line, line, "hard", _never) for fair in fairs)


def _of_set(fair: str, set_name: str, question: Question, by_id: dict[str, Question]) -> Asked | None:
    before = by_id.get(question.after or "")
    text = f"{before.text} {question.text}" if before else question.text
    now = dt.datetime.fromisoformat(question.now)
    if question.kind == "answer" and question.intent in TOLD:
        return Asked(fair, text, question.id, "answer", _meets(question), now)
    if question.kind == "abstain" and question.intent in UNTOLD and not before:
        kind = "hard" if set_name.endswith(DETAILS) else "near"
        return Asked(fair, text, question.id, kind, _never, now)
    return None


def holds(parts: Sequence[str]) -> Judge:
    """Whether a passage has any of the parts, as it is read where it is quoted."""
    return lambda passage: any(part.casefold() in _shown(passage).casefold() for part in parts)


def _meets(question: Question) -> Judge:
    def judge(passage: Passage) -> bool:
        said = _shown(passage)
        return question.expected.is_held_by(said) and not question.expected.is_broken_by(said)

    return judge


def _shown(passage: Passage) -> str:
    """What is read where it is quoted: the whole paragraph."""
    return f"{passage.head} {passage.whole or passage.body}"


def _never(passage: Passage) -> bool:
    return False


def looked_up(indices: Mapping[str, AnswerIndex], asked_there: Iterable[Asked]) -> Iterator[tuple[Asked, Reading]]:
    """Those questions that are looked up in texts. Left out is one that no passage answers, and one for which
    texts are never asked (small talk, a judgement)."""
    for asked in asked_there:
        index = indices[asked.fair]
        if asked.kind in ANSWERABLE and not any(map(asked.is_right, index.passages)):
            continue
        reading = _read(asked, index)
        if "quoted" in intents(reading, Memory()):
            yield asked, reading


def asked_by_fair() -> Iterator[tuple[str, AnswerIndex, list[tuple[Asked, Reading]]]]:
    """Each fair with its index and its questions that are looked up in texts, chatter left out."""
    indices = all_indices()
    found: defaultdict[str, list[tuple[Asked, Reading]]] = defaultdict(list)
    for asked, reading in looked_up(indices, (one for one in all_asked() if one.kind != "chatter")):
        found[asked.fair].append((asked, reading))
    for fair, questions in found.items():
        yield fair, indices[fair], questions


def all_indices() -> dict[str, AnswerIndex]:
    """The index of every fair, by name."""
    return {fair: index_at(fair) for fair in folders()}


@cache
def index_at(fair: str) -> AnswerIndex:
    """That of a fair by its name."""
    return index_of(folders()[fair])


def examples(
    embed: Callable[[str, Sequence[str]], Compare] | None, words: Callable[[str, str], float]
) -> tuple[list[Asked], list[Example]]:
    """The questions, and every passage that is found for each. ``embed``: a fair and its texts -> how a question
    stands beside them; ``words``: a fair and a normalised question -> its log odds for chatter, by its words."""
    questions: list[Asked] = []
    found: list[Example] = []
    indices = all_indices()
    compare = {fair: embed(fair, texts_of(index.passages)) if embed else None for fair, index in indices.items()}
    for asked, reading in looked_up(indices, all_asked()):
        questions.append(asked)
        odds = words(asked.fair, reading.text)
        found.extend(_found(asked, reading, indices[asked.fair], compare[asked.fair], odds))
    return questions, found


def _read(asked: Asked, index: AnswerIndex) -> Reading:
    return read_at(asked.text, index, asked.now)


def read_at(text: str, index: AnswerIndex, asked: dt.datetime | None = None) -> Reading:
    """A question as it is read at a fair; ``asked``: when, aware or local, the start where it is left out."""
    now = asked or index.catalogue.published_at
    local = now.replace(tzinfo=index.catalogue.zone) if now.tzinfo is None else index.catalogue.local(now)
    return read(text, index, local, "zh" if has_han(text) else "en")


def _found(
    asked: Asked, reading: Reading, index: AnswerIndex, compare: Compare | None, odds: float
) -> Iterator[Example]:
    near = nearness(reading.text, index.passages, compare) if compare else None
    for number, features in candidates(reading, index, word_hits(reading, index), near):
        if not is_to_the_point(reading, number, index):
            continue  # It is hardly ever quoted, however likely.
        chatter = joined(odds, near.chatter if near else None)
        yield Example(asked, replace(features, chatter=chatter), asked.is_right(index.passages[number]))
