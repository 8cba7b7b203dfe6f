"""Which messages mention a temporary notice."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.file import File
from bot.domain.localized import Localized
from bot.domain.temporary_notice import NoticeSubject, TemporaryNotice
from bot.texts.renderer import Renderer
from bot.texts.temporary import notices_of
from bot.views.message import Message, Source
from bot.views.screens import Languages
from tests.texts import expo
from tests.texts.expo import DAY_1, at

NOW = at(DAY_1, "11:20")
TEXT = Localized.of(en="Closed <now>", zh="关闭")


def notice(subject: NoticeSubject, subject_id: str = "", minutes: int = 10) -> TemporaryNotice:
    return TemporaryNotice(1, subject, subject_id, TEXT, NOW + dt.timedelta(minutes=minutes), 9, NOW)


def mentioned(one: TemporaryNotice, *sources: tuple[str, str]) -> bool:
    catalogue = expo.catalogue().with_notices((one,))
    message = Message(Languages(), tuple(Source(kind, id_, NOW) for kind, id_ in sources))
    return bool(notices_of(message, catalogue, NOW))


@pytest.mark.parametrize(
    ("subject", "subject_id", "source", "seen"),
    [
        (NoticeSubject.EVERYWHERE, "", ("days", ""), True),
        (NoticeSubject.HALL, "1", ("hall", "1"), True),
        (NoticeSubject.HALL, "2", ("hall", "1"), False),
        (NoticeSubject.HALL, "1", ("exhibitor", "X1"), True),
        (NoticeSubject.EXHIBITOR, "X1", ("exhibitor", "X1"), True),
        (NoticeSubject.EXHIBITOR, "X2", ("exhibitor", "X1"), False),
        (NoticeSubject.SESSION, "S1", ("session", "S1"), True),
        (NoticeSubject.SESSION, "S2", ("session", "S1"), False),
        (NoticeSubject.SESSION, "S1", ("session", "gone"), False),
        (NoticeSubject.HALL, "1", ("faq", "F1"), False),
    ],
)
def test_notice_is_mentioned_where_its_subject_is_spoken_of(
    subject: NoticeSubject, subject_id: str, source: tuple[str, str], seen: bool
) -> None:
    assert mentioned(notice(subject, subject_id), source) == seen


def test_it_is_not_mentioned_once_it_has_expired_nor_where_nothing_is_told() -> None:
    assert not mentioned(notice(NoticeSubject.EVERYWHERE, minutes=0), ("days", ""))
    assert not mentioned(notice(NoticeSubject.EVERYWHERE))


def test_caption_of_a_file_has_no_notice() -> None:
    catalogue = expo.catalogue().with_notices((notice(NoticeSubject.EVERYWHERE),))
    message = Message(Languages(), (Source("days", "", NOW),), file=File("document"))
    assert notices_of(message, catalogue, NOW) == ()


@pytest.mark.parametrize(("locale", "line"), [("en", "⚠️ Closed &lt;now&gt;"), ("zh", "⚠️ 关闭")])
def test_notice_stands_below_the_text_in_the_readers_language(locale: str, line: str) -> None:
    catalogue = expo.catalogue().with_notices((notice(NoticeSubject.EVERYWHERE),))
    plain = Renderer().render(Message(Languages(), (Source("days", "", NOW),)), locale, expo.catalogue(), NOW)
    told = Renderer().render(Message(Languages(), (Source("days", "", NOW),)), locale, catalogue, NOW)
    assert told.html == f"{plain.html}\n\n{line}"
