"""Messages into words and buttons, in the reader's language."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.domain.catalogue import Catalogue
from bot.domain.sentence import Sentence
from bot.ports.messenger import Button, Key, Rendered
from bot.texts import formats
from bot.texts.compiled import compiled_templates
from bot.texts.labels import label_of, transport_mode
from bot.texts.temporary import notices_of
from bot.texts.translations import load_translations
from bot.texts.words import Words
from bot.views.action import Action, encode, target
from bot.views.announcing import AnnouncementMessage
from bot.views.card_actions import SendContact
from bot.views.message import Message

TEMPLATES_FOLDER = Path(__file__).parent / "templates"
_TRAILING_SPACE = re.compile(r"[ \t]+\n")
_BLANK_LINES = re.compile(r"\n{3,}")
_TAGS = re.compile(r"<[^>]*>")


class Renderer:
    """Renders messages. ``offered`` tells which actions a registered feature answers: buttons of others are left
    out (None: all)."""

    def __init__(self, offered: Callable[[Action], bool] | None = None) -> None:
        self._translations = load_translations()
        self._offered = offered or (lambda action: True)
        self._filters = {locale: formats.filters(locale) for locale in self._translations}
        self._environments = {locale: self._environment(locale) for locale in self._translations}

    @property
    def locales(self) -> tuple[str, ...]:
        return tuple(self._translations)

    def _environment(self, locale: str) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES_FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=compiled_templates(locale),
            extensions=["jinja2.ext.i18n"],
        )
        translations, number = self._translations[locale], self._filters[locale]["number"]
        environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
        environment.filters.update(self._filters[locale])
        environment.filters["told"] = partial(self._told, locale)
        environment.globals["gap"] = formats.gap(locale)
        environment.globals["counted"] = lambda msgid, num, **values: (
            Markup(translations.ngettext(msgid, msgid, num)) % {"num": number(num), **values}  # noqa: S704 - ours
        )
        return environment

    def prepare(self, kinds: Iterable[str]) -> None:
        """Compile the templates of these kinds of views, and what they include, in every language: some
        milliseconds each, for which the first reader of each would wait."""
        names = [f"{kind}.html.j2" for kind in kinds]
        for environment in self._environments.values():
            for name in (*names, *environment.list_templates(filter_func=lambda name: name.startswith("_"))):
                environment.get_template(name)

    def filters(self, locale: str) -> formats.Filters:
        """The template filters of a locale."""
        return self._filters[locale]

    def text(self, locale: str, msgid: str, **values: object) -> str:
        """One string by its msgid, plain, for where no template is needed (menus, toasts)."""
        return str(self._translations[locale].gettext(msgid)) % values

    def _told(self, locale: str, said: Sentence | str) -> str:
        """A sentence in the reader's words; what somebody wrote stays as it is."""
        return said if isinstance(said, str) else said.told(partial(self.text, locale))

    def label(self, action: Action, locale: str, catalogue: Catalogue, now: dt.datetime | None = None) -> str:
        """What stands on the action's button. ``now`` is aware: the day that is called today."""
        return label_of(action, self._words(locale, catalogue, now))

    def _words(self, locale: str, catalogue: Catalogue, now: dt.datetime | None) -> Words:
        return Words(self, locale, catalogue, catalogue.local(now).date() if now else None)

    def render(self, message: Message, locale: str, catalogue: Catalogue, now: dt.datetime) -> Rendered:
        """The message in its own locale, else in ``locale``. ``now`` is aware.

        Raises:
            jinja2.TemplateNotFound: the view has no template (a test proves that each has).
        """
        locale = message.locale or locale
        words = self._words(locale, catalogue, now)
        template = self._environments[locale].get_template(f"{message.view.kind}.html.j2")
        values: dict[str, Any] = {
            "view": message.view,
            "sources": message.sources,
            "catalogue": catalogue,
            "now": catalogue.local(now),
            "locale": locale,
            "mode_name": lambda mode: transport_mode(mode, words),
        }
        body = template.render(values)
        if notices := notices_of(message, catalogue, now):
            below = self._environments[locale].get_template("_temporary.html.j2")
            body = f"{body}\n\n{below.render(notices=notices)}"
        text = _BLANK_LINES.sub("\n\n", _TRAILING_SPACE.sub("\n", body)).strip()
        keyboard = self._keyboard(message, words)
        if isinstance(message.view, AnnouncementMessage):
            said = message.view.said(locale)
            links = tuple((Button(label, url=url),) for label, url in said.links)
            location = None if message.view.located else said.location
            return Rendered(text, plain_text(text), (*links, *keyboard), said.file, location)
        keys = None if message.keys is None else self._keys(message.keys, words)
        return Rendered(
            text,
            plain_text(text),
            keyboard,
            message.file,
            message.location,
            keys,
            message.answers,
            message.topic,
            message.topic_open,
        )

    def _keyboard(self, message: Message, words: Words) -> tuple[tuple[Button, ...], ...]:
        rows = (
            tuple(
                Button(label_of(action, words), data=encode(action))
                for action in row
                if self._offered(target(action))
            )
            for row in message.rows
        )
        return tuple(row for row in rows if row)

    @staticmethod
    def _keys(rows: tuple[tuple[Action, ...], ...], words: Words) -> tuple[tuple[Key, ...], ...]:
        return tuple(
            tuple(Key(label_of(action, words), isinstance(action, SendContact)) for action in row) for row in rows
        )


def plain_text(markup: str) -> str:
    """The text that Telegram shows for this HTML."""
    return html.unescape(_TAGS.sub("", markup))
