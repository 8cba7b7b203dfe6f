"""Vectors of texts."""

from __future__ import annotations

from bot.ports.unit_of_work import UnitOfWork

MODEL, OTHER = "encoder 1", "encoder 2"
FIRST = {"a" * 64: b"\x00\xff\x80", "b" * 64: b"\x01"}


async def vectors(uow: UnitOfWork, model: str) -> dict[str, bytes]:
    async with uow.read() as tx:
        return await tx.embeddings.of(model)


async def test_embeddings_are_kept_byte_for_byte(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.embeddings.add(MODEL, FIRST))
    assert await vectors(uow, MODEL) == FIRST


async def test_embeddings_of_another_model_are_others(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.embeddings.add(MODEL, FIRST))
    assert await vectors(uow, OTHER) == {}


async def test_embedding_that_is_known_stays(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.embeddings.add(MODEL, FIRST))
    await uow.write(lambda tx: tx.embeddings.add(MODEL, {"a" * 64: b"new", "c" * 64: b"\x02"}))
    assert await vectors(uow, MODEL) == {**FIRST, "c" * 64: b"\x02"}


async def test_embeddings_of_texts_that_are_gone_are_deleted(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.embeddings.add(OTHER, FIRST))
    await uow.write(lambda tx: tx.embeddings.add(MODEL, FIRST))
    assert await uow.write(lambda tx: tx.embeddings.keep_only(MODEL, ["b" * 64, "d" * 64])) == 3
    assert await vectors(uow, MODEL) == {"b" * 64: b"\x01"}
    assert await vectors(uow, OTHER) == {}
