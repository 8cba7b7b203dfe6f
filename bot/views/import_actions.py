"""Actions of the organiser's office: files, columns, versions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action

ZONES = (
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Dubai",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
)
"""Offered where a file names none; any other can be typed."""


@dataclass(frozen=True)
class ShowOffice(Action, code="IO"):
    """Where the programme stands, and what can be done."""


@dataclass(frozen=True)
class DownloadTemplate(Action, code="IT"):
    """A blank workbook."""


@dataclass(frozen=True)
class DownloadProgramme(Action, code="ID"):
    """The programme as a workbook; ``version`` 0 is the one in force."""

    version: int = 0


@dataclass(frozen=True)
class ShowImport(Action, code="IS"):
    """The preview of the file that waits."""


@dataclass(frozen=True)
class PublishImport(Action, code="IP"):
    """Publish the file as it was shown (its ``revision``); ``sure``: asked twice (1 or 0)."""

    revision: int
    sure: int = 0


@dataclass(frozen=True)
class CancelImport(Action, code="IC"):
    """Give the file up."""


@dataclass(frozen=True)
class ReportImport(Action, code="IR"):
    """All changes and problems as a file."""


@dataclass(frozen=True)
class SetImportZone(Action, code="IZ"):
    """The file's times are in this zone: its place in the list of ``ZONES``."""

    number: int


@dataclass(frozen=True)
class SetImportDay(Action, code="IY"):
    """Its first day is so many days from today."""

    days: int


@dataclass(frozen=True)
class ListColumns(Action, code="IL"):
    page: int = 0


@dataclass(frozen=True)
class OpenColumn(Action, code="IU"):
    """What is the ``number``-th column, as of ``revision``?"""

    revision: int
    number: int


@dataclass(frozen=True)
class SetColumn(Action, code="IF"):
    """It is ``field``; ``-``: left out, ``?``: as its name tells."""

    revision: int
    number: int
    field: str


@dataclass(frozen=True)
class ListVersions(Action, code="VL"):
    page: int = 0


@dataclass(frozen=True)
class OpenVersion(Action, code="VO"):
    """One version, compared with ``other`` (0: the one before it)."""

    number: int
    other: int = 0


@dataclass(frozen=True)
class RollBack(Action, code="VR"):
    """Publish that version again, over version ``over``; ``sure`` (1 or 0): it was asked."""

    number: int
    over: int
    sure: int = 0


@dataclass(frozen=True)
class UndoVersion(Action, code="VU"):
    """Take back version ``number``, the newest."""

    number: int
