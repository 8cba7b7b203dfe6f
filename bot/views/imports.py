"""What organisers see of files that they bring, and of versions of the programme."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.list_fields import LIST_FIELDS
from bot.domain.localized import Localized
from bot.domain.sentence import Sentence
from bot.views.lines import EMPTY, Span
from bot.views.message import View


@dataclass(frozen=True)
class OfficeMenu(View):
    """Where the programme stands: ``version`` 0 is none yet. ``draft``: the name of a file that waits, or empty;
    ``notices``: how many are up; ``brings``: the reader may send a file."""

    version: int
    published_at: dt.datetime
    draft: str = ""
    notices: int = 0
    brings: bool = False


@dataclass(frozen=True)
class ThingChanged:
    """One item of a difference. ``kind``: see ``ItemKind``; ``start`` and ``room`` of a session, as it was and as
    it will be, local to the expo; the same where it was not moved."""

    kind: str
    id: str
    name: Localized = EMPTY
    was: dt.datetime | None = None
    start: dt.datetime | None = None
    was_room: Localized = EMPTY
    room: Localized = EMPTY


@dataclass(frozen=True)
class ChangeGroup:
    """``sort``: added | changed | moved | cancelled | removed; ``kinds``: how many of which kind; some of them."""

    sort: str
    kinds: tuple[tuple[str, int], ...]
    things: tuple[ThingChanged, ...]
    more: int = 0


@dataclass(frozen=True)
class ColumnLine:
    """A column's place (from 1), its header and what it is read as (see ``ColumnUse``)."""

    number: int
    label: str
    field: str

    @property
    def is_named(self) -> bool:
        """Whether the field has a name in the reader's language."""
        return self.field in LIST_FIELDS


@dataclass(frozen=True)
class ProblemLine:
    """``line`` 0 is the whole file; ``said`` is what is wrong, and the remedy. ``sheet``: of a workbook; empty
    where there is but one."""

    file: str
    line: int
    column: str
    is_error: bool
    said: Sentence
    sheet: str = ""


@dataclass(frozen=True)
class ImportPreview(View):
    """What a file would change. ``needs``: "" | timezone | start_date, which is asked for; ``problem``: that what
    was typed is none; ``changed``: another version came meanwhile. ``unknown``: columns that nobody
    knows; ``has_columns``: that there are some to be called something else. ``kept``: how many of which kind the
    file does not bring, so that they stay."""

    file_name: str
    format: str
    refused: bool
    days: int
    sessions: int
    rooms: int
    exhibitors: int
    halls: int
    booths: int
    faq: int
    groups: tuple[ChangeGroup, ...] = ()
    problems: tuple[ProblemLine, ...] = ()
    errors: int = 0
    warnings: int = 0
    unknown: tuple[ColumnLine, ...] = ()
    needs: str = ""
    problem: bool = False
    changed: bool = False
    kept: tuple[tuple[str, int], ...] = ()
    has_columns: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing would change."""
        return not self.groups


@dataclass(frozen=True)
class ImportSure(View):
    """Asks once more: so many would go, by a ``file`` or by going back to a version."""

    sessions: int
    of_sessions: int
    exhibitors: int
    of_exhibitors: int
    file: bool = True


@dataclass(frozen=True)
class ImportPublished(View):
    """It is in force as ``version``; ``told``: sessions changed that people have saved may be told of."""

    version: int
    groups: tuple[ChangeGroup, ...]
    told: int = 0


@dataclass(frozen=True)
class OfficeNotice(View):
    """``reason``: too_large | unavailable | kind (no file that can hold a programme) | gone (the draft) |
    cancelled | nothing (changes) | no_programme | overtaken (another version came) | notices_full."""

    reason: str


@dataclass(frozen=True)
class ChangeReport(View):
    """Goes with the file that lists every change and problem."""

    changes: int
    problems: int


@dataclass(frozen=True)
class ProgrammeFile(View):
    """Goes with a workbook: ``filled`` with what is in force, or blank."""

    filled: bool


@dataclass(frozen=True)
class ImportColumns(View):
    """Which column is read as what."""

    columns: tuple[ColumnLine, ...]
    span: Span


@dataclass(frozen=True)
class ColumnQuestion(View):
    """What is this column?"""

    column: ColumnLine


@dataclass(frozen=True)
class VersionLine:
    """One version; ``published_at`` is local to the expo. ``source``: a file's name, or ``edit:<code>:<subject>``
    or ``rollback:<number>``."""

    number: int
    published_at: dt.datetime
    source: str


@dataclass(frozen=True)
class Versions(View):
    """Newest first."""

    versions: tuple[VersionLine, ...]
    span: Span


@dataclass(frozen=True)
class VersionCard(View):
    """One version, and what it changed of ``other`` (another version; 0: nothing was before it). ``forward`` tells
    that the other is the older one."""

    version: VersionLine
    sessions: int
    exhibitors: int
    faq: int
    other: int
    groups: tuple[ChangeGroup, ...]
    current: bool = False
    forward: bool = True


@dataclass(frozen=True)
class RollBackQuestion(View):
    """Asks whether to go back to ``number``, which would change so much."""

    number: int
    groups: tuple[ChangeGroup, ...]
