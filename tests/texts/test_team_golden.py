"""Messages about exhibitors' teams, word for word, in each language."""

from __future__ import annotations

import pytest

from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views import teams as views
from bot.views.lines import ExhibitorLine, Span, StandLine
from bot.views.message import Message, View
from bot.views.teams import (
    AdminLine,
    ExhibitorChoice,
    Invitation,
    InvitationDeclined,
    InvitationLine,
    InvitationOver,
    InvitationsWithdrawn,
    InvitationTable,
    InvitationWithdrawn,
    Inviting,
    MemberJoined,
    MemberLine,
    MemberRemoved,
    MembershipNews,
    NewInvitation,
    OpenInvitations,
    PosterFile,
    Team,
    TeamJoined,
    TeamMember,
    Uninvited,
)
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
TEAMS = FOLDER / "teams"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "11:20")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
OTHER = Localized.of(en="Late <Comer>")
LINE = ExhibitorLine("X1", NAME, (StandLine(Localized.of(en="Hall 2", zh="2号馆"), ("B2-017",)),))
BARE = ExhibitorLine("X13", OTHER)
ADA = MemberLine("Ada", "admin", True, me=True, leads=1, scans=1)
SVEN = MemberLine("Sven <3", "staff", leads=12, scans=1500)
LI = MemberLine("Li", "staff", may_export=True, leads=0, scans=0)
GONE = MemberLine("Kim", "staff", ended=True, leads=3, scans=4)
SHOWN = Span(1, 4, 4)
URL = "https://t.me/expo_test_bot?start=gcFPt_jJcGa1ZcKyZ95AdQ"
SOON = at(DAY_2, "11:20")

VIEWS: dict[str, View] = {
    "team": Team(LINE, "admin", (ADA, SVEN, LI, GONE), SHOWN, 2, (OTHER,)),
    "team_alone": Team(LINE, "admin", (ADA,), Span(1, 1, 1)),
    "team_staff": Team(
        LINE,
        "staff",
        (MemberLine("Ada", "admin"), MemberLine("Li", "staff", me=True, leads=2, scans=2)),
        Span(1, 2, 2),
    ),
    "team_organiser": Team(BARE, "organiser", (), Span(0, 0, 0), 1),
    "team_page": Team(LINE, "admin", (SVEN,), Span(9, 9, 9)),
    "team_member": TeamMember(NAME, SVEN, at(DAY_1, "9:05")),
    "team_member_me": TeamMember(NAME, LI, at(DAY_1, "9:05")),
    "team_member_leaves": TeamMember(NAME, MemberLine("Li", "staff", me=True, leads=2, scans=2), NOW),
    "team_member_last": TeamMember(NAME, MemberLine("Ada", "admin"), NOW, last_admin=True),
    "team_member_last_me": TeamMember(NAME, ADA, NOW, last_admin=True),
    "member_removed": MemberRemoved(NAME, "Sven <3"),
    "member_removed_own": MemberRemoved(NAME, "Ada", own=True),
    **{
        f"membership_news_{what}": MembershipNews(NAME, what)
        for what in ("admin", "staff", "export", "no_export", "ended", "restored")
    },
    "new_invitation_admin": NewInvitation(NAME, "admin", URL, SOON, by_organiser=True),
    "new_invitation_staff": NewInvitation(NAME, "staff", URL, SOON),
    "open_invitations": OpenInvitations(
        NAME, (InvitationLine("admin", SOON), InvitationLine("staff", at(DAY_1, "18:00"))), Span(1, 2, 2)
    ),
    "open_invitations_page": OpenInvitations(NAME, (InvitationLine("staff", SOON),), Span(9, 9, 9)),
    "open_invitations_none": OpenInvitations(NAME, (), Span(0, 0, 0)),
    "invitation_withdrawn": InvitationWithdrawn(NAME),
    "invitation_admin": Invitation(LINE, "admin", SOON),
    "invitation_staff": Invitation(BARE, "staff", SOON),
    "invitation_over": InvitationOver(),
    "invitation_declined": InvitationDeclined(),
    "team_joined_admin": TeamJoined(NAME, "admin"),
    "team_joined_staff": TeamJoined(NAME, "staff"),
    "team_joined_before": TeamJoined(NAME, "staff", before=True),
    "member_joined": MemberJoined(NAME, "Sven <3", "staff"),
    "inviting": Inviting(450, 2, (AdminLine("Ada", NAME, at(DAY_1, "9:05")),), "B2-017"),
    "inviting_nobody": Inviting(0, 0),
    "inviting_one": Inviting(12, 1, (AdminLine("Ada", NAME, at(DAY_1, "9:05")),), "B2-017"),
    "inviting_unknown": Inviting(12, 0, (), "", "B9 <& co>"),
    "invitation_table": InvitationTable(450),
    "invitation_table_one": InvitationTable(1),
    "invitations_withdrawn": InvitationsWithdrawn(449),
    "invitations_withdrawn_none": InvitationsWithdrawn(0),
    "poster_file": PosterFile("pdf", "a4", 521),
    "poster_file_one": PosterFile("zip", "a5", 1),
    "poster_file_too_large": PosterFile("zip", "a4", 5_038, too_large=True),
    "exhibitor_choice": ExhibitorChoice((LINE, BARE)),
    "uninvited": Uninvited((LINE, BARE), Span(1, 2, 12)),
    "uninvited_one": Uninvited((BARE,), Span(1, 1, 1)),
    "uninvited_none": Uninvited((), Span(0, 0, 0)),
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads(locale: str, name: str) -> None:
    assert_golden(locale, name, RENDERER.render(Message(VIEWS[name]), locale, CATALOGUE, NOW), TEAMS)


def test_every_view_is_shown() -> None:
    listed = {view for view in vars(views).values() if isinstance(view, type) and issubclass(view, View)}
    assert {type(view) for view in VIEWS.values()} == listed - {View}
