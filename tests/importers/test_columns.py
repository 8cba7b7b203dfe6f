from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.importers.columns import Column, Further, Heading, TableFormat, canonical_tag, match_header, split_locale
from bot.importers.problems import ProblemLog
from tests.importers.folders import EXPO, import_sound

TABLE = TableFormat(
    "things",
    (
        Column("thing_id", required=True),
        Column("name", localized=True),
        Column("products", localized=True, aliases=("product",)),
    ),
)


def heading(label: str, table: TableFormat = TABLE) -> Heading | None:
    return match_header(table, [(label, 1)], "en", file="things.csv", problems=ProblemLog())[0]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en", "en"),
        ("ZH", "zh"),
        ("zh_cn", "zh-CN"),
        ("zh-hans", "zh-Hans"),
        ("zh_Hant_HK", "zh-Hant-HK"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("yue", "yue"),
        ("xx", None),
        ("url", None),
        ("en_short", None),
        ("en-Abcd", None),
        ("", None),
    ],
)
def test_canonical_tag(text: str, tag: str | None) -> None:
    assert canonical_tag(text) == tag


@pytest.mark.parametrize(
    ("label", "name", "locale"),
    [
        ("name", "name", "en"),
        ("name_zh", "name", "zh"),
        (" Name_ZH_Hans ", "name", "zh-Hans"),
        ("NAME ZH CN", "name", "zh-CN"),
        ("name-pt-BR", "name", "pt-BR"),
        ("Thing ID", "thing_id", ""),
        ("thing_id_en", "", ""),
        ("Product_en", "products", "en"),
        ("name_short", "", ""),
    ],
)
def test_header(label: str, name: str, locale: str) -> None:
    found = heading(label)
    assert found is not None
    assert (found.name, found.locale) == (name, locale)


def test_header_of_nothing() -> None:
    assert heading("  ") is None


@pytest.mark.parametrize(
    ("label", "base", "tag"),
    [
        ("wifi", "wifi", None),
        ("wifi_zh_CN", "wifi", "zh-CN"),
        ("exhibition_area_m2_en", "exhibition_area_m2", "en"),
        ("how_to_go", "how_to_go", None),
        ("press_email", "press_email", None),
    ],
)
def test_fact_with_and_without_a_locale(label: str, base: str, tag: str | None) -> None:
    assert split_locale(label) == (base, tag)


def test_header_of_further_facts_tells_nothing() -> None:
    problems = ProblemLog()
    facts = TableFormat("expo", (Column("name", localized=True),), Further.FACTS)
    match_header(facts, [("wifi_en", 2), ("wifi_zh", 3)], "en", file="expo.toml", problems=problems)
    assert problems.sorted() == ()


def test_mode_and_language_take_a_locale_as_every_column(tmp_path: Path) -> None:
    expo = EXPO + '\n[[transport]]\nmode_en = "cable car"\nmode_zh = "缆车"\ntext = "From the hill"\n'
    sessions = (
        "session_id,date,start,end,room,title,language_en,language_zh\n"
        "S1,2021-07-30,09:00,10:00,main,Opening,en; zh,en；zh\n"
    )
    imported = import_sound(tmp_path, {"expo.toml": expo, "sessions.csv": sessions})
    assert imported.programme is not None
    assert imported.problems == ()
    assert imported.programme.transport[0].mode == Localized.of(en="cable car", zh="缆车")
    assert imported.programme.sessions[0].languages == ("en", "zh")
