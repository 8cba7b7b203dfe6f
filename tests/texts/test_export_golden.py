"""Messages about files and digests of leads, word for word, in each language."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import digests, exports
from bot.views.digests import (
    AllRated,
    Digest,
    DigestContent,
    DigestHour,
    DigestSettings,
    InterestCount,
    StaffCount,
    UnratedLead,
)
from bot.views.exports import ExportDenied, Exported, ExportOffer, LeadExport
from bot.views.leads import LeadLine
from bot.views.message import Message, View
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
EXPORTS = FOLDER / "exports"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "18:31")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
KEEP_UNTIL = dt.date(2022, 1, 28)
KIM = LeadLine(7, "Kim <3", "Rooftop & Co", "ABCDEFGH", "by_hand", at(DAY_1, "10:32"), "hot", DAY_2)
WAITS = LeadLine(8, "", "", "JKLMNPQR", "asked", at(DAY_1, "10:40"))
QUIET = DigestContent(0, 0, 0, 0, 0, 0, 0, 0, 0)
FULL = DigestContent(
    61,
    23,
    23,
    18,
    4,
    1,
    12,
    5,
    9,
    (KIM,),
    (WAITS, WAITS, WAITS),
    (KIM,),
    (InterestCount(expo.STORAGE, 9), InterestCount(expo.SOLAR, 1)),
    (StaffCount("Ada", 14), StaffCount("Sven <3", 9)),
)
MORNING, EVENING = at(DAY_1, "9:00"), at(DAY_1, "18:30")
YESTERDAY = EVENING - dt.timedelta(days=1)

VIEWS: dict[str, View] = {
    "export_offer": ExportOffer(NAME, 1240, 12, KEEP_UNTIL),
    "export_offer_again": ExportOffer(NAME, 13, 0, KEEP_UNTIL, at(DAY_1, "12:05"), 3),
    "export_offer_same": ExportOffer(NAME, 1, 1, KEEP_UNTIL, at(DAY_1, "12:05")),
    "export_offer_none": ExportOffer(NAME, 0, 0, KEEP_UNTIL),
    "export_denied": ExportDenied(NAME, ("Ada", "Li <3")),
    "export_denied_nobody": ExportDenied(NAME, ()),
    "lead_export": LeadExport("X1", "csv", False, NAME, Exported(61, 12)),
    "lead_export_attached": LeadExport("X1", "xlsx", True, NAME, Exported(61, 0)),
    "lead_export_zip": LeadExport("X1", "zip", False, NAME, Exported(1, 1, 1, 2)),
    "digest": Digest("X1", "daily", YESTERDAY, EVENING, NAME, True, FULL),
    "digest_hourly": Digest(
        "X1",
        "hourly",
        at(DAY_1, "17:00"),
        at(DAY_1, "18:00"),
        NAME,
        False,
        DigestContent(5, 1, 2, 0, 0, 0, 0, 0, 0),
    ),
    "digest_preview": Digest("X1", "preview", MORNING, EVENING, NAME, False, QUIET),
    "digest_to_download": Digest(
        "X1",
        "daily",
        YESTERDAY,
        EVENING,
        NAME,
        False,
        DigestContent(12, 0, 0, 0, 0, 0, 0, 0, 0, to_download=12, keep_until=KEEP_UNTIL),
    ),
    **{
        f"digest_settings_{frequency}": DigestSettings(NAME, frequency, dt.time(18, 30), False, False, True)
        for frequency in ("off", "instant", "hourly", "daily", "closing")
    },
    "digest_settings_default": DigestSettings(NAME, "daily", dt.time(18, 30), True, True, False),
    "digest_hour": DigestHour(dt.time(18, 30)),
    "unrated_lead": UnratedLead(8, 9, WAITS),
    "unrated_lead_last": UnratedLead(7, 1, KIM),
    "all_rated": AllRated(0),
    "all_rated_skipped": AllRated(2),
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads(locale: str, name: str) -> None:
    assert_golden(locale, name, RENDERER.render(Message(VIEWS[name]), locale, CATALOGUE, NOW), EXPORTS)


def test_every_view_is_shown() -> None:
    listed = {
        view
        for module in (digests, exports)
        for view in vars(module).values()
        if isinstance(view, type) and issubclass(view, View)
    }
    assert {type(view) for view in VIEWS.values()} == listed - {View}
