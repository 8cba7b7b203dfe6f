"""Passages are found by their words, and by their meaning where there is an embedder."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest

from bot.answers.abstention import weights
from bot.answers.engine import Answer, answer
from bot.answers.fusion import fuse
from bot.answers.index import AnswerIndex
from bot.answers.semantic import LONGEST_QUERY, Nearness, nearness, texts_of
from bot.answers.sentences import sentences
from bot.domain.catalogue import Catalogue
from bot.domain.comparison import Comparison
from bot.domain.localized import Localized
from bot.domain.programme import Document, Faq, Programme
from bot.views.answers import FaqAnswer, PassageAnswer
from tests.answers.embedders import FakeEmbedder
from tests.answers.fairs import SHANGHAI, energy_index, energy_programme

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)


def with_meaning(index: AnswerIndex, embedder: FakeEmbedder) -> AnswerIndex:
    texts = texts_of(index.passages)
    return replace(index, compare=embedder.comparison(embedder.embed(texts)))


def index_of(programme: Programme) -> AnswerIndex:
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


def ask(question: str, index: AnswerIndex) -> Answer:
    return answer(question, index, now=NOW, locale="en")


def test_fuse_prefers_what_both_rankings_have() -> None:
    assert fuse([3, 1, 2], [1, 4]) == [1, 3, 4, 2]


def test_fuse_of_nothing_is_nothing() -> None:
    assert fuse([], []) == []


def test_nearness_is_that_of_the_nearest_text() -> None:
    passages = energy_index().passages
    cosines = [0.0] * len(texts_of(passages))
    cosines[1] = 1.0  # The first passage, in Chinese.
    near = nearness("x", passages, lambda question: Comparison(cosines, cosines, cosines, cosines, 0.5))
    assert near is not None
    assert near.best(1) == [0]
    assert near.cosines[:2] == near.agreed[:2] == near.alike[:2] == (1.0, 0.0)
    assert near.elsewhere == 0.5


def test_lead_of_one_that_is_behind_is_negative() -> None:
    near = Nearness((0.9, 0.7, 0.1), (0.2, 0.6, 0.5), (), ())
    assert near.lead(0) == pytest.approx(0.2)
    assert near.lead(1) == pytest.approx(-0.2)
    assert near.answering_lead(1) == pytest.approx(0.1)
    assert near.answering_lead(0) == pytest.approx(-0.4)


def test_a_question_is_answerable_where_several_places_answer_it() -> None:
    passages = energy_index().passages
    owners = [number for number, one in enumerate(passages) for _ in one.texts]
    places = [one.place for one in passages]
    other = next(number for number, place in enumerate(places) if place != places[0])

    def answerable(*answering: int) -> float:
        values = [0.5 if owner in answering else -1.0 for owner in owners]
        near = nearness("x", passages, lambda question: Comparison(values, values, values, values, 0.0))
        assert near is not None
        return near.answerable

    assert answerable(0) == pytest.approx(0.5)  # However many texts the place has.
    assert answerable(0, other) == pytest.approx(0.5 + math.log(2) / 20)


def test_the_best_are_those_that_answer_best() -> None:
    near = Nearness((0.9, 0.7, 0.1), (0.2, 0.6, 0.5), (), ())
    assert near.best(2) == [1, 2]


def test_question_in_other_words_is_answered_by_meaning() -> None:
    programme = energy_programme()
    hats = Faq("F9", Localized.of(en="Do you keep hats?"), Localized.of(en="In the basement, EUR 3 a piece."))
    programme = replace(programme, faq=(hats,), documents=())
    by_words = index_of(programme)
    assert ask("hats 草帽", by_words).abstained
    found = ask("hats 草帽", with_meaning(by_words, FakeEmbedder()))
    assert isinstance(found.message.view, FaqAnswer)
    assert found.message.view.faq_id == "F9"


def test_structured_question_is_not_embedded() -> None:
    embedder = FakeEmbedder()
    index = with_meaning(energy_index(), embedder)
    for question in ("when do you open tomorrow?", "where is W2-D03?", "储能展商", "what's on now?", "hello"):
        assert not ask(question, index).abstained
    assert embedder.asked == []


def test_question_is_embedded_once() -> None:
    embedder = FakeEmbedder()
    ask("what about a submarine race", with_meaning(energy_index(), embedder))
    assert len(embedder.asked) == 1


def test_long_question_is_embedded_in_part() -> None:
    embedder = FakeEmbedder()
    ask("why " * 100 + "is the sea so salty", with_meaning(energy_index(), embedder))
    assert [len(question) for question in embedder.asked] == [LONGEST_QUERY]


def test_question_about_nothing_here_is_not_known_with_meaning_either() -> None:
    assert ask("who won the world cup?", with_meaning(energy_index(), FakeEmbedder())).abstained


def test_index_without_passages_has_no_meaning() -> None:
    programme = replace(energy_programme(), faq=(), documents=(), transport=())
    programme = replace(programme, expo=replace(programme.expo, facts=()))
    assert ask("can I bring a puppy", with_meaning(index_of(programme), FakeEmbedder())).abstained


def test_paragraph_is_found_sentence_by_sentence() -> None:
    text = "# Stands\n\nWalls are 2.5 metres high. Each stand has one socket of 2 kW. Carpets are grey.\n"
    index = index_of(replace(energy_programme(), documents=(Document("stands.md", text),)))
    assert texts_of(index.passages)[-4:] == (
        "Stands Walls are 2.5 metres high. Each stand has one socket of 2 kW. Carpets are grey.",
        "Stands Walls are 2.5 metres high.",
        "Stands Each stand has one socket of 2 kW.",
        "Stands Carpets are grey.",
    )


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("are the walls high", "Walls are 2.5 metres high."),
        ("how many sockets", "Each stand has one socket of 2 kW."),
        ("are the carpets grey", "Carpets are grey."),
    ],
)
def test_sentence_that_tells_stands_out(question: str, fact: str) -> None:
    text = "# Stands\n\nWalls are 2.5 metres high. Each stand has one socket of 2 kW. Carpets are grey.\n"
    index = index_of(replace(energy_programme(), documents=(Document("stands.md", text),)))
    found = ask(question, index)
    assert isinstance(found.message.view, PassageAnswer)
    assert found.message.view.fact == fact


def test_text_of_one_sentence_has_none_that_stands_out() -> None:
    found = ask("are dogs allowed", energy_index())
    assert isinstance(found.message.view, FaqAnswer)
    assert found.message.view.fact == ""


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "It costs EUR 1.50. Ask www.fair.example now.",
            ["It costs EUR 1.50.", "Ask www.fair.example now."],
        ),
        ("共9.5米。请从南门进。", ["共9.5米。", "请从南门进。"]),
        ("One line\nanother", ["One line", "another"]),
        ("No full stop", ["No full stop"]),
        ("", []),
    ],
)
def test_text_is_cut_into_sentences(text: str, pieces: list[str]) -> None:
    assert sentences(text) == pieces


@pytest.mark.parametrize("meaning", [False, True])
def test_shipped_weights_are_sane(meaning: bool) -> None:
    shipped = weights(meaning=meaning)
    assert 0.3 <= shipped.threshold < 0.9
    assert shipped.terms["untold"] < -0.4
    # With meaning, part of this is told by how well the question is answered at all.
    assert shipped.terms["unknown"] + shipped.terms["unsaid"] < (-0.8 if meaning else -1)
    # What is asked of any bot sounds like chatter, which speaks against a text.
    assert shipped.terms["elsewhere"] < 0.5
    assert shipped.terms["chatter"] < -1
    assert shipped.terms["coverage"] > 0.5
    assert shipped.terms["usual"] < 0 < shipped.terms["agreed"]
    assert shipped.terms["uncounted"] < 0 < shipped.terms["together"]
    if meaning:
        assert min(shipped.terms["answering"], shipped.terms["answerable"]) > 2
        assert shipped.terms["lead"] + shipped.terms["answering_lead"] > 1
