"""Whatever a file holds, the import ends with problems, never with an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers.folders import SOUND, import_sound

PIECES = st.sampled_from(
    (
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b'"',
        b"[",
        b"]",
        b"=",
        b"'",
        b"#",
        b"{",
        b"\xef\xbb\xbf",
        b"\x00",
        b"\xff",
        b"\xc4\xe3",
    )
)
WORDS = st.sampled_from(
    ("hall_id", "name_zh", "24:30", "9点半", "01/02/2021", "EX9", "1,250", "<p>", "&nbsp;", "；", "-1", "1e9")
)
CONTENT = st.lists(PIECES | WORDS.map(str.encode) | st.binary(max_size=4), max_size=30).map(b"".join)


@pytest.mark.parametrize("name", [*SOUND, "booths.csv", "documents/a.md", "faq.xlsx"])
@settings(deadline=None, max_examples=25)
@given(content=CONTENT, kept=st.integers(0, 400))
def test_any_bytes_behind_a_sound_beginning(name: str, content: bytes, kept: int) -> None:
    sound = str(SOUND.get(name, "hall_id,booth,x,y,width,height\n1,A1,")).encode()
    with tempfile.TemporaryDirectory() as folder:
        imported = import_sound(Path(folder), {name: sound[:kept] + content})
    errors = [problem for problem in imported.problems if problem.level == "error"]
    assert (imported.programme is None) == bool(errors)
    assert list(imported.problems) == sorted(imported.problems)
