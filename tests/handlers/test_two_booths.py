"""Two exhibitors with three of staff each and two hundred visitors: met in every way that there is, answered in
every way; each answer, digest and file as it must be by what people did."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace

import pytest

from bot.localchat import Persona
from tests.e2e.bot_process import main_py
from tests.handlers.conftest import EXHIBITOR, RIVAL, SHANGHAI, Expo
from tests.handlers.crowd import Guest, guest
from tests.handlers.fair_day import (
    LINK,
    RATED,
    Fair,
    Staff,
    be_forgotten,
    come_by,
    decide,
    first_line,
    given,
    pressed,
    qualify,
    rate,
    rescan,
    said,
    scan,
    series,
    take_back,
)
from tests.handlers.fair_files import (
    EXPO,
    QUESTION,
    assert_digest,
    assert_files,
    assert_workbook,
    columns_of,
    lines_of,
)
from tests.handlers.lead_oracle import Booth

pytestmark = pytest.mark.slow

MORNING = dt.datetime(2021, 7, 30, 10, 31, tzinfo=SHANGHAI)
JOINED = dt.datetime(2021, 7, 29, 10, 30, tzinfo=SHANGHAI)
PAULA, LIQIU = 31, 32
BOOTHS = (
    Booth(
        EXHIBITOR,
        {"en": "Qingchuan Energy Storage", "zh": "晴川储能"},
        "B2-017",
        {
            "3.0 MWh liquid-cooled battery containers": "3.0 MWh 液冷储能集装箱",
            "Grid-side storage stations from 50 MW": "50 MW 级以上电网侧储能电站",
            "Station operation with performance guarantee": "带性能保证的电站运维",
        },
    ),
    Booth(
        RIVAL,
        {"en": "Batteriehaus Müller", "zh": "穆勒电池之家"},
        "A2-015",
        {
            "5 kWh wall-mounted home batteries": "5 kWh 壁挂式家用电池",
            "1 kWh portable power stations": "1 kWh 便携电源",
        },
    ),
)


@pytest.fixture
def crowd() -> list[Persona]:
    staff = [Persona(PAULA, "Paula"), Persona(LIQIU, "立秋", language_code="zh-hans")]
    return [*staff, *(guest(number).persona for number in range(200))]


async def open_fair(expo: Expo) -> Fair:
    """Otto's staff join by links; Ada's ask a question of their own."""
    people = {one: expo.chat.user(one) for one in (20, 21, 22, 30, PAULA, LIQIU)}
    for one in (PAULA, LIQIU):
        await people[30].ask("/team")
        invited = await pressed(people[30], "Invite staff")
        people[one].open_link(next(word for word in invited.text.split() if LINK in word).partition(LINK)[2])
        joined = await pressed(people[one], (await people[one].wait_reply()).buttons[0])
        assert {PAULA: "Batteriehaus Müller, as staff", LIQIU: "穆勒电池之家"}[one] in joined.text
        await people[30].wait_reply(f"{people[one].persona.first_name} has joined")
    await people[20].ask("/booth")
    await pressed(people[20], "Our questions", "New question")
    await people[20].ask(QUESTION)
    await pressed(people[20], "One of several")
    await people[20].ask("< 1 MW\n> 1 MW")
    booths = {one.id: replace(one, met=[]) for one in BOOTHS}
    members = {EXHIBITOR: (20, 21, 22), RIVAL: (30, PAULA, LIQIU)}
    staff = {
        key: tuple(
            Staff(people[one], people[one].persona.first_name, "zh" if one in (22, LIQIU) else "en", booths[key])
            for one in ids
        )
        for key, ids in members.items()
    }
    return Fair(expo, staff, booths)


WAYS = ("link",) * 24 + ("code",) * 20 + ("photo",) * 12 + ("booth",) * 24 + ("contact",) * 10
BY_HAND = ("vcard",) * 6 + ("paper",) * 6 + ("typed",) * 6
SERIES, IN_A_FILE = 8, 4
CHOICES = ("all", "all", "some", "none", "asked")


async def a_morning(fair: Fair, booth: Booth, guests: list[Guest], url: str) -> None:
    """A hundred and twenty visitors of one booth."""
    staff = fair.staff[booth.id]
    for place, way in enumerate(WAYS):
        if place % 9 == 0:
            fair.minute()
        one, by = guests[place], staff[place % 3]
        if way == "booth":
            await come_by(fair, booth, url, one, all_fields=place % 4 > 0)
            continue
        met = await (given(fair, by, one, way) if way == "contact" else scan(fair, by, one, way))
        if by.locale == "en" and place % 15 == 0:
            await qualify(by, met, {EXHIBITOR: "> 1 MW"}.get(booth.id, ""))
        else:
            await rate(by, met, tuple(RATED)[place % 4])
        if way != "contact":
            await decide(fair, by, met, CHOICES[place % 5])
            if place % 7 == 0:
                fair.minute()
                await rescan(fair, staff[(place + 1) % 3], met)
    fair.minute()
    at = len(WAYS)
    for place, way in enumerate(BY_HAND, start=at):
        by = staff[place % 3]
        if place < at + 3 * 3:
            await by.person.ask("/scan")  # Only who captures has pictures and names taken for people.
        await rate(by, await given(fair, by, guests[place], way), tuple(RATED)[place % 4])
    at += len(BY_HAND)
    filed = guests[at : at + IN_A_FILE]
    content = "".join(one.vcard for one in filed).encode()
    staff[0].person.send_document("four.vcf", content, content_type="text/vcard")
    assert (await staff[0].person.wait_reply()).text == "4 contacts taken over. 4 of them new."
    for one in filed:
        met = fair.meet(staff[0], booth, one, "contact")
        met.by_hand = ("full_name", "company", "email", "phone")
    at += IN_A_FILE
    for by in staff:  # What was begun is over.
        await pressed(by.person, (await by.person.ask("/scan")).buttons[-1])
    for met in await series(fair, staff[2], guests[at : at + SERIES]):
        await decide(fair, staff[2], met, CHOICES[met.number % 5])


async def printed_badges(fair: Fair) -> None:
    """Two badges from the registration desk: the owner of one appears after it was scanned, of the other never."""
    settings = fair.expo.settings
    known = {
        "storage__url": f"sqlite:///{settings.base / 'expo.sqlite3'}",
        "telegram__username": "expo_test_bot",
    }
    status, out, err = await main_py("badges", "--count", "2", "--format", "csv", **known)
    assert status == 0, err
    printed = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff"))))
    by, colleague = fair.staff[EXHIBITOR][1:]
    mets = []
    for badge in printed:
        by.person.open_link(badge["link"].partition(LINK)[2])
        answer = await by.person.wait_reply()
        code = f"{badge['code'][:4]}-{badge['code'][4:]}"
        told = {"code": code, "since": f"{fair.now:%H:%M}", "by": by.name}
        assert first_line(answer) == said("unclaimed", by.locale, **told)
        mets.append(fair.meet(by, by.booth, None, "badge", code))
    owner = guest(199)
    await fair.badge(owner)
    visitor = fair.person(owner)
    fair.minute()
    visitor.open_link(printed[0]["link"].partition(LINK)[2])
    await visitor.wait_reply()
    await pressed(visitor, "This is my badge")
    mets[0].guest = owner
    mets[0].decide("asked", fair.now)
    fair.minute()
    await decide(fair, by, mets[0], "all")
    await rescan(fair, colleague, mets[0])


async def test_two_booths_hold_what_people_did(expo: Expo) -> None:
    fair = await open_fair(expo)
    ours, theirs = fair.booths[EXHIBITOR], fair.booths[RIVAL]
    known = {
        "storage__url": expo.database_url,
        "telegram__username": "expo_test_bot",
    }
    code, out, err = await main_py("links", **known)
    assert code == 0, err
    links = {row["exhibitor_id"]: row["booth_url"] for row in csv.DictReader(io.StringIO(out.lstrip("\ufeff")))}
    ada, sven, wenbo = fair.staff[EXHIBITOR]
    otto, paula, liqiu = fair.staff[RIVAL]
    await liqiu.person.ask("/digest")
    await pressed(liqiu.person, liqiu.person.messages[-1].buttons[4])
    await sven.person.ask("/digest")
    await pressed(sven.person, "No digests")

    # The morning, at both booths: forty visitors come to both.
    expo.clock.move_to(MORNING)
    await a_morning(fair, ours, [guest(number) for number in range(120)], links[EXHIBITOR])
    await a_morning(fair, theirs, [guest(number) for number in range(198, 78, -1)], links[RIVAL])
    await printed_badges(fair)
    for booth in fair.booths.values():
        await assert_files(fair, booth)

    # Some take it back, one altogether.
    fair.minute()
    granted = [met for met in ours.met if met.status == "granted"]
    noted = next(met for met in granted if met.notes)
    other = next(met for met in granted if met.guest and met.guest.locale == "zh" and met is not noted)
    for met in (noted, other):
        await take_back(fair, met)
    gone = next(met.guest for met in granted if met.guest and met.guest.locale == "en" and not met.notes)
    await be_forgotten(fair, gone)

    # The evening: one more at each, and digests at each one's hour.
    expo.clock.move_to(MORNING.replace(hour=17, minute=20))
    await scan(fair, otto, guest(0), "code")
    await rate(otto, theirs.met[-1], "hot")
    expo.clock.move_to(MORNING.replace(hour=17, minute=25))
    for one, label in ((sven, "Every hour"), (otto, "At closing time"), (paula, "At once")):
        await one.person.ask("/digest")
        await pressed(one.person, label)
    expo.clock.move_to(MORNING.replace(hour=17, minute=30))
    await come_by(fair, ours, links[EXHIBITOR], guest(150), all_fields=True)
    ada.person.mark()
    expo.clock.move_to(MORNING.replace(hour=18, minute=31))
    attached = await ada.person.wait_reply(lambda message: "document" in message, within=40)
    joined = next(met.first for met in ours.met).replace(hour=10, minute=30)
    await assert_digest(ada, JOINED, MORNING.replace(hour=18, minute=30))
    await assert_digest(wenbo, JOINED, MORNING.replace(hour=18, minute=30))
    await assert_digest(sven, MORNING.replace(hour=17, minute=25), MORNING.replace(hour=18, minute=0))
    await assert_digest(otto, JOINED, MORNING.replace(hour=17, minute=0))
    await assert_digest(paula, joined, MORNING.replace(hour=17, minute=24))
    assert [one.text for one in liqiu.person.messages if "线索汇总（" in one.text] == []
    assert_workbook(
        fair.content(attached), [{name: row[name] for name in columns_of(ours)} for row in ours.rows(EXPO)]
    )

    # The next day: who gave no answer is asked once more, and yesterday is there to compare with.
    expo.clock.move_to(MORNING.replace(day=31, hour=11, minute=45))
    silent = next(met for met in theirs.met if met.status == "asked" and met.guest)
    assert silent.guest
    fair.person(silent.guest).mark()
    answer = await paula.person.ask(silent.code)
    assert first_line(answer) == said(
        "waiting_again", "en", since=f"30 July, {silent.first:%H:%M}", by=silent.by, code=silent.code
    )
    silent.again(fair.now)
    silent.decide("asked", fair.now)
    await decide(fair, paula, silent, "all")
    for booth in fair.booths.values():
        await assert_files(fair, booth)
        admin = fair.staff[booth.id][0]
        await admin.person.ask("/digest")
        preview = await pressed(admin.person, "Show today's")
        midnight = fair.now.replace(hour=0, minute=0)
        assert lines_of(preview) == booth.digest("en", midnight, fair.now)
