"""The picture of a hall: what is lit, whatever the hall is like; letters that can be read."""

from __future__ import annotations

import asyncio
import io
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import main
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import BoothRectangle
from bot.exporters.hall_map import HallPlan, MapBooth, hall_map
from bot.exporters.lettering import fitted, width, writable, written
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.services import hall_maps
from bot.services.hall_maps import HallPicture, plan_of
from bot.texts.renderer import Renderer
from tests.exporters.plans import hall_of_two_thousand_booths
from tests.texts import expo

WORDS = Renderer()
LIT = (220, 38, 38)


def opened(plan: HallPlan) -> Image.Image:
    return Image.open(io.BytesIO(hall_map(plan))).convert("RGB")


def red(picture: Image.Image) -> int:
    """How many pixels are lit."""
    return {colour: count for count, colour in picture.getcolors(1 << 24) or []}.get(LIT, 0)


def booths(*lit: str) -> tuple[MapBooth, ...]:
    return tuple(
        MapBooth(
            BoothRectangle("1", f"{row}1-{number:03d}", 4 + 6 * number, 3 + 9 * line, 6, 6),
            0,
            lit=f"{row}{number}" in lit,
        )
        for line, row in enumerate("ABCDEF")
        for number in range(1, 13)
    )


def test_only_what_is_asked_for_is_lit() -> None:
    assert red(opened(HallPlan("Hall 1", booths(), ("Solar",)))) == 0
    one, three = (
        red(opened(HallPlan("Hall 1", booths("C4")))),
        red(opened(HallPlan("Hall 1", booths("C4", "C5", "C6")))),
    )
    assert 3_000 < one < three


def test_legend_names_grey_and_white_booths() -> None:
    grey = (203, 213, 225)
    place = BoothRectangle("1", "A1", 0, 0, 6, 6)
    mixed = (MapBooth(place, None), MapBooth(replace(place, booth="A2", x=6), None, held=False))
    named = HallPlan("Hall", mixed, (), "", "其他类别", "空展位")
    bare = opened(HallPlan("Hall", mixed))
    picture = opened(named)
    assert [name for _, name in named.key] == ["其他类别", "空展位"]
    assert picture.height > bare.height
    assert all(writable(name) == name for _, name in named.key)
    legend = {picture.getpixel((x, bare.height - 50)) for x in range(36, 66)}
    assert grey in legend


async def test_picture_is_drawn_once_for_all_who_ask_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = expo.catalogue()
    hall = catalogue.hall("2")
    assert hall is not None
    drawn: list[HallPlan] = []

    def count(plan: HallPlan) -> bytes:
        drawn.append(plan)
        time.sleep(0.05)
        return b"png"

    monkeypatch.setattr(hall_maps, "hall_map", count)
    pictures = [HallPicture(catalogue, hall, (booth,), "en") for booth in ("B2-017", "B2-018")]
    first = asyncio.create_task(hall_maps.drawn(pictures[0], WORDS))
    await asyncio.sleep(0)
    others = [hall_maps.drawn(picture, WORDS) for picture in (*pictures, *pictures)]
    # Who asked first goes away.
    first.cancel()
    assert [file.content for file in await asyncio.gather(*others)] == [b"png"] * 4
    assert len(drawn) == 2
    await hall_maps.drawn(pictures[0], WORDS)
    assert len(drawn) == 3


def test_same_plan_gives_the_same_bytes() -> None:
    plan = HallPlan("1号馆 光伏与风电", booths("C4"), ("光伏", "风电"), "炎黍光电")
    assert hall_map(plan) == hall_map(plan)


def test_flag_stands_where_it_hides_least() -> None:
    """Of a booth in the front row, the flag is above: the aisle is there. Nothing of the row below it is red."""
    front = tuple(
        MapBooth(BoothRectangle("1", f"A{number}", 3.0 * number, 9.0 * line, 3, 3), lit=(line, number) == (1, 5))
        for line in range(3)
        for number in range(12)
    )
    picture = opened(HallPlan("Hall", front))
    rows = [y for y in range(picture.height) if any(picture.getpixel((x, y)) == LIT for x in range(0, 1280, 4))]
    assert rows[-1] - rows[0] < picture.height / 2


@pytest.mark.parametrize("booth", ["A1", "A12", "C6", "F1", "F12"])
def test_flag_stays_on_the_floor(booth: str) -> None:
    """It covers neither the name of the hall nor the legend: those are the same with and without it."""
    plain, lit = (opened(HallPlan("Hall", booths(*one), ("Solar",), "Somebody")) for one in ((), (booth,)))
    rows = [y for y in range(lit.height) if any(lit.getpixel((x, y)) == LIT for x in range(36, 1280, 2))]
    below = [y for y in range(plain.height) if plain.getpixel((50, y)) == (147, 197, 253)]
    assert rows[-1] < below[0]


def test_hall_of_two_thousand_booths_is_drawn_small_enough_to_send() -> None:
    assert 10_000 < len(hall_map(hall_of_two_thousand_booths())) < 1_000_000


@given(
    st.lists(
        st.builds(
            BoothRectangle,
            st.just("1"),
            st.text(max_size=20),
            st.floats(0, 1e6),
            st.floats(0, 1e6),
            st.floats(1e-6, 1e6),
            st.floats(1e-6, 1e6),
        ),
        min_size=1,
        max_size=8,
    ),
    st.text(max_size=300),
)
@settings(max_examples=40, deadline=None)
def test_any_rectangles_are_a_picture_that_telegram_takes(places: list[BoothRectangle], name: str) -> None:
    plan = HallPlan(writable(name), tuple(MapBooth(place, lit=True) for place in places), (writable(name),))
    picture = opened(plan)
    # Telegram: no side twenty times the other, both together at most 10,000 pixels.
    assert (picture.width, 300 < picture.height < 2000) == (1280, True)


def test_every_name_of_the_sample_expo_can_be_written() -> None:
    programme = read([main.EXAMPLE], ImportOptions()).programme
    assert programme is not None
    names = [*(one.name for one in programme.exhibitors), *(one.name for one in programme.halls)]
    assert [text for name in names for text in name.values() if writable(text) != " ".join(text.split())] == []


@pytest.mark.parametrize(
    ("name", "locale", "text"),
    [
        (Localized.of(en="Hall", zh="淼鑫堃馆"), "zh", "淼鑫堃馆"),
        (Localized.of(en="Hall", ar="قاعة"), "ar", "Hall"),
        (Localized.of(ar="قاعة 2"), "ar", "2"),
        (Localized.of(en="Hall 🚀  One"), "en", "Hall One"),
    ],
)
def test_letters_that_the_font_lacks_are_never_boxes(name: Localized, locale: str, text: str) -> None:
    assert written(name, locale) == text


@pytest.mark.parametrize(
    "text", ["", "短", "a long name that does not fit into it", "一个放不下的很长的名字一个放不下的"]
)
def test_text_is_cut_to_its_width(text: str) -> None:
    cut = fitted(text, 30, 200)
    assert (width(cut, 30) <= 200, cut == text or cut.endswith("...")) == (True, True)


def test_categories_are_named_in_the_language_of_the_reader() -> None:
    catalogue: Catalogue = expo.catalogue()
    hall = catalogue.hall("2")
    assert hall is not None
    plan = plan_of(HallPicture(catalogue, hall, ("B2-017",), "zh"), WORDS)
    assert (plan.title, plan.subtitle, plan.legend) == ("2号馆", "炎黍储能", ("储能",))
    assert (plan.other, plan.free) == ("", "空展位")
    assert [(booth.place.booth, booth.colour, booth.held, booth.lit) for booth in plan.booths] == [
        ("B2-017", 0, True, True),
        ("B2-018", 0, True, False),
        ("C2-001", None, False, False),
    ]
    keys = {
        HallPicture(catalogue, hall, booths, locale).key for booths in ((), ("B2-017",)) for locale in ("en", "zh")
    }
    assert len(keys) == 4
