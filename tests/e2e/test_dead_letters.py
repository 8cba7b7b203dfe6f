"""Messages that were given up, on the command line."""

from __future__ import annotations

import pytest

from bot.localchat import LocalChat
from tests.e2e.bot_process import main_py
from tests.e2e.conftest import TOKEN
from tests.storage.raw import execute, select

pytestmark = pytest.mark.slow
only_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
COLUMNS = "chat_id, kind, facts, priority, due_at, dedupe_key, state, attempts, reason"


async def outbox_lines(url: str, chat: LocalChat, *options: str) -> list[str]:
    """What ``check`` says about the outbox."""
    _, out, _ = await main_py(
        "check", *options, telegram__token=TOKEN, telegram__api_url=chat.address, storage__url=url
    )
    return [line for line in out.splitlines() if "  outbox: " in line]


@only_sqlite
async def test_check_lists_what_was_given_up_and_sends_it_again(imported: str, local_chat: LocalChat) -> None:
    rows = ", ".join(
        f"({chat}, '{kind}', '', 2, 0, '{chat}', 'dead', 12, 'Chat not found')"
        for chat, kind in ((1, "session_card"), (2, "session_card"), (3, "welcome"))
    )
    await execute(imported, f"INSERT INTO outbox ({COLUMNS}) VALUES {rows}")
    nothing_waits = "ok    outbox: 0 to be sent, the oldest due for 0 s; 0 may have come twice"
    remedy = "once the reason is mended, send them again: main.py check --resend-dead [KIND]"
    assert await outbox_lines(imported, local_chat) == [
        nothing_waits,
        f"note  outbox: 3 given up: 2 session_card (Chat not found), 1 welcome (Chat not found); {remedy}",
    ]
    lines = await outbox_lines(imported, local_chat, "--resend-dead", "session_card")
    assert lines[0] == "ok    outbox: 2 that were given up are sent again"
    assert lines[2] == f"note  outbox: 1 given up: 1 welcome (Chat not found); {remedy}"
    assert (await outbox_lines(imported, local_chat, "--resend-dead"))[0].endswith(
        "1 that were given up are sent again"
    )
    assert await select(imported, "SELECT state, attempts FROM outbox") == [("pending", 0)] * 3
