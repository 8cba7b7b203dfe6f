"""What leaves fits into a Telegram message."""

from __future__ import annotations

import pytest

from bot.delivery.sender import fitting
from bot.ports.messenger import Button, Rendered

KEYBOARD = ((Button("Open", data="1h"),),)


def test_what_fits_stays_as_it_is() -> None:
    message = Rendered("<b>" + "x" * 4096 + "</b>", "x" * 4096, KEYBOARD)
    assert fitting(message) is message


@pytest.mark.parametrize("letter", ["x", "储", "🔋"])
def test_what_is_too_long_is_cut_without_its_markup(letter: str) -> None:
    cut = fitting(Rendered(f"<b>{letter * 5000}</b>", letter * 5000, KEYBOARD))
    units = len(cut.plain.encode("utf-16-le")) // 2
    assert 4094 <= units <= 4096
    assert (cut.html, cut.plain[-1], cut.keyboard) == (cut.plain, "…", KEYBOARD)


def test_what_is_cut_stays_escaped() -> None:
    assert "&lt;" in fitting(Rendered("", "<" * 5000)).html
