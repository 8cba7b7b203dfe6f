"""What Telegram says about our bot: token, webhook, inline mode, group privacy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken
from telegram.error import TelegramError as BotApiError
from telegram.ext import ExtBot

from bot.domain.errors import TelegramError
from bot.telegram.api import BotApi


@dataclass(frozen=True, slots=True)
class BotFacts:
    """What getMe and getWebhookInfo tell; ``webhook_url`` is empty for polling."""

    username: str
    inline: bool
    reads_groups: bool
    webhook_url: str
    waiting: int
    webhook_error: str


async def bot_facts(api: BotApi) -> BotFacts:
    """Ask the Bot API.

    Raises:
        TelegramError: it refuses the token, or cannot be reached.
    """
    try:
        me: dict[str, Any] = await api.call("getMe", {})
        hook: dict[str, Any] = await api.call("getWebhookInfo", {})
    except InvalidToken:
        raise refused_token() from None
    except BotApiError as error:
        raise unreachable(error) from None
    return BotFacts(
        username=me.get("username", ""),
        inline=me.get("supports_inline_queries", False),
        reads_groups=me.get("can_read_all_group_messages", False),
        webhook_url=hook.get("url", ""),
        waiting=hook.get("pending_update_count", 0),
        webhook_error=hook.get("last_error_message", ""),
    )


async def chat_problem(api: BotApi, chat_id: int) -> str:
    """Why the bot is not in a group, in Telegram's words; empty where it is (or where the group has moved: the bot
    follows).

    Raises:
        TelegramError: the Bot API cannot be reached.
    """
    try:
        await api.call("getChat", {"chat_id": chat_id})
    except ChatMigrated:
        return ""
    except (BadRequest, Forbidden) as error:
        return error.message
    except BotApiError as error:
        raise unreachable(error) from None
    return ""


def refused_token() -> TelegramError:
    """The sentence for a token that Telegram does not know."""
    return TelegramError("Telegram refuses [telegram] token; copy it anew from @BotFather (/mybots, API Token)")


def unreachable(error: BotApiError) -> TelegramError:
    """The sentence for a Bot API that does not answer."""
    return TelegramError(f"The Bot API at [telegram] api_url cannot be used: {error}; check network and address")


async def set_webhook(api: BotApi, url: str, secret: str, allowed_updates: Sequence[str]) -> None:
    """Tell Telegram where our updates go.

    Raises:
        TelegramError: it refuses the address, or cannot be reached.
    """
    hook = {"url": url, "secret_token": secret, "allowed_updates": list(allowed_updates)}
    try:
        await api.call("setWebhook", hook)
    except BadRequest as error:
        raise TelegramError(
            f"Telegram refuses the webhook {url} ({error.message}); correct [web] public_url"
        ) from None
    except BotApiError as error:
        raise unreachable(error) from None


async def sign_in(bot: ExtBot[None]) -> None:
    """Open the bot's connections and prove its token.

    Raises:
        TelegramError: the Bot API refuses the token, or cannot be reached.
    """
    try:
        await bot.initialize()
    except InvalidToken:
        raise refused_token() from None
    except BotApiError as error:
        raise unreachable(error) from None
