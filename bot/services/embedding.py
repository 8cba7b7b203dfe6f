"""What may be quoted, by meaning: each text is embedded once, and its vector kept."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answers.index import AnswerIndex
from bot.answers.likeness import product_texts, session_texts
from bot.answers.passages import Passage, passages
from bot.answers.semantic import texts_of
from bot.domain.catalogue import Catalogue
from bot.domain.version import ProgrammeVersion
from bot.ports.embedder import Embedder
from bot.ports.unit_of_work import UnitOfWork

# Texts embedded in one go, about a fifth of a second: whoever stops the bot waits for no more.
_BATCH = 64


async def embed_programme(uow: UnitOfWork, embedder: Embedder, version: ProgrammeVersion) -> None:
    """Make and keep the vectors that answers and suggestions from ``version`` need. The index of the answers is
    not built for it; nor is the model loaded where all vectors are there already.

    Raises:
        EmbedderError: the embedder does not work.
        StorageError: the database cannot be read or written.
    """
    catalogue = Catalogue(version.programme, version.number, version.published_at)
    texts = await asyncio.to_thread(lambda: embedded_texts(catalogue, tuple(passages(catalogue))))
    await _vectors(uow, embedder, texts, keep=True)


def embedded_texts(catalogue: Catalogue, found: Sequence[Passage]) -> tuple[str, ...]:
    """What is embedded of a programme: its passages (``found``), which answers may quote, then the products and
    the sessions, to which questions and wishes may come near."""
    return (*texts_of(found), *product_texts(catalogue), *session_texts(catalogue))


def with_meaning(index: AnswerIndex, embedder: Embedder, vectors: Sequence[bytes]) -> AnswerIndex:
    """The index with what it tells by meaning; ``vectors`` are those of its ``embedded_texts``. Call it in a
    thread.

    Raises:
        EmbedderError: the embedder does not work.
    """
    quoted = len(texts_of(index.passages))
    listed = quoted + len(index.products)
    return replace(
        index,
        compare=embedder.comparison(vectors[:quoted]),
        like_products=embedder.similarity(vectors[quoted:listed]),
        like_sessions=embedder.similarity(vectors[listed:]),
        like_wordings=embedder.wordings(),
        likely_goods=embedder.goods(),
    )


async def vectors_of(uow: UnitOfWork, embedder: Embedder, texts: Sequence[str], *, keep: bool) -> list[bytes]:
    """The vector of each of ``texts``, in their order. ``keep``: vectors that are made are kept, and those of
    other texts are forgotten.

    Raises:
        EmbedderError: the embedder does not work.
        StorageError: the database cannot be read or written.
    """
    vectors = await _vectors(uow, embedder, texts, keep=keep)
    return [vectors[_key(text)] for text in texts]


async def _vectors(
    uow: UnitOfWork, embedder: Embedder, texts: Sequence[str], *, keep: bool
) -> Mapping[str, bytes]:
    """The vector of each text, by its key."""
    wanted = {_key(text): text for text in texts}
    async with uow.read() as tx:
        vectors = await tx.embeddings.of(embedder.model)
    keys = [key for key in wanted if key not in vectors]
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        made = await asyncio.to_thread(embedder.embed, [wanted[key] for key in batch])
        added = dict(zip(batch, made, strict=True))
        vectors |= added
        if keep:
            await _add(uow, embedder.model, added)
    if keep and (keys or len(vectors) > len(wanted)):
        await uow.write(lambda tx: tx.embeddings.keep_only(embedder.model, wanted.keys()))
    return vectors


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def _add(uow: UnitOfWork, model: str, vectors: Mapping[str, bytes]) -> None:
    await uow.write(lambda tx: tx.embeddings.add(model, vectors))
