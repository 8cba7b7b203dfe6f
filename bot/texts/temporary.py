"""Which temporary notices a message mentions: those of what it is about."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from bot.domain.catalogue import Catalogue
from bot.domain.programme import Hall, Session
from bot.domain.temporary_notice import NoticeSubject, TemporaryNotice
from bot.views.message import Message

MOST = 3
"""Notices below one message."""


def notices_of(message: Message, catalogue: Catalogue, now: dt.datetime) -> tuple[TemporaryNotice, ...]:
    """What holds ``now`` (aware) of the subjects of ``message``, which its sources name; the nearest first: what
    holds everywhere comes last. Nothing below files and what has no source."""
    holding = [one for one in catalogue.notices if one.holds_at(now)]
    if not holding or not message.sources or message.file is not None:
        return ()
    about = set(_subjects(message, catalogue))
    own = [one for one in holding if (one.subject, one.subject_id) in about]
    everywhere = [one for one in holding if one.subject is NoticeSubject.EVERYWHERE]
    return (*own, *everywhere)[:MOST]


def _subjects(message: Message, catalogue: Catalogue) -> Iterable[tuple[NoticeSubject, str]]:
    """With the halls in which exhibitors stand and sessions are."""
    for source in message.sources:
        if source.kind == "hall":
            yield NoticeSubject.HALL, source.id
        elif source.kind == "exhibitor" and (exhibitor := catalogue.exhibitor(source.id)):
            yield NoticeSubject.EXHIBITOR, exhibitor.id
            for stand in exhibitor.stands:
                yield NoticeSubject.HALL, stand.hall_id
        elif source.kind == "session" and (session := catalogue.session(source.id)):
            yield NoticeSubject.SESSION, session.id
            for hall in catalogue.programme.halls:
                if _is_in(session, hall, catalogue):
                    yield NoticeSubject.HALL, hall.id


def _is_in(session: Session, hall: Hall, catalogue: Catalogue) -> bool:
    """Whether the name or the place of its room says so."""
    room = catalogue.room(session.room_id)
    texts = (*room.name.values(), *room.location.values()) if room else ()
    return any(
        re.search(rf"(?<!\w){re.escape(name)}" + (r"(?!\d)" if name[-1:].isdigit() else ""), text, re.IGNORECASE)
        for name in hall.short_name.values()
        for text in texts
    )
