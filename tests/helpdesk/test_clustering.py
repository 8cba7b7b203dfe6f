"""Questions that mean the same are put together, in whichever language."""

from __future__ import annotations

from bot.answers.clustering import Asked, Cluster, clusters


def grouped(*texts: str) -> list[tuple[str, ...]]:
    return [tuple(one.text for one in group.questions) for group in clusters(asked(*texts))]


def asked(*texts: str) -> list[Asked]:
    return [Asked(n, text, "en" if text.isascii() else "zh") for n, text in enumerate(texts)]


def test_same_idea_in_two_languages_is_one_group() -> None:
    assert grouped("where can I park", "停车在哪", "Is there parking?", "停車場在哪裡") == [
        ("where can I park", "停车在哪", "Is there parking?", "停車場在哪裡")
    ]


def test_largest_group_comes_first_then_the_one_that_began_first() -> None:
    assert grouped("is there a gym", "invoice please", "do you have lockers?", "can I get an invoice") == [
        ("invoice please", "can I get an invoice"),
        ("is there a gym",),
        ("do you have lockers?",),
    ]


def test_typos_and_small_words_do_not_part_a_group() -> None:
    assert grouped("where is the swimming pool", "swimming pool?", "where is teh swiming pool pls") == [
        ("where is the swimming pool", "swimming pool?", "where is teh swiming pool pls")
    ]


def test_different_questions_stay_apart() -> None:
    assert len(grouped("is there a gym", "is there a bank", "is there a zoo", "有健身房吗", "有动物园吗")) == 5


def test_question_of_small_words_only_is_a_group_of_its_own() -> None:
    assert grouped("why", "???", "", "why") == [("why", "why"), ("???",), ("",)]


def test_group_tells_its_most_frequent_spelling_and_languages() -> None:
    group = Cluster(tuple(asked("发票", "Invoice", "invoice", "invoice")))
    assert (group.text, group.texts) == ("invoice", ("invoice", "发票", "Invoice"))
    assert group.languages == ("en", "zh")
    assert (group.holds(3), group.holds(4)) == (True, False)


def test_nothing_asked_gives_no_groups() -> None:
    assert clusters([]) == ()


def test_same_questions_give_the_same_groups() -> None:
    texts = [f"where is the {thing}" for thing in ("gym", "bank", "gyms", "bench", "gim", "banks")] * 5
    assert clusters(asked(*texts)) == clusters(asked(*texts))


def test_overlong_question_is_grouped_by_its_beginning() -> None:
    assert len(grouped("gym " * 5_000, "gym " * 4_000)) == 1
