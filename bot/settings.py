"""The settings: sections, keys, defaults and what makes a value wrong. Names are promises."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

TELEGRAM_API = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_CLOCK_TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


class Section(BaseModel):
    """One table of the file: frozen, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True)


def _clock_time(value: str) -> str:
    if not _CLOCK_TIME.fullmatch(value):
        raise ValueError('write a time of day like "18:30"')
    return value


class Telegram(Section):
    """The bot's account. ``api_url`` is a Bot API root, without ``/bot``."""

    token: SecretStr | None = None
    username: str | None = None
    api_url: str = TELEGRAM_API
    mode: Literal["polling", "webhook"] = "polling"

    @field_validator("token")
    @classmethod
    def _token_has_its_form(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None or not token.get_secret_value():
            return None
        if not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("this is not a bot token; copy it whole from @BotFather (123456789:AA…)")
        return token

    @field_validator("username")
    @classmethod
    def _username_has_no_at(cls, username: str | None) -> str | None:
        return username.removeprefix("@") or None if username else None

    @field_validator("api_url")
    @classmethod
    def _root_is_a_url(cls, url: str) -> str:
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise ValueError(f'write the root of a Bot API, like "{TELEGRAM_API}"')
        return url.rstrip("/")


class Web(Section):
    """Our own HTTP server: webhook, health, metrics, the page of a printed link."""

    listen: str = "127.0.0.1:8080"
    public_url: str | None = None
    secret: SecretStr | None = None

    @field_validator("listen")
    @classmethod
    def _listen_has_a_port(cls, listen: str) -> str:
        host, _, port = listen.rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65535:
            raise ValueError('write host and port, like "127.0.0.1:8080"')
        return listen

    @field_validator("public_url")
    @classmethod
    def _public_url_is_a_url(cls, url: str | None) -> str | None:
        if not url:
            return None
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise ValueError('write the address that visitors reach, like "https://bot.example.org"')
        return url.rstrip("/")

    @field_validator("secret")
    @classmethod
    def _secret_is_a_secret_token(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is None or not secret.get_secret_value():
            return None
        if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret.get_secret_value()):
            raise ValueError("use 16 to 256 characters of A-Z a-z 0-9 _ - (for example: openssl rand -hex 32)")
        return secret

    @property
    def address(self) -> tuple[str, int]:
        """Host and port to listen on."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)


class Storage(Section):
    """Where people's data is kept."""

    url: str = Field(default="sqlite:///expo.sqlite3", repr=False)
    files: Path = Path("files")
    synchronous: Literal["full", "normal"] = "full"


class Expo(Section):
    """How the organiser's files are read: the language of columns without a suffix."""

    language: str = "en"


class Organisers(Section):
    """Who runs the expo, by Telegram user id."""

    telegram_ids: tuple[int, ...] = ()
    helpdesk_chat_id: int | None = None


class Delivery(Section):
    """How fast we may send; Telegram's own limits are the defaults."""

    messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 30
    per_chat_per_second: Annotated[float, Field(gt=0)] = 1
    per_group_per_minute: Annotated[float, Field(gt=0)] = 20
    paid_broadcast: bool = False


class Reminders(Section):
    """When reminders come to who chose nothing else: minutes before the start, and quiet hours (local times)."""

    offsets_minutes: tuple[Annotated[int, Field(ge=0, le=7 * 24 * 60)], ...] = (15,)
    quiet_hours: tuple[str, str] | None = ("22:00", "07:00")

    @field_validator("quiet_hours", mode="before")
    @classmethod
    def _none_is_an_empty_list(cls, hours: object) -> object:
        return None if hours == [] else hours

    @field_validator("quiet_hours")
    @classmethod
    def _quiet_hours_are_times(cls, hours: tuple[str, str] | None) -> tuple[str, str] | None:
        return hours and (_clock_time(hours[0]), _clock_time(hours[1]))


class Digests(Section):
    """When exhibitors are told of their leads, where they chose nothing else."""

    daily_at: str = "18:30"
    frequency: Literal["off", "instant", "hourly", "daily", "closing"] = "daily"

    @field_validator("daily_at")
    @classmethod
    def _daily_at_is_a_time(cls, value: str) -> str:
        return _clock_time(value)


class Retention(Section):
    """How long personal data is kept, in days."""

    leads_days_after_expo: Annotated[int, Field(ge=1)] = 180
    viewers_days_after_expo: Annotated[int, Field(ge=1)] = 180
    intake_days: Annotated[int, Field(ge=1)] = 7

    @model_validator(mode="after")
    def _viewers_outlive_leads(self) -> Retention:
        if self.viewers_days_after_expo < self.leads_days_after_expo:
            raise ValueError(
                "viewers_days_after_expo must not be below leads_days_after_expo: people must be able to revoke"
            )
        return self


class Privacy(Section):
    """What the privacy notice says beside what the bot knows itself."""

    controller: str | None = None
    contact: str | None = None
    notice_url: str | None = None

    @field_validator("notice_url")
    @classmethod
    def _notice_url_is_a_url(cls, url: str | None) -> str | None:
        if not url:
            return None
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise ValueError('write the address of a page, like "https://expo.example.org/privacy"')
        return url


class Answers(Section):
    """Optional helpers of the answer engine."""

    semantic: Literal["auto", "off"] = "auto"
    llm_base_url: str | None = None
    llm_api_key: SecretStr | None = None
    llm_model: str | None = None


class Log(Section):
    """What is logged, to stderr. Never personal data or secrets."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["console", "json"] = "console"


class Settings(Section):
    """All settings, frozen. ``base`` is the folder against which relative paths resolve."""

    telegram: Telegram = Telegram()
    web: Web = Web()
    storage: Storage = Storage()
    expo: Expo = Expo()
    organisers: Organisers = Organisers()
    delivery: Delivery = Delivery()
    reminders: Reminders = Reminders()
    digests: Digests = Digests()
    retention: Retention = Retention()
    privacy: Privacy = Privacy()
    answers: Answers = Answers()
    log: Log = Log()
    base: Path = Field(default=Path(), exclude=True)

    @model_validator(mode="after")
    def _webhook_has_what_it_needs(self) -> Settings:
        if self.telegram.mode == "webhook":
            for key, value in (("public_url", self.web.public_url), ("secret", self.web.secret)):
                if value is None:
                    raise ValueError(f'web.{key} is needed with telegram.mode = "webhook"')
        return self

    @model_validator(mode="after")
    def _public_url_is_https(self) -> Settings:
        url = self.web.public_url
        if url and url.startswith("http:") and self.telegram.api_url == TELEGRAM_API:
            raise ValueError("web.public_url must be https: Telegram sends webhooks nowhere else")
        return self
