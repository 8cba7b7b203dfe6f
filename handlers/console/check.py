"""``check``: what is wrong with this installation, and how to mend it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.errors import ExpoBotError
from bot.settings import Settings
from bot.telegram.checking import BotFacts
from bot.texts.renderer import Renderer


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: ``good`` or not, and a sentence. ``hint`` is good but worth a look."""

    subject: str
    good: bool
    sentence: str
    hint: bool = False


Look = Callable[[], Awaitable[list[Finding]]]


async def findings(subject: str, look: Look) -> list[Finding]:
    """What ``look`` finds; an error of ours is a finding too."""
    try:
        return await look()
    except ExpoBotError as error:
        return [Finding(subject, False, str(error))]


def report(found: list[Finding]) -> str:
    """One line a finding."""
    marks = {(True, False): "ok  ", (True, True): "note", (False, False): "FAIL", (False, True): "FAIL"}
    return "\n".join(f"{marks[item.good, item.hint]}  {item.subject}: {item.sentence}" for item in found)


def about_settings(settings: Settings) -> list[Finding]:
    """What the settings lack for a real expo."""
    found = [Finding("settings", True, "valid")]
    if not settings.organisers.telegram_ids:
        found.append(
            Finding("settings", True, "[organisers] telegram_ids is empty: nobody is an organiser yet", hint=True)
        )
    if settings.web.public_url is None:
        found.append(
            Finding("settings", True, "[web] public_url is not set: printed links go to t.me directly", hint=True)
        )
    return found


def about_data(database: str, catalogue: Catalogue) -> list[Finding]:
    """Whether there is a programme to answer from."""
    found = [Finding("database", True, database)]
    if catalogue.version == 0:
        found.append(Finding("data", False, "nothing is imported yet; run: main.py import FOLDER"))
        return found
    programme = catalogue.programme
    sentence = (
        f"version {catalogue.version} of {catalogue.published_at:%Y-%m-%d %H:%M}: {len(programme.days)} days,"
        f" {len(programme.halls)} halls, {len(programme.exhibitors)} exhibitors,"
        f" {len(programme.sessions)} sessions, {len(programme.faq)} FAQ entries"
    )
    found.append(Finding("data", True, sentence))
    return found


def about_locales(renderer: Renderer) -> list[Finding]:
    """Which languages the bot speaks."""
    return [Finding("languages", bool(renderer.locales), ", ".join(renderer.locales) or "no .po file was found")]


def about_bot(facts: BotFacts, settings: Settings) -> list[Finding]:
    """What Telegram says, against what the settings say."""
    found = [Finding("telegram", True, f"signed in as @{facts.username}")]
    chosen = settings.telegram.username
    if chosen and chosen.lower() != facts.username.lower():
        remedy = f"[telegram] username is {chosen}, but the token is @{facts.username}'s; correct one of them"
        found.append(Finding("telegram", False, remedy))
    wanted = f"{settings.web.public_url}/telegram/webhook" if settings.telegram.mode == "webhook" else ""
    if facts.webhook_url != wanted:
        now = facts.webhook_url or "none"
        found.append(
            Finding("webhook", True, f"is {now}, and becomes {wanted or 'none'} when the bot runs", hint=True)
        )
    if facts.webhook_error:
        found.append(Finding("webhook", False, f"Telegram could not deliver: {facts.webhook_error}"))
    if facts.inline:
        found.append(Finding("inline mode", True, "is on, but not answered; turn it off in @BotFather", hint=True))
    if facts.reads_groups:
        found.append(
            Finding("group privacy", True, "is off: the bot would see all of a group's messages", hint=True)
        )
    return found
