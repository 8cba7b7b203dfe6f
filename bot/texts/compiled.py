"""Templates are compiled once a process: for the first locale, and whatever renderer comes later."""

from __future__ import annotations

from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Compiled templates by name and source. What shares it must be set up alike but for what its filters do, and
    must not work constants out while it compiles (``optimized``): their filters are the locale's."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja: put in what is known."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja: know it from now on."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code
