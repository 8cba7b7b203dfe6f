"""A table of leads with the files about them, as one ZIP archive."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

MEDIA_TYPE = "application/zip"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """``lead_id`` is the lead that it is about; ``number`` tells the files of one lead apart; ``name`` is what its
    sender called it. ``at`` is local."""

    lead_id: int
    number: int
    name: str
    content: bytes
    at: dt.datetime

    @property
    def path(self) -> str:
        """Where it stands in the archive: no name that somebody sent leads out of it."""
        safe = _UNSAFE.sub("-", self.name).strip(".-")[-60:]
        return f"attachments/{self.lead_id}-{self.number}{f'-{safe}' if safe else ''}"


def lead_archive(tables: Sequence[tuple[str, bytes]], files: Sequence[ArchivedFile], at: dt.datetime) -> bytes:
    """``tables`` are whole files with their names, made ``at`` (local)."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in tables:
            archive.writestr(_entry(name, at), content)
        for file in files:
            archive.writestr(_entry(file.path, file.at), file.content)
    return made.getvalue()


def _entry(name: str, at: dt.datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, at.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
