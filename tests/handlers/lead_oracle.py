"""What two exhibitors should hold, worked out from what people did; it knows neither the database nor the code
that writes files and digests."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.handlers.crowd import Guest

ORDER = ("full_name", "company", "title", "email", "phone", "country", "interests", "telegram_username")
"""Of what is shared, as a receipt lists it."""
DAYS = {
    "en": {30: "Fri 30 July", 31: "Sat 31 July"},
    "zh": {30: "7月30日（周五）", 31: "7月31日（周六）"},
}
WORDS = {
    "en": {
        "hot": "🔥 Hot",
        "warm": "🌤 Warm",
        "cold": "❄️ Cold",
        "asked": "⏳ waiting",
        "refused": "🚫 refused",
        "revoked": "🚫 withdrawn",
    },
    "zh": {
        "hot": "🔥 高",
        "warm": "🌤 中",
        "cold": "❄️ 低",
        "asked": "⏳ 等待同意",
        "refused": "🚫 未同意",
        "revoked": "🚫 已撤回",
    },
}


@dataclass
class Met:
    """Somebody whom an exhibitor met. ``guest`` is None for the wearer of a badge that nobody has claimed."""

    number: int
    guest: Guest | None
    code: str
    source: str
    by: str
    first: dt.datetime
    last: dt.datetime
    scans: int = 1
    event: str = ""
    decided: dt.datetime | None = None
    shared: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    rating: str = ""
    tags: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    step: str = ""
    on: dt.date | None = None
    timeframe: str = ""
    answer: str = ""

    def again(self, at: dt.datetime) -> None:
        self.scans += 1
        self.last = at

    def decide(self, event: str, at: dt.datetime, shared: Iterable[str] = ()) -> None:
        self.event, self.decided = event, at
        self.shared = tuple(name for name in ORDER if name in set(shared))

    @property
    def status(self) -> str:
        if self.by_hand and self.event in ("", "asked", "refused"):
            return "by_hand"
        return self.event or "asked"

    @property
    def withdrawn(self) -> bool:
        return self.status == "revoked"

    @property
    def contact(self) -> dict[str, str]:
        """What its exhibitor sees."""
        seen = {"granted": self.shared, "by_hand": self.by_hand}.get(self.status, ())
        names = {"full_name": ("full_name", "first_name", "last_name")}
        columns = [column for name in seen for column in names.get(name, (name,))]
        return {name: self.guest.known[name] for name in columns} if self.guest else {}

    @property
    def called(self) -> str:
        """In a list."""
        return self.contact.get("full_name", "") or self.code or ""

    def row(self, expo: str, exhibitor: str, booth: str) -> dict[str, object]:
        """Its line of a file, but for the number; days and instants as such."""
        words = not self.withdrawn
        receipt = self.event and self.status != "by_hand"
        seen = self.contact
        return {
            "expo": expo,
            "exhibitor": exhibitor,
            "booth": booth,
            "first_scanned_at": self.first,
            "last_scanned_at": self.last,
            "scans": self.scans,
            "source": self.source,
            "scanned_by": self.by,
            **{name: seen.get(name, "") for name in _NAMES},
            "language": "",  # Nobody of them chose one: what their client reports is not told.
            "telegram_username": seen.get("telegram_username", ""),
            "rating": self.rating if words else "",
            "tags": "; ".join(self.tags) if words else "",
            "interests": "; ".join(self.interests) if words else "",
            "notes": "\n".join(self.notes) if words else "",
            "next_step": self.step if words else "",
            "follow_up_on": self.on if words else None,
            "consent_status": self.status,
            "consent_at": self.decided if receipt else None,
            "consent_fields": "; ".join(self.shared) if self.status == "granted" else "",
            "timeframe": self.timeframe if words else "",
            "How large is the site?": self.answer if words else "",
        }


_NAMES = ("full_name", "first_name", "last_name", "company", "title", "email", "phone", "country")


@dataclass
class Booth:
    """An exhibitor's, with whom it met. ``products`` are what one can be interested in: English name, Chinese
    name."""

    id: str
    name: dict[str, str]
    number: str
    products: dict[str, str]
    met: list[Met] = field(default_factory=list)

    @property
    def newest_first(self) -> list[Met]:
        return sorted(self.met, key=lambda one: (one.last, one.number), reverse=True)

    def rows(self, expo: str) -> list[dict[str, object]]:
        """All lines of a file, in their order."""
        return [one.row(expo, self.name["en"], self.number) for one in self.newest_first]

    def digest(self, locale: str, since: dt.datetime, until: dt.datetime) -> list[str]:
        """What a digest says line by line, without its title."""
        met = [one for one in self.newest_first if one.first <= until]
        new = [one for one in met if one.first > since]
        here = [one for one in met if not one.withdrawn]
        hot = [one for one in here if one.rating == "hot"]
        unrated = [one for one in here if not one.rating]
        today = [one for one in met if one.first.date() == until.date()]
        before = until - dt.timedelta(days=1)
        yesterday = [one for one in met if one.first.date() == before.date() and one.first <= before]
        decided = [one for one in met if one.decided and since < one.decided <= until]
        agreed = sum(one.event == "granted" for one in decided)
        withdrawn = sum(one.event == "revoked" for one in decided)
        long = until - since > dt.timedelta(hours=2)
        days = (until.date(), until.date() + dt.timedelta(days=1))
        due = sorted((one for one in here if one.on in days), key=lambda one: (one.on or days[0], one.number))
        counts = (len(met), len(hot), len(unrated), sum(one.status == "asked" for one in met))
        say = _Said(locale, days)
        wanted = [
            value if locale == "en" else self.products[value]
            for one in new
            if not one.withdrawn
            for value in one.interests
        ]
        quiet = not (new or agreed or withdrawn or (long and due))
        return [
            *([say.nothing] if quiet else []),
            *say.counted(len(new), len(today), len(yesterday), counts, agreed, withdrawn),
            *say.listed("hot", [one for one in hot if since < one.last][:3]),
            *(say.listed("due", due[:3]) if long else []),
            *say.listed("unrated", unrated[:3], len(unrated) - 3),
            *say.most("interests", Counter(wanted).most_common(3)),
            *say.most("staff", Counter(one.by for one in new if one.by).most_common(5)),
        ]


@dataclass(frozen=True)
class _Said:
    """The words of a digest."""

    locale: str
    days: tuple[dt.date, dt.date]

    def _in(self, en: str, zh: str) -> str:
        return {"en": en, "zh": zh}[self.locale]

    @property
    def nothing(self) -> str:
        return self._in("Nothing new.", "没有新动态。")

    def counted(
        self, new: int, today: int, yesterday: int, counts: tuple[int, ...], agreed: int, withdrawn: int
    ) -> list[str]:
        lines = [
            (new, f"{new} new lead{'s' * (new != 1)}", f"新增{new}条线索"),
            (
                today + yesterday,
                f"Today {today}, yesterday by this time {yesterday}.",
                f"今天{today}条，昨天同一时间{yesterday}条。",
            ),
            (
                counts[0],
                "{} in all, {} hot, {} unrated, {} waiting".format(*counts),
                "共{}条，高意向{}位，未评级{}位，等待同意{}位".format(*counts),
            ),
            (
                agreed,
                f"{agreed} visitor{'s' * (agreed != 1)} agreed to share their card.",
                f"{agreed}位观众同意了提供名片。",
            ),
            (
                withdrawn,
                f"{withdrawn} visitor{'s' * (withdrawn != 1)} withdrew their card: please delete it from files"
                " that you have.",
                f"{withdrawn}位观众撤回了名片，请从已导出的文件里删除。",
            ),
        ]
        return [self._in(en, zh) for number, en, zh in lines if number]

    def listed(self, what: str, met: list[Met], more: int = 0) -> list[str]:
        titles = {
            "hot": self._in("Hot, met since then", "期间遇到的重点客户"),
            "due": self._in("Follow up today and tomorrow", "今明两天要跟进"),
            "unrated": self._in("Not rated yet", "还没评级"),
        }
        rest = [self._in(f"• and {more} more", f"• 另有{more}项")] if more > 0 else []
        return [titles[what], *(f"• {self.line(one)}" for one in met), *rest] if met else []

    def line(self, one: Met) -> str:
        words = WORDS[self.locale]
        day = DAYS[self.locale][one.on.day] if one.on else ""
        at = f"{one.last:%H:%M}"
        if one.last.date() != self.days[0]:
            at = self._in(f"{one.last.day} July, {at}", f"7月{one.last.day}日{at}")
        told = (
            one.contact.get("company", ""),
            words.get(one.status, ""),
            words.get(one.rating, ""),
            self._in(f"due {day}", f"{day}跟进") if day else "",
            at if one.called else "",
        )
        name = one.called or self._in(f"Contact from {at}", f"{at}的联系人")
        return name + self._in(": ", "：") + self._in(", ", "，").join(filter(None, told))

    def most(self, what: str, counts: list[tuple[str, int]]) -> list[str]:
        if not counts:
            return []
        shown = [self._in(f"{name} ({number})", f"{name}（{number}）") for name, number in counts]
        heads = {"interests": ("Interested in", "关注"), "staff": ("Met by", "登记人")}[what]
        commas, and_ = {"en": (", ", " and "), "zh": ("、", "、")}[self.locale]
        text = and_.join(filter(None, (commas.join(shown[:-1]), shown[-1])))
        return [heads[0] + ": " + text if self.locale == "en" else heads[1] + "：" + text]
