"""Which usual questions an expo's data answers."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

from bot.answers.index import AnswerIndex
from bot.answers.readiness import checklist, readiness
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Faq
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.texts import expo

SAMPLE = Path(__file__).parents[2] / "examples" / "north-china-smart-energy-expo"
NOW = expo.at(expo.DAY_1, "10:30")
BARE: dict[str, object] = {
    "days": (),
    "sessions": (),
    "exhibitors": (),
    "halls": (),
    "rooms": (),
    "faq": (),
    "documents": (),
    "transport": (),
    "venue": type(expo.VENUE)(),
}


@cache
def sample_index() -> AnswerIndex:
    programme = read([SAMPLE], ImportOptions()).programme
    assert programme is not None
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


def missing(index: AnswerIndex) -> set[str]:
    return {one.item.key for one in readiness(index, NOW).missing}


def answered(index: AnswerIndex) -> set[str]:
    return {one.key for one in checklist()} - missing(index)


def test_sample_expo_lacks_what_nobody_wrote_down() -> None:
    index = sample_index()
    lacking = missing(index)
    told = {"dates", "hours", "venue", "parking", "tickets", "invoice", "first_aid", "wifi", "visa", "hotels"}
    assert lacking & told == set()
    assert "re_entry" in lacking
    assert readiness(index, NOW).ready == len(checklist()) - len(lacking)


def test_expo_without_anything_answers_nothing() -> None:
    index = AnswerIndex.build(expo.empty_catalogue())
    report = readiness(index, NOW)
    assert (report.ready, len(report.missing)) == (0, len(checklist()))
    assert all(one.everywhere for one in report.missing)


def test_bare_expo_answers_its_dates_and_contact() -> None:
    assert answered(AnswerIndex.build(expo.catalogue(**BARE))) == {"dates", "contact"}


def test_entry_answers_its_question_in_the_language_of_the_entry() -> None:
    entry = Faq("F9", Localized.of(en="Are pets allowed?"), Localized.of(en="Only guide dogs."))
    index = AnswerIndex.build(expo.catalogue(faq=(entry,)))
    pets = [one for one in readiness(index, NOW).missing if one.item.key == "pets"]
    assert [one.languages for one in pets] in ([], [("zh",)])


def test_an_expo_is_as_ready_after_the_last_day() -> None:
    index = AnswerIndex.build(expo.catalogue())
    later = expo.at(expo.DAY_3, "23:00")
    assert readiness(index, later).missing == readiness(index, NOW).missing


def test_list_is_in_both_languages_without_doubles() -> None:
    listed = checklist()
    assert len({one.key for one in listed}) == len(listed)
    assert {tuple(text.by_locale) for one in listed for text in (one.about, one.ask, one.put)} == {("en", "zh")}
    assert len(listed) >= 40


def test_huge_expo_is_checked_as_well() -> None:
    many = tuple(
        dataclasses.replace(expo.EXHIBITORS[1], id=f"N{n}", name=Localized.of(en=f"Firm {n}", zh=f"公司{n}"))
        for n in range(300)
    )
    assert isinstance(many[0], Exhibitor)
    index = AnswerIndex.build(expo.catalogue(exhibitors=many))
    assert missing(index) == missing(AnswerIndex.build(expo.catalogue()))
