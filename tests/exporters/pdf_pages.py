"""What stands on the pages of a PDF of ours, made without compression: texts read back through the font's table of
characters, and dark rectangles."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

POINTS = 72 / 25.4
_OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)^endobj", re.MULTILINE | re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TEXT = re.compile(rb"([-\d.]+) ([-\d.]+) Tm /(\S+) ([\d.]+) Tf [\d.]+ TL (.*?) T\* ET", re.DOTALL)
_SHOWN = re.compile(rb"(?:/(\S+) [\d.]+ Tf [\d.]+ TL )?\(((?:\\.|[^\\)])*)\) Tj", re.DOTALL)
_SHAPE = re.compile(rb"^n ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re f\*?$", re.MULTILINE)
_SCALE = re.compile(rb"^([\d.]+) 0 0 ([\d.]+) 0 0 cm$", re.MULTILINE)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_CHARACTER = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>")


@dataclass(frozen=True)
class Page:
    """Sizes in mm; ``shapes`` are left, bottom, width, height."""

    width: float
    height: float
    texts: tuple[str, ...]
    shapes: tuple[tuple[float, float, float, float], ...]

    def picture(self, dots: float) -> NDArray[np.uint8]:
        """The page as a camera sees it, ``dots`` pixels a millimetre: each pixel is as grey as it is covered."""
        fine = 4
        pixels = np.full((round(self.height * dots) * fine, round(self.width * dots) * fine), 255, np.uint8)
        for left, bottom, width, height in self.shapes:
            x, y = round(left * dots * fine), round((self.height - bottom - height) * dots * fine)
            pixels[y : round((self.height - bottom) * dots * fine), x : round((left + width) * dots * fine)] = 0
        rows, columns = pixels.shape
        coarse = pixels.reshape(rows // fine, fine, columns // fine, fine).mean(axis=(1, 3))
        return coarse.astype(np.uint8)


def pages(pdf: bytes) -> list[Page]:
    """In order."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    fonts = _fonts(objects)
    return [_page(objects, body, fonts) for body in objects.values() if b"/Type /Page\n" in body]


def _fonts(objects: dict[int, bytes]) -> dict[bytes, dict[int, str]]:
    """By name: the character of each code."""
    found = {}
    for body in objects.values():
        name, table = re.search(rb"/Name /(\S+)", body), re.search(rb"/ToUnicode (\d+) 0 R", body)
        if name and table:
            codes = _CHARACTER.findall(objects[int(table[1])])
            found[name[1]] = {int(code, 16): chr(int(character, 16)) for code, character in codes}
    return found


def _page(objects: dict[int, bytes], body: bytes, fonts: dict[bytes, dict[int, str]]) -> Page:
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", body)
    contents = re.search(rb"/Contents (\d+) 0 R", body)
    assert box is not None
    assert contents is not None
    stream = _STREAM.search(objects[int(contents[1])])
    assert stream is not None
    drawn = stream[1]
    scale = _SCALE.search(drawn)
    unit = float(scale[1]) / POINTS if scale else 1 / POINTS
    shapes = [tuple(float(number) * unit for number in shape) for shape in _SHAPE.findall(drawn)]
    return Page(
        float(box[1]) / POINTS,
        float(box[2]) / POINTS,
        tuple(_text(font, shown, fonts) for _, _, font, _, shown in _TEXT.findall(drawn)),
        tuple((left, bottom, width, height) for left, bottom, width, height in shapes),
    )


def _text(font: bytes, shown: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    """A line may be in several subsets of the font."""
    found = ""
    for changed, codes in _SHOWN.findall(shown):
        font = changed or font
        plain = _ESCAPE.sub(lambda one: bytes([int(one[1], 8)]) if one[1].isdigit() else one[1], codes)
        found += "".join(fonts[font][code] for code in plain)
    return found
