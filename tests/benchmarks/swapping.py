"""How long people wait while the running bot takes over a new programme: the event loop's longest pause, and the
slowest answer (the chat is read, what was asked is written), beside those of a bot that takes nothing over."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import tempfile
import time
from pathlib import Path

from bot.domain.import_draft import ImportAnswers
from bot.domain.programme import Programme
from bot.exporters.programme_workbook import programme_workbook
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.ports.unit_of_work import UnitOfWork
from bot.services.access import Access
from bot.services.asking import ask
from bot.services.helpdesk.desk import HelpDesk
from bot.services.office.reading import read_brought
from bot.services.published import PublishedExpo
from storage.database import open_database
from storage.schema import migrate
from tests.answers.evaluation.scores import percentile
from tests.benchmarks import importing
from tests.e2e.bot_process import EXAMPLE

NOW = dt.datetime(2027, 2, 6, 9, 0, tzinfo=dt.UTC)
QUESTIONS = ("what's on now?", "where is booth B2-017?", "who shows hydrogen?", "现在有什么论坛？")
_EVERY = 0.02


async def run() -> list[str]:
    """A conference of 773 sessions, then an expo of 5,000 exhibitors and 2,000 sessions."""
    with tempfile.TemporaryDirectory() as name:
        schedule = Path(name) / "schedule.xml"
        schedule.write_text(importing.frab(), encoding="utf-8")
        return [
            await _measured("nothing", None, Path(name)),
            await _measured(f"{importing.SESSIONS} sessions", _programme(schedule), Path(name)),
            await _measured("5,000 exhibitors, 2,000 sessions", large := importing.large(), Path(name)),
            await _measured("the same instead of the same", large, Path(name), before=large),
            await _measured("… sent as a workbook in the chat", large, Path(name), sent=True),
        ]


def _programme(path: Path) -> Programme:
    programme = read([path], ImportOptions()).programme
    if programme is None:
        raise RuntimeError(f"{path} cannot be imported")
    return programme


async def _measured(
    name: str, programme: Programme | None, folder: Path, before: Programme | None = None, *, sent: bool = False
) -> str:
    url = f"sqlite:///{folder}/{name}.sqlite3"
    await migrate(url)
    database = await open_database(url)
    uow, expo = database.uow, PublishedExpo(NOW)
    await uow.write(lambda tx: tx.programmes.add(before or _programme(EXAMPLE), "the first", NOW))
    await expo.refresh(uow)
    if programme is not None and not sent:
        await uow.write(lambda tx: tx.programmes.add(programme, "new", NOW))
    book = await asyncio.to_thread(programme_workbook, programme, ("en", "zh")) if programme and sent else b""
    await _answers(uow, expo, asyncio.Event(), limit=20)  # What is loaded on use is there.
    gc.collect()
    gc.freeze()
    done = asyncio.Event()
    pauses = asyncio.create_task(_pauses(done))
    answers = asyncio.create_task(_answers(uow, expo, done))
    began = time.perf_counter()
    if book:
        await read_brought(book, "expo.xlsx", ImportAnswers(), "en", expo.current.catalogue.programme)
    else:
        await (expo.refresh(uow) if programme is not None else asyncio.sleep(2))
    took = time.perf_counter() - began
    done.set()
    times = await answers
    line = (
        f"{name:<33} taken over in {took:5.2f} s   longest pause {1000 * await pauses:6.1f} ms"
        f"   {len(times):4} answers: p50 {percentile(times, 0.5):5.1f} ms   worst {max(times):6.1f} ms"
    )
    await database.close()
    return line


async def _pauses(done: asyncio.Event) -> float:
    """For how long others of this process had the processor before the loop came round, at most, in seconds: on a
    busy machine, other processes have it too, which is not ours to mend."""
    longest = 0.0
    while not done.is_set():
        began = time.process_time()
        await asyncio.sleep(0.001)
        longest = max(longest, time.process_time() - began)
    return longest


async def _answers(uow: UnitOfWork, expo: PublishedExpo, done: asyncio.Event, limit: int = 10_000) -> list[float]:
    """Milliseconds of each, with what the disk and other processes took; one every 20 ms, in turn."""
    desk, times, number = HelpDesk(Access(frozenset()), None), [], 0
    while number < limit and not done.is_set():
        began = time.perf_counter()
        question, person = QUESTIONS[number % len(QUESTIONS)], number % 500 + 1
        await ask(
            uow, expo.current.index, question, viewer_id=person, chat_id=person, locale="en", now=NOW, desk=desk
        )
        times.append(1000 * (time.perf_counter() - began))
        number += 1
        await asyncio.sleep(_EVERY)
    return times


if __name__ == "__main__":
    print("\n".join(asyncio.run(run())))
