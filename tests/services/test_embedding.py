"""Vectors of what may be quoted: made once, kept, and forgotten with their texts."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import replace

import pytest

from bot.domain.localized import Localized
from bot.domain.programme import Faq, Programme
from bot.ports.unit_of_work import UnitOfWork
from bot.services.embedding import embed_programme, embedded_texts
from bot.services.importing import programme_in_force
from bot.services.published import PublishedExpo
from tests.answers.embedders import FakeEmbedder
from tests.answers.fairs import energy_programme

NOW = dt.datetime(2027, 9, 15, 8, 0, tzinfo=dt.UTC)
NEW = Faq("F9", Localized.of(en="May I smoke?"), Localized.of(en="Only outside."))

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def published(uow: UnitOfWork, embedder: FakeEmbedder, programme: Programme) -> PublishedExpo:
    await uow.write(lambda tx: tx.programmes.add(programme, "test", NOW))
    expo = PublishedExpo(NOW, embedder)
    await expo.refresh(uow)
    return expo


def everything(expo: PublishedExpo) -> tuple[str, ...]:
    """All texts of it that are embedded."""
    return embedded_texts(expo.current.catalogue, expo.current.index.passages)


async def test_texts_are_embedded_once(uow: UnitOfWork) -> None:
    expo = await published(uow, FakeEmbedder(), energy_programme())
    assert await expo.embed(uow)
    assert not await expo.embed(uow)
    again = FakeEmbedder()
    restarted = PublishedExpo(NOW, again)
    await restarted.refresh(uow)
    assert await restarted.embed(uow)
    assert restarted.current.index.compare is not None
    assert again.embedded == []


async def test_new_entry_costs_its_own_texts(uow: UnitOfWork) -> None:
    programme = energy_programme()
    await (await published(uow, FakeEmbedder(), programme)).embed(uow)
    embedder = FakeEmbedder()
    expo = await published(uow, embedder, replace(programme, faq=(*programme.faq, NEW)))
    await expo.embed(uow)
    assert embedder.embedded == ["May I smoke? Only outside.", "May I smoke?"]


async def test_vectors_of_texts_that_are_gone_are_forgotten(uow: UnitOfWork) -> None:
    await (await published(uow, FakeEmbedder("old model"), energy_programme())).embed(uow)
    programme = replace(energy_programme(), faq=(NEW,), documents=(), transport=())
    expo = await published(uow, FakeEmbedder(), programme)
    await expo.embed(uow)
    async with uow.read() as tx:
        assert len(await tx.embeddings.of("ideas 1")) == len(set(everything(expo)))
        assert await tx.embeddings.of("old model") == {}


async def test_vectors_for_one_answer_are_not_kept(uow: UnitOfWork) -> None:
    expo = await published(uow, FakeEmbedder(), energy_programme())
    await expo.embed(uow, keep=False)
    assert expo.current.index.compare is not None
    async with uow.read() as tx:
        assert await tx.embeddings.of("ideas 1") == {}


async def test_newer_programme_goes_by_words_until_it_is_embedded(uow: UnitOfWork) -> None:
    expo = await published(uow, FakeEmbedder(), energy_programme())
    await expo.embed(uow)
    await uow.write(lambda tx: tx.programmes.add(replace(energy_programme(), faq=(NEW,)), "test", NOW))
    await expo.refresh(uow)
    assert expo.current.index.compare is None
    assert await expo.embed(uow)


async def test_broken_embedder_is_told_once_and_left_alone(
    uow: UnitOfWork, caplog: pytest.LogCaptureFixture
) -> None:
    expo = await published(uow, FakeEmbedder(broken=True), energy_programme())
    with caplog.at_level(logging.WARNING):
        assert not await expo.embed(uow)
        assert not await expo.embed(uow)
    assert caplog.messages == ["answers go by words alone: it is broken"]
    assert expo.current.index.compare is None


async def test_import_embeds_what_the_bot_will_ask_for(uow: UnitOfWork) -> None:
    first, again, bot = FakeEmbedder(), FakeEmbedder(), FakeEmbedder()
    expo = await published(uow, bot, energy_programme())
    version = await programme_in_force(uow)
    assert version is not None
    await embed_programme(uow, first, version)
    assert first.embedded == list(dict.fromkeys(everything(expo)))
    await embed_programme(uow, again, version)
    assert await expo.embed(uow)
    assert (again.embedded, bot.embedded) == ([], [])


async def test_nothing_is_embedded_before_the_first_import(uow: UnitOfWork) -> None:
    assert not await PublishedExpo(NOW, FakeEmbedder()).embed(uow)
