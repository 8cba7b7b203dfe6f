"""Another name alone, asked like the last; questions that begin behind whatever is told; names with slips."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last

NAMES: tuple[Case, ...] = (
    ("portwind", "is Vestas exhibiting this year >> and Tesla?", None, "has no “Tesla”"),
    ("lighting", "is philips here this year >> osram then?", None, "has no “osram”"),
    ("cruise", "when does Ingeborg Sandmeier speak >> and tobias quenneville?", None, "“tobias quenneville”"),
    ("portwind", "Is anything held in Russian? >> dutch?", None, "No session in Dutch"),
    ("mealkit", "any talks in german? >> or in italian", None, "No session in Italian"),
)
OPENED: tuple[Case, ...] = (
    ("teaware", "早上刚摔了最喜欢的碗，请问谁在展金缮材料包", None, "“金缮材料包”相关展商1家"),
    ("teaware", "做展位规划用，请问丹崖馆有多少平米", None, "10800平方米"),
    ("sunyard", "陪韩国来的舅舅，请问论坛里有哪些场是韩语的", None, "韩语论坛"),
    (
        "sunyard",
        "I'm planning a delegation, so may I ask how many people can sit in the Meridian Hall?",
        None,
        "620",
    ),
    ("elevate", "Our doors keep hitting people, oops. Who shows light curtains?", None, "Beamguard"),
    ("elevate", "偏爱西班牙的东西，请问哪家西班牙公司有载货电梯", None, "卡戈列夫"),
    # What is told before is the thing that is sought.
    ("perfume", "我做祛痘产品，要找茶树精油，哪家有？", None, "没有“茶树精油”"),
)
SLIPS: tuple[Case, ...] = (
    ("cruise", "stand number of Hansel Kettleworks please", None, "no “Hansel Kettleworks”"),
    ("cruise", "stand number of Hanuel Display please", None, "B29"),
    ("lowcarbon", "Zephyrmast Turbins both nubmer", None, "no “Zephyrmast Turbins”"),
    ("cruise", "I buy marine engines, who should I see here", None, "No exhibitor for “marine engines”"),
    ("cruise", "i was told to go to booth J07, who is that", None, "There is no booth J07"),
)
PLAIN: tuple[Case, ...] = (
    ("bakepack", "德国隧道炉有哪些", None, "没有德国“隧道炉”"),
    ("bakepack", "国产隧道炉有哪些", None, "炉邦烤炉"),
    ("elevate", "ATM hall?", None, "cash machine"),
    ("sunyard", "面积最大 展馆", None, "16000平方米"),
    ("elevate", "helmet desk location", None, "Test Tower: helmet desk"),
    ("elevate", "Which day is for local residents?", None, "Thu 14 September"),
    ("elevate", 'Who sits on the panel "Who Pays for the Old Lift?"', None, "Fan Guilan"),
    ("elevate", "what is hall N2 devoted to", None, "Drives, doors, ropes"),
    ("teaware", "sat 21 oct hours", None, "Sat 21 October (day 3 of 4)"),
    ("sunyard", "Could you tell me which hall I have to go to for the prayer room?", None, "Hall 6"),
    ("woodtoys", "someone told me to come to booth PN-12, who is that", None, "There is no booth PN-12"),
    # The paragraph that names the prize, not the one that is nearest by meaning.
    ("woodtoys", "松鼠奖奖金多少", None, "木片投票，票数最高者获松鼠奖，奖金8000元"),
    ("woodtoys", "how much is the Squirrel Prize", None, "8,000 yuan"),
    ("woodtoys", "本周14号几点开门", None, "第1天（共4天）"),
    ("elevate", "限速厅 周四 日程", None, "9月14日（周四）限速厅"),
    ("sunyard", 'Who is speaking at "Nothing Like This Talk"?', None, "No session for “Nothing Like This Talk”"),
    ("bakepack", "“量子烘焙大会”在哪个厅", None, "没有“量子烘焙大会”"),
)


@pytest.mark.parametrize("case", NAMES, ids=lambda case: case[1])
def test_another_name_is_asked_the_same(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("case", OPENED, ids=lambda case: case[1])
def test_a_question_behind_what_is_told(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize("case", SLIPS, ids=lambda case: case[1])
def test_names_with_and_without_slips(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize("case", PLAIN, ids=lambda case: case[1])
def test_put_in_few_words(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize("asked", ["golden sheave 2026 winner", "2026年金轮奖是谁得的？"])
def test_a_text_that_names_no_such_year_tells_nothing_of_it(asked: str) -> None:
    assert last("elevate", asked, semantic=False)["abstained"]


@pytest.mark.parametrize("said", ["Bummer", "oh well"])
def test_what_is_sighed_at_an_answer_asks_for_no_other_name(said: str) -> None:
    assert "exhibitor list" not in last("portwind", f"Is Vestas exhibiting? >> {said}", semantic=False)["answer"]


@pytest.mark.parametrize("said", ["hmm", "?", "唉", "Bummer", "ok great", "好的"])
@pytest.mark.parametrize("asked", ["is there a prayer room", "有接驳车吗"])
def test_what_asks_nothing_is_not_told_the_same_again(asked: str, said: str) -> None:
    told = last("sunyard", f"{asked} >> {said}", semantic=True)
    assert told["intent"] in ("unknown", "thanks")


@pytest.mark.parametrize("said", ["thanks, and how much is it?", "ok, until when?"])
def test_what_is_asked_behind_thanks_is_asked(said: str) -> None:
    assert last("sunyard", f"is there a shuttle bus? >> {said}", semantic=False)["intent"] != "thanks"
