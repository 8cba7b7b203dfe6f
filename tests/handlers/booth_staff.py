"""People at a booth, for tests over the local chat."""

from __future__ import annotations

import io
import re

import segno
from PIL import Image

from bot.localchat.messages import Message
from bot.localchat.person import Person

CODE = re.compile(r"\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b")
LINK = re.compile(r"start=([A-Za-z0-9_-]+)")
ENOUGH = ("That's enough", "先这样")


async def pressed(person: Person, label: str, message: Message | None = None) -> Message:
    """What a button brings."""
    await person.press(label, message)
    return await person.wait_reply()


async def answer(visitor: Person, label: str) -> None:
    """Answer the request for the card, once it has come."""
    await visitor.wait_reply(lambda message: message.button(label) is not None)
    await visitor.press(label)


async def badge_of(visitor: Person, name: str = "Zhang Wei") -> tuple[str, str]:
    """Make a card with a name; the code and the token of its badge."""
    await visitor.ask("/badge")
    shown = await visitor.ask(name)
    if not CODE.search(shown.text):
        shown = await pressed(visitor, next(one for one in shown.buttons if one in ENOUGH))
    code, token = CODE.search(shown.text), LINK.search(shown.text)
    assert code
    assert token
    return code[0], token[1]


def qr_photo(*texts: str) -> bytes:
    """A picture with these QR codes side by side, as a phone would take it: grey, compressed."""
    picture = Image.new("L", (520 * max(1, len(texts)), 560), 225)
    for place, text in enumerate(texts):
        code = io.BytesIO()
        segno.make(text).save(code, kind="png", scale=8)
        picture.paste(Image.open(code).convert("L").resize((400, 400)), (60 + 520 * place, 80))
    taken = io.BytesIO()
    picture.save(taken, "JPEG", quality=55)
    return taken.getvalue()


def vcard(*names: str) -> bytes:
    """A file with these people, each with an address of their own."""
    cards = (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nORG:Bashang Wind;Sales\r\n"
        f"EMAIL:{name.split()[0].lower()}@bashang.example\r\nEND:VCARD\r\n"
        for name in names
    )
    return "".join(cards).encode()
