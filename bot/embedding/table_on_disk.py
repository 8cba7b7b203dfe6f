"""The encoder's table of words on disk: of its 65 MB a question needs some ten rows.

A temporary file without a name: gone when the process ends, however it ends.
"""

from __future__ import annotations

import logging
import os
import tempfile
import weakref
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    import numpy as np

    Array = np.ndarray[Any, Any]

_log = logging.getLogger(__name__)


class TableOnDisk:
    """Rows of a matrix of bytes, read by number. Threads may read at once: no position is moved."""

    def __init__(self, np: ModuleType, table: Array) -> None:
        """Raises OSError: there is no room, or nowhere to write."""
        self._np = np
        self._width = table.shape[1]
        # Read at every question, and closed with this.
        self._file = tempfile.TemporaryFile(prefix="expo-bot-")  # noqa: SIM115
        weakref.finalize(self, self._file.close)
        self._file.write(memoryview(table))
        self._file.flush()

    def __getitem__(self, numbers: Array) -> Array:
        """A row for each number, as a matrix would give them."""
        handle, width = self._file.fileno(), self._width
        rows = b"".join(os.pread(handle, width, number * width) for number in numbers.tolist())
        found: Array = self._np.frombuffer(rows, dtype=self._np.uint8).reshape(-1, width)
        return found


def on_disk_where_it_can(np: ModuleType, table: Array) -> Array | TableOnDisk:
    """The table on disk; in memory as it is where there is no room for a file, or none can be read in places."""
    if not hasattr(os, "pread"):
        return table
    try:
        return TableOnDisk(np, table)
    except OSError as error:
        _log.warning("The embedder's table of words (%d MB) stays in memory: %s", table.nbytes >> 20, error)
        return table
