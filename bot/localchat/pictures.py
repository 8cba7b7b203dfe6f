"""Size and type of a picture, read from its first bytes."""

from __future__ import annotations

from typing import NamedTuple


class Picture(NamedTuple):
    """What a photo must have."""

    width: int
    height: int
    content_type: str


def read_picture(content: bytes) -> Picture | None:
    """The picture in a file, or None if it isn't one that Telegram reads."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return Picture(_big(content[16:20]), _big(content[20:24]), "image/png")
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        return Picture(_little(content[6:8]), _little(content[8:10]), "image/gif")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) >= 30:
        return _webp(content)
    return None


def _big(raw: bytes) -> int:
    return int.from_bytes(raw, "big")


def _little(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _jpeg(content: bytes) -> Picture | None:
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        # Frame headers are C0..CF, except the three that define tables.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = (
                _big(content[position + 5 : position + 7]),
                _big(content[position + 7 : position + 9]),
            )
            return Picture(width, height, "image/jpeg")
        position += 2 + _big(content[position + 2 : position + 4])
    return None


def _webp(content: bytes) -> Picture | None:
    kind = content[12:16]
    if kind == b"VP8 ":
        return Picture(_little(content[26:28]) & 0x3FFF, _little(content[28:30]) & 0x3FFF, "image/webp")
    if kind == b"VP8L":
        bits = _little(content[21:25])
        return Picture((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, "image/webp")
    if kind == b"VP8X":
        return Picture(_little(content[24:27]) + 1, _little(content[27:30]) + 1, "image/webp")
    return None
