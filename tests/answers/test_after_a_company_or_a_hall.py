"""What is asked next of a company that was shown, or of the hall of the last question."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last


@pytest.mark.parametrize(
    "case",
    [
        # Another service is sought in the same hall, and the hall is named where it has none.
        ("northgrid", "N1馆有没有母婴室 >> 急救站呢", None, "资料里没有提到N1馆"),
        ("northgrid", "is there a nursing room in N2? >> and a first aid post?", None, "doesn't mention Hall N2"),
        ("northgrid", "is there a nursing room in N2? >> or a first aid post?", None, "doesn't mention Hall N2"),
        ("lantern", "流萤馆里面有母婴室吗 >> 祈祷室有吗", None, "资料里没有提到流萤馆"),
        ("dentech", "Give me an idea what is shown on floor C >> is there a cloakroom on it too", None, "Floor C"),
        ("teaware", "prayer room crane peak >> in mist ridge then?", None, "doesn't mention Mist Ridge Pavilion"),
        # A hall is no service.
        (
            "optic",
            "are there toilets in hall N1? >> and on the Light Bridge?",
            None,
            "Light Bridge has none listed",
        ),
        # "That country" is the company's.
        ("dentech", "卢切维斯塔是哪国企业 >> 这个国家有没有做烧结炉的展商", None, "没有意大利“烧结炉”相关展商"),
        (
            "northgrid",
            "what country is Stekkertje from >> who else is from that country",
            None,
            "3 exhibitors from Netherlands",
        ),
        # What else they show.
        ("dentech", "请问净照灭菌的展位号 >> 他们除了灭菌器还展什么", None, "蒸馏水机"),
        ("teaware", "姆利马尼茶业在几号展位 >> 他们家有什么茶", None, "CTC红碎茶、紫茶"),
        # Talks of the day that was spoken of.
        ("sunyard", "公众日那天有讲氢能的吗 >> 那虚拟电厂的呢", None, "没有9月9日（周六）“虚拟电厂”相关论坛"),
    ],
)
def test_it_is_told_of_that(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(
    ("fair", "conversation", "told"),
    [
        ("northgrid", "塔格斯光能在哪 >> 他们有什么讲座", "《圆桌：屋顶、阳台与农场》"),
        ("northgrid", "塔格斯光能在哪 >> 这家有什么电话", "不便提供"),
        ("northgrid", "Where is Stekkertje? >> do I need a visa for that country", "invitation letter"),
        ("northgrid", "塔格斯光能在哪 >> 這個國家還有誰", "德国展商8家"),
    ],
)
def test_what_is_no_such_question_is_not_taken_for_one(fair: str, conversation: str, told: str) -> None:
    is_told((fair, conversation, None, told), semantic=True)


def test_goods_named_like_a_service_are_none() -> None:
    assert "drinking water" in last("northgrid", "coffee machines in N2 >> and water")["answer"]
