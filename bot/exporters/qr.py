"""QR codes."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

MEDIA_TYPE = "image/png"
_QUIET_ZONE = 4
"""Modules of white around it, as the standard asks."""
_PIXELS = 16
"""Of one module: large enough for the camera of a phone that looks at a phone."""


@lru_cache(maxsize=1_000)  # 0.7 KB each: to make one takes 20 ms, and people show their code again and again.
def qr_picture(text: str) -> bytes:
    """A PNG, black on white."""
    picture = io.BytesIO()
    _code(text).save(picture, kind="png", scale=_PIXELS, border=_QUIET_ZONE)
    return picture.getvalue()


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Which modules are dark, row by row, with the white around."""
    return tuple(tuple(bool(module) for module in row) for row in _code(text).matrix_iter(border=_QUIET_ZONE))


def _code(text: str) -> segno.QRCode:
    import segno

    # M mends 15 %: print gets scratched. Never a micro code: many readers know none.
    return segno.make(text, error="m", micro=False)
