"""The expo's figures as a picture: tiles, scans by hour and hall, days, rankings. Words come with it."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.exporters.lettering import fitted, font, width

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

MEDIA_TYPE = "image/png"
_WIDTH, _MARGIN, _GAP = 1080, 40, 24
_PAPER, _CARD, _INK, _SOFT, _LINE = "#f1f5f9", "#ffffff", "#0f172a", "#64748b", "#e2e8f0"
_SERIES = ("#2563eb", "#f59e0b", "#10b981", "#8b5cf6", "#ef4444", "#94a3b8")
_INNER = 24
_TILE, _TILES_A_ROW = 132, 4
_PLOT, _ROW = 300, 46
_BETWEEN_LABELS = 12


@dataclass(frozen=True, slots=True)
class Tile:
    """One number, large; ``note`` below it in small letters, or empty."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """``labels`` under the columns; each series has a value for each label, the first at the bottom."""

    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Names and numbers, the largest first (or step by step). ``of``: what a full bar stands for; 0: the largest
    number."""

    title: str
    rows: tuple[tuple[str, int], ...]
    of: int = 0


@dataclass(frozen=True, slots=True)
class StatsPicture:
    """What is on it, from the top; what is empty is left out."""

    title: str
    subtitle: str
    tiles: tuple[Tile, ...]
    bars: tuple[Bars, ...] = ()
    rankings: tuple[Ranking, ...] = ()


def stats_picture(picture: StatsPicture) -> bytes:
    """A PNG, as wide as a phone shows sharply. To be called in a thread."""
    from PIL import Image, ImageDraw

    bars = [one for one in picture.bars if any(any(counts) for _, counts in one.series)]
    rankings = [one for one in picture.rankings if one.rows]
    image = Image.new("RGB", (_WIDTH, _height(picture, bars, rankings)), _PAPER)
    draw = ImageDraw.Draw(image)
    inside = _WIDTH - 2 * _MARGIN
    draw.text((_MARGIN, 36), fitted(picture.title, 40, inside), fill=_INK, font=font(40))
    draw.text((_MARGIN, 88), fitted(picture.subtitle, 24, inside), fill=_SOFT, font=font(24))
    top = 140
    for number, tile in enumerate(picture.tiles):
        row, column = divmod(number, _TILES_A_ROW)
        _draw_tile(draw, tile, column, top + row * (_TILE + _GAP))
    top += _rows_of_tiles(picture) * (_TILE + _GAP)
    for one in bars:
        _draw_bars(draw, one, top)
        top += _bars_height(one) + _GAP
    for start in range(0, len(rankings), 2):
        pair = rankings[start : start + 2]
        for column, ranking in enumerate(pair):
            _draw_ranking(draw, ranking, column, top, _ranking_height(pair))
        top += _ranking_height(pair) + _GAP
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _height(picture: StatsPicture, bars: Sequence[Bars], rankings: Sequence[Ranking]) -> int:
    pairs = [rankings[start : start + 2] for start in range(0, len(rankings), 2)]
    tall = _rows_of_tiles(picture) * (_TILE + _GAP) + sum(_bars_height(one) + _GAP for one in bars)
    return 140 + tall + sum(_ranking_height(pair) + _GAP for pair in pairs) + _MARGIN - _GAP


def _rows_of_tiles(picture: StatsPicture) -> int:
    return -(-len(picture.tiles) // _TILES_A_ROW)


def _bars_height(bars: Bars) -> int:
    return _PLOT + 100 + (44 if len(bars.series) > 1 else 0)


def _ranking_height(pair: Sequence[Ranking]) -> int:
    return 84 + max(len(one.rows) for one in pair) * _ROW


def _card(draw: ImageDraw, left: float, top: float, wide: float, tall: float) -> None:
    draw.rounded_rectangle([left, top, left + wide, top + tall], radius=16, fill=_CARD)


def _draw_tile(draw: ImageDraw, tile: Tile, column: int, top: int) -> None:
    wide = (_WIDTH - 2 * _MARGIN - (_TILES_A_ROW - 1) * _GAP) / _TILES_A_ROW
    left = _MARGIN + column * (wide + _GAP)
    inside = wide - 2 * 18
    _card(draw, left, top, wide, _TILE)
    draw.text((left + 18, top + 14), fitted(tile.label, 22, inside), fill=_SOFT, font=font(22))
    draw.text((left + 18, top + 44), fitted(tile.value, 44, inside), fill=_INK, font=font(44))
    draw.text((left + 18, top + 98), fitted(tile.note, 20, inside), fill=_SOFT, font=font(20))


def _draw_bars(draw: ImageDraw, bars: Bars, top: int) -> None:
    wide = _WIDTH - 2 * _MARGIN
    _card(draw, _MARGIN, top, wide, _bars_height(bars))
    left, right = _MARGIN + _INNER, _MARGIN + wide - _INNER
    draw.text((left, top + 20), fitted(bars.title, 26, right - left), fill=_INK, font=font(26))
    if len(bars.series) > 1:
        _draw_legend(draw, bars, left, right, top + 62)
        top += 44
    bottom = top + 64 + _PLOT - 20
    totals = [sum(counts[n] for _, counts in bars.series) for n in range(len(bars.labels))]
    most, step = max(totals), (right - left) / len(bars.labels)
    # Labels that would touch each other are left out, the same number between each two.
    widest = max(width(label, 20) for label in bars.labels)
    every = max(1, -(-int(widest + _BETWEEN_LABELS) // max(1, int(step))))
    for number, label in enumerate(bars.labels):
        middle, upper = left + (number + 0.5) * step, float(bottom)
        for colour, (_, counts) in zip(_SERIES, bars.series, strict=False):
            tall = counts[number] / most * (_PLOT - 70)
            if tall:
                draw.rectangle([middle - step * 0.38, upper - tall, middle + step * 0.38, upper], fill=colour)
            upper -= tall
        if totals[number] and width(str(totals[number]), 20) < step * every:
            draw.text((middle, upper - 6), str(totals[number]), fill=_INK, font=font(20), anchor="ms")
        if number % every == 0:
            draw.text((middle, bottom + 30), label, fill=_SOFT, font=font(20), anchor="ms")
    draw.line([(left, bottom), (right, bottom)], fill=_LINE, width=3)


def _draw_legend(draw: ImageDraw, bars: Bars, left: float, right: float, top: int) -> None:
    share = (right - left) / len(bars.series)
    for number, (colour, (name, _)) in enumerate(zip(_SERIES, bars.series, strict=False)):
        at = left + number * share
        draw.rounded_rectangle([at, top + 2, at + 20, top + 22], radius=4, fill=colour)
        draw.text((at + 28, top + 12), fitted(name, 20, share - 36), fill=_SOFT, font=font(20), anchor="lm")


def _draw_ranking(draw: ImageDraw, ranking: Ranking, column: int, top: int, tall: int) -> None:
    wide = (_WIDTH - 2 * _MARGIN - _GAP) / 2
    left = _MARGIN + column * (wide + _GAP)
    _card(draw, left, top, wide, tall)
    inside = wide - 2 * _INNER
    draw.text((left + _INNER, top + 20), fitted(ranking.title, 26, inside), fill=_INK, font=font(26))
    most = max(1, ranking.of, *(count for _, count in ranking.rows))
    for number, (name, count) in enumerate(ranking.rows):
        upper = top + 68 + number * _ROW
        value = str(count)
        draw.text((left + wide - _INNER, upper + 10), value, fill=_INK, font=font(22), anchor="rm")
        room = inside - width(value, 22) - 16
        draw.text((left + _INNER, upper + 10), fitted(name, 22, room), fill=_INK, font=font(22), anchor="lm")
        draw.rounded_rectangle([left + _INNER, upper + 28, left + wide - _INNER, upper + 34], radius=3, fill=_LINE)
        if count:
            end = left + _INNER + max(6.0, inside * count / most)
            draw.rounded_rectangle([left + _INNER, upper + 28, end, upper + 34], radius=3, fill=_SERIES[0])


def stacked(
    title: str, labels: Sequence[str], counts: Mapping[str, Sequence[int]], other: str, most: int = len(_SERIES)
) -> Bars:
    """Bars of the ``most`` largest series, those behind them together as ``other``."""
    ranked = sorted(counts.items(), key=lambda one: -sum(one[1]))
    shown = ranked if len(ranked) <= most else ranked[: most - 1]
    series = [(name, tuple(values)) for name, values in shown]
    if len(ranked) > most:
        rest = [sum(column) for column in zip(*(values for _, values in ranked[most - 1 :]), strict=True)]
        series.append((other, tuple(rest)))
    return Bars(title, tuple(labels), tuple(series))
