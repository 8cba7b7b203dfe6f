"""Several questions in one message, each a clause of its own: "where can I eat and is there wifi?"."""

from __future__ import annotations

import re

from bot.answers.language import languages

# What ends a clause, of a question or of what is said beside it.
_STOPS = re.compile(
    r"[,;:.!?](?=\s|$|[\u3400-\u9fff])|\s[-–—]+\s|[，；。！？…~～—()（）]+|\.{2,}|\n+|(?<=[啊呀吧呢吗嘛哦哈])(?=[\u3400-\u9fff])"
    # Emoji stand where a stop would.
    r"|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]+"
    # Who types Chinese in a hurry parts clauses by a space.
    r"|(?<=[\u3400-\u9fff]{3})\s+(?=[\u3400-\u9fff]{3})"
)


def clauses(question: str) -> tuple[str, ...]:
    """The clauses of a question as it was written; empty where it is a single one."""
    ends = sorted(match.span() for one in languages() for match in one.apart.finditer(question.lower()))
    found: list[str] = []
    begin = 0
    for start, end in [*ends, (len(question), len(question))]:
        if start >= begin:
            found.append(question[begin:start].strip())
            begin = end
    said = tuple(clause for clause in found if clause)
    return said if len(said) > 1 else ()


def parted(question: str) -> tuple[str, ...]:
    """What was written, parted at its stops: questions and what is said beside them; empty if it is one part."""
    said = tuple(clause for part in _STOPS.split(question) if (clause := part.strip(" ,，、:：-")))
    return said if len(said) > 1 else ()
