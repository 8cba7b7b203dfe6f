"""What is worked out of the files that ship with the bot, kept from one start to the next.

As Python keeps its modules: in a ``__pycache__`` beside the files, for this Python alone, and made anew once the
files or the code are others. Half of a start would be spent on it (docs/adr/0036).
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
_CODE = Path(__file__).parent
_DIGEST = 16
# What says how characters sound, how they are simplified and what countries are called.
_LIBRARIES = ("babel", "opencc", "pypinyin")


def kept(folder: Path, name: str, of: Iterable[str], make: Callable[[], T]) -> T:
    """What ``make`` makes of the texts ``of`` the files of a folder: as it was kept, else made now, and kept under
    the ``name``. It is made of what ``marshal`` writes: texts, numbers, tuples, lists, sets, dictionaries. Where
    nothing may be written, it is made each time."""
    file = Path(cache_from_source(str(folder / f"{name}.py"))).with_suffix(".kept")
    stamp = _digest(_code(), *(text.encode() for text in of))
    found = _read(file, stamp)
    if found is not None:
        made: T = marshal.loads(found)  # noqa: S302 - as we wrote it
        return made
    made = make()
    # Of what type it is, the caller knows.
    content: Any = made
    _write(file, stamp, marshal.dumps(content))
    return made


def _read(file: Path, stamp: bytes) -> bytes | None:
    """The content of a file that is whole and has this stamp."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    content = data[2 * _DIGEST :]
    return content if data[: 2 * _DIGEST] == stamp + _digest(content) else None


def _write(file: Path, stamp: bytes, content: bytes) -> None:
    part = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(stamp + _digest(content) + content)
        part.replace(file)
    except OSError:
        # A file system that cannot be written, or is full: it is made again at the next start.
        _remove(part)


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return


@lru_cache(maxsize=1)
def _code() -> bytes:
    """Of the Python that runs, and of all that it runs here."""
    versions = (sys.version, *map(version, _LIBRARIES))
    return _digest(
        *(one.encode() for one in versions), *(path.read_bytes() for path in sorted(_CODE.glob("*.py")))
    )


def _digest(*parts: bytes) -> bytes:
    found = blake2b(digest_size=_DIGEST)
    for part in parts:
        found.update(len(part).to_bytes(8))
        found.update(part)
    return found.digest()
