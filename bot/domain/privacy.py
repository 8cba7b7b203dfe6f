"""What the organiser says about people's data."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.consent import ConsentRules


@dataclass(frozen=True, slots=True)
class PrivacyNotice:
    """``controller`` is who is responsible, ``contact`` where to ask, ``url`` the whole notice (each perhaps
    empty); ``rules`` is what visitors are promised about their cards."""

    controller: str = ""
    contact: str = ""
    url: str = ""
    rules: ConsentRules = field(default_factory=ConsentRules)
