"""The methods of the Bot API, by lower-case name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from bot.localchat.api import Api
from bot.localchat.params import Params

from . import chats, copying, deleting, editing, media, profile, queries, sending, topics

Method = Callable[[Api, Params], Any]

METHODS: Final[dict[str, Method]] = {
    name.lower(): method
    for module in (sending, media, copying, editing, deleting, queries, profile, chats, topics)
    for name, method in module.METHODS.items()
}
