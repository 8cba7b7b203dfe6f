"""Texts: HTML, explicit entities, and what Telegram finds itself."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.localchat import ApiError
from bot.localchat.detection import detect
from bot.localchat.entities import utf16_slice
from bot.localchat.texts import formatted


def html(source: str) -> tuple[str, list[tuple[Any, ...]]]:
    text, entities = formatted(source, "HTML", None)
    return text, [
        (e["type"], utf16_slice(text, e["offset"], e["length"]), *[v for k, v in e.items() if k not in _USUAL])
        for e in entities
    ]


_USUAL = ("type", "offset", "length")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain", ("plain", [])),
        ("a &lt;b&gt; &amp;&quot;&#33;&#x21; &copy; & c", ('a <b> &"!! &copy; & c', [])),
        ("<b>x</b>", ("x", [("bold", "x")])),
        ("<strong>x</strong>", ("x", [("bold", "x")])),
        ("<i>x</i><em>y</em>", ("xy", [("italic", "xy")])),
        ("<u>x</u> <ins>y</ins>", ("x y", [("underline", "x"), ("underline", "y")])),
        ("<s>x</s>,<strike>y</strike>,<del>z</del>", ("x,y,z", [("strikethrough", c) for c in "xyz"])),
        ("<tg-spoiler>x</tg-spoiler>", ("x", [("spoiler", "x")])),
        ('<span class="tg-spoiler">x</span>', ("x", [("spoiler", "x")])),
        ("<code>x</code>", ("x", [("code", "x")])),
        ("<pre>x</pre>", ("x", [("pre", "x")])),
        ('<pre><code class="language-python">x</code></pre>', ("x", [("pre", "x", "python")])),
        ('<code class="language-python">x</code>', ("x", [("code", "x")])),
        ("<blockquote>x</blockquote>", ("x", [("blockquote", "x")])),
        ("<blockquote expandable>x</blockquote>", ("x", [("expandable_blockquote", "x")])),
        (
            '<a href="https://example.com/a?b=1&amp;c">x</a>',
            ("x", [("text_link", "x", "https://example.com/a?b=1&c")]),
        ),
        ("<a href='example.com'>x</a>", ("x", [("text_link", "x", "http://example.com/")])),
        ('<a href="tg://user?id=11">x</a>', ("x", [("text_mention", "x", {"id": 11})])),
        ('<a href="nonsense">x</a>', ("x", [])),
        (
            '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
            ("👍", [("custom_emoji", "👍", "5368324170671202286")]),
        ),
        ("<B>x</B>", ("x", [("bold", "x")])),
        ("<b></b>x", ("x", [])),
        ("😀<b>ж</b>中<i>文</i>", ("😀ж中文", [("bold", "ж"), ("italic", "文")])),
        ("<b>a<i>b</i></b>", ("ab", [("bold", "ab"), ("italic", "b")])),
        ("<b>a<b>b</b></b>", ("ab", [("bold", "ab")])),
        ("<b>a<code>b</code>c</b>", ("abc", [("bold", "a"), ("code", "b"), ("bold", "c")])),
        ("<code>a<b>b</b></code>", ("ab", [("code", "ab")])),
        ("  <b> x </b>\n ", ("x", [("bold", "x")])),
        ("<b> </b>x", ("x", [])),
        ("a\r\nb\tc\x07", ("a\nb c", [])),
        ("<code>/start</code> /help", ("/start /help", [("code", "/start"), ("bot_command", "/help")])),
    ],
)
def test_html_parsed(source: str, expected: object) -> None:
    assert html(source) == expected


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("中文<script>", 'Unsupported start tag "script" at byte offset 6'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2> 3", 'Unsupported start tag "2" at byte offset 2'),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_html_refused(source: str, what: str) -> None:
    with pytest.raises(ApiError) as refused:
        formatted(source, "html", None)
    assert refused.value.description == f"Bad Request: can't parse entities: {what}"


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        ([("bold", 0, 3)], [("bold", 0, 3)]),
        ([("italic", 0, 3), ("bold", 0, 3)], [("bold", 0, 3), ("italic", 0, 3)]),
        ([("bold", 0, 6), ("italic", 3, 6)], [("bold", 0, 6), ("italic", 3, 3), ("italic", 6, 3)]),
        ([("bold", 0, 3), ("bold", 3, 3)], [("bold", 0, 6)]),
        ([("code", 2, 2), ("bold", 0, 6)], [("bold", 0, 2), ("code", 2, 2), ("bold", 4, 2)]),
        ([("bold", 0, 0)], []),
        ([("blockquote", 0, 6), ("blockquote", 2, 2)], [("blockquote", 0, 6)]),
    ],
)
def test_explicit_entities_nested(entities: list[tuple[str, int, int]], expected: object) -> None:
    given = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in entities]
    text, got = formatted("abcdefghi", "", given)
    assert text == "abcdefghi"
    assert [(e["type"], e["offset"], e["length"]) for e in got] == expected


def test_explicit_entities_follow_removed_characters() -> None:
    text, entities = formatted("a\r\n😀bc", "", [{"type": "bold", "offset": 5, "length": 2}])
    assert utf16_slice(text, entities[0]["offset"], entities[0]["length"]) == "bc"


@pytest.mark.parametrize(
    ("entity", "what"),
    [
        (
            {"type": "bold", "offset": 100, "length": 1},
            "entity begins after the end of the text at UTF-16 offset 100",
        ),
        (
            {"type": "bold", "offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "x", "offset": 0, "length": 1}, "can't parse MessageEntity: Unsupported type specified"),
        ({"type": "text_link", "offset": 0, "length": 1}, "can't parse MessageEntity: Can't find field \"url\""),
        (
            {"type": "text_mention", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"user\"",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": ""},
            "entity URL '' is invalid: URL host is empty",
        ),
    ],
)
def test_explicit_entities_refused(entity: dict[str, Any], what: str) -> None:
    with pytest.raises(ApiError) as refused:
        formatted("hello", "", [entity])
    assert refused.value.description == f"Bad Request: {what}"


def test_entities_over_a_hundred_dropped() -> None:
    _, entities = formatted("<b>x</b> " * 150, "HTML", None)
    assert len(entities) == 100


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing here, really. At 4 p.m.", []),
        ("/start abc", [("bot_command", "/start")]),
        ("try /help@expo_bot now", [("bot_command", "/help@expo_bot")]),
        ("and/or 1/2", []),
        ("see https://example.com/a(b)?c=d.", [("url", "https://example.com/a(b)?c=d")]),
        ("(example.com)", [("url", "example.com")]),
        ("到 example.cn，看看", [("url", "example.cn")]),
        ("booth 4.1.23 at 10.30", []),
        ("t.me/expo_bot?start=abc", [("url", "t.me/expo_bot?start=abc")]),
        ("mail a.b+c@example.co.uk!", [("email", "a.b+c@example.co.uk")]),
        ("ask @expo_bot please", [("mention", "@expo_bot")]),
        ("call +49 151 1234-5678 or 110", [("phone_number", "+49 151 1234-5678")]),
        ("#expo2026 #1 #展会", [("hashtag", "#expo2026"), ("hashtag", "#展会")]),
        ("$USD 5", [("cashtag", "$USD")]),
        ("😀 /now", [("bot_command", "/now")]),
    ],
)
def test_entities_found(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(e["type"], utf16_slice(text, e["offset"], e["length"])) for e in detect(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("mode", "what"),
    [
        ("MarkdownV2", "parse_mode MarkdownV2 is not supported by the local chat; use HTML or entities"),
        ("nonsense", "unsupported parse_mode"),
    ],
)
def test_parse_mode_refused(mode: str, what: str) -> None:
    with pytest.raises(ApiError) as refused:
        formatted("x", mode, None)
    assert refused.value.description == f"Bad Request: {what}"


_TAGS = [
    "<",
    ">",
    "/",
    "&",
    ";",
    "b",
    "😀",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<pre>",
    "</pre>",
    "<a href=",
    '"',
    "'",
    " ",
]


@given(st.lists(st.sampled_from(_TAGS), max_size=20).map("".join))
def test_html_of_any_shape(source: str) -> None:
    try:
        text, entities = formatted(source, "HTML", None)
    except ApiError:
        return
    check(text, entities)


_PIECES = ["a", " ", "\n", "\r", "😀", "中", "/x", "@name", "#tag", "a.com"]
_KINDS = ["bold", "italic", "underline", "spoiler", "code", "pre", "blockquote", "hashtag"]


@given(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=12).map("".join),
    st.lists(st.tuples(st.sampled_from(_KINDS), st.integers(0, 8), st.integers(0, 8)), max_size=8),
)
def test_entities_of_any_shape(source: str, marks: list[tuple[str, int, int]]) -> None:
    size = len(source.encode("utf-16-le")) // 2
    given_entities = [{"type": k, "offset": o, "length": n} for k, o, n in marks if o < size and o + n <= size]
    check(*formatted(source, "", given_entities))


def check(text: str, entities: list[dict[str, Any]]) -> None:
    """Entities lie inside the text, in order, and either nest or lie apart."""
    size = len(text.encode("utf-16-le")) // 2
    spans = [(e["offset"], e["offset"] + e["length"]) for e in entities]
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    for n, (begin, end) in enumerate(spans):
        assert 0 <= begin < end <= size
        for other_begin, other_end in spans[n + 1 :]:
            assert other_begin >= end or other_end <= end
