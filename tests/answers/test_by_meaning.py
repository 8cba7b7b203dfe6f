"""Products and sessions that a question comes near to by meaning, whose words it does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.answers.index import AnswerIndex
from bot.answers.likeness import near_products, near_sessions, product_texts, session_texts
from bot.views.findings import ExhibitorResults, NoExhibitorResults, NoSessionResults, SessionAnswer
from bot.views.message import View
from tests.answers.mills import ask, index

RIBBON = "T5"


def meaning(**cosines: float) -> AnswerIndex:
    """The fair of cloth, with an embedder to which these products and titles (by a word of theirs) are so near,
    and all others hardly."""

    def like(texts: Sequence[str]) -> Callable[[str], Sequence[float]]:
        return lambda _: [
            next((cosine for word, cosine in cosines.items() if word in text.lower()), 0.1) for text in texts
        ]

    return replace(
        index(),
        like_products=like(product_texts(index().catalogue)),
        like_sessions=like(session_texts(index().catalogue)),
    )


def view(question: str, at: AnswerIndex) -> View:
    return ask(question, at=at).message.view


@pytest.mark.parametrize(
    "question", ["who makes looms for thread?", "谁家做捻线机", "where can I find thread spinners"]
)
def test_product_that_is_hardly_another_is_meant(question: str) -> None:
    found = view(question, meaning(spinning=0.9))
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("M1",)


def test_product_of_the_same_kind_is_told_beside_that_nobody_lists_it() -> None:
    found = view("who sells marquees?", meaning(canvas=0.7, posters=0.65))
    assert isinstance(found, NoExhibitorResults)
    assert (found.label, found.near) == ("marquees", ("M6", "M7"))
    assert [name.best("en") for name in found.products] == ["canvas tents", "cloth posters"]


def test_what_comes_near_is_of_the_country_that_is_asked_for() -> None:
    found = view("who sells marquees from Poland?", meaning(canvas=0.7, fume=0.69))
    assert isinstance(found, NoExhibitorResults)
    assert found.near == ("M6",)


def test_nothing_comes_near_what_is_something_else() -> None:
    far, near = (view("who sells tractors?", meaning(canvas=cosine)) for cosine in (0.59, 0.61))
    assert isinstance(far, NoExhibitorResults)
    assert isinstance(near, NoExhibitorResults)
    assert (far.near, far.products, near.near) == ((), (), ("M6",))


def test_price_of_what_is_near_is_not_known() -> None:
    near = meaning(canvas=0.95)
    assert ask("how much is a marquee?", at=near).abstained
    assert not ask("who sells a marquee?", at=near).abstained


@pytest.mark.parametrize("question", ["when is the braiding class?", "编带子的课几点"])
def test_session_that_alone_is_near_is_meant(question: str) -> None:
    found = view(question, meaning(ribbon=0.6))
    assert isinstance(found, SessionAnswer)
    assert found.session_id == RIBBON


def test_none_of_several_sessions_that_are_as_near_is_taken_for_the_one() -> None:
    assert ask("when is the braiding class?", at=meaning(ribbon=0.6, rain=0.58)).abstained
    assert not ask("when is the braiding class?", at=meaning(ribbon=0.6, rain=0.47)).abstained


def test_sessions_that_come_near_are_told_beside_that_there_is_none() -> None:
    found = view("any talks about braiding?", meaning(ribbon=0.5))
    assert isinstance(found, NoSessionResults)
    assert (found.ids, found.akin) == ((RIBBON,), True)


def test_nothing_is_near_without_an_embedder() -> None:
    assert (near_products("marquees", index()), near_sessions("braiding", index())) == ((), ())
