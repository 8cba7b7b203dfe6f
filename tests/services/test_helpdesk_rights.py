"""Each use case of the help desk asks for its right itself, whoever calls it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.errors import NotAllowed
from bot.domain.role import GRANTED, Role, may_do
from bot.ports.unit_of_work import UnitOfWork
from bot.services.helpdesk import answering, claiming, overview, publishing, templates, unknown
from bot.views.helpdesk_actions import ListTickets, ListUnknown, ShowReadiness, UseTemplate
from tests.services.test_helpdesk import MEILING, QUESTION, Desk
from tests.services.test_office_rights import ME, give, take
from tests.texts import expo

INDEX = AnswerIndex.build(expo.catalogue())
UseCase = Callable[[Desk, int], Awaitable[object]]
USE_CASES: list[tuple[str, UseCase]] = [
    ("overview", lambda desk, by: overview.overview(desk.uow, desk.agent(by), INDEX)),
    ("tickets", lambda desk, by: overview.ticket_list(desk.uow, desk.agent(by), ListTickets("open"))),
    (
        "ticket",
        lambda desk, by: overview.one_ticket(desk.uow, desk.agent(by), 1),
    ),
    (
        "readiness",
        lambda desk, by: overview.readiness_list(desk.uow, desk.agent(by), INDEX, ShowReadiness()),
    ),
    (
        "unknown",
        lambda desk, by: unknown.unknown_list(desk.uow, desk.agent(by), INDEX, ListUnknown()),
    ),
    ("group", lambda desk, by: unknown.one_group(desk.uow, desk.agent(by), INDEX, 1)),
    ("hide", lambda desk, by: unknown.hide(desk.uow, desk.agent(by), INDEX, 1)),
    ("answer again", lambda desk, by: answering.prompt_again(desk.uow, desk.agent(by), 1)),
    ("entry again", lambda desk, by: publishing.prompt_again(desk.uow, desk.agent(by), 1)),
    (
        "begin",
        lambda desk, by: answering.begin(desk.uow, desk.agent(by), 1),
    ),
    ("answer", lambda desk, by: desk.answer(1, "Yes.", by=by)),
    (
        "claim",
        lambda desk, by: claiming.claim(desk.uow, desk.agent(by, name=""), 1),
    ),
    (
        "release",
        lambda desk, by: claiming.release(desk.uow, desk.agent(by), 1),
    ),
    (
        "dismiss",
        lambda desk, by: answering.dismiss(desk.uow, desk.agent(by, name=""), 1),
    ),
    ("publish", lambda desk, by: desk.publish(1, by=by)),
    ("begin entry", lambda desk, by: publishing.begin_entry(desk.uow, desk.agent(by), 1)),
    (
        "write entry",
        lambda desk, by: publishing.publish_entry(desk.uow, desk.agent(by, name=""), 1, "Yes."),
    ),
    (
        "take back",
        lambda desk, by: publishing.unpublish(desk.uow, desk.agent(by), 1),
    ),
    ("templates", lambda desk, by: templates.listed(desk.uow, desk.agent(by))),
    ("new template", lambda desk, by: templates.begin(desk.uow, desk.agent(by))),
    ("keep template", lambda desk, by: templates.keep(desk.uow, desk.agent(by), "Yes.")),
    ("drop template", lambda desk, by: templates.drop(desk.uow, desk.agent(by), 1)),
    ("offer templates", lambda desk, by: templates.offer(desk.uow, desk.agent(by), 1)),
    (
        "use template",
        lambda desk, by: templates.use(desk.uow, desk.agent(by, name=""), UseTemplate(1, 1, 1)),
    ),
]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("name", "use_case"), USE_CASES, ids=[name for name, _ in USE_CASES])
async def test_only_the_help_desk_is_let_in(uow: UnitOfWork, name: str, use_case: UseCase) -> None:
    desk = Desk(uow)
    await desk.ask(await desk.log(QUESTION))
    with pytest.raises(NotAllowed):
        await use_case(desk, ME)
    for role in GRANTED:
        await give(uow, role)
        if Role.HELPDESK in may_do([role]):
            await use_case(desk, ME)
        else:
            with pytest.raises(NotAllowed):
                await use_case(desk, ME)
        await take(uow, role)
    await use_case(desk, MEILING)
