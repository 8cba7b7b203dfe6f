"""python-telegram-bot's application, put together our way."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from telegram.ext import ApplicationBuilder, ContextTypes, ExtBot

from bot.telegram.api import BotApi
from bot.telegram.context import ExpoApplication, ExpoContext
from bot.telegram.lanes import ChatLanes
from bot.telegram.request import AiohttpRequest

WORKERS = 64
"""Updates whose handlers run at once."""
ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class TelegramEdge:
    """The bot over its two request backends: long polls never take a connection from sends."""

    bot: ExtBot[None]
    api: BotApi
    polling_api: BotApi


def connect(api_url: str, token: str) -> TelegramEdge:
    """A bot that is not initialised yet. ``api_url`` is the root, without ``/bot``."""
    request, polling = AiohttpRequest(connections=128), AiohttpRequest(connections=2)
    bot: ExtBot[None] = ExtBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=polling,
    )
    return TelegramEdge(bot, BotApi(api_url, token, request), BotApi(api_url, token, polling))


def build_application(bot: ExtBot[None], lanes: ChatLanes) -> ExpoApplication:
    """An application without updater, job queue and persistence: intake, ticks and the database do their work."""
    types: ContextTypes[ExpoContext, dict[Any, Any], dict[Any, Any], dict[Any, Any]] = ContextTypes(
        context=ExpoContext
    )
    return (
        ApplicationBuilder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .context_types(types)
        .concurrent_updates(lanes)
        .update_queue(asyncio.Queue(maxsize=WORKERS))
        .build()
    )
