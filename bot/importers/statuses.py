"""Whether a session is published, in the words of other people's files."""

from __future__ import annotations

from bot.domain.programme import SessionStatus
from bot.domain.sentence import sentence
from bot.importers.found import Place
from bot.importers.problems import ProblemLog
from bot.importers.text import fold, one_line

_CANCELLED = frozenset(("cancelled", "canceled", "cancel", "abgesagt", "annulé", "取消", "已取消", "停办"))
_DRAFT = frozenset(
    ("draft", "tbc", "tobeconfirmed", "tentative", "provisional", "entwurf", "草稿", "待定", "暂定", "未确认")
)
_LEFT_OUT = frozenset(
    (
        "rejected", "declined", "withdrawn", "deleted", "submitted", "pending", "waitlist", "waitlisted",
        "refused", "notaccepted", "nominated", "inevaluation", "declinequeue", "acceptqueue", "abgelehnt", "拒绝",
        "已拒绝",
        "未通过", "撤回", "已撤回", "已删除", "待审核", "审核中",
    )
)  # fmt: skip


def published_status(text: str) -> SessionStatus | None:
    """Confirmed unless the text says otherwise; None for what is not part of the programme: rejected, withdrawn,
    not yet decided."""
    word = fold(text).replace("-", "").replace("_", "")
    if word in _CANCELLED:
        return SessionStatus.CANCELLED
    if word in _DRAFT:
        return SessionStatus.DRAFT
    return None if word in _LEFT_OUT else SessionStatus.CONFIRMED


def accepted_status(text: str) -> SessionStatus | None:
    """In files of calls for papers: only what was accepted, confirmed or cancelled since is in the programme. A
    draft there is a proposal."""
    status = published_status(text)
    return None if status is SessionStatus.DRAFT else status


class LeftOut:
    """Counts the sessions that are no part of the programme, by their status, and tells each status once."""

    def __init__(self, problems: ProblemLog) -> None:
        self._problems = problems
        self._found: dict[str, tuple[int, Place]] = {}

    def add(self, status: str, place: Place) -> None:
        """One more; ``status`` as the file writes it, or empty where it has no place in the schedule."""
        number, first = self._found.get(one_line(status), (0, place))
        self._found[one_line(status)] = (number + 1, first)

    def tell(self, column: str) -> None:
        """A warning for each status, at its first session."""
        for status, (number, place) in self._found.items():
            why = (
                sentence('with the status "%(status)s"', status=status)
                if status
                else sentence("without a place in the schedule")
            )
            message = (
                sentence("1 session is left out: %(why)s", why=why)
                if number == 1
                else sentence("%(number)s sessions are left out, here the first: %(why)s", number=number, why=why)
            )
            place.warn(self._problems, column, message)
