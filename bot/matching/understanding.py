"""What somebody looks for, in their own words: understood as questions are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers.index import AnswerIndex
from bot.answers.reader import read
from bot.answers.slots import Slot
from bot.answers.tokens import tokens
from bot.domain.profile import PartnerKind
from bot.matching.terms import words_of

_KINDS = (
    (PartnerKind.DISTRIBUTOR, r"distributors?|dealers?|resellers?|wholesalers?|[经分]销商|代理商"),
    (PartnerKind.SUPPLIER, r"suppliers?|manufacturers?|vendors?|供应商|制造商|生产商|厂[家商]"),
    (PartnerKind.INVESTOR, r"investors?|投资(?:方|人|者|机构)"),
)
_KIND_WORDS = tuple(
    (kind, re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])", re.IGNORECASE)) for kind, words in _KINDS
)
_HOW = frozenset(
    token
    for word in (
        *("old", "new", "used", "cheap", "affordable", "good", "better", "best", "reliable", "quality", "modern"),
        *("suitable", "preferred", "partner", "project", "company", "product", "solution", "someone", "operator"),
        *(
            "便宜",
            "可靠",
            "优质",
            "质量",
            "适合",
            "合适",
            "最好",
            "靠谱",
            "性价比",
            "项目",
            "公司",
            "企业",
            "产品",
        ),
    )
    for token in tokens(word)
)
"""How it is to be, and who wants it: products have such words too, where they say something else."""
_USE = re.compile(
    r"(?<!look )(?<!looking )(?<!search )(?<!searching )\b(?:for|at|inside|near)\b.*|"
    r"(?:给|为|适合|适用于|用在|针对)[^,，。;；]+?(?:的|找|采购|装|安装|配|做|建|选|买)|用于[^,，。;；]*"
)
"""What it is for, and where."""
_HOW_WEIGHT, _USE_WEIGHT, _KIND_WEIGHT = 0.1, 0.5, 0.5


@dataclass(frozen=True, slots=True)
class Understood:
    """``categories`` (keys), ``exhibitors`` (ids) and ``countries`` (codes) are named outright, ``terms`` are what
    else it says that the catalogue knows, with weights; ``found``: how many exhibitors show something of it;
    ``kinds``: what somebody is to be to them."""

    categories: tuple[str, ...] = ()
    exhibitors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    terms: tuple[tuple[str, float], ...] = ()
    found: int = 0
    kinds: tuple[PartnerKind, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the expo has nothing of it."""
        return not (self.categories or self.exhibitors or self.found)

    def weighed(self) -> dict[str, float]:
        """As terms of a signal."""
        found = dict(self.terms)
        found |= {f"k:{kind}": _KIND_WEIGHT for kind in self.kinds}
        found |= {f"c:{key}": 1.5 for key in self.categories}
        found |= {f"x:{one}": 1.5 for one in self.exhibitors}
        found |= {f"o:{code}": 0.7 for code in self.countries}
        return found


def understand(text: str, index: AnswerIndex, now: dt.datetime, locale: str) -> Understood:
    """A wish by the answer engine's linking, in either language, spelling mended. ``now`` is aware, in the expo's
    zone."""
    kinds = tuple(kind for kind, words in _KIND_WORDS if words.search(text))
    for _, words in _KIND_WORDS:
        # Of suppliers of cells, cells are sought; a distributor is no mistyped "distributed".
        text = words.sub(" ", text)
    reading = read(text, index, now, locale)
    known = [slot for slot in reading.content if any(map(index.knows, slot.tokens))]
    shown = index.exhibitors.search(known) or {one for slot in known for one in index.exhibitors.search([slot])}
    # The title of a session is no content of a question, but what it is about is what is sought.
    titles = [reading.text[link.start : link.end] for link in reading.links if link.kind == "session"]
    terms = {token: weight for slot, weight in _weighed(reading.text, known) for token in _tokens(slot)}
    terms |= {word: 1.0 for title in titles for word in words_of(title)}
    return Understood(
        reading.ids("category"),
        reading.ids("exhibitor"),
        reading.ids("country"),
        tuple(terms.items()),
        len(shown),
        kinds,
    )


def _weighed(text: str, known: Sequence[Slot]) -> Iterator[tuple[Slot, float]]:
    """What it is to be counts more than what for, and that more than how."""
    uses = [found.span() for found in _USE.finditer(text)]
    for slot in known:
        used = any(start <= slot.start and slot.end <= end for start, end in uses)
        yield slot, _HOW_WEIGHT if _HOW.intersection(slot.tokens) else _USE_WEIGHT if used else 1.0


def _tokens(slot: Slot) -> tuple[str, ...]:
    """Without the words of an idea as they stand there, which only texts have."""
    return tuple(token for token in slot.tokens if not token.startswith("="))
