"""Where two texts answer nearly as likely, both are shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.draft import Ask, Draft
from bot.answers.facts.quoted import quoted
from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.reading import read
from bot.answers.retrieval import Found
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Document, Faq
from bot.texts.renderer import Renderer
from bot.views.answers import FaqAnswer, PassageAnswer
from bot.views.browsing_actions import OpenFaq
from bot.views.message import Message, from_facts, to_facts
from bot.views.reply import OtherText
from handlers.feature import offered_by
from handlers.features import FEATURES
from tests.answers.fairs import SHANGHAI, energy_programme

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
HATS = Faq(
    "F9",
    Localized.of(en="Do you keep hats?", zh="帽子能寄存吗？"),
    Localized.of(en="In the basement, EUR 3 a piece.", zh="地下一层，每件3欧元。"),
)
FOUND = Faq(
    "F10",
    Localized.of(en="Where do lost hats go?", zh="捡到的帽子送到哪里？"),
    Localized.of(en="To the <desk> at the south gate.", zh="送到南门的服务台。"),
)
TEXT = "# Hats\n\nHats are worn in the foundry.\n\n# 帽子\n\n铸造间内须戴安全帽。\n"


def _index() -> AnswerIndex:
    programme = replace(energy_programme(), faq=(HATS, FOUND), documents=(Document("rules.md", TEXT),))
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


INDEX = _index()
NUMBERS = {(one.kind, one.id, one.language): number for number, one in enumerate(INDEX.passages)}
FIRST, SECOND = NUMBERS["faq", "F9", None], NUMBERS["faq", "F10", None]


def drafted(question: str, language: str, **confidences: float) -> Draft:
    """The quotation where so likely are: ``first``, ``second``, the paragraph in English (``en``) or Chinese
    (``zh``), a ``fact``; from 0.4 on that is enough."""
    fact = next(number for number, one in enumerate(INDEX.passages) if one.kind == "expo")
    numbers = {
        "first": FIRST, "second": SECOND, "fact": fact,
        "en": NUMBERS["document", "rules.md", "en"], "zh": NUMBERS["document", "rules.md", "zh"],
    }  # fmt: skip
    reading = read(question, INDEX, NOW, language)
    ask = Ask.of(reading, INDEX, NOW, Memory())
    features = ask.found()[0].features
    likely = sorted(confidences.items(), key=lambda one: -one[1])
    found = tuple(Found(numbers[name], features, value, value >= 0.4) for name, value in likely)
    draft = quoted(replace(ask, found=lambda: found))
    assert draft is not None
    return draft


def said(draft: Draft, language: str) -> str:
    message = Message(draft.view, draft.sources, draft.rows, language)
    return Renderer(offered_by(FEATURES)).render(message, "en", INDEX.catalogue, NOW).html


def test_a_text_that_is_nearly_as_likely_is_shown_below() -> None:
    draft = drafted("hats", "en", first=0.6, second=0.55)
    assert isinstance(draft.view, FaqAnswer)
    assert (draft.view.faq_id, draft.view.also) == (
        "F9",
        OtherText("Where do lost hats go?", "To the <desk> at the south gate."),
    )
    assert [one.id for one in draft.sources] == ["F9", "F10"]


def test_a_paragraph_is_shown_below_without_a_name() -> None:
    draft = drafted("hats", "en", first=0.6, en=0.55)
    assert draft.view == FaqAnswer("F9", also=OtherText("", "Hats are worn in the foundry."))


def test_below_a_paragraph_stands_an_entry() -> None:
    draft = drafted("帽子", "zh", zh=0.6, first=0.55)
    assert isinstance(draft.view, PassageAnswer)
    assert draft.view.also == OtherText("帽子能寄存吗？", "地下一层，每件3欧元。")


@pytest.mark.parametrize(
    "confidences",
    [
        {"first": 0.6},
        {"first": 0.6, "second": 0.45},  # Far behind.
        {"first": 0.6, "zh": 0.58},  # In the other language.
        {"first": 0.6, "fact": 0.58},  # A bare fact.
    ],
)
def test_nothing_else_is_shown_below(confidences: dict[str, float]) -> None:
    draft = drafted("hats", "en", **confidences)
    assert draft.view == FaqAnswer("F9")
    assert len(draft.sources) == 1


def test_what_is_shown_needs_no_button() -> None:
    offered = {action for row in drafted("lost hats", "en", first=0.6, second=0.45).rows for action in row}
    assert OpenFaq("F10") in offered
    shown = {action for row in drafted("lost hats", "en", first=0.6, second=0.55).rows for action in row}
    assert OpenFaq("F10") not in shown


def test_each_source_is_named_once() -> None:
    both = said(drafted("hats", "en", first=0.6, second=0.55), "en")
    assert "Or perhaps you mean this:" in both
    assert "<b>Where do lost hats go?</b>\nTo the &lt;desk&gt; at the south gate." in both
    assert both.count("<i>") == both.count("Organiser's FAQ") == 1
    mixed = said(drafted("帽子", "zh", first=0.6, zh=0.55), "zh")
    assert "您想问的也可能是：" in mixed
    assert mixed.count("<i>") == 2
    assert mixed.index("主办方常见问题") < mixed.index("主办方文件")


def test_it_is_kept_with_the_message() -> None:
    draft = drafted("hats", "en", first=0.6, second=0.55)
    message = Message(draft.view, draft.sources, draft.rows, "en")
    assert from_facts(draft.view.kind, to_facts(message), "en").view == draft.view
