"""What the import of a customer database calls our columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.exporters.lead_table import LeadRow, LeadTable


@dataclass(frozen=True, slots=True)
class CrmPreset:
    """``columns`` are renamed, the others keep their names: the import asks what to do with them.
    ``needs_last_name``: it refuses people without, so a name of one word stands there."""

    name: str
    columns: Mapping[str, str] = field(default_factory=dict)
    needs_last_name: bool = False

    def header(self, columns: Sequence[str]) -> tuple[str, ...]:
        """The headings, renamed."""
        return tuple(self.columns.get(column, column) for column in columns)

    def fitted(self, table: LeadTable) -> LeadTable:
        """The table as the import takes it."""
        if not self.needs_last_name:
            return table
        return replace(table, rows=tuple(map(_with_last_name, table.rows)))


def _with_last_name(row: LeadRow) -> LeadRow:
    if row.last_name or not row.first_name:
        return row
    return replace(row, first_name="", last_name=row.first_name)


PRESETS: Mapping[str, CrmPreset] = {
    preset.name: preset
    for preset in (
        CrmPreset(
            "hubspot",
            {
                "first_name": "First name",
                "last_name": "Last name",
                "email": "Email",
                "phone": "Phone number",
                "title": "Job title",
                "company": "Company name",
                "country": "Country/Region",
            },
        ),
        CrmPreset(
            "salesforce",
            {
                "first_name": "First Name",
                "last_name": "Last Name",
                "company": "Company",
                "title": "Title",
                "email": "Email",
                "phone": "Phone",
                "country": "Country",
                "source": "Lead Source",
                "rating": "Rating",
                "notes": "Description",
            },
            needs_last_name=True,
        ),
    )
}
