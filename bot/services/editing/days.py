"""The opening hours of a day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.edits import open_at
from bot.domain.localized import Localized
from bot.domain.programme import Day
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editing.asking import Asked, changed, confirmed, wait_for
from bot.services.editing.clocks import MIDNIGHT, NOON, Clock, read_clocks
from bot.services.editing.publishing import publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Back
from bot.views.edit_actions import CloseDay, ConfirmEdit, EditDay, ShowEdits
from bot.views.edits import EditDayPrompt, EditDone, EditDoubt, EditSure
from bot.views.message import Message

_BESIDE = re.compile(
    r"last (?:admission|entry)(?: at)?|\b(?:from|open|opens|closes?|to|until|till|and|uhr|bis)\b"
    r"|(?:停止|最晚|最后)入场(?:时间)?|开放(?:时间)?|营业(?:时间)?|开[门馆]|关门|闭馆|入场|从|到|至|[\W_]"
)
"""What may stand beside the times; what else is there is not dropped."""
_CLOSED = frozenset({"closed", "不开放", "闭馆", "关闭"})
_MOST = 3
_LATEST_NIGHT = 6 * 60
"""Minutes after midnight: who closes later opens anew."""


async def ask(uow: UnitOfWork, office: Office, date: dt.date, problem: str = "") -> Message:
    """Asks for its hours: what is typed next is that.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        expo = office.catalogue.expo
        if not expo.start_date <= date <= expo.end_date:
            return notice("missing")
        await wait_for(tx, office, "hours", Asked(date.isoformat(), shown=_hours(office.catalogue.day(date))))
        return prompt(office, date, problem)

    return await uow.write(work)


def prompt(office: Office, date: dt.date, problem: str = "") -> Message:
    day = office.catalogue.day(date)
    hours = (day.open, day.close, day.last_admission) if day else (None, None, None)
    return Message(EditDayPrompt(date, *hours, problem), rows=((CloseDay(date),), (Back(ShowEdits()),)))


async def hear(uow: UnitOfWork, office: Office, asked: Asked, text: str) -> Done:
    """Hours that were typed: "9:00-17:00", with the last admission behind them. They are shown before they are
    published, with the sessions that lie outside."""
    date = dt.date.fromisoformat(asked.subject)
    found = read_hours(text)
    if isinstance(found, str):
        return Done(await ask(uow, office, date, found))
    before = _hours(office.catalogue.day(date))
    after = _hours(Day(0, date, *found))
    outside = _outside(date, found, office.catalogue)
    doubts = [EditDoubt("publish", text=after), *changed(asked, before)]
    doubts += [EditDoubt("outside", number=outside)] if outside else []
    edit = _done(office, date, before, after, 0)
    asked, sure = replace(asked, typed=text), EditSure(edit, tuple(doubts))
    rows = ((ConfirmEdit(),), (Back(EditDay(date)),))
    return await confirmed(uow, office, "hours", asked, sure=sure, rows=rows) or await set_hours(
        uow, office, date, found
    )


async def close(uow: UnitOfWork, office: Office, date: dt.date) -> Done:
    """Asks whether it is closed that day."""
    return await hear(uow, office, Asked(date.isoformat(), shown=_hours(office.catalogue.day(date))), "closed")


def _outside(date: dt.date, hours: Hours, catalogue: Catalogue) -> int:
    """How many sessions of that day lie outside its hours."""
    sessions = [one for one in catalogue.running_sessions if one.date == date]
    open_ = Day(0, date, *hours).hours(catalogue.zone)
    if open_ is None:
        return len(sessions)
    return sum(one.start < open_[0] or one.end > open_[1] for one in sessions)


Hours = tuple[dt.time | None, dt.time | None, dt.time | None]
"""Opening, closing and perhaps the last admission; all None: closed."""


def read_hours(text: str) -> Hours | str:
    """The hours that were typed, local, as ``Day`` has them. Else what is wrong: hours | order."""
    said = read_clocks(text)
    if not said.clocks and said.text.strip(" .!") in _CLOSED:
        return None, None, None
    if not said.spanned or len(said.clocks) > _MOST or _BESIDE.sub("", said.left.replace("\0", "")):
        return "hours"
    first, second, *more = said.clocks
    opens, closes = first.minutes, _closing(first, second)
    if closes is None:
        return "order"
    last = more[0].minutes if more else opens
    if last < opens:
        last = last + MIDNIGHT if closes > MIDNIGHT else more[0].in_the_afternoon.minutes
    if not opens <= last <= closes:
        return "order"
    return _clock(opens), _clock(closes), _clock(last) if more else None


def _closing(first: Clock, second: Clock) -> int | None:
    """Minutes since the day's midnight at which it closes, in the night that follows too; None: before it opens.
    An expo that opens in the morning does not close in the night: there it is a slip."""
    if second.minutes > first.minutes:
        return second.minutes
    night = second.minutes - NOON if second.loose and second.minutes >= NOON else second.minutes
    return MIDNIGHT + night if first.minutes >= NOON and night <= _LATEST_NIGHT else None


def _clock(minutes: int) -> dt.time:
    return dt.time(minutes % MIDNIGHT // 60, minutes % 60)


async def set_hours(
    uow: UnitOfWork,
    office: Office,
    date: dt.date,
    hours: Hours,
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
        shown=lambda number, _told: _done(office, date, before, after, number),
        up=ShowEdits(),
    )


def _done(office: Office, date: dt.date, before: str, after: str, number: int) -> EditDone:
    day = dt.datetime.combine(date, dt.time(), office.catalogue.zone)
    return EditDone("day.hours", number, Localized(), day, before=before, after=after)


def _hours(day: Day | None) -> str:
    """``9:00–17:00 (16:30)``; a dash where it is closed."""
    if day is None or day.open is None or day.close is None:
        return "–"
    last = f" ({_time(day.last_admission)})" if day.last_admission else ""
    return f"{_time(day.open)}–{_time(day.close) if day.close != dt.time() else '24:00'}{last}"


def _time(time: dt.time) -> str:
    return f"{time.hour}:{time.minute:02}"
