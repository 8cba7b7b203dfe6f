"""Who takes part in a demo, and when it plays: read from a TOML file beside the expo's data.

``[bot]`` name, username; ``[clock]`` timezone, published (when the programme was), start; ``[[phase]]`` label,
label_zh, at; ``[[person]]`` key, id, first_name, last_name, username, language_code, role, phone;
``[[member]]`` person (a key), exhibitor (an id of the expo's data), role. Times are local, in the clock's zone.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from .people import BotProfile, Persona, Phase

BOT_ID = 2021073000


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works for an exhibitor from the start, as ``role``."""

    person: Persona
    exhibitor_id: str
    role: str


@dataclass(frozen=True, slots=True)
class Cast:
    """``people`` by the keys that a script uses; the first of a role is whom the page shows first. Of somebody's
    ``members`` the last is the one in use."""

    bot: BotProfile
    token: str
    people: dict[str, Persona]
    members: tuple[Member, ...]
    phases: tuple[Phase, ...]
    zone: ZoneInfo
    published: datetime
    start: datetime


def read_cast(path: Path) -> Cast:
    """The cast of a file.

    Raises:
        KeyError, ValueError: a key is missing or of another kind.
    """
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    zone = ZoneInfo(content["clock"]["timezone"])
    people = {}
    for person in content["person"]:
        fields = dict(person)
        key, user_id = fields.pop("key"), fields.pop("id")
        people[key] = Persona(user_id=user_id, **fields)
    members = tuple(
        Member(people[member["person"]], member["exhibitor"], member["role"]) for member in content["member"]
    )
    phases = tuple(
        Phase(phase["label"], phase["label_zh"], phase["at"].replace(tzinfo=zone).isoformat())
        for phase in content["phase"]
    )
    bot = BotProfile(BOT_ID, content["bot"]["name"], content["bot"]["username"])
    published = content["clock"]["published"].replace(tzinfo=zone)
    start = content["clock"]["start"].replace(tzinfo=zone)
    return Cast(bot, f"{BOT_ID}:opens-nothing-but-the-local-chat", people, members, phases, zone, published, start)
