"""Days, times, durations and texts as other people's files write them."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.importers.cells import BadValue
from bot.importers.durations import counts_seconds, parse_duration
from bot.importers.moments import Moment, parse_aware_or_local, parse_day, parse_moment
from bot.importers.plain import language_by_script, paragraphs, plain_line, plain_prose

FRIDAY = dt.date(2027, 5, 14)
H = dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-05-15", 15),
        ("15 May 2027", 15),
        ("May 15th, 2027", 15),
        ("15. Mai", 15),
        ("Sat 15 May", 15),
        ("Saturday, May 15", 15),
        ("5月15日", 15),
        ("2027年5月15日（周六）", 15),
        ("saturday", 15),
        ("周六", 15),
        ("Day 2", 15),
        ("第二天", 15),
        ("2", 15),
        ("fri", 14),
    ],
)
def test_day_in_words(text: str, day: int) -> None:
    assert parse_day(text, FRIDAY) == dt.date(2027, 5, day)


@pytest.mark.parametrize("text", ["fri", "Day 2", "5月15日", "15 May", "第一天"])
def test_day_that_needs_the_first_one(text: str) -> None:
    assert parse_day(text, None) is None


@pytest.mark.parametrize("text", ["someday", "45 May", "Day 99", "2027-02-30", "0"])
def test_day_that_is_none(text: str) -> None:
    with pytest.raises(BadValue):
        parse_day(text, FRIDAY)


def test_year_that_is_left_out_goes_on_into_the_next() -> None:
    assert parse_day("2 January", dt.date(2027, 12, 30)) == dt.date(2028, 1, 2)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2027-05-14 9:05", Moment(FRIDAY, 9 * H + H / 12)),
        ("2027-05-14T09:00:00", Moment(FRIDAY, 9 * H)),
        ("20270514T0900", Moment(FRIDAY, 9 * H)),
        ("14/05/2027 9:00", Moment(FRIDAY, 9 * H)),
        ("2027年5月14日 上午9:00", Moment(FRIDAY, 9 * H)),
        ("9:00 - 10:00", Moment(None, 9 * H, 10 * H)),
        ("24:30", Moment(None, 24.5 * H)),
        (dt.datetime(2027, 5, 14, 9), Moment(FRIDAY, 9 * H)),
        (dt.time(9), Moment(None, 9 * H)),
        (FRIDAY, Moment(FRIDAY)),
    ],
)
def test_moment(text: str, moment: Moment) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2027-05-14T09:00:00Z", "2027-05-14T09:00:00+00:00"),
        ("2027-05-14T09:00+0530", "2027-05-14T09:00:00+05:30"),
        ("2027-05-14 09:00:00.123456-03:00", "2027-05-14T09:00:00-03:00"),
        ("2027-05-14T24:00", "2027-05-15T00:00:00"),
    ],
)
def test_instant(text: str, iso: str) -> None:
    assert parse_aware_or_local(text).isoformat() == iso


@pytest.mark.parametrize("text", ["2027-05-14", "9:00", "2027-05-14T25:00", "2027-05-14T09:00+99:00", ""])
def test_instant_that_is_none(text: str) -> None:
    with pytest.raises(BadValue):
        parse_aware_or_local(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("0:45", 45),
        ("45", 45),
        ("45 min", 45),
        ("1h", 60),
        ("1h 30min", 90),
        ("1.5 hours", 90),
        ("90分钟", 90),
        ("1小时30分", 90),
        ("PT45M", 45),
        ("26:00", 1560),
        ("0:45:00", 45),
    ],
)
def test_duration(text: str, minutes: int) -> None:
    assert parse_duration(text) == dt.timedelta(minutes=minutes)


def test_duration_of_three_parts_counts_days_where_nothing_shows_seconds() -> None:
    assert not counts_seconds(["0:45", "1:00:00", "2:06:00"])
    assert counts_seconds(["0:45:00", "1:00:00"])
    assert parse_duration("2:06:00", seconds=False) == dt.timedelta(days=2, hours=6)


@pytest.mark.parametrize("text", ["", "long", "-5", "0:99", "99:99:99", "PT", "9999999"])
def test_duration_that_is_none(text: str) -> None:
    with pytest.raises(BadValue):
        parse_duration(text)


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("See [our site](https://x.example).", "See our site (https://x.example)."),
        ("# Head\n\n* one\n* two", "Head\n\n- one\n- two"),
        ("**Bold** and *slanted* and `code`", "Bold and slanted and code"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("> quoted\n\n---\n\nend", "quoted\n\nend"),
        ("![a picture](x.png) here", "a picture here"),
        ("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"),
    ],
)
def test_markup_is_taken_out(markdown: str, plain: str) -> None:
    assert plain_prose(markdown) == plain


def test_text_that_no_cell_holds_is_cut_at_a_space() -> None:
    text = plain_prose("word " * 10_000)
    assert (len(text) <= 32_767, text[-5:]) == (True, "word…")


def test_line_is_rid_of_entities_and_tags() -> None:
    assert plain_line("R&amp;D <i>now</i>\n a < b") == "R&D now a < b"


def test_paragraph_that_repeats_stands_once() -> None:
    assert paragraphs(["a", "b", "a", ""]) == "a\n\nb"


@pytest.mark.parametrize(
    ("text", "language", "tag"),
    [
        ("Opening", "en", "en"),
        ("Opening", "zh", "en"),
        ("开幕式", "en", "zh"),
        ("开幕式", "zh-Hans", "zh-Hans"),
        ("AI 时代的电网", "en", "zh"),
        ("Grid of the AI age 网", "en", "en"),
        ("エネルギーの未来", "en", "en"),
    ],
)
def test_language_is_told_by_the_script(text: str, language: str, tag: str) -> None:
    assert language_by_script(text, language) == tag
