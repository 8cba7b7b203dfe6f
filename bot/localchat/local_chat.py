"""The local chat as a whole: start it, act as people in it, stop it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence

from .api import Api
from .clock import Clock, MovableClock
from .dispatcher import Dispatcher, Interceptor
from .groups import Group, create_group, migrate_group
from .limits import Limits
from .pages import Pages
from .people import BotProfile, Persona, Phase
from .person import Person
from .server import Server
from .updates import Sleep


class LocalChat:
    """A Bot API for one bot, with people to talk to it. Limits of None switch the rates off.

    `monotonic` times rates and queries, `sleep` long polls and webhook retries; both are real by default.
    `history` is how many messages a chat keeps (all, unless given); `hosts` are further host names of the page.
    """

    def __init__(
        self,
        *,
        token: str,
        bot: BotProfile,
        personas: Sequence[Persona] = (),
        clock: Clock | None = None,
        limits: Limits | None = Limits(),  # noqa: B008 - immutable
        seed: int = 0,
        phases: Sequence[Phase] = (),
        sleep: Sleep = asyncio.sleep,
        monotonic: Callable[[], float] = time.monotonic,
        heartbeat: float = 15.0,
        hosts: Sequence[str] = (),
        history: int | None = None,
    ) -> None:
        self.clock: Clock = clock if clock is not None else MovableClock()
        self.api = Api(
            token=token,
            bot=bot,
            personas=personas,
            clock=self.clock,
            limits=limits if limits is not None else Limits.off(),
            seed=seed,
            sleep=sleep,
            monotonic=monotonic,
            history=history,
        )
        self.token = token
        self.bot = bot
        self.address = ""
        self._people: dict[int, Person] = {}
        self._dispatcher = Dispatcher(self.api)
        self._pages = Pages(self.api, self.user, phases, heartbeat, hosts)
        self._server = Server(self.api, self._dispatcher, self._pages)

    @property
    def intercept_before(self) -> list[Interceptor]:
        """Faults before a call is looked at."""
        return self._dispatcher.before

    @property
    def intercept_after(self) -> list[Interceptor]:
        """Faults after a call has had its effect, before it is answered."""
        return self._dispatcher.after

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Serve; the root URL, to be used as `api_url` and opened in a browser."""
        if isinstance(self.clock, MovableClock):
            self.clock.on_move.append(self._pages.announce_clock)
        self.address = await self._server.start(host, port)
        return self.address

    async def stop(self) -> None:
        """Stop serving; state stays, so that it can be looked at or started again."""
        if isinstance(self.clock, MovableClock) and self._pages.announce_clock in self.clock.on_move:
            self.clock.on_move.remove(self._pages.announce_clock)
        await self.api.set_webhook(None)
        self.api.updates.release()
        for room in self.api.rooms.all():
            room.log.close()
        await self._server.stop()
        for room in self.api.rooms.all():
            room.log.closed = False

    def user(self, user_id: int) -> Person:
        """Act as somebody; KeyError for a stranger."""
        person = self._people.get(user_id)
        if person is None:
            person = self._people[user_id] = Person(self.api, user_id)
        return person

    def create_group(
        self,
        title: str,
        members: Sequence[int],
        forum: bool = False,
        *,
        supergroup: bool = False,
        with_bot: bool = True,
        bot_is_admin: bool = False,
    ) -> Group:
        """A group owned by its first member; forums are supergroups."""
        return create_group(
            self.api,
            title,
            members,
            supergroup=supergroup,
            forum=forum,
            with_bot=with_bot,
            admin=bot_is_admin,
        )

    def migrate_group(self, group: Group) -> Group:
        """Turn a group into a supergroup; the old id answers with `migrate_to_chat_id` from now on."""
        return migrate_group(self.api, group)
