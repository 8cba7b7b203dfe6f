"""Looking around: what each button and command shows."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Hall, Session, Stand
from bot.services import browsing
from bot.views.action import Action, Back, target
from bot.views.agenda_actions import RemindSession, SaveSession
from bot.views.announcement_actions import StartAnnouncement
from bot.views.browsing_actions import (
    ChooseLanguage,
    MoreResults,
    OpenCategories,
    OpenCategory,
    OpenDay,
    OpenExhibitor,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenFaq,
    OpenHall,
    OpenHallExhibitors,
    OpenHallMap,
    OpenHalls,
    OpenPassage,
    OpenProgramme,
    OpenRoom,
    OpenSession,
    OpenTrack,
    OpenTransport,
    SearchExhibitors,
    ShareSession,
    ShowHelp,
    ShowLanguages,
    ShowNow,
    ShowPrivacy,
    ShowVenue,
    ShowWelcome,
)
from bot.views.card_actions import ShowCard
from bot.views.helpdesk_actions import ShowQuestions
from bot.views.lead_actions import ShowLeads, StartScan
from bot.views.lines import DayLine, SessionLine, Span
from bot.views.message import Message
from bot.views.profile_actions import ShowForYou
from bot.views.screens import (
    ErrorNotice,
    ExhibitorCard,
    ExhibitorList,
    Help,
    NoLongerListed,
    NothingLoaded,
    OnNow,
    ProgrammeDay,
    ProgrammeDays,
    SessionCard,
    SessionList,
    Welcome,
)
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at

MORNING = at(DAY_1, "11:20")


def show(
    action: Action,
    now: dt.datetime = MORNING,
    catalogue: Catalogue | None = None,
    locales: tuple[str, ...] = expo.LOCALES,
) -> Message:
    return browsing.show(action, catalogue or expo.catalogue(), now=now, locale="en", locales=locales)


def actions(message: Message) -> list[Action]:
    return [action for row in message.rows for action in row]


def now_view(now: dt.datetime) -> OnNow:
    view = show(ShowNow(), now).view
    assert isinstance(view, OnNow)
    return view


def ids(lines: tuple[SessionLine, ...]) -> list[str]:
    return [line.id for line in lines]


# -- The whole


def every_screen(catalogue: Catalogue) -> list[tuple[Action, Message]]:
    """All that can be reached from the commands by pressing buttons."""
    start: list[Action] = [ShowWelcome(), ShowHelp(), OpenProgramme(), ShowNow(), OpenExhibitors(), OpenHalls()]
    start.append(ShowLanguages())
    seen: dict[Action, Message] = {}
    while start:
        action = start.pop()
        if type(action) not in browsing.ANSWERED or action in seen:
            continue
        seen[action] = show(action, catalogue=catalogue)
        start += [target(button) for button in actions(seen[action])]
    return list(seen.items())


def test_every_screen_of_the_programme_can_be_reached_by_buttons() -> None:
    reached = {type(action) for action, _ in every_screen(expo.catalogue())}

    # These stand under answers only, and what is on in a room on its poster.
    assert browsing.ANSWERED - reached == {OpenFaq, OpenPassage, OpenHallMap, OpenRoom}


def test_every_screen_but_the_first_has_a_way_back() -> None:
    without = [
        action
        for action, message in every_screen(expo.catalogue())
        if not any(isinstance(button, Back) for button in actions(message))
    ]

    assert without == [ShowWelcome()]


def steps_to_the_welcome(action: Action, message: Message) -> int:
    steps = 0
    while action != ShowWelcome():
        action = next(target(button) for button in actions(message) if isinstance(button, Back))
        message = show(action)
        steps += 1
        assert steps < 10, action
    return steps


def test_following_back_always_ends_at_the_welcome() -> None:
    assert max(steps_to_the_welcome(*screen) for screen in every_screen(expo.catalogue())) == 5


def test_every_screen_has_at_most_eight_rows() -> None:
    assert max(len(message.rows) for _, message in every_screen(expo.catalogue())) <= 8


def test_message_is_in_the_locale_asked_for() -> None:
    message = browsing.show(ShowNow(), expo.catalogue(), now=MORNING, locale="zh", locales=("en", "zh"))

    assert message.locale == "zh"


def test_action_with_effects_is_not_ours() -> None:
    assert {ChooseLanguage, MoreResults, ShareSession}.isdisjoint(browsing.ANSWERED)


@pytest.mark.parametrize("action", [ShowWelcome(), ShowNow(), OpenProgramme(), OpenSession("S1"), OpenHalls()])
def test_nothing_imported_yet_says_so(action: Action) -> None:
    message = show(action, catalogue=expo.empty_catalogue())

    assert message.view == NothingLoaded()
    assert message.rows == ((ChooseLanguage("zh"), ShowPrivacy()),)


def test_language_can_be_chosen_before_anything_is_imported() -> None:
    message = show(ShowLanguages(), catalogue=expo.empty_catalogue())

    assert actions(message)[:2] == [ChooseLanguage("en"), ChooseLanguage("zh")]


@pytest.mark.parametrize(
    ("action", "what", "back"),
    [
        (OpenSession("gone"), "session", OpenProgramme()),
        (OpenSession("S6"), "session", OpenProgramme()),
        (OpenTrack(DAY_1, "Hydrogen"), "other", OpenProgramme()),
        (OpenExhibitor("gone"), "exhibitor", OpenExhibitors()),
        (OpenExhibitorSessions("gone"), "exhibitor", OpenExhibitors()),
        (OpenExhibitorSessions("X2"), "session", OpenExhibitor("X2")),
        (OpenCategory("Hydrogen"), "other", OpenExhibitors()),
        (OpenHallExhibitors("9"), "hall", OpenExhibitors()),
        (OpenHall("9"), "hall", OpenHalls()),
        (OpenRoom("gone"), "other", OpenProgramme()),
        (OpenTransport(9), "other", ShowVenue()),
        (OpenTransport(-1), "other", ShowVenue()),
        (OpenFaq("gone"), "other", ShowWelcome()),
        (OpenPassage("about.md", 9), "other", ShowWelcome()),
        (OpenPassage("gone.md", 0), "other", ShowWelcome()),
    ],
)
def test_what_is_no_longer_listed_says_so_and_leads_back(action: Action, what: str, back: Action) -> None:
    message = show(action)

    assert message.view == NoLongerListed(what)
    assert message.rows == ((Back(back),),)


# -- Welcome and help


@pytest.mark.parametrize(
    ("now", "phase", "rows"),
    [
        (
            at(dt.date(2021, 7, 29), "23:59"),
            "before",
            ((OpenProgramme(), OpenExhibitors()), (ShowVenue(), OpenHalls())),
        ),
        (at(DAY_1, "0:00"), "during", ((OpenDay(DAY_1), OpenExhibitors()), (ShowNow(), OpenHalls()))),
        (at(DAY_1, "20:00"), "during", ((OpenProgramme(), OpenExhibitors()), (ShowNow(), OpenHalls()))),
        (at(DAY_3, "23:59"), "during", ((OpenProgramme(), OpenExhibitors()), (ShowNow(), OpenHalls()))),
        (at(dt.date(2021, 8, 2), "0:00"), "after", ((OpenProgramme(), OpenExhibitors()),)),
    ],
)
def test_welcome_fits_the_phase(now: dt.datetime, phase: str, rows: tuple[tuple[Action, ...], ...]) -> None:
    message = show(ShowWelcome(), now)

    assert isinstance(message.view, Welcome)
    assert message.view.phase == phase
    assert message.rows == (*rows, (ShowCard(), ChooseLanguage("zh"), ShowPrivacy()))


def test_welcome_begins_with_what_staff_come_for() -> None:
    first_of = {
        commands: browsing.show(
            ShowWelcome(),
            expo.catalogue(),
            now=at(DAY_1, "12:00"),
            locale="en",
            locales=expo.LOCALES,
            commands=commands,
        ).rows[0]
        for commands in (("help",), ("help", "scan", "leads"), ("help", "broadcast"))
    }
    assert list(first_of.values()) == [
        (OpenDay(DAY_1), OpenExhibitors()),
        (StartScan(), ShowLeads()),
        (StartAnnouncement(), ShowQuestions()),
    ]


def test_welcome_phase_is_by_the_expos_clock_not_by_utc() -> None:
    view = show(ShowWelcome(), dt.datetime(2021, 7, 29, 16, 0, tzinfo=dt.UTC)).view

    assert isinstance(view, Welcome)
    assert view.phase == "during"


def test_welcome_asks_about_a_booth_that_there_is() -> None:
    view = show(ShowWelcome()).view

    assert isinstance(view, Welcome)
    assert view.sample_booth == "A1-007"


def test_welcome_without_booths_has_no_sample() -> None:
    view = show(ShowWelcome(), catalogue=expo.catalogue(exhibitors=())).view

    assert isinstance(view, Welcome)
    assert view.sample_booth == ""


def test_welcome_with_more_languages_offers_the_choice() -> None:
    message = show(ShowWelcome(), locales=("de", "en", "zh"))

    assert message.rows[-1] == (ShowCard(), ShowLanguages(), ShowPrivacy())


def test_notice_leads_to_the_menu_and_to_help() -> None:
    assert browsing.notice("stale") == Message(ErrorNotice("stale"), rows=((Back(ShowWelcome()), ShowHelp()),))


def test_help_lists_the_commands_that_the_caller_names() -> None:
    message = browsing.show(
        ShowHelp(), expo.catalogue(), now=MORNING, locale="en", locales=("en",), commands=("start", "now")
    )

    assert message.view == Help(("start", "now"))


# -- On now


def test_now_during_sessions_lists_what_runs_and_what_starts_next() -> None:
    view = now_view(MORNING)

    assert (view.state, ids(view.running), ids(view.upcoming)) == ("running", ["S2", "S4"], ["S11"])


def test_now_leaves_out_cancelled_sessions() -> None:
    assert "S3" not in ids(now_view(at(DAY_1, "11:00")).running)


def test_now_a_session_runs_from_its_start_until_before_its_end() -> None:
    assert ids(now_view(at(DAY_1, "9:30")).running) == ["S1"]
    assert ids(now_view(at(DAY_1, "10:15")).running) == []


@pytest.mark.parametrize(
    ("now", "state", "upcoming"),
    [
        (at(dt.date(2021, 7, 1), "12:00"), "before", ["S1"]),
        (at(DAY_1, "7:00"), "morning", ["S1"]),
        (at(DAY_1, "12:30"), "break", ["S11"]),
        (at(DAY_1, "19:00"), "evening", ["S5"]),
        (at(DAY_2, "10:30"), "forum_over", []),
        (at(dt.date(2021, 8, 2), "9:00"), "after", []),
    ],
)
def test_now_without_a_running_session_says_why_and_what_comes(
    now: dt.datetime, state: str, upcoming: list[str]
) -> None:
    view = now_view(now)

    assert (view.state, ids(view.running), ids(view.upcoming)) == (state, [], upcoming)


def test_now_counts_what_it_does_not_list() -> None:
    many = tuple(
        Session(f"P{n}", DAY_1, at(DAY_1, "9:00"), at(DAY_1, "10:00"), Localized.of(en=f"Parallel {n}"))
        for n in range(6)
    )
    later = tuple(
        Session(f"Q{n}", DAY_1, at(DAY_1, "10:00"), at(DAY_1, "11:00"), Localized.of(en=f"Later {n}"))
        for n in range(5)
    )
    message = show(ShowNow(), at(DAY_1, "9:10"), expo.catalogue(sessions=many + later))

    view = message.view
    assert isinstance(view, OnNow)
    assert (len(view.running), view.more_running, len(view.upcoming), view.more_upcoming) == (5, 1, 2, 3)
    assert len(message.rows) == 8
    assert message.rows[-1] == (Back(ShowWelcome()), OpenTrack(DAY_1))


def test_now_leads_to_the_page_of_today_that_lists_what_runs() -> None:
    assert show(ShowNow(), at(DAY_1, "16:30")).rows[-1][1] == OpenTrack(DAY_1, page=1)


def test_now_leads_to_the_next_day_of_the_forum_and_without_one_to_all_days() -> None:
    assert show(ShowNow(), at(DAY_1, "19:00")).rows[-1] == (Back(ShowWelcome()), OpenDay(DAY_2))
    assert show(ShowNow(), at(DAY_3, "9:00")).rows[-1] == (Back(ShowWelcome()), OpenProgramme())


@pytest.mark.parametrize(
    ("now", "closes"),
    [
        (at(DAY_1, "8:59"), None),
        (at(DAY_1, "9:00"), dt.time(17)),
        (at(DAY_1, "16:59"), dt.time(17)),
        (at(DAY_1, "17:00"), None),
    ],
)
def test_now_tells_until_when_the_exhibition_is_open(now: dt.datetime, closes: dt.time | None) -> None:
    assert now_view(now).closes == closes


# -- Forum


def test_programme_counts_sessions_by_day() -> None:
    message = show(OpenProgramme())

    assert message.view == ProgrammeDays((DayLine(DAY_1, 9, 1), DayLine(DAY_2, 1)), Span(1, 2, 2))
    assert message.rows == ((OpenDay(DAY_1),), (OpenDay(DAY_2),), (Back(ShowWelcome()),))


def test_programme_of_one_day_is_that_day() -> None:
    one_day = expo.catalogue(sessions=expo.SESSIONS[:4])

    assert show(OpenProgramme(), catalogue=one_day) == show(OpenDay(DAY_1), catalogue=one_day)


def test_day_offers_its_tracks_as_they_begin_and_all_sessions() -> None:
    message = show(OpenDay(DAY_1))

    names = [
        expo.catalogue().tracks[a.track].best("en")
        for a in actions(message)
        if isinstance(a, OpenTrack) and a.track
    ]
    assert names == ["Plenary", "Energy Storage", "Solar & Wind"]
    assert message.rows[-2:] == ((OpenTrack(DAY_1), ShowForYou("session")), (Back(OpenProgramme()),))


def test_day_with_one_track_shows_its_sessions_at_once() -> None:
    assert show(OpenDay(DAY_2)) == show(OpenTrack(DAY_2))
    assert isinstance(show(OpenDay(DAY_2)).view, SessionList)


def test_day_without_sessions_says_so() -> None:
    message = show(OpenDay(DAY_3))

    assert message.view == ProgrammeDay(DayLine(DAY_3), Span(0, 0, 0))
    assert message.rows == ((Back(OpenProgramme()),),)


def test_day_with_many_tracks_pages_them() -> None:
    tracks = tuple(
        Session(
            f"T{n}",
            DAY_1,
            at(DAY_1, "9:00"),
            at(DAY_1, "10:00"),
            Localized.of(en="Talk"),
            track=Localized.of(en=f"Track {n:02d}"),
        )
        for n in range(30)
    )
    first = show(OpenDay(DAY_1), catalogue=expo.catalogue(sessions=tracks))
    last = show(OpenDay(DAY_1, 2), catalogue=expo.catalogue(sessions=tracks))

    assert isinstance(first.view, ProgrammeDay)
    assert isinstance(last.view, ProgrammeDay)
    assert (first.view.span, last.view.span) == (Span(1, 12, 30), Span(25, 30, 30))
    assert len(first.rows) == 8


def test_sessions_come_in_pages_of_five() -> None:
    first, second = show(OpenTrack(DAY_1)).view, show(OpenTrack(DAY_1, page=1)).view

    assert isinstance(first, SessionList)
    assert isinstance(second, SessionList)
    assert (ids(first.sessions), first.span) == (["S1", "S2", "S4", "S3", "S11"], Span(1, 5, 10))
    assert second.span == Span(6, 10, 10)


@pytest.mark.parametrize(("page", "span"), [(-3, Span(1, 5, 10)), (99, Span(6, 10, 10))])
def test_page_that_is_not_there_is_the_nearest(page: int, span: Span) -> None:
    view = show(OpenTrack(DAY_1, page=page)).view

    assert isinstance(view, SessionList)
    assert view.span == span


def test_back_from_a_second_page_is_the_first_and_then_the_day() -> None:
    assert Back(OpenTrack(DAY_1, "", 0)) in actions(show(OpenTrack(DAY_1, page=1)))
    assert Back(OpenDay(DAY_1)) in actions(show(OpenTrack(DAY_1)))


@pytest.mark.parametrize(
    ("action", "out"),
    [
        (OpenTrack(DAY_1, page=1), ShowWelcome()),
        (OpenHallExhibitors("1", 1), ShowWelcome()),
        (OpenCategory("Solar & Wind", 1), OpenCategories()),
    ],
)
def test_later_page_of_a_list_has_a_way_out_in_its_last_row(action: Action, out: Action) -> None:
    assert show(action).rows[-1][-1] == out


def test_session_card_names_room_track_and_exhibiting_companies() -> None:
    message = show(OpenSession("S2"))

    view = message.view
    assert isinstance(view, SessionCard)
    assert view.location == Localized.of(en="Hall 2, Level 3", zh="2号馆3层")
    assert view.speakers[0].company == Localized.of(en="Yanshu Storage", zh="炎黍储能")
    assert message.rows[:2] == ((SaveSession("S2"),), (OpenExhibitor("X1"),))  # it has begun
    assert show(OpenSession("S11")).rows[0] == (SaveSession("S11"), RemindSession("S11"))
    assert message.rows[-1][1] == ShareSession("S2")


def test_back_from_a_session_is_the_page_of_its_day_that_lists_it() -> None:
    back = next(button for button in actions(show(OpenSession("S16"))) if isinstance(button, Back))

    view = show(target(back)).view
    assert isinstance(view, SessionList)
    assert view.track == Localized()
    assert "S16" in ids(view.sessions)


def test_cancelled_session_is_marked() -> None:
    view = show(OpenSession("S3")).view

    assert isinstance(view, SessionCard)
    assert view.session.cancelled


# -- Exhibitors and halls


def test_exhibitors_by_category_come_largest_first() -> None:
    assert [a.category for a in actions(show(OpenCategories())) if isinstance(a, OpenCategory)] == list(
        reversed(expo.catalogue().categories)
    )


def test_exhibitors_menu_of_many_halls_leads_to_the_list_of_halls() -> None:
    halls = tuple(Hall(f"h{n}", Localized.of(en=f"Hall {n}")) for n in range(25))
    exhibitors = tuple(Exhibitor(f"E{n}", Localized.of(en=f"E{n}"), (Stand(f"h{n}", f"B{n}"),)) for n in range(25))
    message = show(OpenExhibitors(), catalogue=expo.catalogue(halls=halls, exhibitors=exhibitors))

    assert message.rows == ((ShowForYou("exhibitor"), SearchExhibitors()), (OpenHalls(),), (Back(ShowWelcome()),))


def test_exhibitor_is_found_by_the_key_of_its_category() -> None:
    by_name = show(OpenCategory("Solar & Wind", 1)).view
    by_key = show(OpenCategory(list(expo.catalogue().categories)[1], 1)).view

    assert isinstance(by_name, ExhibitorList)
    assert by_name == by_key
    assert [line.id for line in by_name.exhibitors] == ["X6", "X7", "X8", "X9", "X10"]


def test_exhibitor_card_groups_booths_by_hall() -> None:
    view = show(OpenExhibitor("X1")).view

    assert isinstance(view, ExhibitorCard)
    assert [(stand.hall.best("en"), stand.booths) for stand in view.exhibitor.stands] == [
        ("Hall 2", ("B2-017", "B2-018")),
        ("Hall 1", ("A1-004",)),
    ]


def test_no_screen_knows_the_contact_person_of_an_exhibitor() -> None:
    shown = "".join(str(message.view) for _, message in every_screen(expo.catalogue()))

    assert "Chunran" not in shown
    assert "chunran.yang" not in shown


def test_back_from_an_exhibitor_is_the_hall_of_its_first_stand() -> None:
    assert show(OpenExhibitor("X1")).rows[-1][0] == Back(OpenHall("2"))


def test_back_from_the_exhibitors_of_a_hall_is_that_hall() -> None:
    assert Back(OpenHall("1")) in actions(show(OpenHallExhibitors("1")))


def test_exhibitor_without_booth_leads_back_to_the_menu() -> None:
    assert Back(OpenExhibitors()) in actions(show(OpenExhibitor("X13")))


def test_halls_of_an_expo_without_halls_are_the_venue() -> None:
    message = show(OpenHalls(), catalogue=expo.catalogue(halls=()))

    assert message == show(ShowVenue(), catalogue=expo.catalogue(halls=()))


def test_hall_without_exhibitors_offers_none() -> None:
    message = show(OpenHall("1"), catalogue=expo.catalogue(exhibitors=()))

    assert message.rows == ((Back(OpenHalls()),),)
