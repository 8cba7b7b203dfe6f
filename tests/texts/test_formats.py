"""Dates, times, numbers and lists, in each language."""

from __future__ import annotations

import datetime as dt

import pytest
from markupsafe import Markup

from bot.domain.localized import Localized
from bot.texts.formats import filters, label, shortened

FRIDAY = dt.date(2021, 7, 30)
SUNDAY = dt.date(2021, 8, 1)
EN, ZH = filters("en"), filters("zh")


def moment(hour: int, minute: int = 0, day: dt.date = FRIDAY) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("name", "values", "english", "chinese"),
    [
        ("date", (FRIDAY,), "30 July", "7月30日"),
        ("date", (moment(23),), "30 July", "7月30日"),
        ("date_year", (FRIDAY,), "30 July 2021", "2021年7月30日"),
        ("weekday", (FRIDAY,), "Friday", "星期五"),
        ("date_weekday", (FRIDAY,), "Fri 30 July", "7月30日（周五）"),
        ("time", (dt.time(14),), "14:00", "14:00"),
        ("time", (dt.time(9, 5),), "9:05", "9:05"),
        ("time", (moment(0),), "0:00", "0:00"),
        ("span", (dt.time(14), dt.time(15, 30)), "14:00–15:30", "14:00—15:30"),
        ("dates", (FRIDAY, SUNDAY), "30 July – 1 August", "7月30日—8月1日"),
        ("dates", (FRIDAY, SUNDAY, True), "30 July – 1 August 2021", "2021年7月30日—8月1日"),
        ("dates", (FRIDAY, dt.date(2021, 7, 31)), "30–31 July", "7月30日—7月31日"),
        ("dates", (FRIDAY, dt.date(2021, 7, 31), True), "30–31 July 2021", "2021年7月30日—7月31日"),
        ("dates", (FRIDAY, FRIDAY), "30 July", "7月30日"),
        ("dates", (FRIDAY, FRIDAY, True), "30 July 2021", "2021年7月30日"),
        (
            "dates",
            (dt.date(2021, 12, 30), dt.date(2022, 1, 2), True),
            "30 December 2021 – 2 January 2022",
            "2021年12月30日—2022年1月2日",
        ),
        ("moment", (moment(8, 10), moment(11)), "8:10", "8:10"),
        ("moment", (moment(8, 10), moment(11, day=SUNDAY)), "30 July, 8:10", "7月30日8:10"),
        (
            "moment",
            (moment(8, 10), moment(11, day=dt.date(2022, 1, 1))),
            "30 July 2021, 8:10",
            "2021年7月30日8:10",
        ),
        ("number", (26000,), "26,000", "26000"),
        ("number", (4.5,), "4.5", "4.5"),
        ("listed", (["A", "B", "C"],), "A, B and C", "A、B、C"),
        ("listed", (["A"],), "A", "A"),
        ("listed", ([],), "", ""),
        ("series", (["A", "B"],), "A; B", "A；B"),
        ("language", ("zh",), "Chinese", "中文"),
        ("language", ("en",), "English", "英文"),
        ("language", ("sign",), "sign", "sign"),
        ("spoken_language", ("zh",), "Chinese", "中文"),
        ("spoken_language", ("en",), "English", "英语"),
        ("bare", ("The Battery Show",), "Battery Show", "Battery Show"),
        ("bare", ("Theatre Expo",), "Theatre Expo", "Theatre Expo"),
    ],
)
def test_format_reads_as_written_in_each_language(
    name: str, values: tuple[object, ...], english: str, chinese: str
) -> None:
    assert (EN[name](*values), ZH[name](*values)) == (english, chinese)


def test_sign_languages_are_named_where_cldr_has_no_name_for_them() -> None:
    named = (EN["language"]("csl"), ZH["language"]("csl"), filters("de")["spoken_language"]("ils"))
    assert named == (
        "Chinese Sign Language",
        "中国手语",
        "International Sign",
    )


def test_other_languages_follow_cldr() -> None:
    german = filters("de")

    assert german["dates"](FRIDAY, SUNDAY) == "30. Juli – 1. August"
    assert german["listed"](["A", "B", "C"]) == "A, B und C"


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        (Localized.of(en="Hall", zh="馆"), "Hall", "馆"),
        (Localized.of(en="Hall"), "Hall", "Hall"),
        (Localized.of(zh="馆"), "馆", "馆"),
        (Localized.of(fr="Halle", zh_Hans="馆"), "Halle", "馆"),
        (Localized.of(fr="Halle", de="Halle D"), "Halle", "Halle"),
        (Localized(), "", ""),
    ],
)
def test_text_falls_back_to_english_then_to_the_first_language(
    text: Localized, english: str, chinese: str
) -> None:
    assert (EN["t"](text), ZH["t"](text)) == (english, chinese)


def test_list_of_markup_stays_markup_and_escapes_the_rest() -> None:
    listed = EN["listed"]([Markup("<b>A</b>"), "B & C"])

    assert (listed, isinstance(listed, Markup)) == ("<b>A</b> and B &amp; C", True)


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("One. Two.", 9, "One. Two."),
        ("First one here. Second one is longer.", 24, "First one here.…"),
        ("版本一。版本二很长很长。", 8, "版本一。…"),
        ("A sentence without any end goes on", 20, "A sentence without…"),
        ("长长长长长长长长", 5, "长长长长…"),
        ("Version 2.5 is out", 12, "Version 2.5…"),
        ("😀😀😀😀", 4, "😀…"),
    ],
)
def test_long_text_is_cut_at_a_sentence_else_between_words(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit) == short
    assert len(shortened(text, limit).encode("utf-16-le")) // 2 <= limit


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("Find exhibitors", 40, "Find exhibitors"),
        ("two\nlines  here", 40, "two lines here"),
        ("Testing, Certification & Engineering", 20, "Testing, Certificat…"),
        ("Sodium Cells for Storage Parks", 29, "Sodium Cells for Storage…"),
        ("华北智慧能源博览会", 18, "华北智慧能源博览会"),
        ("华北智慧能源博览会", 17, "华北智慧能源博览…"),
        ("Unbreakableunbreakable", 10, "Unbreakab…"),
    ],
)
def test_label_is_one_line_cut_to_columns(text: str, width: int, cut: str) -> None:
    assert label(text, width) == cut


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Yes, on the test track from 10:00 to 16:00.", "On the test track from 10:00 to 16:00."),
        ("可以，押金200元。", "押金200元。"),
        # Nothing would be left of these, and these begin with no "Yes,".
        ("Yes.", "Yes."),
        ("Of course not.", "Of course not."),
        ("Yes Energy sells them.", "Yes Energy sells them."),
        ("fee: 5 euros", "fee: 5 euros"),
    ],
)
def test_below_a_no_an_answer_begins_without_its_yes(answer: str, told: str) -> None:
    assert EN["after_yes"](answer) == told


@pytest.mark.parametrize(
    ("answer", "begins"),
    [
        ("No, drones are forbidden in the halls.", True),
        ("Yes, against a deposit of 200 yuan.", True),
        ("不可以。乐器旁只允许带盖瓶装水。", True),
        ("可以，押金200元。", True),
        ("Nobody under 14 is admitted.", False),
        ("没有地铁的站点在北门。", False),
        ("At the north gate.", False),
    ],
)
def test_an_answer_with_a_yes_or_no_of_its_own_is_told_below_its_question(answer: str, begins: bool) -> None:
    assert EN["begins_with_verdict"](answer) is begins
