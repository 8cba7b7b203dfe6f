"""Languages of sessions, as organisers write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.importers.spoken import languages_of, spoken_in
from tests.importers.folders import import_sound, lines
from tests.importers.foreign import import_file, sound


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("en", ("en",)),
        ("zh-Hans", ("zh-Hans",)),
        ("zh/en", ("zh", "en")),
        ("English", ("en",)),
        ("Chinese and English", ("zh", "en")),
        ("中文、英语", ("zh", "en")),
        ("中英双语", ("zh", "en")),
        ("中英文", ("zh", "en")),
        ("Deutsch", ("de",)),
        ("日本語", ("ja",)),
        ("粤语", ("yue",)),
        ("Mandarin", ("zh",)),
        ("简体中文", ("zh",)),
        ("Simplified Chinese", ("zh",)),
        ("Brazilian Portuguese", ("pt",)),
        ("CN/EN", ("zh", "en")),
        ("English with Chinese slides", ("en",)),
        ("日语（中文交传）", ("ja",)),
        ("Japanese with Chinese interpretation", ("ja",)),
        ("日语，配中文翻译", ("ja",)),
        ("中文，英文同声传译", ("zh",)),
        ("Chinese with simultaneous interpretation into English", ("zh",)),
        ("English (interpreted into Chinese)", ("en",)),
        ("中文、英文、俄文，同声传译", ("zh", "en", "ru")),
        ("Simultaneous interpretation", ()),
        ("to be announced", ()),
        ("", ()),
    ],
)
def test_spoken_languages_are_told_from_interpreted_ones(text: str, tags: tuple[str, ...]) -> None:
    assert spoken_in(text) == tags


def test_what_is_not_known_is_kept_item_by_item() -> None:
    assert languages_of("English; Elvish") == ("en", "Elvish")


def test_words_of_the_column_are_tags_and_what_they_say_beyond_is_kept(tmp_path: Path) -> None:
    sessions = (
        "session_id,date,start,end,room,title,language_en,language_zh\n"
        "S1,2021-07-30,09:00,10:00,main,Opening,Japanese with Chinese interpretation,日语，中文翻译\n"
        "S2,2021-07-30,10:00,11:00,main,Closing,Chinese and English,中英双语\n"
    )
    imported = import_sound(tmp_path, {"sessions.csv": sessions})
    assert lines(imported.problems) == []
    assert imported.programme is not None
    opening, closing = imported.programme.sessions
    assert opening.languages == ("ja",)
    assert opening.language_note == Localized(
        {"en": "Japanese with Chinese interpretation", "zh": "日语，中文翻译"}
    )
    assert (closing.languages, closing.language_note) == (("zh", "en"), Localized())


def test_languages_of_a_list_are_all_told_where_one_is_interpreted(tmp_path: Path) -> None:
    sessions = (
        "session_id,date,start,end,room,title,language\n"
        "S1,2021-07-30,09:00,10:00,main,Opening,English;Japanese with Chinese interpretation\n"
    )
    imported = import_sound(tmp_path, {"sessions.csv": sessions})
    assert imported.programme is not None
    [opening] = imported.programme.sessions
    assert opening.languages == ("en", "ja")
    assert opening.language_note == Localized({"en": "English; Japanese with Chinese interpretation"})


def test_other_peoples_table_keeps_what_is_interpreted(tmp_path: Path) -> None:
    table = (
        "Title,Date,Start,End,Room,Language\n"
        "Opening,2021-07-30,09:00,10:00,Main Stage,Japanese with Chinese interpretation\n"
    )
    imported = import_file(tmp_path, table)
    [opening] = sound(imported).sessions
    assert (opening.languages, opening.language_note) == (
        ("ja",),
        Localized({"en": "Japanese with Chinese interpretation"}),
    )
