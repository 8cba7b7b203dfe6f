"""Making strangers' text plain: one normal form, no control characters, no markup."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

# Also what reorders or hides text (zero-width space, word joiner, BOM, bidi embeddings and isolates), and halves
# of surrogate pairs, which JSON can hold and UTF-8 cannot.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLOCKS = frozenset(
    (
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "blockquote",
        "pre",
        "hr",
        "section",
        "article",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    )
)
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "img",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tbody",
        "td",
        "th",
        "thead",
        "u",
    )
)
_SKIPPED = frozenset(("script", "style"))
_HTML = re.compile(
    rf"</?(?:{'|'.join(sorted(_BLOCKS | _INLINE | _SKIPPED))})(?:\s[^<>]*)?/?>"
    r"|&(?:amp|lt|gt|quot|apos|nbsp|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});",
    re.IGNORECASE,
)


def one_line(text: str) -> str:
    """A name: NFC, no control characters, every run of white space one space, none at the ends."""
    if not (text.isascii() and text.isprintable()):
        text = _plain(text)
    return " ".join(text.split())


def document_text(text: str) -> str:
    """Free text as it is, but NFC, ``\\n`` line ends, no control characters, nothing at the ends."""
    return _plain(text).strip()


def prose(text: str) -> str:
    """A longer text: as ``document_text``, HTML taken out, paragraphs kept and parted by one empty line."""
    text = _plain(text)
    if _HTML.search(text):
        text = _plain(_without_html(text))
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def fold(text: str) -> str:
    """For comparing names: width, case and white space don't matter."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", _CONTROLS.sub("", _LINE_BREAKS.sub("\n", text)))


def _without_html(text: str) -> str:
    parser = _TextOfHtml()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


class _TextOfHtml(HTMLParser):
    """Gathers the text; only tags that we know are markup, so ``a <b> c`` is, ``<info@x.example>`` is not."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag in _BLOCKS:
            self._break(tag)
        elif tag not in _INLINE:
            self.handle_data(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        elif tag in _BLOCKS and tag != "br":
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.parts.append(data)

    def _break(self, tag: str) -> None:
        self.parts.append("\n" if tag in ("br", "li", "tr", "ul", "ol") else "\n\n")
