"""Files of people: fetched from where they were sent, and kept in a folder."""

from __future__ import annotations

from typing import Protocol


class FileUnavailable(Exception):
    """It cannot be had: too large, gone, or (``passing``) only just now."""

    def __init__(self, reason: str, *, passing: bool = False) -> None:
        super().__init__(reason)
        self.passing = passing


class FileSource(Protocol):
    """Files that somebody sent to the bot."""

    async def download(self, file_id: str, most: int) -> bytes:
        """Its content.

        Raises:
            FileUnavailable: it has more than ``most`` bytes, or cannot be had.
        """
        ...


class FileStore(Protocol):
    """``[storage] files``. A path is relative to it."""

    async def write(self, path: str, content: bytes) -> None:
        """Whole or not at all."""
        ...

    async def read(self, path: str) -> bytes | None:
        """None where it is not there."""
        ...

    async def remove(self, path: str) -> None:
        """Also where it is not there."""
        ...

    async def paths(self) -> list[str]:
        """All that is there, in no order."""
        ...


class NoFiles:
    """Nothing can be had, and nothing is kept: for who needs no files."""

    async def download(self, file_id: str, most: int) -> bytes:
        raise FileUnavailable("there is no source of files")

    async def write(self, path: str, content: bytes) -> None:
        raise FileUnavailable("there is no place for files")

    async def read(self, path: str) -> bytes | None:
        return None

    async def remove(self, path: str) -> None:
        """There is nothing to remove."""

    async def paths(self) -> list[str]:
        return []
