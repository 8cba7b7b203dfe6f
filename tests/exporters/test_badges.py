"""Codes and badges: what is drawn is what another reader reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab import rl_config

from bot.domain.badge import ALPHABET, PrintedBadge, new_code, read_code, spaced
from bot.domain.link import LinkAddress, new_token
from bot.exporters.badge_sheet import badge_sheet
from bot.exporters.qr import qr_modules, qr_picture
from tests.exporters.decoding import decoded, decoded_modules

LINK = "https://t.me/expo_test_bot?start=KGfsaAUtt-xy7OZCUEc4LA"
_RECTANGLE = re.compile(r"^n ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re f", re.MULTILINE)


@settings(max_examples=25, deadline=None)
@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", min_size=22, max_size=22))
def test_every_token_is_read_from_its_picture(token: str) -> None:
    for address in (LinkAddress("expo_test_bot"), LinkAddress("expo_test_bot", "https://expo.example.org")):
        link = address.printed(token)
        assert decoded(qr_picture(link)) == link


def test_code_has_white_around_it() -> None:
    modules = qr_modules(LINK)
    edge = [*modules[:4], *modules[-4:], *(row[:4] for row in modules), *(row[-4:] for row in modules)]
    assert not any(any(part) for part in edge)


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (10, 1), (11, 2)])
def test_ten_badges_fill_a_sheet(count: int, pages: int) -> None:
    sheet = badge_sheet([PrintedBadge(new_code(), LINK)] * count, "Expo")
    assert len(re.findall(rb"/Type /Page\b", sheet)) == pages


def test_printed_code_is_read_from_the_shapes_of_the_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "pageCompression", 0)
    monkeypatch.setattr(rl_config, "useA85", 0)
    links = [f"https://t.me/expo_test_bot?start={new_token()}" for _ in range(3)]
    sheet = badge_sheet([PrintedBadge("ABCDEFGH", link) for link in links], "Expo 2021")
    drawn = sheet.decode("latin-1").split("cm")  # Each badge begins with a move of the origin and a scale.
    codes = [_modules(part) for part in drawn if _RECTANGLE.search(part)]
    assert [decoded_modules(modules) for modules in codes] == links


def _modules(drawn: str) -> list[list[bool]]:
    """The dark rectangles of one badge as a matrix."""
    shapes = [tuple(map(float, shape)) for shape in _RECTANGLE.findall(drawn)]
    size = min(height for _, _, _, height in shapes)
    left, top = min(x for x, _, _, _ in shapes), max(y for _, y, _, _ in shapes)
    placed = [
        (round((top - y) / size), round((x - left) / size), round(width / size)) for x, y, width, _ in shapes
    ]
    side = max(row for row, _, _ in placed) + 1
    matrix = [[False] * (side + 8) for _ in range(side + 8)]
    for row, column, width in placed:
        for place in range(width):
            matrix[row + 4][column + place + 4] = True
    return matrix


def test_sheet_shows_the_code_and_the_link_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "pageCompression", 0)
    monkeypatch.setattr(rl_config, "useA85", 0)
    sheet = badge_sheet([PrintedBadge("ABCDEFGH", LINK)], "2021华北 Expo (North)").decode("latin-1")
    texts = re.findall(r"\((.*?)\) Tj", sheet)
    assert {"ABCD-EFGH", LINK, r"2021 Expo \(North\)"} <= set(texts)


def test_the_same_badges_give_the_same_bytes() -> None:
    badges = [PrintedBadge("ABCDEFGH", LINK)]
    assert badge_sheet(badges, "Expo") == badge_sheet(badges, "Expo")


@given(st.text(ALPHABET, min_size=8, max_size=8))
def test_code_is_read_however_it_is_typed(code: str) -> None:
    for typed in (code, spaced(code), spaced(code).lower(), " ".join(code), f" {spaced(code)} "):
        assert read_code(typed) == code
