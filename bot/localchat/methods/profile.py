"""What the bot says about itself: commands, name, descriptions, menu button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from bot.localchat.api import Api
from bot.localchat.commands import DEFAULT, Scope, check_commands, check_language, general_scope
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.people import Json

_DEFAULT_BUTTON: Final = {"type": "commands"}


def get_me(api: Api, params: Params) -> Json:
    bot = api.bot
    return {
        "id": bot.user_id,
        "is_bot": True,
        "first_name": api.profile.name[""],
        "username": bot.username,
        "can_join_groups": bot.can_join_groups,
        "can_read_all_group_messages": bot.can_read_all_group_messages,
        "supports_inline_queries": bot.supports_inline_queries,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


def _scope(api: Api, params: Params) -> Scope:
    scope = params.json("scope")
    if scope is None:
        return DEFAULT
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: expected an Object")
    kind = str(scope.get("type", ""))
    general = general_scope(kind)
    if general is not None:
        return general
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    room = api.rooms.find(scope.get("chat_id"))
    if kind != "chat" and room.private:
        raise bad_request("can't use the scope in private chats")
    if kind != "chat_member":
        return (kind, room.id, 0)
    return (kind, room.id, api.person(int(scope.get("user_id") or 0)).user_id)


def set_my_commands(api: Api, params: Params) -> bool:
    commands = check_commands(params.json("commands") or [])
    api.menus.put(_scope(api, params), check_language(params.text("language_code")), commands)
    api.announce_menus()
    return True


def delete_my_commands(api: Api, params: Params) -> bool:
    api.menus.put(_scope(api, params), check_language(params.text("language_code")), [])
    api.announce_menus()
    return True


def get_my_commands(api: Api, params: Params) -> list[Json]:
    return api.menus.get(_scope(api, params), check_language(params.text("language_code")))


def _text_methods(
    field: str, attribute: str, most: int, error: str
) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """The pair of methods that set and get a text by language."""

    def put(api: Api, params: Params) -> bool:
        text, language = params.text(field), check_language(params.text("language_code"))
        if len(text) > most:
            raise bad_request(error)
        texts: dict[str, str] = getattr(api.profile, attribute)
        if text:
            texts[language] = text
        elif language:
            texts.pop(language, None)
        else:
            texts[""] = api.bot.first_name if attribute == "name" else ""
        for room in api.rooms.all():
            room.log.append("state", {})
        return True

    def get(api: Api, params: Params) -> Json:
        texts: dict[str, str] = getattr(api.profile, attribute)
        return {field: texts.get(check_language(params.text("language_code")), texts[""])}

    return put, get


def _menu_key(api: Api, params: Params) -> int:
    if "chat_id" not in params:
        return 0
    room = api.rooms.find(params.values["chat_id"])
    if not room.private:
        raise bad_request("chat_id must be a private chat")
    return room.id


def set_chat_menu_button(api: Api, params: Params) -> bool:
    button = params.json("menu_button") or {"type": "default"}
    kind = button.get("type") if isinstance(button, dict) else None
    if kind not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: Unsupported type specified")
    if kind == "web_app":
        url = str((button.get("web_app") or {}).get("url", ""))
        if not url.startswith("https://"):
            raise bad_request(f"menu button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    api.profile.menu_buttons[_menu_key(api, params)] = button
    return True


def get_chat_menu_button(api: Api, params: Params) -> Json:
    buttons = api.profile.menu_buttons
    button = buttons.get(_menu_key(api, params)) or {"type": "default"}
    return button if button["type"] != "default" else buttons.get(0, _DEFAULT_BUTTON)


_set_name, _get_name = _text_methods("name", "name", 64, "BOT_TITLE_INVALID")
_set_about, _get_about = _text_methods(
    "short_description", "short_description", 120, "bot short description is too long"
)
_set_description, _get_description = _text_methods(
    "description", "description", 512, "bot description is too long"
)

METHODS: Final = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _set_name,
    "getMyName": _get_name,
    "setMyShortDescription": _set_about,
    "getMyShortDescription": _get_about,
    "setMyDescription": _set_description,
    "getMyDescription": _get_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
