"""The opening hours of a day."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from bot.domain.edits import open_at
from bot.domain.localized import Localized
from bot.domain.programme import Day
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editing.publishing import DIALOG, publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Back
from bot.views.edit_actions import CloseDay, ShowEdits
from bot.views.edits import EditDayPrompt, EditDone
from bot.views.message import Message

_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s*[:.点時时h]\s*([0-5]\d|半)?(?!\d)")
_FEWEST, _MOST = 2, 3


async def ask(uow: UnitOfWork, office: Office, date: dt.date, problem: str = "") -> Message:
    """Asks for its hours: what is typed next is that.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        expo = office.catalogue.expo
        if not expo.start_date <= date <= expo.end_date:
            return notice("gone")
        await office.wait_for(tx, DIALOG, "hours", date.isoformat())
        return prompt(office, date, problem)

    return await uow.write(work)


def prompt(office: Office, date: dt.date, problem: str = "") -> Message:
    day = office.catalogue.day(date)
    hours = (day.open, day.close, day.last_admission) if day else (None, None, None)
    return Message(EditDayPrompt(date, *hours, problem), rows=((CloseDay(date),), (Back(ShowEdits()),)))


async def hear(uow: UnitOfWork, office: Office, date: dt.date, text: str) -> Done:
    """Hours that were typed: "9:00-17:00", with the last admission behind them."""
    found = read_hours(text)
    if isinstance(found, str):
        return Done(await ask(uow, office, date, found))
    return await set_hours(uow, office, date, found)


def read_hours(text: str) -> tuple[dt.time, dt.time, dt.time | None] | str:
    """Opening, closing and perhaps the last admission; else what is wrong: hours | order."""
    plain = unicodedata.normalize("NFKC", text).lower()
    times = [dt.time(int(hour), 30 if rest == "半" else int(rest or 0)) for hour, rest in _TIME.findall(plain)]
    if not _FEWEST <= len(times) <= _MOST:
        return "hours"
    opens, closes = times[0], times[1]
    last = times[2] if len(times) == _MOST else None
    if closes <= opens or (last is not None and not opens <= last <= closes):
        return "order"
    return opens, closes, last


async def set_hours(
    uow: UnitOfWork,
    office: Office,
    date: dt.date,
    hours: tuple[dt.time | None, dt.time | None, dt.time | None],
) -> Done:
    """Publish when it opens and closes, and the last admission; None: closed."""
    opens, closes, last_admission = hours
    before = _hours(office.catalogue.day(date))
    after = _hours(Day(0, date, opens, closes, last_admission))
    return await publish(
        uow,
        office,
        open_at(date, opens, closes, last_admission),
        what="day.hours",
        subject=date.isoformat(),
        name=Localized(),
        before=before,
        after=after,
        shown=lambda number, _told: EditDone(
            "day.hours",
            number,
            Localized(),
            dt.datetime.combine(date, dt.time(), office.catalogue.zone),
            before=before,
            after=after,
        ),
        up=ShowEdits(),
    )


def _hours(day: Day | None) -> str:
    """``9:00–17:00 (16:30)``; a dash where it is closed."""
    if day is None or day.open is None or day.close is None:
        return "–"
    last = f" ({_time(day.last_admission)})" if day.last_admission else ""
    return f"{_time(day.open)}–{_time(day.close)}{last}"


def _time(time: dt.time) -> str:
    return f"{time.hour}:{time.minute:02}"
