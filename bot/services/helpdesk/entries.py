"""FAQ entries that the team makes in the chat."""

from __future__ import annotations

import dataclasses
import hashlib

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Faq, Programme


def entry_id(question: str, language: str) -> str:
    """The id of the entry that answers this question: the same question has the same one."""
    text = f"{language} {' '.join(question.split()).casefold()}"
    return "team-" + hashlib.blake2b(text.encode(), digest_size=5).hexdigest()


def is_published(catalogue: Catalogue, question: str, language: str) -> bool:
    """Whether the programme in force holds the entry."""
    return catalogue.faq(entry_id(question, language)) is not None


def with_entry(programme: Programme, question: str, answer: str, language: str) -> Programme:
    """The programme with the entry at the end of its FAQ, in one language; the same one where it is there."""
    item_id = entry_id(question, language)
    if any(entry.id == item_id for entry in programme.faq):
        return programme
    entry = Faq(item_id, Localized({language: question}), Localized({language: answer}))
    return dataclasses.replace(programme, faq=(*programme.faq, entry))


def without_entry(programme: Programme, question: str, language: str) -> Programme:
    """The programme without it; the same one where it is not there."""
    item_id = entry_id(question, language)
    kept = tuple(entry for entry in programme.faq if entry.id != item_id)
    return programme if len(kept) == len(programme.faq) else dataclasses.replace(programme, faq=kept)
