"""Badges to print and cut: A4 sheets of ten, the code as vectors."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bot.domain.badge import PrintedBadge, spaced
from bot.exporters.qr import qr_modules

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MEDIA_TYPE = "application/pdf"
_COLUMNS, _ROWS = 2, 5
_WIDTH, _HEIGHT = 85.0, 54.0
"""Of one badge, in mm: the size of a bank card, for which holders are sold."""
_CODE = 40.0
_A4 = (210.0, 297.0)
_POINTS = 72 / 25.4
"""In a millimetre."""
_INK, _CUT = 0.0, 0.75
_ADVICE = ("Yours? Open it in Telegram.", "Then show it at booths.")
"""In Latin letters: fonts for others are 10 MB, and whoever opens the code reads it in their own language."""


def badge_sheet(badges: Sequence[PrintedBadge], title: str) -> bytes:
    """A PDF. ``title`` is what the expo is called; letters that the standard fonts lack are left out."""
    from reportlab.pdfgen.canvas import Canvas

    pdf = io.BytesIO()
    # The same badges give the same bytes.
    canvas = Canvas(pdf, pagesize=(_A4[0] * _POINTS, _A4[1] * _POINTS), invariant=1)
    canvas.setTitle("Badges")
    for number, badge in enumerate(badges):
        place = number % (_COLUMNS * _ROWS)
        if number and place == 0:
            canvas.showPage()
        canvas.saveState()
        canvas.translate(*_corner(place))
        canvas.scale(_POINTS, _POINTS)
        _draw(canvas, badge, _latin(title))
        canvas.restoreState()
    canvas.save()
    return pdf.getvalue()


def _corner(place: int) -> tuple[float, float]:
    """The lower left corner of a badge on its sheet, in points; the first is at the top left."""
    row, column = divmod(place, _COLUMNS)
    left = (_A4[0] - _COLUMNS * _WIDTH) / 2 + column * _WIDTH
    bottom = _A4[1] - (_A4[1] - _ROWS * _HEIGHT) / 2 - (row + 1) * _HEIGHT
    return left * _POINTS, bottom * _POINTS


def _draw(canvas: Canvas, badge: PrintedBadge, title: str) -> None:
    canvas.setStrokeGray(_CUT)
    canvas.setLineWidth(0.1)
    canvas.rect(0, 0, _WIDTH, _HEIGHT, stroke=1, fill=0)
    canvas.setFillGray(_INK)
    _draw_code(canvas, badge.link)
    left = _CODE + 6
    canvas.setFont("Helvetica-Bold", 4)
    for number, line in enumerate(_wrapped(title, 18)[:3]):
        canvas.drawString(left, _HEIGHT - 10 - number * 5, line)
    canvas.setFont("Courier-Bold", 6)
    canvas.drawString(left, 23, spaced(badge.code))
    canvas.setFont("Helvetica", 2.6)
    for number, line in enumerate(_ADVICE):
        canvas.drawString(left, 17 - number * 3.6, line)
    canvas.setFont("Helvetica", 2)
    canvas.drawString(4, 3, badge.link)


def _draw_code(canvas: Canvas, link: str) -> None:
    modules = qr_modules(link)
    size = _CODE / len(modules)
    for row, run, length in _runs(modules):
        bottom = _HEIGHT - 4 - (row + 1) * size
        canvas.rect(2 + run * size, bottom, length * size, size, stroke=0, fill=1)


def _runs(modules: tuple[tuple[bool, ...], ...]) -> Iterator[tuple[int, int, int]]:
    """Dark modules side by side, as one: row, first column, how many. Fewer shapes, and no hairlines between."""
    for row, line in enumerate(modules):
        column = 0
        for dark, run in groupby(line):
            length = len(list(run))
            if dark:
                yield row, column, length
            column += length


def _latin(text: str) -> str:
    return text.encode("cp1252", "ignore").decode("cp1252").strip()


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
