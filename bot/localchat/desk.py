"""What the page shows beside the phones: the bot, who there is, and the clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from .api import Api
from .clock import MovableClock
from .people import Json, Phase
from .phones import Refused


class Desk:
    """The table on which the phones lie."""

    def __init__(self, api: Api, phases: Sequence[Phase]) -> None:
        self._api = api
        self._phases = phases

    def clock_json(self) -> Json:
        """The time in the chat, and how far it is from the real one."""
        clock = self._api.clock
        now = clock.now()
        offset = clock.offset.total_seconds() if isinstance(clock, MovableClock) else 0.0
        zone = getattr(now.tzinfo, "key", None) or now.tzname() or "UTC"
        return {"now": now.isoformat(timespec="seconds"), "offset_seconds": offset, "timezone": zone}

    def announce_clock(self) -> None:
        """Tell the phones that the clock was moved."""
        for room in self._api.rooms.all():
            if room.private:
                room.log.append("clock", self.clock_json())

    def state(self) -> Json:
        """What the page needs to lay out the phones."""
        api = self._api
        bot = {
            "id": api.bot.user_id,
            "first_name": api.profile.name[""],
            "username": api.bot.username,
            "description": api.profile.description[""],
            "short_description": api.profile.short_description[""],
        }
        personas = [
            {
                "id": persona.user_id,
                "first_name": persona.first_name,
                "last_name": persona.last_name,
                "username": persona.username,
                "language_code": persona.language_code,
                "role": persona.role,
            }
            for persona in api.rooms.personas.values()
        ]
        phases = [{"label": phase.label, "label_zh": phase.label_zh, "iso": phase.iso} for phase in self._phases]
        return {"bot": bot, "personas": personas, "clock": self.clock_json(), "phases": phases}

    def move_clock(self, body: Json) -> Json:
        """Move the clock to a moment (`iso`) or by a time (`advance_seconds`)."""
        clock = self._api.clock
        if not isinstance(clock, MovableClock):
            raise Refused(409, "this clock can't be moved")
        try:
            if "iso" in body:
                clock.move_to(datetime.fromisoformat(str(body["iso"])))
            else:
                clock.advance(float(body["advance_seconds"]))
        except (KeyError, ValueError, OverflowError, TypeError):
            raise Refused(400, "expected iso or advance_seconds") from None
        return self.clock_json()
