"""Names with characters that mean something in patterns, and names with a note in brackets: organisers write both,
visitors leave out what they like of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Document, Exhibitor, Faq, Hall, Room, Session, Speaker, Stand
from bot.views.answers import BoothAnswer, HallAnswer, RoomAnswer
from bot.views.findings import ExhibitorAnswer, SessionAnswer, SpeakerAnswer
from tests.answers.fairs import SHANGHAI
from tests.answers.mills import NOW, ask, programme, view

L = Localized.of
_BRACES = L(en="{Braces} & Co.+", zh="{花括}（苏州）+有限公司")
_YARD = L(en="Yard (outdoor) [new]", zh="靛蓝庭院（室外）")
_LAB, _MORE = L(en="C++ *Lab*", zh="C++*实验室*"), L(en="Q&A? + more", zh="问答？+更多")


def _session(number: int, room: str, title: Localized, speaker: Localized) -> Session:
    start = dt.datetime(2029, 3, 13 + number, 11, 0, tzinfo=SHANGHAI)
    end = start + dt.timedelta(minutes=40)
    price = L(en="CNY 5 (+ tax)? [*]", zh="5元（+税）？[*]")
    people = (Speaker(speaker, _BRACES, "E1"),)
    return Session(f"S{number}", start.date(), start, end, title, room, L(), people, ("en",), price)


@cache
def index() -> AnswerIndex:
    """The cloth fair, with signs in whatever has a name."""
    cloth = programme()
    signs = replace(
        cloth,
        expo=replace(cloth.expo, name=L(en="Cloth+ [Fair] 2.0*", zh="布艺+[展]（2.0）")),
        rooms=(
            Room("lab", _LAB, L(en="Hall N1 (left)", zh="N1馆（左）"), 40),
            Room("more", _MORE, _YARD),
            Room("pipe", L(en="A|B ^Stage$", zh="A|B^舞台$")),
        ),
        halls=(
            Hall("N1", L(en="Hall N1 [old]", zh="N1馆[旧]"), L(en="Yarn (raw) + more?", zh="纱线（原料）+更多？"),
                 900, (L(en="toilets (2+)", zh="卫生间（2+）"),)),
            Hall("Y", _YARD, L(en="Tents *", zh="帐篷*"), 500),
        ),
        exhibitors=(
            Exhibitor("E1", _BRACES, (Stand("N1", "N1-A01"),), (L(en="C++ *Yarn*", zh="纱线*（C++）"),),
                      (L(en="yarn? [wet|dry]", zh="纱线？[湿|干]"),), L(en="Italy", zh="意大利")),
            Exhibitor("E2", L(en="Plus+Minus (Group) [EU]", zh="加+减（集团）[欧]"), (Stand("Y", "Y.1*"),),
                      (L(en="Tents (big)", zh="帐篷（大）"),), (L(en="tents^2", zh="帐篷^2"),)),
        ),
        sessions=(
            _session(1, "lab", L(en="Why C++? [Part 1/2] (live)", zh="为什么C++？【上】（现场）"),
                     L(en="Bo (Bob) [Jr.] Sternhagen*", zh="博·斯特恩哈根（小）[*]")),
            _session(2, "more", L(en="Q&A: 100% *Wool* + $ ^2", zh="问答：100%*羊毛*+$"),
                     L(en="(?P<x>", zh="（?P<x>")),
            _session(3, "pipe", L(en="A|B \\ C", zh="A|B\\C"), L(en="O'Neil \\d+", zh="奥尼尔\\d+")),
        ),
        faq=(Faq("F1", L(en="Is there Wi-Fi (free)? [*]", zh="有无线网（免费）吗？[*]"),
                 L(en="Yes (+ fast) [5 GHz]*.", zh="有（+快）[5G]*。")),),
        documents=(Document("a+b*.md", "# (Rules) [*]\n\nNo dogs + cats?\n\n# （规定）[*]\n\n禁止猫+狗？\n"),),
    )  # fmt: skip
    return AnswerIndex.build(Catalogue(signs, 1, NOW))


QUESTIONS = """
where is the yard
how big is the yard
what is in the outdoor yard
who is exhibiting outdoors
which exhibitors are in the yard (outdoor) [new]
where is the C++ Lab
what's on in the C++ *Lab* now
next session at the lab
how many seats does the lab have
where is Q&A? + more
what's on at the q&a
what happens on the A|B ^Stage$ on day 3
rooms in hall N1
what is in hall N1 [old]
what is in hall 2
all halls together, how many square metres
where is {Braces} & Co.+
what does Plus+Minus (Group) make
who is at booth N1-A01
who is at booth Y.1*
who is at booth N1-A99
when does Bo Sternhagen speak
who is (?P<x>
talk about C++
when is "Why C++? [Part 1/2] (live)"
Q&A 100% wool on friday at 11?
who makes yarn? [wet|dry]
companies for C++ *Yarn* from Italy
is there wifi (free)?
can I bring dogs + cats?
when is the Cloth+ [Fair] 2.0*
where is the Bamboo Theatre (old) [*
( [ { + * ? \\
靛蓝庭院在哪
靛蓝庭院（室外）有哪些展商
庭院有多大
室外展区有几家展商
C++实验室有几个座位
C++*实验室*现在有什么
问答？+更多在几号馆
A|B^舞台$16号有什么
N1馆[旧]有哪些会议室
3号馆有什么
{花括}（苏州）+有限公司是做什么的
加+减（集团）[欧]在几号馆
Y.1*展位是谁
N1-A99是谁
斯特恩哈根几点讲
有关于C++的讲座吗
为什么C++？【上】（现场）几点
问答：100%*羊毛*是周五11点吗
谁做纱线？[湿|干]
有几家意大利的
有无线网（免费）吗
能带猫+狗吗
布艺+[展]（2.0）什么时候
竹厅（旧）[*怎么走
（【｛＋＊？
""".strip().splitlines()


@pytest.mark.parametrize("question", QUESTIONS)
def test_sign_in_a_name_breaks_no_question(question: str) -> None:
    ask(question, at=index())
    ask("where is the C++ *Lab*", question, at=index())


def test_sign_in_a_name_breaks_no_chat() -> None:
    ask(*QUESTIONS, at=index())


@pytest.mark.parametrize(
    "question", ["where is the C++ Lab", "where is C++ *Lab*", "C++*实验室*在哪", "C++实验室在哪"]
)
def test_room_is_found_with_its_signs_and_without(question: str) -> None:
    found = view(question, at=index())
    assert isinstance(found, RoomAnswer)
    assert found.room_id == "lab"


@pytest.mark.parametrize("question", ["where is the yard (outdoor) [new]", "靛蓝庭院（室外）在哪", "靛蓝庭院在哪"])
def test_hall_is_found_with_its_signs_and_without(question: str) -> None:
    found = view(question, at=index())
    assert isinstance(found, HallAnswer)
    assert found.hall_id == "Y"


@pytest.mark.parametrize(
    "question", ["where is {Braces} & Co.+", "where is Braces", "{花括}（苏州）+有限公司在哪", "花括在哪"]
)
def test_company_is_found_with_its_signs_and_without(question: str) -> None:
    found = view(question, at=index())
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "E1"


@pytest.mark.parametrize("question", ["who is at booth Y.1*", "Y.1*展位是谁"])
def test_booth_is_found_with_its_signs(question: str) -> None:
    found = view(question, at=index())
    assert isinstance(found, BoothAnswer)
    assert found.exhibitor_ids == ("E2",)


@pytest.mark.parametrize("question", ['when is "Why C++? [Part 1/2] (live)"', "为什么C++？【上】（现场）几点"])
def test_session_is_found_with_its_signs(question: str) -> None:
    found = view(question, at=index())
    assert isinstance(found, SessionAnswer)
    assert found.session_id == "S1"


@pytest.mark.parametrize(
    "question",
    [
        "when does Ada Quill speak",
        "who is Ada Quill",
        "when does Ada Quill (chief engineer) speak",
        "艾达·奎尔几点讲",
        "艾达·奎尔是谁",
        "艾达·奎尔（总工程师）几点讲",
    ],
)
def test_speaker_with_a_note_is_one_person_by_the_bare_name(question: str) -> None:
    """Whatever office the programme notes beside the name: T1 has another than T3."""
    found = view(question)
    assert isinstance(found, SpeakerAnswer)
    assert (found.ids, found.total) == (("T1", "T3"), 2)


@pytest.mark.parametrize("question", ["when does Sternhagen speak", "斯特恩哈根几点讲"])
def test_speaker_with_a_note_is_found_by_the_surname(question: str) -> None:
    found = view(question, at=index())
    assert isinstance(found, SpeakerAnswer)
    assert found.ids == ("S1",)
