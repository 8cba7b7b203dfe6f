"""Halls, rooms, booths and hours that are named by their numbers alone, after another one: "and 1103?"."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told


@pytest.mark.parametrize(
    "case",
    [
        ("tea", "what is on in room 1101 >> and 1103?", None, "no room 1103"),
        ("tea", "what is on in room 1101 >> and 1102? >> 1103?", None, "no room 1103"),
        ("tea", "where is room 301 >> and 302?", None, "no room 302"),
        ("datacentre", "where's conference room A >> and E?", None, "no room"),
        ("datacentre", "where's conference room A >> and E? >> and B?", None, "Conference Room B"),
        ("hydropower", "tell me about hall 5.1 >> and 7.1?", None, "no hall 7.1"),
        ("tea", "1101会议室在哪 >> 那1102呢 >> 1105呢", None, "没有“1105会议室”"),
        ("tea", "9号馆有什么 >> 那15呢", None, "没有15号馆"),
        ("hydropower", "who is at W1-A01 >> and A99?", None, "no booth W1-A99"),
        # Where a day is said beside the hall, a number may be the next day's.
        ("tea", "is hall 9 big? >> and day 2?", None, "6 November"),
        # So may an hour, or a day.
        ("sewing", "talks at 3 >> and 4?", None, "3 sessions at 16:00"),
        ("sewing", "talks at 3 >> 4? >> 12?", None, "at 12:00"),
        ("sewing", "talks on 21 may >> and 22?", None, "Fri 22 May"),
        ("sewing", "what is on at 10:30 >> and 12?", None, "On at 12:00"),
        ("sewing", "3点有什么演讲 >> 4呢", None, "16:00 进行中"),
        ("sewing", "top 3 talks >> and 4?", None, "No session for “4”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_a_number_alone_is_of_the_last_place_or_time(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)
