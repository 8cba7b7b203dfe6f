"""The bank of usual questions: what a question and a passage are both like brings them together in other words."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from bot.answers.agreement import agreement, asked
from bot.answers.bank import FOLDER, Bank, Likeness, UsualQuestion, shipped_bank, usual_questions
from bot.answers.index import AnswerIndex
from bot.answers.language import languages
from bot.answers.reader import read
from bot.answers.warmth import warm_up
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Expo, Faq, Programme

BANK = Bank(
    (
        UsualQuestion("pets", ("my poodle is with me", "dogs allowed?", "带狗"), ("Animals stay outside.",)),
        UsualQuestion("cash", ("only swiss francs on me", "cash machine"), ("A bank is in the foyer.",)),
        UsualQuestion("recipes", ("recipe for pancakes", "how do i boil an egg"), elsewhere=True),
    )
)
NAMES = [one.name for one in BANK.questions]


def index_of(*entries: tuple[str, str]) -> AnswerIndex:
    """A fictional fair with these FAQ entries, by number."""
    faq = tuple(
        Faq(str(number), Localized.of(en=question), Localized.of(en=told))
        for number, (question, told) in enumerate(entries)
    )
    expo = Expo(
        name=Localized.of(en="Fictional Fair"),
        start_date=dt.date(2027, 5, 10),
        end_date=dt.date(2027, 5, 12),
        timezone="UTC",
    )
    return AnswerIndex.build(Catalogue(Programme(expo, faq=faq), 1, dt.datetime(2027, 5, 10, tzinfo=dt.UTC)))


def best(like: Likeness) -> str:
    return NAMES[max(like.cosines, key=lambda number: like.cosines[number])]


@pytest.mark.parametrize(
    ("question", "name"),
    [("can my poodle come", "pets"), ("swiss francs", "cash"), ("狗能带吗", "pets"), ("pancakes", "recipes")],
)
def test_question_is_like_the_usual_one_whose_words_it_has(question: str, name: str) -> None:
    assert best(BANK.asked(question)) == name


def test_text_answers_what_is_told_so_and_nothing_that_is_asked_elsewhere() -> None:
    like = BANK.told("animals are not let in. we boil an egg for every guest.")
    assert best(like) == "pets"
    assert NAMES.index("recipes") not in like.cosines


def test_question_and_text_without_a_common_word_are_alike_through_what_both_are_like() -> None:
    question = BANK.asked("my poodle would come along")
    pets, cash = BANK.told("animals stay outside"), BANK.told("the bank is in the foyer")
    assert question.cosine(pets) > 0.9
    assert question.cosine(cash) == 0.0


def test_shares_favour_the_likeliest_and_make_one() -> None:
    like = Likeness({0: 0.4, 1: 0.2})
    assert like.shares == pytest.approx({0: 8 / 9, 1: 1 / 9})
    assert (like.best, like.relative) == (0.4, {0: 1.0, 1: 0.5})
    assert (Likeness({}).best, Likeness({}).shares, Likeness({}).relative) == (0.0, {}, {})


def test_passage_agrees_with_a_question_that_shares_no_word_with_it() -> None:
    index = index_of(
        ("Are animals admitted?", "No animals, except guide dogs."),
        ("Is there a place to sit?", "Benches stand beside the windows."),
    )
    reading = read("is it ok if i come with my terrier", index, dt.datetime(2027, 5, 10, 12, tzinfo=dt.UTC), "en")
    like = asked(reading)
    animals, benches = (
        agreement(reading, like, number, passage, index.bm25) for number, passage in enumerate(index.passages)
    )
    assert animals.agreed > 3 * benches.agreed
    assert animals.usual == benches.usual > 0


def test_what_is_asked_of_any_bot_is_known_for_it() -> None:
    index = index_of(("Is there wireless internet?", "Yes, the password is on the badge."))
    now = dt.datetime(2027, 5, 10, 12, tzinfo=dt.UTC)
    ours, others = (
        agreement(reading, asked(reading), 0, index.passages[0], index.bm25)
        for reading in (
            read("what is the password of the internet", index, now, "en"),
            read("how do i set the password of my router at home", index, now, "en"),
        )
    )
    assert others.elsewhere > ours.elsewhere
    assert ours.agreed > others.agreed


def test_every_language_has_the_same_usual_questions() -> None:
    files = {path.stem: path.read_text("utf-8") for path in FOLDER.glob("*.toml")}
    names = {tag: set(tomllib.loads(text)) for tag, text in files.items()}
    assert {one.tag for one in languages()} <= names.keys()
    assert all(found == names["en"] for found in names.values())


def test_shipped_usual_questions_are_each_worded_in_several_ways_and_no_way_twice() -> None:
    for one in shipped_bank().questions:
        assert len(one.asked) >= 8, one.name
        assert len(set(one.asked)) == len(one.asked), one.name
        assert bool(one.told) is not one.elsewhere, one.name


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[pets]\nasked = '''\ndogs?\n'''\nanswer = 'no'\n", "en.toml: [pets] has an unknown key: answer"),
        ("[pets]\ntold = '''\nNo dogs.\n'''\n", "en.toml: [pets] needs wordings: asked"),
    ],
)
def test_broken_file_is_refused_by_name(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "en.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=re.escape(problem)):
        list(usual_questions(tmp_path))


@pytest.mark.parametrize("flag", ["elsewhere", "catalogue"])
def test_languages_that_disagree_on_a_flag_are_refused(tmp_path: Path, flag: str) -> None:
    (tmp_path / "en.toml").write_text(f"[news]\n{flag} = true\nasked = '''\nwho won?\n'''\n", "utf-8")
    (tmp_path / "zh.toml").write_text("[news]\nasked = '''\n谁赢了\n'''\n", "utf-8")
    with pytest.raises(ValueError, match=re.escape(f"zh.toml: [news] is {flag} in one language only")):
        list(usual_questions(tmp_path))


def test_languages_of_one_usual_question_stand_together(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text("[pets]\nasked = '''\ndogs?\n'''\n", "utf-8")
    (tmp_path / "zh.toml").write_text("[pets]\nasked = '''\n带狗\n'''\ntold = '''\n谢绝宠物。\n'''\n", "utf-8")
    assert list(usual_questions(tmp_path)) == [UsualQuestion("pets", ("dogs?", "带狗"), ("谢绝宠物。",))]


def test_whoever_asks_first_does_not_wait_for_the_bank() -> None:
    shipped_bank.cache_clear()
    warm_up(index_of(("Are animals admitted?", "No animals.")))
    assert shipped_bank.cache_info().currsize == 1
