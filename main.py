"""Expo bot: the command line, and the one place where its parts are chosen and wired."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import datetime as dt
import gc
import hashlib
import logging
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.config import fixed_settings, load_settings
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.errors import ConfigError, EmbedderError, ExpoBotError
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.settings import Settings
from handlers.console.command_line import build_parser

if TYPE_CHECKING:
    from bot.delivery.announcing import AnnouncementTick
    from bot.delivery.dispatcher import Dispatcher
    from bot.delivery.limiter import RateLimiter
    from bot.delivery.metrics import Metrics
    from bot.delivery.outbox import Outbox
    from bot.delivery.scheduler import Scheduler
    from bot.domain.digest import DigestRules
    from bot.domain.link import LinkAddress
    from bot.domain.privacy import PrivacyNotice
    from bot.domain.reminder import ReminderRules
    from bot.localchat import LocalChat, MovableClock
    from bot.localchat.cast import Cast
    from bot.ports.embedder import Embedder
    from bot.ports.wording import Wording
    from bot.services.access import Access
    from bot.services.helpdesk.desk import HelpDesk
    from bot.services.profiles.matchers import Matchers
    from bot.services.published import PublishedExpo
    from bot.services.purging import Retention
    from bot.telegram.application import TelegramEdge
    from bot.telegram.context import ExpoApplication
    from bot.telegram.intake import Intake
    from bot.telegram.lanes import ChatLanes
    from bot.telegram.menus import Menus
    from bot.texts.renderer import Renderer
    from handlers.console import check
    from storage.database import Database
    from storage.files import FolderFiles

EXAMPLE = Path(__file__).parent / "examples" / "north-china-smart-energy-expo"
DRAIN_SECONDS = 6.0
"""For what is under way when we are told to stop; the rest is in the database and goes on at the next start."""
OUTBOX_SECONDS = 0.2
"""Two stand at a booth: what one does is on the other's screen before they look up. A look at nothing is 1 ms."""
MOVED_SECONDS = 2.0
"""Between two looks where people move the clock: it jumps to where something is due, and they wait for it."""
CATCH_UP_SECONDS = 5.0
"""How long the start waits for replies that the last run left, before new updates are handled."""


log = logging.getLogger("bot")


class SystemClock:
    """The real time."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)


@contextlib.asynccontextmanager
async def database_of(
    settings: Settings, *, only_read: bool = False, busy_timeout_ms: int = 10_000
) -> AsyncIterator[Database]:
    """The database, open; made and migrated first, unless it will only be read."""
    from storage.database import open_database
    from storage.schema import migrate

    url, base = settings.storage.url, settings.base
    if not only_read:
        await migrate(url, base=base)
    database = await open_database(
        url, base=base, synchronous=settings.storage.synchronous, busy_timeout_ms=busy_timeout_ms
    )
    try:
        yield database
    finally:
        await database.close()


def embedder_of(settings: Settings) -> Embedder | None:
    """The sentence embedder, unless it is off or not installed. It is loaded when it is first used."""
    from bot.embedding import universal

    if settings.answers.semantic == "off":
        return None
    found = universal.installed()
    if found is None:
        log.info("the semantic extra is not installed: texts are found by their words alone")
    return found


async def embed_published(settings: Settings, uow: UnitOfWork) -> None:
    """Embed what is in force now, so that the bot has the vectors when it starts. An embedder that does not work
    is said in the log: answers go by words."""
    from bot.services.embedding import embed_programme
    from bot.services.importing import programme_in_force

    embedder, version = embedder_of(settings), await programme_in_force(uow)
    if embedder is not None and version is not None:
        try:
            await embed_programme(uow, embedder, version)
        except EmbedderError as error:
            log.warning("answers go by words alone: %s", error)


def token_of(settings: Settings) -> str:
    """The bot's token.

    Raises:
        ConfigError: there is none.
    """
    if settings.telegram.token is None:
        raise ConfigError(
            "[telegram] token is not set; get one from @BotFather and put it into config.toml"
            " or EXPO_TELEGRAM__TOKEN (to try the bot without one: make demo)"
        )
    return settings.telegram.token.get_secret_value()


@dataclass(frozen=True, slots=True)
class Parts:
    """The running bot's parts, wired."""

    expo: PublishedExpo
    renderer: Renderer
    metrics: Metrics
    limiter: RateLimiter
    outbox: Outbox
    dispatcher: Dispatcher
    announcements: AnnouncementTick
    intake: Intake
    menus: Menus
    lanes: ChatLanes
    application: ExpoApplication
    address: LinkAddress
    desk: HelpDesk
    reminder_rules: ReminderRules
    access: Access
    matchers: Matchers


async def wire(settings: Settings, clock: Clock, uow: UnitOfWork, edge: TelegramEdge) -> Parts:
    """Choose and wire everything that stands between the database and Telegram."""
    from bot.delivery.announcing import AnnouncementTick
    from bot.delivery.dispatcher import Dispatcher
    from bot.delivery.limiter import Limits, RateLimiter
    from bot.delivery.metrics import Metrics
    from bot.delivery.outbox import Outbox
    from bot.delivery.sender import Sender
    from bot.domain.link import LinkAddress
    from bot.domain.role import Role
    from bot.services.access import Access
    from bot.services.helpdesk.desk import HelpDesk
    from bot.services.organiser_files import OrganiserFiles
    from bot.services.published import PublishedExpo
    from bot.services.refreshing import Refreshing
    from bot.telegram.application import WORKERS, build_application
    from bot.telegram.files import TelegramFiles
    from bot.telegram.intake import Intake
    from bot.telegram.lanes import ChatLanes
    from bot.telegram.menus import Menus
    from bot.telegram.messenger import TelegramMessenger
    from bot.telegram.stage import Stage
    from bot.texts.renderer import Renderer
    from handlers.feature import command_names, offered_by
    from handlers.features import FEATURES, MENU
    from handlers.routing import Router

    language, delivery = settings.expo.language, settings.delivery
    expo = PublishedExpo(clock.now(), embedder_of(settings))
    await expo.refresh(uow)
    metrics, renderer = Metrics(), Renderer(offered_by(FEATURES))
    sender = Sender(
        renderer=renderer,
        messenger=TelegramMessenger(edge.api, paid_broadcast=delivery.paid_broadcast),
        limiter=RateLimiter(
            Limits(delivery.messages_per_second, delivery.per_chat_per_second, delivery.per_group_per_minute)
        ),
        catalogue=lambda: expo.current.catalogue,
        clock=clock,
        metrics=metrics,
    )
    outbox = Outbox(uow, clock)
    intake = Intake(uow, clock, edge.bot, bot_id=edge.bot.id, metrics=metrics)
    access = Access(frozenset(settings.organisers.telegram_ids))
    desk = HelpDesk(access, settings.organisers.helpdesk_chat_id)
    await desk.refresh(uow)
    menus = Menus(edge.api, edge.bot.id, uow, renderer, commands=MENU, access=access, language=language)
    lanes = ChatLanes(WORKERS, intake.finished)
    application = build_application(edge.bot, lanes)
    address = LinkAddress(settings.telegram.username or edge.bot.username, settings.web.public_url)
    stage = Stage(
        uow,
        sender,
        outbox,
        clock,
        lambda: expo.current,
        address,
        access,
        {role: command_names(FEATURES, role) for role in Role},
        menus.follow,
        language,
        desk,
        lambda: expo.refresh(uow),
        reminder_rules := reminder_rules_of(settings),
        files=TelegramFiles(edge.api),
        privacy_notice=(notice := privacy_notice_of(settings)),
        file_store=files_of(settings),
        digest_rules=digest_rules_of(settings),
    )
    Router(FEATURES, stage, row_of=intake.row_of, team_chat=lambda: desk.group).register(application)
    organiser_files = OrganiserFiles(uow, access, address, renderer, lambda: expo.current.catalogue, clock)
    refreshing = Refreshing(
        uow,
        clock,
        lambda: expo.current.catalogue,
        notice.rules,
        files_of(settings),
        organiser_files=organiser_files,
    )
    dispatcher = Dispatcher(outbox, sender, locale=language, refresh=refreshing.refresh)
    announcements = AnnouncementTick(uow, sender, clock, access, lambda: expo.current.catalogue, language)
    return Parts(
        expo,
        renderer,
        metrics,
        sender.limiter,
        outbox,
        dispatcher,
        announcements,
        intake,
        menus,
        lanes,
        application,
        address,
        desk,
        reminder_rules,
        access,
        stage.matchers,
    )


def reminder_rules_of(settings: Settings) -> ReminderRules:
    """The organiser's defaults for reminders."""
    from bot.domain.reminder import ReminderRules

    def time(text: str) -> dt.time:
        hour, minute = text.split(":")
        return dt.time(int(hour), int(minute))

    quiet = settings.reminders.quiet_hours
    return ReminderRules(settings.reminders.offsets_minutes, quiet and (time(quiet[0]), time(quiet[1])))


def digest_rules_of(settings: Settings) -> DigestRules:
    """The organiser's defaults for digests of leads."""
    from bot.domain.digest import DigestRules, Frequency

    hour, minute = settings.digests.daily_at.split(":")
    return DigestRules(Frequency(settings.digests.frequency), dt.time(int(hour), int(minute)))


def privacy_notice_of(settings: Settings) -> PrivacyNotice:
    """What the organiser says about people's data."""
    from bot.domain.privacy import PrivacyNotice

    said, rules = settings.privacy, ConsentRules(settings.retention.leads_days_after_expo)
    return PrivacyNotice(said.controller or "", said.contact or "", said.notice_url or "", rules)


def retention_of(settings: Settings) -> Retention:
    """How long what is kept."""
    from bot.services.purging import Retention

    kept = settings.retention
    return Retention(kept.intake_days, kept.viewers_days_after_expo, kept.leads_days_after_expo)


def files_of(settings: Settings) -> FolderFiles:
    """The folder of people's files."""
    from storage.files import FolderFiles

    return FolderFiles(settings.base / settings.storage.files)


def settle_memory() -> None:
    """Take what is there now out of the garbage collector's rounds: the programme and its index are hundreds of
    thousands of objects that stay, and a look through them all held up everybody for 87 ms, again and again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def schedule(parts: Parts, settings: Settings, clock: Clock, uow: UnitOfWork, edge: TelegramEdge) -> Scheduler:
    """The ticks."""
    from bot.delivery import announcing
    from bot.delivery.scheduler import Scheduler, Tick
    from bot.services.change_notices import ChangeNotices
    from bot.services.helpdesk.answering import report_undelivered
    from bot.services.leads.digests import Digests
    from bot.services.leads.fetching import Fetching
    from bot.services.meetings.following import FollowMeetings
    from bot.services.morning_brief import MorningBriefs
    from bot.services.profiles.renewing import RenewTerms
    from bot.services.purging import purge
    from bot.services.reminders import Reminders
    from bot.services.stats.briefs import Briefs
    from bot.services.stats.closing import ClosingReports
    from bot.telegram.files import TelegramFiles

    per_second = settings.delivery.messages_per_second

    def catalogue() -> Catalogue:
        return parts.expo.current.catalogue

    async def refresh() -> None:
        if await parts.expo.refresh(uow):
            await parts.menus.publish(parts.expo.current.catalogue)

    async def embed() -> None:
        await parts.expo.embed(uow)

    async def purge_old() -> None:
        await purge(uow, retention_of(settings), parts.expo.current.catalogue, files_of(settings), now=clock.now())

    async def keep_menus() -> None:
        # Cheap where nothing changed; takes up what Telegram did not take the last time.
        await parts.menus.publish(parts.expo.current.catalogue)

    async def look_after_desk() -> None:
        await parts.desk.refresh(uow)
        await report_undelivered(uow, clock.now())

    ticks = [
        Tick("outbox", OUTBOX_SECONDS, parts.dispatcher.tick),
        Tick("programme", 2, refresh),
        Tick("embeddings", 2, embed),
        Tick("help desk", 2, look_after_desk),
        Tick("announcements", announcing.SECONDS, parts.announcements.tick),
        Tick("reminders", 2, Reminders(uow, clock, catalogue, parts.reminder_rules, per_second).tick),
        Tick("change notices", 2, ChangeNotices(uow, clock, catalogue, parts.reminder_rules).tick),
        Tick("meetings", 3, FollowMeetings(uow, clock, catalogue, parts.reminder_rules).tick),
        Tick(
            "what visitors look for", 10, RenewTerms(uow, clock, lambda: parts.expo.current, parts.matchers).tick
        ),
        Tick("morning briefs", 30, MorningBriefs(uow, clock, catalogue, parts.reminder_rules).tick),
        Tick("files of leads", 5, Fetching(uow, TelegramFiles(edge.api), files_of(settings)).tick),
        Tick("briefs", 15, Briefs(uow, clock, catalogue, parts.access, digest_rules_of(settings)).tick),
        Tick("closing reports", 60, ClosingReports(uow, clock, catalogue).tick),
        Tick("digests", 15, Digests(uow, clock, catalogue, digest_rules_of(settings)).tick),
        Tick("purge", 3600, purge_old),
        Tick("menus", 3600, keep_menus),
    ]
    if not isinstance(clock, SystemClock):
        ticks = [
            replace(tick, seconds=min(tick.seconds, MOVED_SECONDS)) if tick.seconds < 3600 else tick
            for tick in ticks
        ]
    return Scheduler(ticks)


@contextlib.asynccontextmanager
async def web_site(
    parts: Parts, settings: Settings, clock: Clock, uow: UnitOfWork, edge: TelegramEdge
) -> AsyncIterator[None]:
    """Our HTTP server while the context lasts.

    Raises:
        ConfigError: the address cannot be used.
    """
    from handlers.web.calendar_feed import CalendarFeeds
    from handlers.web.health import Health, checked, remembered
    from handlers.web.link_page import LinkPages
    from handlers.web.server import build_site, serve
    from handlers.web.webhook import Webhook

    def catalogue() -> Catalogue:
        return parts.expo.current.catalogue

    async def measure() -> None:
        parts.metrics.intake_waiting.set(await parts.intake.waiting())
        async with uow.read() as tx:
            parts.metrics.show_backlog(await tx.outbox.backlog(clock.now()), clock.now())
        parts.metrics.programme.set(parts.expo.current.catalogue.version)

    checks = {
        "database": checked(parts.intake.waiting),
        "intake": checked(parts.intake.keeps_up),
        "bot_api": remembered(checked(edge.bot.get_me), seconds=10),
    }
    secret = settings.web.secret
    site = build_site(
        health=Health(checks, parts.metrics.registry, measure),
        pages=LinkPages(
            uow,
            parts.renderer,
            lambda: parts.expo.current.catalogue,
            parts.address,
            language=settings.expo.language,
        ),
        calendars=CalendarFeeds(uow, parts.renderer, catalogue, language=settings.expo.language),
        webhook=Webhook(parts.intake.receive, secret.get_secret_value())
        if settings.telegram.mode == "webhook" and secret
        else None,
    )
    try:
        server = await serve(site, *settings.web.address)
    except OSError as error:
        raise ConfigError(f"[web] listen = {settings.web.listen} cannot be used: {error.strerror}") from None
    try:
        yield
    finally:
        await server.cleanup()


async def listen(settings: Settings, parts: Parts, edge: TelegramEdge) -> None:
    """Let updates come in, for ever: by polling here, or by telling Telegram our webhook."""
    from bot.telegram.application import ALLOWED_UPDATES
    from bot.telegram.checking import set_webhook
    from bot.telegram.polling import Poller

    if settings.telegram.mode == "polling" or settings.web.secret is None:
        await Poller(edge.polling_api, parts.intake.receive, ALLOWED_UPDATES).run()
        return
    url = f"{settings.web.public_url}/telegram/webhook"
    await set_webhook(edge.api, url, settings.web.secret.get_secret_value(), ALLOWED_UPDATES)
    await asyncio.Event().wait()


async def run_bot(
    settings: Settings,
    clock: Clock,
    stopped: asyncio.Event,
    ready: Callable[[], None] | None = None,
    settle: Callable[[], None] = settle_memory,
) -> None:
    """Run until ``stopped``, then drain for ``DRAIN_SECONDS`` at most. ``ready`` is called once it answers,
    ``settle`` once all is there that stays.

    Raises:
        ExpoBotError: it cannot run (any more); the message says why and how to mend it.
    """
    from bot.services.purging import sweep
    from bot.telegram.application import connect
    from bot.telegram.checking import sign_in
    from storage.lock import lock_database, lock_file

    token = token_of(settings)
    async with contextlib.AsyncExitStack() as stack:
        in_use = "Another process on this machine is running with this bot token; stop it first"
        stack.callback(lock_file(token_lock_path(settings.telegram.api_url, token), in_use).release)
        lock = await lock_database(settings.storage.url, base=settings.base)
        stack.push_async_callback(lock.release)
        # Short: the bot itself tries again, and must be able to stop while another program holds the file.
        database = await stack.enter_async_context(database_of(settings, busy_timeout_ms=2_000))
        edge = connect(settings.telegram.api_url, token)
        stack.push_async_callback(edge.bot.shutdown)
        await sign_in(edge.bot)
        await sweep(database.uow, files_of(settings))
        parts = await wire(settings, clock, database.uow, edge)
        scheduler = schedule(parts, settings, clock, database.uow, edge)
        # Last of all: what the outbox is just claiming would stay leased, and count as in flight.
        stack.callback(scheduler.shutdown)
        await parts.application.initialize()
        await parts.application.start()
        await parts.dispatcher.catch_up(CATCH_UP_SECONDS)
        settle()
        scheduler.start()
        async with web_site(parts, settings, clock, database.uow, edge):
            endless = [
                asyncio.create_task(parts.intake.feed(parts.application.update_queue.put), name="intake"),
                asyncio.create_task(listen(settings, parts, edge), name="listen"),
            ]
            faces = asyncio.create_task(parts.menus.publish(parts.expo.current.catalogue), name="menus")
            if ready is not None:
                ready()
            version = parts.expo.current.catalogue.version
            log.info(
                "running as @%s by %s, programme version %d", edge.bot.username, settings.telegram.mode, version
            )
            stop = asyncio.create_task(stopped.wait(), name="stop")
            endless.append(asyncio.create_task(lock.watch(), name="lock"))
            await asyncio.wait([*endless, stop], return_when=asyncio.FIRST_COMPLETED)
            failure = next((task.exception() for task in endless if task.done()), None)
            await end_tasks([*endless, faces, stop])
        # What does not end in time is in the database, and goes on at the next start.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await drain(parts)
        if failure is not None:
            raise failure


async def run_until(stopped: asyncio.Event, settings: Settings, clock: Clock, answering: asyncio.Event) -> None:
    """Run the bot; told to stop while it still starts, it ends at once. ``answering`` is set once it answers."""
    running = asyncio.create_task(run_bot(settings, clock, stopped, answering.set), name="bot")
    stop = asyncio.create_task(stopped.wait(), name="stop signal")
    await asyncio.wait([running, stop], return_when=asyncio.FIRST_COMPLETED)
    if stop.done() and not answering.is_set():
        await end_tasks([running])
        return
    await running
    await end_tasks([stop])


async def drain(parts: Parts) -> None:
    """Finish what is under way, and begin nothing: what waits is in the database, for the next start."""
    parts.lanes.close()
    parts.dispatcher.close()
    parts.limiter.close()
    await parts.application.stop()
    await parts.dispatcher.join()
    await parts.outbox.close()
    await parts.intake.close()
    await parts.application.shutdown()


async def end_tasks(tasks: Sequence[asyncio.Task[Any]]) -> None:
    """Cancel and wait."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def token_lock_path(api_url: str, token: str) -> Path:
    """Where processes on this machine see that a bot is run already."""
    name = hashlib.sha256(f"{api_url} {token}".encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"expo-bot-{name}.lock"


def stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    return stopped


async def do_run(settings: Settings, _arguments: argparse.Namespace) -> int:
    """``run``"""
    from bot.logs import set_up_logging

    set_up_logging(settings.log.level, settings.log.format)
    await run_until(stop_on_signals(), settings, SystemClock(), asyncio.Event())
    return 0


async def do_demo(_settings: Settings, arguments: argparse.Namespace) -> int:
    """``demo``"""
    from bot.localchat import Limits as ChatLimits
    from bot.localchat import LocalChat, MovableClock
    from bot.localchat.cast import read_cast
    from bot.logs import set_up_logging
    from handlers.console import importing

    set_up_logging("warning", "console")
    cast = read_cast(EXAMPLE / "demo.toml")
    clock = MovableClock(cast.zone, start=cast.published)
    # A script says in a minute what people say in a day: Telegram's limits would only make it wait.
    scripted = arguments.script is not None
    chat = LocalChat(
        token=cast.token,
        bot=cast.bot,
        personas=list(cast.people.values()),
        clock=clock,
        phases=cast.phases,
        limits=None if scripted else ChatLimits(),
    )
    try:
        address = await chat.start(port=arguments.port)
    except OSError as error:
        raise ConfigError(f"--port {arguments.port} cannot be used: {error.strerror}; choose another") from None
    with tempfile.TemporaryDirectory(prefix="expo-demo-") as folder:
        settings = fixed_settings(
            Path(folder),
            telegram={"token": cast.token, "api_url": address},
            web={"listen": "127.0.0.1:0"},
            organisers={"telegram_ids": [one.user_id for one in cast.people.values() if one.role == "organiser"]},
            delivery={"messages_per_second": 1000, "per_chat_per_second": 1000} if scripted else {},
            log={"level": "warning"},
        )
        try:
            async with database_of(settings) as database:
                await importing.publish_folder(database.uow, EXAMPLE, clock)
                await enlist_cast(database.uow, cast, clock.now())
                if scripted:  # The answers of a script do not hang on who is faster.
                    await embed_published(settings, database.uow)
            clock.move_to(cast.start)
            return await run_demo(settings, chat, clock, cast, arguments)
        finally:
            await chat.stop()


async def enlist_cast(uow: UnitOfWork, cast: Cast, now: dt.datetime) -> None:
    """Put the exhibitors' people into their teams."""
    from bot.domain.staff import Membership, StaffRole
    from bot.services.leads.joining import enlist

    for number, one in enumerate(cast.members):
        at = now + dt.timedelta(seconds=number)  # The last is the one in use.
        person, role = one.person, StaffRole(one.role)
        await enlist(uow, Membership(one.exhibitor_id, person.user_id, role, False, person.first_name, at, at))


async def run_demo(
    settings: Settings, chat: LocalChat, clock: MovableClock, cast: Cast, arguments: argparse.Namespace
) -> int:
    """Run the bot on the local chat: for a person at the page, or for a script."""
    from bot.localchat.scripted_day import ScriptedDay, ScriptError, read_script

    stopped, answering = stop_on_signals(), asyncio.Event()
    running = asyncio.create_task(run_until(stopped, settings, clock, answering))
    ready = asyncio.create_task(answering.wait())
    await asyncio.wait([running, ready], return_when=asyncio.FIRST_COMPLETED)
    failures: list[str] = []
    if ready.done() and arguments.script is not None:
        people = {name: chat.user(persona.user_id) for name, persona in cast.people.items()}
        try:
            steps = read_script(EXAMPLE / "day.toml" if arguments.script == Path() else arguments.script)
            failures = await ScriptedDay(people, clock, print).play(steps)
            if not failures:
                print(f"{len(steps)} steps, all as expected", flush=True)
        except (ScriptError, OSError) as error:
            raise ConfigError(f"--script: {error}") from None
        finally:
            stopped.set()
            await running
    elif ready.done():
        print(f"The expo is open at {chat.address}  (Ctrl+C ends it)", flush=True)
        if not arguments.no_browser:
            webbrowser.open(chat.address)
    await running
    await end_tasks([ready])
    if failures:
        wrong = "1 answer was" if len(failures) == 1 else f"{len(failures)} answers were"
        print(f"expo-bot: {wrong} wrong", file=sys.stderr)
    return 1 if failures else 0


async def do_import(settings: Settings, arguments: argparse.Namespace) -> int:
    """``import``"""
    from handlers.console import importing

    async with database_of(settings) as database:
        code = await importing.run(database.uow, arguments, settings.expo.language, SystemClock())
        if code == 0 and not arguments.dry_run:
            await embed_published(settings, database.uow)
        return code


async def do_ask(settings: Settings, arguments: argparse.Namespace) -> int:
    """``ask``"""
    from bot.services.published import PublishedExpo
    from bot.texts.renderer import Renderer
    from handlers.console import ask
    from handlers.feature import offered_by
    from handlers.features import FEATURES

    expo = PublishedExpo(SystemClock().now(), embedder_of(settings))
    async with database_of(settings, only_read=True) as database:
        await expo.refresh(database.uow)
        await expo.embed(database.uow, keep=False)
    asker = ask.Asker(
        expo.current,
        Renderer(offered_by(FEATURES)),
        SystemClock(),
        language=settings.expo.language,
        team=bool(settings.organisers.telegram_ids or settings.organisers.helpdesk_chat_id),
    )
    return ask.run(asker, arguments)


async def do_links(settings: Settings, arguments: argparse.Namespace) -> int:
    """``links``"""
    from bot.domain.link import LinkAddress
    from handlers.console import links

    def wording() -> Wording:  # Posters alone have words of ours.
        from bot.texts.renderer import Renderer

        return Renderer()

    username = settings.telegram.username or await username_of(settings)
    address = LinkAddress(username, settings.web.public_url)
    async with database_of(settings) as database:
        return await links.run(
            database.uow, address, arguments, settings.expo.language, SystemClock(), wording=wording
        )


async def do_badges(settings: Settings, arguments: argparse.Namespace) -> int:
    """``badges``"""
    from bot.domain.link import LinkAddress
    from handlers.console import badges

    username = settings.telegram.username or await username_of(settings)
    address = LinkAddress(username, settings.web.public_url)
    async with database_of(settings) as database:
        return await badges.run(database.uow, address, arguments, SystemClock())


async def do_purge(settings: Settings, arguments: argparse.Namespace) -> int:
    """``purge``"""
    from bot.services.published import PublishedExpo
    from bot.services.purging import purge, rehearse
    from handlers.console import purging

    now, rules = SystemClock().now(), retention_of(settings)
    async with database_of(settings) as database:
        expo = PublishedExpo(now)
        await expo.refresh(database.uow)
        catalogue = expo.current.catalogue
        if arguments.dry_run:
            purged = await rehearse(database.uow, rules, catalogue, now=now)
        else:
            purged = await purge(database.uow, rules, catalogue, files_of(settings), now=now)
    print(purging.report(purged, rehearsed=arguments.dry_run))
    return 0


async def do_leads(settings: Settings, arguments: argparse.Namespace) -> int:
    """``leads``"""
    from handlers.console import leads

    async with database_of(settings) as database:
        return await leads.run(database.uow, arguments, settings.expo.language, SystemClock())


async def username_of(settings: Settings) -> str:
    """The bot's username, as Telegram tells it.

    Raises:
        ConfigError: there is no token to ask with.
        TelegramError: Telegram refuses the token.
    """
    from bot.telegram.application import connect
    from bot.telegram.checking import sign_in

    if settings.telegram.token is None:
        raise ConfigError("[telegram] username is not set: links need it, or the token, to ask Telegram for it")
    edge = connect(settings.telegram.api_url, token_of(settings))
    try:
        await sign_in(edge.bot)
        return edge.bot.username
    finally:
        await edge.bot.shutdown()


async def do_check(settings: Settings, arguments: argparse.Namespace) -> int:
    """``check``"""
    from bot.embedding import universal
    from bot.services import dead_letters
    from bot.services.published import PublishedExpo
    from bot.telegram.application import connect
    from bot.telegram.checking import bot_facts, chat_problem, sign_in
    from bot.texts.renderer import Renderer
    from handlers.console import check

    async def database() -> list[check.Finding]:
        async with database_of(settings, only_read=True) as opened:
            expo = PublishedExpo(SystemClock().now())
            await expo.refresh(opened.uow)
            found = check.about_data(opened.describe(), expo.current.catalogue)
            now = SystemClock().now()
            found += check.about_questions(expo.current.index, now=now)
            if arguments.resend_dead is not None:
                count = await dead_letters.resend(opened.uow, now=now, kind=arguments.resend_dead or None)
                found.append(check.Finding("outbox", True, f"{count} that were given up are sent again"))
            return found + check.about_outbox(await dead_letters.survey(opened.uow, now=now), now=now)

    async def telegram() -> list[check.Finding]:
        edge = connect(settings.telegram.api_url, token_of(settings))
        try:
            await sign_in(edge.bot)
            group = settings.organisers.helpdesk_chat_id
            problem = await chat_problem(edge.api, group) if group is not None else ""
            return check.about_bot(await bot_facts(edge.api), settings) + check.about_group(group, problem)
        finally:
            await edge.bot.shutdown()

    found = [
        *check.about_settings(settings),
        *await check.findings("database", database),
        *check.about_locales(Renderer()),
        check.about_meaning(settings, universal.installed()),
        *await check.findings("telegram", telegram),
    ]
    print(check.report(found))
    return 0 if all(finding.good for finding in found) else 1


Do = Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]
COMMANDS: dict[str, Do] = {
    "run": do_run,
    "demo": do_demo,
    "import": do_import,
    "ask": do_ask,
    "links": do_links,
    "leads": do_leads,
    "badges": do_badges,
    "purge": do_purge,
    "check": do_check,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; its exit code: 0 done, 1 failed (one line on stderr), 2 wrong usage."""
    arguments = build_parser().parse_args(argv)
    try:
        # The demo brings its own: whatever stands in config.toml cannot disturb it.
        own = arguments.command == "demo"
        settings = fixed_settings(Path()) if own else load_settings(arguments.config)
        return asyncio.run(COMMANDS[arguments.command](settings, arguments))
    except ExpoBotError as error:
        print(f"expo-bot: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone; so that Python does not say it again when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        log.debug("unexpected", exc_info=error)
        print(
            f"expo-bot: unexpected {type(error).__name__}; please report it ([log] level = debug shows more)",
            file=sys.stderr,
        )
        return 1


if __name__ == "__main__":
    sys.exit(main())
