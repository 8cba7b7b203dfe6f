"""The libraries that people use talk to the local chat, and parse all that it says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiogram
import aiogram.client.session.aiohttp
import aiogram.client.telegram
import aiogram.exceptions
import aiogram.types
import pytest
import pytest_asyncio
import telegram
import telegram.error
import telegram.ext

from bot.localchat import LocalChat, Person
from tests.localchat.support import TOKEN, Caller, png

KEYBOARD = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Go", callback_data="go")]])


@pytest_asyncio.fixture
async def ptb(chat: LocalChat) -> AsyncIterator[telegram.Bot]:
    async with telegram.Bot(TOKEN, f"{chat.address}/bot", f"{chat.address}/file/bot") as bot:
        yield bot


@pytest_asyncio.fixture
async def gram(chat: LocalChat) -> AsyncIterator[aiogram.Bot]:
    server = aiogram.client.telegram.TelegramAPIServer.from_base(chat.address)
    session = aiogram.client.session.aiohttp.AiohttpSession(api=server)
    bot = aiogram.Bot(TOKEN, session=session)
    yield bot
    await session.close()


def everything(chat: LocalChat, ann: Person) -> None:
    """All kinds of updates."""
    ann.send("hello /now https://example.com", reply_to=ann.messages[0].id)
    ann.edit(ann.messages[-1], "edited")
    ann.send_photo(png(), "caption")
    ann.send_document("a.pdf", b"%PDF")
    ann.send_voice(b"OggS")
    ann.send_location(1.5, 2.5)
    ann.send_contact()
    ann.forward("x", sender="Bo")
    ann.forward(ann.messages[0])
    ann.block()
    ann.unblock()
    group = chat.create_group("Desk", [11, 12])
    group.join(13)
    group.leave(13)
    group.promote_bot()
    chat.migrate_group(group)
    forum = chat.create_group("Helpdesk", [11], forum=True, bot_is_admin=True)
    ann.send("x", chat=forum.id, thread=forum.open_topic("Topic"))
    forum.kick_bot()


async def test_ptb_parses_every_update(chat: LocalChat, ann: Person, ptb: telegram.Bot) -> None:
    await ptb.send_message(11, "x", reply_markup=KEYBOARD)
    ann.click(ann.messages[-1], "go")
    inline = asyncio.create_task(ann.inline("robot"))
    await asyncio.sleep(0)
    everything(chat, ann)
    updates = await ptb.get_updates(timeout=0)
    assert len(updates) == chat.api.updates.next_id - updates[0].update_id
    for update in updates:
        assert update.to_dict()
        assert not update.api_kwargs
        message = update.effective_message
        # The legacy fields of joins and the empty flag of small groups are unknown to PTB.
        assert message is None or set(message.api_kwargs) <= {
            "new_chat_member",
            "new_chat_participant",
            "left_chat_participant",
        }
    inline.cancel()


async def test_aiogram_parses_every_update(chat: LocalChat, ann: Person, gram: aiogram.Bot) -> None:
    await gram.send_message(11, "x")
    everything(chat, ann)
    updates = await gram.get_updates()
    assert len(updates) == chat.api.updates.next_id - updates[0].update_id
    assert all(update.event is not None for update in updates)


async def test_ptb_sends_everything(chat: LocalChat, ann: Person, ptb: telegram.Bot) -> None:
    assert (await ptb.get_me()).username == "expo_bot"
    sent = await ptb.send_message(11, "<b>x</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert sent.reply_markup == KEYBOARD
    assert (await sent.edit_text("y")) is not None
    photo = await ptb.send_photo(11, png(), caption="c")
    assert (await ptb.send_photo(11, photo.photo[-1].file_id)).photo == photo.photo
    document = await ptb.send_document(11, b"abc", filename="a.csv")
    assert document.document is not None
    assert bytes(await (await document.document.get_file()).download_as_bytearray()) == b"abc"
    album = [telegram.InputMediaPhoto(png(), caption="one"), telegram.InputMediaPhoto(png(8, 8))]
    assert len(await ptb.send_media_group(11, album)) == 2
    assert await photo.edit_media(telegram.InputMediaPhoto(png(9, 9)))
    assert await photo.edit_caption("d")
    for message in (
        await ptb.send_video(11, b"v"),
        await ptb.send_voice(11, b"v"),
        await ptb.send_audio(11, b"v", title="T", performer="P"),
        await ptb.send_animation(11, b"v"),
        await ptb.send_sticker(11, b"v"),
        await ptb.send_location(11, 1, 2),
        await ptb.send_venue(11, 1, 2, "Hall", "Street"),
        await ptb.send_contact(11, "+49", "Bo"),
        await sent.forward(11),
        await sent.reply_text("z"),
    ):
        assert not message.api_kwargs
    assert (await sent.copy(11)).message_id
    assert len(await ptb.copy_messages(11, 11, [sent.message_id])) == 1
    assert await ptb.send_chat_action(11, "typing")
    assert await sent.pin()
    assert await sent.unpin()
    assert await sent.set_reaction("👍")
    assert await sent.delete()


async def test_ptb_profile_and_chats(chat: LocalChat, ann: Person, ptb: telegram.Bot) -> None:
    commands = [telegram.BotCommand("help", "Help")]
    scope = telegram.BotCommandScopeChat(11)
    assert await ptb.set_my_commands(commands, scope=scope, language_code="en")
    assert await ptb.get_my_commands(scope=scope, language_code="en") == tuple(commands)
    assert await ptb.set_my_description("d")
    assert (await ptb.get_my_description()).description == "d"
    assert await ptb.set_chat_menu_button(11, telegram.MenuButtonCommands())
    assert isinstance(await ptb.get_chat_menu_button(11), telegram.MenuButtonCommands)
    assert (await ptb.get_chat(11)).accepted_gift_types.unique_gifts
    group = chat.create_group("Desk", [11, 12], forum=True, bot_is_admin=True)
    assert (await ptb.get_chat(group.id)).permissions is not None
    members = await ptb.get_chat_administrators(group.id)
    assert [type(member) for member in members] == [telegram.ChatMemberOwner, telegram.ChatMemberAdministrator]
    assert (await ptb.create_forum_topic(group.id, "Topic")).name == "Topic"
    assert (await ptb.get_user_profile_photos(11)).total_count == 0
    assert (await ptb.get_webhook_info()).url == ""


async def test_ptb_errors(chat: LocalChat, ann: Person, ptb: telegram.Bot) -> None:
    ann.block()
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(11, "x")
    group = chat.create_group("Desk", [11])
    new = chat.migrate_group(group)
    with pytest.raises(telegram.error.ChatMigrated) as moved:
        await ptb.send_message(group.id, "x")
    assert moved.value.new_chat_id == new.id
    with pytest.raises(telegram.error.BadRequest, match="Chat not found"):
        await ptb.send_message(999, "x")


async def test_ptb_application_answers(chat: LocalChat, ann: Person) -> None:
    async def start(update: telegram.Update, context: Any) -> None:
        assert update.message is not None
        await update.message.reply_text(f"Hello {' '.join(context.args)}", reply_markup=KEYBOARD)

    async def pressed(update: telegram.Update, context: Any) -> None:
        assert update.callback_query is not None
        await update.callback_query.answer("Gone")
        await update.callback_query.edit_message_text("Went")

    builder = telegram.ext.ApplicationBuilder().token(TOKEN).updater(None)
    app = builder.base_url(f"{chat.address}/bot").base_file_url(f"{chat.address}/file/bot").build()
    app.add_handler(telegram.ext.CommandHandler("start", start))
    app.add_handler(telegram.ext.CallbackQueryHandler(pressed))
    async with app:

        async def poll() -> None:
            offset = 0
            while True:
                for update in await app.bot.get_updates(offset=offset, timeout=5):
                    offset = update.update_id + 1
                    await app.process_update(update)

        polling = asyncio.create_task(poll())
        ann.open_link("booth-1")
        hello = await ann.wait_reply()
        assert (hello.text, hello.buttons) == ("Hello booth-1", ["Go"])
        answer = await ann.press("Go")
        assert answer is not None
        assert answer.text == "Gone"
        await ann.wait_reply("Went")
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)


async def test_aiogram_sends(chat: LocalChat, ann: Person, gram: aiogram.Bot) -> None:
    assert (await gram.get_me()).username == "expo_bot"
    sent = await gram.send_message(11, "<b>x</b>", parse_mode="HTML")
    assert sent.html_text == "<b>x</b>"
    upload = aiogram.types.BufferedInputFile(png(), "a.png")
    photo = await gram.send_photo(11, upload, caption="c")
    assert photo.photo is not None
    assert (await gram.get_file(photo.photo[-1].file_id)).file_path
    assert await gram.edit_message_text("y", chat_id=11, message_id=sent.message_id)
    assert (await gram.get_chat(11)).first_name == "Ann"
    assert (await gram.copy_message(11, 11, sent.message_id)).message_id
    ann.block()
    with pytest.raises(aiogram.exceptions.TelegramForbiddenError):
        await gram.send_message(11, "x")


async def test_aiogram_retry_after(chat: LocalChat, ann: Person, gram: aiogram.Bot, call: Caller) -> None:
    from bot.localchat import ApiError, Params

    async def refuse(method: str, params: Params) -> None:
        raise ApiError(429, "Too Many Requests: retry after 7", {"retry_after": 7})

    chat.intercept_before.append(refuse)
    with pytest.raises(aiogram.exceptions.TelegramRetryAfter) as refused:
        await gram.send_message(11, "x")
    assert refused.value.retry_after == 7
