"""Templates are compiled once a process and locale, however many renderers it has."""

from __future__ import annotations

from functools import lru_cache
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Compiled templates by name and source, of one locale: what a filter makes of a constant is worked out while
    it is compiled, and filters are the locale's."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja: put in what is known."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja: know it from now on."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


@lru_cache(maxsize=16)
def compiled_templates(locale: str) -> CompiledTemplates:
    """Those of a locale."""
    return CompiledTemplates()
