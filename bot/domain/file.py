"""A file of a message, coming in or going out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """``kind`` is photo | video | document | animation | audio | voice.

    ``file_id`` names a file that Telegram has (this bot can send it again), else ``content`` is sent as ``name``.
    ``media_type`` and ``size`` (bytes) are what the sender's client told: empty and 0 where it did not.
    """

    kind: str
    file_id: str = ""
    name: str = ""
    content: bytes = b""
    media_type: str = ""
    size: int = 0
