"""Sounds are read from pypinyin's dictionary, and are those that pypinyin itself would tell."""

from __future__ import annotations

import csv
import os
import subprocess
import sys

import pytest

from bot.answers.lexicon import PHRASES, lexicon, words_sounding
from bot.answers.normalise import normalise
from bot.answers.pinyin import SoundIndex, readings, syllables
from bot.answers.transcription import transcribed
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SAMPLE, SETS

_COMPARE = """
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PINYIN_DICT
from bot.answers.pinyin import readings, syllables
for character in map(chr, PINYIN_DICT):
    assert readings(character) == tuple(pinyin(character, style=Style.NORMAL, heteronym=True)[0][:3]), character
    assert syllables(character) == tuple(lazy_pinyin(character)), character
for text in ("abc海跃x y能", "3号馆", "", "行了A", "〇五", "ok歌"):
    assert syllables(text) == tuple(lazy_pinyin(text)), text
"""


def test_every_character_sounds_as_pypinyin_says_it() -> None:
    # Its phrases, which we go without, would be loaded into this process for good.
    environment = {**os.environ, "PYPINYIN_NO_PHRASES": "true"}
    done = subprocess.run(
        [sys.executable, "-c", _COMPARE], env=environment, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_package_is_not_loaded_for_its_dictionary() -> None:
    script = (
        "import sys; from bot.answers.pinyin import syllables; syllables('海'); print('pypinyin' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("character", "sounds"),
    [("行", ("xing", "hang", "heng")), ("绿", ("lv", "lu")), ("a", ("a",)), ("-", ("-",))],
)
def test_usual_reading_comes_first_without_tones(character: str, sounds: tuple[str, ...]) -> None:
    assert readings(character) == sounds


def test_what_is_not_chinese_stays_in_one_piece() -> None:
    assert syllables("3d打印x1") == ("3d", "da", "yin", "x1")


def test_words_of_one_sound_are_found_together() -> None:
    twice = next(word for word in lexicon() if len(word) > 1 and len(words_sounding(syllables(word))) > 1)
    assert twice in words_sounding(syllables(twice))
    assert words_sounding(("no", "such")) == frozenset()


def test_stretches_are_found_by_any_reading_of_their_characters() -> None:
    sounds = SoundIndex(["银行"], ["行业"], ["同行业"])
    assert sounds.sounding(("hang", "ye")) == {"行业"}
    assert sounds.sounding(("xing", "ye")) == {"行业"}
    assert [*sounds.stretches(sounds.begun_by(("yin", "hang")), 2)] == ["银行"]
    assert [*sounds.begun_by(("ye", "yin"))] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # What people put together in questions, whatever other word sounds so.
        ("xu manman jiang na ji chang", "讲哪几场"),
        ("dian che ji lu dao zhan guan", "电车几路到展馆"),
        ("13 hao you shenme yanshi", "13号有什么演示"),
        ("touteng chi shenme yao", "头疼吃什么药"),
        # "You" and "de" are English words too.
        ("you mei you zuo chong dian zhuang de", "有没有做充电桩的"),
        # A whole question without a space.
        ("chongdianzhuangzhanshangyounaxie", "充电桩展商有哪些"),
        ("mingtianjidiankaimen", "明天几点开门"),
        # English stays English.
        ("can you send me the guide", "can you send me the guide"),
        ("where is dijing shield", "where is dijing shield"),
    ],
)
def test_questions_in_pinyin_are_read_as_people_put_them(typed: str, meant: str) -> None:
    index = published(SAMPLE, semantic=False).index
    assert meant in transcribed(typed, index.sounds, index.speller, index.topics)


def test_phrases_are_of_no_one_fair() -> None:
    found = PHRASES.read_text(encoding="utf-8").split()
    assert len(found) == len(set(found)) > 5_000
    assert {"哪几场", "坐地铁", "几点开"} <= set(found)
    lists = (one.expo / "exhibitors.csv" for one in SETS)
    named = {
        normalise(cell)
        for path in lists
        if path.exists()
        for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
        for cell in (row.get("name_en") or "", row.get("name_zh") or "")
    }
    assert len(named) > 2_000
    # Companies that are called by an ordinary word, or by an hour, of which there are a few in thousands.
    assert len(named.intersection(found)) <= 6
