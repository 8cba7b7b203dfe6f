"""Leads as files, and what is said with them. A file is made when its message leaves: what was withdrawn until
then is not in it, and none lies in the outbox."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.localized import Localized
from bot.views.lines import EMPTY
from bot.views.message import View


@dataclass(frozen=True)
class ExportOffer(View):
    """Which files there are. ``masked`` leads are without contact; ``last_at`` is when somebody of the team last
    had a file, and ``changed`` how many were met since; ``keep_until`` the last day on which leads are here."""

    exhibitor: Localized
    leads: int
    masked: int
    keep_until: dt.date
    last_at: dt.datetime | None = None
    changed: int = 0


@dataclass(frozen=True)
class ExportDenied(View):
    """The reader may not take leads along; ``admins`` may allow it."""

    exhibitor: Localized
    admins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What is in a file: ``leads``, ``masked`` of them without contact, ``files`` about them, ``missing`` ones
    that did not fit or are not here (yet)."""

    leads: int
    masked: int
    files: int = 0
    missing: int = 0


@dataclass(frozen=True)
class LeadExport(View):
    """The caption of a file. ``form`` is xlsx | csv | vcf | hubspot | salesforce | zip; ``attached``: it comes
    with a digest. ``exhibitor`` and ``content`` are filled when the message leaves."""

    remade: ClassVar[bool] = True

    exhibitor_id: str
    form: str
    attached: bool = False
    exhibitor: Annotated[Localized, Field(exclude=True)] = EMPTY
    content: Annotated[Exported | None, Field(exclude=True)] = None
