"""Settings: whatever is wrong is named, with the remedy, in one sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.config import fixed_settings, load_settings
from bot.domain.errors import ConfigError
from bot.settings import Settings

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.fixture(autouse=True)
def no_settings_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("EXPO_"):
            monkeypatch.delenv(name)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def loaded(config: Path, text: str) -> Settings:
    config.write_text(text, encoding="utf-8")
    return load_settings(config)


def refusal(config: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        loaded(config, text)
    return str(caught.value).removeprefix(f"{config}: ")


def test_nothing_set_is_the_defaults(config: Path) -> None:
    assert loaded(config, "").telegram.api_url == "https://api.telegram.org"


def test_the_example_is_valid_and_says_the_defaults() -> None:
    example = load_settings(EXAMPLE).model_dump()
    assert example == fixed_settings(EXAMPLE.parent).model_dump()


def test_the_environment_wins_over_the_file(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPO_STORAGE__URL", "sqlite:///other.sqlite3")
    assert loaded(config, '[storage]\nurl = "sqlite:///file.sqlite3"').storage.url == "sqlite:///other.sqlite3"


@pytest.mark.parametrize("value", ["1,2", "[1, 2]", " 1 , 2 "])
def test_a_list_in_the_environment_is_json_or_commas(
    config: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("EXPO_ORGANISERS__TELEGRAM_IDS", value)
    assert loaded(config, "").organisers.telegram_ids == (1, 2)


def test_one_number_in_the_environment_is_a_list_of_one(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPO_ORGANISERS__TELEGRAM_IDS", "7")
    assert loaded(config, "").organisers.telegram_ids == (7,)


def test_an_unknown_variable_is_named(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPO_TELEGRAM__TOKN", "x")
    assert "EXPO_TELEGRAM__TOKN: no such setting" in refusal(config, "")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[telegram]\ntokn = "1:x"', "telegram.tokn: is not a setting (did you mean token?)"),
        ("[telegrm]", "telegrm: is not a setting (did you mean telegram?)"),
        (
            '[telegram]\ntoken = "hello"',
            "telegram.token: this is not a bot token; copy it whole from @BotFather (123456789:AA…)",
        ),
        ('[web]\nlisten = "8080"', 'web.listen: write host and port, like "127.0.0.1:8080"'),
        (
            '[web]\nsecret = "short"',
            "web.secret: use 16 to 256 characters of A-Z a-z 0-9 _ - (for example: openssl rand -hex 32)",
        ),
        ('[telegram]\nmode = "webhook"', 'web.public_url is needed with telegram.mode = "webhook"'),
        (
            '[web]\npublic_url = "http://bot.example"',
            "web.public_url must be https: Telegram sends webhooks nowhere else",
        ),
        ('[digests]\ndaily_at = "25:00"', 'digests.daily_at: write a time of day like "18:30"'),
        (
            "[retention]\nviewers_days_after_expo = 10",
            "retention: viewers_days_after_expo must not be below leads_days_after_expo: "
            "people must be able to revoke",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_remedy(config: Path, text: str, sentence: str) -> None:
    assert refusal(config, text) == sentence


def test_all_that_is_wrong_is_named_at_once(config: Path) -> None:
    sentence = refusal(config, '[telegram]\ntoken = "x"\nmod = "y"\n[log]\nlevel = "loud"')
    assert [key in sentence for key in ("telegram.token", "telegram.mod", "log.level")] == [True] * 3


def test_a_secret_is_never_repeated(config: Path) -> None:
    assert "hunter2" not in refusal(config, '[telegram]\ntoken = "hunter2"\n[web]\nsecret = "hunter2"')


def test_a_plain_http_address_is_fine_with_a_bot_api_of_ones_own(config: Path) -> None:
    text = '[telegram]\napi_url = "http://127.0.0.1:8081"\n[web]\npublic_url = "http://127.0.0.1:8080/"'
    assert loaded(config, text).web.public_url == "http://127.0.0.1:8080"


def test_broken_toml_names_the_line(config: Path) -> None:
    with pytest.raises(ConfigError, match=r"is not valid TOML: .*line 2"):
        loaded(config, "[telegram]\ntoken = x\n")


def test_a_named_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"is not there; copy config\.example\.toml"):
        load_settings(tmp_path / "none.toml")


def test_relative_paths_resolve_against_the_file(config: Path) -> None:
    assert loaded(config, "").base == config.parent
