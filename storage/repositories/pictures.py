"""Pictures that Telegram has."""

from __future__ import annotations

from storage.scope import Scope


class SqlPictures:
    """Implements ``PictureRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.pictures

    async def file_id(self, key: str) -> str | None:
        found: str | None = await self._queries.picture_file(self._scope.connection, key=key)
        return found

    async def put(self, key: str, version: int, file_id: str) -> None:
        await self._queries.forget_other_pictures(self._scope.connection, version=version)
        await self._queries.put_picture(self._scope.connection, key=key, version=version, file_id=file_id)
