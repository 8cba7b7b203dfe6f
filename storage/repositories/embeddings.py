"""Vectors of texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from storage.scope import Scope


class SqlEmbeddings:
    """Implements ``EmbeddingRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.embeddings

    async def of(self, model: str) -> dict[str, bytes]:
        rows = await self._queries.embeddings_of(self._scope.connection, model=model)
        return {text_hash: bytes(vector) for text_hash, vector in rows}

    async def add(self, model: str, vectors: Mapping[str, bytes]) -> None:
        for text_hash, vector in vectors.items():
            await self._queries.add_embedding(
                self._scope.connection, model=model, text_hash=text_hash, vector=vector
            )

    async def keep_only(self, model: str, hashes: Iterable[str]) -> int:
        wanted = {(model, text_hash) for text_hash in hashes}
        rows = await self._queries.embedded_texts(self._scope.connection)
        gone = [row for row in map(tuple, rows) if row not in wanted]
        for other_model, text_hash in gone:
            await self._queries.delete_embedding(self._scope.connection, model=other_model, text_hash=text_hash)
        return len(gone)
