"""Sessions that open or close an expo under a title of their own ("Opening: From Sea Wind to Shore Power")."""

from __future__ import annotations

from bot.answers.concepts import concepts
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue


def occasions(catalogue: Catalogue) -> dict[str, str]:
    """Session id -> the idea that its title begins with (``#opening_ceremony``), where no session is called so."""
    titles = {item.id: [normalise(text) for text in item.title.values()] for item in catalogue.running_sessions}
    called = {
        token for texts in titles.values() for text in texts for one in concepts(text) for token in one.tokens
    }
    found: dict[str, list[str]] = {}
    for id_, texts in titles.items():
        for idea in dict.fromkeys(idea for text in texts for idea in _begins_with(text)):
            found.setdefault(idea, []).append(id_)
    return {ids[0]: idea for idea, ids in found.items() if len(ids) == 1 and idea not in called}


def _begins_with(title: str) -> list[str]:
    return [f"#{idea}" for one in languages() for idea, begun in one.titled.items() if begun.match(title)]
