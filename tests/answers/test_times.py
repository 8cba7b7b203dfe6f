"""The time grammar: sentences of visitors, read against a fair of three days."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.answers.moments import Calendar, When
from bot.answers.normalise import normalise
from bot.answers.times import read_time

SHANGHAI = ZoneInfo("Asia/Shanghai")
# A fair from Wednesday 15 to Friday 17 September 2027, asked on its first day at 10:50.
DAY1, DAY2, DAY3 = (dt.date(2027, 9, day) for day in (15, 16, 17))
NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
CALENDAR = Calendar((DAY1, DAY2, DAY3), NOW)
MORNING = (dt.time(0), dt.time(12))
NOON = (dt.time(11, 30), dt.time(13, 30))
OCTOBER = (dt.date(2028, 10, 18), dt.date(2028, 10, 19), dt.date(2028, 10, 20))
AFTERNOON = (dt.time(12), dt.time(18))
EVENING = (dt.time(17), None)


def on(*days: dt.date, part: tuple[dt.time, dt.time | None] | None = None, at: str | None = None) -> When:
    start, end = part or (None, None)
    return When(days=days, start=start, end=end, at=dt.time.fromisoformat(at) if at else None)


def hours(
    start: str | None = None, end: str | None = None, *, at: str | None = None, day: dt.date | None = None
) -> When:
    def read(text: str | None) -> dt.time | None:
        return dt.time.fromisoformat(text) if text else None

    return When(days=(day,) if day else (), start=read(start), end=read(end), at=read(at))


SENTENCES = [
    ("What time do you open tomorrow?", on(DAY2)),
    ("what time do u open tmrw", on(DAY2)),
    ("anything on hydrogen the day after tomorrow", on(DAY3)),
    ("are you open today", on(DAY1)),
    ("what did I miss yesterday", on(dt.date(2027, 9, 14))),
    ("opening hours on Friday", on(DAY3)),
    ("is it open on saturday", on(dt.date(2027, 9, 18))),
    ("Wednesday's talks", on(DAY1)),
    ("talks on thu", on(DAY2)),
    ("are you open at the weekend", on(dt.date(2027, 9, 18), dt.date(2027, 9, 19))),
    ("sessions on day 2", on(DAY2)),
    ("what about day two?", on(DAY2)),
    ("D3 programme", on(DAY3)),
    ("and the 2nd day", on(DAY2)),
    ("the third day", on(DAY3)),
    ("opening day hours", on(DAY1)),
    ("when do you close on the last day", on(DAY3)),
    ("final day schedule", on(DAY3)),
    ("last but one day", on(DAY2)),
    ("is there a day 5", When(missing_day=5)),
    ("talks on the 16th", on(DAY2)),
    ("are you open on thursday 17th", on(DAY3)),
    ("Monday, 20 September", on(dt.date(2027, 9, 20))),
    ("周四（17号）有什么", on(DAY3)),
    ("talks on 15, 16 and 17 September", on(DAY1, DAY2, DAY3)),
    ("15 and 17 Sept", on(DAY1, DAY3)),
    ("open 15–17 September 2027?", on(DAY1, DAY2, DAY3)),
    ("we come from 15 to 17 September", on(DAY1, DAY2, DAY3)),
    ("September 15 to 17", on(DAY1, DAY2, DAY3)),
    ("from September 15, 10 am to 11", hours("10:00", "11:00", day=DAY1)),
    ("the 15th until the 17th", on(DAY1, DAY2, DAY3)),
    ("15th to 17th September", on(DAY1, DAY2, DAY3)),
    ("15 September to 17 September", on(DAY1, DAY2, DAY3)),
    ("Wednesday to Friday", on(DAY1, DAY2, DAY3)),
    ("Wed - Fri", on(DAY1, DAY2, DAY3)),
    ("Wednesday and Friday", on(DAY1, DAY3)),
    ("Wednesday, 15 September, to Friday, 17 September", on(DAY1, DAY2, DAY3)),
    ("from 10 to 12 on 16 September", hours("10:00", "12:00", day=DAY2)),
    ("from 12 to 20 September", on(dt.date(2027, 9, 12), DAY1, DAY2, DAY3, dt.date(2027, 9, 20))),
    ("halls 3 and 4 may I go", When()),
    ("at 10:30, 16 September", on(DAY2, at="10:30")),
    ("from 10 to 12, 16 September", hours("10:00", "12:00", day=DAY2)),
    ("September 16, 10-12", hours("10:00", "12:00", day=DAY2)),
    ("we are 4, 16 September", on(DAY2)),
    ("between 15 and 17 September", on(DAY1, DAY2, DAY3)),
    ("between Wednesday and Friday", on(DAY1, DAY2, DAY3)),
    ("was it moved from Wednesday to Friday?", on(DAY1, DAY3)),
    ("9月15、17两日", on(DAY1, DAY3)),
    ("1号、2号、3号馆有什么", When()),
    ("1号和2号餐厅", When()),
    ("9月15日至17日的论坛", on(DAY1, DAY2, DAY3)),
    ("9月15—17日", on(DAY1, DAY2, DAY3)),
    ("9月15日（周三）至9月17日（周五）", on(DAY1, DAY2, DAY3)),
    ("9月15、17日", on(DAY1, DAY3)),
    ("15号和17号有什么", on(DAY1, DAY3)),
    ("15到17号", on(DAY1, DAY2, DAY3)),
    ("周三至周五", on(DAY1, DAY2, DAY3)),
    ("1、2号馆有什么", When()),
    ("15号10点到12点", hours("10:00", "12:00", day=DAY1)),
    ("anything left today", hours("10:50", day=DAY1)),
    ("今天还有什么论坛", hours("10:50", day=DAY1)),
    ("half an hour from now", hours(at="11:20", day=DAY1)),
    ("明天九点三刻", on(DAY2, at="09:45")),
    ("下午的3点半", hours(at="15:30")),
    ("talks on September 16", on(DAY2)),
    ("16 Sept talks", on(DAY2)),
    ("the 17th of September", on(DAY3)),
    ("Sep 15th, 2027", on(DAY1)),
    ("2027-09-16", on(DAY2)),
    ("9/16 schedule", on(DAY2)),
    ("16/9 schedule", on(DAY2)),
    ("are you open on 3 October", on(dt.date(2027, 10, 3))),
    ("on the 20th?", on(dt.date(2027, 9, 20))),
    ("last entry Fri 17", on(DAY3)),
    ("opening hours the sixteenth", on(DAY2)),
    ("close on Thursday the sixteenth", on(DAY2)),
    ("open on the twenty-first?", on(dt.date(2027, 9, 21))),
    ("talks on 16.9.", on(DAY2)),
    ("talks on 16.09.2027", on(DAY2)),
    ("talks on 09/16/2027", on(DAY2)),
    ("open on 05/06/2028?", on(dt.date(2028, 6, 5))),
    ("talks on 09-16", on(DAY2)),
    ("open 09-18", hours("09:00", "18:00")),
    ("hours 16sep", on(DAY2)),
    ("hours sep16", on(DAY2)),
    ("9-16几点开门", on(DAY2)),
    ("opening hours thu, 16", on(DAY2)),
    ("are you open on fri 24", on(dt.date(2027, 9, 24))),
    ("talks fri 10 am", on(DAY3, at="10:00")),
    ("what's on this afternoon", on(DAY1, part=AFTERNOON)),
    ("tomorrow morning's sessions", on(DAY2, part=MORNING)),
    ("anything tonight?", on(DAY1, part=EVENING)),
    ("talks tomorrow after 3", hours("15:00", day=DAY2)),
    ("talks after 3pm", hours("15:00")),
    ("sessions before lunch", hours(end="12:00")),
    ("anything after lunch?", hours("12:00")),
    ("what's on at 10:30", hours(at="10:30")),
    ("what's on at half past two", hours(at="14:30")),
    ("talks between 2 and 4 pm", hours("14:00", "16:00")),
    ("sessions from 10 to 12", hours("10:00", "12:00")),
    ("until 4pm on friday", hours(end="16:00", day=DAY3)),
    ("at noon", hours(at="12:00")),
    ("what's on in 20 minutes", on(DAY1, at="11:10")),
    ("what starts in half an hour", on(DAY1, at="11:20")),
    ("what's on in an hour", on(DAY1, at="11:50")),
    ("what's on now?", When(relative="now")),
    ("what is happening right now", When(relative="now")),
    ("what's next", When(relative="next")),
    ("what's the next talk in hall 2", When(relative="next")),
    ("later today", hours("10:50", day=DAY1)),
    ("明天几点开门", on(DAY2)),
    ("后天有什么论坛", on(DAY3)),
    ("今天开到几点", on(DAY1)),
    ("大后天开吗", on(dt.date(2027, 9, 18))),
    ("週五幾點開門", on(DAY3)),
    ("星期四的论坛", on(DAY2)),
    # A character for each of several.
    ("星期四、五有论坛吗", on(DAY2, DAY3)),
    ("周四、五号馆有论坛吗", on(DAY2)),
    ("礼拜三", on(DAY1)),
    ("周末开放吗", on(dt.date(2027, 9, 18), dt.date(2027, 9, 19))),
    ("第二天几点开门", on(DAY2)),
    ("那第三天呢", on(DAY3)),
    ("第５天有活动吗", When(missing_day=5)),
    ("D2有什么", on(DAY2)),
    ("最后一天几点闭馆", on(DAY3)),
    ("闭展那天几点结束", on(DAY3)),
    ("开幕当天几点入场", on(DAY1)),
    ("首日活动", on(DAY1)),
    ("9月16日的论坛", on(DAY2)),
    ("九月十七号有什么", on(DAY3)),
    ("16号下午的论坛", on(DAY2, part=AFTERNOON)),
    ("十六号有哪些场次", on(DAY2)),
    ("9.16有什么", on(DAY2)),
    ("2027年9月17日", on(DAY3)),
    ("7月31号下午", on(dt.date(2027, 7, 31), part=AFTERNOON)),
    ("20号还开吗", on(dt.date(2027, 9, 20))),
    ("明天上午", on(DAY2, part=MORNING)),
    ("明早有什么", on(DAY2, part=MORNING)),
    ("今晚有活动吗", on(DAY1, part=EVENING)),
    ("明天下午三点半", hours(at="15:30", day=DAY2)),
    ("三点半有什么讲座", hours(at="15:30")),
    ("10点有什么论坛", hours(at="10:00")),
    ("上午十点半", hours(at="10:30")),
    ("下午2点以后的论坛", hours("14:00")),
    ("三点之前", hours(end="15:00")),
    ("午饭前的论坛", hours(end="12:00")),
    ("午饭后有什么", hours("12:00")),
    ("两点到四点之间", hours("14:00", "16:00")),
    ("过二十分钟有什么", on(DAY1, at="11:10")),
    ("半小时后有什么论坛", on(DAY1, at="11:20")),
    ("一个小时后", on(DAY1, at="11:50")),
    ("现在有什么论坛", When(relative="now")),
    ("正在讲什么", When(relative="now")),
    ("接下来是什么", When(relative="next")),
    ("下一场几点", When(relative="next")),
]  # fmt: skip

FALSE_FRIENDS = [
    "三号馆在哪",
    "3号馆有什么",
    "6号线能到吗",
    "地铁6号线",
    "may I bring my dog",
    "we may be late",
    "which hall is number 2",
    "hall 3",
    "is there a first aid room",
    "room 301",
    "where is booth B2-017",
    "solar panels from the sun",
    "second-hand books",
    "2号门怎么走",
    "一带一路展区",
    "天气怎么样",
    "几号馆",
    "周刊",
    "15路公交",
    "十号展厅",
    "marching on",
    "the top 10 exhibitors",
    "3 companies",
    "24/7 monitoring",
    "第一届",
    "day pass price",
    "三日论坛通票多少钱",
    "sat phones 12",
    "the twelfth edition",
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_time_is_read(sentence: str, expected: When) -> None:
    assert read_time(normalise(sentence), CALENDAR) == expected


@pytest.mark.parametrize("sentence", FALSE_FRIENDS)
def test_false_friend_is_no_time(sentence: str) -> None:
    assert read_time(normalise(sentence), CALENDAR) == When()


@pytest.mark.parametrize(
    ("said", "hour"),
    [("at 7 in the morning", 7), ("at 9 in the evening", 21), ("at seven in the morning", 7), ("at 7", 19)],
)
def test_an_hour_is_in_the_part_of_the_day_that_is_said(said: str, hour: int) -> None:
    day = dt.date(2028, 11, 9)
    calendar = Calendar((day,), dt.datetime(2028, 11, 9, 10, tzinfo=dt.UTC))
    assert read_time(said, calendar).at == dt.time(hour)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("this afternoon after 2", dt.time(14), dt.time(18)),
        ("after 3 this afternoon", dt.time(15), dt.time(18)),
        ("tomorrow morning before 11", dt.time(0), dt.time(11)),
        ("下午三点以后", dt.time(15), None),
    ],
)
def test_hours_within_a_part_of_the_day(text: str, start: dt.time, end: dt.time | None) -> None:
    now = dt.datetime(2028, 10, 18, 10, 0, tzinfo=dt.UTC)
    when = read_time(text, Calendar(OCTOBER, now))
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "days", "start", "at"),
    [
        ("anything on at eight tonight", (18,), None, dt.time(20)),
        ("今晚八点还有场次吗", (18,), None, dt.time(20)),
        ("明晚八点有什么", (19,), None, dt.time(20)),
        ("今晚8点半以后还有场次吗", (18,), dt.time(20, 30), None),
        ("what is still on tonight after eight", (18,), dt.time(20), None),
        # What is left is of today, unless another day is named.
        ("明天还有演示吗", (19,), None, None),
        ("今天还有演示吗", (18,), dt.time(10, 5), None),
        ("is there a talk about 3d printing", (), None, None),
    ],
)
def test_hours_of_an_evening_and_what_is_left(
    text: str, days: tuple[int, ...], start: dt.time | None, at: dt.time | None
) -> None:
    when = read_time(text, Calendar(OCTOBER, dt.datetime(2028, 10, 18, 10, 5, tzinfo=dt.UTC)))
    assert (tuple(day.day for day in when.days), when.start, when.at) == (days, start, at)


@pytest.mark.parametrize(
    ("text", "at", "start", "end"),
    [
        ("talks at 9 am or in the evening", dt.time(9), None, None),
        ("早上8点开门晚上几点关门", dt.time(8), None, None),
        ("tonight from 10 to 12", None, dt.time(22), None),
        ("tomorrow from eight in the evening", None, dt.time(20), None),
        ("at 10 on thursday or after 6 pm on friday", None, dt.time(18), None),
    ],
)
def test_only_a_bare_hour_is_of_the_evening(
    text: str, at: dt.time | None, start: dt.time | None, end: dt.time | None
) -> None:
    when = read_time(text, Calendar(OCTOBER, dt.datetime(2028, 10, 18, 10, 5, tzinfo=dt.UTC)))
    assert (when.at, when.start, when.end) == (at, start, end)
