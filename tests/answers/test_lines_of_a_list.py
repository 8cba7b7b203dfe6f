"""What is asked of a line of the list just shown, of no more than a time, and by who knows one language."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told

LINES: tuple[Case, ...] = (
    ("bakepack", "who sells fork mixers >> booth of the second", None, "Impastoro: M1-112"),
    ("bakepack", "who sells fork mixers >> which country is the first from", None, "is from Germany"),
    ("bakepack", "哪些展商做叉式和面机 >> 第三家是哪个国家的公司", None, "因帕斯托来自意大利"),
    ("bakepack", "sessions on day 1 >> who speaks at the first", None, "Solveig Aamodt"),
    ("bakepack", "第一天有哪些场次 >> 第一场的主讲人是谁", None, "索尔维格·奥莫特"),
    # What is over stands last in the list, and is counted so.
    ("bakepack", "sessions on day 1 >> when is the third one", None, "Forty Years of the Steamed Bun Line"),
    ("bakepack", "第一天有哪些场次 >> 第三场在哪", None, "馒头生产线四十年"),
    # A list of exhibitors holds no session.
    ("bakepack", "who sells fork mixers >> When is the first session?", None, "Opening Ceremony"),
)
TIMES: tuple[Case, ...] = (
    # The fair is over by then, and a text's "two hours" are not from now.
    ("bakepack", "what's on tonight", "2028-09-15T15:30", "No session from 17:00 on Fri 15 September"),
    ("bakepack", "tonight?", "2028-09-12T12:30", "No session from 17:00"),
    ("bakepack", "今晚", "2028-09-12T12:30", "没有9月12日（周二）17:00以后的论坛"),
    ("sunyard", "tonight?", "2028-09-07T12:30", "Welcome Drinks"),
)
LANGUAGES: tuple[Case, ...] = (
    ("bakepack", "我只会德语，哪几场是用德语讲的", None, "没有德语论坛"),
    ("bakepack", "I only speak German, which talks can I follow", None, "No session in German"),
    ("bakepack", "I only speak English, which talks can I follow?", None, "sessions in English"),
)
NAMELESS: tuple[Case, ...] = (
    ("bakepack", "who speaks at Bread Contest: Heat 1", None, "• Muyan Bakers' Guild"),
    ("bakepack", "谁在面包大赛：预赛第一场演讲", None, "• 穆堰烘焙师公会"),
)


@pytest.mark.parametrize("case", LINES, ids=lambda case: case[1])
def test_a_line_is_asked_about_by_its_number(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("case", TIMES, ids=lambda case: case[1])
def test_a_time_alone_asks_what_is_on_then(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("case", LANGUAGES, ids=lambda case: case[1])
def test_who_knows_one_language_asks_what_is_in_it(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("case", NAMELESS, ids=lambda case: case[1])
def test_a_company_that_names_nobody_speaks_by_its_own_name(case: Case) -> None:
    is_told(case, semantic=False)
