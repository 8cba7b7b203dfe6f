"""The organiser looks at exhibitors' teams: who has somebody who runs it, and who does not."""

from __future__ import annotations

import unicodedata

from bot.domain.catalogue import Catalogue
from bot.domain.errors import NotAllowed
from bot.domain.programme import Exhibitor
from bot.domain.role import Role
from bot.exporters.poster import MEDIA_TYPES, PAPERS
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, column, page_of
from bot.services.leads.actor import Actor, post_to_organiser
from bot.services.leads.roster import team_screen
from bot.services.posters import places
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message
from bot.views.team_actions import (
    ListUninvited,
    OpenTeam,
    SendInvitations,
    SendPosters,
    ShowInviting,
    WithdrawInvitations,
)
from bot.views.teams import AdminLine, ExhibitorChoice, InvitationTable, Inviting, PosterFile, Uninvited

_LATEST = 5
_MOST_CHOICES = 8


async def invite_whom(uow: UnitOfWork, actor: Actor, wanted: str) -> Message:
    """The team of the exhibitor whose id, booth or name ``wanted`` is; without one, the overview.

    Raises:
        NotAllowed: the actor is no organiser.
    """
    found = exhibitors_called(actor.catalogue, wanted) if wanted else []
    async with uow.read() as tx:
        await actor.access.require(tx, actor.viewer_id, Role.ORGANISER)
        if len(found) == 1:
            return await team_screen(tx, actor, found[0].id)
        if found:
            lines = tuple(actor.exhibitor_line(one.id) for one in found[:_MOST_CHOICES])
            rows = (*column(OpenTeam(line.id) for line in lines), (Back(ShowInviting()),))
            return Message(ExhibitorChoice(lines), rows=rows)
        return await _overview(tx, actor, wanted)


async def _overview(tx: Transaction, actor: Actor, unknown: str = "") -> Message:
    admins = await tx.teams.admins()
    exhibitors = actor.catalogue.programme.exhibitors
    running = {one.exhibitor_id for one in admins}
    with_admin = sum(1 for exhibitor in exhibitors if exhibitor.id in running)
    latest = admins[:_LATEST]
    lines = tuple(
        AdminLine(one.name, actor.exhibitor_name(one.exhibitor_id), actor.local(one.joined_at)) for one in latest
    )
    booths = [stand.booth for exhibitor in exhibitors for stand in exhibitor.stands if stand.booth]
    sample = booths[len(booths) // 2] if booths else ""
    rows: list[Row] = [*column(OpenTeam(key) for key in dict.fromkeys(one.exhibitor_id for one in latest))]
    rows += [(ListUninvited(),)] if with_admin < len(exhibitors) else []
    rows += [(SendInvitations(),)] if exhibitors else []
    if places(actor.catalogue.programme):
        rows.append((SendPosters("pdf", "a4"), SendPosters("pdf", "a5"), SendPosters("zip", "a4")))
    return Message(
        Inviting(len(exhibitors), with_admin, lines, sample, unknown), rows=(*rows, (Back(ShowWelcome()),))
    )


async def list_uninvited(uow: UnitOfWork, actor: Actor, page: int) -> Message:
    """The exhibitors whose team nobody runs yet.

    Raises:
        NotAllowed: the actor is no organiser.
    """
    async with uow.read() as tx:
        await actor.access.require(tx, actor.viewer_id, Role.ORGANISER)
        running = {one.exhibitor_id for one in await tx.teams.admins()}
    missing = [one for one in actor.catalogue.programme.exhibitors if one.id not in running]
    shown, span, navigation = page_of(missing, page, ListUninvited, ShowInviting())
    lines = tuple(actor.exhibitor_line(one.id) for one in shown)
    return Message(Uninvited(lines, span), rows=(*column(OpenTeam(one.id) for one in shown), navigation))


async def send_posters(uow: UnitOfWork, actor: Actor, form: str, paper: str, client_id: str) -> None:
    """A file of posters follows at once; ``client_id`` names the asking.

    Raises:
        NotAllowed: the actor is no organiser, or there is no such form or paper.
    """
    if form not in MEDIA_TYPES or paper not in PAPERS:
        raise NotAllowed
    message = Message(PosterFile(form, paper), rows=((Back(ShowInviting()),),))
    await post_to_organiser(
        uow, actor, message, f"posters:{client_id}", what="file.posters", subject=f"{form} {paper}"
    )


async def send_invitations(uow: UnitOfWork, actor: Actor, client_id: str) -> None:
    """The table of invitations follows at once; ``client_id`` names the asking.

    Raises:
        NotAllowed: the actor is no organiser.
    """
    message = Message(InvitationTable(), rows=((WithdrawInvitations(),), (Back(ShowInviting()),)))
    await post_to_organiser(uow, actor, message, f"invitations:{client_id}", what="file.invitations")


def exhibitors_called(catalogue: Catalogue, wanted: str) -> list[Exhibitor]:
    """Those whose id or booth ``wanted`` is, else those whose name it is, else those in whose name it stands."""
    asked = _plain(wanted)
    exhibitors = catalogue.programme.exhibitors if asked else ()

    def names(exhibitor: Exhibitor) -> list[str]:
        return [_plain(name) for name in exhibitor.name.values()]

    exact = [
        one
        for one in exhibitors
        if asked in (_plain(one.id), *(_plain(stand.booth) for stand in one.stands if stand.booth))
    ]
    called = exact or [one for one in exhibitors if asked in names(one)]
    return called or [one for one in exhibitors if any(asked in name for name in names(one))]


def _plain(text: str) -> str:
    """Without what people write differently: case, width, spaces, hyphens."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())
