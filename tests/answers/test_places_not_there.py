"""Halls and rooms by names that there are not, whatever exhibitors show under such a word."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last


@pytest.mark.parametrize(
    "case",
    [
        ("wine", "where is the barrel auditorium", None, "There is no room “barrel auditorium”"),
        ("photonics", "galaxy room how to get there quick", None, "There is no room “galaxy room”"),
        ("shoes", "whats in the silver hall", None, "There is no hall “silver hall”"),
        ("ropeway", "what is shown in hall Eiger", None, "There is no hall “hall Eiger”"),
        ("chocolate", "where is Linden Hall? >> and oak hall?", None, "There is no hall “oak hall”"),
        ("chocolate", "and the mahogany lounge?", None, "There is no room “mahogany lounge”"),
        ("vending", "骆驼馆在哪里", None, "没有“骆驼馆”这个展馆"),
        ("grain", "大麦厅有多少座位", None, "没有“大麦厅”这个会场"),
        ("print", "Helvetica 厅怎么走", None, "没有“Helvetica 厅”这个会场"),
        ("ropeway", "雪莲 hall 怎么走", None, "没有“雪莲 hall”这个展馆"),
        ("print", "鲸鱼馆是在东边吗", None, "没有“鲸鱼馆”这个展馆"),
        # On a side of the grounds where there is none of that number.
        ("bay", "西1馆在哪", None, "W1馆："),
        ("bay", "what is in east hall 1", None, "Hall E1:"),
        ("bay", "北1馆在哪", None, "没有“北1馆”这个展馆"),
        ("bay", "what is in the west hall W1", None, "Hall W1:"),
        ("bay", "what is in north hall 1", None, "There is no hall “north hall 1”"),
    ],
)
def test_a_place_that_there_is_not_is_not_there(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        # What many show in a hall calls it.
        ("chips", "where is the chip hall", None, "Hall"),
        ("ropeway", "hornspitz hall怎么走", None, "角峰馆"),
        ("chocolate", "who is in Linden Hall? >> and walnut hall?", None, "Walnut Hall: Sweets"),
        # A number and a name are two names.
        ("space", "Where is the Echo Hall", None, "Hall 3 Echo: Ground stations"),
        ("grain", "Where is the Millstone Hall", None, "Hall 1 – Millstone"),
        ("foundry", "晶格馆在哪", None, "3.1馆 晶格馆"),
        ("space", "hall echo", None, "Hall 3 Echo"),
        # What every building has is no room of the programme.
        ("chocolate", "where is the mothers room", None, "The nursing room is in Walnut Hall"),
        ("chocolate", "what about the ladies room", None, "toilets"),
        ("chocolate", "where is the powder room", None, "toilets"),
        ("chocolate", "coffee 厅在哪", None, "咖啡座"),
    ],
)
def test_a_place_in_other_words_is_told(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize("question", ["and the green room?", "and the concert hall?"])
def test_what_may_be_in_any_building_is_not_denied(question: str) -> None:
    assert last("chocolate", question)["abstained"]
