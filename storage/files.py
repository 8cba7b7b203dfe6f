"""Files of people, in a folder."""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
from pathlib import Path

from bot.domain.errors import StorageError


class FolderFiles:
    """Implements ``FileStore``. The folder is made with the first file, for its owner alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def write(self, path: str, content: bytes) -> None:
        """See the port.

        Raises:
            StorageError: it cannot be written.
        """
        try:
            await asyncio.to_thread(_write, self._folder, self._place(path), content)
        except OSError as error:
            raise StorageError(f"[storage] files = {self._folder} cannot be written: {error.strerror}") from error

    async def read(self, path: str) -> bytes | None:
        try:
            return await asyncio.to_thread(self._place(path).read_bytes)
        except FileNotFoundError:
            return None

    async def remove(self, path: str) -> None:
        await asyncio.to_thread(_remove, self._folder, self._place(path))

    async def paths(self) -> list[str]:
        return await asyncio.to_thread(_paths, self._folder)

    def _place(self, path: str) -> Path:
        """Never outside the folder, whatever the database says."""
        place = self._folder / path
        if not path or not place.resolve().is_relative_to(self._folder.resolve()):
            raise StorageError("a file's path leads out of its folder")
        return place


def _write(folder: Path, place: Path, content: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=place.parent, prefix=".")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(name).replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise


def _remove(folder: Path, place: Path) -> None:
    """With the folders that are empty then."""
    place.unlink(missing_ok=True)
    for parent in place.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()


def _paths(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if path.is_file())
    return [path.relative_to(folder).as_posix() for path in found]
