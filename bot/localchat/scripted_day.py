"""A day of an expo as a script: people say and press things, and the bot's answers are checked.

The script is TOML, a list of ``[[step]]``: ``who`` (a persona's key), optionally ``at`` (moves the clock, local
time), one of ``say``, ``press``, ``open`` (a start parameter, may be empty), ``language`` or ``receive`` (a text
of a message that comes by itself); ``expect`` and ``never`` are texts that the answer must and must not hold,
``buttons`` labels that it must offer. ``keep`` names parts of the answer by regular expressions, for what only the
bot can know (a code): a later step's ``say`` and ``expect`` may hold ``{name}``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from .clock import MovableClock
from .messages import Message
from .person import CannotDo, Person

_BY_ITSELF = 30.0
"""Seconds to wait for what comes by itself: bots look at their clocks now and then."""
_ACTS = ("say", "press", "open", "send", "language", "receive")


class ScriptError(ValueError):
    """The script itself is wrong; the message names the step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that somebody does, and what must come of it."""

    number: int
    who: str
    act: str
    what: str
    at: datetime | None = None
    expect: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    keep: Mapping[str, str] = field(default_factory=dict)


def read_script(path: Path) -> list[Step]:
    """The steps of a script file.

    Raises:
        ScriptError: it is no TOML, has no step, or a step has another shape.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ScriptError(f"{path.name} is not valid TOML: {error}") from None
    steps = [_step(number, item) for number, item in enumerate(content.get("step", []), start=1)]
    if not steps:
        raise ScriptError(f"{path.name} has no [[step]]: nothing would be played")
    return steps


def _step(number: int, item: dict[str, object]) -> Step:
    acts = [act for act in _ACTS if act in item]
    unknown = sorted(set(item) - {*_ACTS, "who", "at", "expect", "never", "buttons", "keep"})
    if len(acts) != 1 or "who" not in item or unknown:
        raise ScriptError(f"step {number}: give who and one of {', '.join(_ACTS)}; unknown: {unknown}")
    at = item.get("at")
    if at is not None and not isinstance(at, datetime):
        raise ScriptError(f"step {number}: at is not a TOML date and time")

    def texts(name: str) -> tuple[str, ...]:
        value = item.get(name, [])
        return tuple(str(text) for text in value) if isinstance(value, list) else (str(value),)

    return Step(
        number,
        str(item["who"]),
        acts[0],
        str(item[acts[0]]),
        at,
        texts("expect"),
        texts("never"),
        texts("buttons"),
        {name: str(pattern) for name, pattern in dict(item.get("keep", {})).items()},  # type: ignore[call-overload]
    )


class ScriptedDay:
    """Plays steps with people of a local chat; ``tell`` gets the transcript, line by line."""

    def __init__(self, people: Mapping[str, Person], clock: MovableClock, tell: Callable[[str], None]) -> None:
        self._people = people
        self._clock = clock
        self._tell = tell
        self._kept: dict[str, str] = {}

    async def play(self, steps: list[Step], *, within: float = 5.0) -> list[str]:
        """Play all steps; what went wrong, a sentence each. ``within``: seconds to wait for an answer."""
        failures: list[str] = []
        for step in steps:
            wrong = await self._play(step, within)
            failures += wrong
            for sentence in wrong:
                self._tell(f"  ✗ {sentence}")
        return failures

    async def _play(self, step: Step, within: float) -> list[str]:
        step = self._filled(step)
        person = self._people.get(step.who)
        if person is None:
            raise ScriptError(f"step {step.number}: nobody is called {step.who!r}")
        if step.at is not None:
            self._clock.move_to(step.at)
        self._tell(f"\n{self._clock.now():%a %d %b %H:%M}  {step.who}: {_described(step)}")
        try:
            answer = await self._act(person, step, within)
        except (CannotDo, TimeoutError) as error:
            return [f"step {step.number} ({_described(step)}): {error}"]
        if answer is None:
            return []
        for line in answer.text.splitlines():
            self._tell(f"    {line}")
        if answer.buttons:
            self._tell("    " + " ".join(f"[{label}]" for label in answer.buttons))
        return [*_mismatches(step, answer), *self._keep(step, answer)]

    def _filled(self, step: Step) -> Step:
        """With what earlier steps kept."""

        def fill(text: str) -> str:
            for name, value in self._kept.items():
                text = text.replace(f"{{{name}}}", value)
            return text

        return replace(step, what=fill(step.what), expect=tuple(map(fill, step.expect)))

    def _keep(self, step: Step, answer: Message) -> list[str]:
        wrong = []
        for name, pattern in step.keep.items():
            found = re.search(pattern, answer.text)
            if found is None:
                wrong.append(f"step {step.number} ({_described(step)}): nothing in the answer is like {pattern!r}")
            else:
                self._kept[name] = found[0]
        return wrong

    async def _act(self, person: Person, step: Step, within: float) -> Message | None:
        match step.act:
            case "language":
                person.set_language(step.what)
                return None
            case "receive":
                return await person.wait_reply(step.what, within=max(within, _BY_ITSELF))
            case "say":
                person.send(step.what)
            case "open":
                person.open_link(step.what)
            case "send":
                name, _, content = step.what.partition("\n")
                person.send_document(name, content.encode())
            case _:
                await person.press(step.what, within=within)
        return await person.wait_reply(within=within)


def _described(step: Step) -> str:
    match step.act:
        case "press":
            return f"[{step.what}]"
        case "open":
            return f"/start {step.what}".strip()
        case "language":
            return f"(switches the phone to {step.what})"
        case "receive":
            return "(reads what came)"
        case "send":
            return f"(sends {step.what.partition(chr(10))[0]})"
        case _:
            return step.what


def _mismatches(step: Step, answer: Message) -> list[str]:
    where = f"step {step.number} ({_described(step)})"
    wrong = [f"{where}: the answer lacks {text!r}" for text in step.expect if text not in answer.text]
    wrong += [f"{where}: the answer must not hold {text!r}" for text in step.never if text in answer.text]
    wrong += [f"{where}: no button {label!r}" for label in step.buttons if answer.button(label) is None]
    return wrong
