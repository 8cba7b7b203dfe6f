"""What stands on the buttons of the organiser's office: files, columns, versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.list_fields import LIST_FIELDS
from bot.texts.words import Words
from bot.views import import_actions
from bot.views.action import Action
from bot.views.import_actions import ZONES


def _fixed(msgid: str) -> Callable[[Any, Words], str]:
    return lambda _action, words: words(msgid)


def field_name(field: str, words: Callable[[str], str]) -> str:
    """What a column may be, in the reader's language."""
    if field == "-":
        return words("import.left_out")
    return words(f"import.field.{field}") if field in LIST_FIELDS else field


def _publish(action: import_actions.PublishImport, words: Words) -> str:
    return words("button.import_sure" if action.sure else "button.publish")


def _zone(action: import_actions.SetImportZone, words: Words) -> str:
    return ZONES[action.number] if 0 <= action.number < len(ZONES) else words.gone


def _day(action: import_actions.SetImportDay, words: Words) -> str:
    if action.days == 0:
        return words("button.import_today")
    return (
        words("button.import_tomorrow") if action.days == 1 else words("button.import_in_days", days=action.days)
    )


def _column(action: import_actions.OpenColumn, words: Words) -> str:
    return words("button.import_column", number=action.number + 1)


def _field(action: import_actions.SetColumn, words: Words) -> str:
    return field_name(action.field, words)


def _version(action: import_actions.OpenVersion, words: Words) -> str:
    if action.other:
        return words("button.version_compare", number=action.other)
    return words("button.version", number=action.number)


def _roll_back(action: import_actions.RollBack, words: Words) -> str:
    return words("button.confirm") if action.sure else words("button.roll_back", number=action.number)


def _next_edition(action: import_actions.DownloadNextEdition, words: Words) -> str:
    begins = words.catalogue.expo.start_date + dt.timedelta(weeks=action.weeks)
    return words("button.next_edition_from", date=words.format("date_year", begins))


LABELS: dict[type[Action], Callable[[Any, Words], str]] = {
    import_actions.ShowOffice: _fixed("button.office"),
    import_actions.DownloadTemplate: _fixed("button.import_template"),
    import_actions.DownloadProgramme: _fixed("button.import_download"),
    import_actions.ShowNextEdition: _fixed("button.next_edition"),
    import_actions.DownloadNextEdition: _next_edition,
    import_actions.ShowImport: _fixed("button.import_open"),
    import_actions.PublishImport: _publish,
    import_actions.CancelImport: _fixed("button.cancel"),
    import_actions.ReportImport: _fixed("button.import_report"),
    import_actions.SetImportZone: _zone,
    import_actions.SetImportDay: _day,
    import_actions.ListColumns: _fixed("button.import_columns"),
    import_actions.OpenColumn: _column,
    import_actions.SetColumn: _field,
    import_actions.ListVersions: _fixed("button.versions"),
    import_actions.OpenVersion: _version,
    import_actions.RollBack: _roll_back,
    import_actions.UndoVersion: _fixed("button.undo"),
}
