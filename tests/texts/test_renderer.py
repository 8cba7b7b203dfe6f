"""Messages into words and buttons."""

from __future__ import annotations

import datetime as dt

import pytest
from jinja2 import Environment

from bot.domain.localized import Localized
from bot.domain.programme import (
    Document,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Room,
    Session,
    Speaker,
    Stand,
    Transport,
    Venue,
)
from bot.services import browsing
from bot.texts.renderer import Renderer, plain_text
from bot.views.action import Action, Back, target
from bot.views.answers import ThanksAnswer
from bot.views.browsing_actions import (
    OpenExhibitors,
    OpenFaq,
    OpenHalls,
    OpenPassage,
    OpenSession,
    ShareSession,
    ShowNow,
    ShowWelcome,
)
from bot.views.message import Message, from_facts, to_facts
from bot.views.reply import kinds_of_replies
from bot.views.screens import ErrorNotice, PassageCard
from tests.texts import expo
from tests.texts.expo import DAY_1, at

NOW = at(DAY_1, "11:20")
RENDERER = Renderer()


def test_message_is_in_the_readers_language() -> None:
    rendered = RENDERER.render(Message(ErrorNotice("unreadable")), "zh", expo.catalogue(), NOW)

    assert rendered.html == "我只能看懂文字，请把问题打成文字发给我。"


def test_message_with_a_locale_of_its_own_keeps_it() -> None:
    rendered = RENDERER.render(Message(ErrorNotice("unreadable"), locale="en"), "zh", expo.catalogue(), NOW)

    assert rendered.html == "I can only read text. Please type your question."


def test_organisers_text_reaches_html_escaped_and_plain_text_as_it_is() -> None:
    message = Message(PassageCard("a.md", "", "1 < 2 & <b>bold</b>"))

    rendered = RENDERER.render(message, "en", expo.catalogue(), NOW)

    assert rendered.html == "1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;"
    assert rendered.plain == "1 < 2 & <b>bold</b>"


def test_blank_lines_are_collapsed_and_no_line_ends_in_space() -> None:
    message = Message(PassageCard("a.md", "Title", "one  \n\n\n\ntwo\t\n"))

    assert RENDERER.render(message, "en", expo.catalogue(), NOW).plain == "Title\none\n\ntwo"


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("<b>Open</b> until 17:00", "Open until 17:00"),
        ('<a href="https://a.example/?x=1&amp;y=2">here</a> &amp; there', "here & there"),
        ("&lt;b&gt; &quot;&#39;", "<b> \"'"),
        ("<blockquote>quoted</blockquote>", "quoted"),
    ],
)
def test_plain_text_is_what_telegram_shows(markup: str, plain: str) -> None:
    assert plain_text(markup) == plain


def test_buttons_that_no_feature_answers_are_left_out_and_empty_rows_too() -> None:
    renderer = Renderer(offered=lambda action: not isinstance(action, ShareSession | OpenHalls))
    message = Message(
        ErrorNotice("stale"),
        rows=((Back(ShowWelcome()), ShareSession("S1")), (OpenHalls(),), (Back(OpenHalls()),)),
    )

    keyboard = renderer.render(message, "en", expo.catalogue(), NOW).keyboard

    assert [[(button.label, button.data) for button in row] for row in keyboard] == [[("Main menu", "1<w")]]


def test_message_comes_back_from_the_outbox_as_it_was() -> None:
    message = browsing.show(ShowNow(), expo.catalogue(), now=NOW, locale="zh", locales=expo.LOCALES)

    again = from_facts(message.view.kind, to_facts(message), message.locale)

    assert RENDERER.render(again, "zh", expo.catalogue(), NOW) == RENDERER.render(
        message, "zh", expo.catalogue(), NOW
    )
    assert any(isinstance(action, Back) for row in again.rows for action in row)


LONG = Localized.of(en="Long words <&> " * 400, zh="长长的文字。😀" * 800)


def overlong() -> dict[str, object]:
    """An expo whose every text is thousands of characters long and whose lists have dozens of items."""
    many = (LONG,) * 40
    halls = tuple(Hall(f"H{n}", LONG, LONG, 1.0, many) for n in range(30))
    exhibitors = tuple(
        Exhibitor(
            f"E{n}",
            LONG,
            tuple(Stand(f"H{h}", "B" * 60) for h in range(30)),
            many,
            many,
            LONG,
            "https://" + "w" * 900,
        )
        for n in range(12)
    )
    speakers = tuple(Speaker(LONG, LONG, f"E{n % 12}") for n in range(40))
    sessions = tuple(
        Session(
            f"S{n}", DAY_1, at(DAY_1, "9:00"), at(DAY_1, "17:00"), LONG, "R", LONG, speakers, ("zh",) * 40, LONG
        )
        for n in range(40)
    )
    return {
        "expo": Expo(
            Localized.of(en="Long Expo " * 50), DAY_1, DAY_1, "Asia/Shanghai", contact_email="a@b.example"
        ),
        "venue": Venue(LONG, LONG, many),
        "transport": tuple(Transport(Localized.of(en="mode " * 200), LONG) for _ in range(30)),
        "rooms": (Room("R", LONG, LONG),),
        "halls": halls,
        "exhibitors": exhibitors,
        "sessions": sessions,
        "faq": (Faq("F", LONG, LONG),),
        "documents": (Document("D.md", "# " + "Heading " * 300 + "\n\n" + "Words. " * 3000),),
    }


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_no_screen_of_an_overlong_expo_breaks_telegrams_limits(locale: str) -> None:
    catalogue = expo.catalogue(**overlong())
    todo: list[Action] = [
        ShowWelcome(),
        ShowNow(),
        OpenExhibitors(),
        OpenSession("S1"),
        OpenFaq("F"),
        OpenPassage("D.md", 0),
    ]
    seen: set[Action] = set()
    while todo:
        action = todo.pop()
        if action in seen or type(action) not in browsing.ANSWERED:
            continue
        seen.add(action)
        message = browsing.show(action, catalogue, now=NOW, locale=locale, locales=expo.LOCALES)
        rendered = RENDERER.render(message, locale, catalogue, NOW)
        assert 0 < len(rendered.plain.encode("utf-16-le")) // 2 <= 4096, action
        assert len(rendered.keyboard) <= 8, action
        assert all(len(row) <= 8 for row in rendered.keyboard), action
        todo += [target(button) for row in message.rows for button in row]
    assert len(seen) > 60


def test_rendering_uses_the_expos_clock() -> None:
    utc = NOW.astimezone(dt.UTC)
    message = browsing.show(OpenSession("S2"), expo.catalogue(), now=utc, locale="en", locales=expo.LOCALES)

    assert RENDERER.render(message, "en", expo.catalogue(), utc).plain.splitlines()[1] == "On now, until 12:00."


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_what_is_prepared_is_not_compiled_for_a_reader(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    renderer = Renderer()
    renderer.prepare(kinds_of_replies())

    def compiled(*_: object, **__: object) -> None:
        raise AssertionError("a template is compiled while somebody waits")

    monkeypatch.setattr(Environment, "compile", compiled)

    assert renderer.render(Message(ThanksAnswer()), locale, expo.catalogue(), NOW).html
