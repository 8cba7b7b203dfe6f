"""Answers to pressed buttons and to inline queries."""

from __future__ import annotations

from typing import Final

from bot.localchat.api import Api
from bot.localchat.errors import bad_request
from bot.localchat.links import LinkError, checked_link
from bot.localchat.params import Params
from bot.localchat.people import Json

_MOST_RESULTS: Final = 50


def answer_callback_query(api: Api, params: Params) -> bool:
    text, url = params.text("text"), params.text("url")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not _may_open(api, url):
        raise bad_request("URL_INVALID")
    query_id = params.text("callback_query_id")
    answer: Json = {
        "callback_query_id": query_id,
        "text": text,
        "show_alert": params.flag("show_alert"),
        "url": url,
    }
    query = api.callbacks.answer(query_id, answer)
    api.rooms.private(query.user_id).log.append("answer", answer)
    return True


def _may_open(api: Api, url: str) -> bool:
    """A bot without games opens only itself, with a start parameter."""
    own = f"t.me/{api.bot.username}?start=".lower()
    return url.lower().removeprefix("https://").removeprefix("http://").startswith(own)


def answer_inline_query(api: Api, params: Params) -> bool:
    results = params.json("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > _MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [_result_id(result) for result in results]
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(params.text("next_offset").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    answer: Json = {
        "results": results,
        "next_offset": params.text("next_offset"),
        "button": params.json("button"),
    }
    api.inline.answer(params.text("inline_query_id"), answer)
    return True


def _result_id(result: object) -> str:
    if not isinstance(result, dict):
        raise bad_request("can't parse inline query result: expected an Object")
    result_id = str(result.get("id", ""))
    if not 1 <= len(result_id.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if result.get("url"):
        try:
            checked_link(str(result["url"]))
        except LinkError:
            raise bad_request("URL_INVALID") from None
    return result_id


METHODS: Final = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
