"""The programme in force follows what is committed."""

from __future__ import annotations

import dataclasses

from bot.domain.localized import Localized
from bot.domain.programme import Programme
from bot.ports.unit_of_work import UnitOfWork
from bot.services.published import PublishedExpo
from tests.delivery_parts import EXPO
from tests.fakes import NOW


async def test_before_the_first_import_there_is_an_empty_catalogue(uow: UnitOfWork) -> None:
    expo = PublishedExpo(NOW)
    assert (await expo.refresh(uow), expo.current.catalogue.version) == (False, 0)


async def test_a_newer_version_is_taken_over_with_its_index(uow: UnitOfWork) -> None:
    expo = PublishedExpo(NOW)
    await uow.write(lambda tx: tx.programmes.add(Programme(EXPO), "first", NOW))
    assert await expo.refresh(uow)
    assert expo.current.index.catalogue is expo.current.catalogue
    assert (expo.current.catalogue.version, await expo.refresh(uow)) == (1, False)


async def test_whoever_took_a_pair_keeps_it_while_another_is_published(uow: UnitOfWork) -> None:
    expo = PublishedExpo(NOW)
    await uow.write(lambda tx: tx.programmes.add(Programme(EXPO), "first", NOW))
    await expo.refresh(uow)
    taken = expo.current
    renamed = dataclasses.replace(EXPO, name=Localized.of(en="Other Expo"))
    await uow.write(lambda tx: tx.programmes.add(Programme(renamed), "second", NOW))
    await expo.refresh(uow)
    assert (taken.catalogue.expo.name.best("en"), expo.current.catalogue.expo.name.best("en")) == (
        "Expo",
        "Other Expo",
    )
