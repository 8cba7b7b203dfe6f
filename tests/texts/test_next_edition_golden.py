"""Messages about the next edition, word for word, in each language."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.texts.renderer import Renderer
from bot.views import next_edition
from bot.views.message import Message, View
from bot.views.next_edition import NextEditionFile, NextEditionOffer
from tests.texts import expo
from tests.texts.expo import DAY_1, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
VIEWS: dict[str, View] = {
    "next_edition_offer": NextEditionOffer(450, 5, 60),
    "next_edition_offer_one": NextEditionOffer(1, 1, 1),
    "next_edition_file": NextEditionFile(dt.date(2022, 7, 29), 4),
    "next_edition_file_without_documents": NextEditionFile(dt.date(2022, 7, 29)),
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads(locale: str, name: str) -> None:
    said = RENDERER.render(Message(VIEWS[name]), locale, expo.catalogue(), at(DAY_1, "11:20"))
    assert_golden(locale, name, said, FOLDER / "next_edition")


def test_every_view_is_shown() -> None:
    listed = {view for view in vars(next_edition).values() if isinstance(view, type) and issubclass(view, View)}
    assert {type(view) for view in VIEWS.values()} == listed - {View}
