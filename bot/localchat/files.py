"""Files that went through the chat, by file_id."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
from dataclasses import dataclass
from typing import Final

from .errors import bad_request
from .limits import Limits
from .people import Json
from .pictures import read_picture

# As in real file_ids, the first letters tell the kind.
_PREFIX: Final = {
    "photo": "AgACAgQAAx",
    "document": "BQACAgQAAx",
    "video": "BAACAgQAAx",
    "audio": "CQACAgQAAx",
    "voice": "AwACAgQAAx",
    "animation": "CgACAgQAAx",
    "sticker": "CAACAgQAAx",
}
_FOLDER: Final = {"photo": "photos", "document": "documents", "audio": "music", "sticker": "stickers"}
_DEFAULT_TYPE: Final = {
    "document": "application/octet-stream",
    "video": "video/mp4",
    "audio": "audio/mpeg",
    "voice": "audio/ogg",
    "animation": "video/mp4",
    "sticker": "image/webp",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file and what a message tells about it."""

    file_id: str
    unique_id: str
    kind: str
    content: bytes
    name: str
    content_type: str
    path: str
    width: int = 0
    height: int = 0


class Files:
    """Keeps every file in memory; the same file sent again has the same ids."""

    def __init__(self, limits: Limits, seed: int) -> None:
        self._limits = limits
        self._salt = seed.to_bytes(8, "big", signed=True)
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._count = 0

    def add(self, kind: str, name: str, content: bytes, content_type: str = "") -> StoredFile:
        """Keep a file, if it is one that may be sent as `kind`."""
        if not content:
            raise bad_request("file must be non-empty")
        width, height = self._measure(kind, content)
        digest = hashlib.sha256(b"\0".join((self._salt, kind.encode(), name.encode(), content))).digest()
        file_id = _PREFIX[kind] + base64.urlsafe_b64encode(digest + digest[:6]).decode().rstrip("=")
        kept = self._by_id.get(file_id)
        if kept is not None:
            return kept
        unique = "AgAD" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:8]).decode().rstrip("=")
        kind_type = content_type or mimetypes.guess_type(name)[0] or _DEFAULT_TYPE.get(kind, "")
        if kind == "photo":
            picture = read_picture(content)
            kind_type = picture.content_type if picture else kind_type
        path = self._path(kind, name, kind_type)
        stored = StoredFile(file_id, unique, kind, content, name, kind_type, path, width, height)
        self._by_id[file_id] = self._by_path[path] = stored
        return stored

    def _path(self, kind: str, name: str, content_type: str) -> str:
        suffix = mimetypes.guess_extension(content_type) or ""
        if "." in name:
            tail = name.rsplit(".", 1)[1]
            suffix = f".{tail}" if tail.isalnum() else suffix
        path = f"{_FOLDER.get(kind, kind + 's')}/file_{self._count}{suffix}"
        self._count += 1
        return path

    def _measure(self, kind: str, content: bytes) -> tuple[int, int]:
        if kind != "photo":
            return (0, 0)
        size, most = len(content), self._limits.photo_bytes
        if size > most:
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; the maximum size is {most} bytes"
            )
        picture = read_picture(content)
        if picture is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = picture.width, picture.height
        if not width or not height or width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return width, height

    def find(self, file_id: str) -> StoredFile:
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("invalid file id")
        return stored

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def downloadable(self, file_id: str) -> StoredFile:
        """A file for getFile."""
        stored = self.find(file_id)
        if len(stored.content) > self._limits.download_bytes:
            raise bad_request("file is too big")
        return stored


def file_json(stored: StoredFile) -> Json:
    """What every file object has."""
    return {"file_id": stored.file_id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}


def media_json(stored: StoredFile, given: Json) -> Json:
    """The fields of a message that carry a file; `given` is what the sender says of it."""
    kind, base = stored.kind, file_json(stored)
    if kind == "photo":
        return {"photo": [base | {"width": stored.width, "height": stored.height}]}
    named: Json = {"mime_type": stored.content_type}
    if stored.name and kind not in ("voice", "sticker"):
        named["file_name"] = stored.name
    if kind == "document":
        return {"document": base | named}
    if kind == "sticker":
        return {"sticker": base | _STICKER}
    moving: Json = {"duration": int(given.get("duration") or 0)}
    if kind in ("video", "animation"):
        moving |= {"width": int(given.get("width") or 320), "height": int(given.get("height") or 240)}
    moving |= {name: str(given[name]) for name in ("performer", "title") if kind == "audio" and given.get(name)}
    media = {kind: base | named | moving}
    # Telegram repeats an animation as a document, for old clients.
    return media | {"document": base | named} if kind == "animation" else media


_STICKER: Final[Json] = {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}
