"""What is answered about people, booths, exhibitors and numbers of invented expos is what a look through all of
them finds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from bot.domain.programme import Session
from tests.answers import oracle
from tests.answers.invented import COUNTRIES, PEOPLE, PRODUCTS, Moment, moments
from tests.answers.invented_bot import PAGE, Bot, invented

pytestmark = pytest.mark.slow


@invented
@given(moments())
def test_person_speaks_where_the_programme_says(moment: Moment) -> None:
    bot = Bot(moment)
    for names in PEOPLE:

        def speaks(item: Session, name: str = names[0]) -> bool:
            return any(speaker.name.best("en") == name for speaker in item.speakers)

        expected = oracle.by_time(oracle.shown(moment.programme, speaks))
        for question in (f"when does {names[0]} speak?", f"{names[1]}什么时候演讲"):
            said = bot.ask(question)
            if not expected:
                assert said.abstained or said.facts["kind"] == "not_listed", question
                continue
            ids = tuple(item.id for item in expected[:PAGE])
            said.is_said("speaker_answer", total=len(expected), ids=ids)
            said.tells_of(expected[:PAGE])
        if not expected:
            continue
        for day in moment.programme.days:
            there = [item for item in expected if item.date == day.date]
            said = bot.ask(f"does {names[0]} speak on day {day.number}?")
            if any(map(oracle.confirmed, there)):
                ids = tuple(item.id for item in there[:PAGE])
                said.is_said("speaker_answer", total=len(there), ids=ids, none_on=None)
            else:
                ids = tuple(item.id for item in expected[:PAGE])
                said.is_said("speaker_answer", total=len(expected), ids=ids, none_on=day.date)


@invented
@given(moments())
def test_booths_and_exhibitors_find_each_other(moment: Moment) -> None:
    bot = Bot(moment)
    for exhibitor in moment.programme.exhibitors:
        for stand in exhibitor.stands:
            there = tuple(one.id for one in oracle.at_booth(moment.programme, stand.booth))
            squeezed = stand.booth.replace("-", " ").lower()
            for form in ("{}", "where is booth {}?", "{}在哪", "who is at {}", "{}是谁的展位"):
                for written in (stand.booth, squeezed):
                    bot.ask(form.format(written)).is_said(
                        "booth_answer", booth=stand.booth, hall_id=stand.hall_id, exhibitor_ids=there
                    )
        for language, forms in {"en": ("where is {}?", "{} booth"), "zh": ("{}在哪", "{}的展位号")}.items():
            name = exhibitor.name.exact(language)
            for form in forms if name else ():
                said = bot.ask(form.format(name))
                said.is_said("exhibitor_answer", exhibitor_id=exhibitor.id)
                assert [stand.booth for stand in exhibitor.stands if stand.booth in said.lines[0]] == [
                    stand.booth for stand in exhibitor.stands
                ]
    for question in ("who is at booth W2-A99?", "W1-A88是谁的展位"):
        if not any(
            one.booth.startswith(("W1-A", "W2-A")) for e in moment.programme.exhibitors for one in e.stands
        ):
            continue
        assert bot.ask(question).facts["kind"] == "no_such_booth"


@invented
@given(moments())
def test_exhibitors_of_a_hall_product_or_country_are_counted(moment: Moment) -> None:
    bot = Bot(moment)
    every = moment.programme.exhibitors

    def check(question: str, ids: set[str], **facts: Any) -> None:
        said = bot.ask(question)
        if not ids:
            assert said.abstained or said.facts["kind"] == "no_exhibitor_results", question
            return
        said.is_said("exhibitor_results", total=len(ids), **facts)
        halls = oracle.per_hall(one for one in every if one.id in ids)
        assert dict(said.facts["halls"]) == halls, question
        assert set(said.facts["ids"]) <= ids, question
        assert len(said.facts["ids"]) == min(PAGE, len(ids)), question

    for hall in moment.programme.halls:
        ids = {one.id for one in oracle.in_hall(moment.programme, hall.id)}
        check(f"exhibitors in hall {hall.id}", ids, hall_id=hall.id)
        check(f"{hall.id}馆有哪些展商", ids, hall_id=hall.id)
    for english, chinese in COUNTRIES:
        ids = {one.id for one in every if one.country.best("en") == english}
        check(f"exhibitors from {english}", ids)
        check(f"有{chinese}的展商吗", ids)
    for english, chinese in PRODUCTS:
        ids = {one.id for one in every if any(product.best("en") == english for product in one.products)}
        check(f"which exhibitors have {english}", ids)
        check(f"{chinese}展商有哪些", ids)


@invented
@given(moments())
def test_counts_are_what_there_is(moment: Moment) -> None:
    bot = Bot(moment)
    programme = moment.programme
    confirmed = oracle.shown(programme, oracle.confirmed)
    counts = {
        ("how many exhibitors are there?", "一共多少家展商"): ("exhibitors", len(programme.exhibitors)),
        ("how many sessions are there", "一共有多少场论坛"): ("sessions", len(confirmed)),
        ("how many rooms are there", "有多少个会议室"): ("rooms", len(programme.rooms)),
        ("how many speakers are there", "一共有多少位演讲嘉宾"): (
            "speakers", len({speaker.name.best("en") for item in confirmed for speaker in item.speakers}),
        ),
        ("how many countries are there", "展商来自多少个国家"): (
            "countries", len({one.country.best("en") for one in programme.exhibitors}),
        ),
        ("how many booths are there", "一共有多少个展位"): (
            "booths", len({stand.booth for one in programme.exhibitors for stand in one.stands}),
        ),
    }  # fmt: skip
    for questions, (what, count) in counts.items():
        for question in questions:
            bot.ask(question).is_said("count_answer", what=what, count=count)
