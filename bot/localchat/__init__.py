"""A Bot API served by ourselves, for demo and tests: chats in memory over HTTP, with a page of phones."""

from .clock import Clock, MovableClock
from .dispatcher import Interceptor
from .errors import ApiError, DropConnection
from .groups import Group
from .limits import Limits
from .local_chat import LocalChat
from .messages import Message
from .params import Params
from .people import BotProfile, Persona, Phase
from .person import Answer, CannotDo, Person

__all__ = [
    "Answer",
    "ApiError",
    "BotProfile",
    "CannotDo",
    "Clock",
    "DropConnection",
    "Group",
    "Interceptor",
    "Limits",
    "LocalChat",
    "Message",
    "MovableClock",
    "Params",
    "Person",
    "Persona",
    "Phase",
]
