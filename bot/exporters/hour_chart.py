"""A picture of how many leads came in which hour. It holds digits only: words stand in the message, so that no
font for the reader's language is needed."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

MEDIA_TYPE = "image/png"
_WIDTH, _HEIGHT = 1000, 500
_LEFT, _RIGHT, _TOP, _BOTTOM = 30, 970, 80, 440
_INK, _TODAY, _BEFORE, _PAPER = "#334155", "#2563eb", "#cbd5e1", "#ffffff"
_SIZE = 24
"""Of the digits: readable on a phone, where the picture is a third as wide."""


@dataclass(frozen=True, slots=True)
class HourChart:
    """``today`` and ``yesterday`` are counts by the hour of the day, ``hours`` those that are shown."""

    hours: range
    today: Mapping[int, int]
    yesterday: Mapping[int, int]
    date: dt.date
    date_before: dt.date


def hour_chart(chart: HourChart) -> bytes:
    """A PNG: for each hour a bar of the day before and one of the day. To be called in a thread."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (_WIDTH, _HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    _legend(draw, chart)
    shown = [counts.get(hour, 0) for counts in (chart.today, chart.yesterday) for hour in chart.hours]
    most = max(1, *shown)
    step = (_RIGHT - _LEFT) / len(chart.hours)
    for number, hour in enumerate(chart.hours):
        left = _LEFT + number * step
        _bar(draw, (left + step * 0.12, left + step * 0.48), chart.yesterday.get(hour, 0) / most, _BEFORE)
        middle = _bar(draw, (left + step * 0.5, left + step * 0.88), chart.today.get(hour, 0) / most, _TODAY)
        if count := chart.today.get(hour, 0):
            _digits(draw, (left + step * 0.69, middle - 16), str(count))
        _digits(draw, (left + step / 2, _BOTTOM + 26), str(hour))
    draw.line([(_LEFT, _BOTTOM), (_RIGHT, _BOTTOM)], fill=_INK, width=2)
    picture = io.BytesIO()
    image.save(picture, "PNG")
    return picture.getvalue()


def _bar(draw: ImageDraw, span: tuple[float, float], share: float, colour: str) -> float:
    """Its upper edge."""
    top = _BOTTOM - share * (_BOTTOM - _TOP - 24)
    if share:
        draw.rectangle([span[0], top, span[1], _BOTTOM], fill=colour)
    return top


def _legend(draw: ImageDraw, chart: HourChart) -> None:
    for left, date, colour in ((_LEFT, chart.date_before, _BEFORE), (_LEFT + 220, chart.date, _TODAY)):
        draw.rectangle([left, 22, left + 22, 44], fill=colour)
        _digits(draw, (left + 34, 33), date.isoformat(), anchor="lm")


def _digits(draw: ImageDraw, at: tuple[float, float], text: str, anchor: str = "mm") -> None:
    from PIL import ImageFont

    draw.text(at, text, fill=_INK, font=ImageFont.load_default(_SIZE), anchor=anchor)
