"""Messages with a file, albums, and getFile."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from bot.localchat.api import Api
from bot.localchat.errors import bad_request
from bot.localchat.files import StoredFile, file_json, media_json
from bot.localchat.params import Params
from bot.localchat.people import Json

from .sending import addressed, deliver, read_caption, take

ALBUM: Final = 10
_GIVEN: Final = ("duration", "width", "height", "performer", "title")
_SPOILER: Final = frozenset({"photo", "video", "animation"})
# Documents and music stand in albums of their own; photos and videos mix.
_ALBUM_KINDS: Final = {"photo": "visual", "video": "visual", "document": "document", "audio": "audio"}
_RIGHTS: Final = {
    "photo": "photos",
    "video": "videos",
    "document": "documents",
    "audio": "music",
    "voice": "voice messages",
    "animation": "animations",
    "sticker": "stickers",
}


def read_file(api: Api, params: Params, kind: str, value: Any, field: str) -> StoredFile:
    """The file that a parameter names: an upload, `attach://…`, or a file_id."""
    upload = params.uploads.get(field)
    if upload is None and isinstance(value, str) and value.startswith("attach://"):
        upload = params.uploads.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request("can't parse InputMedia: media not found" if field == "media" else "file not found")
    if upload is not None:
        return api.files.add(kind, upload.name, upload.content, upload.content_type if kind != "photo" else "")
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if str(value).startswith(("http://", "https://")):
        # The local chat reaches nothing outside.
        raise bad_request("failed to get HTTP URL content")
    stored = api.files.find(str(value))
    if stored.kind != kind:
        wrong = f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}"
        raise bad_request(wrong)
    return stored


def send_file(kind: str, api: Api, params: Params) -> Json:
    stored = read_file(api, params, kind, params.values.get(kind), kind)
    content = media_json(stored, {name: params.values.get(name) for name in _GIVEN})
    if kind != "sticker":
        content |= read_caption(api, params)
    if params.flag("has_spoiler") and kind in _SPOILER:
        content["has_media_spoiler"] = True
    return deliver(api, params, content, _RIGHTS[kind])


def read_media(api: Api, params: Params, item: object) -> tuple[str, Json]:
    """An InputMedia: its kind, and the fields that a message gets from it."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = str(item.get("type", ""))
    if kind not in (*_ALBUM_KINDS, "animation"):
        raise bad_request(f"can't parse InputMedia: type must be one of {', '.join(_ALBUM_KINDS)}")
    if not item.get("media"):
        raise bad_request("can't parse InputMedia: media not found")
    content = media_json(read_file(api, params, kind, item["media"], "media"), item)
    content |= read_caption(api, Params(item))
    if item.get("has_spoiler") and kind in _SPOILER:
        content["has_media_spoiler"] = True
    return kind, content


def send_media_group(api: Api, params: Params) -> list[Json]:
    items = params.json("media")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    if len(items) > ALBUM:
        raise bad_request("too many messages to send as an album")
    read = [read_media(api, params, item) for item in items]
    kinds = [kind for kind, _ in read]
    classes = {_ALBUM_KINDS.get(kind) for kind in kinds}
    if None in classes:
        raise bad_request("animation can't be sent in an album")
    if len(classes) > 1:
        odd = next(kind for kind in kinds if _ALBUM_KINDS[kind] != "visual")
        raise bad_request(f"{odd} can't be mixed with other media types")
    room, extra = addressed(api, params, _RIGHTS[kinds[0]])
    take(api, params, room, len(read))
    if len(read) > 1:
        api.album_id += 1
        extra["media_group_id"] = str(api.album_id)
    return [api.post(room, content | extra) for _, content in read]


def get_file(api: Api, params: Params) -> Json:
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = api.files.downloadable(file_id)
    return file_json(stored) | {"file_path": stored.path}


METHODS: Final = {f"send{kind.capitalize()}": partial(send_file, kind) for kind in _RIGHTS} | {
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
