"""The shapes of known JSON files, as pydantic models that know their lines."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.sentence import sentence
from bot.importers.cells import number_text
from bot.importers.json_text import LINE
from bot.importers.problems import ProblemLog

S = TypeVar("S", bound="Shape")


class Shape(BaseModel):
    """An object of the file; what it does not name is passed over. ``line``: where it begins, from 1."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True, defer_build=True)

    line: int = Field(default=0, validation_alias=LINE)


def _text(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return number_text(value) if isinstance(value, int | float) else value


def _texts(value: object) -> object:
    return {key: text for key, text in value.items() if key != LINE} if isinstance(value, dict) else _text(value)


def _members(value: object) -> object:
    if isinstance(value, dict):
        return {key: member for key, member in value.items() if key != LINE}
    return {} if value is None or value == [] else value


def _list(value: object) -> object:
    return [] if value is None else value


Text = Annotated[str, BeforeValidator(_text)]
"""A text; numbers count as such, null is empty."""
Texts = Annotated[str | dict[str, str | None], BeforeValidator(_texts)]
"""A text, or one for each language."""
T = TypeVar("T")
Many = Annotated[list[T], BeforeValidator(_list)]
"""A list; null is empty."""
Members = Annotated[dict[str, T], BeforeValidator(_members)]
"""An object whose keys are data; null is empty."""


def shaped(shape: type[S], value: object, file: str, problems: ProblemLog) -> S | None:
    """The value in its shape; None where it has another, each fault logged with the line of its object."""
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False, include_input=False)[:50]:
            path = [part for part in fault["loc"] if part != LINE]
            column = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
            message = sentence(
                "%(path)s is not as the format has it: %(fault)s; export the file again",
                path=_path(path) or sentence("The file"),
                fault=fault["msg"].lower(),
            )
            problems.error(file, _line(value, path), column, message)
        return None


def _path(path: list[str | int]) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.lstrip(".")


def _line(value: Any, path: list[str | int]) -> int:
    """Of the innermost object on the way."""
    line = 0
    for part in [*path, None]:
        if isinstance(value, dict):
            line = value.get(LINE, line)
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            break
    return line
