"""Somebody is forgotten: no table knows them any more, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.agenda import AgendaItem, Subject, SubjectKind
from bot.domain.card import Contact, to_mask
from bot.domain.conversation import AskedQuestion, Conversation
from bot.domain.dialog import Dialog
from bot.domain.helpdesk import NewTicket, TicketCopy
from bot.domain.intake import IntakeState, RawUpdate
from bot.domain.lead import Attachment, Declaration, Person, Remark, RemarkKind, Scan, Source
from bot.domain.link import Link, LinkPurpose, new_token
from bot.domain.localized import Localized
from bot.domain.organiser import Grant
from bot.domain.profile import Mark, PartnerKind, PartnerProfile, VisitorProfile
from bot.domain.role import Role
from bot.domain.staff import Membership, StaffRole
from bot.domain.temporary_notice import NoticeSubject
from bot.ports.unit_of_work import Transaction
from bot.services.leads import agreeing, erasing
from bot.services.leads.capture import claim_badge
from bot.services.leads.card_showing import badge_link
from bot.services.posting import post
from bot.views.card_actions import EraseMyData
from bot.views.cards import CopiesToDelete, DataErased, EraseQuestion
from bot.views.message import Message
from bot.views.teams import MemberJoined
from storage.database import Database
from storage.files import FolderFiles
from tests.leads.visitors import ADA, NOW, OTTO, SVEN, X1, X2, Booths
from tests.storage import raw

GONE = 987_654_321
CONTACT = Contact(
    "Erika Sample", "Vanishing Ltd", "Ghost", "erika@example.com", "+8613800138001", "DE", (), "erika"
)
TRACES = (str(GONE), "Erika", "erika", "Vanishing", "Ghost", "13800138001")
PEOPLE = {
    "audit_people.viewer_id",
    "agenda_items.viewer_id",
    "answer_templates.created_by",
    "announcements.created_by",
    "announcements.progress_chat_id",
    "attachments.author_id",
    "badges.viewer_id",
    "booth_profiles.updated_by",
    "booth_visits.viewer_id",
    "brief_choices.viewer_id",
    "calendar_feeds.viewer_id",
    "cards.viewer_id",
    "consents.viewer_id",
    "conversations.chat_id",
    "declarations.author_id",
    "dialogs.chat_id",
    "dialogs.user_id",
    "digest_choices.viewer_id",
    "exports.viewer_id",
    "interests.viewer_id",
    "import_drafts.owner_id",
    "invites.created_by",
    "invites.used_by",
    "lead_messages.viewer_id",
    "leads.viewer_id",
    "meeting_bars.viewer_id",
    "meeting_handovers.viewer_id",
    "meeting_seats.staff_id",
    "meeting_seats.viewer_id",
    "meeting_setups.updated_by",
    "meetings.asked_by",
    "meetings.staff_id",
    "meetings.viewer_id",
    "missed_codes.viewer_id",
    "organiser_invites.created_by",
    "organiser_invites.used_by",
    "organisers.granted_by",
    "organisers.viewer_id",
    "outbox.chat_id",
    "partner_profiles.updated_by",
    "preferences.viewer_id",
    "questions.viewer_id",
    "remarks.author_id",
    "reports.viewer_id",
    "scans.staff_id",
    "settled_seekers.settled_by",
    "settled_seekers.viewer_id",
    "staff.viewer_id",
    "suggestion_marks.viewer_id",
    "temporary_notices.created_by",
    "ticket_answers.answered_by",
    "ticket_answers.chat_id",
    "ticket_copies.chat_id",
    "tickets.claimed_by",
    "tickets.settled_by",
    "tickets.viewer_id",
    "viewers.id",
    "visitor_profiles.viewer_id",
    "visitor_terms.viewer_id",
}
"""Every column that names somebody. A new one is forgotten in storage/queries/people.sql, and filled below."""
_NAMES_SOMEBODY = ("viewer_id", "chat_id", "user_id", "staff_id", "author_id", "owner_id", "_by")


async def columns(url: str) -> list[str]:
    """``table.column`` of all that is there."""
    if url.startswith("sqlite"):
        found = await raw.select(
            url,
            "SELECT m.name || '.' || c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
            " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1",
        )
    else:
        found = await raw.select(
            url,
            "SELECT c.table_name || '.' || c.column_name FROM information_schema.columns AS c"
            " JOIN information_schema.tables AS t USING (table_schema, table_name)"
            " WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1",
        )
    return [name for (name,) in found]


async def places(url: str, *traces: str) -> set[str]:
    """The columns in which one of these texts stands, as itself or as a part."""
    parts = []
    for column in await columns(url):
        table, _, name = column.partition(".")
        holds = " OR ".join(f"CAST({name} AS TEXT) LIKE '%{trace}%'" for trace in traces)
        parts.append(f"SELECT '{column}' WHERE EXISTS (SELECT 1 FROM {table} WHERE {holds})")
    return {column for (column,) in await raw.select(url, " UNION ALL ".join(parts))}


async def live_a_full_life(booths: Booths, files: FolderFiles, url: str) -> None:
    """A visitor who did everything, and also worked for an exhibitor."""
    await booths.has_card(GONE, CONTACT)
    await booths.badge(GONE)
    badge = await booths.badge(None)
    await booths.scan(badge)
    await booths.uow.write(lambda tx: claim_badge(tx, badge, GONE, NOW))
    await booths.scan(badge)
    await agreeing.agree(booths.uow, booths.visitor(GONE), X1, to_mask(CONTACT.filled))
    await agreeing.agree(booths.uow, booths.visitor(GONE), X2, to_mask(CONTACT.filled))
    await booths.gives_by_hand(CONTACT, GONE)
    await files.write("1/voice.ogg", b"a voice")
    await booths.uow.write(lambda tx: _what_others_keep(tx, booths))
    await booths.uow.write(lambda tx: _what_they_use(tx, badge.id))
    await booths.uow.write(_what_they_did_as_staff)
    await raw.execute(
        url,
        f"""
        INSERT INTO answer_templates (text, created_by, created_at) VALUES ('Yes.', {GONE}, 0);
        UPDATE tickets SET claimed_by = {GONE}, claimed_by_name = 'Erika' WHERE viewer_id <> {GONE};
        INSERT INTO brief_choices VALUES ({GONE}, '18:00');
        INSERT INTO reports VALUES ({GONE}, 'closing', '1:X1', 0);
        INSERT INTO digest_choices VALUES ('X1', {GONE}, 'daily', '18:30', 0, 0);
        INSERT INTO exports (edition, exhibitor_id, viewer_id, format, leads, at)
            VALUES (1, 'X1', {GONE}, 'csv', 1, 0);
        INSERT INTO booth_profiles VALUES ('X1', '', '[]', '[]', '', '', '', {GONE}, 0);
        UPDATE announcements SET progress_chat_id = {GONE}, progress_message_id = 5;
        INSERT INTO meetings (edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at,
            purpose, words, reply, proposer, table_number, late_visitor, late_exhibitor, place, revision)
            VALUES (1, 'X1', {GONE}, 'visitor', {GONE}, 'accepted', 0, 0, '', 'Erika', '', '', 1, 0, 0, '', 1);
        INSERT INTO meetings (edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at, changed_at,
            purpose, words, reply, proposer, table_number, staff_id, late_visitor, late_exhibitor, place, revision)
            VALUES (1, 'X1', {OTTO}, 'visitor', {OTTO}, 'accepted', 0, 0, '', '', '', '', 1, {GONE}, 0, 0, '', 1);
        INSERT INTO meeting_seats VALUES ('X1', 1, 1, {GONE}, NULL, 1), ('X1', 1, 2, {OTTO}, {GONE}, 2);
        INSERT INTO meeting_handovers (meeting_id, viewer_id, starts_at, at) VALUES (2, {GONE}, 0, 0);
        INSERT INTO meeting_setups VALUES ('X1', 2, '', {GONE}, 0);
        INSERT INTO meeting_bars VALUES ('X2', {GONE}, 'visitor', 0);
        UPDATE tickets SET settled_by = {GONE}, settled_by_name = 'Erika' WHERE viewer_id <> {GONE};
        UPDATE invites SET used_by = {GONE}, used_at = 0 WHERE id = 2;
        """,
    )


async def _what_others_keep(tx: Transaction, booths: Booths) -> None:
    """About them: notes and files of staff, what Telegram told, a question to the team."""
    lead = next(one for one in await tx.leads.of_viewer(GONE) if one.exhibitor_id == X1)
    await tx.leads.remark(Remark(0, lead.id, SVEN, RemarkKind.NOTE, "Erika wants a quote", NOW))
    await tx.leads.attach(Attachment(0, lead.id, SVEN, "voice", "file", "", "audio/ogg", 7, NOW, "1/voice.ogg"))
    updates = [
        f'{{"update_id":1,"message":{{"from":{{"id":{GONE},"first_name":"Erika"}}}}}}',
        f'{{"update_id":2,"message":{{"from":{{"id":20}},"contact":{{"first_name":"Erika","user_id":{GONE}}}}}}}',
        '{"update_id":3,"message":{"from":{"id":20},"text":"hello"}}',
    ]
    await tx.intake.store(4242, [RawUpdate(number, text) for number, text in enumerate(updates, 1)], NOW)
    for row in await tx.intake.received_after(4242, 0, 10):
        await tx.intake.mark(row.id, IntakeState.DONE)
    question = await tx.questions.add(AskedQuestion(GONE, "I am Erika, where?", "en", "unknown", True, NOW))
    ticket = await tx.helpdesk.open(NewTicket(question, GONE, "I am Erika, where?", "en", NOW))
    await tx.helpdesk.add_copy(ticket.id, TicketCopy(ADA, 1, None))
    await tx.helpdesk.add_answer(ticket.id, "Here, Erika", by=ADA, chat_id=ADA, at=NOW)


async def _what_they_use(tx: Transaction, badge_id: int) -> None:
    await badge_link(tx, next(one for one in await tx.badges.of_viewer(GONE) if one.id == badge_id), NOW)
    await tx.agenda.put(AgendaItem(GONE, Subject(SubjectKind.SESSION, "S1"), NOW, NOW, NOW))
    await tx.preferences.put(await tx.preferences.get(GONE))
    await tx.interests.add(GONE, "storage")
    await tx.interests.visited(GONE, X1, NOW)
    await tx.profiles.put_visitor(VisitorProfile(GONE, NOW, (), ("Erika wants sodium cells",), True))
    await tx.profiles.put_terms(GONE, ["c:storage"])
    await tx.profiles.mark(GONE, Mark("exhibitor", X1, True), NOW)
    await tx.profiles.settle(X1, GONE, asked=True, by=ADA, at=NOW)
    await tx.calendar_feeds.put(GONE, "a-secret", NOW)
    await tx.conversations.put(Conversation(GONE, "{}", NOW))
    await tx.dialogs.put(Dialog(GONE, GONE, "card", "email", "{}", 0, NOW))
    await tx.bot_state.put(f"4242:menu:{GONE}", "digest")


async def _what_they_did_as_staff(tx: Transaction) -> None:
    await tx.teams.put(Membership(X1, GONE, StaffRole.ADMIN, True, "Erika", NOW, NOW))
    for by in (GONE, ADA):
        await tx.teams.invite(X1, StaffRole.STAFF, by, NOW, NOW.replace(year=2030))
    view = MemberJoined(Localized.of(en="X"), "Erika", "staff")
    await post(tx, ADA, Message(view, rows=((EraseMyData(GONE),),)), "joined", NOW)  # A button with their number.
    await post(tx, GONE, Message(DataErased()), "to them", NOW)
    await tx.captures.miss(GONE, NOW)
    lead, _ = await tx.leads.meet(1, X1, _somebody(), _scan())
    await tx.leads.declare(lead, Declaration("c-else", GONE, NOW, Contact("Somebody Else")))
    await tx.leads.remark(Remark(0, lead, GONE, RemarkKind.NOTE, "tall", NOW))
    await tx.leads.attach(Attachment(0, lead, GONE, "photo", "file", "", "image/png", 7, NOW))
    await tx.captures.show(lead, GONE, "key", 5, "")
    question = await tx.questions.add(AskedQuestion(OTTO, "What?", "en", "unknown", True, NOW))
    ticket = await tx.helpdesk.open(NewTicket(question, OTTO, "What?", "en", NOW))
    await tx.helpdesk.add_copy(ticket.id, TicketCopy(GONE, 1, None))
    await tx.helpdesk.add_answer(ticket.id, "That", by=GONE, chat_id=GONE, at=NOW)
    await tx.announcements.add(GONE, NOW)
    await tx.profiles.put_partner(PartnerProfile(X1, GONE, NOW, (), (PartnerKind.INVESTOR,)))
    await tx.viewers.seen(OTTO, "en", NOW)
    await tx.profiles.settle(X1, OTTO, asked=False, by=GONE, at=NOW)
    await tx.organisers.grant(Grant(GONE, Role.ORGANISER, "Erika", ADA, NOW))
    await tx.organisers.grant(Grant(ADA, Role.EDITOR, "Ada", GONE, NOW))
    invited = await tx.organisers.invite(Role.EDITOR, GONE, NOW, NOW.replace(year=2030))
    await tx.organisers.use_invite(invited.id, GONE, NOW)
    await tx.import_drafts.put(GONE, "programme.csv", "imports/file", 0, NOW)
    await tx.temporary_notices.add(NoticeSubject.EVERYWHERE, "", Localized.of(en="x"), NOW, by=GONE, at=NOW)
    await tx.audit.add(GONE, "session.moved", "S1", "", "", at=NOW)
    await tx.audit.know(GONE, "Erika")
    await tx.links.ensure(LinkPurpose.INVITE, "1", Link(new_token(), LinkPurpose.INVITE, "1", NOW))


def _somebody() -> Person:
    return Person.contact(Contact(email="somebody@example.com"), "c-else")


def _scan() -> Scan:
    return Scan("c-else", NOW, Source.MANUAL, GONE)


async def test_nothing_of_a_person_is_left_anywhere(database: Database, database_url: str, tmp_path: Path) -> None:
    booths, files = await Booths(database.uow).open(), FolderFiles(tmp_path / "files")
    await live_a_full_life(booths, files, database_url)
    before = await places(database_url, str(GONE))
    assert before >= PEOPLE
    assert {place.partition(".")[0] for place in await places(database_url, "Erika")} >= {
        "cards",
        "intake",
        "remarks",
    }
    assert await files.paths() == ["1/voice.ogg"]

    erased = await erasing.erase(booths.uow, booths.visitor(GONE, name="Erika Sample"), files)

    assert erased.said.view == DataErased()
    assert await places(database_url, *TRACES) == set()
    assert await files.paths() == []


async def test_what_is_others_stays(database: Database, database_url: str, tmp_path: Path) -> None:
    booths, files = await Booths(database.uow).open(), FolderFiles(tmp_path / "files")
    await live_a_full_life(booths, files, database_url)
    await erasing.erase(booths.uow, booths.visitor(GONE), files)
    async with booths.uow.read() as tx:
        (lead,) = await tx.leads.of_exhibitor(1, X1)
        assert [(one.contact, one.author_id) for one in lead.declarations] == [(Contact("Somebody Else"), 0)]
        assert [(one.author_id, one.value) for one in await tx.leads.remarks([lead.id])] == [(0, "tall")]
        assert [one.staff_id for one in await tx.leads.scans(lead.id)] == [0]
        assert [one.viewer_id for one in await tx.teams.team(X1)] == [ADA, SVEN]
        assert [(one.created_by, one.open_at(NOW)) for one in await tx.teams.invites(X1)] == [
            (ADA, False),
            (0, False),
        ]
        ticket = await tx.helpdesk.get(2)
        assert ticket is not None
        assert (ticket.viewer_id, ticket.text) == (OTTO, "What?")
    kept = await raw.select(database_url, "SELECT raw FROM intake ORDER BY id")
    assert [text for (text,) in kept] == [
        "{}",
        "{}",
        '{"update_id":3,"message":{"from":{"id":20},"text":"hello"}}',
    ]


async def test_exhibitors_are_asked_to_delete_their_copies(database: Database, tmp_path: Path) -> None:
    booths = await Booths(database.uow).open()
    await booths.has_card(GONE, CONTACT)
    await agreeing.agree(booths.uow, booths.visitor(GONE), X1, to_mask(CONTACT.filled))
    await booths.scan(await booths.badge(GONE), OTTO, X2)
    (lead,) = [one for one in await booths.leads(GONE) if one.exhibitor_id == X1]
    await erasing.erase(booths.uow, booths.visitor(GONE), FolderFiles(tmp_path))
    (told,) = await booths.queued(ADA)
    assert isinstance(told, CopiesToDelete)
    assert (told.lead_id, told.event) == (lead.id, "erased")
    assert await booths.queued(OTTO) == []  # It was never sent to X2.


async def test_it_is_asked_twice_and_staff_read_that_they_leave(database: Database) -> None:
    booths = await Booths(database.uow).open()
    first = await erasing.ask(booths.uow, booths.visitor(ADA), 0)
    assert isinstance(first.view, EraseQuestion)
    assert [name.best("en") for name in first.view.teams] == ["Yanshu Storage"]
    assert first.rows[0] == (EraseMyData(1),)
    second = await erasing.ask(booths.uow, booths.visitor(ADA), 1)
    assert second.rows[0] == (EraseMyData(erasing.SURE),)
    async with booths.uow.read() as tx:
        assert await tx.teams.get(X1, ADA) is not None


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_every_column_that_names_somebody_is_known_here(database_url: str) -> None:
    named = {column for column in await columns(database_url) if column.endswith(_NAMES_SOMEBODY)}
    assert named | {"viewers.id"} == PEOPLE
