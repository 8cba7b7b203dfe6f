"""Any programme that a folder can hold, for property tests."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.domain.localized import Localized
from bot.domain.programme import (
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Fact,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
    Speaker,
    Stand,
    Transport,
    Venue,
)
from bot.importers.references import References
from bot.importers.text import document_text, one_line, prose

START = dt.date(2021, 6, 11)
_ALPHABET = "aBz09 äßéΩж华北智慧能源、，。“”‘’（）!?&<>='\"\\,.-_#@%/:👍🏽\u3000\n\t"
_LOCALES = ("en", "zh", "zh-Hant", "pt-BR", "de")
_raw = st.text(_ALPHABET, min_size=1, max_size=12)
names = _raw.map(one_line).filter(bool)
texts = _raw.map(prose).filter(lambda text: bool(text) and prose(text) == text)
documents = _raw.map(document_text).filter(bool)
_counts = st.integers(1, 5_000)
_metres = st.integers(0, 500_000).map(lambda number: number / 1000)


def localized(values: st.SearchStrategy[str] = names, *, empty: bool = True) -> st.SearchStrategy[Localized]:
    by_locale = st.dictionaries(st.sampled_from(_LOCALES), values, min_size=0 if empty else 1, max_size=3)
    return by_locale.map(Localized)


def items() -> st.SearchStrategy[tuple[Localized, ...]]:
    return st.lists(localized(empty=False), max_size=3).map(tuple)


def extras() -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(("sponsor", "颜色", "Level (1–3)")), texts, max_size=2)


@st.composite
def days(draw: st.DrawFn) -> tuple[Day, ...]:
    dates = sorted(draw(st.sets(st.integers(0, 3), max_size=4)))
    return tuple(draw(_day(number, START + dt.timedelta(days=offset))) for number, offset in enumerate(dates, 1))


@st.composite
def _day(draw: st.DrawFn, number: int, date: dt.date) -> Day:
    if draw(st.booleans()):
        return Day(number, date, note=draw(localized()))
    times = sorted(draw(st.sets(st.times().map(_minute), min_size=3, max_size=3)))
    turned = draw(st.integers(0, 2))  # beyond 0: closes after midnight
    opens, last, closes = (*times[turned:], *times[:turned])
    return Day(number, date, opens, closes, draw(st.sampled_from((None, last))), draw(localized()))


def _minute(time: dt.time) -> dt.time:
    return time.replace(second=0, microsecond=0)


@st.composite
def exhibitors(draw: st.DrawFn, number: int, halls: tuple[Hall, ...]) -> Exhibitor:
    hall_ids = ("", *(hall.id for hall in halls))
    found = draw(
        st.lists(st.builds(Stand, st.sampled_from(hall_ids), st.sampled_from(("", "A1", "B 2"))), max_size=2)
    )
    stands = dict.fromkeys(stand for stand in found if stand.hall_id or stand.booth)
    return Exhibitor(
        id=f"EX{number}",
        name=draw(localized(empty=False)),
        stands=tuple(stands),
        categories=draw(items()),
        products=draw(items()),
        country=draw(localized()),
        website=draw(st.sampled_from(("", "https://acme.example"))),
        contact_name=draw(st.one_of(st.just(""), names)),
        contact_email=draw(st.sampled_from(("", "sales@acme.example"))),
        extra=draw(extras()),
    )


@st.composite
def speakers(draw: st.DrawFn, firms: tuple[Exhibitor, ...]) -> Speaker:
    name = draw(localized(empty=False))
    references = References((firm.id, firm.name) for firm in firms)
    unique = [firm for firm in firms if references.find(firm.id) == (firm.id,)]
    if draw(st.booleans()) and unique:
        firm = draw(st.sampled_from(unique))
        return Speaker(name, firm.name, firm.id)
    company = draw(localized())
    linked = any(references.find(text) or references.looks_like_id(text) for text in company.values())
    return Speaker(name, Localized() if linked else company)


SPOKEN: tuple[tuple[tuple[str, ...], Localized], ...] = (
    ((), Localized()),
    (("zh",), Localized()),
    (("zh-Hans", "en"), Localized()),
    (("ja",), Localized.of(en="Japanese with Chinese interpretation", zh="日语，配中文翻译")),
    (("en", "ja"), Localized.of(en="English; Japanese with interpretation")),
)


@st.composite
def sessions(
    draw: st.DrawFn,
    number: int,
    expo: Expo,
    dates: tuple[dt.date, ...],
    rooms: tuple[Room, ...],
    firms: tuple[Exhibitor, ...],
) -> Session:
    date = draw(st.sampled_from(dates))
    start = draw(st.integers(0, 24 * 60))
    end = start + draw(st.integers(1, 23 * 60))
    midnight = dt.datetime.combine(date, dt.time(), ZoneInfo(expo.timezone))
    languages, note = draw(st.sampled_from(SPOKEN))
    return Session(
        id=f"S{number}",
        date=date,
        start=midnight + dt.timedelta(minutes=start),
        end=midnight + dt.timedelta(minutes=end),
        title=draw(localized(empty=False)),
        room_id=draw(st.sampled_from(("", *(room.id for room in rooms)))),
        track=draw(localized()),
        speakers=tuple(draw(st.lists(speakers(firms), max_size=3))),
        languages=languages,
        language_note=note,
        abstract=draw(localized(texts)),
        status=draw(st.sampled_from(SessionStatus)),
        extra=draw(extras()),
    )


@st.composite
def expos(draw: st.DrawFn) -> Expo:
    keys = draw(st.sets(st.sampled_from(("wifi", "parking_fee", "expected_visitors", "first-aid")), max_size=3))
    return Expo(
        name=draw(localized(empty=False)),
        start_date=START,
        end_date=START + dt.timedelta(days=3),
        timezone=draw(st.sampled_from(("Asia/Shanghai", "America/New_York", "UTC"))),
        short=draw(localized()),
        edition=draw(localized()),
        theme=draw(localized()),
        organizer=draw(localized()),
        website=draw(st.sampled_from(("", "https://port.example"))),
        contact_phone=draw(st.sampled_from(("", "+86 311 5550 0100"))),
        facts=tuple(Fact(key, draw(localized(texts, empty=False))) for key in sorted(keys)),
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    expo, listed = draw(expos()), draw(days())
    dates = tuple(day.date for day in listed) or (expo.start_date, expo.end_date)
    halls = tuple(
        Hall(
            f"H{n}",
            draw(localized(empty=False)),
            draw(localized()),
            draw(st.none() | _counts.map(float)),
            draw(items()),
            draw(extras()),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    rooms = tuple(
        Room(
            f"room-{n}", draw(localized(empty=False)), draw(localized()), draw(st.none() | _counts), draw(extras())
        )
        for n in range(draw(st.integers(0, 2)))
    )
    firms = tuple(draw(exhibitors(n, halls)) for n in range(draw(st.integers(0, 3))))
    latitude, longitude = draw(st.sampled_from(((None, None), (38.1467, -114.5892), (0.00001, 180.0))))
    return Programme(
        expo=expo,
        days=listed,
        venue=Venue(draw(localized()), draw(localized(texts)), draw(items()), latitude, longitude),
        transport=tuple(
            Transport(draw(localized(names, empty=False)), draw(localized(texts, empty=False)))
            for _ in range(draw(st.integers(0, 2)))
        ),
        rooms=rooms,
        halls=halls,
        exhibitors=firms,
        sessions=tuple(draw(sessions(n, expo, dates, rooms, firms)) for n in range(draw(st.integers(0, 3)))),
        faq=tuple(
            Faq(
                f"F{n}",
                draw(localized(empty=False)),
                draw(localized(texts, empty=False)),
                draw(st.sampled_from(("", "fee"))),
                draw(extras()),
            )
            for n in range(draw(st.integers(0, 2)))
        ),
        booths=tuple(
            BoothRectangle(
                draw(st.sampled_from(halls)).id,
                f"A{n}",
                draw(_metres),
                draw(_metres),
                round(draw(_metres) + 1, 3),
                round(draw(_metres) + 1, 3),
            )
            for n in range(draw(st.integers(0, 2)) if halls else 0)
        ),
        documents=tuple(
            Document(name, draw(documents))
            for name in draw(st.sampled_from(((), ("a.md",), ("a.md", "展商.txt"))))
        ),
    )
