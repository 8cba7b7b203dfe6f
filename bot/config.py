"""Loading the settings: a TOML file, each key also as an environment variable ``EXPO_<SECTION>__<KEY>``.

Whatever is unknown or wrong fails at start, in one sentence that names the key and the remedy.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from bot.domain.errors import ConfigError
from bot.settings import Section, Settings

PREFIX = "EXPO_"
DEFAULT_PATH = Path("config.toml")


class _Environment(EnvSettingsSource):
    """Environment variables; a list is JSON or separated by commas."""

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        try:
            decoded = orjson.loads(value)
        except ValueError:
            return [part.strip() for part in value.split(",") if part.strip()]
        return decoded if isinstance(decoded, list | dict) else [decoded]


class _FromEnvironment(BaseSettings, Settings):
    """The same settings, with the environment on top of what they are made with."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

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
        return _FromEnvironment(**content, base=chosen.resolve().parent)
    except ValidationError as error:
        raise ConfigError(f"{chosen if content else 'Settings'}: {_sentences(error)}") from None


def fixed_settings(base: Path, **sections: dict[str, Any]) -> Settings:
    """Settings made in code (the demo's, a test's): neither file nor environment changes them."""
    return Settings(**sections, base=base)  # type: ignore[arg-type]


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
        if isinstance(model, type) and issubclass(model, Section):
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
