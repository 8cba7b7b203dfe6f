"""Names in questions: exact, mistyped, in pinyin, in traditional characters, and numbers of places."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.answers.reading import Reading
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Room
from tests.answers.fairs import LISBON, SHANGHAI, book_index, energy_index, energy_programme

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)


def reading(question: str) -> Reading:
    return read(question, energy_index(), NOW, "en")


def book_reading(question: str) -> Reading:
    return read(question, book_index(), dt.datetime(2027, 5, 8, 11, 0, tzinfo=LISBON), "en")


@pytest.mark.parametrize(
    ("question", "kind", "ids"),
    [
        ("where is Balansys", "exhibitor", ("X2",)),
        ("where is balansis", "exhibitor", ("X2",)),
        ("Haiyue Energy Storage Co., Ltd.", "exhibitor", ("X1",)),
        ("where is haiyue", "exhibitor", ("X1",)),
        ("haiyue chuneng", "exhibitor", ("X1",)),
        ("haiyuechuneng在哪", "exhibitor", ("X1",)),
        ("海岳储能科技有限公司", "exhibitor", ("X1",)),
        ("海岳储能在哪", "exhibitor", ("X1",)),
        ("海岳在哪", "exhibitor", ("X1",)),
        ("海月储能怎么找", "exhibitor", ("X1",)),
        ("海嶽儲能在哪裡", "exhibitor", ("X1",)),
        ("Tarn Teknik", "exhibitor", ("X3",)),
        ("TÅRN TEKNIK booth", "exhibitor", ("X3",)),
        ("tarn technik", "exhibitor", ("X3",)),
        ("托恩塔桶在几号馆", "exhibitor", ("X3",)),
        ("kabelwerk", "exhibitor", ("X4",)),
        ("Kabelwerk Nrod", "exhibitor", ("X4",)),
        ("北方线揽", "exhibitor", ("X4",)),
        ("when is Imogen Fairweather on", "speaker", ("imogen fairweather",)),
        ("when is Imogen Fairwether on", "speaker", ("imogen fairweather",)),
        ("Fairweather's talks", "speaker", ("imogen fairweather",)),
        ("Prof. Maren Holst", "speaker", ("maren holst",)),
        ("Holst Maren", "speaker", ("maren holst",)),
        ("吴清河什么时候讲", "speaker", ("wu qinghe",)),
        ("吴青河什么时候讲", "speaker", ("wu qinghe",)),
        ("wu qinghe", "speaker", ("wu qinghe",)),
        ('when is "Towers That Bend"', "session", ("S4",)),
        ("会弯腰的塔筒在哪个厅", "session", ("S4",)),
        ("礁石厅在哪", "room", ("reef",)),
        ("the reef room", "room", ("reef",)),
        ("W2馆", "hall", ("W2",)),
        ("hall w2", "hall", ("W2",)),
        ("2号馆", "hall", ("W2",)),
        ("二号馆", "hall", ("W2",)),
        ("hall 3", "hall", ("W3",)),
        ("w1-b06", "booth", ("W1-B06",)),
        ("w1 b6", "booth", ("W1-B06",)),
        ("W1B06", "booth", ("W1-B06",)),
        ("展位W2-A11", "booth", ("W2-A11",)),
        ("German exhibitors", "country", ("DE",)),
        ("来自德国的展商", "country", ("DE",)),
    ],
)
def test_thing_is_found(question: str, kind: str, ids: tuple[str, ...]) -> None:
    assert reading(question).ids(kind) == ids


@pytest.mark.parametrize(
    ("question", "kind", "text"),
    [
        ("what's in hall W5", "hall", "W5"),
        ("hall 9", "hall", "9"),
        ("六号馆在哪", "hall", "6"),
        ("W9-A01", "booth", "W9-A01"),
        ("booth W2-D04", "booth", "W2-D04"),
        ("w3 b06?", "booth", "W3 B06"),
        ("room 505", "room", "505"),
        ("the seven halls", "halls", "7"),
        ("is line 6 going there", "line", "6"),
        ("6号线能到吗", "line", "6"),
    ],
)
def test_thing_that_the_fair_has_not_is_told(question: str, kind: str, text: str) -> None:
    assert [(one.kind, one.text) for one in reading(question).unknown] == [(kind, text)]


@pytest.mark.parametrize(
    "question", ["who won the world cup", "明天天气怎么样", "pieces of cake", "讲个笑话", "new energy"]
)
def test_nothing_is_named(question: str) -> None:
    found = reading(question)
    assert [link.kind for link in found.links] == []


def test_booth_numbers_of_another_shape() -> None:
    assert book_reading("A12").ids("booth") == ("A12",)
    assert book_reading("b7").ids("booth") == ("B07",)
    assert [one.text for one in book_reading("A13?").unknown] == ["A13"]


def test_day_number_is_no_booth_where_the_letter_is_none_of_the_halls() -> None:
    assert book_reading("D2 opening hours").when.days == (dt.date(2027, 5, 9),)


@pytest.mark.parametrize(
    ("question", "kind", "id_"),
    [
        ("where is K2.1", "room", "k21"),
        ("K2.1在哪", "room", "k21"),
        # A code that a booth has is the booth's.
        ("where is W1-B06", "booth", "W1-B06"),
    ],
)
def test_room_is_known_by_its_code_where_no_booth_has_it(question: str, kind: str, id_: str) -> None:
    coded = (
        Room("k21", Localized.of(en="Room K2.1", zh="K2.1室")),
        Room("w1b06", Localized.of(en="Room W1-B06", zh="W1-B06室")),
    )
    index = AnswerIndex.build(Catalogue(replace(energy_programme(), rooms=coded, sessions=()), 1, NOW))
    [link] = read(question, index, NOW, "en").links
    assert (link.kind, link.refs[0].id) == (kind, id_)


@pytest.mark.parametrize(
    ("question", "locale", "language"),
    [
        ("where is 海岳储能", "zh", "en"),
        ("Megawatt Charging是几点", "en", "zh"),
        ("W1-B06", "zh", "zh"),
        ("W1-B06", "en", "en"),
        ("Balansys?", "zh", "zh"),
        ("停車費多少", "en", "zh"),
    ],
)
def test_language_of_the_answer(question: str, locale: str, language: str) -> None:
    assert read(question, energy_index(), NOW, locale).language == language
