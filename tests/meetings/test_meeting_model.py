"""The life of meetings against a model: asked for, countered, accepted, moved, cancelled, late, handed over, kept;
sessions saved and moved, booths and hours changed under them. Whatever happens in whatever order, and however
often a button is pressed: nobody and no table is booked twice, both agendas and calendars show what is agreed, and
each side is told of each thing once."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from bot.domain.programme import Session, Stand
from bot.services.agenda import saving
from bot.services.meetings import answering, changing, drafting, hindering, offering, settling
from bot.views.meetings import MeetingNotice, MeetingTimes
from storage.schema import migrate
from tests.meetings.meeting_truths import MeetingTruths
from tests.meetings.meeting_world import LENGTH, MINUTE, TEAMS, VISITORS, Meet
from tests.meetings.parts import ADA, OTTO, X1, X2, meeting_id
from tests.texts.expo import DAY_1, DAYS, at

MOST_MOVES = 3
SESSIONS = ("S1", "S2", "S4", "S11", "S13")
TIMES = tuple(at(DAY_1, f"{hour}:{minute:02d}") for hour in range(9, 17) for minute in (0, 30))
WHO = st.integers(0, 50)


class MeetingMachine(MeetingTruths):
    """Two visitors, two exhibitors with a table each."""

    # --- what people do

    @rule(visitor=st.sampled_from(VISITORS), exhibitor=st.sampled_from((X1, X2)), start=st.sampled_from(TIMES))
    def visitor_asks(self, visitor: int, exhibitor: str, start: dt.datetime) -> None:
        between = [one for one in self.meets.values() if (one.visitor, one.exhibitor) == (visitor, exhibitor)]
        message = self.run(drafting.begin(self.world.uow, self.world.party(visitor), exhibitor))
        current = [one for one in between if one.open and not (one.start and one.start + LENGTH <= self.now)]
        if not self.listed(exhibitor):
            return
        if current:
            assert self.event(message) == ""
            return
        if sum(one.state == "declined" for one in between) >= hindering.MOST_REFUSALS:
            assert isinstance(message.view, MeetingNotice)
            return
        number = meeting_id(message)
        meet = Meet(number, visitor, exhibitor)
        self.run(drafting.choose_purpose(self.world.uow, self.world.party(visitor), number, "price"))
        for tap in (1, 2):
            told = self.run(
                offering.pick(self.world.uow, self.world.party(visitor), number, 0, offering.to_minutes(start))
            )
            if tap == 1 and not self.offerable(meet, start, None):
                assert isinstance(told.view, MeetingTimes)
                return
            assert self.event(told) == ("sent" if tap == 1 else "stale")
        meet.offered, meet.offerer = start, "v"
        self.meets[number] = meet
        self.expect(meet, "x", "asked")

    @precondition(lambda self: any(one.open for one in self.meets.values()))
    @rule(who=WHO, side=st.sampled_from("vx"), start=st.sampled_from(TIMES))
    def somebody_offers_another_time(self, who: int, side: str, start: dt.datetime) -> None:
        meet = self.choose(who, [one for one in self.meets.values() if one.open])
        actor = self.actor(meet, side, who)
        pressed = offering.pick(
            self.world.uow, self.world.party(actor), meet.number, meet.revision, offering.to_minutes(start)
        )
        told = self.run(pressed)
        begun = meet.start is not None and meet.start <= self.now
        fresh = meet.state == "accepted" and not meet.offerer
        may = meet.awaits == side or (fresh and meet.moves[side] < MOST_MOVES)
        if begun or not may:
            assert self.event(told) == "stale"
        elif not self.listed(meet.exhibitor) or not self.offerable(meet, start, actor if side == "x" else None):
            assert isinstance(told.view, MeetingTimes)
        else:
            assert self.event(told) == "sent"
            event = "move_asked" if meet.state == "accepted" else "offered"
            meet.state = "accepted" if meet.state == "accepted" else "countered"
            meet.offered, meet.offerer = start, side
            meet.moves[side] += fresh
            if side == "x" and meet.state != "accepted":
                meet.staff = actor
            meet.revision += 1
            self.expect(meet, {"v": "x", "x": "v"}[side], event)

    @precondition(lambda self: any(one.awaits for one in self.meets.values()))
    @rule(who=WHO, side=st.sampled_from("vx"))
    def somebody_accepts(self, who: int, side: str) -> None:
        meet = self.choose(who, [one for one in self.meets.values() if one.awaits])
        actor, revision = self.actor(meet, side, who), meet.revision
        agree = answering.agree
        told = self.run(agree(self.world.uow, self.world.party(actor), meet.number, revision))
        offered = meet.offered
        begun = meet.start is not None and meet.start <= self.now
        if meet.awaits != side or offered is None or offered <= self.now or begun:
            assert self.event(told) == "stale"
            return
        suits = self.is_open(offered) and not self.engaged(meet.visitor, offered, meet.number)
        if not suits or not self.table_free(meet.exhibitor, offered, meet.number):
            assert isinstance(told.view, MeetingTimes)
            return
        assert self.event(told) == "agreed"
        hosts = [person for person in (meet.staff, actor if side == "x" else None) if person]
        last, agreed_before = meet.staff, meet.start
        meet.staff = next((one for one in hosts if not self.engaged(one, offered, meet.number)), None)
        event = "moved" if meet.start else "accepted"
        meet.state, meet.start, meet.offered, meet.offerer, meet.late = "accepted", offered, None, "", {}
        meet.stand, meet.revision = self.stand(meet.exhibitor), meet.revision + 1
        self.expect(meet, {"v": "x", "x": "v"}[side], event, but=actor)
        if agreed_before and last and meet.staff not in (None, last):
            self.expect_one(meet, last, "unassigned", but=actor)
        again = self.run(agree(self.world.uow, self.world.party(actor), meet.number, revision))
        assert self.event(again) == "stale"

    @precondition(lambda self: any(one.offerer and one.open for one in self.meets.values()))
    @rule(who=WHO, side=st.sampled_from("vx"), back=st.booleans())
    def somebody_declines_or_takes_back(self, who: int, side: str, back: bool) -> None:
        meet = self.choose(who, [one for one in self.meets.values() if one.offerer and one.open])
        actor, revision, other = self.actor(meet, side, who), meet.revision, {"v": "x", "x": "v"}[side]
        party = self.world.party(actor)
        if back:
            told = self.run(answering.take_back(self.world.uow, party, meet.number, revision))
        else:
            told = self.run(answering.refuse(self.world.uow, party, meet.number, revision, "time"))
        if side != (meet.offerer if back else meet.awaits):
            assert self.event(told) == "stale"
            return
        kept = meet.state == "accepted"
        meet.offerer = ""
        meet.revision += 1
        if kept:
            meet.offered = None
        else:
            meet.state = "withdrawn" if back else "declined"
        events = ("move_withdrawn", "withdrawn") if back else ("time_kept", "declined")
        self.expect(meet, other, events[0] if kept else events[1])
        assert self.event(told) == ("taken_back" if back else "kept" if kept else "refused")

    @precondition(lambda self: bool(self.agreed()))
    @rule(who=WHO, side=st.sampled_from("vx"))
    def somebody_cancels(self, who: int, side: str) -> None:
        meet = self.choose(who, self.agreed())
        actor, revision = self.actor(meet, side, who), meet.revision
        for tap in (1, 2):
            party = self.world.party(actor)
            told = self.run(changing.call_off(self.world.uow, party, meet.number, revision))
            if tap == 2 or (meet.start and meet.start <= self.now):
                assert self.event(told) == "stale"
                return
            assert self.event(told) == "called"
            meet.state, meet.offered, meet.offerer, meet.revision = "cancelled", None, "", revision + 1
            self.expect(meet, {"v": "x", "x": "v"}[side], "cancelled", but=actor)
            if side == "x" and meet.staff not in (None, actor):
                self.expect_one(meet, meet.staff or 0, "cancelled")

    @precondition(lambda self: bool(self.agreed()))
    @rule(who=WHO, side=st.sampled_from("vx"), late=st.sampled_from((5, 10, 15)))
    def somebody_is_late(self, who: int, side: str, late: int) -> None:
        meet = self.choose(who, self.agreed())
        actor = self.actor(meet, side, who)
        start = meet.start
        assert start
        for _ in (1, 2):
            told = self.run(changing.be_late(self.world.uow, self.world.party(actor), meet.number, late))
            soon = start - 60 * MINUTE <= self.now < start + LENGTH
            if not soon or meet.late.get(side, 0) >= late:
                assert self.event(told) == ""
                continue
            assert self.event(told) == "told_late"
            meet.late[side] = late
            meet.revision += 1
            self.expect(meet, {"v": "x", "x": "v"}[side], "late")

    @precondition(lambda self: bool(self.agreed()))
    @rule(who=WHO, chosen=st.integers(0, 2))
    def somebody_assigns(self, who: int, chosen: int) -> None:
        meet = self.choose(who, self.agreed())
        team = TEAMS[meet.exhibitor]
        actor, person = team[who % len(team)], (None, *team)[chosen % (len(team) + 1)]
        self.run(changing.assign(self.world.uow, self.world.party(actor), meet.number, person or 0))
        if person == meet.staff or (person and self.seated(person, meet)):
            return
        before, meet.staff = meet.staff, person
        for who_hears, event in ((person, "assigned"), (before, "unassigned")):
            if who_hears:
                self.expect_one(meet, who_hears, event, self.now, but=actor)

    def seated(self, person: int, meet: Meet) -> bool:
        """Whether they sit elsewhere then, also in what is over."""
        others = [one for one in self.meets.values() if one.state in ("accepted", "kept", "missed")]
        return any(
            one.number != meet.number and one.start == meet.start and person in (one.visitor, one.staff)
            for one in others
        )

    @precondition(lambda self: bool(self.agreed()))
    @rule(who=WHO, side=st.sampled_from("vx"), met=st.booleans())
    def somebody_says_whether_they_met(self, who: int, side: str, met: bool) -> None:
        meet = self.choose(who, self.agreed())
        actor = self.actor(meet, side, who)
        told, *_ = self.run(settling.say(self.world.uow, self.world.party(actor), meet.number, met=met))
        start = meet.start
        assert start
        if self.now >= (start if met else start + LENGTH):
            assert self.event(told) == ("met" if met else "not_met")
            meet.state, meet.offered, meet.offerer = "kept" if met else "missed", None, ""
            meet.revision += 1
        else:
            assert self.event(told) == "stale"

    @rule(person=st.sampled_from((*VISITORS, ADA, OTTO)), name=st.sampled_from(SESSIONS))
    def somebody_saves_a_session(self, person: int, name: str) -> None:
        planning = self.world.party(person).planning
        self.run(saving.save(self.world.uow, planning, name))
        session = self.sessions()[name]
        if name in self.saved[person] or session.end <= self.now:
            return
        self.saved[person][name] = session.start
        for meet in self.agreed():
            self.clashes(meet, person, session)

    def clashes(self, meet: Meet, person: int, session: Session) -> None:
        start = meet.start
        if start is None or start <= self.now or person not in (meet.visitor, meet.staff):
            return
        if session.start < start + LENGTH and start < session.end:
            about = (session.id, session.start)
            self.expect_one(meet, person, "clash", about)
            self.expect(meet, "x" if person == meet.visitor else "v", "clash_other", about, but=person)

    @rule(person=st.sampled_from((*VISITORS, ADA, OTTO)), name=st.sampled_from(SESSIONS))
    def somebody_drops_a_session(self, person: int, name: str) -> None:
        self.run(saving.drop(self.world.uow, self.world.party(person).planning, name))
        self.saved[person].pop(name, None)

    # --- what happens

    @rule(minutes=st.sampled_from((1, 10, 25, 55, 130)))
    def time_passes(self, minutes: int) -> None:
        if self.now + minutes * MINUTE < at(DAY_1, "20:00"):
            self.world.clock.advance(minutes=minutes)
        self.tick()

    @rule()
    def bot_is_restarted(self) -> None:
        self.world.ticks._followed = -1
        self.tick()

    @rule(name=st.sampled_from(SESSIONS), start=st.sampled_from(TIMES))
    def session_is_moved(self, name: str, start: dt.datetime) -> None:
        sessions = tuple(
            replace(one, start=start, end=start + (one.end - one.start)) if one.id == name else one
            for one in self.world.programme.sessions
        )
        self.world.publish(replace(self.world.programme, sessions=sessions))
        self.tick()

    @rule(exhibitor=st.sampled_from((X1, X2)), booth=st.sampled_from(("A1-900", "B2-900")))
    def booth_is_moved(self, exhibitor: str, booth: str) -> None:
        exhibitors = tuple(
            replace(one, stands=(Stand("1", booth),)) if one.id == exhibitor else one
            for one in self.world.programme.exhibitors
        )
        self.world.publish(replace(self.world.programme, exhibitors=exhibitors))
        self.tick()

    @rule(close=st.sampled_from((12, 15, 17)))
    def hours_change(self, close: int) -> None:
        days = (replace(DAYS[0], close=dt.time(close)), *DAYS[1:])
        self.world.publish(replace(self.world.programme, days=days))
        self.tick()

    @precondition(lambda self: len(self.meets) > 3)
    @rule(exhibitor=st.sampled_from((X1, X2)))
    def exhibitor_leaves(self, exhibitor: str) -> None:
        exhibitors = tuple(one for one in self.world.programme.exhibitors if one.id != exhibitor)
        self.world.publish(replace(self.world.programme, exhibitors=exhibitors))
        self.tick()

    def tick(self) -> None:
        follows = self.world.ticks._followed != self.world.catalogue.version
        for _ in (1, 2):
            self.run(self.world.ticks.tick())
        for meet in self.meets.values():
            if meet.open and meet.offerer and meet.offered and meet.offered <= self.now:
                offerer, accepted = meet.offerer, meet.state == "accepted"
                meet.state, meet.offerer = ("accepted" if accepted else "lapsed"), ""
                meet.offered = None if accepted else meet.offered
                meet.revision += 1
                self.expect(meet, offerer, "time_kept" if accepted else "lapsed")
        for meet in self.agreed():
            if meet.start and meet.start + LENGTH <= self.now and not meet.asked_after:
                meet.asked_after = True
                self.expect(meet, "v", "after")
                self.expect(meet, "x", "after")
        if follows:
            for meet in self.meets.values():
                if meet.state in ("requested", "countered") and not self.listed(meet.exhibitor):
                    meet.state, meet.offered, meet.offerer = "cancelled", None, ""
                    meet.revision += 1
                    self.expect(meet, "v", "called_off")
                    self.expect(meet, "x", "called_off")
                elif meet.state in ("requested", "countered"):
                    self.outside(meet)
            for meet in self.agreed():
                if meet.start and meet.start > self.now:
                    self.follow(meet)

    def follow(self, meet: Meet) -> None:
        if not self.listed(meet.exhibitor):
            meet.state, meet.offered, meet.offerer = "cancelled", None, ""
            meet.revision += 1
            self.expect(meet, "v", "called_off")
            self.expect(meet, "x", "called_off")
            return
        if self.stand(meet.exhibitor) != meet.stand:
            meet.stand, meet.revision = self.stand(meet.exhibitor), meet.revision + 1
            self.expect(meet, "v", "booth_moved")
            self.expect(meet, "x", "booth_moved")
        self.outside(meet)
        for person in filter(None, (meet.visitor, meet.staff)):
            for name, known in self.saved[person].items():
                session = self.sessions()[name]
                if session.start != known:
                    self.clashes(meet, person, session)

    def outside(self, meet: Meet) -> None:
        day = self.world.catalogue.day(DAY_1)
        assert day
        if any(one and not self.is_open(one) for one in (meet.start, meet.offered)):
            self.expect(meet, "v", "hours_changed", day.close)
            self.expect(meet, "x", "hours_changed", day.close)


def test_meetings_against_a_model(tmp_path: Path) -> None:
    path = tmp_path / "expo.sqlite3"
    asyncio.run(migrate(f"sqlite:///{path}"))
    MeetingMachine.migrated = path
    run_state_machine_as_test(
        MeetingMachine,
        settings=settings(
            max_examples=60,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
