"""From python-telegram-bot's updates to features."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import (
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.delivery.insist import insist
from bot.domain.card import whole_name
from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed, what_went_wrong
from bot.domain.incoming import Incoming
from bot.domain.intake import IntakeRow
from bot.domain.role import TEAM, Role
from bot.domain.viewer import Viewer
from bot.services import browsing
from bot.telegram.context import ExpoApplication, ExpoContext
from bot.telegram.flood import Admission, FloodGate
from bot.telegram.incoming import incoming
from bot.telegram.stage import Stage
from bot.telegram.turn import AlreadyApplied, Turn
from bot.texts.translations import spoken_locale
from bot.views.action import Action, BadPayload, decode
from handlers import questions
from handlers.feature import Feature
from handlers.said import said, said_commands

Handle = Callable[[Update, ExpoContext], Coroutine[Any, Any, None]]
_SEEN_AGAIN = dt.timedelta(minutes=30)
"""How exactly we know when somebody was here last."""
_TYPED = ("skip", "cancel")
"""Buttons that people type, or send as a command."""

log = logging.getLogger(__name__)


class Router:
    """Registers the handlers of ``features`` with an application."""

    def __init__(
        self,
        features: Sequence[Feature],
        stage: Stage,
        *,
        row_of: Callable[[Update], IntakeRow],
        team_chat: Callable[[], int | None] = lambda: None,
        flood: FloodGate | None = None,
    ) -> None:
        self._stage = stage
        self._row_of = row_of
        self._team_chat = team_chat
        self._flood = flood or FloodGate()
        self._commands = {
            command.name: (feature.role, command.run) for feature in features for command in feature.commands
        }
        self._actions = {
            kind: (feature.role, perform) for feature in features for kind, perform in feature.actions.items()
        }
        self._dialogs = {
            kind: (feature.role, flow) for feature in features for kind, flow in feature.dialogs.items()
        }
        self._said = said_commands(self._commands, stage.sender.renderer)
        self._group_hearers = [feature.hear_group for feature in features if feature.hear_group]
        self._hearers = [(feature.role, feature.hear_anything) for feature in features if feature.hear_anything]
        self._reply_hearers = [feature.hear_reply for feature in features if feature.hear_reply]

    def register(self, application: ExpoApplication) -> None:
        private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
        application.add_handler(TypeHandler(Update, self.begin), group=-1)
        application.add_handler(MessageHandler(private & filters.TEXT, self._answering(self.text)))
        application.add_handler(
            MessageHandler(private & ~filters.StatusUpdate.ALL, self._answering(self.unreadable))
        )
        group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
        application.add_handler(MessageHandler(group, self._answering(self.group)))
        moving = filters.ChatType.GROUPS & filters.StatusUpdate.MIGRATE
        application.add_handler(MessageHandler(moving, self._answering(self.moved)))
        application.add_handler(CallbackQueryHandler(self._answering(self.button)))
        application.add_handler(
            ChatMemberHandler(self._answering(self.membership), ChatMemberHandler.MY_CHAT_MEMBER)
        )
        application.add_error_handler(self.failed)

    def _answering(self, handle: Handle) -> Handle:
        """``handle``, insisting on the database, and apologising for what goes wrong otherwise. Here, and not in
        python-telegram-bot's error handler: that one gets a context of its own, which has no turn."""

        async def attempt(update: Update, context: ExpoContext) -> None:
            if context.has_turn:
                context.turn.begin_again()
            await handle(update, context)

        async def guarded(update: Update, context: ExpoContext) -> None:
            try:
                await insist(lambda: attempt(update, context))
            except AlreadyApplied:
                log.info("an update had taken effect already; its reply is in the outbox")
            except NotAllowed as refused:
                log.warning("somebody asked for what is not theirs")
                if context.has_turn:
                    await context.turn.apologise(browsing.notice(_refusal(refused)))
            except Exception as error:  # noqa: BLE001 - a bug in one feature: say sorry, and go on
                _log_bug(error)
                if context.has_turn and _is_private(update.effective_chat):
                    await context.turn.apologise(browsing.notice("internal"))

        return guarded

    async def begin(self, update: Update, context: ExpoContext) -> None:
        """Load the viewer and begin the turn."""
        user, chat = update.effective_user, update.effective_chat
        as_group = self._writes_as_group(update)
        if user is None or chat is None or (user.is_bot and not as_group):
            return
        known, roles = await insist(lambda: self._viewer(user.id))
        now = self._stage.clock.now()
        renderer = self._stage.sender.renderer
        locale = spoken_locale(user.language_code, renderer.locales, self._stage.language)
        if _is_private(chat) and _is_news(known, locale, now):
            # Not all that people do is written down. That they are here is, and what they speak: what is sent to
            # them later depends on it.
            viewer = await insist(lambda: self._stage.uow.write(lambda tx: tx.viewers.seen(user.id, locale, now)))
        else:
            viewer = known or Viewer(user.id, locale, False, True, now, now)
        pressed = update.callback_query.message if update.callback_query else None
        context.turn = Turn(
            self._stage,
            self._row_of(update),
            viewer=viewer,
            chat_id=chat.id,
            edits=pressed.message_id if isinstance(pressed, Message) else None,
            in_group=not _is_private(chat),
            name="" if as_group else user.first_name,
            full_name="" if as_group else whole_name(user.first_name, user.last_name or ""),
            username="" if as_group else user.username or "",
            roles=roles,
        )
        # Whoever works here may be as quick as they can: a series of scans is not a flood, nor is what the team's
        # group answers, whose members need no role.
        if roles == {Role.VISITOR} and _is_private(chat):
            await self._hold_back_flood(context.turn, update)

    async def _hold_back_flood(self, turn: Turn, update: Update) -> None:
        admission = self._flood.admit(turn.viewer.id)
        if admission is Admission.TAKEN:
            return
        if admission is Admission.TOLD:
            await turn.apologise(browsing.notice("too_fast"))
        if update.callback_query:
            await _answer(update.callback_query)
        raise ApplicationHandlerStop

    def _writes_as_group(self, update: Update) -> bool:
        """An administrator of the team's group who stays anonymous there: Telegram calls them a bot."""
        sender = update.message.sender_chat if update.message else None
        return sender is not None and sender.id == self._team_chat()

    async def _viewer(self, viewer_id: int) -> tuple[Viewer | None, frozenset[Role]]:
        async with self._stage.uow.read() as tx:
            return await tx.viewers.get(viewer_id), await self._stage.access.roles(tx, viewer_id)

    async def text(self, update: Update, context: ExpoContext) -> None:
        """A command, or a question."""
        if not context.has_turn or update.message is None or update.message.text is None:
            return
        text = update.message.text.strip()
        name, _, argument = text.partition(" ")
        if not name.startswith("/"):
            await self._hear(context.turn, incoming(update.message))
            return
        command = name[1:].partition("@")[0].lower()
        role, run = self._commands.get(command, (None, None))
        if command in _TYPED and await self._press_typed(context.turn, command, await self._dialog(context.turn)):
            return
        if role is None or run is None:
            await context.turn.show(browsing.notice("unknown_command"))
            return
        context.turn.require(role)
        await run(context.turn, argument.strip())

    async def unreadable(self, update: Update, context: ExpoContext) -> None:
        """A sticker, a voice message, a photo: for a dialog that waits for one, else say what we can read."""
        if context.has_turn and update.message is not None:
            await self._hear(context.turn, incoming(update.message))

    async def _hear(self, turn: Turn, message: Incoming) -> None:
        """What is no command: for the dialog that is open, else a question. A question in the middle of a dialog
        is answered, and the dialog's step is asked again. A reply to a message of ours may be meant for that."""
        if message.replies_to is not None:
            for hear in self._reply_hearers:
                if await hear(turn, message):
                    return
        dialog = await self._dialog(turn)
        role, flow = self._dialogs.get(dialog.kind, (None, None)) if dialog else (None, None)
        if role is not None and role not in turn.roles:
            # They are in the team no more: whatever it was, it ends here.
            await self._stage.uow.write(lambda tx: tx.dialogs.end(turn.chat_id, turn.viewer.id))
            raise NotAllowed(role)
        open_flow = flow
        if message.file is None and await self._press_typed(turn, message.text, dialog):
            return
        if open_flow and dialog and await open_flow.hear(turn, dialog, message):
            return
        if not open_flow:
            for needed, hear_anything in self._hearers:
                if needed in turn.roles and await hear_anything(turn, message):
                    return
        if message.text and message.file is None and await self._said_as_command(turn, message.text):
            return
        then = await open_flow.prompt(turn, dialog) if open_flow and dialog else None
        if message.text:
            await questions.ask(turn, message.text, then, message.message_id)
        else:
            await turn.show(browsing.notice("unreadable"))

    async def _said_as_command(self, turn: Turn, text: str) -> bool:
        """A command in plain words, for whom it is meant; False where it is none."""
        role, run = self._commands.get(self._said.get(said(text), ""), (None, None))
        if role is None or run is None or role not in turn.roles:
            return False
        await run(turn, "")
        return True

    async def _dialog(self, turn: Turn) -> Dialog | None:
        async with turn.database.read() as tx:
            return await tx.dialogs.get(turn.chat_id, turn.viewer.id, turn.now)

    async def _press_typed(self, turn: Turn, text: str, dialog: Dialog | None) -> bool:
        """In a dialog, "skip" or "cancel" is no answer but the button of that name; where there is no such button,
        cancel leaves the dialog."""
        _, flow = self._dialogs.get(dialog.kind, (None, None)) if dialog else (None, None)
        typed = next((word for word in _TYPED if turn.means(text, f"button.{word}")), None)
        if dialog is None or flow is None or typed is None:
            return False
        asked = await flow.prompt(turn, dialog)
        offered = [action for row in (*asked.rows, *(asked.keys or ())) for action in row] if asked else []
        action = turn.key(text, offered)
        if action is not None:
            await self._act(turn, action)
            return True
        if typed == "cancel":
            await self._stage.uow.write(lambda tx: tx.dialogs.end(turn.chat_id, turn.viewer.id))
            await turn.show(browsing.notice("left"))
        return typed == "cancel"

    async def group(self, update: Update, context: ExpoContext) -> None:
        """What is said in the team's group; other groups are not ours to answer."""
        if not context.has_turn or update.message is None or context.turn.chat_id != self._team_chat():
            return
        for hear in self._group_hearers:
            await hear(context.turn, incoming(update.message))

    async def moved(self, update: Update, _context: ExpoContext) -> None:
        """The team's group became a supergroup, which has another id."""
        message = update.message
        if message and message.migrate_to_chat_id and message.chat.id == self._team_chat():
            await self._stage.desk.moved(self._stage.uow, message.chat.id, message.migrate_to_chat_id)

    async def button(self, update: Update, context: ExpoContext) -> None:
        """A pressed button: perform its action, and answer the query once whatever happens."""
        query = update.callback_query
        if query is None:
            return
        try:
            chat = update.effective_chat
            ours = _is_private(chat) or (chat is not None and chat.id == self._team_chat())
            if context.has_turn and query.data is not None and ours:
                await self._perform(context.turn, query.data)
        finally:
            await _answer(query)

    async def _perform(self, turn: Turn, payload: str) -> None:
        try:
            action = decode(payload)
        except BadPayload:
            await turn.show(browsing.notice("stale"))
            return
        await self._act(turn, action)

    async def _act(self, turn: Turn, action: Action) -> None:
        role, perform = self._actions.get(type(action), (None, None))
        if role is None or perform is None:
            await turn.show(browsing.notice("stale"))
            return
        # In the team's group each button is checked by its service: its members need not be organisers.
        if turn.chat_id != self._team_chat():
            turn.require(role)
        await perform(turn, action)

    async def membership(self, update: Update, context: ExpoContext) -> None:
        """The viewer blocked the bot, or let it in again."""
        change = update.my_chat_member
        if change is None or not _is_private(change.chat):
            return
        active = change.new_chat_member.status not in (ChatMember.BANNED, ChatMember.LEFT)
        await self._stage.uow.write(lambda tx: tx.viewers.set_active(change.from_user.id, active))

    async def failed(self, _update: object, context: ExpoContext) -> None:
        """What slipped through everything else."""
        if context.error is not None:
            _log_bug(context.error)


def _is_news(known: Viewer | None, locale: str, now: dt.datetime) -> bool:
    """Whether what we know of a viewer is out of date."""
    if known is None or now - known.last_seen_at >= _SEEN_AGAIN:
        return True
    return not known.locale_chosen and known.locale != locale


def _refusal(refused: NotAllowed) -> str:
    """To outsiders the organiser's team is one: who does what in it is not theirs to know."""
    whose = Role.ORGANISER if refused.whose in TEAM else refused.whose
    return f"not_allowed_{whose or 'anybody'}"


def _log_bug(error: Exception) -> None:
    log.error("an update could not be handled: %s", what_went_wrong(error))


def _is_private(chat: Chat | None) -> bool:
    return chat is not None and chat.type == Chat.PRIVATE


async def _answer(query: CallbackQuery) -> None:
    """Stops the button's spinner. An answer that comes too late is nobody's loss."""
    try:
        await query.answer()
    except BadRequest as error:
        log.info("a callback answer came too late: %s", error.message)
    except TelegramError as error:
        log.warning("a callback could not be answered: %s", error)
