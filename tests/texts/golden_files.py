"""Golden files: what is rendered, kept as text beside the tests; ``UPDATE_GOLDEN=1`` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

from bot.ports.messenger import Rendered

FOLDER = Path(__file__).parent / "golden"


def written(rendered: Rendered) -> str:
    """The message as a golden file shows it: its HTML, then a line a row of buttons."""
    rows = ["".join(f"[{button.label}]" for button in row) for row in rendered.keyboard]
    return "\n".join([rendered.html, "---", *rows, ""])


def assert_golden(locale: str, name: str, rendered: Rendered, folder: Path = FOLDER) -> None:
    """Equal to ``golden/<locale>/<name>.txt``."""
    path = folder / locale / f"{name}.txt"
    text = written(rendered)
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"{path} is missing: run this test with UPDATE_GOLDEN=1"
    assert text == path.read_text(encoding="utf-8")
