"""Whether two encounters were with one person. Pure."""

from __future__ import annotations

from bot.domain.lead import LeadRecord, Person

_STRENGTH = "vbepm"
"""What a key begins with, the strongest first (see ``Person``)."""


def can_be(record: LeadRecord, person: Person, key: str) -> bool:
    """Whether a lead that is known by one of the person's keys is theirs. Never where Telegram knows them as two.
    A phone number alone proves little: colleagues share the one on the desk, under other names and addresses."""
    if None not in (record.person.viewer_id, person.viewer_id) and record.person.viewer_id != person.viewer_id:
        return False
    if not key.startswith("p:"):
        return True
    emails = {one.contact.email.casefold() for one in record.declarations if one.contact.email}
    names = {_bare(one.contact.full_name) for one in record.declarations if one.contact.full_name}
    other_address = bool(person.email) and bool(emails) and person.email not in emails
    other_name = bool(person.name) and bool(names) and not any(_may_be_called(person.name, name) for name in names)
    return not (other_address and other_name)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split())


def _may_be_called(name: str, other: str) -> bool:
    """Whether one of two names is a part of the other: "Wang" and "Wang Li"."""
    one = _bare(name)
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def stronger(one: LeadRecord, other: LeadRecord) -> tuple[LeadRecord, LeadRecord]:
    """Of two leads of one person the one that stays, and the one that becomes part of it: the one that is known by
    more than the other, else the older. Here their persons have their keys."""

    def rank(record: LeadRecord) -> tuple[int, int]:
        return min((_STRENGTH.index(key[0]) for key in record.person.keys), default=len(_STRENGTH)), record.id

    return (one, other) if rank(one) <= rank(other) else (other, one)
