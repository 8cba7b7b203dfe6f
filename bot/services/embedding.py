"""What may be quoted, by meaning: each text is embedded once, and its vector kept."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence

from bot.answers.semantic import Similarity
from bot.ports.embedder import Embedder
from bot.ports.unit_of_work import UnitOfWork

# Texts embedded in one go, about a fifth of a second: whoever stops the bot waits for no more.
_BATCH = 64


async def similarity_of(uow: UnitOfWork, embedder: Embedder, texts: Sequence[str], *, keep: bool) -> Similarity:
    """A function from a question to its nearness to each of ``texts``. ``keep``: vectors that are made are kept,
    and those of other texts are forgotten.

    Raises:
        EmbedderError: the embedder does not work.
        StorageError: the database cannot be read or written.
    """
    hashes = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    async with uow.read() as tx:
        vectors = await tx.embeddings.of(embedder.model)
    missing = {key: text for key, text in zip(hashes, texts, strict=True) if key not in vectors}
    keys = list(missing)
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        made = await asyncio.to_thread(embedder.embed, [missing[key] for key in batch])
        added = dict(zip(batch, made, strict=True))
        vectors |= added
        if keep:
            await _add(uow, embedder.model, added)
    if keep and (keys or len(vectors) > len(set(hashes))):
        await uow.write(lambda tx: tx.embeddings.keep_only(embedder.model, set(hashes)))
    return await asyncio.to_thread(embedder.similarity, [vectors[key] for key in hashes])


async def _add(uow: UnitOfWork, model: str, vectors: Mapping[str, bytes]) -> None:
    await uow.write(lambda tx: tx.embeddings.add(model, vectors))
