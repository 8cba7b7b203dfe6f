"""A language is one file of words and cues: a small German one, for as long as a test takes."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from bot.answers import language
from bot.answers.engine import Answer, answer
from bot.answers.foreign import is_foreign
from bot.answers.index import AnswerIndex
from bot.answers.language import language_of_question
from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue
from bot.views.answers import BoothAnswer, HoursAnswer, NoSuchHall
from bot.views.findings import ExhibitorResults
from tests.answers.fairs import SHANGHAI, energy_programme

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
GERMAN = r"""
tag = "de"
script = "latin"
marks = ["wann", "wer", "wo", "ist", "der", "die", "am", "an", "ihr", "aus", "morgen", "welche", "gibt", "es"]
stop = ["wann", "wer", "wo", "ist", "der", "die", "am", "an", "ihr", "aus", "welche", "gibt", "es", "auf"]

[numbers]
eins = 1
zwei = 2
drei = 3

[clock]
pattern = '''(?P<h>\d{1,2}) uhr'''

[[time]]
means = "relative_day"
days = 1
pattern = '''\bmorgen\b'''

[[time]]
means = "expo_day"
pattern = '''\btag (?P<n>\d{1,2}|{words})\b'''

[cues]
when = ["wann"]
who = ["wer"]
where = ["wo"]
what = ["welche"]
open = ["offnet", "geoffnet", "macht"]
exhibitor = ["aussteller", "firmen"]
exhibitor_strong = ["aussteller"]

[places]
hall = ['\bhalle (?P<code>[a-z]?\d{1,2})\b']
booth = ['\bstand (?P<code>[a-z]?\d+[- ][a-z]\d+)\b']

[countries]
deutschland = "DE"
danemark = "DK"
"""


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AnswerIndex]:
    """The index of a fair, where questions may be German too."""
    folder = tmp_path / "languages"
    shutil.copytree(language.FOLDER, folder)
    (folder / "de.toml").write_text(GERMAN, "utf-8")
    monkeypatch.setattr(language, "FOLDER", folder)
    forget()
    yield AnswerIndex.build(Catalogue(energy_programme(), 1, NOW))
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Read the language files again."""
    for name, module in list(sys.modules.items()):
        if name.startswith("bot.answers"):
            for item in vars(module).values():
                if hasattr(item, "cache_clear"):
                    item.cache_clear()


def ask(index: AnswerIndex, question: str) -> Answer:
    return answer(question, index, now=NOW, locale="en")


def test_hours_are_told_in_a_language_of_its_own_file(german: AnswerIndex) -> None:
    found = ask(german, "Wann öffnet ihr morgen?")
    assert found.language == "de"
    assert isinstance(found.message.view, HoursAnswer)
    assert (found.message.view.date, found.message.view.focus) == (dt.date(2027, 9, 16), "open")


def test_day_by_number_is_read(german: AnswerIndex) -> None:
    found = ask(german, "Wann macht ihr am Tag drei auf?")
    assert isinstance(found.message.view, HoursAnswer)
    assert found.message.view.date == dt.date(2027, 9, 17)


def test_booth_and_hall_are_found_by_their_words(german: AnswerIndex) -> None:
    found = ask(german, "Wer ist an Stand W2-D03?")
    assert found.language == "de"
    assert isinstance(found.message.view, BoothAnswer)
    assert found.message.view.exhibitor_ids == ("X1",)
    assert ask(german, "Wo ist Halle W9?").message.view == NoSuchHall("W9")


def test_exhibitors_are_found_by_a_country_in_it(german: AnswerIndex) -> None:
    found = ask(german, "Welche Aussteller aus Dänemark gibt es?")
    assert isinstance(found.message.view, ExhibitorResults)
    assert found.message.view.ids == ("X3",)


def test_other_languages_stay_as_they_are(german: AnswerIndex) -> None:
    assert ask(german, "when do you open tomorrow?").language == "en"
    assert ask(german, "明天几点开门").language == "zh"


def test_language_without_a_file_is_foreign(german: AnswerIndex) -> None:
    assert not is_foreign(normalise("Wann öffnet die Messe morgen?"))
    assert is_foreign(normalise("¿Dónde están los baños?"))


@pytest.mark.parametrize(
    ("question", "locale", "language"),
    [
        ("opening hours of the fair", "zh", "en"),
        ("B2-017在哪", "en", "zh"),
        ("w2 d03", "zh", "zh"),
        ("where is 海岳储能", "zh", "en"),
        ("tesla 在几号馆", "en", "zh"),
        ("mingtian kai men", "zh", "zh"),
    ],
)
def test_question_is_answered_in_its_language(question: str, locale: str, language: str) -> None:
    assert language_of_question(normalise(question), locale) == language


@pytest.mark.parametrize(
    "question",
    [
        "Wann öffnet die Messe morgen?",
        "¿Dónde están los baños?",
        "Où est le hall A ?",
        "会場はどこですか",
        "где туалет",
    ],
)
def test_sentence_in_another_language_is_foreign(question: str) -> None:
    assert is_foreign(normalise(question))


@pytest.mark.parametrize(
    "question",
    [
        "Café des Arts",
        "Domaine des Trois Ponts",
        "where is Käserei Almblick?",
        "wo de展位",
        "la taverna",
        "hall A",
    ],
)
def test_name_is_not_foreign(question: str) -> None:
    assert not is_foreign(normalise(question))


# A group that repeats, of plain words alone.
_REPEATED = re.compile(r"\(\?:((?:[^()\[\]\\]|\\s)*)\)[*+]")


def _patterns(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from (name, *_patterns(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in _patterns(value))


def _words(group: str) -> set[str]:
    """What the alternatives of a group stand for; none where they are more than words."""
    words: set[str] = set()
    for alternative in group.split("|"):
        if set(alternative) & set(".^$+*{}\\"):
            return set()
        parts = [
            ("", part[0]) if part.endswith("?") else (part,) for part in re.split(r"(.\?)", alternative) if part
        ]
        words.update("".join(chosen) for chosen in product(*parts))
    return words


def _is_made_of(word: str, others: set[str]) -> bool:
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(end - len(one) in reached and word[:end].endswith(one) for one in others):
            reached.add(end)
    return len(word) in reached


@pytest.mark.parametrize("path", sorted(language.FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_no_repeated_group_can_be_read_in_two_ways(path: Path) -> None:
    """看看 beside 看 in a group that repeats: the ways to read 看看看看… grow exponentially, and whoever types it
    would hold the bot up."""
    for pattern in _patterns(tomllib.loads(path.read_text("utf-8"))):
        for group in _REPEATED.finditer(pattern):
            words = _words(group.group(1))
            assert "" not in words, group.group()
            twice = [word for word in words if _is_made_of(word, words - {word})]
            assert not twice, f"{twice} in {group.group()}"
