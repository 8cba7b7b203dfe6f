"""Hours, sessions now and next, and booths against a look through the whole programme, on invented fairs."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Day, Exhibitor, Expo, Hall, Programme, Room, Session, SessionStatus, Stand
from bot.views.answers import BoothAnswer, HoursAnswer, NowAnswer

L = Localized.of
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
FIRST = dt.date(2027, 9, 15)
WORDS = ("amber", "birch", "cobalt", "delta", "ember", "fjord", "garnet", "harbour")


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """A fair of one to four days with two halls, some booths and up to a dozen sessions of quarter hours."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    count = draw(st.integers(1, 4))
    days = tuple(
        Day(
            number + 1,
            FIRST + dt.timedelta(days=number),
            dt.time(draw(st.integers(8, 10)), draw(st.sampled_from((0, 30)))),
            dt.time(draw(st.integers(15, 19)), draw(st.sampled_from((0, 15, 30)))),
        )
        for number in range(count)
    )
    sessions = []
    for number in range(draw(st.integers(0, 12))):
        date = draw(st.sampled_from(days)).date
        start = dt.datetime.combine(date, dt.time(9), zone) + dt.timedelta(minutes=15 * draw(st.integers(0, 24)))
        sessions.append(
            Session(
                f"S{number}",
                date,
                start,
                start + dt.timedelta(minutes=15 * draw(st.integers(1, 6))),
                L(en=f"{draw(st.sampled_from(WORDS))} question {number}", zh=f"问题{number}"),
                draw(st.sampled_from(("r1", "r2"))),
                status=draw(st.sampled_from(SessionStatus)),
            )
        )
    numbers = draw(st.lists(st.integers(1, 99), min_size=1, max_size=8, unique=True))
    exhibitors = tuple(
        Exhibitor(f"X{n}", L(en=f"Firm{n} Ltd"), (Stand(f"W{n % 2 + 1}", f"W{n % 2 + 1}-A{n:02d}"),))
        for n in numbers
    )
    return Programme(
        Expo(L(en="Invented Fair"), days[0].date, days[-1].date, zone.key),
        days=days,
        rooms=(Room("r1", L(en="Oak Room")), Room("r2", L(en="Pine Room"))),
        halls=(Hall("W1", L(en="Hall W1")), Hall("W2", L(en="Hall W2"))),
        exhibitors=exhibitors,
        sessions=tuple(sessions),
    )


def index_of(programme: Programme) -> AnswerIndex:
    return AnswerIndex.build(Catalogue(programme, 1, dt.datetime(2027, 9, 14, tzinfo=dt.UTC)))


def moment(programme: Programme, day: int, minute: int) -> dt.datetime:
    """A minute of a day of the fair, as an instant in UTC."""
    zone = ZoneInfo(programme.expo.timezone)
    midnight = dt.datetime.combine(programme.days[day % len(programme.days)].date, dt.time(), zone)
    return (midnight + dt.timedelta(minutes=minute)).astimezone(dt.UTC)


@settings(deadline=None, max_examples=60)
@given(programmes(), st.integers(0, 3), st.integers(0, 3), st.integers(0, 1439), st.booleans())
def test_hours_are_those_of_the_day(
    programme: Programme, asked: int, day: int, minute: int, english: bool
) -> None:
    wanted = programme.days[asked % len(programme.days)]
    question = f"when do you open on day {wanted.number}?" if english else f"第{wanted.number}天几点开门"
    now = moment(programme, day, minute)
    view = answer(question, index_of(programme), now=now, locale="en").message.view
    local = now.astimezone(ZoneInfo(programme.expo.timezone))
    assert wanted.open is not None
    assert wanted.close is not None
    if local.date() != wanted.date:
        state = "other"
    elif local.time() < wanted.open:
        state = "early"
    else:
        state = "open" if local.time() < wanted.close else "closed"
    later = [other.date for other in programme.days if other.date > wanted.date]
    assert view == HoursAnswer(wanted.date, wanted.number, state, "open", min(later, default=None))


@settings(deadline=None, max_examples=60)
@given(programmes(), st.integers(0, 3), st.integers(480, 1140), st.booleans())
def test_now_and_next_are_what_runs_and_starts(programme: Programme, day: int, minute: int, english: bool) -> None:
    now = moment(programme, day, minute)
    view = answer(
        "what's on now?" if english else "现在有什么论坛", index_of(programme), now=now, locale="en"
    ).message.view
    confirmed = [s for s in programme.sessions if s.status is SessionStatus.CONFIRMED]
    running = {s.id for s in confirmed if s.start <= now < s.end}
    starts = [s.start for s in confirmed if s.start > now]
    coming = {s.id for s in confirmed if starts and s.start == min(starts)}
    assert isinstance(view, NowAnswer)
    assert (view.running_total, view.next_total) == (len(running), len(coming))
    assert set(view.running) == running or (len(running) > 5 and set(view.running) < running)
    assert set(view.next_ids) == coming or (len(coming) > 5 and set(view.next_ids) < coming)
    assert view.next_at == min(starts, default=None)


@settings(deadline=None, max_examples=60)
@given(programmes(), st.integers(0, 7), st.sampled_from(("{}", "where is booth {}?", "{}在哪", "who is at {}")))
def test_booth_is_where_its_exhibitor_stands(programme: Programme, place: int, question: str) -> None:
    exhibitor = programme.exhibitors[place % len(programme.exhibitors)]
    stand = exhibitor.stands[0]
    found = answer(question.format(stand.booth), index_of(programme), now=moment(programme, 0, 600), locale="en")
    assert found.message.view == BoothAnswer(stand.booth, stand.hall_id, (exhibitor.id,))
