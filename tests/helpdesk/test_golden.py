"""What askers and the team read, word for word, in each language."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import helpdesk
from bot.views.answers import UnknownAnswer
from bot.views.browsing_actions import OpenFaq
from bot.views.findings import NotListed
from bot.views.helpdesk import (
    AnswerTemplates,
    AskedTeam,
    AskerUnreachable,
    DeskNotice,
    FaqEntry,
    FollowUpPrompt,
    ForwardedQuestion,
    MissingLine,
    QuestionsOverview,
    ReadinessList,
    TeamAnswer,
    TeamDeclined,
    TeamPrompt,
    TemplateChoice,
    TicketLine,
    TicketList,
    UnknownLine,
    UnknownList,
    UnknownQuestions,
)
from bot.views.helpdesk_actions import AskTeam
from bot.views.lines import Span
from bot.views.message import Message, View
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import assert_golden

FOLDER = Path(__file__).parent / "golden"
RENDERER = Renderer()
NOW = at(DAY_1, "11:20")
ASKED = at(DAY_1, "10:40").astimezone(dt.UTC)
ANSWERED = at(DAY_1, "10:42").astimezone(dt.UTC)
QUESTION = "Is there a <discount> for groups?"
CHINESE = "团体票有优惠吗？"

VIEWS: dict[str, View] = {
    "unknown_answer": UnknownAnswer(near=True, team_minutes=30),
    "not_listed": NotListed("exhibitor", "Acme", team_minutes=120),
    "asked_team": AskedTeam(QUESTION, "open", 30, True),
    "asked_team_slow": AskedTeam(QUESTION, "open", 120, True),
    "asked_team_before_opening": AskedTeam(QUESTION, "open", 30, False, at(DAY_1, "12:00")),
    "asked_team_in_the_evening": AskedTeam(QUESTION, "open", 30, False, at(DAY_2, "9:00")),
    "asked_team_after_the_expo": AskedTeam(QUESTION, "open", 30, False),
    "asked_team_answered": AskedTeam(QUESTION, "answered"),
    "asked_team_dismissed": AskedTeam(QUESTION, "dismissed"),
    "asked_team_withdrawn": AskedTeam(QUESTION, "withdrawn"),
    "asked_team_full": AskedTeam(QUESTION, "full"),
    "team_answer": TeamAnswer(QUESTION, "Yes & no: from <10> people.\n\nAsk at the desk."),
    "team_answer_later": TeamAnswer(CHINESE, "十人以上八折。", first=False),
    "team_answer_photo": TeamAnswer(QUESTION, ""),
    "follow_up_prompt": FollowUpPrompt(QUESTION),
    "team_declined": TeamDeclined(QUESTION),
    "forwarded_question": ForwardedQuestion(QUESTION, "en", ASKED),
    "forwarded_question_private": ForwardedQuestion(CHINESE, "zh", ASKED, replying=False),
    "forwarded_question_answered": ForwardedQuestion(
        QUESTION, "en", ASKED, "answered", "Omar <b>", ANSWERED, ("Yes.", "Ask at the desk.")
    ),
    "forwarded_question_answered_photo": ForwardedQuestion(
        QUESTION, "en", ASKED, "answered", "", ANSWERED, replying=False
    ),
    "forwarded_question_published": ForwardedQuestion(
        QUESTION, "en", ASKED, "answered", "Omar", ANSWERED, ("Yes.",), published=True
    ),
    "forwarded_question_dismissed": ForwardedQuestion(QUESTION, "en", ASKED, "dismissed", "Omar", ANSWERED),
    "forwarded_question_dismissed_by_nobody": ForwardedQuestion(QUESTION, "en", ASKED, "dismissed", "", ANSWERED),
    "forwarded_question_withdrawn": ForwardedQuestion(QUESTION, "en", ASKED, "withdrawn", "", ANSWERED),
    "forwarded_question_of_several": ForwardedQuestion(QUESTION, "en", ASKED, askers=3, taken_by="Hana <3"),
    "forwarded_question_of_several_answered": ForwardedQuestion(
        QUESTION, "en", ASKED, "answered", "Omar", ANSWERED, ("Yes.",), askers=2, taken_by="Hana"
    ),
    "answer_templates": AnswerTemplates(("Ask at the <desk>.", "十人以上八折。")),
    "answer_templates_none": AnswerTemplates(()),
    "template_choice": TemplateChoice(CHINESE, "zh", ("Ask at the <desk>.", "十人以上八折。")),
    "template_choice_none": TemplateChoice(QUESTION, "en", ()),
    "team_prompt_template": TeamPrompt("", "", "template"),
    "team_prompt_answer": TeamPrompt(CHINESE, "zh", "answer"),
    "team_prompt_faq": TeamPrompt(QUESTION, "en", "faq"),
    "faq_entry": FaqEntry(QUESTION, "Yes, from <10> people."),
    "faq_entry_taken_back": FaqEntry(QUESTION, "", published=False),
    "asker_unreachable": AskerUnreachable(QUESTION),
    **{
        f"desk_notice_{reason}": DeskNotice(reason)
        for reason in ("sent", "withdrawn", "gone", "no_text", "no_programme", "in_private", "hidden")
    },
    "questions_overview": QuestionsOverview(
        2,
        12,
        40,
        31,
        42,
        ASKED,
        (Localized.of(en="parking", zh="停车"), Localized.of(en="invoices", zh="发票")),
        True,
    ),
    "questions_overview_one": QuestionsOverview(
        1, 1, 1, 41, 42, at(DAY_1, "9:10"), (Localized.of(en="parking", zh="停车"),)
    ),
    "questions_overview_nothing": QuestionsOverview(0, 0, 0, 0, 42),
    "ticket_list": TicketList(
        "open",
        (
            TicketLine(QUESTION, "en", at(dt.date(2021, 7, 26), "9:00")),
            TicketLine(CHINESE, "zh", ASKED),
            TicketLine("Wi-Fi?", "en", NOW),
        ),
        Span(1, 3, 7),
    ),
    "ticket_list_answered": TicketList("answered", (TicketLine(CHINESE, "zh", ANSWERED),), Span(6, 6, 6)),
    "ticket_list_empty": TicketList("open", (), Span(1, 0, 0)),
    "ticket_list_answered_empty": TicketList("answered", (), Span(1, 0, 0)),
    "unknown_list": UnknownList(
        (UnknownLine(QUESTION, 12, ("en", "zh")), UnknownLine(CHINESE, 1, ("zh",))), Span(1, 2, 2)
    ),
    "unknown_list_empty": UnknownList((), Span(1, 0, 0)),
    "unknown_questions": UnknownQuestions((QUESTION, CHINESE), 12, ("en", "zh")),
    "readiness_list": ReadinessList(
        40,
        42,
        (
            MissingLine(Localized.of(en="parking", zh="停车"), Localized.of(en="an FAQ entry", zh="常见问题")),
            MissingLine(
                Localized.of(en="invoices", zh="发票"), Localized.of(en="an FAQ entry", zh="常见问题"), ("en",)
            ),
        ),
        Span(1, 2, 2),
    ),
    "readiness_list_complete": ReadinessList(42, 42, (), Span(1, 0, 0)),
}


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    view = VIEWS[name]
    offers = ((OpenFaq("F1"),), (AskTeam(1),)) if getattr(view, "team_minutes", 0) else ()
    rendered = RENDERER.render(Message(view, rows=offers), locale, expo.catalogue(), NOW)
    assert name.startswith(view.kind)
    assert_golden(locale, name, rendered, FOLDER)


def test_every_view_of_the_help_desk_is_shown_here() -> None:
    views = {
        view
        for view in vars(helpdesk).values()
        if isinstance(view, type) and issubclass(view, View) and view is not View
    }
    assert views - {type(view) for view in VIEWS.values()} == set()


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_no_golden_file_is_left_over(locale: str) -> None:
    assert sorted(path.stem for path in (FOLDER / locale).glob("*.txt")) == sorted(VIEWS)


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_long_texts_stay_within_telegrams_limit(locale: str) -> None:
    long = "长问题 <&> " * 700
    views = (
        ForwardedQuestion(long, "zh", ASKED, "answered", long, ANSWERED, (long,)),
        TicketList("open", (TicketLine(long, "zh", ASKED),) * 5, Span(1, 5, 9)),
        UnknownList((UnknownLine(long, 3, ("zh",)),) * 5, Span(1, 5, 9)),
        UnknownQuestions((long,) * 5, 9, ("zh", "en")),
        AskedTeam(long, "open", 30),
        FaqEntry(long, long),
    )
    for view in views:
        plain = RENDERER.render(Message(view), locale, expo.catalogue(), NOW).plain
        assert len(plain.encode("utf-16-le")) // 2 <= 4096, view.kind
