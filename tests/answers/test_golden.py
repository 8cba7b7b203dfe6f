"""Every kind of answer, word for word, in each language: questions about three fairs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.texts.renderer import Renderer
from bot.views import answers, findings
from bot.views.message import View
from tests.answers import mills
from tests.answers.fairs import LISBON, SHANGHAI, book_index, energy_index
from tests.texts.golden_files import assert_golden

FOLDER = Path(__file__).parent / "golden"
RENDERER = Renderer()
DURING = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)
LATE = dt.datetime(2027, 9, 16, 16, 40, tzinfo=SHANGHAI)
NIGHT = dt.datetime(2027, 9, 16, 21, 0, tzinfo=SHANGHAI)
EARLY = dt.datetime(2027, 9, 17, 8, 0, tzinfo=SHANGHAI)
BEFORE = dt.datetime(2027, 8, 12, 10, 0, tzinfo=SHANGHAI)
AFTER = dt.datetime(2027, 10, 1, 10, 0, tzinfo=SHANGHAI)
SATURDAY = dt.datetime(2027, 5, 8, 11, 15, tzinfo=LISBON)

# Name of the golden file -> the question in English, in Chinese, and when.
QUESTIONS: dict[str, tuple[str, str, dt.datetime]] = {
    "dates": ("when is the fair?", "展会什么时候举办", DURING),
    "dates_before": ("when is the fair?", "展会什么时候举办", BEFORE),
    "dates_after": ("when is the fair?", "展会什么时候举办", AFTER),
    "hours_open": ("are you open now?", "现在还开着吗", DURING),
    "hours_late": ("can I still get in?", "还能进场吗", LATE),
    "hours_closed": ("are you open now?", "现在还开着吗", NIGHT),
    "hours_early": ("are you open now?", "现在还开着吗", EARLY),
    "hours_tomorrow": ("what time do you open tomorrow?", "明天几点开门", DURING),
    "hours_last_admission": ("last admission on day 3", "第三天最晚几点入场", DURING),
    "hours_table": ("opening hours", "开放时间", BEFORE),
    "outside_day": ("are you open on 20 September?", "9月20日开放吗", DURING),
    "missing_day": ("when do you open on day 5?", "第五天几点开门", DURING),
    "venue": ("what is the address?", "地址在哪里", DURING),
    "venue_for_driver": ("the address in Chinese for my taxi driver", "给司机看的英文地址", DURING),
    "transport": ("does line 16 go there?", "16号线能到吗", DURING),
    "transport_ways": ("how do I get there?", "怎么去展会", DURING),
    "hall": ("what is in hall W2?", "W2馆是什么主题", DURING),
    "halls": ("which halls are there?", "有哪些展馆", DURING),
    "halls_miscounted": ("where are the seven halls?", "七个馆都在哪里", DURING),
    "no_such_hall": ("what's in hall W5?", "5号馆有什么", DURING),
    "facility": ("where is a nursing room?", "哪里可以喂奶", DURING),
    "room": ("where is the Reef Room?", "礁石厅在哪", DURING),
    "no_such_room": ("where is room 505?", "505会议室在哪", DURING),
    "no_such_entrance": ("is there a west entrance?", "有西侧入口吗", DURING),
    "booth": ("who is at W2-D03?", "W2-D03是谁", DURING),
    "no_such_booth": ("where is booth W2-D04?", "W2-D04在哪", DURING),
    "exhibitor": ("where is Balansys?", "巴兰西斯在哪", DURING),
    "exhibitor_country": ("which country is Balansys from?", "巴兰西斯是哪个国家的", DURING),
    "exhibitor_products": ("what does Balansys make?", "巴兰西斯做什么产品", DURING),
    "exhibitor_website": ("website of Haiyue", "海岳储能的官网", DURING),
    "exhibitors": ("which storage exhibitors are there?", "储能展商在几号馆", DURING),
    "no_exhibitors": ("exhibitors from Peru", "有秘鲁的展商吗", DURING),
    "no_exhibitors_in_hall": ("storage exhibitors in hall W1", "W1馆的储能展商", DURING),
    "sessions": ("sessions tomorrow", "明天有什么论坛", DURING),
    "no_sessions": ("hydrogen sessions tomorrow", "明天有氢能论坛吗", DURING),
    "session": ('when is "Towers That Bend"?', "会弯腰的塔筒几点开始", DURING),
    "session_cancelled": ("when is Cables under Sand?", "沙下电缆什么时候", DURING),
    "session_not_cancelled": ("is the opening ceremony cancelled?", "开幕式取消了吗", DURING),
    "now": ("what's on now?", "现在有什么论坛", DURING),
    "next": ("what's next?", "接下来是什么", DURING),
    "now_nothing": ("what's on now?", "现在有什么论坛", LATE),
    "speaker": ("when does Imogen Fairweather speak?", "伊莫金·费尔韦瑟什么时候讲", DURING),
    "not_listed": ("when does Elon Musk speak?", "马斯克什么时候演讲", DURING),
    "count": ("how many exhibitors are there?", "一共多少家展商", DURING),
    "superlative": ("which hall is the largest?", "哪个馆最大", DURING),
    "faq": ("how much is a ticket?", "门票多少钱", DURING),
    "passage": ("innovation award prize money", "创新奖大奖奖金多少", DURING),
    "fact": ("how many visitors are expected?", "预计多少观众", DURING),
    "expo_theme": ("what is the theme?", "主题是什么", DURING),
    "expo_contact": ("your phone number?", "主办方电话多少", DURING),
    "topic": ("storage", "储能", DURING),
    "emergency_hazard": ("there is a fire", "着火了", DURING),
    "emergency_person": ("someone fainted", "有人晕倒了", DURING),
    "emergency_child": ("my son is missing", "孩子走丢了", DURING),
    "emergency_theft": ("my wallet was stolen", "我的钱包被偷了", DURING),
    "human": ("can I talk to a human", "转人工", DURING),
    "own_data": ("delete my data", "删除我的数据", DURING),
    "way": ("how far is it from hall W1 to hall W2", "W1馆到W2馆有多远", DURING),
    "span_ends": ("what time do the talks end today", "今天论坛几点结束", DURING),
    "span_begins": ("when do the talks start tomorrow", "明天论坛几点开始", DURING),
    "booth_precisely": ("where is W2-D03 exactly", "W2-D03具体在哪", DURING),
    "now_of_topic": ("is there anything on hydrogen right now", "现在有氢能的论坛吗", DURING),
    "halls_differ": ("what is the difference between hall W1 and W2", "W1馆和W2馆有什么区别", DURING),
    "unknown": ("who won the world cup?", "世界杯谁赢了", DURING),
    "unknown_near": ("is the cloakroom heated in winter?", "寄存处冬天有暖气吗", DURING),
    "greeting": ("hello", "你好", DURING),
    "thanks": ("thank you", "谢谢", DURING),
    "help": ("what can you do?", "你能做什么", DURING),
    "booths": ("who is at W2-D03, W1-B06 and W1-A01?", "W2-D03、W1-B06和W1-A01分别是谁", DURING),
    "booth_not_there": ("is W2-D03 in hall W1?", "W2-D03在W1馆吗", DURING),
    "exhibitor_contact": ("phone number of Balansys", "巴兰西斯的电话", DURING),
    "exhibitor_not_listed": ("is there a booth of Siemens?", "西门子参展吗", DURING),
    "exhibitor_like_others": ("where is Taarn Valvex?", "海岳盛元科技在哪", DURING),
    "no_other_exhibitors": ("who else is like Taarn Teknik?", "除了托恩塔筒还有哪家", DURING),
    "speaker_not_that_day": ("does Imogen Fairweather speak tomorrow?", "费尔韦瑟明天讲吗", DURING),
    "comparison": ("is hall W1 bigger than hall W2?", "W1馆比W2馆大吗", DURING),
    "comparison_least": ("which is smaller, hall W1 or hall W2?", "W1馆和W2馆哪个小", DURING),
    "halls_side_by_side": ("what are halls W1 and W2?", "W1馆和W2馆分别是什么", DURING),
    "last_session": ("last session on day 1", "第一天最后一场论坛", DURING),
    "busiest_day": ("which day has the most sessions?", "哪天论坛最多", DURING),
    "speakers_of_a_day": ("who speaks tomorrow?", "明天谁演讲", DURING),
    "facility_elsewhere": ("is there a nursing room in hall W1?", "W1馆有母婴室吗", DURING),
    "rooms": ("which rooms are there?", "有哪些会议室", DURING),
    "not_shown": ("does Balansys make steel towers?", "巴兰西斯做钢制塔筒吗", DURING),
    "ranking": ("which hall is the second largest?", "第二大的馆是哪个", DURING),
    "country_listed": ("which countries do exhibitors come from?", "展商来自哪些国家", DURING),
    "largest_without": ("which hall is the largest except W2?", "除了W2馆哪个馆最大", DURING),
    "no_such_hall_named": ("is there a hall called Tar House?", "有没有叫焦油屋的馆", DURING),
    "not_made": ("does anybody here sell coffee machines?", "有做无人机的吗", DURING),
    "overview": ("tell me about the fair", "介绍一下展会", DURING),
    "halls_in_sum": ("how big is the fair?", "展会多大", DURING),
    "own_agenda": ("what's on my agenda?", "我的日程", DURING),
    "remind_of_what": ("remind me", "提醒我", DURING),
    "foreign": ("¿Dónde están los baños?", "화장실이 어디에 있어요", DURING),
    "too_long": ("where is Balansys? " + "please " * 80, "巴兰西斯在哪？" + "请" * 500, DURING),
}
BOOKS: dict[str, tuple[str, str, dt.datetime]] = {
    "book_booth": ("A12", "A12", SATURDAY),
    "book_neighbours": ("who is next to Kestrel Press?", "红隼出版社隔壁是谁", SATURDAY),
    "book_signing": ("when is Tomás Vidal signing?", "托马斯·维达尔什么时候签售", SATURDAY),
}
CLOTH: dict[str, tuple[str, str, dt.datetime]] = {
    "cloth_told": ("minimum order at Tessuti Verrano?", "维拉诺织造起订量多少", mills.NOW),
    "cloth_founded": ("oldest company here?", "历史最久的展商是哪家", mills.NOW),
    "cloth_session_on_another_day": ("buyer talks on friday?", "买家对接会周五几点", mills.NOW),
    "cloth_no_sessions_akin": ("talks about sorting plastic", "有关于厨余垃圾的讲座吗", mills.NOW),
    "cloth_emergency_halls": ("someone fainted", "有人晕倒了", mills.NOW),
}
CASES = [
    (name, locale, question, index, now)
    for questions, index in ((QUESTIONS, energy_index), (BOOKS, book_index), (CLOTH, mills.index))
    for name, (english, chinese, now) in questions.items()
    for locale, question in (("en", english), ("zh", chinese))
]


def asked(question: str, index: AnswerIndex, locale: str, now: dt.datetime) -> View:
    return answer(question, index, now=now, locale=locale).message.view


@pytest.mark.parametrize(("name", "locale", "question", "index", "now"), CASES)
def test_answer_is_worded_so(
    name: str, locale: str, question: str, index: Callable[[], AnswerIndex], now: dt.datetime
) -> None:
    built = index()
    found = answer(question, built, now=now, locale=locale)
    assert found.message.locale == locale
    assert_golden(locale, name, RENDERER.render(found.message, locale, built.catalogue, now), FOLDER)


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_each_kind_of_answer_is_among_them(locale: str) -> None:
    seen = {asked(question, index(), loc, now).kind for _, loc, question, index, now in CASES if loc == locale}
    every = {
        item.kind
        for module in (answers, findings)
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, View) and item is not View
    }
    # Lists that are gone, and names with several owners, are tested where they come about.
    assert every - seen == {"list_gone", "choices_answer"}


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_languages_answer_alike(name: str) -> None:
    english, chinese, now = QUESTIONS[name]
    kinds = {asked(english, energy_index(), "en", now).kind, asked(chinese, energy_index(), "zh", now).kind}
    assert len(kinds) == 1
