"""What organisers and readers see of announcements, word for word, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.announcement import AnnouncementText
from bot.domain.file import File
from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import announcement_actions as actions
from bot.views import announcing as views
from bot.views import interests
from bot.views.action import Action
from bot.views.announcing import (
    AnnouncementConfirmation,
    AnnouncementCorrection,
    AnnouncementDiscarded,
    AnnouncementDraft,
    AnnouncementLine,
    AnnouncementMessage,
    AnnouncementMissed,
    AnnouncementPreview,
    AnnouncementProgress,
    AnnouncementPrompt,
    AnnouncementReport,
    Announcements,
    AnnouncementsMuted,
    AnnouncementWithdrawal,
    AudienceChoice,
    AudienceLines,
    WhichAnnouncementText,
    WrittenLine,
)
from bot.views.interests import Interests
from bot.views.lines import Span
from bot.views.message import Message, View
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
ANNOUNCING = FOLDER / "announcing"
NOW = at(DAY_1, "11:20")
EXIT = "Please leave <b>Hall 2</b> by the north exit &amp; wait."
EXIT_ZH = "请从<b>北门</b>离开2号馆。"
EXCERPT = "Please leave Hall 2 by the north exit & wait."
PLAN = (("Floor plan", "https://example.org/plan"),)
TEXTS = (("en", AnnouncementText(EXIT, links=PLAN)), ("zh", AnnouncementText(EXIT_ZH)))
NAME = Localized.of(en="North China Smart Energy Expo", zh="华北智慧能源博览会")
MESSAGE = AnnouncementMessage(7, "news", TEXTS, NAME)
STORAGE, SOLAR = Localized.of(en="Energy Storage", zh="储能"), Localized.of(en="Solar & Wind", zh="光伏与风电")
OPENING, HALL = Localized.of(en="Opening Ceremony", zh="开幕式"), Localized.of(en="Hall 2", zh="2号馆")
AUDIENCE = AudienceLines(("visitor",), ("zh",), (STORAGE, SOLAR), (OPENING,), (STORAGE,), (HALL,), True)
WRITTEN = (
    WrittenLine("en", EXCERPT, "photo", True, 2, 20_000),
    WrittenLine("zh", "", "document", False, 1, 6_000),
)
DRAFT = AnnouncementDraft("news", WRITTEN, (), AudienceLines(), 26_000, 1, 867.0)
FULL_DRAFT = AnnouncementDraft(
    "sponsored", WRITTEN[:1], (("zh", 1),), AUDIENCE, 1, 12, 0.1, at(DAY_2, "9:00"), of_album=True
)
SENDING = AnnouncementProgress(
    "sending", "news", EXCERPT, 26_000, 12_340, blocked=1, failed=2, left=13_657, per_second=29.8, seconds=458.0
)
ENDED = AnnouncementProgress("sent", "news", EXCERPT, 26_000, 25_960, 37, 2, 1, uncertain=1, ended_at=NOW)
PROMPT = AnnouncementPrompt("text")

VIEWS: dict[str, View] = {
    "announcement_message": MESSAGE,
    "announcement_message_urgent": replace(MESSAGE, nature="urgent"),
    "announcement_message_sponsored": replace(MESSAGE, nature="sponsored", texts=TEXTS[:1]),
    "announcement_message_photo": replace(MESSAGE, texts=(("en", AnnouncementText(file=File("photo", "A"))),)),
    "announcement_message_place": replace(MESSAGE, texts=(("en", AnnouncementText(location=(38.9, 117.4))),)),
    "announcement_message_nothing_loaded": replace(MESSAGE, expo=Localized()),
    "announcement_prompt": PROMPT,
    "announcement_prompt_in": AnnouncementPrompt("text", "zh"),
    "announcement_prompt_links": AnnouncementPrompt("links", "en"),
    "announcement_prompt_time": AnnouncementPrompt("time"),
    "announcement_prompt_revise": AnnouncementPrompt("revise", "en"),
    "announcement_prompt_file": replace(PROMPT, problem="file"),
    "announcement_prompt_empty": replace(PROMPT, problem="empty"),
    "announcement_prompt_long": replace(PROMPT, problem="long", limit=3_900),
    "announcement_prompt_place": AnnouncementPrompt("revise", "en", "place"),
    "announcement_prompt_no_links": AnnouncementPrompt("links", "en", "links"),
    "announcement_prompt_no_time": AnnouncementPrompt("time", problem="time"),
    "announcement_prompt_past": AnnouncementPrompt("time", problem="past"),
    "announcement_draft": DRAFT,
    "announcement_draft_full": FULL_DRAFT,
    "announcement_confirmation": AnnouncementConfirmation(
        "urgent", WRITTEN, (), AudienceLines(), 26_000, 0, 867.0, ahead=1
    ),
    "announcement_confirmation_later": AnnouncementConfirmation(
        "news", WRITTEN, (), AUDIENCE, 1, 2, 0.1, at(DAY_2, "9:00"), 1_200
    ),
    "announcement_confirmation_nobody": AnnouncementConfirmation("news", WRITTEN, (), AUDIENCE, 0, 0, 0.0),
    "announcement_progress": SENDING,
    "announcement_progress_scheduled": AnnouncementProgress(
        "scheduled", "news", EXCERPT, 1, send_at=at(DAY_2, "9:00")
    ),
    "announcement_progress_late": replace(SENDING, send_at=at(DAY_1, "10:00"), per_second=0.0),
    "announcement_progress_refused": replace(
        SENDING,
        state="paused",
        sent=0,
        failed=10,
        seconds=None,
        per_second=0.0,
        refusal="Button_url_invalid",
    ),
    "announcement_progress_sent": ENDED,
    "announcement_progress_none_sent": AnnouncementProgress(
        "sent", "news", EXCERPT, 3, failed=3, ended_at=NOW, refusal="Button_url_invalid"
    ),
    "announcement_progress_changed": replace(ENDED, uncertain=2, changed=120, to_change=25_960),
    "announcement_progress_cancelled": AnnouncementProgress("cancelled", "news", EXCERPT, 90, 30, cancelled=60),
    "announcement_progress_forgotten": AnnouncementProgress(
        "sent", "news", EXCERPT, 26_000, ended_at=at(DAY_1, "9:00"), forgotten=True
    ),
    "announcement_progress_withdrawn": replace(ENDED, state="withdrawn", changed=25_960, to_change=25_960),
    "audience_choice": AudienceChoice("", AUDIENCE, 26_000, 3),
    "audience_choice_hall": AudienceChoice("hall", AudienceLines(halls=(HALL,)), 1, 0),
    "audience_choice_role": AudienceChoice("role", AudienceLines(), 26_000, 0),
    "audience_choice_locale": AudienceChoice("locale", AudienceLines(), 26_000, 0),
    "audience_choice_interest": AudienceChoice("interest", AudienceLines(interests=(SOLAR,)), 40, 0),
    "audience_choice_session": AudienceChoice("session", AudienceLines(sessions=(OPENING,)), 40, 0),
    "audience_choice_track": AudienceChoice("track", AudienceLines(tracks=(STORAGE,)), 40, 0),
    "announcements": Announcements(
        (
            AnnouncementLine(8, "draft", "news", "Later", 0, NOW),
            AnnouncementLine(7, "sent", "urgent", EXCERPT, 26_000, at(DAY_1, "9:00")),
        )
    ),
    "announcements_none": Announcements(()),
    "announcement_withdrawal": AnnouncementWithdrawal(EXCERPT, 1),
    "announcement_withdrawal_under_way": AnnouncementWithdrawal(EXCERPT, 12_340, 13_657),
    "announcement_correction": AnnouncementCorrection(12_340, 13_657, "en"),
    "announcement_correction_of_several": AnnouncementCorrection(12_340, 13_657, "en", ("zh",)),
    "announcement_correction_one": AnnouncementCorrection(1, 1, "en"),
    "announcement_correction_unsent": AnnouncementCorrection(0, 40, "zh"),
    "which_announcement_text": WhichAnnouncementText(EXCERPT),
    "announcement_missed_late": AnnouncementMissed("late", EXCERPT, at(DAY_1, "9:00")),
    "announcement_missed_organiser": AnnouncementMissed("organiser", EXCERPT, at(DAY_1, "9:00")),
    "announcement_report": AnnouncementReport(EXCERPT, 26_000, 25_960),
    "announcement_discarded": AnnouncementDiscarded(),
    "announcement_preview": AnnouncementPreview(),
    "announcements_muted_news": AnnouncementsMuted("news"),
    "announcements_muted_sponsored": AnnouncementsMuted("sponsored"),
    "interests": Interests((STORAGE, SOLAR), Span(1, 7, 12)),
    "interests_none": Interests((), Span(1, 7, 12)),
}
ROWS: dict[str, tuple[tuple[Action, ...], ...]] = {
    "announcement_message": ((actions.MuteAnnouncements("news"),),),
    "announcement_message_sponsored": ((actions.MuteAnnouncements("sponsored"),),),
}


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    view = VIEWS[name]
    assert name.startswith(view.kind)
    message = Message(view, rows=ROWS.get(name, ()))
    assert_golden(locale, name, RENDERER.render(message, locale, expo.catalogue(), NOW), ANNOUNCING)


def test_every_view_is_tried() -> None:
    named = (view for module in (views, interests) for view in vars(module).values())
    kinds = {view.kind for view in named if isinstance(view, type) and issubclass(view, View) and view is not View}
    assert {view.kind for view in VIEWS.values()} == kinds


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_no_golden_file_is_left_over(locale: str) -> None:
    assert sorted(path.stem for path in (ANNOUNCING / locale).glob("*.txt")) == sorted(VIEWS)
