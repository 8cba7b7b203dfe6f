"""What always holds of meetings, whatever was done in whatever order."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis.stateful import invariant

from bot.domain.agenda import SubjectKind
from bot.exporters.ics import CalendarEvent
from bot.ports.unit_of_work import Transaction
from bot.services.meetings.calendar import meeting_events
from tests.meetings.meeting_world import EVERYBODY, MeetingWorld


class MeetingTruths(MeetingWorld):
    """The world, looked at after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.calendars: dict[tuple[int, str], CalendarEvent] = {}

    @invariant()
    def everybody_is_told_of_each_thing_once(self) -> None:
        if hasattr(self, "world"):
            assert Counter(self.run(self.world.told())) == self.told

    @invariant()
    def nobody_and_no_table_is_booked_twice(self) -> None:
        agreed = self.agreed()
        tables = Counter((one.exhibitor, one.start) for one in agreed)
        people = Counter((one.visitor, one.start) for one in agreed)
        staff = Counter((one.staff, one.start) for one in agreed if one.staff)
        assert not [one for counted in (tables, people, staff) for one, count in counted.items() if count > 1]

    @invariant()
    def meetings_are_as_the_model_says(self) -> None:
        if not hasattr(self, "world"):
            return
        for meet in self.meets.values():
            found = self.run(self.world.meeting(meet.number))
            seen = (found.state, found.starts_at, found.revision, found.staff_id, found.proposer or "")
            sides = {"v": "visitor", "x": "exhibitor", "": ""}
            assert seen == (meet.state, meet.start, meet.revision, meet.staff, sides[meet.offerer])

    @invariant()
    def both_agendas_show_what_is_agreed(self) -> None:
        if not hasattr(self, "world"):
            return

        async def look(tx: Transaction) -> set[tuple[int, str, int, dt.datetime]]:
            return {
                (person, item.subject.kind.value, item.subject.meeting[0], item.starts_at)
                for person in EVERYBODY
                for item in await tx.agenda.of_viewer(person)
                if item.subject.kind.is_meeting
            }

        due = {(one.visitor, SubjectKind.MEETING.value, one.number, one.start) for one in self.agreed()}
        due |= {
            (one.staff, SubjectKind.HOSTING.value, one.number, one.start) for one in self.agreed() if one.staff
        }
        assert self.run(self.world.uow.write(look)) == due

    @invariant()
    def calendars_take_over_each_change(self) -> None:
        """They have what is agreed, strike out what is not any more, and take over only what is newer."""
        if not hasattr(self, "world"):
            return

        async def look(tx: Transaction) -> dict[tuple[int, str], CalendarEvent]:
            return {
                (person, event.uid): event
                for person in EVERYBODY
                for event in await meeting_events(tx, person, self.world.catalogue, "en")
            }

        seen = self.run(self.world.uow.write(look))
        for key, before in self.calendars.items():
            now = seen.get(key)
            if now is None:
                # Handed over while it took place: they have it as they were to hold it.
                assert before.start <= self.now
            elif (now.start, now.cancelled) != (before.start, before.cancelled):
                assert now.sequence > before.sequence
            else:
                assert now.sequence >= before.sequence
        self.calendars |= seen
        confirmed = {(person, event.start) for (person, _), event in seen.items() if not event.cancelled}
        due = {(person, one.start) for one in self.agreed() for person in (one.visitor, one.staff) if person}
        assert due <= confirmed
