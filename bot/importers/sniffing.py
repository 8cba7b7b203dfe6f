"""What a file looks like, by its first bytes: so that what we refuse is called by its name."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from bot.domain.sentence import Sentence, sentence

_HEAD = 4096
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")


@dataclass(frozen=True, slots=True)
class Kind:
    """``format`` is one of ``import --format``'s, or empty; ``phrase`` ends the sentence "it looks like ..."."""

    format: str
    phrase: Sentence


WORKBOOK = Kind("xlsx", sentence("an XLSX workbook"))
OLD_WORKBOOK = Kind("", sentence("an old .xls workbook or one with a password; save it as XLSX without one"))
TEXT = Kind("", sentence("plain text"))


def is_archive(data: bytes) -> bool:
    """Whether it is a ZIP, which workbooks are too."""
    return data.startswith(_ZIP)


def sniff(path: Path) -> Kind:
    """Raises OSError where the file cannot be read."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if is_archive(head):
        return _archive(path)
    if head.startswith(_OLE2):
        return OLD_WORKBOOK
    if head.startswith(b"%PDF"):
        return Kind("", sentence("a PDF"))
    if head.startswith(_PICTURES):
        return Kind("", sentence("a picture"))
    return _text(head.lstrip(b"\xef\xbb\xbf \t\r\n"), path.suffix.lower())


def _archive(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return (
            WORKBOOK if path.suffix.lower() in (".xlsx", ".xlsm") else Kind("", sentence("a damaged ZIP archive"))
        )
    if "xl/workbook.xml" in names:
        return WORKBOOK
    if "word/document.xml" in names:
        return Kind("", sentence("a Word document"))
    if {"event", "sessions"} <= {Path(name).stem for name in names if name.endswith(".json")}:
        return Kind("open-event-zip", sentence("an Open Event archive"))
    return Kind("", sentence("a ZIP archive (unpack it and name the folder)"))


def _text(head: bytes, suffix: str) -> Kind:
    lower = head.lower()
    if lower.startswith(b"begin:vcalendar"):
        return Kind("ics", sentence("an iCalendar file"))
    if lower.startswith((b"<!doctype html", b"<html")):
        return Kind("", sentence("a web page"))
    if lower.startswith(b"<"):
        frab = b"<schedule" in lower and (b"<conference" in lower or b"<day" in lower)
        return (
            Kind("frab-xml", sentence("a frab/Pentabarf schedule"))
            if frab
            else Kind("", sentence("XML, but no frab/Pentabarf schedule"))
        )
    if lower.startswith((b"{", b"[{", b"[]")) or (lower.startswith(b"[") and suffix == ".json"):
        return _json(lower)
    if lower.startswith((b"---\n", b"---\r\n", b"%yaml")):
        return Kind("", sentence("a YAML file"))
    if suffix in (".csv", ".tsv"):
        return Kind("csv", sentence("a CSV file"))
    return TEXT


def _json(lower: bytes) -> Kind:
    if b'"schedule"' in lower:
        return Kind("voc-json", sentence("a voc/pretalx schedule in JSON"))
    if b'"sessions"' in lower and b'"speakers"' in lower:
        return Kind("sessionize-json", sentence("a Sessionize export in JSON"))
    return Kind("json", sentence("a JSON file"))
