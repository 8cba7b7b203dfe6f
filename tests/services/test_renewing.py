"""By what visitors are found follows the programme."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue, name_key
from bot.domain.localized import Localized
from bot.domain.profile import VisitorProfile
from bot.domain.programme import Programme
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.profiles import renewing
from bot.services.profiles.matchers import Matchers
from bot.services.profiles.renewing import RenewTerms
from bot.services.published import Published
from tests.fakes import FakeClock
from tests.texts import expo
from tests.texts.expo import DAY_1, at

NOW = at(DAY_1, "9:00").astimezone(dt.UTC)
ZEPPELINS = Localized.of(en="Zeppelins")
PEOPLE = 2 * renewing.BATCH + 1


def published(programme: Programme, version: int) -> Published:
    catalogue = Catalogue(programme, version, NOW)
    return Published(catalogue, AnswerIndex.build(catalogue))


async def test_a_new_category_finds_those_who_wrote_of_it_before(uow: UnitOfWork) -> None:
    async def arrive(tx: Transaction) -> None:
        for viewer_id in range(1, PEOPLE + 2):
            await tx.viewers.seen(viewer_id, "en", NOW)
            # One of them is not to be found.
            shown = viewer_id <= PEOPLE
            await tx.profiles.put_visitor(VisitorProfile(viewer_id, NOW, wishes=("zeppelins",), visible=shown))

    await uow.write(arrive)
    programme = expo.programme()
    current = published(programme, 1)
    ticks = RenewTerms(uow, FakeClock(NOW), lambda: current, Matchers())

    async def found() -> int:
        async with uow.read() as tx:
            seekers = await tx.profiles.seekers(
                "X1", 1, [f"c:{name_key(ZEPPELINS)}"], since=NOW, most_asked=3, limit=PEOPLE + 9
            )
        return len(seekers)

    await ticks.tick()
    assert await found() == 0
    first, *others = programme.exhibitors
    flying = replace(first, categories=(*first.categories, ZEPPELINS))
    current = published(replace(programme, exhibitors=(flying, *others)), 2)
    await ticks.tick()
    assert await found() == PEOPLE
    # Until there is another version, it leaves them alone.
    await uow.write(lambda tx: tx.profiles.put_terms(1, ()))
    await ticks.tick()
    assert await found() == PEOPLE - 1
