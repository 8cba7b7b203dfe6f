"""What the organiser's team sees of its office, word for word, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.localized import Localized
from bot.domain.sentence import sentence
from bot.texts.renderer import Renderer
from bot.views import edits, imports, organisers
from bot.views.edits import (
    EditBoothPrompt,
    EditDayPrompt,
    EditDone,
    EditDoubt,
    EditFaqCard,
    EditFaqList,
    EditMenu,
    EditResults,
    EditRooms,
    EditSessionCard,
    EditSure,
    NoticeDraft,
    NoticeLine,
    NoticeList,
    NoticeSubjects,
    NoticeUp,
)
from bot.views.imports import (
    ChangeGroup,
    ChangeReport,
    ColumnLine,
    ColumnQuestion,
    ImportColumns,
    ImportPreview,
    ImportPublished,
    ImportSure,
    OfficeMenu,
    OfficeNotice,
    ProblemLine,
    ProgrammeFile,
    RollBackQuestion,
    ThingChanged,
    VersionCard,
    VersionLine,
    Versions,
)
from bot.views.lines import ExhibitorLine, SessionLine, Span, StandLine
from bot.views.message import Message, View
from bot.views.organisers import (
    AuditFile,
    AuditLog,
    LogLine,
    NewOrganiserInvitation,
    OrganiserCard,
    OrganiserInvitation,
    OrganiserInviteLine,
    OrganiserLine,
    OrganiserNews,
    Organisers,
    RoleChoice,
)
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
OFFICE = FOLDER / "office"
NOW = at(DAY_1, "11:20")
URL = "https://t.me/expo_bot?start=AbCdEfGhIjKlMnOpQrStUv"
TALK = Localized.of(en="Batteries & Boats", zh="电池与船")
ROOM, OTHER = Localized.of(en="Room 301", zh="301会议室"), Localized.of(en="Room 302", zh="302会议室")
HALL = Localized.of(en="Hall 2", zh="2号馆")
EXPO = Localized.of(en="North China Smart Energy Expo", zh="华北智慧能源博览会")
NORTH = Localized.of(en="The north entrance is closed <until 14:00>.", zh="北门关闭至14:00。")
SESSION = SessionLine("S1", TALK, DAY_1, at(DAY_1, "14:00"), at(DAY_1, "14:45"), ROOM)
FIRM = ExhibitorLine("X1", Localized.of(en="Yanshu Storage", zh="炎黍储能"), (StandLine(HALL, ("B2-017",)),))
FAQ = Localized.of(en="Is there Wi-Fi?", zh="有无线网络吗？"), Localized.of(en="Yes, free.", zh="有，免费。")
MOVED = ThingChanged("session", "S1", TALK, at(DAY_1, "14:00"), at(DAY_2, "9:00"), ROOM, OTHER)
KINDS = (("expo", 1), ("venue", 1), ("day", 1), ("transport", 2))
GROUPS = (
    ChangeGroup("added", (("session", 3), ("exhibitor", 1)), (ThingChanged("session", "S9", TALK),), 3),
    ChangeGroup("changed", KINDS, (ThingChanged("day", "2021-07-30"),)),
    ChangeGroup("moved", (("session", 1),), (MOVED,)),
    ChangeGroup("cancelled", (("session", 1),), (ThingChanged("session", "S2", TALK),)),
    ChangeGroup("removed", (("faq", 8), ("document", 1)), (ThingChanged("faq", "F1", FAQ[0]),), 8),
)
PROBLEMS = (
    ProblemLine(
        "sessions.csv",
        12,
        "start",
        True,
        sentence('"%(text)s" is not a time; write it as 09:30', text="25 o'clock"),
    ),
    ProblemLine("booths.csv", 0, "", False, sentence("The plan names no unit; its numbers are taken as metres")),
)
UNKNOWN = (ColumnLine(4, "Farbe <hell>", ""),)
READ = ImportPreview("plan.csv", "csv", False, 3, 240, 12, 0, 2, 0, 1, GROUPS)
REFUSED = ImportPreview("plan.csv", "csv", True, 0, 2, 0, 0, 0, 0, 0, problems=PROBLEMS, errors=1, warnings=7)
LINE = VersionLine(4, at(DAY_1, "10:30"), "plan.csv")
SOURCES = (
    "plan.csv",
    "rollback:2",
    "edit:session.moved:S1",
    "edit:session.room:S1",
    "edit:session.cancelled:S1",
    "edit:session.reinstated:S1",
    "edit:day.hours:2021-07-31",
    "edit:exhibitor.booth:X1",
    "edit:faq.edited:F1",
    "edit:faq.removed:F1",
    "help desk: FAQ entry q-12",
)
REASONS = [
    "too_large",
    "unavailable",
    "kind",
    "gone",
    "missing",
    "cancelled",
    "nothing",
    "no_programme",
    "overtaken",
]
HOURS = at(DAY_2, "9:00").time(), at(DAY_2, "17:00").time(), at(DAY_2, "16:30").time()
DRAFT = NoticeDraft("hall", HALL, NORTH, at(DAY_1, "14:00"))
VIEWS: dict[str, View] = {
    "office_menu": OfficeMenu(4, at(DAY_1, "10:30"), "plan.csv", 2, True),
    "office_menu_editor": OfficeMenu(4, at(DAY_1, "10:30")),
    "office_menu_first": OfficeMenu(0, at(DAY_1, "10:30"), brings=True),
    **{
        f"office_notice_{reason}": OfficeNotice(reason)
        for reason in (
            "too_large",
            "unavailable",
            "kind",
            "gone",
            "missing",
            "cancelled",
            "nothing",
            "no_programme",
            "overtaken",
            "notices_full",
        )
    },
    "import_preview": READ,
    "import_preview_refused": REFUSED,
    "import_preview_refused_columns": replace(REFUSED, has_columns=True),
    "import_preview_sheet": replace(REFUSED, problems=(replace(PROBLEMS[0], sheet="sessions"),)),
    "import_preview_kept": replace(READ, kept=(("expo", 1), ("day", 3), ("exhibitor", 450))),
    "import_preview_empty": ImportPreview("a.xlsx", "folder", False, 3, 240, 12, 90, 4, 90, 8, changed=True),
    "import_preview_zone": ImportPreview("a.csv", "csv", True, 0, 2, 0, 0, 0, 0, 0, needs="timezone"),
    "import_preview_day": ImportPreview("a.csv", "csv", True, 0, 2, 0, 0, 0, 0, 0, needs="start_date"),
    "import_preview_no_zone": ImportPreview(
        "a.csv", "csv", True, 0, 2, 0, 0, 0, 0, 0, needs="timezone", problem=True
    ),
    "import_preview_no_day": ImportPreview(
        "a.csv", "csv", True, 0, 2, 0, 0, 0, 0, 0, needs="start_date", problem=True
    ),
    "import_preview_columns": ImportPreview(
        "a.csv", "csv", False, 1, 2, 1, 0, 0, 0, 0, GROUPS[:1], PROBLEMS[1:], 0, 1, UNKNOWN
    ),
    "import_sure": ImportSure(200, 240, 30, 90),
    "import_sure_back": ImportSure(200, 240, 0, 90, file=False),
    "import_published": ImportPublished(5, GROUPS, 1),
    "change_report": ChangeReport(1, 0),
    "change_report_problems": ChangeReport(14, 3),
    "programme_file": ProgrammeFile(True),
    "programme_file_blank": ProgrammeFile(False),
    "import_columns": ImportColumns(
        (ColumnLine(1, "Was?", "title"), ColumnLine(2, "x", "-"), ColumnLine(3, "y", "last_admission"), *UNKNOWN),
        Span(1, 4, 4),
    ),
    "column_question": ColumnQuestion(ColumnLine(1, "Was?", "title")),
    "column_question_unknown": ColumnQuestion(*UNKNOWN),
    "versions": Versions(
        tuple(VersionLine(n, at(DAY_1, "10:30"), source) for n, source in enumerate(SOURCES, 1)), Span(1, 11, 20)
    ),
    "versions_none": Versions((), Span(0, 0, 0)),
    "version_card": VersionCard(LINE, 240, 90, 8, 3, GROUPS, current=True),
    "version_card_since": VersionCard(LINE, 240, 90, 8, 7, GROUPS[2:3], forward=False),
    "version_card_first": VersionCard(LINE, 1, 1, 1, 0, ()),
    "roll_back_question": RollBackQuestion(3, GROUPS[2:]),
    "edit_menu": EditMenu(),
    "edit_menu_nothing": EditMenu("zeppelin"),
    "edit_results": EditResults("battery", 4),
    "edit_session_card": EditSessionCard(SESSION),
    "edit_session_card_time": EditSessionCard(SESSION, "time"),
    **{
        f"edit_session_card_{problem}": EditSessionCard(SESSION, "time", problem)
        for problem in ("past", "day", "order")
    },
    "edit_session_card_unread": EditSessionCard(SESSION, "time", "time"),
    "edit_session_card_cancel": EditSessionCard(SESSION, "cancel"),
    "edit_rooms": EditRooms(SESSION, Span(1, 8, 12)),
    "edit_rooms_none": EditRooms(SESSION, Span(0, 0, 0)),
    "edit_day_prompt": EditDayPrompt(DAY_2, *HOURS),
    "edit_day_prompt_closed": EditDayPrompt(DAY_2, problem="hours"),
    "edit_day_prompt_order": EditDayPrompt(DAY_2, problem="order"),
    "edit_booth_prompt": EditBoothPrompt(FIRM, "B2-017"),
    "edit_booth_prompt_first": EditBoothPrompt(ExhibitorLine("X2", FIRM.name), problem="empty"),
    "edit_booth_prompt_which": EditBoothPrompt(FIRM, choose=True),
    "edit_booth_prompt_changed": EditBoothPrompt(FIRM, choose=True, problem="changed"),
    "edit_faq_card": EditFaqCard(*FAQ),
    "edit_faq_card_question": EditFaqCard(*FAQ, "question", "zh"),
    "edit_faq_card_answer": EditFaqCard(*FAQ, "answer", "en"),
    "edit_faq_card_remove": EditFaqCard(*FAQ, remove=True),
    "edit_faq_list": EditFaqList(Span(1, 6, 8)),
    "edit_faq_list_none": EditFaqList(Span(0, 0, 0)),
    "edit_faq_card_new": EditFaqCard(Localized(), Localized(), "question"),
    "edit_faq_card_new_answer": EditFaqCard(Localized.of(en="Is there a gym?"), Localized(), "answer", "en"),
    "edit_faq_card_too_long": EditFaqCard(*FAQ, "question", "en", problem="question"),
    "edit_session_card_cancelled": EditSessionCard(SESSION, problem="cancelled"),
    "edit_sure_moved": EditSure(
        EditDone("session.moved", 0, TALK, at(DAY_1, "14:00"), at(DAY_2, "9:00")),
        (
            EditDoubt("changed", text="2021-07-30 15:00–15:45", shown="2021-07-30 14:00–14:45"),
            EditDoubt("clash", TALK),
        ),
    ),
    "edit_sure_hours": EditSure(
        EditDone("day.hours", 0, Localized(), at(DAY_2, "0:00"), before="9:00–17:00", after="10:00–12:00"),
        (EditDoubt("publish", text="10:00–12:00"), EditDoubt("outside", number=3)),
    ),
    "edit_sure_booth": EditSure(
        EditDone("exhibitor.booth", 0, FIRM.name, before="B2-017", after="A2-015"),
        (EditDoubt("taken", FIRM.name, text="A2-015"), EditDoubt("unplanned", text="A2-015")),
    ),
    "edit_sure_hall": EditSure(
        EditDone("exhibitor.booth", 0, FIRM.name, before="B2-017", after="12"), (EditDoubt("hall", text="12"),)
    ),
    "edit_done_faq_added": EditDone("faq.added", 5, FAQ[0], after="Yes, free."),
    "edit_done_moved": EditDone("session.moved", 5, TALK, at(DAY_1, "14:00"), at(DAY_2, "9:00"), told=True),
    "edit_done_room": EditDone("session.room", 5, TALK, was_name=ROOM, now_name=OTHER, told=True),
    "edit_done_cancelled": EditDone("session.cancelled", 5, TALK, told=True),
    "edit_done_reinstated": EditDone("session.reinstated", 5, TALK, told=True),
    "edit_done_hours": EditDone(
        "day.hours", 5, Localized(), at(DAY_2, "0:00"), before="–", after="9:00–17:00 (16:30)"
    ),
    "edit_done_booth": EditDone("exhibitor.booth", 5, FIRM.name, before="B2-017", after="B2-018"),
    "edit_done_faq": EditDone("faq.edited", 5, FAQ[0], after="Yes, free."),
    "edit_done_faq_removed": EditDone("faq.removed", 5, FAQ[0]),
    "edit_sure_language": EditSure(
        EditDone("faq.edited", 0, FAQ[0], after="可以，免费。"), (EditDoubt("language", text="en"),)
    ),
    "notice_subjects": NoticeSubjects(),
    "notice_draft": DRAFT,
    "notice_draft_text": NoticeDraft("everywhere", Localized(), asks="text"),
    "notice_draft_too_long": NoticeDraft("hall", HALL, asks="text", language="zh", problem="text"),
    "notice_draft_time": NoticeDraft("hall", HALL, NORTH, asks="time"),
    "notice_draft_no_time": NoticeDraft("hall", HALL, NORTH, asks="time", problem="time"),
    "notice_draft_past": NoticeDraft("hall", HALL, NORTH, asks="time", problem="past"),
    "notice_draft_missing": NoticeDraft("session", TALK, NORTH, at(DAY_2, "9:00"), missing=("zh",)),
    "notice_list": NoticeList(
        (
            NoticeLine("hall", HALL, NORTH, at(DAY_1, "14:00")),
            NoticeLine("everywhere", Localized(), NORTH, at(DAY_2, "9:00")),
        )
    ),
    "notice_list_none": NoticeList(()),
    "notice_up": NoticeUp("hall", HALL, NORTH, at(DAY_1, "14:00")),
    "notice_up_no_more": NoticeUp("hall", HALL, NORTH, at(DAY_1, "14:00"), taken_down=True),
    "organisers": Organisers(
        2,
        (OrganiserLine("Olga <O>", ("organiser",)), OrganiserLine("", ("helpdesk", "announcer"))),
        (OrganiserInviteLine("editor", at(DAY_2, "9:00")),),
    ),
    "organisers_alone": Organisers(1, ()),
    "role_choice": RoleChoice(("organiser", "editor", "helpdesk", "announcer")),
    "new_organiser_invitation": NewOrganiserInvitation("editor", URL, at(DAY_2, "9:00")),
    "new_organiser_invitation_no_account": NewOrganiserInvitation("editor", URL, at(DAY_2, "9:00"), True),
    "organiser_card": OrganiserCard("Olga", ("editor", "helpdesk")),
    "organiser_card_granted": OrganiserCard("Olga", ("editor",), "granted", "editor"),
    "organiser_card_revoked": OrganiserCard("Olga", (), "revoked", "editor"),
    "organiser_card_gone": OrganiserCard("", (), "gone"),
    "organiser_invitation": OrganiserInvitation(EXPO, "announcer", at(DAY_2, "9:00")),
    **{
        f"organiser_news_{what}": OrganiserNews(what, "helpdesk", "Olga" if what == "came" else "")
        for what in ("joined", "granted", "revoked", "came")
    },
    **{f"organiser_news_{what}": OrganiserNews(what) for what in ("over", "declined")},
    "audit_log": AuditLog(
        (
            LogLine(at(DAY_1, "10:30"), "Olga", "session.moved", "S1 Batteries & Boats", "14:00", "15:00"),
            LogLine(at(DAY_1, "10:20"), "#7", "faq.removed", "F1", "Yes, free.", ""),
            LogLine(at(DAY_1, "10:10"), "(3)", "import.cancelled", "", "", ""),
        ),
        Span(1, 3, 0),
        "boats",
    ),
    "audit_log_none": AuditLog((), Span(0, 0, 0)),
    "audit_log_ask": AuditLog((), Span(0, 0, 0), asks=True),
    "audit_file": AuditFile(1),
    "audit_file_searched": AuditFile(40, "boats"),
}


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    view = VIEWS[name]
    assert name.startswith(view.kind)
    assert_golden(locale, name, RENDERER.render(Message(view), locale, expo.catalogue(), NOW), OFFICE)


def test_every_view_is_tried() -> None:
    named = (view for module in (edits, imports, organisers) for view in vars(module).values())
    kinds = {view.kind for view in named if isinstance(view, type) and issubclass(view, View) and view is not View}
    assert {view.kind for view in VIEWS.values()} == kinds


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_no_golden_file_is_left_over(locale: str) -> None:
    assert {path.stem for path in (OFFICE / locale).iterdir()} == VIEWS.keys()
