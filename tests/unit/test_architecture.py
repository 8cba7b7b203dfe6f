"""What the import contracts cannot say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_nothing_imports_main() -> None:
    importers = [
        str(path.relative_to(ROOT))
        for room in ("bot", "handlers", "storage")
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"^\s*(import main\b|from main import)", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert importers == []


def test_no_log_holds_the_text_of_an_error() -> None:
    """It may hold what somebody wrote. (The local chat is for development.)"""
    telling = [
        str(path.relative_to(ROOT))
        for room in ("bot", "handlers", "storage")
        for path in (ROOT / room).rglob("*.py")
        if "localchat" not in path.parts
        and re.search(r"log\.exception\(|exc_info", path.read_text(encoding="utf-8"))
    ]
    assert telling == []


def test_what_a_running_bot_may_never_need_is_imported_on_use() -> None:
    code = (
        "import sys, main;"
        "print([m for m in ('openpyxl', 'icalendar', 'asyncpg', 'alembic', 'sqlalchemy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
