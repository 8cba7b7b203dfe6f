"""Two exhibitors' staff and the visitors whom they meet, on the product's database; and Telegram, which delivers
an update to the webhook until it is taken."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, field

import aiohttp

from bot.domain.badge import ALPHABET, CODE_LENGTH
from bot.domain.card import Card, Contact
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction
from storage.database import open_database

FIRST_VISITOR = 1_001
"""Below are staff."""
EXHIBITORS = ("EX140", "EX122")


def code_of(number: int) -> str:
    """The code of the ``number``-th visitor's badge."""
    signs = []
    for _ in range(CODE_LENGTH - 2):
        number, rest = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[rest])
    return "AB" + "".join(signs)


def exhibitor_of(staff_id: int) -> str:
    return EXHIBITORS[staff_id % len(EXHIBITORS)]


async def open_booths(url: str, staff: int, visitors: int) -> None:
    """Staff with the ids 1, 2 … (of both exhibitors by turns), visitors with a card and a badge each."""
    now = dt.datetime.now(dt.UTC)
    database = await open_database(url)

    async def work(tx: Transaction) -> None:
        for staff_id in range(1, staff + 1):
            await tx.viewers.seen(staff_id, "en", now)
            name = f"Staff {staff_id}"
            member = Membership(exhibitor_of(staff_id), staff_id, StaffRole.STAFF, False, name, now, now)
            await tx.teams.put(member)
        for number in range(visitors):
            viewer_id = FIRST_VISITOR + number
            await tx.viewers.seen(viewer_id, "en", now)
            await tx.cards.put(Card(viewer_id, Contact(f"Visitor {number}", "Works"), None, now))
            assert await tx.badges.add(code_of(number), viewer_id, now) is not None

    try:
        await database.uow.write(work)
    finally:
        await database.close()


def update_of(update_id: int, staff_id: int, text: str) -> dict[str, object]:
    """One of the staff sends a text in private."""
    person = {"id": staff_id, "is_bot": False, "first_name": f"Staff {staff_id}", "language_code": "en"}
    chat = {"id": staff_id, "type": "private", "first_name": f"Staff {staff_id}"}
    date = int(dt.datetime.now(dt.UTC).timestamp())
    message = {"message_id": update_id, "date": date, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": message}


@dataclass
class Telegram:
    """Delivers updates to a webhook, each again and again until it is answered with 200."""

    url: str
    secret: str
    session: aiohttp.ClientSession
    retried: int = 0
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def deliver(self, update: dict[str, object]) -> None:
        task = asyncio.create_task(self._deliver(update))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _deliver(self, update: dict[str, object]) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret}
        while True:
            try:
                async with self.session.post(self.url, json=update, headers=headers) as response:
                    if response.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            self.retried += 1
            await asyncio.sleep(0.2)

    async def all_taken(self) -> None:
        """Return once every update so far was answered with 200."""
        while self._under_way:
            await asyncio.gather(*self._under_way)
