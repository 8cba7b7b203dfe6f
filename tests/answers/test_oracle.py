"""What is answered about hours and sessions of invented expos is what a look through all of them finds."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.programme import Session, SessionStatus
from tests.answers import oracle
from tests.answers.invented import ROOMS, TRACKS, Moment, moments
from tests.answers.invented_bot import LANGUAGES, PAGE, Bot, anything, day_names, invented, sessions_or_none

pytestmark = pytest.mark.slow


@invented
@given(moments(), st.data())
def test_hours_are_those_of_the_day(moment: Moment, data: st.DataObject) -> None:
    bot = Bot(moment)
    for day in moment.programme.days:
        english, chinese = data.draw(st.sampled_from(day_names(moment, day.date)))
        for focus, question in (
            ("open", f"when do you open {english}?"),
            ("open", f"{chinese}几点开门"),
            ("close", f"what time do you close {english}"),
            ("close", f"{chinese}几点闭馆"),
            ("hours", f"opening hours {english}"),
            ("hours", f"{chinese}开放时间"),
            ("last_admission", f"last admission {english}"),
            ("last_admission", f"{chinese}最晚几点入场"),
        ):
            said = bot.ask(question)
            state = oracle.state_of_day(day, moment.local)
            if focus in ("hours", "open") and state in ("open", "late"):
                state = "other"  # Who asks for the hours is told from when on, too.
            said.is_said("hours_answer", date=day.date, number=day.number, state=state, focus=focus)
            times = {oracle.clock(one) for one in (day.open, day.close, day.last_admission) if one}
            asked = {"open": day.open, "close": day.close, "last_admission": day.last_admission}.get(focus)
            told = set(oracle.clocks(said.lines[0]))
            assert told <= times, question
            if focus == "hours" and state == "other":
                assert {oracle.clock(one) for one in (day.open, day.close) if one} <= told, question
            if asked and not (focus == "open" and state in ("open", "late")):
                assert oracle.clock(asked) in told or (focus == "last_admission" and state == "closed"), question


@invented
@given(moments())
def test_days_that_there_are_not_are_said_to_be_none(moment: Moment) -> None:
    bot = Bot(moment)
    expo, count = moment.programme.expo, len(moment.programme.days)
    after = expo.end_date + dt.timedelta(days=1)
    for number in (count + 1, count + 4):
        for question in (
            f"when do you open on day {number}?",
            f"第{number}天几点开门",
            f"sessions on day {number}",
        ):
            bot.ask(question).is_said("missing_day", number=number, count=count)
    english, chinese = f"{after.day} {calendar.month_name[after.month]}", f"{after.month}月{after.day}日"
    for question in (
        f"are you open on {english}?",
        f"{chinese}开放吗",
        f"sessions on {english}",
        f"{chinese}有论坛吗",
    ):
        bot.ask(question).is_said("outside_day", date=after, start=expo.start_date, end=expo.end_date)


@invented
@given(moments(), st.integers(0, 4), st.integers(8 * 60, 24 * 60 - 1))
def test_now_and_next_are_what_runs_and_what_begins(moment: Moment, place: int, minute: int) -> None:
    bot = Bot(moment)
    day = moment.programme.days[place % len(moment.programme.days)].date
    then = dt.datetime.combine(day, dt.time(minute // 60, minute % 60), moment.zone)
    clock = f"{minute // 60}:{minute % 60:02d}"
    number = (day - moment.programme.expo.start_date).days + 1
    for at, question in (
        (moment.local, "what's on now?"),
        (moment.local, "现在有什么论坛"),
        (moment.local, "what's next?"),
        (moment.local, "下一场论坛是什么"),
        (then, f"what's on at {clock} on day {number}?"),
        (then, f"what is on at {clock} on {day.day} {calendar.month_name[day.month]}"),
    ):
        said = bot.ask(question)
        now = oracle.by_time(oracle.running(moment.programme, at))
        coming = oracle.by_time(oracle.next_of(oracle.shown(moment.programme, oracle.confirmed), at))
        said.is_said(
            "now_answer",
            at=at,
            running=tuple(item.id for item in now[:PAGE]),
            running_total=len(now),
            next_ids=tuple(item.id for item in coming[:PAGE]),
            next_at=coming[0].start if coming else None,
        )
        both = (coming, now) if said.facts["focus"] == "next" else (now, coming)
        said.tells_of([*both[0][:PAGE], *both[1][:PAGE]])


@invented
@given(moments())
def test_now_and_next_in_a_room_are_of_that_room(moment: Moment) -> None:
    bot = Bot(moment)
    for room, names in zip(moment.programme.rooms, ROOMS, strict=True):
        here = [item for item in oracle.shown(moment.programme, oracle.confirmed) if item.room_id == room.id]
        now = [item.id for item in oracle.by_time(here) if item.start <= moment.now < item.end]
        coming = [item.id for item in oracle.by_time(oracle.next_of(here, moment.now))]
        for question in (f"what's on now in the {names[0]}", f"{names[1]}现在有什么论坛"):
            bot.ask(question).is_said("now_answer", running=tuple(now[:PAGE]), next_ids=tuple(coming[:PAGE]))
        for question in (f"where is the {names[0]}?", f"{names[1]}在哪"):
            bot.ask(question).is_said("room_answer", room_id=room.id)


@invented
@given(moments())
def test_session_is_when_and_where_it_is(moment: Moment) -> None:
    bot = Bot(moment)
    for item in moment.programme.sessions:
        questions = {"en": ("when is {}?", "which room is {} in"), "zh": ("{}几点开始", "{}在哪个会场")}
        for language, forms in questions.items():
            title = item.title.exact(language)
            for form in forms if title else ():
                said = bot.ask(form.format(title))
                if item.status is SessionStatus.DRAFT:
                    assert item.id not in (said.facts.get("session_id"), *said.facts.get("ids", ()))
                    assert said.facts["kind"] != "session_answer"
                    continue
                state = oracle.state_of_session(item, moment.now)
                said.is_said("session_answer", session_id=item.id, state=state, presumed_at=None)
                line = 1 if state == "cancelled" else 0
                assert oracle.clocks(said.lines[line])[:2] == oracle.span(item)
                assert str(item.date.day) in said.lines[line]
                names = ROOMS[int(item.room_id[1:])]
                assert names[LANGUAGES.index(language)] in said.lines[line]


@invented
@given(moments(), st.data())
def test_sessions_of_a_day_are_those_that_begin_then(moment: Moment, data: st.DataObject) -> None:
    bot = Bot(moment)
    for day in moment.programme.days:
        english, chinese = data.draw(st.sampled_from(day_names(moment, day.date)))
        hour, later = data.draw(st.integers(13, 16)), data.draw(st.integers(1, 3))
        for low, high, question in (
            ("0:00", "", f"sessions {english}"),
            ("0:00", "", f"{chinese}有哪些论坛"),
            ("0:00", "12:00", f"sessions {english} in the morning"),
            ("0:00", "12:00", f"{chinese}上午有哪些论坛"),
            ("12:00", "18:00", f"what talks are there {english} in the afternoon"),
            ("12:00", "18:00", f"{chinese}下午的论坛"),
            ("17:00", "", f"evening sessions {english}"),
            ("17:00", "", f"{chinese}晚上有论坛吗"),
            (f"{hour}:00", "", f"sessions {english} after {hour}:00"),
            (f"{hour}:00", "", f"{chinese}{hour}点以后的论坛"),
            ("0:00", f"{hour}:30", f"talks {english} before {hour}:30"),
            ("0:00", f"{hour}:00", f"{chinese}{hour}点之前的论坛"),
            (f"{hour}:00", f"{hour + later}:00", f"sessions {english} between {hour}:00 and {hour + later}:00"),
            (f"{hour}:00", f"{hour + later}:00", f"{chinese}{hour}点到{hour + later}点之间的论坛"),
        ):
            hour_asked = low if low != "0:00" else high
            begins = oracle.begins(low, high)
            sessions_or_none(bot.ask(question), moment, day.date, begins, anywhere=anything, hour=hour_asked)


@invented
@given(moments(), st.data())
def test_sessions_of_a_room_track_or_language_are_those_of_it(moment: Moment, data: st.DataObject) -> None:
    bot = Bot(moment)
    for day in moment.programme.days:
        english, chinese = data.draw(st.sampled_from(day_names(moment, day.date)))
        place = data.draw(st.integers(0, len(ROOMS) - 1))
        track = data.draw(st.sampled_from(TRACKS))
        language, (tongue, chinese_tongue) = data.draw(
            st.sampled_from((("en", ("English", "英文")), ("zh", ("Chinese", "中文"))))
        )

        def in_room(item: Session, place: int = place) -> bool:
            return item.room_id == f"r{place}"

        def in_track(item: Session, track: tuple[str, str] = track) -> bool:
            return item.track.best("en") == track[0]

        def spoken(item: Session, language: str = language) -> bool:
            return language in item.languages

        for test, question in (
            (in_room, f"sessions in the {ROOMS[place][0]} {english}"),
            (in_room, f"{chinese}{ROOMS[place][1]}有哪些论坛"),
            (in_track, f"{track[0]} sessions {english}"),
            (in_track, f"{chinese}{track[1]}论坛"),
            (spoken, f"sessions in {tongue} {english}"),
            (spoken, f"{chinese}{chinese_tongue}的论坛"),
        ):
            said = bot.ask(question)
            if not oracle.shown(moment.programme, test):
                # Of no day: it may as well be a topic that nobody speaks about.
                assert said.abstained or said.facts["kind"] == "no_session_results", question
                continue
            sessions_or_none(said, moment, day.date, test, anywhere=test)
