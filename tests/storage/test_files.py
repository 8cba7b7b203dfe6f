"""Files of people in their folder."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.domain.errors import StorageError
from storage.files import FolderFiles


async def test_what_is_written_is_read_listed_and_removed(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path / "files")
    assert (await files.paths(), await files.read("1/a.ogg")) == ([], None)
    await files.write("1/a.ogg", b"voice")
    await files.write("1/a.ogg", b"voice again")
    assert (await files.paths(), await files.read("1/a.ogg")) == (["1/a.ogg"], b"voice again")
    await files.remove("1/a.ogg")
    await files.remove("1/a.ogg")
    assert await files.paths() == []
    assert list((tmp_path / "files").iterdir()) == []


async def test_only_the_owner_may_look_into_the_folder(tmp_path: Path) -> None:
    await FolderFiles(tmp_path / "files").write("1/a.ogg", b"voice")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "files", tmp_path / "files/1/a.ogg")]
    assert modes == [0o700, 0o600]


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "1/../../secret", ""])
async def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    files = FolderFiles(tmp_path / "files")
    for attempt in (files.write(path, b"x"), files.read(path), files.remove(path)):
        with pytest.raises(StorageError):
            await attempt


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file, not a folder")
    with pytest.raises(StorageError, match=r"\[storage\] files = .* cannot be written"):
        await FolderFiles(tmp_path / "files").write("1/a.ogg", b"voice")
