"""``/scan``: codes, photos, contacts, files and voice notes as they come, until done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.badge import Badge
from bot.domain.card import Contact
from bot.domain.dialog import Dialog
from bot.domain.file import File
from bot.domain.incoming import Incoming
from bot.domain.lead import Source
from bot.domain.staff import Membership
from bot.importers.encoding import Undecodable
from bot.importers.qr_code import Unreadable, read_qr_codes
from bot.importers.vcard import read_vcards
from bot.ports.files import FileSource, FileUnavailable
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import reading
from bot.services.leads.access import access_exhibitor
from bot.services.leads.actor import named
from bot.services.leads.capturing import (
    Capturing,
    scan_badge,
    scan_code,
    scan_token,
    take_card,
    take_contact,
    take_contacts,
)
from bot.services.leads.reading import Given
from bot.services.leads.waiting import Waiting, read, wait, waiting
from bot.views.lead_actions import ShowLeads, StartScan, StopScan
from bot.views.leads import ContactsCaptured, LeadScreen, ScanEnded, ScanMode, ScanNotice
from bot.views.message import Message

MOST_PHOTO_BYTES = 10_000_000
MOST_VCARD_BYTES = 1_000_000
MOST_CODES = 5
"""Codes from one picture or text."""
_VCARD_TYPES = ("text/vcard", "text/x-vcard", "text/directory")
_PICTURE_TYPES = ("image/jpeg", "image/png", "image/webp")

Messages = tuple[Message, ...]
Take = Callable[[Transaction, Membership], Awaitable[Messages]]
"""Captures what was sent, in the transaction of its answer."""


async def begin(uow: UnitOfWork, at: Capturing, argument: str = "") -> Messages:
    """Capture from now on. ``argument`` may be the first code already.

    Raises:
        NotAllowed: they work for nobody.
    """

    async def work(tx: Transaction) -> Messages:
        member = await access_exhibitor(tx, at.viewer_id)
        before = await waiting(tx, at)
        await wait(tx, at, replace(before, scanning=True, ask="", lead_id=0))
        if argument and (take := _take_text(at, argument, Waiting(scanning=True))):
            return await _counted(tx, at, take)
        view = ScanMode(named(at.catalogue, member.exhibitor_id), before.scanning)
        return (Message(view, rows=((StopScan(),),)),)

    return await uow.write(work)


async def end(uow: UnitOfWork, at: Capturing) -> Message:
    """That was all for now."""

    async def work(tx: Transaction) -> Message:
        await access_exhibitor(tx, at.viewer_id)
        before = await waiting(tx, at)
        await wait(tx, at, Waiting())
        view = ScanEnded(before.captured, before.new)
        return Message(view, rows=((ShowLeads(), StartScan()),))

    return await uow.write(work)


async def prompt_again(uow: UnitOfWork, at: Capturing, dialog: Dialog) -> Message | None:
    """A question was answered in between: capturing goes on."""
    if not read(dialog).scanning:
        return None
    async with uow.read() as tx:
        member = await access_exhibitor(tx, at.viewer_id)
    view = ScanMode(named(at.catalogue, member.exhibitor_id), again=True)
    return Message(view, rows=((StopScan(),),))


async def scan_opened(tx: Transaction, at: Capturing, badge: Badge) -> Messages:
    """The link of a badge was opened with the phone's own camera."""
    return await _counted(tx, at, lambda tx, member: _one(scan_badge(tx, at, member, badge)))


async def hear(
    uow: UnitOfWork, files: FileSource, at: Capturing, dialog: Dialog | None, words: Incoming
) -> Messages | None:
    """What one of the staff sent; None where it is nothing to capture: a question, an answer to something else.

    Raises:
        NotAllowed: they work for nobody (any more).
    """
    now = read(dialog)
    take = await _take(files, at, words, now)
    if take is None:
        return None
    return await uow.write(lambda tx: _counted(tx, at, take))


async def _take(files: FileSource, at: Capturing, words: Incoming, now: Waiting) -> Take | None:
    if words.contact is not None:
        shared, region = words.contact, reading.home(at.catalogue)
        given = reading.shared_contact(shared, region)
        return lambda tx, member: _one(take_contact(tx, at, member, given, Source.CONTACT, user_id=shared.user_id))
    file = words.file
    if file is not None and (file.kind == "photo" or file.media_type in _PICTURE_TYPES):
        return await _take_picture(files, at, file, words.text, now)
    if file is not None and (file.media_type in _VCARD_TYPES or file.name.lower().endswith(".vcf")):
        return await _take_vcard(files, at, file)
    if file is None and words.location is None and words.text:
        return _take_text(at, words.text, now)
    spoken = file is not None and file.kind in ("voice", "audio")
    return _notice("unreadable") if now.scanning and not spoken else None


async def _take_picture(files: FileSource, at: Capturing, file: File, caption: str, now: Waiting) -> Take | None:
    """A picture with codes is scanned; one without is a paper card, while capturing is on."""
    try:
        content = await _downloaded(files, file, MOST_PHOTO_BYTES)
        found = await asyncio.to_thread(read_qr_codes, content)
    except FileUnavailable as error:
        return _notice("unavailable" if error.passing else "too_large")
    except Unreadable:
        return _notice("unreadable")
    texts = list(dict.fromkeys(found))
    tokens = [token for text in texts for token in reading.tokens(text)]
    codes = [code for text in texts for code in reading.codes(text) if not reading.tokens(text)]
    if tokens or codes:
        return _scanned(at, tokens, codes)
    if texts:
        return _notice("foreign_code")
    if not now.scanning:
        return None
    region = reading.home(at.catalogue)
    words = reading.typed_contact(caption, region) or (Given(Contact(), caption) if caption else None)
    return lambda tx, member: _one(take_card(tx, at, member, file, words))


async def _take_vcard(files: FileSource, at: Capturing, file: File) -> Take:
    try:
        persons = read_vcards(await _downloaded(files, file, MOST_VCARD_BYTES))
    except FileUnavailable as error:
        return _notice("unavailable" if error.passing else "too_large")
    except Undecodable:
        return _notice("no_vcard")
    region = reading.home(at.catalogue)
    given = [reading.vcard_contact(person, region) for person in persons]
    return lambda tx, member: take_contacts(tx, at, member, given)


async def _downloaded(files: FileSource, file: File, most: int) -> bytes:
    if file.size > most:
        raise FileUnavailable("it is too large")
    return await files.download(file.file_id, most)


def _take_text(at: Capturing, text: str, now: Waiting) -> Take | None:
    """Links and codes always; a person typed by hand, or a code that is mistyped, while capturing is on. What was
    asked for is an answer, unless it can be nothing but a code."""
    tokens, codes = reading.tokens(text), reading.codes(text)
    if tokens:
        return _scanned(at, tokens, ())
    if codes and (reading.is_plain_code(text) or len(codes) > 1 or (now.scanning and not now.ask)):
        return _scanned(at, (), codes)
    if not now.scanning or now.ask:
        return None
    given = reading.typed_contact(text, reading.home(at.catalogue))
    if given is not None:
        return lambda tx, member: _one(take_contact(tx, at, member, given, Source.MANUAL))
    return _notice("mistyped") if reading.resembles_code(text) else None


def _scanned(at: Capturing, tokens: list[str] | tuple[str, ...], codes: list[str] | tuple[str, ...]) -> Take:
    async def take(tx: Transaction, member: Membership) -> Messages:
        if len(tokens) + len(codes) > MOST_CODES:
            return (Message(ScanNotice("many_at_once")),)
        answers = [await scan_token(tx, at, member, token, number=number) for number, token in enumerate(tokens)]
        # One that is nobody's does not hold up the others.
        answers += [
            await scan_code(tx, at, member, code, number=number)
            for number, code in enumerate(codes, start=len(tokens))
        ]
        return tuple(answers)

    return take


def _notice(why: str) -> Take:
    async def take(_tx: Transaction, _member: Membership) -> Messages:
        return (Message(ScanNotice(why)),)

    return take


async def _one(message: Awaitable[Message]) -> Messages:
    return (await message,)


async def _counted(tx: Transaction, at: Capturing, take: Take) -> Messages:
    """Capture, and remember which lead was the last, for the note that may follow."""
    member = await access_exhibitor(tx, at.viewer_id)
    messages = await take(tx, member)
    before = await waiting(tx, at)
    if not before.scanning:
        return messages
    screens = [message.view for message in messages if isinstance(message.view, LeadScreen)]
    files = [message.view for message in messages if isinstance(message.view, ContactsCaptured)]
    captured = len(screens) + sum(view.new + view.known for view in files)
    new = sum(view.is_new for view in screens) + sum(view.new for view in files)
    last = screens[-1].lead_id if screens else before.last_id
    after = replace(before, captured=before.captured + captured, new=before.new + new, last_id=last)
    await wait(tx, at, replace(after, ask="", lead_id=0) if screens else after)
    return messages
