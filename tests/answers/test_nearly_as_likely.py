"""Where two texts answer nearly as likely, both are shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.draft import Ask, Draft
from bot.answers.facts.quoted import quoted
from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.ranking import Found
from bot.answers.reader import read
from bot.answers.untold import leaves_untold
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Document, Faq
from bot.texts.renderer import Renderer
from bot.views.answers import FaqAnswer, PassageAnswer
from bot.views.browsing_actions import OpenFaq, OpenPassage
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
PRESS = Faq("F11", Localized.of(en="Where do journalists leave hats?"), Localized.of(en="In the press centre."))
AGAIN = Faq("F12", Localized.of(en="Where do hats go?"), Localized.of(en="Hats are worn in the foundry."))
HEAVY = Faq("F13", Localized.of(en="How heavy is a hat?"), Localized.of(en="A hat weighs 2 kg."))
WEIGHT = Faq("F14", Localized.of(en="What do hats weigh?"), Localized.of(en="Each of them has 2 kilograms."))
RULES = "# Hats\n\nHats are worn in the foundry.\n\n# 帽子\n\n铸造间内须戴安全帽。\n"
GUIDE = "# Visitors' guide\n\nHats are sold in the shop.\n\n- " + "\n- ".join(
    f"Hat number {number} of the many hats that are sold in the shop of the hall." for number in range(30)
)


def _index() -> AnswerIndex:
    programme = replace(
        energy_programme(),
        faq=(HATS, FOUND, PRESS, AGAIN, HEAVY, WEIGHT),
        documents=(Document("rules.md", RULES), Document("guide.md", GUIDE)),
    )
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


INDEX = _index()


def _number(kind: str, id_: str, language: str | None = None) -> int:
    return next(
        number
        for number, one in enumerate(INDEX.passages)
        if (one.kind, one.language) == (kind, language) and id_ in ("", one.id)
    )


NUMBERS = {
    "first": _number("faq", "F9"),
    "second": _number("faq", "F10"),
    "press": _number("faq", "F11"),
    "again": _number("faq", "F12"),
    "heavy": _number("faq", "F13"),
    "weight": _number("faq", "F14"),
    "en": _number("document", "rules.md", "en"),
    "zh": _number("document", "rules.md", "zh"),
    "guide": _number("document", "guide.md", "en"),
    "fact": _number("expo", ""),
    "way": _number("transport", ""),
}
ITEM = next(number for number, one in enumerate(INDEX.passages) if "number 7 " in one.body)


def asked(question: str, language: str, memory: Memory, numbers: dict[int, float], **features: float) -> Ask:
    """A question to which passages, by their numbers, are so likely; from 0.4 on that is enough."""
    ask = Ask.of(read(question, INDEX, NOW, language), INDEX, NOW, memory)
    held = replace(ask.found()[0].features, **features)  # type: ignore[arg-type]
    likely = sorted(numbers.items(), key=lambda one: -one[1])
    found = tuple(Found(number, held, value, value >= 0.4) for number, value in likely)
    return replace(ask, found=lambda: found)


def drafted(question: str, language: str, **confidences: float) -> Draft:
    """The quotation where the passages of ``NUMBERS`` are so likely."""
    ask = asked(question, language, Memory(), {NUMBERS[name]: one for name, one in confidences.items()})
    draft = quoted(ask)
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


def test_below_a_text_stands_a_way_by_its_name() -> None:
    also = drafted("hats", "en", first=0.6, way=0.55).view.also  # type: ignore[attr-defined]
    way = INDEX.catalogue.programme.transport[0]
    assert also == OtherText(way.mode.best("en"), way.text.best("en"))


@pytest.mark.parametrize(
    "confidences",
    [
        {"first": 0.6},
        {"first": 0.6, "second": 0.45},  # Far behind.
        {"first": 0.4, "second": 0.29},  # Hardly likely.
        {"first": 0.6, "zh": 0.58},  # In the other language.
        {"first": 0.6, "fact": 0.58},  # A bare fact.
        {"first": 0.6, "press": 0.58},  # For somebody else.
    ],
)
def test_nothing_else_is_shown_below(confidences: dict[str, float]) -> None:
    draft = drafted("hats", "en", **confidences)
    assert draft.view == FaqAnswer("F9")
    assert len(draft.sources) == 1


def test_what_says_the_same_is_not_shown_twice() -> None:
    draft = drafted("hats", "en", again=0.6, en=0.58)
    assert draft.view == FaqAnswer("F12")
    # The same numbers in other words, which bear out the first: no third is needed.
    shown = drafted("hats", "en", heavy=0.6, second=0.57).view
    assert isinstance(shown, FaqAnswer)
    assert shown.also is not None
    assert drafted("hats", "en", heavy=0.6, weight=0.58, second=0.57).view == FaqAnswer("F13")


def test_what_was_told_just_now_is_not_shown_again() -> None:
    memory = Memory(intent="text", told=("faq", "F10", 0, 0))
    draft = quoted(asked("hats", "en", memory, {NUMBERS["first"]: 0.6, NUMBERS["second"]: 0.58}))
    assert draft is not None
    assert draft.view == FaqAnswer("F9")


def test_what_lacks_the_kind_of_fact_is_not_shown_below() -> None:
    numbers = {NUMBERS["first"]: 0.6, NUMBERS["second"]: 0.58}
    views = [quoted(asked("hats", "en", Memory(), numbers, fits=fits)) for fits in (1.0, -1.0)]
    assert [one is not None and one.view == FaqAnswer("F9") for one in views] == [False, True]


def test_a_fact_is_judged_without_what_stands_below() -> None:
    """What is quoted below it does not make a number the answer to another question."""
    numbers = {NUMBERS["fact"]: 0.6, NUMBERS["heavy"]: 0.59}
    ask = asked("how heavy are the many visitors", "en", Memory(), numbers)
    draft = quoted(ask)
    assert draft is not None
    assert [one.kind for one in draft.sources] == ["expo", "faq"]
    assert leaves_untold(ask, draft, "quoted")


def test_what_is_shown_needs_no_button() -> None:
    offered = {action for row in drafted("lost hats", "en", first=0.6, second=0.45).rows for action in row}
    assert OpenFaq("F10") in offered
    shown = {action for row in drafted("lost hats", "en", first=0.6, second=0.55).rows for action in row}
    assert OpenFaq("F10") not in shown


def test_of_a_long_paragraph_the_excerpt_is_shown_with_a_button_to_the_rest() -> None:
    item = INDEX.passages[ITEM]
    draft = quoted(asked("hat number 7", "en", Memory(), {NUMBERS["first"]: 0.6, ITEM: 0.58}))
    assert draft is not None
    assert draft.view == FaqAnswer("F9", also=OtherText("", item.body))
    assert (OpenPassage("guide.md", item.index),) in draft.rows


def test_each_source_is_named_once() -> None:
    both = said(drafted("hats", "en", first=0.6, second=0.55), "en")
    assert "This may be what you need, too:" in both
    assert "<b>Where do lost hats go?</b>\nTo the &lt;desk&gt; at the south gate." in both
    assert both.count("<i>") == both.count("Organiser's FAQ") == 1
    mixed = said(drafted("帽子", "zh", first=0.6, zh=0.55), "zh")
    assert "您也可能想了解：" in mixed
    assert mixed.count("<i>") == 2
    assert mixed.index("主办方常见问题") < mixed.index("主办方文件")
    documents = said(drafted("hats", "en", en=0.6, guide=0.55), "en")
    assert "“Hats”" in documents
    assert "“Visitors&#39; guide”" in documents


def test_it_is_kept_with_the_message() -> None:
    draft = drafted("hats", "en", first=0.6, second=0.55)
    message = Message(draft.view, draft.sources, draft.rows, "en")
    assert from_facts(draft.view.kind, to_facts(message), "en").view == draft.view
