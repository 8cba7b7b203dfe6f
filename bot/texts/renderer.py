"""Messages into words and buttons, in the reader's language."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.domain.catalogue import Catalogue
from bot.ports.messenger import Button, Rendered
from bot.texts import formats
from bot.texts.labels import label_of
from bot.texts.translations import load_translations
from bot.views.action import Action, encode
from bot.views.message import Message

TEMPLATES_FOLDER = Path(__file__).parent / "templates"
_BLANK_LINES = re.compile(r"\n{3,}")
_TAGS = re.compile(r"<[^>]*>")


class Renderer:
    """Renders messages. ``offered`` tells which actions a registered feature answers: buttons of others are left
    out (None: all)."""

    def __init__(self, offered: Callable[[Action], bool] | None = None) -> None:
        self._translations = load_translations()
        self._offered = offered or (lambda action: True)
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
            extensions=["jinja2.ext.i18n"],
        )
        environment.install_gettext_translations(self._translations[locale], newstyle=True)  # type: ignore[attr-defined]
        environment.filters.update(formats.filters(locale))
        return environment

    def text(self, locale: str, msgid: str, **values: object) -> str:
        """One string by its msgid, plain, for where no template is needed (menus, toasts)."""
        message = self._translations[locale].gettext(msgid)
        return message % values if values else message

    def label(self, action: Action, locale: str, catalogue: Catalogue) -> str:
        """What stands on the action's button."""
        return label_of(action, locale, catalogue, lambda msgid, **values: self.text(locale, msgid, **values))

    def render(self, message: Message, locale: str, catalogue: Catalogue, now: dt.datetime) -> Rendered:
        """The message in its own locale, else in ``locale``. ``now`` is aware.

        Raises:
            jinja2.TemplateNotFound: the view has no template (a test proves that each has).
        """
        locale = message.locale or locale
        template = self._environments[locale].get_template(f"{message.view.kind}.html.j2")
        values: dict[str, Any] = {
            "view": message.view,
            "sources": message.sources,
            "catalogue": catalogue,
            "now": catalogue.local(now),
            "locale": locale,
            "lc": locale,
        }
        text = _BLANK_LINES.sub("\n\n", template.render(values)).strip()
        return Rendered(text, plain_text(text), self._keyboard(message, locale, catalogue))

    def _keyboard(self, message: Message, locale: str, catalogue: Catalogue) -> tuple[tuple[Button, ...], ...]:
        rows = (
            tuple(
                Button(self.label(action, locale, catalogue), data=encode(action))
                for action in row
                if self._offered(action)
            )
            for row in message.rows
        )
        return tuple(row for row in rows if row)


def plain_text(markup: str) -> str:
    """The text that Telegram shows for this HTML."""
    return html.unescape(_TAGS.sub("", Markup(markup)))
