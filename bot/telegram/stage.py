"""What every turn stands on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.digest import DigestRules
from bot.domain.link import LinkAddress
from bot.domain.privacy import PrivacyNotice
from bot.domain.reminder import ReminderRules
from bot.domain.role import Role
from bot.ports.clock import Clock
from bot.ports.files import FileSource, FileStore, NoFiles
from bot.ports.unit_of_work import UnitOfWork
from bot.services.access import Access
from bot.services.helpdesk.desk import HelpDesk
from bot.services.profiles.matchers import Matchers
from bot.services.published import Published


async def _nothing_newer() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Stage:
    """One for the process."""

    uow: UnitOfWork
    sender: Sender
    outbox: Outbox
    clock: Clock
    published: Callable[[], Published]
    address: LinkAddress
    access: Access
    commands: Mapping[Role, tuple[str, ...]]
    """What help lists to whom, without slashes."""
    menu_follows: Callable[[int, str], Awaitable[None]]
    """Makes a viewer's own command menu speak their locale, and show what their roles need."""
    language: str
    """What groups are spoken to in."""
    desk: HelpDesk = field(default_factory=lambda: HelpDesk(Access(frozenset())))
    """Who is asked what the data does not answer; nobody unless told."""
    republish: Callable[[], Awaitable[object]] = _nothing_newer
    """Takes over the programme that was just committed."""
    reminder_rules: ReminderRules = field(default_factory=ReminderRules)
    """When reminders come to those who chose nothing else."""
    files: FileSource = field(default_factory=NoFiles)
    """Where files come from that people sent."""
    privacy_notice: PrivacyNotice = field(default_factory=PrivacyNotice)
    """What the organiser says about people's data, and promises about their cards."""
    file_store: FileStore = field(default_factory=NoFiles)
    """Where files of people are kept."""
    digest_rules: DigestRules = field(default_factory=DigestRules)
    """When digests of leads come to those who chose nothing else."""
    matchers: Matchers = field(default_factory=Matchers)
    """What finds what fits somebody."""
