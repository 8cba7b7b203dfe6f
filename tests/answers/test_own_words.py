"""What a company says of itself in a further column; and questions with more clauses than one."""

from __future__ import annotations

import pytest

from bot.views.findings import ExhibitorAnswer, ExhibitorResults
from tests.answers.mills import ask, view


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("minimum order at Tessuti Verrano?", "Minimum order 60 metres per colour."),
        ("Tessuti Verrano minimum order", "Minimum order 60 metres per colour."),
        ("since when does Tessuti Verrano exist", "Family mill since 1911."),
        ("when was Tessuti Verrano founded", "Family mill since 1911."),
        ("维拉诺织造起订量多少", "每色起订量60米。"),
        ("维拉诺织造是哪年创立的", "家族织造厂，创立于1911年。"),
    ],
)
def test_own_words_tell_what_the_card_does_not(question: str, told: str) -> None:
    """In the language of the question, and only the sentence that tells it."""
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.told) == ("M3", told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who is Tessuti Verrano?", "Family mill since 1911. Minimum order 60 metres per colour."),
        ("tell me about Tessuti Verrano", "Family mill since 1911. Minimum order 60 metres per colour."),
        ("维拉诺织造是谁", "家族织造厂，创立于1911年。每色起订量60米。"),
        ("介绍一下维拉诺织造", "家族织造厂，创立于1911年。每色起订量60米。"),
    ],
)
def test_own_words_tell_who_they_are(question: str, told: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.told) == ("M3", told)


@pytest.mark.parametrize(
    "question",
    [
        "how many employees does Tessuti Verrano have",
        "Tessuti Verrano warranty?",
        "does Tessuti Verrano ship to Peru",
        "维拉诺织造有多少员工",
        "维拉诺织造质保几年",
        "minimum order at Grauwerk?",
        "格劳沃克起订量多少",
    ],
)
def test_what_own_words_do_not_tell_stays_unanswered(question: str) -> None:
    """Grauwerk says nothing of itself: what another company says is not of it."""
    assert ask(question).abstained


def test_company_without_own_words_is_its_card() -> None:
    found = view("who is Grauwerk?")
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.told) == ("M2", "")


@pytest.mark.parametrize(
    ("question", "exhibitor"),
    [
        ("I threw their card away, I want to go back to Lampo, which booth was it", "M1"),
        ("I lost my notes, I want to see Kestane again, which hall was it", "M4"),
        ("我把名片扔了，想再去兰波纺机，展位是哪个", "M1"),
        ("名片弄丢了，我想再找凯斯坦，在哪个馆", "M4"),
    ],
)
def test_name_in_one_clause_is_asked_about_in_another(question: str, exhibitor: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert (found.exhibitor_id, found.focus) == (exhibitor, "where")


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("our plant smells, my boss shouted, who makes fume extraction", ("M5",)),
        ("our plant smells, my boss shouted, who sells fume extraction", ("M5",)),
        ("我们厂里味道太大，老板骂人了，谁有抽排烟罩", ("M5",)),
        ("老板发火了，哪家有碎布机", ("M4",)),
    ],
)
def test_what_is_said_besides_hides_nobody_that_is_looked_for(question: str, ids: tuple[str, ...]) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ids
