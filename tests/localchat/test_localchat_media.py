"""Files: uploads, file ids, albums, limits, download."""

from __future__ import annotations

import json

import aiohttp
import pytest

from bot.localchat import Limits, LocalChat, Person
from tests.localchat.support import ANN, BOT, TOKEN, Caller, png

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080003000401011100ffd9")


async def test_photo_sent_and_reused(call: Caller, ann: Person) -> None:
    body = await call.upload(
        "sendPhoto", chat_id=11, photo=("map.png", png(40, 30)), caption="<b>Map</b>", parse_mode="HTML"
    )
    sent = body["result"]
    assert sent["caption"] == "Map"
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    photo = sent["photo"][-1]
    assert (photo["width"], photo["height"], photo["file_size"]) == (40, 30, len(png(40, 30)))
    again = await call("sendPhoto", chat_id=11, photo=photo["file_id"], has_spoiler=True)
    assert again["photo"] == sent["photo"]
    assert again["has_media_spoiler"] is True


async def test_same_file_same_id(call: Caller, ann: Person) -> None:
    ids = {
        (await call.upload("sendDocument", chat_id=11, document=("a.txt", b"hello")))["result"]["document"][
            "file_id"
        ]
        for _ in range(2)
    }
    assert len(ids) == 1


async def test_document_downloaded(call: Caller, ann: Person) -> None:
    body = await call.upload("sendDocument", chat_id=11, document=("leads.csv", b"a,b\n"))
    document = body["result"]["document"]
    assert document["file_name"] == "leads.csv"
    file = await call("getFile", file_id=document["file_id"])
    assert file["file_unique_id"] == document["file_unique_id"]
    async with call.session.get(f"{call.address}/file/bot{TOKEN}/{file['file_path']}") as answer:
        assert await answer.read() == b"a,b\n"
    async with call.session.get(f"{call.address}/file/botwrong/{file['file_path']}") as answer:
        assert answer.status == 401
    async with call.session.get(f"{call.address}/file/bot{TOKEN}/documents/nothing") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("kind", ["video", "voice", "audio", "animation", "sticker"])
async def test_other_files_sent(call: Caller, ann: Person, kind: str) -> None:
    body = await call.upload(f"send{kind.capitalize()}", chat_id=11, **{kind: ("x.bin", b"content")})
    assert body["result"][kind]["file_size"] == 7


async def test_photo_from_jpeg_measured(call: Caller, ann: Person) -> None:
    body = await call.upload("sendPhoto", chat_id=11, photo=("a.jpg", JPEG))
    assert (body["result"]["photo"][0]["width"], body["result"]["photo"][0]["height"]) == (4, 3)


@pytest.mark.parametrize(
    ("method", "params", "what"),
    [
        ("sendPhoto", {"photo": "nonsense"}, "invalid file id"),
        ("getFile", {"file_id": "nonsense"}, "invalid file id"),
        ("getFile", {}, "file_id not specified"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "https://example.com/a.png"}, "failed to get HTTP URL content"),
        ("sendMediaGroup", {"media": []}, "there are no messages to send"),
        ("sendMediaGroup", {"media": [{"type": "photo"}]}, "can't parse InputMedia: media not found"),
    ],
)
async def test_file_refused(call: Caller, ann: Person, method: str, params: dict[str, str], what: str) -> None:
    assert await call.error(method, chat_id=11, **params) == f"Bad Request: {what}"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(210, 10), "PHOTO_INVALID_DIMENSIONS"),
        (b"", "file must be non-empty"),
    ],
)
async def test_photo_refused(call: Caller, ann: Person, content: bytes, what: str) -> None:
    body = await call.upload("sendPhoto", chat_id=11, photo=("a.png", content))
    assert body == {"ok": False, "error_code": 400, "description": f"Bad Request: {what}"}


async def test_file_of_another_kind_refused(call: Caller, ann: Person) -> None:
    body = await call.upload("sendDocument", chat_id=11, document=("a.txt", b"x"))
    error = await call.error("sendPhoto", chat_id=11, photo=body["result"]["document"]["file_id"])
    assert error == "Bad Request: can't use file of type Document as Photo"


async def test_files_too_big(session: aiohttp.ClientSession) -> None:
    limits = Limits(upload_bytes=2000, download_bytes=1000, photo_bytes=500)
    chat = LocalChat(token=TOKEN, bot=BOT, personas=[ANN], limits=limits)
    await chat.start()
    try:
        call = Caller(chat.address, session)
        chat.user(11).open_link()
        body = await call.upload("sendDocument", chat_id=11, document=("a", b"x" * 2001))
        assert body == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}
        body = await call.upload("sendPhoto", chat_id=11, photo=("a", b"x" * 501))
        assert body["description"] == (
            "Bad Request: file of size 501 bytes is too big for a photo; the maximum size is 500 bytes"
        )
        body = await call.upload("sendDocument", chat_id=11, document=("a", b"x" * 1001))
        error = await call.error("getFile", file_id=body["result"]["document"]["file_id"])
        assert error == "Bad Request: file is too big"
    finally:
        await chat.stop()


async def test_caption_too_long(call: Caller, ann: Person) -> None:
    body = await call.upload("sendDocument", chat_id=11, document=("a", b"x"), caption="x" * 1025)
    assert body["description"] == "Bad Request: message caption is too long"
    body = await call.upload("sendDocument", chat_id=11, document=("a", b"x"), caption="x" * 1024)
    assert body["ok"]


async def test_album_sent(call: Caller, ann: Person) -> None:
    media = [
        {"type": "photo", "media": "attach://one", "caption": "First"},
        {"type": "photo", "media": "attach://two"},
    ]
    body = await call.upload("sendMediaGroup", chat_id=11, media=json.dumps(media), one=png(), two=png(8, 8))
    first, second = body["result"]
    assert first["caption"] == "First"
    assert first["media_group_id"] == second["media_group_id"]
    assert second["photo"][0]["width"] == 8


async def test_album_refused(call: Caller, ann: Person) -> None:
    body = await call.upload("sendDocument", chat_id=11, document=("a", b"x"))
    document = {"type": "document", "media": body["result"]["document"]["file_id"]}
    photo = {"type": "photo", "media": "attach://one"}
    body = await call.upload("sendMediaGroup", chat_id=11, media=json.dumps([photo, document]), one=png())
    assert body["description"] == "Bad Request: document can't be mixed with other media types"
    error = await call.error("sendMediaGroup", chat_id=11, media=[document] * 11)
    assert error == "Bad Request: too many messages to send as an album"


async def test_media_edited(call: Caller, ann: Person) -> None:
    body = await call.upload("sendPhoto", chat_id=11, photo=("a.png", png()), caption="one")
    target = {"chat_id": 11, "message_id": body["result"]["message_id"]}
    media = json.dumps({"type": "photo", "media": "attach://new", "caption": "two"})
    body = await call.upload("editMessageMedia", **target, media=media, new=png(8, 8))
    assert body["result"]["photo"][0]["width"] == 8
    assert body["result"]["caption"] == "two"
    edited = await call("editMessageCaption", **target, caption="<i>three</i>", parse_mode="HTML")
    assert edited["caption"] == "three"
    error = await call.error("editMessageText", **target, text="x")
    assert error == "Bad Request: there is no text in the message to edit"


async def test_copy_with_another_caption(call: Caller, ann: Person) -> None:
    body = await call.upload(
        "sendPhoto", chat_id=11, photo=("a.png", png()), caption="<b>one</b>", parse_mode="HTML"
    )
    await call("copyMessage", chat_id=11, from_chat_id=11, message_id=body["result"]["message_id"], caption="two")
    copy = ann.messages[-1]
    assert copy.text == "two"
    assert "caption_entities" not in copy
    assert copy["photo"] == body["result"]["photo"]
