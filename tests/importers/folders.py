"""Small folders to import: a sound one, and the same with some files replaced."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.domain.problem import Problem
from bot.importers.imported import Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read

EXPO = """\
[expo]
name_en = "Port Days"
name_zh = "港口展"
start_date = 2021-07-30
end_date = 2021-07-31
timezone = "Asia/Shanghai"

[[rooms]]
id = "main"
name_en = "Main Stage"
name_zh = "主舞台"

[[rooms]]
id = "r2"
name_en = "Room 2"
"""
HALLS = "hall_id,name_en\n1,Hall 1\n2,Hall 2\n"
EXHIBITORS = "exhibitor_id,name_en,name_zh,hall_id,booth\nEX1,Acme,阿克米,1,A1\nEX2,Bolt,博特,2,B1\n"
SESSIONS = "session_id,date,start,end,room,title\nS1,2021-07-30,09:00,10:00,main,Opening\n"
FAQ = "faq_id,question,answer\nF1,Is it free?,Yes.\n"

Files = Mapping[str, str | bytes | None]
"""Content by path in the folder; None leaves a file of the sound folder out."""

SOUND: Mapping[str, str | bytes] = {
    "expo.toml": EXPO,
    "halls.csv": HALLS,
    "exhibitors.csv": EXHIBITORS,
    "sessions.csv": SESSIONS,
    "faq.csv": FAQ,
}


def write(folder: Path, files: Files) -> Path:
    """Write the files (text as UTF-8, line ends as they are) into the folder and return it."""
    for name, content in files.items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def import_sound(folder: Path, replaced: Files | None = None, **options: Any) -> Imported:
    """Import the sound folder with some files replaced or added."""
    return read([write(folder, {**SOUND, **(replaced or {})})], ImportOptions(**options))


def lines(problems: tuple[Problem, ...]) -> list[str]:
    """Each as ``file:line:column level: message``."""
    return [f"{p.file}:{p.line}:{p.column} {p.level}: {p.message}" for p in problems]
