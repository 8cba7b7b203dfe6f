"""The command line: commands and their options."""

from __future__ import annotations

import argparse
from pathlib import Path


def build_parser() -> argparse.ArgumentParser:
    """A parser whose result names the ``command`` and holds its options."""
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="A self-hosted chatbot for trade expos on Telegram.",
        epilog="Documentation: docs/index.md. To try it without a token: make demo.",
    )
    parser.add_argument(
        "--config", type=Path, metavar="PATH", help="settings file (default: ./config.toml, which may be missing)"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text, add_options in (
        ("run", "run the bot until it is told to stop (SIGTERM, Ctrl+C)", None),
        ("demo", "try the bot with the sample expo in the browser: no token, nothing is kept", _demo),
        ("import", "read a folder or files, show the difference and every problem, and publish", _import),
        ("ask", "answer a question as the bot would", _ask),
        ("links", "list each exhibitor's one-time invitation and booth link, or make posters to print", _links),
        ("badges", "make badges to print: a code and a link each, which visitors make their own", _badges),
        ("purge", "delete what the retention rules let go now (the running bot does so every hour)", _purge),
        ("leads", "write an exhibitor's leads, or all, into a file: the same that the bot sends", _leads),
        ("check", "say what is wrong with settings, database, data, texts and Telegram, and the remedy", _check),
    ):
        command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        if add_options is not None:
            add_options(command)
    return parser


def _demo(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--port", type=_port, default=8000, help="port of the page (default: 8000; 0: any free one)"
    )
    command.add_argument("--no-browser", action="store_true", help="do not open the browser")
    command.add_argument(
        "--script",
        type=Path,
        nargs="?",
        const=Path(),
        metavar="FILE",
        help="play a scripted day as text in the terminal instead; exit 1 if an answer is wrong",
    )


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) < 65_536):
        raise argparse.ArgumentTypeError(f"{text} is no port: give a number from 0 to 65535")
    return int(text)


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a folder, files of it, or one file")
    command.add_argument("--dry-run", action="store_true", help="read and compare, publish nothing")
    command.add_argument("--format", metavar="F", help="the format, where its contents do not tell it")
    command.add_argument("--timezone", metavar="Z", help="the IANA zone of times that name none")
    command.add_argument(
        "--start-date", metavar="D", help="the first day (YYYY-MM-DD), where a file numbers its days"
    )
    command.add_argument("--encoding", metavar="E", help="the encoding of text files, where the guess is wrong")
    command.add_argument("--json", action="store_true", help="print the outcome as a JSON document")


def _ask(command: argparse.ArgumentParser) -> None:
    command.add_argument("question", nargs="*", metavar="QUESTION", help="the question, in English or Chinese")
    command.add_argument(
        "--batch", action="store_true", help="JSON lines in (chat, text, now, lang), JSON lines out"
    )
    command.add_argument("--now", metavar="ISO", help="ask at this time; in the expo's zone where it names none")
    command.add_argument("--lang", metavar="L", help="the asker's language setting, for example zh")
    command.add_argument("--json", action="store_true", help="print the answer as a JSON document")


def _links(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=["csv", "pdf", "zip"],
        default="csv",
        help="csv: the links (default); pdf, zip: posters of booths, halls, rooms, entrances, in one file or each",
    )
    command.add_argument("--paper", choices=["a4", "a5"], default="a4", help="the posters' size (default: a4)")
    command.add_argument("--output", type=Path, metavar="PATH", help="the file to write (csv: default print)")


def _badges(command: argparse.ArgumentParser) -> None:
    command.add_argument("--count", type=_how_many, required=True, metavar="N", help="how many: 1 to 100000")
    command.add_argument("--format", choices=["csv", "pdf"], default="csv", help="the format (default: csv)")
    command.add_argument("--output", type=Path, metavar="PATH", help="the file to write (csv: default print)")


def _how_many(text: str) -> int:
    count = int(text) if text.isdecimal() else 0
    if not 1 <= count <= 100_000:
        raise argparse.ArgumentTypeError("give a number from 1 to 100000")
    return count


def _purge(command: argparse.ArgumentParser) -> None:
    command.add_argument("--dry-run", action="store_true", help="only say what would go")


def _leads(command: argparse.ArgumentParser) -> None:
    command.add_argument("--exhibitor", metavar="ID", help="the exhibitor's id (default: all, in one file)")
    command.add_argument("--format", choices=["csv", "xlsx", "vcf"], required=True, help="the format")
    command.add_argument(
        "--preset", choices=["hubspot", "salesforce"], help="call columns as that program's import does"
    )
    command.add_argument("--output", type=Path, metavar="PATH", required=True, help="the file to write")


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--resend-dead",
        nargs="?",
        const="",
        metavar="KIND",
        help="first make messages that were given up due again: all, or those of a kind",
    )
