"""QR codes in a picture."""

from __future__ import annotations

import io

MOST_PIXELS = 40_000_000
"""A larger picture is not unpacked: a few bytes can claim to be gigabytes."""
_FORMATS = ("JPEG", "PNG", "WEBP")


class Unreadable(ValueError):
    """It is no picture, or one that is too large."""


def read_qr_codes(content: bytes) -> tuple[str, ...]:
    """What stands in all QR codes of a picture, from the top left to the bottom right; each once. Takes tens of
    milliseconds: call it in a thread.

    Raises:
        Unreadable: it is no picture, or one of more than ``MOST_PIXELS``.
    """
    # Imported on use: most of what runs never looks at a picture.
    import zxingcpp
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Unreadable("the picture is too large")
            grey = picture.convert("L")
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable("this is no picture") from error
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    found.sort(key=lambda one: (one.position.top_left.y // 100, one.position.top_left.x))
    return tuple(dict.fromkeys(one.text for one in found if one.text))
