"""What is asked further in few words: of the text, session, person, room or list that was shown."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last

# A moment during each fair.
AT = {
    "hydrogen": "2026-09-16T10:30",
    "coast": "2026-09-16T13:05",
    "gifts": "2026-11-05T10:50",
    "pets": "2029-10-19T10:30",
    "wine": "2030-05-23T10:20",
    "silver": "2027-05-20T13:40",
    "chips": "2026-10-14T11:15",
    "windsea": "2027-05-12T10:30",
}


def told(fair: str, conversation: str) -> str:
    """The last answer of a conversation, as it is read."""
    return str(last(fair, conversation, at=AT[fair])["answer"])


CASES = [
    # A day, a place, an hour: of the text that was told.
    ("hydrogen", "ride and drive >> on friday?", "Wednesday and Thursday only"),
    ("hydrogen", "试乘试驾怎么参加 >> 要预约吗 >> 周五有吗", "仅周三、周四"),
    ("coast", "ferry >> on saturday? >> how much", "6 yuan"),
    ("coast", "parking >> on saturday?", "P3 is closed on Saturday"),
    ("hydrogen", "blue flame evening >> what time >> where", "roof terrace"),
    ("gifts", "买手配对 >> 在哪", "207室"),
    ("gifts", "tea festival >> where", "River Plaza"),
    ("coast", "船长之夜多少钱 >> 在哪", "老海关楼"),
    ("gifts", "茶席节 >> 要票吗 >> 几点到几点", "10:00—17:00"),
    ("hydrogen", "where can I eat >> until when", "14:00"),
    ("hydrogen", "interpretation >> in room 203?", "room 201 only"),
    ("hydrogen", "有同传吗 >> 要押金吗 >> 203有吗", "仅极光厅和201"),
    ("gifts", "wheelchair >> deposit", "RMB 200"),
    ("chips", "students allowed? >> on which days", "Friday 16 and Saturday 17"),
    ("silver", "lost something >> phone?", "700 5552 0275"),
    ("silver", "by ferry >> how often >> price", "6 yuan"),
    ("windsea", "有晚宴吗 >> 多少钱 >> 怎么去", "18:00西门发车"),
    ("chips", "创新奖金奖多少钱 >> 银奖呢", "2万元"),
    ("silver", "门票多少钱 >> 残疾人呢", "免费"),
    # A day's note named it.
    ("coast", "Tide Award >> where", "Tide Hall"),
    ("pets", "coral paw awards >> where", "Tide Auditorium"),
    # Another matter is none of that text.
    ("windsea", "how to get there by metro >> what time does it close", "17:30"),
    ("coast", "is the quay wheelchair friendly >> can I smoke there >> what shoes", "flat shoes"),
    ("gifts", "寄存多少钱 >> 5号馆展商", "16"),
    # A list, a count, an address, a ticket: complete questions, whatever text was told before.
    ("hydrogen", "Are balloons allowed? >> who makes hydrogen detectors", "W2-B02"),
    ("hydrogen", "金分子奖奖金多少 >> 谁做双极板", "双极板”相关展商2家"),
    ("hydrogen", "Are balloons allowed? >> how many exhibitors are there", "88"),
    ("hydrogen", "Are balloons allowed? >> how many halls are there", "5"),
    ("hydrogen", "Are balloons allowed? >> is there parking", "1,800 spaces"),
    ("hydrogen", "Is there a cloakroom? >> where is the venue?", "Luohe North Road"),
    ("hydrogen", "Is there a cloakroom? >> 展馆在哪", "螺河北路"),
    ("hydrogen", "Is there a cloakroom? >> opening hours?", "9:30–17:30"),
    ("hydrogen", "where is the Aurora Plenary Hall >> are you open tomorrow?", "9:00–18:30"),
    # Other sessions, and who holds one.
    ("hydrogen", "邵景和讲什么 >> 他还有别的场吗", "3场"),
    ("pets", "Ottavia Pelosi >> when else", "21 October"),
    ("hydrogen", "Leak Detection for Beginners >> anything similar on friday", "Fourteen Impurities"),
    ("hydrogen", "AEM or PEM where >> how long >> who else speaks", "AEM or PEM"),
    ("hydrogen", "叉车芭蕾 >> 谁表演", "钟蓓蓓"),
    ("pets", "猫拔牙演示 >> 多久 >> 谁做", "海勒"),
    ("windsea", "when is the cable insurance talk >> who would have spoken", "Tan Wei Ling"),
    ("coast", "night demo >> who >> until when", "19:30"),
    # The other part of a series.
    ("hydrogen", "stack teardown part 1 when? >> and part 2?", "Hunt the Leak"),
    ("hydrogen", "电堆拆解上半场几点 >> 下半场呢", "9月17日"),
    ("pets", "美容大赛决赛什么时候 >> 半决赛呢", "13:30"),
    ("pets", "agility cup qualifying >> and the final >> who", "Shui Lianyi"),
    ("pets", "服从课初级 >> 高级呢", "《服从课：高级》"),
    # The room that was shown.
    ("pets", "灯笼舞台在哪 >> 今天有什么", "3场"),
    ("pets", "Surgery Theatre >> today? >> and tomorrow", "Fracture Plates"),
    ("coast", "锚点厅在哪 >> 明天有什么", "锚点厅论坛2场"),
    ("coast", "潮汐厅在哪 >> 多少座", "620座"),
    ("silver", "how many seats in the ginkgo hall >> and the bamboo one?", "120 seats"),
    # A person's company, once a day is asked for.
    ("gifts", "Luo Xingchen >> and on saturday >> their booth", "6A101"),
    ("pets", "新水月 >> 周六呢 >> 展位在哪", "P4-C01"),
    ("gifts", "Klaus Reinholt friday >> and thursday? >> what does his company make", "USB hubs"),
    # Talks of those that were listed.
    ("wine", "白酒有哪几家 >> 在哪个馆 >> 有讲座吗", "白酒盲品"),
    ("wine", "baijiu stands? >> any talk about it", "Baijiu Blind"),
    ("pets", "宠物保险有吗 >> 展位 >> 有讲座吗", "诊所前台卖保险"),
    # One of the list: by its number, its country, as the other one.
    ("hydrogen", "who sells type IV tanks >> the second one, website?", "haneultank.example"),
    ("gifts", "葡萄牙展商 >> 第一家卖什么", "软木灯"),
    ("silver", "who sells hearing aids >> what about companion robots >> where is the japanese one", "1B04"),
    ("windsea", "who sells high-strength bolts >> the british one, where is it >> the other one?", "W2-B25"),
    ("silver", "智能药盒哪家有 >> 韩国那家在哪 >> 另一家呢", "1C03"),
    ("gifts", "candle makers >> in france?", "Mistral"),
    ("silver", "日本来了几家 >> 都是哪几家?", "光机器人"),
    ("gifts", "6号馆有多少家 >> 5号馆呢 >> 其中韩国的", "韩纸屋"),
    # Whether a company is from there.
    ("hydrogen", "红隼氢能 >> 是英国的吗", "是的"),
    ("hydrogen", "诺维克 >> 是不是中国的", "不是"),
    ("windsea", "云帆储能在哪 >> 有没有网站", "yunfan-es.example"),
]


@pytest.mark.parametrize(("fair", "conversation", "expected"), CASES)
def test_few_words_are_asked_of_what_was_shown(fair: str, conversation: str, expected: str) -> None:
    assert expected in told(fair, conversation)


@pytest.mark.parametrize(
    ("fair", "conversation", "strange"),
    [
        ("hydrogen", "蓝焰之夜多少钱 >> 在哪", "螺河北路"),
        ("coast", "interpretation? >> deposit", "raw space"),
        ("silver", "parking >> for disabled?", "toilets"),
        ("hydrogen", "罗知春讲什么 >> 还有别的场吗", "展商8家"),
    ],
)
def test_nothing_of_the_fair_as_a_whole_is_told_instead(fair: str, conversation: str, strange: str) -> None:
    assert strange not in told(fair, conversation)
