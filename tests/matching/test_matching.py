"""What fits whom: explained, diverse, the same each time."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers.index import AnswerIndex
from bot.answers.likeness import product_texts
from bot.domain.catalogue import Catalogue, name_key
from bot.domain.localized import Localized
from bot.domain.profile import PartnerKind
from bot.domain.programme import Exhibitor
from bot.matching.building import Known, Matcher
from bot.matching.shelf import Shelf
from bot.matching.taste import Cause, Taste
from bot.matching.understanding import understand
from tests.texts import expo
from tests.texts.expo import DAY_1, SOLAR, STORAGE, at

NOW = at(DAY_1, "11:20")


def product(en: str, zh: str) -> Localized:
    return Localized.of(en=en, zh=zh)


CELLS, RACKS = product("sodium-ion cells", "钠离子电芯"), product("liquid-cooled racks", "液冷机架")
ROOFS, PUMPS = product("roof modules", "屋顶组件"), product("heat pumps", "热泵")
EXHIBITORS = (
    Exhibitor("E1", product("One", "一"), categories=(STORAGE,), products=(CELLS, RACKS)),
    Exhibitor("E2", product("Two", "二"), categories=(STORAGE,), products=(CELLS, RACKS)),
    Exhibitor("E3", product("Three", "三"), categories=(STORAGE,), products=(RACKS,)),
    Exhibitor("E4", product("Four", "四"), categories=(SOLAR,), products=(ROOFS,)),
    Exhibitor("E5", product("Five", "五"), categories=(SOLAR,), products=(ROOFS, CELLS)),
    Exhibitor("E6", product("Six", "六"), products=(PUMPS,)),
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return expo.catalogue(exhibitors=EXHIBITORS)


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> AnswerIndex:
    return AnswerIndex.build(catalogue)


def taste(known: Known, index: AnswerIndex) -> tuple[Matcher, Taste]:
    matcher = Matcher(index.catalogue)
    return matcher, matcher.taste(known, index, NOW, "en")


def suggested(known: Known, index: AnswerIndex, **options: object) -> list[str]:
    matcher, what = taste(known, index)
    return [one.thing_id for one in matcher.exhibitors_for(what, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize("wish", ["sodium cells", "Sodium-Ion CELLS", "钠离子电芯", "钠离子", "sodum cells"])
def test_wish_finds_who_shows_it_in_either_language(index: AnswerIndex, wish: str) -> None:
    assert set(suggested(Known(wishes=(wish,)), index, limit=3)) == {"E1", "E2", "E5"}


def test_what_was_met_and_disliked_is_not_suggested(index: AnswerIndex) -> None:
    known = Known(categories=(name_key(STORAGE),), disliked=(("exhibitor", "E3"),))
    assert "E1" not in suggested(known, index, without={"E1", "E3"})
    assert suggested(Known(categories=("gone",), visits=("gone",), sessions=("gone",)), index) == []


def test_more_like_it_brings_its_likes_and_less_takes_them_away(index: AnswerIndex) -> None:
    liked = suggested(Known(liked=(("exhibitor", "E4"),)), index, without={"E4"})
    assert liked[0] == "E5"
    less = Known(categories=(name_key(STORAGE), name_key(SOLAR)), disliked=(("exhibitor", "E4"),))
    assert suggested(less, index)[-1] == "E5" or "E5" not in suggested(less, index)


def test_choice_is_diverse(index: AnswerIndex) -> None:
    """E1 and E2 are the same: once one is there, something else is worth more."""
    known = Known(wishes=("sodium-ion cells",), categories=(name_key(STORAGE), name_key(SOLAR)))
    first = suggested(known, index, limit=3)
    assert not {"E1", "E2"} <= set(first[:2])


def test_reason_is_what_counted_most(index: AnswerIndex) -> None:
    known = Known(categories=(name_key(SOLAR),), wishes=("sodium-ion cells",), visits=("E3",))
    matcher, what = taste(known, index)
    causes = {one.thing_id: [signal.cause for signal in one.causes] for one in matcher.exhibitors_for(what)}
    assert causes["E1"][0] is Cause.WISH
    assert causes["E4"] == [Cause.CATEGORY]


def test_what_is_liked_is_not_its_own_reason(index: AnswerIndex) -> None:
    known = Known(wishes=("roof modules",), liked=(("exhibitor", "E4"),))
    matcher, what = taste(known, index)
    found = {one.thing_id: [signal.cause for signal in one.causes] for one in matcher.exhibitors_for(what)}
    assert found["E4"] == [Cause.WISH]
    assert Cause.LIKED in found["E5"]
    alone = matcher.exhibitors_for(taste(Known(liked=(("exhibitor", "E4"),)), index)[1])
    assert {one.thing_id: one.causes for one in alone}["E4"] == ()


def test_questions_about_the_expo_say_nothing_of_a_taste(index: AnswerIndex) -> None:
    _, what = taste(Known(questions=("Where is the toilet?", "几点关门？")), index)
    assert not what.is_known


def test_sessions_fit_too(index: AnswerIndex) -> None:
    matcher, what = taste(Known(wishes=("sodium cells safety",)), index)
    (first, *_) = matcher.sessions_for(what)
    assert first.thing_id == "S2"
    assert "S2" not in [one.thing_id for one in matcher.sessions_for(what, without={"S2"})]


def test_who_is_what_is_sought_is_found(index: AnswerIndex) -> None:
    matcher = Matcher(index.catalogue, {"E6": ("cathode powder",)}, {"E4": (PartnerKind.INVESTOR,)})
    seeks = matcher.taste(Known(seeks=(PartnerKind.INVESTOR,)), index, NOW, "en")
    assert [one.thing_id for one in matcher.exhibitors_for(seeks)] == ["E4"]
    words = matcher.taste(Known(wishes=("heat pumps",)), index, NOW, "en")
    assert matcher.exhibitors_for(words)[0].thing_id == "E6"


def test_the_same_goes_in_and_the_same_comes_out(index: AnswerIndex) -> None:
    known = Known(
        categories=(name_key(STORAGE),), wishes=("roof",), visits=("E3", "E4"), questions=("who makes cells?",)
    )
    assert len({tuple(suggested(known, index)) for _ in range(5)}) == 1


def test_wish_is_understood(index: AnswerIndex) -> None:
    understood = understand("Energy Storage from Germany", index, NOW, "en")
    assert (understood.categories, understood.countries) == ((name_key(STORAGE),), ("DE",))
    assert understand("", index, NOW, "en").is_nothing
    assert understand("bananas", index, NOW, "en").is_nothing


CABINETS, FOIL = product("storage cabinets", "储能柜"), product("copper foil", "铜箔")
TESTS, RETROFIT = product("reliability tests", "可靠性测试"), product("retrofit of old roofs", "旧屋顶改造")
SPOKEN = (
    *(
        Exhibitor(f"C{number}", product(f"Cabinets {number}", f"柜{number}"), products=(CABINETS, ROOFS))
        for number in range(8)
    ),
    Exhibitor("F1", product("Foils", "箔"), products=(FOIL,)),
    Exhibitor("T1", product("Tests", "测"), products=(TESTS,)),
    Exhibitor("R1", product("Retrofit", "改"), products=(RETROFIT,)),
    Exhibitor("L1", product("Leasing", "租"), products=(product("leasing of distributed cells", "分布式租赁"),)),
)


@pytest.mark.parametrize(
    ("wish", "first"),
    [
        # The rare words say how, what for and from whom; what it is, stands in many names.
        ("reliable storage cabinets", "C"),
        ("可靠的储能柜", "C"),
        ("storage cabinets for our copper mine", "C"),
        ("a distributor for storage cabinets", "C"),
        ("looking for storage cabinets, for our copper mine", "C"),
        ("storage cabinets, old or new", "C"),
        # And where they are what is sought, they find it.
        ("copper foil", "F"),
        ("reliability tests", "T"),
        ("可靠性测试", "T"),
        ("retrofit of old roofs", "R"),
        ("distributed cells", "L"),
    ],
)
def test_what_it_is_counts_more_than_how_and_what_for(wish: str, first: str) -> None:
    index = AnswerIndex.build(expo.catalogue(exhibitors=SPOKEN))
    assert suggested(Known(wishes=(wish,)), index)[0][0] == first


def test_who_looks_for_something_says_what_it_is() -> None:
    index = AnswerIndex.build(expo.catalogue(exhibitors=SPOKEN))

    def weights(wish: str) -> dict[str, float]:
        return dict(understand(wish, index, NOW, "en").terms)

    assert set(weights("we are looking for copper foil").values()) == {1.0}
    assert weights("looking for foil for storage cabinets") == {"foil": 1.0, "storag": 0.5, "cabinet": 0.5}
    assert weights("new copper foil")["copper"] == 1.0


def test_wish_for_suppliers_is_for_what_they_supply_and_for_whoever_says_it_is_one() -> None:
    index = AnswerIndex.build(expo.catalogue(exhibitors=SPOKEN))
    understood = understand("储能柜供应商", index, NOW, "en")
    assert understood.kinds == (PartnerKind.SUPPLIER,)
    assert understand("suppliers and dealers", index, NOW, "en").found == 0
    matcher = Matcher(index.catalogue, kinds={"C5": (PartnerKind.SUPPLIER,), "F1": (PartnerKind.SUPPLIER,)})
    what = matcher.taste(Known(wishes=("储能柜供应商",)), index, NOW, "en")
    assert matcher.exhibitors_for(what)[0].thing_id == "C5"


def test_meaning_counts_where_there_is_an_embedder(index: AnswerIndex) -> None:
    from bot.matching.ranking import suggest

    matcher, what = taste(Known(), index)
    found = suggest(matcher.exhibitors, what, meaning={"E6": 0.9, "E1": 0.1, "gone": 1.0})
    assert [one.thing_id for one in found] == ["E6"]


def test_empty_shelf_suggests_nothing() -> None:
    assert Shelf(()).nearness({"a": 1.0}) == {}
    catalogue = expo.empty_catalogue()
    index = AnswerIndex.build(catalogue)
    matcher = Matcher(catalogue)
    what = matcher.taste(Known(wishes=("cells",)), index, dt.datetime(2021, 7, 30, tzinfo=dt.UTC), "en")
    assert (matcher.exhibitors_for(what), matcher.sessions_for(what)) == ((), ())


def test_meaning_is_the_nearest_products_and_is_asked_for_once(index: AnswerIndex) -> None:
    asked: list[str] = []

    def alike(words: str) -> list[float]:
        asked.append(words)
        return [0.9 if text == "heat pumps" else 0.1 for text in product_texts(index.catalogue)]

    matcher = Matcher(index.catalogue)
    known = Known(wishes=("warmth",))
    meaning = matcher.meant(known.wishes, alike)
    assert {key for key, cosine in meaning.items() if cosine > 0.5} == {"E6"}
    assert matcher.meant(known.wishes, alike) == meaning
    assert asked == ["warmth"]
    what = matcher.taste(known, index, NOW, "en")
    (found,) = matcher.exhibitors_for(what, meaning=meaning)
    assert (found.thing_id, [signal.subject for signal in found.causes]) == ("E6", ["warmth"])


def test_reason_names_the_product(index: AnswerIndex) -> None:
    matcher, what = taste(Known(wishes=("钠离子电芯",)), index)
    shown = {
        one.thing_id: matcher.product_for(one.causes[0], one.thing_id) for one in matcher.exhibitors_for(what)
    }
    assert (shown["E1"], shown["E5"]) == (CELLS, CELLS)
    assert not matcher.product_for(what.signals[0], "E6")
