"""Five fairs more: second stands, names behind a statement, rides at night, what no hall lists, and slips."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder

COMPANIES: tuple[Case, ...] = (
    ("plaingrid", "does Kabelund have a second booth somewhere besides S2-A05", None, "No.\nKabelund: S2-A05"),
    ("plaingrid", "卡贝隆除了S2-A05还有别的展位吗", None, "没有。\n卡贝隆：S2-A05"),
    ("plaingrid", "who is at S2-A05", None, "S2-A05 is in Hall S2"),
    (
        "plaingrid",
        "my boss told me to visit Osterwend Batteries, what do they show",
        None,
        "no “Osterwend Batteries”",
    ),
    ("plaingrid", "my boss told me to visit Kabelund, what do they show", None, "submarine cables"),
    ("steppegrid", "松维储能这家丹麦公司展位在哪", None, "松维储能：E2-A10"),
    ("babyworld", "Could you list the schools and course providers?", None, "6 exhibitors"),
    ("babyworld", "list the schools", None, "for “schools”"),
    # A cot is more than what is for babies.
    ("babyworld", "有沒有做嬰兒床的廠商", None, "“婴儿床”相关展商2家"),
)
PLACES: tuple[Case, ...] = (
    ("babyworld", "We said we'd meet at the Rainbow Room, where is it?", None, "There is no room “Rainbow Room”"),
    ("liftfront", "Governor Suite which floor", None, "There is no room “Governor Suite”"),
    ("liftfront", "which floor is the prayer room on", None, "Hall R3: prayer room"),
    # A quiet room in another hall is no prayer room.
    ("garmentech", "prayr room wich hall", None, "Hall 3.1: prayer room"),
)
RIDES: tuple[Case, ...] = (
    ("babyworld", "父母之夜散场以后有夜间巴士吗，几点开", None, "20:15和20:45"),
    ("babyworld", "机场大巴几点开", None, "07:30至21:00每30分钟"),
)
PEOPLE: tuple[Case, ...] = (
    ("garmentech", "郎天啟講哪一場", None, "没有演讲人“郎天启”"),
    ("garmentech", "郎天启几点讲", None, "没有演讲人“郎天启”"),
)
UNTOLD = (
    ("plaingrid", "what does a night in the Sorghum Hotel cost"),
    ("plaingrid", "how much is the Loess Inn per night?"),
    ("plaingrid", "is there a night bus"),
    ("steppegrid", "is ther a swiming pool on the grounds"),
    ("steppegrid", "园区里有游泳池吗"),
    ("steppegrid", "which gate do the camel rides start from"),
    ("railway", "明天4号线第一班地铁几点开"),
)
BOTH = (False, True)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize("case", [*COMPANIES, *PLACES, *RIDES, *PEOPLE])
def test_is_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize(("fair", "question"), UNTOLD)
def test_is_not_known(fair: str, question: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, semantic=semantic)["abstained"]
