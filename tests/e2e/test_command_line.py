"""The commands as their users run them: exit codes, one clear line, JSON on stdout only."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from bot.localchat import LocalChat
from tests.e2e.bot_process import EXAMPLE, ROOT, BotProcess, environment, main_py
from tests.e2e.conftest import TOKEN
from tests.storage.raw import select

pytestmark = pytest.mark.slow
ON_SQLITE = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


def database(folder: Path) -> str:
    return f"sqlite:///{folder / 'expo.sqlite3'}"


async def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    first = await main_py("import", str(EXAMPLE), "--json", storage__url=database(tmp_path))
    second = await main_py("import", str(EXAMPLE), "--json", storage__url=database(tmp_path))
    assert (first[0], second[0]) == (0, 0)
    assert json.loads(first[1])["diff"]["added"] > 1_000
    assert set(json.loads(second[1])["diff"].values()) == {0}


async def test_a_dry_run_publishes_nothing(tmp_path: Path) -> None:
    await main_py("import", str(EXAMPLE), "--dry-run", storage__url=database(tmp_path))
    _, out, _ = await main_py("check", storage__url=database(tmp_path))
    assert "nothing is imported yet" in out


async def test_a_refused_import_exits_1_and_still_prints_json(tmp_path: Path) -> None:
    bad = tmp_path / "expo"
    bad.mkdir()
    (bad / "expo.toml").write_text('[expo]\nname = "X"\n', encoding="utf-8")
    code, out, err = await main_py("import", str(bad), "--json", storage__url=database(tmp_path))
    assert (code, len(err.splitlines())) == (1, 1)
    errors = [problem for problem in json.loads(out)["problems"] if problem["level"] == "error"]
    assert [(error["file"], error["column"]) for error in errors] == [
        ("expo.toml", "end_date"),
        ("expo.toml", "start_date"),
        ("expo.toml", "timezone"),
    ]


async def test_a_batch_of_questions_is_answered_in_order_and_keeps_its_chats(tmp_path: Path) -> None:
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    lines = [
        {"chat": 1, "text": "明天几点开门", "now": "2021-07-30T10:30"},
        {"chat": "b", "text": "where is booth B2-017?", "now": "2021-07-30T02:30:00+00:00", "lang": "zh"},
        {"chat": 1, "text": "那第三天呢", "now": "2021-07-30T10:30"},
        {"chat": 1},
        {"chat": 1, "text": "what will the weather be", "now": "2021-07-30T10:30"},
    ]
    stdin = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\nnope\n"
    code, out, _ = await main_py("ask", "--batch", stdin=stdin, storage__url=database(tmp_path))
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer.get("chat") for answer in answers] == [1, "b", 1, None, 1, None]
    assert ("9:00—17:00" in answers[0]["answer"], "9:00—16:00" in answers[2]["answer"]) == (True, True)
    assert answers[1]["sources"][0]["title"] == "Qingchuan Energy Storage"
    assert [answer["line"] for answer in answers if "error" in answer] == [4, 6]
    assert answers[4]["abstained"] is True
    keys = ["chat", "answer", "abstained", "intent", "sources", "buttons", "ms"]
    assert list(answers[0]) == keys


@pytest.mark.parametrize(
    ("arguments", "settings", "sentence"),
    [
        (["run"], {}, "[telegram] token is not set"),
        (["run"], {"telegram__token": "nonsense"}, "telegram.token: this is not a bot token"),
        (["check", "--config"], {}, None),
        (["--config", "no-such-file.toml", "check"], {}, "no-such-file.toml is not there"),
        (["ask", "hello"], {"storage__url": "mysql://x"}, "mysql"),
        (["ask", "hello"], {}, "There is no database"),
        (["import", "no-such-folder"], {}, "the import is refused"),
    ],
)
async def test_what_is_wrong_is_one_line_on_stderr(
    tmp_path: Path, arguments: list[str], settings: dict[str, str], sentence: str | None
) -> None:
    code, _, err = await main_py(*arguments, **{"storage__url": database(tmp_path)} | settings)
    if sentence is None:
        assert code == 2
        return
    assert (code, len(err.splitlines())) == (1, 1)
    assert sentence in err


async def test_a_time_that_is_none_is_named(tmp_path: Path) -> None:
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    code, _, err = await main_py("ask", "hello", "--now", "soon", storage__url=database(tmp_path))
    assert (code, err) == (
        1,
        "expo-bot: --now is not ISO 8601: 'soon'; write it like 2021-07-30T10:30\n",
    )


async def test_run_with_a_token_that_telegram_refuses(tmp_path: Path, local_chat: LocalChat) -> None:
    code, _, err = await main_py(
        "run",
        telegram__token="4242:another-token",
        telegram__api_url=local_chat.address,
        storage__url=database(tmp_path),
        web__listen="127.0.0.1:0",
    )
    assert (code, err.splitlines()) == (
        1,
        ["expo-bot: Telegram refuses [telegram] token; copy it anew from @BotFather (/mybots, API Token)"],
    )


async def test_a_stop_during_the_start_ends_at_once(tmp_path: Path) -> None:
    asked, never = asyncio.Event(), asyncio.Event()

    async def hang(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await never.wait()
        writer.close()

    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "main.py"),
        "run",
        env=environment(
            telegram__token=TOKEN,
            telegram__api_url=f"http://127.0.0.1:{port}",
            storage__url=database(tmp_path),
            web__listen="127.0.0.1:0",
        ),
    )
    async with asyncio.timeout(30):
        await asked.wait()
    process.terminate()
    async with asyncio.timeout(10):
        assert await process.wait() == 0
    never.set()
    server.close()
    await server.wait_closed()


async def test_check_says_what_telegram_says(tmp_path: Path, local_chat: LocalChat) -> None:
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    code, out, _ = await main_py(
        "check",
        telegram__token=TOKEN,
        telegram__api_url=local_chat.address,
        storage__url=database(tmp_path),
    )
    assert (code, "ok    telegram: signed in as @expo_test_bot" in out) == (0, True)


@ON_SQLITE
async def test_a_second_process_on_the_same_database_is_refused(bot_process: BotProcess) -> None:
    await bot_process.start()
    code, _, err = await main_py(
        "run", **bot_process.settings | {"telegram__token": "4243:another", "web__listen": "127.0.0.1:0"}
    )
    assert (code, "Another process already runs the bot" in err) == (1, True)
    assert await bot_process.stop() == 0


@ON_SQLITE
async def test_a_second_process_with_the_same_token_is_refused(bot_process: BotProcess, tmp_path: Path) -> None:
    await bot_process.start()
    code, _, err = await main_py(
        "run",
        **bot_process.settings | {"storage__url": database(tmp_path / ".."), "web__listen": "127.0.0.1:0"},
    )
    assert (code, "running with this bot token" in err) == (1, True)
    assert await bot_process.stop() == 0


@ON_SQLITE
async def test_an_import_reaches_the_running_bot(
    local_chat: LocalChat, bot_process: BotProcess, tmp_path: Path
) -> None:
    await bot_process.start()
    visitor = local_chat.user(1)
    assert "Qingchuan" in (await visitor.ask("where is booth B2-017?")).text
    changed = tmp_path / "changed"
    shutil.copytree(EXAMPLE, changed)
    table = changed / "exhibitors.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace("Qingchuan Energy Storage", "Bright River Storage"),
        encoding="utf-8",
    )
    code, _, err = await main_py("import", str(changed), **bot_process.settings)
    assert code == 0, err
    async with asyncio.timeout(20):
        while "Bright River Storage" not in (await visitor.ask("where is booth B2-017?")).text:
            await asyncio.sleep(0.1)
    assert await bot_process.stop() == 0


async def test_the_scripted_day_is_played_without_a_wrong_answer() -> None:
    code, out, err = await main_py("demo", "--script", "--port", "0")
    assert code == 0, out
    # Once that day, somebody presses what is not for them.
    assert [line.partition(" ")[2] for line in err.splitlines()] == [
        "WARNING handlers.routing: somebody asked for what is not theirs"
    ]


async def test_the_scripted_day_notices_a_wrong_answer(tmp_path: Path) -> None:
    script = tmp_path / "wrong.toml"
    script.write_text(
        '[[step]]\nwho = "emma"\nsay = "where is booth B2-017?"\nexpect = ["Hall 4"]\n', encoding="utf-8"
    )
    code, out, err = await main_py("demo", "--port", "0", "--script", str(script))
    assert (code, "the answer lacks 'Hall 4'" in out) == (1, True)
    assert "1 answer was wrong" in err


async def test_links_lists_every_exhibitor_and_is_the_same_the_next_time(tmp_path: Path) -> None:
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    known = {"storage__url": database(tmp_path), "telegram__username": "expo_test_bot"}
    code, out, _ = await main_py("links", **known)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (code, len(rows), list(rows[0])) == (
        0,
        450,
        ["exhibitor_id", "name", "booth", "contact_name", "contact_email", "invite_url", "booth_url"],
    )
    assert [rows[139][column] for column in ("exhibitor_id", "name", "booth", "contact_email")] == [
        "EX140",
        "Qingchuan Energy Storage",
        "B2-017",
        "xiaohua.liang@qingchuan-energy-storage.example",
    ]
    urls = [row[column] for row in rows for column in ("invite_url", "booth_url")]
    assert len({url for url in urls if re.fullmatch(r"https://t\.me/expo_test_bot\?start=[\w-]{22}", url)}) == 900
    path = tmp_path / "links.csv"
    await main_py("links", "--output", str(path), **known)
    assert path.read_bytes() == b"\xef\xbb\xbf" + out.encode()
    logged = await select(
        database(tmp_path), "SELECT what, name FROM audit_log AS l JOIN audit_people AS p ON p.id = l.person"
    )
    assert logged == [(what, "command line") for what in ("import.published", *["file.invitations"] * 2)]


async def test_links_asks_telegram_for_the_name_where_the_settings_have_none(
    tmp_path: Path, local_chat: LocalChat
) -> None:
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    telegram = {"telegram__token": TOKEN, "telegram__api_url": local_chat.address}
    code, out, _ = await main_py("links", storage__url=database(tmp_path), expo__language="zh", **telegram)
    assert (code, "https://t.me/expo_test_bot?start=" in out, "晴川储能" in out) == (0, True, True)
    code, out, err = await main_py("links", storage__url=database(tmp_path))
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "[telegram] username is not set" in err


async def test_links_says_what_is_missing(tmp_path: Path) -> None:
    known = {"storage__url": database(tmp_path), "telegram__username": "expo_test_bot"}
    code, out, err = await main_py("links", **known)
    assert (code, out, err) == (1, "", "expo-bot: No exhibitors are imported yet; run main.py import PATH first\n")
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    code, out, err = await main_py("links", "--output", str(tmp_path / "no" / "x.csv"), **known)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "cannot be written" in err
    code, out, err = await main_py("links", "--format", "pdf", **known)
    says = "expo-bot: --format pdf needs a file; name it with --output PATH\n"
    assert (code, out, err) == (1, "", says)
    assert (await main_py("links", "--format", "png", **known))[0] == 2


async def test_links_makes_posters_of_every_place(tmp_path: Path) -> None:
    known = {"storage__url": database(tmp_path), "telegram__username": "expo_test_bot"}
    path = tmp_path / "posters.zip"
    nothing = await main_py("links", "--format", "zip", "--output", str(path), **known)
    says = "expo-bot: No booths, halls, rooms or entrances are imported yet; run main.py import PATH first\n"
    assert nothing == (1, "", says)
    await main_py("import", str(EXAMPLE), storage__url=database(tmp_path))
    done = await main_py("links", "--format", "zip", "--paper", "a5", "--output", str(path), **known)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert done == (0, "", f"{len(names)} posters: {path}\n")
    assert {"booth-B2-017-EX140.pdf", "hall-2.pdf", "entrance-1.pdf"} <= set(names)
