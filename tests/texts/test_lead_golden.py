"""Messages about leads and booths, word for word, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import Contact
from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import leads as views
from bot.views.leads import (
    Answered,
    BoothCard,
    BoothKindQuestion,
    BoothPrompt,
    BoothQuestions,
    ContactOffered,
    ContactsCaptured,
    FollowUp,
    FollowUpReminder,
    HeldByHand,
    LeadDeleted,
    LeadDetails,
    LeadFile,
    LeadGone,
    LeadLine,
    LeadList,
    LeadPrompt,
    LeadScreen,
    QuestionLine,
    Said,
    ScanEnded,
    ScanMode,
    ScanNotice,
)
from bot.views.lines import Span
from bot.views.message import Message, View
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
LEADS = FOLDER / "leads"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "11:20")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
ZHANG = Contact("Zhang <Wei>", "Bashang Wind", "Engineer", "zw@example.com", "+8613800138000", "CN", (), "zhangw")
WAITING = LeadDetails(Contact(), "asked", True, "ABCDEFGH", "badge", at(DAY_1, "10:32"), NOW, 1, "Li")
AGREED = replace(WAITING, contact=ZHANG, status="granted")
BY_HAND = replace(AGREED, status="by_hand", badge_code="", source="manual")
QUALIFIED = replace(
    AGREED,
    scans=2,
    ratings=(Said("hot", "Li", NOW), Said("cold", "Sven <3", NOW)),
    timeframe="3m",
    interests=(Localized.of(en="Lithium <batteries>", zh="锂电池"), Localized.of(en="Inverters")),
    categories=(Localized.of(en="Energy Storage", zh="储能"),),
    follow_up=FollowUp("call", DAY_2),
    tags=("decider", "a <tag>"),
    notes=(Said("Wants <20> units", "Li", NOW), Said("Speaks German", "", NOW)),
    answers=(Answered("Budget?", ("< 1 M",)),),
    files=2,
)
HOT = LeadLine(1, "Zhang <Wei>", "Bashang Wind", "ABCDEFGH", "granted", NOW, "hot", DAY_2)
MASKED = LeadLine(2, "", "", "ABCDEFGH", "asked", NOW)
UNNAMED = LeadLine(3, "", "", "", "by_hand", NOW)
OPTIONS = (Localized.of(en="Batteries", zh="电池"), Localized.of(en="Inverters <3"))
STEPS = ("rating", "timeframe", "interest", "next", "date", "tag", "note", "contact")
NOTICES = (
    "unknown",
    "unknown_link",
    "mistyped",
    "foreign_code",
    "unreadable",
    "too_large",
    "unavailable",
    "own_badge",
    "own_contact",
    "many_scans",
    "many_codes",
    "many_at_once",
    "no_vcard",
)

VIEWS: dict[str, View] = {
    "lead_new": LeadScreen(1, "new", True, step="rating", lead=AGREED),
    "lead_again": LeadScreen(1, "again", lead=replace(QUALIFIED, scans=2)),
    "lead_waiting": LeadScreen(1, "waiting", True, step="rating", lead=WAITING),
    "lead_waiting_again": LeadScreen(1, "waiting", lead=replace(WAITING, scans=3)),
    "lead_unclaimed": LeadScreen(1, "waiting", lead=replace(WAITING, claimed=False)),
    "lead_refused": LeadScreen(1, "refused", lead=replace(WAITING, status="refused")),
    "lead_revoked": LeadScreen(1, lead=replace(WAITING, status="revoked", badge_code="")),
    "lead_agreed": LeadScreen(1, turned=True, step="timeframe", lead=AGREED),
    "lead_qualified": LeadScreen(1, exhibitor=NAME, lead=QUALIFIED),
    "lead_by_hand": LeadScreen(1, "new", True, unread=True, lead=BY_HAND),
    "lead_paper_card": LeadScreen(1, "new", True, lead=replace(BY_HAND, contact=Contact(), files=1)),
    "lead_deleted_before": LeadScreen(1, lead=replace(AGREED, deleted=True)),
    "lead_not_there": LeadScreen(1),
    **{f"lead_step_{step}": LeadScreen(1, step=step, lead=AGREED) for step in STEPS},
    "lead_step_interest": LeadScreen(1, step="interest", options=OPTIONS, lead=AGREED),
    "lead_step_own": LeadScreen(1, step="q7", question="Budget <now>?", options=OPTIONS, lead=AGREED),
    "lead_step_own_text": LeadScreen(1, step="q8", question="Which grid?", lead=AGREED),
    "lead_problem_date": LeadScreen(1, step="date", problem="date", lead=AGREED),
    "lead_problem_contact": LeadScreen(1, step="contact", problem="contact", lead=BY_HAND),
    "lead_gone": LeadGone(),
    "lead_deleted": LeadDeleted(at(DAY_2, "11:20")),
    "lead_list": LeadList(NAME, "newest", 0, Span(1, 3, 12), 1, 2, 9, (HOT, MASKED, UNNAMED)),
    **{f"lead_list_none_{order}": LeadList(NAME, order, 0, Span(0, 0, 0)) for order in ("newest", "rating")},
    "lead_list_follow_up": LeadList(NAME, "follow_up", 0, Span(0, 0, 0)),
    "lead_list_found": LeadList(NAME, "found", 0, Span(1, 1, 1), 1, 1, 1, (HOT,)),
    "lead_list_found_none": LeadList(NAME, "found", 0, Span(0, 0, 0)),
    "lead_prompt_search": LeadPrompt("search"),
    "lead_file": LeadFile("voice", "Li <3", NOW),
    "lead_file_of_nobody": LeadFile("photo", "", NOW),
    "scan_mode": ScanMode(NAME),
    "scan_mode_again": ScanMode(NAME, again=True),
    "scan_ended": ScanEnded(12, 9),
    "scan_ended_one": ScanEnded(1, 1),
    "scan_ended_none": ScanEnded(0, 0),
    **{f"scan_notice_{why}": ScanNotice(why, "ABCD-EFGH" if why == "unknown" else "") for why in NOTICES},
    "contact_offered": ContactOffered(),
    "contacts_captured": ContactsCaptured(28, 2),
    "contacts_captured_left": ContactsCaptured(199, 1, 50),
    "follow_up_reminder": FollowUpReminder(1, 2, "call", HOT),
    "follow_up_reminder_text": FollowUpReminder(1, 2, "Send <samples>", MASKED),
    "follow_up_reminder_bare": FollowUpReminder(1, 2, "", UNNAMED),
    "follow_up_reminder_kept": FollowUpReminder(1, 2),
    "held_by_hand": HeldByHand(NAME),
    "booth_card": BoothCard(NAME, "Batteries & <more>", ("A <b>", "C"), ("zh", "en"), "Catalogue <1>.pdf", 2),
    "booth_card_empty": BoothCard(NAME),
    **{
        f"booth_prompt_{part}": BoothPrompt(part)
        for part in ("description", "products", "languages", "brochure", "question", "options")
    },
    **{f"booth_problem_{problem}": BoothPrompt("options", problem) for problem in ("too_long", "options")},
    "booth_questions": BoothQuestions(
        NAME, (QuestionLine("text", "Grid?"), QuestionLine("one", "Budget <now>?", ("< 1 M", "more"))), True
    ),
    "booth_questions_several": BoothQuestions(NAME, (QuestionLine("several", "What?", ("a", "b")),)),
    "booth_questions_none": BoothQuestions(NAME, ()),
    "booth_kind_question": BoothKindQuestion("Budget <now>?"),
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads(locale: str, name: str) -> None:
    assert_golden(locale, name, RENDERER.render(Message(VIEWS[name]), locale, CATALOGUE, NOW), LEADS)


def test_every_view_is_shown() -> None:
    listed = {view for view in vars(views).values() if isinstance(view, type) and issubclass(view, View)}
    assert {type(view) for view in VIEWS.values()} == listed - {View}
