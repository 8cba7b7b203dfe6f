"""What is kept of a visitor, and by whom: /mydata, /contacts."""

from __future__ import annotations

from bot.services.leads import erasing, holdings, meeting, own_data
from bot.telegram.turn import Turn
from bot.views import card_actions as actions
from handlers.cards import same, visitor_of
from handlers.feature import Command, Feature


async def my_data(turn: Turn, _argument: str) -> None:
    """``/mydata``"""
    await turn.show(await holdings.show(turn.database, visitor_of(turn)))


async def show_my_data(turn: Turn, action: actions.ShowMyData) -> None:
    await turn.show(await holdings.show(turn.database, visitor_of(turn), action.page))


async def open_holder(turn: Turn, action: actions.OpenHolder) -> None:
    await turn.show(await holdings.open_holder(turn.database, visitor_of(turn), action.exhibitor_id))


async def withdraw(turn: Turn, action: actions.WithdrawCard | actions.ObjectToHolder) -> None:
    await holdings.withdraw(turn.unit_of_work(same), visitor_of(turn), action.exhibitor_id)
    await turn.deliver()


async def withdraw_all(turn: Turn, action: actions.WithdrawAll) -> None:
    await holdings.withdraw_all(turn.unit_of_work(same), visitor_of(turn), sure=bool(action.sure))
    await turn.deliver()


async def export(turn: Turn, _action: actions.ExportMyData) -> None:
    await turn.show(await own_data.export(turn.database, visitor_of(turn)))


async def erase(turn: Turn, action: actions.EraseMyData) -> None:
    if action.asked < erasing.SURE:
        await turn.show(await erasing.ask(turn.database, visitor_of(turn), action.asked))
        return
    await erasing.erase(turn.unit_of_work(lambda erased: erased.said), visitor_of(turn), turn.file_store)
    await turn.deliver()


async def contacts(turn: Turn, _argument: str) -> None:
    """``/contacts``"""
    await turn.show(await meeting.show(turn.database, visitor_of(turn)))


async def show_contacts(turn: Turn, action: actions.ShowContacts) -> None:
    await turn.show(await meeting.show(turn.database, visitor_of(turn), action.page))


async def send_contact_cards(turn: Turn, _action: actions.SendContactCards) -> None:
    await turn.show(await meeting.send_cards(turn.database, visitor_of(turn)))


FEATURE = Feature(
    name="my data",
    commands=(Command("mydata", my_data), Command("contacts", contacts)),
    actions={
        actions.ShowMyData: show_my_data,
        actions.OpenHolder: open_holder,
        actions.WithdrawCard: withdraw,
        actions.ObjectToHolder: withdraw,
        actions.WithdrawAll: withdraw_all,
        actions.ExportMyData: export,
        actions.EraseMyData: erase,
        actions.ShowContacts: show_contacts,
        actions.SendContactCards: send_contact_cards,
    },
)
