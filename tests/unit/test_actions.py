"""Actions: what fits on a button."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import get_type_hints

import pytest

from bot.views.action import (
    _REGISTRY,
    MAX_BYTES,
    Action,
    Back,
    BadPayload,
    More,
    decode,
    decode_button,
    encode,
    target,
)
from bot.views.browsing_actions import OpenCategory, OpenSession, OpenTrack, ShowNow

DAY = dt.date(2021, 7, 30)


def longest(action_type: type[Action]) -> Action:
    """The action with the longest fields that an expo may bring."""
    values = {
        dt.date: DAY,
        int: 999_999,
        str: "储能与氢能的一个很长很长的名字 and more",
        Action: OpenTrack(DAY, "长" * 40, 999),
    }
    hints = get_type_hints(action_type)
    return action_type(**{field.name: values[hints[field.name]] for field in dataclasses.fields(action_type)})  # type: ignore[arg-type]


def test_payload_is_version_code_and_fields() -> None:
    assert encode(OpenTrack(DAY, "storage", 2)) == "1pt:210730:storage:2"


def test_payload_of_action_without_fields_is_its_code() -> None:
    assert encode(ShowNow()) == "1n"


@pytest.mark.parametrize("action_type", _REGISTRY.values(), ids=lambda kind: kind.__name__)
def test_payload_of_any_action_fits_into_64_bytes_and_comes_back(action_type: type[Action]) -> None:
    action = longest(action_type)

    payload = encode(action)

    assert len(payload.encode()) <= MAX_BYTES
    assert encode(decode_button(payload)) == payload


def test_long_name_becomes_its_key_and_stays_it() -> None:
    once = decode(encode(OpenCategory("Testing, Certification & Engineering")))

    assert decode(encode(once)) == once


@pytest.mark.parametrize("mark", [Back, More])
def test_pressing_back_or_more_is_pressing_its_target(mark: type[Back] | type[More]) -> None:
    button = mark(OpenSession("S101"))

    assert decode(encode(button)) == OpenSession("S101")
    assert decode_button(encode(button)) == button
    assert target(button) == OpenSession("S101")


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "1",
        "2n",
        "n",
        "1zz",
        "1n:",
        "1s",
        "1s:a:b",
        "1pt:210730:storage:x",
        "1pt:99:storage:0",
        f"1VU:{2**63}",
        f"1VU:{10**40}",
        f"1VU:{-(2**63) - 1}",
        f"1VU:{'9' * 50}",
        "1<",
        "1<<n",
        "1>1n",
    ],
)
def test_payload_that_is_not_ours_is_refused(payload: str) -> None:
    with pytest.raises(BadPayload):
        decode(payload)


def test_two_actions_of_one_code_are_a_mistake() -> None:
    with pytest.raises(TypeError):
        type("Other", (Action,), {}, code="n")
