"""What people do at two booths, over the local chat: each act is checked by what it is answered with, and noted in
the oracle of who holds what."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.localchat import Message
from bot.localchat.person import Person
from tests.exporters.decoding import decoded
from tests.handlers.booth_staff import CODE, qr_photo
from tests.handlers.conftest import SHANGHAI, Expo
from tests.handlers.crowd import Guest
from tests.handlers.lead_oracle import Booth, Met

LINK = "https://t.me/expo_test_bot?start="
LABELS = {
    "en": ("Agree and send", "Choose fields", "Mobile", "Don't send"),
    "zh": ("同意并发送", "选择内容", "手机", "不发送"),
}
RATED = {"hot": ("Hot", "高"), "warm": ("Warm", "中"), "cold": ("Cold", "低"), "": ("", "")}
FIRST_LINES = {
    "new": ("✅ New: {name}", "✅ 新客户：{name}"),
    "again": ("↩️ {name} is already yours since {since} (by {by}).", "↩️ {name}：{since}（{by}）已是您的客户。"),
    "waiting": (
        "⏳ Waiting for {code} to agree. This message turns by itself.",
        "⏳ 正在等待{code}同意，结果会自动显示在这里。",
    ),
    "waiting_again": (
        "⏳ Already yours since {since} (by {by}); still waiting for {code} to agree.",
        "⏳ {since}（{by}）已采集，仍在等待{code}同意。",
    ),
    "unclaimed": (
        "⏳ {code} is met, since {since} (by {by}). Nobody has claimed this badge yet: its owner is asked as soon"
        " as they do.",
        "⏳ {since}（{by}）已采集{code}。此胸卡尚无人认领，持有人认领后会立即收到请求。",
    ),
    "refused": (
        "🚫 {code} does not share a card with you. The meeting is counted; nobody is asked again.",
        "🚫 {code}未同意分享名片。本次会面已记录，不会再次询问。",
    ),
    "agreed": ("✅ {name} has agreed.", "✅ {name}已同意。"),
    "unknown": (
        "❓ Nobody has the code {code}. The next one works as before.",
        "❓ 没有找到编号{code}。可继续采集下一位。",
    ),
    "foreign": ("❓ This QR code isn't a visitor's badge.", "❓ 这个二维码不是观众胸卡。"),
}


def said(what: str, locale: str, **told: str) -> str:
    return FIRST_LINES[what][locale == "zh"].format(**told)


@dataclass
class Staff:
    """One of the staff, and the language of their phone."""

    person: Person
    name: str
    locale: str
    booth: Booth


@dataclass
class Fair:
    """The running expo, and beside it what should come of it."""

    expo: Expo
    staff: Mapping[str, tuple[Staff, ...]]
    booths: Mapping[str, Booth]
    badges: dict[int, tuple[str, str]] = field(default_factory=dict)
    carded: set[int] = field(default_factory=set)
    number: itertools.count[int] = field(default_factory=itertools.count)

    @property
    def now(self) -> dt.datetime:
        return self.expo.clock.now().astimezone(SHANGHAI)

    def minute(self) -> None:
        """Time goes on."""
        self.expo.clock.move_to(self.now + dt.timedelta(minutes=1))

    def person(self, one: Guest) -> Person:
        return self.expo.chat.user(one.id)

    def meet(self, by: Staff | None, booth: Booth, one: Guest | None, source: str, code: str = "") -> Met:
        met = Met(next(self.number), one, code, source, by.name if by else "", self.now, self.now)
        booth.met.append(met)
        return met

    async def badge(self, one: Guest) -> tuple[str, str]:
        """Their code and the link of their badge; the card is made where there is none yet."""
        if one.number not in self.badges:
            person = self.person(one)
            card = await person.ask("/badge")
            if one.number not in self.carded:
                card = await person.ask(one.card)
                self.carded.add(one.number)
            code = CODE.search(card.text)
            assert code, card.text
            link = decoded(self.content(card))
            assert link.startswith(LINK)
            assert link in card.text
            self.badges[one.number] = code[0], link
        return self.badges[one.number]

    def content(self, message: Message) -> bytes:
        """Of the file or picture that came."""
        file = message["photo"][-1] if "photo" in message else message["document"]
        return self.expo.chat.api.files.find(file["file_id"]).content


async def pressed(person: Person, *labels: str) -> Message:
    """Press one button after the other; what the last brings."""
    for label in labels:
        await person.press(label)
        message = await person.wait_reply()
    return message


def first_line(message: Message) -> str:
    return message.text.splitlines()[0]


async def scan(fair: Fair, by: Staff, one: Guest, way: str) -> Met:
    """Staff meet who wears a badge: by its link, its code or a photo of it."""
    code, link = await fair.badge(one)
    match way:
        case "link":
            by.person.open_link(link.partition(LINK)[2])
        case "photo":
            by.person.send_photo(qr_photo(link))
        case _:
            by.person.send(code.lower() if one.number % 2 else code)
    answer = await by.person.wait_reply()
    assert first_line(answer) == said("waiting", by.locale, code=code)
    met = fair.meet(by, by.booth, one, "badge", code)
    met.decide("asked", fair.now)
    return met


async def rate(by: Staff, met: Met, rating: str) -> None:
    """One tap on the answer."""
    if rating:
        await pressed(by.person, RATED[rating][by.locale == "zh"])
        met.rating = rating


async def qualify(by: Staff, met: Met, site: str = "") -> None:
    """Tap through all steps. ``site`` answers the exhibitor's own question."""
    own = (("1" if site.startswith("<") else "2"),) if site else ()
    await pressed(
        by.person, "Hot", "3 months", "1", "Next", *own, "Send an offer", "Tomorrow", "Decision maker", "Next"
    )
    noted = await by.person.ask("+1 unit as a sample")
    met.rating, met.timeframe, met.answer = "hot", "3m", site
    met.interests, met.tags = [next(iter(by.booth.products))], ["decider"]
    met.step, met.on, met.notes = "offer", dt.date(2021, 7, 31), ["+1 unit as a sample"]
    assert "+1 unit as a sample" in noted.text


async def decide(fair: Fair, by: Staff, met: Met, choice: str) -> None:
    """The visitor answers the request, and the message of who waits turns by itself."""
    assert met.guest
    agree, fields, phone, refuse = LABELS[met.guest.locale]
    visitor = fair.person(met.guest)
    # Whoever does not answer has the request all the same: it is not on its way any more once others are counted.
    await visitor.wait_reply(lambda message: message.button(refuse) is not None)
    if choice == "asked":
        return
    known = [name for name in met.guest.known if met.guest.known[name] and name != "telegram_username"]
    match choice:
        case "all":
            await visitor.press(agree)
            met.decide("granted", fair.now, known)
        case "some":
            await pressed(visitor, fields, phone)
            await visitor.press(agree)
            met.decide("granted", fair.now, [name for name in known if name != "phone"])
        case "none":
            await visitor.press(refuse)
            met.decide("refused", fair.now)
    line = said("refused" if choice == "none" else "agreed", by.locale, code=met.code, name=met.guest.full_name)
    turned = await by.person.wait_reply(lambda message: first_line(message) == line)
    assert (met.guest.phone in turned.text.replace(" ", "")) is (choice == "all")


async def come_by(fair: Fair, booth: Booth, url: str, one: Guest, *, all_fields: bool) -> None:
    """A visitor opens the booth's code and sends their card, which they make first where there is none."""
    visitor = fair.person(one)
    visitor.open_link(url.partition(LINK)[2])
    assert booth.name[one.locale] in (await visitor.wait_reply()).text
    asked = await pressed(visitor, {"en": "Send my card", "zh": "发送名片"}[one.locale])
    if one.number not in fair.carded:
        asked = await visitor.ask(one.card)
        fair.carded.add(one.number)
    assert booth.name[one.locale] in asked.text
    known = [name for name in one.known if one.known[name] and name != "telegram_username"]
    if not all_fields:
        await pressed(visitor, *LABELS[one.locale][1:3])
        known.remove("phone")
    sent = await pressed(visitor, LABELS[one.locale][0])
    assert booth.name[one.locale] in sent.text
    assert booth.number in (await visitor.wait_reply()).text  # The booth comes back at once.
    met = fair.meet(None, booth, one, "booth")
    met.decide("granted", fair.now, known)


async def given(fair: Fair, by: Staff, one: Guest, way: str) -> Met:
    """Staff are given a contact in person."""
    what: tuple[str, ...] = ("full_name", "company", "email", "phone")
    source = {"contact": "contact", "vcard": "contact", "paper": "card", "typed": "manual"}[way]
    match way:
        case "contact":
            what = ("full_name", "phone")
            by.person.send_contact(one.phone, one.first_name, one.last_name, user_id=one.id)
        case "vcard":
            by.person.send_document("card.vcf", one.vcard.encode(), content_type="text/vcard")
        case "paper":
            by.person.send_photo(qr_photo(), f"{one.full_name}\n{one.company}\n{one.email}\n{one.phone}")
        case _:
            by.person.send(f"{one.full_name}; {one.company}; {one.email}; {one.phone}")
    answer = await by.person.wait_reply()
    assert first_line(answer) == said("new", by.locale, name=one.full_name)
    met = fair.meet(by, by.booth, one, source)
    met.by_hand = what
    return met


async def series(fair: Fair, by: Staff, guests: Iterable[Guest]) -> list[Met]:
    """/scan: one after the other, with codes of nobody and of something else in the middle."""
    badges = [await fair.badge(one) for one in guests]
    await by.person.ask("/scan")
    met = []
    for place, (one, (code, link)) in enumerate(zip(guests, badges, strict=True)):
        if place == 2:
            bad = await by.person.ask("ZZZZ-9999")
            assert first_line(bad) == said("unknown", by.locale, code="ZZZZ-9999")
            by.person.send_photo(qr_photo("https://example.com/menu"))
            assert first_line(await by.person.wait_reply()) == said("foreign", by.locale)
        by.person.send(code if place % 2 else link)
        assert first_line(await by.person.wait_reply()) == said("waiting", by.locale, code=code)
        met.append(fair.meet(by, by.booth, one, "badge", code))
        met[-1].decide("asked", fair.now)
    done = await by.person.ask("/scan")
    ended = await pressed(by.person, done.buttons[-1])
    assert (
        first_line(ended)
        == {
            "en": f"Done. {len(met)} captures in this round.",
            "zh": f"已结束，本次共采集{len(met)}位。",
        }[by.locale]
    )
    return met


async def rescan(fair: Fair, by: Staff, met: Met) -> None:
    """A colleague meets somebody once more: since when, and by whom, or where it stands."""
    seen = len(fair.person(met.guest).messages) if met.guest else 0
    answer = await by.person.ask(met.code)
    name = met.guest.full_name if met.guest else ""
    what = {"granted": "again", "refused": "refused"}.get(met.status, "waiting_again")
    told = {"name": name, "since": f"{met.first:%H:%M}", "by": met.by, "code": met.code}
    assert first_line(answer) == said(what, by.locale, **told)
    met.again(fair.now)
    if met.guest:  # Nobody is asked again.
        assert len(fair.person(met.guest).messages) == seen


async def take_back(fair: Fair, met: Met) -> None:
    """A visitor withdraws from this exhibitor; who runs its team is asked to delete copies."""
    assert met.guest
    visitor, booth = fair.person(met.guest), next(one for one in fair.booths.values() if met in one.met)
    listed = await visitor.ask("/mydata")
    name = booth.name[met.guest.locale]
    number = next(line.split(".")[0] for line in listed.text.splitlines() if name in line)
    done = await pressed(visitor, number, {"en": "Withdraw", "zh": "撤回名片"}[met.guest.locale])
    assert name in first_line(done), (listed.text, number, done.text)
    met.decide("revoked", fair.now)
    told = await fair.staff[booth.id][0].person.wait_reply("has withdrawn their card")
    assert met.guest.full_name not in told.text


async def be_forgotten(fair: Fair, one: Guest) -> None:
    await fair.person(one).ask("/mydata")
    done = await pressed(fair.person(one), "Erase everything", "Yes, erase everything", "Erase for good")
    assert done.text.startswith("Done: you are forgotten here.")
    for booth in fair.booths.values():
        booth.met = [met for met in booth.met if met.guest != one or met.by_hand]
