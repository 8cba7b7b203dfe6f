"""What is worked out of the files that ship with the bot, kept from one start to the next.

As Python keeps its modules: in a ``__pycache__`` beside the files, for this Python alone, and made anew once the
files or the code are others. Half of a start would be spent on it (docs/adr/0036).
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.util import cache_from_source
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar

T = TypeVar("T")
_SHIPPED = Path(__file__).parent
_DIGEST = 16
# What says how characters sound, how they are simplified and what countries are called.
_LIBRARIES = ("babel", "opencc", "pypinyin")


def cached(folder: Path, name: str, of: Iterable[str], make: Callable[[], T]) -> T:
    """What ``make`` makes of the texts ``of`` the files of a folder: as it was cached, else made now, and cached
    under the ``name``. It is made of what ``marshal`` writes: texts, numbers, tuples, lists, sets, dictionaries.
    Where nothing may be written, or it cannot be told what it would be made of, it is made each time.

    Who may write in the folder is trusted, as with the modules there.
    """
    file, shipped = _file(folder, name), _shipped()
    if file is None or shipped is None:
        return make()
    stamp = _digest(shipped, *(text.encode() for text in of))
    found = _read(file, stamp)
    if found is not None:
        made: T = found[0]
        return made
    made = make()
    content: Any = (made,)
    _write(file, stamp, marshal.dumps(content))
    return made


def _file(folder: Path, name: str) -> Path | None:
    """Where it is cached; nowhere, by a Python that keeps no modules."""
    try:
        return Path(cache_from_source(str(folder / f"{name}.py"))).with_suffix(".cache")
    except NotImplementedError:
        return None


def _read(file: Path, stamp: bytes) -> tuple[Any, ...] | None:
    """The content, alone in a tuple, of a file that is whole and has this stamp."""
    try:
        data = file.read_bytes()
        content = data[2 * _DIGEST :]
        if data[: 2 * _DIGEST] != stamp + _digest(content):
            return None
        found = marshal.loads(content)  # noqa: S302 - see ``cached``
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return found if isinstance(found, tuple) and len(found) == 1 else None


def _write(file: Path, stamp: bytes, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, suffix=file.suffix, delete=False) as part:
            written = Path(part.name)
    except OSError:
        return  # A file system that cannot be written: it is made again at the next start.
    try:
        written.write_bytes(stamp + _digest(content) + content)
        written.replace(file)
    except OSError:
        return  # It is full.
    finally:
        written.unlink(missing_ok=True)


@lru_cache(maxsize=1)
def _shipped() -> bytes | None:
    """Of the Python that runs, and of all that it runs and reads here; None where that cannot be told."""
    files = sorted(path for kind in ("py", "toml", "txt") for path in _SHIPPED.glob(f"*.{kind}"))
    if not any(path.suffix == ".py" for path in files):
        return None
    try:
        versions = [version(library).encode() for library in _LIBRARIES]
    except PackageNotFoundError:
        return None
    return _digest(sys.version.encode(), *versions, *(path.read_bytes() for path in files))


def _digest(*parts: bytes) -> bytes:
    found = blake2b(digest_size=_DIGEST)
    for part in parts:
        found.update(len(part).to_bytes(8))
        found.update(part)
    return found.digest()
