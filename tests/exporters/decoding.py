"""QR codes read by another library than the one that the bot reads with."""

from __future__ import annotations

import cv2
import numpy as np


def decoded(picture: bytes) -> str:
    """What stands in the code on a picture; empty where none is found."""
    pixels = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert pixels is not None
    text, _, _ = cv2.QRCodeDetectorAruco().detectAndDecode(pixels)
    return str(text)


def decoded_modules(modules: list[list[bool]]) -> str:
    """The same of a matrix, true where dark."""
    pixels = np.where(np.array(modules), 0, 255).astype(np.uint8)
    text, _, _ = cv2.QRCodeDetectorAruco().detectAndDecode(np.kron(pixels, np.ones((8, 8), np.uint8)))
    return str(text)
