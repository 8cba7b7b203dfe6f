"""Pictures of halls: each is drawn once for a version, its lit booths and a language, and uploaded once."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue, name_key
from bot.domain.file import File
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Hall
from bot.exporters.hall_map import MOST_COLOURS, HallPlan, MapBooth, hall_map
from bot.exporters.lettering import writable, written
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.views.message import Message
from bot.views.screens import HallCard, HallMap

_NAME = "hall.png"
_STYLE = "2"
"""Grows where the same hall is drawn in another way: those that Telegram has are of the old one."""
_drawing: dict[tuple[int, str], asyncio.Task[bytes]] = {}
"""What is being drawn: whoever asks for the same picture meanwhile waits for it."""


@dataclass(frozen=True, slots=True)
class HallPicture:
    """What a picture shows: a hall that has a plan, with booths of it lit, in the reader's language."""

    catalogue: Catalogue
    hall: Hall
    booths: tuple[str, ...]
    locale: str

    @property
    def key(self) -> str:
        """Another one is another picture."""
        return "\n".join((_STYLE, str(self.catalogue.version), self.locale, self.hall.id, *self.booths))


def picture_of(message: Message, catalogue: Catalogue, locale: str) -> HallPicture | None:
    """What the picture of a hall's screen shows; None where the screen is another, or there is no plan of what it
    tells."""
    view = message.view
    if not isinstance(view, HallCard | HallMap) or (isinstance(view, HallMap) and not view.drawn):
        return None
    hall = catalogue.hall(view.hall_id)
    if hall is None or hall.id not in catalogue.plans:
        return None
    return HallPicture(catalogue, hall, view.booths if isinstance(view, HallMap) else (), locale)


async def kept(uow: UnitOfWork, picture: HallPicture) -> File | None:
    """The picture as Telegram has it; None where it has not been there yet."""
    async with uow.read() as tx:
        file_id = await tx.pictures.file_id(picture.key)
    return File("photo", file_id, _NAME) if file_id else None


async def drawn(picture: HallPicture, wording: Wording) -> File:
    """The picture, drawn in a thread: it takes a fifth of a second. Once, for all who ask at the same time."""
    key = (id(picture.catalogue), picture.key)
    task = _drawing.get(key)
    if task is None:
        task = _drawing[key] = asyncio.create_task(asyncio.to_thread(hall_map, plan_of(picture, wording)))
        task.add_done_callback(lambda _: _drawing.pop(key, None))
    # Shielded: who asked first may be stopped, and the others still want it.
    return File("photo", name=_NAME, content=await asyncio.shield(task))


async def remember(uow: UnitOfWork, picture: HallPicture, file_id: str) -> None:
    """Telegram has it."""
    await uow.write(lambda tx: tx.pictures.put(picture.key, picture.catalogue.version, file_id))


def plan_of(picture: HallPicture, wording: Wording) -> HallPlan:
    """What is drawn: a colour for each of the hall's most frequent categories."""
    catalogue, hall = picture.catalogue, picture.hall
    here = catalogue.exhibitors_by_hall.get(hall.id, ())
    held: dict[str, list[Exhibitor]] = {}
    for one in here:
        for stand in one.stands:
            if stand.hall_id == hall.id:
                held.setdefault(stand.booth, []).append(one)
    frequent = Counter(name_key(_category(one)) for one in here if _category(one))
    shown = [key for key, _ in frequent.most_common(MOST_COLOURS)]
    booths = []
    for place in catalogue.plans[hall.id]:
        holders = held.get(place.booth, [])
        key = name_key(_category(holders[0])) if holders else ""
        colour = shown.index(key) if key in shown else None
        booths.append(MapBooth(place, colour, bool(holders), place.booth in picture.booths))
    names = dict.fromkeys(
        written(one.name, picture.locale) for booth in picture.booths for one in held.get(booth, [])
    )

    def word(msgid: str) -> str:
        return wording.text(picture.locale, msgid)

    return HallPlan(
        written(hall.name, picture.locale) or writable(hall.id),
        tuple(booths),
        tuple(written(catalogue.categories[key], picture.locale) for key in shown),
        ", ".join(filter(None, names)) or ", ".join(map(writable, picture.booths)),
        word("map.other") if any(one.held and one.colour is None for one in booths) else "",
        word("map.free") if any(not one.held for one in booths) else "",
    )


def _category(exhibitor: Exhibitor) -> Localized:
    """The first one that it names is what it is."""
    return next(filter(None, exhibitor.categories), Localized())
