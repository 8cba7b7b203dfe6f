"""Actions of profiles, of suggestions, and of who may be found."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowWishes(Action, code="iw"):
    """What I look for in words, what I am, and whether exhibitors may find me."""


@dataclass(frozen=True)
class AddWish(Action, code="ia"):
    """Ask me what I look for."""


@dataclass(frozen=True)
class RemoveWish(Action, code="ir"):
    """I look for that no more; ``number`` counts from 1."""

    number: int


@dataclass(frozen=True)
class StopWish(Action, code="in"):
    """Stop asking me what I look for."""


@dataclass(frozen=True)
class SwitchKind(Action, code="ik"):
    """What I am (a ``PartnerKind``): ``on`` 1 or 0."""

    kind: str
    on: int


@dataclass(frozen=True)
class SwitchVisible(Action, code="iv"):
    """Whether exhibitors may find me: ``on`` 1 or 0."""

    on: int


@dataclass(frozen=True)
class ShowPartners(Action, code="bp"):
    """What our company is to others, and seeks."""


@dataclass(frozen=True)
class SwitchPartner(Action, code="bpk"):
    """``side``: is | seeks; a ``PartnerKind``; ``on`` 1 or 0."""

    side: str
    kind: str
    on: int


@dataclass(frozen=True)
class AddPartnerWish(Action, code="bpa"):
    """Ask me what our company seeks."""


@dataclass(frozen=True)
class RemovePartnerWish(Action, code="bpr"):
    """Our company seeks that no more; ``number`` counts from 1."""

    number: int


@dataclass(frozen=True)
class StopPartnerWish(Action, code="bpn"):
    """Stop asking me what our company seeks."""


@dataclass(frozen=True)
class ShowForYou(Action, code="fy"):
    """Suggestions: ``kind`` is exhibitor | session | partner (exhibitors for my company)."""

    kind: str


@dataclass(frozen=True)
class MarkSuggestion(Action, code="fm"):
    """More like that (``liked`` 1), less (0), or neither any more (-1); ``kind`` as in ``ShowForYou``."""

    kind: str
    subject_id: str
    liked: int


@dataclass(frozen=True)
class ShowSeekers(Action, code="fs"):
    """Visitors who look for what my company shows."""


@dataclass(frozen=True)
class InviteSeeker(Action, code="fi"):
    """Ask that visitor to come; ``number`` is that of their profile, ``place`` that of the line."""

    number: int
    place: int = 0


@dataclass(frozen=True)
class PassSeeker(Action, code="fp"):
    """Not for us."""

    number: int
    place: int = 0
