"""Files, digests and staff's screens against the model of the ledger: whatever happens in whatever order, they
hold of a person what a live receipt or the exhibitor's own staff gave it, and of who has withdrawn nothing that
was written or is kept."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from bot.domain.card import Contact
from bot.domain.lead import Attachment, Remark, RemarkKind
from bot.exporters.lead_files import FORMATS
from bot.exporters.lead_table import LeadTable
from bot.ports.unit_of_work import Transaction
from bot.services.leads import access, listing, showing
from bot.services.leads.digest_content import Stretch, digest_content
from bot.services.leads.ledger import read_ledger
from bot.services.leads.tabling import lead_table
from bot.views.leads import LeadScreen
from storage.schema import migrate
from tests.fakes import NOW
from tests.leads.test_ledger_model import CATALOGUE, EXHIBITORS, POSSIBLE, STAFF, LedgerMachine

pytestmark = pytest.mark.slow

EVER = Stretch(CATALOGUE.local(NOW) - dt.timedelta(days=1), CATALOGUE.local(NOW) + dt.timedelta(days=999))
NOTE = "call on +49 1234"


def told(contact: Contact) -> tuple[str, ...]:
    return contact.full_name, contact.company, contact.email, contact.phone


async def screens(tx: Transaction, staff: int) -> list[LeadScreen]:
    """All leads as one of the staff opens them."""
    found = []
    for one in (await access.access_leads(tx, staff))[1]:
        member, lead = await access.access_lead(tx, staff, one.id)
        of = await showing.known(tx, member, lead, CATALOGUE)
        view = (await showing.screen(tx, of, CATALOGUE, LeadScreen(lead.id))).view
        assert isinstance(view, LeadScreen)
        found.append(view)
    return found


async def hits(tx: Transaction, staff: int, words: str) -> set[int]:
    """What their search finds."""
    _, leads = await access.access_leads(tx, staff)
    return set(await listing.leads_that_hold(tx, leads, words))


class FilesMachine(LedgerMachine):
    """Staff write, too."""

    @rule()
    def staff_write_of_everybody(self) -> None:
        async def work(tx: Transaction) -> None:
            for exhibitor, staff in STAFF.items():
                for lead in await tx.leads.of_exhibitor(1, exhibitor):
                    for kind, value in ((RemarkKind.NOTE, NOTE), (RemarkKind.RATING, "hot")):
                        await tx.leads.remark(Remark(0, lead.id, staff, kind, value, self.now))
                    await tx.leads.attach(
                        Attachment(0, lead.id, staff, "voice", f"f{lead.id}", "", "audio/ogg", 60, self.now)
                    )

        self.run(work)

    @invariant()
    def files_hold_what_they_may(self) -> None:
        for exhibitor in EXHIBITORS if hasattr(self, "uow") else ():
            table: LeadTable = self.run(lambda tx, at=exhibitor: lead_table(tx, (at,), CATALOGUE, "en"))  # type: ignore[misc]
            held = sorted((row.full_name, row.company, row.email, row.phone) for row in table.rows)
            assert held == sorted(told(self.visible(one, exhibitor)) for one in self.met[exhibitor])
            withdrawn = [row for row in table.rows if row.consent_status == "revoked"]
            assert len(withdrawn) == sum(self.withdrawn(one, exhibitor) for one in self.met[exhibitor])
            assert {(row.notes, row.rating, row.interests, row.answers) for row in withdrawn} <= {
                ((), "", (), ()),
            }
            self._nothing_hidden_in(FORMATS["csv"].write(table, None).decode(), exhibitor)
            self._nothing_hidden_in(FORMATS["vcf"].write(table, None).decode().replace("\r\n ", ""), exhibitor)

    @invariant()
    def digests_hold_what_they_may(self) -> None:
        for exhibitor in EXHIBITORS if hasattr(self, "uow") else ():
            ledger = self.run(lambda tx, at=exhibitor: read_ledger(tx, at, CATALOGUE))  # type: ignore[misc]
            self._nothing_hidden_in(repr(digest_content(ledger, CATALOGUE, EVER)), exhibitor)

    @invariant()
    def screens_hold_what_they_may(self) -> None:
        for exhibitor, staff in STAFF.items() if hasattr(self, "uow") else ():
            shown: list[LeadScreen] = self.run(lambda tx, who=staff: screens(tx, who))  # type: ignore[misc]
            self._nothing_hidden_in(repr(shown), exhibitor)
            withdrawn = [one.lead for one in shown if one.lead and one.lead.status == "revoked"]
            assert len(withdrawn) == sum(self.withdrawn(one, exhibitor) for one in self.met[exhibitor])
            assert {(one.notes, one.ratings, one.files) for one in withdrawn} <= {((), (), 0)}
            assert NOTE not in repr(withdrawn)
            found = self.run(lambda tx, who=staff: hits(tx, who, "1234"))  # type: ignore[misc]
            noted = [one for one in shown if one.lead and any(said.value == NOTE for said in one.lead.notes)]
            assert found == {one.lead_id for one in noted}

    def _nothing_hidden_in(self, text: str, exhibitor: str) -> None:
        shown = {value for one in self.met[exhibitor] for value in told(self.visible(one, exhibitor))}
        possible = {value for contact in POSSIBLE for value in told(contact)}
        assert [value for value in sorted(possible - shown - {""}) if value in text] == []


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    with asyncio.Runner() as runner:
        runner.run(migrate("sqlite:///expo.sqlite3", base=folder))
    return folder / "expo.sqlite3"


def test_files_and_digests_hold_what_they_may_whatever_happens(migrated: Path) -> None:
    class Machine(FilesMachine):
        pass

    Machine.migrated = migrated
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=60,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
