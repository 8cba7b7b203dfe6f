"""A programme written as a folder, or kept as JSON, comes back as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.domain.diff import ProgrammeDiff, diff
from bot.domain.problem import Level
from bot.domain.programme import Programme
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.folder_writer import write_folder
from tests.importers.programmes import programmes

pytestmark = pytest.mark.slow

slow = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(programmes())
def test_written_as_a_folder_imports_equal(programme: Programme) -> None:
    with tempfile.TemporaryDirectory() as folder:
        imported = read([write_folder(programme, Path(folder))], ImportOptions())
    assert [problem for problem in imported.problems if problem.level is Level.ERROR] == []
    assert imported.programme == programme


@slow
@given(programmes(), st.data())
def test_any_of_its_files_over_it_changes_nothing(programme: Programme, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = write_folder(programme, Path(folder))
        files = sorted(path for path in written.iterdir() if path.is_file())
        some = data.draw(st.lists(st.sampled_from(files), min_size=1, unique=True))
        imported = read(some, ImportOptions(), programme)
    assert [problem for problem in imported.problems if problem.level is Level.ERROR] == []
    assert imported.programme == programme


@slow
@given(programmes())
def test_kept_as_json_comes_back_equal(programme: Programme) -> None:
    adapter = TypeAdapter(Programme)
    restored = adapter.validate_json(adapter.dump_json(programme))
    assert restored == programme
    assert diff(programme, restored) == ProgrammeDiff()
