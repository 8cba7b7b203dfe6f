"""``ask``: answers as the bot would, one question or JSON lines."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import logging
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from bot.answers.engine import Answer, answer
from bot.domain.errors import ExpoBotError
from bot.ports.clock import Clock
from bot.services.helpdesk.forwarding import offering_team
from bot.services.helpdesk.promise import DEFAULT_MINUTES
from bot.services.published import Published
from bot.texts.renderer import Renderer
from bot.texts.sources import source_title
from bot.texts.translations import spoken_locale
from bot.views.reply import kinds_of_replies

_LOG = logging.getLogger(__name__)
_NOT_LOGGED = 0
"""The number of a question that no log keeps."""


class BadLine(ValueError):
    """A line of a batch that cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Question:
    """``now`` is aware; ``locale`` is the asker's setting."""

    chat: str
    text: str
    now: dt.datetime
    locale: str


class Asker:
    """Answers questions from one catalogue and keeps each chat's context for follow-ups. ``team``: there is
    somebody to ask what the bot does not know."""

    def __init__(
        self, published: Published, renderer: Renderer, clock: Clock, *, language: str, team: bool = False
    ) -> None:
        self._published = published
        self._renderer = renderer
        self._clock = clock
        self._language = language
        self._team = team
        self._contexts: dict[str, str] = {}

    def ask(self, question: Question) -> dict[str, Any]:
        """The answer as ``ask --json`` prints it."""
        began = time.perf_counter()
        given = answer(
            question.text,
            self._published.index,
            now=question.now,
            locale=question.locale,
            context=self._contexts.get(question.chat, ""),
        )
        self._contexts[question.chat] = given.context
        if self._team and given.is_open:
            given = offering_team(given, _NOT_LOGGED, DEFAULT_MINUTES)
        document = self._document(question, given)
        document["ms"] = round((time.perf_counter() - began) * 1000, 2)
        return document

    def batch(self, lines: Iterable[str]) -> Iterator[bytes]:
        """One JSON document a line, in order; a bad line, or one whose answer meets a bug of ours, says so and the
        rest goes on."""
        self._renderer.prepare(kinds_of_replies())
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                document = self.ask(self._question(line))
            except BadLine as error:
                document = {"error": str(error), "line": number}
            except Exception as error:  # noqa: BLE001 - one question must not cost the others their answers
                at = traceback.extract_tb(error.__traceback__)[-1]
                _LOG.error("line %d of the batch met a bug: %s in %s", number, type(error).__name__, at.name)
                met = f"this line met a bug ({type(error).__name__}); please report it"
                document = {"error": met, "line": number}
            yield orjson.dumps(document)

    def moment(self, text: str | None) -> dt.datetime:
        """An ISO instant, in the expo's zone where it has none; None is the clock's.

        Raises:
            BadLine: it is not ISO 8601.
        """
        zone = self._published.catalogue.zone
        if text is None:
            return self._clock.now().astimezone(zone)
        try:
            moment = dt.datetime.fromisoformat(text)
        except (TypeError, ValueError):
            raise BadLine(f"now is not ISO 8601: {text!r}; write it like 2021-07-30T10:30") from None
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)

    def locale(self, language: str | None) -> str:
        return spoken_locale(language, self._renderer.locales, self._language)

    def _question(self, line: str) -> Question:
        try:
            item = orjson.loads(line)
        except ValueError as error:
            raise BadLine(f"not JSON: {error}") from None
        if not isinstance(item, dict):
            raise BadLine('not an object; write {"chat": …, "text": …}')
        text, language, chat = item.get("text"), item.get("lang"), item.get("chat", "")
        if not isinstance(text, str):
            raise BadLine("text is missing or not a string")
        if language is not None and not isinstance(language, str):
            raise BadLine("lang is not a string")
        if not isinstance(chat, str | int):
            raise BadLine("chat is neither a string nor an integer")
        return Question(f"{type(chat).__name__}:{chat}", text, self.moment(item.get("now")), self.locale(language))

    def _document(self, question: Question, given: Answer) -> dict[str, Any]:
        catalogue = self._published.catalogue
        rendered = self._renderer.render(given.message, question.locale, catalogue, question.now)
        locale = given.message.locale or question.locale
        chat = question.chat.split(":", 1)[1]
        return {
            "chat": int(chat) if question.chat.startswith("int:") else chat,
            "answer": rendered.plain,
            "abstained": given.abstained,
            "intent": given.intent,
            "sources": [
                {
                    "kind": source.kind,
                    "id": source.id,
                    "title": source_title(source, catalogue, locale),
                    "as_of": catalogue.local(source.as_of).isoformat(timespec="seconds"),
                }
                for source in given.message.sources
            ],
            "buttons": [button.label for row in rendered.keyboard for button in row],
        }


def run(asker: Asker, arguments: argparse.Namespace) -> int:
    """Answer one question, or a batch from standard input."""
    if arguments.batch == bool(arguments.question):
        print("ask: give a question, or --batch and JSON lines on standard input", file=sys.stderr)
        return 2
    if arguments.batch:
        lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        for line in asker.batch(lines):
            sys.stdout.buffer.write(line + b"\n")
            sys.stdout.buffer.flush()
        return 0
    try:
        moment = asker.moment(arguments.now)
    except BadLine as error:
        raise ExpoBotError(f"--{error}") from None
    document = asker.ask(Question("str:", " ".join(arguments.question), moment, asker.locale(arguments.lang)))
    if arguments.json:
        print(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode())
    else:
        print(document["answer"])
        if document["buttons"]:
            print("\n" + " ".join(f"[{label}]" for label in document["buttons"]))
    return 0
