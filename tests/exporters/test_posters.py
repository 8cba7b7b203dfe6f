"""Posters, read back from the PDF: the codes by another reader than ours, the words in both languages."""

from __future__ import annotations

import hashlib
import io
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator

import cv2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab import rl_config

from bot.exporters.poster import PAPERS, Poster, file_names, poster_file
from tests.exporters.pdf_pages import Page, pages

PREVIEW = 1920 / 2600
"""Pixels a millimetre that the preview of a phone's camera has at two metres, where it sees 2.6 m."""
STILL = 4000 / 2600
"""The same of a picture that it takes."""


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Uncompressed, so that a test can read it."""
    monkeypatch.setattr(rl_config, "pageCompression", 0)
    monkeypatch.setattr(rl_config, "useA85", 0)


def poster(number: int = 1, *, address: str = "https://t.me/expo_test_bot?start=") -> Poster:
    return Poster(
        f"booth-B2-{number:03d}",
        f"B2-{number:03d}",
        ("Yanshu (Storage) & Sons", "炎黍储能科技有限公司"),
        ("Scan: products", "扫码看产品"),
        ("North China Expo", "华北博览会"),
        address + urlsafe_b64encode(hashlib.sha256(str(number).encode()).digest()).decode()[:22],
    )


def decoded(page: Page, dots: float) -> str:
    """By a reader that, as those of phones do, looks at a coarse picture enlarged."""
    seen = page.picture(dots)
    enlarged = cv2.resize(seen, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    text, _, _ = cv2.QRCodeDetectorAruco().detectAndDecode(enlarged)
    return str(text)


@pytest.mark.parametrize("paper", PAPERS)
def test_poster_says_what_it_is_in_each_language_and_its_link(paper: str) -> None:
    one = poster()
    [page] = pages(poster_file([one], "pdf", paper))
    assert (page.width, page.height) == pytest.approx(PAPERS[paper], abs=0.01)
    assert page.texts == (*one.expo, one.heading, *one.lines, *one.calls, one.link)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_code_is_read_from_its_page(paper: str) -> None:
    made = [poster(number) for number in range(1, 6)]
    printed = pages(poster_file(made, "pdf", paper))
    assert [decoded(page, STILL) for page in printed] == [one.link for one in made]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("address", ["https://t.me/expo_test_bot?start=", "https://guide.smart-energy.example/q/"])
def test_code_is_read_from_two_metres(paper: str, address: str) -> None:
    one = poster(address=address)
    [page] = pages(poster_file([one], "pdf", paper))
    assert min(height for _, _, _, height in page.shapes) >= 2 / PREVIEW
    assert decoded(page, PREVIEW) == one.link


def test_nothing_is_drawn_into_the_white_around_the_code() -> None:
    [page] = pages(poster_file([poster()], "pdf", "a5"))
    size = min(height for _, _, _, height in page.shapes)
    left, right = min(x for x, _, _, _ in page.shapes), max(x + width for x, _, width, _ in page.shapes)
    assert left >= 4 * size
    assert page.width - right >= 4 * size
    assert min(y for _, y, _, _ in page.shapes) - 22 >= 4 * size - 0.01


def test_long_names_are_written_smaller_not_cut() -> None:
    name = "Extraordinarily Long Energy Storage Technology and Services Company of Baoding Limited"
    [page] = pages(
        poster_file(
            [Poster("x", "B2", (name, "很长的名字" * 12), ("a",), ("b",), "https://e.example")], "pdf", "a5"
        )
    )
    assert page.texts[2:4] == (name, "很长的名字" * 12)


def archived(posters: list[Poster]) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(poster_file(posters, "zip", "a4"))) as archive:
        assert archive.testzip() is None
        yield from ((name, archive.read(name)) for name in archive.namelist())


def test_archive_has_a_file_for_each() -> None:
    made = [poster(1), poster(2)]
    found = dict(archived(made))
    assert list(found) == ["booth-B2-001.pdf", "booth-B2-002.pdf"]
    assert [decoded(pages(pdf)[0], STILL) for pdf in found.values()] == [one.link for one in made]


@given(st.lists(st.text(max_size=80), max_size=8))
def test_names_of_files_are_safe_and_each_stands_once(names: list[str]) -> None:
    made = list(file_names(names))
    assert len({name.casefold() for name in made}) == len(names)
    for name in made:
        assert not set(name) & set('/\\:*?"<>|\0\n ')
        assert not name.startswith((".", "-"))
        assert len(name) <= 70


def test_chinese_stays_in_the_name_of_a_file() -> None:
    assert list(file_names(["room-301会议室", "room-301会议室", "../../etc/passwd", "  "])) == [
        "room-301会议室.pdf",
        "room-301会议室-2.pdf",
        "etc-passwd.pdf",
        "poster.pdf",
    ]


def test_the_same_posters_give_the_same_bytes() -> None:
    made = [poster()]
    assert poster_file(made, "zip", "a5") == poster_file(made, "zip", "a5")
