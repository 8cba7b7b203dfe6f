"""What a visitor may see of themselves: exhibitors met, and all that is kept."""

from __future__ import annotations

import datetime as dt

import orjson
import pytest
import vobject

from bot.domain.card import CardField, to_mask
from bot.domain.conversation import AskedQuestion
from bot.domain.lead import Remark, RemarkKind
from bot.domain.profile import Mark, PartnerKind, VisitorProfile
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import agreeing, holdings, meeting, own_data
from bot.views.browsing_actions import OpenExhibitor
from bot.views.card_actions import SendContactCards
from bot.views.cards import Contacts, Holder, MyData
from tests.leads.visitors import EMMA, NOW, SVEN, X1, X2, ZHANG, Booths


@pytest.fixture
async def booths(uow: UnitOfWork) -> Booths:
    return await Booths(uow).open()


async def test_the_document_holds_what_is_kept(booths: Booths) -> None:
    await booths.has_card()
    badge = await booths.badge()
    await booths.scan(badge)
    booths.later(hours=1)
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask([CardField.NAME, CardField.EMAIL]))
    (lead,) = await booths.leads()

    async def more(tx: Transaction) -> None:
        await tx.leads.remark(Remark(0, lead.id, SVEN, RemarkKind.NOTE, "a secret of theirs", NOW))
        await tx.questions.add(AskedQuestion(EMMA, "Where?", "en", "unknown", True, NOW))
        await tx.interests.add(EMMA, "storage")
        await tx.profiles.put_visitor(VisitorProfile(EMMA, NOW, (PartnerKind.CUSTOMER,), ("cells",), True))
        await tx.profiles.mark(EMMA, Mark("exhibitor", X1, False), NOW)

    await booths.uow.write(more)
    sent = await own_data.export(booths.uow, booths.visitor())
    assert sent.file is not None
    assert b"a secret of theirs" not in sent.file.content
    document = orjson.loads(sent.file.content)
    assert (document["telegram_id"], document["badges"]) == (EMMA, [badge.code])
    assert document["card"]["email"] == "emma@example.com"
    (exhibitor,) = document["exhibitors"]
    assert (exhibitor["id"], exhibitor["status"], exhibitor["notes"]) == (X1, "granted", 1)
    assert exhibitor["sees"] == {"full_name": "Emma Li", "email": "emma@example.com"}
    assert exhibitor["encounters"] == [{"at": "2021-07-30T02:30:00Z", "how": "badge"}]
    assert [(one["event"], one["at"]) for one in exhibitor["receipts"]] == [
        ("asked", "2021-07-30T02:30:00Z"),
        ("granted", "2021-07-30T03:30:00Z"),
    ]
    assert document["questions"] == [
        {
            "text": "Where?",
            "language": "en",
            "at": "2021-07-30T02:30:00Z",
            "answered": False,
            "asked_the_team": False,
        }
    ]
    assert document["interests"] == ["storage"]
    assert document["profile"] == {
        "looks_for": ["cells"],
        "is": ["customer"],
        "may_be_found": True,
        "suggestions": [{"kind": "exhibitor", "id": X1, "liked": False}],
    }


async def test_whoever_never_did_anything_gets_a_document_too(booths: Booths) -> None:
    sent = await own_data.export(booths.uow, booths.visitor(ZHANG))
    assert sent.file is not None
    document = orjson.loads(sent.file.content)
    assert (document["card"], document["exhibitors"], document["first_seen_at"]) == (None, [], None)


async def test_holders_are_listed_with_what_they_see(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask([CardField.NAME]))
    booths.later(minutes=5)
    await booths.scan(await booths.badge(), 30, X2)
    shown = await holdings.show(booths.uow, booths.visitor())
    assert isinstance(shown.view, MyData)
    assert [(line.exhibitor.best("en"), line.status, line.fields) for line in shown.view.holders] == [
        ("Yanshu Storage", "granted", ("full_name",)),
        (booths.catalogue.exhibitor(X2).name.best("en"), "asked", ()),  # type: ignore[union-attr]
    ]
    assert shown.view.keep_until == dt.date(2022, 1, 28)
    one = await holdings.open_holder(booths.uow, booths.visitor(), X1)
    assert isinstance(one.view, Holder)
    assert one.view.met == 1
    other = await holdings.open_holder(booths.uow, booths.visitor(ZHANG), X1)
    assert isinstance(other.view, MyData)
    assert other.view.holders == ()


async def test_exhibitors_met_come_with_their_contacts(booths: Booths) -> None:
    nobody = await meeting.show(booths.uow, booths.visitor())
    assert isinstance(nobody.view, Contacts)
    assert nobody.view.met == ()
    await booths.scan(await booths.badge())
    shown = await meeting.show(booths.uow, booths.visitor())
    assert isinstance(shown.view, Contacts)
    assert [line.exhibitor.id for line in shown.view.met] == [X1]
    assert shown.rows[:2] == ((OpenExhibitor(X1),), (SendContactCards(),))
    sent = await meeting.send_cards(booths.uow, booths.visitor())
    assert sent.file is not None
    (card,) = vobject.readComponents(sent.file.content.decode())
    assert (card.fn.value, card.org.value, card.url.value) == (
        "Yanshu Storage",
        ["Yanshu Storage"],
        "https://www.yanshu.example",
    )
    assert "B2-017, B2-018" in card.note.value
