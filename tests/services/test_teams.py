"""Exhibitors' teams on both engines: invitations are used once, links stay, rights end at once."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from bot.domain.catalogue import Catalogue, key_of
from bot.domain.errors import NotAllowed
from bot.domain.lead import Person, Scan, Source
from bot.domain.link import Link, LinkAddress, LinkPurpose, new_token
from bot.domain.localized import Localized
from bot.domain.outbox import OutboxMessage, OutboxState, Settlement
from bot.domain.programme import Exhibitor, Stand
from bot.domain.role import Role
from bot.domain.staff import Membership, StaffRole
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import greeting
from bot.services.access import Access
from bot.services.greeting import OPENED
from bot.services.leads import inviting, joining, overseeing, roster, staffing
from bot.services.leads.actor import Actor
from bot.services.opening import Opening
from bot.views.message import Message, from_facts
from bot.views.screens import StartLinkUnknown
from bot.views.team_actions import InviteToTeam, JoinTeam
from bot.views.teams import (
    Invitation,
    InvitationOver,
    Inviting,
    MemberJoined,
    MemberRemoved,
    MembershipNews,
    NewInvitation,
    Team,
    TeamJoined,
)
from tests.texts import expo

NOW = expo.at(expo.DAY_1, "10:30").astimezone(dt.UTC)
HOUR = dt.timedelta(hours=1)
ADA, SVEN, EMMA, OTTO, OLGA = 20, 21, 1, 30, 9
X1, X2 = "X1", "X2"
ADDRESS = LinkAddress("expo_test_bot")
LONG_ID = "an exhibitor/with a long id of its own"


@dataclass
class Teams:
    """Two teams at the little expo, with a clock that moves by hand."""

    uow: UnitOfWork
    now: dt.datetime = NOW
    catalogue: Catalogue = field(default_factory=expo.catalogue)
    access: Access = field(default_factory=lambda: Access(frozenset({OLGA})))

    async def fill(self) -> None:
        for exhibitor_id, viewer_id, role, name in (
            (X1, ADA, StaffRole.ADMIN, "Ada"),
            (X1, SVEN, StaffRole.STAFF, "Sven"),
            (X2, OTTO, StaffRole.ADMIN, "Otto"),
        ):
            await joining.enlist(
                self.uow, Membership(exhibitor_id, viewer_id, role, False, name, self.now - HOUR, self.now - HOUR)
            )

    def actor(self, viewer_id: int) -> Actor:
        name = {ADA: "Ada", SVEN: "Sven", EMMA: "Emma", OTTO: "Otto", OLGA: "Olga"}.get(viewer_id, "Somebody")
        return Actor(viewer_id, name, viewer_id, self.access, self.catalogue, ADDRESS, self.now)

    async def invite(self, by: int = ADA, exhibitor_id: str = X1, role: str = "staff") -> tuple[int, str]:
        """The number of a new invitation and its token."""
        made = await inviting.invite(self.uow, self.actor(by), exhibitor_id, role)
        assert isinstance(made.view, NewInvitation)
        async with self.uow.read() as tx:
            newest = (await tx.teams.invites(exhibitor_id))[0]
        return newest.id, made.view.url.partition("start=")[2]

    async def open(self, viewer_id: int, token: str) -> Message:
        viewer = Viewer(viewer_id, "en", False, True, self.now, self.now)
        actor = self.actor(viewer_id)
        opening = Opening(
            viewer, actor.name, viewer_id, self.catalogue, ("en", "zh"), ADDRESS, f"u{viewer_id}:0", self.now
        )
        return (await greeting.greet(self.uow, opening, token))[0]

    async def join(self, viewer_id: int, invite_id: int) -> Message:
        return await joining.join(self.uow, self.actor(viewer_id), invite_id)

    async def members(self, exhibitor_id: str = X1) -> list[tuple[str, str]]:
        async with self.uow.read() as tx:
            team = await tx.teams.team(exhibitor_id)
        return [(one.name, one.role.value) for one in team if one.revoked_at is None]

    async def told(self) -> list[tuple[int, Message]]:
        """What goes out to others now, by chat."""

        async def send(tx: Transaction) -> list[OutboxMessage]:
            rows = await tx.outbox.claim(self.now, self.now + HOUR, 100)
            await tx.outbox.settle([Settlement(row.id, OutboxState.SENT, 1, at=self.now) for row in rows])
            return rows

        rows = await self.uow.write(send)
        return [(row.chat_id, from_facts(row.kind, row.facts, row.locale)) for row in rows]


@pytest.fixture
async def teams(uow: UnitOfWork) -> Teams:
    made = Teams(uow)
    await made.fill()
    return made


def test_every_purpose_of_a_link_is_answered() -> None:
    assert set(OPENED) == set(LinkPurpose)


async def test_of_two_who_open_an_invitation_one_gets_in(teams: Teams) -> None:
    invite_id, token = await teams.invite()
    for viewer_id in (EMMA, 2):
        assert isinstance((await teams.open(viewer_id, token)).view, Invitation)
    answers = await asyncio.gather(teams.join(EMMA, invite_id), teams.join(2, invite_id))
    assert sorted(answer.view.kind for answer in answers) == ["invitation_over", "team_joined"]
    assert len(await teams.members()) == 3


async def test_who_invited_and_who_runs_the_team_are_told_who_came(teams: Teams) -> None:
    invite_id, token = await teams.invite(OLGA)
    await teams.open(EMMA, token)
    await teams.join(EMMA, invite_id)
    told = await teams.told()
    assert [(chat, message.view) for chat, message in told] == [
        (chat, MemberJoined(Localized.of(en="Yanshu Storage", zh="炎黍储能"), "Emma", "admin"))
        for chat in (OLGA, ADA)
    ]


async def test_an_opening_is_forgotten_after_a_while(teams: Teams) -> None:
    invite_id, token = await teams.invite()
    await teams.open(EMMA, token)
    teams.now += 3 * HOUR
    assert (await teams.join(EMMA, invite_id)).view.kind == "error_notice"
    await teams.open(EMMA, token)
    assert isinstance((await teams.join(EMMA, invite_id)).view, TeamJoined)


async def test_an_invitation_that_ends_between_opening_and_joining_is_over(teams: Teams) -> None:
    invite_id, token = await teams.invite()
    await teams.open(EMMA, token)
    await inviting.withdraw(teams.uow, teams.actor(ADA), invite_id, listed=False)
    assert await teams.join(EMMA, invite_id) == Message(InvitationOver())
    assert await teams.members() == [("Ada", "admin"), ("Sven", "staff")]


async def test_an_invitation_of_an_exhibitor_that_is_gone_tells_nothing(teams: Teams) -> None:
    _, token = await teams.invite()
    programme = replace(teams.catalogue.programme, exhibitors=())
    teams.catalogue = Catalogue(programme, 2, NOW)
    assert isinstance((await teams.open(EMMA, token)).view, StartLinkUnknown)


async def test_a_badge_tells_a_stranger_nothing(teams: Teams) -> None:
    badge = await teams.uow.write(lambda tx: tx.badges.add("ABCDEFGH", 77, NOW))
    assert badge is not None
    fresh = Link(new_token(), LinkPurpose.BADGE, str(badge.id), NOW)
    link = await teams.uow.write(lambda tx: tx.links.ensure(LinkPurpose.BADGE, str(badge.id), fresh))
    assert isinstance((await teams.open(EMMA, link.token)).view, StartLinkUnknown)


async def test_team_counts_the_scans_of_each(teams: Teams) -> None:
    for number, (staff_id, person) in enumerate(((SVEN, 5), (SVEN, 5), (SVEN, 6), (ADA, 5))):
        scan = Scan(f"c{number}", NOW, Source.BADGE, staff_id)
        meet = Person.visitor(person)
        await teams.uow.write(lambda tx, meet=meet, scan=scan: tx.leads.meet(1, X1, meet, scan))  # type: ignore[misc]
    shown = await roster.show_team(teams.uow, teams.actor(ADA))
    assert isinstance(shown.view, Team)
    assert [(line.name, line.leads, line.scans) for line in shown.view.members] == [("Ada", 1, 1), ("Sven", 2, 3)]
    seen_by_staff = await roster.show_team(teams.uow, teams.actor(SVEN))
    assert isinstance(seen_by_staff.view, Team)
    assert [(line.leads, line.scans) for line in seen_by_staff.view.members] == [(None, None), (2, 3)]


async def test_who_left_stays_listed_with_what_they_scanned(teams: Teams) -> None:
    scan = Scan("c1", NOW, Source.BADGE, SVEN)
    await teams.uow.write(lambda tx: tx.leads.meet(1, X1, Person.visitor(5), scan))
    removed = await staffing.remove(teams.uow, teams.actor(ADA), X1, SVEN)
    assert isinstance(removed.view, MemberRemoved)
    shown = await roster.show_team(teams.uow, teams.actor(ADA))
    assert isinstance(shown.view, Team)
    assert [(line.name, line.ended, line.scans) for line in shown.view.members] == [
        ("Ada", False, 0),
        ("Sven", True, 1),
    ]
    with pytest.raises(NotAllowed):
        await roster.show_team(teams.uow, teams.actor(SVEN))
    async with teams.uow.read() as tx:
        assert await teams.access.roles(tx, SVEN) == {Role.VISITOR}


async def test_a_removal_can_be_undone_for_a_day(teams: Teams) -> None:
    await staffing.change(teams.uow, teams.actor(ADA), X1, SVEN, "export")
    await staffing.remove(teams.uow, teams.actor(ADA), X1, SVEN)
    teams.now += 23 * HOUR
    await staffing.restore(teams.uow, teams.actor(ADA), X1, SVEN)
    async with teams.uow.read() as tx:
        back = await tx.teams.get(X1, SVEN)
    assert back is not None
    assert (back.role, back.may_export) == (StaffRole.STAFF, True)
    await staffing.remove(teams.uow, teams.actor(ADA), X1, SVEN)
    teams.now += 24 * HOUR
    await staffing.restore(teams.uow, teams.actor(ADA), X1, SVEN)
    assert await teams.members() == [("Ada", "admin")]


async def test_members_are_told_what_others_changed_about_them(teams: Teams) -> None:
    name = Localized.of(en="Yanshu Storage", zh="炎黍储能")
    for what in ("export", "no_export", "admin", "staff"):
        await staffing.change(teams.uow, teams.actor(ADA), X1, SVEN, what)
        assert [(chat, message.view) for chat, message in await teams.told()] == [
            (SVEN, MembershipNews(name, what))
        ]
    await staffing.change(teams.uow, teams.actor(ADA), X1, SVEN, "staff")
    assert await teams.told() == []


async def test_an_unknown_change_changes_nothing(teams: Teams) -> None:
    await staffing.change(teams.uow, teams.actor(ADA), X1, SVEN, "king")
    assert await teams.members() == [("Ada", "admin"), ("Sven", "staff")]


async def test_the_organiser_may_remove_the_last_admin(teams: Teams) -> None:
    await staffing.remove(teams.uow, teams.actor(OLGA), X1, ADA)
    assert await teams.members() == [("Sven", "staff")]


async def test_a_team_has_not_more_open_invitations_than_help(teams: Teams) -> None:
    for _ in range(inviting.MOST_OPEN):
        await teams.invite()
    one_more = await inviting.invite(teams.uow, teams.actor(ADA), X1, "staff")
    assert one_more.view.kind == "open_invitations"


async def test_the_organisers_invitation_always_makes_an_admin(teams: Teams) -> None:
    invite_id, _ = await teams.invite(OLGA, X2, "staff")
    async with teams.uow.read() as tx:
        made = await tx.teams.get_invite(invite_id)
    assert made is not None
    assert (made.role, made.expires_at - NOW) == (StaffRole.ADMIN, inviting.ORGANISERS_LAST)


async def test_a_long_exhibitor_id_is_found_by_its_key(teams: Teams) -> None:
    exhibitor = Exhibitor(LONG_ID, Localized.of(en="Long"), (Stand("1", "Z9"),))
    programme = replace(teams.catalogue.programme, exhibitors=(*teams.catalogue.programme.exhibitors, exhibitor))
    teams.catalogue = Catalogue(programme, 2, NOW)
    invite_id, token = await teams.invite(OLGA, LONG_ID)
    await teams.open(EMMA, token)
    await teams.join(EMMA, invite_id)
    shown = await roster.show_team(teams.uow, teams.actor(EMMA), key_of(LONG_ID))
    assert isinstance(shown.view, Team)
    assert shown.view.exhibitor.id == LONG_ID


async def test_a_team_outlives_its_place_in_the_programme(teams: Teams) -> None:
    programme = replace(teams.catalogue.programme, exhibitors=())
    teams.catalogue = Catalogue(programme, 2, NOW)
    shown = await roster.show_team(teams.uow, teams.actor(ADA), X1)
    assert isinstance(shown.view, Team)
    assert shown.view.exhibitor.name == Localized.of(en=X1)


@dataclass
class Sheet:
    """What ``links`` gives."""

    teams: Teams

    async def links(self) -> list[inviting.ExhibitorLinks]:
        exhibitors = self.teams.catalogue.programme.exhibitors
        return await inviting.exhibitor_links(self.teams.uow, exhibitors, ADDRESS, self.teams.now)


async def test_links_are_the_same_the_next_time(teams: Teams) -> None:
    first = await Sheet(teams).links()
    teams.now += 24 * HOUR
    assert await Sheet(teams).links() == first
    urls = [url for one in first for url in (one.invite_url, one.booth_url)]
    assert len(set(urls)) == 2 * len(teams.catalogue.programme.exhibitors)


async def test_a_used_or_expired_invitation_is_replaced_the_booth_stays(teams: Teams) -> None:
    first = (await Sheet(teams).links())[1]
    assert first.exhibitor.id == X2
    token = first.invite_url.partition("start=")[2]
    prompt = await teams.open(EMMA, token)
    (action, _), *_ = prompt.rows
    assert isinstance(action, JoinTeam)
    await teams.join(EMMA, action.invite_id)
    second = (await Sheet(teams).links())[1]
    teams.now += inviting.ORGANISERS_LAST
    third = (await Sheet(teams).links())[1]
    assert len({first.invite_url, second.invite_url, third.invite_url}) == 3
    assert len({first.booth_url, second.booth_url, third.booth_url}) == 1


async def test_a_printed_booth_link_points_to_our_page_where_there_is_one(teams: Teams) -> None:
    address = LinkAddress("expo_test_bot", "https://bot.example.org")
    exhibitors = teams.catalogue.programme.exhibitors[:1]
    (one,) = await inviting.exhibitor_links(teams.uow, exhibitors, address, NOW)
    assert one.booth_url.startswith("https://bot.example.org/q/")
    assert one.invite_url.startswith("https://bot.example.org/q/")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("X1", ["X1"]),
        ("B2-017", ["X1"]),
        (" b2 017 ", ["X1"]),
        ("炎黍储能", ["X1"]),
        ("yanshu storage", ["X1"]),
        ("Late", ["X13"]),
        ("", []),
        ("--", []),
        ("nobody", []),
    ],
)
def test_exhibitors_are_found_by_id_booth_or_name(wanted: str, found: list[str]) -> None:
    assert [one.id for one in overseeing.exhibitors_called(expo.catalogue(), wanted)] == found


async def test_overview_counts_who_has_an_admin_and_lists_the_latest(teams: Teams) -> None:
    shown = await overseeing.invite_whom(teams.uow, teams.actor(OLGA), "")
    assert isinstance(shown.view, Inviting)
    assert (shown.view.with_admin, [line.name for line in shown.view.latest]) == (2, ["Ada", "Otto"])
    with pytest.raises(NotAllowed):
        await overseeing.invite_whom(teams.uow, teams.actor(ADA), "")
    with pytest.raises(NotAllowed):
        await overseeing.list_uninvited(teams.uow, teams.actor(ADA), 0)


async def test_an_organiser_among_the_staff_still_runs_every_team(teams: Teams) -> None:
    await joining.enlist(teams.uow, Membership(X1, OLGA, StaffRole.STAFF, False, "Olga", NOW, NOW))
    shown = await roster.show_team(teams.uow, teams.actor(OLGA), X1)
    assert isinstance(shown.view, Team)
    assert shown.view.reader == "staff"
    assert InviteToTeam(X1, "admin") in shown.rows[1]
    made = await inviting.invite(teams.uow, teams.actor(OLGA), X1, "admin")
    assert isinstance(made.view, NewInvitation)


async def test_link_of_who_left_the_team_lets_nobody_in(teams: Teams) -> None:
    for what in ("removed", "demoted"):
        await staffing.change(teams.uow, teams.actor(ADA), X1, SVEN, "admin")
        invite_id, token = await teams.invite(by=SVEN, role="admin")
        if what == "removed":
            await staffing.remove(teams.uow, teams.actor(ADA), X1, SVEN)
        else:
            await staffing.change(teams.uow, teams.actor(ADA), X1, SVEN, "staff")
        assert (await teams.open(EMMA, token)).view == InvitationOver()
        assert not isinstance((await teams.join(SVEN, invite_id)).view, TeamJoined)
        await staffing.restore(teams.uow, teams.actor(ADA), X1, SVEN)
        assert (await teams.open(EMMA, token)).view == InvitationOver()
    assert await teams.members() == [("Ada", "admin"), ("Sven", "staff")]


async def test_link_counts_only_while_whoever_made_it_may_invite(teams: Teams) -> None:
    invite_id, token = await teams.invite(by=OLGA, role="admin")
    await teams.open(EMMA, token)
    teams.access = Access(frozenset())  # The settings name her no more.
    assert (await teams.join(EMMA, invite_id)).view == InvitationOver()
    assert ("Emma", "admin") not in await teams.members()
    teams.access = Access(frozenset({OLGA}))
    await teams.open(EMMA, token)
    assert isinstance((await teams.join(EMMA, invite_id)).view, TeamJoined)
