"""Posters to print and hang: what it is, in each language, and a QR code as large as the paper is wide.

From two metres a phone's camera sees some 2.6 m of wall, so that its preview (1,920 pixels) has 0.75 pixels a
millimetre. Readers need two pixels a module: 2.7 mm. A link of the bot is a code of 33 modules, and 41 with the
white around it: 3.4 mm each on A5, 4.8 mm on A4.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from bot.exporters.lettering import FONT
from bot.exporters.qr import qr_modules

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PAPERS = {"a4": (210.0, 297.0), "a5": (148.0, 210.0)}
"""Width and height in mm."""
MEDIA_TYPES = {"pdf": "application/pdf", "zip": "application/zip"}
_WIDTH, _HEIGHT = PAPERS["a5"]
_CODE, _CODE_BOTTOM = 140.0, 22.0
"""Of A5, in mm, with the white around the code; A4 is the same, larger."""
_MARGIN = 8.0
_POINTS = 72 / 25.4
"""In a millimetre."""
_FACE = "poster"
_LONGEST_NAME = 60
_UNSAFE = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Poster:
    """``name`` of its file, without the suffix; ``heading`` is read from afar; ``lines`` say what it is, ``calls``
    what a scan gives, ``expo`` where one is, each once a language."""

    name: str
    heading: str
    lines: tuple[str, ...]
    calls: tuple[str, ...]
    expo: tuple[str, ...]
    link: str


def poster_file(posters: Sequence[Poster], form: str, paper: str) -> bytes:
    """``form``: pdf (a page each) | zip (a PDF each); ``paper`` one of ``PAPERS``. To be called in a thread: some
    20 ms each."""
    if form == "pdf":
        return _pdf(posters, paper)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as file:  # A PDF is compressed already.
        for name, poster in zip(file_names(one.name for one in posters), posters, strict=True):
            # The same posters give the same bytes.
            file.writestr(zipfile.ZipInfo(name), _pdf([poster], paper))
    return archive.getvalue()


def file_names(names: Iterable[str]) -> Iterator[str]:
    """Safe on every system, and each once: letters, digits, hyphens, dots inside."""
    taken: set[str] = set()
    for name in names:
        plain = _UNSAFE.sub("-", unicodedata.normalize("NFKC", name)).strip("-._")[:_LONGEST_NAME].strip("-._")
        base, number = plain or "poster", 1
        while (plain := base if number == 1 else f"{base}-{number}").casefold() in taken:
            number += 1
        taken.add(plain.casefold())
        yield f"{plain}.pdf"


def _pdf(posters: Sequence[Poster], paper: str) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    _register()
    width, height = PAPERS[paper]
    pdf = io.BytesIO()
    canvas = Canvas(pdf, pagesize=(width * _POINTS, height * _POINTS), invariant=1)
    canvas.setTitle("Posters")
    for poster in posters:
        canvas.saveState()
        canvas.scale(width / _WIDTH * _POINTS, height / _HEIGHT * _POINTS)
        _draw(canvas, poster)
        canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return pdf.getvalue()


@cache
def _register() -> None:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    registerFont(TTFont(_FACE, str(FONT)))


def _draw(canvas: Canvas, poster: Poster) -> None:
    for number, text in enumerate(poster.expo[:2]):
        _write(canvas, text, 4.0, _HEIGHT - 8 - number * 5.2)
    _write(canvas, poster.heading, 13, 181 if len(poster.lines) > 1 else 178)
    for number, text in enumerate(poster.lines[:2]):
        _write(canvas, text, 6.2, (172.5 if len(poster.lines) > 1 else 168) - number * 8)
    _draw_code(canvas, poster.link)
    for number, text in enumerate(poster.calls[:2]):
        _write(canvas, text, 5.2, 17 - number * 6.6)
    _write(canvas, poster.link, 2.7, 4)


def _write(canvas: Canvas, text: str, size: float, bottom: float) -> None:
    """In the middle, smaller where it would be too wide."""
    wide = canvas.stringWidth(text, _FACE, size)
    canvas.setFont(_FACE, size * min(1.0, (_WIDTH - 2 * _MARGIN) / wide) if wide else size)
    canvas.drawCentredString(_WIDTH / 2, bottom, text)


def _draw_code(canvas: Canvas, link: str) -> None:
    modules = qr_modules(link)
    size = _CODE / len(modules)
    left, top = (_WIDTH - _CODE) / 2, _CODE_BOTTOM + _CODE
    for row, line in enumerate(modules):
        column = 0
        for dark, run in groupby(line):  # Side by side, as one: fewer shapes, and no hairlines between.
            length = len(list(run))
            if dark:
                canvas.rect(left + column * size, top - (row + 1) * size, length * size, size, stroke=0, fill=1)
            column += length
