"""Days in a row, entrances by name, companies, rooms and titles that there are not, in whatever frame."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder

DAYS: tuple[Case, ...] = (
    ("smartroad", "Can I join a guided tour on Friday the 21st?", None, "No.\nTours start"),
    ("lowcarbon", "周六有免费导览团吗", None, "没有。\n"),
    ("lowcarbon", "is there a free guided tour on saturday", None, "No.\n"),
    # All days but the last; no day that lies between is denied.
    ("smartroad", "talks from 18 to 20 May", None, "50 sessions"),
    ("smartroad", "18日至20日开放时间", None, "5月19日"),
    # The evening is over before it begins.
    ("smartroad", "21号晚上还开吗", None, "那时不开放。\n"),
    ("smartroad", "is it open on friday evening", None, "Closed then.\n"),
    ("smartroad", "open wednesday after six?", None, "Closed then.\n"),
    # It is open then, and lets nobody in any more.
    ("northgrid", "Can I still get in at 17:15 today?", "2028-06-13T10:00", "No.\nNo entry at 17:15"),
)
ENTRANCES: tuple[Case, ...] = (
    ("smartroad", "can a taxi drop me off at the South Gate?", None, "doesn't mention South Gate:\nTaxis"),
    ("smartroad", "接驳车停北门吗", None, "没有提到北门：\n"),
    ("harborgrid", "打车能在船闸门下车吗", None, "没有提到船闸门：\n出租车只在吊机门上下客"),
    ("gloves", "天桥门那边有寄存处吗", None, "没有提到天桥门：\n"),
)
COMPANIES: tuple[Case, ...] = (
    ("tidalpower", "what country is Nordkyn Anchors from", None, "has no “Nordkyn Anchors”"),
    ("tidalpower", "tell me about Nordkyn Anchors", None, "has no “Nordkyn Anchors”"),
    ("tidalpower", "how do i find Nordkyn Anchors", None, "has no “Nordkyn Anchors”"),
    ("tidalpower", "what does Vastermark show", None, "has no “Vastermark”"),
    ("seniorcare", "what does Goldenleaf Recliners show", None, "has no “Goldenleaf Recliners”"),
    ("seniorcare", "鱼跃医疗是哪国的", None, "没有“鱼跃医疗”"),
    # 云帆孪生 is another.
    ("tidalpower", "云帆锚链展什么", None, "没有“云帆锚链”"),
    ("tidalpower", "云帆锚链的展品有哪些", None, "没有“云帆锚链”"),
    ("tidalpower", "云帆软件展什么", None, "云帆孪生展出"),
    ("gridsun", "悟線無線充展示什麼產品", None, "悟线无线充展出"),
    # Pinyin in its name makes no question Chinese.
    ("delta", "who is Weiwang Microgrid", None, "Weiwang Microgrid: 3E17"),
    ("mining", "Zhikuang Unmanned zai nali", None, "智矿无人：C-2-01"),
    # It is nothing in the open.
    ("rope", "岩峰户外的展品有哪些", None, "岩峰户外"),
)
ROOMS: tuple[Case, ...] = (
    ("biogas", "缆桩舞台下一场是什么", None, "没有“缆桩舞台”这个会场"),
    ("mining", "铜厅今天有什么", None, "没有“铜厅”这个会场"),
    ("libtech", "2A会议室下一场是什么", None, "没有“2A会议室”这个会场"),
    ("libtech", "what's on in room 2A now", None, "There is no room 2A"),
    ("space", "what is on in Nocturne Salon today", None, "There is no room “Nocturne Salon”"),
    ("lowcarbon", "what's on in Captain's Deck now", None, "There is no room “Captain's Deck”"),
    # A room by a part of its name; an hour.
    ("medtech", "who's talking in ginkgo right now", None, "Ginkgo Room"),
    ("comic", "what's on at 2pm", None, "14:00"),
)
AGES: tuple[Case, ...] = (
    ("districtheat", "周四想带12岁的儿子一起来，让进吗", None, "不能。\n"),
    ("seniorcare", "can my 10 year old come along on saturday", None, "No.\n"),
    ("seniorcare", "10岁的孩子周六能来吗", None, "不能。\n"),
    ("lowcarbon", "may I bring my 10 year old son on friday", None, "No.\n"),
    # Old enough, or on the day for everybody.
    ("districtheat", "can my 17 year old son come on thursday", None, "From what age"),
    ("seniorcare", "can my 10 year old come along on sunday", None, "From what age"),
)
# Each of what a text places is asked for in a hall of its own.
PLACED: tuple[Case, ...] = (
    ("gale", "S1馆里有餐厅吗", None, "没有提到S1馆"),
    ("harborgrid", "七号仓里有医务室吗", None, "没有提到七号仓"),
    ("seniorcare", "where is the nursing room", None, "Osmanthus Hall: nursing room"),
    # A company is no part of what it brings.
    ("fireworks", "花壶烟火带了什么产品来", None, "花壶烟火展出"),
)
TITLES: tuple[Case, ...] = (
    ("signage", "《触摸屏上的过敏原标签》什么时候", None, "没有“触摸屏上的过敏原标签”相关论坛"),
    ("strait", 'where is "Washing at Thirty Degrees"', None, "No session for “Washing at Thirty Degrees”"),
    ("harborgrid", "《车队经理早餐会》谁讲", None, "没有“车队经理早餐会”相关论坛"),
)
# What looks like a day, a room, a company or a missing place, and is none.
OTHERWISE: tuple[Case, ...] = (
    ("northgrid", "What's on at 10:30, 14 June?", None, "On at 10:30"),
    ("northgrid", "What talks are there on June 14, 10-12?", None, "between 10:00 and 12:00 on Wed 14 June"),
    ("northgrid", "Which talks are between 13 and 15 June?", None, "57 sessions"),
    ("northgrid", "next talk on cybersecurity", None, "No session for “cybersecurity”"),
    ("northgrid", "Is it far from Gate 1 to the shuttle bus?", None, "Free shuttle bus"),
    ("portwind", "Can I borrow a wheelchair if I arrive at the Bollard Gate?", None, "Ten wheelchairs"),
    # It runs on the other days, too.
    ("kitchen", "周五有接驳车吗？", None, "澜汀东站与南门之间"),
    ("welding", "Is there registration on Thursday at the East Gate?", None, "Where can I register"),
    ("lighting", "5月25日有接驳大巴吗？", None, "汐澜北站与东门之间"),
)
NO_NAMES = (
    ("northgrid", "Who is speaking on Blockchain?", "no room"),
    ("northgrid", "露台能坐多少人？", "没有“露台”"),
    ("northgrid", "中小企业展什么？", "没有“中小企业”"),
    ("northgrid", "What does VIP Ticket offer?", "VIP Ticket"),
    ("railway", "What does Innovation Area show?", "Innovation Area"),
    ("northgrid", "what are mppt inverters", "mppt inverters"),
    ("railway", "说说磁悬浮列车", "磁悬浮列车"),
    ("northgrid", "介绍一下志愿服务", "志愿服务"),
    ("northgrid", "朔北老城区晚上有什么活动？", "这个会场"),
    ("railway", "What's on at Xmas?", "no room"),
    ("northgrid", 'Where is "Follow the Electrons"?', "No session"),
)
ABSTAINED = (
    ("rail", 'who was the speaker of "Why Trains Wait" in 2026'),
    ("tidalpower", "which country is Lionel Messi from"),
    ("tidalpower", "梅西是哪国人"),
)


@pytest.mark.parametrize("case", [*DAYS, *COMPANIES, *ROOMS, *TITLES], ids=lambda case: case[1])
def test_what_is_named_and_not_there(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("case", [*ENTRANCES, *AGES, *PLACED], ids=lambda case: case[1])
def test_what_a_text_says_of_others_alone(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(("fair", "asked"), ABSTAINED)
def test_the_world_is_not_the_fairs(fair: str, asked: str) -> None:
    assert last(fair, asked)["abstained"]


@pytest.mark.parametrize("case", OTHERWISE, ids=lambda case: case[1])
def test_what_is_meant_otherwise_is_answered(case: Case) -> None:
    needs_embedder(semantic=True)
    fair, conversation, at, told = case
    said = last(fair, conversation, at=at, semantic=True)["answer"]
    assert told in said
    assert not said.startswith(("No.", "没有。", "The information doesn't mention", "Closed then"))


@pytest.mark.parametrize(("fair", "asked", "denied"), NO_NAMES)
def test_what_is_no_name_is_not_denied_as_one(fair: str, asked: str, denied: str) -> None:
    assert denied not in last(fair, asked)["answer"]


def test_an_entrance_that_a_text_names_is_not_said_to_be_missing() -> None:
    told = last("smartroad", "can a taxi drop me off at the North Gate?")["answer"]
    assert told.startswith("Taxis and ride-hailing cars stop at the North Gate only.")
