"""Actions about one's own card: making it, sending it, taking it back.

An exhibitor is named by its key; fields are a number (see ``bot.domain.card.to_mask``).
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowCard(Action, code="k"):
    """My card: the code to show, what stands on it."""


@dataclass(frozen=True)
class ListCardFields(Action, code="kf"):
    """What stands on my card, to change it."""


@dataclass(frozen=True)
class EditCardField(Action, code="ke"):
    """Ask me for one field; a name of ``CardField``."""

    field: str


@dataclass(frozen=True)
class ClearCardField(Action, code="kx"):
    """That field is empty from now on."""

    field: str


@dataclass(frozen=True)
class AddUsername(Action, code="ku"):
    """My name on Telegram stands on my card."""


@dataclass(frozen=True)
class UseTelegramName(Action, code="kn"):
    """The name that I give myself on Telegram is the one for my card."""


@dataclass(frozen=True)
class SkipCardField(Action, code="ks"):
    """Leave this field out and ask for the next one."""

    field: str


@dataclass(frozen=True)
class FinishCard(Action, code="kd"):
    """My card is complete as it is."""


@dataclass(frozen=True)
class LeaveCard(Action, code="kc"):
    """Stop asking me."""


@dataclass(frozen=True)
class SendContact(Action, code="kt"):
    """A key below the text field: Telegram sends my own contact."""


@dataclass(frozen=True)
class ClaimBadge(Action, code="kb"):
    """The printed badge that I have opened is mine."""

    badge_id: int


@dataclass(frozen=True)
class LeaveBadge(Action, code="kl"):
    """The badge that I have opened is not mine."""


@dataclass(frozen=True)
class SendCard(Action, code="ka"):
    """Ask me whether that exhibitor may have my card."""

    exhibitor_id: str


@dataclass(frozen=True)
class AgreeToSend(Action, code="kg"):
    """That exhibitor may have these fields: those that the screen named."""

    exhibitor_id: str
    fields: int


@dataclass(frozen=True)
class ChooseFields(Action, code="kh"):
    """Which fields that exhibitor may have; these are chosen now."""

    exhibitor_id: str
    fields: int


@dataclass(frozen=True)
class FlipField(Action, code="ki"):
    """Choose one field more, or one less; ``fields`` are those chosen so far."""

    exhibitor_id: str
    fields: int
    field: str


@dataclass(frozen=True)
class DeclineToSend(Action, code="kj"):
    """That exhibitor gets nothing."""

    exhibitor_id: str


@dataclass(frozen=True)
class ShowMyData(Action, code="ym"):
    """Who holds what of me."""

    page: int = 0


@dataclass(frozen=True)
class OpenHolder(Action, code="yo"):
    """One who holds something of me; ``number`` is that of its line, 0 for none."""

    exhibitor_id: str
    number: int = 0


@dataclass(frozen=True)
class WithdrawCard(Action, code="yw"):
    """That exhibitor may not have my card any more."""

    exhibitor_id: str


@dataclass(frozen=True)
class ObjectToHolder(Action, code="yj"):
    """I did not give that exhibitor my contact, or do not want it kept: they may not have it."""

    exhibitor_id: str


@dataclass(frozen=True)
class WithdrawAll(Action, code="ya"):
    """No exhibitor may; asks first, unless ``sure``."""

    sure: int = 0


@dataclass(frozen=True)
class ExportMyData(Action, code="yx"):
    """All that is kept about me, as a file."""


@dataclass(frozen=True)
class EraseMyData(Action, code="ye"):
    """Forget me; ``asked`` is how often I have said so."""

    asked: int = 0


@dataclass(frozen=True)
class ShowContacts(Action, code="yc"):
    """The exhibitors that I met."""

    page: int = 0


@dataclass(frozen=True)
class SendContactCards(Action, code="yv"):
    """Their contacts, as a file for my address book."""
