"""Profiles and suggestions, word for word, in each language."""

from __future__ import annotations

import pytest

from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import profiles
from bot.views.lines import ExhibitorLine, SessionLine, StandLine
from bot.views.message import Message, View
from bot.views.profiles import (
    ForYou,
    Partners,
    SeekerInvitation,
    SeekerLine,
    Seekers,
    SuggestionLine,
    WhyLine,
    Wishes,
    WishLine,
    WishPrompt,
)
from tests.texts import expo
from tests.texts.expo import DAY_1, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
PROFILES = FOLDER / "profiles"
STORAGE = Localized.of(en="Energy Storage", zh="储能")
CELLS = Localized.of(en="280 Ah sodium <cells>", zh="280 Ah 钠电芯")
YANSHU = ExhibitorLine(
    "X1",
    Localized.of(en="Yanshu Storage", zh="炎黍储能"),
    (StandLine(Localized.of(en="Hall 2", zh="2号馆"), ("B2-017",)),),
)
NEWCOMER = ExhibitorLine("X13", Localized.of(en="Late Comer"))
SESSION = SessionLine(
    "S5",
    Localized.of(en="Storage Plenary", zh="储能全体会"),
    DAY_1,
    at(DAY_1, "13:30"),
    at(DAY_1, "14:30"),
    Localized.of(en="Main Hall", zh="主论坛厅"),
)
KINDS = ("customer", "distributor", "supplier", "investor", "research")
WISHES = (
    WishLine("sodium cells & <racks>", (STORAGE,), 12),
    WishLine("储能系统", (STORAGE,), 0),
    WishLine("钠离子电池", (), 1),
    WishLine("bananas"),
)
VIEWS: dict[str, View] = {
    "wishes": Wishes(WISHES, (STORAGE,), KINDS, True),
    "wishes_none": Wishes(),
    "wish_prompt": WishPrompt("visitor"),
    "wish_prompt_long": WishPrompt("exhibitor", "too_long"),
    "wish_prompt_many": WishPrompt("exhibitor", "too_many"),
    "partners": Partners(YANSHU.name, KINDS[1:], KINDS, WISHES[:1]),
    "partners_none": Partners(YANSHU.name),
    "for_you": ForYou(
        "exhibitor",
        (
            SuggestionLine(
                YANSHU, None, (WhyLine("wish", text="sodium <cells>", product=CELLS), WhyLine("category", STORAGE))
            ),
            SuggestionLine(
                NEWCOMER,
                None,
                (WhyLine("visit", YANSHU.name), WhyLine("question", text="who makes <cells>?")),
                True,
            ),
            SuggestionLine(NEWCOMER, None, (WhyLine("liked", YANSHU.name),)),
            SuggestionLine(NEWCOMER),
        ),
    ),
    "for_you_session": ForYou("session", (SuggestionLine(None, SESSION, (WhyLine("session", STORAGE),)),)),
    "for_you_partner": ForYou(
        "partner", tuple(SuggestionLine(YANSHU, None, (WhyLine("kind", text=kind),)) for kind in KINDS)
    ),
    "for_you_nothing_left": ForYou("exhibitor"),
    "for_you_unknown": ForYou("exhibitor", known=False),
    "for_you_unknown_session": ForYou("session", known=False),
    "for_you_unknown_partner": ForYou("partner", known=False),
    "seekers": Seekers(
        YANSHU.name,
        (SeekerLine((CELLS, STORAGE), ("customer", "investor"), "zh"), SeekerLine((), (), "en")),
        19,
        "asked",
    ),
    "seekers_enough": Seekers(YANSHU.name, (SeekerLine((CELLS,), (), "zh"),), 0, "enough"),
    "seekers_none": Seekers(YANSHU.name, (), 20, "gone"),
    "seeker_invitation": SeekerInvitation(YANSHU, (CELLS, STORAGE)),
    "seeker_invitation_nowhere": SeekerInvitation(NEWCOMER),
}


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", VIEWS)
def test_profiles_read_as_they_should(name: str, locale: str) -> None:
    rendered = RENDERER.render(Message(VIEWS[name]), locale, expo.catalogue(), at(DAY_1, "11:20"))
    assert_golden(locale, name, rendered, PROFILES)


def test_every_view_is_shown_here() -> None:
    named = {view for view in vars(profiles).values() if isinstance(view, type) and issubclass(view, View)}
    assert named - {View} == {type(view) for view in VIEWS.values()}
