"""Files that people sent, from a Bot API over HTTP."""

from __future__ import annotations

import pytest

from bot.localchat import LocalChat
from bot.ports.files import FileUnavailable
from bot.telegram.application import TelegramEdge
from bot.telegram.files import TelegramFiles

CONTENT = b"%PDF-1.4 " + bytes(1000)


def sent(chat: LocalChat) -> str:
    """The id of a file that somebody sent."""
    message = chat.user(1).send_document("Offer.pdf", CONTENT)
    return str(message["document"]["file_id"])


async def test_file_is_downloaded(local_chat: LocalChat, edge: TelegramEdge) -> None:
    assert await TelegramFiles(edge.api).download(sent(local_chat), 2000) == CONTENT


async def test_file_that_is_too_large_is_not_downloaded(local_chat: LocalChat, edge: TelegramEdge) -> None:
    with pytest.raises(FileUnavailable, match="too large") as refused:
        await TelegramFiles(edge.api).download(sent(local_chat), 1000)
    assert refused.value.passing is False


async def test_file_that_telegram_does_not_know_cannot_be_had(edge: TelegramEdge) -> None:
    with pytest.raises(FileUnavailable) as refused:
        await TelegramFiles(edge.api).download("nothing", 1000)
    assert refused.value.passing is False


async def test_file_can_be_had_later_where_telegram_is_away(local_chat: LocalChat, edge: TelegramEdge) -> None:
    file_id = sent(local_chat)
    await local_chat.stop()
    with pytest.raises(FileUnavailable) as refused:
        await TelegramFiles(edge.api).download(file_id, 2000)
    assert refused.value.passing is True
