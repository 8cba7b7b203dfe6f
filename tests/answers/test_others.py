"""Who else, and what else: others than those that are named, or were just listed; that there are none, plainly."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told


@pytest.mark.parametrize(
    "case",
    [
        # Than a company that is named.
        ("coatings", "Besides Laseryn, is there any other laser cleaning supplier?", None, "only Laseryn"),
        ("coatings", "除了罗彩机器人，还有别家做喷涂机器人的吗？", None, "没有其他“喷涂机器人”相关展商"),
        ("leather", "Apart from Arjuna Collagen, does anyone else make gelatine?", None, "No other exhibitor"),
        ("leather", "any Chinese raw hide seller other than Taihang Pigskin?", None, "from China: only Taihang"),
        ("coatings", "which exhibitors do powder coatings besides Serbuk Jaya", None, "6 exhibitors"),
        # What somebody shows beside something else is asked of them.
        ("appliances", "besides soy milk makers what else does Mr Bean Soy sell", None, "Mr. Bean Soy shows"),
        ("bakery", "冰皮这家除了月饼还做什么", None, "冰皮：3028"),
        # Than the list that was shown, or the company.
        (
            "foundry",
            "Which Finnish companies exhibit? >> any other ones?",
            None,
            "No other exhibitor from Finland",
        ),
        ("space", "Are there any exhibitors from Portugal? >> is that all?", None, "No other exhibitor"),
        ("coatings", "哪些展商来自新加坡 >> 除了这三家还有别的吗", None, "没有其他新加坡展商"),
        ("space", "哪家做航天保险 >> 除了这家还有别的保险公司吗", None, "没有其他“保险”相关展商"),
        (
            "coatings",
            "who has titanium dioxide >> anyone else with titanium dioxide?",
            None,
            "only Baitai Titanium",
        ),
        (
            "coatings",
            "where is Baitai Titanium >> anyone else with titanium dioxide?",
            None,
            "only Baitai Titanium",
        ),
        ("grain", "any Latvian companies? >> any other Latvian company?", None, "No other exhibitor from Latvia"),
        # Of a day or hours the others come, and of what there is none is said.
        ("space", "talks about launch on day 3 >> any other talks?", None, "10 sessions for “launch”"),
        ("space", "发射论坛第三天 >> 还有别的讲座吗", None, "“发射”相关论坛10场"),
        ("space", "Luo Jingxing talks tomorrow >> any other talks?", None, "speaks at 3 sessions"),
        ("wedding", "any talk in Italian on day 1? >> any others?", None, "4 sessions in Italian"),
        ("foundry", "talks on Tuesday >> any other talks?", None, "6–10 of"),
        # Two that are named.
        (
            "space",
            "other than Ionwinkel and Sarangbit Plasma, who makes thrusters?",
            None,
            "2 exhibitors for “thrusters”",
        ),
        (
            "vending",
            "who makes claw machines apart from Zhuale and Tsukamu >> nobody else?",
            None,
            "No other exhibitor for “claw machines”: only Zhuale",
        ),
        # Who is only close to it does not show it.
        ("carbon", "geothermal turbines suppliers >> nobody else?", None, "only Yurei Turbine."),
        # Of a longer list the next come.
        ("coatings", "powder coatings >> any others?", None, "6–7 of 7"),
        # Other stands and goods of the one that was shown are on its card.
        ("foundry", "手持激光焊机 >> 這家還有別的展位嗎", None, "是的。"),
        ("vending", "价翼在哪 >> 这家还有别的展位吗", None, "没有。"),
        ("vending", "价翼在哪 >> 这家还有别的产品吗", None, "动态定价软件"),
        # Other talks.
        ("coatings", "竺天乐什么时候演讲 >> 他还有别的演讲吗", None, "没有别的场次了"),
        ("ropeway", "Which sessions are in Japanese? >> any others?", None, "No other session in Japanese"),
        ("ropeway", "有日语的场次吗 >> 别的日语场次还有吗", None, "没有其他日语场次了"),
        ("space", "Which sessions are in Japanese? >> any in French?", None, "No session in French"),
        ("gifts", "颂萨·瓦塔纳那场还有谁一起讲", None, "阮氏花"),
    ],
)
def test_others_are_told_or_that_there_are_none(case: Case) -> None:
    is_told(case, semantic=False)
