"""What is made of the shipped files is made once, and is the same when it was cached."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import compiled_patterns
from bot.answers.compiled_patterns import PatternCompiler
from bot.answers.disk_cache import _shipped, cached
from bot.answers.language import pattern_codes

REPOSITORY = Path(__file__).parents[2]
TEXTS = (
    "",
    "when does hall 2 open on day 3, and how much is a ticket",
    "from half past nine to 14:30 on the 16th of march",
    "第二天下午三点半到五点，门票多少钱，wifi密码是什么",
    "7月31号去一号馆看什么展商",
    "a\nb ok look 100 usd 3 万元",
)
PATTERNS = (
    r"(?P<h>\d{1,2}):(?P<m>\d\d)",
    r"(?<![a-z0-9])(?:hall|room)\s+(?P<what>\w+)(?![a-z0-9])",
    r"[今明后]天|第[一二三四]天|\d+月\d+[号日]",
    r"(?:一|二|三)(?=点)|(?<!半)[^a-z\s]{2,5}?",
    r"(a)(?:b|c)*?\1?",
)


def spans(pattern: re.Pattern[str]) -> list[tuple[int, int, dict[str, str | None], tuple[str | None, ...]]]:
    return [(*one.span(), one.groupdict(), one.groups()) for text in TEXTS for one in pattern.finditer(text)]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.ASCII, re.IGNORECASE | re.MULTILINE])
def test_pattern_made_of_its_code_is_the_compiled_one(pattern: str, flags: int) -> None:
    first = PatternCompiler()
    made = [first.compile(pattern, flags), PatternCompiler(first.codes).compile(pattern, flags)]

    for one in made:
        assert one == re.compile(pattern, flags)
        assert one.groupindex == re.compile(pattern, flags).groupindex
        assert spans(one) == spans(re.compile(pattern, flags))
    assert len(first.codes) == 1


def test_every_pattern_of_the_languages_survives_being_cached() -> None:
    again = PatternCompiler(pattern_codes())

    assert len(again.codes) > 1000
    for pattern, flags in list(again.codes):
        assert spans(again.compile(pattern, flags)) == spans(re.compile(pattern, flags)), pattern


def test_bad_pattern_says_so_as_ever() -> None:
    with pytest.raises(re.error, match="missing"):
        PatternCompiler().compile("(ab")


def test_without_the_steps_of_this_python_patterns_are_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled_patterns, "_has_steps", lambda: False)
    compiler = PatternCompiler()

    assert compiler.compile("a+", re.ASCII) == re.compile("a+", re.ASCII)
    assert not compiler.codes


class Maker:
    """Counts how often it makes."""

    def __init__(self, made: object) -> None:
        self.made = made
        self.times = 0

    def __call__(self) -> object:
        self.times += 1
        return self.made


def file_in(folder: Path) -> Path:
    (file,) = (folder / "__pycache__").iterdir()
    return file


def test_made_once_and_cached(tmp_path: Path) -> None:
    make = Maker({"a": ("b", frozenset({"c"}), 1, 0.5, b"d", [None])})

    assert cached(tmp_path, "words", ["text"], make) == cached(tmp_path, "words", ["text"], make) == make.made
    assert make.times == 1
    assert file_in(tmp_path).suffix == ".cache"


@pytest.mark.parametrize("nothing", [{}, (), "", None])
def test_what_is_empty_is_cached_too(nothing: object, tmp_path: Path) -> None:
    make = Maker(nothing)

    assert cached(tmp_path, "words", ["text"], make) == cached(tmp_path, "words", ["text"], make) == nothing
    assert make.times == 1


@pytest.mark.parametrize("others", [["texts"], ["te", "xt"], ["text", ""], []])
def test_made_anew_of_other_texts(others: list[str], tmp_path: Path) -> None:
    cached(tmp_path, "words", ["text"], Maker("old"))

    assert cached(tmp_path, "words", others, Maker("new")) == "new"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the code and the files that it reads are, instead of the bot's own."""
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "words.py").write_text("one = 1", "utf-8")
    (folder / "regions.toml").write_text("a = 1", "utf-8")
    monkeypatch.setattr("bot.answers.disk_cache._SHIPPED", folder)
    _shipped.cache_clear()
    yield folder
    _shipped.cache_clear()


@pytest.mark.parametrize("name", ["words.py", "regions.toml", "more.txt"])
def test_made_anew_by_other_code_and_files(name: str, shipped: Path, tmp_path: Path) -> None:
    cached(tmp_path, "words", ["text"], Maker("old"))
    assert cached(tmp_path, "words", ["text"], Maker("new")) == "old"

    (shipped / name).write_text("two = 2", "utf-8")
    _shipped.cache_clear()

    assert cached(tmp_path, "words", ["text"], Maker("new")) == "new"


def test_without_its_own_code_nothing_is_cached(shipped: Path, tmp_path: Path) -> None:
    (shipped / "words.py").unlink()
    make = Maker("words")

    assert cached(tmp_path, "words", ["text"], make) == cached(tmp_path, "words", ["text"], make) == "words"
    assert make.times == 2


def test_by_a_python_that_keeps_no_modules_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    make = Maker("words")

    assert cached(tmp_path, "words", ["text"], make) == cached(tmp_path, "words", ["text"], make) == "words"
    assert make.times == 2


def test_without_the_libraries_metadata_nothing_is_cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.answers.disk_cache._LIBRARIES", ("no-such-library",))
    _shipped.cache_clear()
    make = Maker("words")

    assert cached(tmp_path, "words", ["text"], make) == cached(tmp_path, "words", ["text"], make) == "words"
    assert make.times == 2
    _shipped.cache_clear()


def test_a_planted_link_is_not_written_through(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine", "utf-8")
    cached(tmp_path, "words", ["text"], Maker("old"))
    file = file_in(tmp_path)
    file.unlink()
    file.symlink_to(victim)

    assert cached(tmp_path, "words", ["other"], Maker("new")) == "new"
    assert victim.read_text("utf-8") == "mine"
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("left", [0, 10, 40, -1])
def test_broken_file_is_made_anew(left: int, tmp_path: Path) -> None:
    cached(tmp_path, "words", ["text"], Maker(["many", "words"]))
    file = file_in(tmp_path)
    file.write_bytes(file.read_bytes()[:left])

    assert cached(tmp_path, "words", ["text"], Maker("new")) == "new"
    assert cached(tmp_path, "words", ["text"], Maker("newer")) == "new"


def test_file_with_one_other_byte_is_made_anew(tmp_path: Path) -> None:
    cached(tmp_path, "words", ["text"], Maker(["many", "words"]))
    file = file_in(tmp_path)
    content = bytearray(file.read_bytes())
    content[-3] ^= 1
    file.write_bytes(bytes(content))

    assert cached(tmp_path, "words", ["text"], Maker("new")) == "new"


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("a file where a folder should be")
    make = Maker("words")

    assert cached(tmp_path, "words", ["text"], make) == cached(tmp_path, "words", ["text"], make) == "words"
    assert make.times == 2
    assert [one.name for one in tmp_path.iterdir()] == ["__pycache__"]


def test_a_second_start_makes_nothing_of_the_language_files(tmp_path: Path) -> None:
    """In two fresh processes, with their own place for what is cached."""
    said = "import bot.answers.disk_cache as k, bot.answers.language as l\n"
    said += "made = []\n"
    said += "old = k._write\n"
    said += "k._write = lambda file, *rest: (made.append(file.name.partition('.')[0]), old(file, *rest))\n"
    said += "from bot.answers.warmth import warm_languages\nwarm_languages()\nprint(*sorted(made))"

    def start() -> str:
        return subprocess.run(
            [sys.executable, "-X", f"pycache_prefix={tmp_path}", "-c", said],
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()

    assert start() == "chatter everyday lexicon patterns spoken texts usual"
    assert start() == ""
