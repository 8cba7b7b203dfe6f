"""How the bot presents itself."""

from __future__ import annotations

import pytest

from bot.domain.localized import Localized
from bot.domain.programme import Expo
from bot.texts.profile import MAX_DESCRIPTION, MAX_SHORT_DESCRIPTION, BotProfile, bot_profile
from bot.texts.renderer import Renderer
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_3

RENDERER = Renderer()


def test_profile_names_the_expo_and_its_dates() -> None:
    english, chinese = (bot_profile(RENDERER, expo.catalogue(), locale) for locale in expo.LOCALES)

    assert english.short_description == (
        "Guide to the North China Smart Energy Expo, 30 July – 1 August 2021. Just ask."
    )
    assert chinese.short_description == "华北智慧能源博览会（2021年7月30日—8月1日）观展助手，有问题直接问。"
    assert english.description.startswith(
        "I'm the guide to the North China Smart Energy Expo, 30 July – 1 August 2021."
    )
    assert chinese.description.startswith("我是华北智慧能源博览会（2021年7月30日—8月1日）的观展助手。")


@pytest.mark.parametrize("locale", expo.LOCALES)
def test_profile_of_an_expo_with_a_long_name_keeps_telegrams_limits(locale: str) -> None:
    name = Localized.of(en="International Trade Fair for Everything " * 20, zh="国际博览会" * 150)
    profile = bot_profile(RENDERER, expo.catalogue(expo=Expo(name, DAY_1, DAY_3, "UTC")), locale)

    assert len(profile.description) <= MAX_DESCRIPTION
    assert len(profile.short_description) <= MAX_SHORT_DESCRIPTION
    assert "2021" in profile.short_description


def test_profile_before_any_import_names_no_expo() -> None:
    assert bot_profile(RENDERER, expo.empty_catalogue(), "en") == BotProfile(
        "I'm an expo's guide. The organiser hasn't loaded the programme yet. Please check back soon.",
        "An expo's guide. Just ask.",
    )
