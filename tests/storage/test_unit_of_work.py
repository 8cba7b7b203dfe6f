"""Transactions: serialisable writes, snapshots, retries, cancellation."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import Context

import asyncpg
import pytest

from bot.domain.errors import StorageError
from bot.ports.unit_of_work import Transaction, UnitOfWork
from storage.database import Database, open_database
from storage.unit_of_work import SqlUnitOfWork

only_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
only_postgres = pytest.mark.parametrize("engine", ["postgres"], indirect=True)


async def increment(tx: Transaction) -> int:
    value = int(await tx.bot_state.get("counter") or 0) + 1
    await tx.bot_state.put("counter", str(value))
    return value


async def counter(uow: UnitOfWork) -> int:
    async with uow.read() as tx:
        return int(await tx.bot_state.get("counter") or 0)


async def test_write_returns_what_the_work_returns(uow: UnitOfWork) -> None:
    assert await uow.write(increment) == 1
    assert await counter(uow) == 1


async def test_write_by_sixty_at_once_loses_none(uow: UnitOfWork) -> None:
    values = await asyncio.gather(*(uow.write(increment) for _ in range(60)))
    assert sorted(values) == list(range(1, 61))
    assert await counter(uow) == 60


async def test_write_that_raises_is_rolled_back(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> None:
        await increment(tx)
        raise KeyError("ours")

    with pytest.raises(KeyError, match="ours"):
        await uow.write(work)
    assert await counter(uow) == 0


async def test_write_inside_a_write_is_an_error(uow: UnitOfWork) -> None:
    with pytest.raises(RuntimeError, match=r"^a transaction is open already: use its tx$"):
        await uow.write(lambda tx: uow.write(increment))
    assert await uow.write(increment) == 1


async def test_read_inside_a_write_is_an_error(uow: UnitOfWork) -> None:
    with pytest.raises(RuntimeError, match=r"^a transaction is open already: use its tx$"):
        await uow.write(lambda tx: counter(uow))


async def test_write_in_a_task_that_a_write_started_is_allowed_once_that_has_ended(uow: UnitOfWork) -> None:
    ended = asyncio.Event()

    async def later() -> int:
        await ended.wait()
        return await uow.write(increment)

    async def work(tx: Transaction) -> asyncio.Task[int]:
        await increment(tx)
        return asyncio.create_task(later())

    task = await uow.write(work)
    ended.set()
    assert await task == 2


async def test_write_beside_a_read_is_allowed(uow: UnitOfWork) -> None:
    async with uow.read() as tx:
        assert await tx.bot_state.get("counter") is None
        await uow.write(increment)
        assert await tx.bot_state.get("counter") is None  # a snapshot
    assert await counter(uow) == 1


async def test_writing_in_a_read_is_an_error(uow: UnitOfWork) -> None:
    with pytest.raises(RuntimeError, match=r"^this transaction only reads; write in uow\.write$"):
        async with uow.read() as tx:
            await increment(tx)
    assert await counter(uow) == 0


async def test_read_by_many_at_once_waits_for_a_free_reader(uow: UnitOfWork) -> None:
    await uow.write(increment)
    assert await asyncio.gather(*(counter(uow) for _ in range(40))) == [1] * 40


async def test_read_begun_after_a_write_sees_it(uow: UnitOfWork) -> None:
    for number in range(1, 13):  # each reader of the pool in its turn
        await uow.write(increment)
        assert await counter(uow) == number


async def test_transaction_used_after_its_end_is_an_error(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> Transaction:
        return tx

    ended = await uow.write(work)
    with pytest.raises(RuntimeError, match=r"^this transaction has ended; open another$"):
        await ended.bot_state.put("counter", "9")
    async with uow.read() as tx:
        pass
    with pytest.raises(RuntimeError, match=r"^this transaction has ended; open another$"):
        await tx.bot_state.get("counter")


async def test_write_cancelled_at_any_step_is_whole_or_nothing(uow: UnitOfWork) -> None:
    committed = 0
    for steps in range(40):
        task = asyncio.create_task(uow.write(increment))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        # The next write would fail if the connection were left inside a transaction.
        value = await uow.write(increment)
        assert value in (committed + 1, committed + 2)
        committed = value
    assert await counter(uow) == committed


async def test_write_cancelled_in_its_work_is_rolled_back(uow: UnitOfWork) -> None:
    written = asyncio.Event()

    async def work(tx: Transaction) -> None:
        await increment(tx)
        written.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(uow.write(work))
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await uow.write(increment) == 1


async def test_read_cancelled_at_any_step_gives_its_reader_back(uow: UnitOfWork) -> None:
    await uow.write(increment)
    for steps in range(30):
        task = asyncio.create_task(counter(uow))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
    assert await asyncio.gather(*(counter(uow) for _ in range(8))) == [1] * 8


@only_sqlite
async def test_write_goes_first_come_first_served(uow: UnitOfWork) -> None:
    assert await asyncio.gather(*(uow.write(increment) for _ in range(10))) == list(range(1, 11))


@only_postgres
async def test_write_that_could_not_be_serialised_runs_again(database_url: str) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    database = await open_database(database_url, jitter=lambda: 0.5, sleep=sleep)
    runs = 0

    async def work(tx: Transaction) -> int:
        nonlocal runs
        runs += 1
        value = int(await tx.bot_state.get("counter") or 0) + 1
        if runs == 1:
            await asyncio.create_task(database.uow.write(increment), context=_outside())
        await tx.bot_state.put("counter", str(value))
        return value

    assert (await database.uow.write(work), runs, slept) == (2, 2, [0.002])
    await database.close()


class Clash(Exception):
    """What an engine says that cannot serialise."""


class ClashingEngine:
    """Implements ``Engine`` as far as writes need it; has no database."""

    statements = None
    errors = (Clash,)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[None]:
        yield

    def may_retry(self, _error: Exception) -> bool:
        return True


async def test_writes_that_could_not_be_serialised_run_again_one_at_a_time() -> None:
    async def sleep(_seconds: float) -> None: ...

    uow = SqlUnitOfWork(ClashingEngine(), sleep=sleep)  # type: ignore[arg-type]
    under_way: Counter[str] = Counter()
    most: Counter[str] = Counter()

    async def write() -> int:
        runs = 0

        async def work(_tx: Transaction) -> int:
            nonlocal runs
            runs += 1
            which = "first" if runs == 1 else "again"
            under_way[which] += 1
            most[which] = max(most[which], under_way[which])
            await asyncio.sleep(0)
            under_way[which] -= 1
            if runs < 3:
                raise Clash
            return runs

        return await uow.write(work)

    assert await asyncio.gather(*(write() for _ in range(6))) == [3] * 6
    assert most == {"first": 6, "again": 1}


@only_postgres
async def test_write_that_can_never_be_serialised_ends_with_a_sentence(database_url: str) -> None:
    async def sleep(seconds: float) -> None: ...

    database = await open_database(database_url, sleep=sleep)

    async def work(tx: Transaction) -> None:
        await tx.bot_state.get("counter")
        await asyncio.create_task(database.uow.write(increment), context=_outside())
        await tx.bot_state.put("counter", "0")

    with pytest.raises(StorageError, match=r"^Too much is written to PostgreSQL .* at once; try again$"):
        await database.uow.write(work)
    await database.close()


@only_postgres
async def test_write_whose_work_swallowed_a_failed_statement_is_an_error(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> None:
        await increment(tx)
        with pytest.raises(asyncpg.InvalidRowCountInLimitClauseError):
            await tx.intake.received_after(1, 0, -1)

    with pytest.raises(RuntimeError, match=r"^a statement of this transaction failed .* was swallowed$"):
        await uow.write(work)
    assert await counter(uow) == 0


@only_postgres
async def test_write_whose_connection_is_lost_ends_with_a_sentence(uow: UnitOfWork, database_url: str) -> None:
    async def work(tx: Transaction) -> None:
        await increment(tx)
        connection = await asyncpg.connect(database_url)
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await connection.close()
        await increment(tx)

    with pytest.raises(StorageError, match=r"^PostgreSQL .* does not answer; check that it runs"):
        await uow.write(work)
    assert await uow.write(increment) == 1
    assert await counter(uow) == 1


async def test_write_after_close_is_a_sentence(database: Database) -> None:
    await database.close()
    closed = rf"^The database {database.describe().removeprefix('SQLite ')} is closed; open it again$"
    with pytest.raises(StorageError, match=closed):
        await database.uow.write(increment)
    with pytest.raises(StorageError, match=closed):
        await counter(database.uow)


async def test_close_waits_for_the_open_transactions(database: Database) -> None:
    began, end = asyncio.Event(), asyncio.Event()

    async def work(tx: Transaction) -> int:
        began.set()
        await end.wait()
        return await increment(tx)

    writing = asyncio.create_task(database.uow.write(work))
    await began.wait()
    closing = asyncio.create_task(database.close())
    end.set()
    assert await writing == 1
    await closing


def _outside() -> Context:
    """Where a task is not inside of the write that starts it."""
    return Context()
