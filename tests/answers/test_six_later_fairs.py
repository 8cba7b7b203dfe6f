"""What went wrong at six fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last


@pytest.mark.parametrize(
    "case",
    [
        # What an entry of the FAQ places in another hall than that which is asked about.
        ("valve", "can I find a cash machine in Hall 14", None, "doesn't mention Hall 14"),
        ("invert", "can I hang up my coat in a cloakroom in hall E2", None, "doesn't mention Hall E2"),
        ("seeds", "2号玻璃馆能取现金吗", None, "资料里没有提到2号玻璃馆"),
        ("valve", "hall 15 toilets >> is there a restaurant there too?", None, "doesn't mention Hall 15"),
        # A hall that is called by an everyday word.
        ("windows", "what is in the Court", None, "Court: Blinds"),
        ("windows", "does Court have toilets", None, "Court: toilets"),
        ("cider", "any pump makers in the Press?", None, "“pump” in Press"),
        ("office", "press contact?", None, "media@hushwerk.example"),
        # Halls by what they are called here, with a letter or a number.
        ("radio", "what does Tidewire show >> which deck are they on?", None, "Deck C"),
        ("radio", "what does Tidewire show >> 他们在哪个甲板", None, "C甲板"),
        ("seeds", "哪个玻璃馆有母婴室", None, "3号玻璃馆"),
        # All halls of a letter.
        ("invert", "W馆有几家德国展商", None, "W1馆、W2馆、W3馆、W4馆"),
        ("invert", "toilets in the E halls", None, "Hall E3: toilets"),
        ("invert", "is there a hall Q?", None, "There is no hall Q"),
        # The way from one to another, which an entry of the FAQ tells.
        ("invert", "W4馆到E1馆走路多久", None, "七分钟"),
        ("invert", "W4馆和E1馆离得远吗", None, "七分钟"),
        (
            "laundry",
            "Can I walk from hall 5.2 over to 6.2 without going outside? I have a pram",
            None,
            "skybridge",
        ),
        ("laundry", "how far is it from hall 5.1 to 6.1", None, "covered passage"),
        # What a floor carries in a hall that is called by a name.
        ("radio", "floor load deck B", None, "350 kg"),
    ],
)
def test_halls_and_what_they_have(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        # Goods that many list, though every fair has some of them to use.
        ("invert", "which hall is for EV chargers", None, "E1"),
        ("invert", "where can I see EV chargers", None, "exhibitors for “EV chargers”"),
        ("invert", "EV chargers?", None, "exhibitors for “EV chargers”"),
        ("invert", "充电桩在哪个馆", None, "“充电桩”相关展商"),
        ("ampere", "充电桩在哪个馆", None, "“充电桩”相关展商"),
        ("invert", "where can I charge my car", None, "Car park P2"),
        ("invert", "充电桩在哪", None, "停车场"),
        ("invert", "microinverters in hall E1", None, "No exhibitor for “microinverters” in Hall E1"),
        # What is sold is not what is lent or charged.
        ("radio", "哪家卖手机充电宝", None, "没有“手机充电宝”"),
        ("radio", "A甲板上有卖耳机的吗", None, "没有A甲板“耳机”"),
        ("radio", "who sells tickets", None, "ticket hall"),
        # Nobody else.
        ("windows", "anyone besides Ingressa who brings revolving doors?", None, "No other exhibitor"),
        ("windows", "葡萄牙除了福达折叠还有第二家吗", None, "没有其他葡萄牙展商"),
        ("radio", "music metadata >> anyone else who does that besides Songbird?", None, "No other exhibitor"),
        ("windows", "who sells rolling shuters >> who else makes those?", None, "No other exhibitor"),
        # Others of the goods that were listed.
        ("radio", "who has microphones? >> and ribbon ones?", None, "“ribbon microphones”"),
        ("radio", "who has microphones? >> any German ones?", None, "from Germany"),
        # What is sought is told without the hall that it is sought in.
        ("invert", "anyone selling lifts in hall W1?", None, "No exhibitor for “lifts” in Hall W1"),
    ],
)
def test_goods_and_companies(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        ("radio", "tram to the fair?", None, "name no “tram”"),
        ("radio", "有没有有轨电车", None, "没有“电车”"),
        ("laundry", "last ferry back to old town?", None, "no ferries after 19:00"),
        ("laundry", "最后一班船几点", None, "19:00以后停航"),
        ("laundry", "有没有俄语场", None, "没有俄语论坛"),
        ("radio", "紧急集合点在哪", None, "铁锚纪念碑"),
        ("radio", "fire! where do I go", None, "Anchor Monument"),
    ],
)
def test_what_texts_and_the_programme_tell(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("invert", "今年金正弦奖大奖给了哪家"),
        ("invert", "金正弦奖给谁了"),
        ("laundry", "are the exhibitors' dryers cheaper at the fair than on the web"),
        ("laundry", "衣服染了碘酒过敏起疹子，涂什么药"),
        ("valve", "when is the boat show in this centre"),
    ],
)
def test_what_nothing_tells_is_not_told(fair: str, question: str) -> None:
    assert last(fair, question)["abstained"]


@pytest.mark.parametrize(
    "case",
    [
        ("bearing", "welding robots", None, "no exhibitor for “welding robots”"),
        ("grain", "饺子机", None, "没有查到“饺子机”"),
        ("cargo", "insurance talk on tuesday?", None, "no session for “insurance”"),
        ("seeds", "does anybody have lawn mowers >> or combine harvesters?", None, "No exhibitor for “combine"),
        ("furniture", "木屑颗粒机，求推荐展商～", None, "没有查到“木屑颗粒机”"),
    ],
)
def test_what_is_looked_for_in_vain_is_said_not_to_be_found(case: Case) -> None:
    is_told(case, semantic=True)
