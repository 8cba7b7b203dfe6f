"""A session that somebody wants to be reminded of: its card, where the buttons for that are; and where one's own
agenda is."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.one_session import about_session
from bot.answers.facts.session_lists import criteria_of, session_list
from bot.answers.facts.sessions import session
from bot.answers.replies import picked
from bot.answers.session_search import find_sessions
from bot.domain.programme import Session
from bot.views.agenda_actions import ShowAgenda
from bot.views.answers import OwnAgenda, OwnData, RemindOfWhat
from bot.views.browsing_actions import OpenProgramme
from bot.views.card_actions import EraseMyData, ExportMyData, ShowMyData


def remind(ask: Ask) -> Draft | None:
    """The session that is named, or was just spoken of; else asks which one."""
    picked_one = _line(ask)
    if picked_one:
        return about_session(ask, picked_one)
    if ask.reading.of("session") or (not ask.content and ask.memory.one_session):
        found = session(ask)
        if found:
            return found
    if ask.content:
        criteria = replace(criteria_of(ask), strict=True)
        if find_sessions(ask.index, criteria):
            return session_list(ask, criteria)
    return Draft(RemindOfWhat(), rows=((OpenProgramme(),),), memory=ask.memory, abstained=True)


def _line(ask: Ask) -> Session | None:
    """The session of the list that was shown which is to be kept ("remind me of the second")."""
    number = picked(ask.reading.text, "pick_to_keep")
    held = [id_ for kind, id_ in ask.memory.shown if kind == "session"]
    if number is None:
        return None
    index = number - 1 if number > 0 else number  # -1 is the last.
    return ask.catalogue.session(held[index]) if -len(held) <= index < len(held) else None


def own_agenda(ask: Ask) -> Draft:
    """Where the reader's own agenda is: an answer knows nobody's."""
    return Draft(OwnAgenda(), rows=((ShowAgenda(),),), memory=ask.memory, abstained=True)


def own_data(ask: Ask) -> Draft:
    """Where the reader sees, exports and deletes what is kept of them."""
    rows = ((ShowMyData(),), (ExportMyData(), EraseMyData()))
    return Draft(OwnData(), rows=rows, memory=ask.memory, abstained=True)
