"""JSON of any shape that holds a list of sessions, exhibitors or booths."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_ROWS, TOO_MANY_ROWS
from bot.importers.brought_file import BroughtFile, Refused
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found
from bot.importers.header import NEEDED, listing_of
from bot.importers.json_groups import Group, groups_in, linked
from bot.importers.listing import Listing
from bot.importers.synonyms import EXHIBITOR_LISTS, EXHIBITORS, key_of
from bot.importers.tabular import found_in
from bot.importers.text import one_line

FORMAT = "json"
_MAX_LABELS = 300
_TITLES = ("title", "event", "event_name", "show", "name")
_BOOTHS = frozenset(map(key_of, EXHIBITORS["booth"]))


def knows(file: BroughtFile) -> bool:
    """Any JSON."""
    return file.begins.startswith(("{", "["))


def read(file: BroughtFile, given: Circumstances) -> Found:
    """Everything in the lists; what is wrong is logged.

    Raises:
        Refused: it is no sound JSON, or holds no list that is known.
    """
    whole = file.json
    groups = [group for group in groups_in(whole) if len(group.labels()) <= _MAX_LABELS]
    if any(len(group.items) > MAX_ROWS for group in groups):
        raise Refused(sentence("The file has %(too_many)s", too_many=TOO_MANY_ROWS), 1)
    _give_booths(groups)
    listings = _listings(file.name, groups)
    if not listings:
        raise Refused(_why(whole, groups), 1)
    title, unit = _said(whole, _TITLES), _said(whole, ("unit", "units"))
    return found_in(file.name, listings, given, title=title, unit=unit)


def _listings(file: str, groups: Sequence[Group]) -> list[Listing]:
    """The plan, or every programme as deep as the longest; and every exhibitor list as high as the first. A plan
    whose booths name who stands there is an exhibitor list too."""
    plans: list[Listing] = []
    programmes: list[tuple[int, Listing]] = []
    exhibitors: list[tuple[int, Listing]] = []
    called_so = [group for group in groups if key_of(group.key) in EXHIBITOR_LISTS]
    for group in groups:
        listing = _listing(file, group)
        if listing is not None and listing.kind == "programme":
            programmes.append((group.depth, listing))
        elif listing is not None and listing.kind == "plan":
            plans.append(listing)
        if (listing is None or listing.kind != "programme") and (not called_so or group in called_so):
            firms = _listing(file, group, "exhibitors")
            if firms is not None:
                exhibitors.append((group.depth, _beside(listing, firms)))
    highest = min((depth for depth, _ in exhibitors), default=0)
    longest = max(programmes, key=lambda found: len(found[1].rows), default=None)
    return [
        *plans[:1],
        *(listing for depth, listing in programmes if longest and depth == longest[0] and not plans),
        *(listing for depth, listing in exhibitors if depth == highest),
    ]


def _beside(plan: Listing | None, exhibitors: Listing) -> Listing:
    """Who stands at the booths of a plan is in its halls: what else is called a zone is none."""
    if plan is None or plan.kind != "plan":
        return exhibitors
    halls = {"hall": plan.columns["hall"]} if "hall" in plan.columns else {}
    others = {name: columns for name, columns in exhibitors.columns.items() if name != "hall"}
    sides = [column.index for columns in plan.columns.values() for column in columns]
    further = [column for column in exhibitors.further if column.index not in sides]
    return replace(exhibitors, columns=others | halls, further=further)


def _listing(file: str, group: Group, kind: str = "") -> Listing | None:
    return listing_of(file, group.rows(), is_text=False, hint=group.key, kind=kind)


def _give_booths(groups: list[Group]) -> None:
    """Where booths name their exhibitors, exhibitors get their booths."""
    booths: defaultdict[str, list[str]] = defaultdict(list)
    for name, booth in linked([group for group in groups if key_of(group.key) in _BOOTHS], "exhibitors"):
        booths[name].append(booth)
    for group in groups:
        if group.key == "exhibitors" and booths:
            for _, cells in group.items:
                exhibitor = cells.get("name")
                if isinstance(exhibitor, str) and "booth" not in cells:
                    cells["booth"] = tuple(booths.get(exhibitor, ()))


def _said(whole: Any, keys: Sequence[str]) -> str:
    """What the file says of itself, at its top or one below."""
    if not isinstance(whole, dict):
        return ""
    places = [whole, *(value for value in whole.values() if isinstance(value, dict))]
    texts = (place.get(key) for place in places for key in keys)
    return next((one_line(text) for text in texts if isinstance(text, str) and text.strip()), "")


def _why(whole: Any, groups: Sequence[Group]) -> Sentence:
    if not whole or not groups:
        return sentence(
            "The JSON holds no list of sessions, exhibitors or booths; export it again once they are published"
        )
    labels = max((group.labels() for group in groups), key=len)
    if {"x", "y"} <= set(labels):
        return sentence(
            "The JSON holds points of interest (x and y without a size), which are not read: a "
            "plan needs a booth, x, y, width and height for each"
        )
    shown = ", ".join(labels[:10])
    return sentence(
        "The JSON holds no list that is known (its objects have %(shown)s): %(needed)s", shown=shown, needed=NEEDED
    )
