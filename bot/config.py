"""Settings: a TOML file, each key also as an environment variable ``EXPO_<SECTION>__<KEY>``.

The names are promises (docs/reference/settings.md). Whatever is unknown or wrong fails at start, in one sentence
that names the key and the remedy.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import orjson
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.domain.errors import ConfigError

PREFIX = "EXPO_"
DEFAULT_PATH = Path("config.toml")
TELEGRAM_API = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_CLOCK_TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True)


def _clock_time(value: str) -> str:
    if not _CLOCK_TIME.fullmatch(value):
        raise ValueError('write a time of day like "18:30"')
    return value


class Telegram(_Section):
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

    @property
    def bot_id(self) -> int | None:
        """The id in front of the token's colon."""
        return int(self.token.get_secret_value().split(":")[0]) if self.token else None


class Web(_Section):
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


class Storage(_Section):
    """Where people's data is kept."""

    url: str = Field(default="sqlite:///expo.sqlite3", repr=False)
    files: Path = Path("files")
    synchronous: Literal["full", "normal"] = "full"


class Expo(_Section):
    """How the organiser's files are read: the language of columns without a suffix."""

    language: str = "en"


class Organisers(_Section):
    """Who runs the expo, by Telegram user id."""

    telegram_ids: tuple[int, ...] = ()
    helpdesk_chat_id: int | None = None


class Delivery(_Section):
    """How fast we may send; Telegram's own limits are the defaults."""

    messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 30
    per_chat_per_second: Annotated[float, Field(gt=0)] = 1
    per_group_per_minute: Annotated[float, Field(gt=0)] = 20
    paid_broadcast: bool = False


class Reminders(_Section):
    """When reminders come; used once the reminders feature is there."""

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


class Digests(_Section):
    """When exhibitors get their digests; used once the leads feature is there."""

    daily_at: str = "18:30"
    frequency: Literal["off", "instant", "hourly", "daily", "closing"] = "daily"

    @field_validator("daily_at")
    @classmethod
    def _daily_at_is_a_time(cls, value: str) -> str:
        return _clock_time(value)


class Retention(_Section):
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


class Answers(_Section):
    """Optional helpers of the answer engine."""

    semantic: Literal["auto", "off"] = "auto"
    llm_base_url: str | None = None
    llm_api_key: SecretStr | None = None
    llm_model: str | None = None


class Log(_Section):
    """What is logged, to stderr. Never personal data or secrets."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["console", "json"] = "console"


class Settings(BaseSettings):
    """All settings, frozen. ``base`` is the folder against which relative paths resolve."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

    telegram: Telegram = Telegram()
    web: Web = Web()
    storage: Storage = Storage()
    expo: Expo = Expo()
    organisers: Organisers = Organisers()
    delivery: Delivery = Delivery()
    reminders: Reminders = Reminders()
    digests: Digests = Digests()
    retention: Retention = Retention()
    answers: Answers = Answers()
    log: Log = Log()
    base: Path = Field(default=Path(), exclude=True)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (_Environment(settings_cls), init_settings)

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


class _Environment(EnvSettingsSource):
    """Environment variables; a list is JSON or separated by commas."""

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        try:
            decoded = orjson.loads(value)
        except ValueError:
            return [part.strip() for part in value.split(",") if part.strip()]
        return decoded if isinstance(decoded, list | dict) else [decoded]


def load_settings(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from ``path`` (default ``./config.toml``, which may be missing) and the environment, which wins.

    ``environ`` only serves to find unknown names; values are read from the process.

    Raises:
        ConfigError: a named file is missing or unreadable, or a key is unknown or wrong; all are named at once.
    """
    _refuse_unknown_variables(os.environ if environ is None else environ)
    chosen = DEFAULT_PATH if path is None else path
    content: dict[str, Any] = {}
    if path is not None or chosen.exists():
        content = _read_toml(chosen)
    try:
        return Settings(**content, base=chosen.resolve().parent)
    except ValidationError as error:
        raise ConfigError(f"{chosen if content else 'Settings'}: {_sentences(error)}") from None


class _FixedSettings(Settings):
    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def fixed_settings(base: Path, **sections: dict[str, Any]) -> Settings:
    """Settings made in code (the demo's, a test's): neither file nor environment changes them."""
    return _FixedSettings(**sections, base=base)  # type: ignore[arg-type]


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(f"{path} is not there; copy config.example.toml to it, or name another file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None
    if "base" in content:
        raise ConfigError(f"{path}: base is not a setting; see config.example.toml")
    return content


def _refuse_unknown_variables(environ: Mapping[str, str]) -> None:
    known = {variable for _, _, variable in setting_names()}
    unknown = sorted(name for name in environ if name.upper().startswith(PREFIX) and name.upper() not in known)
    if unknown:
        names = ", ".join(unknown)
        raise ConfigError(
            f"{names}: no such setting; the names are EXPO_<SECTION>__<KEY>, see config.example.toml"
        )


def setting_names() -> list[tuple[str, str, str]]:
    """Every setting as (section, key, environment variable), in the order of the example file."""
    names = []
    for section, field in Settings.model_fields.items():
        model = field.annotation
        if isinstance(model, type) and issubclass(model, _Section):
            names += [(section, key, f"{PREFIX}{section}__{key}".upper()) for key in model.model_fields]
    return names


def _sentences(error: ValidationError) -> str:
    parts = []
    for item in error.errors(include_url=False, include_input=False):
        where = ".".join(str(part) for part in item["loc"] if not isinstance(part, int))
        message = item["msg"].removeprefix("Value error, ")
        if item["type"] == "extra_forbidden":
            message = f"is not a setting{_nearest(item['loc'])}"
        parts.append(f"{where}: {message}" if where else message)
    return "; ".join(parts)


def _nearest(location: tuple[int | str, ...]) -> str:
    sections = {section for section, _, _ in setting_names()}
    choices = sections if len(location) == 1 else {k for s, k, _ in setting_names() if s == location[0]}
    close = difflib.get_close_matches(str(location[-1]), sorted(choices), n=1)
    return f" (did you mean {close[0]}?)" if close else "; see config.example.toml"
