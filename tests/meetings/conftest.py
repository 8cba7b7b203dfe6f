"""Meetings of the little expo, on both engines."""

from __future__ import annotations

import pytest

from bot.ports.unit_of_work import UnitOfWork
from tests.meetings.parts import (
    Meetings,
)


@pytest.fixture
async def meetings(uow: UnitOfWork) -> Meetings:
    return await Meetings(uow).open()
