"""What the catalogue tells, asked in words that no rule knows."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, not_meant, told

BOTH: Cases = (
    told("rescue", "苗岭急救的摊儿几号", "C08"),
    told("southgrid", "身上没现金了，哪个馆里能取钱", "木棉馆"),
    told("diving", "out of all your conference rooms which one fits the biggest crowd", "Bubble Theatre"),
    told("astronomy", "smth on in the dome theatre sunday after 3pm or nah", "No session", at="2031-08-10T10:00"),
)
BY_MEANING: Cases = (
    told("evbus", "hushbus, what country is that outfit from", "Netherlands"),
    told("physio", "how many bums on seats does the plumb auditorium take", "420"),
    told(
        "southgrid",
        "my father in law only follows spanish, could he listen to any lecture in it",
        "No session in Spanish",
    ),
    told("diving", "my guest only speaks japanese, what could she listen to", "Which housing fits my camera?"),
    told("physio", "number of halls altogether incl outdoors?", "8 halls"),
    told("scaffold", "which egyptian firms came along", "Nilebed Tracks"),
    told("scaffold", "how big iz hall T in sqare meters", "8,100"),
    told("rescue", "急流泳渡测试还办不办了，报了名心里没底", "取消"),
    # Goods that nobody shows, in the middle of whatever else is said.
    told("physio", "is anybody flogging hearing aids? asking for my mum", "No exhibitor for “hearing aids”"),
    # What is asked beside a name is not what the card tells.
    declined("diving", "my dad can't do stairs, are there lifts up to the theatre"),
    declined("southgrid", "茶寮小厅里有没有白板可以写"),
    declined("medtech", "how many people are in the willow auditorium right now"),
    declined("agrifood", "how many people are in hall E3 right now"),
    declined("veggie", "开幕式有哪位市领导出席"),
    declined("physio", "陶土馆一平米租金多少"),
    declined("physio", "铅垂报告厅有几张桌子"),
    # Kicked out for something is not closing time.
    not_meant("physio", "do they kick people out for eating", "hours"),
)
