"""How updates get to the bot: getUpdates and the webhook."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import orjson

from bot.localchat.api import Api
from bot.localchat.errors import bad_request, conflict
from bot.localchat.params import Params
from bot.localchat.people import Json
from bot.localchat.webhook import WebhookSettings

_SECRET: Final = re.compile(r"[A-Za-z0-9_-]+")
_MOST_CONNECTIONS: Final = 100
_USUAL_CONNECTIONS: Final = 40


class Described(NamedTuple):
    """A result with the word that Telegram adds to it."""

    result: Any
    description: str


async def get_updates(api: Api, params: Params) -> orjson.Fragment:
    if api.webhook is not None:
        remedy = "use deleteWebhook to delete the webhook first"
        raise conflict(f"can't use getUpdates method while webhook is active; {remedy}")
    api.updates.allow(params.json("allowed_updates", "allowed_updates"))
    limit = params.integer("limit", 100)
    limit = limit if 1 <= limit <= 100 else 100
    return orjson.Fragment(await api.updates.poll(params.integer("offset"), limit, params.integer("timeout")))


async def set_webhook(api: Api, params: Params) -> Described:
    url = params.text("url").strip()
    if not url:
        return await delete_webhook(api, params)
    settings = _settings(url, params)
    drop = params.flag("drop_pending_updates")
    api.updates.allow(params.json("allowed_updates", "allowed_updates"))
    if api.webhook is not None and api.webhook.settings == settings and not drop:
        return Described(True, "Webhook is already set")
    await api.set_webhook(settings, drop)
    return Described(True, "Webhook was set")


def _settings(url: str, params: Params) -> WebhookSettings:
    # Telegram wants HTTPS; the local chat stays on this machine and does not.
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise bad_request("bad webhook: URL host is empty")
    secret = params.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if secret and _SECRET.fullmatch(secret) is None:
        raise bad_request("secret token contains unallowed characters")
    connections = params.integer("max_connections", _USUAL_CONNECTIONS)
    connections = connections if 1 <= connections <= _MOST_CONNECTIONS else _USUAL_CONNECTIONS
    return WebhookSettings(url, secret, connections, params.text("ip_address"))


async def delete_webhook(api: Api, params: Params) -> Described:
    was_set = api.webhook is not None
    await api.set_webhook(None, params.flag("drop_pending_updates"))
    return Described(True, "Webhook was deleted" if was_set else "Webhook is already deleted")


async def get_webhook_info(api: Api, params: Params) -> Json:
    hook = api.webhook
    waiting = len(hook.pending) if hook is not None else len(api.updates)
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}
    if hook is not None:
        info |= {"url": hook.settings.url, "max_connections": hook.settings.max_connections}
        if hook.settings.ip_address:
            info["ip_address"] = hook.settings.ip_address
        if hook.last_error_date:
            info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error_message}
    if api.updates.allowed:
        info["allowed_updates"] = api.updates.allowed
    return info


ASYNC_METHODS: Final[dict[str, Callable[[Api, Params], Awaitable[Any]]]] = {
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
