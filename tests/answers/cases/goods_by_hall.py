"""Goods and companies of one hall."""

from __future__ import annotations

from tests.answers.cases import Cases, told

BOTH: Cases = (
    # A hall without its code.
    told("northwindex", "is there a japanese firm in the start-up tent", "No exhibitor from Japan"),
    told("northwindex", "创业篷房有哪些展商", "T1创业篷房展商7家"),
    # What a hall does not have, whatever is talked of in another.
    told("fasteners", "1号馆有焊接机器人吗", "没有1号馆“焊接机器人”"),
    # "In 5H" is a hall, where one is called so, and no time.
    told("rivergrid", "german companies in 5H", "No exhibitor from Germany in Hall 5H"),
    # What somebody shows is no service of a hall, where it is asked who sells it.
    told("nursing", "花园馆里有卖轮椅的吗", "没有花园馆“轮椅”"),
)
BY_WORDS: Cases = (
    told("jewel", "who's in Hall 2", "Ratna Lanka Gems"),
    told("jewel", "amount of exhibitors in Hall 2", "16 exhibitors"),
    told("jewel", "2号馆都有哪几家", "2A01"),
    told("golf", "Putting Garden里有哪些展商", "推杆花园展商6家"),
    # Of a hall, of a country, by who is there.
    told("textile", "mohair yarn in hall N2?", "No exhibitor for “mohair yarn” in Hall N2"),
    told("furniture", "Which companies come from India?", "No exhibitor from India"),
    told("wine", "who is at 5A01", "There is no booth 5A01", intent="no_booth"),
    # Goods in a hall are no session that is called like them.
    told("wire", "7号馆有激光切管机吗", "没有7号馆“激光切管机”"),
    # A category is no company of nearly that name; makers in a hall.
    told("toyfair", "board games on level 4?", "No exhibitor for “board games” in Level 4"),
    told("toyfair", "are there any car seat makers on Level 1", "No exhibitor for “car seat” in Level 1"),
    # What is sought is told without the hall that it is sought in.
    told("invert", "anyone selling lifts in hall W1?", "No exhibitor for “lifts” in Hall W1"),
)
BY_MEANING: Cases = (
    # A hall by the first words of its name; goods of a word that may ask for a fact.
    told("teaware", "packaging suppliers red cliff", "4 exhibitors for “packaging” in Red Cliff Pavilion"),
    told("teaware", "does Red Clif have a cash mashine", "doesn't mention Red Cliff Pavilion"),
    told("heatpump", "温度记录仪 2W馆", "2W馆“温度记录仪”相关展商3家"),
    # The hall that somebody stands in is meant.
    told("northgrid", "正在N4馆，懒得走，这个馆里谁展逆变器？", "没有N4馆“逆变器”"),
    told(
        "meterlab",
        "I'm already in Amber Hall with sore feet; who in here shows centrifuges?",
        "No exhibitor for “centrifuges” in Amber Hall",
    ),
    told("northgrid", "EV chargers in hall N2?", "No exhibitor for “EV chargers” in Hall N2"),
)
