"""The formats in which leads are taken along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.exporters import lead_workbook, vcard
from bot.exporters.crm_presets import CrmPreset
from bot.exporters.lead_csv import lead_csv
from bot.exporters.lead_table import LeadTable
from bot.exporters.lead_vcards import lead_vcards


@dataclass(frozen=True, slots=True)
class LeadFormat:
    """``name`` is the file's suffix too. ``write`` is to be called in a thread."""

    name: str
    media_type: str
    write: Callable[[LeadTable, CrmPreset | None], bytes]


def _contacts(table: LeadTable, _preset: CrmPreset | None) -> bytes:
    return lead_vcards(table)


FORMATS: Mapping[str, LeadFormat] = {
    one.name: one
    for one in (
        LeadFormat("csv", "text/csv", lead_csv),
        LeadFormat("xlsx", lead_workbook.MEDIA_TYPE, lead_workbook.lead_workbook),
        LeadFormat("vcf", vcard.MEDIA_TYPE, _contacts),
    )
}
