"""A picture of a hall: its booths to scale, those that are asked for lit. It is as wide as Telegram keeps it,
so that a number can be read once the picture is opened on a phone; what must be read at a glance is large."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.booth_number import row_of, short_number
from bot.domain.programme import BoothRectangle
from bot.exporters.lettering import fitted, font, width, writable

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_WIDTH = 1280
_MARGIN, _SIDE = 36, 84
"""``_SIDE``: left of the booths, where the letters of the rows stand."""
_PLAN_HEIGHTS = (320, 1400)
_TITLE, _SUBTITLE, _LEGEND, _ROW, _CALLOUT = 50, 38, 30, 40, 44
_NUMBERS = (26, 24, 22, 20, 18, 16, 14)
_PAPER, _FLOOR, _INK, _SOFT, _LINE = "#ffffff", "#f1f5f9", "#0f172a", "#64748b", "#94a3b8"
_EMPTY, _LIT, _ON_LIT = "#ffffff", "#dc2626", "#ffffff"
_COLOURS = ("#93c5fd", "#86efac", "#fcd34d", "#c4b5fd", "#fda4af", "#5eead4")
"""Of the categories; a booth of any other has ``_OTHER``."""
_OTHER = "#cbd5e1"
MOST_COLOURS = len(_COLOURS)
_NAMED = 3
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MapBooth:
    """``colour``: which category of the legend, None for none of them; ``held``: somebody exhibits there."""

    place: BoothRectangle
    colour: int | None = None
    held: bool = True
    lit: bool = False


@dataclass(frozen=True, slots=True)
class HallPlan:
    """What is drawn. Texts are in the reader's language, and hold only letters that the font has; ``legend``
    names the colours, ``subtitle`` who is at the booths that are lit; ``other`` and ``free`` name the booths of no
    colour and those that nobody has, where there are any."""

    title: str
    booths: tuple[MapBooth, ...]
    legend: tuple[str, ...] = ()
    subtitle: str = ""
    other: str = ""
    free: str = ""

    @property
    def key(self) -> list[tuple[str, str]]:
        """Each colour with its name."""
        named = list(zip(_COLOURS, self.legend, strict=False))
        return named + [(colour, name) for colour, name in ((_OTHER, self.other), (_EMPTY, self.free)) if name]


@dataclass(frozen=True, slots=True)
class _Scale:
    """From metres to pixels."""

    left: float
    top: float
    pixels: float
    x: float
    y: float
    height: float = field(default=0.0)

    def box(self, place: BoothRectangle) -> Box:
        left = self.left + (place.x - self.x) * self.pixels
        top = self.top + (place.y - self.y) * self.pixels
        return left, top, left + place.width * self.pixels, top + place.height * self.pixels


def hall_map(plan: HallPlan) -> bytes:
    """A PNG. There is at least one booth. To be called in a thread."""
    from PIL import Image, ImageDraw

    top = _MARGIN + _TITLE + 18 + (_SUBTITLE + 14 if plan.subtitle else 0)
    scale = _scale([booth.place for booth in plan.booths], top)
    legend = _legend_rows(plan.key)
    height = round(top + scale.height + 24 + len(legend) * (_LEGEND + 16) + _LEGEND + _MARGIN)
    image = Image.new("RGB", (_WIDTH, height), _PAPER)
    draw = ImageDraw.Draw(image)
    most = _WIDTH - 2 * _MARGIN
    draw.text((_MARGIN, _MARGIN - 8), fitted(plan.title, _TITLE, most), fill=_INK, font=font(_TITLE))
    if plan.subtitle:
        below = _MARGIN + _TITLE + 8
        draw.text((_MARGIN, below), fitted(plan.subtitle, _SUBTITLE, most), fill=_LIT, font=font(_SUBTITLE))
    draw.rounded_rectangle(
        (_MARGIN, top, _WIDTH - _MARGIN, top + scale.height), radius=14, fill=_FLOOR, outline=_LINE, width=2
    )
    faded = any(booth.lit for booth in plan.booths)
    _draw_booths(draw, plan, scale, faded=faded)
    _draw_rows(draw, [booth.place for booth in plan.booths], scale)
    _draw_lit(draw, plan, scale, (top, top + scale.height))
    _draw_foot(draw, legend, scale, top + scale.height + 24, faded=faded)
    picture = io.BytesIO()
    image.quantize(64).save(picture, "PNG", optimize=True)
    return picture.getvalue()


def _scale(places: Sequence[BoothRectangle], top: float) -> _Scale:
    """All booths in the width that there is, in the middle; a hall that is very wide or long has a margin."""
    x, y = min(place.x for place in places), min(place.y for place in places)
    across = max(place.x + place.width for place in places) - x
    down = max(place.y + place.height for place in places) - y
    room = _WIDTH - 2 * _MARGIN - _SIDE - 28
    pixels = min(room / across, (_PLAN_HEIGHTS[1] - 56) / down)
    height = max(_PLAN_HEIGHTS[0], down * pixels + 56)
    left = _MARGIN + _SIDE + (room - across * pixels) / 2
    return _Scale(left, top + (height - down * pixels) / 2, pixels, x, y, height)


def _draw_booths(draw: ImageDraw, plan: HallPlan, scale: _Scale, *, faded: bool) -> None:
    boxes = [scale.box(booth.place) for booth in plan.booths]
    numbers = [writable(short_number(booth.place.booth)) for booth in plan.booths]
    size = _number_size(numbers, boxes)
    for booth, box, number in zip(plan.booths, boxes, numbers, strict=True):
        colour = _EMPTY if not booth.held else _OTHER if booth.colour is None else _COLOURS[booth.colour]
        draw.rectangle(_inside(box), fill=_pale(colour) if faded else colour, outline=_LINE, width=1)
        if size and width(number, size) <= box[2] - box[0] - 4 and size <= box[3] - box[1]:
            middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
            draw.text(middle, number, fill=_SOFT if faded else _INK, font=font(size), anchor="mm")


def _number_size(numbers: Sequence[str], boxes: Sequence[Box]) -> int:
    """One size for all numbers: the largest that fits into nearly every booth; 0 where none can be read."""
    for size in _NUMBERS:
        fit = sum(
            width(number, size) <= box[2] - box[0] - 4 and size <= box[3] - box[1]
            for number, box in zip(numbers, boxes, strict=True)
        )
        if fit >= 0.95 * len(boxes):
            return size
    return _NUMBERS[-1]


def _inside(box: Box) -> Box:
    """A hair's breadth smaller, so that neighbours stay apart; never turned inside out."""
    return box[0] + 1, box[1] + 1, max(box[0] + 2, box[2] - 1), max(box[1] + 2, box[3] - 1)


def _pale(colour: str) -> str:
    """Half way to the floor: what is lit stands out."""
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{(part + 2 * 248) // 3:02x}" for part in parts)


def _draw_rows(draw: ImageDraw, places: Sequence[BoothRectangle], scale: _Scale) -> None:
    """The letter of each row at its left, where the rows lie below each other."""
    spans: dict[str, tuple[float, float]] = {}
    for place in places:
        row = row_of(place.booth)
        top, bottom = spans.get(row, (place.y, place.y + place.height))
        spans[row] = min(top, place.y), max(bottom, place.y + place.height)
    ordered = sorted(spans.items(), key=lambda item: item[1])
    apart = all(above[1][1] <= below[1][0] + 0.01 for above, below in pairwise(ordered))
    if not all(spans) or len(spans) < 2 or not apart:
        return
    for row, (top, bottom) in ordered:
        middle = scale.top + ((top + bottom) / 2 - scale.y) * scale.pixels
        label = fitted(row, _ROW, _SIDE - 16)
        draw.text((_MARGIN + _SIDE / 2, middle), label, fill=_SOFT, font=font(_ROW), anchor="mm")


def _draw_lit(draw: ImageDraw, plan: HallPlan, scale: _Scale, floor: tuple[float, float]) -> None:
    """The booths that are asked for, with their numbers on a flag that covers none of them."""
    lit = [booth for booth in plan.booths if booth.lit]
    boxes = [scale.box(booth.place) for booth in lit]
    for left, top, right, bottom in boxes:
        draw.rectangle((left - 4, top - 4, right + 4, bottom + 4), fill=_LIT, outline=_ON_LIT, width=3)
    if not boxes:
        return
    numbers = [writable(booth.place.booth) for booth in lit[:_NAMED]] + (["…"] if len(lit) > _NAMED else [])
    label = fitted(", ".join(numbers), _CALLOUT, _WIDTH / 2)
    across, down = width(label, _CALLOUT) + 36, _CALLOUT + 24
    above, below = _flags(boxes, across, down)
    every = [scale.box(booth.place) for booth in plan.booths]
    inside = [flag for flag in (above, below) if floor[0] + 4 <= flag.top and flag.bottom <= floor[1] - 4]
    chosen = min(inside or [above], key=lambda flag: flag.covers(every))
    left, top, point = chosen.left, chosen.top, chosen.point
    base = top + down - 2 if chosen is above else top + 2
    draw.polygon([(point[0] - 16, base), (point[0] + 16, base), point], fill=_LIT)
    draw.rounded_rectangle((left, top, left + across, top + down), radius=12, fill=_LIT)
    draw.text((left + across / 2, top + down / 2), label, fill=_ON_LIT, font=font(_CALLOUT), anchor="mm")


@dataclass(frozen=True, slots=True)
class _Flag:
    """Where the numbers of what is lit may stand, and where it points to."""

    left: float
    top: float
    right: float
    bottom: float
    point: tuple[float, float]

    def covers(self, boxes: Sequence[Box]) -> float:
        """How many square pixels of booths it would hide."""
        shared = (
            (min(self.right, right) - max(self.left, left), min(self.bottom, bottom) - max(self.top, top))
            for left, top, right, bottom in boxes
        )
        return sum(across * down for across, down in shared if across > 0 and down > 0)


def _flags(boxes: Sequence[Box], across: float, down: float) -> tuple[_Flag, _Flag]:
    """Above and below the booths."""
    first = min(boxes, key=lambda box: (box[1], box[0]))
    last = max(boxes, key=lambda box: (box[3], -box[0]))
    flags = []
    for box, point_y, top in ((first, first[1] - 6, first[1] - 26 - down), (last, last[3] + 6, last[3] + 26)):
        middle = (box[0] + box[2]) / 2
        left = min(max(middle - across / 2, _MARGIN + 4), _WIDTH - _MARGIN - 4 - across)
        flags.append(_Flag(left, top, left + across, top + down, (middle, point_y)))
    return flags[0], flags[1]


def _legend_rows(named: Sequence[tuple[str, str]]) -> list[list[tuple[str, str, float]]]:
    """The legend, line by line: the colour, its name, where it begins."""
    rows: list[list[tuple[str, str, float]]] = []
    left = float(_WIDTH)
    for colour, name in named:
        text = fitted(name, _LEGEND, _WIDTH / 2 - 2 * _MARGIN)
        length = _LEGEND + 12 + width(text, _LEGEND) + 40
        if left + length - 40 > _WIDTH - _MARGIN:
            rows.append([])
            left = float(_MARGIN)
        rows[-1].append((colour, text, left))
        left += length
    return rows


def _draw_foot(
    draw: ImageDraw, legend: Sequence[Sequence[tuple[str, str, float]]], scale: _Scale, top: float, *, faded: bool
) -> None:
    for number, row in enumerate(legend):
        line = top + number * (_LEGEND + 16)
        for colour, name, left in row:
            fill = _pale(colour) if faded else colour
            draw.rounded_rectangle((left, line, left + _LEGEND, line + _LEGEND), 5, fill=fill, outline=_LINE)
            middle = line + _LEGEND / 2
            draw.text((left + _LEGEND + 12, middle), name, fill=_INK, font=font(_LEGEND), anchor="lm")
    bottom = top + len(legend) * (_LEGEND + 16) + _LEGEND / 2
    metres = next((step for step in (10, 50, 5, 1, 200, 1000) if 60 <= step * scale.pixels <= 400), 0)
    if metres:
        right = _WIDTH - _MARGIN
        left = right - metres * scale.pixels
        draw.line([(left, bottom), (right, bottom)], fill=_SOFT, width=3)
        for end in (left, right):
            draw.line([(end, bottom - 8), (end, bottom + 8)], fill=_SOFT, width=3)
        draw.text((left - 14, bottom), f"{metres} m", fill=_SOFT, font=font(_LEGEND - 4), anchor="rm")
