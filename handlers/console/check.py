"""``check``: what is wrong with this installation, and how to mend it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.answers.index import AnswerIndex
from bot.answers.readiness import Missing, readiness
from bot.domain.catalogue import Catalogue
from bot.domain.errors import EmbedderError, ExpoBotError
from bot.ports.embedder import Embedder
from bot.services.dead_letters import Survey
from bot.settings import Settings
from bot.telegram.checking import BotFacts
from bot.texts.renderer import Renderer

LISTED = 5
"""Reasons why messages were given up that are named."""


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
    if not settings.organisers.telegram_ids and settings.organisers.helpdesk_chat_id is None:
        sentence = (
            "nobody can be asked what the bot does not know: visitors see no button [Ask the team];"
            " set [organisers] telegram_ids or helpdesk_chat_id"
        )
        found.append(Finding("help desk", True, sentence, hint=True))
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


def about_questions(index: AnswerIndex, *, now: dt.datetime) -> list[Finding]:
    """Which of the usual questions the data answers, and where the others belong. ``now`` is aware."""
    if index.catalogue.version == 0:
        return []
    report = readiness(index, now)
    sentence = f"{report.ready} of {report.usual} usual questions answered"
    if report.missing:
        listed = "; ".join(_missing(one) for one in report.missing)
        sentence += f"; missing: {listed}"
    return [Finding("questions", True, sentence, hint=bool(report.missing))]


def _missing(one: Missing) -> str:
    about = one.item.about
    named = about.best("en") if about.values() == (about.best("en"),) else " / ".join(about.values())
    where = "" if one.everywhere else f", when asked in {', '.join(one.languages)}"
    return f"{named}{where} ({one.item.put.best('en')})"


def about_outbox(survey: Survey, *, now: dt.datetime) -> list[Finding]:
    """What waits to be sent, and what was given up. ``now`` is aware."""
    backlog = survey.backlog
    waits = 0 if backlog.oldest_due is None else int((now - backlog.oldest_due).total_seconds())
    found = [
        Finding(
            "outbox",
            True,
            f"{backlog.pending} to be sent, the oldest due for {waits} s; {backlog.uncertain} may have come twice",
        )
    ]
    if survey.dead:
        listed = ", ".join(f"{given.count} {given.kind} ({given.reason})" for given in survey.dead[:LISTED])
        more = ", …" if len(survey.dead) > LISTED else ""
        remedy = "once the reason is mended, send them again: main.py check --resend-dead [KIND]"
        sentence = f"{backlog.dead} given up: {listed}{more}; {remedy}"
        found.append(Finding("outbox", True, sentence, hint=True))
    return found


def about_meaning(settings: Settings, embedder: Embedder | None) -> Finding:
    """Whether texts are found by their meaning too."""
    if settings.answers.semantic == "off":
        return Finding("semantic search", True, "off in [answers] semantic; texts are found by their words alone")
    if embedder is None:
        sentence = "is not installed; texts are found by their words alone. To add it: make install"
        return Finding("semantic search", True, sentence, hint=True)
    try:
        embedder.embed([""])
    except EmbedderError as error:
        return Finding("semantic search", False, str(error))
    return Finding("semantic search", True, f"on, with {embedder.model}")


def about_locales(renderer: Renderer) -> list[Finding]:
    """Which languages the bot speaks."""
    return [Finding("languages", bool(renderer.locales), ", ".join(renderer.locales) or "no .po file was found")]


def about_group(chat_id: int | None, problem: str) -> list[Finding]:
    """Whether the team's group can be written to; ``problem`` is Telegram's word for why not, or empty."""
    if chat_id is None:
        return []
    if not problem:
        return [Finding("help desk", True, f"questions for the team go to the group {chat_id}")]
    sentence = f"the bot cannot write to the group {chat_id} ({problem}); let it in, or correct"
    return [Finding("help desk", False, f"{sentence} [organisers] helpdesk_chat_id")]


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
