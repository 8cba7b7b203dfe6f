"""QR codes in pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.importers.qr_code import Unreadable, read_qr_codes
from tests.handlers.booth_staff import qr_photo

LINKS = ("https://t.me/expo_bot?start=gcFPt_jJcGa1ZcKyZ95AdQ", "https://expo.example/q/abc")


def turned(photo: bytes, degrees: float, quality: int) -> bytes:
    """As a hand holds a phone."""
    taken = io.BytesIO()
    Image.open(io.BytesIO(photo)).rotate(degrees, expand=True, fillcolor=225).save(taken, "JPEG", quality=quality)
    return taken.getvalue()


def test_codes_of_a_photo_are_read_from_left_to_right() -> None:
    assert read_qr_codes(qr_photo(*LINKS)) == LINKS


@pytest.mark.parametrize("degrees", [7, 90, 184])
def test_crooked_code_is_read(degrees: float) -> None:
    assert read_qr_codes(turned(qr_photo(LINKS[0]), degrees, 30)) == LINKS[:1]


def test_photo_without_a_code_has_none() -> None:
    assert read_qr_codes(qr_photo()) == ()


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_qr_codes(b"GIF89a and so on")


def test_picture_that_would_unpack_to_too_much_is_refused() -> None:
    bomb = io.BytesIO()
    Image.new("1", (8_000, 6_000)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 100_000
    with pytest.raises(Unreadable):
        read_qr_codes(bomb.getvalue())
