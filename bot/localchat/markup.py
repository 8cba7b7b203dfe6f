"""`reply_markup`: keyboards under messages and under the text field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import orjson

from .errors import ApiError, bad_request
from .links import LinkError, checked_link
from .people import Json

MAX_BUTTONS: Final = 100
MAX_PER_ROW: Final = 8
MAX_BYTES: Final = 10 * 1024
_ROW = list[dict[str, Any]]
_FLAGS: Final = ("resize_keyboard", "one_time_keyboard", "selective", "is_persistent")


def inline_of(markup: Json | None) -> Json | None:
    """The part that belongs to the message itself."""
    return markup if markup and "inline_keyboard" in markup else None


def check_markup(markup: object, *, private: bool = True) -> Json | None:
    """A keyboard as Telegram keeps it, or its complaint; an empty one is none."""
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        return _reply(markup, private)
    for name in ("remove_keyboard", "force_reply"):
        if name in markup:
            _boolean(markup, name, "selective")
            return markup if markup[name] else None
    return None


def _inline(rows: object) -> Json | None:
    kept = _rows(rows, "inline_keyboard", _inline_button)
    return _sized({"inline_keyboard": kept}, kept)


def _reply(markup: Json, private: bool) -> Json | None:
    _boolean(markup, *_FLAGS)
    kept = _rows(markup["keyboard"], "keyboard", lambda button: _reply_button(button, private))
    checked: Json = {"keyboard": kept} | {name: True for name in _FLAGS if markup.get(name)}
    placeholder = markup.get("input_field_placeholder")
    if placeholder:
        checked["input_field_placeholder"] = str(placeholder)[:64]
    return _sized(checked, kept, per_row=12, total=300)


def _sized(markup: Json, rows: list[_ROW], per_row: int = MAX_PER_ROW, total: int = MAX_BUTTONS) -> Json | None:
    if not rows:
        return None
    too_many = sum(map(len, rows)) > total or any(len(row) > per_row for row in rows)
    if too_many or len(orjson.dumps(markup)) > MAX_BYTES:
        raise bad_request("reply markup is too long")
    return markup


def _rows(rows: object, name: str, check: Callable[[object], Json]) -> list[_ROW]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    kept = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}" must be an Array of Arrays')
        if row:
            kept.append([check(button) for button in row])
    return kept


def _boolean(markup: Json, *names: str) -> None:
    for name in names:
        if not isinstance(markup.get(name, False), bool):
            raise bad_request(f'field "{name}" must be of type Boolean')


def _inline_error(what: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {what}")


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _inline_error("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _inline_error('Can\'t find field "text"')
    if not str(button["text"]).strip():
        raise bad_request("text buttons are unallowed in the inline keyboard")
    for name, check in _ACTIONS.items():
        value = button.get(name)
        if value or (value is not None and name in _MAY_BE_EMPTY):
            check(value)
            return _button(button, name, value)
    raise _inline_error("Text buttons are unallowed in the inline keyboard")


def _button(button: Json, name: str, value: Any) -> Json:
    kept: Json = {"text": button["text"], name: value}
    if name == "url":
        kept["url"] = checked_link(value)
    for extra in ("icon_custom_emoji_id", "style"):
        if button.get(extra):
            kept[extra] = button[extra]
    return kept


def _check_data(data: object) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: object) -> None:
    if not isinstance(url, str):
        raise _inline_error('Field "url" must be of type String')
    try:
        checked_link(url)
    except LinkError as error:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from None
    # The client library lets these pass; Telegram's servers don't.
    if len(url) > 2048 or any(character.isspace() for character in url.strip()):
        raise bad_request("BUTTON_URL_INVALID")


def _check_web_app(app: object, where: str = "inline keyboard button") -> None:
    url = app.get("url", "") if isinstance(app, dict) else ""
    if not str(url).startswith("https://"):
        raise bad_request(f"{where} Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def _check_copy(copied: object) -> None:
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _accept(_: object) -> None:
    return None


def _refuse(_: object) -> None:
    raise bad_request("BUTTON_TYPE_INVALID")


_MAY_BE_EMPTY: Final = frozenset(
    {
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "callback_game",
    }
)
_ACTIONS: Final[dict[str, Callable[[object], None]]] = {
    "url": _check_url,
    "callback_data": _check_data,
    "web_app": _check_web_app,
    "login_url": _accept,
    "switch_inline_query": _accept,
    "switch_inline_query_current_chat": _accept,
    "switch_inline_query_chosen_chat": _accept,
    "copy_text": _check_copy,
    "callback_game": _refuse,
    "pay": _refuse,
}


def _reply_button(button: object, private: bool) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if button.get("request_contact") and not private:
        raise bad_request("phone number can be requested in private chats only")
    if button.get("request_location") and not private:
        raise bad_request("location can be requested in private chats only")
    if button.get("web_app"):
        _check_web_app(button["web_app"], "keyboard button")
    return button
