"""People who talk to the bot."""

from __future__ import annotations

import datetime as dt

from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import UnitOfWork

MORNING = dt.datetime(2026, 7, 30, 1, 0, tzinfo=dt.UTC)
NOON = dt.datetime(2026, 7, 30, 4, 0, tzinfo=dt.UTC)


async def _stored(uow: UnitOfWork, viewer_id: int) -> Viewer | None:
    async with uow.read() as tx:
        return await tx.viewers.get(viewer_id)


async def test_viewer_unknown_is_none(uow: UnitOfWork) -> None:
    assert await _stored(uow, 7) is None


async def test_viewer_seen_first_is_inserted(uow: UnitOfWork) -> None:
    seen = await uow.write(lambda tx: tx.viewers.seen(7, "zh", MORNING))
    assert seen == Viewer(7, "zh", False, True, MORNING, MORNING)
    assert await _stored(uow, 7) == seen


async def test_viewer_seen_again_follows_the_clients_language(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(7, "zh", MORNING))
    assert await uow.write(lambda tx: tx.viewers.seen(7, "en", NOON)) == Viewer(
        7, "en", False, True, MORNING, NOON
    )


async def test_viewer_with_a_chosen_locale_keeps_it(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(7, "zh", MORNING))
    assert await uow.write(lambda tx: tx.viewers.choose_locale(7, "en", NOON)) == Viewer(
        7, "en", True, True, MORNING, NOON
    )
    assert await uow.write(lambda tx: tx.viewers.seen(7, "zh", NOON)) == Viewer(7, "en", True, True, MORNING, NOON)


async def test_viewer_who_chooses_a_locale_first_is_inserted(uow: UnitOfWork) -> None:
    chosen = await uow.write(lambda tx: tx.viewers.choose_locale(7, "en", NOON))
    assert chosen == Viewer(7, "en", True, True, NOON, NOON)


async def test_viewer_who_blocked_the_bot_is_active_again_when_seen(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(7, "zh", MORNING))
    await uow.write(lambda tx: tx.viewers.set_active(7, False))
    assert await _stored(uow, 7) == Viewer(7, "zh", False, False, MORNING, MORNING)
    assert await uow.write(lambda tx: tx.viewers.seen(7, "zh", NOON)) == Viewer(
        7, "zh", False, True, MORNING, NOON
    )


async def test_viewer_with_a_64_bit_id_is_kept(uow: UnitOfWork) -> None:
    viewer_id = 2**52
    seen = await uow.write(lambda tx: tx.viewers.seen(viewer_id, "en", MORNING))
    assert await _stored(uow, viewer_id) == seen


async def test_viewer_instants_are_kept_to_the_millisecond(uow: UnitOfWork) -> None:
    at = dt.datetime(2026, 7, 30, 9, 0, 0, 123_999, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    seen = await uow.write(lambda tx: tx.viewers.seen(7, "zh", at))
    assert seen.first_seen_at == dt.datetime(2026, 7, 30, 1, 0, 0, 123_000, tzinfo=dt.UTC)
