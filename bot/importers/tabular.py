"""Programmes, exhibitor lists and plans in other people's columns, put together from one or several tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.domain.sentence import Sentence, listed, sentence
from bot.importers.circumstances import Circumstances
from bot.importers.column_uses import LEFT_OUT, ColumnUse, fields_of
from bot.importers.exhibitor_table import ExhibitorTable
from bot.importers.found import Found, Place
from bot.importers.listing import Listing
from bot.importers.plain import plain_line, tagged
from bot.importers.plan_table import rectangles_in
from bot.importers.programme_table import ProgrammeTable

_KINDS = {"programme": sentence("programme"), "exhibitors": sentence("exhibitors"), "plan": sentence("plan")}


def found_in(
    file: str, listings: Iterable[Listing], given: Circumstances, *, title: str = "", unit: str = ""
) -> Found:
    """Everything in the tables; what is wrong is logged. The event's name is ``title``, else what stands above a
    table."""
    found = Found(Place(file))
    for listing in listings:
        _tell_further(listing, given)
        if listing.stray:
            message = sentence(
                "This row stands above the header in line %(line)s; put the header first", line=listing.line
            )
            given.problems.error(listing.file, listing.stray, "", message)
        if listing.kind == "programme":
            found.sessions = [*(found.sessions or []), *ProgrammeTable(listing, given).sessions()]
        elif listing.kind == "exhibitors":
            found.exhibitors = [*(found.exhibitors or []), *ExhibitorTable(listing, given).exhibitors()]
        else:
            drawn = rectangles_in(listing, unit, given)
            found.drawn += len(drawn)
            found.booths = [*(found.booths or []), *(booth for booths in drawn for booth in booths)]
        title = title or next(iter(listing.above), "")
    found.title = _title(title, given.language)
    return found


def _title(text: str, language: str) -> Localized:
    plain = plain_line(text).strip("<>[]{} ")
    return tagged(plain, language) if 2 < len(plain) <= 120 else EMPTY


def _tell_further(listing: Listing, given: Circumstances) -> None:
    """Which column was taken for what, where that is not plain, so that a wrong guess is seen in the preview."""
    taken = [_taken(column.label, name) for name, columns in listing.columns.items() for column in columns]
    message = sentence("The table is read as %(kind)s: %(taken)s", kind=_KINDS[listing.kind], taken=listed(taken))
    if listing.further:
        labels = ", ".join(column.label for column in listing.further[:20])
        message = sentence("%(taken)s; further: %(labels)s", taken=message, labels=labels)
    given.problems.warn(listing.file, listing.line, "", message)
    given.problems.columns += _uses(listing, given.options.columns)


def _taken(label: str, name: str) -> Sentence:
    return sentence("%(column)s as %(field)s", column=label or sentence("a column without a name"), field=name)


def _uses(listing: Listing, said: Mapping[str, str]) -> Iterator[ColumnUse]:
    """Every column of the list that has a name, in its order; at the end those that somebody left out."""
    fields = fields_of(listing.kind)
    read = [(column, name) for name, columns in listing.columns.items() for column in columns]
    read += [(column, "") for column in listing.further]
    for column, name in sorted(read, key=lambda one: one[0].index):
        if column.label:
            yield ColumnUse(listing.file, column.label, name, fields)
    yield from (
        ColumnUse(listing.file, label, LEFT_OUT, fields) for label, name in said.items() if name == LEFT_OUT
    )
