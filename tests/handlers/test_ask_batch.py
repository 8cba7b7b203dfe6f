"""``ask --batch`` goes on where one line cannot be answered."""

from __future__ import annotations

import datetime as dt
from typing import Any

import orjson
import pytest

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.services.published import Published
from bot.texts.renderer import Renderer
from handlers.console import ask
from handlers.feature import offered_by
from handlers.features import FEATURES
from tests.answers.fairs import SHANGHAI, energy_programme
from tests.fakes import FakeClock

NOW = dt.datetime(2027, 9, 15, 10, tzinfo=SHANGHAI)


def test_a_bug_in_one_answer_costs_no_other_line_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalogue(energy_programme(), 1, NOW)
    bot = ask.Asker(
        Published(catalogue, AnswerIndex.build(catalogue)),
        Renderer(offered_by(FEATURES)),
        FakeClock(NOW),
        language="en",
    )

    def breaks(question: str, *others: Any, **named: Any) -> Any:
        if "broken" in question:
            raise LookupError("no such thing")
        return answer(question, *others, **named)

    monkeypatch.setattr("handlers.console.ask.answer", breaks)
    lines = [orjson.dumps({"chat": 1, "text": text}).decode() for text in ("broken?", "when do you open?")]
    bug, told = map(orjson.loads, bot.batch(lines))
    assert bug["line"] == 1
    assert "LookupError" in bug["error"]
    assert "no such thing" not in bug["error"]
    assert told["intent"] == "hours"
