"""Exhibitors, halls and the plan of somebody else's format, made ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.domain.localized import Localized
from bot.domain.programme import BoothRectangle, Exhibitor, Hall, Stand
from bot.domain.sentence import sentence
from bot.importers.circumstances import Circumstances
from bot.importers.found import FoundBooth, FoundExhibitor
from bot.importers.ids import Ids, slug
from bot.importers.plain import tagged
from bot.importers.records import Located, Record
from bot.importers.references import References
from bot.importers.text import fold, one_line

_SHORT = 4


class HallBook:
    """``halls``: those in force, then those that only the file names. ``named``: ids of what the file names."""

    def __init__(self, in_force: Sequence[Hall], language: str) -> None:
        self.halls: list[Hall] = list(in_force)
        self.named: dict[str, None] = {}
        self._language = language
        self._known = References((hall.id, hall.name) for hall in in_force)
        self._new: dict[str, str] = {}
        self._ids = Ids(hall.id for hall in in_force)

    def hall_id(self, text: str) -> str:
        """Of the hall in force with this id or name, else of a new one; empty for an empty text."""
        if not text:
            return ""
        found = self._known.find(text)
        hall_id = found[0] if len(found) == 1 else self._new.get(fold(text)) or self._added(text)
        self.named[hall_id] = None
        return hall_id

    def _added(self, text: str) -> str:
        code = len(text) <= _SHORT
        hall_id = self._ids.take([text if code else slug(text)])
        name = Localized.of(en=f"Hall {text}", zh=f"{text}号馆") if code else tagged(text, self._language)
        self._new[fold(text)] = hall_id
        self.halls.append(Hall(hall_id, name))
        return hall_id


def exhibitors_of(
    found: Iterable[FoundExhibitor], halls: HallBook, in_force: Sequence[Exhibitor], given: Circumstances
) -> list[Located[Exhibitor]]:
    """All of them, in the file's order. One without an id has that of the one in force with its name, so that
    invitations and leads stay with it."""
    ids = Ids()
    names = Counter(fold(text) for item in in_force for text in item.name.values())
    by_name = {fold(text): item.id for item in in_force for text in item.name.values() if names[fold(text)] == 1}
    exhibitors = []
    for item in found:
        if not item.name:
            item.place.error(
                given.problems, "name", sentence("The exhibitor has no name; write one, or leave the row out")
            )
            continue
        exhibitor = _exhibitor(item, ids, by_name, halls, given)
        exhibitors.append(Located(exhibitor, record_at(item.place.file, item.place.line, given)))
    return exhibitors


def rectangles_of(
    found: Sequence[FoundBooth], halls: HallBook, given: Circumstances
) -> list[Located[BoothRectangle]]:
    """One rectangle a booth: of several with the same number the one around them all."""
    merged: dict[str, tuple[FoundBooth, BoothRectangle]] = {}
    for item in found:
        rectangle = BoothRectangle(
            halls.hall_id(item.hall or _only_hall(halls)), item.booth, item.x, item.y, item.width, item.height
        )
        first = merged.get(fold(item.booth))
        merged[fold(item.booth)] = (first[0], _around(first[1], rectangle)) if first else (item, rectangle)
    repeated = len(found) - len(merged)
    if repeated:
        message = (
            sentence("1 booth is drawn more than once; it is taken as the space around its rectangles")
            if repeated == 1
            else sentence(
                "%(number)s booths are drawn more than once; each is taken as the space around its rectangles",
                number=repeated,
            )
        )
        found[0].place.warn(given.problems, "booth", message)
    return [
        Located(rectangle, record_at(item.place.file, item.place.line, given))
        for item, rectangle in merged.values()
    ]


def record_at(file: str, line: int, given: Circumstances) -> Record:
    """The place of an item, for the checks that our own tables have too."""
    return Record(file, line, {}, (), given.problems)


def _exhibitor(
    item: FoundExhibitor, ids: Ids, by_name: dict[str, str], halls: HallBook, given: Circumstances
) -> Exhibitor:
    wanted = one_line(item.id)
    name = item.name.best(given.language)
    chosen = ids.take([wanted] if wanted else [by_name.get(fold(name), ""), slug(name)])
    if wanted and chosen != wanted:
        message = sentence(
            'The id "%(wanted)s" stands here again; the exhibitor is kept as "%(chosen)s"',
            wanted=wanted,
            chosen=chosen,
        )
        item.place.warn(given.problems, "exhibitor_id", message)
    return Exhibitor(
        id=chosen,
        name=item.name,
        stands=_stands(item, halls),
        categories=item.categories,
        products=item.products,
        country=item.country,
        website=item.website,
        contact_name=item.contact_name,
        contact_email=item.contact_email,
        extra=item.extra,
    )


def _stands(item: FoundExhibitor, halls: HallBook) -> tuple[Stand, ...]:
    """One hall for all booths, the n-th for the n-th booth, or none."""
    ids = [halls.hall_id(hall) for hall in item.halls]
    if len(ids) <= 1 or not item.booths:
        hall = ids[0] if ids else ""
        stands = [Stand(hall, booth) for booth in item.booths] or [Stand(hall_id, "") for hall_id in ids]
    else:
        padded = [*ids, *[ids[-1]] * len(item.booths)]
        stands = [Stand(hall_id, booth) for hall_id, booth in zip(padded, item.booths, strict=False)]
    return tuple(dict.fromkeys(stand for stand in stands if stand.hall_id or stand.booth))


def _only_hall(halls: HallBook) -> str:
    return halls.halls[0].id if len(halls.halls) == 1 else "1"


def _around(one: BoothRectangle, other: BoothRectangle) -> BoothRectangle:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    bottom = max(one.y + one.height, other.y + other.height)
    return BoothRectangle(one.hall_id, one.booth, x, y, right - x, bottom - y)
